"""`legation serve`, from its start to its end, with its parts killed in between."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from living import LEGATION, Served, environment, eventually, gone, is_zombie, run

from legation.running.locks import held_by

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills with signals")


@pytest.fixture(scope="module")
def home(open_folder: Path) -> Path:
    """A home whose tables two commands made at the same moment."""
    home = open_folder / "home"
    migrate = [*LEGATION, "migrate", "--home", str(home)]
    for one in [subprocess.Popen(migrate, stderr=subprocess.PIPE, env=environment()) for _ in range(2)]:
        _, complaint = one.communicate(timeout=120)
        assert one.returncode == 0, complaint
    return home


@pytest.fixture(scope="module")
def served(home: Path) -> Iterator[Served]:
    running = Served(home)
    yield running
    if running.child.poll() is None:
        running.stop()


def test_two_commands_at_once_on_a_new_home_do_not_fight(home: Path) -> None:
    assert held_by(home / "run" / "keeper.lock") is None


def test_it_answers_and_says_how_to_stop_it(served: Served) -> None:
    assert served.healthy()
    assert f"http://127.0.0.1:{served.port}" in served.said()
    assert "Ctrl-C" in served.said()


def test_the_home_is_its_owners_alone(served: Served) -> None:
    key = served.home / "secret-key"
    assert key.stat().st_mode & 0o777 == 0o600
    assert [place for place in (served.home, *served.home.glob("*")) if place.stat().st_mode & 0o066] == []


def test_a_killed_postgresql_is_started_again(served: Served) -> None:
    before = served.postgres()
    os.kill(before, signal.SIGKILL)
    eventually(lambda: served.postgres() not in (0, before), what="another PostgreSQL")
    eventually(served.healthy, what="the site answers")
    eventually(lambda: "PostgreSQL ended unexpectedly" in served.said(), what="it is said")


def test_a_killed_web_server_is_started_again(served: Served) -> None:
    kill_and_see_another(served, "gunicorn", "web server ended unexpectedly")
    eventually(served.healthy, what="the site answers")


def test_a_killed_worker_is_started_again(served: Served) -> None:
    kill_and_see_another(served, "legation.cli worker", "worker ended unexpectedly")


def test_a_killed_keeper_is_replaced(served: Served) -> None:
    kill_and_see_another(served, "legation.running.keeper")
    eventually(served.healthy, what="the site answers")


def kill_and_see_another(served: Served, words: str, announced: str = "") -> None:
    told = served.said().count(announced)
    before = served.kill(words)
    if announced:
        eventually(lambda: served.said().count(announced) > told, what="it is said")
    eventually(lambda: set(served.pids_of(words)) - before, what=f"another {words}")


def test_nothing_killed_stays_as_a_zombie(served: Served) -> None:
    eventually(lambda: not any(is_zombie(process) for process in served.processes()), what="no zombies")


def test_a_second_one_on_the_same_home_says_so(served: Served) -> None:
    second = run("serve", "--home", str(served.home), "--port", "0")
    assert second.returncode == 2
    assert f"already running at http://127.0.0.1:{served.port}" in second.stderr
    assert "legation stop" in second.stderr
    assert served.healthy()


def test_a_taken_port_is_named(served: Served, tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        refused = run("serve", "--home", str(tmp_path / "home"), "--port", str(port))
    assert refused.returncode == 1
    assert len(refused.stderr.splitlines()) == 1
    assert f"port {port}" in refused.stderr
    assert "--port" in refused.stderr


def test_a_command_beside_it_uses_its_database(served: Served) -> None:
    before = served.postgres()
    beside = run("migrate", "--home", str(served.home))
    assert beside.returncode == 0, beside.stderr
    assert served.postgres() == before
    assert served.healthy()


def test_killed_as_a_whole_it_leaves_nothing_and_starts_again(served: Served) -> None:
    everything = served.processes()
    os.kill(served.child.pid, signal.SIGKILL)
    served.child.wait()
    served.start()  # at once: it has to cope with what is just ending
    assert served.healthy()
    # A start quick enough takes over the database of the one before, keeper and all; the rest is of the dead.
    first = [process for process in everything if process not in served.processes()]
    eventually(lambda: gone([p for p in first if not _of_the_database(p, served.postgres())]), what="the first is gone")


def _of_the_database(process: psutil.Process, postgres: int) -> bool:
    """Whether it is the server, one of its children, or the keeper it runs under."""
    try:
        return postgres in (process.pid, process.ppid(), *(child.pid for child in process.children()))
    except psutil.NoSuchProcess:
        return False


def test_stopped_it_leaves_no_process_and_no_socket(served: Served) -> None:
    everything = served.processes()
    assert len(everything) > 4
    stopped = run("stop", "--home", str(served.home))
    assert stopped.returncode == 0, stopped.stderr
    assert "serve" in stopped.stdout
    assert served.child.wait(10) == 0
    assert gone(everything)
    assert list(served.home.rglob(".s.PGSQL*")) == []
    assert not (served.home / "run" / "serving.json").exists()
    assert "Nothing runs" in run("stop", "--home", str(served.home)).stdout


def test_ctrl_c_ends_it_in_order(served: Served) -> None:
    served.start()
    everything = served.processes()
    assert served.stop(signal.SIGINT) == 0
    assert gone(everything)
    assert "Legation has stopped." in served.said()
