"""Where a sentence tells of an event: by a noun that names one, by a verb of visiting or meeting, by a bare number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..readings import Party
from ..spans import Span
from . import standing
from .dates import DateAt
from .event_words import (
    DATED,
    MEETING,
    NEXT,
    NOUNS,
    PLAIN,
    PLURAL,
    POINTING,
    PREDICATES,
    PREVIOUS,
    RETURNING,
    SITTING,
    VISITING,
    ordinal,
)
from .parties import PartyAt
from .passages import Passage
from .titles import phrase_after


@dataclass
class EventAt:
    """One telling of an event. `said` is its name in the text's words (`named` when it is a name of its own),
    `relative` 1 for the next edition and -1 for the one before, `bare` when nothing but a number names it."""

    passage: Passage
    span: Span
    type: str
    standing: str
    said: str | None = None
    ordinal: int | None = None
    starts: str | None = None
    ends: str | None = None
    place: Party | None = None
    participants: list[Party] = field(default_factory=list)
    relative: int = 0
    named: bool = False
    told: bool = False
    bare: bool = False
    part_of: str | None = None
    spans: list[Span] = field(default_factory=list)


def tellings(passage: Passage) -> Iterator[EventAt]:
    """Every telling of an event in the sentence."""
    last = -1
    for i, token in enumerate(passage.tokens):
        event = None
        if kind := _kind(passage, i):
            event = _by_noun(passage, i, kind)
        elif token.pos in ("VERB", "PRTF") and token.lemma in VISITING | RETURNING and i > last:
            event = _visit(passage, i)
        elif token.pos == "VERB" and token.lemma in MEETING:
            event = _meeting(passage, i)
        elif ordinal(token) is not None or token.lemma in NEXT | PREVIOUS:
            event = _elliptic(passage, i)
        if event is not None:
            last = passage.at(event.span.end - 1)
            yield event


def _kind(passage: Passage, i: int) -> str | None:
    """The type of event that token `i` names."""
    token = passage.tokens[i]
    if token.pos not in ("NOUN", "UNKN") or token.lemma not in NOUNS:
        return None
    before = passage.tokens[i - 1] if i else None
    if token.lemma == "стол" and (before is None or before.lemma != "круглый"):
        return None
    if token.lemma == "группа" and (before is None or before.lemma != "рабочий" or not {"действовать", "создать", "работать"} & set(passage.lemmas[max(0, i - 4) : i + 4])):
        return None
    if token.lemma == "день" and not (token.word.number == "plur" and (token.text.startswith("Дн") or before is not None and before.pos == "ADJF" and
                                                                      before.text[0].isupper() and token.text.casefold() in ("дни", "дней", "днях", "дням"))):
        return None
    if any(m.party.kind == "body" and m.span.start <= token.start < m.span.end for m in passage.mentions):
        return None
    if {"план", "программа", "график"} & set(passage.lemmas[max(0, i - 2) : i]):
        return None
    if token.lemma in ("год", "неделя") and (not token.text[0].isupper() or i == 0):
        return None
    if token.word.number == "plur" and token.lemma not in PLURAL and not {"nomn", "gent"} >= token.word.cases:
        return None
    return NOUNS[token.lemma]


def _by_noun(passage: Passage, i: int, kind: str) -> EventAt | None:
    token = passage.tokens[i]
    first, number, relative, capital = _before(passage, i)
    last, _ = phrase_after(passage, i)
    number = number or _number_after(passage, last)
    sits = token.lemma in ("заседание", "собрание", "совещание", "встреча", "сессия") and bool(SITTING & set(passage.lemmas[i + 1 : i + 5]) & set(passage.lemmas[i + 1 : last + 1]))
    named = bool(number) or capital or sits or _has_name(passage, i, last)
    low, high = _reach(passage, i, last)
    if kind == "session" and any(passage.tokens[j].lemma in NOUNS and passage.tokens[j].lemma != "группа" for j in range(i + 1, last + 1)):
        return None
    if kind == "signing" and not _ceremony(passage, i, low, high):
        return None
    if kind == "session" and "группа" in passage.lemmas[i + 1 : i + 3]:
        kind = "working_group"
    when, place = _when(passage, low, high, i, kind), _place(passage, low, high, i)
    told = any(t.lemma in PREDICATES and t.pos in ("VERB", "PRTS", "INFN", "PRTF") for t in passage.tokens[low:high])
    if token.word.number == "plur" and token.lemma not in PLURAL:
        return None
    pointing = not named and _points(passage, i, last)
    if pointing:
        when = when if when and 0 < passage.at(when.span.start) - last <= 2 else None
        place = place if any(p.party is place and 0 < p.first - last <= 3 for p in passage.parties) else None
    if not named and not relative and (token.lemma not in PLAIN and kind not in ("signing", "working_group") or not (told or place or when or pointing) or
                                       token.lemma in DATED and not (when or place and told) and not pointing):
        return None
    event = EventAt(passage, passage.cut(first, last), kind, standing.of_event(passage, low, high, i, first), named=named, ordinal=number, relative=relative,
                    place=place, participants=_participants(passage, low, high), told=told or pointing)
    start = i + 1 if sits and token.lemma == "заседание" else _name_from(passage, first, i)
    if last > i or capital or named and not number:
        event.said = passage.article.text[passage.tokens[start].start : passage.tokens[last].end]
    return _with_when(event, when, low, high, i)


def _points(passage: Passage, i: int, last: int) -> bool:
    """«в ходе встречи», «по итогам визита», «на совещании»: the word points at what is told of elsewhere."""
    before = passage.lemmas[max(0, i - 3) : i]
    return bool(POINTING & set(before)) or before[-1:] in (["на"], ["в"])


def _has_name(passage: Passage, i: int, last: int) -> bool:
    token = passage.tokens[i]
    inner = passage.tokens[i + 1 : last + 1]
    if any(t.text in ("«", '"', "„", "“") for t in inner) or any(len(t.text) > 3 and t.text.isupper() and not _is_party(passage, t.start) for t in inner):
        return True
    opens = i == 0 or passage.tokens[i - 1].text in ("«", "–", "—", ".", ":", '"')
    return token.text[0].isupper() and not opens and not passage.text.isupper() and (last > i or i > 0)


def _is_party(passage: Passage, at: int) -> bool:
    return any(p.span.start <= at < p.span.end for p in passage.parties)


def _with_when(event: EventAt, when: DateAt | None, low: int, high: int, at: int) -> EventAt:
    """The event with its day, its span widened over the day and the predicate."""
    passage, span = event.passage, event.span
    if when is not None:
        event.starts, event.ends = when.when.starts, when.when.ends
        span = Span(min(span.start, when.span.start), max(span.end, when.span.end))
    verbs = [t for j, t in enumerate(passage.tokens[low:high], start=low) if t.lemma in PREDICATES and t.pos in ("VERB", "PRTS") and abs(j - at) < 14]
    for t in verbs[:2]:
        span = Span(min(span.start, t.start), max(span.end, t.end))
    event.span = span
    return event


def _before(passage: Passage, i: int) -> tuple[int, int | None, int, bool]:
    """What stands before the noun: (its first token, its number, next or previous, whether a capital names it)."""
    first, number, relative, capital = i, None, 0, False
    j = i - 1
    while j >= max(0, i - 9):
        token = passage.tokens[j]
        if (found := ordinal(token)) is not None:
            number, first = number or found, j
        elif token.lemma in NEXT | PREVIOUS:
            relative, first = (1 if token.lemma in NEXT else -1), j
        elif token.lemma == "счет" and j and passage.tokens[j - 1].lemma == "по":
            j -= 1
        elif token.pos in ("ADJF", "PRTF") or any(p.first <= j <= p.last and p.form == "adjective" for p in passage.parties):
            first = j
            capital = capital or (token.text[0].isupper() and j > 0 and passage.tokens[j - 1].text not in (".", "«", ":", "–", "—") and not token.text.isupper())
        elif token.text not in (",", "-"):
            break
        j -= 1
    return first, number, relative, capital


def _number_after(passage: Passage, last: int) -> int | None:
    """«форум, пятый по счёту»."""
    tokens = passage.tokens
    if last + 4 < len(tokens) and tokens[last + 1].text == "," and tokens[last + 4].lemma == "счет":
        return ordinal(tokens[last + 2])
    return None


def _name_from(passage: Passage, first: int, i: int) -> int:
    """Where the name begins: behind the number, «следующий», «очередной»."""
    skip = NEXT | PREVIOUS | {"свой", "этот", "по", "счет", "наш", "юбилейный", "традиционный", "ежегодный", "ответный", "прошлый"}
    for j in range(first, i):
        token = passage.tokens[j]
        if ordinal(token) is None and token.lemma not in skip and token.text not in (",", "-"):
            return j
    return i


def _reach(passage: Passage, i: int, last: int) -> tuple[int, int]:
    """The clause that tells of the event: the relative clause that follows its name, else its own."""
    tokens = passage.tokens
    if last + 2 < len(tokens) and tokens[last + 1].text == ",":
        opener = tokens[last + 2]
        relative = opener.lemma in ("который", "он", "она", "оно") or (tokens[min(last + 3, len(tokens) - 1)].lemma == "который")
        if relative or opener.pos == "PRTF" and "посвятить" not in opener.word.lemmas:
            end = next((j for j in range(last + 3, len(tokens)) if tokens[j].text in (";", ".") or tokens[j].text == "," and j + 1 < len(tokens) and (
                tokens[j + 1].pos in ("VERB", "PRTS", "CONJ") and opener.pos == "PRTF" or tokens[j + 1].lemma in ("что", "а", "но", "где"))), len(tokens))
            if opener.pos == "PRTF" and end < len(tokens):
                end = min(len(tokens), end + 3)
            return i, end
    return passage.clause(i)


def _when(passage: Passage, low: int, high: int, i: int, kind: str) -> DateAt | None:
    """The day of the event among the dates of its clause: a day before a year, «на» before «с»."""
    tokens = passage.tokens
    inside = [d for d in passage.dates if tokens[low].start <= d.span.start < tokens[high - 1].end]
    inside = [d for d in inside if not (d.whole and d.when.ends)]
    inside = [d for d in inside if d.when.ends or d.prep not in ("с", "до", "от", "после", "к") or (kind == "working_group" and d.prep == "с")]
    if moved := [d for d in inside if d.prep == "на"]:
        inside = moved
    at = tokens[i].start
    return min(inside, key=lambda d: (d.whole, abs(d.span.start - at) + (30 if d.span.start < at and len(d.when.starts or "") < 10 else 0)), default=None)


def _place(passage: Passage, low: int, high: int, i: int) -> Party | None:
    """Where: the nearest place of the clause, a city before its region; who will host it is where."""
    places = [p for p in passage.parties if low <= p.first < high and (p.is_place or p.prep in ("в", "во") and not p.office and p.form == "noun") and p.territorial]
    hosts = [p for p in passage.parties if low <= p.first < high and p.stands("nomn") and p.territorial and not p.office and p.party.kind == "municipality"
             and any(t.lemma in ("принять", "принимать") for t in passage.tokens[max(low, p.first - 4) : min(high, p.last + 5)])]
    if not places and not hosts and passage.page and (house := _house(passage, low, high)) is not None:
        return house
    best = min([*places, *hosts], key=lambda p: ({"municipality": 0, "region": 1}.get(p.party.kind, 2), abs(p.first - i)), default=None)
    return best.party if best else None


def _house(passage: Passage, low: int, high: int) -> Party | None:
    """«в мэрии», «в городской администрации»: the article's own city."""
    from .anaphora import home

    words = passage.lemmas
    if any(words[j] in ("мэрия", "ратуша", "горадминистрация") and "в" in words[max(low, j - 2) : j] for j in range(low, min(high, len(words)))):
        return home(passage.page, "municipality") if passage.page else None
    return None


def _participants(passage: Passage, low: int, high: int) -> list[Party]:
    held: list[Party] = []
    for p in passage.parties:
        if low <= p.first < high and not p.is_place and (p.form != "adjective" or p.office) and not any(p.party.same_as(h) for h in held):
            held.append(p.party)
    return held


def _ceremony(passage: Passage, i: int, low: int, high: int) -> bool:
    told = any(t.lemma in ("состояться", "пройти", "проходить") for t in passage.tokens[low:high])
    earlier = passage.page.before(passage) if passage.page else None
    return told and ("подписа" in passage.lower or earlier is not None and "подписа" in earlier.lower)


def _visit(passage: Passage, i: int) -> EventAt | None:
    """«Делегация X посетила Y», «губернатор X приехал в Y», «предприятия вернулись из Y»."""
    low, high = passage.clause(i)
    token, lemmas = passage.tokens[i], set(passage.lemmas[low:high])
    if token.lemma == "находиться" and not {"визит", "поездка"} & lemmas:
        return None
    here = [p for p in passage.parties if low <= p.first < high and (p.territorial or p.party.kind == "body")]
    if token.lemma in RETURNING:
        to = [p for p in here if p.first > i and p.prep == "из" and not p.office]
    else:
        to = [p for p in here if p.first > i and p.territorial and not p.office and (p.prep in ("в", "во", "на") or not p.prep and "accs" in p.cases and token.lemma in ("посетить", "посещать"))]
        to = to or [p for p in here if p.first < i and not p.office and (p.is_place or p.prep in ("в", "во") or not p.prep and "accs" in p.cases and (
            "nomn" not in p.cases or token.lemma in ("посетить", "посещать") and p.first == low))]
    who = [p for p in here if p not in to and (not p.prep or p.prep == "из") and ("nomn" in p.cases or p.office or p.form == "adjective" or "gent" in p.cases)]
    place = to[0].party if to else _visited(passage, i)
    guests = {"делегация", "гость", "представитель", "предприниматель", "специалист", "губернатор", "мэр", "глава", "предприятие", "хор", "бизнесмен", "аграрий"} & lemmas
    if place is None and not (guests and (who or "делегация" in guests)) or not (who or guests):
        return None
    spans = [p.span for p in [*to, *who]] + [Span(token.start, token.end)]
    span = Span(min(s.start for s in spans), max(s.end for s in spans))
    event = EventAt(passage, span, "visit", standing.of_event(passage, i, i + 1, i), place=place, participants=[p.party for p in who], told=True)
    if "планир" in passage.lower or "намерен" in passage.lower:
        event.standing = "planned"
    return _with_when(event, _when(passage, low, high, i, "visit"), low, high, i)


def _visited(passage: Passage, i: int) -> Party | None:
    """«регион посетила делегация», «прибыла в область»: the territory a bare word means."""
    for j in (*range(i - 1, max(-1, i - 4), -1), *range(i + 1, min(i + 4, len(passage.tokens)))):
        if passage.tokens[j].pos == "NOUN" and "accs" in passage.tokens[j].word.cases and passage.page:
            found = passage.page.refers(passage, j, j + 1)
            if found is not None:
                return found
    return None


def _meeting(passage: Passage, i: int) -> EventAt | None:
    """«Мэр X встретился с губернатором Y», «принял делегацию Y»."""
    low, high = passage.clause(i)
    here = [p for p in passage.parties if low <= p.first < high and not p.is_place]
    acting = [p for p in here if p.office or p.party.kind == "body"]
    if passage.tokens[i].lemma == "принять" and not any(p.first > i and p.office and "accs" in p.cases and not p.prep for p in acting):
        return None
    if not [p for p in acting if p.first > i]:
        return None
    spans = [p.span for p in acting] + [Span(passage.tokens[i].start, passage.tokens[i].end)]
    event = EventAt(passage, Span(min(s.start for s in spans), max(s.end for s in spans)), "meeting", standing.of_event(passage, i, i + 1, i),
                    place=_place(passage, low, high, i), participants=[p.party for p in acting], told=True)
    hosts = [p for p in acting if p.first < i and p.party.kind == "municipality"]
    if event.place is None and passage.tokens[i].lemma == "принять" and hosts:
        event.place = hosts[0].party
    return _with_when(event, _when(passage, low, high, i, "meeting"), low, high, i)


def _elliptic(passage: Passage, i: int) -> EventAt | None:
    """«Первое намечено на сентябрь», «Предыдущий прошёл в Москве», «следующий, третий, ожидается в …»."""
    token = passage.tokens[i]
    if "nomn" not in token.word.cases and ordinal(token) is None:
        return None
    number, relative, j = ordinal(token), 1 if token.lemma in NEXT else -1 if token.lemma in PREVIOUS else 0, i + 1
    while j < len(passage.tokens) and (passage.tokens[j].text == "," or ordinal(passage.tokens[j]) is not None or passage.tokens[j].lemma in ("по", "счет")):
        number = number or ordinal(passage.tokens[j])
        j += 1
    if j >= len(passage.tokens) or passage.tokens[j].pos not in ("VERB", "PRTS") or passage.tokens[j].lemma not in PREDICATES:
        return None
    low, high = i, passage.clause(i)[1]
    event = EventAt(passage, passage.cut(i, j), "", standing.of_event(passage, i, j + 1, i), ordinal=number, relative=relative,
                    place=_place(passage, low, high, j), told=True, bare=True)
    return _with_when(event, _when(passage, low, high, j, ""), low, high, j)


__all__ = ["EventAt", "PartyAt", "tellings"]
