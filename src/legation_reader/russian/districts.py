"""Districts that no list holds, known by their adjectives: «Оршанский район», «Браславский райисполком»."""

from __future__ import annotations

import re
from functools import lru_cache

from ..names.transliteration import english_place
from ..readings import Party
from .anaphora import HOME_PRESS

_SEAT_STEMS = re.compile(r"(?:(?:ен|ан|ин|ов|ев|н)?ский|цкий|ный)$")
_SEAT_ENDINGS = ("", "а", "о", "ы", "и", "ь", "я", "е", "ск", "цк", "ец")


def nominative(adjective: str) -> str:
    """«Березовским», «Березовского» → «Березовский»; another word as it stands."""
    return re.sub(r"(?<=[сц]к)(?:ого|ому|им|ом)$", "ий", adjective)


def district(adjective: str, kind: str = "District") -> Party:
    """The district of an adjective in the nominative; `kind` is what English calls it (District, County). Its aliases
    are the names after the town it is called after, which English uses as often: Orshansky and Orsha District."""
    name = english_place(adjective)
    bare = re.sub(r"s?k(?:y|iy)$", "", name)
    towns = [bare, f"{bare}sk" if bare[-1:] != "s" else f"{bare}k", re.sub(r"n$", "", bare) + "a"]
    listed = town_of(adjective)
    if listed is not None:
        towns = [listed.name, *listed.aliases, *towns]
    kinds = dict.fromkeys((kind, "District"))
    return Party("municipality", None, f"{name} {kind}", country=listed.country if listed else None,
                 aliases=tuple(dict.fromkeys(f"{town} {sort}" for sort in kinds for town in towns if town)))


def district_of(adjective: str, city: Party) -> Party:
    """«Московский район Минска» is Minsk's and of Belarus, whatever town its adjective is of."""
    name = english_place(nominative(adjective))
    return Party("municipality", None, f"{name} District", country=city.country, aliases=(f"{name} District of {city.name}",))


@lru_cache(maxsize=1024)
def town_of(adjective: str) -> Party | None:
    """The town that a district is called after: «Оршанский» – Орша, «Поставский» – Поставы."""
    from ..names import resolve

    adjective = adjective.lower()
    for stem in dict.fromkeys((re.sub(r"[сц]кий$", "", adjective), _SEAT_STEMS.sub("", adjective))):
        for ending in _SEAT_ENDINGS if len(stem) > 2 else ():
            found = resolve((stem + ending).capitalize(), "ru")
            if found is not None and found.kind == "municipality" and found.country in HOME_PRESS:
                return found
    return None
