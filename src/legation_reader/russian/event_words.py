"""The words of events: what names one, what makes one a visit, what numbers it."""

from __future__ import annotations

from ..quantities import roman
from .tokens import Token

NOUNS = {
    "форум": "forum", "бизнес-форум": "forum", "саммит": "summit", "визит": "visit", "бизнес-миссия": "visit", "встреча": "meeting",
    "переговоры": "meeting", "заседание": "session", "совещание": "session", "сессия": "session", "конференция": "conference",
    "конгресс": "congress", "съезд": "congress", "консультация": "consultations", "выставка": "exhibition", "ярмарка": "exhibition",
    "фестиваль": "festival", "симпозиум": "conference", "семинар": "seminar", "собрание": "session", "поездка": "visit",
    "церемония": "signing", "подписание": "signing", "председательство": "presidency", "диалог": "forum", "видеоконференция": "meeting",
    "экспо": "exhibition", "видеовстреча": "meeting", "телемост": "meeting", "беседа": "meeting", "миссия": "visit",
}
# Those that are recorded when they have a place or a day, without any name of their own.
PLAIN = frozenset("форум бизнес-форум саммит визит бизнес-миссия встреча переговоры заседание совещание конференция конгресс консультация съезд "
                  "видеоконференция".split())
VISITING = frozenset("посетить посещать побывать прибыть прибывать приехать приезжать находиться отправиться вылететь съездить".split())
MEETING = frozenset("встретиться встречаться принять".split())
PREDICATES = frozenset(
    "состояться пройти проходить завершиться завершать завершить открыться открыть открывать открываться стартовать начаться провести проводить проводиться "
    "организовать планироваться планировать запланировать наметить намечать отменить перенести ожидаться ожидать предстоять принять принимать собрать "
    "собирать продолжаться работать закрыться предложить участвовать участие собраться".split()
)
_ORDINALS = {
    "первый": 1, "второй": 2, "третий": 3, "четвертый": 4, "пятый": 5, "шестой": 6, "седьмой": 7, "восьмой": 8, "девятый": 9, "десятый": 10,
    "одиннадцатый": 11, "двенадцатый": 12, "тринадцатый": 13, "четырнадцатый": 14, "пятнадцатый": 15, "шестнадцатый": 16, "семнадцатый": 17,
    "восемнадцатый": 18, "девятнадцатый": 19, "двадцатый": 20, "тридцатый": 30, "сороковой": 40, "пятидесятый": 50,
}
NEXT = frozenset(("следующий", "очередной"))
PREVIOUS = frozenset(("предыдущий", "прошлый", "прошедший", "минувший"))


def ordinal(token: Token) -> int | None:
    """The number of an ordinal word, Roman numeral or «5-й»; None when it is no ordinal."""
    if token.pos == "NUMB":
        digits, _, ending = token.text.partition("-")
        return int(digits) if ending and digits.isdigit() and len(digits) < 4 and ending in ("й", "я", "е", "го", "м", "ой", "ом", "му", "ый", "ая") else None
    if token.lemma in _ORDINALS and token.pos in ("ADJF", "NUMR"):
        return _ORDINALS[token.lemma]
    if token.text.isupper() and len(token.text) <= 6 and token.text not in ("И", "С", "М", "СМИ", "СМ"):
        return roman(token.text)
    return None
