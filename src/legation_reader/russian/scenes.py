"""The scene of an event: its day, its place, who took part, who held it — by the clause that tells of it."""

from __future__ import annotations

from ..readings import Party
from .dates import DateAt
from .event_words import NOUNS
from .party_at import PartyAt
from .passages import Passage
from .venues import accredited, bracketed_land, called, housed, where_of

_HOSTING = frozenset("принять принимать встретить встречать собрать собирать приютить".split())
_ONCE = frozenset("ранее изначально первоначально прежде".split())
_GOING_ON = frozenset("проходить идти работать находиться продолжаться гостить".split())
_HERE = frozenset("здесь тут".split())
_ORGANISING = frozenset("организовать организовывать провести проводить устроить устраивать подготовить созвать инициировать".split())
_HELD_BY = frozenset("организатор учредитель инициатор устроитель".split())


def when(passage: Passage, low: int, high: int, i: int, kind: str) -> DateAt | None:
    """The day of the event among the dates of its clause: a day before a year, «на» before «с»."""
    tokens = passage.tokens
    inside = [d for d in passage.dates if tokens[low].start <= d.span.start < tokens[high - 1].end]
    inside = [d for d in inside if not (d.whole and d.when.ends)]
    inside = [d for d in inside if not _formerly(passage, d) and not _of_one_before(passage, d, i)]
    opened = [d for d in inside if d.prep == "с" and not d.whole and _open(passage, d)]
    inside = [d for d in inside if d.when.ends or d.prep not in ("с", "до", "от", "после", "к") or (kind == "working_group" and d.prep == "с")] or opened
    if moved := [d for d in inside if d.prep == "на"]:
        inside = moved
    at = tokens[i].start
    return min(inside, key=lambda d: (d.whole, abs(d.span.start - at) + (30 if d.span.start < at and len(d.when.starts or "") < 10 else 0)), default=None)


def _formerly(passage: Passage, d: DateAt) -> bool:
    """«ранее намеченная на октябрь», «изначально планировали на май»: the day it was once meant for."""
    at = passage.at(d.span.start)
    return bool(_ONCE & set(passage.lemmas[max(0, at - 5) : at]))


def _of_one_before(passage: Passage, d: DateAt, i: int) -> bool:
    """«ответный визит после поездки врачей в мае»: the day of what was before the event at token `i`."""
    at = passage.at(d.span.start)
    after = next((j for j in range(i + 1, at) if passage.lemmas[j] == "после"), None)
    return after is not None and bool(NOUNS.keys() & set(passage.lemmas[after + 1 : at]))


def _open(passage: Passage, d: DateAt) -> bool:
    """«с 21 мая проходит», «работает с 3 июня»: the day something began that goes on."""
    at = passage.at(d.span.start)
    return any(t.lemma in _GOING_ON and t.pos == "VERB" for t in passage.tokens[max(0, at - 4) : at + 7])


def place(passage: Passage, low: int, high: int, i: int) -> Party | None:
    """Where: what stands in brackets or after «место», the nearest place of the clause (a city before its region),
    who hosts it, a house of the article's own city, «здесь»."""
    here = [p for p in passage.parties if low <= p.first < high and p.territorial and not _in_its_name(passage, p, i) and not accredited(passage, p)]
    if (named := next((p for p in here if _told_as_place(passage, p, i)), None)) is not None:
        return named.party
    if (toured := _toured(passage, here, low, high)) is not None:
        return toured
    if (before := where_of(passage, low)) is not None and not any(p.is_place for p in here):
        return before
    places = [p for p in here if p.is_place or p.prep in ("в", "во") and not p.office and p.form == "noun"]
    hosts = [p for p in here if _hosts(passage, p, low, high)]
    cities = [p for p in [*places, *hosts] if p.party.kind == "municipality"]
    if not cities and passage.page and (capital := called(passage, low, high)) is not None and (capital.kind == "municipality" or not places and not hosts):
        return capital
    if not places and not hosts and passage.page:
        return _house(passage, low, high)
    best = min([*places, *hosts], key=lambda p: ({"municipality": 0, "region": 1}.get(p.party.kind, 2), abs(p.first - i)), default=None)
    return best.party if best else None


def _toured(passage: Passage, here: list[PartyAt], low: int, high: int) -> Party | None:
    """«Кировскую область с однодневным визитом посетила делегация»: what the verb's object is."""
    if not any(t.lemma in ("посетить", "посещать") and t.pos == "VERB" for t in passage.tokens[low:high]):
        return None
    object_ = [p for p in here if not p.prep and p.form == "noun" and not p.office and "accs" in p.cases and "nomn" not in p.cases]
    return object_[0].party if len(object_) == 1 else None


def _in_its_name(passage: Passage, p: PartyAt, i: int) -> bool:
    """«выставка «Сделано в Пензе»»: a place inside the quoted name is not where it is."""
    between = [t.text for t in passage.tokens[i + 1 : p.first]] if p.first > i else []
    return between[:1] == ["«"] and between.count("«") > between.count("»")


def _told_as_place(passage: Passage, p: PartyAt, i: int) -> bool:
    """«форум (Иваново, 2–4 декабря)», «место прежнее, Казань», «место проведения – Казань»."""
    before = passage.tokens[max(0, p.first - 4) : p.first]
    opened = [t for t in before if t.text not in (".", "г", "гор", "пос", "город", "поселок")]
    if p.first > i and opened and opened[-1].text == "(" and "nomn" in p.cases and not p.office and not bracketed_land(passage, p):
        return True
    if p.first < i and p.stands("nomn") and not p.office and p.party.kind == "municipality" and before and before[-1].text == "," and _heads_item(passage, p):
        return True
    if p.first > i and before and before[-1].text == "," and p.stands("nomn") and p.party.kind == "municipality" and not p.office and any(
        0 < passage.at(d.span.start) - p.last <= 3 for d in passage.dates
    ):
        named = next((j for j in range(p.first - 1, i, -1) if passage.tokens[j].text == "»"), i)
        return not any(t.pos in ("VERB", "PRTS") for t in passage.tokens[named : p.first])
    return p.stands("nomn") and any(t.lemma == "место" and "nomn" in t.word.cases for t in before) and any(t.text in (",", "–", "—", ":") for t in before[-1:])


def _heads_item(passage: Passage, p: PartyAt) -> bool:
    """«17–19 сентября, Омск – IV Форум …»: day, city, dash."""
    behind = passage.tokens[p.last + 1 : p.last + 2]
    return bool(behind) and behind[0].text in ("–", "—", "-") and any(0 <= p.first - passage.at(d.span.end - 1) <= 3 for d in passage.dates)


def _hosts(passage: Passage, p: PartyAt, low: int, high: int) -> bool:
    """«форум примет Уфа», «заседание принимает в эти дни Чувашия»."""
    if not p.stands("nomn") or p.office or p.form == "adjective":
        return False
    near = passage.tokens[max(low, p.first - 6) : min(high, p.last + 5)]
    return any(t.lemma in _HOSTING and t.pos in ("VERB", "INFN") for t in near)


def _house(passage: Passage, low: int, high: int) -> Party | None:
    """«в мэрии», «в городской администрации», «здесь»: the article's own city."""
    from .anaphora import home

    page, words = passage.page, passage.lemmas
    if page is None:
        return None
    stop = min(high, len(words))
    if any(words[j] in _HERE or words[j : j + 2] == ["у", "мы"] for j in range(low, stop)):
        return page.dateline or home(page, "municipality")
    if any(words[j] in ("мэрия", "ратуша", "горадминистрация") and "в" in words[max(low, j - 2) : j] for j in range(low, stop)):
        return home(page, "municipality")
    return housed(page, passage, low, stop)


def participants(passage: Passage, low: int, high: int) -> list[Party]:
    """The parties that the clause names and not as a place."""
    held: list[Party] = []
    for p in passage.parties:
        if low <= p.first < high and not p.is_place and (p.form != "adjective" or p.office) and not any(p.party.same_as(h) for h in held):
            held.append(p.party)
    return held


def organisers(passage: Passage, low: int, high: int) -> list[Party]:
    """The bodies (or governments) that held it: «в стенах министерства», «в МИД», «организован посольством», «организовала
    палата», «организатор – …»."""
    words = passage.lemmas
    held: list[Party] = []
    for group in passage.groups:
        p = group[0]
        if not low <= p.first < high or p.party.kind == "country" and not p.office:
            continue
        if _holds(passage, p, words, low, high):
            held += [q.party for q in group if not any(q.party.same_as(h) for h in held)]
    return held


def _holds(passage: Passage, p: PartyAt, words: list[str], low: int, high: int) -> bool:
    before = words[max(low, p.first - 4) : p.first]
    if p.party.kind == "body" and ({"стена", "площадка", "здание", "эгида", "приглашение"} & set(before) or p.is_place and "в" in before):
        return True
    told = [t for t in passage.tokens[max(low, p.first - 8) : min(high, p.last + 5)] if t.lemma in _ORGANISING and t.pos in ("VERB", "PRTS", "PRTF")]
    acts = any(t.pos == "VERB" and t.word.tense != "futr" or t.pos == "VERB" for t in told) and p.stands("nomn")
    by = any(t.pos in ("PRTS", "PRTF") for t in told) and (p.stands("ablt") or p.prep in ("с", "со") and "совместно" in before)
    return acts or by or bool(_HELD_BY & set(before)) and p.stands("nomn")
