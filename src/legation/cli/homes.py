"""The option that says whose register a command works on."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from legation.running.home import Home, default_home

F = TypeVar("F", bound=Callable[..., Any])


def home_option(command: F) -> F:
    """Adds `--home FOLDER`, given to the command as `home: Home`; also makes it LEGATION_HOME for what it starts."""
    return click.option(
        "--home",
        type=click.Path(file_okay=False, path_type=Path),
        callback=_chosen,
        help="The folder that holds the register  [default: LEGATION_HOME, else var/ of the checkout]",
    )(command)


def _chosen(context: click.Context, option: click.Parameter, value: Path | None) -> Home:
    home = Home.at(value or default_home())
    os.environ["LEGATION_HOME"] = str(home.path)
    return home
