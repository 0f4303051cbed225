"""Between whom: the sides of an agreement from the grammar of its clause, or else from what the text is about."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise

from ..readings import Party
from ..spans import Span
from .anaphora import HOME_PRESS, home
from .party_at import PartyAt
from .passages import Page, Passage

_BY_ITSELF = ("region", "municipality", "body", "company")


@dataclass(frozen=True, slots=True)
class Pair:
    """The sides of one agreement and where the text names them."""

    parties: tuple[Party, ...]
    spans: tuple[Span, ...] = ()
    signed: str | None = None


class Pairs:
    """Finds the sides of agreements in one article."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.counts: Counter[tuple[str, str]] = Counter()

    def of(self, passage: Passage, i: int, low: int, high: int) -> list[Pair]:
        """The pairs (or larger rounds) that the agreement named at token `i` binds; [] when they are unknown."""
        inside = [[p for p in g if low <= p.first < high and self._side(p)] for g in passage.groups]
        inside = [g for g in inside if g]
        plural = passage.tokens[i].word.may_be_plural and passage.tokens[i].text.casefold().endswith(("я", "ы", "й", "в", "ми", "х"))
        between = next((g for g in inside if g[0].prep == "между" and len(g) > 1), None)
        if between:
            return self._between(passage, between, plural)
        if bracketed := self._bracketed(passage, i):
            return bracketed
        if twin := self._twin_of(passage, inside, i):
            return [twin]
        all_with = [g for g in inside if g[0].prep in ("с", "со") and "ablt" in g[0].cases]
        with_ = all_with[0] if all_with else None
        by = self._actors(passage, inside, i, with_)
        if len(all_with) > 1 and (each := self._each(inside, all_with)):
            return each
        if with_:
            return self._with(passage, by, with_, plural)
        if len(by) > 1 and not self._only_lands(by):
            if _with_it(passage, low, high) and (mine := self._home(by)):
                return [_pair(p, mine[0]) for p in by]
            return _by_twos(passage, by) or [_round(by)]
        other = next((g for g in inside if len(g) > 1 and not g[0].is_place and g[0].form != "adjective" and not self._only_lands(g)), None)
        return [_round(other)] if other else self._from_text(passage, by)

    def _twin_of(self, passage: Passage, inside: list[list[PartyAt]], i: int) -> Pair | None:
        """«побратимом Хабаровска стала Ниигата»: whose twin it is, and who."""
        if passage.tokens[i].lemma != "побратим":
            return None
        named = [p for group in inside for p in group if p.form != "adjective" and not p.prep]
        whose = next((p for p in named if i < p.first <= i + 2 and "gent" in p.cases), None)
        who = next((p for p in named if whose and p is not whose and "nomn" in p.cases and p.party.kind == whose.party.kind), None)
        return _pair(whose, who) if whose and who else None

    def _only_lands(self, group: list[PartyAt]) -> bool:
        return any(p.party.kind == "country" for p in group)

    def _with(self, passage: Passage, by: list[PartyAt], with_: list[PartyAt], plural: bool) -> list[Pair]:
        """«A подписал соглашение с B»; with B, C and D a plural or «соответственно» makes pairs."""
        respectively = "соответственно" in passage.lemmas
        if respectively and len(by) == len(with_) > 1:
            return [_pair(a, b) for a, b in zip(by, with_, strict=True)]
        mine = self._level(by, with_) or self._signatory(passage, with_) or self._home(with_)
        if not mine:
            return []
        if (respectively or plural) and len(with_) > 1:
            return self._dated(passage, [_pair(mine[0], w) for w in with_])
        return [_round([*mine, *with_])]

    def _signatory(self, passage: Passage, with_: list[PartyAt]) -> list[PartyAt]:
        """«Соглашение Иван Рогов подписал с …»: the city or region whose office the person before them holds."""
        for person in reversed([p for p in passage.people if p.span.end <= with_[0].span.start]):
            of = self.page.post_of(person.party)
            if of is not None and of.kind == with_[0].party.kind and not of.same_as(with_[0].party):
                return [PartyAt(of, person.span, 0, 0, frozenset())]
        return []

    def _level(self, by: list[PartyAt], with_: list[PartyAt]) -> list[PartyAt]:
        """A city council acting on its city's agreement is the city there; a country is no side of a city's."""
        kinds = {w.party.kind for w in with_}
        raised = [p if p.party.kind in kinds else self._raised(p) for p in by]
        return [p for p in raised if p.party.kind != "country" or "country" in kinds]

    def _raised(self, p: PartyAt) -> PartyAt:
        whose = p.whose or (territory_of(p.party) if p.party.kind == "body" else None)
        return replace(p, party=whose) if whose else p

    def _each(self, inside: list[list[PartyAt]], all_with: list[list[PartyAt]]) -> list[Pair]:
        """«A с B, C – с D»: each behind its own."""
        pairs, last = [], None
        for group in inside:
            if group in all_with and last is not None:
                pairs.append(_pair(last, group[0]))
                last = None
            elif group not in all_with:
                last = group[-1]
        return pairs if len(pairs) == len(all_with) else []

    def _bracketed(self, passage: Passage, i: int) -> list[Pair]:
        """«Дортмунда (побратимы с 1978 г.)»: what stands before the bracket, and the article's own."""
        if i == 0 or passage.tokens[i - 1].text != "(":
            return []
        before = [p for p in passage.parties if p.last < i and p.territorial]
        mine = self._home(before[-1:]) if before else []
        return [_pair(mine[0], before[-1])] if mine else []

    def _side(self, p: PartyAt) -> bool:
        if p.party.kind == "country":
            return p.office in ("правительство",) or (p.form != "adjective" and not p.is_place)
        return p.party.kind in _BY_ITSELF and not p.is_place and (p.form != "adjective" or bool(p.office))

    def _between(self, passage: Passage, group: list[PartyAt], plural: bool) -> list[Pair]:
        """«между A и B», and «между A и B, между C и D» are pairs, agreements «между A и правительствами B, C» A's with
        each; «между A, B и C» is a round."""
        if plural and len(group) > 2 and group[1].office != group[0].office and len({p.office for p in group[1:]}) == 1 and (
            passage.tokens[group[1].first].lemma == group[1].office and passage.tokens[group[1].first].word.number == "plur"
        ):
            return [_pair(group[0], p) for p in group[1:]]
        pairs: list[list[PartyAt]] = [[]]
        for p in group:
            if pairs[-1] and len(pairs[-1]) > 1 and "между" in passage.lemmas[pairs[-1][-1].last + 1 : p.first]:
                pairs.append([])
            pairs[-1].append(p)
        more = [g for g in passage.groups if g[0].prep == "между" and g[0] is not group[0] and g[0].first > group[-1].last and len(g) > 1]
        return [pair for g in [*pairs, *more] if len(g) > 1 for pair in _by_twos(passage, g) or [_round(g)]]

    def _actors(self, passage: Passage, inside: list[list[PartyAt]], i: int, with_: list[PartyAt] | None) -> list[PartyAt]:
        """Who signs: the subject before the verb, the agent in the instrumental, the genitive after the noun, the
        signatories behind «подписали»."""
        rest = [g for g in inside if g is not with_ and not any(p.prep for p in g[:1]) or g and g[0].prep in ("у",)]
        best = [g for g in rest if g is not with_ and (g[0].stands("nomn") or g[0].stands("ablt") or g[0].stands("accs") or g[0].first > i or g[0].prep == "у")]
        best.sort(key=lambda g: (-min(len(g), 2), abs(g[0].first - i)))
        return best[0] if best else []

    def _home(self, others: list[PartyAt]) -> list[PartyAt]:
        """The article's own party of the same level, not among `others`."""
        kind = others[0].party.kind
        own = home(self.page, kind)
        for party in [*([own] if own and own.country in HOME_PRESS else []), *self.ranked]:
            if party.kind == kind and not any(party.same_as(o.party) for o in others) and (
                not party.country or party.country != others[0].party.country or len(self.page.countries) < 2
            ):
                return [PartyAt(party, others[0].span, 0, 0, frozenset())]
        return []

    def _dated(self, passage: Passage, pairs: list[Pair]) -> list[Pair]:
        """«в 2022 и 2023 годах соответственно»: each pair its own year."""
        years = [d.when for d in passage.dates if d.whole or d.when.ends]
        listed = [y for w in years for y in (w.starts, w.ends) if y]
        if "соответственно" not in passage.lemmas or len(listed) != len(pairs):
            return pairs
        return [Pair(p.parties, p.spans, y) for p, y in zip(pairs, listed, strict=True)]

    def _from_text(self, passage: Passage, by: list[PartyAt]) -> list[Pair]:
        """«Стороны подписали …», «Екатеринбург подписал …»: who the text leaves unsaid is whom the article is about."""
        mine = [p for p in by if p.party.kind != "country"]
        if mine:
            second = self._beside(passage, mine[0]) or self._home(mine)
            if not second:
                mine = [self._raised(p) for p in mine]
                second = self._home(mine)
            if second or not any(p.party.kind == "country" for p in by):
                return [_round([*mine[:1], *second])] if second else []
        pair = self._pair_of_level(passage) or self.main_pair
        return [Pair(pair)] if pair else []

    def _beside(self, passage: Passage, mine: PartyAt) -> list[PartyAt]:
        """The only city or region of another country that stands beside it before what they signed, whatever stands for
        it there: «Глава A и член комитета партии города B подписали …»."""
        kind, country = mine.party.kind, mine.party.country
        verb = next((j for j, t in enumerate(passage.tokens) if t.lemma == "подписать" and t.pos == "VERB"), -1)
        other = [p for p in passage.parties if p.party.kind == kind and not p.is_place and p.party.country and country and p.party.country != country
                 and p.prep not in ("в", "во", "из", "на") and mine.first < p.first < verb]
        return other if kind in ("municipality", "region") and len(other) == 1 else []

    def _pair_of_level(self, passage: Passage) -> tuple[Party, ...] | None:
        """«двух городов», «между нашими регионами»: the pair of that level."""
        for token in passage.tokens:
            kind = {"город": "municipality", "регион": "region", "область": "region"}.get(token.lemma)
            if kind and token.word.may_be_plural and token.word.number == "plur":
                return self._two(kind)
        return None

    def _two(self, kind: str) -> tuple[Party, Party] | None:
        same = [p for p in self.ranked if p.kind == kind and _key(p) in self.acting]
        second = next((p for p in same[1:] if p.country != same[0].country), None)
        return (same[0], second) if second else None

    @cached_property
    def acting(self) -> set[tuple[str, str]]:
        """The parties that are named otherwise than as the place where something was, or whose head is named."""
        return {_key(post.fields["of"]) for post in self.page.posts} | {
            _key(party) for passage in self.page.passages for p in passage.parties if not p.is_place and p.prep not in ("в", "во", "на")
            for party in (p.party, p.whose or (territory_of(p.party) if p.party.kind == "body" else None)) if party is not None
        }

    @cached_property
    def ranked(self) -> list[Party]:
        """The parties the article names, the most named first; what stands in the first lines counts double."""
        count = self.counts = Counter()
        known: dict[tuple[str, str], Party] = {}
        for passage in self.page.passages:
            for p in passage.parties:
                for party in (p.party, p.whose or (territory_of(p.party) if p.party.kind == "body" else None)):
                    if party is None or party.kind not in ("region", "municipality", "body") or p.form == "adjective" and not p.office:
                        continue
                    key = _key(party)
                    known.setdefault(key, party)
                    where = p.is_place or p.prep in ("в", "во", "на", "из")
                    count[key] += 1 if where else 3 if passage.number < 3 else 2
        return [known[k] for k, _ in count.most_common()]

    def main_pair_of(self, head: str) -> tuple[Party, ...] | None:
        """The two sides whose heads act together: cities for mayors, regions for governors, councils for deputies."""
        kinds = {"мэр": ("municipality",), "губернатор": ("region",), "аким": ("region",), "хоким": ("region",),
                 "парламентарий": ("body",), "депутат": ("body",)}.get(head, ("municipality", "region"))
        for kind in kinds:
            same = [p for p in self.ranked if p.kind == kind][:2]
            if len(same) == 2:
                return same[0], same[1]
        return self.main_pair

    @cached_property
    def main_pair(self) -> tuple[Party, ...] | None:
        """The two parties of one level that the article is about: those it names most."""
        found: list[tuple[int, int, tuple[Party, Party]]] = []
        for order, kind in enumerate(("region", "municipality", "body")):
            two = self._two(kind)
            if two is not None:
                found.append((sum(self.counts[_key(p)] for p in two), -order, two))
        return max(found, key=lambda f: f[:2])[2] if found else None


@lru_cache(maxsize=2048)
def territory_of(body: Party) -> Party | None:
    """The region or city whose council or chamber a body is, by the English name that was composed of it."""
    from ..names import resolve

    _, of, whose = body.name.rpartition(" of ")
    found = resolve(whose) if of else None
    return found if found and found.kind in ("region", "municipality") else None


def _key(party: Party) -> tuple[str, str]:
    return party.kind, party.id or party.name


def _with_it(passage: Passage, low: int, high: int) -> bool:
    """«приостановили связи с городом»: each with the article's own."""
    words = passage.lemmas[low:high]
    return any(a in ("с", "со") and b in ("город", "регион", "область", "край", "столица", "он") for a, b in pairwise(words))


def _by_twos(passage: Passage, group: list[PartyAt]) -> list[Pair]:
    """«Тула и Далянь, Рязань и Инкоу»: each two across a border a pair of its own; [] for another list."""
    if len(group) < 4 or len(group) % 2:
        return []
    between = [set(passage.lemmas[a.last + 1 : b.first]) for a, b in pairwise(group)]
    if not all({"и", "–", "—", "-"} & signs for signs in between[::2]) or any("," not in signs and ";" not in signs for signs in between[1::2]):
        return []
    twos = list(zip(group[::2], group[1::2], strict=True))
    apart = all(a.party.country and b.party.country and a.party.country != b.party.country for a, b in twos)
    return [_pair(a, b) for a, b in twos] if apart else []


def _pair(a: PartyAt, b: PartyAt) -> Pair:
    return Pair((a.party, b.party), (a.span, b.span))


def _round(group: list[PartyAt]) -> Pair:
    parties: list[Party] = []
    for p in group:
        if not any(p.party.same_as(q) for q in parties):
            parties.append(p.party)
    return Pair(tuple(parties), tuple(p.span for p in group))
