"""`legation read`: what documents say, without a database."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from .progress import Progress

if TYPE_CHECKING:
    from legation_reader.readings import Reading
    from legation_reader.resuming import Resumption


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(["jsonl", "text"]), default="jsonl", show_default=True,
              help="One JSON object a line, or the article with its facts underlined")
@click.option("--all", "everything", is_flag=True,
              help="Read the pages of archives too that tell of no cooperation by their bytes")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
              help="Write the JSON lines to FILE, which must not be there yet")
@click.option("--resume", is_flag=True, help="Go on behind the last document that --output FILE holds")
def command(paths: tuple[str, ...], form: str, everything: bool, output: Path | None, resume: bool) -> None:
    """Print what each document says: the parties it names and the facts it claims, each with its words.

    PATH is a file (text, HTML, PDF, DOCX, e-mail, WARC, RSS or Atom), a folder of them, a pattern, or - for standard
    input. A document that cannot be read is named on standard error; the others are read all the same, and the exit
    status is then 1.

    A web archive (WARC, packed or not) is streamed. Its pages are screened first: one whose bytes tell of no
    cooperation of regions or cities is not parsed and gets no reading; --all reads it too. A line on standard error
    says in the end how many were read, passed over, and left out for what they are. How far it is stands there as well:
    as a bar on a terminal, elsewhere as a line now and then.

    A run that was interrupted goes on when it is called again with the same PATHs, the same --output FILE and --resume:
    a half-written last line is cut, what has been read is not read again, and FILE becomes what it would have become.
    """
    from legation_reader.read import read_all

    behind = _behind(paths, form, output, resume)
    progress = Progress(paths, bar=output is not None or not sys.stdout.isatty(), closing=output is not None)
    try:
        with _shown(form, output) as show, progress:
            for reading in read_all(paths, everything=everything, behind=behind, watch=progress.met):
                if reading.error is not None:
                    progress.failed(_complaint(reading))
                if reading.error is None or form == "jsonl":
                    show(reading)
    except KeyboardInterrupt:
        if output is not None:
            click.echo(f"Interrupted: the same command with --resume goes on behind what stands in {output}", err=True)
        raise
    except ValueError as problem:
        raise click.UsageError(f"cannot go on behind {output}: {problem}") if behind is not None else problem
    sys.exit(1 if progress.failures else 0)


def _behind(paths: tuple[str, ...], form: str, output: Path | None, resume: bool) -> Resumption | None:
    """Where an interrupted run is to go on; refuses what would lose or mix up readings."""
    from legation_reader.resuming import resumption

    if output is not None and form != "jsonl":
        raise click.UsageError("--output takes JSON lines: leave --format away")
    if resume and (output is None or "-" in paths):
        raise click.UsageError("--resume needs --output FILE, and files that can be opened again (no -)")
    if output is None:
        return None
    if not resume:
        if output.exists() and output.stat().st_size:
            raise click.UsageError(f"{output} is there already: give --resume to go on behind it, or another name")
        return None
    try:
        return resumption(output)
    except ValueError as problem:
        raise click.UsageError(f"cannot go on behind {output}: {problem}")


def _complaint(reading: Reading) -> str:
    named = " ".join(str(reading.document[key]) for key in ("path", "url") if reading.document.get(key))
    return f"{named}: {' '.join((reading.error or '').split())}"


@contextmanager
def _shown(form: str, output: Path | None) -> Iterator[Callable[[Reading], None]]:
    """How a reading is given out: as text, or as a line that is on its way when this returns."""
    if form == "text":
        yield _as_text()
    elif output is None:
        yield _as_line(sys.stdout.buffer)
    else:
        with output.open("ab") as file:
            yield _as_line(file)


def _as_line(file: IO[bytes]) -> Callable[[Reading], None]:
    def shown(reading: Reading) -> None:
        file.write(reading.to_line().encode("utf-8", "replace") + b"\n")
        file.flush()

    return shown


def _as_text() -> Callable[[Reading], None]:
    from rich.console import Console

    from legation_reader.display import show

    console = Console(highlight=False, width=None if sys.stdout.isatty() else 100)

    def shown(reading: Reading) -> None:
        show(reading, console)
        sys.stdout.flush()

    return shown
