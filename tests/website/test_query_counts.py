"""A page asks the database as often for three rows as for one."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tellings import KALININGRAD, OMSK, PSKOV, accepted, agreement, claims_of, figure, region, tell

pytestmark = pytest.mark.django_db
OTHERS = [region("BY-BR", "Brest Region"), region("BY-MI", "Minsk Region"), region("BY-HO", "Gomel Region")]


def asked(client, address: str) -> int:
    with CaptureQueriesContext(connection, ) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def bring_in(number: int) -> None:
    other = OTHERS[number]
    accepted(agreement(KALININGRAD, other, signed=f"2020-01-0{number + 1}"), figure("agreements", 10 + number,
             subject=[KALININGRAD], counterpart=[other], as_of=f"202{number}"))
    claims_of(tell(agreement(PSKOV, other, OMSK, standing="planned")))


@pytest.mark.parametrize("address", ["/", "/parties/", "/agreements/", "/figures/", "/documents/", "/search?q=agreement",
                                     "/search?q=Kaliningrad+Oblast", "region"])
def test_as_many_queries_at_three_rows_as_at_one(signed_in, address):
    client = signed_in("editor")
    bring_in(0)
    if address == "region":
        from legation.register.models import Record
        address = Record.objects.get(kind="party", title_en="Kaliningrad Oblast").get_absolute_url()
    asked(client, address)  # what is looked up once and kept
    at_one = asked(client, address)
    bring_in(1)
    bring_in(2)
    assert asked(client, address) <= at_one
