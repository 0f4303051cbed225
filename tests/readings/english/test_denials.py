"""What an English text denies is no fact; what it says beside is."""

from __future__ import annotations

import pytest

from legation_reader.read import read_text

from .reading import read

PAIR = "Minsk Region and Tula Oblast"


@pytest.mark.parametrize("passage", [
    f"{PAIR} did not sign a cooperation agreement on 12 May 2021.",
    f"{PAIR} never signed a cooperation agreement, contrary to reports.",
    f"{PAIR} refused to sign a cooperation agreement on 12 May 2021.",
    f"It is false that {PAIR} signed a cooperation agreement on 12 May 2021.",
    f"The governor denied that {PAIR} had signed a cooperation agreement.",
    f"If {PAIR} signed a cooperation agreement on 12 May 2021, nobody saw it.",
    f"The talks ended without signing a cooperation agreement between {PAIR}.",
    f"No cooperation agreement between {PAIR} has been signed.",
    "A delegation of Minsk Region did not visit Tula Oblast on 12 May 2021.",
    "Lyon did not invite the mayor of Leipzig to the forum.",
])
@pytest.mark.parametrize("learned", [False, True])
def test_what_is_denied_is_no_fact(passage: str, learned: bool) -> None:
    kinds = {p.kind for p in read_text(passage, "en", learned=learned)}
    assert not kinds & {"agreement", "event", "invitation", "contract"}


@pytest.mark.parametrize(("passage", "standing"), [
    (f"{PAIR} signed a cooperation agreement on 12 May 2021, but did not agree on a road map.", "signed"),
    (f"{PAIR} not only signed a cooperation agreement on 12 May 2021 but also opened an office.", "signed"),
    ("The mayor could not come; Lyon and Leipzig signed a cooperation agreement on 12 May 2021.", "signed"),
])
def test_a_denial_of_something_else_takes_nothing_away(passage: str, standing: str) -> None:
    assert [a.standing for a in read(passage, "agreement")] == [standing]
