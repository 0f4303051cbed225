"""How far a run over documents is, on standard error: a bar on a terminal, a line now and then elsewhere; at its end
what became of them all."""

from __future__ import annotations

import sys
import time
from collections import Counter
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from legation_reader.sources import Source

_BAR_EVERY = 0.2  # seconds
_LINE_EVERY = 30.0
_REASONS_TOLD = 8


class Progress:
    """Counts documents as they are met, and shows them while it is open.

    `bar` says whether a bar may be drawn (not while readings go to the same terminal), `closing` whether the last line
    is wanted even where no archive was read.
    """

    def __init__(self, paths: tuple[str, ...], *, bar: bool, closing: bool) -> None:
        self._paths = paths
        self._closing = closing
        self._drawn = bar and sys.stderr.isatty()
        self._bar: Any = None
        self._began = self._told = time.monotonic()
        self._file: str | None = None
        self._behind = self._here = 0  # bytes of the files done with, and of the one being read
        self._archives = False
        self.documents = self.read = self.failures = self._again = 0
        self.left_out: Counter[str] = Counter()

    def __enter__(self) -> Progress:
        if self._drawn and (len(self._paths) > 1 or self._total > 1_000_000 or Path(self._paths[0]).is_dir()):
            self._bar = _bar(self._total)
            self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()
        if kind is None and (self._archives or self._closing or self.left_out):
            click.echo(self._closing_line(), err=True)

    def met(self, source: Source) -> None:
        """Counts one document, before it is read."""
        if source.path != self._file:
            self._behind, self._here, self._file = self._behind + self._here, 0, source.path
        self._here = max(self._here, source.read_to)
        self._archives |= source.offset is not None
        if source.again:
            self._again += 1
            return
        self.documents += 1
        if source.left_out is not None:
            self.left_out[source.left_out] += 1
        elif source.error is None:
            self.read += 1
        self._show()

    def failed(self, complaint: str) -> None:
        """Names a document that could not be read."""
        self.failures += 1
        if self._bar is not None:
            self._bar.console.print(complaint, markup=False, highlight=False, soft_wrap=True)
        else:
            click.echo(complaint, err=True)

    def _show(self) -> None:
        now = time.monotonic()
        if now - self._told < (_BAR_EVERY if self._bar is not None else _LINE_EVERY):
            return
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], completed=self._behind + self._here, told=self._so_far())
        elif not self._drawn:
            share = f"{(self._behind + self._here) / self._total:.0%} · " if self._total else ""
            each_second = self.documents / (now - self._began)
            click.echo(f"{share}{self._so_far()} · {each_second:,.0f} a second", err=True)
        self._told = now

    def _so_far(self) -> str:
        return f"{self.documents:,} documents, {self.read:,} read"

    @cached_property
    def _total(self) -> int:
        """The bytes of all files given."""
        from legation_reader.sources import STANDARD_INPUT, files_of

        files = (Path(file) for path in self._paths if path != STANDARD_INPUT for file in files_of(path))
        return sum(file.stat().st_size for file in files if file.is_file())

    def _closing_line(self) -> str:
        """`Read 51 of 1,000 documents; 900 tell of no cooperation …; left out: 40 image/jpeg, 9 answered 404.`"""
        from legation_reader.archive import SCREENED_OUT

        screened = self.left_out[SCREENED_OUT]
        others = [(reason, n) for reason, n in self.left_out.most_common() if reason != SCREENED_OUT]
        told = [f"Read {self.read:,} of {self.documents:,} documents"]
        if self._again:
            told[0] += " behind those read before"
        if screened:
            told.append(f"{screened:,} tell of no cooperation by their bytes and were passed over (--all reads them)")
        if others:
            named = [f"{n:,} {reason}" for reason, n in others[:_REASONS_TOLD]]
            rest = sum(n for _, n in others[_REASONS_TOLD:])
            told.append(f"left out: {', '.join(named)}{f' and {rest:,} of other kinds' if rest else ''}")
        if self.failures:
            told.append(f"{self.failures:,} could not be read")
        return "; ".join(told)


def _bar(total: int) -> Any:
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    told = TextColumn("{task.fields[told]}")
    columns = (TextColumn("Reading"), BarColumn(), DownloadColumn(), told, TimeRemainingColumn())
    bar = Bar(*columns, console=Console(stderr=True), transient=True)
    bar.add_task("", total=total or None, told="")
    return bar
