"""What a clause claims of its event: held, planned, proposed, expected, cancelled — by the predicate nearest to it."""

from __future__ import annotations

import re

from .event_words import PREDICATES
from .passages import Passage
from .tokens import Token

_CANCELLED = frozenset("отменить отменять сорвать".split())
_PROPOSED = frozenset("претендовать предложить предлагать инициировать предложение инициатива готовый".split())
_EXPECTED = frozenset("ждать ожидать ожидаться предполагать предполагаться надеяться возможно вероятно мочь".split())
_PLANNED = frozenset(
    "планировать планироваться запланировать наметить намечать намечаться предстоять предстоящий готовиться перенести намеренный намерен рассчитывать "
    "назначить постановить решить условиться договориться анонсировать будущий грядущий намереваться обещать пообещать предусмотреть подготовка приурочить пригласить приглашать приглашение".split()
)
_HELD = frozenset("состояться пройти проходить завершиться открыться стартовать начаться собрать провести принять".split())
_MATRIX = re.compile(r"[«\"]?(как ожидается|ожидается|предполагается|планируется|намечено|запланировано),? (?:что )?")
_ASIDE = frozenset("напомнить отметить добавить заметить".split())  # «напомним», said beside what is told
_VERBAL = ("VERB", "PRTS", "GRND", "INFN", "PRTF", "ADJS", "PRED")


def of_event(passage: Passage, first: int, last: int, at: int, name: int | None = None) -> str:
    """The standing of the event named at token `at` (its name begins at `name`), told in tokens [first, last)."""
    best, nearest = "held", 999.0
    if _struck(passage, at, name if name is not None else at):
        return "cancelled"
    words = passage.tokens[first : min(last, len(passage.tokens))]
    if not any(t.pos in ("VERB", "PRTS") and t.lemma != "быть" for t in words) and any(t.pos == "INFN" and t.lemma in _HELD for t in words):
        return "proposed" if {"хорошо", "бы", "можно", "стоить"} & {t.lemma for t in words} else "planned"  # «Следующее заседание провести в …»
    if _on_a_list(passage):
        return "planned"
    if _spoken_for(passage, name if name is not None else at):
        return "proposed"
    if _agreed_on(passage, name if name is not None else at):
        return "planned"
    if matrix := _MATRIX.match(passage.lower):
        return "expected" if matrix.group(1) in ("ожидается", "предполагается", "как ожидается") else "planned"
    for j in range(first, min(last, len(passage.tokens))):
        found = _claims(passage, j)
        if found is None:
            continue
        own = passage.tokens[j].lemma in PREDICATES or found != "held"
        distance = abs(j - at) + (0.5 if j < at else 0) + _barrier(passage, j, at) + (0 if own else 8)
        if found in ("cancelled", "proposed", "expected", "planned") and nearest - distance > -4 and best == "held":
            distance = min(distance, nearest)
        if distance < nearest or (distance == nearest and best == "held"):
            best, nearest = found, distance
    return best


def _spoken_for(passage: Passage, name: int) -> bool:
    """«выступил за проведение форума», «поддержал идею провести форум»: somebody would like it."""
    before = passage.lemmas[max(0, name - 6) : name]
    if not before or before[-1] not in ("проведение", "провести", "организация", "организовать", "создание"):
        return False
    return bool({"идея", "предложение", "инициатива"} & set(before)) or "выступить" in before and "за" in before


def _agreed_on(passage: Passage, name: int) -> bool:
    """«достигнута договорённость о визите», «договорились о проведении форума»: it is still to come."""
    before = passage.lemmas[max(0, name - 4) : name]
    if not {"о", "об"} & set(before):
        return False
    return bool({"договоренность", "договориться", "условиться"} & set(before)) or before[-1] == "проведение" and "договоренность" in passage.lemmas[:name]


_LISTED = re.compile(r"ближайш|предстоящ|планир|\bплан\w*\b|календар|намечен|графи\w*\b|афиш|перечень|предусмотрен|впереди|анонс", re.IGNORECASE)
_DATED_ITEM = re.compile(r"[–—•*\d\s.)-]*(?:\d{1,2}(?:\s?[–—-]\s?\d{1,2})?\s+)?(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)[^.;–—]{0,40}\s[–—-]\s",
                        re.IGNORECASE)


def _on_a_list(passage: Passage) -> bool:
    """«7 июля – круглый стол …» below «Из ближайших событий:» or «Календарь мероприятий»: a day and what is on it, no verb."""
    if passage.page is None or not _DATED_ITEM.match(passage.text) or any(t.pos == "VERB" and t.word.tense == "past" for t in passage.tokens):
        return False
    text = passage.article.text
    headline, above = text[: text.find("\n") + 1 or None], text[: passage.span.start].rstrip().splitlines()
    opener = next((line for line in reversed(above) if line.rstrip().endswith(":")), "")
    return bool(_LISTED.search(headline) or _LISTED.search(opener[-160:]))


def _struck(passage: Passage, at: int, name: int) -> bool:
    """«Отменён и фестиваль …», «встреча …, намеченная на июнь, отменена»: struck out, whatever was planned."""
    for j, token in enumerate(passage.tokens):
        if token.lemma in _CANCELLED and token.pos in ("PRTS", "VERB", "PRTF"):
            between = passage.tokens[min(j, at) : max(j, at)]
            if j < name <= j + 4 or (j > at and not any(t.pos == "VERB" for t in between)):
                return True
    return False


def _barrier(passage: Passage, j: int, at: int) -> float:
    """A comma between the predicate and the event sets it further off."""
    low, high = min(j, at), max(j, at)
    return 3.0 * sum(t.text in (",", ";", "–", "—") for t in passage.tokens[low:high])


def _claims(passage: Passage, j: int) -> str | None:
    token = passage.tokens[j]
    if token.lemma in _CANCELLED and token.pos in _VERBAL:
        return "cancelled"
    if token.lemma in _PROPOSED and (token.pos in _VERBAL or token.lemma in ("инициатива", "готовый")):
        return "proposed"
    if token.lemma in _EXPECTED:
        return "expected"
    if token.lemma in _PLANNED:
        return "planned"
    if token.pos != "VERB" or token.lemma == "быть" and not _future(token):
        return None
    if token.lemma in _ASIDE:
        return None
    if j and passage.tokens[j - 1].lemma == "не" and token.lemma in _HELD:
        return "cancelled"
    return "planned" if _future(token) else "held"


def _future(token: Token) -> bool:
    return token.word.tense == "futr" or token.text.casefold() in ("будет", "будут")
