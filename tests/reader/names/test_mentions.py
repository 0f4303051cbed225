"""Passages and exactly the parties they mention."""

from pathlib import Path

import pytest

from legation_reader.names import mentions
from legation_reader.readings import Mention

HERE = Path(__file__).parent


def _passages(language: str) -> list[tuple[str, str, str]]:
    lines = (
        (HERE / f"{name}_mentions.tsv").read_text(encoding="utf-8").splitlines() if (name := _NAMES[language]) else []
    )
    return [(language, *line.split("\t")) for line in lines if line and not line.startswith("#")]  # type: ignore[misc]


_NAMES = {"ru": "russian", "en": "english"}


def _said(mention: Mention, wanted: str) -> str:
    """The mention in the words of the table, as precisely as the table asks."""
    party = mention.party
    name = f"{party.name} {party.country}" if wanted.endswith(f" {party.country}") and not party.id else party.name
    return f"{mention.text} = {party.id or name}"


@pytest.mark.parametrize(("language", "passage", "expected"), _passages("ru") + _passages("en"))
def test_mentions(language: str, passage: str, expected: str) -> None:
    wanted = [] if expected == "-" else expected.split(" | ")
    found = mentions(passage, language)
    padded = wanted + [""] * (len(found) - len(wanted))
    assert [_said(m, w) for m, w in zip(found, padded, strict=False)] == wanted
