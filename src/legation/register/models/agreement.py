from __future__ import annotations

import datetime as dt
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .record import Record, RecordQuerySet


def in_force(on: dt.date | None = None) -> Q:
    """Signed or in force; with `on`, not known to have been signed after that day."""
    standing = Q(standing__in=("in_force", "signed"))
    return standing if on is None else standing & (Q(days=None) | Q(days__startswith__lte=on))


class AgreementQuerySet(RecordQuerySet):
    def in_force(self, on: dt.date | None = None) -> Self:
        """Agreements signed or in force; with `on`, those not known to have been signed after that day."""
        return self.filter(in_force(on))


class Agreement(Record):
    """An agreement between parties of any level, signed, in force, planned or ended."""

    KIND, DATED = "agreement", "signed"

    class Type(models.TextChoices):
        COOPERATION = "cooperation", _("cooperation agreement")
        FRAMEWORK = "framework", _("framework agreement")
        MEMORANDUM = "memorandum", _("memorandum")
        PROTOCOL = "protocol", _("protocol")
        ROADMAP = "roadmap", _("road map")
        TWINNING = "twinning", _("twinning")
        INTENT = "intent", _("declaration of intent")
        DECLARATION = "declaration", _("declaration")
        CONTRACT = "contract", _("contract")
        OTHER = "other", _("other agreement")

    class Level(models.TextChoices):
        STATE = "state", _("between states")
        REGIONAL = "regional", _("between regions")
        MUNICIPAL = "municipal", _("between municipalities")
        PARLIAMENTARY = "parliamentary", _("between legislatures")
        INSTITUTIONAL = "institutional", _("between institutions")

    type = models.CharField(max_length=30, blank=True)
    level = models.CharField(max_length=20, blank=True)
    topics = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    signed = models.CharField(max_length=80, blank=True)
    event = models.CharField(max_length=500, blank=True)

    objects = AgreementQuerySet.as_manager()  # type: ignore[misc]

    def named(self, roles: dict[str, list[Record]]) -> str:
        from ..dates_written import written
        from ..naming import DASH, capitalised, joined, label, listed

        sort = capitalised(label(self.Type, self.type)) if self.type else str(_("Agreement"))
        return joined(joined(sort, listed(roles.get("parties", []), DASH), by=": "), written(self.signed), by=", ")
