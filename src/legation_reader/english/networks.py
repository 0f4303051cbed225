"""Memberships told in any other way than the usual one: "both belong, moreover, to X", "with A and B the region forms
the Euroregion X", "X, of which A and B are founder members", "joined the network X", "alongside A and B"."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from .arguments import actors, clause
from .parties import parties_of, subnational
from .scene import Scene
from .tokens import ADJ, BODY, PLACE, Line

_PIECE = rf"(?:(?-i:[A-ZÀ-Þ][\w'’&–-]+|[A-Z]{{2,}})|{PLACE}|{ADJ}|{BODY})"
_NAME = rf"(?:{BODY}|{_PIECE}(?:(?: of| for| and| in| the| on)* {_PIECE}|–{_PIECE})*)"
_WHAT = r"(?:network|association|union|alliance|community|organi[sz]ation|league|club|programme)"
_OF = rf"(?:the |its )?(?:{_WHAT} )?(?:called |of )?(?P<of>{_NAME})(?:,? and (?:also )?(?:of|to) (?:the )?(?P<of2>{_NAME}))?"
_IS = guarded(
    rf"\b(?:is|are|was|were|has been|have been|became|becomes?|will become|remains?)(?: [\w\uE800-\uE9FF-]+){{0,4}}? (?:members?|part) of {_OF}|"
    rf"\b(?:joined|joins|will join|has joined|have joined|acceded to|entered) (?:the )?(?P<net>{_WHAT} )(?P<of3>{_NAME})|"
    rf"\bbelongs?(?:, [a-z]+,)?(?: also| too)? to {_OF.replace('of>', 'of4>').replace('of2>', 'of5>')}")
_FORMS = guarded(rf"\b(?:forms?|makes? up|constitutes?|founded|set up) (?:together )?(?:the )?(?P<of>(?-i:Euroregion|Eurodistrict|EGTC|European Grouping|Working Community)(?: (?:of (?:the )?)?{_NAME})?|{_NAME}(?-i: Euroregion| Eurodistrict)|{BODY})")
_TO_WHICH = guarded(rf"(?P<of>{_NAME})(?: [a-z]+ [a-z]+)?, (?:to|of) which (?P<who>[^;.]{{2,120}}?) (?:belongs?|(?:is|are)(?: [a-z]+){{0,2}} (?:founder |founding )?members?)\b")
_OF_PLACE = guarded(rf"\bmembership of (?:the )?(?P<who>{PLACE}) (?:in|of) (?:the )?(?P<of>{_NAME})")
_BESIDE = re.compile(rf"[^;.]{{0,30}}?\b(?:together with|along with|alongside|as do|as are) (?P<who>(?:the )?{PLACE}(?: \({PLACE}\))?(?:(?:, and |, | and )(?:the )?{PLACE}(?: \({PLACE}\))?)*)", re.I)
_ALL = guarded(r"\b(?:both|they|all (?:three|four|of them)|the two|their)\b", re.I)
_NETWORK = re.compile(r"(?i:network|association|union|alliance|communit|organi[sz]ation|league|council|conference|summit|assembl|euroregion|eurodistrict|egtc|forum|bloc|cities|regions|triangle|cooperation|co-operation|commission|group|pact|initiative|platform|cluster|partnership)|^[A-Z]{3,}[\w-]*$")


def networks(scene: Scene, known: list[Proposal]) -> list[Proposal]:
    """The memberships that `known` does not hold yet."""
    found: list[Proposal] = []
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        if not line.has("member", "part of", "belong", "join", "form", "make up", "makes up", "constitut", "found", "set up", "acced", "entered"):
            continue
        for pattern in (_TO_WHICH, _OF_PLACE, _FORMS, _IS):
            for match in pattern.finditer(line.chars):
                made = _memberships(scene, line, match, speaker)
                found += [p for p in made if not any(_same(p, k) for k in [*known, *found])]
    return found


def _memberships(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None) -> list[Proposal]:
    told = [_body(line, match.span(g)) for g, said in match.groupdict().items() if g.startswith("of") and said]
    bodies = [b for b in told if b and (_NETWORK.search(b.name) or match.groupdict().get("net"))]
    if not bodies:
        return []
    beside = _BESIDE.match(line.chars, match.end())
    members = [*_members(scene, line, match), *(parties_of(line.within(*beside.span("who"), "place")) if beside else [])]
    stop = beside.end() if beside else match.end()
    return [propose("membership", scene.text, line.at(match.start(), stop), speaker=speaker, member=m, of=b)
            for b in bodies for m in members if subnational(m) and not m.same_as(b) and m.name not in b.name.split(" of ")[0]]


def _members(scene: Scene, line: Line, match: re.Match[str]) -> list[Party]:
    """Who belongs: whom the words themselves name, who acts before the verb, whom its pronoun means."""
    if match.groupdict().get("who"):
        return parties_of(line.within(*match.span("who"), "place"))
    start = clause(line, *match.span())[0]
    if match.re == _FORMS:
        return parties_of(line.within(0, match.start(), "place"))
    named = [p for p in actors(line, start, match.start()) if subnational(p)]
    if any(i.sort == "person" for i in line.within(start, match.start())):
        return []
    if named:
        return named
    if _ALL.search(line.chars, start, match.start()):
        return scene.pair or scene.discourse.two()
    home = scene.discourse.home
    return [home] if home and re.search(r"\b(?:it|we|which|the (?:city|region|province|county|state))\b", line.chars[start : match.start()], re.I) else []


def _body(line: Line, span: tuple[int, int]) -> Party | None:
    words = line.chars[slice(*span)]
    if words in line.items:
        party = line.items[words].party
        return party if party and party.kind in ("body", "group") else None
    return Party("body", None, line.words(*span))


def _same(a: Proposal, b: Proposal) -> bool:
    return b.kind == "membership" and a.fields["member"].same_as(b.fields["member"]) and (a.fields["of"].same_as(b.fields["of"]) or any(s.overlaps(t) for s in a.spans for t in b.spans))
