"""What a fact goes by: the noun phrase at a word, in the text's words and in English; the number of an edition."""

from __future__ import annotations

from dataclasses import dataclass

from .view import Sentence


@dataclass(frozen=True, slots=True)
class Title:
    """`english` the name; `said` the source's own words where they are not English; `proper` whether capitals or
    quotation marks make it a name of its own; units `first` to `last`."""

    english: str
    said: str
    proper: bool
    first: int
    last: int


# The nouns that events, programmes and projects are called by, as stems and lemmas.
HEADS = {
    "event": frozenset(
        "forum summit session meet confer congress round tabl consult seminar symposium dialogu exhibit expo "
        "fair festiv workshop assembl visit mission "
        "talk ceremoni week day game celebr olympiad hackathon camp tournament commiss committe council group "
        "event tour trip exchang convent webinar "
        "форум саммит сессия заседание встреча конференция конгресс стол консультация семинар симпозиум диалог "
        "выставка ярмарка фестиваль совещание "
        "собрание визит миссия бизнес-миссия переговоры церемония неделя день спартакиада конкурс слет съезд "
        "комиссия комитет совет группа поездка "
        "бизнес-форум форум-выставка видеоконференция вебинар видеомост телемост лагерь марафон олимпиада "
        "регата".split()
    ),
    "programme": frozenset(
        "programm program plan concept roadmap map strategi bill schedul agenda framework "
        "программа план концепция карта стратегия законопроект план-график график комплекс".split()
    ),
    "project": frozenset(
        "project centr center park hub hous plant factori laboratori bridg farm ventur corridor rout school "
        "network cluster line termin initi museum platform "
        "campus ferri path trail railway road hospit clinic port zone cross clean restor "
        "проект центр парк завод фабрика лаборатория мост ферма предприятие маршрут сеть кластер линия "
        "терминал хаб дом производство школа класс музей площадка "
        "технопарк агропарк дорога коридор больница зона переправа цех комплекс институт факультет филиал".split()
    ),
}


def head_of(sentence: Sentence, kind: str, at: int) -> int:
    """The unit of the noun a fact is called by, nearest to its loudest word."""
    heads = HEADS.get(kind, frozenset())
    found = [
        i
        for i, u in enumerate(sentence.units)
        if u.sort == "word" and u.word in heads or u.sort == "body" and kind == "event"
    ]
    words = [i for i in found if sentence.units[i].sort == "word"]
    return min(words or found, key=lambda i: (abs(i - at), i), default=at)
