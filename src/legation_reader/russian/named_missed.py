"""Names the tagger saw nothing in: places of the name index, names in quotation marks behind a noun that says what
they are («институт «Коллективное действие»»), abbreviations in brackets behind a body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..lexicon.morphology import lemma
from ..lexicon.word_sets import word_set
from ..names import mentions
from ..spans import Span
from .named_text import NamedText
from .people import Tagged

_NAMED = word_set(
    "движение институт театр партия компания газета журнал агентство портал сайт радио радиостанция канал телеканал "
    "клуб фонд центр организация концерн корпорация холдинг банк завод объединение союз общество издательство студия "
    "фирма предприятие фабрика институт университет интернет-издание издание еженедельник оператор ассоциация оао ооо зао ао гуп "
    "фгуп нпо команда блок коалиция фракция сеть магазин ресторан музей учреждение комбинат группа")
_QUOTED = re.compile(r"(?P<noun>[\w-]+)\s+[«\"“](?P<name>[^»\"”\n«“]{2,60})[»\"”]")
_CONTINENTS = re.compile(
    r"(?<![\w-])(?:(?:Западн|Восточн|Южн|Северн|Центральн|Средн|Латинск|Юго-Восточн)\w{2,3}\s)?"
    r"(?:Европ|Ази|Африк|Америк|Австрали|Антарктид|Арктик|Антарктик)(?:а|ы|е|у|ой|и|ю|ей)(?![\w-])")
_SHORT = re.compile(r"\s?\((?P<name>[А-ЯЁA-Z][А-ЯЁа-яA-Z-]{1,9})\)")


def missed(view: NamedText, spans: Iterable[Tagged]) -> list[Tagged]:
    """The spans and the names between them."""
    held = list(spans)
    for found in (_quoted(view.text), _short(view.text, held), _places(view.text)):
        taken = [one.span for one in held]
        held += [one for one in found if not any(one.span.overlaps(span) for span in taken)]
    return held


def _quoted(text: str) -> Iterator[Tagged]:
    for match in _QUOTED.finditer(text):
        if lemma(match["noun"]) in _NAMED and match["name"][0].isalnum():
            yield Tagged(Span(*match.span("name")), "ORG")


def _short(text: str, held: list[Tagged]) -> list[Tagged]:
    found = []
    for one in held:
        match = _SHORT.match(text, one.span.end) if one.kind == "ORG" else None
        if match is not None and sum(map(str.isupper, match["name"])) > 1:
            found.append(Tagged(Span(*match.span("name")), "ORG"))
    return found


def _places(text: str) -> Iterator[Tagged]:
    for match in _CONTINENTS.finditer(text):
        yield Tagged(Span(*match.span()), "LOC")
    for mention in mentions(text, "ru"):
        is_place = mention.form != "adjective" and mention.party.kind in ("country", "region", "municipality")
        if is_place and mention.text[0].isupper():
            yield Tagged(mention.span, "LOC")
