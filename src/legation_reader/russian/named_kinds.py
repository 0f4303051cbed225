"""Names whose kind is known whatever the tagger says, and words the tagger takes for names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..lexicon.morphology import lemma
from ..lexicon.word_sets import word_set
from .named_text import NamedText
from .people import Tagged

_BODIES = frozenset("ес|евросоюз|европейский союз|еврокомиссия|оон|нато|интерпол|снг|обсе|всемирный банк".split("|"))
# A house that stands for those who work there, except where something is in it.
_SEATS = frozenset("кремль|белый дом".split("|"))
_IN = frozenset("в во из около возле у к".split())
_PLACES = frozenset("мкс|международный космический станция".split("|"))
_NO_NAMES = frozenset("сми|жж|пао|формула-1|московский время|скорый помощь|тв|пк|дтп|егэ|вич|нло|ндс".split("|"))
_SERIES = re.compile(r"формул\w*-\d")
_PLACE_HEADS = word_set(
    "аэропорт река озеро остров гора площадь улица проспект бульвар переулок памятник монумент станция стадион парк "
    "город городок посёлок поселок село деревня шоссе порт отель гостиница вокзал дворец собор храм "
    "кладбище мыс метро штат наукоград")


def with_kinds(view: NamedText, spans: Iterable[Tagged]) -> list[Tagged]:
    """The spans with the kinds that their words or the noun before them decide; without what is no name."""
    return [told for one in spans if (told := _told(view, one)) is not None]


def _told(view: NamedText, one: Tagged) -> Tagged | None:
    words = " ".join(lemma(w) for w in re.findall(r"[\w-]+", one.span.of(view.text)))
    if words in _NO_NAMES or not words or _SERIES.match(words):
        return None
    first = view.tokens(one.span)[0]
    if words in _BODIES or words in _SEATS and view.word(first - 1).lower() not in _IN:
        return Tagged(one.span, "ORG")
    if words in _PLACES or words in _SEATS or _behind_place(view, first):
        return Tagged(one.span, "LOC")
    return one


def _behind_place(view: NamedText, first: int) -> bool:
    """Whether the noun right before token `first` says that a place is named («аэропорт «Домодедово»»)."""
    before = first - 2 if view.word(first - 1) in ("«", '"', "“") else first - 1
    quoted_or_capitalised = before < first - 1 or not view.word(first).isupper()
    return quoted_or_capitalised and view.word(before).islower() and view.lemma(before) in _PLACE_HEADS
