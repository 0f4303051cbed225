"""How fast the name index finds its names, how soon it is there and what it holds: part of `make bench-reader`.

Once with the reference the reader ships, once with 100,000 forms: the reference's own and made-up ones besides.
"""

from __future__ import annotations

import gc
import random
import time
from pathlib import Path

from legation_reader.names.folding import fold
from legation_reader.names.index import NameIndex
from legation_reader.readings import Party

from .crawl import relevant
from .filler import article

FORMS = 100_000
_SYLLABLES = "ба,ве,го,ду,жи,за,ки,ло,му,не,по,ре,са,ту,фи,хо,цы,ша,щу,яр,ов,ин,ск,ль".split(",")


def main() -> None:
    chance = random.Random(1)
    text = _text(chance)
    table = _made_up(chance)
    before = _resident()
    began = time.perf_counter()
    index = NameIndex.from_table(table, [Party("municipality", None, "Somewhere")])
    index.hits("Москва")
    built = time.perf_counter() - began
    held = _resident() - before
    speed = _speed(index, text)
    print(f"name index of {len(index):,} forms: there in {built:.2f} s, {held:,.0f} MB, {speed:.0f} M characters/s")
    began = time.perf_counter()
    shipped = _shipped()
    loaded = time.perf_counter() - began
    forms = sum(map(len, shipped))
    print(f"the reference's {forms:,} forms: there in {loaded:.2f} s, {_speed(shipped[0], text):.0f} M characters/s")


def _shipped() -> tuple[NameIndex, NameIndex]:
    from legation_reader.names.reference import reference

    held = reference()
    held.cyrillic.hits("Москва")
    held.latin.hits("Moscow")
    return held.cyrillic, held.latin


def _made_up(chance: random.Random) -> bytes:
    """The table an index is loaded from: the forms of made-up names and their meanings on alternate lines."""
    forms: set[bytes] = set()
    while len(forms) < FORMS:
        words = ("".join(chance.choices(_SYLLABLES, k=chance.randint(2, 5))) for _ in range(chance.choice((1, 1, 2))))
        forms.add(fold(" ".join(words))[1:])
    lines = [line for form in sorted(forms) for line in (form, b"0:nc")]
    return b"\n".join(lines)


def _text(chance: random.Random) -> str:
    """Four million characters of news, one relevant text in twenty."""
    parts: list[str] = []
    told = [text for text in relevant() if text.language == "ru"]
    while sum(map(len, parts)) < 4_000_000:
        for each in told[:10]:
            parts += each.paragraphs
            for _ in range(19):
                parts += article("ru", chance)[1]
    return "\n".join(parts)


def _speed(index: NameIndex, text: str) -> float:
    """Millions of characters a second, from the folded text to where its names stand: the best of five."""
    folded = fold(text)
    best = 0.0
    for _ in range(5):
        began = time.process_time()
        found = sum(1 for _ in index._whole(folded))
        best = max(best, len(text) / (time.process_time() - began) / 1e6)
    return best if found is not None else 0.0


def _resident() -> float:
    """Megabytes held in memory now."""
    gc.collect()
    held = [line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS:")]
    return int(held[0]) / 1024


if __name__ == "__main__":
    main()
