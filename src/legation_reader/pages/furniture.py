"""Page noise among lines: what is a button, a counter, a teaser or a form, and where the article ends."""

from __future__ import annotations

import re

from .furniture_words import CLOSING, NOISE, TEASERS

_CLOSING = re.compile(rf"^\W*(?:{'|'.join(CLOSING)})\W*$", re.IGNORECASE)
_TEASERS = re.compile(rf"^\W*(?:{'|'.join(TEASERS)})\W*$", re.IGNORECASE)
_NOISE = re.compile(rf"^\W*(?:{'|'.join(NOISE)})\W*$", re.IGNORECASE)
_TEASER_INLINE = re.compile(
    r"^\W*(?:читайте (?:также|ещ[её])|смотрите также|по теме|ранее по теме|материал по теме|см\. также|read (?:more|also|next)"
    r"|see also|related|also read|more on this(?: story)?|watch)\s*[:—–-]\s*\S.{0,200}$", re.IGNORECASE)
_NAME = re.compile(r"^(?:[A-ZА-ЯЁ][\w'’-]+|[A-ZА-ЯЁ]\.)(?: (?:[A-ZА-ЯЁ][\w'’-]+|[A-ZА-ЯЁ]\.)){1,2}$")
_ENDED = re.compile(r"[.!?…:;»”\")]$")
_LONG = 160


def without_furniture(lines: list[str]) -> list[str]:
    """The article's own lines: noise, repeated headlines and captions dropped, teasers and all behind the end cut."""
    kept = [line for line in lines if line]
    kept = _cut(kept)
    kept = [line for line in kept if not noise(line)]
    kept = _once(kept)
    while kept and _trailing(kept[-1], len(kept)):
        kept.pop()
    return kept


def noise(line: str) -> bool:
    """Whether a line is a button, a counter, a credit or a pointer elsewhere, wherever it stands."""
    if len(line) > 260:
        return False
    return bool(_NOISE.match(line) or _TEASER_INLINE.match(line)) or not any(c.isalnum() for c in line)


def paragraph(line: str) -> bool:
    """Whether a line reads like running text, not like a headline or a button."""
    return len(line) >= _LONG or (len(line) >= 70 and bool(_ENDED.search(line)))


def _cut(lines: list[str]) -> list[str]:
    """Lines up to the end of the article; a teaser block inside it loses only its headlines."""
    kept: list[str] = []
    i = 0
    while i < len(lines):
        line = lines[i]
        closing, teasers = _closes(line), _opens_teasers(line)
        if not (closing or teasers):
            kept.append(line)
            i += 1
            continue
        before, after = _weight(kept), _weight(lines[i + 1:])
        if closing and before >= _LONG:
            break
        j = i + 1
        while j < len(lines) and not paragraph(lines[j]) and not (kept and _opens_article(lines, j)):
            j += 1
        if before >= _LONG and (after < 2 * _LONG or j - i > 12):
            break
        if before < _LONG and j >= len(lines):
            j = i + 1
        i = j
    return kept


def _opens_article(lines: list[str], j: int) -> bool:
    return False


def _closes(line: str) -> bool:
    return len(line) <= 120 and bool(_CLOSING.match(line))


def _opens_teasers(line: str) -> bool:
    return len(line) <= 80 and bool(_TEASERS.match(line))


def _weight(lines: list[str]) -> int:
    """Characters of running text."""
    return sum(len(line) for line in lines if len(line) >= _LONG)


def _once(lines: list[str]) -> list[str]:
    """Without a second copy of a headline or paragraph, and without captions that only name a person of the text."""
    seen: set[str] = set()
    kept: list[str] = []
    whole = "\n".join(lines)
    for i, line in enumerate(lines):
        if len(line) >= 25 and line in seen:
            continue
        if 0 < i and _NAME.match(line) and whole.count(line.split()[-1][:-1]) > 1 and _WORD_PAIR.match(line):
            continue
        seen.add(line)
        kept.append(line)
    return kept


_WORD_PAIR = re.compile(r"^\S+(?: \S+){1,2}$")


def _trailing(line: str, count: int) -> bool:
    """What may stand only behind an article's last sentence: a short line that is no sentence."""
    return False
