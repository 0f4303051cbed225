"""The language of an article: by its letters and smallest words, and only in doubt by a model."""

from __future__ import annotations

import re

_SAMPLE = 5_000
_CYRILLIC = re.compile(r"[\u0400-\u052f]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+")
_NOT_RUSSIAN = re.compile(r"[іїєґўђѓѕјљњћќџѐѝәғқңөұүһҷӣӯҳөҥӧӱ]", re.IGNORECASE)
_RUSSIAN_ONLY = re.compile(r"[ыэё]", re.IGNORECASE)
_RUSSIAN_WORDS = re.compile(
    r"\b(?:и|в|на|с|что|по|для|из|также|был[аио]?|это|как|не|он[аи]?|года?|его|их|при|между)\b", re.IGNORECASE
)
_ENGLISH_WORDS = re.compile(
    r"\b(?:the|of|and|to|in|for|with|on|that|by|has|was|were|is|are|will|from|at|its|an?)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str | None:
    """ISO 639-1 code of the language of `text`; None where there are too few letters to tell."""
    sample = text[:_SAMPLE]
    runs = _WORD.findall(sample)
    letters = sum(map(len, runs))
    if letters < 3:
        return None
    cyrillic = sum(map(len, _CYRILLIC.findall(sample)))
    latin = sum(map(len, _LATIN.findall(sample)))
    words = max(1, len(runs))
    if cyrillic > latin and cyrillic > letters / 2:
        foreign = len(_NOT_RUSSIAN.findall(sample))
        own = len(_RUSSIAN_ONLY.findall(sample))
        small = len(_RUSSIAN_WORDS.findall(sample))
        if foreign <= cyrillic / 200 and own >= cyrillic / 200 and (small >= words / 25 or cyrillic < 200):
            return "ru"
        return _by_model(text, ("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn"))
    if latin > letters / 2:
        if len(_ENGLISH_WORDS.findall(sample)) >= words / 6:
            return "en"
        return _by_model(text, None)
    return _by_model(text, None)


def _by_model(text: str, among: tuple[str, ...] | None) -> str | None:
    import py3langid

    if among is None:
        return str(py3langid.classify(text[:_SAMPLE])[0]) or None
    ranked = py3langid.rank(text[:_SAMPLE])
    return next((str(code) for code, _ in ranked if code in among), None)
