"""Figures: how many agreements, companies, people; what trade was worth. Growth rates and budgets are none."""

from __future__ import annotations

from dataclasses import dataclass

from ..quantities import SHARE, rouble
from ..readings import Party, Proposal, propose
from ..spans import Span
from .numbers import NumberAt
from .passages import Page, Passage

_COUNTED = {
    "соглашение": "agreements", "меморандум": "agreements", "договор": "agreements", "договоренность": "agreements", "контракт": "contracts",
    "сделка": "contracts", "компания": "companies", "предприятие": "companies", "организация": "companies", "фирма": "companies", "экспортер": "companies",
    "предприниматель": "participants", "участник": "participants", "делегат": "participants", "представитель": "participants", "гость": "participants",
    "бизнесмен": "participants", "эксперт": "participants", "страна": "countries", "государство": "countries", "проект": "projects",
    "побратим": "partner cities", "город-побратим": "partner cities", "город-партнер": "partner cities", "студент": "students", "турист": "tourists", "встреча": "meetings",
    "переговоры": "meetings", "поручение": "commitments", "побратимство": "partner cities", "экспонент": "companies", "производитель": "companies", "резидент": "companies",
}
_DOCUMENTED = frozenset("подписать заключить подписание действовать подписанный находиться".split())
_PEOPLE = frozenset("человек делегация участие собрать участвовать форум принять прибыть состав посетить приехать войти".split())
_TRADE = {"товарооборот": "trade turnover", "оборот": "trade turnover", "торговля": "trade turnover", "экспорт": "exports", "импорт": "imports",
          "грузооборот": "cargo", "внешнеторговый": "trade turnover", "инвестиция": "investment", "вложить": "investment", "вложение": "investment",
          "контракт": "contract value", "договор": "contract value", "соглашение": "agreement value", "проект": "project value", "сделка": "contract value", "экспортировать": "exports"}
_GROWTH = frozenset("вырасти увеличиться возрасти прибавить рост прирост снизиться сократиться упасть подняться увеличить".split())
_VOTES = frozenset("голос проголосовать население житель бюджет штраф погибший".split())


@dataclass(frozen=True, slots=True)
class FigureAt:
    """A figure told in a passage."""

    passage: Passage
    number: NumberAt
    indicator: str
    span: Span
    unit: str | None


def figures(page: Page) -> list[Proposal]:
    """Every figure of the article."""
    found: list[Proposal] = []
    for passage in page.passages:
        if not passage.numbers:
            continue
        for number in passage.numbers:
            figure = _figure(page, passage, number)
            if figure is not None:
                found.append(_proposal(page, figure))
    return found


def _figure(page: Page, passage: Passage, number: NumberAt) -> FigureAt | None:
    at = passage.at(number.core.start)
    low, high = passage.clause(at)
    lemmas = set(passage.lemmas[low:high])
    if lemmas & _VOTES and not number.money:
        return None
    if number.money:
        return _money(page, passage, number, at, low, high)
    if number.percent or number.quantity.unit == SHARE:
        return _share(passage, number, at)
    if number.quantity.value < 2 and number.quantity.qualifier == "exactly":
        return None
    return _count(passage, number, at, low, high)


def _head(passage: Passage, number: NumberAt) -> int | None:
    """The counted noun: over adjectives and participles, and over «и 12 белорусских» to the noun both share."""
    i = passage.at(number.span.end)
    elided = False
    for j in range(i, min(i + 9, len(passage.tokens))):
        token = passage.tokens[j]
        if token.pos == "NOUN":
            if token.lemma == "человек" or "gent" in token.word.cases or j == i or elided:
                return j
            return None
        if token.lemma in ("и", ",") and j > i:
            elided = True
        elif token.pos not in ("ADJF", "PRTF", "NUMB", "UNKN", "ADVB") and token.text != "-":
            return None
        elif token.pos == "NUMB" and not elided:
            return None
    return None


def _count(passage: Passage, number: NumberAt, at: int, low: int, high: int) -> FigureAt | None:
    head = _head(passage, number)
    if head is None:
        return None
    token, lemmas = passage.tokens[head], set(passage.lemmas[low:high])
    indicator = _COUNTED.get(token.lemma)
    if token.lemma in ("регион", "субъект"):
        indicator = _of_regions(passage, lemmas)
    elif token.lemma == "документ":
        indicator = "agreements" if lemmas & _DOCUMENTED else None
    elif token.lemma in ("человек", "делегат", "представитель", "гость", "предприниматель", "бизнесмен", "эксперт"):
        indicator = "participants" if lemmas & _PEOPLE else None
    elif token.lemma == "город":
        after = passage.lemmas[head + 1 : head + 3]
        indicator = "partner cities" if {"побратим", "партнер"} & set(after) or {"побратим", "город-побратим", "побратимский"} & lemmas else (
            "members" if lemmas & {"входить", "ассоциация"} else None)
    elif token.lemma in ("страна", "государство"):
        indicator = "countries" if lemmas & {"участник", "представитель", "из", "участие"} else None
    elif token.lemma == "тонна":
        return None
    if indicator is None:
        return None
    return FigureAt(passage, number, indicator, Span(number.span.start, token.end), None)


def _of_regions(passage: Passage, lemmas: set[str]) -> str:
    if lemmas & {"контракт", "сделка"}:
        return "regions with contracts"
    if lemmas & {"соглашение", "охватить", "договор", "меморандум"}:
        return "regions with agreements"
    if lemmas & {"сотрудничество", "сотрудничать", "взаимодействовать", "торговать", "поддерживать", "связь", "контакт", "осуществлять"}:
        return "regions cooperating"
    return "regions"


def _money(page: Page, passage: Passage, number: NumberAt, at: int, low: int, high: int) -> FigureAt | None:
    """What the sum is of: the last such word before it in its clause, else in the sentence."""
    for first in (low, 0):
        for j in range(at - 1, first - 1, -1):
            lemma = passage.tokens[j].lemma
            if lemma in _TRADE:
                if _grew_by(passage, j, number):
                    return None
                unit = number.quantity.unit or (currency(page, passage) if number.rouble else None)
                return FigureAt(passage, number, _TRADE[lemma], Span(passage.tokens[j].start, number.span.end), unit)
    return None


def _grew_by(passage: Passage, j: int, number: NumberAt) -> bool:
    """«вырос на 20 млн»: how much it grew is not how much it is; «вырос до» is."""
    between = passage.tokens[j : passage.at(number.core.start)]
    grew = [k for k, t in enumerate(between) if t.lemma in _GROWTH]
    return bool(grew) and "на" in [t.lemma for t in between[grew[-1] :]] and "до" not in [t.lemma for t in between[grew[-1] :]]


def currency(page: Page, passage: Passage) -> str | None:
    """Whose roubles: the one rouble country the article is about, or else that of everybody who speaks in it."""
    held = page.countries & {"RU", "BY"}
    if len(held) == 1:
        return rouble(held)
    return rouble(page.voices)


def _share(passage: Passage, number: NumberAt, at: int) -> FigureAt | None:
    """A share of the regions, of the trade: «две трети регионов имеют соглашения», «доля … составляет 40%»."""
    low, high = passage.clause(at)
    lemmas = passage.lemmas[low:high]
    if set(lemmas) & _GROWTH or number.quantity.value > 1:
        return None
    head = _head(passage, number)
    if head is not None and passage.tokens[head].lemma in ("регион", "субъект"):
        return FigureAt(passage, number, _of_regions(passage, set(lemmas)), Span(number.span.start, passage.tokens[head].end), SHARE)
    if "доля" in lemmas:
        j = low + lemmas.index("доля")
        around = set(lemmas)
        indicator = next((f"share of {_TRADE[w]}" for w in around if w in _TRADE), "share")
        return FigureAt(passage, number, indicator, Span(min(passage.tokens[j].start, number.span.start), max(number.span.end, passage.tokens[j].end)), SHARE)
    return None


def _proposal(page: Page, f: FigureAt) -> Proposal:
    subject, counterpart = _between_whom(f)
    lemmas = set(f.passage.lemmas)
    standing = "in_force" if "действовать" in lemmas and f.indicator in ("agreements", "regions with agreements") else "reported"
    if lemmas & {"планировать", "планироваться", "цель", "задача"}:
        standing = "planned"
    elif lemmas & {"ожидаться", "прогноз", "ожидать"}:
        standing = "expected"
    return propose("figure", page.article.text, f.span, standing=standing, speaker=f.passage.speaker, indicator=f.indicator,
                   value=f.number.quantity.value, unit=f.unit, qualifier=f.number.quantity.qualifier, subject=subject,
                   counterpart=counterpart, as_of=None)


def _between_whom(f: FigureAt) -> tuple[list[Party], list[Party]]:
    """(whose figure, towards whom): what stands behind «с» is the other side."""
    subject: list[Party] = []
    other: list[Party] = []
    for p in f.passage.parties:
        side = other if p.prep in ("с", "со") else subject
        if not any(p.party.same_as(q) for q in subject + other):
            side.append(p.party)
    return (subject[:1], other or subject[1:2]) if subject else ([], other)
