"""What an event goes by: its own title, the body it is a session of, or the title named last."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..guarded import guarded
from ..readings import Party
from .tokens import ADJ, BODY, PLACE, Line

if TYPE_CHECKING:
    from .scene import Scene

TYPES = {"session": "session", "sitting": "session", "meeting": "session", "forum": "forum", "summit": "summit", "conference": "forum",
         "congress": "forum", "round table": "round_table", "roundtable": "round_table", "consultations": "consultations", "seminar": "forum",
         "symposium": "forum", "dialogue": "consultations", "exhibition": "forum", "expo": "forum", "fair": "forum", "get together": "meeting",
         "festival": "forum", "convention": "forum", "workshop": "forum", "working group": "working_group", "edition": "forum", "plenary": "session", "general assembly": "session"}
_HEADS = "|".join(sorted((h.replace(" ", "[ -]") for h in TYPES), key=len, reverse=True))
_ANY = rf"(?:{PLACE}|{ADJ}|{BODY})"
_WORD = rf"(?:(?!(?:[IVX]{{2,6}}|V|X)[ -])[A-ZÀ-Þ][\w'+&.]*|{_ANY}(?:'s)?\+?|20\d\d)"
_HEAD = (r"(?:Forum|Summit|Conference|Congress|Round ?Table|Roundtable|Dialogue|Expo|EXPO|Exhibition|Fair|Festival|Assembly|Convention|Symposium|Seminar|Session|Meeting|"
         r"Council|Commission|Committee|Consultations|Days|Week|Messe|Parade|Carnival|Biennale|Regatta|Marathon|Race)")
_ROMAN = r"(?-i:[IVX]{1,6})"
_WORDED = (r"(?:twenty|thirty|forty|fifty)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
           r"eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|inaugural")
_NUMBER = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?i:{_WORDED})|{_ROMAN})"
_ORD = rf"(?:\b(?P<ord>{_NUMBER})(?: annual| joint| regular| plenary| official| Annual| International(?= session))?[ -])"
_LINK = r"(?: -|,? (?:of the|and the|of|and|for|on|in the|the|&|with|between))"
_TITLE = (rf"(?P<title>(?:(?:{_WORD}(?:{_LINK}|,)?[ -]){{0,9}}{_HEAD}s?|(?:Expo|EXPO) (?!19|20)(?:[A-ZÀ-Þ]\w+|{PLACE})|(?:(?!The |A |An |This |Our )(?:[A-ZÀ-Þ][\w'+&.]*|{PLACE}|{BODY}|{ADJ})(?:{_LINK})?[ -]){{2,8}}(?:forum|summit|exhibition|fair|festival|conference|congress))\b"
          rf"(?: (?:of|on|for|between|with)(?: the)? {_WORD}(?:(?:{_LINK} | |-){_WORD}){{0,8}})?)")
_MODS = (r"(?:(?:annual|joint|regular|plenary|bilateral|next|extended|expanded|ordinary|extraordinary|upcoming|forthcoming|recent|previous|last|international|"
         r"interregional|inter-regional|regional|high-level|ministerial|constituent|business|economic|investment|online|virtual|working|cross-border|general|two-day|three-day|"
         r"trade|cultural|scientific|practical|youth)[ ,-]+)*")
_ORGAN = r"(?:(?:joint|cooperation|intergovernmental|interparliamentary|inter-parliamentary|working|regional|bilateral|steering|coordination|standing|mixed|friendship|advisory) )*(?:commission|council|committee|group|assembly|board)"
_BARE = (rf"\b(?P<bare>{_MODS}(?P<head>{_HEADS}))(?P<plural>s?)\b(?P<of> (?:of|by) (?:the )?(?P<body>(?:{_WORD}|{_ORGAN})"
         rf"(?:(?:{_LINK} | |-)(?:{_WORD}|cooperation|north\w*|south\w*|trade|economic)){{0,12}}))?")
_ALONE = rf"(?:\b[Tt]he )(?P<alone>{_NUMBER})(?=,? (?:in|will|was|is|took|edition|to be)\b| [\uE800-\uE9FF])"
EVENT = guarded(rf"(?:{_ORD})?(?:{_TITLE}|{_BARE})|{_ALONE}")
_GENERIC = guarded(r"^(?:the )?(?:(?:general|city|national|federal|state|town|county|annual|full|business|economic|international|municipal|regional|joint|european|district) )*(?:council|commission|committee|assembly|congress|meeting|session|week|days)s?$|^(?:the )?(?:(?:annual|business|economic|international|regional) )?(?:fair|festival|forum|summit|conference|exhibition|expo)s?$", re.I)
_CITY_BEHIND = guarded(rf", (?P<city>{PLACE})$")
_BODY_HEAD = guarded(r"\b(?:Council|Commission|Committee|Assembly|Congress)\b")
_EVENT_HEAD = guarded(r"\b(?:Forum|Summit|Conference|Meeting|Session|Round|Dialogue|Expo|Exhibition|Fair|Festival|Symposium|Seminar|Days|Week|Consultations|Convention|Messe|Parade|Carnival|Biennale|Regatta|Marathon|Race)\b", re.I)


@dataclass(frozen=True, slots=True)
class Named:
    """`bare` is an event that only goes by a common noun ("the forum"); `body` one whose title is a body's name."""

    series: str | None
    type: str
    bare: bool = False
    body: bool = False
    session: bool = False
    plural: bool = False
    seat: Party | None = None
    common: bool = False
    aside: bool = False


def named(scene: Scene, line: Line, match: re.Match[str], number: int | None) -> Named:
    """What the event goes by."""
    if match["title"] and not generic(clean(match["title"])):
        title = clean(line.words(*match.span("title")))
        seat = _seat(line, *match.span("title"))
        return Named(title, _type(title), body=bool(_BODY_HEAD.search(title)) and not _EVENT_HEAD.search(title), seat=seat,
                     aside=bool(_ASIDE.search(line.chars, 0, match.start())))
    if match["alone"]:
        return Named(scene.series[-1] if scene.series else None, "forum")
    owner = re.search(rf"(?P<o>{BODY})'s (?:\w+ )?$", line.chars[: match.start()])
    head = (match["head"] or match["title"].split()[-1]).casefold().replace("-", " ").rstrip("s" if match["title"] else "")
    plural = bool(match["plural"]) and head != "consultations"
    if match["body"] and re.search(r"[A-Z]", line.words(*match.span("body"))) and not generic(line.words(*match.span("body"))):
        start, end = match.span("body")
        city = _CITY_BEHIND.search(line.chars, start, end)
        title = clean(line.words(start, city.start() if city else end))
        return Named(title, "working_group" if "working group" in title.casefold() else TYPES.get(head, "forum"), session=True, plural=plural,
                     seat=line.items[city["city"]].party if city else None)
    if owner:
        party = line.items[owner["o"]].party
        return Named(party.name if party else None, TYPES.get(head, "forum"), session=True)
    if number is not None or _DEFINITE.search(line.chars[max(0, match.start() - 24) : match.start()] + match.group()):
        wanted = match["body"].casefold().split()[-1] if match["body"] else head
        same = next((s for s in reversed(scene.series) if wanted in s.casefold()), scene.series[-1] if scene.series and head in ("meeting", "session", "edition", "forum", "summit") else None)
        if same:
            return Named(same, _type(same) if head not in ("session", "meeting") else TYPES[head], bare=True, plural=plural)
    return Named(None, TYPES.get(head, "forum"), bare=True, plural=plural, common=head in ("fair", "exhibition", "expo", "festival", "edition", "congress", "week", "day", "game", "convention"))


_JOINED = "-–/&"


def _seat(line: Line, start: int, stop: int) -> Party | None:
    """The town in a title that is held there ("Busan Film Festival"); not one of two that it joins."""
    for at in range(start, stop):
        item = line.items.get(line.chars[at])
        if not item or item.sort != "place" or not item.party or item.party.kind != "municipality":
            continue
        around = line.chars[max(0, at - 1) : at] + line.chars[at + 1 : at + 2]
        if not any(c in _JOINED for c in around) and (item.party.id or item.party.country):
            return item.party
    return None


_ASIDE = guarded(r"\b(?:sidelines|margins|fringes) of (?:the |an? )?$", re.I)
_DEFINITE = guarded(r"\b(?:[Tt]he|[Tt]his|[Ii]ts|[Nn]ext)(?: \w+)? ?(?:forum|summit|conference|exhibition|fair|festival|session|congress|next session|next forum|next meeting)\b|'s (?:next |last )?session$")


def remembered(scene: Scene, name: Named, number: int | None) -> int | None:
    """The title counts as named last; "the forum" told again is of the number told with its title."""
    if name.series is None:
        return number
    if number is None and name.bare:
        return scene.numbers.get(name.series)
    rest = [s for s in scene.series if s != name.series]
    scene.series = [name.series, *rest] if name.aside and rest else [*rest, name.series]
    if number is not None:
        scene.numbers[name.series] = number
    return number


def generic(series: str) -> bool:
    """Whether a title is none: "City Council", "the Assembly"."""
    return bool(_GENERIC.match(series))


def clean(words: str) -> str:
    words = re.sub(r"\s+", " ", words)
    return re.sub(r"^(?:(?:the|The|a|A|At|In|During|On)\s+)+", "", words.removesuffix("'s").removesuffix("’s")).strip(" ,.")


def _type(title: str) -> str:
    head = next((h for h in ("forum", "summit", "round table", "roundtable", "exhibition", "expo", "dialogue", "consultations") if h in title.casefold()), None)
    if head:
        return TYPES[head]
    return "session" if re.search(r"session|meeting|council|commission|committee|assembly", title, re.I) else "forum"
