"""The embedded database: made whole or not at all, shared by commands, gone when nobody uses it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import unquote, urlsplit

import psycopg
import pytest
from living import environment, eventually, run

from legation.running.cluster import DatabaseFailed
from legation.running.database import EmbeddedDatabase, database_in_use
from legation.running.home import Home
from legation.running.locks import held_by

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills with signals")


@pytest.fixture
def home(open_folder: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Home:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    return Home.at(open_folder / request.node.name)


def ask(url: str, question: str) -> object:
    with psycopg.connect(url) as connection:
        row = connection.execute(question.encode()).fetchone()
        assert row is not None
        return row[0]


def test_its_role_is_no_superuser_and_russian_is_known(home: Home) -> None:
    with database_in_use(home, command="test") as url:
        assert ask(url, "SHOW is_superuser") == "off"
        assert ask(url, "SELECT to_tsvector('russian', 'регионов') @@ to_tsquery('russian', 'регион')") is True
        assert ask(url, "SELECT lower('Ж')") == "ж"
        assert ask(url, "SHOW listen_addresses") == ""
    assert held_by(home.run / "keeper.lock") is None


def test_the_last_user_stops_it(home: Home) -> None:
    first, second = (EmbeddedDatabase(home, command=name, durable=False) for name in ("first", "second"))
    assert first.enter() == second.enter()
    first.leave()
    assert ask(second.url(), "SELECT 1") == 1
    second.leave()
    assert held_by(home.run / "keeper.lock") is None


def test_a_killed_user_does_not_keep_it_up(home: Home) -> None:
    program = (
        "import sys, time; from legation.running.database import *; from legation.running.home import Home\n"
        f"EmbeddedDatabase(Home.at({str(home.path)!r}), command='x', durable=False).enter(); print('up', flush=True)\n"
        "time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, env=environment()) as user:
        assert user.stdout is not None
        assert user.stdout.readline() == b"up\n"
        user.kill()
    eventually(lambda: held_by(home.run / "keeper.lock") is None, 15, "the server stops by itself")


def test_a_making_cut_short_is_made_again(home: Home) -> None:
    embedded = [sys.executable, "-m", "legation.running.keeper", str(home.make().path), "--fast-and-loose"]
    with subprocess.Popen(embedded, env=environment()) as keeper:
        eventually(lambda: _made_in_part(home), 15, "initdb is at work")
        keeper.send_signal(signal.SIGKILL)
    with database_in_use(home, command="test") as url:
        assert ask(url, "SELECT 1") == 1


def _made_in_part(home: Home) -> bool:
    return (home.database / "making" / "cluster" / "base").is_dir()


def test_a_stale_mark_naming_a_living_stranger_is_no_obstacle(home: Home) -> None:
    with database_in_use(home, command="test"):
        pass
    data = home.database / "cluster"
    with subprocess.Popen(["sleep", "60"]) as stranger:
        (data / "postmaster.pid").write_text(f"{stranger.pid}\n{data}\n{int(time.time())}\n5432\n\n\n")
        with database_in_use(home, command="test") as url:
            assert ask(url, "SELECT 1") == 1
        assert stranger.poll() is None
        stranger.kill()


def test_a_home_with_a_long_path(open_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    home = Home.at(open_folder / ("далеко-" * 12) / ("и-глубоко-" * 8) / "home")
    with database_in_use(home, command="test") as url:
        assert ask(url, "SELECT 1") == 1
        folder = unquote(urlsplit(url).netloc.rpartition("@")[2].rpartition(":")[0])
        assert len(folder.encode()) < 100
        assert Path(folder).exists()
    assert not Path(folder).exists()
    assert (home.database / "cluster").is_dir()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root runs the server as another user")
def test_roots_home_that_nobody_else_can_get_through_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    tmp_path.chmod(0o700)
    home = Home.at(tmp_path / "home")
    with database_in_use(home, command="test") as url:
        assert ask(url, "SELECT 1") == 1
    place = Path(json.loads((home.path / "database-place.json").read_text())["place"])
    try:
        assert tmp_path.stat().st_mode & 0o777 == 0o700  # no door of the user's was opened for it
        assert (place / "of-home").read_text().strip() == str(home.path)
        with database_in_use(home, command="test") as url:
            assert ask(url, "SELECT 1") == 1
    finally:
        shutil.rmtree(place)
    with pytest.raises(DatabaseFailed, match="is gone"), database_in_use(home, command="test"):
        pass


def test_a_server_that_refuses_is_one_line(tmp_path: Path) -> None:
    refused = run("migrate", "--home", str(tmp_path / "home"), DATABASE_URL="postgres://nobody@127.0.0.1:9/legation")
    assert refused.returncode == 1
    assert len(refused.stderr.splitlines()) == 1
    assert "DATABASE_URL" in refused.stderr
    assert "refused" in refused.stderr
