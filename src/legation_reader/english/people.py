"""People in an English text, by the shape of their names and the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..guarded import guarded
from ..lexicon.english_names import (
    FOREIGN_BODIES,
    NAMED_BODIES,
    NOT_PERSONS,
    PARTICLES,
    SPEECH,
    chinese_surname,
    is_given_name,
    is_title,
    pinyin_syllables,
)
from ..lexicon.persons import PersonMention
from ..readings import Mention, Party
from ..spans import Span

_WORD = r"[A-ZÀ-ÖØ-ÞŠŽŁĐČĆŚŹŻŞİ](?:[\w’'-]*\w)?"
_INITIAL = r"[A-Z]\.(?:-?[A-Z]\.)*"
_PARTICLE = "(?:" + "|".join(sorted(PARTICLES, key=len, reverse=True)) + ")"
_RUN = guarded(
    rf"(?<![\w’'@/-])(?:{_INITIAL}|{_WORD})(?:[ \t]+(?:(?:{_PARTICLE}[ \t]+){{0,3}}(?:{_INITIAL}|{_WORD})|{_INITIAL}))*"
)
_TOKEN = guarded(r"\S+")
_AFTER_TITLE_OF = guarded(r"\b(?:of|for)\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+)*$")


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span
    words: tuple[str, ...]
    after_title: bool
    near_speech: bool

    @property
    def surname(self) -> str:
        return self.words[0] if _is_surname_first(self.words) else self.words[-1]


def people(
    text: str, sentences: Iterable[Span] | None = None, mentions: Iterable[Mention] | None = None
) -> list[PersonMention]:
    """Everyone `text` names, in order; with `sentences`, those named inside them, still known from the whole text.

    `mentions` are the places and bodies of the text, which are no people; without them the text is searched for them.
    """
    if mentions is None:
        from ..names import mentions as find

        mentions = find(text, "en")
    barred = [m.span for m in mentions if m.party.kind != "person"]
    barred += _headlines_words(text)
    candidates = [c for run in _RUN.finditer(text) for c in _candidates(text, run.start(), run.group(), barred)]
    full = [c for c in candidates if _is_full_name(c)]
    known = {c.words for c in full}
    found = [p for c in candidates if (p := _person(text, c, full, known)) is not None]
    wanted = None if sentences is None else list(sentences)
    return [p for p in found if wanted is None or any(s.contains(p.span) for s in wanted)]


_HEADLINE = re.compile(r"(?m)^[^\n]{20,160}[^\n.!?:,]$")
_CAPITAL = re.compile(r"\b[A-Z][a-z]+\b")
_SMALL = re.compile(r"\b[a-z]{4,}\b")
_ENDING = re.compile(r"(?:e?s|e?d|ing|e)$")
_IN_CAPITALS = 0.6  # of a headline's longer words, where it writes all of them so


def _headlines_words(text: str) -> list[Span]:
    """The words of headlines in capitals that the text itself has in small letters, in whatever form: "Mayor Doe Renews
    Ties" above "renewed"."""
    found: list[Span] = []
    small: set[str] | None = None
    for line in _HEADLINE.finditer(text):
        capitals = [m for m in _CAPITAL.finditer(text, *line.span()) if len(m.group()) > 3]
        if len(capitals) < 3 or len(capitals) < _IN_CAPITALS * sum(len(w) > 3 for w in line.group().split()):
            continue
        if small is None:
            small = {_ENDING.sub("", w) for w in _SMALL.findall(text)}
        found += [Span(*m.span()) for m in capitals if _ENDING.sub("", m.group().lower()) in small and not is_title(m.group())]
    return found


def _candidates(text: str, start: int, run: str, barred: list[Span]) -> list[_Candidate]:
    """What is left of a run of capitalised words without titles, places, bodies and words that are no names."""
    tokens = [(m.group(), start + m.start()) for m in _TOKEN.finditer(run)]
    pieces: list[list[tuple[str, int]]] = [[]]
    title_before = [_title_before(text, start)]
    for i, (word, at) in enumerate(tokens):
        is_barred = _is_barred(tokens, i, barred, title_before[0])
        if is_title(word) and not _is_a_surname_here(tokens, i):
            pieces.append([])
            title_before.append(True)
        elif word in NOT_PERSONS or is_barred:
            pieces.append([])
            title_before.append(is_barred and _title_before(text, at))
        else:
            pieces[-1].append((word, at))
    found = []
    for piece, titled in zip(pieces, title_before, strict=True):
        if piece and _names_a_body(text, piece):
            continue
        piece = _unpossessed(_without_loose_particles(piece))
        if piece:
            span = Span(piece[0][1], piece[-1][1] + len(piece[-1][0]))
            found.append(_Candidate(span, tuple(w for w, _ in piece), titled, _near_speech(text, span)))
    return found


_AN_INITIAL = re.compile(r"[A-Z]\.?")


def _is_a_surname_here(tokens: list[tuple[str, int]], i: int) -> bool:
    """Andrew King, Ann Bishop: a title's word behind a given name, and nothing of the name behind it."""
    before = i - 2 if i > 1 and _AN_INITIAL.fullmatch(tokens[i - 1][0]) else i - 1  # Andrew B. King
    return i > 0 and i + 1 == len(tokens) and is_given_name(tokens[before][0]) and not is_title(tokens[before][0])


def _is_barred(tokens: list[tuple[str, int]], i: int, barred: list[Span], titled: bool = False) -> bool:
    """Whether the word belongs to a place or body; a one-word place between name words is a
    name (Minna Arve, Jack London; Mr Kiyoshi Kagawa where the run of words is `titled`)."""
    word, at = tokens[i]
    span = Span(at, at + len(word))
    held = [b for b in barred if b.overlaps(span)]
    if not held or not span.contains(held[0]):
        return bool(held)

    def free(j: int) -> bool:
        return not any(b.overlaps(Span(tokens[j][1], tokens[j][1] + len(tokens[j][0]))) for b in barred)

    a_name_follows = i + 1 < len(tokens) and free(i + 1) and tokens[i + 1][0] not in NOT_PERSONS
    before_surname = a_name_follows and (is_given_name(word) or (i > 0 and is_title(tokens[i - 1][0])))
    given_before = i > 0 and free(i - 1) and not is_title(tokens[i - 1][0]) and tokens[i - 1][0] not in NOT_PERSONS
    after_given = given_before and (is_given_name(tokens[i - 1][0]) or titled and i == 1)
    return not (before_surname or after_given)


def _names_a_body(text: str, piece: list[tuple[str, int]]) -> bool:
    """George Washington University, Robert Schuman Foundation, Junta de Extremadura."""
    if FOREIGN_BODIES & {word.casefold() for word, _ in piece}:
        return True
    end = piece[-1][1] + len(piece[-1][0])
    return bool(re.match(rf"\s+(?:{NAMED_BODIES})\b", text[end : end + 30]))


def _unpossessed(piece: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Lavrov’s → Lavrov; what follows a possessive is another thing."""
    for i, (word, at) in enumerate(piece):
        bare = re.sub(r"[’']s$", "", word)
        if bare != word:
            return [*piece[:i], (bare, at)] if bare else piece[:i]
    return piece


def _without_loose_particles(piece: list[tuple[str, int]]) -> list[tuple[str, int]]:
    while piece and piece[0][0] in PARTICLES:
        piece = piece[1:]
    while piece and piece[-1][0] in PARTICLES:
        piece = piece[:-1]
    return piece


def _title_before(text: str, at: int) -> bool:
    """Whether a title stands right before: "Mayor X", "Mayor of Turku X", "the city’s mayor, X"."""
    before = text[max(0, at - 120) : at]
    before = (
        re.split(r"[.!?;\n]\s", before)[-1]
        if not re.search(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Hon|Gov|Sen|St)\.\s*$", before)
        else before
    )
    before = before.rstrip(" ,:–-")
    if re.search(r"(Mr|Mrs|Ms|Dr|Prof|Hon|Gov|Sen)\.$", before):
        return True
    words = re.findall(r"[\w’'.-]+", before)
    if words and is_title(words[-1]):
        return True
    tail = _AFTER_TITLE_OF.search(before + " ")
    if tail:
        held = re.findall(r"[\w’'-]+", before[: tail.start()])
        return bool(held) and is_title(held[-1])
    return False


def _near_speech(text: str, span: Span) -> bool:
    before, after = text[max(0, span.start - 25) : span.start], text[span.end : span.end + 30]
    said_after = re.match(rf"\s*,?\s+(?:also\s+|then\s+|later\s+)?(?:{SPEECH})\b", after)
    said_before = re.search(rf"\b(?:{SPEECH})\s+$", before)
    described = re.match(r",\s+(?:(?:the|a|an|its|their|our|his|her)\s+)?(?:\w+[\w’'-]*\s+){0,2}?(\w+)", after)
    titled = described is not None and any(is_title(w) for w in re.findall(r"[\w-]+", described.group()))
    return bool(said_after or said_before or titled)


def _is_full_name(c: _Candidate) -> bool:
    """Two to five words that a given name, a title, speech or a Chinese syllable shows to be a person."""
    words = [w for w in c.words if w not in PARTICLES]
    if not 2 <= len(words) <= 5 or any(w.isupper() and len(w) > 3 and "." not in w for w in words[:1]):
        return False
    if re.fullmatch(_INITIAL, words[0]) and len(words) > 1 and not re.fullmatch(_INITIAL, words[-1]):
        return True
    if is_given_name(words[0]) or _is_surname_first(c.words):
        return True
    return c.after_title or (c.near_speech and len(words) <= 3)


def _is_surname_first(words: tuple[str, ...]) -> bool:
    """Chinese and Vietnamese order: Wang Yi, Nguyen Phu Trong; not John Wang."""
    return 2 <= len(words) <= 4 and chinese_surname(words[0]) and all(pinyin_syllables(w) for w in words[1:])


def _person(text: str, c: _Candidate, full: list[_Candidate], known: set[tuple[str, ...]]) -> PersonMention | None:
    if c.words in known:
        return _mention(text, c.span, c.words)
    same = [f for f in full if _is_short_for(c.words, f, c.after_title)]
    if same:
        if len({f.words for f in same}) > 1 and (office := _office_before(text, c.span.start)):
            same = [f for f in same if _office_before(text, f.span.start) == office] or same
        earlier = [f for f in same if f.span.start < c.span.start]
        return _mention(text, c.span, (earlier[-1] if earlier else same[0]).words)
    if (
        len(c.words) == 1
        and c.after_title
        and not re.search(r"\d", c.words[0])
        and _title_is_honorific(text, c.span.start)
    ):
        return _mention(text, c.span, c.words)
    return None


def _title_is_honorific(text: str, at: int) -> bool:
    """A surname nobody bears in full is a person only right after a title written before names."""
    return bool(
        re.search(
            r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gov)\.?\s+$|\b(?:President|Minister|Governor|Mayor|Ambassador|Chancellor|"
            r"Senator|Premier|Secretary|Professor|Chairman|Councillor|Commissioner)\s+$",
            text[max(0, at - 20) : at],
        )
    )


_OFFICE_BEFORE = re.compile(r"([A-Za-z]+)\.?\s+$")
_SHORT_OFFICES = {"gov": "governor", "sen": "senator", "prof": "professor"}


def _office_before(text: str, at: int) -> str | None:
    """The title's word right before a name, by which one Governor Doe is told from his wife."""
    match = _OFFICE_BEFORE.search(text, max(0, at - 30), at)
    word = match[1].casefold() if match else ""
    word = _SHORT_OFFICES.get(word, word)
    return word if is_title(word.capitalize()) else None


def _is_short_for(words: tuple[str, ...], full: _Candidate, titled: bool = False) -> bool:
    """A surname alone, with its particles, or the given name’s initial with the surname; behind a title the first word
    of a name that no given name begins (Vice Governor Fei for Fei Lanying)."""
    if len(words) == 1:
        if words[0] == full.surname or titled and words[0] == full.words[0] and not is_given_name(words[0]):
            return True
        return titled and len(full.words) > 3 and words[0] == full.words[-2]  # the father's name of two
    if words == full.words[-len(words) :] and len(words) < len(full.words):
        return True
    return len(words) == 2 and words[-1] == full.surname and words[0].rstrip(".") == full.words[0][0]


def _mention(text: str, span: Span, words: tuple[str, ...]) -> PersonMention:
    name = " ".join(words).replace("’", "'")
    short = (
        [f"{words[0]} {words[-1]}"]
        if len(words) > 2 and not _is_surname_first(words) and words[-2] not in PARTICLES
        else []
    )
    return PersonMention(span, span.of(text), name, Party("person", None, name, aliases=tuple(short)))
