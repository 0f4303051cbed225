"""Memberships of regions and cities in organisations."""

from __future__ import annotations

import re

from ..readings import Party, Proposal, propose
from .parties import LIST, parties_of, subnational
from .scene import Scene
from .tokens import BODY, Line

_MEMBER = re.compile(rf"(?:(?P<who>{LIST})|\b[Ww]e)(?: \w+)?,? (?:(?:is|are|has been|have been|became|become|was admitted as|were admitted as)(?: \w+)? (?:an? |the |full |founding |new |associate )*members? of|joined|joins|belongs? to) (?:the )?(?P<of>{BODY})", re.I)


def memberships(scene: Scene) -> list[Proposal]:
    """A membership for each region or city said to belong to an organisation."""
    found: list[Proposal] = []
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        for match in _MEMBER.finditer(line.chars):
            found += _memberships(scene, line, match, speaker)
    return found


def _memberships(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None) -> list[Proposal]:
    of = line.items[match["of"]].party
    members = parties_of(line.within(*match.span("who"))) if match["who"] else [p for p in (scene.discourse.home,) if p]
    return [propose("membership", scene.text, line.at(*match.span()), speaker=speaker, member=member, of=of)
            for member in members if of and subnational(member) and not member.same_as(of)]
