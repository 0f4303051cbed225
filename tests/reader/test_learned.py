"""The learned part of the reader: what it adds, where it keeps silent, and that it never points beside the words."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation_reader import learned
from legation_reader.kinds import KINDS
from legation_reader.learned.model import Model, Task, model_of
from legation_reader.learned.refilling import settled
from legation_reader.read import read_path, read_text
from legation_reader.readings import Party, propose
from legation_reader.spans import Span

CORPORA = Path(__file__).parents[1] / "accuracy"
LANGUAGES = ("en", "ru")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_a_model_that_knows_its_kinds(language: str) -> None:
    model = model_of(language)
    assert model is not None
    assert {"kind", "figure", "post", "at.event", "party.agreement.parties", "date.event.starts"} <= model.tasks.keys()
    assert set(model.floors) <= set(KINDS)
    assert all(0 < floor < 1 for floor in model.floors.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_finds_facts_that_no_rule_finds_and_points_at_their_words(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = sorted((CORPORA / "heldout" / language).glob("*.txt"))[:12]
    with_it = [read_path(page) for page in pages]
    for reading in with_it:
        text = reading.document["text"]
        for proposal in reading.proposals:
            assert proposal.quote == text[proposal.spans[0].start : proposal.spans[0].end]
            assert all(0 <= s.start < s.end <= len(text) for s in proposal.spans)
    monkeypatch.setattr(learned, "model_of", lambda language: None)
    without = [read_path(page) for page in pages]
    assert sum(len(r.proposals) for r in with_it) > sum(len(r.proposals) for r in without) > 0


def test_without_a_model_the_rules_stand_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learned, "model_of", lambda language: None)
    told = read_text("Grodno and Samarkand signed a sister city agreement on 14 May 2024.", "en")
    assert [p.kind for p in told] == ["agreement"]


def test_a_role_is_filled_only_by_whom_the_model_trusts() -> None:
    text = "The forum opened."
    rule = propose("event", text, Span(0, len(text)), standing="held", type="forum")
    minsk = Party("municipality", None, "Minsk", "BY")
    assert settled(rule, {"place": minsk}, {}).fields.get("place") is None
    assert settled(rule, {"place": minsk}, {"event.place": "fill"}).fields["place"] is minsk
    held = settled(rule, {"place": minsk}, {"event.place": "learned"})
    lviv = Party("municipality", None, "Lviv", "UA")
    assert settled(held, {"place": lviv}, {"event.place": "fill"}).fields["place"] is minsk
    assert settled(held, {"place": lviv}, {"event.place": "learned"}).fields["place"] is lviv




def test_a_model_is_kept_and_read_back_as_it_was(tmp_path: Path) -> None:
    import numpy as np

    model = Model({"kind": Task(["a", "b"], {"sign": 0, "signed .. with": 1}, np.array([[1, -1], [0.5, 2], [-1, 0]], np.float32))})
    model.floors, model.trust = {"event": 0.3}, {"event.place": "fill"}
    model.save(str(tmp_path / "one.model"))
    model.save(str(tmp_path / "two.model"))
    assert (tmp_path / "one.model").read_bytes() == (tmp_path / "two.model").read_bytes()
    again = Model.load(str(tmp_path / "one.model"))
    assert again.floors == {"event": 0.3} and again.trust == {"event.place": "fill"}
    assert again.tasks["kind"].best(["sign"]) == "a"
    assert again.tasks["kind"].best(["sign", "signed .. with"]) == "b"
    assert again.tasks["kind"].likelihoods([])["b"] == 0.5
