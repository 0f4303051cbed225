"""`legation manage …`: Django's own management commands on this register, for developers."""

from __future__ import annotations

import click

from legation.running.database import database_in_use
from legation.running.home import Home

from .homes import home_option
from .opening import start_django, told_in_a_line


@click.command(context_settings={"ignore_unknown_options": True})
@home_option
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def command(home: Home, arguments: tuple[str, ...]) -> None:
    """Run one of Django's management commands (for developers): `legation manage makemigrations register`."""
    with told_in_a_line(), database_in_use(home.make(), command="manage") as url:
        start_django(home, url)
        from django.core.management import execute_from_command_line

        execute_from_command_line(["legation manage", *arguments])
