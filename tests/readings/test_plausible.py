"""What no text means is not proposed."""

from __future__ import annotations

import pytest

from legation_reader.plausible import plausible
from legation_reader.read import read_text
from legation_reader.readings import Party, Span, propose

TEXT = "Соглашения Moscow have concluded agreements with provinces of China"
MOSCOW, CHINA = Party("municipality", None, "Moscow", "RU"), Party("country", "CN", "China")
HEBEI, MINISTRY = Party("region", "CN-HE", "Hebei", "CN"), Party("body", None, "Ministry of Culture", "CN")


@pytest.mark.parametrize(("parties", "span", "can_be"), [
    ([MOSCOW, CHINA], Span(11, 60), False), ([MOSCOW, HEBEI], Span(11, 60), True), ([MOSCOW, MINISTRY], Span(11, 60), True),
    ([MOSCOW, HEBEI], Span(0, 10), False),
])
def test_an_agreement_has_sides_that_can_make_one_and_words_that_say_so(parties, span, can_be) -> None:
    assert plausible(propose("agreement", TEXT, span, standing="signed", parties=parties)) is can_be


def test_whose_twin_and_who() -> None:
    text = "Хабаровск и Харбин – города-побратимы с 1993 года. Первым побратимом Хабаровска стала Ниигата в 1965 году."
    pairs = [{p.name for p in a.fields["parties"]} for a in read_text(text, "ru", learned=False) if a.kind == "agreement"]
    assert {"Khabarovsk", "Niigata"} in pairs and {"Khabarovsk", "Harbin"} in pairs


def test_what_is_to_be_discussed_is_not_reported_done() -> None:
    text = "Минская и Псковская области подпишут план. Стороны подведут итоги и обсудят, как выполнены решения форума регионов."
    assert [p for p in read_text(text, "ru") if p.kind == "commitment" and p.standing == "reported_done"] == []
