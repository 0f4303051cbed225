"""EDTF dates: the days they span and whether two can be one, for whatever text comes."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.register.dates import can_be_kept, compatible, days_of, lasting, precision
from legation.register.dates_written import written

EDTF = st.one_of(
    st.dates(dt.date(1000, 1, 1), dt.date(2199, 12, 31)).map(lambda d: d.isoformat()),
    st.dates(dt.date(1000, 1, 1), dt.date(2199, 12, 31)).map(lambda d: d.isoformat()[:7]),
    st.integers(1000, 2199).map(str),
    st.dates().map(lambda d: f"XXXX-{d.month:02}-{d.day:02}"),
)
ODD = st.text(alphabet="0123456789Xxu/-~?%.TZ+: \x00éя", max_size=24)


@pytest.mark.parametrize(("edtf", "first", "after"), [
    ("2022-11-18", (2022, 11, 18), (2022, 11, 19)), ("2022-11", (2022, 11, 1), (2022, 12, 1)),
    ("2022", (2022, 1, 1), (2023, 1, 1)), ("2024/2026", (2024, 1, 1), (2027, 1, 1)), ("2024/..", (2024, 1, 1), None),
    ("2024-02", (2024, 2, 1), (2024, 3, 1)),
])
def test_the_days_a_date_spans(edtf: str, first: tuple[int, int, int], after: tuple[int, int, int] | None) -> None:
    days = days_of(edtf)
    assert days is not None and days.lower == dt.date(*first)
    assert days.upper == (dt.date(*after) if after else None)


@pytest.mark.parametrize("edtf", ["", None, "XXXX-11-24", "soon", "2022-13", "2022-02-30", "2026/2024", "9999999", "\x00"])
def test_what_is_no_date_or_leaves_the_year_open_spans_nothing(edtf: str | None) -> None:
    assert days_of(edtf) is None


@given(ODD | EDTF)
@settings(deadline=None)
def test_no_text_breaks_it_and_no_span_is_empty_or_backwards(text: str) -> None:
    days = days_of(text)
    assert days is None or days.upper is None or days.lower < days.upper
    assert precision(text) >= 0


@given(EDTF, EDTF)
def test_compatible_is_symmetric_and_reflexive(a: str, b: str) -> None:
    assert compatible(a, a) and compatible(a, b) == compatible(b, a)


@given(ODD, ODD)
def test_compatible_never_fails(a: str, b: str) -> None:
    assert compatible(a, b) in (True, False)


@given(st.dates(dt.date(1000, 1, 1), dt.date(2199, 12, 31)), st.dates(dt.date(1000, 1, 1), dt.date(2199, 12, 31)))
def test_two_whole_days_agree_only_when_equal(a: dt.date, b: dt.date) -> None:
    assert compatible(a.isoformat(), b.isoformat()) == (a == b)


@pytest.mark.parametrize(("a", "b", "same"), [
    ("2022-11-18", "XXXX-11-24", False), ("2022-11-24", "XXXX-11-24", True), ("2022", "2022-11-18", True),
    ("2022-11", "2022-12-01", False), ("2024/2026", "2024", True), ("2024/2026", "2025-05", True),
    ("2024/2026", "2027", False), ("2022~", "2022-11-18", True), ("202X", "2023-01", True), ("2024/..", "2030", True),
    ("2024/2026", "2024-01-01/2026-12-31", True),
])
def test_what_can_be_one_date(a: str, b: str, same: bool) -> None:
    assert compatible(a, b) is same


@pytest.mark.parametrize(("first", "last", "until"), [
    ("2022-06-26", "2022-06-28", (2022, 6, 29)), ("2022-06-26", "2022-06-20", (2022, 6, 27)), ("2022-06-26", "XXXX", (2022, 6, 27)),
    ("2022-06", "2022-06-28", (2022, 7, 1)),
])
def test_an_event_lasts_to_its_last_known_day(first: str, last: str, until: tuple[int, int, int]) -> None:
    days = lasting(days_of(first), days_of(last))
    assert days is not None and days.upper == dt.date(*until)
    assert lasting(None, days_of("2022")) is None


@pytest.mark.parametrize("text", ["2022-11-18", "2022-11", "2022", "2024/2026", "2024/..", "../2026", "XXXX-11-24", "XXXX-11",
                                  "XXXX-06-26/XXXX-06-28", "2022-24", "2022-11~", "202X"])
def test_dates_that_can_be_kept(text: str) -> None:
    assert can_be_kept(text)


@pytest.mark.parametrize("text", ["", "soon", "2022-13", "XXXX-02-31", "XXXX-13", "2020-01-01/2019-01-01", "{1999,2000}",
                                  "[1999,2000]", "Y99999999999", "XXXX", "../soon", "XXXX-01/2020"])
def test_what_is_no_one_date_cannot(text: str) -> None:
    assert not can_be_kept(text)


@given(ODD | EDTF | st.integers(1, 99).map(lambda month: f"2022-{month:02}"))
@settings(deadline=None)
def test_whatever_is_kept_can_be_written(text: str) -> None:
    assert written(text) or not text


@pytest.mark.parametrize(("language", "text"), [("en", "winter 2022"), ("ru", "зима 2022 г.")])
def test_a_season_is_written_as_people_write_it(language: str, text: str) -> None:
    with translation.override(language):
        assert written("2022-24") == text
