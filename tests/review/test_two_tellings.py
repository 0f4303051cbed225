"""One session told twice, in Russian of 24 November and in English of 18 November 2022: offered as one, with reasons."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from legation.register.facts import facts_of
from legation.review.actions.accept import accept
from legation.review.actions.accept_all import accept_all
from legation.review.comparison import compare
from legation.review.models import Claim
from legation_reader.pages import extract, load
from legation_reader.readings import Party
from tellings import BY, KALININGRAD, RU, claims_of, fact, tell

pytestmark = pytest.mark.django_db
PAGES = Path(__file__).parents[2] / "src" / "legation" / "demo" / "pages"


MINISTRY = Party("body", None, "Ministry of Foreign Affairs of the Russian Federation", country="RU")
MOSCOW = Party("municipality", None, "Moscow", country="RU")
COUNCIL = "Council of Heads of Regions of the Russian Federation"


def figures(quote: str) -> dict[str, Any]:
    return fact("figure", quote, "reported", indicator="regions cooperating", value=85, subject=[RU], counterpart=[BY])


@pytest.fixture
def told() -> SimpleNamespace:
    """The two demonstration articles, with the session and the figure that each tells."""
    english, russian = (extract(load(PAGES / name), path=name).text
                        for name in ("en-council-of-heads-34.html", "ru-sovet-pri-mid.html"))
    first = tell(
        fact("event", "34th meeting of the Council of Heads of Regions of the Russian Federation", "held", type="session",
             series=COUNCIL, ordinal=34, starts="2022-11-18", place=MOSCOW, organisers=[MINISTRY]),
        figures("85 Russian regions, Crimea among them, cooperate closely with Belarus"),
        text=english, language="en", published="2022-11-18",
    )
    second = tell(
        fact("event", "Сегодня, 24 ноября, в Москве, в Министерстве иностранных дел России, прошло заседание", "held",
             type="session", starts="XXXX-11-24", place=MOSCOW, organisers=[MINISTRY], participants=[KALININGRAD]),
        figures("85 российских регионов, в том числе Крым, тесно сотрудничают с Белоруссией"),
        text=russian, language="ru", published=None,
    )
    return SimpleNamespace(en=first.document, ru=second.document, english=claims_of(first)[0], russian=claims_of(second)[0])


def test_the_two_are_offered_as_one_with_the_reasons(told: SimpleNamespace) -> None:
    (candidate,) = [c for c in compare(told.russian).candidates if c.of == told.english]
    words = " · ".join(reason.words for reason in candidate.reasons)
    assert "same figure" in words and "85" in words
    assert "same body" in words
    assert "same closing words across languages" in words
    assert 0.5 <= candidate.score < 0.95, "likely, and for a person to judge"


def test_accepted_once_they_are_one_event_with_both_dates(told: SimpleNamespace) -> None:
    event = accept(told.russian, by="Clerk", together_with=[told.english])
    facts = facts_of(event)
    assert facts["ordinal"].preferred.value == 34
    assert facts["starts"].disputed and event.disputed
    dates = {v.value: v.statements[0].passage.reading.document for v in facts["starts"].values if v.statements[0].passage}
    assert dates == {"2022-11-18": told.en, "XXXX-11-24": told.ru}
    assert facts["starts"].preferred.value == "2022-11-18", "the fuller date leads"


def test_after_the_first_was_accepted_the_second_is_still_offered(told: SimpleNamespace) -> None:
    event = accept(told.english, by="Clerk")
    found = compare(told.russian)
    assert found.with_record is not None and found.with_record.pk == event.pk and found.doubtful and found.state == "contradicts"
    again = accept(told.russian, by="Clerk", into=event)
    assert again.pk == event.pk and again.disputed


def test_a_sweep_leaves_the_doubtful_to_a_person(told: SimpleNamespace) -> None:
    outcome = accept_all(by="policy: sweep")
    assert outcome.accepted and outcome.left
    waiting = set(Claim.objects.waiting().values_list("pk", flat=True))
    assert waiting & {told.english.pk, told.russian.pk}
    second = accept_all(by="policy: sweep")
    assert second.left == len(Claim.objects.waiting()) <= outcome.left
