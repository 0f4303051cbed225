"""Case forms of Russian names, made once when the tables are built.

A name is written with `~` before each word that does not decline («Республика ~Беларусь»). Adjectives follow their
endings; nouns known to the dictionary follow it; other nouns follow the rules for foreign place names.
"""

from __future__ import annotations

from functools import lru_cache

import pymorphy3

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_FIXED_ENDINGS = tuple("оеиуюыэ")

# Endings by case in the order of CASES, the accusative as for things, not living beings.
_HARD: dict[str, tuple[str, ...]] = {
    "m": ("ый", "ого", "ому", "ый", "ым", "ом"),
    "f": ("ая", "ой", "ой", "ую", "ой", "ой"),
    "n": ("ое", "ого", "ому", "ое", "ым", "ом"),
    "p": ("ые", "ых", "ым", "ые", "ыми", "ых"),
}
_VELAR: dict[str, tuple[str, ...]] = {
    "m": ("ий", "ого", "ому", "ий", "им", "ом"),
    "f": _HARD["f"],
    "n": ("ое", "ого", "ому", "ое", "им", "ом"),
    "p": ("ие", "их", "им", "ие", "ими", "их"),
}
_SOFT: dict[str, tuple[str, ...]] = {
    "m": ("ий", "его", "ему", "ий", "им", "ем"),
    "f": ("яя", "ей", "ей", "юю", "ей", "ей"),
    "n": ("ее", "его", "ему", "ее", "им", "ем"),
    "p": ("ие", "их", "им", "ие", "ими", "их"),
}


@lru_cache(maxsize=1)
def _morph() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer()


def adjective_forms(lemma: str) -> set[str]:
    """All forms of an adjective given in the masculine singular; the linking half («русско») stands alone."""
    if not lemma.endswith(("ый", "ий", "ой")):
        return {lemma}
    table = _table(lemma)
    stem, ending = lemma[:-2], lemma[-2:]
    forms = {stem + e for endings in table.values() for e in endings} - {stem + table["m"][0]}
    return forms | {stem + ending}


def _table(word: str) -> dict[str, tuple[str, ...]]:
    stem = word[:-2]
    if stem[-1] in "кгх":
        return _VELAR
    if word[-2:] in ("ий", "яя", "ее") or (word.endswith("ие") and stem[-1] == "н"):
        return _SOFT
    return _HARD


def _adjective(word: str) -> tuple[str, ...] | None:
    """The six cases of an adjective given in the nominative of its gender and number, or None."""
    lower = word.casefold()
    gender = {"ый": "m", "ий": "m", "ой": "m", "ая": "f", "яя": "f", "ое": "n", "ее": "n", "ые": "p", "ие": "p"}.get(
        lower[-2:]
    )
    if gender is None or len(word) < 5 or _dictionary_noun(lower):
        return None
    forms = [word[:-2] + e for e in _table(lower)[gender]]
    forms[0] = word
    if gender == "m":
        forms[3] = word
    return tuple(forms)


def _dictionary_noun(word: str) -> bool:
    parses = [p for p in _morph().parse(word) if p.is_known]
    return bool(parses) and all("NOUN" in p.tag for p in parses)


def _noun(word: str, alone: bool) -> tuple[str, ...]:
    """The six cases of a noun given in the nominative."""
    lower = word.casefold()
    known = [p for p in _morph().parse(lower) if p.is_known and "NOUN" in p.tag and "nomn" in p.tag]
    known.sort(key=lambda p: ("Geox" not in p.tag if alone else False, "inan" not in p.tag, "sing" not in p.tag))
    if known and "Fixd" in known[0].tag:
        return (word,) * 6
    if known and alone and not _of_a_place(known[0], lower):
        return _by_ending(word, lower)
    if known and not lower.endswith(("ово", "ево", "ёво", "ино", "ыно")):
        forms = []
        for case in CASES:
            inflected = known[0].inflect({case})
            forms.append(_cased(inflected.word, word) if inflected else word)
        return tuple(forms)
    return _by_ending(word, lower)


# Nouns that may lose their last vowel: Орёл – Орла, Череповец – Череповца.
_FLEETING = ("ец", "ок", "ёк", "ек", "ел", "ёл", "ень", "ол")


def _of_a_place(parse: pymorphy3.analyzer.Parse, lower: str) -> bool:
    """Whether the dictionary's declension can be a place's: not a surname's (Воеводина – Воеводиной), and no vowel
    lost where names of places keep theirs (Лахор – Лахора)."""
    if {"Surn", "Name", "Patr"} & set(parse.tag.grammemes) and "Geox" not in parse.tag:
        return False
    genitive = parse.inflect({"gent"})
    kept = genitive is None or genitive.word.startswith(lower[:-1].rstrip("ьй"))
    return kept or lower.endswith(_FLEETING)


def _by_ending(word: str, lower: str) -> tuple[str, ...]:
    if lower.endswith(("ово", "ево", "ёво", "ино", "ыно")):
        # The genitive and dative look like surnames (Иванова, Пушкину) and are left out.
        return (word, word, word, word, word[:-1] + "ом", word[:-1] + "е")
    last = lower[-1]
    if last in _FIXED_ENDINGS or not last.isalpha():
        return (word,) * 6
    if lower.endswith("ия"):
        return tuple(word[:-1] + e for e in ("я", "и", "и", "ю", "ей", "и"))
    if last == "а":
        back = "и" if lower[-2:-1] in tuple("гкхжчшщ") else "ы"
        through = "ей" if lower[-2:-1] in tuple("жчшщц") else "ой"
        return tuple(word[:-1] + e for e in ("а", back, "е", "у", through, "е"))
    if last == "я":
        return tuple(word[:-1] + e for e in ("я", "и", "е", "ю", "ей", "е"))
    if last == "й":
        return tuple(word[:-1] + e for e in ("й", "я", "ю", "й", "ем", "е"))
    if last == "ь":
        return tuple(word[:-1] + e for e in ("ь", "я", "ю", "ь", "ем", "е"))
    through = "ем" if last in "жчшщц" else "ом"
    return tuple(word + e for e in ("", "а", "у", "", through, "е"))


def _cased(form: str, like: str) -> str:
    """`form` with the capitals of `like`, part by part («санкт-петербурга» like «Санкт-Петербург»)."""
    if like.isupper():
        return form.upper()
    parts, models = form.split("-"), like.split("-")
    if len(parts) != len(models):
        return form.capitalize() if like[:1].isupper() else form
    return "-".join(p[:1].upper() + p[1:] if m[:1].isupper() else p for p, m in zip(parts, models, strict=True))


def name_forms(name: str) -> set[str]:
    """All case forms of a name, without the marks."""
    words = name.split(" ")
    rows: list[tuple[str, ...]] = []
    declined = 0
    noun_seen = False
    for word in words:
        bare = word.strip('«»()"')
        short = len(bare) < 3 and len(words) > 1  # «на» in a longer name, not the town «Ош»
        if "~" in word or not bare or not bare[0].isalpha() or bare.isupper() or _latin(bare) or short:
            rows.append((word.replace("~", ""),) * 6)
            continue
        forms = _adjective(bare) if not noun_seen else None
        if forms is None:
            noun_seen = True
            forms = _noun(bare, alone=len(words) == 1)
        declined += 1
        rows.append(tuple(word.replace(bare, f) for f in forms))
    made = {" ".join(row[i] for row in rows) for i in range(6)}
    made |= _second_locative(name)
    if len(words) == 1 and name.endswith("ь") and "~" not in name:
        made |= _feminine(name)
    return made


def _latin(word: str) -> bool:
    return all(c < "\u0250" for c in word)


def _second_locative(name: str) -> set[str]:
    """«в Крыму», where the dictionary knows such a form."""
    if " " in name or "~" in name:
        return set()
    forms = [p.inflect({"loc2"}) for p in _morph().parse(name.casefold()) if p.is_known and "NOUN" in p.tag]
    return {_cased(f.word, name) for f in forms if f}


def _feminine(name: str) -> set[str]:
    """Foreign names in -ь are of either gender in the sources: «Харбин» no, «Цзилини» and «Цзилиня» both."""
    if any(p.is_known for p in _morph().parse(name.casefold())):
        return set()
    return {name[:-1] + e for e in ("и", "ью")}


def known_place(name: str) -> bool:
    """Whether the dictionary knows the name as a place's, every word of it."""
    return all(
        any(p.is_known and "Geox" in p.tag and "nomn" in p.tag for p in _morph().parse(w))
        for w in name.casefold().split()
    )


def word_besides(word: str) -> bool:
    """Whether the dictionary also knows `word` as something other than a place: a common word, a
    given name, a surname."""
    return any(p.is_known and "Geox" not in p.tag for p in _morph().parse(word.casefold()))
