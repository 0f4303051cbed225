"""`legation ingest`: captures, reads and proposes, and waits until that is done."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from legation_reader.archive import SCREENED_OUT
from legation_reader.sources import STANDARD_INPUT, Source

from .opening import with_register

_LOOK_EVERY = 0.2  # seconds
# Documents one more reader is worth starting for.
_PER_READER = 20
_LEFT_OUT = "left out: "


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="PATH|URL...")
@click.option("--all", "everything", is_flag=True,
              help="Take the pages of archives too that tell of no cooperation by their bytes")
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON")
@with_register("ingest")
def command(inputs: tuple[str, ...], everything: bool, as_json: bool) -> None:
    """Bring documents into the register: keep their bytes, read them, and put what they say into the review queue.

    Takes what `read` takes (files, folders, patterns, e-mail, web archives, feeds, - for standard input) and http(s)
    addresses. Of a folder, files that are no documents by their names (tables, pictures, programs) are left out and
    counted by their endings; pages of an archive that tell of no cooperation are passed over, but with --all.

    Running it again on the same documents changes nothing. Prints how many of each outcome there were; a document that
    failed is named on standard error.
    """
    outcomes: Counter[str] = Counter()
    documents = _captured(inputs, outcomes, everything)
    if documents:
        _wait_until_read(documents)
    _count_read(documents, outcomes)
    _tell(outcomes, as_json)
    sys.exit(1 if outcomes["unreadable"] or outcomes["failed"] else 0)


def _captured(inputs: tuple[str, ...], outcomes: Counter[str], everything: bool) -> dict[int, str]:
    """Captures every input; the documents that wait to be read, with the names they came by."""
    from legation.review.actions.ingest import ingest

    waiting: dict[int, str] = {}
    for source in _sources(inputs, everything):
        name = _name(source)
        if source.left_out is not None:
            outcomes["passed over" if source.left_out == SCREENED_OUT else f"{_LEFT_OUT}{source.left_out}"] += 1
            continue
        if source.error is not None:
            outcomes["failed"] += 1
            _complain(name, source.error)
            continue
        document, to_do = ingest(source.data, place=_place(source), url=source.url or "")
        if to_do or document.state == "waiting":
            waiting[document.pk] = name
        elif document.state == "unreadable":
            outcomes["unreadable"] += 1
            _complain(name, document.error)
        else:
            outcomes["already there"] += 1
    return waiting


def _sources(inputs: tuple[str, ...], everything: bool) -> Iterator[Source]:
    """Every document the inputs stand for; what cannot be had comes with its error."""
    from legation.documents.fetching import Refused, fetch
    from legation_reader.pages import Unreadable
    from legation_reader.sources import inside, sources

    for one in inputs:
        if "://" not in one:
            yield from sources([one], everything=everything)
            continue
        try:
            data, url = fetch(one)
            yield from (replace(held, url=held.url or url) for held in inside(one, data))
        except (Refused, Unreadable) as problem:
            yield Source(one, error=str(problem))


def _name(source: Source) -> str:
    """What a document is called on the screen: by its address where it came out of an archive or a feed."""
    first, second = (source.url, source.path) if source.record else (source.path, source.url)
    return first or second or "a document"


def _place(source: Source) -> str:
    """Where a document was found: its address, or its file and what it was the how manieth of in there."""
    if source.url:
        return source.url
    path = "standard input" if source.path == STANDARD_INPUT else str(Path(source.path or "").absolute())
    return f"{path}#{source.record}" if source.record else path


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
            while (left := waiting.count()) or _in_hand(documents):
                progress.update(bar, completed=len(documents) - left)
                if all(r.poll() is not None for r in readers):
                    readers = [_reader()]
                time.sleep(_LOOK_EVERY)
        finally:
            for reader in readers:
                reader.terminate()
            for reader in readers:
                reader.wait()


def _in_hand(documents: dict[int, str]) -> bool:
    """Whether a job of these documents is still begun: that of a reader killed right after what it read was kept, which
    another takes up once it is known to be dead."""
    from procrastinate.contrib.django.models import ProcrastinateJob

    begun = ProcrastinateJob.objects.filter(status__in=("todo", "doing"), lock__startswith="document ")
    locks = begun.values_list("lock", flat=True)
    return any(int((lock or "").removeprefix("document ")) in documents for lock in locks)


def _reader() -> subprocess.Popen[bytes]:
    # The home and the database reach it through the environment.
    return subprocess.Popen([sys.executable, "-m", "legation.cli", "worker", "--until-done", "--end-with-parent"])


def _processors() -> int:
    import os

    return max(1, (os.cpu_count() or 2) - 1)


def _count_read(documents: dict[int, str], outcomes: Counter[str]) -> None:
    from legation.documents.models import Document
    from legation.documents.stories import same_story
    from legation.review.models import Claim, Proposal

    for document in Document.objects.filter(pk__in=documents):
        outcomes["same story"] += bool(same_story(document))
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
    names = ("read", "already there", "unreadable", "failed", "proposed", "waiting", "passed over", "same story")
    left_out = {name.removeprefix(_LEFT_OUT): n for name, n in outcomes.items() if name.startswith(_LEFT_OUT)}
    if as_json:
        click.echo(json.dumps({name.replace(" ", "_"): outcomes[name] for name in names} | {"left_out": left_out}))
        return
    for name in names[:4]:
        if outcomes[name]:
            click.echo(f"{outcomes[name]:>6} {name}")
    if passed := outcomes["passed over"]:
        click.echo(f"{passed:>6} passed over: they tell of no cooperation by their bytes (--all takes them)")
    if left_out:
        click.echo(f"{sum(left_out.values()):>6} left out: {', '.join(f'{n} {kind}' for kind, n in left_out.items())}")
    if retold := outcomes["same story"]:
        click.echo(f"{retold:>6} tell the same story as another document: its facts are one claim with several sources")
    click.echo(f"{outcomes['proposed']:>6} facts proposed, {outcomes['waiting']} wait for review")
