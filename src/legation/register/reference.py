"""The reference tables the reader ships, as the register takes them in: parties with names, codes, places, a source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from legation.documents.models import Source
from legation_reader.names import reference
from legation_reader.names.reference import ReferenceParty

from .models import Name

ISO = {
    "name": "ISO 3166, names by Natural Earth",
    "licence": "Natural Earth: public domain",
    "is_reference": True,
}
GEONAMES = {
    "name": "GeoNames",
    "url": "https://www.geonames.org/",
    "licence": "CC BY 4.0",
    "is_reference": True,
}
BODIES = {"name": "Legation: table of international bodies", "licence": "Apache-2.0", "is_reference": True}


def coded_parties() -> Iterator[ReferenceParty]:
    """Countries and regions: what every register begins with."""
    return (p for p in reference().parties() if p.kind in ("country", "region") and p.id)


def reference_party(said: dict[str, Any]) -> ReferenceParty | None:
    """The reference party that a reading's `{kind, id, name, country}` means, or None."""
    if said.get("id"):
        return reference().with_id(said["id"])
    held = [reference()[m.number] for m in reference().meanings(said["name"])]
    held = [p for p in held if p.kind == said["kind"] and p.name == said["name"]]
    if said.get("country"):
        held = [p for p in held if p.country in (None, said["country"])]
    return max(held, key=lambda p: p.weight, default=None)


def source_of(party: ReferenceParty) -> Source:
    """The table that a reference party stands in."""
    told = ISO if party.id else GEONAMES if party.kind == "municipality" else BODIES
    return Source.objects.get_or_create(name=told["name"], defaults=told)[0]


def claims_of(party: ReferenceParty) -> Iterator[tuple[str, Any]]:
    """Field and value of all that a table says of a party."""
    yield "party_kind", party.kind
    if party.id:
        yield "code", party.id
    for name in names_of(party):
        yield "names", name
    for field, value in (("country_code", party.country), ("latitude", party.lat), ("longitude", party.lon)):
        if value is not None and (field != "latitude" or party.lon is not None):
            yield field, value


def names_of(party: ReferenceParty) -> list[dict[str, str]]:
    """Its names as values of the field `names`: in each language the usual one first."""
    usual = {"en": party.name, "ru": party.russian}
    values = []
    for language in ("en", "ru"):
        texts = dict.fromkeys(t for t in (usual[language], *party.names[language]) if t)
        for place, text in enumerate(texts):
            sort = Name.Sort.USUAL if place == 0 else Name.Sort.ALIAS
            values.append({"text": text[:500], "language": language, "sort": sort.value})
    return values
