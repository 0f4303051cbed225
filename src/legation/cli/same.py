"""`legation same`: a judgement of identity."""

from __future__ import annotations

import json

import click

from legation_reader.kinds import KINDS

from .deciding import by_option
from .opening import with_register

_ID = click.IntRange(1, 2**62)


@click.command()
@click.argument("kind", type=click.Choice(["party", "series", *KINDS]))
@click.argument("first", type=_ID)
@click.argument("second", type=_ID)
@by_option("Who judges")
@click.option("--why", default="", help="The reason, kept with the judgement")
@click.option("--json", "as_json", is_flag=True, help="Print the decision as JSON")
@with_register("same")
def command(kind: str, first: int, second: int, by: str, why: str, as_json: bool) -> None:
    """Judge two records of one KIND to be the same: FIRST and SECOND are their numbers.

    Both are kept; `legation undo` brings them apart again.
    """
    from legation.register.actions.judge import CannotJudge, judge
    from legation.register.models import Record

    records = {r.pk: r for r in Record.objects.filter(kind=kind, pk__in=(first, second)).select_related("leader")}
    for pk in (first, second):
        if pk not in records:
            raise click.ClickException(f"there is no {kind} {pk}; its number stands at the end of its page's address")
    if first == second:
        raise click.ClickException(f"{kind} {first} was named twice; name the two records that are the same")
    try:
        made = judge(records[first], records[second], "same", by=by, why=why)
    except CannotJudge as problem:
        raise click.ClickException(str(problem)) from problem
    if as_json:
        click.echo(json.dumps({"decision": made.made_in_id, "leader": made.first_id, "follower": made.second_id}))
    else:
        click.echo(f"decision {made.made_in_id}: {kind} {made.second_id} is held to be {kind} {made.first_id}")
