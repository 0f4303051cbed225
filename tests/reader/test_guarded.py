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
from legation_reader.guarded import Guarded, guarded
from legation_reader.needs import needs

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
            pattern.search(line), pattern.search(line)  # the first searches are not guarded
            expected = plain.search(line)
            got = pattern.search(line)
            assert (got and got.span()) == (expected and expected.span()), (name, line)
            tried, found = tried + 1, found + bool(expected)
    assert tried > 20_000 and found > 500


@pytest.mark.parametrize(
    ("pattern", "flags", "stems", "beginnings"),
    [
        (r"\bsign(?:ed|s) (?:a|the) treaty", 0, {"signed a treaty", "signed the treaty", "signs a treaty", "signs the treaty"}, {"sig"}),
        (r"[Tt]he (?:lakeside )?city\b(?! hall)", 0, {"the city", "the lakeside city"}, None),
        (r"(?:\w+ )*of (?P<who>\w+)", 0, None, None),
        (r"\b(?:(?:he|she|I) )?(?:met|meets) \w+", 0, {"met ", "meets "}, {"he ", "she", "i m", "met", "mee"}),
        (r"x?", 0, None, None),
        (r"побратим\w*|породн", re.I, {"братим", "родн"}, None),
        (r"\b(?:побратим\w*|породн)", re.I, {"братим", "родн"}, {"поб", "пор"}),
        (r"(?=council)\w+ of twins", 0, {" of twins"}, None),
        (r"\b(?:twin|sister){1,2}s", 0, {"twin", "sister"}, {"twi", "sis"}),
        (r"\b\w+ twins", 0, {" twins"}, None),
    ],
)
def test_what_a_pattern_needs(pattern: str, flags: int, stems: set[str] | None, beginnings: set[str] | None) -> None:
    found, begins = needs(pattern, flags)
    assert ([set(n) for n in found][:1] or [None]) == [stems]
    assert (begins and set(begins)) == beginnings


@pytest.mark.parametrize("text", ["İSTANBUL", "ıstanbul", "iſtanbul", "ISTANBUL", "Istanbul", "Ankara"])
def test_letters_that_are_the_same_without_case(text: str) -> None:
    pattern = guarded(r"\bistanbul", re.I)
    pattern.search(text), pattern.search(text)
    assert bool(pattern.search(text)) == bool(re.search(r"\bistanbul", text, re.I))


def test_a_match_tells_its_pattern() -> None:
    pattern, other = guarded("signed (.+)"), guarded("inked (.+)")
    match = pattern.search("they signed a treaty")
    assert match and match.re == pattern and match.re in (other, pattern) and match.re != other


_PART = st.sampled_from([r"\btwin", r"\b(?:s|T)?", "twin", "Twin", "[Tt]own", "(?:s|ning)?", "(?:of|with) ", r"\b", "sister(?:ly)?", r"\w+", "(?:a|b){0,2}", "(?:cit(?:y|ies)|state)", "(?!x)", " ?", "."])  # fmt: skip


@given(
    st.lists(_PART, min_size=1, max_size=5).map("".join),
    st.text(st.sampled_from("twin Town ofsisterly cityab")) | st.lists(st.sampled_from(["twin", "Town", "sisterly", "cities ", "state", " of ", "with ", "s", "a", "B"])).map("".join),
    st.sampled_from([0, re.I]),
)
def test_any_pattern_in_any_text(pattern: str, text: str, flags: int) -> None:
    plain, same = re.compile(pattern, flags), guarded(pattern, flags)
    same.search(text), same.search(text)
    assert [m.span() for m in same.finditer(text)] == [m.span() for m in plain.finditer(text)]
    assert same.findall(text) == plain.findall(text) and same.sub("-", text) == plain.sub("-", text)
