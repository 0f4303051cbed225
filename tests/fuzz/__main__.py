"""`make fuzz MINUTES=60`: documents nobody would write, until the time is over; what breaks a promise is kept.

With atheris, where it has a wheel, the choices are guided by which lines of the reader they reach; else they are random.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
import warnings
from collections import Counter
from pathlib import Path

KEPT = Path("var/fuzz")
LONGEST_INPUT = 2_048  # bytes of choices for one document


class Tally:
    """Counts, and keeps what broke a promise; ends the process when the minutes of processor time are over."""

    def __init__(self, minutes: float) -> None:
        self.until = minutes * 60
        self._told = 0.0
        self.counts: Counter[str] = Counter()
        self.broken: list[str] = []

    def try_one(self, name: str, data: bytes) -> None:
        from tests.fuzz.documents import keep
        from tests.fuzz.promises import Broken, hold, load_models

        if not self.counts:
            load_models()
        self.counts[name] += 1
        try:
            for reading in hold(name, data):
                self.counts["unreadable" if reading.error else "read"] += 1
                self.counts["facts"] += len(reading.proposals)
        except Exception as problem:
            path = keep(KEPT, name, data)
            told = f"{path}: {'' if isinstance(problem, Broken) else type(problem).__name__ + ': '}{problem}"
            self.broken.append(told)
            print(told[:600], flush=True)
        if time.process_time() > self._told + 60:
            self._told = time.process_time()
            self.tell()

    @property
    def over(self) -> bool:
        return time.process_time() >= self.until

    def tell(self) -> None:
        documents = sum(n for name, n in self.counts.items() if name.startswith("a."))
        print(f"{documents} documents in {time.process_time() / 60:.1f} minutes of processor time: {dict(self.counts)}")
        print(f"promises broken: {len(self.broken)}", flush=True)


def at_random(tally: Tally, seed: int) -> None:
    from tests.fuzz.documents import document

    chance = random.Random(seed)
    while not tally.over:
        tally.try_one(*document(chance))


def guided(tally: Tally, seed: int) -> None:
    """Does not return: atheris ends the process."""
    import atheris

    with atheris.instrument_imports(include=["legation_reader"]):
        import legation_reader.english
        import legation_reader.pages.docx
        import legation_reader.pages.feed
        import legation_reader.pages.html
        import legation_reader.pages.mail
        import legation_reader.pages.pdf
        import legation_reader.pages.plain
        import legation_reader.read
        import legation_reader.russian  # noqa: F401
    from tests.fuzz.documents import document

    class Choices:
        """The fuzzer's bytes as choices; when they are used up, every choice is the first."""

        def __init__(self, data: bytes) -> None:
            self._data = atheris.FuzzedDataProvider(data)

        def randrange(self, below: int) -> int:
            return int(self._data.ConsumeIntInRange(0, below - 1))

        def randbytes(self, count: int) -> bytes:
            return bytes(self._data.ConsumeBytes(count))

    def one(data: bytes) -> None:
        if tally.over:
            tally.tell()
            sys.stdout.flush()
            os._exit(1 if tally.broken else 0)
        tally.try_one(*document(Choices(data)))

    seeds = KEPT / "seeds"
    seeds.mkdir(parents=True, exist_ok=True)
    chance = random.Random(seed)
    for number in range(200):
        (seeds / f"{number:03}").write_bytes(chance.randbytes(LONGEST_INPUT))
    options = (
        f"-max_len={LONGEST_INPUT}", "-timeout=300", "-rss_limit_mb=3000", "-verbosity=0", "-len_control=0", f"-artifact_prefix={KEPT}/", f"-seed={seed}",
    )
    atheris.Setup([sys.argv[0], *options, str(seeds)], one)
    atheris.Fuzz()


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--minutes", type=float, default=60, help="of processor time")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--random", action="store_true", help="without atheris")
    given = asked.parse_args()
    warnings.simplefilter("ignore")
    tally = Tally(given.minutes)
    try:
        import atheris  # noqa: F401
    except ImportError:
        given.random = True
    if not given.random:
        guided(tally, given.seed)
    at_random(tally, given.seed)
    tally.tell()
    sys.exit(1 if tally.broken else 0)


if __name__ == "__main__":
    main()
