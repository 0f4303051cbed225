"""Names whose family name stands first and of which only the last word declines: Chinese, Korean, Vietnamese."""

from __future__ import annotations

from collections.abc import Callable

from . import vietnamese
from .korean import is_korean, korean_name
from .korean import northern as korean_northern
from .palladius import chinese_name

_ENDINGS = (("ем", "ь"), ("ем", "й"), ("ем", ""), ("ом", ""), ("я", "ь"), ("я", "й"), ("ю", "ь"), ("ю", "й"), ("а", ""),
            ("у", ""), ("е", ""))  # fmt: skip


def family_first(words: list[str], declined: bool) -> list[str] | None:
    """The words of such a name in the nominative, family name first; None where it is no such name. `declined` says
    that a title to the left stands in another case."""
    if len(words) < 2:
        return None
    kinds: tuple[Callable[[list[str]], object], ...] = (chinese_name, is_korean)
    for is_such in kinds:
        for straight in [words, *_straight(words)]:
            if is_such(straight):
                return straight
    return vietnamese.straight(words, declined)


def spelt_family_first(words: list[str], northern: bool = False) -> list[str]:
    """How English writes such a name, the usual spelling first; [] where it is none. A Chinese name of three words is
    a Korean one: Russian writes a Chinese given name as one word. `northern` is for Koreans of the North."""
    if len(words) < 3 and (chinese := chinese_name(words)):
        return [chinese]
    if korean := korean_name(words):
        return [korean_northern(words), *korean] if northern else korean
    if spelt := vietnamese.vietnamese_name(words):
        return [spelt]
    chinese = chinese_name(words)
    return [chinese] if chinese else []


def _straight(words: list[str]) -> list[list[str]]:
    """The words with every ending of a case taken off the last: «Сюй Цинем», «Ли Вэйдуна», «О Се Хуна»."""
    last = words[-1]
    return [[*words[:-1], last[: -len(e)] + to] for e, to in _ENDINGS if last.endswith(e) and len(last) > len(e) + 1]
