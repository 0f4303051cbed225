"""Whether an agreement is news, holds or is over: by its date beside the document's own, and by what its clause says
behind it ("…, which is not active at present")."""

from __future__ import annotations

import re
from dataclasses import replace

from ..guarded import guarded
from ..readings import Proposal, with_fields
from ..spans import Span

_OVER = guarded(
    r"\b(?:(?:which|that)[^.;]{0,40}?|(?:has|have) (?:since|long) |(?:is|are|has been|have been)(?: now| currently| at present)? )"
    r"(?:not active|inactive|lost (?:its|their) validity|at rest|dormant|(?:been )?suspended|suspended|lapsed|expired|terminated|frozen|on ice|broken off|no longer (?:in force|active|valid))\b", re.I)
_ANOTHER = re.compile(r"(?:, and|;| but|, while|, whereas) ")
_YET = guarded(r"\b(?:will|shall|to be|is to|are to|would|could|may|might|propos\w+|plan(?:s|ned|ning)?|wish(?:es)?|hopes?|intends?|expect\w*|draft\w*)\b", re.I)
_CLOSE = re.compile(r"[.;](?=\s|$)|\n")
_NEWS = guarded(r"\b(?:sign(?:s|ed|ing)?|ink(?:s|ed)?|subscrib(?:es?|ed|ing)|conclud(?:es?|ed|ing)|seal(?:s|ed)|renew(?:s|ed)|initialled|put (?:their|his|her) (?:signatures?|names?)|entered into|agreed)\b", re.I)
_STANDS = guarded(r"\b(?:since|in force|existing|building on|under the|on the basis of|dates from)\b", re.I)


def valid(fact: Proposal, text: str, own: str | None) -> Proposal:
    """The agreement with the standing its date and clause leave it: what was signed years before the document's own
    day is in force, what the clause calls over has ended, what was signed these days is news."""
    if fact.kind != "agreement" or fact.standing not in ("signed", "in_force", "planned"):
        return fact
    if year := _commemorated(fact.spans[0], text, own):
        return replace(with_fields(fact, signed=year), standing="in_force")
    if fact.standing == "planned":
        return _not_yet(fact, text, own)
    signed = fact.fields["signed"]
    if end := _end(fact.spans[0], text):
        made = signed if signed and signed[:4] not in end.of(text) else None
        return replace(with_fields(fact, signed=made), standing="ended")
    if not signed or not own or not signed[:4].isdigit() or not own[:4].isdigit():
        return fact
    years = int(own[:4]) - int(signed[:4])
    if fact.standing == "signed" and (years > 1 or years == 1 and len(signed) == 4):
        return replace(fact, standing="in_force")
    words = fact.spans[0].of(text)
    if fact.standing == "in_force" and len(signed) > 7 and len(own) > 7 and _days(signed, own) and _NEWS.search(words) and not _STANDS.search(words):
        return replace(fact, standing="signed")
    return fact


_ANNIVERSARY = guarded(
    r"\b(?P<years>\d{1,3})(?:st|nd|rd|th) anniversary of (?:the |their |its |our )?(?:\w+ )?"
    r"(?:signing|establishment|conclusion|twinning|partnership|sister|friendship|relations\w*|agreement|cooperation)\b", re.I)
_MARKED = re.compile(r"\b(?P<year>(?:19|20)\d\d),? (?:marks|marked|will mark|sees|saw|is|was)\b|\b[Tt]his year\b")

_CELEBRATED = re.compile(r"\b(?:celebrat|mark|commemorat|observ)(?:e|es|ed|ing)\b (?:the |their |its |our )?\Z")


def _commemorated(span: Span, text: str, own: str | None) -> str | None:
    """"2018 marks the 25th anniversary of the signing of the agreement": the year it was signed, 1993."""
    before = max(0, span.start - 90)
    found = _ANNIVERSARY.search(text, before, span.end)
    if found is None or found.start() >= span.start + 160:
        return None
    marked = _MARKED.search(text, before, found.start()) if found.start() < span.start + 60 else None
    if marked is not None and not _CLOSE.search(text, marked.end(), found.start()):
        year = marked["year"] or (own or "")[:4]
    elif _CELEBRATED.search(text, before, found.start()):
        year = (own or "")[:4]
    else:
        return None
    return str(int(year) - int(found["years"])) if year.isdigit() else None


def _not_yet(fact: Proposal, text: str, own: str | None) -> Proposal:
    """What is planned has no day of signing; what has one in a year gone by is not planned."""
    signed = fact.fields["signed"]
    if not signed:
        return fact
    if _YET.search(fact.spans[0].of(text)):
        return with_fields(fact, signed=None)
    if own and signed[:4].isdigit() and own[:4].isdigit() and signed[:4] < own[:4]:
        return replace(fact, standing="in_force")
    return with_fields(fact, signed=None)


def _end(span: Span, text: str) -> Span | None:
    """The words behind the telling, in its own clause, that say that it is over, with their date."""
    stop = _CLOSE.search(text, span.end, span.end + 110)
    behind = text[span.end : stop.start() if stop else span.end + 110]
    other = _ANOTHER.search(behind)
    said = _OVER.search(behind[: other.start() if other else None][:70])
    return Span(span.end + said.start(), min(len(text), span.end + said.end() + 22)) if said else None


def _days(signed: str, own: str) -> bool:
    """Whether both days lie in one month or two that follow each other, the signing first."""
    months = (int(own[:4]) * 12 + int(own[5:7])) - (int(signed[:4]) * 12 + int(signed[5:7]))
    return 0 <= months <= 1 and signed <= own
