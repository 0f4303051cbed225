"""Whether two names can be one region's: a code may only carry a name that agrees with the one ISO 3166-2 gives it.

Several countries have numbered their regions anew, so a table that knows a code may mean another region by it.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

LIKE_ENOUGH = 0.8

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "ı": "i", "đ": "d", "ð": "d", "ə": "a", "ß": "ss", "æ": "ae", "œ": "oe"})
# What a region is; two names may differ in it.
_KINDS = re.compile(
    r"\b(?:oblys\w*|oblasts?|oblast'|voblasc|vobl\w*|provinc\w*|regi\w+|sheng|shi|zizhiqu|okrug|kray|krai|respublika|republi\w+|"
    r"states?|county|counties|districts?|distrito|voivodeship|prefecture|governorate|departe?ment\w*|municipalit\w+|"
    r"cit(?:y|ta|e)|capital|autonom\w*|avtonom\w+|kraj|zupanija|novads|apskritis|shaary|atoll|parish|emirate|islands?|isla|ile|"
    r"metropolitan|special|rajons?|raion|vald|maakond|kecamatan|viloyati?|velayat[iy]?|oblastnoj|wilaya|fylke|lan|"
    r"de|of|the|del|della|do|da|la|le|el|al|and|y|et|e|und|og|va|i|saint|st|sainte)\b"
)
# Words for one side of a thing, in the languages of the code list: where both names have one it is the same one.
_SIDES = {
    "north": r"north\w*|norte|nord\w*|severn\w*|sever|shamal\w*|shomali|utara|pohjois|pukto|bukdo|buk|vestra\Z",
    "south": r"south\w*|sur|sud\w*|juzn\w*|yuzhn\w*|janub\w*|jonubi|selatan|etela|namto|nam|zuid",
    "east": r"east\w*|este|oriental\w*|orient|ost|istocn\w*|sharq\w*|timur|vychod\w*|itaean|oost",
    "west": r"west\w*|oeste|occidental\w*|ouest|zapad\w*|gharb\w*|barat|lansi",
    "central": r"cent\w+|keski|tengah|srednj\w*|sredn\w*|middle",
    "upper": r"upper|haut\w*|ober\w*|alto|alta",
    "lower": r"lower|bass?\w*|nieder\w*|baj[oa]|bas",
}
_SIDE = {side: re.compile(rf"\b(?:{words})\b") for side, words in _SIDES.items()}


def plain(name: str) -> str:
    """The letters of a name without marks, what stands in brackets, and words for its kind."""
    return re.sub(r"[^a-z]", "", _KINDS.sub(" ", _unmarked(name)))


def likeness(a: str, b: str) -> float:
    """How alike two names are, 0 to 1; 0 where they name different sides of something."""
    if sides(a) and sides(b) and sides(a) != sides(b):
        return 0.0
    wanted, had = plain(a) or _unmarked(a), plain(b) or _unmarked(b)
    return SequenceMatcher(None, wanted, had).ratio()


def agrees(iso: str, name: str) -> bool:
    """Whether `name` can be a spelling of the name ISO gives; bracketed second names of ISO count too."""
    others = [re.sub(r"\s[A-Z]{2}-[A-Z]{3}\Z", "", n) for n in re.findall(r"[\[(](.*?)[\])]", iso)]
    return any(n.strip() and likeness(n, name) >= LIKE_ENOUGH for n in (iso, *others))


def sides(name: str) -> set[str]:
    said = _unmarked(name)
    return {side for side, words in _SIDE.items() if words.search(said)}


def _unmarked(name: str) -> str:
    name = re.sub(r"\[.*?\]|\(.*?\)", " ", name)
    letters = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    letters = "".join(c for c in letters if not unicodedata.combining(c) and c not in "'’‘ʼ`")
    return re.sub(r"[^a-z]+", " ", letters).strip()
