"""A reading's fields as values to compare: what makes two claims the same, and what they must share to be compared."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from legation_reader.kinds import KINDS

# Wordings differ from page to page where the fact does not.
WORDING = {"said", "topics", "text", "next_step", "event", "title", "condition", "occasion", "topic"}
# Where a wording is all that tells two facts of a kind apart.
TOLD_BY_WORDING = {"programme": {"title"}, "project": {"title"}, "commitment": {"text"}, "post": {"title"},
                   "invitation": {"occasion"}, "priority": {"topic"}}


def party_key(party: dict[str, Any]) -> str:
    """What names a party for comparison: its code, else its kind and name."""
    return party["id"] if party.get("id") else f"{party['kind']}:{party['name'].casefold()}"


def claim_key(kind: str, standing: str | None, fields: dict[str, Any], published: str = "") -> str:
    """The hash that two proposals share when they claim the same fact in the same way.

    An event of no known date or number is told apart by its wording and by the day its document was `published`:
    "a delegation visited Minsk" is another visit two years later.
    """
    vague = kind == "event" and not fields.get("starts") and not fields.get("ordinal")
    telling = {"title", "said"} if vague else TOLD_BY_WORDING.get(kind, set())
    told = {
        name: _comparable(value)
        for name, value in fields.items()
        if value not in (None, [], "") and (name not in WORDING or name in telling)
    }
    if vague and published:
        told["published"] = published
    text = json.dumps([kind, standing, told], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def blocks_of(kind: str, fields: dict[str, Any]) -> list[str]:
    """What a claim must share with another to be compared with it."""
    found = {party_key(p)[:190] for p in parties_in(kind, fields)}
    for name in ("series", "title", "indicator"):
        if isinstance(fields.get(name), str) and fields[name]:
            found.add(f"{name}:{fields[name].casefold()}"[:190])
    if fields.get("ordinal"):
        # One council is named in several ways, but its thirty-fourth session is its thirty-fourth.
        found.add(f"ordinal:{fields['ordinal']}")
    return sorted(found)


def parties_in(kind: str, fields: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every party that the fields name."""
    for name, type_ in KINDS[kind].fields.items():
        value = fields.get(name)
        if type_ == "party" and value:
            yield value
        elif type_ == "parties" and value:
            yield from value


def _comparable(value: Any) -> Any:
    if isinstance(value, dict):
        return party_key(value)
    if isinstance(value, list):
        return sorted(str(_comparable(v)) for v in value)
    return value.casefold() if isinstance(value, str) else value
