"""docs/commands.md, written from the commands themselves."""

from __future__ import annotations

import re

import click

from legation.cli import legation

PLACE = "docs/commands.md"
HEAD = """# Commands

<!-- Written by tools/build_docs.py from the commands themselves: change those, not this page. -->

After `make setup` there is `.venv/bin/legation`. `legation COMMAND --help` says the same as this page.

Exit status: 0 done; 1 some input failed, each named on standard error; 2 wrong usage. Every command that reports takes
`--json`. `--home FOLDER` chooses the register (else `LEGATION_HOME`, else `var/` of the checkout); where the register
stands and other settings: [Settings](settings.md).
"""


def page() -> str:
    """The page as it should stand."""
    context = click.Context(legation, info_name="legation")
    parts = [HEAD]
    for name in legation.list_commands(context):
        command = legation.get_command(context, name)
        assert command is not None
        parts.append(_written(name, command))
    return "".join(parts)


def _written(name: str, command: click.Command) -> str:
    context = click.Context(command, info_name=f"legation {name}")
    usage = " ".join(command.collect_usage_pieces(context))
    rows = [p.get_help_record(context) for p in command.params if isinstance(p, click.Option)]
    options = "".join(f"| `{_cell(flag)}` | {_cell(told)} |\n" for row in rows if row for flag, told in [row])
    table = f"\n| option | |\n|---|---|\n{options}" if options else ""
    said = "\n".join(line.strip() for line in (command.help or "").split("\n"))
    return f"\n## `legation {name}`\n\n```\nlegation {name} {usage}\n```\n\n{said.strip()}\n{table}"


def _cell(text: str) -> str:
    text = re.sub(r"\s*[;\[]?\s*\d+<=x<=\d{10,}(?=\])|\s*\[\d+<=x<=\d{10,}\]", "", text)
    return " ".join(text.split()).replace("|", "\\|")
