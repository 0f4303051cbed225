"""The supervisor: the processes that make up a running Legation, each started again when it dies, all ended
together and in order."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from .processes import LINUX, POSIX, adopt_orphans, end, end_adopted, start_child

Say = Callable[[str], None]
_SETTLED = 10.0  # seconds after which a part that dies is taken to have worked
_GIVE_UP = 5  # deaths in a row before it ever worked


class PartFailed(Exception):
    """A part dies whenever it is started; the message says where its log is."""


@dataclass
class Part:
    """One process of the whole. `log` gets what it prints; `keep_open` are file descriptors it inherits."""

    name: str
    command: Sequence[str]
    log: Path
    keep_open: Sequence[int] = ()
    child: subprocess.Popen[bytes] | None = field(default=None, init=False)
    deaths: int = field(default=0, init=False)
    begun: float = field(default=0.0, init=False)
    not_before: float = field(default=0.0, init=False)
    settled_once: bool = field(default=False, init=False)

    def start(self, environment: Mapping[str, str]) -> None:
        if self.log.is_file() and self.log.stat().st_size > 20_000_000:
            self.log.replace(self.log.with_suffix(".log.1"))
        self.begun = time.monotonic()
        with self.log.open("ab") as out:
            self.child = start_child(self.command, at_parents_death=signal.SIGTERM, environment=environment, output=out,
                                     keep_open=self.keep_open)

    def noticed_dead(self) -> str | None:
        """How it ended, said once after it did; sets when it may start again."""
        if self.child is None or (code := self.child.poll()) is None:
            return None
        self.child = None
        worked = time.monotonic() - self.begun > _SETTLED
        self.settled_once |= worked
        self.deaths = 1 if worked else self.deaths + 1
        self.not_before = time.monotonic() + (0 if self.deaths == 1 else min(0.25 * 2**self.deaths, 15))
        return f"killed by signal {-code}" if code < 0 else f"exit status {code}"


class Supervisor:
    """Runs parts until asked to stop. `environment` is given to every part it starts from then on."""

    def __init__(self, environment: Mapping[str, str], say: Say) -> None:
        self.environment = dict(environment)
        self.say = say
        self.parts: list[Part] = []
        self.stopping = threading.Event()
        self._woken = threading.Event()
        self._step: subprocess.Popen[bytes] | None = None
        self.spared: Sequence[int] = ()  # children that somebody else in this process waits for

    def listen_for_signals(self) -> None:
        """SIGINT, SIGTERM and SIGHUP mean stop; a child's death is looked at at once."""
        adopt_orphans()
        for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
            if number := getattr(signal, name, None):
                signal.signal(number, self._asked_to_stop)
        if POSIX:
            signal.signal(signal.SIGCHLD, lambda *_: self._woken.set())

    def _asked_to_stop(self, *_: object) -> None:
        self.stopping.set()
        self._woken.set()

    def add(self, part: Part) -> None:
        self.parts.append(part)
        part.start(self.environment)

    def step(self, command: Sequence[str]) -> bool:
        """Runs `command` to its end on our terminal while the parts are looked after; whether it succeeded."""
        self._step = start_child(command, at_parents_death=signal.SIGTERM, environment=self.environment)
        while self._step.poll() is None and not self.stopping.is_set():
            self.look()
        if self.stopping.is_set():
            end(self._step)
        succeeded = self._step.returncode == 0
        self._step = None
        return succeeded

    def look(self, wait: float = 0.25) -> None:
        """Waits a little, then starts again what has died. PartFailed when that has no prospect."""
        self._woken.wait(wait)
        self._woken.clear()
        if self.stopping.is_set():
            return
        for part in self.parts:
            if ended := part.noticed_dead():
                if part.deaths >= _GIVE_UP and not part.settled_once:
                    raise PartFailed(f"the {part.name} ends as soon as it starts ({ended}): see {part.log}")
                self.say(f"The {part.name} ended unexpectedly ({ended}): starting it again.")
            if part.child is None and time.monotonic() >= part.not_before:
                part.start(self.environment)
        self._reap_adopted()

    def _reap_adopted(self) -> None:
        """Processes whose parent was killed are ours now (Linux); the dead among them must not stay as zombies."""
        if not LINUX:
            return
        known = {part.child.pid for part in self.parts if part.child} | ({self._step.pid} if self._step else set())
        for pid in self._children() - known - set(self.spared):
            with suppress(ChildProcessError):
                os.waitpid(pid, os.WNOHANG)

    def _children(self) -> set[int]:
        with suppress(OSError):
            return {int(pid) for pid in Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()}
        return set()

    def restart(self, environment: Mapping[str, str]) -> None:
        """Every part again, with another environment."""
        self.environment = dict(environment)
        self.end_parts()
        for part in self.parts:
            part.start(self.environment)

    def end_parts(self) -> None:
        """Asks all to end at once, the last added first, and waits for each."""
        for part in reversed(self.parts):
            if part.child is not None and part.child.poll() is None:
                with suppress(ProcessLookupError):
                    part.child.send_signal(signal.SIGTERM)
        for part in reversed(self.parts):
            if part.child is not None:
                end(part.child, patience=12)
                part.child = None

    def end_all(self, keep: Sequence[int] = ()) -> None:
        if self._step is not None:
            end(self._step)
        self.end_parts()
        end_adopted(keep)
