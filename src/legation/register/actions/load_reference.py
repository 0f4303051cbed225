from __future__ import annotations

from collections.abc import Callable

from django.db import connection, transaction

from legation.audit.models import Act
from legation_reader.names.reference import ReferenceParty

from ..models import Name, Party, Record, Statement
from ..reference import claims_of, coded_parties, names_of, source_of


@transaction.atomic
def load_reference(say: Callable[[str], None] | None = None) -> int:
    """Loads the countries and regions the register does not hold yet, by code; how many were new."""
    held = set(Party.objects.exclude(code="").values_list("code", flat=True))
    new = [p for p in coded_parties() if p.id not in held]
    if not new:
        return 0
    if say is not None:
        say(f"Loading the reference tables: {len(new)} countries and regions")
    source = source_of(new[0])
    act = Act.objects.create(verb=Act.Verb.LOAD, by="policy: reference tables", note=source.name)
    parties = _create([_party(told) for told in new])
    Statement.objects.bulk_create(
        (
            Statement(record_id=party.pk, field=field, value=value, source=source, made_in=act)
            for party, told in zip(parties, new, strict=True)
            for field, value in claims_of(told)
        ),
        batch_size=5_000,
    )
    Name.objects.bulk_create(
        (
            Name(party_id=party.pk, folded=n["text"].casefold(), **n)
            for party, told in zip(parties, new, strict=True)
            for n in names_of(told)
        ),
        batch_size=5_000,
        ignore_conflicts=True,
    )
    _count_rows()
    return len(new)


def _count_rows() -> None:
    """Tells the database's planner how many rows there are now. Its own daemon, passing while the load is not yet
    committed, counts none, and joins then planned for one row take seconds for five thousand."""
    with connection.cursor() as cursor:
        for model in (Record, Party, Statement, Name):
            cursor.execute(f"ANALYZE {connection.ops.quote_name(model._meta.db_table)}")


def _create(parties: list[Party]) -> list[Record]:
    """Writes thousands of parties at once: their shared part first, then their own columns beside it."""
    shared = [f.attname for f in Record._meta.concrete_fields if not f.primary_key and not f.generated]
    records = Record.objects.bulk_create(
        (Record(**{name: getattr(p, name) for name in shared if name != "kind"}, kind=Party.KIND) for p in parties),
        batch_size=2_000,
    )
    own = [f for f in Party._meta.local_concrete_fields if not f.primary_key]
    link = Party._meta.pk
    columns = ", ".join(connection.ops.quote_name(str(f.column)) for f in [link, *own])
    with connection.cursor() as cursor, cursor.copy(f"COPY {Party._meta.db_table} ({columns}) FROM STDIN") as rows:
        for record, party in zip(records, parties, strict=True):
            rows.write_row([record.pk, *(getattr(party, f.attname) for f in own)])
    return records


def _party(told: ReferenceParty) -> Party:
    """The party as settling its statements would leave it: set at once, since thousands are loaded at a time."""
    whole = told.lat is not None and told.lon is not None
    return Party(
        party_kind=told.kind,
        code=told.id or "",
        country_code=told.country or "",
        latitude=told.lat if whole else None,
        longitude=told.lon if whole else None,
        live=True,
        title_en=told.name,
        title_ru=told.russian or told.name,
        words="\n".join(dict.fromkeys(n["text"] for n in names_of(told))),
    )
