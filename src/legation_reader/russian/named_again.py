"""A name once found in a text is found wherever it stands there, with the kind it has most often."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from ..lexicon.morphology import forms
from .named_text import NamedText
from .people import Tagged

_ENDING = re.compile(r"(?:ами|ями|ым|им|ом|ем|ой|ей|ах|ях|ам|ям|ых|их|ою|у|ю|а|я|о|е|ы|и|ь|й)$")
_Key = tuple[str, ...]


def named_again(view: NamedText, spans: Iterable[Tagged]) -> list[Tagged]:
    """The spans, each of the kind its name has in most places, and the places where the tagger saw nothing."""
    held = list(spans)
    kinds: defaultdict[_Key, Counter[str]] = defaultdict(Counter)
    for one in held:
        words = view.words[slice(*view.tokens(one.span))]
        kinds[_key(words)][one.kind] += 1
        if one.kind == "PER" and len(words) > 1 and len(words[-1]) > 3 and words[-1][0].isupper():
            kinds[_key(words[-1:])]["PER"] += 1
    held = [Tagged(one.span, _usual(one.kind, kinds[_key(view.words[slice(*view.tokens(one.span))])])) for one in held]
    return held + _elsewhere(view, held, kinds)


def _key(words: list[str]) -> _Key:
    """What the forms of one name have in common."""
    return tuple(stem(word) for word in words if word[:1].isalnum())


def stem(word: str) -> str:
    """What the forms of one name's word have in common."""
    if word.isupper() and len(word) < 6 or word.isascii():
        return word if word.isupper() else word.lower()
    word = word.lower().replace("ё", "е")
    return _ENDING.sub("", word) if len(word) > 4 else word


def _usual(kind: str, counts: Counter[str]) -> str:
    best, times = counts.most_common(1)[0]
    return best if times >= 2 * counts[kind] else kind


def _elsewhere(view: NamedText, held: list[Tagged], kinds: dict[_Key, Counter[str]]) -> list[Tagged]:
    taken = {i for one in held for i in range(*view.tokens(one.span))}
    by_first: defaultdict[str, list[_Key]] = defaultdict(list)
    for key in kinds:
        if key and len(key[0]) > 1:
            by_first[key[0]].append(key)
    found: defaultdict[_Key, list[Tagged]] = defaultdict(list)
    for i, word in enumerate(view.words):
        if i in taken or not (word[0].isupper() or word.isascii() and word[0].isalpha()):
            continue
        for key in sorted(by_first.get(stem(word), ()), key=len, reverse=True):
            last = i + len(key)
            if last <= len(view) and taken.isdisjoint(range(i, last)) and _fits(view, i, last, key):
                found[key].append(Tagged(view.span(i, last), kinds[key].most_common(1)[0][0]))
                taken.update(range(i, last))
                break
    # A word that the tagger mostly passes over is the name of a ship or a product.
    return [one for key, places in found.items() for one in places
            if one.kind == "PER" or len(places) <= kinds[key].total()]


def _fits(view: NamedText, first: int, last: int, key: _Key) -> bool:
    words = view.words[first:last]
    if _key(words) != key:
        return False
    starts_sentence = first == 0 or view.word(first - 1) in ".!?…" or view.breaks_before(first)
    return len(words) > 1 or not (starts_sentence and _is_common(words[0]))


def _is_common(word: str) -> bool:
    """Whether the dictionary knows `word` as something else than a name."""
    names = {"Surn", "Name", "Patr", "Geox", "Orgn", "Abbr"}
    return any(f.is_known and not names & set(f.tag.grammemes) for f in forms(word.lower()))
