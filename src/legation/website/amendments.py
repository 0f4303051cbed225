"""What a reviewer changed in the form of a claim, checked before it is a value."""

from __future__ import annotations

import re
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from legation.register.dates import can_be_kept
from legation.review.models import Claim
from legation_reader.kinds import KINDS

from .record_rows import LABELS

LONGEST = 500
LONGEST_NUMBER = 18
LARGEST_INTEGER = 2**31 - 1  # what a column of whole numbers holds

_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?", re.ASCII)
_GROUPED = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII)


class BadAmendment(Exception):
    """Values that cannot be kept: by field, what to write instead; under "" what is wrong with all of it."""

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__(" ".join(problems.values()))
        self.problems = problems


class NotAValue(ValueError):
    """What was written for one field is no value of its type; the message says what to write."""


def amendments(claim: Claim, form: QueryDict) -> dict[str, Any]:
    """The fields whose value the form changed, as values of their types; BadAmendment for one that is none."""
    changed: dict[str, Any] = {}
    problems: dict[str, str] = {}
    for name, type_ in KINDS[claim.kind].fields.items():
        if type_ in ("party", "parties") or f"field-{name}" not in form:
            continue
        try:
            value = _value(name, type_, str(form[f"field-{name}"]).strip())
        except NotAValue as problem:
            problems[name] = str(problem)
            continue
        if value != (claim.held_fields.get(name) or (None if type_ != "texts" else [])):
            changed[name] = value
    if problems:
        raise BadAmendment(problems)
    if not changed:
        raise BadAmendment({"": _("Nothing was changed; accept it as it is, or change a value.")})
    return changed


def _value(name: str, type_: str, text: str) -> Any:
    label = LABELS.get(name, name)
    if "\0" in text:
        raise NotAValue(_("%s: this holds a character that no text can hold; write it anew.") % label)
    if type_ == "texts":
        return [t.strip() for t in text.split(";") if t.strip()]
    if not text:
        return None
    if len(text) > LONGEST:
        raise NotAValue(_("%s: at most %d characters.") % (label, LONGEST))
    if type_ in ("number", "integer"):
        return _number(label, type_, text)
    if type_ == "edtf" and not can_be_kept(text):
        raise NotAValue(_("%s: write a date as 2022-11-18, 2022-11 or XXXX-11-24 (year not known).") % label)
    return text


def _number(label: Any, type_: str, text: str) -> float | int:
    written = re.sub("[ \u00a0\u2009\u202f]", "", text)
    if _GROUPED.fullmatch(written):
        raise NotAValue(_("%s: is the comma for thousands or for a fraction? Write 1000, or 1.0.") % label)
    if not _NUMBER.fullmatch(written) or len(written) > LONGEST_NUMBER:
        raise NotAValue(_("%s: write a number, such as 191 or 0.667.") % label)
    number = float(written.replace(",", "."))
    if type_ == "number":
        return number
    if number != int(number) or not 0 <= number <= LARGEST_INTEGER:
        raise NotAValue(_("%s: write a whole number.") % label)
    return int(number)

