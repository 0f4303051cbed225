"""What a title says of whom it is: a mayor is of a city, a governor of a region, a rector of a university."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from ..guarded import guarded
from ..readings import Party

ACADEMIC = guarded(
    r"\b(?:rector|vice-rector|pro-rector|vice-chancellor|dean|(?<!lord )provost|principal(?! secretary))\b", re.I
)
SCHOOL = guarded(r"universit|institut|college|academy|school|hochschule|polytech", re.I)
CITY = guarded(
    r"(?<!county )\b(?:mayor|lord provost|vice-mayor|town clerk|city manager|city council|town council|council(?:l?or|man|woman)|alderman|"
    r"council (?:leader|member)|city|town|municipal|alcalde|sindaco|oberbürgermeister|bürgermeister|burgomaster|fire chief|police chief)\b",
    re.I,
)
REGION = guarded(
    r"\b(?:county mayor|regional head|regional|provincial|departmental|head of (?:the )?region|head of government|gov\.|marshal|voivode|governor-general|"
    r"governor|vice-governor|minister-president|minister president|premier|chief minister|akim|hokim|khokim|lieutenant governor|wali|"
    r"state (?:senator|representative|minister|secretary|councill?or)|landeshauptmann|lehendakari|chief secretary|prefect|county executive|cecm)\b",
    re.I,
)
MINISTER = guarded(r"\bminister\b(?!-)", re.I)
ENVOY = guarded(
    r"\b(?:ambassador|consul(?: |-)general|consul|vice-consul|counsellor|attach[eé]|envoy|high commissioner)\b", re.I
)
_NATIONAL = guarded(
    r"\b(?:minister|prime minister|foreign ministry|state secretary|secretary of state|chancellor)\b", re.I
)
_HEAD_OF_BODY = guarded(
    r"^(?:(?:first|acting|executive|vice|deputy|managing|general|honorary|regional|co)[ -])*(?:chair\w*|co-chair\w*|president|vice-president|chief executive(?: officer)?|treasurer|"
    r"secretary[ -]general|ceo|director[ -]general|director|manager|general manager|coordinator|board member|convener|speaker|founder|curator)"
    r"(?: and (?:ceo|chief executive))?$|\b(?:executive director|managing director|general manager|chief executive officer)\b",
    re.I,
)
_OF_BODY = guarded(
    r"\b(?:committee|commission|council|board|association|chamber|union|network|assembly|club|federation|house|parliament|sejmik|port|society|secretariat|euroregion)(?:'s)? "
    r"(?:chair\w*|president|head|secretary|leader|speaker|director|member|executive|manager)\b|"
    r"\b(?:chair\w*|head|president|member|secretary|speaker|director|coordinator) of the (?:[\w-]+ )?(?:committee|commission|council|board|association|chamber|union|network|assembly|club|federation|"
    r"house|parliament|sejmik|port|society|secretariat|euroregion|project|institute|museum|agency|company)\b|\bspeaker\b",
    re.I,
)
BODY_WORD = guarded(
    r"committee|commission|council|board|association|chamber|union|network|assembly|club|federation|house|parliament|sejmik|port|society|secretariat|euroregion|project|institute|museum|agency|company",
    re.I,
)
_OFFICIAL = guarded(
    r"\b(?:commissioner|secretary|cecm|executive|director|head|counterpart|predecessor|member|deputy|manager|coordinator|chief|officer|adviser|advisor|representative|delegate|leader)\b",
    re.I,
)

_WHERE = (
    ("marshal", "PL"),
    ("voivode", "PL"),
    ("landrat", "DE"),
    ("landeshauptmann", "AT IT"),
    ("bürgermeister", "DE AT CH IT"),
    ("akim", "KZ KG"),
    ("hokim", "UZ TJ TM"),
    ("chief minister", "IN PK MY AU"),
    ("minister-president", "DE BE"),
    ("lieutenant governor", "US CA IN"),
    ("wali", "DZ MA"),
    ("county mayor", "NO US"),
    ("sindaco", "IT CH SM"),
    ("lehendakari", "ES"),
    ("state senator", "US MX BR AU NG IN"),
    ("prefect", "EC BR IT FR JP RO GR CO"),
    ("premier", "CA AU ZA CN"),
    ("party secretary", "CN VN LA"),
    ("oblast", "RU UA BY BG KZ KG"),
    ("intendant", "AR UY CL"),
)
STATES_WITH_MINISTERS = frozenset("IN PK NG DE AT ES BE AU CA BA ET MM MY KN BR AE ZA".split())


def sizes(title: str, home: str | None = None) -> tuple[str, ...]:
    """The kinds of party a title can belong to, the likeliest first; none where the title says too little."""
    if ACADEMIC.search(title):
        return ("body",)
    if ENVOY.search(title):
        return ("country",)
    if _OF_BODY.search(title):
        return ("body", "company", "municipality") if CITY.search(title) else ("body", "company", "region")
    if REGION.search(title):
        return ("region",)
    if CITY.search(title):
        return ("municipality",)
    if _HEAD_OF_BODY.search(title):
        return ("body", "company", "region")
    if MINISTER.search(title) and home not in STATES_WITH_MINISTERS:
        return ("country", "region")
    if _NATIONAL.search(title):
        return ("region", "country")
    return ("region", "municipality") if _OFFICIAL.search(title) else ()


def fits(title: str, country: str | None) -> bool:
    """Whether a post of that title exists in the country ("akim" is no German office)."""
    low = title.casefold()
    meant = next((where for office, where in _WHERE if office in low), None)
    return country is None or meant is None or country in meant.split()


_COUNCIL = guarded(
    r"\b(?:Regional|Provincial|Departmental|County|Prefectural|General|Cantonal) (?:Council|Assembly|Government|Executive|Administration)\b"
)
_UNIT = guarded(
    r"\b(?:Department|Directorate|Bureau|Division|Foreign Affairs Office|(?:Military|State|District|City) Administration|People's (?:Committee|Government)|Municipal Assembly|Executive Committee|"
    r"Intendancy|Prefecture|Mayor's Office|Office of the (?:Mayor|Governor|Presidency)|City Hall|(?:Provincial|Regional|State|Local) Government|Government of)\b",
    re.I,
)
_NO_UNIT = guarded(
    r"Universit|Institut|Chamber|College|Academy|Association|Euroregion|Bank|Ministry|Commission|Sejmik", re.I
)
_PRESIDES = guarded(r"president|chair|vice-president|head|leader|secretary", re.I)
_GENERIC = frozenset(
    "the of for and council assembly government town city municipal county regional provincial state legislative departmental general senate parliament house office department foreign affairs "
    "international relations external board commission committee presidency administration executive economic development trade culture tourism education culture people's chamber electronics information technology".split()
)


def seated(title: str, body: Party) -> Party | None:
    """Whose a post at a body is: a region's council or government and the departments of an administration stand for
    the territory in their name; None where the body's name is a common noun ("the city council")."""
    if all(w.casefold() in _GENERIC for w in re.findall(r"[\w']+", body.name)):
        return None
    council = _COUNCIL.search(body.name) and _PRESIDES.search(title)
    if _NO_UNIT.search(body.name) or not (council or _UNIT.search(body.name)):
        return body
    place = _place_in(body.name)
    if place is not None:
        asked = f"{title} {body.name}"
        sized = of_size("governor" if REGION.search(asked) or council else "mayor" if CITY.search(asked) else "", place)
        return replace(sized, aliases=tuple(dict.fromkeys((*sized.aliases, body.name))))
    rest = " ".join(w for w in body.name.split() if w.casefold() not in _GENERIC)
    return Party(
        "region" if REGION.search(body.name) or council else "municipality", None, rest, body.country, (body.name,)
    )


def _place_in(name: str) -> Party | None:
    """The region or city a body's name holds."""
    from ..names import mentions

    held = [m.party for m in mentions(name, "en") if m.party.kind in ("region", "municipality", "country")]
    return next((p for p in held if p.kind != "country"), None) or place_within(name) or next(iter(held), None)


_GLUE = frozenset("of the and de del di da do for in at".split())


@lru_cache(maxsize=2048)
def place_within(name: str) -> Party | None:
    """The region or city that some words of a name are, the longest first: Extremadura in "Junta de Extremadura"."""
    from ..names import resolve

    words = name.split()[:8]
    for long in range(len(words), 0, -1):
        for at in range(len(words) - long + 1):
            piece = words[at : at + long]
            if not piece[0][0].isupper() or {piece[0].casefold(), piece[-1].casefold()} & _GLUE or all(w.casefold() in _GENERIC for w in piece):
                continue
            found = resolve(" ".join(piece), "en")
            if found is not None and found.kind in ("region", "municipality") and (long > 1 or len(piece[0]) > 4):
                return found
    return None


def of_size(title: str, party: Party) -> Party:
    """The city or the region of one name, as the title asks: the governor of Oita is of the prefecture."""
    from ..names.sizes import of_kind

    asks = (
        "region"
        if REGION.search(title) and not CITY.search(title)
        else "municipality"
        if CITY.search(title) and not REGION.search(title)
        else None
    )
    return of_kind(party, asks) if asks else party
