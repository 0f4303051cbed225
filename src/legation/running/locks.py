"""Locks held by living processes: the operating system lets go of them when their holder dies, however it dies."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import IO, Any

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[bytes]) -> bool:
        file.seek(1 << 30)  # beyond the content, so that others can read it
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class Held(Exception):
    """Another living process holds the lock."""


class Lock:
    """An exclusive lock on a file. Its holder may leave a note in it (who it is) for others to read."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._file: IO[bytes] | None = None

    def acquire(self, *, wait: float, note: dict[str, Any] | None = None) -> Lock:
        """Holds the lock, waiting up to `wait` seconds for it; Held when it stays another's."""
        until = time.monotonic() + wait
        while True:
            file = self.place.open("a+b")
            if _try_lock(file) and _is_still(file, self.place):
                break
            file.close()
            if time.monotonic() >= until:
                raise Held(str(self.place))
            time.sleep(0.02)
        self.place.chmod(0o600)
        self._file = file
        self.note(note or {})
        return self

    def note(self, note: dict[str, Any]) -> None:
        assert self._file is not None
        self._file.seek(0)
        self._file.truncate()
        self._file.write(json.dumps(note).encode())
        self._file.flush()

    def release(self, *, remove: bool = False) -> None:
        if self._file is None:
            return
        if remove:
            self.place.unlink(missing_ok=True)
        self._file.close()
        self._file = None

    def __enter__(self) -> Lock:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def _is_still(file: IO[bytes], place: Path) -> bool:
    """Whether the locked file is the one at `place`: it may have been removed by the holder before."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), place.stat())
    except FileNotFoundError:
        return False


def held_by(place: Path) -> dict[str, Any] | None:
    """The note of the living process that holds the lock at `place`; None when nobody does."""
    try:
        file = place.open("r+b")
    except FileNotFoundError:
        return None
    with file:
        if _try_lock(file):
            return None
        file.seek(0)
        try:
            told = json.loads(file.read() or b"{}")
        except ValueError:  # between taking the lock and writing the note
            return {}
        return told if isinstance(told, dict) else {}
