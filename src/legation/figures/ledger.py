"""The figure ledger: what was declared beside what the register proves, and the named records that explain the rest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from legation.register.dates import days_of
from legation.register.facts import Fact, facts_of_each
from legation.register.models import Party, Record

from .counting import RULES, Rule
from .scope import Side, side_of
from .ties import Tie, ties_of

MOST_MISSING = 200
_SMALLEST = 1e-9


@dataclass(frozen=True)
class Missing:
    """A record or party that would explain the difference, and why it was not counted."""

    record: Record
    why: str


@dataclass(frozen=True)
class Entry:
    """One declared figure. `computed`, `counted`, `of`, `difference` and `missing` are None where the register cannot
    tell: unknown is not nought. `of` is the denominator of a share; `counted_on` the day the register is counted on."""

    figure: Record
    indicator: str | None
    declared: float | None
    unit: str | None
    qualifier: str | None
    subject: tuple[Record, ...]
    counterpart: tuple[Record, ...]
    as_of: str | None
    counted_on: dt.date
    rule: str
    computed: float | None = None
    counted: int | None = None
    of: int | None = None
    missing: tuple[Missing, ...] | None = None

    @property
    def difference(self) -> float | None:
        if self.declared is None or self.computed is None:
            return None
        return round(self.declared - self.computed, 6)


@dataclass(frozen=True)
class _Register:
    """What counting needs, read once for all figures."""

    ties: list[Tie]
    regions: dict[str, list[Party]]
    parties: dict[int, Party]


def ledger(figures: Sequence[Record], known_on: dt.datetime | None = None) -> list[Entry]:
    """The entries of these figures, in their order; a handful of queries however many there are."""
    facts = facts_of_each(figures, known_on)
    named = {v.record.pk for held in facts.values() for n in ("subject", "counterpart") if n in held
             for v in held[n].values if v.record is not None}
    parties = Party.objects.in_bulk(named)
    sides = {
        f.pk: (side_of(_named(facts[f.pk], "subject"), parties), side_of(_named(facts[f.pk], "counterpart"), parties))
        for f in figures
    }
    subjects = [subject for subject, _counterpart in sides.values()]
    countries = {code for side in subjects for code in side.countries}
    regions: dict[str, list[Party]] = {}
    shown = Party.objects.shown().filter(party_kind=Party.PartyKind.REGION, country_code__in=countries)
    for region in shown.defer("search", "words").order_by("title_en", "pk"):
        regions.setdefault(region.country_code, []).append(region)
    register = _Register(ties_of(subjects, known_on), regions, parties)
    return [_entry(f, facts[f.pk], *sides[f.pk], register) for f in figures]


def _named(facts: dict[str, Fact], name: str) -> list[Record]:
    return [v.record for v in facts[name].values if v.record is not None] if name in facts else []


def _entry(figure: Record, facts: dict[str, Fact], subject: Side, counterpart: Side, register: _Register) -> Entry:
    declared = _first(facts, "value")
    indicator, unit = _first(facts, "indicator"), _first(facts, "unit")
    day = _day_of(facts)
    told: dict[str, Any] = {
        "figure": figure, "indicator": indicator, "declared": declared, "unit": unit,
        "qualifier": _first(facts, "qualifier"), "subject": tuple(_named(facts, "subject")),
        "counterpart": tuple(_named(facts, "counterpart")), "as_of": _first(facts, "as_of"), "counted_on": day,
    }
    rule = RULES.get(indicator or "")
    if why := _cannot(rule, unit, subject, counterpart):
        return Entry(**told, rule=why)
    assert rule is not None
    return Entry(**told, rule=str(rule.words), **_count(rule, declared, unit, subject, counterpart, day, register))


def _cannot(rule: Rule | None, unit: str | None, subject: Side, counterpart: Side) -> str:
    """Why the register cannot prove a figure; empty when it can."""
    if rule is None:
        return _("No rule counts this in the register.")
    if unit not in (None, "", "share") or (unit == "share" and not rule.regions):
        return _("No rule counts this in the unit %s.") % unit
    if not subject.said or not subject.known or not counterpart.known:
        return _("The register cannot tell whom the figure speaks of.")
    return ""


def _count(
    rule: Rule, declared: float | None, unit: str | None, subject: Side, counterpart: Side, day: dt.date,
    register: _Register,
) -> dict[str, Any]:
    counted_ties, left_out, found = 0, [], set()
    for tie in register.ties:
        mine = rule.matches(tie, subject, counterpart)
        if mine and (why := tie.left_out(day)):
            left_out.append((tie, why))
        elif mine:
            counted_ties += 1
            found |= {p.id for p in mine}
    regions = [r for code in sorted(subject.countries) for r in register.regions.get(code, [])]
    regions += [p for pk, p in sorted(register.parties.items()) if pk in subject.parties and p not in regions]
    counted = len(found) if rule.regions else counted_ties
    of = len(regions) if unit == "share" else None
    if of == 0:
        return {}
    computed = round(counted / of, 6) if of is not None else float(counted)
    short = declared is not None and declared - computed > _SMALLEST
    missing = _missing(left_out, [r for r in regions if r.pk not in found], day) if short else ()
    return {"computed": computed, "counted": counted, "of": of, "missing": tuple(missing)}


def _missing(left_out: list[tuple[Tie, str]], without: list[Party], day: dt.date) -> list[Missing]:
    """First the records that were left out, then the regions of which nothing is known, at most 200."""
    words = {"later": _("dated after %s") % day.isoformat(), "ended": _("ended"), "cancelled": _("cancelled")}
    records = [Missing(tie.record, words.get(why, _("not yet: %s") % why)) for tie, why in left_out]
    regions = [Missing(region, _("nothing of the kind in the register")) for region in without]
    return [*records, *regions][:MOST_MISSING]


def _day_of(facts: dict[str, Fact]) -> dt.date:
    """The last day the figure speaks of; else the day it was said; else today."""
    said = [s.said_on for s in facts["value"].statements if s.said_on] if "value" in facts else []
    for edtf in (_first(facts, "as_of"), *said):
        days = days_of(edtf)
        if days is not None and days.upper is not None:
            last: dt.date = days.upper - dt.timedelta(days=1)
            return last
    return timezone.localdate()


def _first(facts: dict[str, Fact], name: str) -> Any:
    return facts[name].preferred.value if name in facts else None
