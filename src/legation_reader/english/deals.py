"""Contracts told in any other way than the usual one: a firm that supplies, sells, builds or buys, and for whom."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from .scene import Scene
from .tokens import ADJ, BODY, PLACE, Line

_NAME = r"(?-i:[A-ZÀ-Þ][\w&.'-]*\w(?: (?:of )?[A-ZÀ-Þ][\w&.'-]*\w){0,3})"
_KIND = r"(?:company|firm|group|trader|plant|holding|manufacturer|shipbuilder|shipyard|maker|operator|producer|supplier|enterprise|trading house|trade house|factory|port company|feed company|newcomer|retailer|dairy|brewery|builder|dockyard|cooperative|importer|exporter|terminal|distributor|start-?up|works)"
_FIRM = rf"(?:(?:the|a|an|its|another|local|[\w-]+ )?(?:{ADJ} |{PLACE}(?:'s|-based)? |[a-z]+ (?={_KIND})){{0,3}}(?:{_KIND} )?)?(?P<SLOT>{_NAME}|{BODY})"
_A, _B = _FIRM.replace("SLOT", "a"), _FIRM.replace("SLOT", "b")
_SELLS = guarded(rf"(?:^|\b|(?<=[\s,])){_A}(?: of {PLACE})?,? (?:which )?(?:will|is to|are to|has agreed to|have agreed to|agreed to|would|has|have|is|also|contracted to|undertook to| )*(?:ship(?:s|ped|ping)?|suppl(?:y|ies|ied|ying)|deliver(?:s|ed|ing)?|sell(?:s|ing)?|sold|export(?:s|ed)?|provide[sd]?|build(?:s|ing)?|built|install(?:s|ed)?|equip(?:s|ped)?|furnish(?:es|ed)?) (?P<goods>[^;.]{{3,90}}?) (?:to|for|with) {_B}", re.I)
_TO_FIRM = guarded(rf"(?:^|(?<=[\s,])){_A}(?: of {PLACE})?,? (?:sold|supplied|delivered|sells) (?:to )?{_B} (?P<goods>[a-z][^;.]{{3,80}}?)(?= worth| for|,|\.|;|$)", re.I)
_BUYS = guarded(rf"(?:^|(?<=[\s,])){_A}(?: of {PLACE})?,? (?:will |is |has |have |are |to |also )*(?:buy(?:s|ing)?|bought|purchas(?:e|es|ed|ing)|order(?:s|ed)?|import(?:s|ed|ing)?|source[sd]?) (?P<goods>[^;.]{{3,70}}?) from {_B}", re.I)
_BETWEEN = guarded(rf"\bbetween {_A} and {_B}", re.I)
_TALKS = guarded(rf"(?:^|(?<=[\s,])){_A} and {_B} (?:are|is|were|have|signed|concluded|agreed)[^;.]{{0,60}}?\b(?:contract|deal)\b", re.I)
_WORD = guarded(r"\b(?:contracts?|deals?|orders?|biggest one|the third|supply agreement|purchase)\b", re.I)
_YET = guarded(r"\b(?:in talks|negotiat\w+|to be signed|will sign|hopes? to sign|expected to sign|intends? to)\b", re.I)
_LAND = re.compile(r"\b(?:The|It|This|He|She|They|We|Its|Their|In|On|At|Under|Last|Trade|Governor|Mayor|Council|City|Region|County|Minister)\b")


def deals(scene: Scene, known: list[Proposal]) -> list[Proposal]:
    """The contracts that `known` does not hold yet; only where the text speaks of contracts or deals at all."""
    found: list[Proposal] = []
    if not _WORD.search(scene.text):
        return found
    for at, (line, speaker) in enumerate(zip(scene.lines, scene.speakers, strict=True)):
        taken = [s for p in known if p.kind == "contract" for s in p.spans if s.overlaps(line.span)]
        near = " ".join(other.chars for other in scene.lines[max(0, at - 2) : at + 2])
        if not _WORD.search(near):
            continue
        for pattern in (_SELLS, _TO_FIRM, _BUYS, _BETWEEN, _TALKS):
            for match in pattern.finditer(line.chars):
                here = line.at(*match.span())
                if any(s.overlaps(here) for s in taken) or pattern is _BETWEEN and not _WORD.search(line.chars, max(0, match.start() - 70), match.start()):
                    continue
                made = _deal(scene, line, match, speaker, at)
                if made:
                    taken.append(made.spans[0])
                    found.append(made)
    return found


def _deal(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None, at: int) -> Proposal | None:
    parties = [p for g in "ab" if (p := _firm(line, match, g))]
    if len(parties) < 2 or parties[0].same_as(parties[1]):
        return None
    stop = min(len(line.chars), match.end() + 110)
    sums = [i.counted for i in line.within(match.start(), stop, "number") if i.counted and i.counted.quantity.unit not in (None, "share")]
    if not sums and at + 1 < len(scene.lines):
        after = scene.lines[at + 1]
        if re.match(r"\W*(?:The (?:contract|deal|order)|It is worth|The value)", after.chars):
            sums = [i.counted for i in after.within(0, len(after.chars), "number") if i.counted and i.counted.quantity.unit not in (None, "share")]
    planned = bool(_YET.search(line.chars[max(0, match.start() - 40) : stop]))
    value = sums[0] if sums else None
    goods = line.words(*match.span("goods")) if match.groupdict().get("goods") else None
    return propose("contract", scene.text, line.at(match.start("a"), match.end()), standing="planned" if planned else "signed", speaker=speaker, parties=parties, goods=goods,
                   value=value.value if value else None, unit=value.quantity.unit if value else None, signed=None)


def _firm(line: Line, match: re.Match[str], group: str) -> Party | None:
    known = line.items.get(match[group])
    if known:
        return known.party
    words = line.words(*match.span(group))
    return None if _LAND.match(words) else Party("company", None, words.removesuffix("'s"))
