"""`legation serve`: the site, its workers and its database, until told to stop."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any

import click

from legation.running import processes
from legation.running.home import Home
from legation.running.serving import AlreadyRunning, PortTaken, Serving, Steps
from legation.running.supervisor import PartFailed

from .homes import home_option
from .opening import told_in_a_line


def serving_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of the commands that serve."""
    for option in (
        click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True,
                     help="The port to answer on (0: any free one)"),
        click.option("--host", default="127.0.0.1", show_default=True, help="The address to answer on"),
        click.option("--workers", type=click.IntRange(1, 256), help="Readers at work  [default: processors less one]"),
        click.option("--end-with-parent", is_flag=True, hidden=True),
    ):
        command = option(command)
    return command


@click.command()
@home_option
@serving_options
def command(home: Home, port: int, host: str, workers: int | None, end_with_parent: bool) -> None:
    """Serve the register to a browser: starts the database, the site and the workers; Ctrl-C stops them all."""
    serve(home, port=port, host=host, workers=workers, tied=end_with_parent)


def serve(
    home: Home, *, port: int, host: str, workers: int | None, tied: bool, **steps: Steps
) -> None:
    """Serves until stopped; with `tied`, also when the process that started us dies. `steps`: see Serving.run."""
    if tied:
        processes.end_with_parent()
    os.umask(0o077)
    with told_in_a_line():
        serving = Serving(home.make(), host=host, port=port, workers=workers or max(1, (os.cpu_count() or 2) - 1),
                          say=click.echo)
        try:
            status = serving.run(**steps)
        except AlreadyRunning as problem:
            raise click.UsageError(str(problem)) from problem
        except (PortTaken, PartFailed) as problem:
            raise click.ClickException(str(problem)) from problem
    if serving.supervisor.stopping.is_set():
        click.echo("Legation has stopped.")
    sys.exit(status)
