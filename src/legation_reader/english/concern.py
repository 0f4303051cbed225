"""Whether a text is of the register's concern at all: cooperation of regions, cities and their bodies across borders."""

from __future__ import annotations

import re

from ..facing import TIES, TOLD, acts, domestic, faces, lands, named, own_places, places, planned_together, sat, within
from ..guarded import guarded
from ..readings import Article, Proposal

_STRONG = guarded(
    r"\b(?:sister[- ](?:cit|state|province|count|region|town|port)\w*|twin(?:ned)?[- ](?:cit(?:y|ies(?! of\b))|towns?)|twinned with|town twinning|twinning (?:association|committee|agreement|partner\w*|charter|links?|visits?|trips?|anniversary|ceremony)|"
    r"partner (?:cities|regions|municipalities)|friendship (?:cit(?:y|ies)|agreement)|region-to-region|city-to-city|inter-?regional (?:cooperation|forum|ties|relations|links|agreements?|council|contacts|dialogue)|"
    r"interregional|cross-border (?:cooperation|region|programme|council|ties)|(?:heads|forum|council|leaders) of (?:the )?(?:\w+ )?regions|decentrali[sz]ed cooperation|sub-?national|paradiplomacy|euroregion|eurodistrict|"
    r"inter-?municipal|international municipal|regions and cities|trade mission|region(?:s)? of both countries|regional diplomacy|macro-?region|"
    r"(?:cooperation|collaboration|ties|links|relations|contacts|interaction|partnerships?) (?:between|among|with|of) (?:the |their |our |its )?(?:\w+ )?(?:regions|cities|provinces|municipalities|oblasts|prefectures)|"
    r"regions of (?:the )?(?:two|both) (?:countries|states|nations)|(?:two|both) countries['’] regions|constituent entities|sister[- ]relationship|partner regions in)", re.I)
_INSTRUMENT = guarded(r"\b(?:twinning (?:project|fiche|instrument|call|manual|light|contract|programme|adviser)|nothing to do with twin towns)\b", re.I)
# Bodies by which states coordinate such cooperation: what they decide is of the field, regions named or not.
_COORDINATING = guarded(
    r"\b(?:Union State|CIS|Commonwealth of Independent States|EAEU|Eurasian Economic (?:Union|Commission)|Parliamentary Assembly of the Union|Interparliamentary Assembly|"
    r"(?:boards|collegiums?|collegia) of the (?:two )?(?:foreign )?ministries)\b")
_SPORT = guarded(r"\b(?:goals?|scored|match(?:es)?|beat|defeated|striker|midfielder|goalkeeper|matchday|playoffs?|semi-?final|penalt\w+|innings|wickets?|coach|league|quarterback|touchdown|transfer window|batsm[ae]n|bowlers?|squad|fixtures?|kick-?off|half-time)\b", re.I)
_ARTS = guarded(r"\b(?:actor|actress|narrator|novel|album|serial|sequel|starring|screenplay|box office|film director|obituary|sitcom|season finale|soundtrack|episode)\b", re.I)
# What states have to do with each other, wherever their ministers met.
_STATES = guarded(r"\b(?:(?:foreign|interior|defen[cs]e|finance) ministers?|prime ministers?|heads of (?:state|government)|sanctions|ceasefire|war|troops|missiles?)\b", re.I)
# What states and parties do among themselves, and firms, courts and players: regions are named there every day.
_ELSEWHERE = guarded(
    r"\b(?:prime minister|presiden(?:t|tial)|part(?:y|ies)|opposition|lawmakers?|parliament\w*|senat\w+|congress|elections?|electoral|voters?|votes?|ballot\w*|polls?|protest\w*|courts?|judge\w*|police|troops|army|military|war|"
    r"sanctions|tariffs?|missiles?|ceasefire|militants?|terror\w*|Kremlin|White House|cabinet|coalition|bill|NATO|UN|MPs?|MLAs?|allegations?|arrest\w*|shares|investors|stocks?|profit\w*|quarter|celebrit\w+|fans|players?|"
    r"team|match\w*|film|actor)\b", re.I)
_RUN = guarded(r"\b(?:governors?|mayors?|akims?|hokims?|premiers?|councill?ors?|council|prefectur\w*|provinc\w+|regional|municipal\w*|county|oblast|city hall|regions?|twin\w*|sister|chamber|universit\w+|municipalit\w+|town|cities|city)\b", re.I)


def concerned(article: Article, found: list[Proposal]) -> bool:
    """Whether a region, a city or such a body faces one abroad in a fact, or the text is about that by its words."""
    if not found or _INSTRUMENT.search(article.text):
        return False
    if _COORDINATING.search(article.text) and any(sat(p) or planned_together(p) for p in found):
        return True
    words = {m.group().casefold() for m in _STRONG.finditer(article.text)}
    if max(len(_SPORT.findall(article.text)), len(_ARTS.findall(article.text))) > max(1, 2 * len(words)):
        return False
    offices = len(_RUN.findall(article.text))
    states = len(_STATES.findall(article.text))
    if not words and states > 2 and offices <= 2 * states:
        return False
    elsewhere = len(_ELSEWHERE.findall(article.text))
    near = bool(words) or any(faces(p, False) for p in found)
    if elsewhere > max(2 * offices, 3 * max(3, offices) if near else 0):
        return False
    mentioned = places(article)
    own = own_places(mentioned)
    if own and len(lands(mentioned)) > 1 and offices > (1 if len(lands(own)) > 1 else 3) and any(map(acts, found)):
        return True
    if (len(words) > 1 or words and any(p.kind == "region" for p in mentioned)) and len(lands(mentioned)) > 1:
        return True
    facing = [p for p in found if faces(p, bool(words) or offices > 4)]
    if any(q.kind == "region" for p in facing for q in named(p)) or len(facing) > 1 or facing and 3 * len(words) + offices > 6:
        return True
    if any(p.kind == "agreement" and all(q.kind in ("region", "municipality") for q in p.fields["parties"]) for p in facing):
        return True
    pairs = [p for p in found if p.kind in TIES and sum(q.kind in ("region", "municipality") for q in named(p)) > 1 and not within(p)]
    if facing and len(pairs) > 2:
        return True
    if len(own) > 5 and len(lands(own)) > 1 and len(own) + offices > 8 and any(p.kind in TOLD for p in found):
        return True
    return bool(words) and offices > 4 and any(p.kind in ("agreement", "event", "figure", "invitation") for p in found) and (offices > 6 or not domestic(found, own))
