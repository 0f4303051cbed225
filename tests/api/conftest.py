from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
import pytest_django
from django.db import transaction

from legation_reader.readings import Party
from tellings import BREST, BY, KALININGRAD, MINSK, OMSK, PSKOV, RU, accepted, agreement, fact, figure, tell

COUNCIL = "Council of Heads of Regions"
SPEAKER = Party("person", None, "Anna Petrova")


@pytest.fixture(scope="module")
def built(django_db_setup: None, django_db_blocker: pytest_django.DjangoDbBlocker) -> Iterator[SimpleNamespace]:
    """The register of `build`, made once for a module and taken back at its end; each test still has its own changes."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield build()
        transaction.set_rollback(True)


@pytest.fixture
def register(db: None, built: SimpleNamespace) -> SimpleNamespace:
    return built


def build() -> SimpleNamespace:
    """A small register: agreements, a series with a gap, commitments, figures, and a claim that waits."""
    agreements = accepted(
        agreement(KALININGRAD, BREST, signed="2019-03-05"),
        agreement(PSKOV, MINSK, signed="2023-10-01", standing="signed"),
        agreement(OMSK, MINSK, standing="planned"),
    )
    events = accepted(
        *(fact("event", f"session {n} of the council {standing}", standing, type="session", series=COUNCIL, ordinal=n,
               starts=starts, organisers=[RU], participants=[KALININGRAD, BY])
          for n, standing, starts in ((1, "held", "2020-05"), (2, "held", "2021-05-20"), (4, "held", "2023-06-01"),
                                      (5, "planned", "2025")))
    )
    others = accepted(
        fact("commitment", "the council asked Pskov to report", "adopted", SPEAKER, type="task", text="report on trade",
             by=[RU], addressees=[PSKOV], due="2021-01-31"),
        fact("commitment", "the council asked Omsk to write", "adopted", type="task", text="write a plan", by=[RU],
             addressees=[OMSK], due="2999-01"),
        fact("programme", "a programme until 2026", "adopted", type="programme", title="Neighbours", period="2024/2026",
             parties=[KALININGRAD, BREST]),
        fact("project", "a joint factory", "running", title="Lift factory", partners=[OMSK, BY], type="production"),
        fact("contact", "Omsk met Brest", "held", **{"from": OMSK, "with": [BREST], "relation": "new"}),
        fact("contract", "a contract for flax", "signed", parties=[PSKOV, BREST], goods="flax", value=1.5e6, unit="BYN"),
        fact("invitation", "Brest invites Omsk", "sent", inviter=[BREST], invited=[OMSK], occasion="the fair"),
        fact("post", "the governor Anna Petrova", person=SPEAKER, title="governor", of=PSKOV),
        fact("membership", "Pskov is a member", member=PSKOV, of=Party("body", None, "Assembly of Border Regions")),
        fact("priority", "Minsk matters to Omsk", of=OMSK, direction=BY, topic="trade"),
    )
    figures = accepted(figure("agreements", 191, subject=[RU], counterpart=[BY], as_of="2024-01"),
                       figure("trade turnover", 2.5e9, unit="USD", subject=[RU], counterpart=[BY]))
    waiting = tell(agreement(OMSK, BREST, quote="the secret undecided agreement of Omsk"))
    return SimpleNamespace(agreements=agreements, events=events, others=others, figures=figures, waiting=waiting)
