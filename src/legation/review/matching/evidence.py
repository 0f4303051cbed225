"""Reasons for and against two tellings being one, each with its weight; what the reviewer is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from legation.documents.models import Reading
from legation.register.dates import compatible

from ..models import Claim
from .telling import Telling

WHOLE_DAY = len("20221118")
STOP = {"the", "of", "a", "an", "and", "at", "in", "for", "on", "to"}


@dataclass(frozen=True)
class Reason:
    """`weight` is added to the score; below zero it speaks against."""

    words: str
    weight: float


def same_words(a: str | None, b: str | None) -> bool:
    """Two wordings say the same: most content words of the shorter stand in the longer."""
    if not a or not b:
        return False
    x, y = _content(a), _content(b)
    return bool(x and y) and len(x & y) / min(len(x), len(y)) >= 0.75


def _content(text: str) -> set[str]:
    words = "".join(c if c.isalnum() else " " for c in text.casefold()).split()
    return {w for w in words if w not in STOP}


def dates(a: Telling, b: Telling, name: str, weight: float) -> Iterable[Reason]:
    """How two dates of the field speak for or against: a whole day that agrees for, different years most against."""
    first, second = a.fields.get(name), b.fields.get(name)
    if not first or not second:
        return
    if compatible(first, second):
        if whole_or_part := _digits_shared(first, second):
            yield Reason(_("the same date"), weight if whole_or_part >= WHOLE_DAY else weight / 2)
    else:
        years = {d[:4] for d in (first, second)} - {"XXXX"}
        far = len(years) > 1 or first[5:7] != second[5:7]
        yield Reason(_("the dates differ"), -0.6 if far else -0.15)


def _digits_shared(a: str, b: str) -> int:
    """How many digits both dates know: none for a year against a day of an unsaid year, which agree on nothing."""
    return sum(1 for x, y in zip(a, b, strict=False) if x.isdigit() and x == y)


def shared(a: Telling, b: Telling, name: str, words: str, weight: float, against: float = 0.0) -> Iterable[Reason]:
    """Parties of one field: some in common for, none in common against."""
    first, second = a.fields.get(name) or set(), b.fields.get(name) or set()
    if not first or not second:
        return
    if first & second:
        yield Reason(words, weight)
    elif against:
        yield Reason(_("not: %s") % words, -against)


def same_figures(a: Telling, b: Telling) -> Iterable[Reason]:
    """Whether the documents behind both declare the same number of the same thing."""
    mine, theirs = _figures(a.readings), _figures(b.readings)
    common = sorted(mine & theirs)
    if common:
        indicator, value = common[0]
        yield Reason(_("same figure: %(value)g %(indicator)s") % {"value": value, "indicator": indicator}, 0.2)


def _figures(readings: set[int]) -> set[tuple[str, float]]:
    found = Claim.objects.filter(kind="figure", proposals__reading__in=readings)
    return {
        (f["indicator"], float(f["value"])) for f in found.values_list("fields", flat=True)
        if f.get("indicator") and f.get("value") is not None
    }


def same_passages(a: Telling, b: Telling) -> Iterable[Reason]:
    """Whether two texts say the same sentences, in one language or two; closing words count as such."""
    # Loads the glossary and Russian morphology: only where two texts are to be compared.
    from legation_reader.lexicon.parallel import parallel_passages

    for first in a.texts:
        for second in b.texts:
            if first.document_id == second.document_id:
                continue
            pairs = parallel_passages(first.text, second.text)
            if pairs:
                yield Reason(_passage_words(first, second, pairs), 0.3 if len(pairs) > 1 else 0.2)
                return


def _passage_words(first: Reading, second: Reading, pairs: Sequence[Any]) -> str:
    across = first.document.language != second.document.language
    closing = any(p.first.end > len(first.text) * 0.75 and p.second.end > len(second.text) * 0.75 for p in pairs)
    if closing:
        return _("same closing words across languages") if across else _("same closing words")
    return _("same sentences across languages") if across else _("same sentences")
