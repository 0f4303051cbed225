"""Programmes, plans, concepts, strategies, road maps and bills for cooperation."""

from __future__ import annotations

import re

from ..dates import interval, until
from ..guarded import guarded
from ..readings import Party, Proposal, propose
from . import standing as claims
from .parties import PLAIN_LIST, parties_of
from .scene import Scene
from .tokens import ADJ, BODY, DATE, NUM, PLACE, Line

_HEAD = r"programmes?|programs?|(?:action |work |working |joint )*plans?|concepts?|road ?-?maps?|roadmaps?|strateg(?:y|ies)|bills?|draft laws?|(?:work |working )schedules?"
_WORD = rf"(?:[\w'-]+|{PLACE}|{ADJ}|{BODY}|{NUM})(?:'s)?"
_CAP = rf"(?:[A-Z][\w'-]*|{PLACE}|{ADJ}|{BODY})(?:'s)?"
_TITLED = guarded(rf"(?P<title>(?:{_CAP}(?: (?:of|on|for|and|the|in))? ){{1,9}}(?:Programme|Program|Plan|Concept|Roadmap|Road Map|Strategy)\b(?: (?:of|on|for)(?: the)? {_CAP}(?:,? (?:(?:of|and|the|in|for|on) )*{_CAP}){{0,8}})?)"
                     rf"(?P<period>(?: for| of|,)?(?: the)?(?: period| years?)?(?: of| from)? \(?{DATE})?")
_PERIOD = guarded(rf"(?P<title>\b(?:(?:joint|comprehensive|long-term|three-year|two-year|five-year|accompanying|management|new|[\w]+(?= management)|action|work|working|cooperation|regional|interregional|cross-border|bilateral|strategic|annual|development|exchange|implementation)[ -])*(?:{_HEAD})\b"
                     rf"(?: (?:of|on|for|to)(?: the)? {_WORD}(?:,? (?!for {DATE}|for the period|for the years)(?!(?:was|were|is|are|has|have|signed|will|would)\b){_WORD}){{0,16}}?)?)"
                     rf"(?P<period>(?: for| of|,| in| up to| until| through)?(?: the)?(?: period| years?| next)?(?: of| from)? \(?{DATE})", re.I)
_BETWEEN = guarded(rf"\b(?:between|of|with|by) (?P<p>{PLAIN_LIST})", re.I)
_TOPIC = guarded(r"\b(?:cooperat|co-operat|cross-border|inter-?regional|region-to-region|twin|sister|partnership|joint|interaction|collaborat|exchange|friendship|bilateral|coordinated|consultations)", re.I)
_ABOUT = re.compile(rf" (?:on|for|of|to) (?:the )?{_WORD}(?:,? (?!(?:was|were|is|are|has|have|signed|will|would|which|that)\b){_WORD}){{0,10}}", re.I)
_AGREED = guarded(r"\b(?:sign\w*|agreed|two sides|parties|jointly|decided|partners|adopted|approved|between)\b", re.I)
_UNTIL = re.compile(r",? (?:up to|until|through|till|to|by)\b", re.I)
_DONE = guarded(r"\b(?:interim results|implementation|implementing|progress|reviewed|results of|fulfil)", re.I)
_MAKING = guarded(r"\b(?:draft(?:ed|ing)?|prepar(?:ed|ing|ation)|develop(?:ed|ing)|being (?:developed|drawn up|prepared)|work(?:ing)? on|draw(?:n|ing)? up|elaborat\w+)\b", re.I)


_STEMS = ("program", "schedule", "plan", "concept", "road", "strateg", "bill", "law")


def programmes(scene: Scene) -> list[Proposal]:
    """Every plan or programme of cooperation named by its own title or told with its period."""
    found: list[Proposal] = []
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        if not line.has(*_STEMS):
            continue
        told: list[tuple[int, int]] = []
        for pattern in (_TITLED, _PERIOD):
            for match in pattern.finditer(line.chars):
                if any(match.start() < e and s < match.end() for s, e in told):
                    continue
                proposal = _programme(scene, line, match, speaker)
                if proposal:
                    told.append(match.span())
                    found.append(proposal)
    return found


def _programme(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None) -> Proposal | None:
    title = re.sub(r"\s+", " ", line.words(*match.span("title"))).strip(" ,")
    title = re.sub(r"^(?:The|the|A)\s+", "", title)
    about = _ABOUT.match(line.chars, match.end())
    if about:
        title += line.words(*about.span())
    nearby = line.chars[max(0, match.start() - 120) : match.end() + 60]
    ranged = any(i.dated and i.dated.period for i in line.within(*match.span("period"), "date")) if match["period"] else False
    if not ranged and not _TOPIC.search(title) and not (_AGREED.search(nearby) and (match["period"] or "").strip()) and not (match.re == _TITLED and (match["period"] or "").strip()):
        return None
    dated = line.within(*match.span("period"), "date") if match["period"] else []
    when = dated[0].dated.when if dated and dated[0].dated else None
    period = interval(when.starts, when.ends) if when else None
    period = until(period) if period and _UNTIL.match(match["period"]) else period
    clause = line.chars[max(0, match.start() - 90) : match.end() + 60]
    before = line.chars[max(0, match.start() - 60) : match.start()]
    named = _BETWEEN.search(line.chars, match.start())
    parties = parties_of(line.within(*named.span("p"))) if named else parties_of([i for i in line.within(*match.span("title")) if i.sort == "place"])
    if len(parties) < 2:
        parties = [p for p in parties_of(line.within(0, match.start())) if p.kind != "person"] or parties
    if len(parties) < 2 and _AGREED.search(nearby):
        parties = parties if parties else scene.pair or scene.discourse.two()
    if not ranged and not any(c.isupper() for c in match["title"][:1]) and not parties and not _TOPIC.search(title):
        return None
    return propose("programme", scene.text, line.at(*match.span()), standing=_standing(clause, before), speaker=speaker,
                   type=_type(title), title=title, period=period, parties=parties)


# What lies before those who decide.
_BEFORE_THEM = guarded(r"\b(?:public (?:discussion|consultation|comment|hearing)s?|for comment|to be (?:voted|validated|endorsed)|under (?:consideration|review|discussion)|"
                       r"(?:still|now) (?:before|with) the|adopt\w* in principle|is being (?:reviewed|considered|discussed))\b", re.I)
_A_DRAFT = guarded(r"\bdraft(?: \w+){0,2} ?$", re.I)


def _standing(clause: str, before: str) -> str:
    if _DONE.search(before):
        return "under_review" if re.search(r"interim|review|progress|results", before, re.I) else "adopted"
    if re.search(r"\b(?:is going|(?:is|are) being (?:fulfilled|implemented|carried out))\b", clause):
        return "under_review"
    if _BEFORE_THEM.search(clause) or _A_DRAFT.search(before):
        return "under_review"
    if _MAKING.search(before):
        return "in_preparation"
    if re.search(r"\b(?:will follow|being (?:drafted|prepared|drawn up)|agreed to (?:prepare|draft|draw up)|work has started|shaken (?:hands )?on|lawyers)\b", clause, re.I):
        return "in_preparation"
    if claims.EXPECTED.search(clause) or claims.PLANNED.search(clause) or claims.PROPOSED.search(clause):
        return "expected"
    return "adopted"


def _type(title: str) -> str:
    low = title.casefold()
    pairs = (("concept", "concept"), ("road map", "roadmap"), ("roadmap", "roadmap"), ("bill", "bill"), ("law", "bill"), ("plan", "plan"))
    return next((kind for word, kind in pairs if word in low), "programme")
