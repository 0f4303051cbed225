"""An event told in a clause: how far the clause goes, its day, what it claims, and the proposal made of it."""

from __future__ import annotations

import re

from ..dates import When, parts
from ..guarded import guarded
from ..readings import Party, Proposal, propose
from . import standing as claims
from .arguments import clause
from .dates import Dated
from .parties import country_of
from .scene import Scene
from .tokens import Line

_YET = re.compile(r"\b(?:will|would|shall|to be|is to|are to|next|upcoming|pencilled|scheduled|set for|called for|planned|due|slated|hope[sd]?|intends?|awaited|expects?|look forward|want(?:s|ed)? (?:us|to)|accepted to|invit\w+|expected|be there|'ll|plans?|leaves|tomorrow|provisionally)\b", re.I)
_OFF = guarded(r"\b(?:cancel\w+|called off|scrapped|did not (?:take place|happen|come)|no delegations?|fell through)\b", re.I)
_TO_BE = guarded(r"\b(?:will|would|shall|to|be|been|not|never|may|might|could|should|is|are|was|were|hopes?|planned|expected|awaited) (?:\w+ )?$", re.I)
_PAST = guarded(r"\b(?:was|were|had|did|met|took|held|sat|came|went|visited|arrived|spent|gathered|travell?ed|flew|flown|received|hosted|opened|convened|ended|left|stayed|brought|led|paid|spoke|welcomed|toured|accompanied)\b", re.I)


def reach(line: Line, match: re.Match[str]) -> tuple[int, int]:
    """Where the clause around a telling begins and ends in the line."""
    return clause(line, match.start(), match.end(), 130)


def across(a: Party, b: Party) -> bool:
    """Whether a border lies between two parties, as far as their countries are known."""
    one, other = country_of(a) or (a.id if a.kind == "country" else None), country_of(b)
    return not a.same_as(b) and not (one and one == other)


def day_of(line: Line, at: int, stop: int, start: int) -> Dated | None:
    """The date after the telling first, else the one that leads its clause in."""
    for begin, end in ((at, stop), (start, at)):
        found = [i.dated for i in line.within(begin, end, "date") if i.dated and not i.dated.period and i.dated.when.starts]
        if found:
            return next((d for d in found if not d.relative), found[0])
    if start > 0:
        lead = [i.dated for i in line.within(0, min(24, start), "date") if i.dated and not i.dated.period and i.dated.when.starts]
        return lead[0] if lead else None
    return None


def event_told(scene: Scene, line: Line, match: re.Match[str], start: int, stop: int, words: str, speaker: Party | None, kind: str, place: Party | None, who: list[Party],
          series: str | None = None, number: int | None = None, dated: Dated | None = None) -> Proposal | None:
    """The event that a clause (from `start` to `stop` of the line) tells by a match; None where a visit or a meeting that
    was held has no day at all."""
    dated = dated or day_of(line, match.start(), stop, start)
    standing = standing_of(scene, words, dated)
    done = _PAST.fullmatch((match.groupdict().get("verb") or "").split(" ")[0]) and not _TO_BE.search(line.chars, max(0, match.start("verb") - 24), match.start("verb"))
    standing = "held" if done and standing in ("planned", "proposed", "expected") else standing
    when = scene.when(dated, standing)
    if not when.starts and standing == "held":
        when = When(scene.month(line))
    if kind in ("visit", "meeting") and not when.starts and standing == "held":
        return None
    last = match.end()
    for at in range(match.end(), stop):
        item = line.items.get(line.chars[at])
        if item and item.sort in ("date", "place"):
            last = at + 1
    lead = re.compile(r"[\s,]*(?:and |but |that )?").match(line.chars, start)
    return propose("event", scene.text, line.at(min(match.start(), lead.end() if lead else start), max(match.end(), min(last, match.end() + 90))), standing=standing, speaker=speaker, type=kind, series=series, ordinal=number, title=series,
                   starts=when.starts, ends=when.ends, place=place, organisers=[], participants=who)


def standing_of(scene: Scene, words: str, dated: Dated | None) -> str:
    """What the words claim; a day after the document's own is still to come, whatever the tense."""
    if _OFF.search(words):
        return "cancelled"
    standing = claims.of_event(words)
    if standing == "held" and _YET.search(words) and not _PAST.search(words):
        standing = "planned"
    own, told = scene.article.published, dated.when.starts if dated else None
    if standing == "held" and own and told and None not in parts(own) and len(told) >= 7 and not _PAST.search(words):
        year = told[:4] if told[:4].isdigit() else own[:4]
        standing = "planned" if f"{year}{told[4:]}" > own[: len(told)] else "held"
    return standing
