"""A guarded pattern finds exactly what the same pattern finds unguarded."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import legation_reader
from legation_reader.guarded import Guarded, guarded, needed

CORPORA = Path(__file__).parents[1] / "accuracy"


def rules() -> Iterator[tuple[str, Guarded]]:
    """Every guarded pattern that stands in a module of the reader, with its name."""
    for module in pkgutil.walk_packages(legation_reader.__path__, "legation_reader."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, Guarded):
                yield f"{module.name}.{name}", value


def test_the_rules_find_what_they_found_unguarded() -> None:
    lines = [line for page in sorted(CORPORA.glob("dev*/*/*.txt")) for line in page.read_text().split("\n")[::7] if line]
    tried = found = 0
    for name, pattern in rules():
        plain = re.compile(pattern.pattern, pattern.flags)
        for line in lines:
            expected = plain.search(line)
            got = pattern.search(line)
            assert (got and got.span()) == (expected and expected.span()), (name, line)
            tried, found = tried + 1, found + bool(expected)
    assert tried > 20_000 and found > 500


@pytest.mark.parametrize(
    ("pattern", "flags", "stems"),
    [
        (r"\b(?:signed|sign(?:s|ing)) (?:a|the) treaty", 0, {"signed a treaty", "signed the treaty", "signing a treaty", "signing the treaty", "signs a treaty", "signs the treaty"}),
        (r"[Tt]he (?:lakeside )?city\b(?! hall)", 0, {"the city", "the lakeside city"}),
        (r"(?:\w+ )*of (?P<who>\w+)", 0, None),
        (r"x?", 0, None),
        (r"побратим\w*|породн", re.I, {"братим", "родн"}),
        (r"(?=council)\w+ of twins", 0, {" of twins"}),
        (r"(?:twin|sister){1,2}s", 0, {"twin", "sister"}),
    ],
)
def test_what_a_pattern_needs(pattern: str, flags: int, stems: set[str] | None) -> None:
    assert (stems in [set(n) for n in needed(pattern, flags)]) if stems else needed(pattern, flags) == []


@pytest.mark.parametrize("text", ["İSTANBUL", "ıstanbul", "iſtanbul", "ISTANBUL", "Istanbul", "Ankara"])
def test_letters_that_are_the_same_without_case(text: str) -> None:
    pattern = guarded("istanbul", re.I)
    assert bool(pattern.search(text)) == bool(re.search("istanbul", text, re.I))


def test_a_match_tells_its_pattern() -> None:
    pattern, other = guarded("signed (.+)"), guarded("inked (.+)")
    match = pattern.search("they signed a treaty")
    assert match and match.re == pattern and match.re in (other, pattern) and match.re != other


_PART = st.sampled_from(["twin", "Twin", "[Tt]own", "(?:s|ning)?", "(?:of|with) ", r"\b", "sister(?:ly)?", r"\w+", "(?:a|b){0,2}", "(?:cit(?:y|ies)|state)", "(?!x)", " ?", "."])  # fmt: skip


@given(
    st.lists(_PART, min_size=1, max_size=5).map("".join),
    st.text(st.sampled_from("twin Town ofsisterly cityab")) | st.lists(st.sampled_from(["twin", "Town", "sisterly", "cities ", "state", " of ", "with ", "s", "a", "B"])).map("".join),
    st.sampled_from([0, re.I]),
)
def test_any_pattern_in_any_text(pattern: str, text: str, flags: int) -> None:
    plain, same = re.compile(pattern, flags), guarded(pattern, flags)
    assert [m.span() for m in same.finditer(text)] == [m.span() for m in plain.finditer(text)]
    assert same.findall(text) == plain.findall(text) and same.sub("-", text) == plain.sub("-", text)
