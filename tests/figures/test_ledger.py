"""The figure ledger on registers small enough to count by hand."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from legation.figures.ledger import Entry, ledger
from legation.register.actions.judge import judge
from legation_reader.readings import Party
from tellings import (
    BREST,
    BY,
    CN,
    KALININGRAD,
    MINSK,
    OMSK,
    PSKOV,
    RU,
    RUSSIAN_REGIONS,
    accepted,
    agreement,
    fact,
    figure,
)

pytestmark = pytest.mark.django_db
KALUGA = Party("municipality", None, "Kaluga", country="RU")
HARBIN = Party("municipality", None, "Harbin", country="CN")


def entry(indicator: str, value: float, **fields: Any) -> Entry:
    fields = {"subject": [RU], "counterpart": [BY], "as_of": "2024-06", **fields}
    return ledger(accepted(figure(indicator, value, **fields)))[0]


def missing(of: Entry) -> list[tuple[str, str]]:
    assert of.missing is not None
    return [(m.record.title_en, m.why) for m in of.missing]


def some_agreements() -> None:
    accepted(
        agreement(KALININGRAD, BREST, signed="2019-03-05"),
        agreement(KALININGRAD, MINSK, signed="2021"),
        agreement(PSKOV, BY, quote="Pskov signed with Belarus itself"),
        agreement(PSKOV, MINSK, standing="planned"),
        agreement(OMSK, BREST, signed="2024-07-01", standing="signed"),
        agreement(RU, BY, level="state", quote="the two states agreed"),
        agreement(KALUGA, BREST, level="municipal"),
        agreement(OMSK, Party("region", "CN-HL", "Heilongjiang", country="CN")),
    )


def test_agreements_of_regions_in_force_on_the_day_of_the_figure() -> None:
    """Two of Kaliningrad and one of Pskov; not the planned, the later, the states', the town's, the Chinese one."""
    some_agreements()
    told = entry("agreements", 191)
    assert (told.computed, told.difference, told.counted_on) == (3, 188, dt.date(2024, 6, 30))
    whys = missing(told)
    assert ("Cooperation agreement: Pskov Oblast – Minsk Region", "not yet: planned") in whys
    assert ("Cooperation agreement: Omsk Oblast – Brest Region, 1 July 2024", "dated after 2024-06-30") in whys
    assert ("Omsk Oblast", "nothing of the kind in the register") in whys
    assert "Kaliningrad Oblast" not in [title for title, _why in whys]


def test_the_day_moves_the_count() -> None:
    some_agreements()
    assert entry("agreements", 5, as_of="2024-07").computed == 4
    assert entry("agreements", 5, as_of="2020").computed == 2


@pytest.mark.parametrize("subject", [RU, RUSSIAN_REGIONS, Party("group", None, "regions of Russia")])
def test_a_country_and_the_group_of_its_regions_count_alike(subject: Party) -> None:
    some_agreements()
    assert entry("regions with agreements", 77, subject=[subject]).computed == 2


def test_a_share_has_its_denominator() -> None:
    some_agreements()
    told = entry("regions with agreements", 0.6667, unit="share", subject=[RUSSIAN_REGIONS])
    assert (told.counted, told.of, told.computed) == (2, 3, 0.666667)
    assert told.difference == pytest.approx(0.0, abs=1e-3)


def test_a_region_s_own_figure() -> None:
    some_agreements()
    assert entry("agreements", 2, subject=[KALININGRAD]).computed == 2
    assert entry("agreements", 1, subject=[KALININGRAD], counterpart=[MINSK]).computed == 1


def test_without_a_counterpart_all_abroad_counts() -> None:
    some_agreements()
    assert entry("agreements", 9, counterpart=[]).computed == 4


def test_regions_cooperating_by_any_tie() -> None:
    accepted(
        agreement(KALININGRAD, BREST),
        fact("event", "Pskov visited Minsk", "held", type="visit", participants=[PSKOV, MINSK], starts="2023-05"),
        fact("event", "Omsk will visit Minsk", "planned", type="visit", participants=[OMSK, MINSK], starts="2025-05"),
    )
    told = entry("regions cooperating", 3)
    assert told.computed == 2 and told.difference == 1
    assert ("Omsk Oblast", "nothing of the kind in the register") in missing(told)
    assert any(why == "not yet: planned" for _title, why in missing(told))


def test_projects_and_contracts_of_anybody_in_the_countries() -> None:
    plant = Party("company", None, "Lift Plant", country="BY")
    accepted(
        fact("project", "a lift factory", "running", title="Lift factory", partners=[OMSK, BY]),
        fact("project", "a bus factory", "planned", title="Bus factory", partners=[OMSK, BY]),
        fact("contract", "a contract for lifts", "signed", parties=[plant, OMSK], goods="lifts"),
    )
    assert entry("projects", 1).computed == 1
    assert entry("contracts", 3000).computed == 1
    assert entry("regions with contracts", 68).computed == 0


def test_what_cannot_be_counted_is_unknown_not_nought() -> None:
    for told in (
        entry("trade turnover", 2.5e9, unit="USD"),
        entry("agreements", 0.5, unit="share"),
        entry("agreements", 7, subject=[]),
        entry("agreements", 7, subject=[Party("group", None, "friendly companies of Russia and China")]),
        entry("regions with agreements", 0.1, unit="share", subject=[Party("country", "AQ", "Antarctica")]),
    ):
        assert told.computed is told.difference is told.missing is None and told.rule


def test_nothing_in_the_register_is_nought_where_the_rule_applies() -> None:
    told = entry("agreements", 0, counterpart=[CN])
    assert told.computed == 0 and told.missing == ()


def test_two_records_of_one_agreement_count_once_when_judged_the_same() -> None:
    first, second = accepted(agreement(OMSK, BREST), agreement(OMSK, BREST, type="framework", quote="a framework"))
    assert entry("agreements", 1, as_of="2024-08").computed == 2
    judge(first, second, "same", by="Clerk")
    assert entry("agreements", 1, as_of="2024-09").computed == 1


def test_a_figure_without_a_date_is_counted_on_the_day_it_was_said() -> None:
    assert entry("agreements", 1, as_of=None).counted_on == dt.date(2024, 5, 17)
    undated = ledger(accepted(figure("agreements", 2, subject=[RU], counterpart=[BY]), published=None))[0]
    assert undated.counted_on == timezone.localdate() and undated.as_of is None


def test_many_figures_ask_no_more_questions_than_one(django_assert_max_num_queries: Any) -> None:
    some_agreements()
    figures = accepted(*(figure("agreements", n, subject=[RU], counterpart=[BY]) for n in range(9)))
    with django_assert_max_num_queries(10):
        assert {e.computed for e in ledger(figures)} == {3}
