"""The constructions in which an agreement is told: which words of a line, by which verb, and who is named before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..guarded import guarded
from ..readings import Party
from . import standing as claims
from .arguments import apart_from_lead
from .parties import LIST, parties_of, subnational
from .scene import Scene
from .tokens import ACTOR, NUM, Line

_TWIN_KIND = r"(?:sister|twin|twinned|partner|friendship|brotherhood|partnership)[ -](?:city|cities|town|towns|state|states|province|provinces|county|counties|region|regions|municipalit(?:y|ies)|prefectures?|ports?|school|parks?)"
NOUN = (
    r"(?P<noun>memorand(?:um|a|ums)(?: of (?:understanding|cooperation|co-operation|agreement|intent|friendship|friendly cooperation|collaboration|partnership)(?: and \w+)?)?|mous?\b|"
    r"(?:co-?operation|partnership) documents?|letters? of (?:intent|friendship|understanding|agreement|cooperation)|statement of intent|"
    rf"{_TWIN_KIND}(?:[ -](?:\w+ )?(?:agreements?|accords?|pacts?|relations(?:hips?)?|ties|partnerships?|links?|charter|memorandum|mou|protocol|bonds?|arrangements?))?|"
    r"(?:twinning|sisterhood|friendship|cooperation|co-operation|partnership|framework|bilateral|trade|economic|friendly|cultural|intergovernmental|interregional|town|city)"
    r"(?:[ -](?:exchange|and \w+|city|trade|economic|cooperation))*[ -](?:agreements?|accords?|pacts?|treat(?:y|ies)|charters?|protocols?|declarations?|memorand(?:um|a)|links?|affiliations?|relations(?:hip)?)|"
    r"(?:climate|strategic|long-term|regional|municipal|friendship) partnerships?|"
    r"agreements?|accords?|pacts?|protocols?|treat(?:y|ies)|charters?|joint (?:declarations?|statements?|communiqu[eé]s?)|declarations?(?: of \w+)?|twinnings?|partnerships?|relationships?)"
)
_SIGN = (r"sign(?:s|ed|ing)?|subscrib(?:es?|ed|ing)|ink(?:s|ed|ing)?|conclud(?:e|es|ed|ing)|seal(?:s|ed|ing)?|penn(?:ed|ing)|renew(?:s|ed|ing)?|extend(?:s|ed|ing)?|enter(?:s|ed|ing)? into|re-?sign(?:s|ed)?|"
         r"establish(?:es|ed|ing)?|formali[sz](?:e|es|ed|ing)|forg(?:e|es|ed|ing)|form(?:s|ed|ing)?|finali[sz](?:e|es|ed|ing)|initial(?:l?ed|s)?|reaffirm(?:s|ed|ing)?|"
         r"cement(?:s|ed)?|reach(?:es|ed)?|struck|strikes?|set up|endors(?:e|es|ed)|exchanged?|put (?:pen to paper on|(?:their|his|her) (?:signatures?|names?) to)|prolong(?:s|ed)?")
APPROVE = r"approv(?:e|es|ed|al|ing)|ratif(?:y|ies|ied)|authori[sz](?:e|es|ed|ing)|adopt(?:s|ed|ing)?"
END = claims.ENDED.pattern.replace("\\b", "", 1).rsplit("\\b", 1)[0].removeprefix("(?:").removesuffix(")")
HAVE = r"ha(?:s|ve|d)|maintains?|there (?:is|are)|under|within the framework of|in line with|in accordance with|on the basis of|as part of|thanks to|through"
BETWEEN_THEM = f"(?:(?!{ACTOR})[^;])"

ACTIVE = guarded(rf"(?P<a>{LIST}){BETWEEN_THEM}{{0,90}}?\b(?P<v>{_SIGN}|{END}|{APPROVE}|(?:have|has)(?! (?:\w+ ){{0,2}}?(?:sign|ink|penn|conclud|seal|renew|extend|enter|establish|formal|forg|form|final|init|reaff|cement|reach|struck|set up|endors|exchang|suspend|termin|end|sever|approv|ratif|agreed|been|put))|maintain\w*)\b(?: {ACTOR}'s(?= ))?{BETWEEN_THEM}{{0,80}}?\b{NOUN}", re.I)
_SIDES = guarded(rf"\b(?P<sides>(?:the )?(?:two|both|three) (?:\w+ )?(?:sides|parties|cities|regions|provinces|towns|municipalities|mayors|governors|leaders|countries|states|heads|universities|chambers|counties|partners)|they|the (?:sides|parties|partners)){BETWEEN_THEM}{{0,70}}?\b(?P<v>{_SIGN})\b{BETWEEN_THEM}{{0,80}}?\b{NOUN}", re.I)
_PASSIVE = guarded(rf"\b{NOUN}(?P<gap>[^;:]{{0,170}}?)\b(?:was|were|has been|have been|had been|will be|is|are|to be|being|(?:would|may|might|could|can|should) be|expected to be)(?: (?:also|formally|officially|later|recently|first|then|never))*(?: to be)? (?P<v>{_SIGN}|{END}|{APPROVE})\b", re.I)
_ACTION = guarded(rf"\b(?P<v>signing|conclusion|renewal|extension|approval|establishment|suspension|termination|signature|ratification)(?: ceremony)?(?: of|,| for)? {BETWEEN_THEM}{{0,60}}?\b{NOUN}", re.I)
_SIGNED_BY = guarded(rf"\b{NOUN}{BETWEEN_THEM}{{0,60}}?,? (?P<v>signed|concluded|inked|reached)\b", re.I)
_STANDING = guarded(rf"\b(?P<v>{HAVE})\b{BETWEEN_THEM}{{0,40}}?\b{NOUN}(?={BETWEEN_THEM}{{0,60}}?\b(?:between|with)\b)", re.I)
_LAPSED = guarded(rf"\b{NOUN}(?P<gap>[^;]{{0,90}}?)\b(?P<v>ran out|expired|lapsed|came to an end|is no longer|has since lapsed)\b", re.I)
_EXISTS = guarded(rf"\b{NOUN}(?P<gap>[^;.]{{0,110}}?)\b(?P<v>(?:has been|is|are|have been|remains?|remain) in (?:place|force|effect)|dates? (?:back to|from|back)|dated from|(?:has|have) existed|(?:was|were|is) in force)\b", re.I)
_INTO = guarded(r"\b(?P<v>entered into force|came into force|took effect)\b(?P<noun>(?!))?", re.I)
DRAFTED = guarded(rf"\b{NOUN}(?P<gap>[^;:.]{{0,110}}?)\b(?P<v>(?:is|are) (?:now |currently |also )?(?:being (?:drafted|prepared|negotiated|drawn up|discussed|worked on|considered)|planned|in preparation|in the works|under (?:discussion|consideration)))\b", re.I)
SEEK = guarded(rf"\b(?P<v>explor\w+|seek\w*|pursu\w+|propos\w+|consider\w*|working (?:towards?|on)|(?:hopes?|wants?|plans?|intends?|agreed|ready) to (?:sign|establish|conclude|renew|explore)|interested in (?:signing|establishing|concluding)|looking (?:at|to sign)|discuss\w* (?:signing|establishing|the signing of))\b{BETWEEN_THEM}{{0,50}}?\b{NOUN}", re.I)


@dataclass(frozen=True, slots=True)
class Found:
    """An agreement's words in a line: where they stand, the verb that governs them, who is named before it."""

    start: int
    end: int
    noun: str
    verb: str
    before: tuple[Party, ...]
    whole: re.Match[str]


def tellings(scene: Scene, line: Line) -> list[Found]:
    """The constructions that tell of an agreement, the surest first."""
    hits = []
    for pattern in (_LAPSED, _EXISTS, DRAFTED, SEEK, _PASSIVE, ACTIVE, _SIDES, _ACTION, _SIGNED_BY, _STANDING):
        for match in pattern.finditer(line.chars):
            if match["noun"].casefold() == "agreement" and re.search(r"\breach(?:ed|es)? $", line.chars[: match.start("noun")]):
                continue
            if _COUNTED.search(line.chars[max(match.start(), match.start("noun") - 30) : match.start("noun")]):
                continue
            named = match.groupdict()
            before = tuple(seats(scene, parties_of(apart_from_lead(line, *match.span("a"))))) if named.get("a") else ()
            if named.get("sides"):
                before = tuple(_sides(scene, line))
            hits.append(Found(match.start(), match.end(), match["noun"].casefold(), match["v"].casefold(), before, match))
    return hits


_COUNTED = guarded(rf"(?:{NUM}|\bseveral|\ba (?:number|series|package) of|\bvarious|\bmany|\bdozens of)(?: \w+){{0,3}} $", re.I)


def seats(scene: Scene, parties: list[Party]) -> list[Party]:
    """A council called only "the City Council" acts for the text's own city."""
    home = scene.discourse.home
    held = [home if home and _COUNCIL.fullmatch(p.name) else p for p in parties]
    towns = [p.name for p in held if p.kind == "municipality"]
    return [p for p in held if p.kind != "body" or not any(t in p.name and "Council" in p.name for t in towns)]


_COUNCIL = guarded(r"(?:the )?(?:(?:full|city|town|borough|county|village|municipal|district|provincial|state|international|sister cit(?:y|ies)|twinning) )*(?:council|commission|board|committee|association)", re.I)


def _sides(scene: Scene, line: Line) -> list[Party]:
    """Whom "the two cities" are: the last two parties of the register's concern named before."""
    seen: list[Party] = []
    at = scene.lines.index(line)
    for earlier in reversed(scene.lines[max(0, at - 4) : at]):
        for party in parties_of([i for i in earlier.items.values() if i.sort in ("place", "body")]):
            if subnational(party) and not any(party.same_as(s) for s in seen):
                seen.append(party)
        if len(seen) >= 2:
            return seen[:2] if len(seen) == 2 else []
    return []
