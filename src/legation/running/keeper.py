"""The keeper: a small process that runs a home's PostgreSQL for as long as anyone uses it.

Commands come and go in any order; the server is nobody's in particular. So the first command that needs it starts
a keeper, which holds the home's database lock, restarts the server when it dies, and stops it once the last user
has left, however that user left. `python -m legation.running.keeper HOME`.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
import traceback
from typing import Any

from .cluster import Cluster, DatabaseFailed
from .home import Home, NotAHome, write_privately
from .locks import Held, Lock, held_by
from .postmaster import Postmaster
from .processes import POSIX, adopt_orphans, myself
from .unprivileged import NoUnprivilegedUser

_LOOK_EVERY = 0.4  # seconds


class Keeper:
    """Keeps the database of `home`; `run` returns when nobody uses it any more or when asked to stop."""

    def __init__(self, home: Home, *, durable: bool = True) -> None:
        self.home = home
        self.me = myself("keeper")
        self.postmaster = Postmaster(Cluster(home, durable=durable))
        self.stopping = threading.Event()
        self.woken = threading.Event()
        self.restarts = 0

    def tell(self, standing: str, **more: Any) -> None:
        """Writes for the users what stands: `starting`, `ready` with the address, `failed` with the reason."""
        told = {"standing": standing, "keeper": self.me, "restarts": self.restarts, **more}
        write_privately(self.home.run / "database.json", json.dumps(told))

    def run(self) -> int:
        self.tell("starting")
        try:
            self._start()
            while not self.stopping.is_set():
                self._look()
        except (DatabaseFailed, NotAHome, NoUnprivilegedUser, OSError) as problem:
            self.tell("failed", error=str(problem))
            return 1
        except Exception as problem:
            traceback.print_exc()
            self.tell("failed", error=f"{type(problem).__name__}: {problem}")
            return 1
        finally:
            self.postmaster.stop()
        self.tell("stopped")
        return 0

    def _start(self) -> None:
        self.postmaster.start()
        self.started = time.monotonic()
        self.tell("ready", url=self.postmaster.url(), postgres=self.postmaster.pid)

    def _look(self) -> None:
        self.woken.wait(_LOOK_EVERY)
        self.woken.clear()
        if self.stopping.is_set():
            return
        if not self.postmaster.running():
            self._restart()
        elif self._deserted():
            self.stopping.set()

    def _restart(self) -> None:
        self.restarts += 1
        if time.monotonic() - self.started < 5:  # dying again and again: not at once
            self.stopping.wait(min(self.restarts, 10))
        self.tell("starting")
        self.postmaster.tidy()
        self._start()

    def _deserted(self) -> bool:
        """Whether no user is left. Looked at under the gate, so that a newcomer is either seen or waits; found so,
        this keeper says that it stops before it opens the gate again."""
        try:
            gate = Lock(self.home.run / "gate.lock").acquire(wait=0)
        except Held:
            return False
        with gate:
            if users(self.home):
                return False
            self.tell("stopping")
            return True


def users(home: Home) -> list[dict[str, Any]]:
    """The notes of the living processes that use the home's database; what dead ones left is swept away."""
    found = []
    for place in sorted((home.run / "users").glob("*.lock")):
        note = held_by(place)
        if note is None:
            place.unlink(missing_ok=True)
        else:
            found.append(note)
    return found


def main() -> int:
    home = Home.at(sys.argv[1]).make()
    os.chdir(home.path)
    keeper = Keeper(home, durable="--fast-and-loose" not in sys.argv)
    try:
        lock = Lock(home.run / "keeper.lock").acquire(wait=1, note=keeper.me)
    except Held:
        return 0
    adopt_orphans()

    def stop(*_: object) -> None:
        keeper.stopping.set()
        keeper.woken.set()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    if POSIX:
        for sign in (signal.SIGHUP, signal.SIGCHLD):
            signal.signal(sign, lambda *_: keeper.woken.set())
    with lock:
        return keeper.run()


if __name__ == "__main__":
    sys.exit(main())
