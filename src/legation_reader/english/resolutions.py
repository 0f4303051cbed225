"""What councils and assemblies resolve: resolutions in minutes, votes told of a council, decisions told as done to a thing."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from .parties import parties_of
from .scene import Scene
from .tokens import ACTOR, BODY, PERSON, PLACE, Line

_COUNCIL = rf"(?:{BODY}|{PLACE}|\b(?:[Cc]ity |[Tt]own |[Cc]ounty |[Rr]egional |[Pp]rovincial |[Mm]unicipal )?(?:[Cc]ouncil(?:lors|ors)?|[Bb]oard|[Cc]ommittee|[Cc]ommission|[Aa]ssembly|[Ss]enate|[Cc]abinet|[Gg]overnment|[Pp]arliament|[Dd]eputies|[Ll]egislature|[Ss]upervisors|[Aa]ldermen|[Pp]residents|[Mm]ayors))"
_GAP = rf"(?:(?! (?:said|says|told|that|which|who|whose|to)\b)[^;.\"{PERSON[1:-1]}]){{0,70}}?"
_DONE = r"(?:approved|adopted|endorsed|ratified|passed|authori[sz]ed|accepted(?! to\b)|backed|greenlit|cleared|signed off on|gave (?:its|their|his) (?:consent|approval|blessing|assent) to|consented to|gave the (?:green light|go-ahead|nod) to|waved through|voted (?:\S+ )?(?:for|to|in favou?r of))"
_UNDONE = r"(?:suspended|severed|tore up|ended|terminated|revoked|rescinded|cancelled|annulled|denounced|broke off|dissolved|expelled|froze)"
CONCERN = guarded(r"\b(?:agreements?|sister|twin\w*|memorand\w+|protocols?|partnerships?|relationships?|ties|links?|conventions?|pact|mou|friendship|cooperation|accession|affiliation|declaration|delegation|action plan|road ?map|joint \w+|members?|membership|exchange|charter|the plan|signing|programme|accord)\b", re.I)
_RESOLVED = guarded(
    r"(?:\b(?:NOW,? THEREFORE,? )?(?:BE IT )?(?:FURTHER |ALSO )?(?-i:RESOLVED|AGREED|DECIDED|Resolved|Agreed)(?: FURTHER| FINALLY| LASTLY| UNANIMOUSLY| by [^,:;]{3,30})?[,:]? ?|\b[Ii]t was (?:further |also |unanimously |then )?(?:resolved|agreed|decided)(?: by [^,:;]{3,30})?[,:]? )(?P<how>(?-i:TO|THAT|to|that))\b(?P<text>[^;]{6,220})")
_VOTED = guarded(rf"(?P<by>{_COUNCIL}){_GAP} (?:has |have |had |also |likewise |unanimously |formally |today |yesterday |then )*(?P<verb>{_DONE}|{_UNDONE})(?:, [^,]{{3,60}},)?(?P<text> [^;.]{{4,140}})")
_BY_VOTE = guarded(rf"(?P<text>\b[\w{PLACE[1:-1]}' -]{{4,90}}?) (?:was|were|has been|have been) (?:\w+ly )?(?:{_DONE}|{_UNDONE})(?: \w+)? by (?:(?:an? )?(?:unanimous |majority )?votes? (?:of|in) )?(?:the )?(?P<by>{_COUNCIL})")
_ASKED = guarded(rf"(?P<to>{ACTOR}|\bthe [\w ]{{3,30}}?) (?:was|were|has been|have been) (?:also )?(?:asked|requested|urged|called upon)(?: by (?:the )?(?P<by>{ACTOR}|[\w ]{{3,30}}?))? to (?P<text>[^;.]{{6,140}})")
_PETITIONED = guarded(rf"(?P<by>{ACTOR}|(?-i:[A-Z]\w+)) (?:has |have |had )?(?:petitioned|lobbied|implored|pressed|entreated|encouraged) (?:the )?(?P<to>{ACTOR}|council|government|mayor|governor) to (?P<text>[^;.]{{6,140}})")
_KINDS = (("recommendation", re.compile(r"\brecommend", re.I)), ("task", re.compile(r"\b(?:direct|instruct|task|order|charge|mandate|assign)s?\b", re.I)),
          ("request", re.compile(r"\b(?:request|ask|urge|call on|call upon|petition)s?\b|\bis (?:hereby )?requested\b", re.I)))
_FORMAL = guarded(r"^\s*(?:certified |a )?cop(?:ies|y)\b|^\s*(?:to )?invite\b|^\s*the minutes\b|\btaken as read\b|\bnot to (?:sign|enter)\b", re.I)
_COUNCILS = guarded(r"council|committee|commission|senate|assembly|board|parliament|legislature|sanggunian|network|union|association|duma|forum|community|summit|conference", re.I)


def resolutions(scene: Scene, known: list[Proposal]) -> list[Proposal]:
    """The decisions, requests and tasks of councils that `known` does not hold yet."""
    held = [s for p in known if p.kind == "commitment" for s in p.spans]
    found: list[Proposal] = []
    for line in scene.lines:
        for pattern in (_RESOLVED, _VOTED, _BY_VOTE, _ASKED, _PETITIONED):
            for match in pattern.finditer(line.chars):
                span = line.at(*match.span())
                if any(span.overlaps(s) for s in held):
                    continue
                made = _resolved(scene, line, match)
                if made:
                    held.append(span)
                    found.append(made)
    return found


def _resolved(scene: Scene, line: Line, match: re.Match[str]) -> Proposal | None:
    text = match["text"]
    if _FORMAL.search(text):
        return None
    if match.re in (_VOTED, _BY_VOTE) and not CONCERN.search(text):
        return None
    kind = "request" if match.re in (_ASKED, _PETITIONED) else "decision"
    if match.re == _RESOLVED:
        kind = next((name for name, pattern in _KINDS if pattern.search(text[:60])), "decision")
    named = match.groupdict()
    by = parties_of(line.within(*match.span("by"))) if named.get("by") else []
    if match.re != _ASKED:
        by = by or council(scene, line, named.get("by") or "")
    to = parties_of(line.within(*match.span("to"))) if named.get("to") else []
    standing = "proposed" if kind == "request" else "adopted"
    return propose("commitment", scene.text, line.at(*match.span()), standing=standing, speaker=None, type=kind, text=line.words(*match.span("text")).strip(" ,."),
                   by=by, addressees=to, due=None)


def council(scene: Scene, line: Line, word: str) -> list[Party]:
    """The council a text is of: the one named last before the sentence, else the text's own city or region."""
    if re.search(r"presidents|mayors", word, re.I):
        return []
    wanted = re.search(r"council|board|committee|commission|assembly|senate|parliament|legislature|forum|summit|conference", word, re.I)
    at = scene.lines.index(line)
    for earlier in reversed(scene.lines[: at + 1]):
        bodies = [i.party for i in earlier.within(0, len(earlier.chars), "body") if i.party and _COUNCILS.search(i.party.name)]
        bodies = [b for b in bodies if not wanted or wanted.group().casefold() in b.name.casefold()]
        if bodies:
            return bodies[-1:]
    return [p for p in (scene.discourse.home,) if p]
