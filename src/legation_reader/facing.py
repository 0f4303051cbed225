"""Who acts in a fact, and of how many countries: whether regions, cities or their bodies face one another."""

from __future__ import annotations

from .readings import Article, Party, Proposal

TOLD = frozenset({"agreement", "event", "membership", "invitation", "priority", "contact"})
TIES = frozenset(
    {"agreement", "membership", "contact", "invitation", "project", "programme", "commitment", "priority", "contract"}
)


def places(article: Article) -> list[Party]:
    """The countries, regions and cities an article names, each as often as it does."""
    return [m.party for m in article.mentions if m.party.kind in ("country", "region", "municipality")]


def own_places(parties: list[Party]) -> list[Party]:
    """The regions and cities among parties that do not stand for their state."""
    return [p for p in parties if p.kind in ("region", "municipality") and not is_capital(p)]


def acts(fact: Proposal) -> bool:
    """Whether a region or a city that is no capital acts in a fact, and is not only where it was."""
    if fact.kind not in TOLD:
        return False
    acting = _sides(fact) if fact.kind == "event" else named(fact)
    return bool(own_places(acting))


def _sides(event: Proposal) -> list[Party]:
    return [*(event.fields.get("participants") or []), *(event.fields.get("organisers") or [])]


def domestic(found: list[Proposal], own: list[Party]) -> bool:
    """Whether everything told lies in one country, as far as known."""
    cities = [q for p in found if p.kind in TIES for q in named(p) if q.kind == "municipality"]
    return len(lands(own)) < 2 and all(city.country or city.id for city in cities)


def faces(fact: Proposal, sure: bool) -> bool:
    """Whether a fact has a region, a city or a body of one country beside one of another, or an agreement with it."""
    parties = named(fact)
    if fact.kind == "event":
        parties = _sides(fact)
    elif fact.kind not in TIES:
        return False
    sides = ("region", "municipality", "body", "company", *(("country",) if fact.kind == "agreement" else ()))
    held = [p for p in parties if p.kind in sides]
    if own_places(held) and len(lands(held)) > 1:
        return True
    return sure and len(held) > 1 and fact.kind in ("agreement", "membership", "event")


def sat(fact: Proposal) -> bool:
    """Whether a council, a commission or a board sat or sits."""
    sittings = ("session", "consultations", "working_group", "presidency")
    return fact.kind == "event" and fact.fields.get("type") in sittings


def planned_together(fact: Proposal) -> bool:
    """Whether several carry out a programme of so many years, as the bodies that coordinate such cooperation do."""
    return fact.kind == "programme" and bool(fact.fields.get("period")) and len(fact.fields.get("parties") or ()) > 1


def within(fact: Proposal) -> bool:
    """Whether all a fact's regions and cities are known to lie in one country."""
    held = [p for p in named(fact) if p.kind in ("region", "municipality")]
    return len(lands(held)) == 1 and all(p.country or p.id for p in held)


def lands(parties: list[Party]) -> set[str]:
    """The countries the parties belong to, as far as known."""
    return {c for p in parties if (c := p.country or (p.id or "")[:2])}


def is_capital(party: Party) -> bool:
    """Whether a city stands for its state in the news: a meeting of ministers "in Lisbon" is no city's."""
    return party.kind == "municipality" and party.name in _CAPITALS


_CAPITALS = frozenset(
    """
    London Paris Berlin Madrid Rome Lisbon Vienna Brussels Moscow Minsk Kyiv Warsaw Prague Budapest Bucharest Sofia
    Athens Ankara Tehran Beijing Tokyo Seoul Canberra Ottawa Washington Delhi Islamabad Kabul Tashkent Astana
    Bishkek Dushanbe Ashgabat Baku Yerevan Tbilisi Chisinau Vilnius Riga Tallinn Helsinki Stockholm Oslo Copenhagen
    Dublin Bern Belgrade Zagreb Ljubljana Sarajevo Cairo Riyadh Doha Jakarta Hanoi Bangkok Manila Brasilia
    Johannesburg Pretoria Geneva Strasbourg Rabat
    """.split()
) | {"New Delhi", "Abu Dhabi", "Kuala Lumpur", "Mexico City",
     "Buenos Aires", "The Hague", "New York", "Washington, D.C."}


def named(fact: Proposal) -> list[Party]:
    """Every party of a fact's fields."""
    values = [v if isinstance(v, list) else [v] for v in fact.fields.values()]
    return [v for held in values for v in held if isinstance(v, Party)]
