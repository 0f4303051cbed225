from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from legation.register import naming
from legation.register.models.record import Record


class Figure(Record):
    """A number somebody declared: of what, over whom, with whom, as of when, and how exactly."""

    KIND, DATED = "figure", "as_of"

    class Qualifier(models.TextChoices):
        EXACTLY = "exactly", _("exactly")
        ABOUT = "about", _("about")
        OVER = "over", _("over")
        AT_LEAST = "at_least", _("at least")
        UP_TO = "up_to", _("up to")
        UNDER = "under", _("under")

    indicator = models.CharField(max_length=100, blank=True, db_index=True)
    value = models.FloatField(null=True, blank=True)
    unit = models.CharField(max_length=20, blank=True)
    qualifier = models.CharField(max_length=12, blank=True)
    as_of = models.CharField(max_length=80, blank=True)

    def named(self, roles: dict[str, list[Record]]) -> str:
        number = naming.quantity(self.value, self.unit) if self.value is not None else ""
        if self.qualifier and self.qualifier != self.Qualifier.EXACTLY:
            number = f"{naming.label(self.Qualifier, self.qualifier)} {number}"
        sides = naming.joined(
            naming.listed(roles.get("subject", [])), naming.listed(roles.get("counterpart", [])), by=naming.DASH
        )
        return naming.joined(f"{naming.capitalised(indicator_label(self.indicator))}: {number}", sides)


def indicator_label(indicator: str) -> str:
    """The words for an indicator in the language now active; an unknown one as the reader named it."""
    return str(INDICATORS.get(indicator, indicator))


INDICATORS = {
    "agreements": _("agreements"),
    "regions with agreements": _("regions with agreements"),
    "regions cooperating": _("regions cooperating"),
    "regions with contracts": _("regions with contracts"),
    "contracts": _("contracts"),
    "contract value": _("contract value"),
    "companies": _("companies"),
    "trade turnover": _("trade turnover"),
    "exports": _("exports"),
    "imports": _("imports"),
    "participants": _("participants"),
    "projects": _("projects"),
    "twin cities": _("twin cities"),
    "partner cities": _("partner cities"),
    "partner regions": _("partner regions"),
    "participants (students)": _("participants (students)"),
    "participants (pupils)": _("participants (pupils)"),
    "participants (children)": _("participants (children)"),
    "participants (teachers)": _("participants (teachers)"),
    "participants (visitors)": _("participants (visitors)"),
    "participants (trainees)": _("participants (trainees)"),
    "participants (families)": _("participants (families)"),
    "participants (companies)": _("participants (companies)"),
    "investment": _("investment"),
}
