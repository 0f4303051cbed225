"""Patterns that are kept beside the byte code are the ones `re.compile` makes, and what is kept can do no harm."""

import marshal
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from legation_reader import compiled as room
from legation_reader.compiled import compiled
from legation_reader.guarded import Guarded

PATTERNS = [
    (r"\b(?P<who>mayor|governor) of (?P<where>\w+)\b(?! Hall)", re.IGNORECASE),
    (r"(?i)подписал[аи]?\s+(?:соглашение|меморандум)\s+(?:с|между)\b", 0),
    (r"(?<=\()\d{4}(?=\))|[\ue000-\ueeff]+?", 0),
    (r"", re.MULTILINE | re.DOTALL),
]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of its own to keep patterns in, with nothing remembered of the suite's."""
    file = tmp_path / "patterns"
    monkeypatch.setattr(room, "_file", lambda: file)
    monkeypatch.setattr(room, "_new", {})
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(room.atexit, "register", lambda call: call)
    room._kept.cache_clear()
    yield file
    room._kept.cache_clear()


def from_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """As another process: what was compiled is kept, and nothing can be compiled anew."""
    room._keep()
    monkeypatch.setattr(room, "_new", {})
    room._kept.cache_clear()
    monkeypatch.setattr(room, "_parts", lambda pattern, flags: pytest.fail(f"{pattern!r} was compiled again"))


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_a_kept_pattern_is_the_one_re_compiles(kept, monkeypatch, pattern, flags):
    ours = re.compile(pattern, flags)
    first = compiled(pattern, flags)
    from_the_file(monkeypatch)
    for made in (first, compiled(pattern, flags)):
        assert made == ours  # its code and flags
        assert made.groupindex == ours.groupindex and made.groups == ours.groups
        told = "The mayor of Narva (2019) подписал соглашение с ними"
        assert [m.groupdict() for m in made.finditer(told)] == [m.groupdict() for m in ours.finditer(told)]


def test_every_pattern_of_the_rules_is_the_one_re_compiles():
    import legation_reader.english
    import legation_reader.russian  # noqa: F401

    held = {id(v): v for m in list(sys.modules.values()) if m.__name__.startswith("legation_reader")
            for v in vars(m).values() if isinstance(v, Guarded)}
    assert len(held) > 200
    for guard in held.values():
        assert compiled(guard.pattern, guard.wanted) == re.compile(guard.pattern, guard.wanted)


@pytest.mark.parametrize("held", [b"", b"not a file of patterns", marshal.dumps(("another Python", {}))])
def test_a_file_that_cannot_be_used_costs_nothing_but_time(kept, held):
    kept.write_bytes(held)
    assert compiled(r"a+", 0).fullmatch("aaa")


def test_code_that_was_tampered_with_is_compiled_anew(kept):
    flags, _code, groups, names = room._parts(r"a+", 0)
    kept.write_bytes(marshal.dumps((room._MADE_FOR, {(r"a+", 0): (flags, b"\xff" * 64, groups, names)})))
    assert compiled(r"a+", 0).fullmatch("aaa") and not compiled(r"a+", 0).fullmatch("b")


@pytest.mark.parametrize(("switch", "written"), [({}, 1), ({"PYTHONDONTWRITEBYTECODE": "1"}, 0)])
def test_patterns_are_written_where_python_writes_byte_code(tmp_path, switch, written):
    asked = "from legation_reader.compiled import compiled; compiled('a+').match('a')"
    paths = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONPYCACHEPREFIX": str(tmp_path)}
    subprocess.run([sys.executable, "-c", asked], check=True, env=paths | switch)
    assert len(list(tmp_path.rglob("*.patterns"))) == written
