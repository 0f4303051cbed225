"""For each kind of record, what speaks for two tellings being one."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.utils.translation import gettext as _

from .evidence import Reason, dates, same_figures, same_passages, same_words, shared
from .telling import Telling

SORTS = {"session": "meeting", "round_table": "meeting", "consultations": "meeting", "summit": "forum"}

Rule = Callable[[Telling, Telling], Iterable[Reason]]


def event(a: Telling, b: Telling) -> Iterable[Reason]:
    known = list(_event_fields(a, b))
    yield from known
    # What the documents share speaks for an event only when its own place, body or series does; and comparing whole
    # texts is dear: only where the fields leave it open.
    if _anchored(a, b) and -0.1 < sum(r.weight for r in known) < 0.95:
        yield from same_figures(a, b)
        yield from same_passages(a, b)


def _event_fields(a: Telling, b: Telling) -> Iterable[Reason]:
    first, second = a.fields.get("series"), b.fields.get("series")
    if first and second:
        same = same_words(first, second)
        yield Reason(_("same series"), 0.5) if same else Reason(_("another series"), -0.7)
    numbers = (a.fields.get("ordinal"), b.fields.get("ordinal"))
    if all(numbers):
        if numbers[0] == numbers[1]:
            yield Reason(_("same number"), 0.35)
        else:
            yield Reason(_("another number"), -1.0)
    types = (a.fields.get("type"), b.fields.get("type"))
    if all(types):
        if types[0] == types[1]:
            yield Reason(_("same sort of event"), 0.05)
        elif _sort(str(types[0])) != _sort(str(types[1])):
            yield Reason(_("another sort of event"), -0.25)
    yield from dates(a, b, "starts", 0.35)
    yield from shared(a, b, "place", _("same place"), 0.15, against=0.3)
    if _bodies(a, b):
        yield Reason(_("same body"), 0.15)
    yield from shared(a, b, "participants", _("same participants"), 0.1)


def _anchored(a: Telling, b: Telling) -> bool:
    places = a.fields.get("place") or set(), b.fields.get("place") or set()
    if places[0] & places[1] or _bodies(a, b):
        return True
    return same_words(a.fields.get("series"), b.fields.get("series"))


def _sort(event_type: str) -> str:
    """Words that sources use for one another: a council's session is a meeting too."""
    return SORTS.get(event_type, event_type)


def _bodies(a: Telling, b: Telling) -> set[str]:
    """Who organises the one and organises or takes part in the other."""
    mine, theirs = (t.fields.get("organisers") or set() for t in (a, b))
    beside_me, beside_them = (t.fields.get("participants") or set() for t in (a, b))
    return (mine & (theirs | beside_them)) | (theirs & beside_me)


def agreement(a: Telling, b: Telling) -> Iterable[Reason]:
    parties = (a.fields.get("parties") or set(), b.fields.get("parties") or set())
    if not parties[0] or parties[0] != parties[1]:
        return
    yield Reason(_("same parties"), 0.6)
    types = (a.fields.get("type"), b.fields.get("type"))
    if all(types):
        yield Reason(_("same type"), 0.1) if types[0] == types[1] else Reason(_("another type"), -0.2)
    yield from dates(a, b, "signed", 0.35)


def figure(a: Telling, b: Telling) -> Iterable[Reason]:
    if a.fields.get("indicator") != b.fields.get("indicator") or a.fields.get("unit") != b.fields.get("unit"):
        return
    if any((a.fields.get(n) or set()) != (b.fields.get(n) or set()) for n in ("subject", "counterpart")):
        return
    yield Reason(_("same indicator, same sides"), 0.5)
    if a.fields.get("value") == b.fields.get("value"):
        yield Reason(_("same value"), 0.35)
    yield from dates(a, b, "as_of", 0.3)
    if a.speakers & b.speakers:
        yield Reason(_("same speaker"), 0.15)


def by_parties(*names: str) -> Rule:
    """Records that are one when the parties in these fields are the same."""

    def rule(a: Telling, b: Telling) -> Iterable[Reason]:
        held = [(a.fields.get(n), b.fields.get(n)) for n in names]
        if all(x and x == y for x, y in held):
            yield Reason(_("same parties"), 0.96)

    return rule


def by_wording(wording: str, *names: str) -> Rule:
    """Records that are one when a title says the same and no party or date speaks against it."""

    def rule(a: Telling, b: Telling) -> Iterable[Reason]:
        if not same_words(a.fields.get(wording), b.fields.get(wording)):
            return
        exact = str(a.fields[wording]).casefold() == str(b.fields[wording]).casefold()
        yield Reason(_("same title") if exact else _("nearly the same title"), 0.75 if exact else 0.5)
        for name in names:
            x, y = a.fields.get(name), b.fields.get(name)
            if x and y:
                agree = bool(x & y) if isinstance(x, set) else x == y
                yield Reason(_("same sides"), 0.25) if agree else Reason(_("other sides"), -0.5)

    return rule


def post(a: Telling, b: Telling) -> Iterable[Reason]:
    if a.fields.get("person") and a.fields.get("person") == b.fields.get("person"):
        yield Reason(_("same person"), 0.5)
        same_of = a.fields.get("of") == b.fields.get("of")
        if same_of:
            yield Reason(_("of the same party"), 0.3)
        if same_words(a.fields.get("title"), b.fields.get("title")):
            yield Reason(_("same title"), 0.2)
        elif same_of is False:
            yield Reason(_("another office"), -0.5)


def commitment(a: Telling, b: Telling) -> Iterable[Reason]:
    if a.fields.get("type") != b.fields.get("type"):
        return
    if same_words(a.fields.get("text"), b.fields.get("text")):
        yield Reason(_("same words"), 0.7)
        yield from shared(a, b, "by", _("same body"), 0.26, against=0.4)


RULES: dict[str, Rule] = {
    "agreement": agreement,
    "event": event,
    "figure": figure,
    "post": post,
    "commitment": commitment,
    "contact": by_parties("from", "with"),
    "invitation": by_parties("inviter", "invited"),
    "membership": by_parties("member", "of"),
    "priority": by_parties("of", "direction"),
    "programme": by_wording("title", "period", "parties"),
    "project": by_wording("title", "place", "partners"),
    "contract": by_parties("parties"),
}
