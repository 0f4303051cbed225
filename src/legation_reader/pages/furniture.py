"""Page noise among lines: what is a button, a counter, a teaser or a form, and where the article ends."""

from __future__ import annotations

import re

from ..guarded import guarded
from .furniture_words import BOXES, CLOSING, COMMENTS, ENDS, NOISE, TEASERS


def _lines_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return guarded(rf"^[^\w#]*(?:{'|'.join(words)})[^\w#]*$", re.IGNORECASE)


_CLOSING = _lines_of((*CLOSING, *COMMENTS))
_SPEAKING = _lines_of(COMMENTS)
_TEASERS = _lines_of(TEASERS)
_NOISE = _lines_of((*NOISE, *BOXES))
_ENDS = re.compile(rf"^\W*(?:{'|'.join(ENDS)})\W*$")
_TEASER_INLINE = guarded(
    r"^\W*(?:(?:читайте|смотрите|узнайте)(?: также| ещ[её]| подробнее)?|(?:ранее )?по теме"
    r"|материал по теме|см\. также|подробнее"
    r"|read (?:more|also|next)|see also|related|also read"
    r"|more on this(?: story)?|watch|don['’]t miss)\s*[:—–-]\s*\S.{0,200}$",
    re.IGNORECASE,
)
_POINTS = guarded(
    r"^\W*(?:читайте (?:также|ещ[её])|смотрите также|по теме|read (?:more|also)|see also)\b", re.IGNORECASE
)
_NAME = re.compile(r"^(?:[A-ZА-ЯЁ][\w'’-]+|[A-ZА-ЯЁ]\.)(?: (?:[A-ZА-ЯЁ][\w'’-]+|[A-ZА-ЯЁ]\.)){1,2}$")
_FEED = re.compile(r"^(?:\d{1,2}:\d\d|\d{1,2}\.\d{1,2}(?:\.\d{2,4})?)[, ]+(?:\d{1,2}[.:]\d\d\S*[, ]+)?[A-ZА-ЯЁ«“\"]")
_STAMP = guarded(
    r"^(?:(?:сегодня|вчера|today|yesterday)?\W*\d{1,2}:\d\d"
    r"|\d{1,2} (?:час\w*|мин\w*|дн\w*|hours?|minutes?|days?) (?:назад|ago)"
    r"|\d{1,2}[ .][а-яa-z]{3,9}\.?(?: \d{4})?(?: г\.)?(?:[,| в]+\d{1,2}:\d\d)?"
    r"|\d{1,2}\.\d{1,2}\.\d{2,4}(?:[, |]+\d{1,2}:\d\d)?"
    r"|[A-Za-z]{3,9}\.? \d{1,2}(?:, \d{4})?(?:[, |]+\d{1,2}:\d\d(?: ?[ap]m)?)?)\W*$",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?…;:][»”\")\]]*$|[»”\"]$")
_LIST_HEAD = re.compile(r"[:;,]$")
_ITEM = re.compile(r"^(?:[-–—•*·▪]|\d{1,2}[.)])\s")
_ENOUGH = 120
_HEADLINES = 12
_COPY = 80


def without_furniture(lines: list[str], *, chosen: bool = False) -> list[str]:
    """The article's own lines: noise, repeated headlines and captions dropped, teasers and all behind the end cut.

    Lines that a reader of HTML has `chosen` already keep their short endings: those are lists, not teasers.
    """
    kept = _cut([line for line in lines if line], chosen)
    begun = _begun(kept)
    kept = [line for i, line in enumerate(kept) if not (noise(line) or (i >= begun and _feed(kept, i)))]
    return _told_once(kept) if chosen else _without_trail(_once(kept, captions=True))


def noise(line: str) -> bool:
    """Whether a line is a button, a counter, a credit or a pointer elsewhere, wherever it stands."""
    if len(line) > 260:
        return False
    return bool(_NOISE.match(line) or _TEASER_INLINE.match(line)) or not any(c.isalnum() for c in line)


def closes(line: str) -> bool:
    """Whether a line heads what stands behind an article: other pages or comments."""
    return len(line) <= 160 and bool(_CLOSING.match(line))


def speaks(line: str) -> bool:
    """Whether a line heads what readers of the page have said."""
    return len(line) <= 160 and bool(_SPEAKING.match(line))


def points(line: str) -> bool:
    """Whether a line begins by naming what else there is to read."""
    return bool(_POINTS.match(line))


def sentence(line: str) -> bool:
    """Whether a line reads like running text, not like a headline or a button."""
    recital = line.endswith((";", "; and", "; и")) and len(line) >= 100
    return len(line) >= 200 or recital or (len(line) >= 50 and bool(_ENDED.search(line)))


def running_characters(lines: list[str]) -> int:
    """How much running text `lines` hold."""
    return sum(len(line) for line in lines if sentence(line))


def _cut(lines: list[str], chosen: bool) -> list[str]:
    """Lines up to the end of the article; a teaser block inside it loses only its headlines."""
    kept: list[str] = []
    i = before = 0
    while i < len(lines):
        line = lines[i]
        if not _heads_block(line):
            kept.append(line)
            before += len(line) if sentence(line) else 0
            i += 1
            continue
        if (before >= _ENOUGH and not _TEASERS.match(line)) or (before and _SPEAKING.match(line)):
            break
        j = i + 1
        while j < len(lines) and not sentence(lines[j]) and not closes(lines[j]) and j - i <= _HEADLINES:
            j += 1
        if chosen and j - i > _HEADLINES:
            i += 1  # no list of headlines is so long that readers of HTML take it for the article
            continue
        if before >= _ENOUGH and (
            (j < len(lines) and closes(lines[j])) or j - i > _HEADLINES or not _resumes(lines[j : j + 3])
        ):
            break
        i = j if before >= _ENOUGH else i + 1
    return kept


def _heads_block(line: str) -> bool:
    return len(line) <= 160 and bool(_CLOSING.match(line) or _TEASERS.match(line) or _ENDS.match(line))


def _resumes(lines: list[str]) -> bool:
    """Whether the article goes on behind a teaser: two sentences follow one another, or one long paragraph."""
    if not lines:
        return False
    return len(lines[0]) >= 160 or sum(map(sentence, lines[:2])) == 2 or (len(lines) == 1 and sentence(lines[0]))


def _feed(lines: list[str], i: int) -> bool:
    """A line of a news feed: a time before a headline, a bare time, or a headline that a bare time follows."""
    line = lines[i]
    if len(line) > 200:
        return False
    if _STAMP.match(line) or (_FEED.match(line) and not _ENDED.search(line)):
        return True
    return (
        i + 1 < len(lines) and not _ENDED.search(line) and len(lines[i + 1]) <= 60 and bool(_STAMP.match(lines[i + 1]))
    )


def _begun(lines: list[str]) -> int:
    """The number of the line behind the first running text."""
    return next((i + 1 for i, line in enumerate(lines) if sentence(line)), len(lines))


def _told_once(lines: list[str]) -> list[str]:
    """Without a second copy of the headline or of a paragraph, nor one line that holds the article once more.

    Shorter lines may come again: the rows of a table, the hours of a programme.
    """
    kept: list[str] = []
    seen: set[str] = set()
    for line in lines:
        if line in seen and (len(line) >= _COPY or (len(line) >= 25 and line in lines[:3])):
            continue
        if len(line) >= 2 * _COPY and _holds_again(line, kept):
            continue
        if line.endswith(("...", "…")) and len(line) >= 40 and any(k.startswith(line.rstrip(".… ")) for k in seen):
            continue
        seen.add(line)
        kept.append(line)
    return kept


def _holds_again(line: str, before: list[str]) -> bool:
    """Whether most of a long line is paragraphs that stand before it, one behind the other."""
    parts = [told for told in before if len(told) >= 40 and len(told) < len(line) and told in line]
    return len(parts) > 2 and sum(map(len, parts)) >= 0.8 * len(line)


def _once(lines: list[str], *, captions: bool) -> list[str]:
    """Without a second copy of a headline or paragraph, and without `captions` that only name a person of the text."""
    seen: set[str] = set()
    kept: list[str] = []
    whole = "\n".join(lines)[:100_000]
    for i, line in enumerate(lines):
        if len(line) >= 25 and line in seen:
            continue
        if captions and i and len(line) <= 60 and _NAME.match(line) and whole.count(line.split()[-1][:-1]) > 1:
            continue
        seen.add(line)
        kept.append(line)
    return kept


def _without_trail(lines: list[str]) -> list[str]:
    """Without short lines behind the last sentence that are no list and no table: teasers without a heading."""
    last = max((i for i, line in enumerate(lines) if sentence(line)), default=None)
    if last is None or running_characters(lines) < _ENOUGH:
        return lines
    if _LIST_HEAD.search(lines[last]):
        return lines
    end = last + 1
    while end < len(lines) and (
        " | " in lines[end] or _ITEM.match(lines[end]) or _ENDED.search(lines[end]) or len(lines[end]) >= 110
    ):
        end += 1
    return lines[:end]
