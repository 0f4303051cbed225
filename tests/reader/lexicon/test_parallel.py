"""Sentences that say the same in two languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation_reader.lexicon.parallel import parallel_passages

RUSSIAN = (
    "Губернатор открыл заседание. Сегодня 12 предприятий области поставляют сельскохозяйственную технику в "
    "Казахстан и Монголию. "
    "Мы будем укреплять межрегиональные связи в интересах социально-экономического развития наших регионов и повышения "
    "качества жизни граждан. В завершение гостям показали музей."
)
ENGLISH = (
    "The weather was fine. We will strengthen interregional ties in the interests of the socioeconomic "
    "development of our regions "
    "and of increasing the quality of life of citizens. Today, 12 enterprises of the region supply "
    "agricultural machinery to "
    "Kazakhstan and Mongolia. Nobody asked a question."
)
OTHER = (
    "The minister spoke of cooperation between regions. Trade with Kazakhstan is growing, and interregional "
    "ties develop in many "
    "areas. Today, 30 universities of the country exchange students with Mongolia and supply textbooks to schools."
)


def pairs(first: str, second: str) -> list[tuple[str, str]]:
    return [(p.first.of(first), p.second.of(second)) for p in parallel_passages(first, second)]


def test_two_tellings_in_two_languages_meet() -> None:
    found = pairs(RUSSIAN, ENGLISH)
    assert [(a[:14], b[:14]) for a, b in found] == [
        ("Сегодня 12 пре", "Today, 12 ente"),
        ("Мы будем укреп", "We will streng"),
    ]


def test_another_speech_on_the_same_subject_does_not() -> None:
    assert pairs(RUSSIAN, OTHER) == [] and pairs(ENGLISH, OTHER) == []


def test_other_numbers_are_another_statement() -> None:
    changed = ENGLISH.replace("12", "15")
    assert all("12" not in a for a, _ in pairs(RUSSIAN, changed))


def test_one_language_too() -> None:
    assert len(pairs(ENGLISH, ENGLISH)) == 2
    assert all(p.score == pytest.approx(1.0) for p in parallel_passages(ENGLISH, ENGLISH))


def _shared() -> list[str]:
    for parent in Path(__file__).resolve().parents:
        held = sorted((parent / "shared" / "documents").glob("*.txt"))
        if held:
            return [p.read_text(encoding="utf-8") for p in held]
    return []


@pytest.mark.skipif(len(_shared()) < 5, reason="the five source documents are not at hand")
def test_the_session_told_twice() -> None:
    texts = _shared()
    found = pairs(texts[0], texts[2])
    assert any("85" in a and "85" in b for a, b in found)
    assert any("Россотрудничество" in a and "Rossotrudnichestvo" in b for a, b in found)
    others = [(i, j) for i in range(5) for j in range(i + 1, 5) if (i, j) != (0, 2)]
    assert all(not pairs(texts[i], texts[j]) for i, j in others)
