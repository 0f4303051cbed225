"""Posts: a person named together with what they are, and of whom."""

from __future__ import annotations

from collections.abc import Iterator

from ..readings import Mention, Party, Proposal, propose
from ..spans import Span
from .offices import HEADS
from .passages import Page, Passage
from .titles import english

_MODIFIERS = frozenset("первый заместитель временно исполняющий обязанность и.о врио старший генеральный исполнительный главный чрезвычайный полномочный".split())
_REACH = 22


def posts(page: Page) -> list[Proposal]:
    """Every person named with a post, once."""
    found: list[Proposal] = []
    for passage in page.passages:
        found += _in_passage(page, passage)
    return found


def _in_passage(page: Page, passage: Passage) -> Iterator[Proposal]:
    for k, person in enumerate(passage.people):
        first = passage.at(person.span.start)
        floor = passage.at(passage.people[k - 1].span.end) if k else 0
        start = _title_start(passage, first, floor)
        if start is None:
            continue
        of = _whose(page, passage, start, first)
        if of is None:
            continue
        span = Span(passage.tokens[start].start, person.span.end)
        title = passage.article.text[passage.tokens[start].start : passage.tokens[first - 1].end]
        yield propose("post", page.article.text, span, person=person.party, title=english(title), of=of, said=" ".join(title.split()))


def _title_start(passage: Passage, first: int, floor: int) -> int | None:
    """Where the title before the name begins: the leftmost head word whose phrase runs up to the name."""
    start = None
    j = first - 1
    while j >= floor and first - j <= _REACH:
        token = passage.tokens[j]
        mention = next((p for p in passage.parties if p.first <= j <= p.last), None)
        if token.lemma in HEADS:
            start = j
        elif token.text in (",", ";", ":", ".", "–", "—", "»") and not (token.text in (",", "»") and _inside_title(passage, j, floor)):
            break
        elif token.pos in ("VERB", "PRTS", "GRND", "INFN", "NPRO") and mention is None:
            break
        elif token.pos == "PREP" and token.lemma not in ("по", "при", "в", "на", "с", "для"):
            break
        j -= 1
    while start is not None and start - 1 >= floor and (passage.tokens[start - 1].lemma in _MODIFIERS or passage.tokens[start - 1].pos == "ADJF" and
                                                       passage.tokens[start - 1].word.cases & passage.tokens[start].word.cases):
        start -= 1
    return start


def _inside_title(passage: Passage, j: int, floor: int) -> bool:
    """A comma or quote inside the name of an office («министр экономики, труда и промышленности», завода «Мир»)."""
    if passage.tokens[j].text == "»":
        return True
    following = passage.tokens[j + 1] if j + 1 < len(passage.tokens) else None
    return following is not None and following.pos in ("NOUN", "ADJF") and "gent" in following.word.cases and following.lemma not in HEADS and any(
        t.lemma in HEADS for t in passage.tokens[max(floor, j - 6) : j]
    )


def _whose(page: Page, passage: Passage, start: int, first: int) -> Party | None:
    """Of whom: the party named inside the title, else the one the article's generic word or the speaker points to."""
    inside = [p for p in passage.parties if start <= p.last and p.first < first]
    bodies = [p for p in inside if p.party.kind in ("body", "company")]
    if bodies:
        return bodies[0].party
    if inside:
        return inside[0].party
    return page.refers(passage, start, first)


_ = Mention
