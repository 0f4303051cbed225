"""Commitments: votes and decisions, recommendations, tasks given, requests made."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from .arguments import actors
from .parties import parties_of
from .resolutions import council
from .scene import Scene
from .tokens import ACTOR, BODY, PLACE, Line

_NOT = f"(?:(?!{ACTOR})[^;])"
_TO_DO = r"(?:to|that)\b(?P<text>[^;]{3,160}?)(?=[.;]|$|, (?:which|while|when|but)\b)"
_COUNCIL = rf"(?P<by>{BODY}|{PLACE}|\b[Tt]he (?:council|commission|committee|board|assembly|legislature|senate)|\b[Cc]ouncill?ors|\b[Mm]embers)"
_VOTE = guarded(rf"{_COUNCIL}(?: (?:also|unanimously|yesterday|today|on {ACTOR}))*{_NOT}{{0,30}}? (?:voted|approved|ratified|adopted|endorsed|passed|resolved|authori[sz]ed|(?:unanimously )?agreed by)\b{_NOT}{{0,40}}?"
                   rf"(?P<text>[^;]{{0,120}}?\b(?:agreements?|sister|twin\w*|memorandum|protocol|resolution|partnership|relationships?|ties|links?|declaration|pact|mou|friendship|cooperation)\b[^;.]{{0,80}})", re.I)
_DECIDED = guarded(rf"(?P<by>\b(?:the )?(?:sides|parties|participants|two sides|both sides|leaders|ministers|governors|heads)|{ACTOR}|\bthey|\bwe)(?P<more>(?:(?:,| and) {ACTOR})*)(?: (?:have|has|also|had))* (?:decided|agreed|undertook|pledged|committed|confirmed that they will|promised) {_TO_DO}", re.I)
_RECOMMEND = guarded(rf"(?P<by>{ACTOR}|\bhe|\bshe|\b(?:the )?(?:participants|members|forum|commission|council|session|assembly))?[^;.]{{0,40}}? (?:recommended|recommends) (?P<to>(?:the )?[^;]{{0,60}}?)(?:to|that)?\b(?P<text>[^;]{{3,140}}?)(?=[.;]|$)", re.I)
_RECOMMENDED = guarded(r"\b(?:recommendations|a resolution|resolution|final document|joint declaration|communiqu[eé]|a declaration) (?:was|were) (?:adopted|approved|drawn up|issued)|\b(?:adopted|approved|issued) (?:\w+ ){0,2}(?:recommendations|a resolution)\b[^;.]{0,80}", re.I)
_TASK = guarded(rf"(?P<by>{ACTOR}|\bthe \w+|\bhe|\bshe)?(?:,? (?:also|has|have|had|and))* (?:instructed|tasked|directed|ordered|commissioned|charged|assigned|mandated) (?P<to>{ACTOR}|(?:the |their |his |her )?[\w' -]{{2,60}}?) (?:to|with)\b(?P<text>[^;]{{3,160}}?)(?=[.;]|$)", re.I)
_TASKED = guarded(rf"(?P<to>{ACTOR}|\b(?:the )?[\w' -]{{3,60}}?),?(?:[^;,]{{0,20}},)? (?:was|were|has been|have been) (?:instructed|tasked|directed|ordered|charged|asked|entrusted|commissioned) (?:to|with)\b(?P<text>[^;]{{3,160}}?)(?=[.;]|$)", re.I)
_ENTRUSTED = guarded(r"\b(?P<text>[\w ]{3,80}?) (?:was|were|is|are) entrusted to (?P<to>[^;,.]{3,60})", re.I)
_REQUEST = guarded(rf"(?P<by>{ACTOR}|\b[Ii]t|\bthe (?:declaration|resolution|statement|committee|council))(?:'s)?(?: \w+)? ?(?:has |have |also )*(?:asked|asks|urged|urges|called on|calls on|calls upon|requested|requests|appealed to|wants)(?: that)? (?P<to>{ACTOR}|(?:the |its |his |her )?[\w' -]{{2,40}}?) (?:to|for|exempt\w*|should|fund|help)\b(?P<text>[^;]{{3,140}}?)(?=[.;]|$)", re.I)


_STEMS = ("voted", "approv", "ratif", "adopt", "endors", "passed", "resolv", "author", "agreed", "decid", "recommend", "instruct", "task", "direct", "order", "commission", "charg", "assign", "entrust", "ask", "urg", "call", "request", "want", "pledg", "undertook", "commit", "promis", "appeal", "mandat", "issued", "drawn")


def commitments(scene: Scene) -> list[Proposal]:
    """Every decision, recommendation, task and request the text reports."""
    found: list[Proposal] = []
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        if not line.has(*_STEMS):
            continue
        told: list[tuple[int, int]] = []
        for type_, standing, pattern in _PATTERNS:
            for match in pattern.finditer(line.chars):
                if any(match.start() < e and s < match.end() for s, e in told):
                    continue
                if not _concerns(scene, line, match, type_):
                    continue
                told.append(match.span())
                found.append(_commitment(scene, line, match, type_, standing, speaker))
    return found


_PATTERNS = (("decision", "adopted", _VOTE), ("recommendation", "adopted", _RECOMMENDED), ("task", "adopted", _TASK), ("task", "adopted", _TASKED), ("task", "adopted", _ENTRUSTED),
             ("recommendation", "adopted", _RECOMMEND), ("request", "proposed", _REQUEST), ("decision", "adopted", _DECIDED))
_VAGUE = guarded(r"^\s*(?:strengthen|deepen|continue|further|cooperate|promote|enhance|expand|work|develop|boost|work together|support|maintain|intensify)\b", re.I)


def _concerns(scene: Scene, line: Line, match: re.Match[str], type_: str) -> bool:
    text = match.groupdict().get("text") or ""
    if type_ == "decision" and match.re == _DECIDED:
        return not re.match(r"\s*(?:sign|meet|visit|draw up|elevate|merge)\b", text, re.I)
    return True


def _commitment(scene: Scene, line: Line, match: re.Match[str], type_: str, standing: str, speaker: Party | None) -> Proposal:
    named = match.groupdict()
    by = parties_of(line.within(match.start("by"), match.end("more" if named.get("more") else "by"))) if named.get("by") else []
    if not by and (named.get("by") or "").casefold() == "it":
        by = [p for p in (scene.subject(line),) if p]
    if not by and named.get("by"):
        by = _people(line, match.start("by"), match.end("by"))
    if not by and type_ != "decision" and match.re not in (_TASKED, _ENTRUSTED, _RECOMMENDED):
        by = _subject(scene, line, match)
    if by and named.get("by") and type_ in ("task", "request"):
        by = [*_people(line, match.start("by"), match.end("by")), *by]
    to = parties_of(line.within(*match.span("to"))) if named.get("to") else []
    due = next((i.dated for i in line.within(match.start(), match.end(), "date") if i.dated and _due(line, i.span.start)), None)
    when = scene.when(due, "planned")
    text = line.words(*match.span("text")).strip() if named.get("text") else line.words(*match.span())
    return propose("commitment", scene.text, line.at(*match.span()), standing="proposed" if type_ == "recommendation" and speaker else standing, speaker=speaker,
                   type=type_, text=text or line.words(*match.span()), by=by, addressees=to, due=when.starts)


def _subject(scene: Scene, line: Line, match: re.Match[str]) -> list[Party]:
    """Who acts in the sentence before the verb ("Kirkenes, which lost its trade, asked"), or the assembly it calls so
    ("the plenary instructed")."""
    said = _ASSEMBLED.search(match.groupdict().get("by") or "") or _ASSEMBLED.search(line.chars, max(0, match.start() - 24), match.start() + 24)
    if said:
        return council(scene, line, said.group())
    return actors(line, 0, match.start())[:1]


_ASSEMBLED = guarded(r"\b[Tt]he (?:plenary|session|forum|committee|commission|council|assembly|parliament|conference|summit)\b")


def _people(line: Line, start: int, stop: int) -> list[Party]:
    return [i.party for i in line.within(start, stop, "person") if i.party]


def _due(line: Line, start: int) -> bool:
    return bool(re.search(r"\b(?:by|before|until|no later than|till)(?: the end of)? $", line.text[max(0, start - 25) : start], re.I))

