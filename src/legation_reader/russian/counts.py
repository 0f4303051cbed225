"""Figures that count: agreements, regions, companies, people — the noun behind the number, before it, or left out."""

from __future__ import annotations

from dataclasses import replace

from ..spans import Span
from .figure_at import FigureAt, follows_noun, head_of
from .figure_words import COUNTED, COUNTED_NEAR, DOCUMENTED, DONE, GOODS, LEARNING, PEOPLE, PERSONS, POINTS, TERRITORIES
from .numbers import NumberAt
from .passages import Page, Passage

_FRIENDS = frozenset("родственник друг брат сестра".split())
_ABROAD = frozenset("зарубежный граница иностранный международный заграничный китайский русский белорусский российский".split())


def count(passage: Passage, number: NumberAt, low: int, high: int) -> FigureAt | None:
    """«семь действующих соглашений», «с пятью регионами», «делегация из 60 эрлангенцев», «9 из 10 пунктов»."""
    head = head_of(passage, number) or _head_of_whole(passage, number)
    if head is None:
        return None
    indicator = _indicator(passage, number, head, set(passage.lemmas[low:high]))
    if indicator is None:
        return None
    return FigureAt(passage, number, indicator, Span(number.span.start, passage.tokens[head].end), None)


def _head_of_whole(passage: Passage, number: NumberAt) -> int | None:
    """«9 из 10 пунктов»: the noun behind the number of which this one is a part."""
    i = passage.at(number.span.end)
    if i + 1 >= len(passage.tokens) or passage.tokens[i].lemma != "из":
        return None
    whole = next((n for n in passage.numbers if passage.at(n.core.start) == i + 1), None)
    return head_of(passage, whole) if whole else None


def _indicator(passage: Passage, number: NumberAt, head: int, lemmas: set[str]) -> str | None:
    """What the counted noun counts, by the words around it; None where the number is no figure of cooperation."""
    token = passage.tokens[head]
    lemma = token.lemma
    after = set(passage.lemmas[head + 1 : head + 4])
    small = number.quantity.value <= 3 and not number.core.of(passage.article.text)[0].isdigit()
    if lemma == "пара":
        return "twin city pairs" if {"побратим", "город-побратим", "породненный"} & after else "agreements" if {"связь", "партнерский"} & after else None
    if lemma in TERRITORIES:
        return _territories(lemma, lemmas, small)
    if lemma in POINTS and lemmas & DONE:
        return "commitments" if _whole(passage, number) else "commitments fulfilled"
    if lemma == "договор" and any(n.money for n in passage.numbers) and lemmas & {"стоимость", "сумма", "на"}:
        return "contracts"
    if lemma == "документ":
        return "agreements" if lemmas & DOCUMENTED else None
    if lemma in ("город", "муниципалитет"):
        if small and not {"побратим", "партнер"} & after:
            return None  # «главы двух городов»: those the text is about
        if {"побратим", "партнер"} & after or {"побратим", "город-побратим", "побратимский"} & lemmas:
            return "partner cities"
        return "members" if lemmas & {"входить", "ассоциация", "объединять", "состоять"} else None
    if lemma in _FRIENDS:
        return "partner cities" if (lemmas | set(passage.lemmas)) & _ABROAD and not small or lemmas & _ABROAD else None
    if lemma in ("страна", "государство"):
        return _countries(lemmas, small)
    if lemma == "тонна":
        return "cargo" if GOODS & set(passage.lemmas) else None
    if lemma == "группа":
        return "tourist groups" if "туристический" in passage.lemmas[head - 2 : head] else None
    return _persons(passage, number, head, lemmas) if "anim" in token.word.grammemes or lemma in PERSONS else _things(passage, head, lemmas, small)


def _territories(lemma: str, lemmas: set[str], small: bool) -> str | None:
    told = regions(lemmas)
    if lemma in ("регион", "субъект") and not small:
        return told
    return told if told != "regions" and (not small or "с" in lemmas or "со" in lemmas) else None


def _countries(lemmas: set[str], small: bool) -> str | None:
    told = {"участник", "представитель", "участие", "участвовать", "собрать", "делегат", "гость", "компания", "принять", "регион", "партнер", "побратим", "учиться"}
    return "countries" if not small and lemmas & told else None


def _persons(passage: Passage, number: NumberAt, head: int, lemmas: set[str]) -> str | None:
    lemma = passage.tokens[head].lemma
    if lemmas & LEARNING and lemma not in ("регион",):
        return "students"
    if lemma in ("ребенок", "школьник") and "отдохнуть" in lemmas:
        return "children"
    if lemma == "студент":
        return "students" if lemmas & COUNTED_NEAR[lemma] else None
    if lemma in COUNTED and lemma not in PERSONS:
        near = COUNTED_NEAR.get(lemma)
        return COUNTED[lemma] if near is None or lemmas & near else None
    if not passage.tokens[head].word.may_be_plural or lemma in ("депутат", "губернатор", "мэр", "глава", "президент", "министр") and number.quantity.value < 10:
        return None
    if {"население", "проживать"} & lemmas:
        return None
    return "participants" if lemmas & PEOPLE else None


def _things(passage: Passage, head: int, lemmas: set[str], small: bool) -> str | None:
    lemma = passage.tokens[head].lemma
    if lemma in COUNTED_NEAR:
        return COUNTED[lemma] if COUNTED_NEAR[lemma] & lemmas else None
    if lemma == "связь" and "побратим" in passage.lemmas:
        return "partner cities"
    bound = ("вуз", "предприятие", "организация", "компания", "проект", "соглашение", "договор", "меморандум")
    if small and lemma in bound and not lemmas & DOCUMENTED:
        return None
    if lemma == "собрание" and "представитель" in lemmas and not small:
        return "participants"
    return COUNTED.get(lemma)


def _whole(passage: Passage, number: NumberAt) -> bool:
    """«из 11 намеченных мероприятий»: the number of which a part is told."""
    at = passage.at(number.span.start)
    return at > 0 and passage.tokens[at - 1].lemma == "из"


def regions(lemmas: set[str]) -> str:
    """What a number of regions is of: those with contracts, with agreements, cooperating, or just regions."""
    if lemmas & {"контракт", "сделка"}:
        return "regions with contracts"
    if lemmas & {"соглашение", "охватить", "договор", "меморандум"}:
        return "regions with agreements"
    if lemmas & {"сотрудничество", "сотрудничать", "взаимодействовать", "торговать", "поддерживать", "связь", "контакт", "осуществлять", "дружить"}:
        return "regions cooperating"
    return "regions"


def listed(passage: Passage, number: NumberAt, at: int, low: int) -> FigureAt | None:
    """«в списке городов-партнёров их 23», «число соглашений достигло 73», «побратимов теперь трое»: the counted noun
    stands before, in the genitive plural."""
    if follows_noun(passage, number) and not _ends(passage, number):
        return None
    if at and (reversed_ := _before_number(passage, number, at, low)) is not None:
        return reversed_
    for j in range(at - 1, max(low - 1, at - 12), -1):
        token = passage.tokens[j]
        if token.pos == "NUMB" or j and passage.tokens[j - 1].pos in ("NUMB", "NUMR"):
            return None
        if token.lemma not in COUNTED or not token.word.may_be_plural:
            continue
        said = {"список", "число", "количество", "перечень", "реестр"} & set(passage.lemmas[max(low, j - 4) : j])
        if said and not (token.lemma == "город" or token.lemma in COUNTED_NEAR):
            paired = "пара" in passage.lemmas[max(low, j - 3) : j]
            return FigureAt(passage, number, "twin city pairs" if paired else COUNTED[token.lemma], Span(token.start, number.span.end), None)
        if "gent" in token.word.cases and token.word.number == "plur" and _predicated(passage, j, at) and _ends(passage, number):
            return FigureAt(passage, number, COUNTED[token.lemma], Span(token.start, number.span.end), None)
    return None


def _before_number(passage: Passage, number: NumberAt, at: int, low: int) -> FigureAt | None:
    """«человек двадцать», «компаний пятнадцать»: the noun first, so about so many."""
    noun = passage.tokens[at - 1]
    if noun.pos != "NOUN" or noun.word.number != "plur" or "gent" not in noun.word.cases or not _ends(passage, number):
        return None
    _, high = passage.clause(at)
    indicator = _indicator(passage, number, at - 1, set(passage.lemmas[low:high]) | set(passage.lemmas[max(0, low - 8) : low]))
    if indicator is None or at > 1 and passage.tokens[at - 2].lemma in ("число", "количество", "список", "свыше", "более", "около", "до"):
        return None
    quantity = replace(number.quantity, qualifier="about")
    return FigureAt(passage, replace(number, quantity=quantity), indicator, Span(noun.start, number.span.end), None)


_COPULAS = frozenset("быть стать насчитываться значиться оказаться набраться остаться теперь уже сейчас всего насчитать сегодня только пока".split())


def _predicated(passage: Passage, j: int, at: int) -> bool:
    """Whether nothing but a copula, adverbs and whose they are stand between the noun and its number."""
    return all(t.lemma in _COPULAS or t.pos in ("PREP", "ADVB", "NOUN", "ADJF", "NPRO", "PRCL") or t.text in ("–", "—", "»", '"') for t in passage.tokens[j + 1 : at])


def _ends(passage: Passage, number: NumberAt) -> bool:
    """Whether the number is the last word of its clause."""
    i = passage.at(number.span.end)
    return i >= len(passage.tokens) or passage.tokens[i].text in (".", ",", ";", ":", "–", "—", ")", "»", "?", "!", '"')


def returned(passage: Passage, number: NumberAt, at: int, near: FigureAt | None, last: FigureAt | None) -> FigureAt | None:
    """«из десяти соглашений шесть приходится на …», «из них четверо», «до конца года их станет 30», «в том числе 5
    российских»: the noun of the figure before."""
    held = near or (last if _points_back(passage, number, at) else None)
    if held is None or number.money or number.percent or held.number.money:
        return None
    following = passage.tokens[passage.at(number.span.end) : passage.at(number.span.end) + 1]
    taken = not following or following[0].pos in ("VERB", "PRTS") or _ends(passage, number)
    if taken and not (follows_noun(passage, number) and not _ends(passage, number)) or _points_back(passage, number, at):
        done = held.indicator == "commitments" and set(passage.lemmas) & DONE
        return FigureAt(passage, number, "commitments fulfilled" if done else held.indicator, number.span, held.unit)
    return None


def _points_back(passage: Passage, number: NumberAt, at: int) -> bool:
    before = passage.lemmas[max(0, at - 6) : at]
    behind = passage.lemmas[passage.at(number.span.end) : passage.at(number.span.end) + 2]
    joined = " ".join(before)
    head = head_of(passage, number)
    if "в тот число" in joined or "в том число" in joined or "включая" in before:
        return head is None
    pronoun = any(t.text.casefold() in ("их", "таких", "них") for t in passage.tokens[max(0, at - 6) : at])
    return pronoun and _ends(passage, number) or behind == ["из", "они"]


def pointed(page: Page, passage: Passage, number: NumberAt, at: int) -> FigureAt | None:
    """«Их шестеро», «нас было шестеро», «У города их на острове три»: the plural noun last named that can be counted."""
    words = [t.text.casefold() for t in passage.tokens[max(0, at - 6) : at]]
    if not _ends(passage, number) or number.quantity.value < 2 or number.money:
        return None
    if "нас" in words:
        return FigureAt(passage, number, "participants", number.span, None)
    if not {"их", "таких"} & set(words) or not _copular(passage, at):
        return None
    for earlier in (page.before(passage), page.before(passage, 2)):
        for token in reversed(earlier.tokens if earlier else []):
            if token.pos != "NOUN" or token.word.number != "plur":
                continue
            if token.lemma in COUNTED or token.lemma in PERSONS or "anim" in token.word.grammemes:
                return FigureAt(passage, number, COUNTED.get(token.lemma, "participants"), number.span, None)
    return None


def _copular(passage: Passage, at: int) -> bool:
    """Whether no other verb than «быть», «стать» rules the clause."""
    low, _ = passage.clause(at)
    return not any(t.pos in ("VERB", "INFN") and t.lemma not in _COPULAS for t in passage.tokens[low:at])
