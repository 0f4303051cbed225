"""`legation migrate`: brings the register's tables up to date."""

from __future__ import annotations

import click

from legation.running.home import Home

from .homes import home_option
from .opening import open_register


@click.command()
@home_option
@click.option("--quietly", is_flag=True, help="Say nothing when there is nothing to do")
def command(home: Home, quietly: bool) -> None:
    """Bring the register's tables up to date (the other commands do so by themselves)."""
    with open_register(home, command="migrate", say=click.echo):
        if not quietly:
            click.echo("The tables are up to date.")
