"""What an agreement is: its type by the words that name it, its level by who its parties are."""

from __future__ import annotations

import re

from ..readings import Party

_TYPES = (("memorand", "memorandum"), ("mou", "memorandum"), ("twin", "twinning"), ("sister", "twinning"), ("friendship", "twinning"), ("protocol", "protocol"),
          ("road", "roadmap"), ("framework", "framework"), ("letter", "letter of intent"), ("declaration", "declaration"))


_TO_TWIN = re.compile(r" (?:to (?:establish|form|create|become|be)|(?:on|for) (?:the )?establish\w+(?: of)?) (?:an? |the |their )?(?:sister|twin)", re.IGNORECASE)


def type_of(noun: str, behind: str = "") -> str:
    """The type an agreement's own words say, those right behind them among them."""
    said = next((name for stem, name in _TYPES if stem in noun), "cooperation")
    return "twinning" if said == "cooperation" and _TO_TWIN.match(behind) else said


def level_of(parties: list[Party]) -> str:
    """Between whom it is: states, regions, towns, parliaments or institutions."""
    kinds = {p.kind for p in parties}
    if kinds == {"municipality"}:
        return "municipal"
    if "region" in kinds or "municipality" in kinds:
        return "regional" if "region" in kinds else "municipal"
    if any(re.search(r"assembly|parliament|duma|legislat|senate", p.name, re.I) for p in parties):
        return "parliamentary"
    return "institutional" if "body" in kinds else "state"
