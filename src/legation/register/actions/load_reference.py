from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from legation.audit.models import Act
from legation.documents.models import Source

from ..models import Name, Party, Statement

BATCH = 2_000
SOURCE = {
    "name": "ISO 3166 and Natural Earth",
    "licence": "ISO 3166 codes; names and places: Natural Earth, public domain",
    "is_reference": True,
}


@transaction.atomic
def load_reference(parties: Iterable[dict[str, Any]], *, source: dict[str, Any] = SOURCE) -> int:
    """Loads reference parties the register does not hold yet (by code); how many were new.

    Each is `{kind, id, country, latitude, longitude, names: [{text, language, sort}]}`.
    """
    held = set(Party.objects.exclude(code="").values_list("code", flat=True))
    new = [p for p in parties if p["id"] and p["id"] not in held]
    if not new:
        return 0
    kept, _ = Source.objects.get_or_create(name=source["name"], defaults=source)
    act = Act.objects.create(verb=Act.Verb.LOAD, by="policy: reference tables", note=source["name"])
    for said in new:
        party = _party(said)
        party.save()
        Statement.objects.bulk_create(
            Statement(record=party, field=field, value=value, source=kept, made_in=act) for field, value in _claims(said)
        )
        Name.objects.bulk_create(
            (Name(party=party, folded=n["text"].casefold(), **n) for n in said["names"]), ignore_conflicts=True
        )
    return len(new)


def _party(said: dict[str, Any]) -> Party:
    """The party as settling its statements would leave it: set at once, since thousands are loaded at a time."""
    titles = {
        language: next((n["text"] for n in said["names"] if n["language"] == language and n["sort"] == "usual"), "")
        for language in ("en", "ru")
    }
    fallback = titles["en"] or titles["ru"]
    return Party(
        party_kind=said["kind"], code=said["id"], country_code=said["country"] or "", latitude=said["latitude"],
        longitude=said["longitude"], live=True, title_en=titles["en"] or fallback, title_ru=titles["ru"] or fallback,
        words="\n".join(dict.fromkeys(n["text"] for n in said["names"])),
    )


def _claims(said: dict[str, Any]) -> Iterable[tuple[str, Any]]:
    yield "party_kind", said["kind"]
    yield "code", said["id"]
    for name in said["names"]:
        yield "names", name
    for field, key in (("country_code", "country"), ("latitude", "latitude"), ("longitude", "longitude")):
        if said[key] is not None:
            yield field, said[key]
