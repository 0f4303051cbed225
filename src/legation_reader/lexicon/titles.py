"""Russian titles in the English that the field uses."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..readings import Mention
from .units import Unit, units

_CYRILLIC = re.compile(r"[А-ЯЁа-яё]")
# What «по» says after these heads; elsewhere "on".
_FOR = (
    "commit",
    "agency",
    "ministry",
    "department",
    "centre",
    "office",
    "service",
    "ombudsman",
    "commissioner",
    "assistan",
    "fund",
    "programme",
    "plan",
    "director",
    "deputy",
    "minister",
    "head",
    "direction",
    "measure",
    "project",
    "organisation",
    "body",
    "attaché",
    "representative",
    "adviser",
    "bureau",
    "foundation",
    "workshop",
    "task",
    "activit",
)
_IN = (
    "cooperation",
    "championship",
    "tournament",
    "competition",
    "interaction",
    "partnership",
    "specialist",
    "contest",
    "cup",
    "olympiad",
    "training",
    "expert",
)
_NOTHING = frozenset({"год", "годы", "года", "году", "годах", "годов", "г", "гг"})


def english_title(text: str, mentions: Iterable[Mention] | None = None) -> str:
    """`text` in English, sentence case: «Программы приграничного сотрудничества России и Беларуси» →
    "Programme of cross-border cooperation of Russia and Belarus". English passes through.

    `mentions` are parties found in the passage or its document; those that `text` names are used. Without them the
    title itself is searched for names.
    """
    text = " ".join(text.split())
    if not _CYRILLIC.search(text):
        return text
    said = _assembled(units(text, _mentions(text) if mentions is None else mentions))
    return said[:1].upper() + said[1:]


def _mentions(text: str) -> list[Mention]:
    from ..names import mentions

    return list(mentions(text, "ru"))


def _assembled(found: list[Unit]) -> str:
    found = _first_singular(found)
    words: list[str] = []
    for i, unit in enumerate(found):
        if unit.part == "num" or i == 0 or not _is_year_word(found, i):
            if link := _link(found, i):
                words.append(link)
            words.append(_preposition(found, i) if unit.part == "prep" else unit.english)
    return _joined([w for w in words if w])


def _first_singular(found: list[Unit]) -> list[Unit]:
    """A declined title names one thing: «Программы …» in the genitive is one programme, and the reader's caller
    cannot know; the singular is taken where the form allows both."""
    from .glossary import longest_entry
    from .morphology import forms

    for i, unit in enumerate(found):
        if unit.part == "adj":
            continue
        if unit.part == "noun" and unit.plural and not unit.name:
            head = unit.russian.split()[0] if " " not in unit.russian else ""
            numbers = {f.tag.number for f in forms(head.lower())} if head else set()
            hit = longest_entry([head], 0) if numbers == {"sing", "plur"} else None
            if hit and i == 0 and not hit[0].only_plural:
                return [Unit(hit[0].english, "noun", unit.cases, unit.russian), *found[1:]]
        break
    return found


def _is_year_word(found: list[Unit], i: int) -> bool:
    return found[i].russian.lower() in _NOTHING and found[i - 1].part == "num"


def _link(found: list[Unit], i: int) -> str:
    """The "of" (or "to") that a noun in the genitive (dative) needs before its phrase, where Russian says nothing."""
    unit = found[i]
    if i == 0 or unit.part not in ("noun", "adj", "num"):
        return ""
    before = found[i - 1]
    if before.part != "noun" or unit.part == "num":
        return ""
    held = _phrase_cases(found, i)
    if "gent" in held:
        return "of"
    if held and held <= {"datv"}:
        return "to"
    if held and held <= {"ablt"}:
        return "of" if not unit.name else "with"
    return ""


def _phrase_cases(found: list[Unit], i: int) -> frozenset[str]:
    """The cases shared by the adjectives from `i` on and the noun they stand before."""
    held = found[i].cases
    while found[i].part == "adj" and i + 1 < len(found) and found[i + 1].part in ("adj", "noun", "conj"):
        i += 1
        if found[i].part != "conj" and found[i].cases:
            held = (held & found[i].cases) or held
    return held


def _preposition(found: list[Unit], i: int) -> str:
    word = found[i].russian.lower()
    after = _phrase_cases(found, i + 1) if i + 1 < len(found) else frozenset()
    if word == "по":
        return _po(found, i)
    if word in ("с", "со") and after and "ablt" not in after:
        return "from"
    if word == "на":
        if i + 1 < len(found) and found[i + 1].part == "num":
            return "for"
        return "in" if "loct" in after else "for"
    if word in ("в", "во") and after and "loct" not in after:
        return "to"
    return found[i].english


def _po(found: list[Unit], i: int) -> str:
    head = next((u.english.lower() for u in reversed(found[:i]) if u.part == "noun" and not u.name), "")
    last = head.split(" of ")[0]
    if last.startswith("working group"):
        return "on"
    if any(stem in last for stem in _IN):
        return "in"
    return "for" if any(stem in last for stem in _FOR) else "on"


def _joined(words: list[str]) -> str:
    said = " ".join(words)
    said = re.sub(r"\s+([,.;:!?)»”\]])", r"\1", said)
    said = re.sub(r"([(«“\[№])\s+", r"\1", said)
    said = said.replace("«", '"').replace("»", '"').replace("“", '"').replace("”", '"')
    said = re.sub(r"\b(of|in|with|to|from|and) (?=(?:Republic|Kingdom|Principality) of [A-Z])", r"\1 the ", said)
    said = re.sub(r"\bof city (?:of )?(?=[A-Z][a-z])", "of ", said)  # «мэр города Минска» is the Mayor of Minsk
    return re.sub(r"\bof of\b", "of", re.sub(r"\b(the|of) \1\b", r"\1", said)).strip()
