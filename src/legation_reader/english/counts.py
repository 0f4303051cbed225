"""Figures told in any other way than the usual one: what is counted is decided by the nouns beside the number and the
verbs of its clause; a bare number counts what the number before it did."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from . import standing as claims
from .parties import parties_of
from .scene import Scene
from .tokens import ADJ, BODY, PLACE, Item, Line

_FILL = rf"(?:[ -](?!(?:of|from|in|at|on|for|with|and|or|to|which|that|who|were|was|have|has|had)\b)(?:[\w']+|{PLACE}|{ADJ}|{BODY})(?:'s)?){{0,5}}?[ -]"
_PEOPLE = (r"participants|delegates|guests|attendees|people|persons|visitors|students|pupils|schoolchildren|children|youngsters|teenagers|young people|officials|representatives|specialists|experts|engineers|scientists|researchers|academics|"
           r"doctors|nurses|care-?givers|teachers|workers|employees|farmers|growers|fishermen|firefighters|entrepreneurs|business(?:people|men|women)|executives|managers|mayors|councillors|deputies|lawmakers|leaders|artists|musicians|dancers|singers|"
           r"athletes|volunteers|interns|trainees|apprentices|residents|citizens|families|journalists|librarians|schools|civil servants|staff|seats|places|members|exchange students|men and women|souls")
_FIRMS = r"companies|firms|enterprises|businesses|exhibitors|manufacturers|producers|exporters|importers|start-?ups|investors|joint ventures|plants|factories|founders|subsidiaries|traders|farms|shops"
_AFTER: tuple[tuple[str, re.Pattern[str]], ...] = tuple((name, guarded(pattern, re.I)) for name, pattern in (
    ("participants", r"[ -](?:member|strong|person|man|woman|people|head)\b"),
    ("partner cities", rf"(?: pairs of)?{_FILL}(?:sister|twin|partner|friendship|twinned)[ -](?:cit(?:y|ies)|towns?|municipalities|communities)\b"),
    ("partner regions", rf"{_FILL}(?:sister|twin|partner|friendship)[ -](?:states?|provinces?|regions?|counties|prefectures?)\b(?! relation| agreement| ties)"),
    ("regions cooperating", rf"{_FILL}(?:regions|provinces|oblasts|states|voivodeships|prefectures|counties|entities)\b[^;.]{{0,30}}?\b(?:trad(?:e|es|ed|ing)|cooperat\w+|do(?:ing)? business|working|work|maintain\w*)\b[^;.]{{0,40}}?\bwith\b"),
    ("cities participating", rf"{_FILL}(?:communities|towns|cities|municipalities)\b[^;.]{{0,20}}?\b(?:take part|took part|participat\w+|joined|attend\w*)\b"),
    ("companies", rf"{_FILL}(?:{_FIRMS})\b"),
    ("projects", rf"{_FILL}(?:projects|measures|initiatives|actions|activities)\b"),
    ("meetings", rf"{_FILL}(?:visits|meetings|exchanges)\b"),
    ("delegations", rf"{_FILL}delegations\b"),
    ("contracts", rf"{_FILL}(?:contracts|orders)\b"),
    ("participants", rf"(?:,| and some)?{_FILL}(?:{_PEOPLE})\b"),
    ("participants", r" (?:have|had|has)? ?(?:arrived|come|came|attended|signed up|registered|enrolled|took part|turned up)\b"),
))
_BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = tuple((name, guarded(pattern, re.I)) for name, pattern in (
    ("participants", r"\b(?:delegations?|team|party|group|crowd|audience|mission|contingent|choir|orchestra) of (?:some )?$|\b(?:participants|delegates|guests|students|visitors|pupils)(?: of [\w ]{3,20}?)?(?: \w+)? (?:numbered|totall?ed|reached|was|were)(?: some)? $|\bcapped at $|\battended by $"),
    ("partner cities", r"\b(?:sister|twin|partner|friendship)[ -](?:cities|towns|city (?:ties|relations|relationships|links) with)(?: (?:rose|rises|grew|grows|climbed|comes?|came|now|stands?|stood|is|was))*(?: to| at| with)? $"),
    ("partner regions", r"\b(?:sister|twin|partner|friendship)[ -](?:state|province|region|prefecture|county)(?:s| relationships?| relations| ties)(?: with)? $"),
    ("agreements", r"\b(?:agreements|relationships|accords|memoranda)\b[^;.]{0,40}? (?:rose|grew|reach\w*|stands?|shall be|comes?|numbers?)(?: to| at)? $"),
    ("companies", r"\b(?:firms|companies|members|enterprises)\b[^;.]{0,40}?: $"),
))
_EXCHANGE = guarded(
    r"\b(?:attend\w*|particip\w+|took part|take part|taking part|gather\w*|brought|brings|bring|joined|delegation|guests|visit\w*|exchange\w*|trained|train|arriv\w+|came|come|coming|went|gone|go|travel\w*|flew|cross\w*|enrol\w*|deployed|welcom\w+|invit\w+|host\w*|received|"
    r"before|in front of|expected|expect|benefit\w*|spent|toured|took|studied|study|signed up|here|capped|seats|entered|contest|sent|send|conference|forum|seminar|festival|academy|programme|program|course|team|crowd|led|from)\b", re.I)
_ECONOMY = guarded(r"\b(?:sell\w*|sold|trade\w*|export\w*|operat\w+|regist\w+|based|owned|interest|presen\w+|exhibit\w*|particip\w+|took part|joined|join\w*|delegation|mission|representatives|invest\w*|contracts?|business|market|cooperat\w+|capital|work\w*|doing|were|are|have)\b", re.I)
_NOT_COUNTED = guarded(r"^ ?(?:%|per ?cent|years?|months?|weeks?|days?|hours?|minutes?|km|kilomet|hectares|miles|metres|tonnes|tons|times|fold|storey|votes?|points?|degrees|litres|copies|volumes|trays|books|books|th\b|st\b)|^[ -](?:year|day|week|month|hour|minute|kilomet\w+|mile|storey|page|point|hectare|ton\w*|litre)\b", re.I)
_PER = guarded(r"^[^;.,]{0,40}? (?:a|per|each|every) (?:year|month|week|day)\b", re.I)
_MONEY: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("exports", guarded(r"\b(?:exports?|exported|sold|sales|bought|buys|purchases?|purchased|shipped|buyers|shipments)\b", re.I)),
    ("imports", guarded(r"\b(?:imports?|imported)\b", re.I)),
    ("trade turnover", guarded(r"\b(?:trade|turnover|commerce|trading|commodity exchange|business between)\b", re.I)),
    ("contract value", guarded(r"\b(?:contracts?|deals?|orders|transactions|agreements|to the tune of)\b", re.I)),
    ("project value", guarded(r"\b(?:projects?|registered capital|combined value|total value)\b", re.I)),
)
_COST = guarded(r"\b(?:budget|cost(?:s|ing)?|price tag|outlay|earmarked|fund(?:s|ing|ed)?|grants?|raise[ds]?|donat\w+|subsid\w+|spend\w*|spent|sink|fee|fees|loan|saves?|saving|contribut\w+|invest(?:ed|s|ing)? |quotation|worth \w+ing)\b", re.I)
_CEILING = guarded(r"(?:capped at|limited to)", re.I)
_GROWTH = guarded(r"\b(?:by|up|grew|growth|increase of|rose|down|fell|dropped|up from|from)(?: some| about)? ?$", re.I)
_GOAL = guarded(r"\b(?:goal|aim(?:s|ing)?|target|should like to see|want to see|hope to (?:reach|see)|plan to reach|bring (?:it|this|that) to|to reach|by 20\d\d)\b", re.I)
_SAME = guarded(r"\b(?:(?:as )?against(?: a mere| just| only)?|compared (?:with|to)|up from|(?:figure|number|total|volume) (?:now |has |had )?(?:stands?|stood|is|was|risen|reached)(?: at| to)?|we (?:have|had|now have)|called it|it (?:was|is|stood at|reached|came to)|goal[^;.]{0,24} is|we aim at|aim at|see|and|bring (?:it|this) to|where) (?:[\"'])?$", re.I)
_OVER = guarded(r"\b(?:passed|topped|cleared|crossed|exceeded|broke|surpassed)(?: the)? $", re.I)
_ABOUT = guarded(r"\b(?:close to|closer to|came close to|nearing|in the region of|the better part of|something like) [\"']?$", re.I)
_UNDER = guarded(r"\b(?:not quite|short of|has not (?:yet )?reached|not yet reached|failed to reach|shy of|less than)(?: reached)? $", re.I)


def counts(scene: Scene, known: list[Proposal]) -> list[Proposal]:
    """The figures that `known` does not hold yet."""
    held = {s for p in known if p.kind == "figure" for s in p.spans}
    found: list[Proposal] = []
    last: tuple[str, str | None, int] | None = None
    for at_line, (line, speaker) in enumerate(zip(scene.lines, scene.speakers, strict=True)):
        for at, mark in enumerate(line.chars):
            item = line.items.get(mark)
            if item is None or item.sort != "number" or item.counted is None:
                continue
            earlier = next((p for p in known if p.kind == "figure" and any(s.overlaps(item.span) for s in p.spans)), None)
            if earlier:
                last = earlier.fields["indicator"], earlier.fields["unit"], at_line
                continue
            told = _told(line, at, item, last if last and at_line - last[2] <= 2 else None)
            if told:
                indicator, start, stop, unit = told
                last = indicator, unit, at_line
                made = _figure(scene, line, item, indicator, start, stop, unit, speaker)
                if made.spans[0] not in held:
                    found.append(made)
    return found


def _told(line: Line, at: int, item: Item, last: tuple[str, str | None, int] | None) -> tuple[str, int, int, str | None] | None:
    """(indicator, start, end, unit) of what the number there says, None where it counts something else."""
    assert item.counted is not None
    unit, value = item.counted.quantity.unit, item.counted.value
    before, after = line.chars[max(0, at - 120) : at], line.chars[at + 1 : at + 130]
    if unit and unit != "share":
        money = _money(line, at, before, after, last)
        return (money[0], money[1], at + 1, unit) if money else None
    if unit == "share" or value < 2 or (value > 50_000 and not (last and last[1])) or _bare_year(item.span.of(line.text), after) or _NOT_COUNTED.match(after) or _PER.match(after):
        return None
    same = _SAME.search(before)
    if last and same and not re.match(rf"{_FILL}\w+s\b", after) and (last[1] is None or value >= 10):
        return last[0], at - len(before) + same.start(), at + 1, last[1]
    if _CEILING.match(item.span.of(line.text)) and re.match(rf"{_FILL}(?:{_PEOPLE})\b", after):
        return "participants", at, at + 1, None
    for name, pattern in _BEFORE:
        match = pattern.search(before)
        if match:
            return name, at - len(before) + match.start(), at + 1, None
    for name, pattern in _AFTER:
        match = pattern.match(after)
        if match and _fits(name, line, at, match):
            return name, at, at + 1 + match.end(), None
    return None


def _bare_year(words: str, after: str) -> bool:
    """"a 1991 accord": the year of one thing."""
    return len(words) == 4 and words.isdigit() and words[:2] in ("19", "20") and not re.match(r" (?:\w+ )?\w+s\b", after)


def _fits(name: str, line: Line, at: int, match: re.Match[str]) -> bool:
    around = line.chars[max(0, at - 90) : at + 1 + match.end() + 70]
    if name == "participants":
        return bool(_EXCHANGE.search(around)) and not re.search(r"\b(?:killed|injured|infected|voted|population|jobs|unemployed|inhabitants|employs?|employed|commuters)\b", around)
    if name == "companies":
        return bool(_ECONOMY.search(around))
    if name in ("meetings", "delegations"):
        return bool(re.search(r"\b(?:official|exchang\w+|mutual|B2B|business|visits)\b", around, re.I))
    return True


def _money(line: Line, at: int, before: str, after: str, last: tuple[str, str | None, int] | None) -> tuple[str, int] | None:
    """(indicator, start) of a sum: the nearest word of trade before it, else just after it."""
    if _GROWTH.search(before[-14:]):
        return None
    told = [(m.end(), m.start(), name) for name, pattern in _MONEY for m in pattern.finditer(before)]
    costs = [m.end() for m in _COST.finditer(before)]
    if told and (not costs or max(costs) < max(told)[0]):
        _, start, name = max(told)
        return name, at - len(before) + start
    if not costs:
        follow = next(((m.start(), name) for name, pattern in _MONEY if (m := pattern.search(after[:44])) and not re.search(r"[;.]", after[: m.start()])), None)
        if follow:
            return follow[1], at
        same = _SAME.search(before) or _GOAL.search(before)
        if last and last[1] and same:
            return last[0], at - len(before) + same.start()
    return None


def hedged(line: Line, item: Item) -> str:
    """How surely a number is meant: by its own qualifier, else by the verb before it ("has not quite reached")."""
    assert item.counted is not None
    qualifier, at = item.counted.quantity.qualifier, next(i for i, c in enumerate(line.chars) if line.items.get(c) is item)
    before = line.chars[max(0, at - 40) : at]
    if qualifier != "exactly":
        return qualifier
    if _UNDER.search(before):
        return "under"
    if _ABOUT.search(before):
        return "about"
    return "over" if _OVER.search(before) or re.match(r" and some\b", line.chars[at + 1 :]) else qualifier


def _figure(scene: Scene, line: Line, item: Item, indicator: str, start: int, stop: int, unit: str | None, speaker: Party | None) -> Proposal:
    assert item.counted is not None
    qualifier = hedged(line, item)
    clause = line.chars[max(0, start - 60) : stop + 40]
    standing = "planned" if _GOAL.search(clause) else "expected" if claims.EXPECTED.search(clause) else "in_force" if indicator in ("partner cities", "partner regions", "agreements") else "reported"
    subject = parties_of([i for i in line.within(max(0, start - 40), stop) if i.sort in ("place", "body")])[:1]
    return propose("figure", scene.text, line.at(start, stop), standing=standing, speaker=speaker, indicator=indicator, value=item.counted.value, unit=unit,
                   qualifier=qualifier, subject=subject, counterpart=[], as_of=scene.calendar.own)


