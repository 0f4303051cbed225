"""Who is behind what is done on the command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

LONGEST_NAME = 150


def by_option(told: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The option `--by NAME` of the commands that decide; a decision has somebody behind it."""
    return click.option("--by", required=True, metavar="NAME", callback=somebody, help=told)


def somebody(_context: click.Context, _option: click.Parameter, value: str) -> str:
    """A name that can stand behind a decision."""
    name = " ".join(value.split())
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise click.BadParameter(f"name a person, in 1 to {LONGEST_NAME} letters")
    return name
