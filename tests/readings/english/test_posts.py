"""Whose a title is: before the name, behind it, in brackets, by apposition, by the side a name sounds from."""

from __future__ import annotations

import pytest

from .reading import read

_TIE = " Kaluga Oblast and Lower Saxony signed a cooperation agreement on 3 May 2019."
ROWS = [
    ("Kaluga Governor Vladislav Shapsha opened the fair.", "Vladislav Shapsha", "Governor", "Kaluga"),
    ("The Governor of Kaluga Oblast, Vladislav Shapsha, opened the fair.", "Vladislav Shapsha", "Governor", "Kaluga"),
    ("Vladislav Shapsha, the governor of Kaluga Oblast, opened the fair.", "Vladislav Shapsha", "Governor", "Kaluga"),
    ("Kaluga Oblast's governor, Vladislav Shapsha, opened the fair.", "Vladislav Shapsha", "Governor", "Kaluga"),
    ("Vladislav Shapsha (Governor of Kaluga Oblast) opened the fair.", "Vladislav Shapsha", "Governor", "Kaluga"),
    ("Lower Saxony's economy minister, Klaus Ahrens, opened the fair.", "Klaus Ahrens", "Economy minister", "Lower Saxony"),
    ("Mayor of Rostrevin Emma Collins opened the fair.", "Emma Collins", "Mayor", "Rostrevin"),
    ("Vice Governor Viktor Babich of Kaluga Oblast opened the fair.", "Viktor Babich", "Vice Governor", "Kaluga"),
    ("Lt. Gov. Paul Holcombe of Iowa opened the fair.", "Paul Holcombe", "Lt. Gov", "Iowa"),
    ("The fair was opened by Elena Novak, head of Kaluga's Department of Trade.", "Elena Novak", "Head", "Kaluga"),
    ("A delegation from Sichuan led by Vice Governor Wang Wei arrived.", "Wang Wei", "Vice Governor", "Sichuan"),
    ("Sichuan sent guests. Vice Governor Wang Wei opened the fair.", "Wang Wei", "Vice Governor", "Sichuan"),
    ("Mr. Petr Ivanov, rector of Kaluga State University, opened the fair.", "Petr Ivanov", "Rector", "Kaluga State University"),
    ("The Lord Mayor of Leeds, Cllr Jane Dowson, opened the fair.", "Jane Dowson", "Lord Mayor", "Leeds"),
]


@pytest.mark.parametrize(("passage", "person", "title", "of"), ROWS)
def test_a_person_a_title_and_whose_it_is(passage: str, person: str, title: str, of: str) -> None:
    posts = {p.fields["person"].name: p for p in read(passage + _TIE, "post")}
    assert person in posts, sorted(posts)
    told = posts[person].fields
    assert told["title"].startswith(title) and told["of"] is not None and of in told["of"].name


@pytest.mark.parametrize("passage", [
    "Former governor Jane Dowson opened the fair.",
    "The governor opened the fair.",
    "The mayor's office opened the fair.",
    "By Jane Dowson",
])
def test_no_post_without_a_holder_in_office(passage: str) -> None:
    assert read(passage + _TIE, "post") == []


def test_two_governors_of_two_sides() -> None:
    passage = "Nuevo León and Texas signed a memorandum on 5 March 2022. Governor Dale Hutchins thanked Governor Rodrigo Santillán."
    held = {p.fields["person"].name: p.fields["of"].name if p.fields["of"] else None for p in read(passage, "post")}
    assert held["Rodrigo Santillán"] == "Nuevo León"
    assert held["Dale Hutchins"] == "Texas"


def test_one_title_of_two_people() -> None:
    passage = "The mayors of Leeds and Dortmund, Jane Dowson and Klaus Ahrens, signed a twinning agreement on 3 May 2019."
    held = {p.fields["person"].name: (p.fields["title"], p.fields["of"].name) for p in read(passage, "post")}
    assert held == {"Jane Dowson": ("Mayor", "Leeds"), "Klaus Ahrens": ("Mayor", "Dortmund")}
