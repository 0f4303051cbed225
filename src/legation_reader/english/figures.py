"""Figures: how many agreements, regions, companies, participants; trade and contract sums."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from . import standing as claims
from .counts import hedged
from .parties import parties_of
from .scene import Scene
from .tokens import ADJ, BODY, NUM, PARTY, PLACE, Item, Line

_REGIONS = (r"constituent entities|regions|provinces|oblasts|states|subjects|federal subjects|voivodeships|prefectures|counties|municipalities|cities|towns|cantons|departments|districts|governorates|entities")
# The words between a number and what it counts; a hyphen parts two of them as a space does, so that a row of hyphens
# is not parted in every way there is.
_BETWEEN = rf"(?:[ -](?!(?:and|or|but|which|that|who)\b)(?:[\w']+|{PLACE}|{ADJ}|{BODY})(?:'s)?(?:,? and (?:[\w']+|{ADJ}|{PLACE}))?){{0,7}}?"
_NEAR = rf"(?:[ -](?!(?:of|from|in|at|on|for|have|has|had|with|and|or|to|which|that|who|the|representatives|delegates)\b)(?:[\w']+|{PLACE}|{ADJ})(?:'s)?){{0,6}}?"
_ENTITIES = rf"(?:{_BETWEEN}[ ](?:{_REGIONS})\b| (?:of )?(?:the )?{PLACE}(?= (?:have|has|had|concluded|signed|are|maintain|cooperat\w+|is)\b))"
_ELIDED = rf"(?: (?:{ADJ}|{PLACE}|\w+))?(?:,? and {NUM} (?:{ADJ}|{PLACE}|\w+))?"
_AGREE = r"(?:agreements?|accords?|memorand(?:a|ums?)|mous|protocols|documents|treaties|partnerships)"

# What follows the number decides what it counts; the first that fits.
_COUNTED: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (indicator, guarded(pattern, re.I)) for indicator, pattern in (
        ("partner cities", rf"(?: pairs of)?{_NEAR}[ ](?:sister|twin|partner|friendship|twinned)(?:[ -]| or \w+[ -])(?:cit(?:y|ies)|towns?|municipalities|communities)\b"),
        ("agreements", rf"(?: pairs of)?{_NEAR}[ ](?:sister|twin|partner|friendship|twinned)(?:[ -]| or \w+[ -])(?:ports?|relationships|pairs|(?:province|state|region|county|prefecture) (?:\(\w+\) )?(?:relation|agreement|ties|link|pact)\w*)\b"),
        ("partner regions", rf"(?: pairs of)?{_NEAR}[ ](?:sister|twin|partner|friendship|twinned)(?:[ -]| or \w+[ -])(?:provinces?|states?|regions?|counties|prefectures?)\b(?! (?:\(\w+\) )?(?:relation|agreement|ties|link|pact))"),
        ("regions cooperating", rf" out of (?:the |all )?{NUM} (?:{ADJ} |{PLACE}'s )?(?:{_REGIONS}|{PLACE})\b[^;.]{{0,60}}?\b(?:cooperat\w+|co-operat\w+|engaged in|maintain|interact|trade|work|ties|partnership|contacts)\b[^;.]{{0,60}}?\bwith\b"),
        ("regions with agreements", rf"(?: of)?{_ENTITIES}[^;.]{{0,40}}?\b(?:have|has|had|with|concluded|signed|entered into|covered by)\b[^;.]{{0,40}}?\b{_AGREE}\b"),
        ("regions with contracts", rf"(?: of)?{_ENTITIES}[^;.]{{0,60}}?\b(?:concluded|signed|have)\b[^;.]{{0,40}}?\bcontracts\b"),
        ("regions cooperating", rf"(?: of)?{_ENTITIES}[^;.]{{0,60}}?\b(?:cooperat\w+|co-operat\w+|engaged in|maintain|interact|trade|work|ties|partnership|contacts)\b[^;.]{{0,60}}?\bwith\b"),
        ("agreements", rf"{_NEAR}[ -](?:\w+ )?{_AGREE}\b"),
        ("agreements", r" more are (?:being prepared|planned|to be signed)"),
        ("contracts", rf"{_BETWEEN}[ -](?:contracts|deals)\b"),
        ("projects", rf"{_BETWEEN}[ -](?:projects|initiatives)\b"),
        ("companies", rf"{_ELIDED}{_BETWEEN}[ -](?:companies|firms|enterprises|businesses|exhibitors|manufacturers|producers|start-?ups)\b"),
        ("participants", rf"(?:[ -](?:member|strong|person|man)\b[ -]{_BETWEEN}(?:delegation|group|team|mission)|{_ELIDED}{_BETWEEN}[ -](?:participants|delegates|guests|attendees|members of (?:the|an?)|persons))\b"),
        ("attending", rf"{_ELIDED}{_BETWEEN}[ -](?:people|representatives|officials|students|entrepreneurs|deputies|business leaders|businesspeople|business people|businessmen|experts|visitors|leaders|mayors|delegations|teachers|pupils|"
                      r"young people|citizens|athletes|musicians|artists|persons|specialists|journalists|residents|children|scientists|teenagers|men and women)\b"),
        ("regions participating", rf"{_NEAR}[ ](?:{_REGIONS})\b"),
        ("meetings", rf"{_BETWEEN}[ ](?:B2B |business )?(?:meetings|negotiations)\b"),
    )
)
_ATTENDING = guarded(r"\b(?:attend\w*|participa\w+|took part|take part|taken part|taking part|gathered|brought together|brings together|drew|draws|joined|delegation|guests|welcomed|included|consist\w+|comprising|made up of|trained|travell?ed)\b", re.I)
_SENT = guarded(r"\b(?:delegations?|representatives|delegates|participants|heads|leaders|officials|guests|mayors|governors|envoys) (?:of|from)(?: the)? ?$", re.I)
_PARTNERED = guarded(r"\b(?:twinned with|(?:relationships?|relations|agreements?|ties|links|partnerships?) with) $", re.I)
_PER = guarded(r"^[^;.]{0,30}? (?:a|per|each|every) (?:year|month|day|week)\b|^[ -](?:year|day|month|week|hour|km|minute|page|fold|storey|point)s?\b|^ (?:of|in) (?:our|their|the|its|them)\b", re.I)
_DELEGATION = guarded(r"\b(?:delegation|group|team) of $|\b(?:attended|joined) by $", re.I)
_TRADE = guarded(r"\b(?:trade turnover|foreign trade|bilateral trade|mutual trade|trade volume|volume of trade|trade|commodity turnover|turnover|goods turnover|trade exchange)\b", re.I)
_FLOWS = (("exports", guarded(r"\bexports?\b", re.I)), ("imports", guarded(r"\bimports?\b", re.I)), ("contract value", guarded(r"\b(?:contracts?|deals?|(?:agreements?|documents?|memoranda|accords) (?:worth|valued|totall?ing)|transactions?)\b", re.I)),
          ("project value", guarded(r"\bprojects? (?:worth|valued|totall?ing)\b", re.I)), ("investment", guarded(r"\binvest\w+\b", re.I)))
_REACHED = guarded(r"\b(?:reach\w*|amount\w*|total\w*|stood|stand|exceed\w*|surpass\w*|worth|valued|was|were|hit|came to|grew to|rose to|increased to|of|at|to|made up|estimated|for|equal\w*|topp\w*|in)\W*(?:\w+\W+){0,4}$", re.I)
_VERBAL = guarded(r"(?:exceed|surpass|topp|fell)\w*", re.I)
_GROWTH = guarded(r"\b(?:by|(?<!made )up|grew|growth|increase of|rose|down|fell|increased)\W*$", re.I)
_OTHER = guarded(r"\b(?:population|inhabitants|residents|budget|fund|grant|cost|years?|km|kilomet|hectares|votes?|percent|per cent|tonnes|tons|days|hours|minutes|months|flights|times|seats)\b", re.I)


_PASSED = guarded(rf"\b(?:passed|topped|cleared|crossed|broke|surpassed)(?: the)? {NUM}$")
_NOT_YET = guarded(rf"\b(?:not (?:quite|yet)|short of|shy of|failed to|falls? short|fell short|has yet to)(?: (?:reached|reach|of|exceeded?|topped|hit))* ?{NUM}?$", re.I)


def figures(scene: Scene) -> list[Proposal]:
    """Every counted or summed quantity of the register's concern."""
    found: list[Proposal] = []
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        for at, mark in enumerate(line.chars):
            item = line.items.get(mark)
            if item is None or item.sort != "number" or item.counted is None:
                continue
            told = _told(line, at, item) or _same_sum(found, line, at, item)
            if told and not _again(found, told[0], item):
                indicator, start, stop = told
                found.append(_figure(scene, line, item, indicator, start, stop, speaker))
    return found


def _again(found: list[Proposal], indicator: str, item: Item) -> bool:
    """Whether the same number was told before, once exactly and once not: the headline rounds, the text hedges."""
    assert item.counted is not None
    for i, earlier in enumerate(found):
        same = earlier.fields["indicator"] == indicator and earlier.fields["value"] == item.counted.value and earlier.fields["unit"] == item.counted.quantity.unit
        if same and "exactly" in (earlier.fields["qualifier"], item.counted.quantity.qualifier) and earlier.fields["qualifier"] != item.counted.quantity.qualifier:
            if earlier.fields["qualifier"] != "exactly":
                return True
            del found[i]
            return False
    return False


def _told(line: Line, at: int, item: Item) -> tuple[str, int, int] | None:
    """(indicator, start, end) of the figure at that character, None where the number counts something else."""
    assert item.counted is not None
    quantity = item.counted.quantity
    if quantity.unit and quantity.unit != "share":
        return _sum(line, at)
    if _year(line, at, item):
        return None
    after = line.chars[at + 1 : at + 170]
    if _PER.match(after) and quantity.unit != "share":
        return None
    if quantity.value == 2 and _BOTH.search(line.chars[max(0, at - 14) : at]) and _SIDES.match(after):
        return None  # "the governors of two regions": those the text is about
    for indicator, pattern in _COUNTED:
        match = pattern.match(after)
        if match and (quantity.unit != "share" or indicator.startswith("regions")):
            named = _indicator(line, at, indicator, match, item)
            if named:
                return named, at, at + 1 + match.end()
    if _DELEGATION.search(line.chars, 0, at) and re.match(r"[,.;]|$| (?:from|led|headed|who|people)", after) and quantity.value >= 2:
        return "participants", at, at + 1
    return None


_BOTH = guarded(r"\b(?:of|the|both|these|our|their|between) (?:the )?$")
_SIDES = guarded(r" (?:\w+ )?(?:regions|provinces|states|cities|towns|countries|nations|municipalities|prefectures|counties|sides|parties)\b")


def _year(line: Line, at: int, item: Item) -> bool:
    """"a 1991 accord", "the 2005 partnership": the number is the year of one thing."""
    assert item.counted is not None
    words = item.span.of(line.text)
    return len(words) == 4 and words.isdigit() and 1900 <= item.counted.value <= 2100 and not re.match(rf"(?: (?:\w+|{ADJ}|{PLACE}))? \w+s\b", line.chars[at + 1 :])


def _same_sum(found: list[Proposal], line: Line, at: int, item: Item) -> tuple[str, int, int] | None:
    """'It amounted to …', 'bring the figure to …': the sum told last, told again for another time."""
    last = found[-1] if found else None
    if last is None or last.fields["indicator"] not in ("trade turnover", "exports", "imports") or not item.counted or item.counted.quantity.unit in (None, "share"):
        return None
    before = line.chars[max(0, at - 70) : at]
    match = _ITS_SUM.search(before)
    return (last.fields["indicator"], at - len(before) + match.start(), at + 1) if match and not _GROWTH.search(before[-20:]) else None


_ITS_SUM = guarded(rf"\b(?:[Ii]t|this figure|the figure|the volume|that|turnover)\b(?:(?!{NUM})[^;.])*$")


def _indicator(line: Line, at: int, indicator: str, match: re.Match[str], item: Item) -> str | None:
    """What is counted, where that turns on the words before the number or on the rest of the sentence."""
    assert item.counted is not None
    before = line.chars[max(0, at - 60) : at]
    if indicator == "attending":
        return "participants" if _ATTENDING.search(line.chars[max(0, at - 90) : at + 1 + match.end() + 60]) and 2 < item.counted.value <= 50_000 else None
    if indicator.startswith("regions co") and item.counted.quantity.unit is None and re.search(rf"{NUM} out of (?:the )?$", before):
        return None
    if indicator == "regions participating":
        if _PARTNERED.search(before):
            cities = re.search(r"cities|towns|municipalities", match.group())
            if re.search(r"agreements? with $", before):
                return "agreements"
            return "partner cities" if "twinned" in before or cities else "partner regions" if re.search(r"\b(?:sister|twin|friendship)", before) else "agreements"
        if re.search(r"\bcooperat\w+ with $", before):
            return "regions cooperating"
        if not _SENT.search(before) or item.counted.value < 2:
            return None
        return "cities participating" if re.search(r"cities|towns|municipalities", match.group()) else indicator
    if indicator == "meetings":
        return indicator if item.counted.value >= 10 else None
    if indicator == "participants" and item.counted.value > 50_000:
        return None
    if indicator in ("participants", "companies", "agreements", "projects", "contracts") and item.counted.value < 2:
        return None
    if indicator == "agreements" and re.search(r"\b(?:years?|anniversary)\b", match.group()):
        return None
    return indicator


def _sum(line: Line, at: int) -> tuple[str, int, int] | None:
    """A sum of money: trade, exports, contracts, told before it or just after."""
    before, after = line.chars[max(0, at - 140) : at], line.chars[at + 1 : at + 60]
    if _GROWTH.search(before[-20:]):
        return None
    follow = re.match(r" (?:in|of|worth of) (?:\w+ ){0,3}?(?P<w>trade|exports|imports|contracts|investments?)\b", after, re.I)
    if follow:
        word = follow["w"].casefold()
        return {"trade": "trade turnover", "contracts": "contract value", "investments": "investment"}.get(word, word), at, at + 1 + follow.end()
    if not _REACHED.search(before) and not _VERBAL.match(line.items[line.chars[at]].span.of(line.text)):
        return None
    told = [(m.start(), "trade turnover") for m in _TRADE.finditer(before)]
    told += [(m.start(), name) for name, pattern in _FLOWS for m in pattern.finditer(before)]
    if not told:
        return None
    start, name = max(told)
    return name, at - len(before) + start, at + 1


_WITH = re.compile(rf"\bwith (?:the )?{PARTY}(?:(?:, | and | and the ){PARTY})*")
_OTHER_CLAUSE = guarded(r"[,;] (?:since|when|while|after|as|which|who|where|but|although|following)\b")
_OWNER = re.compile(rf"(?P<p>{PARTY}),? (?:now |already |currently |also |today )?(?:has|have|had|counts|boasts|maintains) (?:some |about |nearly |more than |over |around )?$")


def _figure(scene: Scene, line: Line, item: Item, indicator: str, start: int, stop: int, speaker: Party | None) -> Proposal:
    assert item.counted is not None
    words = line.chars[start:stop]
    other = _OTHER_CLAUSE.search(line.chars, stop)
    counterpart = _WITH.search(line.chars, start, other.start() if other else len(line.chars))
    counter = parties_of(line.within(*counterpart.span())) if counterpart else []
    stop = counterpart.end() if counterpart and indicator.startswith("regions") and counterpart.start() - stop < 40 else stop
    subject = [p for p in parties_of([i for i in line.within(start, stop) if i.sort in ("place", "body", "adjective")]) if not any(p.same_as(c) for c in counter)]
    if not subject and (owner := _OWNER.search(line.chars, 0, start)):
        subject = parties_of(line.within(*owner.span("p")))
    clause = line.chars[max(0, start - 60) : stop + 40]
    standing = "planned" if re.search(r"\b(?:target|aim|plan|goal|bring (?:it )?to|to reach|will reach)\b", clause, re.I) else "expected" if claims.EXPECTED.search(clause) else \
        "in_force" if indicator == "agreements" and not re.search(r"\b(?:signed|concluded|inked|sealed)\b", clause) or re.search(r"\b(?:in force|in effect|valid)\b", clause + words) else "reported"
    quantity = item.counted.quantity
    near = line.chars[max(0, line.chars.find(next(c for c, i in line.items.items() if i is item)) - 40) :]
    qualifier = "under" if quantity.qualifier == "exactly" and _NOT_YET.search(near[:41]) else "over" if quantity.qualifier == "exactly" and _PASSED.search(near[:41]) else hedged(line, item)
    return propose("figure", scene.text, line.at(min(start, stop - 1), stop), standing=standing, speaker=speaker, indicator=indicator, value=item.counted.value,
                   unit=quantity.unit, qualifier=qualifier, subject=subject, counterpart=counter, as_of=scene.calendar.own)
