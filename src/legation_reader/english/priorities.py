"""Priority directions: which party or organisation a text says cooperation is turned to."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from .scene import Scene
from .tokens import ADJ, BODY, NUM, PLACE, Line

_P = rf"(?:{PLACE}|{BODY}|{ADJ})"
_OBJECT = rf"(?:the )?(?:{PLACE}|{BODY}|{ADJ} \w+|{ADJ})(?:(?:, | and (?:the )?){_P})*"
_GROUP = r"(?P<g>(?:the )?(?-i:(?:South(?:east|ern|)|North(?:ern|)|East(?:ern|)|West(?:ern|)|Central|Latin|Sub-Saharan) )?(?-i:Asian?|Africa\w*|Europe\w*|America\w*|Pacific|Caribbean|Arctic|Gulf|Balkans?|Caucasus|Nordic)(?: (?:regions|countries|states|cities|partners))?)"
_COOPERATION = (r"(?:(?:region-to-region|regional|inter-?regional|cross-border|international|trade and economic|practical|close|our|the|work|dialogue|city-to-city|decentrali[sz]ed|municipal)[ ,]+(?:and )?)*"
                r"(?:contacts|cooperation|co-operation|ties|links|relations|interaction|dialogue|partnership|work|exchanges|collaboration|relevance|development of (?:relations|ties|cooperation)|integration)")
_TO = r"(?:with|in support of|to|within|both within|in|in the framework of)"
_SAYS = (r"(?:remains?|is|are|was|becomes?|as|has become) (?:\w+ ){0,2}?(?:an? |the |our |one of (?:the|our) )?(?:\w+ ){0,2}?(?:priorit(?:y|ies)|promising area|key (?:area|direction|focus)|in great demand|important (?:area|direction)|of (?:great|particular|special|key) importance)|"
         r"(?:is|are|has|have|been|continues? to)(?: \w+)? (?:expanding|growing|intensif\w+|increased|developing|strengthen\w+)(?: \w+){0,2}|has increased|should be used to the maximum")
_FORWARD = guarded(rf"\b{_COOPERATION}\b[^.;]{{0,70}}?\b{_TO} (?P<o>{_OBJECT})[^.;]{{0,90}}?\b(?:{_SAYS})", re.I)
_WITHIN = guarded(rf"\b(?:potential|opportunities) of (?:inter)?-?regional cooperation\b[^.;]*?\bwithin (?P<o>{_OBJECT})", re.I)
_PRIORITY_OF = guarded(rf"\bpriorit(?:y|ies)(?: area| direction)?s? (?:of|for|in)(?: our| the)? {_COOPERATION} (?:with|in) (?P<o>{_OBJECT})", re.I)
_AREA = guarded(rf"\b(?:promising|priority|key|important) (?:area|direction|focus)s? of (?:the |our )?(?P<o>(?:{_P}-)?{_P}) (?:strategic |comprehensive )?(?:{_COOPERATION})", re.I)
_PRIORITIES_ARE = guarded(rf"\b(?:priorit(?:y|ies)|priority (?:partners?|directions?|areas?|countries|regions))\b[^.;]{{0,50}}?(?:\bis|\bare|\binclude|:|\bremain)\s+(?:\w+ ){{0,4}}?(?P<o>{_OBJECT})", re.I)
_REGARDS = guarded(rf"(?P<w>{PLACE})(?:'s [^;.]{{3,60}}?)? (?:regards?|sees?|considers?|names?|named|lists?|treats?|views?|identifies) (?P<o>{_OBJECT}) (?:as|to be) (?:an? |the |its |one of |{NUM} )*[^;.]{{0,30}}?(?:priorit\w+|main direction|key (?:partner|direction|market)|strategic (?:partner|direction)|main partner)", re.I)
_AS_PRIORITY = guarded(rf"(?:(?P<w>{PLACE})[^;.]{{0,40}}?)?\b{_COOPERATION} with (?P<o>{_OBJECT}|{_GROUP})[^;.]{{0,60}}?\b(?:as|is|are|remains?) (?:an? |the |its |our |one of (?:the|its|our) )*(?:top |key |main )?priorit", re.I)
_MARKET = guarded(rf"(?P<o>{_OBJECT}) (?:is|are|remains?|has become) (?:one of |{NUM} of )?(?:an? |the |its |our )*(?:top |key |main )?(?:priority|strategic|main) (?:markets?|partners?|directions?|countr\w+|areas?)(?: (?:for|of) (?P<w>{PLACE}))?", re.I)
_FOCUS = guarded(rf"\bpriority (?:for|of) [^;.]{{0,40}}?\b(?:work|cooperation|relations|ties) with (?P<o>{_OBJECT})", re.I)
_PATTERNS = (_REGARDS, _MARKET, _AS_PRIORITY, _FOCUS, _FORWARD, _WITHIN, _PRIORITY_OF, _AREA, _PRIORITIES_ARE)


_STEMS = ("priorit", "main direction", "promising", "expanding", "growing", "intensif", "increased", "developing", "strengthen", "in great demand", "importance", "key ", "potential", "strategic")


def priorities(scene: Scene) -> list[Proposal]:
    """A priority for every partner the text says regional cooperation is turned to."""
    found: list[Proposal] = []
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        if not line.has(*_STEMS):
            continue
        for pattern in _PATTERNS:
            match = pattern.search(line.chars)
            if match:
                found += _directions(scene, line, match, speaker)
                break
    return found


def _directions(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None) -> list[Proposal]:
    home = scene.home()
    said = match.groupdict()
    named = [i.party for i in line.within(*match.span("o")) if i.party]
    if said.get("g"):
        named.append(Party("group", None, line.words(*match.span("g"))))
    aimed = [p for p in named if said.get("w") or not (home and p.same_as(home))]
    of = line.items[match["w"]].party if said.get("w") else _whose(scene, home)
    aimed = [p for p in aimed if not (of and p.same_as(of))]
    return [propose("priority", scene.text, line.at(*match.span()), speaker=speaker, of=of, direction=party, topic=None) for party in aimed]


def _whose(scene: Scene, home: Party | None) -> Party | None:
    """The regions of the country a text speaks for, when it speaks of them as a group."""
    group = next((m.party for m in scene.mentions if m.party.kind == "group" and "constituent" in m.party.name.casefold()), None)
    return group or scene.discourse.home or home
