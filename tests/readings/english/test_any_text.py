
"""Whatever the text, reading it does not fail and every quote is exactly what stands at its span."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from legation_reader.read import read_text

WORDS = st.sampled_from(
    "Lyon Leipzig Kaluga Oblast Shandong Russia Chinese the a of and with between signed twinned agreement memorandum sister cities forum "
    "session 5th third 12 200 more than % $2.5 billion in on 5 May 2023 2024-2026 will be held visited delegation Governor Mayor John Smith said "
    "\" ' ( ) , . ; : - – ’ “ ” \n invited voted to approve council City Council member joined priority plan for trade reached companies "
    "contract worth respectively since 1986 was suspended Its The two sides \ue000 \ue800 é 中 😀".split(" ")
)


def check(text: str) -> None:
    for proposal in read_text(text, "en", "2024-05-20"):
        assert proposal.quote == proposal.spans[0].of(text)
        assert all(0 <= s.start < s.end <= len(text) for s in proposal.spans)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_likely_words_in_any_order(text: str) -> None:
    check(text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300).map(lambda t: "sister cities agreement " + t))
def test_any_characters(text: str) -> None:
    check(text)
