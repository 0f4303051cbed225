"""An article as both languages show it to the learned part: sentences of units, each a word or something named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from ..quantities import Quantity
from ..readings import Article, Party
from ..spans import Span

if TYPE_CHECKING:
    from .roles import Offer
    from .titles import Title

MONEY = "<money>"
ROUBLE = "rouble"  # in the shape of a sum in roubles that may be nobody's
TERRITORIES = ("country", "region", "municipality")


@dataclass(frozen=True, slots=True)
class Unit:
    """A word (`word` its lemma or stem) or what a unit stands for, by `sort`: `word`, `place`, `adjective`, `body`,
    `person`, `date`, `number`. `when` is an EDTF text with its year as the text licenses it, `ends` its last day.
    `acts` is the party a person acts for; `shape` the language's own marks (case, preposition, office)."""

    sort: str
    word: str
    span: Span
    party: Party | None = None
    acts: Party | None = None
    when: str | None = None
    ends: str | None = None
    quantity: Quantity | None = None
    shape: tuple[str, ...] = ()
    post: tuple[str, Party | None] | None = None

    @property
    def token(self) -> str:
        """What the unit is called in a feature: the word itself, or the sort of thing it names."""
        if self.sort == "word":
            return self.word
        if self.party is not None and self.sort in ("place", "body", "adjective"):
            return f"<{self.party.kind}.a>" if self.sort == "adjective" else f"<{self.party.kind}>"
        if self.quantity is not None:
            money = self.quantity.unit not in (None, "share") or ROUBLE in self.shape
            return MONEY if money else f"<{self.quantity.unit or 'number'}>"
        if self.when is not None:
            return f"<date{len(self.when)}>"
        return f"<{self.sort}>"


@dataclass
class Sentence:
    """One sentence: `headline` where no sentence sign ends it and it opens the text; `names` what looks like the name
    of a place that no list holds, with the unit it begins at."""

    number: int
    span: Span
    units: list[Unit]
    text: str
    speaker: Party | None = None
    headline: bool = False
    names: list[tuple[int, Party]] = field(default_factory=list)

    @cached_property
    def tokens(self) -> list[str]:
        return [u.token for u in self.units]

    @cached_property
    def parties(self) -> list[tuple[int, Party]]:
        """(index of its unit, party) of every party named, people by whom they act for."""
        found = []
        for i, unit in enumerate(self.units):
            party = unit.acts if unit.sort == "person" else unit.party
            if party is not None and party.kind != "person":
                found.append((i, party))
        return found

    def where(self, first: int, last: int) -> Span:
        """The span of the text from unit `first` to unit `last`."""
        return Span(self.units[first].span.start, self.units[last].span.end)


@dataclass
class View:
    """The article laid out: `home` the parties it speaks for (most named first), `day` the day of its news; `titles`
    and `ordinals` are how its language tells what a thing at a unit goes by, and which edition it is. By the names of
    people: `told` whose their posts are where the text's own words say so, `offices` what those posts are called, `met`
    the parties of those they met."""

    article: Article
    sentences: list[Sentence]
    day: str | None = None
    home: list[Party] = field(default_factory=list)
    countries: Counter[str] = field(default_factory=Counter)
    titles: Callable[[Sentence, int], Title | None] = lambda sentence, at: None
    ordinals: Callable[[Sentence, int], int | None] = lambda sentence, at: None
    told: dict[str, Party] = field(default_factory=dict)
    met: dict[str, list[Party]] = field(default_factory=dict)
    offices: dict[str, str] = field(default_factory=dict)
    offered: dict[tuple[int, int, bool], Sequence[Offer]] = field(default_factory=dict)  # by roles.py, made once

    @property
    def text(self) -> str:
        return self.article.text

    @cached_property
    def unlisted(self) -> list[Party]:
        """The unlisted names the text has most often, two at most, each told twice or more."""
        counted = Counter(p.name for s in self.sentences for _, p in s.names)
        return [Party("municipality", None, name) for name, times in counted.most_common(2) if times > 1]


def country_of(party: Party) -> str | None:
    """The ISO code of where a party belongs, None when unknown."""
    if party.kind == "country":
        return party.id
    return party.country or (party.id[:2] if party.id and party.kind == "region" else None)
