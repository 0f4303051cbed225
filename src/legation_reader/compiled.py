"""Patterns compiled once and kept beside this package's byte code.

Compiling the patterns that one page asks for takes longer than reading it. Python keeps what it compiles of modules in
`__pycache__`, but of patterns nothing, so this does: in the same folder, for the same Python only, and not where Python
is told to write no byte code. A pattern that is not kept, or a file that cannot be used, costs time and nothing else.
"""

from __future__ import annotations

import atexit
import marshal
import os
import re
import sys
from array import array
from contextlib import suppress
from functools import cache
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]
from typing import Any, cast

_sre: Any = import_module("_sre")  # what `re` itself makes its patterns with
# What `_sre.compile` takes besides the pattern: its flags, its code, how many groups, and their names.
Parts = tuple[int, bytes, int, dict[str, int]]

_MADE_FOR = f"{sys.version} {_sre.MAGIC} {_sre.CODESIZE}"
_new: dict[tuple[str, int], Parts] = {}


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`."""
    name = (pattern, int(flags))
    parts = _kept().get(name)
    if parts is not None:
        with suppress(Exception):
            return _pattern(pattern, parts)
    parts = _parts(pattern, flags)
    if not _new:
        atexit.register(_keep)
    _new[name] = parts
    return _pattern(pattern, parts)


def _parts(pattern: str, flags: int) -> Parts:
    parsed = _parser.parse(pattern, flags)
    code = array("I", _compiler._code(parsed, flags))
    return int(flags | parsed.state.flags), code.tobytes(), parsed.state.groups - 1, dict(parsed.state.groupdict)


def _pattern(pattern: str, parts: Parts) -> re.Pattern[str]:
    flags, held, groups, names = parts
    code = array("I")
    code.frombytes(held)
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    return cast("re.Pattern[str]", _sre.compile(pattern, flags, code.tolist(), groups, names, tuple(by_number)))


def _file() -> Path:
    return Path(cache_from_source(__file__)).with_suffix(".patterns")


@cache
def _kept() -> dict[tuple[str, int], Parts]:
    with suppress(Exception):  # another Python's, half a file, none at all
        made_for, kept = marshal.loads(_file().read_bytes())  # noqa: S302 (as trusted as the byte code beside it)
        if made_for == _MADE_FOR:
            return cast("dict[tuple[str, int], Parts]", kept)
    return {}


def _keep() -> None:
    """Adds what was compiled to what is kept; of two processes that end together the later one's stays."""
    if sys.dont_write_bytecode:
        return
    with suppress(OSError):
        file = _file()
        file.parent.mkdir(exist_ok=True)
        beside = file.with_suffix(f".{os.getpid()}")
        _kept.cache_clear()
        beside.write_bytes(marshal.dumps((_MADE_FOR, _kept() | _new)))
        beside.replace(file)
