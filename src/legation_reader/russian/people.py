"""People in a Russian text: where they are named, in the nominative, and in English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..lexicon.family_first import family_first
from ..lexicon.morphology import cases, forms, lemma
from ..lexicon.nominative import INITIAL, PATRONYMIC, SURNAME, Name, candidates, is_given
from ..lexicon.palladius import chinese_name
from ..lexicon.person_spelling import PARTICLES, english_person
from ..lexicon.persons import PersonMention
from ..lexicon.spelling_tables import foreign_word
from ..lexicon.word_sets import word_set
from ..readings import Mention, Party
from ..spans import Span
from .name_agreement import Named, agreed, bare, same_person
from .person_country import countries_of

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


def people(text: str, sentences: Iterable[Span] | None = None, mentions: Sequence[Mention] = ()) -> list[PersonMention]:
    """Everyone `text` names, in order; with `sentences`, those named inside them, still known from the whole text.

    A surname alone is the person of that surname whom the text names in full, before that place or else after it.
    `mentions` are the places and bodies the text names: they tell by which language a name is spelt.
    """
    spans = [_after_place(text, span, words, mentions) for span, words in [*_spans(text), *_titled(text)]]
    named = agreed([_named(text, span, words) for span, words in spans if not _runs_on(span, words, spans)])
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
    return Named(span, words, tuple(candidates(words, _word_before(text, span))))


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
    following = re.match(r" ([а-яё]{3,})", text[span.end : span.end + 30])
    if following is None or not _OF_PLACE.search(word) or not word.isalpha():
        return False
    noun = forms(following[1])[0]
    return noun.tag.POS == "NOUN" and noun.tag.animacy == "inan" and bool(cases(word) & cases(following[1]))


_TWO = re.compile(r"(?P<title>[А-Яа-яё-]+)\s(?:[А-ЯЁ]{2,6}\s)?(?P<name>(?P<given>[А-ЯЁ][а-яё]+)\s(?P<surname>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?))(?![\w-])")


def _heads() -> frozenset[str]:
    from .offices import HEADS

    return HEADS


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
        return word[0].isupper() and lemma(word) not in _TITLES

    while words and not is_name(words[0][0]):
        words = words[1:]
    while words and not (is_name(words[-1][0]) or words[-1][0] in ("оглы", "кызы")):
        words = words[:-1]
    for i, (word, _) in enumerate(words):
        if word[0].islower() and word.split("-")[0] not in PARTICLES:
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
    titled = lemma(title[1]) in _heads()
    if titled and len(words) > 2 and candidates(words[1:], title[1])[0].certainty > candidates(words, title[1])[0].certainty:
        return True  # «губернатором Ширака Давидом Арушаняном»: the first word does not decline with the others
    if _given(words[0]) or SURNAME.search(words[0]) or not (INITIAL.fullmatch(words[1]) or len(words) > 2 and _given(words[1])):
        return False
    return bool(_PLACE_NOUN.search(left)) or len(words) > 2 and titled


def _given(word: str) -> bool:
    return is_given(word) or all(is_given(part) or bool(foreign_word(part)) for part in word.split("-"))


def _word_before(text: str, span: Span) -> str | None:
    """The title to the left that shares the name's case, over whose title it is («мэром города Гавана | Янетой …»);
    else the word right before."""
    from .offices import HEADS

    left = text[max(0, span.start - 110) : span.start]
    clause = re.split(r"[,;:.!?()«»\n–—]", left)[-1]
    words = re.findall(r"[А-ЯЁа-яё-]+", clause)
    if not words:
        return None
    near = words[-9:]
    heads = [i for i, w in enumerate(near) if lemma(w) in HEADS]
    if not heads:
        return words[-1]
    first = next((i for i in heads if not any(_breaks(near, j) for j in range(i + 1, heads[-1] + 1))), heads[-1])
    return near[first]


def _breaks(words: list[str], i: int) -> bool:
    """Whether the word parts two titles: «и», «с», a verb, or a noun that the title before it does not govern
    («хокиму приглашение мэра»)."""
    if lemma(words[i]) in ("и", "с", "со"):
        return True
    if i and lemma(words[i - 1]) in ("по", "в", "на", "при", "во"):
        return False
    tag = forms(words[i].lower())[0].tag
    verb = tag.POS in ("VERB", "PRTS", "GRND", "INFN")
    return words[i][0].islower() and (verb or tag.POS == "NOUN" and "gent" not in cases(words[i]))


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
