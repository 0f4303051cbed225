"""Sentences of a Russian text, as spans: abbreviations, initials, quotes and broken lines do not end one.

A sentence may run over a line break when the next line plainly goes on with it (link text torn out of a page).
"""

from __future__ import annotations

import re

from ..spans import Span

# Words after which a full stop does not end the sentence unless a new paragraph begins.
_ABBREVIATIONS = frozenset(
    "г гг год обл р-н район ул д стр корп пр просп пл тыс млн млрд трлн руб долл дол коп кв куб им ст см рис табл гл т п пп "
    "ч мин сек ок св др пр проч напр т.е т.д т.п т.к т.н и.о врио зам пос дер с пгт пос р оз о-в рт н э в вв кг км м га т "
    "проф акад доц канд чл корр янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек англ кит нем франц лат пред ген дир".split()
)
# After these a capital letter may well follow inside the sentence: «г. Уфа», «им. Пушкина», «т. д. и».
_BEFORE_NAME = frozenset("г ул им пос дер с пгт обл р оз пр просп пл д о проф акад доц ген св гор ст т п и.о врио зам".split())
_END = re.compile(r"(?:\.{2,}|[.!?…]+)[»\"”'’)\]]*(?=\s|$)|\n")
_LAST_WORD = re.compile(r"([\w-]+(?:\.[\w-]+)*)\.$")
_OPENS_NEXT = re.compile(r"\s*[«\"“„(\[—–-]*\s*[A-ZА-ЯЁ0-9]")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_GOES_ON = re.compile(r"[ \t]*(?:[a-zа-яё(]|[,;:.!?)»—–-])")
_LIST_ITEM = re.compile(r"[ \t]*(?:[-–—•*]|\d+[.)])[ \t]")
_DAY_ALONE = re.compile(r"(?:[Вв]\s)?\d{1,2}\s[а-я]{3,8}\s\d{4}\s?г\.")  # what opens with its day goes on behind it
# Behind a headline: where the news is from, not more of the headline.
_SOURCE_LINE = re.compile(r"[ \t]*(?:\([A-ZА-ЯЁ]|[a-z][\w-]*\.[a-z]{2,4}\b)")
_HANGS = re.compile(r"(?:,|(?<!\w)(?:и|а|в|во|на|с|со|к|по|о|об|от|до|из|за|для|при|между|или|что|как|не|у))$")
LONGEST = 3000


def split(text: str) -> list[Span]:
    """The sentences in order; blank lines always part them, nothing overlaps, white space is trimmed."""
    found: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        if match.end() <= start:
            continue
        too_long = match.end() - start > LONGEST
        if not too_long and not _ends(text, start, match):
            continue
        _add(found, text, start, match.end())
        start = match.end()
    _add(found, text, start, len(text))
    return found


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    if text[start:end].strip():
        found.append(Span(start, end).trimmed(text))


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    if match.group() == "\n":
        return not _line_goes_on(text, start, match.start())
    rest = text[match.end() : match.end() + 40]
    if "\n" in rest[: len(rest) - len(rest.lstrip())]:
        return True
    if not _OPENS_NEXT.match(rest):
        return not rest.strip() or bool(_dialogue(match.group(), rest))
    if match.group() != ".":
        return True
    return not _abbreviated(text[start : match.end()], rest)


def _dialogue(end: str, rest: str) -> bool:
    """A question or outcry inside a quote goes on with the speaker («…!», – сказал он)."""
    return end[0] in "!?…" and not re.match(r"\s*(?:[,—–-]|[а-яё])", rest)


def _line_goes_on(text: str, start: int, at: int) -> bool:
    """Whether the line after the break at `at` goes on with the sentence."""
    if _BLANK_LINE.match(text, at):
        return False
    line = text[at + 1 : at + 200]
    if not line.strip() or _LIST_ITEM.match(line):
        return False
    if not text[:start].strip() and _SOURCE_LINE.match(line):
        return False
    before = text[start:at].rstrip()
    if not before or before[-1] in ".!?…:;»":
        return bool(re.match(r"[ \t]*[,.;]", line)) and bool(before)
    return bool(_GOES_ON.match(line) or _HANGS.search(before))


def _abbreviated(sentence: str, rest: str) -> bool:
    match = _LAST_WORD.search(sentence)
    if match is None:
        return False
    word = match.group(1)
    if re.fullmatch(r"(?:[A-ZА-ЯЁ]\.)*[A-ZА-ЯЁ]", word):
        return True
    lower = word.casefold().rsplit("-", 1)[-1]
    if lower not in _ABBREVIATIONS and word.casefold() not in _ABBREVIATIONS:
        return False
    if lower in _BEFORE_NAME and lower not in ("г", "т", "п"):
        return True
    if lower == "г":  # «в 2023 г. Делегация» ends, «в г. Уфа» and «11 июля 2024 г. Посол …» do not
        return not re.search(r"\d\s*г\.$", sentence) or _DAY_ALONE.fullmatch(sentence.strip()) is not None
    return bool(re.match(r"\s*\d", rest)) and lower not in ("гг", "млн", "млрд", "тыс")
