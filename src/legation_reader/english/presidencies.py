"""Presidencies and chairmanships of organisations that pass from one member to another."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from . import standing as claims
from .parties import parties_of
from .scene import Scene
from .tokens import BODY, PLACE, Line

_PRESIDENCY = guarded(
    rf"(?P<who>{PLACE})(?:'s)? (?:currently |also |is to |will |would |to |has |had )*(?:(?:hold|holds|held|holding|take|takes|took|taking|assume|assumes|assumed|hand(?:s|ed)?|inherits?|passes to|goes to|moves to|pass(?:es|ed)?|exercis\w+|has|had|chair)(?: over| on)? )?"
    rf"(?:the |its )?(?:rotating |six-month |annual |(?-i:[A-Z])\w+ ){{0,5}}(?:presidency|chairmanship)(?:(?: of| in| over) (?:the )?(?P<body>{BODY}|{PLACE}))?", re.I)
_PRESIDES = guarded(rf"(?P<body>{BODY})?,? ?(?:which |that )?(?P<who>{PLACE}) (?:currently |now )?(?:presides over|chairs|is chairing)(?: (?:the )?(?P<body2>{BODY}))?", re.I)


_PASSES = guarded(rf"\b(?:presidency|chairmanship|chair|baton)\b[^;.]{{0,30}}? (?:passes|passed|goes|went|moves|moved|falls|will pass|will go)(?: from (?:the )?{PLACE})? to (?:the )?(?P<who>{PLACE})|{PLACE} (?:hands?|handed|will hand|passes|passed)(?: (?:over|on))?(?: the \w+| the [\w ]{{3,30}}?)?(?: (?:over|on))? to (?:the )?(?P<who2>{PLACE})", re.I)


def presidencies(scene: Scene) -> list[Proposal]:
    """Every presidency the text says a party holds, held or takes over."""
    found: list[Proposal] = []
    last: list[Party] = []
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        for pattern in (_PASSES, _PRESIDES, _PRESIDENCY):
            for match in pattern.finditer(line.chars):
                made = _presidency(scene, line, match, speaker, last)
                if made:
                    found.append(made)
        last = parties_of(line.within(0, len(line.chars), "body")) or last
    return found


def _presidency(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None, last: list[Party]) -> Proposal | None:
    if match.re == _PASSES and not re.search(r"presidency|chairmanship|chair\b", scene.text, re.I):
        return None
    who = parties_of([line.items[match["who"] or match.groupdict()["who2"]]])
    marked = match.groupdict().get("body") or match.groupdict().get("body2")
    earlier = parties_of(line.within(0, match.start(), "body"))
    body = parties_of([line.items[marked]]) if marked else (earlier or last)[-1:]
    if not who or not body and match.re != _PASSES and not re.search(r"presidency|chairmanship", match.group()):
        return None
    dated = [i.dated for i in line.within(match.end(), len(line.chars), "date") if i.dated and not i.dated.period]
    future = match.group() if not re.search(r"\btakes? over\b", match.group()) or not dated else "will " + match.group()
    standing = claims.of_event(future)
    when = scene.when(dated[0], standing) if dated else scene.when(None, standing)
    stop = match.end()
    if dated:
        stop = next(at for at in range(match.end(), len(line.chars)) if line.items.get(line.chars[at]) and line.items[line.chars[at]].dated is dated[0]) + 1
    return propose("event", scene.text, line.at(match.start(), stop), standing=standing, speaker=speaker, type="presidency", series=None, ordinal=None, title=None,
                   starts=when.starts, ends=when.ends, place=None, organisers=body, participants=who)
