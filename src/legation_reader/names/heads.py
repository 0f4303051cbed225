"""Head nouns around names: "Brest and Gomel regions", «провинций Хубэй и Хунань», «Липецкой, Тюменской областей».

A head noun says of what kind the names before or behind it are, and is shared by all names of a list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .index import Hit
from .reference import ReferenceParty

# head → (what it says, which of several regions' own types fit it)
_RUSSIAN_AFTER = (
    (re.compile(r"\s(?:автономн\w+\s)?(?:област(?:ь|и|ью|ей|ям|ями|ях)\b|обл(?:\.|\b))"), "region", "област"),
    (re.compile(r"\sкра(?:й|я|ю|ем|е|ев|ям|ями|ях|ёв)\b"), "region", "край"),
    (re.compile(r"\s[Рр]еспублик(?:а|и|е|у|ой|ам|ами|ах|)\b"), "region", "республик"),
    (re.compile(r"\sавтономн\w+\sокруг\w{0,3}\b"), "region", "автономн"),
    (re.compile(r"\sавтономн\w+\sрайон\w{0,3}\b"), "region", "район"),
    (re.compile(r"\s(?:провинци|губерни|префектур|воеводств|губернаторств|вилайят|велаят)[а-яё]{0,3}\b"), "region", ""),
    (re.compile(r"\s(?:(?:городск|муниципальн)\w+\s)?(?:район|округ)(?:а|у|ом|е|ы|ов|ам|ами|ах|)\b"), "district", ""),
)
_RUSSIAN_BEFORE = re.compile(
    r"(?<!\w)(?:провинци[а-я]{1,3}|штат[а-я]{0,3}|префектур[а-я]{0,3}|(?:федеральн\w+\s)?земл[а-я]{1,3}|земель|"
    r"област[а-я]{1,3}|регион[а-я]{0,3}|департамент[а-я]{0,3}|кантон[а-я]{0,3}|эмират[а-я]{0,3}|воеводств[а-я]{0,3}|"
    r"графств[а-я]{0,3}|автономн\w+\s(?:район|округ|област|сообществ)[а-я]{0,3}|ил[а]?|вилайет[а-я]{0,2})\s\Z",
    re.I,
)
_RUSSIAN_CITY = re.compile(r"(?<!\w)(?:г\.\s?|гор\.\s?|город(?:а|у|ом|е|ов|ам|ами|ах|)\s)\Z", re.I)
_ENGLISH_AFTER = re.compile(
    r"[\s-](?:(?:autonomous|federal)\s)?(?:regions?|oblasts?|provinces?|krais?|territor(?:y|ies)|prefectures?|"
    r"count(?:y|ies)|governorates?|voivodeships?|cantons?|republics?|departments?|emirates?|länder)\b",
    re.I,
)
_ENGLISH_DISTRICT = re.compile(r"\s(?:urban\s|municipal\s)?(?:[Dd]istricts?|[Rr]ay?ons?)\b")
_ENGLISH_STATE = re.compile(r"\s(?:states?|States|State)\b(?!\s[A-Z])")
_ENGLISH_BEFORE = re.compile(
    r"\b(?:regions?|oblasts?|provinces?|prefectures?|states?|count(?:y|ies)|governorates?|voivodeships?|cantons?|"
    r"republics?|emirates?|länder)\sof\s(?:the\s)?\Z",
    re.I,
)
_ENGLISH_CITY = re.compile(r"\b(?:cit(?:y|ies)|towns?|municipalit(?:y|ies)|mayors?)\sof\s\Z", re.I)
_HAS_HEAD = re.compile(r"област|кра[йяюе]|[Рр]еспублик|округ|район|провинц", re.I)
# A quick look at the last word, as the full patterns are slow where nothing is found.
_MAYBE_BEFORE = re.compile(r"(?:[а-яё]{2,}|of|of the|г\.|гор\.)\s?\Z")
_LIST = re.compile(r"(?:,\s|,?\s(?:и|and|или|or|а также|as well as|&)\s)(?:the\s)?\Z")
_REACH = 28


@dataclass(frozen=True, slots=True)
class Head:
    """`says` is region, district or city; `type` a stem of the Russian name it asks for; `start`, `end` where the
    mention reaches with its own head noun; `follows` whether the noun stands behind the names, `own` whether it is
    this name's own or the list's."""

    says: str
    type: str
    start: int
    end: int
    follows: bool
    own: bool = True

    def fits(self, party: ReferenceParty) -> bool:
        if self.says == "state":
            return party.kind == "region" and party.type.casefold() in ("state", "land")
        if self.says != "region":
            return self.says == "city" and party.kind == "municipality"
        if party.kind == "country":
            return False
        return party.kind == "region" and (not self.type or self.type in (party.russian or "").casefold())


def heads(text: str, hits: list[Hit]) -> list[Head | None]:
    """The head noun of each hit, its own or the one its list shares."""
    found: list[Head | None] = [None] * len(hits)
    for i in range(len(hits) - 1, -1, -1):
        found[i] = _after(text, hits[i])
        if found[i] is None and i + 1 < len(hits) and (following := found[i + 1]) and following.follows:
            noun = all(m.form == "n" for m in hits[i].meanings) and text[hits[i].start] > "\u02ff"
            if not (noun and following.says == "district"):  # «Смоленск и Московский район»: the town, and a district
                found[i] = _shared(text, hits[i], hits[i + 1], following, hits[i])
    for i, hit in enumerate(hits):
        if found[i] is None:
            found[i] = _before(text, hit)
        if found[i] is None and i and (earlier := found[i - 1]) and not earlier.follows:
            found[i] = _shared(text, hits[i - 1], hit, earlier, hit)
    return found


def _after(text: str, hit: Hit) -> Head | None:
    following = text[hit.end : hit.end + _REACH]
    if following[:1] not in (" ", "\n", "\xa0", "-"):
        return None
    if text[hit.start] > "\u02ff":
        for pattern, says, type_ in _RUSSIAN_AFTER:
            if match := pattern.match(following):
                return Head(says, type_, hit.start, hit.end + match.end(), follows=True)
        return None
    if match := _ENGLISH_DISTRICT.match(following):
        return Head("district", "", hit.start, hit.end + match.end(), follows=True)
    if match := _ENGLISH_STATE.match(following):
        return Head("state", "", hit.start, hit.end + match.end(), follows=True)
    match = _ENGLISH_AFTER.match(following)
    return Head("region", "", hit.start, hit.end + match.end(), follows=True) if match else None


def _before(text: str, hit: Hit) -> Head | None:
    if hit.start < 3 or text[hit.start - 1] not in (" ", "\n", "\xa0", "."):
        return None
    before = text[max(0, hit.start - _REACH) : hit.start]
    if (
        not _MAYBE_BEFORE.search(before)
        or (" " in text[hit.start : hit.end]
        and _HAS_HEAD.search(text, hit.start, hit.end))
    ):
        return None
    russian = text[hit.start] > "\u02ff"
    if match := (_RUSSIAN_BEFORE if russian else _ENGLISH_BEFORE).search(before):
        return Head("region", "", hit.start - len(before) + match.start(), hit.end, follows=False)
    if match := (_RUSSIAN_CITY if russian else _ENGLISH_CITY).search(before):
        return Head("city", "", hit.start - len(before) + match.start(), hit.end, follows=False)
    return None


def _shared(text: str, first: Hit, second: Hit, head: Head, of: Hit) -> Head | None:
    """The head that a list gives to its other names, without its words."""
    if not _LIST.fullmatch(text[first.end : second.start]):
        return None
    return Head(head.says, head.type, of.start, of.end, head.follows, own=False)
