"""`legation stop`: ends everything that runs on a home."""

from __future__ import annotations

import os
import signal
import time
from contextlib import suppress
from typing import Any

import click

from legation.running.database import stop_keeper
from legation.running.home import Home
from legation.running.keeper import users
from legation.running.locks import held_by
from legation.running.processes import pid_in

from .homes import home_option

_PATIENCE = 60.0


@click.command()
@home_option
def command(home: Home) -> None:
    """Stop what runs on a register: the site, its workers, other commands at work on it, and its database."""
    found = [("serve", held_by(home.run / "serve.lock"))]
    found += [(str(note.get("command")), note) for note in users(home) if note.get("command") != "serve"]
    stopped = [name for name, note in found if note is not None and _stop(note)]
    if held_by(home.run / "keeper.lock") is not None:
        stop_keeper(home)
        stopped.append("database")
    left = [str(note["pid"]) for _, note in found if note and pid_in(note)]
    if left:
        raise click.ClickException(f"still running: process {', '.join(left)}")
    click.echo(f"Stopped: {', '.join(stopped)}." if stopped else f"Nothing runs on {home.path}.")


def _stop(note: dict[str, Any]) -> bool:
    """Asks the process the note names to end, and waits for that; False when it has ended already."""
    pid = pid_in(note)
    if pid is None or pid == os.getpid():
        return False
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGTERM)
    until = time.monotonic() + _PATIENCE
    while pid_in(note) and time.monotonic() < until:
        time.sleep(0.05)
    return True
