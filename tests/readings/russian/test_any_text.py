
"""Whatever the text, reading it does not fail and every quote is exactly what stands at its span."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from legation_reader.read import read_text

WORDS = st.sampled_from(
    "Омск Павлодар Калининградская область провинция Шаньдун Россия китайский и с между из в на подписали соглашение меморандум побратимы "
    "форум заседание комиссии 5-е третий XII 12 200 тыс. млн свыше % $2,5 руб. 5 мая 2023 года 2024–2026 годы состоится прошёл делегация "
    "губернатор мэр Иван Петров посетила заявил сказал « » \" ( ) , . ; : – — \n пригласил поручил решили приоритет направление план "
    "товарооборот составил вырос до контракт компаний соответственно с 1986 приостановила следующее стороны г. им. ё Й é 中 😀 \ue000".split(" ")
)


def check(text: str) -> None:
    for proposal in read_text(text, "ru", "2024-05-20"):
        assert proposal.quote == proposal.spans[0].of(text)
        assert all(0 <= s.start < s.end <= len(text) for s in proposal.spans)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_likely_words_in_any_order(text: str) -> None:
    check(text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300).map(lambda t: "соглашение городов Омск и Павлодар " + t))
def test_any_characters(text: str) -> None:
    check(text)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="абвгдежзиклмнопрстуфхцчшщыэюяАБВГДИКМОПРС «»–,.0123456789\n", max_size=400).map(lambda t: "форум городов, соглашение " + t))
def test_any_cyrillic(text: str) -> None:
    check(text)
