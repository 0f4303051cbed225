
"""Events in English passages: sessions and forums by number and series, visits, meetings, presidencies."""

from __future__ import annotations

import pytest

from .reading import names, read, said


@pytest.mark.parametrize(
    ("passage", "standing", "ordinal", "starts", "place"),
    [
        ("The 5th Forum of Regions of Belarus and Russia took place in Mogilev on 10-12 October 2018.", "held", 5, "2018-10-10", "Mogilev"),
        ("The 12th Forum of Regions of Belarus and Russia will be held in Nizhny Novgorod in 2025.", "planned", 12, "2025", "Nizhny Novgorod"),
        ("We support the initiative to hold the 4th Forum of Heads of Regions in Chelyabinsk in 2026.", "proposed", 4, "2026", "Chelyabinsk"),
        ("The third Forum of Regions of Belarus and Russia in Minsk was cancelled.", "cancelled", 3, None, "Minsk"),
        ("The eighth session of the Joint Commission of Bavaria and Quebec was held in Munich on 4 July 2022.", "held", 8, "2022-07-04", "Munich"),
    ],
)
def test_a_numbered_event(passage: str, standing: str, ordinal: int, starts: str | None, place: str) -> None:
    event = read(passage, "event")[0]
    assert said(event, "ordinal", "starts") == (standing, ordinal, starts)
    assert event.fields["place"] is not None and place in (event.fields["place"].name, *event.fields["place"].aliases)


def test_its_next_meeting_belongs_to_the_series_named_before() -> None:
    passage = ("Partners showed interest in the SCO Heads of Regions Forum. Its third meeting was held in Tashkent on August 3 and 4, 2022. "
               "The regions' cooperation grows.")
    event = read(passage, "event")[0]
    assert event.fields["ordinal"] == 3 and "Heads of Regions Forum" in event.fields["series"]
    assert (event.fields["starts"], event.fields["ends"]) == ("2022-08-03", "2022-08-04")


def test_a_delegation_visits_a_city() -> None:
    passage = "A delegation from Hyogo visited Seattle from October 29 to November 3, 2023."
    event = read(passage, "event")[0]
    assert said(event, "type", "starts", "ends", "place")[:4] == ("held", "visit", "2023-10-29", "2023-11-03")
    assert len(event.fields["participants"]) == 1


def test_a_governor_meets_a_mayor_of_another_country() -> None:
    passage = "Bavarian leaders were busy. On 4 May 2023 Governor Kenji Sato of Hyogo met with Mayor Jane Miller of Seattle in Kobe."
    meetings = [e for e in read(passage, "event") if e.fields["type"] == "meeting"]
    assert len(meetings) == 1 and meetings[0].fields["starts"] == "2023-05-04"


def test_a_presidency_taken_over() -> None:
    passage = "Russia will hold the presidency of the Eurasian Economic Union in 2023, interregional cooperation being a priority."
    event = next(e for e in read(passage, "event") if e.fields["type"] == "presidency")
    assert said(event, "starts", "organisers", "participants") == ("planned", "2023", ["Eurasian Economic Union"], ["Russia"])


def test_a_postponed_visit_is_planned_on_its_new_date() -> None:
    passage = ("A visit to Coventry by guests from its German twin town Dresden has been postponed. "
               "It will now take place from May 13 to 16, 2021.")
    visits = [e for e in read(passage, "event") if e.fields["type"] == "visit"]
    assert [(v.standing, v.fields["starts"], v.fields["ends"]) for v in visits] == [("planned", "2021-05-13", "2021-05-16")]
    assert names(visits[0].fields["participants"]) == ["Dresden"]
