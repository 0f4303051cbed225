from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from legation.audit.models import Act
from legation.documents.models import Passage

from ..models import Name, Party, Record, Statement
from ..naming import language_of
from ..reference import claims_of, reference_party, source_of
from .settle import settle


def find_party(said: dict[str, Any]) -> Record | None:
    """The register's party that a reading's `{kind, id, name}` names: by its code, else by kind and name; or None."""
    if said.get("id"):
        coded = Party.objects.filter(code=said["id"], live=True).first()
        if coded is not None:
            return coded.leader or coded
    names = [n.casefold() for n in (said["name"], *said.get("aliases", ())) if n]
    found = Party.objects.filter(names__folded__in=names, party_kind=said["kind"], live=True)
    if said.get("id"):
        found = found.filter(code="")
    if said.get("country"):
        found = found.filter(country_code__in=("", said["country"]))
    match = found.select_related("leader").order_by("pk").first()
    return (match.leader or match) if match is not None else None


def resolve_party(said: dict[str, Any], *, act: Act, passage: Passage) -> Record:
    """The party that a reading names, made when the register does not hold it.

    What a reference table tells of it comes from that table; otherwise the passage is its source.
    """
    found = find_party(said)
    if found is not None:
        return found
    party = Party.objects.create(party_kind=said["kind"])
    told = reference_party(said)
    if told is not None:
        source = source_of(told)
        made = [Statement(field=f, value=v, source=source) for f, v in claims_of(told)]
    else:
        made = [Statement(field=f, value=v, passage=passage) for f, v in _claims(said)]
    for statement in made:
        statement.record, statement.made_in = party, act
    Statement.objects.bulk_create(made)
    return settle(party)


def _claims(said: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    yield "party_kind", said["kind"]
    for name in names_in(said):
        yield "names", name
    if said.get("id"):
        yield "code", said["id"]
    if said.get("country"):
        yield "country_code", said["country"]


def names_in(said: dict[str, Any]) -> list[dict[str, str]]:
    """The names of a reading's party as values of the field `names`: the English one usual, and the first Russian."""
    values = [{"text": said["name"], "language": "en", "sort": Name.Sort.USUAL.value}]
    seen_russian = False
    for alias in said.get("aliases", ()):
        russian = language_of(alias) == "ru"
        usual = russian and not seen_russian
        seen_russian = seen_russian or russian
        sort = Name.Sort.USUAL if usual else Name.Sort.ALIAS
        values.append({"text": alias, "language": "ru" if russian else "en", "sort": sort.value})
    return values
