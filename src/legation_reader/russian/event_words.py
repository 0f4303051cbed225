"""The words of events: what names one, what makes one a visit, what numbers it."""

from __future__ import annotations

from ..quantities import roman
from .tokens import Token

NOUNS = {
    "форум": "forum", "бизнес-форум": "forum", "саммит": "summit", "визит": "visit", "бизнес-миссия": "visit", "встреча": "meeting",
    "переговоры": "meeting", "заседание": "session", "совещание": "meeting", "сессия": "session", "конференция": "conference",
    "конгресс": "congress", "съезд": "congress", "консультация": "consultations", "выставка": "exhibition", "ярмарка": "exhibition",
    "фестиваль": "festival", "симпозиум": "conference", "семинар": "seminar", "собрание": "session", "поездка": "visit",
    "церемония": "signing", "видеоконференция": "meeting", "ассамблея": "session",
    "видеовстреча": "meeting", "совет": "session", "вебинар": "seminar", "видеомост": "meeting", "деловая-миссия": "visit", "телемост": "meeting", "миссия": "visit", "спартакиада": "festival", "гала-концерт": "festival",
    "стол": "round_table", "группа": "working_group", "день": "festival", "год": "year", "неделя": "festival", "визит-эффект": "visit",
}
# Those that are recorded, when a place or day is told, without any name of their own.
PLAIN = frozenset("форум бизнес-форум саммит визит бизнес-миссия встреча переговоры совещание консультация видеоконференция "
                  "стол видеовстреча телемост конференция фестиваль выставка ярмарка заседание сессия семинар съезд конгресс".split())
# Of these the barest, which need a day or place besides.
DATED = frozenset("фестиваль выставка ярмарка заседание сессия семинар".split())
POINTING = frozenset("завершение ход итог рамка время начало конец поле окончание результат участник программа".split())
PLURAL = frozenset(("переговоры", "консультация", "день"))
# The bodies whose sittings are events of a series.
SITTING = frozenset("совет комиссия коллегия комитет группа палата правление собрание межправкомиссия ассоциация подкомиссия конгресс подгруппа дума".split())
VISITING = frozenset("посетить посещать побывать прибыть прибывать приехать приезжать находиться отправиться вылететь съездить поехать выехать гостить ездить пожаловать заехать наведаться заезжать гостевать посещать слетать".split())
SENDING = frozenset("направить направлять отправить отправлять снарядить командировать послать".split())
SITTING_VERBS = frozenset("заседать собраться собираться".split())
RETURNING = frozenset(("вернуться", "возвратиться"))
MEETING = frozenset("встретиться встречаться принять принимать".split())
PREDICATES = frozenset(
    "состояться пройти проходить завершиться завершать завершить открыться открыть открывать открываться стартовать начаться провести проводить проводиться "
    "организовать планироваться планировать запланировать наметить намечать отменить перенести ожидаться ожидать предстоять принять принимать собрать "
    "собирать продолжаться работать закрыться предложить участвовать собраться собираться объявить приглашать пригласить обсудить выступить подписать "
    "вернуться действовать создать посетить прибыть отправиться примет готовиться обсудить рассказать заявить сообщить намеченный".split()
)
_ORDINALS = {
    "первый": 1, "второй": 2, "третий": 3, "четвертый": 4, "пятый": 5, "шестой": 6, "седьмой": 7, "восьмой": 8, "девятый": 9, "десятый": 10,
    "одиннадцатый": 11, "двенадцатый": 12, "тринадцатый": 13, "четырнадцатый": 14, "пятнадцатый": 15, "шестнадцатый": 16, "семнадцатый": 17,
    "восемнадцатый": 18, "девятнадцатый": 19, "двадцатый": 20, "тридцатый": 30, "сороковой": 40, "пятидесятый": 50,
}
# «двадцать седьмое»: the tens that stand before an ordinal.
TENS = {"двадцать": 20, "тридцать": 30, "сорок": 40, "пятьдесят": 50, "шестьдесят": 60, "семьдесят": 70, "восемьдесят": 80, "девяносто": 90}
_ENDINGS = frozenset("й я е го м ой ом му ый ая ого ому".split())
HELD_VERBS = frozenset("состояться пройти проходить проводиться открыться завершиться начаться стартовать".split())
INTENDING = frozenset("планировать намеренный намерен намереваться собираться рассчитывать хотеть".split())
# «Государственное Собрание», «Межпарламентская Ассамблея»: bodies, and no events.
PARLIAMENTARY = frozenset("государственный законодательный национальный федеральный народный земский губернский межпарламентский парламентский".split())
NEXT = frozenset(("следующий", "очередной"))
PREVIOUS = frozenset(("предыдущий",))


def ordinal(token: Token) -> int | None:
    """The number of an ordinal word, Roman numeral or «5-й»; None when it is no ordinal."""
    if token.pos == "NUMB":
        digits, _, ending = token.text.partition("-")
        return int(digits) if digits.isdigit() and len(digits) < 4 and ending in _ENDINGS else None
    if token.lemma in _ORDINALS and token.pos in ("ADJF", "NUMR"):
        return _ORDINALS[token.lemma]
    if token.text.isupper() and len(token.text) <= 6 and token.text not in ("И", "С", "М", "СМИ", "СМ"):
        return roman(token.text)
    return None
