"""Memberships of regions and cities in organisations."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from .parties import LIST, parties_of, subnational
from .scene import Scene
from .tokens import BODY, Line

_MEMBER = guarded(rf"(?:(?P<who>{LIST})|\b[Ww]e)(?: \w+)?,? (?:(?:is|are|has been|have been|became|become|was admitted as|were admitted as)(?: \w+)? (?:an? |the |full |founding |new |associate )*members? of|joined|joins|belongs? to) (?:the )?(?P<of>{BODY}|(?-i:[A-Z][\w']+(?: (?:of |and )?[A-Z][\w'0-9]+)+|[A-Z]\w{{4,}}))", re.I)
_ADMITTED = guarded(rf"(?P<who>{LIST}) (?:was|were|has been|have been) admitted(?: (?:as|to|into) [^;.]{{0,40}}?(?P<of>{BODY}))?|(?P<who2>{LIST}) became (?:the|a|an) [^;.]{{0,40}}? to (?P<join>join)", re.I)


def memberships(scene: Scene) -> list[Proposal]:
    """A membership for each region or city said to belong to an organisation."""
    found: list[Proposal] = []
    last: Party | None = None
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        for pattern in (_MEMBER, _ADMITTED):
            for match in pattern.finditer(line.chars):
                found += _memberships(scene, line, match, speaker, last)
        bodies = parties_of(line.within(0, len(line.chars), "body"))
        last = bodies[-1] if bodies else last
    return found


def _memberships(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None, last: Party | None) -> list[Proposal]:
    named = match.groupdict()
    of: Party | None = last
    if named.get("of"):
        of = line.items[match["of"]].party if match["of"] in line.items else Party("body", None, line.words(*match.span("of")))
    group = "who" if named.get("who") else "who2"
    members = parties_of(line.within(*match.span(group))) if named.get(group) else [p for p in (scene.discourse.home,) if p]
    return [propose("membership", scene.text, line.at(*match.span()), speaker=speaker, member=member, of=of)
            for member in members if of and subnational(member) and not member.same_as(of)]
