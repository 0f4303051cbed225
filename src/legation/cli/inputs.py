"""What the arguments of a command mean: the files that a path stands for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path


def files_of(paths: Iterable[str]) -> Iterator[str]:
    """Each path given; a folder stands for the files in it and under it, by name, hidden ones left out."""
    for path in paths:
        if not Path(path).is_dir():
            yield path
            continue
        for folder, folders, files in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                if not name.startswith("."):
                    yield str(Path(folder) / name)
