"""Whoever gives a task or asks in person does so for the region or city whose office he holds: it is by both."""

from __future__ import annotations

from .readings import Party, Proposal, with_fields

_TERRITORIES = ("region", "municipality")


def on_behalf(found: list[Proposal]) -> list[Proposal]:
    """The proposals, each commitment by a person also by the territory that the article says he acts for."""
    held = {p.fields["person"].name: p.fields["of"] for p in found if p.kind == "post" and _territory(p.fields["of"])}
    return [_by_both(p, held) if p.kind == "commitment" else p for p in found]


def _by_both(commitment: Proposal, held: dict[str, Party]) -> Proposal:
    by: list[Party] = list(commitment.fields.get("by") or [])
    for person in [p for p in by if p.kind == "person"]:
        territory = held.get(person.name)
        if territory is not None and not any(territory.same_as(p) for p in by):
            by.append(territory)
    return with_fields(commitment, by=by)


def _territory(party: Party | None) -> bool:
    return party is not None and party.kind in _TERRITORIES
