"""Bodies named by what they are and whose: «МИД России», "Ministry of Economy of Belarus", «Законодательное собрание
Ленинградской области», "Russian Foreign Ministry"."""

from __future__ import annotations

import re
from collections import Counter

from ..readings import Party
from .choosing import Chosen, Context
from .reference import ReferenceParty, reference

_LEVELS = {"country": "c", "region": "r", "municipality": "m"}
_OF = re.compile(r"\s(?:of|in|for)\s(?:the\s)?(?:city\sof\s)?|\s(?:по\s|города\s|г\.\s?)?|\s\(|,?\s")
_AND = re.compile(r",\s|,?\s(?:и|and)\s(?:the\s)?")
_WHOSE = re.compile(r"\s|['’]s?\s|-")
_FORMAL = re.compile(
    r"(?:[A-Z][\w']+ )*(?:Republic|Kingdom|Sultanate|Principality) of .+|.+ (?:Federation|Republic|Confederation|Emirates)"  # noqa: E501
)
_MANY = re.compile(r"(?:ies|s of \w+|МИДы|министерства?)\Z")


def compose(text: str, chosen: list[Chosen], context: Context) -> list[Chosen]:
    """The same list with each office joined to whose it is; an office that is nobody's falls away."""
    made: list[Chosen] = []
    i = 0
    while i < len(chosen):
        office = chosen[i]
        if office.form != "o" or office.held is None:
            made.append(office)
            i += 1
            continue
        if made and (joined := _whose(text, made[-1], office)):
            made[-1] = joined
            i += 1
        elif i + 1 < len(chosen) and (joined := _of(text, office, chosen[i + 1])):
            made.append(joined)
            i += 2
            i = _others(text, office, chosen, i, made)
        else:
            if alone := _alone(text, office, made, context):
                made.append(alone)
            i += 1
    return made


def _of(text: str, office: Chosen, owner: Chosen) -> Chosen | None:
    """«МИД России»: the owner stands behind the office."""
    gap = text[office.end : owner.start]
    if not _fits(office, owner) or owner.form == "a" or not _OF.fullmatch(gap):
        return None
    if text[office.start] < "\u02ff" and gap.strip() not in (
        "of",
        "of the",
        "in",
        "in the",
        "for",
        "(",
        "of the city of",
        "of city of",
    ):
        return None
    return _joined(office, owner, office.start, owner.end)


def _whose(text: str, owner: Chosen, office: Chosen) -> Chosen | None:
    """ "Russian Foreign Ministry", "Belarus' Ministry of Economy", «Калининградская областная дума»."""
    if not _fits(office, owner) or not _WHOSE.fullmatch(text[owner.end : office.start]):
        return None
    if text[office.start] > "\u02ff" and owner.form != "a":
        return None
    return _joined(office, owner, owner.start, office.end)


def _others(text: str, office: Chosen, chosen: list[Chosen], i: int, made: list[Chosen]) -> int:
    """«МИД России и Белоруссии»: the owners behind the first share the office; each is a body of its own."""
    while i < len(chosen):
        owner, before = chosen[i], chosen[i - 1]
        if not (
            owner.held and before.held and owner.held.kind == before.held.kind and owner.form == before.form == "n"
        ):
            break
        if not _AND.fullmatch(text[before.end : owner.start]) or not _shares(text, office, owner):
            break
        made.append(_joined(office, owner, owner.start, owner.end))
        i += 1
    return i


def _shares(text: str, office: Chosen, owner: Chosen) -> bool:
    if text[office.start] < "\u02ff":
        return bool(_MANY.search(text[office.start : office.end]))
    surface, held = text[owner.start : owner.end], owner.held
    return bool(held) and surface not in (held.names["ru"] if held else ()) and surface[-1] in "аяиыйо"


def _alone(text: str, office: Chosen, made: list[Chosen], context: Context) -> Chosen | None:
    """An office without an owner: of the country that the same office was last said of, else of the text's own."""
    held = office.held
    if held is None or "!" not in held.type:
        return None
    owners = Counter(c.held.number for c in made if c.office == held.number and c.held and c.held.kind == "country")
    home = reference()[owners.most_common(1)[0][0]] if owners else context.home()
    surface = text[office.start : office.end]
    if home is None or (text[office.start] < "\u02ff" and surface == surface.lower()):
        return None
    return _joined(office, Chosen(office.start, office.end, home.party, "n", home), office.start, office.end)


def _fits(office: Chosen, owner: Chosen) -> bool:
    held = owner.held
    return bool(held and office.held and owner.office is None and _LEVELS.get(held.kind, "-") in office.held.type)


def _joined(office: Chosen, owner: Chosen, start: int, end: int) -> Chosen:
    assert office.held is not None and owner.held is not None
    return Chosen(start, end, body_of(office.held, owner.held), "n", owner.held, office.held.number)


def body_of(office: ReferenceParty, owner: ReferenceParty) -> Party:
    """The body an office of `owner` is: "Ministry of Economy of the Republic of Belarus", also known more shortly."""
    name = office.name.replace("{}", formal(owner))
    short = office.name.replace("{}", with_article(owner.name))
    plain = office.name.removesuffix(" of {}")
    aliases = dict.fromkeys((short, f"{owner.name} {plain}"))
    aliases.pop(name, None)
    return Party("body", None, name, owner.country, tuple(aliases))


def formal(owner: ReferenceParty) -> str:
    """The full name of a country ("the Republic of Belarus"), the usual one of anything else."""
    if owner.kind == "country":
        said = next((n for n in owner.names["en"] if _FORMAL.fullmatch(n)), owner.name)
        return with_article(said)
    return with_article(owner.name)


def with_article(name: str) -> str:
    needs = re.match(
        r"(?:\w+['\w]* )*(?:Republic|Kingdom|State|Sultanate|Principality|Federation|Union)\b|United |Netherlands|Philippines",  # noqa: E501
        name,
    )
    return f"the {name}" if needs else name
