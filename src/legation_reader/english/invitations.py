"""Invitations: who asks whom to what, and whether it was accepted."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from .parties import parties_of
from .scene import Scene
from .tokens import ACTOR, Line

_INVITED = guarded(rf"(?:(?P<by>{ACTOR})(?:'s)?(?: \w+)?|\b(?:[Hh]e|[Ss]he|[Ww]e|[Tt]hey))?(?: (?:also|has|have|had|officially|cordially|and|in turn))* (?:invit(?:ed|es)|extended an invitation to) (?:the |his |her |their )?(?:[\w-]+ (?:from |of )?){{0,4}}?(?P<who>{ACTOR})(?:(?:,| and) (?P<more>{ACTOR}))?[^;.]{{0,40}}? (?:to|for)\b(?P<to>[^;.]{{2,120}})", re.I)
_WAS_INVITED = guarded(rf"(?P<who>{ACTOR})(?:'s)?(?: \w+){{0,2}}? (?:was|were|has been|have been) invited (?:by (?:the )?(?P<by>{ACTOR}) )?to\b(?P<to>[^;.]{{2,120}})", re.I)
_ACCEPTED = guarded(rf"(?P<who>{ACTOR})(?:'s)?(?: \w+){{0,3}}? (?:has |have )?(?P<v>accepted|declined|turned down) (?:an |the |his |her )?(?:\w+ )?invitation(?: (?:of|from|by) (?:the )?(?P<by>{ACTOR}))?(?: to\b(?P<to>[^;.]{{2,120}}))?", re.I)
_BY_INVITATION = guarded(rf"\bat the invitation of (?:the )?(?P<by>{ACTOR})", re.I)
_ASKED = guarded(rf"\b(?:asked|would be (?:glad|happy|delighted) to (?:see|welcome)|look forward to welcoming) (?:the )?(?:Governor|Mayor|Premier)?(?: of )?(?P<who>{ACTOR})(?:'s \w+)? (?:to (?:bring|come|attend|visit|send)|at|in) (?P<to>[^;.]{{3,100}})", re.I)
_REGRETS = guarded(rf"(?P<who>{ACTOR}) (?P<v>sent its regrets|declined|sent regrets)", re.I)
_ACCEPTS = guarded(r"\b(?:has |have )?(?:accepted|said yes)\b", re.I)
_NOT_ONE = guarded(r"\binvit(?:ed|es) (?:applications|bids|tenders|comments|residents|the public)\b", re.I)


def invitations(scene: Scene) -> list[Proposal]:
    """Every invitation from one party to another."""
    found: list[Proposal] = []
    for i, (line, speaker) in enumerate(zip(scene.lines, scene.speakers, strict=True)):
        if not line.has("invit", "asked the", "glad to see", "regrets") or _NOT_ONE.search(line.chars):
            continue
        following = scene.lines[i + 1].chars[:60] if i + 1 < len(scene.lines) else ""
        for pattern in (_ACCEPTED, _WAS_INVITED, _INVITED, _ASKED, _REGRETS):
            match = pattern.search(line.chars)
            proposal = _invitation(scene, line, match, speaker, following, i) if match else None
            if proposal:
                found.append(proposal)
                break
    return found


def _invitation(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None, following: str, at: int) -> Proposal | None:
    named = match.groupdict()
    invited = parties_of(line.within(*match.span("who")))
    if named.get("more"):
        invited += parties_of(line.within(*match.span("more")))
    inviter = parties_of(line.within(*match.span("by"))) if named.get("by") else _last_person(scene, at)
    if not invited:
        return None
    standing = "sent"
    verb = named.get("v") or ""
    if verb:
        standing = "accepted" if verb.casefold() == "accepted" else "declined"
    elif _ACCEPTS.search(following) or _ACCEPTS.search(line.chars[match.start() : match.end() + 60]):
        standing = "accepted"
    occasion = line.words(*match.span("to")).strip() if named.get("to") else None
    return propose("invitation", scene.text, line.at(*match.span()), standing=standing, speaker=None if verb else speaker, inviter=inviter, invited=invited,
                   occasion=occasion, condition=None)


def _last_person(scene: Scene, at: int) -> list[Party]:
    """Whom "he" or "she" is: the person named last before."""
    for line in reversed(scene.lines[max(0, at - 2) : at]):
        people = [i for i in line.items.values() if i.sort == "person" and i.post]
        if people:
            return parties_of(people[-1:])
    return []
