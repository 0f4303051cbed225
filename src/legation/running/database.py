"""Using the register's database: the server named in DATABASE_URL, or the home's embedded one, started when needed
and left running only for as long as someone uses it."""

from __future__ import annotations

import os
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from .cluster import DatabaseFailed
from .home import Home, read_json
from .keeper import users
from .locks import Lock, held_by
from .postmaster import missing_abilities
from .processes import end, myself, pid_in, start_child

_PATIENCE = 120.0
OLDEST = 15


class EmbeddedDatabase:
    """This process's use of the home's embedded database."""

    def __init__(self, home: Home, *, command: str, durable: bool = True) -> None:
        self.home = home.make()
        self.command = command
        self.durable = durable
        self._mine = Lock(home.run / "users" / f"{os.getpid()}-{secrets.token_hex(4)}.lock")
        self._keepers: list[subprocess.Popen[bytes]] = []

    def enter(self) -> str:
        """Registers this process as a user; the address of the server once it answers."""
        self._mine.place.parent.mkdir(mode=0o700, exist_ok=True)
        with self._gate():
            self._mine.acquire(wait=1, note=myself(self.command))
        try:
            return self.url()
        except BaseException:
            self.leave()
            raise

    def url(self) -> str:
        """The address of the running server; starts (again) what is not there. DatabaseFailed when it cannot be."""
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            keeper = held_by(self.home.run / "keeper.lock")
            told = read_json(self.home.run / "database.json") or {}
            if keeper is None:
                self._raise_own_failure(told)
                self._start_keeper()
            elif told.get("standing") == "ready" and told.get("keeper") == keeper:
                return str(told["url"])
            else:
                time.sleep(0.03)
        raise DatabaseFailed(f"the database did not start within {_PATIENCE:.0f} seconds: see {self.home.logs}")

    def _raise_own_failure(self, told: dict[str, Any]) -> None:
        for keeper in self._keepers:
            if (told.get("keeper") or {}).get("pid") == keeper.pid and told.get("standing") == "failed":
                raise DatabaseFailed(str(told.get("error")))
        if sum(1 for keeper in self._keepers if keeper.poll()) >= 3:
            raise DatabaseFailed(f"the database's keeper ends at once: see {self.home.logs / 'keeper.log'}")

    def _start_keeper(self) -> None:
        with self._gate():
            if held_by(self.home.run / "keeper.lock") is not None:
                return
            command = [sys.executable, "-m", "legation.running.keeper", str(self.home.path)]
            if not self.durable:
                command.append("--fast-and-loose")
            with (self.home.logs / "keeper.log").open("ab") as log:
                keeper = start_child(command, at_parents_death=None, output=log, directory=Path("/"))
            self._keepers.append(keeper)
            until = time.monotonic() + 10
            while keeper.poll() is None and held_by(self.home.run / "keeper.lock") is None and time.monotonic() < until:
                time.sleep(0.02)

    def _gate(self) -> Lock:
        return Lock(self.home.run / "gate.lock").acquire(wait=90)

    def keepers(self) -> list[int]:
        """The keepers this process has started that still live."""
        return [keeper.pid for keeper in self._keepers if keeper.poll() is None]

    def restarts(self) -> int:
        """How often the present keeper has had to start the server again."""
        return int((read_json(self.home.run / "database.json") or {}).get("restarts", 0))

    def leave(self, *, stop: bool = False) -> None:
        """This process needs the server no more. The last user waits until it has stopped; with `stop` it is stopped
        even when others still use it."""
        self._mine.release(remove=True)
        if stop or not users(self.home):
            stop_keeper(self.home)
        for keeper in self._keepers:
            if keeper.poll() is None and (stop or not users(self.home)):
                end(keeper, patience=60)
        for keeper in self._keepers:
            if keeper.poll() is None:
                keeper.returncode = 0  # others still use it and it is to outlive us: Python need not warn that it lives


def stop_keeper(home: Home) -> None:
    """Stops the home's server and waits until it is gone."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        note = held_by(home.run / "keeper.lock")
        if note is None:
            return
        if pid := pid_in(note):
            with suppress(ProcessLookupError, PermissionError):
                os.kill(pid, signal.SIGTERM)
        waited = time.monotonic() + 5
        while held_by(home.run / "keeper.lock") == note and time.monotonic() < waited:
            time.sleep(0.05)


@contextmanager
def database_in_use(home: Home, *, command: str) -> Iterator[str]:
    """The address of the register's database, which stays up inside the `with`."""
    if given := os.environ.get("DATABASE_URL"):
        check_server(given)
        yield given
        return
    embedded = EmbeddedDatabase(home, command=command)
    url = embedded.enter()
    try:
        yield url
    finally:
        embedded.leave()


def check_server(url: str) -> None:
    """DatabaseFailed when a server of the user's own cannot be reached, is too old, or cannot do what is needed."""
    import psycopg

    shown = url.rpartition("@")[2] or url
    try:
        connection = psycopg.connect(url, connect_timeout=10)
    except (psycopg.Error, ValueError) as problem:
        reason = " ".join(str(problem).split())
        raise DatabaseFailed(f"DATABASE_URL: no database at {shown}: {reason}; check the address and that the "
                             "server runs") from problem
    with connection:
        version = connection.info.server_version // 10000
        if version < OLDEST:
            raise DatabaseFailed(f"DATABASE_URL: the server at {shown} is PostgreSQL {version}: "
                                 f"Legation needs {OLDEST} or later")
        if missing := missing_abilities(connection):
            raise DatabaseFailed(f"DATABASE_URL: the database at {shown} lacks {missing}: create it with "
                                 "ENCODING 'UTF8' and a UTF-8 locale")
