"""Meetings told by a verb: «мэр X встретился с губернатором Y», «губернаторы встретились», «аким принял гостей»."""

from __future__ import annotations

from ..readings import Party
from ..spans import Span
from . import standing
from .anaphora import told_from
from .event_at import EventAt, with_when
from .party_at import PartyAt
from .passages import Passage
from .scenes import place, when
from .seats import seat

RECEIVING = frozenset("принять принимать".split())
# Whom one receives, when no name says so.
_RECEIVED = frozenset("гость делегация посол консул генконсул посланник представитель коллега руководство руководитель министр вице-мэр мэр губернатор "
                      "председатель глава президент бизнесмен предприниматель депутат директор ректор заместитель атташе торгпред миссия".split())
# What else one takes upon oneself: «принял участие», «приняли решение».
_TAKEN = frozenset("участие решение закон мера присяга отставка внимание предложение постановление документ декларация резолюция поправка вызов план "
                   "программа устав обязательство обращение эстафета председательство форум приглашение стандарт бюджет матч заявление душ".split())


def meeting(passage: Passage, i: int) -> EventAt | None:
    """The meeting that the verb at token `i` tells of."""
    low, high = passage.clause(i)
    here = [p for p in passage.parties if low <= p.first < high and not p.is_place]
    acting = [p for p in here if p.office or p.party.kind == "body"]
    receives = passage.tokens[i].lemma in RECEIVING
    if receives:
        received = _received(passage, i, low, high, acting)
        if received is None:
            return None
        hosts = [p for p in acting if p.stands("nomn") and not received[0] <= p.first <= received[1]]
        if not (hosts or _named_before(passage, i, low)) or not _of_regions(passage):
            return None
        acting = [p for p in here if p in hosts or p.first >= received[0]]
    elif not [p for p in acting if p.first > i] and not _each_other(passage, i, acting):
        return None
    return _met(passage, i, low, high, acting, receives)


def _of_regions(passage: Passage) -> bool:
    """Whether a region or a city is named, in the sentence or on its page: else two states meet."""
    return any(m.party.kind in ("region", "municipality") for m in passage.article.mentions)


def _met(passage: Passage, i: int, low: int, high: int, acting: list[PartyAt], receives: bool) -> EventAt:
    spans = [p.span for p in acting] + [Span(passage.tokens[i].start, passage.tokens[i].end)]
    event = EventAt(passage, Span(min(s.start for s in spans), max(s.end for s in spans)), "meeting", standing.of_event(passage, i - (passage.tokens[i].pos == "INFN"), i + 1, i),
                    place=place(passage, low, high, i), participants=[p.party for p in acting], told=True, by_verb=True)
    hosts = [p.party for p in acting if p.stands("nomn") and p.territorial]
    if event.place is None and receives:
        event.place = _where_received(passage, hosts[0]) if hosts else told_from(passage.page)
    return with_when(event, when(passage, low, high, i, "meeting"), low, high, i)


def _where_received(passage: Passage, host: Party) -> Party | None:
    """Who receives does so at home: in its own city, or where its government sits."""
    if host.kind == "municipality":
        return host
    dateline = passage.page.dateline if passage.page else None
    return dateline if dateline and dateline.country == host.country else seat(host)


def _received(passage: Passage, i: int, low: int, high: int, acting: list[PartyAt]) -> tuple[int, int] | None:
    """The tokens that name who was received, None where something else was taken."""
    if _TAKEN & set(passage.lemmas[max(low, i - 6) : min(high, i + 5)]):
        return None
    for j in (*range(i + 1, min(high, i + 14)), *range(i - 1, max(low - 1, i - 9), -1)):
        token = passage.tokens[j]
        if token.lemma in _RECEIVED and token.pos == "NOUN" and "accs" in token.word.cases and "nomn" not in token.word.cases and not _governed(passage, j):
            return j, next((p.last for p in acting if p.first <= j <= p.last), j)
    return next(((p.first, p.last) for p in acting if p.first > i and p.office and p.territorial and "accs" in p.cases and not p.prep), None)


def _governed(passage: Passage, j: int) -> bool:
    """Whether a preposition before the noun at `j` governs it, over its adjectives, or another noun does."""
    k = j - 1
    while k >= 0 and passage.tokens[k].pos in ("ADJF", "PRTF", "NUMR", "NUMB"):
        k -= 1
    return k >= 0 and passage.tokens[k].pos == "PREP"


def _named_before(passage: Passage, i: int, low: int) -> bool:
    """Whether a person in the nominative stands in the clause: «Гостей принял Игорь Шаповал»."""
    return any(low <= passage.at(m.span.start) and "nomn" in passage.tokens[passage.at(m.span.start)].word.cases for m in passage.people)


def _each_other(passage: Passage, i: int, acting: list[PartyAt]) -> bool:
    """«Губернаторы Омской и Павлодарской областей встретились»: both sides are the subject."""
    token = passage.tokens[i]
    return token.word.number == "plur" and token.lemma == "встретиться" and len({p.party.name for p in acting if p.stands("nomn") or p.office}) > 1


__all__ = ["RECEIVING", "meeting"]
