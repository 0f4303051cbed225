"""Nouns left out in lists: "the Karaganda and North Kazakhstan regions" are two regions."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Mention, Party
from ..spans import Span

_NAME = r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}"
_LIST = guarded(rf"\b(?P<names>{_NAME}(?:, {_NAME})*,? and {_NAME}) (?P<unit>regions|provinces|oblasts|counties|prefectures|states|Regions|Provinces|Oblasts|Counties|Prefectures|States|voivodeships)\b")
_EACH = re.compile(_NAME)
_UNITS = {"regions": "Region", "provinces": "Province", "oblasts": "Oblast", "counties": "County", "prefectures": "Prefecture", "states": "State", "voivodeships": "Voivodeship"}


def elided(text: str) -> list[Mention]:
    """A region for each name of a list whose noun stands only once at its end; the last one holds the noun."""
    found: list[Mention] = []
    for match in _LIST.finditer(text):
        unit = _UNITS[match["unit"].casefold()]
        names = list(_EACH.finditer(text, match.start("names"), match.end("names")))
        for name in names:
            span = Span(name.start(), match.end() if name is names[-1] else name.end())
            region = _region(name.group(), unit)
            if region is not None:
                found.append(Mention(span, span.of(text), region))
    return found


def _region(name: str, unit: str) -> Party | None:
    """The region of that name, or one that no index knows; None of a country ("Uzbekistan and Kazakhstan regions")."""
    from ..names import mentions

    for written in (f"{name} {unit}", f"{name} Region", f"{name} Oblast", name):
        hit = next((m for m in mentions(written, "en") if m.party.kind == "region"), None)
        if hit is not None:
            return hit.party
    if any(m.party.kind == "country" for m in mentions(name, "en")):
        return None
    return Party("region", None, f"{name} {unit}")
