"""One standing for one agreement: what a text lists among the twins and elsewhere calls ended is ended."""

from __future__ import annotations

from dataclasses import replace

from .. import dates
from ..readings import Proposal


def settled(found: list[Proposal]) -> list[Proposal]:
    """The facts without agreements in force that the same text tells the end of."""
    sums = [p.fields["value"] for p in found if p.kind == "contract"]
    found = [p for p in found if not (p.kind == "figure" and p.fields["indicator"] == "contract value" and p.fields["value"] in sums)]
    ended = [p for p in found if p.kind == "agreement" and p.standing == "ended"]
    found = _met_once([p for p in found if not _headline(p, found)])
    return [p for p in found if not (p.kind == "agreement" and p.standing == "in_force" and any(_same(p, e) for e in ended))]


def _met_once(found: list[Proposal]) -> list[Proposal]:
    """One visit or meeting of the same parties told in headline and text is one event."""
    kept: list[Proposal] = []
    for fact in found:
        twin = next((i for i, k in enumerate(kept) if _same_meeting(k, fact)), None)
        if twin is None:
            kept.append(fact)
            continue
        fuller, other = sorted((kept[twin], fact), key=lambda p: -sum(bool(p.fields.get(n)) for n in ("starts", "ends", "place")) - len(p.fields.get("starts") or "") / 100)
        kept[twin] = replace(fuller, spans=(*fuller.spans, *(s for s in other.spans if s not in fuller.spans)))
    return kept


def _same_meeting(a: Proposal, b: Proposal) -> bool:
    if a.kind != "event" or b.kind != "event" or a.fields["type"] != b.fields["type"] or a.fields["type"] not in ("visit", "meeting") or a.standing != b.standing:
        return False
    if not same_parties(a, b, "participants") or not a.fields["participants"]:
        return False
    one, other = a.fields["starts"] or "", b.fields["starts"] or ""
    place, there = a.fields["place"], b.fields["place"]
    same_place = not place or not there or place.same_as(there) or place.country is not None and place.country == there.country
    return same_place and (one.startswith(other) or other.startswith(one) or one[4:] == other[4:] and "XXXX" in one + other)


def _headline(fact: Proposal, found: list[Proposal]) -> bool:
    """Whether the fact is a headline's loose telling of an agreement that the text below tells in full."""
    if fact.kind != "agreement" or fact.spans[0].start > 160 or fact.fields["type"] != "cooperation" or fact.standing == "ended":
        return False
    return any(p is not fact and p.kind == "agreement" and p.standing in ("signed", fact.standing) and p.spans[0].start > fact.spans[0].end and same_parties(p, fact) for p in found)


def same_parties(a: Proposal, b: Proposal, field: str = "parties") -> bool:
    one, other = a.fields[field], b.fields[field]
    return len(one) == len(other) and all(any(p.same_as(q) for q in other) for p in one)


def _same(a: Proposal, b: Proposal) -> bool:
    return same_parties(a, b) and a.fields["signed"] in (None, b.fields["signed"])


def standing_now(own: str | None, found: list[Proposal]) -> list[Proposal]:
    """The facts, each agreement signed a year or more before the document's own day in force and no news of it; where
    the document has no day, the last one it tells of stands for it."""
    told = [str(p.fields.get("signed") or p.fields.get("starts")) for p in found if p.fields.get("signed") or p.fields.get("starts")]
    own = own or max((d for d in told if dates.has_year(d)), default=None)
    return [replace(p, standing="in_force") if _long_signed(p, own) else p for p in found]


def _long_signed(fact: Proposal, own: str | None) -> bool:
    signed = fact.fields.get("signed") if fact.kind == "agreement" and fact.standing == "signed" else None
    year, now = dates.year_of(signed), dates.year_of(own)
    if not signed or not year or not now:
        return False
    return now - year >= 2 or (dates.months_between(signed, own) or 0) >= dates.STANDS_AFTER or len(signed) == 4 and now > year


def to_come(fact: Proposal, published: str | None) -> Proposal:
    """An event told without any word of the future on a day after the document's own is planned all the same."""
    starts = fact.fields.get("starts")
    if fact.kind != "event" or fact.standing != "held" or not starts or not published or len(starts) < 7 or not starts[:4].isdigit():
        return fact
    known = min(len(starts), len(published))  # a page of June 2023 does not say that the 26th is still ahead
    return replace(fact, standing="planned") if starts[:known] > published[:known] and known >= 7 else fact
