"""What a Russian article claims: screened first, then read sentence by sentence, one kind of fact a file."""

from __future__ import annotations

from dataclasses import replace

from ..learned import completed
from ..once import once
from ..readings import Article, Mention, Proposal
from ..spans import Span
from . import (
    agreements,
    commitments,
    contacts,
    contracts,
    events,
    figures,
    invitations,
    memberships,
    priorities,
    programmes,
    projects,
    sentences,
    speakers,
)
from .concern import concerned, may_concern, somebody_acts, speaks_of_cooperation
from .institutions import institutions
from .own_day import own_day
from .passages import Page, Passage
from .person_places import named_like_places
from .view import view


def propose(article: Article) -> list[Proposal]:
    """Every fact the article claims, in no particular order; [] for an article that tells of no cooperation."""
    page = _concerned(article)
    found = completed(view(page), once(claimed(page))) if page else []
    return [_to_come(p, page) for p in found] if page and concerned(article, found) else []


def said(article: Article) -> list[Proposal]:
    """What the rules alone find in the article."""
    page = _concerned(article)
    found = claimed(page) if page else []
    return found if somebody_acts(article.text, found) else []


def _concerned(article: Article) -> Page | None:
    """The article's page with its speakers, None where it tells of no cooperation."""
    if not may_concern(article):
        return None
    page = page_of(article if article.published else replace(article, published=own_day(article.text)))
    if not speaks_of_cooperation(page):
        return None
    speakers.settle(page)
    return page


def _to_come(fact: Proposal, page: Page) -> Proposal:
    """What takes place after the page's own day is still planned, whatever else its sentence tells."""
    own, starts = page.article.published or "", fact.fields.get("starts") or ""
    if fact.kind != "event" or fact.standing != "held" or len(own) < 7 or len(starts) < 7 or not starts[:4].isdigit():
        return fact
    known = min(len(own), len(starts))  # a page of June 2023 does not say that the 26th is still ahead
    return replace(fact, standing="planned") if starts[:known] > own[:known] else fact


def claimed(page: Page) -> list[Proposal]:
    """Every fact the rules find on the page."""
    return [proposal for read in _KINDS for proposal in read(page)]


_KINDS = (agreements.agreements, events.events, figures.figures, lambda page: page.posts, commitments.commitments, programmes.programmes, projects.projects,
          contracts.contracts, invitations.invitations, contacts.contacts, memberships.memberships, priorities.priorities)


def page_of(article: Article) -> Page:
    """The article cut into passages, each with the mentions that stand in it."""
    page = Page(article, [Passage(article, span, number) for number, span in enumerate(sentences.split(article.text))])
    page.article = replace(article, mentions=_with_institutions(page))
    mentions, k = page.article.mentions, 0
    for passage in page.passages:
        span = passage.span
        while k < len(mentions) and mentions[k].span.end <= span.start:
            k += 1
        inside = []
        for mention in mentions[k:]:
            if mention.span.start >= span.end:
                break
            if span.contains(mention.span):
                inside.append(mention)
        passage.article, passage.mentions, passage.page = page.article, tuple(inside), page
    return page


def _with_institutions(page: Page) -> tuple[Mention, ...]:
    """The article's mentions and the bodies that no list holds, in order, none inside another."""
    found = institutions(page)
    people = named_like_places(page.article.text, page.article.mentions)
    kept = [m for m in page.article.mentions if m not in people and not any(f.span.overlaps(m.span) for f in found) and m.party.name != "Duma"]
    return tuple(sorted([*kept, *found], key=lambda m: m.span))


__all__ = ["Span", "propose", "said"]
