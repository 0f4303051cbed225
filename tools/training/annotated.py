"""Documents with the facts a careful clerk would write down, in one text file each dozen; their form and their checks.

    === en1-014
    The text of the page …
    ---
    agreement signed | parties: JP-22; CN-ZJ | signed: 2024-05-12 | q: signed a memorandum of friendship on Sunday

A party is an ISO 3166 code, or a letter (m municipality, r region, n country, b body, c company, p person, g group) and
the usual English name, other spellings behind slashes. `q:` holds the exact words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from legation_reader.kinds import KINDS

PARTY_FIELDS = {"party", "parties"}
SORTS = {"m": "municipality", "b": "body", "c": "company", "p": "person", "g": "group", "r": "region", "n": "country"}
_ALSO_LISTS = {"from", "of", "place", "person", "member", "direction"}
_EDTF = re.compile(r"(?:[\dX]{4}(?:-[\dX]{2}){0,2}|\.\.)(?:/(?:[\dX]{4}(?:-[\dX]{2}){0,2}|\.\.))?")
_CODE = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,4})?")
_NAMED = re.compile(r"([mbcpgrn]) (.+)")


@dataclass(frozen=True)
class Annotated:
    """A document's name, its text, and its facts as the scorer takes them."""

    name: str
    text: str
    facts: list[dict[str, Any]]


def documents(path: Path) -> Iterator[Annotated]:
    """The documents of a file; ValueError, with the document's name, for an annotation that is not in the form."""
    for chunk in re.split(r"(?m)^=== ", path.read_text(encoding="utf-8"))[1:]:
        name, _, rest = chunk.partition("\n")
        body, _, lines = rest.partition("\n---")
        text = body.strip("\n") + "\n"
        facts = []
        for line in lines.splitlines():
            if line.strip() and not line.startswith("#"):
                try:
                    facts.append(_fact(line, text))
                except ValueError as problem:
                    raise ValueError(f"{path.name} {name.strip()}: {problem}: {line[:80]}") from None
        yield Annotated(name.strip(), text, facts)


def _fact(line: str, text: str) -> dict[str, Any]:
    head, *cells = line.split(" | ")
    kind, *standing = head.split()
    if kind not in KINDS:
        raise ValueError(f"no kind {kind!r}")
    fields: dict[str, Any] = {}
    quote = ""
    for cell in cells:
        key, _, value = cell.strip().partition(":")
        if key == "q":
            quote = value.strip()
        else:
            fields[key.strip()] = _value(kind, key.strip(), value.strip())
    quote = quote if quote in text else quote.strip("«»\"")
    if not quote or not re.search(r"\s+".join(map(re.escape, quote.split())), text):
        raise ValueError("the quote is not in the text")
    return {"kind": kind, "standing": standing[0] if standing else None, "fields": fields, "quote": quote}


def _value(kind: str, key: str, written: str) -> Any:
    sort = KINDS[kind].fields.get(key)
    if sort is None:
        raise ValueError(f"{kind} has no field {key!r}")
    if sort in PARTY_FIELDS:
        parties = [_party(p.strip()) for p in written.split(";") if p.strip()]
        return parties[0] if key in ("place", "person", "member") else parties
    if sort == "number":
        return float(written)
    if sort == "integer":
        return int(written)
    if sort == "edtf":
        if not _EDTF.fullmatch(written):
            raise ValueError(f"{written!r} is no EDTF date")
        return written
    return [v.strip() for v in written.split(";")] if sort == "texts" else written


def _party(written: str) -> dict[str, Any]:
    if _CODE.fullmatch(written):
        return {"kind": "region" if "-" in written else "country", "id": written, "name": written}
    named = _NAMED.fullmatch(written)
    sort, names = (named[1], named[2].split("/")) if named else ("p", [written])
    return {"kind": SORTS[sort], "id": None, "name": names[0], "aliases": names[1:]}
