"""What the reader's patterns need is worked out beforehand, and rightly."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

import needs as tool

from legation_reader.needs import _kept, key, needs, worked_out


def test_what_is_kept_is_what_the_patterns_themselves_say() -> None:
    known = [(pattern, flags) for pattern, flags in tool.patterns() if key(pattern, flags) in _kept()]
    assert known
    assert [p for p, flags in known if needs(p, flags) != worked_out(p, flags)] == []


def test_most_patterns_are_kept() -> None:
    every = tool.patterns()
    missing = [pattern for pattern, flags in every if key(pattern, flags) not in _kept()]
    assert len(missing) < len(every) / 10, "the reader starts slowly: run `make needs` and commit what it writes"
