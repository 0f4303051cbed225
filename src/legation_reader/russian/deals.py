"""Deals that a sentence tells of: who bought from whom, lent to whom, fined whom."""

from __future__ import annotations

from ..lexicon.word_sets import word_set
from ..names import mentions
from ..spans import Span
from .people import Tagged
from .told_names import Told

_SIGNS = {
    "purchase": word_set("купить покупать приобрести приобретать выкупить выкупать продать продавать покупка приобретение "
                         "продажа скупать скупить прикупить поглощение поглотить слияние выкуп перекупить перепродать"),
    "investment": word_set("инвестировать вложить вкладывать инвестиция вложение финансировать профинансировать "
                           "капиталовложение"),
    "loan": word_set("кредит заём заем займ ссуда задолжать кредитовать одолжить задолженность долг вексель погасить"),
    "fine": word_set("штраф оштрафовать штрафовать эмбарго"),
    "service": word_set("контракт подряд арендовать аренда нанять спонсировать"),
}
_WITH = frozenset("у с со между для от".split())


def deal_in(told: Told) -> list[tuple[str, list[Span]]]:
    """The types of deal the sentence tells of, each once, and who takes part."""
    found: list[tuple[str, list[Span]]] = []
    for type_, signs in _SIGNS.items():
        at = next((i for i in range(told.first, told.last) if told.view.lemma(i) in signs), None)
        if at is None:
            continue
        subject, objects = _participants(told, at)
        if subject is None or not objects:
            continue
        if type_ == "fine":  # each of those fined is fined on its own
            found += [(type_, [subject.span, one.span]) for one in objects]
        else:
            found.append((type_, [one.span for one in (subject, *objects)]))
    return found


def _participants(told: Told, at: int) -> tuple[Tagged | None, list[Tagged]]:
    """The subject before token `at`, or what the text is about, and the names the sign governs."""
    place = told.view.starts[at]
    fit = [one for one in told.names if not told.is_place(one) and (one.kind != "LOC" or _is_country(one, told))]
    before = [one for one in fit if one.span.end <= place]
    after = [one for one in fit if one.span.start > place]
    subject = next((one for one in reversed(before) if told.is_nominative(one)), None) or told.topic
    same = told.key(subject) if subject else ""
    after = [one for one in after if told.key(one) != same]
    objects = after[:1]
    for one in after[1:4]:
        between = told.view.text[objects[-1].span.end : one.span.start].strip(" »«\"")
        if between in ("и", ",", "—", "-", "–", "» и «", "», «") or told.before_word(one) in _WITH:
            objects.append(one)
    if not objects:
        objects = [one for one in before if told.key(one) != same][-1:]
    return subject, objects


def _is_country(one: Tagged, told: Told) -> bool:
    return any(m.party.kind == "country" for m in mentions(one.span.of(told.view.text), "ru"))
