"""Contacts: new partners met, standing partners named, talks with someone in particular."""

from __future__ import annotations

import re

from ..readings import Party, Proposal, propose
from ..spans import Span
from .anaphora import home
from .parties import PartyAt
from .passages import Page, Passage

_NEW = re.compile(r"установ\w+ (?:\w+ )?контакт|первы[ехй]\w* контакт|наладить контакт|налажены контакты|познакомил", re.IGNORECASE)
_EXISTING = re.compile(r"традиционн\w+ партн|давн\w+ партн|договорились с (?:коллегами|партн\w+|представителями)|постоянн\w+ партн", re.IGNORECASE)


def contacts(page: Page) -> list[Proposal]:
    """Every contact the article tells of."""
    found: list[Proposal] = []
    for passage in page.passages:
        for pattern, relation in ((_EXISTING, "existing"), (_NEW, "new")):
            match = pattern.search(passage.lower)
            if match is None:
                continue
            at = passage.at(passage.span.start + match.start())
            with_ = _with(passage, at, relation)
            if with_:
                span = Span(passage.span.start + match.start(), max(p.span.end for p in with_))
                found.append(propose("contact", page.article.text, span, standing="held", speaker=passage.speaker, relation=relation,
                                     **{"from": _from(page, with_), "with": [p.party for p in with_], "next_step": None, "event": None}))
    return found


def _with(passage: Passage, at: int, relation: str) -> list[PartyAt]:
    """The first coordinated list of parties behind the words."""
    for group in passage.groups:
        if group[0].first > at and not group[0].is_place:
            return group
    return []


def _from(page: Page, with_: list[PartyAt]) -> Party | None:
    return next((h for k in ("region", "municipality") for h in [home(page, k)] if h and not any(h.same_as(p.party) for p in with_)), None)
