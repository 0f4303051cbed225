"""People in a Russian text: where they are named, in the nominative, and in English."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from ..lexicon.morphology import forms, lemma
from ..lexicon.nominative import INITIAL, PATRONYMIC, Name, candidates, is_given
from ..lexicon.palladius import chinese_name
from ..lexicon.person_spelling import PARTICLES, english_person
from ..lexicon.persons import PersonMention
from ..lexicon.word_sets import word_set
from ..readings import Party
from ..spans import Span

_WORD = re.compile(r"[А-ЯЁ]\.(?=\s?[А-ЯЁ])|(?<=\s)[А-ЯЁ]\.|(?<=\.)[А-ЯЁ]\.|[А-ЯЁа-яёA-Za-z][\w’'-]*")
_TITLES = word_set(
    "президент премьер министр губернатор мэр глава посол консул председатель директор депутат сенатор господин "
    "госпожа "
    "г-н г-жа спикер генерал профессор доктор академик король принц шейх аким хоким ректор товарищ лидер канцлер"
)


@dataclass(frozen=True, slots=True)
class Tagged:
    """A name the tagger found: `kind` is PER, LOC or ORG."""

    span: Span
    kind: str


@lru_cache(maxsize=16)
def tagged(text: str) -> tuple[Tagged, ...]:
    """Every name in `text` with its kind, in order; the whole text goes through the tagger at once."""
    if not text.strip():
        return ()
    from .name_tagger import tagged_spans

    return tuple(Tagged(Span(start, end), kind) for start, end, kind in tagged_spans(text))


def people(text: str, sentences: Iterable[Span] | None = None) -> list[PersonMention]:
    """Everyone `text` names, in order; with `sentences`, those named inside them, still known from the whole text.

    A surname alone is the person of that surname whom the text names in full, before that place or else after it.
    """
    named = [_named(text, span, words) for span, words in [*_spans(text), *_titled(text)]]
    full = [n for n in named if n.is_full]
    named = sorted([*named, *_missed(text, full)], key=lambda n: n.span)
    found = []
    for one in named:
        name = _identified(one, full)
        if name is not None:
            found.append(PersonMention(one.span, one.span.of(text), name.full, party(name)))
    wanted = None if sentences is None else list(sentences)
    return [p for p in found if wanted is None or any(s.contains(p.span) for s in wanted)]


@dataclass(frozen=True, slots=True)
class _Named:
    span: Span
    words: list[str]
    readings: tuple[Name, ...]

    @property
    def is_full(self) -> bool:
        best = self.readings[0]
        return bool(best.given and best.surname) and not INITIAL.fullmatch(best.given.split()[0])


def _named(text: str, span: Span, words: list[str]) -> _Named:
    return _Named(span, words, tuple(candidates(words, _word_before(text, span))))


def _missed(text: str, full: list[_Named]) -> list[_Named]:
    """The surnames of known people where the tagger saw no name (in headlines, mostly)."""
    held = [t.span for t in tagged(text)]
    found = []
    for surname in {_bare(n.readings[0].surname) for n in full}:
        stem = surname[: max(3, len(surname) - 2)]
        if len(surname) < 4:
            continue
        pattern = rf"(?<![\w-]){re.escape(stem)}\w{{0,5}}(?![\w-])"
        for hit in re.finditer(pattern, text.replace("ё", "е"), re.IGNORECASE):
            span = Span(*hit.span())
            word = span.of(text)
            if word[0].isupper() and not word.isupper() and not any(h.overlaps(span) for h in held):
                one = _named(text, span, [word])
                if any(_bare(r.surname) == surname for r in one.readings):
                    found.append(one)
    return found


def _spans(text: str) -> list[tuple[Span, list[str]]]:
    """The tagger's people without titles, line breaks and what is no name, each with its words."""
    found = []
    for one in tagged(text):
        if one.kind == "PER":
            found += [_with_given(text, *piece) for piece in _pieces(text, one.span) if piece[1]]
    return found


_TWO = re.compile(r"(?P<title>[А-Яа-яё-]+)\s(?:[А-ЯЁ]{2,6}\s)?(?P<name>(?P<given>[А-ЯЁ][а-яё]+)\s(?P<surname>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?))(?![\w-])")


def _titled(text: str) -> list[tuple[Span, list[str]]]:
    """A given name and surname right behind a title, where the tagger saw nobody."""
    from .offices import HEADS

    held = [t.span for t in tagged(text) if t.kind == "PER"]
    found = []
    for match in _TWO.finditer(text):
        span = Span(*match.span("name"))
        if lemma(match["title"]) in HEADS and is_given(match["given"]) and not any(h.overlaps(span) for h in held):
            found.append((span, [match["given"], match["surname"]]))
    return found


def _with_given(text: str, span: Span, words: list[str]) -> tuple[Span, list[str]]:
    """The given name and patronymic that the tagger left outside, to the left of the surname."""
    if len(words) > 1:
        return span, words
    for _ in range(2):
        left = text[max(0, span.start - 40) : span.start]
        before = re.search(r"(?<![\w-])([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?) $", left)
        if before is None or not (is_given(before.group(1)) or PATRONYMIC.fullmatch(before.group(1))):
            break
        if lemma(before.group(1)) in _TITLES:
            break
        span, words = Span(span.start - len(before.group()), span.end), [before.group(1), *words]
    return span, words


def _pieces(text: str, span: Span) -> list[tuple[Span, list[str]]]:
    initial_cut = re.search(r"(^|[\s.])[А-ЯЁ]$", span.of(text)) and text[span.end : span.end + 1] == "."
    end = span.end + 1 if initial_cut else span.end
    pieces, start = [], span.start
    for part in re.split(r"(\n\s*\n|(?<=\w\s\w{3})\n)", text[span.start : end]):
        words = [(m.group(), start + m.start()) for m in _WORD.finditer(part)]
        start += len(part)
        words = _trimmed(words)
        if len(words) == 2 and INITIAL.fullmatch(words[1][0]) and chinese_name([words[0][0], words[1][0][0]]):
            words[1] = (words[1][0][0], words[1][1])  # the full stop is the sentence's: Ван И.
        if words:
            pieces.append((Span(words[0][1], words[-1][1] + len(words[-1][0])), [w for w, _ in words]))
    return pieces[:1] + [p for p in pieces[1:] if len(p[1]) > 1]


def _trimmed(words: list[tuple[str, int]]) -> list[tuple[str, int]]:
    def is_name(word: str) -> bool:
        return word[0].isupper() and lemma(word) not in _TITLES

    while words and not is_name(words[0][0]):
        words = words[1:]
    while words and not (is_name(words[-1][0]) or words[-1][0] in ("оглы", "кызы")):
        words = words[:-1]
    for i, (word, _) in enumerate(words):
        if word[0].islower() and word.split("-")[0] not in PARTICLES:
            return words[:i]
    return words


def _word_before(text: str, span: Span) -> str | None:
    """The title to the left that shares the name's case, over whose title it is («мэром города Гавана | Янетой …»);
    else the word right before."""
    from .offices import HEADS

    left = text[max(0, span.start - 110) : span.start]
    clause = re.split(r"[,;:.!?()«»\n–—]", left)[-1]
    words = re.findall(r"[А-ЯЁа-яё-]+", clause)
    if not words:
        return None
    heads = [w for w in words[-9:] if lemma(w) in HEADS]
    return heads[0] if heads and not any(lemma(w) in ("и", "с", "со") for w in words[words.index(heads[0]) :]) else heads[-1] if heads else words[-1]


def _identified(one: _Named, full: list[_Named]) -> Name | None:
    """The fullest name of the person meant; None for a given name alone that nobody in the text bears."""
    known = sorted(full, key=lambda n: (n.span.start > one.span.start, -n.span.start))
    for reading in one.readings:
        same = [n.readings[0] for n in known if _same_person(reading, n.readings[0])]
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


def _same_person(a: Name, b: Name) -> bool:
    if _bare(a.surname or a.given) != _bare(b.surname):
        return False
    if not a.surname or not a.given:
        return True
    if INITIAL.fullmatch(a.given.split()[0]):
        return a.given[0] == b.given[0]
    return _bare(a.given) == _bare(b.given) and not (a.patronymic and b.patronymic and a.patronymic != b.patronymic)


def _bare(word: str) -> str:
    return word.lower().replace("ё", "е")


def party(name: Name) -> Party:
    """The person as a party: English name, and as aliases the Russian forms and other current spellings."""
    spelt = english_person(name.words)
    aliases = [" ".join(name.words)]
    if name.patronymic:
        aliases += [name.full, english_person(name.full.split())[0]]
    return Party("person", None, spelt[0], aliases=tuple(dict.fromkeys([*aliases, *spelt[1:]])))
