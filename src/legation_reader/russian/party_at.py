"""A party where it stands in a sentence: its words, case, preposition and the office that acts for it."""

from __future__ import annotations

from dataclasses import dataclass

from ..readings import Party
from ..spans import Span
from .tokens import Token

ALL_CASES = frozenset(("nomn", "gent", "datv", "accs", "ablt", "loct"))
# Nouns and adjectives that say of what sort a place is, before its name.
GENERIC = frozenset(
    "город область провинция край республика район округ штат регион департамент аймак столица город-побратим община префектура "
    "городской муниципальный автономный село поселок деревня муниципалитет соседний дружественный великий стольный".split()
)


@dataclass(frozen=True, slots=True)
class PartyAt:
    """A party standing at `span` (its office included), tokens `first`..`last`; `cases` those it can be in, `prep`
    the preposition that governs it, `office` the seat, head or body word that acts for it, `form` as in Mention."""

    party: Party
    span: Span
    first: int
    last: int
    cases: frozenset[str]
    prep: str = ""
    office: str = ""
    form: str = "noun"
    container: Party | None = None
    whose: Party | None = None

    @property
    def is_place(self) -> bool:
        """Whether it says where: «в Уфе», «на Сахалине»."""
        return self.prep in ("в", "во", "на") and "loct" in self.cases and not self.office

    @property
    def territorial(self) -> bool:
        return self.party.kind in ("country", "region", "municipality")

    def stands(self, case: str) -> bool:
        return not self.prep and case in self.cases


def cases_of(words: list[Token], form: str) -> frozenset[str]:
    """The cases a name can stand in: what its declined words agree on; every case for what is not declined."""
    cases: frozenset[str] | None = None
    if len(words) == 1 and words[0].text.casefold().endswith(("о", "и", "у", "э", "ю", "ё", "е")) and words[0].pos != "ADJF" and form == "noun":
        return words[0].word.cases | ALL_CASES if not words[0].word.cases or words[0].text.endswith(("о", "у", "э", "ю")) else words[0].word.cases
    for token in words:
        if token.pos not in ("NOUN", "ADJF", "PRTF") or not token.word.cases:
            continue
        cases = token.word.cases if cases is None else (cases & token.word.cases or token.word.cases)
        if token.pos == "NOUN":
            break
    return cases or ALL_CASES
