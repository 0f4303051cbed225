"""Agreements and ties in English passages, each told in another way: by a noun, a list, a date, an end, a wish."""

from __future__ import annotations

import pytest

from .reading import names, read

SAID = [
    # signed, by other verbs than "sign"
    ("Iowa and Veneto inked a letter of intent on 5 March 2019.", "signed", ["Iowa", "Veneto"], "2019-03-05"),
    ("Ardabil and Astrakhan have penned a memorandum of understanding on cold storage.", "signed", ["Ardabil", "Astrakhan"], None),
    ("Bavaria on 3 May 2022 sealed a partnership with the Brazilian state of Bahia on carnival arts.", "signed", ["Bavaria", "Bahia"], "2022-05-03"),
    ("Normandy struck a cooperation agreement with Lower Saxony on 7 July 2021.", "signed", ["Normandy", "Lower Saxony"], "2021-07-07"),
    ("The Grodno District and the Polish city of Augustów signed an agreement on cooperation in tourism on 15 May 2019.", "signed", ["Grodno District", "Augustów"], "2019-05-15"),
    # in force, by when it began
    ("Durban has had a friendship agreement with Bremen since 2011.", "in_force", ["Durban", "Bremen"], "2011"),
    ("With Hunan the Ulyanovsk Region has had an agreement since 2015.", "in_force", ["Ulyanovsk Oblast", "Hunan"], "2015"),
    ("Catalonia and Quebec have been linked by a cooperation agreement since 1983.", "in_force", ["Catalonia", "Quebec"], "1983"),
    ("Coventry's tie with Dresden dates back to 1959.", "in_force", ["Coventry", "Dresden"], "1959"),
    ("Coventry and Dresden twinned in 1959.", "in_force", ["Coventry", "Dresden"], "1959"),
    ("Lyon and Leipzig have been partners since 1981.", "in_force", ["Lyon", "Leipzig"], "1981"),
    ("Nagano also has ties with Missouri State (USA), established in 1965.", "in_force", ["Nagano", "Missouri"], "1965"),
    # planned, proposed, hoped for
    ("Kerala plans to conclude a similar agreement with Nagasaki.", "planned", ["Kerala", "Nagasaki"], None),
    ("Lyon wants to become a sister city of Odesa.", "planned", ["Lyon", "Odesa"], None),
    ("A friendship agreement between Lyon and Odesa is likely to follow within the year.", "planned", ["Lyon", "Odesa"], None),
    ("The planned sister-state agreement between Bavaria and Gujarat remains unsigned.", "planned", ["Bavaria", "Gujarat"], None),
    ("The council moved that Coventry enter into a friendship agreement with Makeni.", "planned", ["Coventry", "Makeni"], None),
    # over
    ("Coventry's pact with Volgograd has been dormant since 2011.", "ended", ["Coventry", "Volgograd"], None),
    ("Ties between Hyogo and Khabarovsk Krai were put on ice in 2022.", "ended", ["Hyogo", "Khabarovsk Krai"], None),
    ("The sister city agreement between Gdynia and Kaliningrad collapsed in 2022.", "ended", ["Gdynia", "Kaliningrad"], None),
]


@pytest.mark.parametrize(("passage", "standing", "parties", "signed"), SAID)
def test_a_tie(passage: str, standing: str, parties: list[str], signed: str | None) -> None:
    published = f"{signed[:4]}-12-20" if standing == "signed" and signed else "2023-06-10"  # news is told in its year
    told = read(passage, "agreement", published)
    assert [p.standing for p in told] == [standing]
    shown = names(told[0].fields["parties"])
    assert len(shown) == 2 and all(any(wanted in name or name in wanted for name in shown) for wanted in parties)
    if signed:
        assert told[0].fields["signed"] == signed


LISTED = [
    ("Twinning. Coventry has old friends, of course: Dresden (1959), Jinan (1983) and Kiel (1967).", {"Dresden": "1959", "Jinan": "1983", "Kiel": "1967"}),
    ("Coventry maintains sister city agreements with Dresden (Germany, 1959), Jinan (China, 1983) and Volgograd (Russia, 1944).", {"Dresden": "1959", "Jinan": "1983", "Volgograd": "1944"}),
    ("Twin towns. Lyon already has Leipzig, in Germany, since 1981, and Yokohama, in Japan, since 1959.", {"Leipzig": "1981", "Yokohama": "1959"}),
    ("Iowa keeps sisterhood ties with Guangxi (2007) and Haryana, India (2023).", {"Guangxi": "2007", "Haryana": "2023"}),
    ("Partner cities of Coventry\n\nDresden, Germany (1959)\n\nJinan, China (1983)\n", {"Dresden": "1959", "Jinan": "1983"}),
    ("Friendly cities of Hunan Province\n\nChangsha – Kagoshima, Japan (October 30, 1982)\n\nYueyang – Numazu, Japan (April 5, 1985)\n", {"Kagoshima": "1982-10-30", "Numazu": "1985-04-05"}),
]


@pytest.mark.parametrize(("passage", "twins"), LISTED)
def test_a_roll_of_twins(passage: str, twins: dict[str, str]) -> None:
    told = read(passage, "agreement", "2023-06-10")
    found = {name: p.fields["signed"] for p in told for name in names(p.fields["parties"]) if any(t in name or name in t for t in twins)}
    assert {next(t for t in twins if t in name or name in t): signed for name, signed in found.items()} == twins


NOT_TOLD = [
    "Hol and Yamagata have no sister city agreement.",
    "The two sides reached agreement on exchanging ski instructors.",
    "17 foreign regions have agreements with Khabarovsk Krai today.",
    "Grodno Region has concluded 39 cooperation agreements with regions of foreign states.",
    "The trade union and the hospital signed a collective agreement in Leeds.",
]


@pytest.mark.parametrize("passage", NOT_TOLD)
def test_no_tie(passage: str) -> None:
    assert read(passage, "agreement", "2023-06-10") == []
