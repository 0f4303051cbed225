"""Going on behind what an output already holds: its half-written last line is cut, its last places are taken up."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

LOOKED_AT_AGAIN = 500
"""So many documents before the last are opened once more when a run goes on, for what their site's pages have in common
(pages/profile.py); they are not read again."""

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reading's document stood: its file and, in an archive or feed, its record."""

    path: str
    record: int | None = None
    offset: int | None = None
    url: str | None = None


@dataclass(frozen=True)
class Resumption:
    """The last document an output has a reading of, and the ones before it, the first of them first."""

    last: Place
    before: tuple[Place, ...] = ()


def resumption(output: Path) -> Resumption | None:
    """Where to go on behind the readings in a file of JSON lines, cut to its last whole line; None where it has none.

    ValueError where the file holds something else; such a file is left as it is.
    """
    try:
        size = output.stat().st_size
    except FileNotFoundError:
        return None
    whole = _end_of_last_line(output, size)
    places = [_place(line) for line in islice(_lines_backwards(output, whole), LOOKED_AT_AGAIN + 1)]
    if whole < size:
        with output.open("r+b") as file:
            file.truncate(whole)
    return Resumption(places[0], tuple(reversed(places[1:]))) if places else None


def _end_of_last_line(output: Path, size: int) -> int:
    with output.open("rb") as file:
        at = size
        while at > 0:
            start = max(0, at - _BLOCK)
            file.seek(start)
            found = file.read(at - start).rfind(b"\n")
            if found >= 0:
                return start + found + 1
            at = start
    return 0


def _lines_backwards(output: Path, end: int) -> Iterator[bytes]:
    """The whole lines of a file that end at or before `end`, the last first."""
    with output.open("rb") as file:
        rest = b""
        while end > 0:
            start = max(0, end - _BLOCK)
            file.seek(start)
            first, *lines = (file.read(end - start) + rest).split(b"\n")
            yield from (line for line in reversed(lines) if line)
            rest, end = first, start
        if rest:
            yield rest


def _place(line: bytes) -> Place:
    try:
        document = json.loads(line)["document"]
        return Place(document["path"], document.get("record"), document.get("offset"), document.get("url"))
    except (ValueError, KeyError, TypeError):
        raise ValueError("it holds something else than readings, as `--format jsonl` writes them")
