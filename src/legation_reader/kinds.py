"""The kinds of fact, their fields and standings: declared here once, for the reader, the register and the pages.

`said` is a title in the source's own words and language, beside the English one in `title` or `series`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Kind:
    """`fields` maps each field to its type: `text`, `choice`, `edtf`, `number`, `integer`, `party`, `parties` or
    `texts`; `standings` are the words a sentence of this kind may claim."""

    name: str
    fields: dict[str, str]
    standings: tuple[str, ...] = ()

    def empty(self, field: str) -> Any:
        """What an unknown value of `field` is: never invented."""
        return [] if self.fields[field] in ("parties", "texts") else None


_KINDS = (
    Kind(
        "agreement",
        {"type": "choice", "level": "choice", "parties": "parties", "topics": "texts", "signed": "edtf",
         "place": "party", "event": "text"},
        ("signed", "in_force", "planned", "ended"),
    ),
    Kind(
        "event",
        {"type": "choice", "series": "text", "ordinal": "integer", "title": "text", "starts": "edtf", "ends": "edtf",
         "place": "party", "organisers": "parties", "participants": "parties", "part_of": "text", "said": "text"},
        ("held", "planned", "proposed", "expected", "cancelled"),
    ),
    Kind(
        "contact",
        {"from": "party", "with": "parties", "relation": "choice", "next_step": "text", "event": "text"},
        ("held", "planned", "proposed", "expected", "cancelled"),
    ),
    Kind(
        "commitment",
        {"type": "choice", "text": "text", "by": "parties", "addressees": "parties", "due": "edtf"},
        ("adopted", "proposed", "expected", "reported_done"),
    ),
    Kind(
        "programme",
        {"type": "choice", "title": "text", "period": "edtf", "parties": "parties", "said": "text"},
        ("in_preparation", "adopted", "under_review", "expected"),
    ),
    Kind(
        "project",
        {"title": "text", "type": "choice", "partners": "parties", "place": "party", "value": "number",
         "unit": "choice", "said": "text"},
        ("running", "planned", "proposed", "expected", "ended"),
    ),
    Kind("contract", {"parties": "parties", "goods": "text", "value": "number", "unit": "choice", "signed": "edtf"},
         ("signed", "in_force", "planned", "ended")),
    Kind(
        "figure",
        {"indicator": "choice", "value": "number", "unit": "choice", "qualifier": "choice", "subject": "parties",
         "counterpart": "parties", "as_of": "edtf"},
        ("reported", "in_force", "planned", "expected"),
    ),
    Kind("invitation", {"inviter": "parties", "invited": "parties", "occasion": "text", "condition": "text"},
         ("practice", "proposed", "sent", "accepted", "declined")),
    Kind("post", {"person": "party", "title": "text", "of": "party", "said": "text"}),
    Kind("membership", {"member": "party", "of": "party"}),
    Kind("priority", {"of": "party", "direction": "party", "topic": "text"}),
)

KINDS: dict[str, Kind] = {kind.name: kind for kind in _KINDS}
