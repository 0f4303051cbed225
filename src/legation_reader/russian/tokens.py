"""Words of a Russian text with their lemmas and grammar, looked up once and remembered."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from ..lexicon.morphology import TITLES, analyser

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
           "прошел": "пройти", "прошёл": "пройти", "прошедшем": "прошедший", "прошедший": "прошедший",
           "намерена": "намеренный", "намерены": "намеренный", "намерено": "намеренный",  # no forms of «намерить»
           **TITLES}


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


@dataclass(slots=True, unsafe_hash=True)
class Token:
    """A word, number or sign of the text at [start, end); `lemma` and `pos` are its word's, asked for all the time.
    Never changed once made (not frozen: that would make each cost thrice as much)."""

    text: str
    start: int
    end: int
    word: Word
    lemma: str = field(compare=False)
    pos: str = field(compare=False)

    @property
    def is_word(self) -> bool:
        return self.pos not in ("PNCT", "NUMB")


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of text[start:end] with their places in the whole text."""
    found = []
    for match in _TOKEN.finditer(text, start, end):
        said = match.group()
        read = word(said)
        found.append(Token(said, match.start(), match.end(), read, read.lemma, read.pos))
    return found


@lru_cache(maxsize=200_000)
def word(form: str) -> Word:
    """The dictionary's reading of a word form, remembered."""
    lower = form.casefold()
    if form[0].isdigit():
        return Word(lower, "NUMB", frozenset(), "", "", frozenset((lower,)))
    if not form[0].isalpha():
        return Word(form, "PNCT", frozenset(), "", "", frozenset((form,)))
    parses = analyser().parse(lower) if _CYRILLIC.fullmatch(lower) else []
    if not parses:
        if not _CYRILLIC.search(lower):
            return Word(lower, "LATN", frozenset(), "", "", frozenset((lower,)))
        return Word(lower, "UNKN", frozenset(), "", "", frozenset((lower,)))
    best = _chosen(lower, parses)
    lemma = _LEMMAS.get(lower, best.normal_form).replace("ё", "е")
    grammar, said = _grammar(best.tag), [_grammar(p.tag) for p in parses]
    cases = frozenset(g.case for g in said if g.case and g.pos in (grammar.pos, "NOUN"))
    return Word(lemma, grammar.pos or "LATN", cases, grammar.number, grammar.tense,
                frozenset(p.normal_form.replace("ё", "е") for p in parses) | {lemma}, grammar.passive,
                any(g.number == "plur" for g in said), _names_a_place(form, parses),
                frozenset(g.animacy for g in said if g.animacy))


@dataclass(frozen=True, slots=True)
class _Grammar:
    """What a tag says, as plain text; "" for what it leaves open."""

    pos: str
    case: str
    number: str
    tense: str
    animacy: str
    passive: bool


_grammars: dict[str, _Grammar] = {}


def _grammar(tag: Any) -> _Grammar:
    """A tag's grammar, worked out once: there are a few thousand tags, and pymorphy asks a set for each part."""
    name = str(tag)
    held = _grammars.get(name)
    if held is None:
        case = _CASES.get(str(tag.case), "")
        held = _grammars[name] = _Grammar(str(tag.POS or ""), case, str(tag.number or ""), str(tag.tense or ""),
                                          str(tag.animacy or ""), "pssv" in tag)
    return held


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
