"""An English article as the learned part of the reader sees it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from ..guarded import guarded
from ..learned.view import ROUBLE, Sentence, Unit, View, country_of
from ..lexicon.english_names import NOT_PERSONS, is_title
from ..readings import Mention, Party
from ..spans import Span
from .naming import ordinal_at, title_at
from .parties import acting
from .scene import Scene
from .tokens import Item, Line

_TOKEN = re.compile(r"[\ue000-\ueeff]|[^\W\d_]+(?:['-][^\W\d_]+)*|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?|[^\w\s]")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The word without its ending, as Porter's second stemmer cuts it."""
    return str(_stemmer().stemWord(word))


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


def view(scene: Scene) -> View:
    """The scene as sentences of units."""
    text = scene.text
    sentences = []
    for number, (line, speaker) in enumerate(zip(scene.lines, scene.speakers, strict=True)):
        said = line.span.of(text)
        headline = number < 2 and not re.search(r"[.!?:]['\"”’)]*\s*$", said)
        sentences.append(Sentence(number, line.span, list(_units(scene, line)), text, speaker, headline))
    _name(text, sentences)
    countries = Counter(c for s in sentences for _, p in s.parties for c in [country_of(p)] if c)
    home = [p for p in (scene.discourse.home, *scene.discourse.homes.values()) if p is not None]
    return View(
        scene.article,
        sentences,
        scene.calendar.own or scene.article.published,
        _once(home),
        countries,
        titles=lambda sentence, at: title_at(text, sentence, at),
        ordinals=lambda sentence, at: ordinal_at(text, sentence, at),
        told=scene.holders.stated,
        met=scene.holders.met,
        offices={name: title for name, (title, _) in scene.holders.foretold.items()},
    )


_NAME_LINK = frozenset(
    ("de", "la", "of", "upon", "sur", "am", "im", "an", "der", "-", "del", "le", "les", "el", "al", "di", "da")
)


def _name(text: str, sentences: list[Sentence]) -> None:
    """Gives each sentence its runs of capitals that no list knows: small towns mostly. A word that opens a sentence
    counts where the text has it with its capital elsewhere too."""
    inside = Counter(u.span.of(text) for s in sentences if not s.headline for u in s.units[1:] if u.shape == ("C",))
    small = {
        u.span.of(text).casefold()
        for s in sentences
        for u in s.units
        if u.sort == "word" and u.span.of(text)[:1].islower()
    }
    for sentence in sentences:
        units = sentence.units
        i = 0
        while i < len(units):
            word = units[i].span.of(text)
            if (
                not _may_name(units[i], word)
                or word.casefold() in small
                or i == 0
                and not inside[word]
                and not word.endswith("-")
            ):
                i += 1
                continue
            last = j = i
            while (
                j + 1 < len(units)
                and j - i < 5
                and (_may_name(units[j + 1], units[j + 1].span.of(text)) or units[j + 1].word in _NAME_LINK)
            ):
                j += 1
                if units[j].shape == ("C",):
                    last = j
            said = " ".join(text[units[i].span.start : units[last].span.end].split())
            if len(said) > 2:
                sentence.names.append((i, Party("municipality", None, said)))
            i = last + 1


def _may_name(unit: Unit, word: str) -> bool:
    return (
        unit.sort == "word"
        and unit.shape == ("C",)
        and len(word) > 1
        and not word.isupper()
        and word not in NOT_PERSONS
        and not is_title(word)
    )


def _once(parties: list[Party]) -> list[Party]:
    kept: list[Party] = []
    for party in parties:
        if not any(party.same_as(k) for k in kept):
            kept.append(party)
    return kept


def _units(scene: Scene, line: Line) -> Iterator[Unit]:
    for match in _TOKEN.finditer(line.chars):
        item = line.items.get(match.group())
        if item is None:
            span = line.at(match.start(), match.end())
            word = match.group()
            yield Unit("word", stem(word.lower()), span, shape=("C",) if word[0].isupper() else ())
        else:
            yield from _named(scene, line, match.start(), item)


_ROUBLES = re.compile(r"\br(?:o)?ubles?\W*$", re.I)
_GREW_BY = guarded(r"\b(?:gr[eo]w\w*|r[io]s(?:e|es|en|ing)|increas\w+|up|fell|fall\w*|drop\w+|declin\w+|jump\w+|expand\w+)\b[^.;]{0,40}? by (?:about |some |nearly |almost |over |more than )?$", re.I)


def _grew_by(line: Line, at: int) -> bool:
    """"grew by 15 million": how much it grew is not how much it is."""
    return _GREW_BY.search(line.chars[:at]) is not None


def _named(scene: Scene, line: Line, at: int, item: Item) -> Iterator[Unit]:
    if item.sort == "date" and item.dated is not None:
        when = scene.when(item.dated, None)
        shape = tuple(n for n, holds in (("period", item.dated.period), ("relative", item.dated.relative)) if holds)
        yield Unit("date", "", item.span, when=when.starts, ends=when.ends, shape=shape)
    elif item.sort == "number" and item.counted is not None and not _grew_by(line, at):
        # "80 billion roubles": money, though nobody said whose.
        roubles = item.counted.quantity.unit is None and _ROUBLES.search(line.text[item.span.start : item.span.end])
        yield Unit("number", "", item.span, quantity=item.counted.quantity, shape=(ROUBLE,) if roubles else ())
    elif item.sort == "person" and item.party is not None and len(item.span) > len(item.party.name) + 2:
        yield from _titled(scene, item)
    else:
        yield Unit(
            item.sort,
            "",
            item.span,
            party=item.party,
            acts=acting(item) if item.sort == "person" else None,
            post=item.post,
        )
        for other in item.also:
            yield Unit(item.sort, "", item.span, party=other)


def _titled(scene: Scene, item: Item) -> Iterator[Unit]:
    """A person told with a title: the title's words, whose it is, and the person, each a unit of its own."""
    inside = sorted(
        (m for m in scene.mentions if item.span.contains(m.span)), key=lambda m: (m.form == "person", -len(m.span))
    )
    kept: list[Mention] = []
    for mention in inside:
        if not any(mention.span.overlaps(k.span) for k in kept):
            kept.append(mention)
    acts = acting(item)
    if not any(m.party.kind == "person" for m in kept):
        yield Unit("person", "", item.span, party=item.party, acts=acts, post=item.post)
        return
    at = item.span.start
    for mention in sorted(kept, key=lambda m: m.span):
        yield from _words(scene, at, mention.span.start)
        if mention.party.kind == "person":
            yield Unit("person", "", mention.span, party=item.party, acts=acts, post=item.post)
        else:
            sort = (
                "adjective"
                if mention.form == "adjective"
                else "body"
                if mention.party.kind in ("body", "company")
                else "place"
            )
            yield Unit(sort, "", mention.span, party=mention.party)
        at = mention.span.end
    yield from _words(scene, at, item.span.end)


def _words(scene: Scene, start: int, end: int) -> Iterator[Unit]:
    for match in _TOKEN.finditer(scene.text, start, end):
        yield Unit(
            "word", stem(match.group().lower()), Span(*match.span()), shape=("C",) if match.group()[0].isupper() else ()
        )
