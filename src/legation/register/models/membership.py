from __future__ import annotations

from .record import Record


class Membership(Record):
    """A party belonging to a body."""

    KIND = "membership"

    def named(self, roles: dict[str, list[Record]]) -> str:
        from ..naming import joined, listed

        return joined(listed(roles.get("member", [])), listed(roles.get("of", [])), by=" → ")
