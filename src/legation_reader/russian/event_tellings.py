"""Where a sentence tells of an event: by a noun that names one, by a verb of visiting or meeting, by a bare number."""

from __future__ import annotations

from collections.abc import Iterator

from . import standing
from .event_at import EventAt, with_when
from .event_words import (
    DATED,
    INTENDING,
    MEETING,
    NEXT,
    NOUNS,
    PARLIAMENTARY,
    PLAIN,
    PLURAL,
    POINTING,
    PREDICATES,
    PREVIOUS,
    RETURNING,
    SENDING,
    SITTING,
    SITTING_VERBS,
    TENS,
    VISITING,
    ordinal,
)
from .offices import HEADS
from .passages import Passage
from .presidencies import presidency
from .receptions import meeting
from .scenes import organisers, participants, place, when
from .titles import phrase_after
from .tokens import Token
from .unnamed_tellings import elliptic, resumed
from .visits import sending, visit, waiting


def tellings(passage: Passage) -> Iterator[EventAt]:
    """Every telling of an event in the sentence."""
    last = -1
    for i, token in enumerate(passage.tokens):
        event = None
        if token.lemma in ("председательство", "президентство") and token.pos == "NOUN":
            event = presidency(passage, i)
        elif kind := _kind(passage, i):
            event = _by_noun(passage, i, kind)
        elif token.lemma in SITTING_VERBS and token.pos == "VERB":
            event = _sitting(passage, i)
        elif token.lemma in SENDING and token.pos in ("VERB", "INFN"):
            event = sending(passage, i)
        elif token.lemma in ("гость", "делегация") and i > last:
            event = waiting(passage, i)
        elif token.pos in ("VERB", "PRTF") and token.lemma in VISITING | RETURNING and i > last:
            event = visit(passage, i)
        elif token.lemma in MEETING and (token.pos == "VERB" or token.lemma == "встретиться" and token.pos == "INFN" and passage.lemmas[i - 1] in INTENDING):
            event = meeting(passage, i)
        elif token.lemma in ("он", "она", "оно") and i == 0:
            event = resumed(passage, i)
        elif ordinal(token) is not None or token.lemma in NEXT | PREVIOUS:
            event = elliptic(passage, i)
        if event is not None:
            last = passage.at(event.span.end - 1)
            yield event


def _kind(passage: Passage, i: int) -> str | None:
    """The type of event that token `i` names."""
    token = passage.tokens[i]
    if token.pos not in ("NOUN", "UNKN") or token.lemma not in NOUNS:
        return None
    before = passage.tokens[i - 1] if i else None
    if token.lemma == "стол" and (before is None or before.lemma != "круглый"):
        return None
    if token.lemma in ("конгресс", "форум", "выставка") and any(t.text.casefold().startswith(("холл", "центр", "зал")) for t in passage.tokens[i + 1 : i + 3]):
        return None  # «в конгресс-холле»: a house
    if token.lemma == "группа" and (before is None or before.lemma != "рабочий" or not {"действовать", "создать", "работать"} & set(passage.lemmas[max(0, i - 4) : i + 4])):
        return None
    if token.lemma == "совет" and not (before is not None and ordinal(before) is not None and {"участие", "участвовать", "провести", "пройти", "состояться", "рамка", "принять"} & set(passage.lemmas)):
        return None  # «участвует во II Совете регионов»: that sits, which has a number
    if token.lemma == "день" and not (token.word.number == "plur" and (token.text.startswith("Дн") or before is not None and before.pos == "ADJF" and
                                                                      before.text[0].isupper() and token.text.casefold() in ("дни", "дней", "днях", "дням"))):
        return None
    if token.lemma != "совет" and any(m.party.kind == "body" and m.span.start <= token.start < m.span.end for m in passage.mentions):
        return None
    if token.lemma in ("собрание", "ассамблея") and before is not None and before.lemma in PARLIAMENTARY:
        return None
    if {"план", "программа", "график"} & set(passage.lemmas[max(0, i - 2) : i]):
        return None
    if any(passage.lemmas[j : j + 2] == ["о", "поддержка"] for j in range(max(0, i - 7), i)):  # «договорились о поддержке форума»
        return None
    if token.lemma in ("год", "неделя") and (not token.text[0].isupper() or i == 0):
        return None
    if token.word.number == "plur" and token.lemma not in PLURAL and not {"nomn", "gent"} >= token.word.cases:
        return None
    return NOUNS[token.lemma]


def _by_noun(passage: Passage, i: int, kind: str) -> EventAt | None:
    token = passage.tokens[i]
    first, number, relative, capital = _before(passage, i)
    last, _ = phrase_after(passage, i)
    number = number or _number_after(passage, last)
    sits = token.lemma in ("заседание", "собрание", "совещание", "встреча", "сессия") and _of_a_body(passage, i, last)
    if kind == "visit" or kind == "meeting" and _of_person(passage, i):  # «первый визит посла»: no series, no editions
        number = None
    named = bool(number) or capital and kind != "visit" or sits or _has_name(passage, i, last)
    low, high = _reach(passage, i, last)
    if kind == "session" and any(passage.tokens[j].lemma in NOUNS and passage.tokens[j].lemma not in ("группа", "совет") for j in range(i + 1, last + 1)):
        return None
    if kind == "visit" and "который" in passage.lemmas[i + 1 : last + 1]:
        return None  # «делегация, по итогам визита которой …»: what it is a visit of is told before
    if kind == "signing" and not _ceremony(passage, i, low, high):
        return None
    if kind == "session" and "группа" in passage.lemmas[i + 1 : i + 3]:
        kind = "working_group"
    day, where = when(passage, low, high, i, kind), place(passage, low, high, i)
    told = any(t.lemma in PREDICATES and t.pos in ("VERB", "PRTS", "INFN", "PRTF") for t in passage.tokens[low:high])
    if token.word.number == "plur" and token.lemma not in PLURAL:
        return None
    pointing = not named and _points(passage, i, last)
    if pointing and passage.lemmas[last + 1 : last + 3] != [",", "который"]:  # «участники форума, который прошёл в Омске»
        day = day if day and (0 < passage.at(day.span.start) - last <= 2 or first <= passage.at(day.span.start) < i) else None
        where = where if any(p.party is where and 0 < p.first - last <= 3 for p in passage.parties) else None
    if not named and not relative and (token.lemma not in PLAIN and kind not in ("signing", "working_group") or not (told or where or day or pointing) or
                                       token.lemma in DATED and not (day or where and told) and not pointing):
        return None
    stands = standing.of_event(passage, low, high, i, first)
    asked = passage.text.rstrip().endswith("?")
    if asked and stands == "cancelled":
        return None
    if stands == "planned" and pointing and _settled_there(passage, low, high):
        stands = "held"
    event = EventAt(passage, passage.cut(first, last), kind, stands, named=named, ordinal=number, relative=relative,
                    place=where, participants=participants(passage, low, high), organisers=organisers(passage, low, high), told=told or pointing)
    start = i + 1 if sits and token.lemma == "заседание" and _name_from(passage, first, i) == i else _name_from(passage, first, i)
    of_people = kind in ("visit", "meeting") and not _has_name(passage, i, last) and (
        kind == "visit" or _of_person(passage, i) or any(t.lemma in HEADS for t in passage.tokens[i + 1 : last + 1]))
    if (last > i or capital or named and not number) and not of_people:  # «встреча председателя с …» is not called so
        event.said = passage.article.text[passage.tokens[start].start : passage.tokens[last].end]
    if "который" in passage.lemmas[i + 1 : last + 1] and (antecedent := _antecedent(passage, first)):
        event.said = antecedent
    return with_when(event, day, low, high, i)


def _of_person(passage: Passage, i: int) -> bool:
    """«первая встреча Ивана Петрова с …»."""
    start = passage.tokens[i + 1].start if i + 1 < len(passage.tokens) else -1
    return any(m.span.start == start for m in passage.people)


def _of_a_body(passage: Passage, i: int, last: int) -> bool:
    """«заседание межправительственной комиссии», but «встреча председателя Совета»: a body sits, and not its head."""
    behind = passage.tokens[i + 1 : min(i + 5, last + 1)]
    at = next((n for n, t in enumerate(behind) if t.lemma in SITTING), None)
    return at is not None and not any(t.lemma in HEADS for t in behind[:at])


def _settled_there(passage: Passage, low: int, high: int) -> bool:
    """«о чём договорились на встрече»: it is over, whatever was settled at it is still to come."""
    settling = ("договориться", "решить", "условиться", "постановить", "обсудить", "обсуждаться", "подписать", "прозвучать", "отметить", "рассказать")
    return any(t.lemma in settling and t.word.tense == "past" for t in passage.tokens[low:high])


def _antecedent(passage: Passage, first: int) -> str | None:
    """«…состав Совета, третье заседание которого»: the noun before the comma is what sits."""
    comma = next((j for j in range(first - 1, max(0, first - 4), -1) if passage.tokens[j].text == ","), None)
    if comma is None or passage.tokens[comma - 1].pos not in ("NOUN", "LATN"):
        return None
    return passage.tokens[comma - 1].text


def _points(passage: Passage, i: int, last: int) -> bool:
    """«в ходе встречи», «по итогам визита», «на совещании»: the word points at what is told of elsewhere."""
    before = passage.lemmas[max(0, i - 3) : i]
    return bool(POINTING & set(before)) or before[-1:] in (["на"], ["в"])


def _has_name(passage: Passage, i: int, last: int) -> bool:
    token = passage.tokens[i]
    inner = passage.tokens[i + 1 : last + 1]
    if any(t.text in ("«", '"', "„", "“") for t in inner) or any(len(t.text) > 3 and t.text.isupper() and not _is_party(passage, t.start) for t in inner):
        return True
    opens = i == 0 or passage.tokens[i - 1].text in ("«", "–", "—", ".", ":", '"')
    return token.text[0].isupper() and not opens and not passage.text.isupper() and (last > i or i > 0)


def _is_party(passage: Passage, at: int) -> bool:
    return any(p.span.start <= at < p.span.end for p in passage.parties)


def _before(passage: Passage, i: int) -> tuple[int, int | None, int, bool]:
    """What stands before the noun: (its first token, its number, next or previous, whether a capital names it)."""
    first, number, relative, capital = i, None, 0, False
    j = i - 1
    while j >= max(0, i - 9):
        token = passage.tokens[j]
        if (found := ordinal(token) or (_numbered(token, passage.tokens[i]) if j == i - 1 else None)) is not None:
            number, first = number or found, j
            if (tens := TENS.get(passage.tokens[j - 1].lemma if j else "")) and found < 10:
                number, first = (number + tens if number == found else number), j - 1
                j -= 1
        elif token.lemma in NEXT | PREVIOUS:
            relative, first = (1 if token.lemma in NEXT else -1), j
        elif token.lemma == "счет" and j and passage.tokens[j - 1].lemma == "по":
            j -= 1
        elif token.pos in ("ADJF", "PRTF") or any(p.first <= j <= p.last and p.form == "adjective" for p in passage.parties):
            first = j
            capital = capital or (token.text[0].isupper() and j > 0 and passage.tokens[j - 1].text not in (".", "«", ":", "–", "—") and not token.text.isupper())
        elif token.text not in (",", "-"):
            break
        j -= 1
    return first, number, relative, capital


def _numbered(token: Token, noun: Token) -> int | None:
    """«на 47 заседании»: a bare number before a noun in a case that no counted thing stands in."""
    if token.pos != "NUMB" or not token.text.isdigit() or len(token.text) > 3 or noun.word.number != "sing":
        return None
    return int(token.text) if {"loct", "ablt", "datv"} & noun.word.cases and "gent" not in noun.word.cases else None


def _number_after(passage: Passage, last: int) -> int | None:
    """«форум, пятый по счёту»."""
    tokens = passage.tokens
    if last + 4 < len(tokens) and tokens[last + 1].text == "," and tokens[last + 4].lemma == "счет":
        return ordinal(tokens[last + 2])
    return None


def _name_from(passage: Passage, first: int, i: int) -> int:
    """Where the name begins: behind the number, «следующий», «очередной»."""
    skip = NEXT | PREVIOUS | {"свой", "этот", "по", "счет", "наш", "юбилейный", "традиционный", "ежегодный", "ответный", "прошлый",
                               "нынешний", "текущий", "предстоящий", "грядущий", "минувший", "прошедший", "состоявшийся", "завершившийся"}
    for j in range(first, i):
        token = passage.tokens[j]
        if ordinal(token) is None and token.lemma not in skip and token.pos not in ("PRTF", "NUMB") and token.lemma not in TENS and token.text not in (",", "-"):
            return j
    return i


def _reach(passage: Passage, i: int, last: int) -> tuple[int, int]:
    """The clause that tells of the event: the relative clause that follows its name, else its own."""
    tokens = passage.tokens
    if last + 2 < len(tokens) and tokens[last + 1].text == ",":
        opener = tokens[last + 2]
        relative = opener.lemma in ("который", "он", "она", "оно") or (tokens[min(last + 3, len(tokens) - 1)].lemma == "который")
        own = opener.pos == "PRTF" and not opener.word.cases.isdisjoint(tokens[i].word.cases)  # «визит делегации, возглавляемой …» is not
        if relative or own and "посвятить" not in opener.word.lemmas:
            end = next((j for j in range(last + 3, len(tokens)) if tokens[j].text in (";", ".") or tokens[j].text == "," and j + 1 < len(tokens) and (
                tokens[j + 1].pos in ("VERB", "PRTS", "CONJ") and opener.pos == "PRTF" or tokens[j + 1].lemma in ("что", "а", "но", "где"))), len(tokens))
            if opener.pos == "PRTF" and end < len(tokens):
                end = min(len(tokens), end + 3)
            if opener.pos != "PRTF" and not any(t.lemma in PREDICATES for t in tokens[last + 2 : end]):
                return passage.clause(i)  # «примет форум, который имеет богатую историю»
            if opener.pos != "PRTF" and (day := _day_before(passage, i)) is not None:
                return day, end
            return (passage.clause(i)[0] if opener.lemma in ("на", "в") else i), end  # «прошло заседание, на котором …»
    return passage.clause(i)


def _day_before(passage: Passage, i: int) -> int | None:
    """«в мае, на заседании Совета, которое провели …»: where the day that stands right before the event's name begins."""
    for d in passage.dates:
        last = passage.at(d.span.end - 1)
        if 0 < i - last <= 3 and passage.tokens[last + 1].text == "," and passage.lemmas[i - 1] in ("на", "в"):
            return passage.at(d.span.start)
    return None


def _ceremony(passage: Passage, i: int, low: int, high: int) -> bool:
    told = any(t.lemma in ("состояться", "пройти", "проходить") for t in passage.tokens[low:high])
    earlier = passage.page.before(passage) if passage.page else None
    return told and ("подписа" in passage.lower or earlier is not None and "подписа" in earlier.lower)


def _sitting(passage: Passage, i: int) -> EventAt | None:
    """«она заседала в июле в Соль-Илецке», «комиссия соберётся в ноябре в Хромтау»: a body sits."""
    low, high = passage.clause(i)
    words = passage.lemmas[low:i]
    day, where = when(passage, low, high, i, "session"), place(passage, low, high, i)
    sits = passage.tokens[i].lemma.startswith("заседа") or bool(SITTING & set(words)) or "раз" in words
    if not sits or day is None or where is None:
        return None
    event = EventAt(passage, passage.cut(i, i), "session", standing.of_event(passage, i, i + 1, i), place=where, told=True,
                    participants=participants(passage, low, high), organisers=organisers(passage, low, high))
    return with_when(event, day, low, high, i)


__all__ = ["EventAt", "tellings"]
