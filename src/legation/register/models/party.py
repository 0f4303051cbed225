from __future__ import annotations

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from .record import Record


class Party(Record):
    """Whoever or wherever takes part: a country, region, city, body, company, person, or a group of these."""

    KIND = "party"

    class PartyKind(models.TextChoices):
        COUNTRY = "country", _("country")
        REGION = "region", _("region")
        MUNICIPALITY = "municipality", _("city or municipality")
        BODY = "body", _("body")
        COMPANY = "company", _("company")
        PERSON = "person", _("person")
        GROUP = "group", _("group")

    party_kind = models.CharField(max_length=12, choices=PartyKind, db_index=True)
    code = models.CharField(max_length=10, blank=True, help_text=_("ISO 3166-1 or 3166-2 code"))
    country_code = models.CharField(max_length=2, blank=True, db_index=True, help_text=_("ISO 3166-1"))
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["code"], condition=~models.Q(code=""), name="party_code_once"),
            models.CheckConstraint(
                condition=models.Q(latitude__isnull=True, longitude__isnull=True)
                | models.Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="party_location_is_whole",
            ),
        ]

    @classmethod
    def fields(cls) -> dict[str, str]:
        return {"names": "names", "party_kind": "choice", "code": "text", "country_code": "text",
                "latitude": "number", "longitude": "number"}

    @property
    def identifiers(self) -> dict[str, str]:
        """Its identifiers by scheme."""
        scheme = "ISO 3166-1" if self.party_kind == "country" else "ISO 3166-2"
        return {scheme: self.code} if self.code else {}

    def named(self, roles: dict[str, list[Record]]) -> str:
        language = get_language()
        names = list(self.names.all())
        usual = [n.text for n in names if n.language == language and n.sort == "usual"]
        return (usual or [n.text for n in names if n.language == language] or [n.text for n in names] or [""])[0]
