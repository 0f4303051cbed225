"""Who "the city", "our town", "the university" and "the two sides" are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ..guarded import guarded
from ..readings import Mention, Party
from .heading import publishers, written_in
from .parties import country_of, parties_of, subnational
from .tokens import NUM, PERSON, Item, Line

_KINDS = {"city": "municipality", "town": "municipality", "municipality": "municipality", "village": "municipality", "commune": "municipality", "borough": "municipality",
          "county": "region", "province": "region", "prefecture": "region", "state": "region", "region": "region", "oblast": "region", "canton": "region", "department": "region", "voivodeship": "region", "governorate": "region",
          "university": "body", "chamber": "body", "college": "body", "institute": "body", "council": "body", "assembly": "body", "association": "body", "city council": "body",
          "hokimiyat": "region", "akimat": "region", "commission": "body"}
_WORDS = "|".join(sorted((w for k in _KINDS for w in (k, k.capitalize())), key=len, reverse=True))
_ONE = guarded(rf"\b(?:[Tt]he|[Oo]ur|[Tt]his) (?:host |lakeside |coastal )?(?P<word>{_WORDS})\b(?! of\b| [Cc]ouncil| [Hh]all| manager| attorney| clerk|-| (?:government )?(?:investment|department|level))")
# Where the regions are departments; elsewhere a department is an office.
_DEPARTMENTS = frozenset("FR CO BO PY UY PE SV HN GT NI HT BJ CI".split())
_HIS = guarded(r"\b(?:his|her) (?:home |own )?(?P<word>city|town|municipality|region|province|state|county|department|oblast)\b(?! of\b)")
_TWO = guarded(
    rf"\b(?:(?:[Tt]he|[Bb]oth|[Tt]hese) )(?P<n>{NUM} )?(?:(?:twin|sister|partner|neighbou?ring|border) )?"
    r"(?P<word>cities|towns|municipalities|counties|provinces|prefectures|states|regions|universities|chambers|councils|assemblies|sides|parties|partners|leaders|mayors|heads of government|governors|rectors|officials|places)\b(?! of\b)")
_HE_AND = guarded(rf"\b(?P<he>[Hh]e|[Ss]he)(?= and (?:the )?{PERSON})")
_OFFICE = guarded(rf"\b[Tt]he (?:\w+ )?(?P<office>[Gg]overnor|[Mm]ayor|[Cc]hief [Mm]inister|[Pp]remier|[Aa]kim|[Hh]okim|[Mm]inister-[Pp]resident)(?='s (?:team|office)|\b(?! of\b|'s\b| {PERSON}| for\b))")
_ONLY_TWO = frozenset("sides parties leaders mayors governors partners rectors officials places".split())
_PLURALS = {"cities": "municipality", "towns": "municipality", "municipalities": "municipality", "counties": "region", "provinces": "region", "prefectures": "region", "states": "region",
            "regions": "region", "universities": "body", "chambers": "body", "councils": "body", "assemblies": "body", "mayors": "municipality", "governors": "region", "heads of government": "region", "rectors": "body"}
_CALLED = {"universities": "Universi|College|Polytechnic|Institut|Academy", "rectors": "Universi|College|Polytechnic|Institut|Academy", "chambers": "Chamber",
           "councils": "Council", "assemblies": "Assembl|Parliament|Duma|Council|Legislat"}


_OWN = guarded(r"\b(?:City|Town|Borough|County|Municipal) Council|City Hall|Twinning|Sister Cit|City Commission")
_HOST = guarded(r"(?:'s)? (?:City Council|Town Council|Borough Council|County Council|City Hall|City Commission|Sister Cit|Twinning|& District|District Twinning|government|administration|Vice Governor|Governor|akimat|delegation has|said|announced)")
_GUEST = guarded(r"(?:with|from|twin|sister city|sister|to|visited|of)(?: (?:the|city|town|its|our))* $")


def _weight(text: str, mention: Mention) -> int:
    """How much a mention says that the text is about its party: a council's or mayor's own place weighs most."""
    start, end = mention.span.start, mention.span.end
    before = text[max(0, start - 28) : start]
    if _HOST.match(text, end) and not re.search(r"(?:sister|twin|partner) (?:city|town) (?:of )?$", before):
        return 4
    if re.search(r"\b(?:sister|twin|partner)(?: \w+){0,2} $", before):
        return 1
    heavy = 1 if _GUEST.search(before) else 2
    if re.search(r"(?:[Mm]ayor|[Gg]overnor|City Council|[Cc]ity|[Cc]ounty) of (?:the )?$", before):
        heavy += 2
    return heavy + (1 if start < 200 else 0)


_DATELINE = guarded(r"(?:,? [\w .]{2,25})?(?: \([^)\n]{2,20}\))?(?:,? (?:\d|[A-Z][a-z]{2,8}\.? \d)[\w ]{0,16})? ?(?:-{1,2}|[–—.:]) ")
_OWN_VERB = guarded(r"(?:'s|’s)? (?:\w+ ){0,2}?(?:has|have|had|will|maintains?|keeps?|signed|renewed|hosts|hosted|plans|is|considers)\b")


def _leading(text: str, mention: Mention) -> int:
    """What more a mention weighs as the dateline, or as who acts at the head of a sentence."""
    start, end = mention.span.start, mention.span.end
    line = text.rfind("\n", 0, start) + 1
    if start - line <= 2 and start < 500 and _DATELINE.match(text, end):
        return 2 if text[start:end].isupper() or start < 300 else 1
    head = max(line, text.rfind(". ", 0, start) + 2)
    return 1 if start - head <= 45 and _OWN_VERB.match(text, end) else 0


_WHERE = re.compile(r"\b(?:in|at|near)\s(?:the\s)?(?:(?:city|town|capital|region|state|province) of\s)?\Z")


@dataclass
class Discourse:
    """Parties named so far, and which of each kind the text is mostly about; `venues` are those named only as where
    something was."""

    homes: dict[str, Party]
    weights: dict[str, int]
    each: dict[str, int]
    parties: list[Party] = field(default_factory=list)
    seen: list[Party] = field(default_factory=list)
    last: Party | None = None
    officers: list[Item] = field(default_factory=list)
    venues: frozenset[str] = frozenset()

    @classmethod
    def of(cls, text: str, mentions: Iterable[Mention], publisher: str | None = None) -> Discourse:
        weight: Counter[str] = Counter()
        parties: dict[str, Party] = {}
        mentions = sorted(mentions, key=lambda m: m.span)
        for before, mention in zip([None, *mentions], mentions, strict=False):
            if before and before.party.kind == "municipality" and mention.party.kind in ("region", "country") and text[before.span.end : mention.span.start] == ", ":
                continue
            if mention.form == "adjective" or mention.party.kind not in ("municipality", "region", "body", "country"):
                continue
            key = f"{mention.party.kind}:{mention.party.name}"
            weight[key] += _weight(text, mention) + _leading(text, mention) + (2 if not any(subnational(p) for p in parties.values()) and subnational(mention.party) else 0)
            parties.setdefault(key, mention.party)
        for mention in mentions:
            if mention.party.kind == "body":
                for key, party in parties.items():
                    if party.kind == "municipality" and party.name in mention.party.name and _OWN.search(mention.party.name):
                        weight[key] += 3
        often = Counter(f"{m.party.kind}:{m.party.name}" for m in mentions)
        for key, party in parties.items():  # where a region's news is written, its capital is named once for that alone
            if party.kind == "municipality" and often[key] == 1 and any(p.kind == "region" and often[k] > 1 and country_of(p) == country_of(party) for k, p in parties.items()):
                weight[key] = min(weight[key], 2)
        own = publishers(text, mentions)
        for key, party in parties.items():
            if publisher and party.name in publisher or party.name in own:
                weight[key] += 6
        ranked = [(parties[key], heavy) for key, heavy in weight.most_common()]
        written = written_in(text, mentions)
        top = max((p for p, _ in ranked if subnational(p)), key=lambda p: weight[f"{p.kind}:{p.name}"] * (2 if written and country_of(p) == written else 1), default=None)
        seat = country_of(top)
        ranked.sort(key=lambda pair: (-pair[1], pair[0].name) if not seat or not subnational(pair[0]) or country_of(pair[0]) in (None, seat) else (0, pair[0].name))
        homes: dict[str, Party] = {}
        heaviest: dict[str, int] = {}
        for party, heavy in ranked:
            homes.setdefault(party.kind, party)
            heaviest.setdefault(party.kind, heavy)
        acting = {f"{m.party.kind}:{m.party.name}" for m in mentions if not _WHERE.search(text, max(0, m.span.start - 24), m.span.start)}
        return cls(homes, heaviest, dict(weight), [p for p, _ in ranked], venues=frozenset(weight.keys() - acting))

    @property
    def home(self) -> Party | None:
        """The region or city the text speaks for."""
        return self.heaviest_of("municipality", "region")

    def heaviest_of(self, *kinds: str) -> Party | None:
        """The party of these kinds that the text names most."""
        held = [k for k in kinds if k in self.homes]
        return self.homes[max(held, key=lambda k: self.weights[k])] if held else None

    def definite(self, line: Line) -> Line:
        """The line with "the city", "our university" and the like as the party they mean."""
        return line.reduced(_ONE, self._one)

    def reduced(self, line: Line) -> Line:
        """The line with its definite references as items; then its own parties count as named."""
        line = line.reduced(_HE_AND, self._he)
        line = line.reduced(_HIS, self._his)
        line = line.reduced(_OFFICE, self._office)
        line = line.reduced(_TWO, self._several)
        for party in parties_of([line.items[c] for c in line.chars if c in line.items and line.items[c].sort in ("place", "body", "person")]):
            self.seen = [p for p in self.seen if not p.same_as(party)] + [party]
        self.officers += [i for c in line.chars if (i := line.items.get(c)) and i.sort == "person" and i.post]
        people = [i.post[1] for i in line.items.values() if i.sort == "person" and i.post and i.post[1]]
        self.last = people[-1] if people else self.last
        return line

    def _he(self, line: Line, match: re.Match[str]) -> Item | None:
        return Item("place", line.at(match.start(), match.end("he")), party=self.last) if self.last else None

    def _his(self, line: Line, match: re.Match[str]) -> Item | None:
        """"his town": that of the officer named last before it."""
        held = [i.post[1] for i in line.within(0, match.start(), "person") if i.post and i.post[1]]
        party = held[-1] if held else self.last
        return Item("place", line.at(*match.span()), party=party) if party and party.kind == _KINDS[match["word"]] else None

    def _office(self, line: Line, match: re.Match[str]) -> Item | None:
        """"the governor": the governor named last."""
        held = next((i for i in reversed(self.officers) if i.post and match["office"].casefold() in i.post[0].casefold()), None)
        return replace(held, span=line.at(*match.span())) if held else None

    def _one(self, line: Line, match: re.Match[str]) -> Item | None:
        word = match["word"].casefold()
        kind = _KINDS[word]
        if word == "department" and country_of(self.homes.get("region")) not in _DEPARTMENTS or match["word"] != word and re.match(" [A-Z]", line.chars[match.end() :]):
            return None
        party = self._body(word) if kind == "body" else self._seat(kind, word)
        if party is None or (kind != "body" and not any(party.same_as(p) for p in [*self.seen, *self._here(line, match.start())])):
            party = next((p for p in reversed(self.seen) if p.kind == kind), None) if kind != "body" else None
        if party is None:
            return None
        return Item("body" if party.kind == "body" else "place", line.at(*match.span()), party=party)

    def _seat(self, kind: str, word: str) -> Party | None:
        """The text's own city or region: where it is much more about a city, "the county" is that city's."""
        own = self.homes.get(kind)
        other = self.homes.get("municipality" if kind == "region" else "region")
        if own and other and word not in ("city", "town", "state", "region") and self.weights[other.kind] > 2 * self.weights[own.kind]:
            return other
        return own

    def _body(self, word: str) -> Party | None:
        return next((p for p in reversed(self.seen) if p.kind == "body" and word.split()[-1] in p.name.casefold()), None)

    def _here(self, line: Line, stop: int) -> list[Party]:
        return parties_of([i for i in line.within(0, stop) if i.sort in ("place", "body", "person")])

    def _several(self, line: Line, match: re.Match[str]) -> Item | None:
        word = match["word"]
        if word not in _ONLY_TWO and not match["n"] and not match.group().lower().startswith("both") and not self._exactly_two(word):
            return None
        counted = line.items[match["n"][0]].counted if match["n"] else None
        count = int(counted.value) if counted else 2
        here = [i.post[1] if i.sort == "person" and i.post else i.party for i in line.within(0, match.start()) if i.sort in ("place", "person")]
        if count == 2 and word in ("sides", "parties", "leaders") and len({p.name for p in here if p and p.kind == "country"}) > 1:
            return None
        if not 2 <= count <= 5:
            return None
        named = [*self.seen, *self._here(line, match.start())]
        called = _CALLED.get(word)
        fit = self._fitting(_PLURALS.get(word), count, [p for p in named if re.search(called, p.name)] if called else named)
        if len(fit) < count:
            return None
        sort = "body" if fit[0].kind == "body" else "place"
        return Item(sort, line.at(*match.span()), party=fit[0], also=tuple(fit[1:]))

    def _exactly_two(self, word: str) -> bool:
        """Whether the text has named just two of the kind, so that "the cities" can only be they."""
        kind = _PLURALS.get(word)
        return kind is not None and sum(p.kind == kind for p in self.seen) == 2

    def _fitting(self, kind: str | None, count: int, named: list[Party]) -> list[Party]:
        """The `count` parties of a kind that the text is most about and named last, none of one country with another."""
        wanted = [p for p in named if p.kind == kind] if kind else [p for p in named if subnational(p)]
        if len(wanted) < count and kind in ("region", "municipality"):
            wanted = [p for p in named if subnational(p)]
        late = len(wanted) - 3
        if count == 2 and kind is None:
            return self._pair(wanted)
        ranked = sorted(range(len(wanted)), key=lambda i: -(self.heavy(wanted[i]) + (3 if i >= late else 0)))
        fit: list[Party] = []
        for i in ranked:
            party = wanted[i]
            if not any(party.same_as(p) or (count == 2 and country_of(p) and country_of(p) == country_of(party)) for p in fit):
                fit.append(party)
            if len(fit) == count:
                break
        return sorted(fit, key=lambda p: next(i for i, q in enumerate(named) if q is p))

    def _pair(self, named: list[Party]) -> list[Party]:
        """The two of different countries that weigh most together, two of one size before a city and a region."""
        late = named[-3:]
        best: tuple[int, list[Party]] = (0, [])
        for i, one in enumerate(named):
            for other in named[i + 1 :]:
                if one.same_as(other) or (country_of(one) and country_of(one) == country_of(other)):
                    continue
                heavy = self.heavy(one) + self.heavy(other) + 3 * (one in late) + 3 * (other in late) + 4 * (one.kind == other.kind)
                if heavy >= best[0]:
                    best = (heavy, [one, other])
        return best[1]

    def two(self) -> list[Party]:
        """The two parties of the register's concern that the text named last and most, [] where there are none."""
        fit = self._fitting(None, 2, [p for p in self.seen if f"{p.kind}:{p.name}" not in self.venues])
        lands = sorted((heavy for key, heavy in self.each.items() if key.startswith("country:")), reverse=True)
        states = len(lands) > 1 and len(fit) == 2 and lands[1] > max(map(self.heavy, fit))  # it is of them that the text tells
        return fit if len(fit) == 2 and not states else []

    def heavy(self, party: Party) -> int:
        """How much of the text is about a party."""
        return self.each.get(f"{party.kind}:{party.name}", 0)
