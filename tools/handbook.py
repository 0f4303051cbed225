"""The handbook page "What the reader understands", written from the tests in tests/readings.

Those tests are run, and every passage they give the reader is noted with all that the reader proposed. A test that
fails gives nothing to the page; tests of random text are left out. `python tools/build_docs.py` writes the page.
"""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
PLACE = "docs/handbook/what-the-reader-understands.md"
LANGUAGES = {"english": "English", "russian": "Russian"}
HEAD = """# What the reader understands

<!-- Written by tools/build_docs.py from the tests in tests/readings: change those, not this page. -->

Each passage below is given to the reader by a test of `tests/readings`, and what follows it is what the reader
proposes, in full: the kind of fact, its standing, its fields, and the words it points at. Parties stand with their
ISO 3166 code where they have one. How to read the fields: [Readings](../readings.md). A passage that proposes nothing
is there to show what is *not* such a fact.
"""


@dataclass
class Example:
    """One passage a test gave the reader, and what came back."""

    language: str
    subject: str
    title: str
    passage: str
    proposals: list[Any]


@dataclass
class Recorder:
    """A pytest plug-in that notes what the reader is given and gives, test by test."""

    examples: list[Example] = field(default_factory=list)
    failed: int = 0
    _heard: list[tuple[str, list[Any]]] = field(default_factory=list)

    def listen(self) -> None:
        """From now on `read_text` tells us what it reads."""
        import legation_reader.read as reader

        plain = reader.read_text

        def heard(text: str, *given: Any, **named: Any) -> list[Any]:
            proposals = plain(text, *given, **named)
            self._heard.append((text, proposals))
            return proposals

        reader.read_text = heard

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [item for item in items if not hasattr(getattr(item, "obj", None), "hypothesis")]

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        self._heard.clear()

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
        yield
        if call.when != "call":
            return
        if call.excinfo is not None:
            self.failed += 1
            return
        subject, title = item.path.stem, item.originalname if isinstance(item, pytest.Function) else item.name
        for passage, proposals in self._heard:
            self.examples.append(Example(item.path.parent.name, _words(subject), _words(title), passage, proposals))


def page() -> str:
    """The page as it should stand; RuntimeError when the tests it is written from do not pass."""
    recorder = Recorder()
    recorder.listen()
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        pytest.main(["-q", "-p", "no:cacheprovider", str(ROOT / "tests" / "readings")], plugins=[recorder])
    if not recorder.examples:
        raise RuntimeError(f"tests/readings gave no passage:\n{printed.getvalue()[-2000:]}")
    return HEAD + "".join(_of_language(folder, name, recorder.examples) for folder, name in LANGUAGES.items())


def _of_language(folder: str, name: str, examples: list[Example]) -> str:
    mine = [e for e in examples if e.language == folder]
    lines: list[str] = [f"\n## {name}\n"] if mine else []
    subject = title = ""
    seen: set[str] = set()
    for example in mine:
        if example.passage in seen:
            continue
        seen.add(example.passage)
        if example.subject != subject:
            subject, title = example.subject, ""
            lines.append(f"\n### {name}: {subject.lower()}\n")
        if example.title != title:
            title = example.title
            lines.append(f"\n**{title}**\n")
        lines.append(_written(example))
    return "".join(lines)


def _written(example: Example) -> str:
    quoted = "\n".join(f"> {_escaped(line)}" if line.strip() else ">" for line in example.passage.splitlines())
    facts = "".join(f"- {_fact(p.to_json())}\n" for p in example.proposals) or "- *nothing*\n"
    return f"\n{quoted}\n\n{facts}"


def _fact(told: dict[str, Any]) -> str:
    known = [f"{name} {_value(value)}" for name, value in told["fields"].items() if value not in (None, [], "")]
    standing = f", {told['standing'].replace('_', ' ')}" if told["standing"] else ""
    speaker = f" (said by {_value(told['speaker'])})" if told["speaker"] else ""
    return f"**{told['kind']}**{standing}: {'; '.join(known)}{speaker} — “{_escaped(' '.join(told['quote'].split()))}”"


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return _escaped(value["name"]) + (f" ({value['id']})" if value["id"] else "")
    if isinstance(value, list):
        return ", ".join(_value(v) for v in value)
    return _escaped(f"{value:g}" if isinstance(value, float) else str(value).replace("_", " "))


def _escaped(text: str) -> str:
    return re.sub(r"([\\`*_<>\[\]])", r"\\\1", text)


def _words(name: str) -> str:
    """`test_a_bare_total_is_a_figure` as words."""
    words = name.removeprefix("test_").replace("_", " ")
    return words[:1].upper() + words[1:]
