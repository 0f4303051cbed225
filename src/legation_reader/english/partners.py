"""Contacts, memberships and priorities told in any other way than the usual one."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from .arguments import clause, named_before
from .parties import parties_of, subnational
from .scene import Scene
from .tokens import ACTOR, ADJ, BODY, PLACE, Item, Line

_NEW = guarded(
    r"\b(?:first (?:ever |official |formal |working )?(?:contacts?|meeting|conversation|encounter|talks|visit|tie-up|acquaintance|exchange of views)(?: of its kind)?|for the first time|(?:had|have) (?:never|not) (?:met|been in touch|worked together|spoken)(?: before)?|made the acquaintance of|got to know|(?:talks|contacts?|links|dialogue) (?:were |was |have been |has been )?(?:opened|established|struck up|initiated|made|begun) (?:with|between)|"
    r"(?:established|opened|struck up|initiated|made|began|entered into) (?:\w+ ){0,3}?(?:contacts?|dialogue|talks|links) with|new partners?|new acquaintances?|introduced (?:itself|himself|herself|themselves) to|a newcomer among)\b", re.I)
_OLD = guarded(
    r"\b(?:(?:familiar|old|traditional|long-?standing|long-?time|veteran|established|long-term|time-tested|regular|trusted|tried and tested) (?:\w+ )?(?:partners?|friends?|acquaintances?|contacts?)|renewed (?:\w+ )?(?:acquaintance|contacts?|ties|links)|resumed (?:\w+ )?(?:contacts?|dialogue|talks)|reconnected|picked up the thread)\b", re.I)
_MEET = guarded(r"\b(?:met|meet|meeting|talks|talked|spoke|conversation|sat down|contact|visited|hosted|received|acquaintance|touch|partner|dialogue|links?)\w*\b", re.I)
_CAPS = r"(?-i:[A-ZÀ-Þ][\w'&-]+(?: (?:of |for |di |de |and )?[A-ZÀ-Þ][\w'&-]+){1,5})"
_WITH = guarded(rf"\b(?:with|of|from|between|to|met|acquaintance of|partner,?|friend,?)(?: the)? (?:[a-z'-]+ ){{0,5}}?(?P<w>{ACTOR}|{ADJ}|{_CAPS})", re.I)

_BELONG = guarded(
    rf"(?P<of>{BODY}|{_CAPS}),? (?:of|to) which (?:the )?(?P<m>{PLACE})[^;.]{{0,40}}?\b(?:member|belong\w*|joined|acceded)|(?P<of2>{BODY}|{_CAPS}),? which (?:the )?(?P<m2>{PLACE})[^;.]{{0,20}}? joined|"
    rf"\b[Ww]elcome to (?P<ms>{PLACE}(?:[^;.!?]{{0,30}}?(?:,|and) {PLACE})*)|(?P<m3>{PLACE}(?:(?:,| and)(?: the)? {PLACE})*)(?: \w+){{0,3}}? (?:ha(?:s|ve) )?(?:belong(?:s|ed)?|acceded|been admitted|admitted) to (?:it\b|the (?:(?P<of3>{BODY}|(?-i:[A-Z]\w+))(?: network| union)?))(?:[^;.]{{0,24}}? and (?:to )?(?P<of4>{BODY}|(?-i:[A-Z]\w+)))?|"
    rf"\b(?:application|accession|admission|membership|entry|candidacy) of (?:the )?(?P<m4>{PLACE})[^;.]{{0,24}}?(?:(?:was|were|has been) (?:approved|accepted|granted)|to (?:the )?(?P<of5>{BODY}|{_CAPS}|(?-i:[A-Z][\w ]+?)(?= network)))|(?P<m5>{PLACE}|region)'s (?:accession|admission|membership|entry) (?:to|of|in) (?:the )?(?P<of6>{BODY}|{_CAPS})", re.I)

_LIST = rf"(?:the )?(?:{PLACE}|{BODY}|{ADJ} \w+)(?:(?:, and |, | and )(?:the )?(?:{PLACE}|{BODY}))*"
_WEIGHT = r"(?:top |key |main |leading |principal |first |special |particular |most important |number one |no\. 1 |strategic |chief |foremost |primary |biggest |overriding )"
_PRIORITY = guarded(
    rf"\b(?:considers?|counts?|regards?|sees?|names?|lists?|ranks?|treats?|views?|puts?|places?|numbers?) (?P<a>{_LIST}) (?:as |among |to be |first|at the top)?(?:one of )?(?:its|their|our|the|an?)?[^;.]{{0,20}}?(?:{_WEIGHT}|priorit)|\battach(?:es|ed)? (?:\w+ ){{0,3}}?(?:priority|importance|weight) to (?:\w+ (?:with|in) )?(?P<b>{_LIST})|"
    rf"(?P<c>{_LIST})(?:,? too,?)? (?:is|are|remains?|becomes?|has become|stays?) (?:one of )?(?:our|the|its|their|an?) (?:{_WEIGHT}|priority )+(?:\w+ )?(?:one|direction|partners?|neighbours?|neighbors?|markets?|areas?|destinations?|focus|priorit\w+|regions?|countr\w+)|"
    rf"\b(?:[Pp]artnership|[Cc]ooperation|[Ww]ork|[Tt]ies|[Rr]elations|[Cc]ontacts|[Dd]ialogue|[Tt]rade|[Ii]nteraction|[Ll]inks) with (?P<d>{_LIST})(?: \w+)? (?:is|are|remains?|ranks?|comes?) (?:\w+ )?(?:among|one of|a|the|an|first|our|its)[^;.]{{0,30}}?(?:priorit|key|first|main)|"
    rf"\bpriorit(?:y|ies)[^;.]{{0,40}}?(?:\bis|\bare|:|\bgoes to|\bincludes?|\bgiven to) (?:cooperation with |ties with |work with )?(?P<e>{_LIST})|\b[Ff]or us (?:the )?(?P<f>{_LIST}|(?-i:[A-Z]\w+)) (?:is|are|comes) [^;.]{{0,20}}?(?:{_WEIGHT}|first)", re.I)


def partners(scene: Scene, known: list[Proposal]) -> list[Proposal]:
    """The contacts, memberships and priorities that `known` does not hold yet."""
    found: list[Proposal] = []
    for at, (line, speaker) in enumerate(zip(scene.lines, scene.speakers, strict=True)):
        taken = {k: any(s.overlaps(line.span) for p in known if p.kind == k for s in p.spans) for k in ("contact", "membership", "priority")}
        if not taken["contact"]:
            found += _contacts(scene, line, at, speaker)
        if not taken["membership"]:
            found += _memberships(scene, line, speaker)
        if not taken["priority"]:
            found += _priorities(scene, line, speaker)
    return found


def _contacts(scene: Scene, line: Line, at: int, speaker: Party | None) -> list[Proposal]:
    for relation, pattern in (("new", _NEW), ("existing", _OLD)):
        match = pattern.search(line.chars)
        if match is None or not _MEET.search(line.chars):
            continue
        start, stop = clause(line, match.start(), match.end(), 120)
        home = scene.discourse.home
        with_ = _partner(line, match, start, stop)
        if not with_ and at and re.search(r"\b(?:it|this|that|the two|province|region)\b", line.chars[: match.end() + 30], re.I):
            earlier = scene.lines[at - 1]
            named = [p for p in parties_of([i for i in earlier.within(0, len(earlier.chars)) if i.sort in ("person", "place", "body")]) if p.kind != "country"]
            with_ = [p for p in named if not (home and p.same_as(home))][:1]
            with_ = with_ or [p for p in parties_of(line.within(0, match.start())) if not (home and p.same_as(home))][-1:]
        if not with_:
            continue
        who = [p for p in parties_of([i for i in line.within(start, match.start()) if i.sort in ("place", "body", "person")]) if not any(p.same_as(w) for w in with_)]
        return [propose("contact", scene.text, line.at(start + len(line.chars[start:]) - len(line.chars[start:].lstrip(" ,")), stop), standing="held", speaker=speaker, relation=relation, next_step=None, event=None,
                        **{"from": who[0] if who else home, "with": with_})]
    return []


def _partner(line: Line, match: re.Match[str], start: int, stop: int) -> list[Party]:
    """Whom the contact is with: named after it, else before it in its clause."""
    for begin, end in ((match.end() - 5, stop), (start, match.end())):
        hit = _WITH.search(line.chars, begin, end)
        if hit:
            item: Item | None = line.items.get(hit["w"])
            return parties_of([item]) if item else [Party("body", None, line.words(*hit.span("w")))]
    named = parties_of([i for i in line.within(match.end(), stop) if i.sort in ("place", "body")])
    return named[:1]


def _memberships(scene: Scene, line: Line, speaker: Party | None) -> list[Proposal]:
    if not line.has("belong", "member", "join", "welcome", "accession", "application", "admi", "acce"):
        return []
    made: list[Proposal] = []
    for match in _BELONG.finditer(line.chars):
        named = match.groupdict()
        members = [p for g in ("m", "m2", "ms", "m3", "m4", "m5") if named.get(g) for p in parties_of(line.within(*match.span(g), "place"))]
        members = members or [h for h in [scene.discourse.home] if h]
        bodies = [_body(line, match, g) for g in ("of", "of2", "of3", "of4", "of5", "of6") if named.get(g)]
        if not bodies:
            word = re.search(r"\b(?:network|club|union|association|league|alliance|council)\b", line.chars, re.I)
            last = named_before(scene, line, "body", word.group() if word else "") or named_before(scene, line, "body")
            bodies = [last] if last else []
        if named.get("ms") and not (bodies and re.search(r"network|union|association|council|club|assembly|community", bodies[0].name, re.I)):
            continue
        made += [propose("membership", scene.text, line.at(*match.span()), speaker=speaker, member=m, of=b) for m in members for b in bodies if subnational(m)]
    return made


def _body(line: Line, match: re.Match[str], group: str) -> Party:
    words = match[group]
    party = line.items[words].party if words in line.items else None
    return party or Party("body", None, re.sub(r"^(?:The|the) ", "", line.words(*match.span(group))))


def _priorities(scene: Scene, line: Line, speaker: Party | None) -> list[Proposal]:
    if not line.has("priorit", "importan", "key", "leading", "main", "first", "number one", "principal", "strategic", "chief", "foremost", "top"):
        return []
    for match in _PRIORITY.finditer(line.chars):
        group = next(g for g in "abcdef" if match[g])
        aimed = [i.party for i in line.within(*match.span(group)) if i.party and i.sort != "person"]
        if not aimed and group == "f":
            aimed = [Party("group", None, line.words(*match.span(group)))]
        own = parties_of([i for i in line.within(0, match.start()) if i.sort in ("place", "body")])
        home = scene.discourse.home
        of = own[0] if own else home if home and not any(home.same_as(p) for p in aimed) else None
        aimed = [p for p in aimed if not (of and p.same_as(of))]
        if aimed:
            return [propose("priority", scene.text, line.at(match.start(), match.end()), speaker=speaker, of=of, direction=p, topic=None) for p in aimed]
    return []


