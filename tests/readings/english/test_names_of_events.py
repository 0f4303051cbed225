"""What an event is called: the name in quotation marks beside its noun, the committee that holds its meeting."""

from __future__ import annotations

import pytest

from .reading import read

CONTEXT = "Nantes and Recife cooperate. "


@pytest.mark.parametrize(
    ("passage", "series", "type_", "starts"),
    [
        ('On 14 May 2024 the conference "Cities of Tomorrow" took place in Nantes.', "Cities of Tomorrow", "conference", "2024-05-14"),
        ('The mayors took part in the "Smart Cities" forum held in Lyon on 3 May 2024.', "Smart Cities", "forum", "2024-05-03"),
        ("The Joint Committee of Nantes and Recife held its 14th meeting in Recife on 3 May 2024.", "Joint Committee of Nantes and Recife", "session", "2024-05-03"),
    ],
)
def test_the_name_of_an_event(passage: str, series: str, type_: str, starts: str) -> None:
    [event] = read(CONTEXT + passage, "event")
    assert (event.fields["series"], event.fields["type"], event.fields["starts"]) == (series, type_, starts)
