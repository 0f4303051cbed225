"""Every way the parties are written, folded, with what each may mean; the shape is told in names/data/README.md."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from legation_reader.names.folding import CYRILLIC_FIRST, fold
from legation_reader.names.inflection import adjective_forms, name_forms, word_besides
from legation_reader.names.transliteration import english_place, variants
from names.places import BODY, Place

# What stands after a region's stem in English, by the head its own name has.
HEADS = {
    "Oblast": ("Region", "Oblast"),
    "Region": ("Region", "Oblast"),
    "Krai": ("Krai", "Territory", "Region", "Kray"),
    "Province": ("Province",),
    "Okrug": ("Autonomous Okrug", "Autonomous District", "Autonomous Region", "Autonomous Area"),
}
# The heads of names that are written in Latin letters and not in English ("Tomskaya oblast", "Primorskiy kray").
_LEFT_RUSSIAN = {
    "область": ("Oblast", "Region"),
    "край": ("Krai", "Kray", "Territory"),
    "автономный округ": ("Autonomous Okrug",),
}
ENGLISH_SPEAKING = frozenset(["US", "GB", "CA", "AU", "NZ", "IE", "ZA", "JM", "PH"])


def _listed_words(name: str) -> frozenset[str]:
    """The words of a table beside this file, its comments aside."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


COMMON = _listed_words("common_english.txt")
SURELY = _listed_words("surely_places.txt")
ALWAYS_WEAK = {"того", "чад", "гана", "самоа", "мир", "бар", "бор", "луга", "остров", "клин"}

NEVER = {"мир"}  # a town's name that is nearly always the word

Forms = dict[bytes, dict[str, None]]


def forms_of(parties: list[Place]) -> Forms:
    """Folded form → what it may mean, as `number:flags` or `number:flags=Exact`."""
    forms: Forms = defaultdict(dict)
    for number, place in enumerate(parties):
        for surface, flags in _written(place):
            key = fold(surface).strip()
            exact = f"={surface}" if "x" in flags else ""
            if key and b"\x01" not in key:
                forms[key][f"{number}:{flags}{exact}"] = None
    return forms


def written(forms: Forms, script: str) -> bytes:
    """The forms of one script, two lines each: the form, then its meanings. Abbreviations are in both."""
    wanted = []
    for key in sorted(forms):
        cyrillic = any(byte >= CYRILLIC_FIRST for byte in key)
        short = any(m.split(":")[1][0] in "bk" for m in forms[key])
        if cyrillic == (script == "cyrillic") or (short and not cyrillic):
            wanted += [key, ";".join(forms[key]).encode()]
    return b"\n".join(wanted)


def _written(place: Place) -> Iterator[tuple[str, str]]:
    for name in place.english_names:
        yield from _english(place, name)
    for name in place.russian_names:
        yield from _russian(place, name)
    for adjective in place.english_adjectives:
        yield adjective, "ac"
    if place.stem and place.kind == "region" and place.curated:
        yield place.stem, "nc" if _own_name(place) else "sc"
        for head in _heads(place):
            yield f"{place.stem} {head}", "nc"
            yield f"{head} of {place.stem}", "nc"
    if place.curated and (russian := re.match(r"(\S+(?:ая|ий|ый)) (область|край|автономный округ)$", place.russian)):
        for said in {english_place(russian[1]), *variants(russian[1])}:
            for head in _LEFT_RUSSIAN[russian[2]]:
                yield f"{said} {head}", "nc"
    if place.kind == "region" and place.country == "JP" and (stem := re.match(r"(\w+) Prefecture$", place.name)):
        yield f"{stem[1]}-ken", "nc"
    if place.kind == "region" and (
        leading := re.match(
            r"(\S+)(?:ая область|ий край|ая Республика|ий автономный округ|ая провинция)", place.russian
        )
    ):
        for form in adjective_forms(leading[1].casefold() + ("ый" if leading[1][-1] == "н" else "ий")):
            yield form, "sc"
    for adjective in place.russian_adjectives:
        linking = not adjective.endswith(("ий", "ый", "ой"))
        for form in adjective_forms(adjective):
            yield form, "ah" if linking else "a"
        if not linking and place.kind == "country":
            yield adjective[:-2] + "о", "ah"


def _own_name(place: Place) -> bool:
    """Whether the stem is a name of its own (Tatarstan), not the city the region is called after."""
    return "Republic" in place.name or place.stem == place.name


def _heads(place: Place) -> tuple[str, ...]:
    for head, said in HEADS.items():
        if place.name.endswith(" " + head):
            return said
    if place.id.startswith("CN"):
        return ("Province",)
    return ()


def _english(place: Place, name: str) -> Iterator[tuple[str, str]]:
    if name[0] == "?":
        yield name[1:], "kx"
        return
    if name.startswith("!"):
        yield name[1:], "ox" if place.kind == "office" else "bx"
        return
    if place.kind in ("office", "none"):
        yield name, "o" if place.kind == "office" else "z"
        return
    weak = "w" if _weak_english(place, name) else ""
    if len(name) < (3 if place.weight >= 50 else 4) and place.kind != "country" and not place.curated:
        return
    yield name, "nc" + weak
    if place.kind == "region" and not place.curated and place.type.isalpha() and place.type.lower() not in name.lower():
        yield f"{name} {place.type}", "nc"


def _russian(place: Place, name: str) -> Iterator[tuple[str, str]]:
    if name[0] == "?":
        yield name[1:], "kx"
        return
    if name.startswith("!"):
        yield name[1:], "ox" if place.kind == "office" else "bx"
        return
    if place.kind in ("office", "none"):
        for form in name_forms(name):
            yield form, "o" if place.kind == "office" else "z"
        return
    if len(name) < (3 if place.weight >= 50 else 4) and not place.curated:
        return
    for form in name_forms(name):
        if form.casefold() in NEVER:
            continue
        weak = "w" if _weak_russian(place, name, form) else ""
        yield form, "nc" + weak
        if " области" in form or " область" in form:
            yield form.replace(" области", " обл").replace(" область", " обл"), "nc"
    if " " in name and place.weight >= BODY:
        yield name.replace("~", ""), "nc"


def _weak_english(place: Place, name: str) -> bool:
    """Whether an English name needs support: small towns, common words, and names that are also surnames."""
    if place.curated or place.kind not in ("municipality", "region"):
        return False
    words = name.casefold().split()
    if all(w in COMMON for w in words):
        return True
    if place.kind == "region":
        return " " not in name and place.weight < 40
    english = place.country in ENGLISH_SPEAKING
    return place.weight < (54 if english and len(words) == 1 else 48)


def _weak_russian(place: Place, name: str, form: str) -> bool:
    lower = form.casefold()
    if lower in ALWAYS_WEAK:
        return True
    if name in SURELY:
        return False
    if place.kind not in ("municipality", "region") or " " in form or "-" in form:
        return False
    if place.curated and (place.kind == "region" or lower not in ("орел", "орёл", "орла", "орлу", "орлом", "орле")):
        return False
    if place.kind == "region" and name.endswith(("ий", "ый", "ая", "ое", "ой")):
        return True
    return word_besides(lower) or (place.weight < 48 and place.country not in ("RU", "BY", "KZ"))
