"""`legation demo`: a register of its own, filled with the demonstration documents, served."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import click

from legation.running.home import Home, default_home, write_privately
from legation.running.serving import legation
from legation_reader import VERSION

from .serve import serve, serving_options

PAGES = Path(__file__).resolve().parents[1] / "demo" / "pages"
REVIEWER = "Demonstration reviewer"


@click.command()
@click.option("--home", type=click.Path(file_okay=False, path_type=Path),
              help="The folder of the demonstration register  [default: demo/ in the usual one]")
@serving_options
@click.option("--fill", metavar="ADDRESS", hidden=True, help="Only bring the documents in, for the site at ADDRESS")
def command(
    home: Path | None, port: int, host: str, workers: int | None, end_with_parent: bool, fill: str | None
) -> None:
    """Serve a demonstration register: a dozen documents, read and accepted by a named reviewer.

    Your own register (`legation serve`) is not touched.
    """
    chosen = Home.at(home or default_home() / "demo")
    os.environ["LEGATION_HOME"] = str(chosen.path)
    if fill:
        fill_register(chosen, fill)
    else:
        serve(chosen, port=port, host=host, workers=workers, tied=end_with_parent,
              steps=lambda address: [legation("demo", "--home", str(chosen.path), "--fill", address)])


def fill_register(home: Home, site: str) -> None:
    """Brings the documents in and has them accepted, unless that has been done by this very reader."""
    mark = home.path / "demonstration"
    wanted = _fingerprint()
    if not mark.is_file() or mark.read_text() != wanted:
        click.echo("Reading the demonstration documents")
        _run("ingest", *(str(page) for page in sorted(PAGES.glob("*.html"))))
        click.echo(f"Accepting what they say, as {REVIEWER}")
        _run("accept", "--all", "--by", REVIEWER)
        write_privately(mark, wanted)
    click.echo("To sign in as the reviewer (once, within a day), open:")
    _run("user", REVIEWER, "--role", "editor", "--site", site)


def _run(*arguments: str) -> None:
    """One of our own commands, on the register the environment names; ends us with its exit status when it fails."""
    failed = subprocess.run(legation(*arguments), check=False).returncode
    if failed:
        sys.exit(failed)


def _fingerprint() -> str:
    """Names the documents and the reader: another of either means reading again."""
    told = hashlib.sha256(VERSION.encode())
    for page in sorted(PAGES.glob("*.html")):
        told.update(page.name.encode() + page.read_bytes())
    return told.hexdigest()
