"""Deals that a sentence tells of: who bought from whom, lent to whom, fined whom."""

from __future__ import annotations

from ..lexicon.word_sets import word_set
from ..names import mentions
from ..spans import Span
from .people import Tagged
from .told_names import Told

_SIGNS = {
    "purchase": word_set("купить покупать приобрести приобретать выкупить выкупать продать продавать покупка приобретение "
                         "продажа скупать скупить прикупить поглощение поглотить слияние выкуп перекупить перепродать "
                         "закупка закупить закупать"),
    "investment": word_set("инвестировать вложить вкладывать инвестиция вложение финансировать профинансировать "
                           "капиталовложение инвестор вклад грант"),
    "loan": word_set("кредит заём заем займ ссуда задолжать кредитовать одолжить задолженность долг вексель погасить"),
    "fine": word_set("штраф оштрафовать штрафовать эмбарго санкция запретить запрет взыскать взыскание"),
    "service": word_set("контракт подряд арендовать аренда нанять спонсировать"),
}
_BANS = word_set("запретить запрет запрещать")
_TRADED = word_set("ввоз ввозить вывоз импорт экспорт поставка поставлять продажа продавать торговля закупка")
_ANYBODY = word_set("можно нельзя невозможно")
_MUTUAL = word_set("слияние контракт объединение")
_WITH = frozenset("у с со между для от в на компания компании компанию компанией".split())


def deal_in(told: Told) -> list[tuple[str, list[Span]]]:
    """The types of deal the sentence tells of, each once, and who takes part."""
    found: list[tuple[str, list[Span]]] = []
    for type_, signs in _SIGNS.items():
        at = next((i for i in range(told.first, told.last) if told.view.lemmas(i) & signs), None)
        if at is None or _of_no_deal(told, at):
            continue
        who = _participants(told, at, type_)
        if type_ == "fine" and len(who) > 2:  # each of those fined is fined on its own
            found += [(type_, [who[0].span, one.span]) for one in who[1:]]
        elif len(who) > 1:
            found.append((type_, [one.span for one in who]))
    return found


def _of_no_deal(told: Told, at: int) -> bool:
    """A ban on anything but trade («запрещён въезд»), and what anybody can do («можно купить»)."""
    before = {lemma for i in range(max(told.first, at - 3), at) for lemma in told.view.lemmas(i)}
    if told.view.lemmas(at) & _BANS:
        return not any(told.view.lemmas(i) & _TRADED for i in range(told.first, told.last))
    return bool(before & _ANYBODY)


def _participants(told: Told, at: int, type_: str) -> list[Tagged]:
    """The subject before token `at`, or what the text is about, and the names the sign governs."""
    place = told.view.starts[at]
    fit = [one for one in told.names if not told.is_place(one) and (one.kind != "LOC" or _may_deal(one, told, type_))]
    before = [one for one in fit if one.span.end <= place]
    after = [one for one in fit if one.span.start > place]
    nominative = next((one for one in reversed(before) if told.is_nominative(one)), None)
    subject = nominative or (before[-1] if before else told.topic)
    same = told.key(subject) if subject else ""
    objects = _governed(told, [one for one in after if told.key(one) != same])
    if len(objects) > 1 and told.view.lemmas(at) & _MUTUAL:
        return objects
    if not objects:
        objects = [one for one in before if told.key(one) != same][-1:]
    if not objects and subject and told.topic and told.key(told.topic) != same:
        objects = [told.topic]
    return [subject, *objects] if subject else []


def _governed(told: Told, after: list[Tagged]) -> list[Tagged]:
    """The first of the names behind the sign, and those coordinated with it or behind «у», «с», «между»."""
    objects = after[:1]
    for one in after[1:4]:
        between = told.view.text[objects[-1].span.end : one.span.start].strip(" »«\"")
        if between in ("и", ",", "—", "-", "–", "» и «", "», «") or told.before_word(one) in _WITH:
            objects.append(one)
    return objects


def _may_deal(place: Tagged, told: Told, type_: str) -> bool:
    """Whether a place acts: countries lend to and fine each other and trade with each other, cities do not."""
    def is_country(one: Tagged) -> bool:
        return any(m.party.kind == "country" for m in mentions(one.span.of(told.view.text), "ru"))

    alone = type_ in ("loan", "fine") or not any(one.kind == "ORG" for one in told.names)
    return alone and is_country(place)
