"""What can be wrong with a home and the machine under it, and how to mend it."""

from __future__ import annotations

import shutil
import socket
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from .home import Home
from .locks import held_by

_LITTLE_SPACE = 1_000_000_000  # bytes
_NO_SPACE = 100_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `standing` is `good`, `doubtful` (it runs, but look) or `wrong`; `mend` says what to do."""

    about: str
    standing: str
    found: str
    mend: str = ""

    def to_json(self) -> dict[str, str]:
        return asdict(self)


def good(about: str, found: str) -> Finding:
    return Finding(about, "good", found)


def look_at_machine(home: Home, *, host: str, port: int) -> Iterator[Finding]:
    """What can be told without a database."""
    yield _python()
    yield _space(home)
    yield _secret(home)
    yield _port(home, host, port)


def _python() -> Finding:
    return good("Python", ".".join(map(str, sys.version_info[:3])))


def _space(home: Home) -> Finding:
    there = next(place for place in (home.path, *home.path.parents) if place.exists())
    free = shutil.disk_usage(there).free
    said = f"{free / 1e9:.1f} GB free at {there}"
    if free < _LITTLE_SPACE:
        standing = "wrong" if free < _NO_SPACE else "doubtful"
        return Finding("Disk", standing, said, "make room, or move the home to a larger disk")
    return good("Disk", said)


def _secret(home: Home) -> Finding:
    place = home.path / "secret-key"
    if not place.exists():
        return good("Secrets", "not made yet")
    open_to = [found.name for found in home.path.iterdir() if found.is_file() and found.stat().st_mode & 0o077]
    if open_to and sys.platform != "win32":
        files = " ".join(str(home.path / name) for name in sorted(open_to))
        return Finding("Secrets", "wrong", f"others may read {', '.join(sorted(open_to))}", f"chmod 600 {files}")
    return good("Secrets", "readable by their owner only")


def _port(home: Home, host: str, port: int) -> Finding:
    if note := held_by(home.run / "serve.lock"):
        return good("Site", f"running at {note.get('address', '?')} (process {note.get('pid', '?')})")
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as problem:
            return Finding("Site", "doubtful", f"not running, and port {port} cannot be used ({problem.strerror})",
                           "stop the program that has the port, or serve on another with --port")
    return good("Site", f"not running; port {port} is free")
