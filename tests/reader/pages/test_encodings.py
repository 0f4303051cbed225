"""Whatever the encoding and whatever the page declares of it: the right letters, or a refusal in plain words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation_reader.pages import Unreadable, extract
from legation_reader.pages.normal import regular, regular_line

RUSSIAN = (
    "Город Клин и Бердянский район договорились о совместных школьных лагерях\n\n"
    "Глава района Пётр Ёлкин сообщил, что соглашение подписано на три года и вступит в силу с 1 сентября. "
    "Объём финансирования составит около 4 млн рублей, съезд участников намечен на июль."
)
ENGLISH = (
    "Café owners from Besançon visit Freiburg\n\n"
    "A delegation of café and brasserie owners from Besançon visited its twin city of Freiburg on Tuesday – the mayor’s "
    "office said the exchange will be repeated in 2025."
)


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1251", "koi8-r", "cp866", "iso8859-5"],
)
def test_russian_text(encoding: str) -> None:
    page = extract(RUSSIAN.encode(encoding), path="page.txt")
    assert page.text == RUSSIAN.replace("\n\n", "\n")
    assert page.language == "ru"


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_english_text_with_a_few_foreign_letters(encoding: str) -> None:
    page = extract(ENGLISH.encode(encoding), path="page.txt")
    assert page.text == ENGLISH.replace("\n\n", "\n")
    assert page.language == "en"


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "koi8-r", "windows-1251", "no-such-charset"])
@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "utf-8"])
def test_what_a_page_declares_is_only_a_hint(encoding: str, declared: str) -> None:
    head, _, body = RUSSIAN.partition("\n\n")
    html = f'<html><head><meta charset="{declared}"><title>{head}</title></head><body><h1>{head}</h1><p>{body}</p></body></html>'
    page = extract(html.encode(encoding), media_type=f"text/html; charset={declared}")
    assert page.text == RUSSIAN.replace("\n\n", "\n")


def test_entities_in_html_and_in_saved_text() -> None:
    coded = RUSSIAN.encode("ascii", "xmlcharrefreplace")
    head, _, body = coded.decode("ascii").partition("\n\n")
    assert extract(coded, path="page.txt").text == RUSSIAN.replace("\n\n", "\n")
    assert extract(f"<html><body><h1>{head}</h1><p>{body}</p></body></html>".encode()).text == RUSSIAN.replace(
        "\n\n", "\n"
    )


@pytest.mark.parametrize("wrong", ["cp1251", "cp1252"])
def test_text_encoded_twice_is_restored_or_refused(wrong: str) -> None:
    garbled = RUSSIAN.encode().decode(wrong, "replace").encode()
    try:
        page = extract(garbled, path="page.txt")
    except Unreadable as problem:
        assert "UTF-8" in str(problem)
    else:
        assert page.text.replace("\ufffd", "") and "соглашение подписано" in page.text


@pytest.mark.parametrize(
    "garbled",
    [
        RUSSIAN.encode("ascii", "replace"),
        ("\ufffd" * 30 + " договор " + "\ufffd" * 60).encode(),
        bytes(range(128, 256)) * 20,
    ],
)
def test_lost_letters_are_refused(garbled: bytes) -> None:
    with pytest.raises(Unreadable, match="UTF-8"):
        extract(garbled, path="page.txt")


def test_a_file_cut_in_the_middle_of_a_letter_is_still_read() -> None:
    page = extract(RUSSIAN.encode()[:-3], path="page.txt")
    assert page.text.startswith("Город Клин")
    assert "\ufffd" not in page.text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (RUSSIAN, "ru"),
        (ENGLISH, "en"),
        (
            "Київська міська рада та мерія Риги підписали угоду про співпрацю. Її мета — обмін досвідом між громадами.",
            "uk",
        ),
        (
            "Мінскі гарвыканкам і мэрыя Рыгі падпісалі пагадненне аб супрацоўніцтве. Яго мэта — абмен вопытам паміж гарадамі.",
            "be",
        ),
        (
            "Die Stadt Köln und die Stadt Wolgograd haben eine Vereinbarung über die Zusammenarbeit unterzeichnet, teilte das Rathaus mit.",
            "de",
        ),
        (
            "Столичната община и град Казан подписаха споразумение за сътрудничество, съобщиха от кметството в София.",
            "bg",
        ),
        ("2024 12 11", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert extract(text.encode(), path="page.txt").language == language


ANY = st.one_of(st.characters(), st.sampled_from("аЯё и\u0306\u00a0\u200b\u2028\t\r\n\u00ad—«»№\u0085"))


@given(st.text(alphabet=ANY, max_size=40))
def test_one_line_is_regular_whichever_way_it_was_made(text: str) -> None:
    assert regular_line(text) == " ".join(regular(text).split())
