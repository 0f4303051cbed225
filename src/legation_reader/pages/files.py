"""From a path to bytes, with a plain word for everything that can stand in the way."""

from __future__ import annotations

from pathlib import Path

from .limits import MEGABYTE, PAGE_BYTES
from .page import Unreadable


def load(path: Path) -> bytes:
    """The bytes of a file of at most `limits.PAGE_BYTES`; Unreadable says what stands in the way."""
    try:
        with path.open("rb") as file:
            data = file.read(PAGE_BYTES + 1)
    except FileNotFoundError:
        raise Unreadable("there is no such file: check the path")
    except IsADirectoryError:
        raise Unreadable("this is a directory: name the files in it")
    except PermissionError:
        raise Unreadable("this file may not be read by you: change its permissions")
    except (OSError, ValueError) as problem:
        raise Unreadable(f"this file cannot be opened ({problem}): check the path and the disk")
    refuse_size(len(data), at_least=True)
    return data


def refuse_size(size: int, *, at_least: bool = False) -> None:
    """Unreadable when there is nothing or more than the limit."""
    if size == 0:
        raise Unreadable("this file is empty: save the page again")
    if size > PAGE_BYTES:
        limit = PAGE_BYTES // MEGABYTE
        told = f"larger than {limit} MB" if at_least else f"{size / MEGABYTE:.0f} MB, larger than {limit} MB"
        raise Unreadable(f"this file is {told}: save only the article, or split the file")
