"""What the text around an event tells of it: that it is yet to come, the town of a hall, the series of "the committee"."""

from __future__ import annotations

import pytest

from .reading import read, said

_TODAY = " The press office said so today."


@pytest.mark.parametrize(
    ("passage", "starts"),
    [
        ("Mayor Anna Novak of Maribor told the council that a choir from Graz will sing at the Old Vine Festival in October.", "2024-10"),
        ("The governor of Hyogo Prefecture invited Perth to the Kobe Harbour Festival next July.", "2024-07"),
        ("The two mayors meet again at the 12th Danube Cities Forum in Linz on 14 November.", "2024-11-14"),
    ],
)
def test_a_month_without_a_year_and_without_a_word_of_the_past_is_to_come(passage: str, starts: str) -> None:
    event = next(e for e in read(passage + _TODAY, "event", "2024-03-10") if e.fields["type"] in ("festival", "forum"))
    assert (event.standing, event.fields["starts"]) == ("planned", starts)


@pytest.mark.parametrize(
    "passage",
    ["The 12th Danube Cities Forum was held in Linz on 14 November.", "The delegation took part in the Old Vine Festival in Maribor in October."],
)
def test_what_is_told_as_past_stays_past(passage: str) -> None:
    event = next(e for e in read(passage + _TODAY, "event", "2024-03-10") if e.fields["starts"])
    assert event.standing == "held" and event.fields["starts"].startswith("2023")


def test_days_of_a_month_named_before() -> None:
    event = read("In September, from the 11th to the 15th, a delegation from Jalisco will travel to Seattle." + _TODAY, "event", "2023-05-20")[0]
    assert said(event, "starts", "ends") == ("planned", "2023-09-11", "2023-09-15")


def test_a_hall_stands_in_the_town_the_page_is_dated_from() -> None:
    passage = ("TURIN, 26 September 2024 – The third Alpine Mobility Forum was held on 24 September 2024 at Palazzo Birago. "
               "Companies from Turin and Detroit took part.")
    event = next(e for e in read(passage, "event", "2024-09-26") if e.fields["type"] == "forum")
    assert event.fields["place"] is None or event.fields["place"].name == "Turin"


def test_a_summit_told_with_its_last_edition_has_its_own_day_and_place() -> None:
    passage = "The Regional Leaders Summit, which last met in Munich in 2021 and will be held in Cape Town in October 2024, was discussed by Bavaria and Quebec."
    event = next(e for e in read(passage, "event", "2023-09-18") if e.fields["type"] == "summit" and e.standing == "planned")
    assert said(event, "starts", "place") == ("planned", "2024-10", "Cape Town")


def test_the_next_session_is_of_the_series_told_before() -> None:
    passage = "The 5th Forum of Regions of Belarus and Russia took place in Mogilev on 10-12 October 2018. Next year the forum will be held in Saint Petersburg."
    events = read(passage, "event", "2018-10-15")
    assert [e.fields["starts"] for e in events if e.standing == "planned"] == ["2019"]
    assert all("Forum of Regions" in (e.fields["series"] or "") for e in events)


def test_a_fair_is_an_exhibition() -> None:
    event = read("The 21st Nanning Trade Fair, to take place in Nanning from 24 to 28 September 2024, expects guests from Yucatán.", "event")[0]
    assert said(event, "type", "starts")[1:] == ("exhibition", "2024-09-24")


def test_who_invites_to_a_festival_is_its_host() -> None:
    passage = "The Mayor of Maribor had invited the City of Graz to the Hot Air Balloon Festival in October."
    event = next(e for e in read(passage + _TODAY, "event", "2024-03-10") if e.fields["type"] == "festival")
    assert event.fields["place"] is not None and event.fields["place"].name == "Maribor"


def test_guests_go_on_to_another_town() -> None:
    passage = "The delegation of Jiangsu Province visited Toronto today. From Toronto it will proceed to Waterloo on Friday. It did not go to Ottawa."
    events = read(passage, "event", "2024-03-14")
    assert [said(e, "type", "place", "participants") for e in events] == [("held", "visit", "Toronto", ["Jiangsu"]), ("planned", "visit", "Waterloo", ["Jiangsu"])]
    assert events[1].fields["starts"] == "2024-03-15"


def test_a_text_without_guests_tells_of_no_itinerary() -> None:
    assert read("Toronto and Jiangsu Province are partners. It will proceed to Waterloo on Friday.", "event", "2024-03-14") == []


def test_visits_promised_for_every_year_are_no_visit_held() -> None:
    passage = "The city council of Graz promised to send 15 pupils to Lyon every year."
    assert [e for e in read(passage, "event", "2024-03-14") if e.fields["type"] == "visit"] == []


def test_a_project_goes_by_its_noun() -> None:
    project = read("Bavaria and Quebec will open a joint research centre in Munich next year.", "project", "2024-03-14")[0]
    assert project.fields["title"] == "Joint research centre"
