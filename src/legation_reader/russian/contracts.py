"""Contracts: a single sale or order between named sides, with its value."""

from __future__ import annotations

from ..readings import Party, Proposal, propose
from ..spans import Span
from .figures import currency
from .passages import Page, Passage
from .titles import english

_NOUNS = frozenset(("контракт", "договор", "сделка"))
_SIGNED = frozenset("подписать заключить подписание".split())


def contracts(page: Page) -> list[Proposal]:
    """Every single contract with a named company or a value."""
    found: list[Proposal] = []
    for passage in page.passages:
        for i in passage.find(*_NOUNS):
            proposal = _contract(page, passage, i)
            if proposal is not None:
                found.append(proposal)
    return found


def _contract(page: Page, passage: Passage, i: int) -> Proposal | None:
    token = passage.tokens[i]
    low, high = passage.clause(i)
    lemmas = set(passage.lemmas[low:high])
    money = [n for n in passage.numbers if n.money and passage.tokens[low].start <= n.core.start < passage.tokens[high - 1].end]
    if token.word.number == "plur" or not lemmas & _SIGNED or not ({"поставка", "купля-продажа"} & lemmas or money):
        return None
    sides = companies(passage, low, high) + [p.party for p in passage.parties if low <= p.first < high and p.stands("nomn") and p.form != "adjective"]
    if not sides:
        return None
    unit = (money[0].quantity.unit or (currency(page, passage) if money[0].rouble else None)) if money else None
    end = max([token.end, *(n.span.end for n in money)])
    first = min([i, *(passage.at(p.span.start) for p in passage.parties if low <= p.first < i and p.stands("nomn"))])
    return propose("contract", page.article.text, Span(passage.tokens[first].start, end), standing="signed", speaker=passage.speaker, parties=sides,
                   goods=None, value=money[0].quantity.value if money else None, unit=unit, signed=None)


def companies(passage: Passage, low: int, high: int) -> list[Party]:
    """Names in quotation marks behind a word for a company, or standing as one."""
    found: list[Party] = []
    tokens = passage.tokens
    for j in range(low, min(high, len(tokens))):
        if tokens[j].text in ("«", '"', "“"):
            close = next((k for k in range(j + 1, min(j + 8, len(tokens))) if tokens[k].text in ("»", '"', "”")), None)
            if close is None or tokens[j + 1].text[0].islower():
                continue
            name = english(passage.article.text[tokens[j + 1].start : tokens[close - 1].end])
            if name:
                found.append(Party("company", None, name))
    return found
