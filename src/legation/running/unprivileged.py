"""Whom PostgreSQL runs as. It refuses to run as root; root lends it a user that owns nothing else."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from .processes import POSIX

# Between the ranges that distributions and systemd hand out, so that nobody else's process has it.
_FIRST_FREE = 60832


class NoUnprivilegedUser(Exception):
    """Root here may not become anybody else; the message says what to do."""


def database_user() -> tuple[int, int] | None:
    """(uid, gid) the server runs as; None when it may run as we do."""
    if not POSIX or os.geteuid() != 0:
        return None
    import pwd

    for uid in range(_FIRST_FREE, _FIRST_FREE + 200):
        try:
            pwd.getpwuid(uid)
        except KeyError:
            if _can_become(uid):
                return uid, uid
            break
    return named_user()


def named_user() -> tuple[int, int]:
    """(uid, gid) of an unprivileged user that has a name, which `initdb` insists on."""
    import pwd

    for name in ("nobody", "daemon", "postgres", "bin"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        if entry.pw_uid != 0 and _can_become(entry.pw_uid):
            return entry.pw_uid, entry.pw_uid
    raise NoUnprivilegedUser(
        "PostgreSQL does not run as root, and this root may not become another user: run Legation as an ordinary "
        "user, or give the address of a PostgreSQL server in DATABASE_URL"
    )


def _can_become(uid: int) -> bool:
    return _try(["/bin/sh", "-c", ":"], uid)


def can_reach(folder: Path, user: tuple[int, int] | None) -> bool:
    """Whether `user` may enter the folder by its whole path."""
    return user is None or _try(["/bin/sh", "-c", 'cd -- "$1"', "sh", str(folder)], user[0])


def can_run(program: Path, user: tuple[int, int] | None) -> bool:
    """Whether the program starts for `user`: its file and the libraries it needs are within reach."""
    return user is None or _try([str(program), "--version"], user[0])


def _try(command: list[str], uid: int) -> bool:
    try:
        tried = subprocess.run(
            command, user=uid, group=uid, extra_groups=[], cwd="/", stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=30, check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return tried.returncode == 0


def give(place: Path, user: tuple[int, int] | None) -> None:
    """Everything under `place` becomes `user`'s."""
    if user is None:
        return
    for folder, folders, files in os.walk(place):
        for name in (".", *folders, *files):
            os.chown(Path(folder) / name, *user, follow_symlinks=False)
