"""Kills workers and PostgreSQL while documents are being ingested, and looks whether anything was lost or doubled.

    python tests/kill_while_ingesting.py [--documents 500] [--kills 10] [--seed 1]

The documents are ingested twice, by the ordinary command on a new home each: once undisturbed, once while SIGKILL hits a
worker, PostgreSQL or both at random moments; a command that gives up is run again, as it tells its user to. In the end
both registers must hold the same: every document once, read once, the same proposals with the same words.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
import psycopg

sys.path.insert(0, str(Path(__file__).parent / "running"))
from living import LEGATION, environment

from legation.running.database import database_in_use
from legation.running.home import Home, read_json

PATIENCE = 1800.0
VICTIMS = ("worker", "postgres", "both")
REGIONS = ("Kaliningrad", "Pskov", "Omsk", "Tomsk", "Kursk", "Bryansk", "Smolensk", "Tver", "Penza", "Samara")
RUSSIAN = ("Калининградской", "Псковской", "Омской", "Томской", "Курской", "Брянской", "Смоленской", "Тверской",
           "Пензенской", "Самарской")
PARTNERS = (("Brest", "Брестской"), ("Minsk", "Минской"), ("Gomel", "Гомельской"), ("Vitebsk", "Витебской"))


@dataclass
class Outcome:
    """What the killing did: how often each victim was hit, how often the command was run, how long it took."""

    killed: Counter[str] = field(default_factory=Counter)
    runs: int = 0
    seconds: float = 0.0


def write_documents(folder: Path, count: int) -> None:
    """Short releases in Russian and English by turns, each with figures, an agreement and a date of its own."""
    folder.mkdir(parents=True)
    for n in range(count):
        place, (partner, russian) = n % len(REGIONS), PARTNERS[n // 2 % len(PARTNERS)]
        day, year = n % 28 + 1, 2000 + n % 24
        if n % 2:
            text = (f"В регионе рассказали о сотрудничестве, выпуск {n}\n{day} марта {year} года\n\n"
                    f"{day} марта {year} года правительства {RUSSIAN[place]} и {russian} областей подписали соглашение "
                    f"о сотрудничестве. Сейчас действует {n + 2} соглашения с регионами Беларуси.\n")
        else:
            text = (f"{REGIONS[place]} Oblast and its partners, issue {n}\nMarch {day}, {year}\n\n"
                    f"On {day} March {year} the governments of {REGIONS[place]} Oblast and {partner} Region signed an "
                    f"agreement on cooperation. There are now {n + 2} agreements between regions of Russia and Belarus.\n")
        (folder / f"release-{n:04}.txt").write_text(text, encoding="utf-8")


def ingest_undisturbed(folder: Path, home: Path) -> Outcome:
    outcome, begun = Outcome(runs=1), time.monotonic()
    done = subprocess.run([*LEGATION, "ingest", str(folder), "--home", str(home)], env=environment(), check=False,
                          capture_output=True, text=True, timeout=PATIENCE)
    assert done.returncode == 0, done.stderr
    outcome.seconds = time.monotonic() - begun
    return outcome


def ingest_under_fire(
    folder: Path, home: Path, kills: int, chance: random.Random, victims: tuple[str, ...] = VICTIMS
) -> Outcome:
    """Ingests `folder` while killing the victims by turns, `kills` times, spread over the reading; runs the command
    again when it ends early."""
    outcome, begun = Outcome(), time.monotonic()
    count = len(list(folder.iterdir()))
    # Moments as numbers of documents read; the first while they are still being captured.
    moments = [0, *sorted(chance.sample(range(1, max(count - 2, kills)), kills - 1))]
    command = _start(folder, home, outcome)
    while time.monotonic() - begun < PATIENCE:
        if command.poll() == 0:
            break
        if command.poll() is not None:
            command = _start(folder, home, outcome)
        if moments and (read := _read_so_far(home)) is not None and read >= moments[0]:
            time.sleep(chance.random() * 0.5)
            if _strike(victims[sum(outcome.killed.values()) % len(victims)], command.pid, home, outcome):
                moments.pop(0)
        time.sleep(0.02)
    assert command.poll() == 0, f"not done within {PATIENCE} s"
    outcome.seconds = time.monotonic() - begun
    return outcome


def _start(folder: Path, home: Path, outcome: Outcome) -> subprocess.Popen[bytes]:
    outcome.runs += 1
    assert outcome.runs < 100, "the command ends again and again"
    with (home.parent / f"{home.name}.log").open("ab") as log:
        return subprocess.Popen([*LEGATION, "ingest", str(folder), "--home", str(home)], env=environment(), stdout=log,
                                stderr=log)


def _strike(victim: str, command: int, home: Path, outcome: Outcome) -> bool:
    """Kills the victim; whether there was one to kill."""
    hit = [pid for name, pid in (("worker", _worker(command)), ("postgres", _postgres(home))) if victim in (name, "both") and pid]
    if len(hit) < (2 if victim == "both" else 1):
        return False
    for pid in hit:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    outcome.killed[victim] += 1
    return True


def _worker(command: int) -> int | None:
    with suppress(psutil.NoSuchProcess):
        for child in psutil.Process(command).children(recursive=True):
            with suppress(psutil.NoSuchProcess):
                if "worker" in child.cmdline() and child.status() != psutil.STATUS_ZOMBIE:
                    return int(child.pid)
    return None


def _postgres(home: Path) -> int | None:
    told = read_json(home / "run" / "database.json") or {}
    return int(told["postgres"]) if told.get("standing") == "ready" and told.get("postgres") else None


def _read_so_far(home: Path) -> int | None:
    """How many documents have been read; None while the database or its tables are not there."""
    told = read_json(home / "run" / "database.json") or {}
    if told.get("standing") != "ready":
        return None
    with suppress(psycopg.Error), psycopg.connect(str(told["url"]), connect_timeout=5) as connection:
        row = connection.execute("SELECT count(*) FROM documents_document WHERE state <> 'waiting'").fetchone()
        return int(row[0]) if row else None
    return None


def held_by(home: Path) -> dict[str, Any]:
    """What a register holds, in terms that two registers share: documents, readings, proposals, claims, jobs left."""
    questions = {
        "documents": "SELECT sha256, state, count(*) FROM documents_document GROUP BY 1, 2",
        "readings": "SELECT sha256, reader, current, count(*) FROM documents_reading r "
                    "JOIN documents_document d ON d.id = r.document_id GROUP BY 1, 2, 3",
        "proposals": "SELECT sha256, p.number, c.key, p.quote, p.spans::text, count(*) FROM review_proposal p "
                     "JOIN review_claim c ON c.id = p.claim_id JOIN documents_reading r ON r.id = p.reading_id "
                     "JOIN documents_document d ON d.id = r.document_id GROUP BY 1, 2, 3, 4, 5",
        "claims": "SELECT key, kind, standing, decision, count(*) FROM review_claim GROUP BY 1, 2, 3, 4",
        "jobs left": "SELECT status::text, count(*) FROM procrastinate_jobs WHERE status <> 'succeeded' GROUP BY 1",
    }
    with database_in_use(Home.at(home), command="look") as url, psycopg.connect(url) as connection:
        return {name: sorted(connection.execute(question).fetchall()) for name, question in questions.items()}  # type: ignore[call-overload]


def differences(first: dict[str, Any], second: dict[str, Any]) -> list[str]:
    """What one register holds and the other does not, in words."""
    told = []
    for name in first:
        if lost := set(first[name]) - set(second[name]):
            told.append(f"{name}: {len(lost)} lost, such as {min(lost)}")
        if more := set(second[name]) - set(first[name]):
            told.append(f"{name}: {len(more)} more, such as {min(more)}")
    return told


def check(folder: Path, homes: Path, kills: int, seed: int) -> tuple[Outcome, Outcome, dict[str, Any]]:
    """Both runs; AssertionError when the registers differ or a document is not there exactly once."""
    calm = ingest_undisturbed(folder, homes / "calm")
    fire = ingest_under_fire(folder, homes / "fire", kills, random.Random(seed))
    expected, found = held_by(homes / "calm"), held_by(homes / "fire")
    count = len(list(folder.iterdir()))
    assert [row[1:] for row in found["documents"]] == [("read", 1)] * count
    assert [row[3] for row in found["readings"]] == [1] * count
    assert len(expected["proposals"]) >= count, "the documents say too little to lose"
    assert not differences(expected, found), "\n".join(differences(expected, found))
    return calm, fire, found


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--documents", type=int, default=500)
    asked.add_argument("--kills", type=int, default=10)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="legation-kill-") as place:
        os.environ.pop("DATABASE_URL", None)
        write_documents(Path(place) / "documents", given.documents)
        calm, fire, found = check(Path(place) / "documents", Path(place), given.kills, given.seed)
    print(json.dumps({
        "documents": len(found["documents"]), "proposals": len(found["proposals"]), "claims": len(found["claims"]),
        "killed": dict(fire.killed), "runs of the command": fire.runs,
        "seconds undisturbed": round(calm.seconds, 1), "seconds under fire": round(fire.seconds, 1), "lost or doubled": 0,
    }, indent=1))


if __name__ == "__main__":
    main()
