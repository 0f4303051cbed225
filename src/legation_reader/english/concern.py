"""Whether a text is of the register's concern at all: cooperation of regions, cities and their bodies across borders."""

from __future__ import annotations

import re

from ..readings import Article, Party, Proposal

_STRONG = re.compile(
    r"\b(?:sister[- ](?:cit|state|province|count|region|town|port)\w*|twin(?:ned)?[- ](?:cit(?:y|ies)|towns?)|twinned with|town twinning|twinning (?:association|committee|agreement|partner\w*|charter|links?)|"
    r"partner (?:cities|regions|municipalities)|friendship (?:cit(?:y|ies)|agreement)|region-to-region|city-to-city|inter-?regional (?:cooperation|forum|ties|relations|links|agreements?|council|contacts|dialogue)|"
    r"interregional|cross-border (?:cooperation|region|programme|council|ties)|(?:heads|forum|council|leaders) of (?:the )?(?:\w+ )?regions|decentrali[sz]ed cooperation|sub-?national|paradiplomacy|euroregion|eurodistrict|"
    r"inter-?municipal|international municipal|regions and cities|trade mission|region(?:s)? of both countries|regional diplomacy|macro-?region)", re.I)
_INSTRUMENT = re.compile(r"\b(?:twinning (?:project|fiche|instrument|call|manual|light|contract|programme|adviser)|nothing to do with twin towns)\b", re.I)
_SURE = frozenset({"membership", "contact", "invitation"})


def concerned(article: Article, found: list[Proposal]) -> bool:
    """Whether any fact has a region, a city or such a body facing one abroad, or the text is about that by its words."""
    if not found or _INSTRUMENT.search(article.text):
        return False
    if any(p.kind == "agreement" or p.kind == "event" and p.fields.get("type") in ("visit", "meeting") and p.fields.get("participants") for p in found):
        return True
    if any(p.kind == "membership" or p.kind in _SURE and foreign(_named(p)) for p in found):
        return True
    if any(p.kind in ("programme", "project", "commitment", "priority", "event") and _regions_abroad(_named(p)) for p in found):
        return True
    if any(_regions_abroad([m.party for s in p.spans for m in article.mentions_in(s)]) for p in found if p.kind in ("event", "programme", "project")):
        return True
    return bool(_STRONG.search(article.text))


def _named(fact: Proposal) -> list[Party]:
    """Every party of a fact's fields."""
    values = [v if isinstance(v, list) else [v] for v in fact.fields.values()]
    return [v for held in values for v in held if isinstance(v, Party)]


def _regions_abroad(parties: list[Party]) -> bool:
    """Whether a region or city stands beside one of another country."""
    held = [p for p in parties if p.kind in ("region", "municipality")]
    return foreign(held)


def foreign(parties: list[Party]) -> bool:
    """Whether the parties are of more than one country, as far as known."""
    return len({p.country or (p.id or "")[:2] for p in parties if p.country or p.id}) > 1
