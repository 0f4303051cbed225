"""Contracts between firms: parties, goods and value."""

from __future__ import annotations

import re

from ..readings import Party, Proposal, propose
from .parties import LIST, parties_of
from .scene import Scene
from .tokens import ACTOR, DATE, NUM, Line

_NOT = f"(?:(?!{ACTOR})[^;])"
_SIGNED = re.compile(rf"(?P<a>{LIST}){_NOT}{{0,60}}?\b(?:signed|concluded|won|sealed|inked|awarded|received|has signed) (?:an? |the )?{_NOT}{{0,40}}?\bcontracts?\b(?P<rest>[^;]{{0,160}})", re.I)
_BETWEEN = re.compile(rf"\b(?:contracts?|the largest)\b(?P<rest>[^;]{{0,120}}?\b(?:between|with) (?P<a>{LIST})[^;.]{{0,100}})", re.I)
_WITH = re.compile(rf"\bwith (?:the )?(?:\w+ ){{0,3}}?(?P<p>{LIST})", re.I)
_GOODS = re.compile(r"\b(?:for (?:the )?(?:supply|delivery|sale|purchase|export) of|supply of|delivery of|to supply|to deliver) (?P<goods>[^,.;]{3,80})", re.I)
_MONEY = re.compile(NUM)
_DATES = re.compile(DATE)


def contracts(scene: Scene) -> list[Proposal]:
    """Every single contract with its parties; bare totals are figures."""
    found: list[Proposal] = []
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        if "contract" not in line.chars and "largest" not in line.chars:
            continue
        for pattern in (_SIGNED, _BETWEEN):
            match = pattern.search(line.chars)
            proposal = _contract(scene, line, match, speaker) if match else None
            if proposal:
                found.append(proposal)
                break
    return found


def _contract(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None) -> Proposal | None:
    parties = parties_of(line.within(*match.span("a")))
    partner = _WITH.search(match["rest"])
    if partner:
        at = match.start("rest")
        parties += [p for p in parties_of(line.within(at + partner.start("p"), at + partner.end("p"))) if not any(p.same_as(q) for q in parties)]
    if not any(p.kind == "company" for p in parties):
        return None
    sum_ = next((i for i in line.within(*match.span(), "number") if i.counted and i.counted.quantity.unit not in (None, "share")), None)
    goods = _GOODS.search(line.chars, match.start())
    signed = next((i.dated for i in line.within(*match.span(), "date") if i.dated and not i.dated.period), None)
    return propose("contract", scene.text, line.at(*match.span()), standing="signed", speaker=speaker, parties=parties,
                   goods=line.words(*goods.span("goods")) if goods else None, value=sum_.counted.value if sum_ and sum_.counted else None,
                   unit=sum_.counted.quantity.unit if sum_ and sum_.counted else None, signed=scene.when(signed, "signed").starts)
