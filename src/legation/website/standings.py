"""The words for standings, one for each, the same everywhere."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

STANDINGS = {
    "held": _("held"), "planned": _("planned"), "proposed": _("proposed"), "expected": _("expected"),
    "cancelled": _("cancelled"), "signed": _("signed"), "in_force": _("in force"), "ended": _("ended"),
    "adopted": _("adopted"), "reported_done": _("reported done"), "in_preparation": _("in preparation"),
    "under_review": _("under review"), "practice": _("practice"), "sent": _("sent"), "accepted": _("accepted"),
    "declined": _("declined"), "reported": _("reported"), "running": _("running"), "missing": _("not known"),
}


def standing_label(standing: str) -> str:
    """The word for a standing in the language now active."""
    return str(STANDINGS.get(standing, standing.replace("_", " ")))
