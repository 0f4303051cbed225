"""Scores readings against a clerk's facts, under the conventions of docs/readings.md.

A proposal *finds* a fact of its kind when one of its spans overlaps the fact's quote; it is *right* when the fields
that tell facts of the kind apart agree as well. Each fact and each proposal counts once, right pairs first.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from legation_reader.read import read_path

HERE = Path(__file__).parent
Fields = dict[str, Any]
# Words too common to tell two names apart.
LIGHT = {"the", "of", "a", "an", "and", "at", "in", "for", "on", "to", "region", "oblast", "republic", "province", "city"}
STANDING_TELLS = {"event", "agreement", "programme", "invitation", "commitment"}


@dataclass
class Tally:
    """Facts in the gold, proposals made, facts found and facts right."""

    gold: int = 0
    proposed: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: Tally) -> Tally:
        pairs = zip(vars(self).values(), vars(other).values(), strict=True)
        return Tally(*(a + b for a, b in pairs))

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.gold + self.proposed) if self.gold + self.proposed else 1.0

    @property
    def f1_found(self) -> float:
        return 2 * self.found / (self.gold + self.proposed) if self.gold + self.proposed else 1.0


def score(folder: Path) -> dict[str, Tally]:
    """The tallies by kind of all documents of a corpus folder."""
    totals: dict[str, Tally] = defaultdict(Tally)
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        reading = read_path(folder / gold["document"]).to_json()
        facts, proposals = gold["facts"], reading.get("proposals", [])
        pairs = paired(facts, proposals, reading["document"].get("text", ""))
        for fact in facts:
            totals[fact["kind"]].gold += 1
        for said in proposals:
            totals[said["kind"]].proposed += 1
        for kind, right in pairs:
            totals[kind].found += 1
            totals[kind].right += right
    return dict(totals)


def paired(facts: list[Fields], proposals: list[Fields], text: str) -> list[tuple[str, bool]]:
    """The kind of each fact that a proposal finds, and whether it is right."""
    options = []
    for i, fact in enumerate(facts):
        places = places_of(fact["quote"], text)
        for j, said in enumerate(proposals):
            shared = _overlap(places, said["spans"]) if said["kind"] == fact["kind"] else 0
            if shared:
                options.append((right(fact, said), shared, i, j))
    pairs, facts_taken, said_taken = [], set(), set()
    for is_right, _shared, i, j in sorted(options, reverse=True):
        if i not in facts_taken and j not in said_taken:
            facts_taken.add(i)
            said_taken.add(j)
            pairs.append((facts[i]["kind"], is_right))
    return pairs


def right(fact: Fields, said: Fields) -> bool:
    """Whether the fields that tell facts of the kind apart agree, and the standing where it tells."""
    standings = fact.get("standing"), said.get("standing")
    if fact["kind"] in STANDING_TELLS and all(standings) and standings[0] != standings[1]:
        return False
    return AGREE[fact["kind"]](fact["fields"], said["fields"])


def places_of(quote: str, text: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(r"\s+".join(map(re.escape, quote.split())), text)]


def _overlap(places: Iterable[tuple[int, int]], spans: list[list[int]]) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in places for c, d in spans)


def _words(value: Any) -> set[str]:
    return {w for w in re.findall(r"[^\W_]+", str(value).casefold()) if w not in LIGHT | {"s"}}


def alike(a: Any, b: Any, least: float) -> bool:
    """The shorter wording's share of words that the longer one has is at least `least`."""
    if not a or not b:
        return not a and not b
    x, y = _words(a), _words(b)
    return len(x & y) / min(len(x), len(y)) >= least if x and y else str(a).casefold() == str(b).casefold()


def one_party(a: Fields, b: Fields) -> bool:
    if a.get("id") and b.get("id"):
        return bool(a["id"] == b["id"])
    names = [[p.get("name"), *p.get("aliases", [])] for p in (a, b)]
    return any(alike(x, y, 0.75) for x in names[0] for y in names[1] if x and y)


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value is not None else []


def _holds(gold: Any, said: Any) -> bool:
    return all(any(one_party(g, s) for s in listed(said)) for g in listed(gold))


def _exactly(gold: Any, said: Any) -> bool:
    left = listed(said)[:]
    for party in listed(gold):
        match = next((s for s in left if one_party(party, s)), None)
        if match is None:
            return False
        left.remove(match)
    return not left


def same_date(gold: str | None, said: str | None) -> bool:
    """As precise as the gold at least, X standing for any digit."""
    if not gold:
        return True
    if not said or len(said) < len(gold):
        return False
    return all(g == s or "X" in (g, s) for g, s in zip(gold.upper(), said.upper(), strict=False))


def same_number(gold: Any, said: Any) -> bool:
    return isinstance(gold, int | float) and isinstance(said, int | float) and abs(gold - said) <= 0.01 * abs(gold)


def _place(gold: Fields | None, said: Fields | None) -> bool:
    return gold is None or (said is not None and one_party(gold, said))


def _event(g: Fields, s: Fields) -> bool:
    numbered = not g.get("ordinal") or g["ordinal"] == s.get("ordinal")
    named = not g.get("series") or alike(g["series"], s.get("series") or s.get("title"), 0.5)
    return numbered and named and same_date(g.get("starts"), s.get("starts")) and _place(g.get("place"), s.get("place"))


def _figure(g: Fields, s: Fields) -> bool:
    same = g.get("unit") == s.get("unit") and (g.get("qualifier") or "exactly") == (s.get("qualifier") or "exactly")
    return same and same_number(g.get("value"), s.get("value")) and alike(g.get("indicator"), s.get("indicator"), 0.5)


def _period(fields: Fields) -> str:
    return (fields.get("period") or "").replace("/", "-")


AGREE: dict[str, Callable[[Fields, Fields], bool]] = {
    "agreement": lambda g, s: _exactly(g.get("parties"), s.get("parties")) and same_date(g.get("signed"), s.get("signed")),
    "event": _event,
    "contact": lambda g, s: _holds(g.get("with"), s.get("with")) and g.get("relation") in (None, s.get("relation")),
    "commitment": lambda g, s: g.get("type") == s.get("type") and _holds(g.get("by"), s.get("by")),
    "programme": lambda g, s: alike(g.get("title"), s.get("title"), 0.5) and same_date(_period(g), _period(s)),
    "project": lambda g, s: alike(g.get("title"), s.get("title"), 0.34) and _place(g.get("place"), s.get("place")),
    "contract": lambda g, s: _holds(g.get("parties"), s.get("parties"))
    and (g.get("value") is None or same_number(g["value"], s.get("value"))),
    "figure": _figure,
    "invitation": lambda g, s: _holds(g.get("invited"), s.get("invited")),
    "post": lambda g, s: _holds(g.get("person"), s.get("person")) and _holds(g.get("of"), s.get("of")),
    "membership": lambda g, s: _holds(g.get("member"), s.get("member")) and _holds(g.get("of"), s.get("of")),
    "priority": lambda g, s: _holds(g.get("direction"), s.get("direction")),
}
