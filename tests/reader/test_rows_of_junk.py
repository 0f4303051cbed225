"""Rows of one sign or word, as broken pages have them: patterns that could be matched in many ways took minutes."""

from __future__ import annotations

import time

import pytest

from legation_reader.read import read_bytes

SECONDS = 5  # of processor time, as the fuzzer promises
ROWS = [
    "Governor Mori asked that Hebei take part in the 40th anniversary programme, which the prefecture intends to "
    + "-" * 72 + "hold in Matsumoto in 2023.",
    "The governor brought with him to Riga a party of eleven to " + "-" * 70 + "Darwin, a delegation of officials.",
    "Russia will hold the presidency " + "Anna Petit " * 30 + "of the Eurasian Economic Union in 2023, interregional cooperation.",
    "The chairmanship passes from " + "– " * 40 + "Kainuu to " + "in " * 40 + "Arkhangelsk Oblast on 1 October 2023.",
    "Kaluga Oblast and Lower Saxony signed a cooperation agreement on 3 May 2019. The Regional Leaders Summit, which last met "
    "in Munich in 2021 and will be held in Cape Town " + " of the" * 40 + " in June.",
    "Trade of Riga with Oslo passed the 5 million" + "a-" * 40 + " mark, cooperation of the cities grows.",
    "Омская и Павлодарская области подписали соглашение " + "- " * 60 + "о сотрудничестве, сообщил " + "А. " * 40 + "губернатор.",
    "Омск и Павлодар – побратимы: " + "из города " * 40 + "Омска и " * 40 + "Павлодара.",
]  # fmt: skip


@pytest.mark.parametrize("text", ROWS)
def test_a_row_of_junk_is_read_in_time(text: str) -> None:
    began = time.process_time()
    read_bytes(text.encode(), path="a.txt")
    assert time.process_time() - began < SECONDS
