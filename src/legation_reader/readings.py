"""The shape of a reading: what the reader says of one document.

The written contract is the handbook page "Readings": parties, mentions and proposals as values, and the
JSON object printed for each document. A proposal that breaks the contract cannot be built.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import Any

from .kinds import KINDS
from .spans import Span

PARTY_KINDS = ("country", "region", "municipality", "body", "company", "person", "group")


@dataclass(frozen=True, slots=True)
class Party:
    """Someone or somewhere that can take part: `id` is the ISO 3166-1 or 3166-2 code or None, `name` the usual
    English name, `country` the ISO 3166-1 code of where it belongs, `aliases` other ways the name is written."""

    kind: str
    id: str | None
    name: str
    country: str | None = None
    aliases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.kind not in PARTY_KINDS:
            raise ValueError(f"not a kind of party: {self.kind!r}")
        if not self.name:
            raise ValueError("a party has a name")

    def to_json(self) -> dict[str, Any]:
        said: dict[str, Any] = {"kind": self.kind, "id": self.id, "name": self.name}
        if self.country and self.country != self.id:
            said["country"] = self.country
        if self.aliases:
            said["aliases"] = list(self.aliases)
        return said

    def same_as(self, other: Party) -> bool:
        """Whether both name one party: by code where both have one, else by kind and name."""
        if self.id and other.id:
            return self.id == other.id
        return self.kind == other.kind and self.name.casefold() == other.name.casefold()


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text that names a party. `form` is `noun`, `adjective` (калининградский, Belarusian),
    `abbreviation` (КНР, PRC) or `person`."""

    span: Span
    text: str
    party: Party
    form: str = "noun"

    def to_json(self) -> dict[str, Any]:
        return {"start": self.span.start, "end": self.span.end, "text": self.text, "party": self.party.to_json()}


@dataclass(frozen=True, slots=True)
class Proposal:
    """One fact the document claims, with every place that says so. `fields` holds exactly the fields of its
    kind (kinds.py): Party values and lists of them, EDTF texts, numbers, strings, None where unknown."""

    kind: str
    standing: str | None
    fields: dict[str, Any]
    spans: tuple[Span, ...]
    quote: str
    speaker: Party | None = None

    def __post_init__(self) -> None:
        kind = KINDS.get(self.kind)
        if kind is None:
            raise ValueError(f"not a kind of fact: {self.kind!r}")
        if unknown := set(self.fields) - set(kind.fields):
            raise ValueError(f"{self.kind} has no field {', '.join(sorted(unknown))}")
        if self.standing is not None and self.standing not in kind.standings:
            raise ValueError(f"{self.kind} cannot stand as {self.standing!r}")
        if not self.spans or not self.quote:
            raise ValueError("a proposal points at its words")

    def to_json(self) -> dict[str, Any]:
        kind = KINDS[self.kind]
        return {
            "kind": self.kind,
            "standing": self.standing,
            "speaker": self.speaker.to_json() if self.speaker else None,
            "fields": {name: _plain(self.fields.get(name, kind.empty(name))) for name in kind.fields},
            "spans": [[s.start, s.end] for s in self.spans],
            "quote": self.quote,
        }


def propose(
    kind: str, text: str, spans: Span | list[Span], /, *, standing: str | None = None, speaker: Party | None = None,
    **fields: Any,
) -> Proposal:
    """A proposal whose quote is taken from `text` itself at its first span, so that it cannot be inexact."""
    held = [spans] if isinstance(spans, Span) else list(spans)
    held = [s.trimmed(text) for s in held]
    return Proposal(kind, standing, fields, tuple(held), held[0].of(text), speaker)


def _plain(value: Any) -> Any:
    if isinstance(value, Party):
        return value.to_json()
    if isinstance(value, (list, tuple)):
        return [_plain(v) for v in value]
    return value


@dataclass(frozen=True, slots=True)
class Article:
    """What the rules of a language read: the article's text without the page's noise, and what is known of it.
    `published` is EDTF or None; it licenses a year only where the text says "today", "this year" or the like."""

    text: str
    language: str
    published: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    mentions: tuple[Mention, ...] = ()

    def mentions_in(self, span: Span) -> list[Mention]:
        return [m for m in self.mentions if span.contains(m.span)]


@dataclass(frozen=True, slots=True)
class Reading:
    """All the reader says of one document. `document` is the JSON object of that name; `error`, when set, says
    what is wrong and what to do, and then there is nothing else."""

    document: dict[str, Any]
    reader: str = ""
    mentions: tuple[Mention, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    error: str | None = None
    left_out: dict[str, int] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        if self.error is not None:
            return {"document": self.document, "error": self.error}
        return {
            "document": self.document,
            "reader": self.reader,
            "mentions": [m.to_json() for m in self.mentions],
            "proposals": [p.to_json() for p in self.proposals],
        }

    def to_line(self) -> str:
        return json.dumps(self.to_json(), ensure_ascii=False)


def with_fields(proposal: Proposal, **changes: Any) -> Proposal:
    """The same proposal with some of its fields changed."""
    return replace(proposal, fields={**proposal.fields, **changes})
