"""The command line: `legation COMMAND`. Each command stands in the file of its name in this folder (`migrate` in
migrate.py holds `command`), and is imported only when it is called, so that `legation read` never loads the site.

Exit status: 0 done, 1 some input failed (each named on standard error), 2 wrong usage.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path

import click

# The reader's matrices are small: threads of the linear algebra would cost more than they bring. Read by numpy when it
# is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

_NOT_COMMANDS = {"__init__", "__main__", "deciding", "opening", "printing", "homes", "progress"}


class CommandsByFile(click.Group):
    """Finds each command in the file of its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        files = {place.stem for place in Path(__file__).parent.glob("*.py")} - _NOT_COMMANDS
        return sorted(name.rstrip("_") for name in files)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        # A command named like a Python word stands in a file with a trailing underscore (import_.py).
        file = cmd_name if (Path(__file__).parent / f"{cmd_name}.py").is_file() else f"{cmd_name}_"
        found: click.Command = import_module(f"legation.cli.{file}").command
        return found


@click.group(cls=CommandsByFile, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="legation", message="legation %(version)s")
def legation() -> None:
    """The record of cooperation between regions and cities across borders.

    Documents go in (`read` shows what one says, `ingest` brings it into the register); people decide; `serve` shows
    the register to a browser. `legation COMMAND --help` tells more of each.
    """


def main() -> None:
    """The entry point: a reader that closes the pipe early ends us in silence, a known trouble is one line."""
    try:
        legation.main(standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        _close_quietly()
        sys.exit(141)
    except click.exceptions.Exit as ended:
        sys.exit(ended.exit_code)
    except click.Abort:
        sys.exit(130)
    except click.ClickException as problem:
        _one_line(problem)
        sys.exit(problem.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)


def _one_line(problem: click.ClickException) -> None:
    usage = isinstance(problem, click.UsageError) and problem.ctx is not None
    hint = f" (try `{problem.ctx.command_path} --help`)" if usage and problem.ctx else ""  # type: ignore[attr-defined]
    click.echo(f"legation: {problem.format_message()}{hint}", err=True)


def _close_quietly() -> None:
    """Nobody reads our output any more; Python must not complain of that while it exits."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
