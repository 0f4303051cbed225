"""Which number of a sentence is a figure of cooperation, and what it counts."""

from __future__ import annotations

import re

import numpy as np

from ..quantities import Quantity, plain
from ..readings import Proposal, propose
from .cues import near
from .model import LIKELY, Model, Weights
from .told import Told
from .view import MONEY, Sentence, Unit, View

NONE = "none"
_INHABITED = frozenset("popul inhabit население численность проживать".split())  # who lives somewhere came to nothing
_TIES = ("agreements", "contracts")
_COUNTRY_PART = re.compile(r"region|provinc|oblast|субъект|регион|област")  # "77 regions take part" in them


def number_features(view: View, sentence: Sentence, at: int, ruled: bool) -> list[str]:
    """What stands around the number at unit `at`."""
    unit = sentence.units[at]
    quantity = unit.quantity
    features = near(sentence, at)
    features.append(f"number:{unit.token}")
    if quantity is not None:
        size = len(str(int(abs(quantity.value)))) if abs(quantity.value) < 1e15 else 16
        features += [f"digits:{size}", f"unit:{quantity.unit}", f"qualifier:{quantity.qualifier}"]
        features += [f"{unit.token} {f}" for f in features[:] if f.startswith(("1:", "2:", "-1:", "-2:"))]
    features += [f"says:{t}" for t in set(sentence.tokens) if len(t) > 2]
    before = view.sentences[sentence.number - 1] if sentence.number else None
    if before is not None and len(sentence.units) < 14:
        features += [f"before:{t}" for t in set(before.tokens) if len(t) > 2]
    countries = len({p.id for _, p in sentence.parties})
    features.append(f"parties:{min(countries, 3)}")
    if ruled:
        features.append("rule")
    return features


def ruled_at(unit: Unit, ruled: list[Proposal]) -> bool:
    """Whether the rules make a figure of the number."""
    return any(p.kind == "figure" and any(s.overlaps(unit.span) for s in p.spans) for p in ruled)


def counted_phrase(sentence: Sentence, at: int) -> int:
    """The last unit of what is counted: the noun behind the number, or the number itself."""
    last = at
    for j in range(at + 1, min(at + 5, len(sentence.units))):
        unit = sentence.units[j]
        if unit.sort == "word" and not unit.word[:1].isalpha():
            break
        last = j
    return last


def figures(view: View, sentence: Sentence, model: Model, ruled: list[Proposal]) -> list[Told]:
    """The numbers of the sentence that count something of cooperation."""
    found: list[Told] = []
    for at, unit in enumerate(sentence.units):
        if unit.sort != "number" or unit.quantity is None or _both(sentence, at):
            continue
        likelihood, indicator = _answer(view, sentence, at, model, ruled_at(unit, ruled))
        if indicator == "participants" and _INHABITED & set(sentence.tokens):
            continue
        if indicator in _TIES and any(_COUNTRY_PART.match(t) for t in sentence.tokens[at + 1 : at + 3]):
            indicator = f"regions with {indicator}"
        single = unit.quantity.unit is None and unit.quantity.value < 2
        if view.article.language == "en" and single and sentence.tokens[at + 1 : at + 2] == ["of"]:
            continue  # "one of the original members"
        if indicator is not None and likelihood >= model.floors.get("figure", LIKELY):
            found.append(Told(_figure(view, sentence, at, unit.quantity, indicator), likelihood))
    return found


def _both(sentence: Sentence, at: int) -> bool:
    """"the two cities", «двух областей»: those the text is about, which nobody counted."""
    quantity, behind = sentence.units[at].quantity, sentence.tokens[at + 1 : at + 2]
    return quantity is not None and quantity.value == 2 and bool(behind) and behind[0] in _SIDES


_SIDES = frozenset(
    "citi town region provinc countri state side parti countie municip nation peopl republ territori "
    "город регион область край республика страна государство народ сторона провинция муниципалитет округ район "
    "столица держава субъект территория".split()
)


def indicator(view: View, sentence: Sentence, at: int, model: Model, hint: bool) -> str | None:
    """What the number at unit `at` counts, if anything."""
    return _answer(view, sentence, at, model, hint)[1]


def _answer(view: View, sentence: Sentence, at: int, model: Model, hint: bool) -> tuple[float, str | None]:
    """(how likely the number is a figure at all, what it counts then)."""
    task = model.tasks.get("figure")
    if task is None:
        return 0.0, None
    scores = task.scores(number_features(view, sentence, at, hint))
    none = task.labels.index(NONE)
    shares = _shares(scores)
    unit = sentence.units[at]
    for i, label in enumerate(task.labels):
        if i == none or unit.token == MONEY and not _SUM.search(label):
            scores[i] = -np.inf
    return float(1 - shares[none]), task.labels[int(scores.argmax())]


_SUM = re.compile(r"value|turnover|exports?|imports?|investment|trade|budget|grant|fund|sales")  # what money can count


def _figure(view: View, sentence: Sentence, at: int, quantity: Quantity, indicator: str) -> Proposal:
    span = sentence.where(at, counted_phrase(sentence, at))
    return propose("figure", view.text, span, standing="reported", speaker=sentence.speaker, indicator=indicator,
                   value=plain(quantity.value), unit=quantity.unit, qualifier=quantity.qualifier, subject=[],
                   counterpart=[], as_of=None)


def _shares(scores: Weights) -> Weights:
    """Scores as shares of one."""
    shifted: Weights = np.exp(scores - scores.max())
    total: Weights = shifted / shifted.sum()
    return total
