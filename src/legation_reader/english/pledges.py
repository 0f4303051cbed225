"""Commitments told in any other way than the usual one: what someone asks, promises, resolves, recommends or orders."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose, with_fields
from .arguments import clause, named_before
from .parties import parties_of
from .resolutions import CONCERN
from .scene import Scene
from .tokens import ACTOR, BODY, PLACE, Line

_ASK = r"(?:ask(?:s|ed|ing)?|urg(?:es|ed|ing)|call(?:s|ed|ing)? (?:up)?on|request(?:s|ed|ing)?|appeal(?:s|ed)? to|press(?:es|ed)|lobb(?:ied|ies)|plead(?:ed|s)? with|invit(?:es|ed) (?=applications))[^;.]{2,70}? (?:to|that|for|should)\b"
_VERBS: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple((name, standing, guarded(pattern, re.I)) for name, standing, pattern in (
    ("recommendation", "adopted", r"\b(?:recommend(?:s|ed|ing)? (?:to|that|saying|the)|recommendations (?:were|was) (?:adopted|approved)|to recommend)\b"),
    ("task", "adopted", rf"\b(?:instruct(?:s|ed)|mandat(?:es|ed)|task(?:s|ed)|direct(?:s|ed)|order(?:s|ed)|commission(?:s|ed)|charg(?:es|ed)|assign(?:s|ed)|entrust(?:s|ed)|told (?:the|his|her|my|its|{BODY})(?![\w' -]{{0,40}} (?:that|about|how|why|what)\b)) ?[^;.]{{0,80}}? (?:to|with)\b|\basking my own\b[^;.]{{0,40}} to\b"),
    ("request", "proposed", rf"\b{_ASK}|\b(?:want(?:s|ed)? (?:the )?(?:{ACTOR}|(?-i:[A-Z]\w+)|more|both) to|suggest(?:s|ed) (?:that|to)|propos(?:es|ed) (?:that|{ACTOR} (?:help|send|open|set|join))|(?:is|are) (?:hereby )?requested to)\b"),
    ("decision", "adopted", r"\b(?:(?:agreed|agree|resolv(?:es|ed)|decid(?:es|ed)|undert(?:akes?|ook)|promis(?:es|ed)|pledg(?:es|ed)|vow(?:s|ed)|commit(?:s|ted)(?: (?:itself|themselves))?|consent(?:s|ed)|settled|concurred|voted|approved|opted|ruled|reached (?:an )?agreement|reached consensus) (?:unanimously |in principle |also |by [^,;]{3,30} )?(?:to|that|on|upon)\b|"
     r"(?:adopt(?:s|ed)|endors(?:es|ed)|approv(?:es|ed)|ratif(?:ies|ied)|authori[sz](?:es|ed)|pass(?:es|ed)|resolved:?)\b(?= (?:the|an?|that|governor|mayor|its|their|\w+ (?:resolution|declaration)|\uE600)))"),
    ("decision", "adopted", rf"(?:{PLACE}|{BODY}|\bdepartment|\bcouncil|\bcity) (?:will|shall|is to|undertakes to) (?:recruit|donate|second|train|provide|fund|finance|contribute|share|translate|take in|cover|waive|lend|give)\b"),
    ("request", "proposed", rf"^\W*\"[^\"]*?(?:{PLACE}|{BODY}) should\b"),
))
_SPOKEN = guarded(r"\b(?:he|she|it|they|we|I)\b", re.I)
_GROUPS = guarded(r"\b(?:sides|parties|participants|members|mayors|governors|presidents|leaders|partners|ministers|delegates|delegations|two|both)\b", re.I)
_OF_OFFICE = guarded(r"\b(?:board|committee|council|commission|assembly|network|union|club|association|chamber|senate|legislature|forum)\b", re.I)
_SAID = guarded(r"^(?:to )?(?:sign|meet|visit|draw up|elevate|merge|cooperate|strengthen|deepen|further|continue|work (?:together|closely)|develop|promote|enhance|expand|boost|support|maintain|become|twin|set the date|a (?:new )?(?:cooperation )?(?:agreement|memorandum))\b", re.I)
_PRIVATE = guarded(r"\b(?:asked (?:whether|if|about|why|how|what|afterwards|by)|when asked|asked to (?:comment|speak)|call(?:s|ed) on (?:premier|mayor|governor|president))\b", re.I)


_GUEST = guarded(r"(?:to )?(?:take part|attend|visit|come|bring a (?:\w+ )?(?:mission|delegation)|its members an invitation)\b", re.I)
_COPIES = guarded(r"(?:that )?(?:certified |a )?cop(?:ies|y)\b", re.I)
_OF_A_THING = guarded(r"(?:adopt|endors|approv|ratif|authori|pass)\w*$", re.I)


def pledges(scene: Scene, known: list[Proposal]) -> list[Proposal]:
    """The commitments that `known` does not hold yet; those it holds without knowing whose get that filled in."""
    found: list[Proposal] = []
    for at, fact in enumerate(known):
        if fact.kind == "commitment" and not fact.fields["by"]:
            known[at] = _owned(scene, fact)
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        taken = [s for p in known if p.kind == "commitment" for s in p.spans if s.overlaps(line.span)]
        for name, standing, pattern in _VERBS:
            for match in pattern.finditer(line.chars):
                here = line.at(*match.span())
                if any(s.overlaps(here) for s in taken) or _PRIVATE.search(line.chars, match.start(), match.end() + 24):
                    continue
                made = _pledge(scene, line, match, name, standing, speaker)
                if made:
                    taken.append(made.spans[0])
                    found.append(made)
    return found


def _pledge(scene: Scene, line: Line, match: re.Match[str], name: str, standing: str, speaker: Party | None) -> Proposal | None:
    start, stop = clause(line, match.start(), match.end(), 150)
    said = line.chars[match.end() : stop].strip()
    if len(said) < 6 or name == "decision" and _SAID.match(said) or _GUEST.match(said) or _COPIES.match(said):
        return None
    if _OF_A_THING.match(match.group()) and not CONCERN.search(said):
        return None
    by = _by(scene, line, start, match, name, speaker)
    if name == "decision" and not by and not _GROUPS.search(line.chars[start : match.start()]):
        return None
    if re.search(r"\bnot (?:yet )?$|\brefus|\bdeclin", line.chars[max(start, match.start() - 12) : match.start()]):
        return None
    if name == "decision" and re.search(r"\bpromis", match.group(), re.I) and re.match(r"(?:an )?answer", said):
        standing = "expected"
    dates = [i.dated for i in line.within(match.end(), stop, "date") if i.dated and not i.dated.period and re.search(r"\b(?:by|before|until|no later than|not later than)(?: the end of)? $", line.text[max(0, i.span.start - 22) : i.span.start])]
    due = scene.when(dates[0], "planned").starts if dates else None
    begin = min(match.start(), start + len(line.chars[start:stop]) - len(line.chars[start:stop].lstrip(" ,")))
    return propose("commitment", scene.text, line.at(begin, stop), standing="proposed" if name == "recommendation" and re.search(r"\bstaff|officers|recommends\b", line.chars[begin : match.end()], re.I) else standing,
                   speaker=speaker, type=name, text=line.words(match.end(), stop).strip(), by=by, addressees=_addressed(line, match, name), due=due)


def _by(scene: Scene, line: Line, start: int, match: re.Match[str], name: str, speaker: Party | None) -> list[Party]:
    """Who asks or promises: the person and whom he speaks for, the body, whom "it" or "the board" means, else who is quoted."""
    end = match.end() if match.re.pattern.startswith("(?:[") else match.start()
    before = [i for i in line.within(start, end) if i.sort in ("person", "place", "body") and i.party]
    if before:
        people = [i.party for i in before if i.sort == "person" and i.party and name in ("request", "task", "recommendation")]
        held = parties_of(before)
        return [*people, *(p for p in held if not any(p.same_as(q) for q in people))][:3]
    words = line.chars[start : match.start()]
    office = _OF_OFFICE.search(words)
    if office:
        body = named_before(scene, line, "body", office.group())
        own = scene.discourse.home
        return [body] if body else [own] if own and office.group().casefold() in ("council", "board", "assembly") else []
    if _GROUPS.search(words):
        return []
    if speaker and name in ("request", "recommendation", "task"):
        return [speaker]
    if _SPOKEN.search(words):
        person = scene.person(line)
        last = next((i.party for earlier in reversed(scene.lines[max(0, scene.lines.index(line) - 2) : scene.lines.index(line)]) for i in reversed(earlier.within(0, len(earlier.chars), "person")) if i.party), None)
        subject = scene.subject(line)
        return [p for p in (last, person, subject) if p][:2]
    return []


def _owned(scene: Scene, fact: Proposal) -> Proposal:
    """The same commitment with who made it, where its sentence tells."""
    line = next((held for held in scene.lines if held.span.overlaps(fact.spans[0])), None)
    if line is None:
        return fact
    for name, _, pattern in _VERBS:
        match = pattern.search(line.chars) if name == fact.fields["type"] else None
        if match:
            start, _ = clause(line, match.start(), match.end(), 150)
            by = _by(scene, line, start, match, name, fact.speaker)
            return with_fields(fact, by=by) if by else fact
    return fact


def _addressed(line: Line, match: re.Match[str], name: str) -> list[Party]:
    if name == "decision":
        return []
    items = [i for i in line.within(match.start(), match.end()) if i.sort in ("place", "body")]
    return parties_of(items)[:1]


