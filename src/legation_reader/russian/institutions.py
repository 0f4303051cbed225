"""Bodies that no list holds: «Уральская ТПП», «Ханойский университет науки и технологии», named by an adjective of a
place or by a name in quotation marks; composed into an English name from their words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..guarded import guarded
from ..lexicon.morphology import lemma
from ..readings import Mention, Party
from ..spans import Span
from .districts import town_of
from .passages import Page, Passage
from .titles import english, phrase_after

_WORDS = (r"университет|тпп|институт|академи|ассоциаци|консерватори|зоопар|библиотек|филармони|палат|дум|гордум|горсовет|собрани|"
          r"союз|общество|общества|обществом|колледж|музе|театр|агентств|корпораци|фонд|совет|ректорат|заповедник|больниц")
_NAMED = re.compile(
    rf"(?<![\w«])(?P<adj>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ]?[а-яё]+)*(?:ск|н|ов|ев|цк)(?:ий|ый|ой|ая|ое|ого|ому|ую|им|ым|ом)\s+)(?:[а-яё-]+(?:ый|ий|ой|ая|ое|ого|ому|ую|им|ым|ом)\s+){{0,4}}"
    rf"(?P<noun>(?:{_WORDS})\w*)(?!\w)", re.IGNORECASE)
_QUOTED = re.compile(rf"(?<!\w)(?:[А-ЯЁа-яё]+(?:ая|ой|ый|ий|ое|ого)\s+){{0,2}}(?:{_WORDS})\w*\s+«[^»\n]{{3,60}}»", re.IGNORECASE)
_HEADED = guarded(r"(?<![\w«])(?P<noun>(?:Совет|Ассоциаци|Союз|Конфедераци|Комитет|Лиг|Фонд|Организаци|Комисси|Объединени|Содружеств)\w{0,4})(?=\s+(?:[А-ЯЁ]|[а-яё-]+(?:ов|ев|ей|ан|ий|ого|ой|ых|их)\b))")
# Adjectives that say of what sort a body is, not which one.
_GENERIC = re.compile(r"законодат|городск|областн|краев|районн|государств|федеральн|местн|региональн|национальн|общественн|наш|последн|главн|данн|первы|втор|нов|росси|"
                      r"московск\w+ обл|муниципал|верхн|нижн|генеральн|исполнит|центральн|международн|культурн|деловы")
_STEM = re.compile(r"(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ое)$")


def institutions(page: Page) -> list[Mention]:
    """Mentions of bodies that stand in no list and overlap no known mention by more than their adjective."""
    text = page.article.text
    found: list[Mention] = []
    for span in _spans(page, text):
        if any(span.overlaps(m.span) and (m.party.kind == "body" or not span.contains(m.span)) for m in page.article.mentions):
            continue
        if any(span.overlaps(m.span) for m in found):
            continue
        name = _name(page, text, span)
        if name:
            found.append(Mention(span, span.of(text), Party("body", None, name, country=_country(page, span)), "noun"))
    return found


def _spans(page: Page, text: str) -> Iterator[Span]:
    for match in _QUOTED.finditer(text):
        yield Span(match.start(), match.end())
    for match in _HEADED.finditer(text):
        passage = _passage(page, match.start())
        if passage is None:
            continue
        i = passage.at(match.start())
        last = phrase_after(passage, i)[0] if i < len(passage.tokens) else i
        if i < last <= i + 7 and not {"депутат", "директор", "федерация", "министр", "безопасность", "война", "старейшина"} & set(passage.lemmas[i + 1 : last + 1]):
            yield Span(match.start(), passage.tokens[last].end)
    for match in _NAMED.finditer(text):
        if not text[match.start()].isupper() or re.match(r"[А-ЯЁ]", match["adj"]) is None:
            continue
        noun = match["noun"]
        if noun[0].islower() and noun.casefold().startswith(("совет", "союз", "собрани", "общество", "фонд")) and not match["adj"].strip()[0].isupper():
            continue
        passage = _passage(page, match.start())
        if passage is None or _GENERIC.match(match["adj"].casefold()):
            continue
        i = passage.at(match.end() - 1)
        if i < len(passage.tokens) and passage.tokens[i].pos not in ("NOUN", "UNKN", "LATN"):
            continue
        last = phrase_after(passage, i)[0] if i < len(passage.tokens) else i
        last = min(last, i + 6)
        yield Span(match.start(), passage.tokens[last].end) if i < len(passage.tokens) else Span(match.start(), match.end())


def _passage(page: Page, position: int) -> Passage | None:
    return next((p for p in page.passages if p.span.start <= position < p.span.end), None)


def _name(page: Page, text: str, span: Span) -> str | None:
    words = " ".join(span.of(text).split())
    first, _, rest = words.partition(" ")
    place = _place(page, first)
    if place and rest:
        said = english(rest)
        return f"{place} {said}" if said else None
    return english(words)


def _place(page: Page, adjective: str) -> str | None:
    """The English name of the place an adjective is of, when the text names that place («Ханойский» – Hanoi)."""
    stem = _STEM.sub("", adjective.casefold())
    if len(stem) < 4 or stem == adjective.casefold():
        return None
    for m in page.article.mentions:
        if m.party.kind == "municipality" and m.form == "noun" and m.text.casefold().startswith(stem[:-1] if len(stem) > 5 else stem):
            return m.party.name
    said = english(adjective)
    town = town_of(lemma(adjective)) if said and said.endswith(("sky", "skoe", "skaya")) else None
    return town.name if town else None


def _country(page: Page, span: Span) -> str | None:
    inside = [m for m in page.article.mentions if span.overlaps(m.span)]
    return (inside[0].party.country or inside[0].party.id) if inside and inside[0].party.kind == "country" else inside[0].party.country if inside else None
