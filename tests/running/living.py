"""A Legation that really runs, for the tests to hurt: started as a user starts it, looked at from outside."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil

LEGATION = [sys.executable, "-m", "legation.cli"]


def eventually(holds: Callable[[], object], within: float = 20, what: str = "") -> None:
    """Fails unless `holds()` becomes true within so many seconds."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        if holds():
            return
        time.sleep(0.05)
    raise AssertionError(f"not within {within} s: {what or holds}")


def environment() -> dict[str, str]:
    """A user's: no database or home of the tests', and no settings."""
    foreign = ("DATABASE_URL", "LEGATION_HOME", "DJANGO_SETTINGS_MODULE")
    return {name: value for name, value in os.environ.items() if name not in foreign}


def run(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """A command to its end."""
    command = [*LEGATION, *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, env=environment() | more)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Served:
    """`legation serve` on `home`."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.port = free_port()
        self.start()

    def start(self) -> None:
        with (self.home.parent / "output").open("w") as output:
            self.child = subprocess.Popen(
                [*LEGATION, "serve", "--home", str(self.home), "--port", str(self.port), "--workers", "1"],
                stdout=output, stderr=subprocess.STDOUT, env=environment(), start_new_session=True,
            )
        try:
            announced = "Legation runs at"
            eventually(lambda: announced in self.said() or self.child.poll() is not None, 90, "the site is announced")
        except AssertionError:
            self.stop()
            raise
        assert self.child.poll() is None, self.said()

    def said(self) -> str:
        return (self.home.parent / "output").read_text()

    def healthy(self) -> bool:
        asked = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            asked.request("GET", "/healthz")
            return asked.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False
        finally:
            asked.close()

    def processes(self) -> list[psutil.Process]:
        """All of it: the supervisor and everything under it."""
        me = psutil.Process(self.child.pid)
        return [me, *me.children(recursive=True)]

    def pids_of(self, words: str) -> list[int]:
        """The processes of ours whose command line has these words, as they are at this moment."""
        found = []
        for process in self.processes():
            with suppress(psutil.NoSuchProcess):
                if words in " ".join(process.cmdline()):
                    found.append(int(process.pid))
        return found

    def kill(self, words: str) -> set[int]:
        """Kills the first process with these words, as soon as there is one: it may just be starting again, since what
        it needs was killed before. All that had these words."""
        before: list[int] = []

        def killed() -> bool:
            before[:] = self.pids_of(words)
            with suppress(ProcessLookupError):
                for pid in before[:1]:
                    os.kill(pid, signal.SIGKILL)
                    return True
            return False

        eventually(killed, what=f"a process with {words}")
        return set(before)

    def postgres(self) -> int:
        return int(json.loads((self.home / "run" / "database.json").read_text()).get("postgres", 0))

    def stop(self, sign: int = signal.SIGTERM) -> int:
        self.child.send_signal(sign)
        return self.child.wait(60)


def gone(processes: list[psutil.Process]) -> bool:
    """Whether none of these runs any more; a zombie still in the table is one too many."""
    return not any(process.is_running() for process in processes)


def is_zombie(process: psutil.Process) -> bool:
    try:
        return bool(process.status() == psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False
