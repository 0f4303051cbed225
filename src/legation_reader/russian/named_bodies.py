"""Bodies named by a head noun and what depends on it: «правительство России», «палата представителей Конгресса США»,
«японский МИД», «сборная России по бобслею»."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..lexicon.morphology import cases, lemmas
from ..lexicon.word_sets import word_set
from .named_text import NamedText
from .people import Tagged

# Heads that only a place or another body can complete.
_PUBLIC = word_set(
    "правительство парламент администрация мэрия министерство мид конгресс сборная делегация посольство консульство "
    "полиция милиция прокуратура генпрокуратура суд комитет комиссия совет академия университет институт федерация "
    "ассоциация фонд банк служба пресс-служба pr-служба управление департамент госдепартамент госдеп генштаб отдел "
    "отделение филиал представительство дипмиссия собрание дума госдума сенат палата ведомство минсельхоз минфин "
    "минобороны центробанк нацбанк ввс вмс вс армия музей больница кафедра факультет обком горком кабинет казначейство "
    "инспекция гу увд гувд патриархия епархия церковь руководство президиум бюро политбюро коллегия канцелярия меджлис "
    "лаборатория профсоюз лига экспедиция фракция ассамблея орган биржа школа штаб таможня спецслужба разведка союз "
    "партия клуб команда телеканал канал театр")
# Heads before a name in apposition: the name alone is the name.
_SORTS = word_set("компания корпорация концерн агентство агенство газета журнал телеканал канал радиостанция холдинг "
                  "издательство завод фирма партия движение клуб команда театр группа сайт портал организация оао ооо")
_ADJECTIVES = word_set(
    "федеральный государственный национальный центральный постоянный муниципальный военный следственный координационный "
    "общественный международный всемирный европейский верховный конституционный арбитражный законодательный окружной "
    "судейский президентский синодальный парламентский молодёжный женский мужской олимпийский долговременный "
    "дипломатический антимонопольный инновационный правоохранительный городской областной районный краевой")
_FOR = word_set("сборная комитет комиссия управление гу служба бюро отдел совет федерация мчс мвд прокуратура увд фсб "
                "гувд уфсб пресс-служба департамент инспекция агентство суд экспедиция группа министерство фонд")
_SHORT = re.compile(r"[А-ЯЁ]{2,}$|(?:[Мм]ин|[Гг]ос|[Гг]ен|[Гг]лав|[Цц]ентр|[Нн]ац)\w{3}")
_ABROAD = word_set("представительство посольство дипмиссия консульство филиал отделение")
# Heads that an adjective of a place is enough to complete («японский МИД»); «эстонская полиция» is any of many.
_OF_STATE = word_set("министерство мид минсельхоз минфин минобороны минюст минэкономразвития ведомство музей академия "
                     "университет")
_REACH = 4  # words between a head and the name that depends on it


def bodies(view: NamedText, spans: Iterable[Tagged], places: set[int]) -> list[Tagged]:
    """The spans, and the bodies they are part of; `places` are tokens that are adjectives of places."""
    held = list(spans)
    return _Bodies(view, held, places).all()


class _Bodies:
    def __init__(self, view: NamedText, held: list[Tagged], places: set[int]) -> None:
        self.view, self.held, self.places = view, held, places
        self.at = {view.tokens(one.span)[0]: one for one in held}
        self.inside = {i for one in held for i in range(view.tokens(one.span)[0] + 1, view.tokens(one.span)[1])}

    def all(self) -> list[Tagged]:
        view, reached = self.view, 0
        gone: list[Tagged] = []
        built: list[Tagged] = []
        for i in range(len(view)):
            own = self.at.get(i)
            if i < reached or i in self.inside or own is not None and own.kind != "ORG":
                continue
            if own is None and view.lemma(i) not in _PUBLIC:
                continue
            first, end = view.tokens(own.span) if own else (i, i + 1)
            last = self._dependents(first, end)
            begin = self._adjectives(first, reached)
            last = self._field(first, last) if own or last > end or self._is_of_state(begin, first) else last
            named = own is not None or last > end or self._is_of_state(begin, first)
            if named and (begin, last) != (first, end):
                built.append(Tagged(view.span(begin, last), "ORG"))
                gone += [own] if own else []
                reached = last
        return [one for one in self.held if one not in gone] + built

    def _dependents(self, first: int, end: int) -> int:
        """Where the body ends whose head is [first, end): behind the names that depend on it, one after the other."""
        view, reached, at = self.view, end, end
        while at < len(view) and at - reached <= _REACH and not view.breaks_before(at):
            one = self.at.get(at)
            if one is not None:
                apposed = at == end and one.kind == "ORG" and end - first == 1 and view.lemma(first) in _SORTS
                if one.kind == "PER" or apposed or not view.may_be_genitive(at):
                    break
                reached = at = view.tokens(one.span)[1]
                continue
            plain = view.word(at).islower() and (view.is_adjective(at) or view.is_noun(at))
            if not (plain and view.may_be_genitive(at)):
                break
            at += 1
        return reached

    def _adjectives(self, first: int, reached: int) -> int:
        """Where the body begins: with the adjectives before its head that say of what place or sort it is."""
        view, at = self.view, first
        if not (view.lemma(first) in _PUBLIC or _SHORT.match(view.word(first))):
            return first
        while at > reached and at - 1 not in self.inside and not view.breaks_before(at):
            if self.at.get(at - 1) is not None and not self._is_of_place(at - 1):
                break
            if not view.is_adjective(at - 1) or not self._agree(at - 1, first):
                break
            if not (self._is_of_place(at - 1) or _ADJECTIVES & set(lemmas(view.word(at - 1)))):
                break
            at -= 1
        return at

    def _is_of_state(self, begin: int, head: int) -> bool:
        return self.view.lemma(head) in _OF_STATE and any(self._is_of_place(i) for i in range(begin, head))

    def _is_of_place(self, i: int) -> bool:
        return i in self.places and self.view.is_adjective(i)

    def _agree(self, adjective: int, head: int) -> bool:
        word = self.view.word(head)
        return word.isupper() or not cases(word) or bool(cases(self.view.word(adjective)) & cases(word))

    def _field(self, first: int, last: int) -> int:
        """Where the body ends when it is told what it is for («по бобслею и скелетону») or where it is."""
        view = self.view
        word, heads = view.word(last).lower(), {view.lemma(i) for i in range(first, last)}
        if view.breaks_before(last):
            return last
        if heads == {"министерство"} and (end := self._phrase(last, "gent")):
            return end
        if word == "по" and heads & _FOR:
            return self._phrase(last + 1, "datv") or last
        if word in ("в", "во") and heads & _ABROAD and (one := self.at.get(last + 1)) and one.kind == "LOC":
            return view.tokens(one.span)[1]
        if word == "при" and heads & {"совет", "комитет", "комиссия"}:
            return self._phrase(last + 1, "loct") or last
        if word == "против" and heads & {"комитет", "комиссия"}:
            return self._phrase(last + 1, "gent") or last
        return last

    def _phrase(self, at: int, case: str) -> int | None:
        """Where the noun phrase in `case` ends that begins with token `at`; None where there is none."""
        view, end, wanted = self.view, None, {case}
        while at < len(view) and not view.breaks_before(at):
            if one := self.at.get(at):
                if one.kind == "PER":
                    break
                end = at = view.tokens(one.span)[1]
                wanted = {case, "gent"}
            elif view.word(at) == "и" and end == at and view.word(at + 1)[:1].isalpha():
                if case not in cases(view.word(at + 1)) or not (view.is_noun(at + 1) or view.is_adjective(at + 1)):
                    break
                wanted, at = {case}, at + 1
            elif (view.is_noun(at) or view.is_adjective(at)) and cases(view.word(at)) & wanted:
                if view.is_noun(at):
                    end, wanted = at + 1, {case, "gent"} if end is None else {"gent"}
                at += 1
            else:
                break
        return end
