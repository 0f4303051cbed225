"""The names of one sentence that can take part in what it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.morphology import cases, forms
from ..lexicon.word_sets import word_set
from ..spans import Span
from .named_again import stem
from .named_text import NamedText
from .people import Tagged

_REPORTS = word_set(
    "сообщать сообщить писать написать передавать передать заявить заявлять рассказать сказать отметить говорить "
    "пояснить уточнить подчеркнуть добавить информировать цитировать узнать утверждать")
_SOURCE = re.compile(r"(?:по (?:словам|данным|информации|сообщению|мнению|сведениям)|со ссылкой на|источник\w* в?|как "
                     r"(?:сообща\w+|пиш\w+|переда\w+|сообщил\w*|заявил\w*)|переда[её]т|сообщает|пишет|цитирует)"
                     r"(?:\s[а-яё«\"-]+){0,4}\s?[«\"]?$", re.IGNORECASE)
_PRESS = ("агентств", "газет", "журнал", "телеканал", "радиостанц", "издани", "портал")
_PLACE = frozenset("в во на из по под над при через вокруг около".split())


class Told:
    """The outermost names inside one sentence; `topic` is the body the text is about."""

    def __init__(self, view: NamedText, names: Sequence[Tagged], sentence: Span, topic: Tagged | None) -> None:
        self.view, self.sentence, self.topic = view, sentence, topic
        self.first, self.last = view.tokens(sentence)
        inside = [one for one in names if sentence.contains(one.span)]
        outer = [one for one in inside if not any(o.span.contains(one.span) and o != one for o in inside)]
        self.all = outer
        self.names = [one for one in outer if not self._reports(one)]

    def is_nominative(self, one: Tagged) -> bool:
        """Whether the name can be a subject: its first word that has cases can be in the nominative."""
        first, last = self.view.tokens(one.span)
        if self.before_word(one) in _PREPOSITIONS:
            return False
        for i in range(first, last):
            word = self.view.word(i)
            if any(f.is_known and f.tag.case for f in forms(word.lower())):
                return "nomn" in cases(word)
        return True

    def key(self, one: Tagged) -> str:
        """What tells that two places name one: the last word without its ending."""
        return stem(re.findall(r"[\w.-]+", one.span.of(self.view.text))[-1])

    def is_place(self, one: Tagged) -> bool:
        """Whether the name only says where: a place behind «в», «на», «из»."""
        return one.kind == "LOC" and self.before_word(one) in _PLACE

    def before_word(self, one: Tagged) -> str:
        """The word before the name, quotation marks and titles aside."""
        i = self.view.tokens(one.span)[0] - 1
        while i >= self.first and not self.view.word(i)[:1].isalpha():
            i -= 1
        return self.view.word(i).lower()

    def _reports(self, one: Tagged) -> bool:
        view = self.view
        first, last = view.tokens(one.span)
        if _SOURCE.search(view.text[self.sentence.start : one.span.start]):
            return True
        if self.before_word(one).startswith(_PRESS):
            return True
        near = [i for i in (first - 1, last, last + 1) if self.first <= i < self.last]
        return any(view.lemma(i) in _REPORTS for i in near)


_PREPOSITIONS = frozenset(
    "в во на из с со к ко у о об от по за для до без при между через под над против про около перед".split())
