"""The documents the learned part of the reader is trained on: in the form, and of both languages."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from training import annotated  # noqa: E402


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_annotated_document_is_in_the_form_and_named_once(language: str) -> None:
    documents = [d for path in sorted((ROOT / "corpus" / language).glob("*.txt")) for d in annotated.documents(path)]
    assert len(documents) > 400
    assert len({d.name for d in documents}) == len(documents)
    assert sum(len(d.facts) for d in documents) > 2500


@pytest.mark.parametrize(("line", "wrong"), [
    ("agreement signed | parties: BY; m Riga | q: nowhere", "not in the text"),
    ("agrement signed | q: signed", "no kind"),
    ("agreement signed | when: 2024 | q: signed", "no field"),
    ("agreement signed | parties: BY; PL | signed: May 2024 | q: signed", "no EDTF date"),
])
def test_a_mistake_is_told_with_its_document(line: str, wrong: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"=== en9-001\nMinsk and Riga signed.\n---\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=f"en9-001.*{wrong}"):
        list(annotated.documents(path))
