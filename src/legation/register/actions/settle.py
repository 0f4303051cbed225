from __future__ import annotations

from typing import Any

from django.utils.translation import override

from ..dates import days_of, lasting
from ..facts import Fact, facts_of
from ..models import Involvement, Name, Record

_LIMIT = 1000


def settle(record: Record) -> Record:
    """Sets the columns, involvements, names and titles of `record` (or of the one that leads it) from its statements.

    The only writer of those columns: whatever was claimed or taken back, the columns follow.
    """
    # Two at once would each miss what the other has just stated: one waits for the other here.
    lead = Record.objects.select_for_update().get(pk=record.leader_id or record.pk).specific()
    facts = facts_of(lead)
    _set_columns(lead, facts)
    roles = _set_involvements(lead, facts)
    if "names" in lead.fields():
        _set_names(lead, facts)
    lead.live = bool(facts)
    lead.disputed = any(fact.disputed for fact in facts.values())
    lead.dated = _text(facts.get(lead.DATED)) if lead.DATED else ""
    lead.days = lasting(days_of(lead.dated), days_of(_text(facts.get(lead.UNTIL))) if lead.UNTIL else None)
    for language in ("en", "ru"):
        with override(language):
            setattr(lead, f"title_{language}", lead.named(roles)[:_LIMIT] if lead.live else "")
    lead.words = _words(lead, roles)
    lead.save()
    return lead


def _set_columns(lead: Record, facts: dict[str, Fact]) -> None:
    columns = {f.name: f for f in type(lead)._meta.get_fields() if getattr(f, "concrete", False)}
    for name, type_ in lead.fields().items():
        column = columns.get(lead.COLUMNS.get(name, name))
        if column is None or type_ in ("party", "parties", "names"):
            continue
        fact = facts.get(name)
        if type_ == "series":
            setattr(lead, f"{column.name}_id", fact.preferred.record.pk if fact and fact.preferred.record else None)
        elif type_ == "texts":
            setattr(lead, column.name, [v.value[:200] for v in fact.values] if fact else [])
        else:
            setattr(lead, column.name, _fitting(column, fact.preferred.value if fact else None))


def _fitting(column: Any, value: Any) -> Any:
    if value is None:
        return None if column.null else ""
    return value[: column.max_length] if isinstance(value, str) and column.max_length else value


def _set_involvements(lead: Record, facts: dict[str, Fact]) -> dict[str, list[Record]]:
    roles: dict[str, list[Record]] = {}
    for fact in facts.values():
        if fact.type in ("party", "parties"):
            chosen = fact.values if fact.many else fact.values[:1]
            roles[fact.field] = [v.record for v in chosen if v.record is not None]
    wanted = {(role, party.pk) for role, parties in roles.items() for party in parties}
    held = {(i.role, i.party_id): i.pk for i in Involvement.objects.filter(record=lead)}
    Involvement.objects.filter(pk__in=[pk for key, pk in held.items() if key not in wanted]).delete()
    Involvement.objects.bulk_create(
        Involvement(record=lead, role=role, party_id=party) for role, party in sorted(wanted - set(held))
    )
    return roles


def _set_names(lead: Record, facts: dict[str, Fact]) -> None:
    said = [v.value for v in facts["names"].values] if "names" in facts else []
    Name.objects.filter(party=lead).delete()
    Name.objects.bulk_create(
        (
            Name(party=lead, text=n["text"][:500], folded=n["text"][:500].casefold(), language=n["language"],
                 sort=n["sort"])
            for n in said
        ),
        ignore_conflicts=True,
    )


def _words(lead: Record, roles: dict[str, list[Record]]) -> str:
    """Its own titles and names, and the titles of those who take part."""
    words = [lead.title_en, lead.title_ru]
    if "names" in lead.fields():
        words += lead.names.values_list("text", flat=True)
    words += [t for parties in roles.values() for p in parties for t in (p.title_en, p.title_ru)]
    words += [getattr(lead, "said", ""), getattr(lead, "text", "")]
    return "\n".join(dict.fromkeys(w for w in words if w))


def _text(fact: Fact | None) -> str:
    return str(fact.preferred.value) if fact else ""
