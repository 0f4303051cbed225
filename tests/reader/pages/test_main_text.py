"""The article among all that stands around it: our own Russian pages, beside two other readers, and single cases."""

from __future__ import annotations

from bench.main_text import SIDES, f1, russian

from legation_reader.pages import extract

SPOKEN = (
    "Делегация области побывала в соседнем регионе и осмотрела новый пограничный переход, открытый весной.",
    "Стороны договорились, что к осени подготовят программу обменов для школ, музеев и театров двух регионов.",
    "Следующая встреча рабочей группы пройдёт в октябре, принять её готовы оба областных центра.",
    "Перед отъездом гости посетили завод, где собирают автобусы для междугородных маршрутов.",
)


def lines_of(body: str) -> list[str]:
    page = f"<html lang=ru><title>Делегация вернулась из поездки</title><body><h1>Делегация вернулась из поездки</h1>{body}"
    return extract(page.encode()).text.split("\n")


def paragraphs() -> list[str]:
    return [f"<p>{said}</p>" for said in SPOKEN]


def test_russian_pages_are_read_better_than_by_the_others() -> None:
    found = {name: f1([counted for _page, counted in russian(side)])[0] for name, side in SIDES.items()}
    own = found.pop("Legation")
    assert own >= 0.96
    assert own > max(found.values())


def test_cards_of_other_articles_are_left_out_whatever_their_classes() -> None:
    cards = "".join(
        f"<div class=k{7}><h4><a href=/{i}>Мост через реку откроют в {i} районе</a></h4><div>Строители обещают закончить к зиме, "
        "хотя подвоз щебня задержался из-за паводка и ремонта дороги.</div></div>" for i in range(1, 5)
    )  # fmt: skip
    lines = lines_of(f"<div class=a1>{''.join(paragraphs())}</div><div class=b2>{cards}</div>")
    assert lines[1:] == list(SPOKEN)


def test_what_readers_say_under_a_heading_is_left_out_though_it_is_made_like_the_article() -> None:
    said = "<p>Давно пора было открыть этот переход, очереди на старом стояли каждые выходные до самой ночи.</p>" * 3
    lines = lines_of(f"<div><div>{''.join(paragraphs())}</div><h4>Комментарии (3)</h4><div>{said}</div></div>")
    assert not any("Давно пора" in line for line in lines)


def test_a_list_whose_items_begin_with_a_link_is_the_article() -> None:
    items = "".join(
        f"<li><a href=/{i}>Область подписала соглашение с провинцией {i}</a> о поставках семян, о чём рассказал губернатор "
        "на встрече с аграриями области: первые вагоны отправят уже в апреле, а осенью стороны подведут итоги сезона.</li>" for i in range(1, 6)
    )  # fmt: skip
    text = "\n".join(lines_of(f"<div>{''.join(paragraphs())}<ul>{items}</ul></div>"))
    assert all(f"провинцией {i} о поставках" in text for i in range(1, 6))


def test_a_paragraph_that_is_one_link_points_elsewhere() -> None:
    pointed = "<p><a href=/x>Губернатор открыл выставку льняных тканей в областном музее</a></p>"
    body = paragraphs()
    assert lines_of(f"<div>{body[0]}{body[1]}{pointed}{body[2]}{body[3]}</div>")[1:] == list(SPOKEN)


def test_a_post_shown_within_the_article_stays() -> None:
    post = (
        "<div class=social-embed><blockquote><p>Рады принимать соседей, ждём осенью с ответным визитом в нашем городе!</p>"
        "— Мэрия (@meriya) 3 мая</blockquote></div>"
    )
    body = paragraphs()
    assert any("ждём осенью" in line for line in lines_of(f"<div>{body[0]}{body[1]}{post}{body[2]}{body[3]}</div>"))


def test_rows_that_come_again_stay_and_the_article_once_more_goes() -> None:
    day = "<p>Регистрация участников в холле</p><p>Пленарное заседание в зале №{}</p>"
    again = " ".join(SPOKEN)
    lines = lines_of(f"<div>{''.join(paragraphs())}{day.format(1)}{day.format(2)}<p>{SPOKEN[3]}</p><div>{again}</div></div>")
    assert lines.count("Регистрация участников в холле") == 2
    assert again not in lines


def test_the_site_s_name_in_a_heading_is_no_headline() -> None:
    page = (
        "<html lang=ru><head><title>Делегация вернулась из поездки | Вести</title><meta property=og:site_name content='Областные вести'>"
        "<meta property=og:title content='Делегация вернулась из поездки'></head><body><h1>Областные вести</h1>"
        f"<h1>Делегация вернулась из поездки</h1>{''.join(paragraphs())}"
    )
    assert extract(page.encode()).title == "Делегация вернулась из поездки"
