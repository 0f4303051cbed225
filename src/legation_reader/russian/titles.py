"""Titles: where a noun phrase that names something ends, and what it is called in English."""

from __future__ import annotations

from functools import lru_cache

from .passages import Passage

_STOP = frozenset(("в", "во", "на", "с", "со", "к", "до", "от", "под", "при", "за", "из", "для", "между", "во"))
_FOR_NAMES = frozenset(("по", "о", "об"))


def phrase_after(passage: Passage, i: int) -> tuple[int, str | None]:
    """(last token, words) of the phrase that goes on after noun `i`: genitives, names in quotes, «по …», «о …»."""
    tokens = passage.tokens
    last, j, dative = i, i + 1, False
    while j < len(tokens):
        token = tokens[j]
        if token.text in ("«", '"', "„", "“"):
            close = next((k for k in range(j + 1, min(j + 16, len(tokens))) if tokens[k].text in ("»", '"', "”", "“")), None)
            if close is None:
                break
            last, j = close, close + 1
            continue
        if token.text in ("–", "—", "-") and j + 1 < len(tokens) and tokens[j + 1].text[0].isupper() and tokens[j - 1].text[0].isupper():
            j += 1
            continue
        if token.text in ("–", "—", "-") and tokens[j - 1].lemma in ("государство", "страна") and passage.lemmas[j + 1 : j + 2] in (["участник"], ["член"]):
            j += 1
            continue
        if token.lemma == "в" and j + 1 < len(tokens) and tokens[j + 1].lemma in ("сфера", "область", "рамка"):
            last, j = j + 1, j + 2
            continue
        if token.lemma in _FOR_NAMES and j + 1 < len(tokens) and tokens[j + 1].pos in ("NOUN", "ADJF"):
            dative, j = True, j + 1
            continue
        clause = token.lemma == "," and j + 1 < len(tokens) and tokens[j + 1].pos == "PRTF"  # «форума, посвящённого …»
        if token.lemma in ("и", ",") and last == j - 1 and not clause and _goes_on(passage, j + 1, dative):
            j += 1
            continue
        if token.lemma in ("с", "со") and dative and (other := _with_whom(passage, i, j)) is not None:
            last, j = other, other + 1
            continue
        name = _name_at(passage, j)
        if name is not None and name > j:
            last, j = name, name + 1
            continue
        if not _goes_on(passage, j, dative) and not _dashed(passage, j):
            break
        last = j
        j += 1
    words = passage.article.text[tokens[i].start : tokens[last].end]
    return last, words if last > i else None


def _name_at(passage: Passage, j: int) -> int | None:
    """The last token of the party's name that begins at token `j` in the genitive («Республики Беларусь»)."""
    start = passage.tokens[j].start
    for mention in passage.mentions:
        if mention.span.start == start and mention.form != "adjective" and "gent" in passage.tokens[j].word.cases:
            return passage.at(mention.span.end - 1)
    return None


_TIES = frozenset("сотрудничество взаимодействие партнерство связь развитие".split())


def _with_whom(passage: Passage, i: int, j: int) -> int | None:
    """«… по сотрудничеству Оренбургской области с Республикой Беларусь»: the last token of whom the «с» at `j` brings in."""
    if not _TIES & set(passage.lemmas[i + 1 : j]):
        return None
    after = passage.tokens[j + 1].start if j + 1 < len(passage.tokens) else -1
    return next((passage.at(m.span.end - 1) for m in passage.mentions if m.span.start == after and m.party.kind in ("country", "region", "municipality")), None)


def _dashed(passage: Passage, j: int) -> bool:
    """«Россия – Африка», two names joined by a dash."""
    tokens = passage.tokens
    for first in (j, j - 2):
        if first > 0 and first + 2 < len(tokens) and tokens[first + 1].text in ("–", "—", "-") and tokens[first].text[0].isupper() and (
            tokens[first + 2].text[0].isupper() and tokens[first].pos == tokens[first + 2].pos == "NOUN"
        ):
            return True
    return False


def _goes_on(passage: Passage, j: int, dative: bool) -> bool:
    if j >= len(passage.tokens):
        return False
    token = passage.tokens[j]
    if token.pos in ("VERB", "PRTS", "GRND", "INFN", "NPRO", "PREP", "PNCT", "ADVB", "PRCL", "NUMB") or token.lemma in _STOP or any(
        d.span.start <= token.start < d.span.end for d in passage.dates
    ):
        return False
    if token.pos in ("NOUN", "ADJF", "PRTF"):
        return "gent" in token.word.cases or (dative and bool({"datv", "loct"} & token.word.cases)) or token.text.isupper()
    return token.text[0].isupper()


@lru_cache(maxsize=4096)
def english(said: str | None) -> str | None:
    """The English title of Russian words, by the lexicon."""
    if not said or any(c > "\u2fff" for c in said):  # signs of scripts that the Russian dictionaries do not know
        return None
    from ..lexicon import english_title

    return english_title(said) or None
