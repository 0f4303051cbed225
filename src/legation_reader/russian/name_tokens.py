"""Words and signs of a Russian text as razdel cuts them, several times as fast.

razdel looks at every pair of neighbouring atoms (runs of letters or digits, single signs) and joins some. Where there
is white space it never joins, so each stretch between white space is cut once and remembered; only a stretch that
begins or ends with a dash, a stop or a slash also depends on its neighbours, by the type of the atom that touches it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from razdel.segmenters.punct import DASHES, ENDINGS, SMILES
from razdel.segmenters.tokenize import ATOM

MOST_STRETCHES = 50_000

_STRETCH = re.compile(r"\S+")
_SMILE = re.compile(f"^{SMILES}$")
_BINDING = frozenset(DASHES + "_")
_NUMERIC = (frozenset(".,"), frozenset("/\\"))
_LETTERS = ("OTHER", "RU", "LAT")


@dataclass(frozen=True, slots=True)
class _Atom:
    """A run of letters or of digits, or one sign; of an atom outside the stretch only the type is told."""

    type: str
    text: str


# A Russian word with at most the signs that razdel never joins to one, each alone.
_PLAIN = re.compile(r"([«\"„“(]?)([а-яёА-ЯЁ]+)([»\"”)]?)([.,;:!?…]?)")

# The tokens of a stretch, and where each begins in it.
_Cut = tuple[tuple[str, ...], tuple[int, ...]]

_cuts: dict[str | tuple[str | None, str, str | None], _Cut] = {}


def tokenized(text: str) -> tuple[list[str], list[int]]:
    """The tokens of `text` in order, and the character at which each begins."""
    words: list[str] = []
    starts: list[int] = []
    stretches = [(m.group(), m.start()) for m in _STRETCH.finditer(text)]
    for i, (stretch, at) in enumerate(stretches):
        key = _key(stretches, i) if not (stretch[0].isalpha() and stretch[-1].isalpha()) else stretch
        cut = _cuts.get(key)
        if cut is None:
            cut = _remembered(key)
        words += cut[0]
        if len(cut[1]) == 1:
            starts.append(at)
        else:
            starts += [at + offset for offset in cut[1]]
    return words, starts


def _key(stretches: list[tuple[str, int]], i: int) -> str | tuple[str | None, str, str | None]:
    """What the cut of a stretch depends on: itself, and the types of the atoms beside it where those can matter."""
    stretch = stretches[i][0]
    if len(stretch) == 1:
        return stretch
    before = after = None
    if i and _reaches(stretch[0], stretch[1]):
        before = _type(stretches[i - 1][0][-1])
    if i + 1 < len(stretches) and _reaches(stretch[-1], stretch[-2]):
        after = _type(stretches[i + 1][0][0])
    return (before, stretch, after) if before or after else stretch


def _reaches(sign: str, beside: str) -> bool:
    """Whether `sign` at the edge of a stretch may bind what stands `beside` it inside to what stands outside."""
    return sign in _BINDING or sign in ".,/\\" and beside.isdecimal()


def _type(character: str) -> str:
    match = ATOM.match(character)
    return str(match.lastgroup) if match else "OTHER"


def _remembered(key: str | tuple[str | None, str, str | None]) -> _Cut:
    if len(_cuts) >= MOST_STRETCHES:
        _cuts.clear()
    before, stretch, after = (None, key, None) if isinstance(key, str) else key
    cut = _cuts[key] = _cut(before, stretch, after)
    return cut


def _cut(before: str | None, stretch: str, after: str | None) -> _Cut:
    plain = _PLAIN.fullmatch(stretch)
    if plain is not None:
        places = [i for i in range(1, 5) if plain[i]]
        return tuple(plain[i] for i in places), tuple(plain.start(i) for i in places)
    found = list(ATOM.finditer(stretch))
    atoms: list[_Atom | None] = [_Atom(before, "") if before else None]
    atoms += [_Atom(str(m.lastgroup), m.group()) for m in found]
    atoms.append(_Atom(after, "") if after else None)
    words, starts = [found[0].group()], [0]
    for k, match in enumerate(found[1:], start=2):
        if _joins(atoms, k, words[-1]):
            words[-1] += match.group()
        else:
            words.append(match.group())
            starts.append(match.start())
    return tuple(words), tuple(starts)


def _joins(atoms: list[_Atom | None], k: int, token: str) -> bool:
    """Whether razdel's rules join atom `k` to the `token` that ends with the atom before it."""
    left, right = atoms[k - 1], atoms[k]
    assert left is not None and right is not None
    for binding in _BINDING_RULES:
        pair = _bound(atoms, k, binding)
        if pair is not None and pair[0].type != "PUNCT" and pair[1].type != "PUNCT":
            return True
    for numeric in _NUMERIC:
        pair = _bound(atoms, k, numeric)
        if pair is not None and pair[0].type == pair[1].type == "INT":
            return True
    return _signs_join(left, right, token) or _symbols_join(left, right) or (
        left.text.lower() == "yahoo" and right.text == "!")


_BINDING_RULES = (frozenset(DASHES), frozenset("_"))


def _bound(atoms: list[_Atom | None], k: int, signs: frozenset[str]) -> tuple[_Atom, _Atom] | None:
    """The two atoms that one of `signs`, beside the place between atoms k-1 and k, stands between."""
    left, right = atoms[k - 1], atoms[k]
    if left is not None and left.text in signs:
        pair = (atoms[k - 2], right)
    elif right is not None and right.text in signs:
        pair = (left, atoms[k + 1])
    else:
        return None
    return (pair[0], pair[1]) if pair[0] is not None and pair[1] is not None else None


def _signs_join(left: _Atom, right: _Atom, token: str) -> bool:
    """Three stops, a question with an exclamation, a smile, doubled dashes and asterisks."""
    if left.type != "PUNCT" or right.type != "PUNCT":
        return False
    if _SMILE.match(token + right.text) or left.text + right.text in ("--", "**"):
        return True
    return left.text in ENDINGS and right.text in ENDINGS


def _symbols_join(left: _Atom, right: _Atom) -> bool:
    """A letter of another script, or a symbol, beside letters."""
    return (left.type == "OTHER" and right.type in _LETTERS) or (right.type == "OTHER" and left.type in _LETTERS)
