"""Words that titles are made of, in the language now active."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import TextChoices
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from .models.record import Record

DASH = " – "
MOST_NAMED = 4

# Grammatical gender of the event words in Russian, for the ending of an ordinal number.
_RUSSIAN_ENDINGS = {"m": "й", "f": "я", "n": "е"}
_RUSSIAN_GENDERS = {"session": "n", "meeting": "f", "signing": "n", "working_group": "f", "presidency": "n",
                    "conference": "f", "exhibition": "f",
                    "consultations": "n"}


def listed(records: Iterable[Record], separator: str = ", ") -> str:
    """The titles of `records`; beyond four, the first three and how many more."""
    titles = [r.title for r in records]
    if len(titles) > MOST_NAMED:
        titles = [*titles[: MOST_NAMED - 1], _("%d more") % (len(titles) - MOST_NAMED + 1)]
    return separator.join(titles)


def joined(*parts: str, by: str = " · ") -> str:
    """The parts that say something."""
    return by.join(p for p in parts if p)


def language_of(text: str) -> str:
    """`ru` for words with Russian letters, else `en`."""
    return "ru" if any("а" <= c <= "я" or c == "ё" for c in text.casefold()) else "en"


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def ordinal(number: int, event_type: str = "") -> str:
    """`34th`; in Russian `34-е` or as the event's word asks."""
    if get_language() == "ru":
        return f"{number}-{_RUSSIAN_ENDINGS[_RUSSIAN_GENDERS.get(event_type, 'm')]}"
    if 10 <= number % 100 <= 20:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def label(choices: type[TextChoices], value: str) -> str:
    """The word for `value` of a choice; the value itself where it is none of them."""
    return str(dict(choices.choices).get(value, value.replace("_", " ")))


def quantity(value: float, unit: str = "") -> str:
    """A number as people write it: 80 billion RUB, 66.7 %, 3,000."""
    if unit == "share":
        return f"{_decimal(round(value * 100, 1))} %"
    for size, word in ((1e12, _("trillion")), (1e9, _("billion")), (1e6, _("million"))):
        if abs(value) >= size:
            return joined(f"{_decimal(round(value / size, 3))} {word}", unit, by=" ")
    return joined(_decimal(value), unit, by=" ")


def _decimal(value: float) -> str:
    text = f"{value:,.3f}".rstrip("0").rstrip(".")
    if get_language() == "ru":
        text = text.replace(",", "\u00a0").replace(".", ",")
    return text
