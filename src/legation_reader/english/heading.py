"""Whose page it is, as far as its head says so: who publishes it, and where its dateline is written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..guarded import guarded
from ..readings import Mention
from .parties import country_of, subnational

_LINES = 6  # of a page belong to its head
_SHORT = 120  # letters a line of the head has at most
_INSTITUTION = guarded(
    r"(?i:\b(?:government|council|councils|office|press|ministry|administration|newsletter|department|chancellery|city hall|"
    r"diputación|corts|parliament|assembly|secretariat|committee|commission|municipality|prefecture|press service|media|governorate|akimat|hokimiyat|chamber|gazette|post|times|division|affairs|directorate|bureau|agency|news))\b"
)
_WORD = r"(?:[A-ZÀ-ÞĀ-Ž][\w.'’-]*|of|the|and|de|for|on|&|in)"
_TITLE = guarded(rf"\W*{_WORD}(?: {_WORD}){{0,9}}(?=\s*(?:[—–|/,(:\n]|- |$))")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = rf"(?:\b(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})\b|\b\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}\b)"
_DATED = guarded(rf"(?: ?/ ?[A-Z][\w ]{{2,20}}?)?(?:, [A-Z][\w .]{{1,20}}?){{0,2}}(?: \([^)\n]{{2,30}}\))?,? (?:[A-Z][a-z]+day,? )?{_DATE}")


def head_lines(text: str) -> list[tuple[int, int]]:
    """Where the lines of the page's head stand: the short ones before its first paragraph."""
    lines: list[tuple[int, int]] = []
    at = 0
    for line in text[:1200].split("\n"):
        if line.strip():
            if len(line) > _SHORT or len(lines) == _LINES:
                break
            lines.append((at, at + len(line)))
        at += len(line) + 1
    return lines


def publishers(text: str, mentions: Iterable[Mention]) -> set[str]:
    """The names of the places in the head's name of a publisher: "Government of the State of Jalisco"."""
    found: set[str] = set()
    for start, end in head_lines(text):
        title = _TITLE.match(text, start, end)
        if title and _INSTITUTION.search(title.group()):
            found |= {m.party.name for m in mentions if title.start() <= m.span.start and m.span.end <= title.end() and subnational(m.party)}
    return found if len(found) == 1 else set()


def written_in(text: str, mentions: Iterable[Mention]) -> str | None:
    """The country of the dateline: of the place told with a date in a line of the head, or at the first paragraph's
    beginning."""
    lines = head_lines(text)
    body = lines[-1][1] if lines else 0
    for mention in mentions:
        if mention.span.start > body + 60:
            return None
        if not subnational(mention.party) or mention.form == "adjective":
            continue
        line = text.rfind("\n", 0, mention.span.start) + 1
        dated = _DATED.match(text, mention.span.end) or mention.span.start - line <= 2 and _DATELINE.match(text, mention.span.end)
        if dated and not re.search(r"[a-z] (?:in|at|of|from|to|with) $", text[line : mention.span.start]):
            return country_of(mention.party)
    return None


_DATELINE = guarded(r"(?:,? [\w .]{2,25})?(?: \([^)\n]{2,20}\))? ?(?:-{1,2}|[–—]|\.) (?=[A-Z])")
