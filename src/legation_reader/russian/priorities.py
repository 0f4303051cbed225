"""Priorities: only where the text says that this is a direction or priority for that party."""

from __future__ import annotations

from ..readings import Party, Proposal, propose
from ..spans import Span
from .anaphora import home
from .parties import PartyAt
from .passages import Page, Passage

_PRIORITY = frozenset("приоритет приоритетный ключевой важнейший главный основной стратегический первоочередной".split())
_DIRECTION = frozenset("направление партнер приоритет вектор рынок партнерство".split())
_REGIONS = Party("group", None, "constituent entities of the Russian Federation", aliases=("regions of Russia",))


def priorities(page: Page) -> list[Proposal]:
    """Every direction that the article calls a priority."""
    found: list[Proposal] = []
    listed = False
    for passage in page.passages:
        low_high = _said(passage)
        if low_high is None:
            continue
        directions = _directions(page, passage, *low_high)
        for p in directions:
            of = _whose(page, passage, p)
            if of is None or of.same_as(p.party) or any(p.party.same_as(f.fields["direction"]) for f in found):
                continue
            found.append(propose("priority", page.article.text, _span(passage, p, *low_high), speaker=passage.speaker, of=of, direction=p.party, topic=None))
    return found if not listed else found


def _said(passage: Passage) -> tuple[int, int] | None:
    """The tokens that a sentence about priorities speaks of: «приоритетное направление», «один из главных партнёров»,
    «важнейшие направления … : …»."""
    for i, t in enumerate(passage.tokens):
        if t.lemma == "приоритетный" or t.lemma == "приоритет" or (t.lemma in _PRIORITY and any(u.lemma in _DIRECTION for u in passage.tokens[i + 1 : i + 3])) or (
            t.lemma == "направление" and {"важный", "новый", "главный"} & set(passage.lemmas[max(0, i - 3) : i])
        ):
            return (0, len(passage.tokens)) if ":" in [u.text for u in passage.tokens[i:]] else (max(0, passage.clause(i)[0] - 0), passage.clause(i)[1])
    return None


def _directions(page: Page, passage: Passage, low: int, high: int) -> list[PartyAt]:
    colon = next((i for i, t in enumerate(passage.tokens) if t.text == ":"), None)
    held = [p for p in passage.parties if low <= p.first < high and (colon is None or p.first > colon or len(passage.tokens) - colon < 8)]
    foreign = []
    for p in held:
        if p.is_place or p.office and p.party.kind != "body":
            continue
        if colon is not None and p.first > colon:
            if p.party.kind == "body" or p.prep in ("с", "со") and p.party.kind == "country" and not foreign:
                foreign.append(p)
        elif p.stands("nomn") or p.prep in ("с", "со") or p.form == "adjective" and "направление" in passage.lemmas[p.last : p.last + 3] or p.stands("accs"):
            foreign.append(p)
    return foreign


def _whose(page: Page, passage: Passage, p: PartyAt) -> Party | None:
    own = [q for q in passage.parties if q is not p and q.territorial and ("gent" in q.cases or q.prep in ("для", "у")) and q.form != "adjective"]
    if own:
        return own[0].party
    if any(t.lemma in ("регион", "субъект", "региональный") and t.word.number == "plur" or t.lemma == "региональный" for t in passage.tokens):
        return _REGIONS
    kinds = ("region", "municipality")
    return next((h for k in kinds for h in [home(page, k)] if h and not h.same_as(p.party)), None)


def _span(passage: Passage, p: PartyAt, low: int, high: int) -> Span:
    if high - low > 45:
        first = passage.at(p.span.start)
        low = next((j + 1 for j in range(first, low, -1) if passage.tokens[j].text in (",", ":", "–", ";")), low)
        return Span(passage.tokens[low].start, p.span.end)
    words = passage.tokens[low:high]
    while len(words) > 1 and words[-1].text in (".", ",", "»", ";"):
        words = words[:-1]
    return Span(words[0].start, words[-1].end)
