"""Contracts between firms: parties, goods and value."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from .scene import Scene
from .tokens import PLACE, Item, Line

_NAME = r"(?-i:[A-ZÀ-Þ][\w&.'-]*\w(?: (?:[A-ZÀ-Þ][\w&.'-]*\w))*)"
_FIRM = rf"(?:the |an? )?(?:(?:{PLACE}|[\uE200-\uE3FF])(?:'s|-based)? )?(?:\w+ )?(?:company |firm |group |trader |plant |holding |manufacturer )?(?:{_NAME}|[\uE400-\uE5FF])"
_BETWEEN = guarded(rf"\b(?:contracts?|deal|the largest|another|it)\b[^;]{{0,120}}?\bbetween (?P<a>{_FIRM}) and (?P<b>{_FIRM})(?P<rest>[^;.]{{0,140}})", re.I)
_SIGNED = guarded(rf"(?P<a>{_FIRM})[^;.]{{0,40}}? (?:signed|concluded|won|sealed|inked|was awarded|has signed|received|secured) (?:an? |the )?[^;.]{{0,60}}?\b(?:contracts?|deal)\b[^;.]{{0,80}}?\bwith (?P<b>{_FIRM})(?P<rest>[^;.]{{0,120}})", re.I)
_SUPPLY = guarded(rf"(?P<a>{_FIRM}) (?:will|is to|has agreed to|agreed to|would) (?:ship|supply|deliver|sell|export|provide) (?P<goods>[^;.]{{3,60}}?) to (?P<b>{_FIRM})(?P<rest>[^;.]{{0,120}})", re.I)
_GOODS = guarded(r"\b(?:for (?:the )?(?:supply|delivery|sale|purchase|export) of|supply of|delivery of|to supply|to deliver) (?P<goods>[^,.;]{3,80})", re.I)
_INNER = re.compile(rf"(?:{_NAME}|[\uE400-\uE5FF])$")
_STEMS = ("contract", "largest", "deal", "supply", "ship", "deliver", "sell")


def contracts(scene: Scene) -> list[Proposal]:
    """Every single contract with its parties; bare totals are figures."""
    found: list[Proposal] = []
    if "contract" not in scene.text.casefold():
        return found
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        if not line.has(*_STEMS):
            continue
        for pattern in (_BETWEEN, _SIGNED, _SUPPLY):
            match = pattern.search(line.chars)
            proposal = _contract(scene, line, match, speaker) if match else None
            if proposal:
                found.append(proposal)
                break
    return found


def _contract(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None) -> Proposal | None:
    parties = [p for g in ("a", "b") if (p := _firm(line, match, g))]
    sums = [i for i in line.within(match.start(), len(line.chars), "number") if i.counted and i.counted.quantity.unit not in (None, "share")]
    if len(parties) < 2 or not (sums or "contract" in match.group()):
        return None
    goods = _GOODS.search(line.chars, match.start())
    span = match.span("goods") if match.groupdict().get("goods") else goods.span("goods") if goods else None
    planned = bool(re.search(r"\b(?:to be signed|will be signed|will sign|expected)\b", line.chars))
    signed = next((i.dated for i in line.within(*match.span(), "date") if i.dated and not i.dated.period), None)
    value: Item | None = sums[0] if sums else None
    return propose("contract", scene.text, line.at(*match.span()), standing="planned" if planned else "signed", speaker=speaker, parties=parties,
                   goods=line.words(*span) if span else None, value=value.counted.value if value and value.counted else None,
                   unit=value.counted.quantity.unit if value and value.counted else None, signed=None if planned else scene.when(signed, "signed").starts)


def _firm(line: Line, match: re.Match[str], group: str) -> Party | None:
    """The firm of a slot: a body the text knows or a name written with capitals."""
    inner = _INNER.search(line.chars, *match.span(group))
    if not inner:
        return None
    known = line.items.get(inner.group())
    if known:
        return known.party
    words = line.words(*inner.span())
    return None if words.split()[0].casefold() in _NO_FIRM else Party("company", None, words)


_NO_FIRM = frozenset("the a an it this that he she they we in on at under another one its their our".split())
