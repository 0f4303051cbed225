"""Whether a text is of the register's concern at all: cooperation of regions, cities and their bodies across borders."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Article, Party, Proposal

_STRONG = guarded(
    r"\b(?:sister[- ](?:cit|state|province|count|region|town|port)\w*|twin(?:ned)?[- ](?:cit(?:y|ies(?! of\b))|towns?)|twinned with|town twinning|twinning (?:association|committee|agreement|partner\w*|charter|links?)|"
    r"partner (?:cities|regions|municipalities)|friendship (?:cit(?:y|ies)|agreement)|region-to-region|city-to-city|inter-?regional (?:cooperation|forum|ties|relations|links|agreements?|council|contacts|dialogue)|"
    r"interregional|cross-border (?:cooperation|region|programme|council|ties)|(?:heads|forum|council|leaders) of (?:the )?(?:\w+ )?regions|decentrali[sz]ed cooperation|sub-?national|paradiplomacy|euroregion|eurodistrict|"
    r"inter-?municipal|international municipal|regions and cities|trade mission|region(?:s)? of both countries|regional diplomacy|macro-?region|"
    r"(?:cooperation|collaboration|ties|links|relations|contacts|interaction|partnerships?) (?:between|among|with|of) (?:the |their |our |its )?(?:\w+ )?(?:regions|cities|provinces|municipalities|oblasts|prefectures)|"
    r"regions of (?:the )?(?:two|both) (?:countries|states|nations)|(?:two|both) countries['’] regions|constituent entities|sister[- ]relationship|partner regions in)", re.I)
_INSTRUMENT = guarded(r"\b(?:twinning (?:project|fiche|instrument|call|manual|light|contract|programme|adviser)|nothing to do with twin towns)\b", re.I)
_SPORT = guarded(r"\b(?:goals?|scored|match(?:es)?|beat|defeated|striker|midfielder|goalkeeper|matchday|playoffs?|semi-?final|penalt\w+|innings|wickets?|coach|league|quarterback|touchdown|transfer window|batsm[ae]n|bowlers?|squad|fixtures?|kick-?off|half-time)\b", re.I)
_ARTS = guarded(r"\b(?:actor|actress|narrator|novel|album|serial|sequel|starring|screenplay|box office|film director|obituary|sitcom|season finale|soundtrack|episode)\b", re.I)
# What states have to do with each other, wherever their ministers met.
_STATES = guarded(r"\b(?:(?:foreign|interior|defen[cs]e|finance) ministers?|prime ministers?|heads of (?:state|government)|sanctions|ceasefire|war|troops|missiles?)\b", re.I)
_RUN = guarded(r"\b(?:governors?|mayors?|akims?|hokims?|premiers?|councill?ors?|council|prefectur\w*|provinc\w+|regional|municipal\w*|county|oblast|city hall|regions?|twin\w*|sister|chamber|universit\w+|municipalit\w+|town|cities|city)\b", re.I)
_TOLD = frozenset({"agreement", "event", "membership", "invitation", "priority", "contact"})
_TIES = frozenset({"agreement", "membership", "contact", "invitation", "project", "programme", "commitment", "priority", "contract"})


def concerned(article: Article, found: list[Proposal]) -> bool:
    """Whether a region, a city or such a body faces one abroad in a fact, or the text is about that by its words."""
    if not found or _INSTRUMENT.search(article.text):
        return False
    words = {m.group().casefold() for m in _STRONG.finditer(article.text)}
    if max(len(_SPORT.findall(article.text)), len(_ARTS.findall(article.text))) > max(1, 2 * len(words)):
        return False
    offices = len(_RUN.findall(article.text))
    states = len(_STATES.findall(article.text))
    if not words and states > 2 and offices <= 2 * states:
        return False
    mentioned = _mentioned(article)
    own = [p for p in mentioned if p.kind in ("region", "municipality") and not _capital(p)]
    if own and len(_lands(mentioned)) > 1 and offices > (1 if len(_lands(own)) > 1 else 3) and any(map(_acting, found)):
        return True
    if (len(words) > 1 or words and any(p.kind == "region" for p in mentioned)) and len(_lands(mentioned)) > 1:
        return True
    facing = [p for p in found if _faces(p, bool(words) or offices > 4)]
    if any(q.kind == "region" for p in facing for q in _named(p)) or len(facing) > 1 or facing and 3 * len(words) + offices > 6:
        return True
    if any(p.kind == "agreement" and all(q.kind in ("region", "municipality") for q in p.fields["parties"]) for p in facing):
        return True
    pairs = [p for p in found if p.kind in _TIES and sum(q.kind in ("region", "municipality") for q in _named(p)) > 1 and not _within(p)]
    if facing and len(pairs) > 2:
        return True
    if len(own) > 5 and len(_lands(own)) > 1 and len(own) + offices > 8 and any(p.kind in _TOLD for p in found):
        return True
    return bool(words) and offices > 4 and any(p.kind in ("agreement", "event", "figure", "invitation") for p in found) and (offices > 6 or not _domestic(found, own))


def _mentioned(article: Article) -> list[Party]:
    return [m.party for m in article.mentions if m.party.kind in ("country", "region", "municipality")]


def _acting(fact: Proposal) -> bool:
    """Whether a region or a city that is no capital acts in a fact, and is not only where it was."""
    if fact.kind not in _TOLD:
        return False
    acting = _sides(fact) if fact.kind == "event" else _named(fact)
    return any(p.kind in ("region", "municipality") and not _capital(p) for p in acting)


def _sides(event: Proposal) -> list[Party]:
    return [*(event.fields.get("participants") or []), *(event.fields.get("organisers") or [])]


def _domestic(found: list[Proposal], places: list[Party]) -> bool:
    """Whether everything told lies in one country, as far as known."""
    unknown = [q for p in found if p.kind in _TIES for q in _named(p) if q.kind == "municipality" and not q.country and not q.id]
    return len(_lands(places)) < 2 and not unknown


def _faces(fact: Proposal, sure: bool) -> bool:
    """Whether a fact has a region, a city or a body of one country beside one of another."""
    parties = _named(fact)
    if fact.kind == "event":
        parties = _sides(fact)
    elif fact.kind not in _TIES:
        return False
    held = [p for p in parties if p.kind in ("region", "municipality", "body", "company")]
    own = [p for p in held if p.kind in ("region", "municipality") and not _capital(p)]
    if own and len(_lands(held)) > 1:
        return True
    return sure and len(held) > 1 and fact.kind in ("agreement", "membership", "event")


def _within(fact: Proposal) -> bool:
    """Whether all a fact's regions and cities are known to lie in one country."""
    held = [p for p in _named(fact) if p.kind in ("region", "municipality")]
    return len(_lands(held)) == 1 and all(p.country or p.id for p in held)


def _lands(parties: list[Party]) -> set[str]:
    """The countries the parties belong to, as far as known."""
    return {c for p in parties if (c := p.country or (p.id or "")[:2])}


def _capital(party: Party) -> bool:
    """Whether a city stands for its state in the news: a meeting of ministers "in Lisbon" is no city's."""
    return party.kind == "municipality" and party.name in _CAPITALS


_CAPITALS = frozenset(
    "London Paris Berlin Madrid Rome Lisbon Vienna Brussels Moscow Minsk Kyiv Warsaw Prague Budapest Bucharest Sofia Athens Ankara Tehran Beijing Tokyo Seoul Canberra Ottawa Washington Delhi Islamabad Kabul Tashkent "
    "Astana Bishkek Dushanbe Ashgabat Baku Yerevan Tbilisi Chisinau Vilnius Riga Tallinn Helsinki Stockholm Oslo Copenhagen Dublin Bern Belgrade Zagreb Ljubljana Sarajevo Cairo Riyadh Doha Jakarta Hanoi Bangkok Manila Brasilia Johannesburg Pretoria Geneva Strasbourg Rabat".split()
) | {"New Delhi", "Abu Dhabi", "Kuala Lumpur", "Mexico City", "Buenos Aires", "The Hague", "New York", "Washington, D.C."}


def _named(fact: Proposal) -> list[Party]:
    """Every party of a fact's fields."""
    values = [v if isinstance(v, list) else [v] for v in fact.fields.values()]
    return [v for held in values for v in held if isinstance(v, Party)]
