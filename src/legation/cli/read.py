"""`legation read`: what documents say, without a database."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from legation_reader.readings import Reading


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(["jsonl", "text"]), default="jsonl", show_default=True,
              help="One JSON object a line, or the article with its facts underlined")
def command(paths: tuple[str, ...], form: str) -> None:
    """Print what each document says: the parties it names and the facts it claims, each with its words.

    PATH is a file (text, HTML, PDF, DOCX, e-mail, WARC, RSS or Atom), a folder of them, a pattern, or - for standard
    input. A document that cannot be read is named on standard error; the others are read all the same, and the exit
    status is then 1.
    """
    from legation_reader.read import read_all

    show = _as_text() if form == "text" else _as_line
    failed = 0
    last = None
    with _progress(paths) as advance:
        for reading in read_all(paths):
            path = reading.document.get("path")
            if reading.error is not None:
                failed += 1
                named = " ".join(str(reading.document[key]) for key in ("path", "url") if reading.document.get(key))
                click.echo(f"{named}: {' '.join(reading.error.split())}", err=True)
            if reading.error is None or form == "jsonl":
                show(reading)
            if path != last:
                advance()
            last = path
    sys.exit(1 if failed else 0)


def _as_line(reading: Reading) -> None:
    sys.stdout.buffer.write(reading.to_line().encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()


def _as_text() -> Callable[[Reading], None]:
    from rich.console import Console

    from legation_reader.display import show

    console = Console(highlight=False, width=None if sys.stdout.isatty() else 100)

    def shown(reading: Reading) -> None:
        show(reading, console)
        sys.stdout.flush()

    return shown


@contextmanager
def _progress(paths: tuple[str, ...]) -> Iterator[Callable[[], None]]:
    """A bar on standard error while a person watches and several documents are read; else nothing."""
    several = len(paths) > 1 or any(Path(path).is_dir() for path in paths)
    if not several or not sys.stderr.isatty() or sys.stdout.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from legation_reader.sources import files_of

    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=sum(1 for path in paths for _ in files_of(path)))
        yield lambda: bar.advance(task)
