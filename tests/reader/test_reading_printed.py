"""`legation read --format text` as it reaches a file or a pipe: every word of the article, and every fact."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from legation.cli.read import command
from legation_reader.kinds import KINDS
from legation_reader.read import read_path

PAGES = sorted((Path(__file__).resolve().parents[2] / "src" / "legation" / "demo" / "pages").glob("*.html"))


@pytest.mark.parametrize("page", [PAGES[0], PAGES[-1]], ids=lambda page: page.stem)
def test_a_reading_in_a_pipe_loses_no_words(page: Path) -> None:
    printed = CliRunner().invoke(command, [str(page), "--format", "text"])
    assert printed.exit_code == 0, printed.output
    reading = read_path(page)
    plain = _words(re.sub(r" ?\[\d+\]", "", printed.output))
    assert _words(reading.document["text"]) in plain
    kinds = re.findall(r"^  \[\d+\] (\w+)", printed.output, re.MULTILINE)
    assert [k for k in kinds if k in KINDS] == [p.kind for p in reading.proposals]


def _words(text: str) -> str:
    return re.sub(r"\s+", "", text)
