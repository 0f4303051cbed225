"""One running PostgreSQL server: started as our child, checked before anyone may use it, stopped in order."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from .cluster import APP, DATABASE, SUPERUSER, Cluster, DatabaseFailed
from .processes import POSIX, end, end_adopted, identity, start_child

_PATIENCE = 60.0  # seconds a start may take: recovery after a crash replays what was written


class Postmaster:
    """The server of a cluster. Only the holder of the home's database lock may have one."""

    def __init__(self, cluster: Cluster) -> None:
        self.cluster = cluster
        self.child: subprocess.Popen[bytes] | None = None
        self.host = "127.0.0.1"
        self.port = 5432

    def url(self, role: str = APP, database: str = DATABASE) -> str:
        """The address for `role`, with its password."""
        secret = quote(self.cluster.passwords[role], safe="")
        return f"postgresql://{role}:{secret}@{quote(self.host, safe='')}:{self.port}/{database}"

    @property
    def pid(self) -> int | None:
        return self.child.pid if self.child else None

    def start(self) -> None:
        """The server answers, and knows Russian; DatabaseFailed when it does not."""
        self.cluster.make()
        _end_leftover(self.cluster.data)
        until = time.monotonic() + _PATIENCE
        while True:
            self._launch()
            if self._wait_until_it_answers(until):
                break
            end_adopted()
            if time.monotonic() > until or not _worth_another_try(self._said()):
                raise DatabaseFailed(f"PostgreSQL does not start: {self._why()} (all of it in {self.log})")
            time.sleep(0.3)
        self._make_roles()
        self._assert_it_knows_russian()

    @property
    def log(self) -> Path:
        return self.cluster.home.logs / "postgresql.log"

    def _launch(self) -> None:
        if self.log.is_file() and self.log.stat().st_size > 20_000_000:
            self.log.replace(self.log.with_suffix(".log.1"))
        self._log_from = self.log.stat().st_size if self.log.is_file() else 0
        self._choose_address()
        options = {
            "listen_addresses": "" if POSIX else self.host,
            "port": str(self.port),
            "timezone": "UTC",
            "log_timezone": "UTC",
            "max_connections": "60",
            "log_checkpoints": "off",
            "jit": "off",
        }
        if POSIX:
            options |= {"unix_socket_directories": self.host, "unix_socket_permissions": "0700"}
        if not self.cluster.durable:
            options |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        command = [str(self.cluster.programs / "postgres"), "-D", str(self.cluster.data)]
        for name, value in options.items():
            command += ["-c", f"{name}={value}"]
        with self.log.open("ab") as out:
            self.child = start_child(
                command, at_parents_death=signal.SIGINT if POSIX else None, user=self.cluster.user,
                environment=self.cluster.environment(), output=out, directory=self.cluster.data,
            )

    def _choose_address(self) -> None:
        if folder := self.cluster.socket_folder():
            self.host = str(folder)
            return
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]

    def _wait_until_it_answers(self, until: float) -> bool:
        import psycopg

        assert self.child is not None
        while self.child.poll() is None and time.monotonic() < until:
            try:
                psycopg.connect(self.url(SUPERUSER, "postgres"), connect_timeout=5).close()
            except psycopg.OperationalError as problem:
                if "password authentication failed" in str(problem):
                    end(self.child, sign=signal.SIGINT)
                    raise DatabaseFailed(
                        f"{self.cluster.home.path / 'database-passwords.json'} does not fit the database beside it: "
                        "restore both from one backup"
                    ) from problem
                time.sleep(0.05)
            else:
                return True
        return False

    def _make_roles(self) -> None:
        """The application's role, which is no superuser, and its database."""
        import psycopg
        from psycopg import sql

        with psycopg.connect(self.url(SUPERUSER, "postgres"), autocommit=True) as connection:
            if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [APP]).fetchone():
                secret = sql.Literal(self.cluster.passwords[APP])
                role = sql.SQL("CREATE ROLE {} LOGIN CREATEDB PASSWORD {}")
                connection.execute(role.format(sql.Identifier(APP), secret))
            if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
                created = sql.SQL("CREATE DATABASE {} OWNER {}")
                connection.execute(created.format(sql.Identifier(DATABASE), sql.Identifier(APP)))

    def _assert_it_knows_russian(self) -> None:
        import psycopg

        with psycopg.connect(self.url()) as connection:
            if missing := missing_abilities(connection):
                raise DatabaseFailed(f"this PostgreSQL was initialised without {missing}: remove {self.cluster.data} "
                                     "if the register is empty, else restore a backup into a new home")

    def _said(self) -> str:
        with self.log.open("rb") as log:
            log.seek(self._log_from)
            return log.read(100_000).decode(errors="replace")

    def _why(self) -> str:
        said = [line.split("FATAL:")[1].strip() for line in self._said().splitlines() if "FATAL:" in line]
        return said[-1] if said else "it gave no reason"

    def running(self) -> bool:
        return self.child is not None and self.child.poll() is None

    def stop(self) -> None:
        """Ends the server in order (open transactions are rolled back) and leaves no process and no socket."""
        if self.child is not None:
            if POSIX:
                end(self.child, sign=signal.SIGINT, patience=45)
            else:
                self._stop_by_program()
        self.tidy()

    def _stop_by_program(self) -> None:
        assert self.child is not None
        subprocess.run(
            [str(self.cluster.programs / "pg_ctl"), "stop", "-m", "fast", "-D", str(self.cluster.data)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60, check=False,
        )
        end(self.child)

    def tidy(self) -> None:
        """After the server died: its orphans are ended, a socket folder outside the cluster's place is removed."""
        end_adopted()
        folder = Path(self.host)
        if POSIX and folder.is_absolute() and folder.parent != self.cluster.base:
            for name in (".s.PGSQL.5432", ".s.PGSQL.5432.lock"):
                (folder / name).unlink(missing_ok=True)
            with suppress(OSError):
                folder.rmdir()


def missing_abilities(connection: Any) -> str:
    """What the database cannot do that the register needs, in words; "" when it can do all."""
    encoding = connection.info.parameter_status("server_encoding")
    if encoding != "UTF8":
        return f"the encoding UTF8 (it has {encoding})"
    question = """SELECT lower('ЖЁ') = 'жё', 'Ж' ILIKE 'ж',
                         to_tsvector('russian', 'Договоры РЕГИОНОВ') @@ to_tsquery('russian', 'регион & договор')"""
    folds, matches, stems = connection.execute(question).fetchone()
    wrong = [
        word
        for word, right in (
            ("case folding of Cyrillic (a UTF-8 locale)", folds and matches),
            ("Russian stemming", stems),
        )
        if not right
    ]
    return ", ".join(wrong)


def _worth_another_try(said: str) -> bool:
    """A crash's remains (shared memory, a lock, an address) are let go of within moments."""
    return any(hint in said for hint in ("still in use", "lock file", "already in use", "shared memory block"))


def _end_leftover(data: Path) -> None:
    """Ends a server that outlived its keeper, and removes the mark of one that did not: its number may by now
    belong to a stranger, for whom PostgreSQL would wait in vain."""
    mark = data / "postmaster.pid"
    try:
        pid = int(mark.read_text().split("\n", 1)[0])
    except (OSError, ValueError):
        mark.unlink(missing_ok=True)
        return
    for name, patience in (("SIGINT", 20.0), ("SIGQUIT", 5.0), ("SIGKILL", 5.0)):
        if not _is_the_server(pid, data):
            break
        with suppress(ProcessLookupError):
            os.kill(pid, getattr(signal, name, signal.SIGTERM))
        until = time.monotonic() + patience
        while _is_the_server(pid, data) and time.monotonic() < until:
            time.sleep(0.05)
    mark.unlink(missing_ok=True)


def _is_the_server(pid: int, data: Path) -> bool:
    if identity(pid) is None:
        return False
    try:
        return Path(f"/proc/{pid}/cwd").readlink() == data.resolve() and pid != os.getpid()
    except OSError:
        pass
    if not POSIX:
        return False
    told = subprocess.run(["/bin/ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return "postgres" in told.stdout and str(data) in told.stdout
