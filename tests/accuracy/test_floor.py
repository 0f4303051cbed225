"""The accuracy nobody lowers quietly: F1 of each corpus against the floor kept in floor.json.

`make accuracy` prints the table. `python tests/accuracy/floor.py --raise` keeps what is better; lowering a floor
needs `--lower`, which says so in the file's history.
"""

from __future__ import annotations

import json

import pytest

from .floor import FLOOR, corpus_hash, folders, measured

KEPT = json.loads(FLOOR.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", folders())
def test_no_corpus_falls_below_its_floor(name: str) -> None:
    assert name in KEPT, f"{name} has no floor yet: run `make accuracy` with --raise"
    assert KEPT[name]["corpus"] == corpus_hash(name), f"{name} has changed: measure it anew with --raise or --lower"
    now = measured(name)
    assert now["F1"] >= KEPT[name]["F1"] - 0.0005, f"{name}: F1 {now['F1']:.3f}, floor {KEPT[name]['F1']:.3f}"
    assert now.get("false", 0) <= KEPT[name].get("false", 0)
