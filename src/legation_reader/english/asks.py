"""Invitations told in any other way than the usual one: who is asked to come, and what became of it."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from .arguments import clause
from .parties import parties_of
from .scene import Scene
from .tokens import ACTOR, PLACE, Item, Line

_INVITE = guarded(
    rf"\binvit(?:e|es|ed|ing|ation|ations)\b|\b(?:ask(?:s|ed)|want(?:s|ed)?|urg(?:es|ed)|would like|hopes? to (?:see|welcome)|look(?:s|ing)? forward to (?:seeing|welcoming|receiving)|be (?:glad|happy|delighted|pleased) to (?:see|welcome|receive|host)) (?:that )?(?P<who>(?:the |his |her |its |their )?(?:hosts|guests|us|{ACTOR})(?:'s [\w ]{{2,30}}?)?) "
    rf"(?:to )?(?:take part|attend|come|visit|join|be present|bring|send|in {PLACE}|at )", re.I)
_AFTER = re.compile(rf"^(?:ed|es|e|ing)? ?(?:the |his |her |their |its |all )?(?:[\w-]+ (?:from |of )?){{0,4}}?(?P<who>{ACTOR})(?:(?:,| and) (?:the )?(?P<more>{ACTOR}))?", re.I)
_FOR = guarded(rf"\b(?:for|to) (?:the )?(?:[\w-]+ ){{0,3}}?(?P<who>{ACTOR}) to\b|\bto (?:the )?(?P<office>chief minister|governor|mayor|premier|president|deputy \w+|lord provost)\b", re.I)
_ACCEPT = guarded(r"\b(?:accept(?:s|ed|ing)?|said yes|agreed to come|gladly|gratefully|we shall be there|will be there|took up)\b", re.I)
_DECLINE = guarded(r"\b(?:declin(?:e|es|ed|ing)|turned down|refus(?:e|es|ed)|regrets?|rejected)\b", re.I)
_WISH = guarded(r"\b(?:wants? to invite|would like to invite|plans? to invite|intends? to invite|hopes? to invite|proposed (?:to invite|inviting)|suggested inviting|to be invited)\b", re.I)
_AT = guarded(r"\bat the (?:\w+ )?invitation of\b|\bby invitation of\b|\bon the invitation of\b", re.I)
_PUBLIC = guarded(r"\binvit(?:e|es|ed|ing|ation) (?:applications|bids|tenders|comments|residents|the public|questions|proposals|to tender|for bids|only)|\b(?:members of the public|residents|readers) are invited\b|\bpress invitation\b", re.I)


def asks(scene: Scene, known: list[Proposal]) -> list[Proposal]:
    """The invitations that `known` does not hold yet."""
    found: list[Proposal] = []
    for at, (line, speaker) in enumerate(zip(scene.lines, scene.speakers, strict=True)):
        if not line.has("invit", "ask", "want", "welcom", "see", "like", "urg") or _PUBLIC.search(line.chars):
            continue
        if any(s.overlaps(line.span) for p in known if p.kind == "invitation" for s in p.spans):
            continue
        match = _INVITE.search(line.chars)
        made = _ask(scene, line, match, speaker, at) if match else None
        if made:
            found.append(made)
    return found


def _ask(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None, at: int) -> Proposal | None:
    start, stop = clause(line, match.start(), match.end(), 140)
    following = scene.lines[at + 1].chars[:70] if at + 1 < len(scene.lines) else ""
    before = [i for i in line.within(start, match.start()) if i.sort in ("person", "place", "body")]
    accepted, declined = _ACCEPT.search(line.chars, start), _DECLINE.search(line.chars, start)
    received = _AT.search(line.chars, max(0, match.start() - 24), match.end() + 4) or re.search(r"\b(?:accept\w*|declin\w*|turned down|took up|said yes to)\b[^;,.]{0,60}$", line.chars[start : match.start()], re.I) or \
        re.search(r"\b(?:was|were|been|are|is) $", line.chars[: match.start()])
    if received:
        invited = _named(before)[-2:] if before else [h for h in (scene.person(line) if re.search(r"\b(?:he|she)\b", line.chars[start : match.start()], re.I) else None, scene.discourse.home) if h][:1]
        inviter = _named([i for i in line.within(match.end(), min(stop, match.end() + 60)) if i.sort in ("person", "place", "body")])[:1]
    else:
        invited = _invited(scene, line, match, stop)
        inviter = _named(before)[:1] or ([speaker] if speaker else [])
    if not invited or any(p.kind == "country" for p in invited[:1]):
        return None
    standing = "declined" if declined else "accepted" if accepted or _AT.search(line.chars) or _ACCEPT.search(following) else "proposed" if _WISH.search(line.chars) else "sent"
    return propose("invitation", scene.text, line.at(max(start, match.start() - 60) if start < match.start() - 60 else _begin(line, start), stop), standing=standing, speaker=None, inviter=inviter, invited=invited,
                   occasion=line.words(match.end(), stop).strip() or None, condition=None)


def _begin(line: Line, start: int) -> int:
    return start + len(line.chars[start:]) - len(line.chars[start:].lstrip(" ,"))


def _named(items: list[Item]) -> list[Party]:
    """The people and whom they speak for, the places and bodies, in order."""
    found: list[Party] = []
    for item in items:
        for party in ([item.party] if item.sort == "person" and item.party else []) + parties_of([item]):
            if not any(party.same_as(p) for p in found):
                found.append(party)
    return found


def _invited(scene: Scene, line: Line, match: re.Match[str], stop: int) -> list[Party]:
    """Who is asked: named after the verb, after "for", or "us", "his hosts", "the guests"."""
    who = match["who"] or ""
    if re.match(r"us\b", who):
        return [scene.discourse.home] if scene.discourse.home else []
    if re.search(r"hosts|guests", who):
        return scene.discourse.two() or ([scene.discourse.home] if scene.discourse.home else [])
    if who:
        return _named([line.items[c] for c in who if c in line.items])
    office = _FOR.search(line.chars, match.end(), stop)
    if match.group().casefold().startswith("invitation"):
        if office and office["office"]:
            return [scene.discourse.home] if scene.discourse.home else []
        return _named([line.items[office["who"]]]) if office else []
    after = _AFTER.match(line.chars[match.end() : stop])
    if after:
        return _named([line.items[after[g]] for g in ("who", "more") if after[g]])
    its = re.match(r" (?:its|their|the) (?:mayor|governor|council|leaders?)", line.chars[match.end() :])
    if its:
        named = parties_of(line.within(0, match.start(), "place"))
        return named[-1:]
    if re.match(r" (?:\w+ ){0,3}(?:young people|students|pupils|councillors|representatives|delegates|members|entrepreneurs|athletes|farmers|a delegation)\b", line.chars[match.end() :]):
        return [scene.discourse.home] if scene.discourse.home else []
    return []


