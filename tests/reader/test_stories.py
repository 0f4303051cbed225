"""A republished page tells the same story; another report of the same event does not."""

from __future__ import annotations

import pytest
from bench.crawl import Text, relevant

from legation_reader.stories import BANDS, Stories, bands, fingerprint, likeness, same_story

TEXTS = [text for text in relevant() if sum(map(len, text.paragraphs)) > 700][:60]


def whole(text: Text) -> str:
    return "\n".join((text.title, *text.paragraphs))


def republished(text: Text) -> str:
    """With a headline and an introduction of its own, a word replaced here and there, the last paragraph cut."""
    words = " ".join(text.paragraphs[: max(1, len(text.paragraphs) - 1)]).split()
    words[15::40] = ["также"] * len(words[15::40])
    return "Из других источников.\nОб этом пишут наши коллеги, приводим их рассказ без сокращений.\n" + " ".join(words)


def test_a_page_republished_with_small_changes_is_the_same_story() -> None:
    # Where a last paragraph is a large part of the text, what is left of it may tell less than half.
    long = [text for text in TEXTS if len(text.paragraphs) >= 4]
    found = [same_story(fingerprint(whole(t)), fingerprint(republished(t))) for t in long]
    assert len(long) >= 20
    assert sum(found) >= 0.9 * len(found)


def test_texts_of_one_story_share_a_band_and_others_are_unlike() -> None:
    marks = [fingerprint(whole(text)) for text in TEXTS]
    for text, mark in zip(TEXTS, marks, strict=True):
        again = fingerprint(republished(text))
        if same_story(mark, again):
            assert set(bands(mark)) & set(bands(again))
    assert max(likeness(a, b) for i, a in enumerate(marks) for b in marks[:i]) < 0.3


def test_letters_signs_and_lines_make_no_difference() -> None:
    text = whole(TEXTS[0])
    assert fingerprint(text) == fingerprint(text.upper().replace(",", " ;").replace("\n", " — "))
    assert len(bands(fingerprint(text))) == BANDS


@pytest.mark.parametrize("text", ["", "Signed.", "one two three four five"])
def test_a_short_text_is_the_same_story_as_none(text: str) -> None:
    assert bands(fingerprint(text)) == []
    assert not same_story(fingerprint(text), fingerprint(text))


def test_texts_that_come_by_are_told_which_was_there_first() -> None:
    stories = Stories(most=40)
    assert stories.first("a", whole(TEXTS[0])) is None
    assert stories.first("b", whole(TEXTS[1])) is None
    assert stories.first("c", whole(TEXTS[0]) + "\nПодписывайтесь на нас.") == "a"
    for number, text in enumerate(TEXTS[2:50]):
        assert stories.first(str(number), whole(text)) is None
    assert stories.first("d", whole(TEXTS[0])) is None, "the oldest are forgotten"
