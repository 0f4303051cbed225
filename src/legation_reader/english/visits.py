"""Visits, delegations, meetings and signing ceremonies between parties the sentence names."""

from __future__ import annotations

import re

from ..dates import When
from ..guarded import guarded
from ..readings import Party, Proposal, propose
from . import standing as claims
from .dates import Dated
from .occasions import seat
from .parties import country_of, means_its_twin, parties_of, place_in, subnational
from .posts import territory
from .scene import Scene
from .tokens import ACTOR, ADJ, NUM, PARTY, PERSON, PLACE, Line

_NOT = f"(?:(?!{ACTOR})[^;])"
_GROUP = r"(?:delegations?|mission|trade mission|group|team|officials|representatives|visitors|guests|entrepreneurs|business(?:people|men)|students|councillors|party|members)"
_WENT = (r"visit(?:s|ed|ing)?(?: and (?:worked|held (?:\w+ )?talks|met) with (?:the )?(?:leaders|leadership|authorities|representatives) of)?|paid (?:an? )?(?:\w+[ -]){0,3}visit to|pays? (?:an? )?(?:\w+ ){0,3}visit to|arriv(?:ed|es|ing) (?:in|at)|travell?(?:ed|s|ing)? to|came to|comes? to|"
         r"(?:is|was|are|were) on (?:an? |the )?(?:\w+[ -]){0,3}visit to|tour(?:ed|s)|stayed in|flew to|leaves? for|went to|made (?:an? )?(?:\w+ ){0,3}visit to|head(?:ed|s) to|travel to|visit to")
_AUX = r"(?:(?: ?,[^,;]{0,90},)| (?:led|headed) by [^;,]{0,60}?,?)?(?: (?:will|is to|are to|is due to|plans? to|is expected to|has|have|had|also|recently|then|last|this|today|yesterday|is scheduled to|would)| [\uE800-\uE9FF]| (?:on|in) [\uE800-\uE9FF])*"
_DELEGATION_WENT = guarded(rf"(?P<group>\b(?:{_GROUP})\b[^;.]{{0,30}}?\b(?:from|of) (?:the )?(?P<who>{PARTY})(?:(?:,| and) (?:the )?{PARTY})*){_AUX} (?P<verb>{_WENT}) (?:the |its |twin |partner |sister |city |of )*(?:(?-i:[A-Z]\w+)(?:,| and) )?(?P<to>{PLACE})(?:(?:,| and) {PLACE})*", re.I)
_OWN_DELEGATION = guarded(rf"(?P<who>{PARTY})(?:'s)? (?:\w+ ){{0,3}}?(?:{_GROUP})(?:,[^,;]{{0,90}},)?{_AUX} (?P<verb>{_WENT}) (?:the |its |twin |partner |sister |city |of )*(?:(?-i:[A-Z]\w+)(?:,| and) )?(?P<to>{PLACE})", re.I)
_PERSON_WENT = guarded(rf"(?P<who>{PERSON}){_AUX},? (?:and [^;,]{{0,60}}? )?(?P<verb>{_WENT}) (?:the |its |twin |partner |sister |city |of )*(?:(?-i:[A-Z]\w+)(?:,| and) )?(?P<to>{PLACE})(?:(?:,| and) {PLACE})*", re.I)
_HOSTED = guarded(rf"(?P<to>{ACTOR})(?:'s)?{_AUX} (?P<verb>welcom(?:ed|es)|received|receives|host(?:ed|s|ing)?|greeted) (?:an? |the )?{_NOT}{{0,60}}?(?:{_GROUP})\b[^;.]{{0,40}}?\b(?:from|of) (?:the |its |sister |twin |partner |city |of |{ADJ} )*(?P<who>{PARTY})", re.I)
_VISIT_OF = guarded(rf"\b(?P<verb>visit|trip|tour|trade mission|mission|delegation)s? (?:of|by|from) (?:an? |the )?(?:(?:\w+|{NUM})[ -]){{0,4}}?(?:(?:{_GROUP})[^;.]{{0,30}}? (?:from|of) )?(?:the )?(?P<who>{ACTOR}) to (?:the )?(?P<to>{PLACE})", re.I)
_TO_VISIT_BY = guarded(rf"\b(?P<verb>visit)s? to (?P<to>{PLACE})[^;.]{{0,30}}? (?:by|of|from) (?:an? |the )?(?:(?:\w+|{NUM})[ -]){{0,5}}?(?:(?:{_GROUP})[^;.]{{0,40}}? (?:from|of) )?(?:its |their )?(?:(?:{ADJ}|twin|town|sister|city|partner) )*(?P<who>{ACTOR})", re.I)
_POSSESSED = guarded(rf"(?P<who>{ACTOR})'s (?:\w+ ){{0,3}}?(?P<verb>visit|trip|trade mission) to (?P<to>{PLACE})", re.I)
_SEND = guarded(rf"(?P<who>{PARTY}){_AUX} (?P<verb>sends?|sent|send|sending) an? {_NOT}{{0,30}}?(?:{_GROUP}) to (?P<to>{PLACE})", re.I)
_MISSION = guarded(rf"(?:(?P<who>{PARTY})(?:'s)?[^;.]{{0,60}}?)?\b(?:its |an? |the |their )(?:\w+[ -]){{0,3}}?(?P<verb>trade mission|business mission|mission|study visit|study tour|official visit|working visit|visit|trip|tour) (?:to|of) (?:the )?(?P<to>{PLACE})", re.I)
_PERSON_TO = guarded(rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Dd]uring (?:his|her|their|the|an?)) (?:\w+ )?(?P<verb>visit|trip|tour) to (?:the )?(?P<to>{PLACE})", re.I)
_DELEGATION_OF = guarded(rf"\b(?:[Tt]alks|met|meeting|negotiations|welcomed|received|hosted)[^;.]{{0,30}}? (?P<verb>delegations?) (?:from|of) (?:the )?(?P<who>{PARTY})", re.I)
_RETURN = guarded(rf"\b(?:return|reciprocal) (?P<verb>visit) (?:of|by|from) [^;.]{{0,40}}?(?P<who>{PLACE}) to (?P<to>{PLACE})", re.I)
_SENDS = guarded(rf"(?P<who>{PARTY}){_AUX} (?P<verb>sends?|sent|send) an? {_NOT}{{0,30}}?(?:{_GROUP})\b(?! to {PLACE})", re.I)
_LEADS = guarded(rf"(?P<who>{PERSON}){_AUX},? (?:will |to )?(?P<verb>lead|leads|led|headed|is leading|heads|will head) (?:an? |the ){_NOT}{{0,40}}?(?:{_GROUP})\b[^;.]{{0,60}}? to (?:the )?(?P<to>{PLACE})", re.I)
_THE_GUESTS = guarded(rf"\b[Tt]he (?:\w+ )?(?:delegation|guests|visitors|group)(?:,[^,;]{{0,60}},)? (?P<verb>{_WENT}) (?:the )?(?P<to>{PLACE})", re.I)
_OFFICIAL = guarded(rf"\b(?:[Tt]he|[Oo]ur) (?:Lord Provost|Lord Mayor|[Mm]ayor|[Gg]overnor|[Cc]ouncil leader|[Pp]remier)(?: \w+ly)? (?P<verb>{_WENT}) (?:the )?(?P<to>{PLACE})", re.I)
_TO_A_TWIN = guarded(rf"\b(?:an?|our|the) (?:\w+ ){{0,2}}?(?:{_GROUP})\b[^;.,]{{0,40}}?{_AUX} (?P<verb>{_WENT}) (?:(?:the |our |its |their )?(?:council|city|town)'s |our |its |the )(?:\w+ )?(?:sister|twin|partner|friendship)[ -](?:city|town|region|province),? (?:of )?(?:the )?(?P<to>{PLACE})", re.I)
_DELEGATION_TO = guarded(rf"\b(?P<verb>delegation|trade mission|mission)s? to (?P<to>{PLACE})(?= (?:leaves|left|will|took|departs|led|was|in|on))", re.I)
_VISITS = (_DELEGATION_WENT, _OWN_DELEGATION, _TO_A_TWIN, _HOSTED, _VISIT_OF, _TO_VISIT_BY, _POSSESSED, _SEND, _PERSON_WENT, _DELEGATION_TO, _THE_GUESTS, _OFFICIAL, _RETURN, _LEADS, _MISSION, _PERSON_TO, _SENDS, _DELEGATION_OF)

DATE_ = "[\uE800-\uE9FF]"
_MET = (r"call(?:ed|s) on|paid a (?:courtesy )?(?:call|visit) (?:on|to)|met(?: (?:in|at|on) [\uE000-\uE1FF\uE800-\uE9FF])*(?: with)?|meets?(?: with)?|held (?:\w+ )?(?:talks|a meeting|meetings|negotiations|a \w+ meeting|an? \w+ meeting|an? (?:\w+ )?session|discussions|consultations)(?: in [\uE000-\uE1FF])?(?: on [\uE800-\uE9FF])? with|hold (?:talks|a meeting) with|"
        r"had (?:talks|a meeting)(?: in [\uE000-\uE1FF])? with|received|holds talks with")
_MEETING = guarded(rf"(?P<who>{ACTOR}|\b[Hh]e|\b[Ss]he)(?:'s)?(?: delegation)?(?:,[^,;]{{0,80}},)?(?: (?:also|today|yesterday|this week|on|{DATE_} )| on [\uE800-\uE9FF]| [\uE800-\uE9FF]| will| has| had)*,? (?P<verb>{_MET}|meet(?: with)?)(?P<gap> {_NOT}{{0,70}}?|[ ])(?P<with>{ACTOR})", re.I)
# What is received or met that is nobody: a letter, a goal.
NO_PEOPLE = re.compile(
    r"(?:an? |the |its |their |his |her |over |about |more than )?(?:\w+ ){0,2}?(?:letters?|awards?|support|applications?|funding|assistance|news|information|reports?|goods|products|orders?|proposals?|gifts?|"
    r"invitations?|requests?|decision|games|matches|tournament|championships?|needs|requirements|criteria|goals?|targets?|conditions|demand|money|grants?|documents?|messages?|answers?|reply|approval)\b", re.I)
_MEETING_OF = guarded(rf"\b(?P<verb>meeting|talks|negotiations)(?: (?:was|were) held| took place)? between (?:the )?(?P<who>{ACTOR}) and (?:the )?(?P<with>{ACTOR})", re.I)
_BODY_MET = guarded(rf"\b(?:[Ii]t|which|committee|commission|group|council|sides|mayors|leaders|ministers|{PARTY})(?: (?:last|next|also|again))? (?P<verb>met|meets|will meet|are to meet|is to meet)(?: again| next)? in (?P<in>{PLACE})(?: (?:in|on|from))? (?P<d>[\uE800-\uE9FF])", re.I)
_AT_MEETING = guarded(rf"(?P<who>{ACTOR}){_NOT}{{0,110}}?\b(?:at|during|after|following) (?:an? |the |his |her |their )?(?:\w+ )?(?P<verb>meeting|talks|negotiations) with (?P<gap>{_NOT}{{0,40}}?)(?P<with>{PERSON})", re.I)
_CEREMONY = guarded(r"\b[Tt]he ceremony\b|\b(?:signing|official signing|twinning) ceremony\b|\b(?:signing|ceremony) (?:was|is) (?:held|set|scheduled|planned)|\bthe signing set for\b", re.I)


_STEMS = ("visit", "delegation", "met", "meet", "talks", "arriv", "travel", "host", "welcom", "trip", "tour", "mission", "ceremony", "sign", "stayed", "came", "come", "send", "sent", "group", "receiv", "leave", "head", "flew", "went", "greet", "negotiat", "discuss", "consult", "session")


def visits(scene: Scene) -> list[Proposal]:
    """Every visit, meeting and signing ceremony across a border."""
    found: list[Proposal] = []
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        if not line.has(*_STEMS):
            continue
        told: list[tuple[int, int]] = []
        for pattern in _VISITS:
            for match in pattern.finditer(line.chars):
                if not any(match.start("verb") < e and s < match.end() for s, e in told):
                    proposal = _visit(scene, line, match, speaker)
                    if proposal:
                        told.append(match.span())
                        found.append(proposal)
        for pattern in (_MEETING, _MEETING_OF, _AT_MEETING):
            for match in pattern.finditer(line.chars):
                proposal = None if any(match.start() < e and s < match.end() for s, e in told) else _meeting(scene, line, match, speaker)
                if proposal:
                    told.append(match.span())
                    found.append(proposal)
        if not told:
            found += [_body_met(scene, line, m, speaker) for m in _BODY_MET.finditer(line.chars)]
        found += _ceremonies(scene, line, speaker)
    return found


def _visit(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None) -> Proposal | None:
    named = match.groupdict()
    who = parties_of([line.items[match["who"]]]) if named.get("who") else [h for h in [scene.discourse.home] if h]
    to = parties_of([line.items[match["to"]]]) if named.get("to") else [h for h in [scene.discourse.home] if h]
    if named.get("to") and means_its_twin(line, match.end("to")):
        return None
    if to and match.re == _THE_GUESTS or to and who and who[0].same_as(to[0]) and not named.get("who"):
        who = _visitor(scene, line, match, to[0])
    if not who or not to or who[0].same_as(to[0]) or not _across(who[0], to[0]):
        return None
    if not (subnational(who[0]) or subnational(to[0]) or (match.groupdict().get("who") and territory(line.items[match["who"]]))):
        return None
    if _capital_only(who[0], to[0]):
        return None
    if who[0].kind == "country" and not subnational(to[0]):
        return None
    clause = line.chars[max(0, match.start() - 40) : match.end() + 80]
    standing = claims.of_event(line.chars[match.start() : match.end()] + " " + line.chars[match.end() : match.end() + 60])
    if re.search(r"\b(?:was|were|has been|is) (?:expected|planned|scheduled|cancel|postponed|called off)", clause):
        standing = claims.of_event(clause)
    if re.match(r"leave|travels|heads|departs", match["verb"], re.I) and standing == "held":
        standing = "planned"
    dated = _date(line, match)
    when = scene.when(dated, standing)
    if when.starts is None and standing == "held":
        when = When(scene.month(line))
    place = to[0] if to[0].kind in ("municipality", "region", "country") else None
    if match.re == _HOSTED:
        place = seat(scene, to[0])
    return propose("event", scene.text, line.at(match.start(), _end(line, match)), standing=standing, speaker=speaker, type="visit", starts=when.starts,
                   ends=when.ends, place=place, organisers=[], participants=who)


def _visitor(scene: Scene, line: Line, match: re.Match[str], to: Party) -> list[Party]:
    """Whose visit it is when only "his visit to X" is said: the last party named before, not X itself."""
    before = [p for p in parties_of(line.within(0, match.start())) if not p.same_as(to)]
    return before[-1:] or [p for p in reversed(scene.pair) if not p.same_as(to)][:1]


_OTHER = guarded(rf"\b(?:concluded|signed|established|founded|inked|since|twinned|dated|formed|when|where)(?: in| on)? {DATE_}", re.I)


def _date(line: Line, match: re.Match[str]) -> Dated | None:
    other = _OTHER.search(line.chars, match.end())
    stop = min(len(line.chars), match.end() + 110, other.start() if other else len(line.chars))
    later = [i.dated for i in line.within(match.start(), stop, "date") if i.dated and not i.dated.period]
    earlier = [i.dated for i in line.within(0, match.start(), "date") if i.dated and not i.dated.period]
    said = [d for d in later if d.when.starts] or [d for d in reversed(earlier) if d.when.starts]
    return said[0] if said else None


def _end(line: Line, match: re.Match[str]) -> int:
    """Through the date that follows at once."""
    follow = re.compile(r"(?: (?:from|on|in|between|for|this|next)){0,2} [\uE800-\uE9FF]").match(line.chars, match.end())
    return follow.end() if follow else match.end()


def _capital_only(a: Party, b: Party) -> bool:
    """A country and some place: states' own diplomacy, not that of regions."""
    return a.kind == "country" and b.kind in ("country", "municipality", "body")


def _across(a: Party, b: Party) -> bool:
    one, other = country_of(a), country_of(b)
    return not (one and other) or one != other


def _meeting(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None) -> Proposal | None:
    who, with_ = (parties_of(line.within(*match.span(g))) for g in ("who", "with"))
    if not who and len(match["who"]) > 1:
        who = [p for p in (scene.person(line),) if p]
    if re.match(r" (?:in|at|on|again)\b", match.groupdict().get("gap") or "") or NO_PEOPLE.match((match.groupdict().get("gap") or "").strip()):
        return None
    if not who or not with_ or who[0].same_as(with_[0]) or not _across(who[0], with_[0]):
        return None
    if match.re == _MEETING_OF and {who[0].kind, with_[0].kind} & {"country", "body"}:
        return None
    if _capital_only(who[0], with_[0]) or _capital_only(with_[0], who[0]) or not (subnational(who[0]) or subnational(with_[0])) or {who[0].kind, with_[0].kind} & {"company"}:
        return None
    standing = claims.of_event(match.group())
    when = scene.when(_date(line, match), standing)
    place = place_in(line, match.start(), len(line.chars)) or place_in(line, 0, match.start())
    if when.starts is None and standing == "held":
        when = When(scene.month(line))
    return propose("event", scene.text, line.at(match.start(), match.end()), standing=standing, speaker=speaker, type="meeting", starts=when.starts, ends=when.ends,
                   place=place, organisers=[], participants=[*who, *with_])


def _body_met(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None) -> Proposal:
    """'it last met in X in October'."""
    standing = claims.of_event(match.group())
    when = scene.when(line.items[match["d"]].dated, standing)
    return propose("event", scene.text, line.at(*match.span()), standing=standing, speaker=speaker, type="meeting", starts=when.starts, ends=when.ends,
                   place=line.items[match["in"]].party, organisers=[], participants=[])


def _ceremonies(scene: Scene, line: Line, speaker: Party | None) -> list[Proposal]:
    match = _CEREMONY.search(line.chars)
    if not match:
        return []
    standing = claims.of_event(line.chars[max(0, match.start() - 50) : match.end() + 60], default="held")
    if "set for" in match.group() or "scheduled" in match.group():
        standing = "planned"
    when = scene.when(_date(line, match), standing)
    stop = _end(line, match)
    if not when.starts and standing == "held" and place_in(line, match.end(), len(line.chars)):
        when = When(scene.month(line))
    if not when.starts:
        return []
    return [propose("event", scene.text, line.at(match.start(), stop), standing=standing, speaker=speaker, type="signing", starts=when.starts, ends=when.ends,
                    place=place_in(line, match.end(), len(line.chars)) or place_in(line, 0, match.start()) or _comma_place(line, match.end()) or scene.discourse.homes.get("municipality"), organisers=[],
                    participants=parties_of([i for i in line.items.values() if i.sort == "place"])[:0])]


_BY_COMMA = re.compile(rf"[^;.]{{0,50}}?, (?P<p>{PLACE})(?=[.,;]|$)")


def _comma_place(line: Line, at: int) -> Party | None:
    """'signing ceremony, Palazzo Balbi, Venice'."""
    match = _BY_COMMA.match(line.chars, at)
    return line.items[match["p"]].party if match else None
