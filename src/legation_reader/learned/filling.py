"""Filling the roles of a fact: of the parties and days on offer those that are likely."""

from __future__ import annotations

from typing import Any

from ..names.sizes import namesakes
from ..readings import Party
from . import roles
from .model import LIKELY, Model
from .roles import Offer
from .view import TERRITORIES, Sentence, View, country_of

PLACES = frozenset(("event.place",))
# Roles that a person may fill.
PEOPLE_TOO = frozenset(("invitation.invited", "membership.member"))


def parties(
    view: View, sentence: Sentence, at: int, model: Model, role: str, least: int, most: int, said: list[Any] | None
) -> list[Party]:
    """The parties that fill a role, in the order of the text: the likely ones, the likeliest where some are needed."""
    task = model.tasks.get(f"party.{role}")
    if task is None:
        return []
    best: list[tuple[float, int, Party]] = []
    for order, offer in enumerate(roles.with_rule(roles.parties_offered(view, sentence, at, role in PEOPLE_TOO), said)):
        if offer.party is None or role in PLACES and offer.party.kind not in TERRITORIES:
            continue
        score = task.likelihood(offer.features)
        same = next((n for n, (_, _, p) in enumerate(best) if p.same_as(offer.party)), None)
        if same is None:
            best.append((score, order, offer.party))
        elif score > best[same][0]:
            best[same] = (score, best[same][1], best[same][2])
    floor = model.floors.get(f"party.{role}", LIKELY)
    ranked = _one_of_each_name(sorted(best, key=lambda b: -b[0]))
    kept = [b for b in ranked if b[0] >= floor]
    if len(kept) < least:
        kept = [b for b in ranked[:least] if b[0] >= floor / 4]
    if least > 1:
        kept = _across(kept, ranked, floor / 4)
    return [p for _, _, p in sorted(kept[:most], key=lambda b: b[1])]


def _one_of_each_name(ranked: list[tuple[float, int, Party]]) -> list[tuple[float, int, Party]]:
    """Of a city and the region called by one name the likelier only."""
    kept: list[tuple[float, int, Party]] = []
    for one in ranked:
        if not any(one[2].same_as(n) for _, _, p in kept for n in namesakes(p)):
            kept.append(one)
    return kept


def _across(
    kept: list[tuple[float, int, Party]], ranked: list[tuple[float, int, Party]], floor: float
) -> list[tuple[float, int, Party]]:
    """Partners are of more than one country: where those chosen are all of one, the likeliest from elsewhere joins
    the likeliest of them."""
    lands = {country_of(p) for _, _, p in kept}
    if len(kept) < 2 or len(lands) > 1 or None in lands:
        return kept
    elsewhere = next(
        (b for b in ranked if country_of(b[2]) not in lands and b[0] >= floor and b[2].kind != "country"), None
    )
    return [kept[0], elsewhere] if elsewhere else kept


def day(view: View, sentence: Sentence, at: int, model: Model, role: str, said: list[Any] | None) -> Offer | None:
    """The day that fills a role, None where none is likely."""
    task = model.tasks.get(f"date.{role}")
    offers = roles.with_rule(roles.dates_offered(view, sentence, at), said)
    if task is None or not offers:
        return None
    score, best = max(((task.likelihood(o.features), o) for o in offers), key=lambda pair: pair[0])
    return best if score >= model.floors.get(f"date.{role}", LIKELY) else None


def apart(parties: list[Party]) -> bool:
    """Whether the partners of an agreement may be of more than one country: an agreement within one is no news here."""
    lands = {country_of(p) for p in parties}
    return None in lands or len(lands) > 1
