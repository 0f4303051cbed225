"""Events: forums, sessions, meetings, visits, with their series, number, days and place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ..readings import Party, Proposal, propose
from ..spans import Span
from . import standing
from .dates import DateAt
from .event_words import MEETING, NEXT, NOUNS, PLAIN, PREDICATES, PREVIOUS, VISITING, ordinal
from .parties import PartyAt
from .passages import Page, Passage
from .titles import english, phrase_after


@dataclass
class EventAt:
    """One telling of an event. `said` its series in the text's words, `named` whether it has a name of its own."""

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
    spans: list[Span] = field(default_factory=list)


def events(page: Page) -> list[Proposal]:
    """Every event of the article, each once."""
    told: list[EventAt] = []
    for passage in page.passages:
        told += _in_passage(passage)
    return [_proposal(page, e) for e in _once(page, told)]


def _in_passage(passage: Passage) -> Iterator[EventAt]:
    for i, token in enumerate(passage.tokens):
        kind = _kind(passage, i)
        if kind and (event := _by_noun(passage, i, kind)):
            yield event
        elif token.pos in ("VERB", "PRTF", "GRND") and token.lemma in VISITING and (event := _visit(passage, i)):
            yield event
        elif token.pos == "VERB" and token.lemma in MEETING and (event := _meeting(passage, i)):
            yield event


def _kind(passage: Passage, i: int) -> str | None:
    token = passage.tokens[i]
    if token.pos not in ("NOUN", "UNKN"):
        return None
    if token.lemma == "стол" and i and passage.tokens[i - 1].lemma == "круглый":
        return "round_table"
    if token.text in ("Дни", "Дней", "Днях", "Дням", "Днями") or (token.text == "Год" and i + 1 < len(passage.tokens)):
        return "festival" if token.text != "Год" else None
    return NOUNS.get(token.lemma)


def _by_noun(passage: Passage, i: int, kind: str) -> EventAt | None:
    token = passage.tokens[i]
    first, number, relative, capital = _before(passage, i)
    last, said = phrase_after(passage, i)
    named = bool(number or relative) or capital or "«" in passage.article.text[token.start : passage.tokens[last].end] or (
        token.text[0].isupper() and i > 0 and not token.text.isupper() and passage.tokens[i - 1].text not in ("«", "–", "—", "."))
    low, high = _reach(passage, i, last)
    if kind == "signing" and not _ceremony(passage, i, low, high):
        return None
    if kind == "session" and "рабочий группа" in " ".join(passage.lemmas[i + 1 : last + 1]):
        kind = "working_group"
    when = _when(passage, low, high, i)
    place = _place(passage, low, high, i, last)
    told = any(t.lemma in PREDICATES for t in passage.tokens[low:high])
    if not named and (token.lemma not in PLAIN and kind not in ("signing", "round_table") or not (told or place or when)):
        return None
    event = EventAt(passage, passage.cut(first, max(last, i)), kind, standing.of_event(passage, low, high), named=named, ordinal=number,
                    relative=relative, place=place, participants=_participants(passage, low, high))
    event.said = passage.article.text[passage.tokens[_name_from(passage, first, i)].start : passage.tokens[last].end] if (named or said) else None
    return _with_when(event, when, passage, low, high)


def _with_when(event: EventAt, when: DateAt | None, passage: Passage, low: int, high: int) -> EventAt:
    span = event.span
    if when is not None:
        event.starts, event.ends = when.when.starts, when.when.ends
        span = Span(min(span.start, when.span.start), max(span.end, when.span.end))
    for t in passage.tokens[low:high]:
        if t.lemma in PREDICATES and t.pos in ("VERB", "PRTS", "INFN"):
            span = Span(min(span.start, t.start), max(span.end, t.end))
    event.span = span
    return event


def _before(passage: Passage, i: int) -> tuple[int, int | None, int, bool]:
    """What stands before the noun: (its first token, its number, next or previous, whether a capital names it)."""
    first, number, relative, capital = i, None, 0, False
    for j in range(i - 1, max(-1, i - 8), -1):
        token = passage.tokens[j]
        if (found := ordinal(token)) is not None:
            number, first = found, j
        elif token.lemma in NEXT:
            relative, first = 1, j
        elif token.lemma in PREVIOUS and token.lemma == "предыдущий":
            relative, first = -1, j
        elif token.pos in ("ADJF", "PRTF") or any(p.first <= j <= p.last and p.form == "adjective" for p in passage.parties):
            first = j
            capital = capital or (token.text[0].isupper() and j > 0)
        elif token.text in (",",) and j and passage.tokens[j - 1].pos == "ADJF":
            continue
        else:
            break
    return first, number, relative, capital


def _name_from(passage: Passage, first: int, i: int) -> int:
    """Where the name begins: behind the number and «следующий», «очередной»."""
    for j in range(first, i):
        token = passage.tokens[j]
        if ordinal(token) is None and token.lemma not in NEXT | PREVIOUS and token.text != ",":
            return j
    return i


def _reach(passage: Passage, i: int, last: int) -> tuple[int, int]:
    """The clause that tells of the event: the relative clause that follows its name, else its own."""
    tokens = passage.tokens
    if last + 2 < len(tokens) and tokens[last + 1].text == "," and tokens[last + 2].lemma in ("который", "он"):
        end = next((j for j in range(last + 3, len(tokens)) if tokens[j].text in (",", ";") and tokens[j + 1 : j + 2] and
                    tokens[j + 1].lemma in ("что", "который", "а", "но", "где")), len(tokens))
        return i, end
    if last + 2 < len(tokens) and tokens[last + 1].text == "," and tokens[last + 2].pos == "PRTF":
        return i, next((j for j in range(last + 3, len(tokens)) if tokens[j].text == ","), len(tokens))
    return passage.clause(i)


def _when(passage: Passage, low: int, high: int, i: int) -> DateAt | None:
    """The day of the event among the dates of its clause: a day before a year, «на» before «с»."""
    tokens = passage.tokens
    inside = [d for d in passage.dates if tokens[low].start <= d.span.start < tokens[high - 1].end]
    inside = [d for d in inside if not (d.whole and d.when.ends) and not (d.prep in ("с", "до", "от", "после") and not d.when.ends)]
    if moved := [d for d in inside if d.prep == "на"]:
        inside = moved
    at = tokens[i].start
    return min(inside, key=lambda d: (d.whole, len(d.when.starts or "") < 10, abs(d.span.start - at)), default=None)


def _place(passage: Passage, low: int, high: int, i: int, last: int) -> Party | None:
    """Where: the nearest place of the clause, a city before its country."""
    places = [p for p in passage.parties if low <= p.first < high and p.is_place and p.party.kind in ("municipality", "region", "country")]
    best = min(places, key=lambda p: ({"municipality": 0, "region": 1}.get(p.party.kind, 2), abs(p.first - i)), default=None)
    return best.party if best else None


def _participants(passage: Passage, low: int, high: int) -> list[Party]:
    held: list[Party] = []
    for p in passage.parties:
        if low <= p.first < high and not p.is_place and p.form != "adjective" and not any(p.party.same_as(h) for h in held):
            held.append(p.party)
    return held


def _ceremony(passage: Passage, i: int, low: int, high: int) -> bool:
    token = passage.tokens[i]
    told = any(t.lemma in ("состояться", "пройти", "проходить") for t in passage.tokens[low:high])
    if token.lemma == "церемония":
        return told and "подписание" in passage.lemmas[i : i + 3] or (told and "подписани" in passage.lower)
    return told and passage.tokens[i - 1 : i] != [] and passage.tokens[i - 1].lemma != "церемония"


def _visit(passage: Passage, i: int) -> EventAt | None:
    """«Делегация X посетила Y», «губернатор X приехал в Y»."""
    low, high = passage.clause(i)
    if passage.tokens[i].lemma == "находиться" and "визит" not in passage.lemmas[low:high]:
        return None
    here = [p for p in passage.parties if low <= p.first < high and p.territorial]
    to = [p for p in here if p.first > i and ((p.prep in ("в", "во", "на")) or (not p.prep and not p.office and "accs" in p.cases))]
    to = to or [p for p in here if p.first < i and not p.office and (p.is_place or (not p.prep and "accs" in p.cases and "nomn" not in p.cases))]
    who = [p for p in here if p not in to and not p.prep and ("nomn" in p.cases or p.office)]
    if not to or not (who or passage.page is None or "делегация" in passage.lemmas[low:high]):
        return None
    span = Span(min(p.span.start for p in [*to, *who] + [to[0]]), max(p.span.end for p in [*to, *who]))
    span = Span(min(span.start, passage.tokens[i].start), max(span.end, passage.tokens[i].end))
    event = EventAt(passage, span, "visit", standing.of_event(passage, low, high), place=to[0].party, participants=[p.party for p in who])
    return _with_when(event, _when(passage, low, high, i), passage, low, high)


def _meeting(passage: Passage, i: int) -> EventAt | None:
    """«Мэр X встретился с губернатором Y», «принял делегацию Y»."""
    low, high = passage.clause(i)
    here = [p for p in passage.parties if low <= p.first < high and not p.is_place]
    acting = [p for p in here if p.office or p.party.kind == "body"]
    if passage.tokens[i].lemma == "принять" and not any(p.first > i and p.office and "accs" in p.cases for p in acting):
        return None
    others = [p for p in acting if p.first > i]
    if not others:
        return None
    span = Span(min(passage.tokens[i].start, *(p.span.start for p in acting)), max(p.span.end for p in acting))
    span = Span(min(span.start, passage.tokens[i].start), max(span.end, passage.tokens[i].end))
    event = EventAt(passage, span, "meeting", standing.of_event(passage, low, high), place=_place(passage, low, high, i, i),
                    participants=[p.party for p in acting])
    return _with_when(event, _when(passage, low, high, i), passage, low, high)


def _once(page: Page, told: list[EventAt]) -> list[EventAt]:
    """Tellings of one event joined; «следующий», «третий форум» given the series of the one before."""
    held: list[EventAt] = []
    for event in told:
        event.spans = [event.span]
        _inherit(held, event)
        same = next((h for h in reversed(held) if _same(h, event)), None)
        if same is None:
            held.append(event)
        else:
            _join(same, event)
    return [e for e in held if _worth(e)]


def _inherit(held: list[EventAt], event: EventAt) -> None:
    earlier = next((h for h in reversed(held) if h.type == event.type and h.named and h.ordinal), None)
    if earlier is None:
        return
    if event.relative and event.ordinal is None and earlier.ordinal:
        event.ordinal = earlier.ordinal + event.relative
    if event.ordinal and event.ordinal != earlier.ordinal and (not event.said or len(event.said.split()) < 2):
        event.said = earlier.said


def _same(a: EventAt, b: EventAt) -> bool:
    if a.type != b.type and {a.type, b.type} != {"meeting", "visit"} and {a.type, b.type} != {"session", "working_group"}:
        return False
    if a.ordinal and b.ordinal and a.ordinal != b.ordinal or b.relative and not b.ordinal:
        return False
    if not _agree(a.starts, b.starts) or (a.place and b.place and not a.place.same_as(b.place) and a.place.kind == b.place.kind):
        return False
    if a.said and b.said and a.named and b.named:
        return _alike(a.said, b.said) and (a.standing == b.standing or a.ordinal == b.ordinal)
    return a.standing == b.standing


def _agree(a: str | None, b: str | None) -> bool:
    if not a or not b:
        return True
    return all(x == y or "X" in (x, y) for x, y in zip(a, b, strict=False))


def _alike(a: str, b: str) -> bool:
    from .tokens import word

    x, y = ({word(w).lemma for w in text.replace("«", " ").replace("»", " ").split() if w[0].isalpha() and len(w) > 2} for text in (a, b))
    return bool(x and y) and len(x & y) >= 0.5 * min(len(x), len(y))


def _join(a: EventAt, b: EventAt) -> None:
    a.spans.append(b.span)
    a.ordinal = a.ordinal or b.ordinal
    a.place = a.place or b.place
    if len(b.starts or "") > len(a.starts or ""):
        a.starts, a.ends = b.starts, b.ends or a.ends
    if b.named and (not a.said or len(b.said or "") > len(a.said)):
        a.said, a.named = b.said, True
    a.participants += [p for p in b.participants if not any(p.same_as(q) for q in a.participants)]


def _worth(event: EventAt) -> bool:
    return bool(event.named or event.starts or event.place or len(event.participants) > 1)


def _proposal(page: Page, event: EventAt) -> Proposal:
    return propose(
        "event", page.article.text, event.spans, standing=event.standing, speaker=event.passage.speaker, type=event.type,
        series=english(event.said) if event.named else None, ordinal=event.ordinal, starts=event.starts, ends=event.ends,
        place=event.place, participants=[p for p in event.participants if event.place is None or not p.same_as(event.place)],
        said=event.said if event.named else None,
    )


__all__ = ["EventAt", "events", "replace"]
_ = PartyAt
