from __future__ import annotations

from typing import Any

from legation.audit.models import Act
from legation.documents.models import Passage

from ..models import Name, Party, Record, Statement
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
    """The party that a reading names, made with the passage as its source when the register does not hold it."""
    found = find_party(said)
    if found is not None:
        return found
    party = Party.objects.create(party_kind=said["kind"])
    claims: list[tuple[str, Any]] = [("party_kind", said["kind"])]
    claims += [("names", name) for name in names_in(said)]
    if said.get("id"):
        claims.append(("code", said["id"]))
    if said.get("country"):
        claims.append(("country_code", said["country"]))
    Statement.objects.bulk_create(
        Statement(record=party, field=field, value=value, passage=passage, made_in=act) for field, value in claims
    )
    return settle(party)


def names_in(said: dict[str, Any]) -> list[dict[str, str]]:
    """The names of a reading's party as values of the field `names`: the English one usual, and the first Russian."""
    values = [{"text": said["name"], "language": "en", "sort": Name.Sort.USUAL.value}]
    seen_russian = False
    for alias in said.get("aliases", ()):
        russian = any("а" <= c <= "я" or c == "ё" for c in alias.casefold())
        usual = russian and not seen_russian
        seen_russian = seen_russian or russian
        sort = Name.Sort.USUAL if usual else Name.Sort.ALIAS
        values.append({"text": alias, "language": "ru" if russian else "en", "sort": sort.value})
    return values
