"""The demonstration's own pages, of many kinds, are all read: whatever is passed over elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation_reader.read import read_path

PAGES = sorted((Path(__file__).parents[2] / "src/legation/demo/pages").glob("*.html"))
LEAST = 4  # facts that each of them tells


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_demonstration_page_is_read(page: Path) -> None:
    assert len(read_path(page).proposals) >= LEAST


def test_there_are_pages() -> None:
    assert len(PAGES) > 8
