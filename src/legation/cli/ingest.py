"""`legation ingest`: captures, reads and proposes, and waits until that is done."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from .opening import with_register

_LOOK_EVERY = 0.2  # seconds
# Documents one more reader is worth starting for.
_PER_READER = 20


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="PATH|URL...")
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON")
@with_register("ingest")
def command(inputs: tuple[str, ...], as_json: bool) -> None:
    """Bring documents into the register: keep their bytes, read them, and put what they say into the review queue.

    Takes files, folders (everything in them) and http(s) addresses. Running it again on the same documents changes
    nothing. Prints how many of each outcome there were; a document that failed is named on standard error.
    """
    outcomes: Counter[str] = Counter()
    documents = _captured(inputs, outcomes)
    if documents:
        _wait_until_read(documents)
    _count_read(documents, outcomes)
    _tell(outcomes, as_json)
    sys.exit(1 if outcomes["unreadable"] or outcomes["failed"] else 0)


def _captured(inputs: tuple[str, ...], outcomes: Counter[str]) -> dict[int, str]:
    """Captures every input; the documents that wait to be read, with the names they came by."""
    from legation.review.actions.ingest import ingest

    waiting: dict[int, str] = {}
    for name, data, url in _bytes_of(inputs, outcomes):
        document, to_do = ingest(data, place=url or str(Path(name).absolute()), url=url)
        if to_do or document.state == "waiting":
            waiting[document.pk] = name
        elif document.state == "unreadable":
            outcomes["unreadable"] += 1
            _complain(name, document.error)
        else:
            outcomes["already there"] += 1
    return waiting


def _bytes_of(inputs: tuple[str, ...], outcomes: Counter[str]) -> Iterator[tuple[str, bytes, str]]:
    """`(name, bytes, url)` of each input that can be had; the others are named on standard error and counted."""
    from legation.documents.fetching import Refused, fetch
    from legation_reader.pages import Unreadable, load
    from legation_reader.sources import files_of

    for one in (file for name in inputs for file in files_of(name)):
        try:
            if "://" in one:
                data, url = fetch(one)
                yield one, data, url
            else:
                yield one, load(Path(one)), ""
        except (Refused, Unreadable) as problem:
            outcomes["failed"] += 1
            _complain(one, str(problem))


def _wait_until_read(documents: dict[int, str]) -> None:
    """Reads what waits with readers of our own, until every one of these documents is decided one way or the other."""
    from rich.console import Console
    from rich.progress import Progress

    from legation.documents.models import Document

    waiting = Document.objects.filter(pk__in=documents, state=Document.State.WAITING)
    readers = [_reader() for _ in range(min(_processors(), 1 + len(documents) // _PER_READER))]
    with Progress(console=Console(stderr=True), disable=not sys.stderr.isatty(), transient=True) as progress:
        bar = progress.add_task("Reading", total=len(documents))
        try:
            while left := waiting.count():
                progress.update(bar, completed=len(documents) - left)
                if all(r.poll() is not None for r in readers):
                    readers = [_reader()]
                time.sleep(_LOOK_EVERY)
        finally:
            for reader in readers:
                reader.terminate()
            for reader in readers:
                reader.wait()


def _reader() -> subprocess.Popen[bytes]:
    # The home and the database reach it through the environment.
    return subprocess.Popen([sys.executable, "-m", "legation.cli", "worker", "--until-done", "--end-with-parent"])


def _processors() -> int:
    import os

    return max(1, (os.cpu_count() or 2) - 1)


def _count_read(documents: dict[int, str], outcomes: Counter[str]) -> None:
    from legation.documents.models import Document
    from legation.review.models import Claim, Proposal

    for document in Document.objects.filter(pk__in=documents):
        if document.state == Document.State.UNREADABLE:
            outcomes["unreadable"] += 1
            _complain(documents[document.pk], document.error)
        else:
            outcomes["read"] += 1
    proposals = Proposal.objects.filter(reading__document__in=documents, reading__current=True)
    outcomes["proposed"] = proposals.count()
    outcomes["waiting"] = Claim.objects.waiting().filter(proposals__in=proposals).distinct().count()


def _complain(name: str, problem: str) -> None:
    click.echo(problem if problem.startswith(name) else f"{name}: {problem}", err=True)


def _tell(outcomes: Counter[str], as_json: bool) -> None:
    names = ("read", "already there", "unreadable", "failed", "proposed", "waiting")
    if as_json:
        click.echo(json.dumps({name.replace(" ", "_"): outcomes[name] for name in names}))
        return
    for name in names[:4]:
        if outcomes[name]:
            click.echo(f"{outcomes[name]:>6} {name}")
    click.echo(f"{outcomes['proposed']:>6} facts proposed, {outcomes['waiting']} wait for review")
