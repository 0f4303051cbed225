"""What a running Legation consists of: the database, the web server, the workers."""

from __future__ import annotations

import http.client
import json
import os
import socket
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress

from .database import EmbeddedDatabase, check_server
from .home import Home, read_json, write_privately
from .locks import Held, Lock, held_by
from .processes import myself
from .supervisor import Part, PartFailed, Supervisor

Steps = Callable[[str], Sequence[Sequence[str]]]


def _nothing(address: str) -> Sequence[Sequence[str]]:
    return ()


class AlreadyRunning(Exception):
    """Legation runs on this home already; the message says where, and how to stop it."""


class PortTaken(Exception):
    """Another program listens there; the message says what to do."""


def only_one(home: Home) -> Lock:
    """The lock of the one supervisor a home may have."""
    place = home.run / "serve.lock"
    try:
        return Lock(place).acquire(wait=0.5, note=myself("serve"))
    except Held:
        note = held_by(place) or {}
        where = f" at {note['address']}" if note.get("address") else ""
        raise AlreadyRunning(
            f"already running{where} on {home.path} (process {note.get('pid', '?')}): "
            f"use it, or stop it with `legation stop --home {home.path}`"
        )


def listen(home: Home, host: str, port: int) -> socket.socket:
    """The socket the site will answer on: ours, so that a web server that dies leaves no gap. PortTaken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    sock = socket.socket(family, socket.SOCK_STREAM)
    if os.name == "posix":
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    # A supervisor of this home that was killed a moment ago: its web server is just letting go of the port.
    just_killed = (read_json(home.run / "serving.json") or {}).get("port") == port
    until = time.monotonic() + (15 if just_killed else 0)
    while True:
        try:
            sock.bind((host, port))
            sock.listen(512)
            return sock
        except OSError as problem:
            if time.monotonic() < until:
                time.sleep(0.1)
                continue
            sock.close()
            raise PortTaken(
                f"port {port} on {host} cannot be used ({problem.strerror}): stop the program that has it, or choose "
                f"another with --port (`make run PORT={port + 1}`, `make demo PORT={port + 1}`)"
            )


class Serving:
    """One running Legation on `home`. For its address, `steps` gives the commands to run once it is up and before it
    is announced."""

    def __init__(self, home: Home, *, host: str, port: int, workers: int, say: Callable[[str], None]) -> None:
        self.home, self.host, self.port, self.workers, self.say = home, host, port, workers, say
        self.embedded: EmbeddedDatabase | None = None
        self.supervisor = Supervisor(os.environ, say)
        self.restarts = 0

    @property
    def address(self) -> str:
        shown = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{shown}:{self.port}"

    def run(self, steps: Steps = _nothing) -> int:
        """Serves until asked to stop; the exit status. Nothing of it is left running afterwards."""
        lock = only_one(self.home)
        sock = None
        try:
            sock = listen(self.home, self.host, self.port)
            self.port = sock.getsockname()[1]
            lock.note(myself("serve") | {"address": self.address})
            write_privately(self.home.run / "serving.json", json.dumps({"port": self.port}))
            self.supervisor.listen_for_signals()
            return self._run(sock, steps)
        finally:
            self._stop()
            if sock is not None:
                sock.close()
                (self.home.run / "serving.json").unlink(missing_ok=True)
            lock.release()

    def _run(self, sock: socket.socket, steps: Steps) -> int:
        boss = self.supervisor
        boss.environment = self._environment(self._database())
        if not boss.step(legation("migrate", "--quietly")):
            return 0 if boss.stopping.is_set() else 1
        boss.add(self._web(sock))
        self._wait_until_it_answers()
        for number in range(self.workers):
            boss.add(self._worker(number))
        for command in steps(self.address):
            if not boss.stopping.is_set() and not boss.step(command) and not boss.stopping.is_set():
                return 1
        if not boss.stopping.is_set():
            self.say(f"Legation runs at {self.address}\nPress Ctrl-C to stop it.")
        while not boss.stopping.is_set():
            boss.look()
            self._look_at_database()
        return 0

    def _database(self) -> str:
        if given := os.environ.get("DATABASE_URL"):
            check_server(given)
            return given
        self.embedded = EmbeddedDatabase(self.home, command="serve")
        url = self.embedded.enter()
        self.supervisor.spared = self.embedded.keepers()
        return url

    def _environment(self, url: str) -> dict[str, str]:
        return {**os.environ, "DATABASE_URL": url, "LEGATION_HOME": str(self.home.path),
                "DJANGO_SETTINGS_MODULE": "legation.settings"}

    def _web(self, sock: socket.socket) -> Part:
        sock.set_inheritable(True)
        command = [
            sys.executable, "-m", "gunicorn", "legation.wsgi", "--bind", f"fd://{sock.fileno()}",
            "--config", "python:legation.running.gunicorn_hooks", "--worker-class", "gthread",
            "--workers", str(min(4, max(2, os.cpu_count() or 2))), "--threads", "4", "--timeout", "60",
            "--graceful-timeout", "5", "--worker-tmp-dir", str(self.home.run), "--no-control-socket",
            "--log-level", "warning",
        ]
        return Part("web server", command, self.home.logs / "web.log", keep_open=[sock.fileno()])

    def _worker(self, number: int) -> Part:
        name = "worker" if self.workers == 1 else f"worker {number + 1}"
        command = [*legation("worker"), "--name", f"{os.getpid()}-{number + 1}"]
        return Part(name, command, self.home.logs / "worker.log")

    def _wait_until_it_answers(self) -> None:
        """Until the site gives its first page; PartFailed when it does not within two minutes."""
        until = time.monotonic() + 120
        while not self.supervisor.stopping.is_set():
            if answers(self.host, self.port):
                return
            if time.monotonic() > until:
                raise PartFailed(f"the web server does not answer: see {self.home.logs / 'web.log'}")
            self.supervisor.look(0.1)

    def _look_at_database(self) -> None:
        if self.embedded is None:
            return
        url = self.embedded.url()
        self.supervisor.spared = self.embedded.keepers()
        if (again := self.embedded.restarts()) > self.restarts:
            self.say("PostgreSQL ended unexpectedly: it was started again.")
        self.restarts = again
        if url != self.supervisor.environment["DATABASE_URL"]:
            self.supervisor.restart(self._environment(url))

    def _stop(self) -> None:
        self.supervisor.end_all(keep=self.embedded.keepers() if self.embedded else ())
        if self.embedded is not None:
            self.embedded.leave(stop=True)
            self.supervisor.end_all()


def legation(*arguments: str) -> list[str]:
    """The command line of one of our own commands, run by this very Python."""
    return [sys.executable, "-m", "legation.cli", *arguments]


def answers(host: str, port: int) -> bool:
    """Whether the site's health check succeeds."""
    asked = http.client.HTTPConnection("127.0.0.1" if host == "0.0.0.0" else host, port, timeout=5)  # noqa: S104
    with suppress(OSError, http.client.HTTPException):
        asked.request("GET", "/healthz", headers={"Host": "localhost"})
        return asked.getresponse().status == 200
    return False
