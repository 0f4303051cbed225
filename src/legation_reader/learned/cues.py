"""What a sentence shows of the facts it tells: its features, as short texts that can be read."""

from __future__ import annotations

from collections.abc import Iterable

from .view import TERRITORIES, Sentence, View, country_of

WINDOW = 4  # units between two that are taken as a pair
# The kinds of fact a sentence is asked for; figures and posts are asked of each number and person.
KINDS = (
    "agreement",
    "event",
    "contact",
    "commitment",
    "programme",
    "project",
    "contract",
    "invitation",
    "membership",
    "priority",
)


def sentence_features(view: View, sentence: Sentence, ruled: Iterable[str] = ()) -> list[str]:
    """Words, pairs of words near each other, what is named, and what the sentence before says; `ruled` are the kinds
    of fact the rules find in the sentence."""
    tokens = ["^", *sentence.tokens]
    plain = [t for t in tokens if len(t) > 1 or t in '^"«']
    features = set(plain)
    for i, first in enumerate(plain):
        for j in range(i + 1, min(i + 1 + WINDOW, len(plain))):
            features.add(f"{first} {plain[j]}" if j == i + 1 else f"{first} .. {plain[j]}")
    features |= _named(view, sentence)
    before = view.sentences[sentence.number - 1] if sentence.number else None
    if before is not None:
        features |= {f"before:{t}" for t in before.tokens if len(t) > 2}
    features |= {f"rule:{kind}" for kind in ruled}
    if sentence.headline:
        features.add("is:headline")
    if sentence.speaker is not None:
        features.add("is:spoken")
    return sorted(features)


def _named(view: View, sentence: Sentence) -> set[str]:
    """How many parties, of which kinds, of how many countries; whether dates and numbers stand there."""
    parties = {(p.kind, p.id or p.name): p for _, p in sentence.parties}
    countries = {c for p in parties.values() for c in [country_of(p)] if c}
    below = [p for p in parties.values() if p.kind in TERRITORIES[1:]]
    abroad = {country_of(p) for p in below} - {None}
    features = {
        f"parties:{min(len(parties), 4)}",
        f"countries:{min(len(countries), 3)}",
        f"below:{min(len(below), 4)}",
        f"abroad:{min(len(abroad), 3)}",
        f"bodies:{min(2, sum(p.kind == 'body' for p in parties.values()))}",
    }
    features |= {f"place:{min(3, sentence.number // 3)}", f"length:{min(4, len(sentence.units) // 10)}"}
    for unit in sentence.units:
        if unit.when and view.day and unit.when[:1].isdigit() and view.day[:1].isdigit():
            features.add(
                "date:"
                + (
                    "past"
                    if unit.when < view.day[: len(unit.when)]
                    else "same"
                    if unit.when == view.day[: len(unit.when)]
                    else "coming"
                )
            )
            if unit.when[:4] < view.day[:4]:
                features.add(f"years:{min(5, int(view.day[:4]) - int(unit.when[:4]))}")
    return features


def near(sentence: Sentence, at: int, width: int = 6) -> list[str]:
    """The words around a unit, with their side, and those beside it in their order."""
    tokens = sentence.tokens
    features = []
    for j in range(max(0, at - width), min(len(tokens), at + width + 1)):
        if j != at:
            side = "before" if j < at else "behind"
            features.append(f"{side}:{tokens[j]}")
            if abs(j - at) <= 3:
                features.append(f"{j - at}:{tokens[j]}")
    left, right = tokens[max(0, at - 2) : at], tokens[at + 1 : at + 3]
    features += [
        f"left:{' '.join(left)}",
        f"right:{' '.join(right)}",
        f"both:{' '.join(left[-1:])} _ {' '.join(right[:1])}",
    ]
    return features
