"""Documents for tests to tell facts with: each sentence stands in a real text, so that every passage can be pointed at."""

from __future__ import annotations

import itertools
from typing import Any

from legation.documents.actions.capture import capture
from legation.documents.actions.store_reading import store_reading
from legation.documents.models import Document, Reading
from legation.register.models import Record
from legation.review.actions.accept import accept
from legation.review.actions.propose import propose
from legation.review.models import Claim
from legation_reader.readings import Party, Proposal, Span
from legation_reader.readings import Reading as ReaderReading
from legation_reader.readings import propose as proposal_of

_number = itertools.count(1)


def country(code: str, name: str) -> Party:
    return Party("country", code, name)


def region(code: str, name: str, *aliases: str) -> Party:
    return Party("region", code, name, country=code[:2], aliases=aliases)


RU, BY, CN = country("RU", "Russia"), country("BY", "Belarus"), country("CN", "China")
KALININGRAD = region("RU-KGD", "Kaliningrad Oblast", "Калининградская область")
PSKOV, OMSK = region("RU-PSK", "Pskov Oblast"), region("RU-OMS", "Omsk Oblast")
BREST, MINSK = region("BY-BR", "Brest Region"), region("BY-MI", "Minsk Region")
RUSSIAN_REGIONS = Party("group", None, "constituent entities of the Russian Federation")


def fact(kind: str, quote: str, standing: str | None = None, speaker: Party | None = None, **fields: Any) -> dict[str, Any]:
    """A fact and the words that claim it."""
    return {"kind": kind, "quote": quote, "standing": standing, "speaker": speaker, "fields": fields}


def agreement(*parties: Party, standing: str = "in_force", quote: str = "", **fields: Any) -> dict[str, Any]:
    names = " and ".join(p.name for p in parties)
    fields = {"type": "cooperation", "level": "regional", "parties": list(parties), **fields}
    return fact("agreement", quote or f"{names} signed an agreement on cooperation", standing, **fields)


def figure(indicator: str, value: float, **fields: Any) -> dict[str, Any]:
    return fact("figure", f"there are {value} {indicator}", "reported", indicator=indicator, value=value, **fields)


def tell(*facts: dict[str, Any], published: str | None = "2024-05-17", reader: str = "tests 1", text: str = "",
         document: Document | None = None, url: str = "", language: str = "en") -> Reading:
    """A document of these facts, captured, read and proposed; with `document`, read anew by another reader."""
    text = text or f"Report {next(_number)}.\n" + "\n".join(f"It is said that {f['quote']}." for f in facts)
    if document is None:
        document, _new = capture(text.encode(), place=f"report-{next(_number)}.txt", url=url)
    proposals = tuple(_proposal(text, f) for f in facts)
    about = {"text": text, "published": published, "language": language, "publisher": "The Reporter", "title": None}
    reading = store_reading(document, ReaderReading(about, reader, (), proposals))
    assert reading is not None
    propose(reading, proposals)
    return reading


def _proposal(text: str, told: dict[str, Any]) -> Proposal:
    start = text.index(told["quote"])
    span = Span(start, start + len(told["quote"]))
    return proposal_of(told["kind"], text, span, standing=told["standing"], speaker=told["speaker"], **told["fields"])


def claims_of(reading: Reading) -> list[Claim]:
    return list(Claim.objects.filter(proposals__reading=reading).order_by("proposals__number"))


def accepted(*facts: dict[str, Any], **about: Any) -> list[Record]:
    """The records of a document whose facts were all accepted, each as a new one."""
    return [accept(claim, by="Clerk") for claim in claims_of(tell(*facts, **about))]
