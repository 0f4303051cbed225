"""`legation undo`: takes a decision back."""

from __future__ import annotations

import json

import click

from .deciding import by_option
from .opening import with_register


@click.command()
@click.argument("decision", type=click.IntRange(1, 2**62))
@by_option("Who takes it back")
@click.option("--json", "as_json", is_flag=True, help="Print the decision as JSON")
@with_register("undo")
def command(decision: int, by: str, as_json: bool) -> None:
    """Take DECISION (its number) back: what it stated is withdrawn, and its proposals wait again."""
    from legation.audit.models import Act
    from legation.review.actions.accept import CannotDecide
    from legation.review.actions.undo import undo

    act = Act.objects.filter(pk=decision).first()
    if act is None:
        raise click.ClickException(f"there is no decision {decision}; a decided proposal's page names its decision")
    try:
        made = undo(act, by=by)
    except CannotDecide as problem:
        raise click.ClickException(str(problem)) from problem
    click.echo(json.dumps({"decision": made.pk, "undoes": act.pk}) if as_json else f"decision {act.pk} is taken back")
