"""Where the homes of these tests lie: in folders that every user can get through to, as most people's are."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def open_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="legation-") as name:
        Path(name).chmod(0o755)
        yield Path(name)
