"""Whether two texts tell one story: a page republished elsewhere, with another headline, cut or lightly edited.

A text's *fingerprint* is a MinHash over its runs of three words, so that two fingerprints tell which share of their
runs two texts have in common. Its *bands* are a few numbers of which texts that are alike share at least one: what
many texts are looked up by.
"""

from __future__ import annotations

import re
import struct
from collections import OrderedDict, defaultdict
from hashlib import blake2b

RUN = 3  # words
ROWS = 3  # of the fingerprint in a band: texts alike by a half share a band in 996 cases of 1,000
BANDS = 42
SAME = 0.5  # share of runs from which on two texts tell one story; two reports of one event have a tenth in common
LEAST_RUNS = 20  # a shorter text is like too many others
_SEED = 20
_WORD = re.compile(r"\w+")


def fingerprint(text: str) -> bytes:
    """The text's MinHash, 126 numbers of four bytes; empty for a text too short to be told from others."""
    from rensa import RMinHash

    words = _WORD.findall(text.casefold().replace("ё", "е"))
    runs = {" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}
    if len(runs) < LEAST_RUNS:
        return b""
    hashed = RMinHash(BANDS * ROWS, _SEED)
    hashed.update(sorted(runs))
    return struct.pack(f"<{BANDS * ROWS}I", *hashed.digest())


def bands(fingerprint: bytes) -> list[int]:
    """Numbers of 64 bits with a sign; [] for an empty fingerprint."""
    size = 4 * ROWS
    return [
        int.from_bytes(blake2b(fingerprint[at : at + size], digest_size=8, salt=at.to_bytes(2, "little")).digest(),
                       "little", signed=True)
        for at in range(0, len(fingerprint), size)
    ]  # fmt: skip


def likeness(a: bytes, b: bytes) -> float:
    """The share of all runs of two texts that stand in both, by their fingerprints (give or take 0.05)."""
    if not a or len(a) != len(b):
        return 0.0
    count = len(a) // 4
    first, second = (struct.unpack(f"<{count}I", each) for each in (a, b))
    return sum(x == y for x, y in zip(first, second, strict=True)) / count


def same_story(a: bytes, b: bytes) -> bool:
    """Whether the texts of two fingerprints tell one story."""
    return likeness(a, b) >= SAME


class Stories:
    """The stories of the last `most` texts that came by, for telling which text was there before."""

    def __init__(self, most: int = 100_000) -> None:
        self._most = most
        self._seen: OrderedDict[str, bytes] = OrderedDict()
        self._by_band: defaultdict[int, set[str]] = defaultdict(set)

    def first(self, name: str, text: str) -> str | None:
        """The name of the earlier text most like this one that tells its story; None where the story is new.

        A text of a new story is kept under `name`.
        """
        mark = fingerprint(text)
        near = set().union(*(self._by_band.get(band, ()) for band in bands(mark)))
        likest = max(near, key=lambda known: (likeness(self._seen[known], mark), known), default=None)
        if likest is not None and same_story(self._seen[likest], mark):
            return likest
        self._keep(name, mark)
        return None

    def _keep(self, name: str, mark: bytes) -> None:
        self._forget(name)
        self._seen[name] = mark
        for band in bands(mark):
            self._by_band[band].add(name)
        while len(self._seen) > self._most:
            self._forget(next(iter(self._seen)))

    def _forget(self, name: str) -> None:
        for band in bands(self._seen.pop(name, b"")):
            self._by_band[band].discard(name)
            if not self._by_band[band]:
                del self._by_band[band]
