"""The killing of tests/kill_while_ingesting.py in small: what is told of 24 documents is what the reader says of them."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from kill_while_ingesting import held_by, ingest_under_fire, write_documents
from legation.review.fields import claim_key
from legation_reader.read import read_bytes

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="kills with signals")]
DOCUMENTS, VICTIMS = 24, ("both", "worker")


def test_killed_while_ingesting_nothing_is_lost_or_doubled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    folder = tmp_path / "documents"
    write_documents(folder, DOCUMENTS)
    outcome = ingest_under_fire(folder, tmp_path / "home", len(VICTIMS), random.Random(7), VICTIMS)
    assert outcome.killed == {"both": 1, "worker": 1}
    found = held_by(tmp_path / "home")
    expected = []
    for place in sorted(folder.iterdir()):
        reading = read_bytes(place.read_bytes(), path=place.name)
        for number, proposal in enumerate(reading.proposals):
            key = claim_key(proposal.kind, proposal.standing, proposal.to_json()["fields"],
                            reading.document["published"] or "")
            expected.append((reading.document["sha256"], number, key, proposal.quote, 1))
    assert [row[1:] for row in found["documents"]] == [("read", 1)] * DOCUMENTS
    assert [row[3] for row in found["readings"]] == [1] * DOCUMENTS
    assert sorted((*row[:4], row[5]) for row in found["proposals"]) == sorted(expected)
    assert {row[0] for row in found["claims"]} == {row[2] for row in expected}
    assert found["jobs left"] == []
