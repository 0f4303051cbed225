"""Figures: how many agreements, companies, people; what trade was worth. Growth rates and budgets are none."""

from __future__ import annotations

from ..quantities import SHARE
from ..readings import Party, Proposal, propose
from ..spans import Span
from .anaphora import home
from .counts import count, listed, pointed, regions, returned
from .figure_at import GROWS_BEFORE, FigureAt, grew_by, head_of
from .figure_words import AHEAD, GROWTH, INTENDED, TRADE, UNCOUNTED
from .numbers import NumberAt
from .ordinals import ordinals
from .passages import Page, Passage
from .sums import currency, elided_sum, sum_of

__all__ = ["currency", "figures"]


def figures(page: Page) -> list[Proposal]:
    """Every figure of the article."""
    found: list[Proposal] = []
    last: FigureAt | None = None
    for passage in page.passages:
        if last is not None and passage.number - last.passage.number > 2:
            last = None
        converted: NumberAt | None = None
        for number in passage.numbers:
            if number.money and converted is not None and _restates(passage, converted, number):
                continue
            converted = number if number.money else converted
            figure = _figure(page, passage, number, last)
            if figure is not None:
                found.append(_proposal(page, figure))
                last = figure
        found += [_proposal(page, figure) for figure in ordinals(page, passage)]
    return found


def _restates(passage: Passage, first: NumberAt, second: NumberAt) -> bool:
    """Whether a sum in brackets behind a sum only says it in another currency."""
    between = passage.article.text[first.span.end : second.span.start].strip()
    return between in ("(", "/", "[", "/ ", ", или", "или", "– это")


def _figure(page: Page, passage: Passage, number: NumberAt, last: FigureAt | None) -> FigureAt | None:
    at = passage.at(number.core.start)
    low, high = passage.clause(at)
    if UNCOUNTED & set(passage.lemmas[max(low, at - 4) : min(high, at + 5)]) and not number.money:
        return None
    if number.money:
        return sum_of(page, passage, number, at, low)
    if number.percent or number.quantity.unit == SHARE:
        return _share(passage, number, at)
    if grew_by(passage, max(0, at - GROWS_BEFORE), number):
        return None
    if number.quantity.value >= 2 or number.quantity.qualifier != "exactly":
        told = count(passage, number, low, high) or listed(passage, number, at, low)
        if told is not None:
            return told
    near = last if last is not None and last.passage is passage else None
    return elided_sum(passage, number, at, last) or returned(passage, number, at, near, last) or pointed(page, passage, number, at)


def _share(passage: Passage, number: NumberAt, at: int) -> FigureAt | None:
    """A share of the regions, of the trade: «две трети регионов имеют соглашения», «доля … составляет 40%»."""
    low, high = passage.clause(at)
    lemmas = passage.lemmas[low:high]
    if set(lemmas) & GROWTH or number.quantity.value > 1:
        return None
    head = head_of(passage, number)
    if head is not None and passage.tokens[head].lemma in ("регион", "субъект"):
        return FigureAt(passage, number, regions(set(lemmas)), Span(number.span.start, passage.tokens[head].end), SHARE)
    kind = next((TRADE[w] for w in lemmas if w in TRADE), None)
    if "доля" in lemmas:
        j = low + lemmas.index("доля")
        span = Span(min(passage.tokens[j].start, number.span.start), max(number.span.end, passage.tokens[j].end))
        return FigureAt(passage, number, f"share of {kind}" if kind else "share", span, SHARE)
    if head is not None and passage.tokens[head].lemma in TRADE:
        return FigureAt(passage, number, f"share of {TRADE[passage.tokens[head].lemma]}", Span(number.span.start, passage.tokens[head].end), SHARE)
    if kind and ("приходиться" in lemmas or "обеспечивать" in lemmas or "обеспечить" in lemmas):
        return FigureAt(passage, number, f"share of {kind}", number.span, SHARE)
    return None


def _proposal(page: Page, f: FigureAt) -> Proposal:
    subject, counterpart = _between_whom(page, f)
    return propose("figure", page.article.text, f.span, standing=_standing(f), speaker=f.passage.speaker, indicator=f.indicator,
                   value=f.number.quantity.value, unit=f.unit, qualifier=f.number.quantity.qualifier, subject=subject,
                   counterpart=counterpart, as_of=_as_of(f))


_TIES = ("agreements", "agreement value", "contracts", "contract value")
_STANDING = ("agreements", "regions with agreements", "partner cities", "members", "partner regions", "twin city pairs", "partners")


def _standing(f: FigureAt) -> str:
    at = f.passage.at(f.number.core.start)
    low, high = f.passage.clause(at)
    lemmas = set(f.passage.lemmas)
    future = any(t.pos == "VERB" and (t.word.tense == "futr" or t.text.casefold() in ("будет", "будут")) for t in f.passage.tokens[low:high])
    if lemmas & AHEAD:
        return "expected"
    if future or lemmas & INTENDED and not lemmas & {"составить", "рабочий"}:
        return "planned"
    if f.indicator in _STANDING and (lemmas & {"действовать", "быть", "охватить", "входить"} or f.indicator in _STANDING[2:]):
        return "in_force"
    return "reported"


def _as_of(f: FigureAt) -> str | None:
    """The one day, month or year that its clause gives: «за 2023 год», «на 1 июля»."""
    at = f.passage.at(f.number.core.start)
    low, high = f.passage.clause(at)
    start, end = f.passage.tokens[low].start, f.passage.tokens[high - 1].end
    inside = [d for d in f.passage.dates if start <= d.span.start < end and d.prep in ("в", "за", "на", "к", "по", "") and not d.when.ends]
    return inside[0].when.starts if len(inside) == 1 else None


def _between_home(page: Page, passage: Passage) -> Party | None:
    """«товарооборот между регионом и Беларусью»: the side that a bare word names."""
    at = next((j for j in passage.find("между") if j + 2 < len(passage.tokens) and passage.lemmas[j + 2] == "и"), None)
    if at is None or passage.lemmas[at + 1] not in ("регион", "область", "край", "республика", "город", "провинция"):
        return None
    return page.refers(passage, at + 1, at + 2)


def _between_whom(page: Page, f: FigureAt) -> tuple[list[Party], list[Party]]:
    """(whose figure, towards whom): what stands behind «с», «в», «из» is the other side; whose it is, where the
    sentence leaves it unsaid, the article's own region or city."""
    subject: list[Party] = []
    other: list[Party] = []
    if (own := _between_home(page, f.passage)) is not None:
        subject.append(own)
    for p in f.passage.parties:
        if p.is_place and p.party.kind == "municipality" and f.indicator in _TIES:
            continue  # «подписать четыре соглашения на форуме в Томске»
        side = other if p.prep in ("с", "со") else subject
        if not any(p.party.same_as(q) for q in subject + other):
            side.append(p.party)
    if subject:
        return subject[:1], other or subject[1:2]
    own = next((h for kind in ("region", "municipality") for h in [home(page, kind)] if h and not any(h.same_as(o) for o in other)), None) if other else None
    return ([own] if own else []), other
