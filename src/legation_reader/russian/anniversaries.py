"""Ties told by their anniversaries: «25-летие побратимства с немецким Вецларом», «30 лет дружбе двух городов»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..guarded import guarded
from ..spans import Span
from .agreement_at import AgreementAt
from .pairs import Pairs
from .passages import Page, Passage

_TIE = (
    r"(?P<tie>побратимств\w+|побратимск\w+ (?:связ|отношени)\w+|породнени\w+|(?:партн[её]рства|партн[её]рству)|партн[её]рск\w+ (?:связ|отношени)\w+|"
    r"дружеск\w+ (?:связ|отношени)\w+|дружественн\w+ (?:связ|отношени)\w+|(?:подписани|заключени)\w+ (?:\w+ ){0,2}(?:соглашени|договор|меморандум)\w*|"
    r"(?:соглашени|договор|меморандум)\w* о (?:побратимств|дружбе|сотрудничеств|партн[её]рств)\w*)"
)
_SPELT = {"десяти": 10, "пятнадцати": 15, "двадцати": 20, "двадцатипяти": 25, "тридцати": 30, "тридцатипяти": 35,
         "сорока": 40, "пятидесяти": 50, "полувеков": 50, "шестидесяти": 60}
_BEFORE = r"(?:со дня |с момента |их |своих |установления |[а-яё-]+(?:их|ого|ой|ых) ){0,3}?"
_TOLD = guarded(
    rf"\b(?:(?P<years>\d{{1,3}})[-–]?\s?лети\w{{1,2}}|(?P<spelt>{'|'.join(_SPELT)})лети\w{{1,2}}|(?P<full>\d{{1,3}}) лет) {_BEFORE}{_TIE}", re.IGNORECASE)


def anniversaries(page: Page, pairs: Pairs, passage: Passage, told: list[AgreementAt]) -> Iterator[AgreementAt]:
    """The ties whose anniversary a sentence tells of and that no agreement in `told` binds; signed in the year counted
    back from the sentence's own, else from the page's."""
    for match in _matches(passage):
        at = passage.at(passage.span.start + match.start("tie"))
        low, high = passage.clause(at)
        found = [p for p in pairs.of(passage, at, low, high) if len(p.parties) > 1 and any(q.kind != "country" for q in p.parties)]
        for pair in found[:1]:
            if any(all(any(p.same_as(q) for q in a.parties) for p in pair.parties) for a in told):
                continue
            years = int(match["years"] or match["full"] or _SPELT[match["spelt"].casefold()])
            own = _year(page, passage, match.start())
            span = Span(passage.span.start + match.start(), max([passage.span.start + match.end(), *(s.end for s in pair.spans)]))
            kind = "twinning" if "побратим" in match["tie"] or "породнени" in match["tie"] else "cooperation"
            yield AgreementAt(passage, span, kind, "in_force", pair.parties, str(own - years) if own else None, dated=own is not None)


def celebrated(passage: Passage) -> list[Span]:
    """Where the sentence tells of anniversaries: what was concluded there was concluded long before."""
    start = passage.span.start
    return [Span(start + match.start(), start + match.end()) for match in _matches(passage)]


def _matches(passage: Passage) -> Iterator[re.Match[str]]:
    for match in _TOLD.finditer(passage.text):
        if not match["full"] or match["tie"].endswith(("у", "ю", "ям", "и")):  # «за 30 лет партнёрства» is no day of it
            yield match


def _year(page: Page, passage: Passage, at: int) -> int | None:
    """The year the sentence tells, that before `at` first, else the page's own."""
    place = passage.span.start + at
    told = sorted((d for d in passage.dates if d.when.starts), key=lambda d: (d.span.start > place, abs(d.span.start - place)))
    dated = [t for t in [*(d.when.starts or "" for d in told), page.article.published or ""] if t[:4].isdigit()]
    return int(dated[0][:4]) if dated else None
