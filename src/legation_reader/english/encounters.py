"""Who receives, meets or calls on whom, read from the verb: the guest is the first named behind it, the host the one
named before it or the text's own side; unless the sentence says where, it is where the host is at home."""

from __future__ import annotations

import re

from ..dates import When
from ..guarded import guarded
from ..readings import Party, Proposal, propose
from .arguments import clause
from .occasions import dateline
from .parties import country_of, parties_of, place_in, subnational
from .scene import Scene
from .tokens import ACTOR, PERSON, Item, Line
from .told_events import standing_of
from .visits import NO_PEOPLE

_RECEIVES = r"receiv(?:e|es|ed|ing)|welcom(?:e|es|ed|ing)|greet(?:s|ed)?|host(?:s|ed)?"
_CALLS = r"(?:paid|pays?|made) (?:an? )?(?:[\w-]+ ){0,2}(?:call|visit) (?:on|to)|call(?:ed|s) (?:up)?on"
_MEETS = r"met(?: up)?(?: today| yesterday| again| here| online)?(?: with)?|(?:held|holds|had|conducted) (?:[\w-]+ ){0,2}(?:talks|meetings?|negotiations|discussions|sessions?|consultations)(?: today| yesterday)? with|(?:talks|negotiations|a meeting|meetings|discussions) (?:was|were) held with"
_VERB = guarded(rf"\b(?:(?P<hosts>{_RECEIVES})|(?P<calls>{_CALLS})|(?P<meets>{_MEETS})) ")
_GUEST = re.compile(rf"[^;:\"]{{0,110}}?(?P<guest>{ACTOR})")
_PEOPLE = guarded(r"\b(?:delegations?|delegates|officials|representatives|guests|visitors|mayors?|governors?|premier|minister|ambassador|consul|envoy|president|chair\w*|councillors?|director|counterparts?|members|team|group|head|deputy|leader)\b", re.I)


def encounters(scene: Scene, known: list[Proposal]) -> list[Proposal]:
    """The meetings that `known` does not hold yet, at most one of a clause."""
    found: list[Proposal] = []
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        if not line.has("receiv", "welcom", "greet", "host", "call", "met ", "talks", "negotiat", "visit", "meeting", "discuss", "session", "consult"):
            continue
        taken = [s for p in [*known, *found] if p.kind == "event" for s in p.spans if s.overlaps(line.span)]
        for verb in _VERB.finditer(line.chars):
            start, stop = clause(line, verb.start(), verb.end())
            if any(s.overlaps(line.at(start, stop)) for s in taken):
                continue
            made = _encounter(scene, line, verb, (start, stop), speaker)
            if made is not None:
                found.append(made)
                taken.append(line.at(start, stop))
    return found


def _encounter(scene: Scene, line: Line, verb: re.Match[str], reach: tuple[int, int], speaker: Party | None) -> Proposal | None:
    start, stop = reach
    behind = _GUEST.match(line.chars, verb.end(), stop)
    if behind is None or NO_PEOPLE.match(line.chars[verb.end() : stop]):
        return None
    guest = _of(line.items[behind["guest"]])
    people = line.items[behind["guest"]].sort == "person" or _PEOPLE.search(line.chars, verb.end(), min(stop, behind.end() + 40))
    host = _host(scene, line, start, verb.start(), guest)
    if guest is None or host is None or not people or not (subnational(host) or subnational(guest)):
        return None
    standing = standing_of(scene, line.chars[start:stop], None)
    if standing == "cancelled":
        return None
    days = [i.dated for i in [*line.within(verb.start(), stop, "date"), *line.within(0, verb.start(), "date")] if i.dated and not i.dated.period and i.dated.when.starts]
    when = scene.when(days[0], standing) if days else When(scene.month(line) if standing == "held" else None)
    if not when.starts:
        return None
    at_home = guest if verb["calls"] else host
    place = place_in(line, behind.end(), stop) or _led_in(line, start, verb.start()) or _home(scene, at_home)
    return propose("event", scene.text, line.at(_first(line, start, verb.start()), behind.end()), standing=standing, speaker=speaker, type="meeting", starts=when.starts, ends=when.ends,
                   place=place, organisers=[], participants=[host, guest])


def _of(item: Item) -> Party | None:
    """The territory or body that a name stands for, a person's by the post."""
    named = parties_of([item])
    return named[0] if named and named[0].kind in ("region", "municipality", "body") else None


def _host(scene: Scene, line: Line, start: int, stop: int, guest: Party | None) -> Party | None:
    """Who is named last before the verb, else whom "he" is of, else the text's own side; of another country than the guest."""
    if guest is None:
        return None
    before = [p for p in (_of(i) for i in reversed(line.within(start, stop)) if i.sort in ("person", "place", "body")) if p]
    person = scene.person(line) if re.search(r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\b", line.chars[start:stop]) else None
    for party in (*before, person, scene.discourse.home):
        if party is not None and not party.same_as(guest):
            lands = country_of(party), country_of(guest)
            if None in lands or lands[0] != lands[1]:
                return party
    return None


def _led_in(line: Line, start: int, stop: int) -> Party | None:
    """"In Jinan, negotiations were held with …"."""
    return place_in(line, start, min(stop, start + 30))


def _home(scene: Scene, host: Party) -> Party | None:
    """The city itself, or for a region or a body the town that the page is dated from where that lies in its country."""
    if host.kind == "municipality":
        return host
    town = dateline(scene)
    if town is not None and country_of(town) in (None, country_of(host)):
        return town
    return next((p for p in scene.discourse.parties if p.kind == "municipality" and p.name in host.name), None)


def _first(line: Line, start: int, stop: int) -> int:
    """Where the telling begins: with the person or party that acts."""
    return next((at for at in range(start, stop) if line.chars[at] in line.items and re.match(f"{ACTOR}|{PERSON}", line.chars[at])), stop)
