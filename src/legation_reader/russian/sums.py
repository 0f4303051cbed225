"""Figures of money: what a sum is of, in whose currency, and sums that take over the noun of the one before."""

from __future__ import annotations

from ..quantities import rouble
from ..spans import Span
from .figure_at import FigureAt, follows_noun, grew_by
from .figure_words import SOLD, TRADE
from .numbers import NumberAt
from .passages import Page, Passage

_SINGLE = frozenset("контракт договор соглашение сделка проект".split())
_INVESTED = frozenset("инвестиция вложить вложение вкладывать капиталовложение".split())
_REACHING = frozenset("выйти достичь показать довести достигнуть дорасти приблизиться превысить".split())
_THINGS = frozenset("терминал завод центр комплекс парк цех проект фабрика".split())


def sum_of(page: Page, passage: Passage, number: NumberAt, at: int, low: int) -> FigureAt | None:
    """What the sum is of: the last such word before it in its clause, else in the sentence; else the first behind it
    («на 118 млн рублей экспорта»)."""
    for first in (low, 0):
        for j in range(at - 1, first - 1, -1):
            token = passage.tokens[j]
            if token.lemma not in TRADE:
                continue
            if token.lemma in SOLD and not _is_trade(passage, j):
                continue
            if grew_by(passage, j, number) or _is_single(passage, j) or token.lemma in _INVESTED and _of_project(passage):
                return None
            unit = number.quantity.unit or (currency(page, passage) if number.rouble else None)
            indicator = "imports" if token.lemma == "поставка" and "импортный" in passage.lemmas[max(0, j - 2) : j] else TRADE[token.lemma]
            return FigureAt(passage, number, indicator, Span(token.start, number.span.end), unit)
    return None


def _is_single(passage: Passage, j: int) -> bool:
    """One contract or project, told as such, is no figure; «три контракта» and «сумма контрактов» are."""
    token = passage.tokens[j]
    counted = j > 0 and passage.tokens[j - 1].pos in ("NUMB", "NUMR")
    return token.lemma in _SINGLE and token.word.number == "sing" and not token.word.cases >= {"gent", "nomn"} and not counted


def _is_trade(passage: Passage, j: int) -> bool:
    """«Поставки из области составили …», «отгрузил в Китай за 2023 год»: a year's trade, and no single sale."""
    token = passage.tokens[j]
    if "«" in passage.text or '"' in passage.text[1:-1] or token.word.tense == "futr":
        return False
    if token.pos == "NOUN":
        return token.word.number == "plur" and (j == 0 or passage.tokens[j - 1].lemma != "на")
    return bool(passage.dates) or not {"контракт", "договор"} & set(passage.lemmas)


def _of_project(passage: Passage) -> bool:
    """Whether the sum is what one project costs; then it is told with the project."""
    return any(t.lemma in _THINGS and t.word.number == "sing" for t in passage.tokens)


def currency(page: Page, passage: Passage) -> str | None:
    """Whose roubles: the one rouble country the article is about, or that of whom the sentence quotes, or that of
    everybody who speaks in the article; None where that leaves more than one."""
    held = page.countries & {"RU", "BY"}
    if len(held) == 2 and passage.speaker is not None and (of := page.post_of(passage.speaker)) is not None:
        return rouble([of.country or of.id or ""])
    return rouble(held) if len(held) == 1 else rouble(page.voices)


def elided_sum(passage: Passage, number: NumberAt, at: int, last: FigureAt | None) -> FigureAt | None:
    """«импортные — 159,4 млн», «Из Китая ввезено на 780 миллионов», «рассчитываем выйти на 400 миллионов»: the
    currency, and what it is of, from the sum before."""
    if last is None or not last.number.money or number.money or number.percent or number.quantity.value < 1000:
        return None
    if follows_noun(passage, number) or grew_by(passage, max(0, at - 5), number):
        return None
    near = passage.lemmas[max(0, at - 8) : at]
    kind = next((TRADE[w] for w in reversed(near) if w in TRADE), None)
    if kind is None and {"встречный", "обратный"} & set(near) and {"поток", "поставка", "направление"} & set(near):
        kind = "exports" if last.indicator == "imports" else "imports"
    if kind is None and set(near) & _REACHING:
        kind = last.indicator
    return FigureAt(passage, number, kind, number.span, last.unit) if kind else None
