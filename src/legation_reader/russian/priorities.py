"""Priorities: only where the text says that this is a direction or priority for that party."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from ..spans import Span
from .anaphora import home
from .party_at import PartyAt
from .passages import Page, Passage

_PRIORITY = frozenset("приоритет приоритетный ключевой важнейший главный основной стратегический первоочередной".split())
_DIRECTION = frozenset("направление партнер приоритет вектор рынок партнерство".split())
_REGIONS = Party("group", None, "constituent entities of the Russian Federation", aliases=("regions of Russia",))


def priorities(page: Page) -> list[Proposal]:
    """Every direction that the article calls a priority."""
    found: list[Proposal] = []
    for passage in page.passages:
        low_high = _said(passage) or ((0, len(passage.tokens)) if _RANKED.search(passage.lower) or _LEANING.search(passage.lower) else None)
        if low_high is None:
            continue
        directions = _directions(page, passage, *low_high)
        if not directions or _said(passage) is None:
            directions = _leaned_on(passage) or directions
        for p in directions:
            of = _whose(page, passage, p)
            if of is None or of.same_as(p.party) or any(p.party.same_as(f.fields["direction"]) for f in found):
                continue
            found.append(propose("priority", page.article.text, _span(passage, p, *low_high), speaker=passage.speaker, of=of, direction=p.party, topic=None))
    return found


_CONTINENTS = guarded(r"(?P<africa>африк)|(?P<latin>латинск\w+ америк|латиноамерик)|(?P<asia>(?:юго-восточн\w+ )?ази)|(?P<east>ближн\w+ восток)", re.IGNORECASE)
_CONTINENT_NAMES = {"africa": "Africa", "latin": "Latin America", "asia": "Asia", "east": "Middle East"}


def _said(passage: Passage) -> tuple[int, int] | None:
    """The tokens that a sentence about priorities speaks of: «приоритетное направление», «один из главных партнёров»,
    «важнейшие направления … : …»."""
    for i, t in enumerate(passage.tokens):
        if {"обсудить", "обсуждать", "рассказать", "обсуждение"} & set(passage.lemmas[max(0, i - 4) : i]):
            continue
        if t.lemma == "приоритетный" or t.lemma == "приоритет" or (t.lemma in _PRIORITY and any(u.lemma in _DIRECTION for u in passage.tokens[i + 1 : i + 3])) or (
            t.lemma == "направление" and {"важный", "новый", "главный", "отдельный"} & set(passage.lemmas[max(0, i - 3) : i + 9])
        ):
            low, high = passage.clause(i)
            colon = next((j for j in range(i, len(passage.tokens)) if passage.tokens[j].text == ":"), None)
            if colon is not None and not any(low <= p.first < colon and _is_direction(passage, p) for p in passage.parties):
                return 0, len(passage.tokens)
            return low, min(high, colon) if colon is not None else high
    return None


# «основной упор на Китай», «ставка сделана на …», «ориентируемся на …», «нет соседа важнее, чем …».
_LEANING = guarded(r"(?:упор|ставк\w+|акцент)\b(?:\s\w+){0,3} на |(?:ориентиру\w+|сосредоточ\w+|нацелен\w*)\s(?:\w+\s){0,2}на |"
                      r"нет (?:\w+ ){1,3}(?:важнее|ближе|главнее)|важнее(?: всего| всех)?,? чем ")
_RANKED = guarded(r"(?:на|за) перв\w+ мест|(?:партн[её]р\w*|рын\w+|сосед\w*|направлени\w+) (?:номер один|№ ?1)|(?:сто\w+|занима\w+|наход\w+|выход\w+|выш\w+) (?:\w+ ){0,3}(?:на )?перв\w+ мест|знач\w+ (?:\w+ ){0,4}приоритет|отда\w+ приоритет|в приоритете", re.IGNORECASE)


def _is_direction(passage: Passage, p: PartyAt) -> bool:
    """Whether the party is what the sentence calls a direction: its subject, «связи с X», «X-ское направление»."""
    if p.is_place or p.office and p.party.kind != "body":
        return False
    if p.form == "adjective":
        return "направление" in passage.lemmas[p.last + 1 : p.last + 3]
    return p.stands("nomn") or p.prep in ("с", "со") or p.stands("accs") and "назвать" in passage.lemmas


def _directions(page: Page, passage: Passage, low: int, high: int) -> list[PartyAt]:
    colon = next((i for i, t in enumerate(passage.tokens[:high]) if t.text == ":"), None)
    held = [p for p in passage.parties if low <= p.first < high]
    if colon is not None and colon > low:
        return [p for p in held if p.first > colon and not p.is_place and (p.party.kind == "body" or p.prep in ("с", "со") and p.party.kind == "country"
                and not any(q.party.kind == "body" and q.first < p.first and q.last > colon for q in held))]
    found = [p for p in held if _is_direction(passage, p)]
    adjectives = [p for p in found if p.form == "adjective"]
    listed = next((g for g in passage.groups if found and found[0] in g and found[0].stands("nomn")), found[:1])
    first = [p for p in listed if p in found]
    return adjectives or first or _continent(passage, low, high)


def _leaned_on(passage: Passage) -> list[PartyAt]:
    """What the weight is put on, «на» or «чем» before it, with what is coordinated."""
    match = _LEANING.search(passage.lower)
    if match is None:
        return []
    at = passage.at(passage.span.start + match.end() - 1)
    for group in passage.groups:
        if at <= group[0].first <= at + 5 and (group[0].prep == "на" or "чем" in passage.lemmas[at - 1 : group[0].first]):
            return group
    return []


def _continent(passage: Passage, low: int, high: int) -> list[PartyAt]:
    """«Африканское направление», «Латинская Америка»: a part of the world as a direction."""
    start, end = passage.tokens[low].start, passage.tokens[min(high, len(passage.tokens)) - 1].end
    match = _CONTINENTS.search(passage.article.text, start, end)
    if match is None:
        return []
    party = Party("group", None, _CONTINENT_NAMES[str(match.lastgroup)])
    at = passage.at(match.start())
    return [PartyAt(party, Span(match.start(), match.end()), at, at, frozenset(("nomn",)))]


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
