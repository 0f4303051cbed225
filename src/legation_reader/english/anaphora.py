"""Who "the city", "our town", "the university" and "the two sides" are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..readings import Mention, Party
from .parties import parties_of, subnational
from .tokens import Item, Line

_KINDS = {"city": "municipality", "town": "municipality", "municipality": "municipality", "village": "municipality", "commune": "municipality", "borough": "municipality",
          "county": "region", "province": "region", "prefecture": "region", "state": "region", "region": "region", "oblast": "region", "canton": "region",
          "university": "body", "chamber": "body", "college": "body", "institute": "body", "council": "body", "assembly": "body", "association": "body", "city council": "body",
          "hokimiyat": "region", "akimat": "region", "commission": "body"}
_ONE = re.compile(rf"\b(?:[Tt]he|[Oo]ur|[Tt]his) (?:host |lakeside |coastal )?(?P<word>{'|'.join(sorted(_KINDS, key=len, reverse=True))})\b(?! of\b| council| hall| manager| attorney| clerk|-| (?:government )?(?:investment|department|level))")
_TWO = re.compile(
    r"\b(?:(?:[Tt]he|[Bb]oth|[Tt]hese) )(?P<n>two |three |four )?(?:(?:twin|sister|partner|neighbou?ring|border) )?"
    r"(?P<word>cities|towns|municipalities|counties|provinces|prefectures|states|regions|universities|chambers|councils|assemblies|sides|parties|partners|leaders|mayors|governors|rectors|officials|places)\b(?! of\b)")
_ONLY_TWO = frozenset("sides parties leaders mayors governors partners rectors officials places".split())
_PLURALS = {"cities": "municipality", "towns": "municipality", "municipalities": "municipality", "counties": "region", "provinces": "region", "prefectures": "region", "states": "region",
            "regions": "region", "universities": "body", "chambers": "body", "councils": "body", "assemblies": "body", "mayors": "municipality", "governors": "region", "rectors": "body"}
_NUMBERS = {"two ": 2, "three ": 3, "four ": 4}


@dataclass
class Discourse:
    """Parties named so far, and which of each kind the text is mostly about."""

    homes: dict[str, Party]
    seen: list[Party] = field(default_factory=list)

    @classmethod
    def of(cls, mentions: Iterable[Mention]) -> Discourse:
        weight: Counter[str] = Counter()
        parties: dict[str, Party] = {}
        for mention in mentions:
            if mention.form == "adjective" or mention.party.kind not in ("municipality", "region", "body", "country"):
                continue
            key = f"{mention.party.kind}:{mention.party.name}"
            weight[key] += 3 if mention.span.start < 160 else 2 if mention.span.start < 400 else 1
            parties.setdefault(key, mention.party)
        homes: dict[str, Party] = {}
        for key, _ in weight.most_common():
            homes.setdefault(parties[key].kind, parties[key])
        return cls(homes)

    @property
    def home(self) -> Party | None:
        """The region or city the text speaks for."""
        return self.homes.get("municipality") or self.homes.get("region")

    def reduced(self, line: Line) -> Line:
        """The line with its definite references as items; then its own parties count as named."""
        line = line.reduced(_TWO, self._several)
        line = line.reduced(_ONE, self._one)
        for party in parties_of([line.items[c] for c in line.chars if c in line.items and line.items[c].sort in ("place", "body", "person")]):
            self.seen = [p for p in self.seen if not p.same_as(party)] + [party]
        return line

    def _one(self, line: Line, match: re.Match[str]) -> Item | None:
        word = match["word"]
        kind = _KINDS[word]
        party = self._body(word) if kind == "body" else self.homes.get(kind)
        if party is None or (kind != "body" and not any(party.same_as(p) for p in [*self.seen, *self._here(line, match.start())])):
            party = next((p for p in reversed(self.seen) if p.kind == kind), None) if kind != "body" else None
        if party is None:
            return None
        return Item("body" if party.kind == "body" else "place", line.at(*match.span()), party=party)

    def _body(self, word: str) -> Party | None:
        return next((p for p in reversed(self.seen) if p.kind == "body" and word.split()[-1] in p.name.casefold()), None)

    def _here(self, line: Line, stop: int) -> list[Party]:
        return parties_of([i for i in line.within(0, stop) if i.sort in ("place", "body", "person")])

    def _several(self, line: Line, match: re.Match[str]) -> Item | None:
        word = match["word"]
        if word not in _ONLY_TWO and not match["n"] and not match.group().lower().startswith("both"):
            return None
        count = _NUMBERS.get(match["n"] or "", 2)
        kind = _PLURALS.get(word)
        named = [*self.seen, *self._here(line, match.start())]
        fit: list[Party] = []
        for party in reversed(named):
            wanted = party.kind == kind if kind else subnational(party)
            if wanted and not any(party.same_as(p) for p in fit):
                fit.insert(0, party)
            if len(fit) == count:
                break
        if len(fit) < count:
            return None
        sort = "body" if fit[0].kind == "body" else "place"
        return Item(sort, line.at(*match.span()), party=fit[0], also=tuple(fit[1:]))
