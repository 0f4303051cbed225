"""What a request may ask: parameters with their bounds, the same for every list."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any, Literal

from ninja import Field, Schema
from pydantic import BeforeValidator, WithJsonSchema

from legation.register.models import Agreement
from legation_reader.kinds import KINDS
from legation_reader.readings import PARTY_KINDS

LARGEST = 2**63 - 1
MOST = 200
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NUMBER = re.compile(r"\d{1,19}", re.ASCII)
_NO_NUL = r"^[^\x00]*$"


def _day(value: Any) -> Any:
    """Only `2024-05-31`: numbers would otherwise be taken for seconds since 1970."""
    if value is None or isinstance(value, dt.date) or (isinstance(value, str) and _DAY.fullmatch(value)):
        return value
    raise ValueError("write a date as 2024-05-31")


def _number(value: Any) -> Any:
    if value is None or isinstance(value, int) or (isinstance(value, str) and _NUMBER.fullmatch(value)):
        return value
    raise ValueError("write a whole number")


Day = Annotated[dt.date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
Text = Annotated[str, Field(max_length=200, pattern=_NO_NUL)]
PartyName = Annotated[str, Field(max_length=18, pattern=r"^([0-9]{1,18}|[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?)$")]
Number = Annotated[
    int, BeforeValidator(_number), Field(ge=1, le=LARGEST),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": LARGEST}),
]
Level = Literal[tuple(Agreement.Level.values)]  # type: ignore[valid-type]
PartyKind = Literal[PARTY_KINDS]  # type: ignore[valid-type]


class InLanguage(Schema):
    lang: Literal["en", "ru"] = Field("en", description="The language of titles")


class Asked(InLanguage):
    limit: Annotated[int, BeforeValidator(_number)] = Field(50, ge=1, le=MOST, description="How many items at most")
    cursor: str | None = Field(None, max_length=200, pattern=_NO_NUL, description="`next` of the page before")
    known_on: Day | None = Field(None, description="As the register knew it at the end of this day")


class AskedOfRecords(Asked):
    as_of: Day | None = Field(None, description="Only what was so on this day: agreements in force, and records "
                              "whose own date spans it")


class OneRecord(InLanguage):
    known_on: Day | None = Field(None, description="As the register knew it at the end of this day")


class WithParty(AskedOfRecords):
    party: PartyName | None = Field(None, description="Number or ISO 3166 code of a party that takes part; a country "
                                    "stands for all that belong to it")


class OfParties(AskedOfRecords):
    q: Text | None = Field(None, description="Words of a name, in any of its languages")
    kind: PartyKind | None = None


class OfAgreements(WithParty):
    counterpart: PartyName | None = Field(None, description="Another party to the same agreement")
    level: Level | None = None  # type: ignore[valid-type]
    type: Text | None = None
    standing: Literal[KINDS["agreement"].standings] | None = None  # type: ignore[valid-type]
    in_force_on: Day | None = None


class OfEvents(WithParty):
    series: Number | None = Field(None, description="The number of a series")
    from_: Day | None = Field(None, alias="from", description="Not over before this day")
    to: Day | None = Field(None, description="Begun by this day")
    standing: Literal[KINDS["event"].standings] | None = None  # type: ignore[valid-type]


class OfCommitments(WithParty):
    addressee: PartyName | None = Field(None, description="Number or ISO 3166 code of who is to do it")
    event: Number | None = Field(None, description="The number of an event: what the same documents tell")
    programme: Number | None = Field(None, description="The number of a programme: what the same documents tell")
    overdue: Literal["true", "false"] | None = None


class OfFigures(WithParty):
    indicator: Text | None = None


FILTERS: dict[str, type[AskedOfRecords]] = {
    "party": OfParties, "agreement": OfAgreements, "event": OfEvents, "commitment": OfCommitments,
    "figure": OfFigures, "series": AskedOfRecords,
}
