"""Whose an office is that its title leaves open: "Mayor Jane Doe" of one of the cities a text names.

Each language says what speaks for each party (its marks); what the marks weigh stands here once, for both.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from .lexicon.origins import SETTLED, origin
from .readings import Party

# What each mark adds to a party's weight.
WEIGHTS: dict[str, float] = {
    "asked": 6.0,  # of the kind a title asks for first ("mayor": a city)
    "possible": 2.0,  # of another kind the title allows
    "native": 3.5,  # the holder's name sounds from its country
    "unplaced": 1.5,  # the name sounds from somewhere, and nothing says where the party is
    "alien": -6.0,  # the name sounds from elsewhere
    "odd": -20.0,  # no such office in its country
    "opposite": -20.0,  # the holder met somebody of it
    "taken": -5.0,  # somebody else holds the same office of it
    "antecedent": 9.0,  # what "its", "there" and the like point to
    "pointed": 6.0,  # a common noun of the title ("the region's", «области») points to it
    "acting": 3.5,  # the sentence or the one before tells what it did
    "nearest": 2.5,  # named last before the title in its sentence
    "before": 1.5,  # named before it in its sentence
    "behind": 0.5,  # named behind it in its sentence
    "last": 1.5,  # named last in the sentences before
    "home": 2.5,  # the text speaks from it
    "guest": 4.0,  # the title's holder came, and so did its people
    "host": 4.0,  # the title's holder receives, and it is at home
    "compatriot": 1.0,  # of the country of the party named last
    "word": 4.0,  # its name has the word the title speaks of ("the committee chair")
}


@dataclass
class Candidate:
    """A party an office may be of, with the marks that speak for and against it; `share` how much of the text is
    about it, from 0 to 1."""

    party: Party
    marks: set[str] = field(default_factory=set)
    share: float = 0.0

    @property
    def weight(self) -> float:
        return sum(WEIGHTS[m] for m in self.marks) + 2.0 * self.share


def likeliest(candidates: Iterable[Candidate], floor: float = 0.0) -> Party | None:
    """The party that most speaks for, of equal ones the first; None where none weighs more than `floor`."""
    best = max(candidates, key=lambda c: c.weight, default=None)
    return best.party if best is not None and best.weight > floor else None


def sounds(name: str, land: str | None) -> set[str]:
    """The marks a holder's name gives a party of the country `land`."""
    sounding = origin(name)
    if not sounding:
        return set()
    if land is None:
        return {"unplaced"}
    return {"native"} if land in sounding else set() if land in SETTLED else {"alien"}
