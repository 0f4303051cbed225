"""Russian words: their possible forms (pymorphy3), looked up once per word."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any


@cache
def analyser() -> Any:
    """pymorphy3's analyser, one for all, loaded at the first Russian word."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


@lru_cache(maxsize=100_000)
def forms(word: str) -> tuple[Any, ...]:
    """Every form `word` can be, likeliest first."""
    return tuple(analyser().parse(word))


# Titles that the dictionary takes for other words (Раиса the name).
TITLES = {form + ending: form for form in ("раис", "примар") for ending in ("", "а", "ом")}


@lru_cache(maxsize=100_000)
def lemma(word: str) -> str:
    """The dictionary form of `word`, lower case, ё written е: the same for every form of a word, so that two
    forms can be compared; participles keep their own form."""
    word = word.lower().replace("ё", "е")
    if word in TITLES:
        return TITLES[word]
    found = forms(word)
    if not found:
        return word
    best = found[0]
    if best.tag.POS in ("PRTF", "PRTS"):
        return _participle(best).replace("ё", "е")
    return str(best.normal_form).replace("ё", "е")


def _participle(form: Any) -> str:
    """The long form of a participle: подписано → подписанный."""
    for other in form.lexeme:
        tag = other.tag
        same = tag.POS == "PRTF" and (tag.tense, tag.voice) == (form.tag.tense, form.tag.voice)
        if same and tag.case == "nomn" and tag.gender == "masc" and tag.number == "sing":
            return str(other.word)
    return str(form.normal_form)


@lru_cache(maxsize=100_000)
def lemmas(word: str) -> tuple[str, ...]:
    """Every dictionary form `word` may belong to, likeliest first."""
    first = lemma(word)
    rest = (f.normal_form.replace("ё", "е") for f in forms(word.lower()))
    return tuple(dict.fromkeys((first, *rest)))


@lru_cache(maxsize=100_000)
def cases(word: str) -> frozenset[str]:
    """The cases `word` may stand in (`nomn`, `gent`, `datv`, `accs`, `ablt`, `loct`); empty for uninflected words."""
    return frozenset(plain_case(f.tag.case) for f in forms(word.lower()) if f.tag.case)


def plain_case(case: str) -> str:
    """The case without its second kinds: `gen2` is `gent`."""
    return {"gen2": "gent", "loc2": "loct", "acc2": "accs", "gen1": "gent", "voct": "nomn"}.get(case, case)
