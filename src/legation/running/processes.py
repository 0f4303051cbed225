"""Processes: who one is, how a child is started so that it cannot outlive its parent, and how it is ended."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

LINUX = sys.platform.startswith("linux")
POSIX = os.name == "posix"
_PR_SET_PDEATHSIG, _PR_SET_CHILD_SUBREAPER = 1, 36
_CLONE_NEWUSER = 0x10000000


def _prctl(option: int, value: int) -> None:
    ctypes.CDLL(None, use_errno=True).prctl(option, value, 0, 0, 0)


def adopt_orphans() -> None:
    """From now on a descendant whose parent died becomes our child, so that we can end and reap it (Linux)."""
    if LINUX:
        _prctl(_PR_SET_CHILD_SUBREAPER, 1)


def end_with_parent(sign: int = signal.SIGTERM, parent: int | None = None) -> None:
    """This process gets `sign` when its parent dies (Linux). `parent` is who it was when this was asked for."""
    if not LINUX:
        return
    _prctl(_PR_SET_PDEATHSIG, int(sign))
    if parent is not None and os.getppid() != parent:
        os.kill(os.getpid(), sign)


def identity(pid: int) -> str | None:
    """When the process began: with the pid it tells a process from a later one of the same number. None when
    there is no such process (a zombie is none)."""
    if LINUX:
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return None
        return None if fields[0] in "ZX" else fields[19]
    if POSIX:
        told = subprocess.run(["/bin/ps", "-o", "stat=,lstart=", "-p", str(pid)], capture_output=True, text=True)
        state, _, began = told.stdout.strip().partition(" ")
        return began.strip() if began and not state.startswith("Z") else None
    return str(pid)


def myself(command: str) -> dict[str, Any]:
    """The note a process leaves in a lock: its pid, when it began, and what it is."""
    return {"pid": os.getpid(), "began": identity(os.getpid()), "command": command}


def pid_in(note: Mapping[str, Any] | None) -> int | None:
    """The pid a note names when that very process still lives, else None."""
    if not note or not isinstance(note.get("pid"), int):
        return None
    pid: int = note["pid"]
    return pid if identity(pid) is not None and identity(pid) == note.get("began") else None


def start_child(
    command: Sequence[str],
    *,
    at_parents_death: int | None,
    user: tuple[int, int] | None = None,
    environment: Mapping[str, str] | None = None,
    output: IO[Any] | int | None = None,
    keep_open: Sequence[int] = (),
    directory: Path | None = None,
    named: bool = False,
) -> subprocess.Popen[bytes]:
    """A child in a session of its own (Ctrl-C reaches only us), as (uid, gid) `user`, sent the signal
    `at_parents_death` when we die. `named`: where our user has no name, the child sees itself as `nobody`."""
    more: dict[str, Any] = {}
    if POSIX:
        more = {"start_new_session": True, "pass_fds": tuple(keep_open)}
        if user:
            more |= {"user": user[0], "group": user[1], "extra_groups": []}
        if at_parents_death is not None and LINUX:
            more["preexec_fn"] = _ends_with(at_parents_death, os.getpid(), nobody=named and _nameless())
    else:
        more = {"creationflags": 0x00000200 | 0x08000000}  # a process group of its own, no window
    return subprocess.Popen(
        list(command), stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd=directory,
        env=dict(environment) if environment is not None else None, **more,
    )


def _ends_with(sign: int, parent: int, *, nobody: bool) -> Callable[[], None]:
    libc = ctypes.CDLL(None)
    maps = [("setgroups", "deny"), ("uid_map", f"65534 {os.getuid()} 1"), ("gid_map", f"65534 {os.getgid()} 1")]

    def in_the_child() -> None:  # after the change of user, which would clear it
        libc.prctl(_PR_SET_PDEATHSIG, int(sign), 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)
        if nobody and libc.unshare(_CLONE_NEWUSER) == 0:
            for name, told in maps:
                Path(f"/proc/self/{name}").write_text(told)

    return in_the_child


def _nameless() -> bool:
    """Whether our user has no entry among the system's, as in a container started with a bare number."""
    import pwd

    try:
        pwd.getpwuid(os.getuid())
    except KeyError:
        return True
    return False


def end(child: subprocess.Popen[bytes], *, sign: int = signal.SIGTERM, patience: float = 10) -> None:
    """Asks the child to end, and kills it when it has not after `patience` seconds."""
    if child.poll() is None:
        with suppress(ProcessLookupError):
            child.send_signal(sign)
    try:
        child.wait(patience)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait(10)


def end_adopted(keep: Sequence[int] = ()) -> None:
    """Kills and reaps every child of ours that is not in `keep`: what a dead child left behind (Linux)."""
    if not LINUX:
        return
    for _ in range(50):
        orphans = [pid for pid in _children() if pid not in keep]
        if not orphans:
            return
        for pid in orphans:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
            with suppress(ChildProcessError):
                os.waitpid(pid, 0)


def _children() -> list[int]:
    found: list[int] = []
    for thread in Path("/proc/self/task").iterdir():
        with suppress(OSError):
            found += [int(pid) for pid in (thread / "children").read_text().split()]
    return found
