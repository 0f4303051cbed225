"""Visits, meetings and sittings in English passages, each told in another way."""

from __future__ import annotations

import pytest

from .reading import read

SAID = [
    # visits
    ("A delegation of 58 from Hyogo travelled to Seattle in October 2022.", "held", "2022-10", "Seattle"),
    ("A delegation from Silesia will come to Cardiff in the spring.", "planned", "2024", "Cardiff"),
    ("Officials from Kobe flew to Seattle on 3 May 2023.", "held", "2023-05-03", "Seattle"),
    ("A 12-member Kobe delegation will be in Seattle for the flower festival on March 20, 2024.", "planned", "2024-03-20", "Seattle"),
    ("Seattle sent a team of seven to Kobe in August 2022.", "held", "2022-08", "Kobe"),
    ("The trade mission of the Province of Antwerp to Gujarat ended on 9 February 2023.", "held", "2023-02-09", "Gujarat"),
    ("The mayor of Dresden has accepted to visit Coventry in May 2024.", "planned", "2024-05", "Coventry"),
    # meetings
    ("Governor Satoru Iijima of Nagano Prefecture spoke online on 7 October 2021 with Vice Governor Xu Ning of Hebei Province.", "held", "2021-10-07", None),
    ("On 4 May 2023 Governor Kenji Sato of Hyogo sat down with Mayor Jane Miller of Seattle in Kobe.", "held", "2023-05-04", "Kobe"),
    ("Mayor Jane Miller of Seattle held talks with Governor Kenji Sato of Hyogo on 4 May 2023.", "held", "2023-05-04", None),
    # sittings
    ("The Joint Commission of Saxony and Lower Silesia last sat in Wrocław in January 2023.", "held", "2023-01", "Wrocław"),
    ("The joint committee of Lyon and Leipzig will convene again in Lyon in February 2024.", "planned", "2024-02", "Lyon"),
    ("The next sitting of the partners has been called for 19 June 2024 in Dresden.", "planned", "2024-06-19", "Dresden"),
    ("Kick-off meeting: Leipzig, 14 April 2021.", "held", "2021-04-14", "Leipzig"),
    ("Their next round table: Aktobe, 6 October 2024.", "planned", "2024-10-06", "Aktobe"),
    ("An international seminar on twin towns, organised by both universities, is pencilled in for May 2024 in Kazan.", "planned", "2024-05", "Kazan"),
    ("The Caspian Ports Club agreed at its meeting in Aktau on 15 December 2022.", "held", "2022-12-15", "Aktau"),
    ("An exhibition of twin towns in Lyon, planned for June 2023, had to be cancelled.", "cancelled", "2023-06", "Lyon"),
    # a presidency that passes
    ("The chairmanship passes from Kainuu to Arkhangelsk Oblast on 1 October 2023.", "planned", "2023-10-01", None),
]


@pytest.mark.parametrize(("passage", "standing", "starts", "place"), SAID)
def test_a_gathering(passage: str, standing: str, starts: str, place: str | None) -> None:
    told = read(passage, "event", "2023-06-10")
    assert [(p.standing, p.fields["starts"]) for p in told] == [(standing, starts)]
    if place:
        assert told[0].fields["place"] is not None and place in (told[0].fields["place"].name, *told[0].fields["place"].aliases)


SERIES = [
    ("The eighth Dutch-Russian Water Dialogue was held in Kazan in 2022. The ninth goes to Delft in 2024.", 9, "2024", "Delft"),
    ("The second Forum of Regions of Belarus and Tajikistan opened in Bokhtar in 2023. The first one gathered in Brest in 2021.", 1, "2021", "Brest"),
    ("The 5th Forum of Regions of Belarus and Russia was held in Mogilev in 2018. The next forum will be held in Saint Petersburg in 2024.", 6, "2024", "Saint Petersburg"),
]


@pytest.mark.parametrize(("passage", "number", "starts", "place"), SERIES)
def test_an_edition_told_by_its_number(passage: str, number: int, starts: str, place: str) -> None:
    editions = {p.fields["ordinal"]: p for p in read(passage, "event", "2023-06-10")}
    assert number in editions and editions[number].fields["starts"] == starts
    assert editions[number].fields["place"] is not None and editions[number].fields["place"].name == place


def test_when_and_where_of_a_forum_told_in_the_next_sentence() -> None:
    passage = "Ulyanovsk took part in the 6th BRICS International Municipal Forum. The forum brought together 4,000 people in Moscow on August 27-28, 2022."
    forum = next(p for p in read(passage, "event", "2022-09-20") if p.fields["ordinal"] == 6)
    assert (forum.fields["starts"], forum.fields["ends"]) == ("2022-08-27", "2022-08-28")
    assert forum.fields["place"].name == "Moscow"


NOT_TOLD = [
    "The partners of Lyon and Leipzig usually meet four times a year.",
    "Lyon and Leipzig are sister cities with much in common.",
    "Goods from Hunan travel to Duisburg by rail.",
    "The agreement between Lyon and Leipzig covers forums, fairs and visits.",
]


@pytest.mark.parametrize("passage", NOT_TOLD)
def test_no_gathering(passage: str) -> None:
    assert read(passage, "event", "2023-06-10") == []
