"""`legation accept`: decides every waiting proposal that a person need not look at."""

from __future__ import annotations

import json
import sys

import click

from .deciding import by_option
from .opening import with_register


@click.command()
@click.option("--all", "every", is_flag=True, required=True,
              help="Every waiting proposal (asked for by name on purpose)")
@by_option("The person or policy that decides")
@click.option("--document", type=click.IntRange(1, 2**62), help="Only what this document (its number) says")
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON")
@with_register("accept")
def command(every: bool, by: str, document: int | None, as_json: bool) -> None:
    """Accept every waiting proposal that contradicts nothing and is no doubtful identity; the rest stays waiting.

    Prints how many were accepted and how many wait for a person.
    """
    from rich.console import Console
    from rich.progress import Progress

    from legation.documents.models import Document
    from legation.review.actions.accept_all import accept_all

    if document is not None and not Document.objects.filter(pk=document).exists():
        raise click.ClickException(f"there is no document {document}; the Documents page lists them with their numbers")
    with Progress(console=Console(stderr=True), disable=not sys.stderr.isatty(), transient=True) as progress:
        bar = progress.add_task("Deciding", total=None)
        outcome = accept_all(by=by, document=document,
                             told=lambda done, of: progress.update(bar, completed=done, total=of))
    if as_json:
        click.echo(json.dumps({"accepted": outcome.accepted, "waiting": outcome.left}))
    else:
        click.echo(f"{outcome.accepted:>6} accepted\n{outcome.left:>6} left for a person")
