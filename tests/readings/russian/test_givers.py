"""Who in person gives a task or asks: by name, by a title the article explains, by the body where a body acts."""

from __future__ import annotations

import pytest

from .reading import names, read

NEWS = "Губернатор Тверской области Игорь Лосев принял делегацию из Минска, обсудили сотрудничество регионов. "


@pytest.mark.parametrize(
    ("passage", "by"),
    [
        (NEWS + "Игорь Лосев поручил министерству подготовить проект соглашения.", "Igor Losev"),
        (NEWS + "Губернатор поручил министерству образования подготовить программу обменов.", "Igor Losev"),
        (NEWS + "Он дал поручение заместителю подготовить меморандум. Игорь Лосев попросил коллег прислать список предприятий.", "Igor Losev"),
        ("Псков принял гостей из Минска. Мэр Пскова Анна Лаврова дала задание управлению культуры составить план сотрудничества с побратимами.", "Anna Lavrova"),
    ],
)
def test_a_person_gives_the_task(passage: str, by: str) -> None:
    assert any(by in names(p.fields["by"]) for p in read(passage, "commitment"))


def test_a_body_gives_its_own() -> None:
    told = read(NEWS + "Законодательное собрание Тверской области рекомендовало муниципалитетам заключить соглашения о сотрудничестве.", "commitment")
    assert told and all("Igor Losev" not in names(p.fields["by"]) for p in told)
