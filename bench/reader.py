"""The reader beside the naive way, over the same web archive on one core: `make bench-reader`.

Naive: every page's main text by trafilatura, natasha's full pipeline on it. Ours: `read_all` as `legation read` runs
it. Speed is pages per second of process time, after models are loaded; recall is that of the places a clerk's facts
name, on Russian pages that hold facts. The naive way is timed on a part of the pages and read on all that hold facts.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from legation_reader.read import read_all
from legation_reader.sources import Source

from . import gold_names, naive
from .crawl import Page, pages, write


def main(arguments: list[str]) -> int:
    given = _arguments(arguments)
    made = list(pages(given.pages))
    with TemporaryDirectory() as folder:
        archive = Path(folder) / "crawl.warc.gz"
        size = write(archive, iter(made))
        facts = [page for page in made if page.relevant]
        print(f"{len(made)} pages of {size / 1000:.0f} kB on average, {len(facts)} of them hold facts")
        ours, read = _ours(archive, made, given.rounds)
        theirs, told = _naive(archive, made, given.sample)
    print(f"{'':<8}{'pages/s':>10}{'names found':>14}")
    print(f"{'naive':<8}{theirs:>10.1f}{told:>14}")
    print(f"{'ours':<8}{ours:>10.1f}{read:>14}")
    print(f"ratio {ours / theirs:.0f}")
    return 0


def _arguments(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1_000, help="pages of the archive")
    parser.add_argument("--sample", type=int, default=100, help="pages the naive way is timed on")
    parser.add_argument("--rounds", type=int, default=3, help="times ours is run; the best counts")
    return parser.parse_args(arguments)


def _ours(archive: Path, made: list[Page], rounds: int) -> tuple[float, str]:
    """Pages per second, and names found of those there are."""
    for _ in read_all([archive], everything=False):  # loads every model
        break
    best = 0.0
    counts: dict[str, int] = {}

    def watch(source: Source) -> None:
        counts[source.left_out or "read"] = counts.get(source.left_out or "read", 0) + 1

    for _ in range(rounds + 1):
        counts.clear()
        began = time.process_time()
        readings = {r.document["url"]: r for r in read_all([archive], everything=False, watch=watch)}
        best = max(best, len(made) / (time.process_time() - began))
    missed = sum(page.relevant and page.url not in readings for page in made)
    print(f"screened out {counts.get('screened out', 0)}, read {counts['read']}; with facts and screened out: {missed}")

    def spans(page: Page) -> tuple[str, list[tuple[int, int]]]:
        reading = readings.get(page.url)
        if reading is None or reading.error is not None:
            return "", []
        return reading.document["text"], [(m.span.start, m.span.end) for m in reading.mentions]

    return best, _recall(made, spans)


def _naive(archive: Path, made: list[Page], sample: int) -> tuple[float, str]:
    held = dict(naive.pages(archive))
    told = {page.url: naive.names(held[page.url]) for page in made if page.relevant}
    timed = [held[page.url] for page in made[:sample]]
    began = time.process_time()
    for data in timed:
        naive.names(data)
    return len(timed) / (time.process_time() - began), _recall(made, lambda page: told[page.url])


def _recall(made: list[Page], spans: Callable[[Page], tuple[str, list[tuple[int, int]]]]) -> str:
    """`412 of 450`: names found on the pages that hold facts."""
    there = hit = 0
    for page in made:
        if page.relevant and page.text.language == "ru":  # natasha's models know Russian
            patterns = gold_names.names(page.text)
            there += len(patterns)
            hit += gold_names.found(patterns, *spans(page))
    return f"{hit} of {there}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
