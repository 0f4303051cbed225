"""Contacts: new partners met, standing partners named, talks with someone in particular."""

from __future__ import annotations

import re

from ..readings import Party, Proposal, propose
from ..spans import Span
from .anaphora import home
from .party_at import PartyAt
from .passages import Page, Passage

_NEW = re.compile(r"установ\w+ (?:\w+ ){0,2}контакт|(?:первы|прям|нов)\w+ контакт|наладить контакт|налаж\w+ (?:\w+ )?контакт|завяз\w+ знакомств|познакомил\w+ впервые|"
                  r"нов\w+ (?:потенциальн\w+ )?партн[её]р", re.IGNORECASE)
_EXISTING = re.compile(r"традиционн\w+ партн|давн\w+ партн|договорились с (?:коллегами|партн\w+|представителями)|постоянн\w+ партн|многолетн\w+ партн", re.IGNORECASE)


def contacts(page: Page) -> list[Proposal]:
    """Every contact the article tells of."""
    found: list[Proposal] = []
    for passage in page.passages:
        taken: list[Span] = []
        for pattern, relation in ((_EXISTING, "existing"), (_NEW, "new")):
            match = pattern.search(passage.lower)
            if match is None:
                continue
            at = passage.at(passage.span.start + match.start())
            with_ = _with(passage, at, passage.at(passage.span.start + match.end() - 1), taken)
            if with_:
                start = passage.span.start + match.start()
                spans = [p.span for p in with_]
                taken += spans
                span = Span(min(start, *(s.start for s in spans)), max(passage.span.start + match.end(), *(s.end for s in spans)))
                found.append(propose("contact", page.article.text, span, standing="held", speaker=passage.speaker, relation=relation,
                                     **{"from": _from(page, with_), "with": [p.party for p in with_], "next_step": None, "event": None}))
    return found


def _with(passage: Passage, first: int, last: int, taken: list[Span]) -> list[PartyAt]:
    """The first coordinated list behind the words, up to the next clause; else the one «с …» before them."""
    behind = [[p for p in g if p.span not in taken] for g in passage.groups if g[0].last >= first]
    stop = next((j for j in range(last + 1, len(passage.tokens)) if passage.tokens[j].text in (",", ";")), len(passage.tokens))
    near = [g for g in behind if g and not g[0].is_place and g[0].first < stop]
    if near:
        return near[0][:1] if not any(p.prep for p in near[0]) and len(near) > 1 else near[0]
    before = [g for g in passage.groups if g[0].first < first and g[0].prep in ("с", "со")]
    return before[0][:1] if before else []


def _from(page: Page, with_: list[PartyAt]) -> Party | None:
    return next((h for k in ("region", "municipality") for h in [home(page, k)] if h and not any(h.same_as(p.party) for p in with_)), None)
