"""Where people are named: the tagger's people without titles and places, and those it took for places."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.family_first import family_first
from ..lexicon.morphology import cases, forms, lemma
from ..lexicon.nominative import INITIAL, PATRONYMIC, SURNAME, candidates, is_given
from ..lexicon.palladius import chinese_name
from ..lexicon.person_spelling import PARTICLES
from ..lexicon.spelling_tables import foreign_word
from ..lexicon.word_sets import word_set
from ..readings import Mention
from ..spans import Span
from .name_tags import tagged
from .offices import HEADS
from .person_places import taken_for_places

_WORD = re.compile(r"[А-ЯЁ]\.(?=\s?[А-ЯЁ])|(?<=\s)[А-ЯЁ]\.|(?<=\.)[А-ЯЁ]\.|[А-ЯЁа-яёA-Za-z][\w’'-]*")
_TITLES = word_set(
    "президент премьер министр губернатор мэр глава посол консул председатель директор депутат сенатор господин "
    "госпожа "
    "г-н г-жа спикер генерал профессор доктор академик король принц шейх аким хоким раис хяким башкан ректор товарищ лидер канцлер"
)

_WITH_ARTICLE = re.compile(r"(?:аль|эль|ас|ар|ад|аз|ан|ат|аш|ибн|бин)-[А-ЯЁ]")  # «аль-Шамси»
Words = tuple[Span, list[str]]


def person_spans(text: str, mentions: Sequence[Mention]) -> list[Words]:
    """Every place where a person is named, with the words of the name as they stand there."""
    spans = [_after_place(text, span, words, mentions) for span, words in [*_spans(text), *_titled(text)]]
    spans += taken_for_places(text, mentions, [span for span, _ in spans])
    return [(span, words) for span, words in spans if not _runs_on(span, words, spans)]


def _spans(text: str) -> list[tuple[Span, list[str]]]:
    """The tagger's people without titles, line breaks and what is no name, each with its words."""
    found = []
    for one in tagged(text):
        if one.kind == "PER" and not _of_a_place(text, one.span):
            found += [_with_given(text, *piece) for piece in _pieces(text, one.span) if piece[1]]
    return found


_OF_PLACE = re.compile(r"(?:ск|цк)(?:ого|ому|им|ом|ой|ий|ую|ая|ое)$")


def _of_a_place(text: str, span: Span) -> bool:
    """Whether one word taken for a surname says where a body is: «председателем | Слуцкого | райисполкома»."""
    word = span.of(text)
    following = re.match(r"(?:(?:,| и) [А-ЯЁ][а-яё]+(?:ского|цкого))* ([а-яё]{3,})", text[span.end : span.end + 60])
    if following is None or not _OF_PLACE.search(word) or not word.isalpha():
        return False
    noun = forms(following[1])[0]
    return noun.tag.POS == "NOUN" and noun.tag.animacy == "inan" and bool(cases(word) & cases(following[1]))


_TWO = re.compile(r"(?P<title>[А-Яа-яё-]+)\s(?:[А-ЯЁ]{2,6}\s)?(?P<name>(?P<given>[А-ЯЁ][а-яё]+)\s(?P<surname>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?))(?![\w-])")


def _titled(text: str) -> list[tuple[Span, list[str]]]:
    """A given name and surname right behind a title, where the tagger saw nobody."""
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
        return _with_family(text, span, words)
    for _ in range(2):
        left = text[max(0, span.start - 40) : span.start]
        before = re.search(r"(?<![\w-])([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?) $", left)
        if before is None or not (is_given(before.group(1)) or PATRONYMIC.fullmatch(before.group(1))):
            break
        if lemma(before.group(1)) in _TITLES:
            break
        span, words = Span(span.start - len(before.group()), span.end), [before.group(1), *words]
    return span, words


def _with_family(text: str, span: Span, words: list[str]) -> tuple[Span, list[str]]:
    """The short family name to the left that the tagger took for another word: «мэра | Ю Джон Бока»."""
    before = re.search(r"(?<=[\w»]\s)([А-ЯЁ][а-яё]{0,4})\s$", text[max(0, span.start - 12) : span.start])
    if before is None or family_first(words, False) or not family_first([before[1], *words], False):
        return span, words
    return Span(span.start - len(before[1]) - 1, span.end), [before[1], *words]


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
        return (word[0].isupper() or _WITH_ARTICLE.match(word) is not None) and lemma(word) not in _TITLES

    while words and not is_name(words[0][0]):
        words = words[1:]
    while words and not (is_name(words[-1][0]) or words[-1][0] in ("оглы", "кызы")):
        if len(words) == 2 and words[-1][0][0].isupper() and is_given(words[0][0]):
            break  # «Михаил Король»
        words = words[:-1]
    for i, (word, _) in enumerate(words):
        if word[0].islower() and word.split("-")[0] not in PARTICLES and not _WITH_ARTICLE.match(word):
            return words[:i]
    return words


def _runs_on(span: Span, words: list[str], spans: list[tuple[Span, list[str]]]) -> bool:
    """Whether one word stands right before another's full name: it is a place («губернатора | Ширака | Давида Арамяна»)."""
    return len(words) == 1 and any(other.start == span.end + 1 and len(more) > 1 for other, more in spans)


def _unlisted_place(text: str, span: Span, words: list[str]) -> bool:
    """Whether the first word is a place that no list holds: behind «района» or a title, and a given name follows."""
    left = text[max(0, span.start - 30) : span.start]
    title = re.search(r"([А-Яа-яё-]+)\s$", left)
    if title is None or INITIAL.fullmatch(words[0]):
        return False
    titled = lemma(title[1]) in HEADS
    if titled and len(words) > 2 and candidates(words[1:], title[1])[0].certainty > candidates(words, title[1])[0].certainty:
        return True  # «губернатором Ширака Давидом Арушаняном»: the first word does not decline with the others
    if _given(words[0]) or SURNAME.search(words[0]) or not (INITIAL.fullmatch(words[1]) or len(words) > 2 and _given(words[1])):
        return False
    return bool(_PLACE_NOUN.search(left)) or len(words) > 2 and titled


def _given(word: str) -> bool:
    return is_given(word) or all(is_given(part) or bool(foreign_word(part)) for part in word.split("-"))


_PLACES = ("country", "region", "municipality")
_PLACE_NOUN = re.compile(r"(?:район|област|кра[йяюе]|округ|провинци|штат|остан|аймак|город|эмират|префектур|департамент|воеводств|уезд|кантон|вилайет|велаят)\w{0,4}\s$", re.IGNORECASE)


def _after_place(text: str, span: Span, words: list[str], mentions: Sequence[Mention]) -> tuple[Span, list[str]]:
    """The name without the place it stands behind: «остана Ардебиль | Масуд Эмами», «района Чингэлтэй | Н. Мандуул»."""
    if len(words) < 2 or family_first(words, False):
        return span, words
    place = next((m.span for m in mentions if m.span.start <= span.start < m.span.end < span.end - 2 and m.party.kind in _PLACES), None)
    end = place.end if place is not None else None
    if end is None and _unlisted_place(text, span, words):
        end = span.start + len(words[0])
    if end is None:
        return span, words
    rest = Span(end, span.end).trimmed(text)
    left = [w for w in words if w in rest.of(text).split() or text.find(w, rest.start, rest.end) >= 0]
    return (rest, left) if left and (len(left) > 1 or len(words) == 2) else (span, words)
