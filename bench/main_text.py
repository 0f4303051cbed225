"""How well the reader finds the article of a page, beside trafilatura (precision) and readability, all in one run.

On our own Russian pages, and, where its data is at hand, on the public article-extraction-benchmark by its own scorer:
`make bench-main-text DATA=folder`, the folder with its ground-truth.json, html/ and evaluate.py. F1 is that
benchmark's: runs of four words, precision and recall averaged over the pages.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import mean
from typing import Any

from .russian_pages import pages

Counts = tuple[float, float, float]
_WORD = re.compile(r"\w+")
RUN = 4


def ours(data: bytes) -> str:
    """The reader's text without the headline that it puts first."""
    from legation_reader.pages import Unreadable, extract

    try:
        page = extract(data)
    except Unreadable:
        return ""
    return without_headline(page.text, page.title or "")


def trafilatura_precision(data: bytes) -> str:
    import trafilatura

    return trafilatura.extract(data, favor_precision=True, include_comments=False) or ""


def readability(data: bytes) -> str:
    import logging

    from lxml import html
    from readability import Document

    from legation_reader.pages.article import blocks_of
    from legation_reader.pages.encoding import decode

    logging.getLogger("readability").setLevel(logging.CRITICAL)
    summary = Document(decode(data)).summary(html_partial=True)
    return "\n".join(b.text for b in blocks_of(html.fromstring(summary))) if summary.strip() else ""


SIDES: dict[str, Callable[[bytes], str]] = {
    "Legation": ours, "trafilatura (precision)": trafilatura_precision, "readability-lxml": readability,
}  # fmt: skip


def without_headline(text: str, title: str) -> str:
    return text[len(title) :].lstrip() if title and text.startswith(title) else text


def counts(true: str, told: str) -> Counts:
    """Runs of words found, told too many and missed, as shares of all of the page's."""
    real, got = (Counter(_runs(_WORD.findall(text))) for text in (true, told))
    both = sum((real & got).values())
    whole = sum((real | got).values()) or 1
    return both / whole, sum((got - real).values()) / whole, sum((real - got).values()) / whole


def _runs(words: list[str]) -> Iterable[tuple[str, ...]]:
    return (tuple(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1)) if words)


def f1(counted: list[Counts]) -> tuple[float, float, float]:
    """F1, precision and recall."""
    precision = mean(tp / (tp + fp) for tp, fp, _fn in counted if tp + fp)
    recall = mean(tp / (tp + fn) for tp, _fp, fn in counted if tp + fn)
    return 2 * precision * recall / (precision + recall), precision, recall


def russian(side: Callable[[bytes], str]) -> list[tuple[str, Counts]]:
    """What a side found on each of our Russian pages; the headline is no part of the article, as in the benchmark."""
    return [(p.name, counts(p.body, without_headline(side(p.data), p.title))) for p in pages()]


def public(data: Path, side: Callable[[bytes], str]) -> tuple[float, float, float]:
    """F1, precision and recall on the public benchmark, by its own evaluate.py."""
    evaluate = _scorer(data / "evaluate.py")
    truth = json.loads((data / "ground-truth.json").read_text(encoding="utf-8"))
    counted = []
    for key, held in truth.items():
        page = gzip.decompress((data / f"html/{key}.html.gz").read_bytes())
        counted.append(evaluate.string_shingle_matching(held["articleBody"], side(page)))
    found = evaluate.metrics_from_tp_fp_fns(counted)
    return found["f1"], found["precision"], found["recall"]


def _scorer(path: Path) -> Any:
    known = importlib.util.spec_from_file_location("evaluate", path)
    assert known is not None and known.loader is not None
    module = importlib.util.module_from_spec(known)
    known.loader.exec_module(module)
    return module


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--data", type=Path, help="folder of article-extraction-benchmark")
    asked.add_argument("--each", action="store_true", help="also list the reader's ten worst Russian pages")
    given = asked.parse_args()
    print(f"{'':26}{'F1':>8}{'precision':>11}{'recall':>8}{'s of CPU':>10}")
    for name, side in SIDES.items():
        begun = time.process_time()
        _row(f"{name}, Russian", f1([counted for _page, counted in russian(side)]), begun)
    if given.each:
        for page, (_tp, fp, fn) in sorted(russian(ours), key=lambda p: -p[1][1] - p[1][2])[:10]:
            print(f"    {page:30} too many {fp:.2f}, missed {fn:.2f}")
    if given.data is None or not (given.data / "ground-truth.json").exists():
        print("article-extraction-benchmark: skipped, its data is not at hand (make bench-main-text DATA=folder)")
        return
    for name, side in SIDES.items():
        begun = time.process_time()
        _row(f"{name}, public", public(given.data, side), begun)


def _row(name: str, found: tuple[float, float, float], begun: float) -> None:
    print(f"{name:34}{found[0]:.4f}{found[1]:>9.4f}{found[2]:>9.4f}{time.process_time() - begun:>8.1f}")


if __name__ == "__main__":
    main()
