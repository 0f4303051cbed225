"""When and by whom, told by the article's own first lines; and where readers and other pages begin."""

import pytest

from legation_reader.pages import extract

TAIL = "Делегация города Тромсё прибыла в Мурманск, стороны обсудили план обменов на следующий год и договорились о встрече."
TOLD = "The delegation of Saint Petersburg arrived in Turku and signed an agreement with the city on exchanges of students."


@pytest.mark.parametrize(
    ("head", "published", "publisher"),
    [
        (f"УФА, 14 фев 2025. /Корр. Башинформ/ {TAIL}", "2025-02-14", "Башинформ"),
        (f"Встреча с соседями\n\nТУРКЕСТАН. 25.08.2023. {TAIL}", "2023-08-25", None),
        (f"ТУРКЕСТАН. 25.08.2023. Пресс-служба акима области\n\nВстреча\n\n{TAIL}", "2023-08-25", "Пресс-служба акима области"),
        (f"Новости / Администрация города Пскова / 3 сентября 2018\n\nГлава встретился\n\n{TAIL}", "2018-09-03",
         "Администрация города Пскова"),
        (f"ЯКУТСК. 14 августа 2019. {TAIL}", "2019-08-14", None),
        (f"Мурманский вестник. 14 октября 2011 г.\nПобратимы встретились\n{TAIL}", "2011-10-14", "Мурманский вестник"),
        (f"MINSK, 14 February (BelTA) – {TOLD}", None, "BelTA"),
        (f"TURKU, Finland, May 3, 2019 — {TOLD}", "2019-05-03", None),
        (f"Соглашение подписано. 14 августа 2019 года делегация прибыла в Якутск. {TAIL}", None, None),
    ],
)
def test_dateline(head: str, published: str | None, publisher: str | None) -> None:
    page = extract(head.encode(), path="page.txt")
    assert (page.published, page.publisher) == (published, publisher)


@pytest.mark.parametrize("heading", ["Оставить комментарий", "Комментарии (3)", "Leave a comment"])
def test_comments_end_even_a_short_article(heading: str) -> None:
    comment = "А когда же наконец подпишут соглашение с Минском? Мы все этого очень ждём, уважаемые господа!"
    page = extract(f"Город и партнёры\n\n{TAIL[:85]}.\n\n{heading}\n\nИван\n\n{comment}".encode(), path="page.txt")
    assert "Минском" not in page.text and "Тромсё" in page.text


@pytest.mark.parametrize("heading", ["Также по теме:", "What else happened in town today:", "Что ещё произошло за неделю:"])
def test_teasers_behind_a_heading_with_a_colon(heading: str) -> None:
    page = extract(f"Город и партнёры\n\n{TAIL}\n\n{TOLD}\n\n{heading}\n\nВ Сочи открылся форум\n\nМэр открыл мост".encode(),
                   path="page.txt")
    assert page.text.endswith(TOLD)
