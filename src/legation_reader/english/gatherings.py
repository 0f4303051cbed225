"""Visits, meetings and sittings told in any other way than the usual one: who went or sat, where, when.

A clause tells of a visit when someone goes to a place (or comes here), of a meeting when someone sits down with a
party, of a sitting when a body or a kind of event is given a place or a date.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..guarded import guarded
from ..readings import Party, Proposal, with_fields
from .arguments import actors
from .parties import LIST, means_its_twin, parties_of, place_in, subnational
from .scene import Scene
from .sittings import SITTINGS, sitting
from .tokens import ADJ, BODY, DATE, NUM, PERSON, PLACE, Line
from .told_events import across, event_told, reach

_GROUP = r"(?:delegations?|missions?|teams?|part(?:y|ies)|groups?|officials|councillors|representatives|envoys|visitors|guests|colleagues|entrepreneurs|business(?:people|men|women)|growers|farmers|students|pupils|experts|engineers|doctors|nurses|firefighters|teachers|musicians|dancers|choirs?|orchestras?|athletes|investors|deputies|lawmakers|members|counterparts?|friends|specialists|people|contingent|convoy|trade mission)"
_THING = r"(?:the|its|their|our|his|her|twin|sister|partner|neighbou?ring|city|town|state|province|county|region|prefecture|port|nearby|capital|historic|of|a|an|northern|southern|eastern|western|central)"
_TO = guarded(
    rf"\b(?P<verb>visit(?:s|ed|ing)?|(?:travel(?:s|l?ed|l?ing)?|go(?:es|ing)?|went|gone|fl(?:y|ies|ew|own|ying)|head(?:s|ed|ing)?|come(?:s)?|came|coming|return(?:s|ed|ing)?|journey(?:s|ed)?|sail(?:s|ed)?|(?:trip|mission|visit|tour|journey|delegation|team|party|group|people|councillors)|"
    rf"accompanied {PERSON}|send(?:s|ing)?[^,;]{{0,60}}|sent[^,;]{{0,60}}|leading[^,;]{{0,40}}|lead(?:s)?[^,;]{{0,40}}|led[^,;]{{0,40}}|took[^,;]{{0,40}}|brings?[^,;]{{0,40}}|brought[^,;]{{0,40}})(?: over| back| down| up| out)?,? (?:to|for)|"
    rf"(?:leav(?:e|es|ing)|left|depart(?:s|ed|ing)?|set(?:s|ting)? (?:off|out)|bound) for|arriv(?:e|es|ed|ing)(?: in| at)|land(?:ed|s) in|stay(?:s|ed|ing)? in|(?:be|was|were|is|are|been) (?:back )?(?:in|on a visit to)|(?:awaited|expected|welcomed|received|hosted|due|welcome|spent [\w ]{{2,24}}) (?:in|at)|tour(?:s|ed|ing)?)"
    rf" (?:{_THING} |{ADJ} ){{0,4}}(?:[A-Z][\w-]+ and )?(?P<to>{PLACE})", re.I)
_HERE = guarded(
    rf"\b(?P<verb>(?:come(?:s)?|came|coming|arriv(?:e|es|ed|ing)|flown in|flew in|fl(?:y|ies) in|are here|is here|was here|were here|visit(?:s|ed)? us|called (?:up)?on this (?:body|council|office)|spen(?:t|ds?)[^,;.]{{2,30}} (?:in town|here|at (?:the )?(?:city|town) hall|with us)|"
    rf"(?:be|was|were|is|are) in (?:town|the (?:city|state|region|province|county|prefecture|capital)))(?: over| here| to (?:the (?:city|town|state|region|province|county|prefecture|capitol|village)|us|our (?:city|town|region)))?)\b(?! (?:to|into|in|from|of|up|after|with|out|about) (?!{DATE})(?:a|an|the (?!{DATE})|\w+ing|[a-z]+)\b)", re.I)
_MET = guarded(
    rf"\b(?P<verb>met(?: up)?|meet(?:s|ing)?|spoke|speaks|talk(?:s|ed)?|sat down|sits? down|conferred|held (?:\w+ ){{0,4}}(?:meetings?|talks|conversations?|call|negotiations|discussions)|holds? (?:\w+ ){{0,3}}(?:meetings?|talks)|had (?:\w+ ){{0,3}}(?:meetings?|talks|conversation)|"
    rf"call(?:s|ed)? on|paid (?:\w+ ){{0,3}}(?:call|visit) (?:on|to)|receiv(?:ed|es)|welcom(?:ed|es)|host(?:ed|s)|greeted|will receive|(?:meeting|talks|conversation|roundtable|round-table|call))(?: (?:online|by video|by phone|briefly|again|privately|separately)| in {PLACE}| on {DATE}| {DATE}| today| yesterday)*(?: with| to)?"
    rf" (?:(?:the|its|their|our|his|her|a|an|{ADJ}|visiting|{_GROUP}|from|of|by|led|headed|high-level|counterparts?|{NUM}|[a-z-]+(?= {_GROUP})) ?){{0,8}}(?P<with>{PERSON}|{PLACE}|{BODY}|(?<=the )(?:guests|visitors|delegation|team|group|delegates|mission))", re.I)
_TOGETHER = guarded(
    rf"\b(?P<heads>heads|governors|mayors|leaders|chair(?:men|persons|s)|premiers|presidents|speakers|representatives|delegations|officials|deputies) of (?P<list>{LIST})(?: on {DATE}| {DATE}| today| yesterday| also|,)*"
    rf" (?P<verb>met\b|sat down|(?:held|had|hold) (?:[\w-]+ ){{0,4}}(?:meetings?|talks|negotiations|discussions|call|consultations)\b)(?! with)", re.I)


def gatherings(scene: Scene, known: list[Proposal]) -> list[Proposal]:
    """The visits, meetings and sittings that `known` does not hold yet."""
    found: list[Proposal] = []
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        if not {i.sort for i in line.items.values()} & {"date", "place", "body", "person"}:
            continue
        taken = [s for p in known if p.kind == "event" for s in p.spans if s.overlaps(line.span)]
        for read, pattern in ((_visit, _TO), (_visit, _HERE), (_meeting, _MET), (_together, _TOGETHER), *((sitting, told) for told in SITTINGS)):
            for match in pattern.finditer(line.chars):
                here = line.at(*match.span())
                if any(s.overlaps(here) for s in taken):
                    continue
                made = read(scene, line, match, speaker)
                if made and _completes(known, made, line.chars[match.start() : match.end()]):
                    continue
                if made and not any(s.overlaps(made.spans[0]) and made.fields["type"] == "session" for s in taken):
                    taken.append(made.spans[0])
                    found.append(made)
    return found


def _completes(known: list[Proposal], made: Proposal, words: str) -> bool:
    """Whether "the forum brought together …" tells when and where of an event already named by its title."""
    kind = re.match(r"\W*[Tt]he (\w+)", words)
    if kind is None or made.fields["series"]:
        return False
    for i, earlier in enumerate(known):
        if earlier.kind == "event" and not earlier.fields["starts"] and kind.group(1).casefold() in (earlier.fields.get("series") or "").casefold():
            fields = {name: made.fields[name] or earlier.fields.get(name) for name in ("starts", "ends", "place")}
            known[i] = replace(with_fields(earlier, **fields), standing=made.standing, spans=(*earlier.spans, *made.spans))
            return True
    return False


def _visit(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None) -> Proposal | None:
    start, stop = reach(line, match)
    words = line.chars[start:stop]
    to = parties_of([line.items[match["to"]]])[:1] if match.groupdict().get("to") else [h for h in [scene.discourse.home] if h]
    if not to or to[0].kind not in ("municipality", "region") or match.groupdict().get("to") and means_its_twin(line, match.end("to")):
        return None
    who = _travellers(scene, line, start, match, to[0])
    if who is None or not re.search(rf"{_GROUP}|{PERSON}|\b(?:he|she|they|we|I|us|mayor|governor|premier|minister|council|chair\w*)\b", line.chars[start : match.start("verb") + 40], re.I) and not actors(line, start, match.start()):
        return None
    return event_told(scene, line, match, start, stop, words, speaker, "visit", to[0], who)


def _travellers(scene: Scene, line: Line, start: int, match: re.Match[str], to: Party) -> list[Party] | None:
    """Who goes: the party named with the travellers, a titled person's own, whom "he" means, or the text's own side."""
    before = line.within(start, match.end("verb"))
    named = [p for p in parties_of([i for i in before if i.sort in ("place", "person", "adjective")]) if not p.same_as(to)]
    foreign = [p for p in named if p.kind in ("region", "municipality", "country") and across(p, to)]
    local = [p for p in named if subnational(p) and not across(p, to)]
    if foreign:
        return foreign[:1] if subnational(foreign[0]) or subnational(to) and len(foreign) == 1 and _people(line, start, match) else (foreign[1:2] or None)
    if local:
        return None
    if re.search(r"\b(?:he|she|they)\b", line.chars[start : match.end("verb")], re.I):
        person = scene.person(line)
        return [person] if person and across(person, to) else None
    home = scene.discourse.home
    if home and not across(home, to):
        home = next((p for p in scene.discourse.two() if across(p, to)), None)
    if home and across(home, to) and re.search(rf"\b(?:we|our|I|us|{_GROUP})\b", line.chars[start : match.end("verb")], re.I):
        return [home]
    unnamed = bool(re.search(rf"{_GROUP}", line.chars[start : match.end("verb")], re.I) and re.search(r"\bfrom (?-i:[A-Z])", line.chars[start : match.end("verb")]))
    return [] if unnamed else None


def _people(line: Line, start: int, match: re.Match[str]) -> bool:
    return bool(re.search(_GROUP, line.chars[start : match.end("verb")], re.I))


def _meeting(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None) -> Proposal | None:
    start, stop = reach(line, match)
    other = line.items.get(match["with"])
    with_ = parties_of([other]) if other else _guests(scene, line)
    before = line.within(start, match.start())
    people = [i for i in before if i.sort in ("person", "place", "body")]
    who = [p for p in parties_of(people) if p.kind != "country" or any(i.sort == "person" and i.post and i.post[1] is p and _ENVOY.search(i.post[0]) for i in people)]
    if re.search(r"\b(?:I|we|my)\b", line.chars[start : match.start()]) and not who:
        who = [scene.discourse.home] if scene.discourse.home else []
    if not who and re.search(r"\b(?:he|she|they|the (?:delegation|guests|visitors|governor|mayor|minister))\b", line.chars[start : match.start()], re.I):
        who = [p for p in (scene.person(line),) if p]
    if not who and match.start() - start < 12 and re.match(r"meeting|talks|roundtable|round-table|call", match["verb"], re.I):
        who = [scene.discourse.home] if scene.discourse.home else []
    if not who or not with_:
        return None
    one, two = who[-1], with_[0]
    if not across(one, two) or not (subnational(one) or subnational(two)) or two.kind == "country" and not (other and other.sort == "person" and other.post and _ENVOY.search(other.post[0])):
        return None
    if not any(i.sort == "person" for i in [*before, *([other] if other else [])]) and not re.search(rf"\b(?:{_GROUP}|met|meeting|talks|mayor|governor)\b", line.chars[start:stop], re.I):
        return None
    place = place_in(line, match.end(), stop) or place_in(line, start, match.start())
    return event_told(scene, line, match, start, stop, line.chars[start:stop], speaker, "meeting", place, [one, two])


def _together(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None) -> Proposal | None:
    """"The governors of A, B and C held talks": each is of the meeting."""
    start, stop = reach(line, match)
    who = [p for p in parties_of(line.within(*match.span("list"))) if subnational(p)]
    if len(who) < 2 or not any(across(who[0], p) for p in who[1:]):
        return None
    return event_told(scene, line, match, start, stop, line.chars[start:stop], speaker, "meeting", place_in(line, match.end(), stop), who)


def _guests(scene: Scene, line: Line) -> list[Party]:
    """Whom "the guests" are: the last party from another country than the text's own that was named before."""
    home = scene.discourse.home
    at = scene.lines.index(line)
    for earlier in reversed(scene.lines[max(0, at - 8) : at]):
        named = [p for p in parties_of(earlier.within(0, len(earlier.chars))) if subnational(p) and (not home or across(p, home))]
        if named:
            return named[:1]
    return []


_ENVOY = guarded(r"consul|ambassador|envoy|charg", re.I)
