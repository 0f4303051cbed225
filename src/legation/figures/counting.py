"""The rules by which figures are counted in the register, each with its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from .scope import Place, Side
from .ties import Tie


@dataclass(frozen=True)
class Rule:
    """Counts records of `kinds`, or with `regions` the subject's regions that take part in one. `whole_country` lets
    anybody of a country take part for it, else its regions do."""

    kinds: tuple[str, ...]
    regions: bool
    whole_country: bool
    words: Any

    def matches(self, tie: Tie, subject: Side, counterpart: Side) -> list[Place]:
        """Who of the subject takes part in the tie with somebody of the counterpart; empty when it is none of both."""
        if tie.record.kind not in self.kinds:
            return []
        mine = [p for p in tie.places if (subject.has(p) if self.whole_country else subject.has_region(p))]
        theirs = [p for p in tie.places if self._is_counterpart(p, subject, counterpart)]
        return [p for p in mine if any(q.id != p.id for q in theirs)]

    def _is_counterpart(self, place: Place, subject: Side, counterpart: Side) -> bool:
        if not counterpart.said:
            return bool(place.country) and not subject.has(place)
        if self.whole_country:
            return counterpart.has(place)
        country_itself = place.kind == "country" and place.country in counterpart.countries
        return counterpart.has_region(place) or country_itself


RULES: dict[str, Rule] = {
    "agreements": Rule(
        ("agreement",), False, False,
        _("Agreements signed or in force that a region of the subject has with a region of the counterpart or with "
          "its state; those whose date is not known count, those known to be signed later do not."),
    ),
    "regions with agreements": Rule(
        ("agreement",), True, False,
        _("Regions of the subject with at least one agreement, signed or in force, with a region of the counterpart "
          "or with its state."),
    ),
    "regions cooperating": Rule(
        ("agreement", "event", "project", "contact"), True, False,
        _("Regions of the subject with at least one agreement in force, event held, project or contact with a region "
          "of the counterpart or with its state."),
    ),
    "regions with contracts": Rule(
        ("contract",), True, False,
        _("Regions of the subject that are themselves a party to at least one contract with a region of the "
          "counterpart or with its state; companies' contracts cannot be told apart by region."),
    ),
    "contracts": Rule(
        ("contract",), False, True,
        _("Contracts with a party of the subject and a party of the counterpart: companies, bodies or places."),
    ),
    "projects": Rule(
        ("project",), False, True,
        _("Projects, planned ones left out, with a partner of the subject and a partner of the counterpart."),
    ),
}
