"""By which language a person's name is spelt in English: what the name itself shows, and whose people are spoken of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from .person_spelling import given_names
from .spelling_tables import RUSSIAN, Listed, foreign_word, language_of

_LISTED = 2.0
_SLAVIC = re.compile(r"..(ов|ев|ёв|ин|цын|ский|цкий|ова|ева|ёва|ина|ына|ская|цкая|енко|чук|щук|юк|ых|их)$")
# Languages whose surnames end like Russian ones.
_ALIKE = frozenset(
    "uzbek tajik kazakh kyrgyz turkmen azerbaijani bulgarian macedonian armenian mongolian polish czech".split()
)
# What ends a surname (or a given name) of one language or of several.
_ENDINGS = (
    (re.compile(r"..[ияо]?ян$"), "armenian", 2.0), (re.compile(r"..янц$"), "armenian", 2.0),
    (re.compile(r"..(дзе|швили|[хг]ава|иани)$"), "georgian", 2.0), (re.compile(r"..(оглу)$"), "turkish", 2.0),
    (re.compile(r"..зода$"), "tajik", 2.0), (re.compile(r"..(-оглы|-заде)$"), "azerbaijani", 1.5),
    (re.compile(r"..(жон|хужа|хўжа|улло|ёр|дулла|ходжаев|хужаев|жонов|жонова)$"), "uzbek", 1.2),
    (re.compile(r"..(бек|бай|кул|гуль)$"), "kazakh", 0.4), (re.compile(r"..(бек|кул|гуль)$"), "kyrgyz", 0.4),
    (re.compile(r"..[оеиу]?(ич)$"), "south_slavic", 1.2), (re.compile(r"..(нен)$"), "finnish", 1.5),
    (re.compile(r"..(ньш)$"), "latvian", 2.0),
    (re.compile(r"..(аускас|явичюс|юс|ене|айте|утас|идас)$"), "lithuanian", 1.2),
    (re.compile(r"..(ссон|йсен|ерсен|дсен)$"), "nordic", 1.5), (re.compile(r"..(еску|яну)$"), "romanian", 1.5),
    (re.compile(r"..(рес|гес|мес|дес|чес|кес|лес)$"), "spanish", 0.8),
    (re.compile(r"..(ейра|ейру)$"), "portuguese", 1.0),
    (re.compile(r"..(идис|акис|пулос|адис)$"), "greek", 1.5), (re.compile(r"..(сингх)$"), "indian", 1.5),
    (re.compile(r"..(багатар|баатар|сурэн|дорж|батар|жаргал|цэцэг)$"), "mongolian", 1.5),
)  # fmt: skip


@lru_cache(maxsize=20_000)
def fit(word_list: tuple[str, ...], language: str) -> float:
    """How well the words of a name fit the language by lists and endings."""
    found = sum(_LISTED for w in word_list if any(one.language == language for one in _entries(w)))
    ends = (worth for w in word_list for how, of, worth in _ENDINGS if of == language and how.search(w.lower()))
    found += max(ends, default=0.0)
    slavic = bool(_SLAVIC.search(word_list[-1].lower()))
    if language == RUSSIAN:
        listed = given_names().get(word_list[0].lower().replace("ё", "е"))
        return found + 0.5 * bool(found) + (1.0 if slavic else 0.0) + (0.4 if listed and not found and slavic else 0.0)
    return found - (1.5 if slavic and language not in _ALIKE else 0.0)


@lru_cache(maxsize=20_000)
def _shown(words: tuple[str, ...]) -> frozenset[str]:
    """The languages whose lists or endings know a word of the name."""
    listed = {one.language for w in words for one in _entries(w)}
    return frozenset(listed | {of for how, of, _ in _ENDINGS if any(how.search(w.lower()) for w in words)})


def _entries(word: str) -> list[Listed]:
    whole = list(foreign_word(word))
    if "-" in word and not whole:
        return [one for part in word.split("-") if part for one in foreign_word(part)]
    return whole


def origin(words: list[str], countries: Mapping[str, float]) -> str:
    """The language that fits best; `countries` says how much (0 to 2) speaks for each ISO 3166-1 code."""
    told: dict[str, float] = {RUSSIAN: 0.3}
    for code, weight in countries.items():
        language = language_of().get(code)
        if language:
            told[language] = max(told.get(language, 0.0), weight)
    key = tuple(words)
    named = _shown(key)
    # without a country to speak for it, a language needs more than one listed name
    scores = {language: fit(key, language) + told.get(language, -1.4) for language in named | set(told)}
    return max(scores, key=lambda language: (scores[language], language == RUSSIAN, language))
