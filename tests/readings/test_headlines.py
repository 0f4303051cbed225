"""What a headline tells and the text below in full is one fact, whose spans name both places."""

from __future__ import annotations

from legation_reader.read import read_text

BODY = (
    "SUVA, 22 November 2023. Suva City Council Chair Tara Patel yesterday welcomed a six-member delegation from Yongsan District, Seoul, "
    "led by District Mayor Park Hee-young. The two sides signed a memorandum on public parks at Civic House. "
    "The sister city relationship will grow, Ms Patel said, and the exchange of students will continue next year."
)


def test_headline_and_body_tell_one_visit() -> None:
    text = f"Suva City Council hosts Yongsan delegation\n\n{BODY}\n"
    events = [p for p in read_text(text, "en", "2023-11-22") if p.kind == "event" and p.fields["type"] in ("visit", "meeting")]
    assert len(events) == 1
    assert any(s.start < text.index("\n") for s in events[0].spans), "the headline's words are among its places"


def test_a_headline_that_tells_something_else_stays() -> None:
    text = f"Brno and Leipzig renewed their twinning agreement on 5 May 2023\n\n{BODY}\n"
    agreements = [p for p in read_text(text, "en", "2023-11-22") if p.kind == "agreement"]
    assert any({"Brno", "Leipzig"} <= {q.name for q in p.fields["parties"]} for p in agreements)


def test_russian_headline_and_lead_are_one_agreement() -> None:
    text = ("Омск и Павлодар подписали соглашение\n\nВ Омске 3 мая 2024 года мэр Омска Сергей Шилов и аким Павлодара Асан Байханов подписали соглашение о "
            "сотрудничестве городов. Делегация Павлодара побывала и на заводах города, стороны обсудили обмен студентами и проведение совместного фестиваля.\n")
    agreements = [p for p in read_text(text, "ru", "2024-05-04") if p.kind == "agreement"]
    assert len(agreements) == 1
    assert {q.name for q in agreements[0].fields["parties"]} == {"Omsk", "Pavlodar"}
