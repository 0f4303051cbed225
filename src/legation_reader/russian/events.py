"""Events: forums, sessions, meetings, visits — each once, with its series, number, days and place."""

from __future__ import annotations

from .. import dates as edtf
from ..readings import Party, Proposal, propose
from .anaphora import told_from
from .event_at import EventAt
from .event_tellings import tellings
from .passages import Page
from .titles import english
from .tokens import word

# What one text calls by either name.
_ALIKE = (frozenset(("meeting", "visit")), frozenset(("session", "working_group")), frozenset(("session", "meeting")), frozenset(("forum", "summit")))


def events(page: Page) -> list[Proposal]:
    """Every event of the article."""
    held: list[EventAt] = []
    for passage in page.passages:
        for event in tellings(passage):
            event.spans = [event.span]
            if event.again:
                _resume(held, event)
                continue
            if not _inherit(held, event):
                continue
            outer = next((h for h in reversed(held) if h.passage is passage and _within(event)), None)
            if outer is not None and not event.ordinal and not event.starts:
                outer.part_of = event.said
                continue
            same = next((h for h in reversed(held) if _same(h, event)), None)
            if same is not None:
                _join(same, event)
            else:
                held.append(event)
    held = [e for e in held if _worth(e)]
    _answer(held)
    _settle_lead(page, held)
    _settle_visits(page, held)
    return [_proposal(page, e) for e in held]


_SHE = frozenset("meeting fair exhibition conference session commission".split())  # what Russian has feminine nouns for
_HE = frozenset("forum visit festival congress summit seminar round_table".split())


def _resume(held: list[EventAt], event: EventAt) -> None:
    """Gives «Она прошла в апреле в Омске» to the event of the sentence before, where that has no day of its own."""
    fitting = _SHE if event.again == "она" else _HE if event.again == "он" else {"session"}
    before = next((h for h in reversed(held) if h.passage.number == event.passage.number - 1 and h.type in fitting), None)
    if before is None or before.starts and event.starts and not _agree(before.starts, event.starts):
        return
    before.standing = event.standing
    _join(before, event)


def _within(event: EventAt) -> bool:
    """«… в рамках форума», «на полях саммита»: the event that another one is part of."""
    at = event.passage.at(event.span.start)
    before = event.passage.lemmas[max(0, at - 3) : at + 1]
    return "рамка" in before or "поле" in before


def _inherit(held: list[EventAt], event: EventAt) -> bool:
    """Gives «следующий», «третий форум» the series of the one before; False for a bare number with none before it."""
    fitting = [h for h in held if event.bare or h.type == event.type or {h.type, event.type} in _ALIKE]
    earlier = next((h for h in reversed(fitting) if h.named), None) or (fitting[-1] if fitting else None)
    if event.bare:
        if earlier is None and "заседани" not in event.passage.article.text.casefold():
            return False
        event.type = earlier.type if earlier else "session"
    if earlier is None:
        return True
    if event.relative and event.ordinal is None and earlier.ordinal:
        event.ordinal = earlier.ordinal + event.relative
    unsaid = event.type == "summit" and not event.named and event.said is None and not _agree(event.starts, earlier.starts)
    if unsaid or event.bare or (event.ordinal and event.ordinal != earlier.ordinal or event.relative) and (not event.said or len(event.said.split()) < 2):
        event.said, event.named, event.type = earlier.said, earlier.named, earlier.type
    return True


def _same(a: EventAt, b: EventAt) -> bool:
    """Whether `b` tells again of `a`: nothing contradicts, and a bare word points back."""
    if a.type != b.type and (frozenset((a.type, b.type)) not in _ALIKE or _met_during(a, b)):
        return False
    if a.ordinal and b.ordinal and a.ordinal != b.ordinal or (b.relative or b.bare) and a.ordinal != b.ordinal:
        return False
    if _told_earlier(a) != _told_earlier(b):
        return False
    coming = a.standing == b.standing == "planned" and not a.ordinal and bool(a.said and b.said) and _alike(a.said or "", b.said or "")
    if b.relative and not b.ordinal and not coming or not _agree(a.starts, b.starts):
        return False
    if a.place and b.place and not a.place.same_as(b.place) and a.place.kind == b.place.kind or _elsewhere(a, b):
        return False
    if a.named and b.named and a.said and b.said and not (a.starts and b.starts) and not (a.ordinal or b.ordinal) and "cancelled" not in (a.standing, b.standing) and (
        a.standing in ("planned", "expected") or b.standing in ("planned", "expected")
    ):
        return _alike(a.said, b.said)
    if a.standing != b.standing and (a.starts or "") != (b.starts or "") and not (a.ordinal and a.ordinal == b.ordinal):
        return bool(a.said and b.said and a.named and b.named and _alike(a.said, b.said) and not b.told)
    if a.said and b.said and a.named and b.named:
        return _alike(a.said, b.said)
    return a.type == b.type or not (a.named or b.named)


def _met_during(a: EventAt, b: EventAt) -> bool:
    """Whether one is a visit, of several days or told with a verb of its own, and the other tells who met during it."""
    stays = any(e.type == "visit" and e.ends for e in (a, b)) and not (a.ends and b.ends)
    return {a.type, b.type} == {"meeting", "visit"} and (a.by_verb or b.by_verb or stays)


def _elsewhere(a: EventAt, b: EventAt) -> bool:
    """Whether only one of two tellings by a verb has a place, and nobody came to both: two events, and not one told twice."""
    if not {a.type, b.type} <= {"meeting", "visit"} or (a.place is None) == (b.place is None) or a.named or b.named or a.said or b.said:
        return False
    came, others = ([p for p in e.participants if p.kind != "country"] for e in (a, b))
    return bool(came and others) and not any(p.same_as(q) for p in came for q in others)


def _agree(a: str | None, b: str | None) -> bool:
    if not a or not b:
        return True
    return all(x == y or "X" in (x, y) for x, y in zip(a, b, strict=False))


def _alike(a: str, b: str) -> bool:
    x, y = ({word(w).lemma for w in text.replace("«", " ").replace("»", " ").split() if w[0].isalpha() and len(w) > 2} for text in (a, b))
    return bool(x and y) and len(x & y) >= 0.5 * min(len(x), len(y))


def _fuller(b: str, a: str) -> bool:
    """Whether the longer of two namings says what the other says: «форум России и Республики Беларусь» does not say of what."""
    x, y = ({word(w).lemma for w in text.split() if w[0].isalpha() and len(w) > 3 and w.islower()} for text in (a, b))
    return x <= y


def _join(a: EventAt, b: EventAt) -> None:
    a.spans.append(b.span)
    if b.starts and not a.starts and b.standing in ("planned", "expected"):
        a.standing = b.standing
    a.ordinal = a.ordinal or b.ordinal
    a.place = b.place if a.place is None or b.place is not None and b.place.kind == "municipality" and a.place.kind != "municipality" and a.type != "visit" else a.place
    a.told = a.told or b.told
    if len(b.starts or "") > len(a.starts or ""):
        a.starts, a.ends = b.starts, b.ends or a.ends
    if b.named and (not a.named or len(b.said or "") > len(a.said or "") and _fuller(b.said or "", a.said or "")):
        a.said, a.named = b.said, True
        if a.type != b.type and not a.ordinal:
            a.type = b.type
    if {a.type, b.type} == {"meeting", "session"}:
        a.type = "session"
    if {a.type, b.type} == {"meeting", "visit"} and b.standing == a.standing:
        a.type = "visit"
    if a.standing != b.standing and b.standing == "cancelled":
        a.standing = b.standing
    a.organisers += [p for p in b.organisers if not any(p.same_as(q) for q in a.organisers)]
    a.participants += [p for p in b.participants if not any(p.same_as(q) for q in a.participants)]


def _worth(event: EventAt) -> bool:
    """Whether enough is told of it: a name, a day, a place, or two who took part in what is told of."""
    if event.type == "presidency":
        return True
    if event.type == "session" and not event.named and not event.organisers and len(event.participants) < 2 and not event.relative and not event.bare:
        return False
    if event.relative and not (event.ordinal or event.starts or event.place or event.said):
        return False
    if event.by_verb and event.participants and (home := told_from(event.passage.page)) is not None:
        abroad = any((p.country or p.id) != (home.country or home.id) for p in event.participants)
        if abroad:
            return True
    return bool(event.named and (event.told or event.starts or event.place or event.ordinal) or event.starts or event.place or len(event.participants) > 1)


def _answer(held: list[EventAt]) -> None:
    """«Ответный визит»: to where the guests of the visit before it came from."""
    for n, event in enumerate(held):
        if event.type != "visit" or event.place is not None or "ответн" not in event.passage.lower:
            continue
        for earlier in reversed(held[:n]):
            guests = [p for p in earlier.participants if p.kind in ("region", "municipality") and (earlier.place is None or not p.same_as(earlier.place))]
            if earlier.type == "visit" and guests and not any(p.same_as(guests[0]) for p in event.participants):
                event.place = guests[0]
                break


def _told_earlier(event: EventAt) -> bool:
    """«Ранее зимой делегация посетила …»: no news of the article's day."""
    return bool({"ранее", "прежде"} & set(event.passage.lemmas[:2]))


def _settle_lead(page: Page, held: list[EventAt]) -> None:
    """What the article is about was told of at its head: its day and place hold where the sentence itself names none."""
    main = [e for e in held if e.standing == "held" and not e.relative]
    placed = {e.place.name for e in main if e.place}
    for event in main:
        old = event.starts is not None and edtf.year_of(event.starts) not in (None, page.year)
        if event.starts is None and not event.bare and event.passage.number < 12 and not _told_earlier(event) and not (event.ordinal and any(
            o.ordinal and o.ordinal > event.ordinal and o.said == event.said and o.standing == "held" for o in held)):
            event.starts = page.told_on
        if event.place is None and not old and not event.bare and event.type not in ("working_group",):
            event.place = _abroad(page, main, event) or page.dateline or (page.lead_place if event.passage.number < 6 else None) or (next(e.place for e in main if e.place) if len(placed) == 1 else None)


def _settle_visits(page: Page, held: list[EventAt]) -> None:
    """A visit that is yet to come and names no place goes to the other of the two that the article is about: strangers
    come home («запланирован визит главы Щёлкова»), those at home go to their partner."""
    from .pairs import Pairs

    sides = Pairs(page).main_pair or ()
    for event in held:
        guests = [p for p in event.participants if p.kind in ("region", "municipality")]
        if event.type != "visit" or event.place is not None or event.standing != "planned" or len(guests) != 1 or len(sides) != 2:
            continue
        if sum(p.same_as(guests[0]) for p in sides) == 1:
            event.place = next(p for p in sides if not p.same_as(guests[0]))


def _abroad(page: Page, main: list[EventAt], event: EventAt) -> Party | None:
    """Where the news takes place when it is told at home of a trip abroad: the foreign city or region named at its head."""
    home = page.dateline
    if home is None:
        return None
    away = [e for e in main if e.place and e.passage.number < min(6, event.passage.number + 1) and (e.place.country or e.place.id) != home.country]
    at_home = any(e.place and e.place.country == home.country and e.passage.number <= event.passage.number for e in main)
    places = [e.place for e in away if e.place]
    cities = [p for p in places if p.kind == "municipality"]
    return None if at_home or not places else (cities or places)[-1]


def _proposal(page: Page, event: EventAt) -> Proposal:
    title = english(" ".join(event.said.split())) if event.said else None
    return propose(
        "event", page.article.text, event.spans, standing=event.standing, speaker=event.passage.speaker, type=event.type,
        series=title if event.named else None, title=None if event.named else title, ordinal=event.ordinal, starts=event.starts, ends=event.ends,
        place=event.place, organisers=event.organisers, participants=_others(event), part_of=english(event.part_of), said=event.said if event.named else None,
    )


def _others(event: EventAt) -> list[Party]:
    lands = {p.country for p in event.participants if p.kind in ("region", "municipality")}
    own = event.place.country if event.place else None
    whole = [p for p in event.participants if p.kind == "country" and p.id in lands and p.id == own]  # the land of the regions that took part
    once = [p for n, p in enumerate(event.participants) if not any(p.same_as(q) for q in event.participants[:n])]
    return [p for p in once if p not in whole and (event.place is None or not p.same_as(event.place)) and not any(p.same_as(o) for o in event.organisers)]
