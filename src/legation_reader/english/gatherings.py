"""Visits, meetings and sittings told in any other way than the usual one: who went or sat, where, when.

A clause tells of a visit when someone goes to a place (or comes here), of a meeting when someone sits down with a
party, of a sitting when a body or a kind of event is given a place or a date.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..dates import When, parts
from ..guarded import guarded
from ..readings import Party, Proposal, propose, with_fields
from . import standing as claims
from .arguments import actors, clause
from .dates import Dated
from .numbers import ordinal
from .parties import LIST, country_of, means_its_twin, parties_of, place_in, subnational
from .scene import Scene
from .tokens import ADJ, BODY, DATE, NUM, PERSON, PLACE, Line

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
_BODY_WORD = r"(?:committees?|commission|sub-?commission|council|group|board|assembly|network|panel|task force|secretariat|(?:two )?(?:sides|partners|parties|cities|regions|mayors|governors|rectors|chambers|committees)|consortium|union|association|it|they|we)"
_OFTEN = r"(?: (?:last|next|then|also|again|regularly|now|will|is to|are to|shall|would|had|has|have|not|for))*"
_SAT = guarded(rf"(?:\b{_BODY_WORD}|{BODY}|{PLACE}\)?){_OFTEN}(?: (?:of|for|on) [^,;]{{3,60}}?)?{_OFTEN},? (?P<verb>met|meets?|sat|sits?|convenes?|convened|gather(?:s|ed)?|get together|got together|assembles?d?|reconvenes?)\b", re.I)
_KIND = (r"meetings?|sessions?|sittings?|round[- ]?tables?|conferences?|symposium|seminars?|workshops?|fairs?|festivals?|expos?|exhibitions?|forums?|summits?|dialogues?|congress|conventions?|receptions?|dinner|picnic|ceremon(?:y|ies)|programme|assembl(?:y|ies)|assises|"
         r"edition|gathering|get-together|consultations|talks|plenary|panel|signing|celebrations?|games|contest|parade|jubilee|week|days")
_NAMED = guarded(rf"(?:\b(?P<ord>\d{{1,3}}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|nineteenth|twentieth|inaugural|(?-i:[IVX]{{1,6}})) )?(?:[\w'-]+ ){{0,3}}?\b(?P<kind>{_KIND})\b", re.I)
_ORDINAL = guarded(rf"\b[Tt]he (?P<ord>\d{{1,3}}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)(?: one| {NUM})? (?:\w+ ){{0,2}}?(?:gathered|met|goes? to|went to|was|will be|is|takes?|took|comes? to|returns? to|followed)\b[^;.]{{0,40}}?(?:{PLACE}|{DATE})")
_TITLE = re.compile(r"((?:(?-i:[A-ZÀ-Þ\uE000-\uE5FF][\w'&.]*)(?: (?:of|for|on|and|the|de|der|du))*[ -]){1,8})$")
_TITLED_OF = re.compile(r" (?:of|on|for)(?: the)? (?-i:[A-ZÀ-Þ\uE000-\uE5FF])(?:[\w'-]*)(?: (?:(?:of|and|the|for|on|in) )*(?-i:[A-ZÀ-Þ\uE000-\uE5FF])[\w'-]*){0,6}")
_HOLD = guarded(r"\b(?:held|hold|holds|holding|host(?:s|ed|ing|ed by)?|takes? place|took place|taking place|will be|would be|was|is|are|were|be|staged|opens?|opened|run|runs|ran|scheduled|set|called|pencilled|planned|due|slated|organi[sz]ed|gathers?|gathered|attend\w*|during|at|for|brings?|brought|marks?|marked|invit\w*|followed|next|in)\b", re.I)
_YET = re.compile(r"\b(?:will|would|shall|to be|is to|are to|next|upcoming|pencilled|scheduled|set for|called for|planned|due|slated|hope[sd]?|intends?|awaited|expects?|look forward|want(?:s|ed)? (?:us|to)|accepted to|invit\w+|expected|be there|'ll|plans?|leaves|tomorrow|provisionally)\b", re.I)
_OFF = guarded(r"\b(?:cancel\w+|called off|scrapped|did not (?:take place|happen|come)|no delegations?|fell through)\b", re.I)
_HABIT = guarded(r"\b(?:never|not had|no|hardly|usually|four times a year|every (?:year|month|quarter|spring|autumn|summer|winter|two years|second year)|times a year|each year|once a year)\b", re.I)


def gatherings(scene: Scene, known: list[Proposal]) -> list[Proposal]:
    """The visits, meetings and sittings that `known` does not hold yet."""
    found: list[Proposal] = []
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        if not {i.sort for i in line.items.values()} & {"date", "place", "body", "person"}:
            continue
        taken = [s for p in known if p.kind == "event" for s in p.spans if s.overlaps(line.span)]
        for read, pattern in ((_visit, _TO), (_visit, _HERE), (_meeting, _MET), (_together, _TOGETHER), (_sitting, _SAT), (_sitting, _NAMED), (_sitting, _ORDINAL)):
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


def _clause(line: Line, match: re.Match[str]) -> tuple[int, int]:
    start, stop = clause(line, match.start(), match.end(), 130)
    return start, stop


def _visit(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None) -> Proposal | None:
    start, stop = _clause(line, match)
    words = line.chars[start:stop]
    to = parties_of([line.items[match["to"]]])[:1] if match.groupdict().get("to") else [h for h in [scene.discourse.home] if h]
    if not to or to[0].kind not in ("municipality", "region") or match.groupdict().get("to") and means_its_twin(line, match.end("to")):
        return None
    who = _travellers(scene, line, start, match, to[0])
    if who is None or not re.search(rf"{_GROUP}|{PERSON}|\b(?:he|she|they|we|I|us|mayor|governor|premier|minister|council|chair\w*)\b", line.chars[start : match.start("verb") + 40], re.I) and not actors(line, start, match.start()):
        return None
    return _told(scene, line, match, start, stop, words, speaker, "visit", to[0], who)


def _travellers(scene: Scene, line: Line, start: int, match: re.Match[str], to: Party) -> list[Party] | None:
    """Who goes: the party named with the travellers, a titled person's own, whom "he" means, or the text's own side."""
    before = line.within(start, match.end("verb"))
    named = [p for p in parties_of([i for i in before if i.sort in ("place", "person", "adjective")]) if not p.same_as(to)]
    foreign = [p for p in named if p.kind in ("region", "municipality", "country") and _across(p, to)]
    local = [p for p in named if subnational(p) and not _across(p, to)]
    if foreign:
        return foreign[:1] if subnational(foreign[0]) or subnational(to) and len(foreign) == 1 and _people(line, start, match) else (foreign[1:2] or None)
    if local:
        return None
    if re.search(r"\b(?:he|she|they)\b", line.chars[start : match.end("verb")], re.I):
        person = scene.person(line)
        return [person] if person and _across(person, to) else None
    home = scene.discourse.home
    if home and not _across(home, to):
        home = next((p for p in scene.discourse.two() if _across(p, to)), None)
    if home and _across(home, to) and re.search(rf"\b(?:we|our|I|us|{_GROUP})\b", line.chars[start : match.end("verb")], re.I):
        return [home]
    unnamed = bool(re.search(rf"{_GROUP}", line.chars[start : match.end("verb")], re.I) and re.search(r"\bfrom (?-i:[A-Z])", line.chars[start : match.end("verb")]))
    return [] if unnamed else None


def _people(line: Line, start: int, match: re.Match[str]) -> bool:
    return bool(re.search(_GROUP, line.chars[start : match.end("verb")], re.I))


def _across(a: Party, b: Party) -> bool:
    one, other = country_of(a) or (a.id if a.kind == "country" else None), country_of(b)
    return not a.same_as(b) and not (one and one == other)


def _meeting(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None) -> Proposal | None:
    start, stop = _clause(line, match)
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
    if not _across(one, two) or not (subnational(one) or subnational(two)) or two.kind == "country" and not (other and other.sort == "person" and other.post and _ENVOY.search(other.post[0])):
        return None
    if not any(i.sort == "person" for i in [*before, *([other] if other else [])]) and not re.search(rf"\b(?:{_GROUP}|met|meeting|talks|mayor|governor)\b", line.chars[start:stop], re.I):
        return None
    place = place_in(line, match.end(), stop) or place_in(line, start, match.start())
    return _told(scene, line, match, start, stop, line.chars[start:stop], speaker, "meeting", place, [one, two])


def _together(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None) -> Proposal | None:
    """"The governors of A, B and C held talks": each is of the meeting."""
    start, stop = _clause(line, match)
    who = [p for p in parties_of(line.within(*match.span("list"))) if subnational(p)]
    if len(who) < 2 or not any(_across(who[0], p) for p in who[1:]):
        return None
    return _told(scene, line, match, start, stop, line.chars[start:stop], speaker, "meeting", place_in(line, match.end(), stop), who)


def _guests(scene: Scene, line: Line) -> list[Party]:
    """Whom "the guests" are: the last party from another country than the text's own that was named before."""
    home = scene.discourse.home
    at = scene.lines.index(line)
    for earlier in reversed(scene.lines[max(0, at - 8) : at]):
        named = [p for p in parties_of(earlier.within(0, len(earlier.chars))) if subnational(p) and (not home or _across(p, home))]
        if named:
            return named[:1]
    return []


_ENVOY = guarded(r"consul|ambassador|envoy|charg", re.I)


def _sitting(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None) -> Proposal | None:
    start, stop = _clause(line, match)
    words = line.chars[start:stop]
    named = match.groupdict()
    dated = _date(line, match.start(), stop, start)
    place = place_in(line, match.end() if named.get("kind") else match.start(), stop) or _beside(line, match.end(), stop) or _hosted(line, start, stop)
    title = _title(line, match, start) if named.get("kind") else None
    number = ordinal(named["ord"]) if named.get("ord") else None
    if _HABIT.search(words) and not (dated and place) or not (dated or place):
        return None
    if named.get("kind") and _ANNIVERSARY_OF.search(line.chars, max(0, match.start("kind") - 50), match.start("kind")):
        return None
    if named.get("kind") and not _tells(line, match, start, stop, title, number, dated, place):
        return None
    if named.get("verb") and not dated and not (place and place.kind != "country"):
        return None
    if not named.get("kind") and not named.get("verb") and not scene.series:
        return None
    series = title or (scene.series[-1] if scene.series and (number is not None and (not named.get("kind") or named["kind"].casefold() in scene.series[-1].casefold() or named["kind"].casefold() in ("meeting", "session", "edition"))) else None)
    if not series and scene.series and named.get("kind") and _NEXT_ONE.search(line.chars, max(0, match.start() - 16), match.end()):
        series = scene.series[-1]
        number = scene.numbers[series] + 1 if series in scene.numbers else None
    if series and title:
        scene.series.append(series)
    kind = _TYPES.get((named.get("kind") or "meeting").casefold().rstrip("s"), "meeting")
    return _told(scene, line, match, start, stop, words, speaker, kind, place, [], series, number, dated)


_ANNIVERSARY_OF = guarded(r"\banniversary of (?:the |their |its )?(?:\w+ )?\Z")
_NEXT_ONE = guarded(r"\b[Nn]ext (?:meeting|session|sitting|forum|summit|round table|conference|edition|assembly)\b")
_TYPES = {"session": "session", "sitting": "session", "plenary": "session", "round table": "round_table", "round-table": "round_table", "roundtable": "round_table", "conference": "forum", "forum": "forum", "summit": "summit",
          "fair": "forum", "expo": "forum", "exhibition": "forum", "festival": "forum", "congress": "forum", "assembly": "session", "ceremony": "signing", "signing": "signing", "consultation": "consultations"}
_STRONG = guarded(r"conference|symposium|seminar|fair|festival|expo|exhibition|forum|summit|dialogue|congress|convention|assises|ceremon|round[- ]?table|picnic|games|assembl|jubilee", re.I)


def _tells(line: Line, match: re.Match[str], start: int, stop: int, title: str | None, number: int | None, dated: Dated | None, place: Party | None) -> bool:
    """Whether the words tell of a gathering: a title, a number, a kind strong enough, or a place and a date at once."""
    if _NO_EVENT.search(line.chars, 0, match.start("kind")):
        return False
    if re.search(r"ceremon|signing", match["kind"], re.I):
        return bool(dated or place)
    if not _HOLD.search(line.chars[start:stop]) and not (dated and place):
        return False
    if title or number is not None:
        return True
    labelled = re.match(r"\W{0,3}(?::|,|\() ?", line.chars[match.end() :])
    if _STRONG.search(match["kind"]) or _NEXT.search(line.chars, max(0, match.start() - 16), match.end()):
        return bool(dated and place) or bool(dated and _HELD.search(line.chars, match.end(), stop)) or bool(place and _NEXT.search(line.chars, max(0, match.start() - 16), match.end()))
    return bool(dated and place) or bool(labelled and dated and re.match(r"\W*(?:[A-Z]|\d|next|kick|closing)", line.chars))


_NEXT = guarded(r"\b(?:next|previous|following|last|kick-off|closing|opening|online|extraordinary|joint)\b", re.I)
_HELD = guarded(r"\b(?:held|takes? place|took place|will be|would be|was|is|be|opens?|scheduled|set|called|pencilled|staged|hosted|gathers?|convenes?|organi[sz]ed|ended|due)\b", re.I)
_NO_EVENT = guarded(r"\b(?:school|board|staff|shareholders'?|committee|town hall|council|job|trade union|film|food|wine|three|per|every|each|working) $", re.I)


def _title(line: Line, match: re.Match[str], start: int) -> str | None:
    """The capitalised words before (and after) the kind, when that is a title."""
    kind = line.chars[match.start("kind") : match.end("kind")]
    if not kind[0].isupper():
        return None
    before = _TITLE.search(line.chars, start, match.start("kind"))
    after = _TITLED_OF.match(line.chars, match.end("kind"))
    if not before and not after:
        return None
    words = line.words(before.start(1) if before else match.start("kind"), after.end() if after else match.end("kind"))
    words = re.sub(r"^(?:The|In|At|On|A|An|For|During|Next|Our|Their|Its|\d+\w*|[IVX]+|First|Second|Third|Fourth|Fifth|Annual)\s+(?=\S+\s)", "", re.sub(r"\s+", " ", words)).strip(" ,.'\"")
    return words if " " in words else None


def _date(line: Line, at: int, stop: int, start: int) -> Dated | None:
    """The date after the telling first, else the one that leads its clause in."""
    for begin, end in ((at, stop), (start, at)):
        found = [i.dated for i in line.within(begin, end, "date") if i.dated and not i.dated.period and i.dated.when.starts]
        if found:
            return next((d for d in found if not d.relative), found[0])
    if start > 0:
        lead = [i.dated for i in line.within(0, min(24, start), "date") if i.dated and not i.dated.period and i.dated.when.starts]
        return lead[0] if lead else None
    return None


def _beside(line: Line, at: int, stop: int) -> Party | None:
    """'meeting: Calafat, 14 April', 'conference (Luleå, 23 September)'."""
    match = re.compile(rf"[^;.]{{0,50}}?(?:: ?|, ?|\(|- ?|\| ?)(?P<p>{PLACE})(?=,|\)|$|\.| \(| on | \|)").match(line.chars, at, stop)
    return line.items[match["p"]].party if match else None


_HOST = guarded(rf"(?P<p>{PLACE})(?:,[^,;]{{0,50}},)? (?:will |is to |to |also )*(?:host(?:s|ed|ing)?|play(?:s|ed)? host|hold(?:s)?|staged?)\b|\b(?:hosted|staged|organi[sz]ed) by (?:the )?(?P<q>{PLACE})|\bgoes to (?P<r>{PLACE})", re.I)


def _hosted(line: Line, start: int, stop: int) -> Party | None:
    match = _HOST.search(line.chars, start, stop)
    return line.items[match["p"] or match["q"] or match["r"]].party if match else None


def _told(scene: Scene, line: Line, match: re.Match[str], start: int, stop: int, words: str, speaker: Party | None, kind: str, place: Party | None, who: list[Party],
          series: str | None = None, number: int | None = None, dated: Dated | None = None) -> Proposal | None:
    dated = dated or _date(line, match.start(), stop, start)
    standing = standing_of(scene, words, dated)
    done = _PAST.fullmatch((match.groupdict().get("verb") or "").split(" ")[0]) and not _TO_BE.search(line.chars, max(0, match.start("verb") - 24), match.start("verb"))
    standing = "held" if done and standing in ("planned", "proposed", "expected") else standing
    when = scene.when(dated, standing)
    if not when.starts and standing == "held":
        when = When(scene.month(line))
    if kind in ("visit", "meeting") and not when.starts and standing == "held":
        return None
    last = match.end()
    for at in range(match.end(), stop):
        item = line.items.get(line.chars[at])
        if item and item.sort in ("date", "place"):
            last = at + 1
    lead = re.compile(r"[\s,]*(?:and |but |that )?").match(line.chars, start)
    return propose("event", scene.text, line.at(min(match.start(), lead.end() if lead else start), max(match.end(), min(last, match.end() + 90))), standing=standing, speaker=speaker, type=kind, series=series, ordinal=number, title=series,
                   starts=when.starts, ends=when.ends, place=place, organisers=[], participants=who)


def standing_of(scene: Scene, words: str, dated: Dated | None) -> str:
    """What the words claim; a day after the document's own is still to come, whatever the tense."""
    if _OFF.search(words):
        return "cancelled"
    standing = claims.of_event(words)
    if standing == "held" and _YET.search(words) and not _PAST.search(words):
        standing = "planned"
    own, told = scene.article.published, dated.when.starts if dated else None
    if standing == "held" and own and told and None not in parts(own) and len(told) >= 7 and not _PAST.search(words):
        year = told[:4] if told[:4].isdigit() else own[:4]
        standing = "planned" if f"{year}{told[4:]}" > own[: len(told)] else "held"
    return standing


_TO_BE = guarded(r"\b(?:will|would|shall|to|be|been|not|never|may|might|could|should|is|are|was|were|hopes?|planned|expected|awaited) (?:\w+ )?$", re.I)
_PAST = guarded(r"\b(?:was|were|had|did|met|took|held|sat|came|went|visited|arrived|spent|gathered|travell?ed|flew|flown|received|hosted|opened|convened|ended|left|stayed|brought|led|paid|spoke|welcomed|toured|accompanied)\b", re.I)
