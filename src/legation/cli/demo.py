"""`legation demo`: a register of its own, filled with the demonstration documents, served."""

from __future__ import annotations

import hashlib
import ipaddress
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
@click.option("--fill", is_flag=True, hidden=True, help="Only bring the documents in")
def command(home: Path | None, port: int, host: str, workers: int | None, end_with_parent: bool, fill: bool) -> None:
    """Serve a demonstration register: a dozen documents, read and accepted by a named reviewer.

    Your own register (`legation serve`) is not touched.
    """
    chosen = Home.at(home or default_home() / "demo")
    os.environ["LEGATION_HOME"] = str(chosen.path)
    if fill:
        fill_register(chosen)
        return
    # The page "Sign in" then lets in whoever can reach it as the reviewer: only on this machine's own address.
    os.environ["LEGATION_DEMO"] = "1" if is_own(host) else "0"
    filling = [] if _filled(chosen) else [legation("demo", "--home", str(chosen.path), "--fill")]
    serve(chosen, port=port, host=host, workers=workers, tied=end_with_parent, steps=lambda address: filling)


def is_own(host: str) -> bool:
    """Whether what answers on this host can be reached from this machine only."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def fill_register(home: Home) -> None:
    """Brings the documents in and has them accepted."""
    click.echo("Reading the demonstration documents")
    _run("ingest", *(str(page) for page in sorted(PAGES.glob("*.html"))))
    click.echo(f"Accepting what they say, as {REVIEWER}")
    _run("accept", "--all", "--by", REVIEWER)
    write_privately(home.path / "demonstration", _fingerprint())


def _filled(home: Home) -> bool:
    """Whether that has been done, with these documents and this reader."""
    mark = home.path / "demonstration"
    return mark.is_file() and mark.read_text() == _fingerprint()


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
