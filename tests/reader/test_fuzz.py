"""Documents nobody would write, in every format: an answer in time, and every word pointed at stands in the text."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from tests.fuzz import promises
from tests.fuzz.documents import FORMATS, document
from tests.fuzz.promises import Broken, hold

from legation_reader.readings import Mention, Party, Reading
from legation_reader.spans import Span


@pytest.mark.parametrize("ending", FORMATS)
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(chance=some.randoms(use_true_random=False))
def test_every_promise_is_kept(ending: str, chance: random.Random) -> None:
    hold(*document(chance, ending))


@pytest.mark.parametrize("ending", FORMATS)
def test_the_documents_are_read_and_tell_facts(ending: str) -> None:
    found = [reading for seed in range(12) for reading in hold(*document(random.Random(seed), ending))]
    assert any(reading.proposals for reading in found)


def test_a_span_that_is_not_its_words_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    party = Party("country", "BY", "Belarus")
    for span in (Span(0, 4), Span(3, 99)):
        wrong = Reading({"text": "In Belarus."}, "tests", (Mention(span, "Belarus", party),))
        monkeypatch.setattr(promises, "read_all", lambda paths, wrong=wrong: iter([wrong]))
        with pytest.raises(Broken):
            hold("a.txt", b"")


def test_a_reader_that_hangs_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def hangs(paths: list[str]):
        while True:
            sum(range(1_000))
        yield

    monkeypatch.setattr(promises, "LONGEST", 0.2)
    monkeypatch.setattr(promises, "read_all", hangs)
    with pytest.raises(Broken, match="no answer"):
        hold("a.txt", b"")
