"""People in a Russian text: where they are named, in the nominative, and in English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from ..lexicon.morphology import forms
from ..lexicon.nominative import Name, candidates
from ..lexicon.person_spelling import english_person
from ..lexicon.persons import PersonMention
from ..readings import Mention, Party
from ..spans import Span
from .name_agreement import Named, agreed, bare, same_person
from .name_tags import Tagged as Tagged
from .name_tags import tagged as tagged
from .person_country import countries_of
from .person_spans import person_spans
from .titled_names import word_before


def people(text: str, sentences: Iterable[Span] | None = None, mentions: Sequence[Mention] = ()) -> list[PersonMention]:
    """Everyone `text` names, in order; with `sentences`, those named inside them, still known from the whole text.

    A surname alone is the person of that surname whom the text names in full, before that place or else after it.
    `mentions` are the places and bodies the text names: they tell by which language a name is spelt.
    """
    named = agreed([_named(text, span, words) for span, words in person_spans(text, mentions)])
    full = [n for n in named if n.is_full]
    named = sorted([*named, *_missed(text, full)], key=lambda n: n.span)
    told = [(one, name) for one in named if (name := _identified(one, full)) is not None]
    places: dict[str, list[Span]] = {}
    for one, name in told:
        places.setdefault(name.full, []).append(one.span)
    all_spans = [one.span for one, _ in told]
    parties = {name.full: party(name, countries_of(text, places[name.full], mentions, all_spans)) for _, name in told}
    found = [PersonMention(one.span, one.span.of(text), name.full, parties[name.full]) for one, name in told]
    wanted = None if sentences is None else list(sentences)
    return [p for p in found if wanted is None or any(s.contains(p.span) for s in wanted)]


def _named(text: str, span: Span, words: list[str]) -> Named:
    return Named(span, words, tuple(candidates(words, word_before(text, span))))


def _missed(text: str, full: list[Named]) -> list[Named]:
    """The surnames of known people where the tagger saw no name (in headlines, mostly)."""
    held = [t.span for t in tagged(text)]
    found = []
    for surname in {bare(n.readings[0].surname) for n in full}:
        stem = surname[: max(3, len(surname) - 2)]
        if len(surname) < 4:
            continue
        pattern = rf"(?<![\w-]){re.escape(stem)}\w{{0,5}}(?![\w-])"
        for hit in re.finditer(pattern, text.replace("ё", "е"), re.IGNORECASE):
            span = Span(*hit.span())
            word = span.of(text)
            if word[0].isupper() and not word.isupper() and not any(h.overlaps(span) for h in held):
                one = _named(text, span, [word])
                if any(bare(r.surname) == surname for r in one.readings):
                    found.append(one)
    return found


def _identified(one: Named, full: list[Named]) -> Name | None:
    """The fullest name of the person meant; None for a given name alone that nobody in the text bears."""
    known = sorted(full, key=lambda n: (n.span.start > one.span.start, -n.span.start))
    for reading in one.readings:
        same = [n.readings[0] for n in known if same_person(reading, n.readings[0])]
        if same:
            return max(same, key=lambda n: (len(n.given), bool(n.patronymic))) if reading.given else same[0]
    best = one.readings[0]
    if len(one.words) == 1 and _is_common(one.words[0]):
        return None
    return best if best.surname else None


def _is_common(word: str) -> bool:
    """Whether a word alone is a common noun and nobody's name («Модератор»)."""
    known = [f for f in forms(word.lower()) if f.is_known]
    return bool(known) and not any({"Surn", "Name", "Patr", "Geox"} & set(f.tag.grammemes) for f in known) and known[0].tag.POS == "NOUN" and "anim" in known[0].tag


def party(name: Name, countries: Mapping[str, float] | None = None) -> Party:
    """The person as a party: English name, and as aliases the Russian forms and other current spellings."""
    spelt = english_person(name.words, countries)
    aliases = [" ".join(name.words)]
    if name.patronymic:
        aliases += [name.full, english_person(name.full.split(), countries)[0]]
    return Party("person", None, spelt[0], aliases=tuple(dict.fromkeys([*aliases, *spelt[1:]])))
