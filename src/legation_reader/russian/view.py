"""A Russian article as the learned part of the reader sees it."""

from __future__ import annotations

import re
from collections import Counter

from .. import dates as edtf
from ..learned.view import ROUBLE, Sentence, Unit, View, country_of
from ..quantities import Quantity
from ..readings import Mention, Party
from ..spans import Span
from .figure_at import GROWS_BEFORE, grew_by
from .naming import ordinal_at, title_at
from .numbers import NumberAt
from .passages import Page, Passage
from .sums import currency


def view(page: Page) -> View:
    """The page as sentences of units."""
    text = page.article.text
    sentences = []
    for number, passage in enumerate(page.passages):
        headline = number < 2 and not re.search(r"[.!?:]['\"”’»)]*\s*$", passage.text)
        sentences.append(Sentence(number, passage.span, _units(page, passage), text, passage.speaker, headline))
    countries = Counter(c for s in sentences for _, p in s.parties for c in [country_of(p)] if c)
    return View(
        page.article,
        sentences,
        page.told_on,
        _home(page, sentences),
        countries,
        titles=lambda sentence, at: title_at(page.passages[sentence.number], sentence, at),
        ordinals=lambda sentence, at: ordinal_at(page.passages[sentence.number], sentence, at),
        told=page.told,
    )


def _home(page: Page, sentences: list[Sentence]) -> list[Party]:
    """Of each kind of territory the one the text names most, the publisher's own before others."""
    weights: dict[str, Counter[str]] = {}
    held: dict[str, Party] = {}
    for sentence in sentences:
        for _, party in sentence.parties:
            key = party.id or party.name
            held.setdefault(key, party)
            weights.setdefault(party.kind, Counter())[key] += 3 if sentence.number < 2 else 2
    home = [
        held[weights[kind].most_common(1)[0][0]]
        for kind in ("region", "municipality", "body", "country")
        if kind in weights
    ]
    return ([page.dateline] if page.dateline else []) + home


def _units(page: Page, passage: Passage) -> list[Unit]:
    """Words by their lemmas; parties, people, dates and numbers each one unit."""
    named: list[tuple[Span, Unit]] = []
    for p in passage.parties:
        marks = (p.prep, p.office, "".join(sorted(c[0] for c in p.cases)) if len(p.cases) < 4 else "")
        sort = (
            "adjective"
            if p.form == "adjective" and not p.office
            else "body"
            if p.party.kind in ("body", "company")
            else "place"
        )
        named.append((p.span, Unit(sort, p.office, p.span, party=p.party, shape=marks)))
    for person in passage.people:
        named.append((person.span, _person(page, person)))
    for d in passage.dates:
        shape = tuple(n for n, holds in ((d.prep, bool(d.prep)), ("whole", d.whole)) if holds)
        named.append(
            (
                d.span,
                Unit(
                    "date",
                    "",
                    d.span,
                    when=_in_year(page, d.when.starts),
                    ends=_in_year(page, d.when.ends),
                    shape=shape,
                ),
            )
        )
    for n in passage.numbers:
        if not grew_by(passage, max(0, passage.at(n.core.start) - GROWS_BEFORE), n):
            named.append((n.span, _number(page, passage, n)))
    taken: list[Span] = []
    units: list[Unit] = []
    for span, unit in sorted(named, key=lambda pair: -len(pair[0])):
        if not any(span.overlaps(t) for t in taken):
            taken.append(span)
            units.append(unit)
    for token in passage.tokens:
        where = Span(token.start, token.end)
        if not any(where.overlaps(t) for t in taken):
            units.append(Unit("word", token.lemma, where, shape=("C",) if token.text[0].isupper() else ()))
    return sorted(units, key=lambda u: u.span.start)


def _number(page: Page, passage: Passage, n: NumberAt) -> Unit:
    if not n.rouble:
        return Unit("number", "", n.span, quantity=n.quantity)
    quantity = Quantity(n.quantity.value, currency(page, passage), n.quantity.qualifier)
    return Unit("number", "", n.span, quantity=quantity, shape=(ROUBLE,))


def _person(page: Page, mention: Mention) -> Unit:
    return Unit("person", "", mention.span, party=mention.party, acts=page.post_of(mention.party))


def _in_year(page: Page, value: str | None) -> str | None:
    """The date in the year of the article's own day, where it names none: of past and coming days the nearest."""
    own = page.article.published
    return value if value is None or edtf.has_year(value) or not own else edtf.licensed(value, own)
