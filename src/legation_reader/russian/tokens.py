"""Words of a Russian text with their lemmas and grammar, looked up once and remembered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

_TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)*(?:-(?:[а-яё]{1,3})\b)?|[А-ЯЁA-Z]\.(?=[А-ЯЁ]\.|\s?[А-ЯЁ][а-яё])|"
    r"[^\W\d_]+(?:[-‑’'][^\W\d_]+)*|[^\w\s]|_"
)
_CYRILLIC = re.compile(r"[а-яё’'‑-]+")
_CASES = {"nomn": "nomn", "gent": "gent", "gen1": "gent", "gen2": "gent", "datv": "datv", "accs": "accs", "acc2": "accs",
          "ablt": "ablt", "loct": "loct", "loc1": "loct", "loc2": "loct", "voct": "nomn"}
# Where the analyser's first choice is wrong in this field's prose.
_LEMMAS = {"стороны": "сторона", "сторон": "сторона", "сторонам": "сторона", "дела": "дело", "дней": "день", "дни": "день",
           "стали": "стать", "стала": "стать", "стало": "стать", "стал": "стать", "части": "часть", "мероприятии": "мероприятие",
           "уже": "уже", "три": "три", "двух": "два", "белоруссии": "белоруссия", "села": "село", "суда": "суд",
           "после": "после", "также": "также", "было": "быть", "были": "быть", "была": "быть", "был": "быть", "г": "год",
           "гг": "год", "состоялся": "состояться", "пройдет": "пройти", "пройдёт": "пройти", "есть": "быть",
           "прошел": "пройти", "прошёл": "пройти", "прошедшем": "прошедший", "прошедший": "прошедший"}


@dataclass(frozen=True, slots=True)
class Word:
    """What the dictionary says of a word form: `pos` as pymorphy calls it, `cases` every case it can stand in,
    `plural` and `past` of its likeliest reading, `lemmas` of all its readings."""

    lemma: str
    pos: str
    cases: frozenset[str]
    number: str
    tense: str
    lemmas: frozenset[str]
    passive: bool = False
    may_be_plural: bool = False
    place: bool = False
    grammemes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign of the text at [start, end)."""

    text: str
    start: int
    end: int
    word: Word

    @property
    def lemma(self) -> str:
        return self.word.lemma

    @property
    def pos(self) -> str:
        return self.word.pos

    @property
    def is_word(self) -> bool:
        return self.word.pos not in ("PNCT", "NUMB")


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of text[start:end] with their places in the whole text."""
    return [Token(m.group(), m.start(), m.end(), word(m.group())) for m in _TOKEN.finditer(text, start, end)]


@lru_cache(maxsize=200_000)
def word(form: str) -> Word:
    """The dictionary's reading of a word form, remembered."""
    lower = form.casefold()
    if form[0].isdigit():
        return Word(lower, "NUMB", frozenset(), "", "", frozenset((lower,)))
    if not form[0].isalpha():
        return Word(form, "PNCT", frozenset(), "", "", frozenset((form,)))
    parses = _analyser().parse(lower) if _CYRILLIC.fullmatch(lower) else []
    if not parses:
        if not _CYRILLIC.search(lower):
            return Word(lower, "LATN", frozenset(), "", "", frozenset((lower,)))
        return Word(lower, "UNKN", frozenset(), "", "", frozenset((lower,)))
    best = _chosen(lower, parses)
    lemma = _LEMMAS.get(lower, best.normal_form).replace("ё", "е")
    cases = frozenset(c for p in parses if p.tag.POS == best.tag.POS or p.tag.POS == "NOUN" for c in [_CASES.get(str(p.tag.case))] if c)
    return Word(lemma, str(best.tag.POS or "LATN"), cases, str(best.tag.number or ""), str(best.tag.tense or ""),
                frozenset(p.normal_form.replace("ё", "е") for p in parses) | {lemma}, "pssv" in best.tag,
                any(p.tag.number == "plur" for p in parses), _names_a_place(form, parses),
                frozenset(g for p in parses for g in (p.tag.animacy,) if g))


def _names_a_place(form: str, parses: list[Any]) -> bool:
    """Whether a capitalised word is a place by the dictionary, or no word the dictionary knows at all."""
    if not form[0].isupper() or form.isupper() or len(form) < 3:
        return False
    return any("Geox" in p.tag for p in parses) or not any(p.is_known for p in parses)


def _chosen(lower: str, parses: list[Any]) -> Any:
    wanted = _LEMMAS.get(lower)
    if wanted:
        for parse in parses:
            if parse.normal_form == wanted:
                return parse
    return parses[0]


@lru_cache(maxsize=1)
def _analyser() -> Any:
    """The analyser, loaded at the first Russian word."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")
