"""Whether an agreement is news, holds or is over: its date beside the page's own day, and what follows in its clause."""

from __future__ import annotations

import pytest

from .reading import names, read


@pytest.mark.parametrize(
    ("passage", "standing", "signed"),
    [
        ("Ontario and Jiangsu signed a twinning agreement in 1985.", "in_force", "1985"),
        ("Lyon and Leipzig signed a cooperation agreement in 2022.", "in_force", "2022"),
        ("On 12 May 2023 Lyon and Leipzig signed a cooperation agreement.", "signed", "2023-05-12"),
        ("Lyon and Leipzig signed a twinning in 2008, which is not active at present.", "ended", "2008"),
        ("Normandy and Lower Saxony have a cooperation agreement, which has been suspended since 2022.", "ended", None),
        ("The Mayor handed over a proposal for a twinning between Lyon and Leipzig.", "planned", None),
        ("Lyon and Leipzig subscribed this Friday a cooperation agreement which renews the one of 1997.", "signed", "2023-06-09"),
    ],
)
def test_its_date_and_its_clause_say_whether_it_holds(passage: str, standing: str, signed: str | None) -> None:
    told = read(passage, "agreement", "2023-06-10")
    assert [(a.standing, a.fields["signed"]) for a in told if names(a.fields["parties"])] == [(standing, signed)]
