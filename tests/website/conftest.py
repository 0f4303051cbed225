"""A small register for the pages: two tellings of one event, agreements, figures, one claim that waits, and the
people who look at it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from django.test import Client

from legation.accounts.actions.invite import invite
from legation.register.models import Record
from legation.review.actions.accept import accept
from legation.review.models import Claim
from tellings import BREST, BY, KALININGRAD, MINSK, RU, accepted, agreement, claims_of, fact, figure, tell

COUNCIL = "Council of Heads of Regions"
HOSTILE = "<script>alert(1)</script> the sides <b>agreed</b> & signed"


@dataclass
class Shown:
    """What stands in the register of these tests."""

    event: Record
    agreement: Record
    figure: Record
    waiting: Claim
    region: Record
    series: Record


def session(date: str, quote: str) -> dict:
    return fact("event", quote, "held", type="session", series=COUNCIL, ordinal=34, starts=date)


@pytest.fixture
def register(db) -> Shown:
    first, second = (
        claims_of(tell(session(date, quote)))[0]
        for date, quote in (("2022-11-18", "the 34th session met on 18 November"),
                            ("2022-11-24", "the 34th session met on 24 November"))
    )
    event = accept(first, by="Clerk", together_with=[second])
    (signed,) = accepted(agreement(KALININGRAD, BREST, signed="2021-05-03", quote=HOSTILE))
    (declared,) = accepted(figure("agreements", 191, subject=[RU], counterpart=[BY]))
    (waiting,) = claims_of(tell(agreement(KALININGRAD, MINSK, standing="planned")))
    region = Record.objects.get(kind="party", title_en="Kaliningrad Oblast")
    series = Record.objects.get(kind="series", live=True)
    return Shown(event, signed, declared, waiting, region, series)


@pytest.fixture
def signed_in(db):
    """`signed_in("editor")`: a browser signed in with that role; `None` is a visitor."""

    def browser(role: str | None) -> Client:
        client = Client()
        if role is not None:
            user, _secret = invite(f"The {role}", role=role)
            client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return browser
