"""The screen over raw bytes: it lets every text of cooperation through, in whatever encoding, and stops other news."""

from __future__ import annotations

import ast
import html
import json
from functools import lru_cache
from pathlib import Path

import pytest

from legation_reader.read import read_text
from legation_reader.screen import may_concern

TESTS = Path(__file__).resolve().parents[2]
LANGUAGES = {"english": "en", "russian": "ru"}
RECALL = 0.99


def page(text: str, menu: str = "") -> str:
    """A page of this text among what pages have around it."""
    told = "".join(f"<p>{html.escape(line, quote=False)}</p>\n" for line in text.split("\n") if line.strip())
    return (
        f"<!DOCTYPE html><html><head><title>News</title><script>var menu = 'соглашение sister city';</script></head>"
        f"<body><nav><ul><li><a href='/'>Home</a></li>{menu}</ul></nav><article>{told}</article></body></html>"
    )


@lru_cache(maxsize=1)
def articles() -> list[tuple[str, str, bool]]:
    """`(language, text, whether it holds facts)` of the accuracy corpora."""
    found = []
    for gold in sorted(TESTS.glob("accuracy/*/*/gold.jsonl")):
        for line in gold.read_text(encoding="utf-8").splitlines():
            held = json.loads(line)
            text = (gold.parent / held["document"]).read_text(encoding="utf-8")
            found.append((held["language"], text, bool(held["facts"])))
    for place in sorted(TESTS.glob("accuracy/negatives/*/*.txt")):
        found.append((place.parent.name, place.read_text(encoding="utf-8"), False))
    return found


@lru_cache(maxsize=1)
def passages() -> list[tuple[str, str, bool]]:
    """`(language, passage, True)` of every passage of tests/readings that the reader proposes something from."""
    found = []
    for folder, language in LANGUAGES.items():
        said: dict[str, None] = {}
        for place in sorted(TESTS.glob(f"readings/{folder}/test_*.py")):
            for node in ast.walk(ast.parse(place.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.count(" ") > 3:
                    said[node.value] = None
        found += [(language, passage, True) for passage in said if read_text(passage, language, "2024-05-20")]
    return found


def positives() -> list[tuple[str, str]]:
    return [(language, text) for language, text, holds in (*articles(), *passages()) if holds]


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r", "utf-16", "entities"])
def test_what_tells_of_cooperation_passes_in_every_encoding(encoding: str) -> None:
    held = [(language, text) for language, text in positives() if language == "ru" or encoding in ("utf-8", "utf-16")]
    assert len(held) > 200
    stopped = [text for _, text in held if not may_concern(_encoded(page(text), encoding))]
    assert len(stopped) <= (1 - RECALL) * len(held), [text[:100] for text in stopped]


def test_no_article_of_the_corpora_is_stopped() -> None:
    assert [text[:100] for _, text, holds in articles() if holds and not may_concern(page(text).encode())] == []


def test_most_of_what_only_sounds_like_it_is_stopped() -> None:
    others = [text for _, text, holds in articles() if not holds]
    assert sum(may_concern(page(text).encode()) for text in others) <= len(others) / 2


@pytest.mark.parametrize("text", [
    "Утром в Казани подорожал проезд: билет в автобусе стоит теперь 42 рубля.\nВ Перми цена не изменилась.",
    "Сборная Минска выиграла у гостей из Варшавы со счётом 3:1. Тренер доволен, следующий матч пройдёт в субботу.",
    "Rain is expected in Leeds and in Dortmund over the weekend, with strong winds along the coast.",
    "The striker scored twice as Leeds beat Dortmund; the match in Germany was watched by nine thousand people.",
])
def test_other_news_are_stopped_though_menus_speak_of_cooperation(text: str) -> None:
    menu = "<li><a href='/a'>Международное сотрудничество: Казань, Ухань</a></li><li><a href='/b'>Sister cities</a></li>"
    assert not may_concern(page(text, menu).encode())


def test_a_long_text_in_which_nobody_holds_an_office_is_stopped() -> None:
    match = "Команда из Гомеля договорилась с клубом из Риги о новой встрече и продаст билеты на неё в субботу. "
    assert may_concern(page(match).encode())
    assert not may_concern(page("\n".join([match] * 20)).encode())
    assert may_concern(page("\n".join([match] * 20 + ["Делегацию принял мэр."])).encode())


def test_offices_make_up_for_places_that_stand_far_apart() -> None:
    told = [
        "Правление палаты собралось в Тарту.", "Погода не подвела, зал был полон.", "Говорили о ценах на лён.",
        "Председатель доложил о взносах.", "Их платят не все.", "Делегация едет в мае.", "Её ждут в Витебске.",
    ]
    assert may_concern(page("\n".join(told)).encode())
    assert not may_concern(page("\n".join([told[1], told[2], told[4], told[6]])).encode())


@pytest.mark.parametrize("text", [
    "Пенза и Бобруйск подписали соглашение о со&shy;труд&shy;ни&shy;честве",
    "ПЕНЗА И БОБРУЙСК – ГОРОДА-ПОБРАТИМЫ С 1994 ГОДА",
    "<b>Пенза</b> и <a href='/brest'>Брест</a> подписали <a href='/doc'>меморандум</a> о взаимопонимании сторон",
])
def test_marks_inside_and_capitals_hide_nothing(text: str) -> None:
    assert may_concern(f"<html><body><p>{text}</p></body></html>".encode())


@pytest.mark.parametrize("data", [b"", b"\0", b"<", b"<a", b"\xff" * 50, b"<script" * 900, "сотрудничеств".encode() * 900])
def test_any_bytes_get_an_answer(data: bytes) -> None:
    assert may_concern(data) in (True, False)


def _encoded(text: str, encoding: str) -> bytes:
    if encoding == "entities":
        return text.encode("ascii", "xmlcharrefreplace")
    return text.encode(encoding, "xmlcharrefreplace")
