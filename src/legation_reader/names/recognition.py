"""The parties a text mentions: names are found, each is told from its namesakes, shared heads are given to all."""

from __future__ import annotations

import re
from functools import lru_cache

from ..readings import Mention, Party
from ..spans import Span
from .choosing import Context, choose
from .composing import compose
from .folding import fold
from .index import Hit, NameIndex
from .reference import reference

_CYRILLIC = re.compile("[а-яА-Я]")
_FORMS = {"n": "noun", "a": "adjective", "b": "abbreviation", "s": "noun", "o": "noun"}


def mentions(text: str, language: str, publisher: str | None = None, also: NameIndex | None = None) -> list[Mention]:
    """Places, bodies and groups in `text`, in its order, none overlapping. `also` are names beyond the reference,
    such as a register's own parties; where both know a place in the text, the longer name counts, then `also`."""
    if not text:
        return []
    folded = fold(text)
    hits = _hits(text, folded, language)
    context = Context.of(hits, language)
    chosen = compose(text, choose(text, hits, context), context)
    said = [Mention(Span(c.start, c.end), text[c.start : c.end], c.party, _FORMS[c.form]) for c in chosen]
    if also is not None:
        said += [_own(text, hit, also) for hit in also.hits(text, folded)]
    return _apart(said)


def _hits(text: str, folded: bytes, language: str) -> list[Hit]:
    """Names in the scripts the text has; abbreviations in Latin letters are in the Cyrillic forms as well."""
    held = reference()
    cyrillic = not text.isascii() and _CYRILLIC.search(text) is not None
    hits = held.cyrillic.hits(text, folded) if cyrillic else []
    if not cyrillic or language != "ru":
        hits = hits + held.latin.hits(text, folded)
    hits = [hit for hit in hits if not _in_a_longer(text, hit)]
    return sorted(hits, key=lambda hit: (hit.start, -hit.end)) if cyrillic else hits


_LINK = r"-(?:du|de|des|d|la|le|les|lès|lez|sur|sous|en|aux|am|an|der|di|del|do|da|upon)-"
_LINKED_BEFORE = re.compile(rf"\w{_LINK}\Z", re.IGNORECASE)
_LINKED_BEHIND = re.compile(rf"{_LINK}\w", re.IGNORECASE)


def _in_a_longer(text: str, hit: Hit) -> bool:
    """"Pont-du-Nord" is no Nord, "Bar-sur-Aube" no Bar."""
    if text[hit.start - 1 : hit.start] == "-" and _LINKED_BEFORE.search(text, max(0, hit.start - 9), hit.start):
        return True
    return text[hit.end : hit.end + 1] == "-" and _LINKED_BEHIND.match(text, hit.end) is not None


def _own(text: str, hit: Hit, index: NameIndex) -> Mention:
    meaning = hit.meanings[0]
    return Mention(
        Span(hit.start, hit.end), text[hit.start : hit.end], index.parties[meaning.number], _FORMS[meaning.form]
    )


def _apart(said: list[Mention]) -> list[Mention]:
    """Of overlapping mentions the longest, of equal ones the last given."""
    kept: list[Mention] = []
    for mention in sorted(said, key=lambda m: m.span.start):
        rivals = [k for k in kept[-8:] if k.span.end > mention.span.start]
        if all(len(k.span) <= len(mention.span) for k in rivals):
            kept = [k for k in kept if k not in rivals] if rivals else kept
            kept.append(mention)
    return kept


@lru_cache(maxsize=8192)
def resolve(name: str, language: str | None = None) -> Party | None:
    """The party that one name most likely means, or None."""
    held = reference()
    meanings = [m for m in held.meanings(name.strip()) if m.form in "nabk"]
    if not meanings:
        return None
    return max((held[m.number] for m in meanings), key=lambda p: p.weight).party
