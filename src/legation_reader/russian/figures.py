"""Figures: how many agreements, companies, people; what trade was worth. Growth rates and budgets are none."""

from __future__ import annotations

from dataclasses import dataclass

from ..quantities import SHARE, rouble
from ..readings import Party, Proposal, propose
from ..spans import Span
from .figure_words import COUNTED, COUNTED_NEAR, DOCUMENTED, GOODS, GROWTH, PEOPLE, PERSONS, TRADE, UNCOUNTED
from .numbers import NumberAt
from .passages import Page, Passage


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
        last: FigureAt | None = None
        for number in passage.numbers:
            figure = _figure(page, passage, number) or _elided(passage, number, last)
            if figure is not None:
                found.append(_proposal(page, figure))
                last = figure
    return found


def _figure(page: Page, passage: Passage, number: NumberAt) -> FigureAt | None:
    at = passage.at(number.core.start)
    low, high = passage.clause(at)
    lemmas = set(passage.lemmas[low:high])
    if lemmas & UNCOUNTED and not number.money:
        return None
    if number.money:
        return _money(page, passage, number, at, low)
    if number.percent or number.quantity.unit == SHARE:
        return _share(passage, number, at)
    if number.quantity.value < 2 and number.quantity.qualifier == "exactly" or _grew_by(passage, max(0, at - 6), number):
        return None
    return _count(passage, number, at, low, high) or _named_before(passage, number, at, low)


def _head(passage: Passage, number: NumberAt) -> int | None:
    """The counted noun: over adjectives and participles, and over «и 12 белорусских» to the noun both share."""
    i = passage.at(number.span.end)
    elided = False
    for j in range(i, min(i + 10, len(passage.tokens))):
        token = passage.tokens[j]
        if token.pos == "NOUN" and token.lemma not in ("тысяча", "млн", "миллион", "тыс"):
            if token.lemma == "человек" or {"gent", "nomn", "accs"} & token.word.cases and (j == i or "gent" in token.word.cases) or elided:
                return j
            return None
        if token.lemma in ("и", ",") and j > i:
            elided = True
        elif token.pos not in ("ADJF", "PRTF", "NUMB", "UNKN", "ADVB", "NOUN") and token.text not in ("-", ".") and not (elided and token.pos in ("PRCL", "PREP", "COMP", "INFN", "LATN")) or token.pos == "NUMB" and not elided:
            return None
    return None


def _count(passage: Passage, number: NumberAt, at: int, low: int, high: int) -> FigureAt | None:
    head = _head(passage, number)
    if head is None:
        return None
    token = passage.tokens[head]
    indicator = _indicator(passage, number, head, set(passage.lemmas[low:high]))
    if indicator is None:
        return None
    return FigureAt(passage, number, indicator, Span(number.span.start, token.end), None)


def _indicator(passage: Passage, number: NumberAt, head: int, lemmas: set[str]) -> str | None:
    """What the counted noun counts, by the words around it; None where the number is no figure of cooperation."""
    token = passage.tokens[head]
    after = set(passage.lemmas[head + 1 : head + 4])
    small = number.quantity.value <= 3 and not number.core.of(passage.article.text)[0].isdigit()
    if token.lemma in ("регион", "субъект"):
        return None if small else _of_regions(lemmas)
    if token.lemma == "документ":
        return "agreements" if lemmas & DOCUMENTED else None
    if token.lemma == "город":
        if {"побратим", "партнер"} & after or {"побратим", "город-побратим", "побратимский"} & lemmas:
            return "partner cities"
        return "members" if lemmas & {"входить", "ассоциация", "объединять", "состоять"} else None
    if token.lemma in ("страна", "государство"):
        return "countries" if not small and (lemmas & {"участник", "представитель", "участие", "участвовать", "собрать", "делегат", "гость", "компания", "принять"}) else None
    if token.lemma == "тонна":
        return "cargo" if GOODS & set(passage.lemmas) else None
    if token.lemma in COUNTED_NEAR and COUNTED_NEAR[token.lemma] & lemmas:
        return COUNTED[token.lemma]
    if token.lemma in PERSONS:
        return "participants" if lemmas & PEOPLE else None
    if token.lemma in COUNTED_NEAR:
        return None
    if small and token.lemma in ("вуз", "предприятие", "организация", "компания", "проект", "соглашение", "договор", "меморандум") and not lemmas & DOCUMENTED:
        return None
    return COUNTED.get(token.lemma)


def _named_before(passage: Passage, number: NumberAt, at: int, low: int) -> FigureAt | None:
    """«в списке городов-партнёров их 23», «число соглашений достигло 73»: the counted noun stands before."""
    if _follows_noun(passage, number):
        return None
    for j in range(at - 1, max(low - 1, at - 12), -1):
        token = passage.tokens[j]
        listed = {"список", "число", "количество", "перечень"} & set(passage.lemmas[max(low, j - 4) : j])
        if token.lemma in COUNTED and token.word.may_be_plural and listed:
            return FigureAt(passage, number, COUNTED[token.lemma], Span(token.start, number.span.end), None)
    return None


def _follows_noun(passage: Passage, number: NumberAt) -> bool:
    i = passage.at(number.span.end)
    return i < len(passage.tokens) and passage.tokens[i].pos in ("NOUN", "ADJF", "NUMB")


def _elided(passage: Passage, number: NumberAt, last: FigureAt | None) -> FigureAt | None:
    """«из десяти соглашений шесть приходится на …», «импортные — 159,4 млн»: the noun of the number before."""
    if last is None or _follows_noun(passage, number) or number.percent:
        return None
    at = passage.at(number.core.start)
    if _grew_by(passage, max(0, at - 5), number):
        return None
    if last.number.money:
        scaled = number.quantity.value >= 1000 and not number.money
        if not scaled:
            return None
        kind = next((TRADE[w] for w in passage.lemmas[max(0, at - 4) : at] if w in TRADE), None)
        return FigureAt(passage, number, kind or last.indicator, number.span, last.unit) if kind else None
    following = passage.tokens[passage.at(number.span.end) : passage.at(number.span.end) + 1]
    if number.money or not following or following[0].pos not in ("VERB", "PRTS") and following[0].text not in (".", ";", "–", "—"):
        return None
    return FigureAt(passage, number, last.indicator, number.span, last.unit)


def _of_regions(lemmas: set[str]) -> str:
    if lemmas & {"контракт", "сделка"}:
        return "regions with contracts"
    if lemmas & {"соглашение", "охватить", "договор", "меморандум"}:
        return "regions with agreements"
    if lemmas & {"сотрудничество", "сотрудничать", "взаимодействовать", "торговать", "поддерживать", "связь", "контакт", "осуществлять"}:
        return "regions cooperating"
    return "regions"


def _money(page: Page, passage: Passage, number: NumberAt, at: int, low: int) -> FigureAt | None:
    """What the sum is of: the last such word before it in its clause, else in the sentence."""
    for first in (low, 0):
        for j in range(at - 1, first - 1, -1):
            token = passage.tokens[j]
            if token.lemma in TRADE:
                single = token.lemma in ("контракт", "договор", "соглашение", "сделка", "проект") and token.word.number == "sing" and not token.word.cases >= {"gent", "nomn"}
                if _grew_by(passage, j, number) or single or token.lemma in ("инвестиция", "вложить", "вложение", "вкладывать") and _of_project(passage):
                    return None
                unit = number.quantity.unit or (currency(page, passage) if number.rouble else None)
                return FigureAt(passage, number, TRADE[token.lemma], Span(token.start, number.span.end), unit)
    return None


def _of_project(passage: Passage) -> bool:
    """Whether the sum is what one project costs; then it is told with the project."""
    return bool({"терминал", "завод", "центр", "комплекс", "парк", "цех", "проект", "фабрика"} & set(passage.lemmas))


def _grew_by(passage: Passage, j: int, number: NumberAt) -> bool:
    """«вырос на 20 млн»: how much it grew is not how much it is; «вырос до» is."""
    between = [t.lemma for t in passage.tokens[j : passage.at(number.core.start)]]
    grew = [k for k, t in enumerate(between) if t in GROWTH]
    return bool(grew) and "на" in between[grew[-1] :] and "до" not in between[grew[-1] :]


def currency(page: Page, passage: Passage) -> str | None:
    """Whose roubles: the one rouble country the article is about, or that of whom the sentence quotes, or that of
    everybody who speaks in the article; None where that leaves more than one."""
    held = page.countries & {"RU", "BY"}
    if len(held) == 2 and passage.speaker is not None and (of := page.post_of(passage.speaker)) is not None:
        return rouble([of.country or of.id or ""])
    return rouble(held) if len(held) == 1 else rouble(page.voices)


def _share(passage: Passage, number: NumberAt, at: int) -> FigureAt | None:
    """A share of the regions, of the trade: «две трети регионов имеют соглашения», «доля … составляет 40%»."""
    low, high = passage.clause(at)
    lemmas = passage.lemmas[low:high]
    if set(lemmas) & GROWTH or number.quantity.value > 1:
        return None
    head = _head(passage, number)
    if head is not None and passage.tokens[head].lemma in ("регион", "субъект"):
        return FigureAt(passage, number, _of_regions(set(lemmas)), Span(number.span.start, passage.tokens[head].end), SHARE)
    kind = next((TRADE[w] for w in lemmas if w in TRADE), None)
    if "доля" in lemmas:
        j = low + lemmas.index("доля")
        span = Span(min(passage.tokens[j].start, number.span.start), max(number.span.end, passage.tokens[j].end))
        return FigureAt(passage, number, f"share of {kind}" if kind else "share", span, SHARE)
    if head is not None and passage.tokens[head].lemma in TRADE:
        return FigureAt(passage, number, f"share of {TRADE[passage.tokens[head].lemma]}", Span(number.span.start, passage.tokens[head].end), SHARE)
    return None


def _proposal(page: Page, f: FigureAt) -> Proposal:
    subject, counterpart = _between_whom(f)
    lemmas = set(f.passage.lemmas)
    standing = "in_force" if f.indicator in ("agreements", "regions with agreements", "partner cities", "members") and (
        lemmas & {"действовать", "быть", "охватить", "входить"} or f.indicator in ("partner cities", "members")) else "reported"
    if lemmas & {"планировать", "планироваться", "цель", "задача", "работа"} and not lemmas & {"составить", "рабочий"}:
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
