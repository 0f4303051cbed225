"""Facts of cooperation in English text."""

from __future__ import annotations

from ..learned import completed
from ..once import once
from ..readings import Article, Proposal
from .agreements import agreements
from .as_of import as_told
from .asks import asks
from .bare_titles import bare_titles
from .commitments import commitments
from .concern import concerned
from .contacts import contacts
from .continued import continued
from .contracts import contracts
from .counts import counts
from .deals import deals
from .denials import DENIALS
from .encounters import encounters
from .events import events
from .figures import figures
from .gatherings import gatherings
from .invitations import invitations
from .itineraries import itineraries
from .memberships import memberships
from .networks import networks
from .occasions import occasions
from .partners import partners
from .pledges import pledges
from .posts import posts
from .presidencies import presidencies
from .priorities import priorities
from .programmes import programmes
from .projects import projects
from .resolutions import resolutions
from .rolls import rolls
from .scene import SUBJECT, Scene, laid_out
from .settled import settled, standing_now, to_come
from .ties import ties
from .twinnings import twinnings
from .undertakings import undertakings
from .validity import valid
from .view import view
from .visits import visits

__all__ = ["DENIALS", "propose", "said"]

# What reads a line by its own constructions, and what then looks at the clauses those left.
_FIRST = (twinnings, agreements, events, presidencies, visits, figures, contracts, commitments, programmes, projects, contacts, invitations, memberships, priorities)
_FURTHER = (gatherings, encounters, counts, pledges, resolutions, undertakings, asks, partners, networks, deals, rolls, ties, itineraries)


def propose(article: Article) -> list[Proposal]:
    """Every fact the article claims, in the order of the kinds; [] where the article as a whole is about something
    other than the cooperation of regions, cities and the bodies that coordinate them (at once where no word speaks of
    it)."""
    if not SUBJECT.search(article.text):
        return []
    told = laid_out(article)
    found = [valid(p, article.text, told.day) for p in completed(view(told), once(claimed(told)))]
    found = standing_now(told.day, bare_titles(as_told(told, occasions(told, found, dated_from=True))))
    return found if concerned(article, [p for p in found if p.kind != "post"]) else []


def said(article: Article) -> list[Proposal]:
    """What the sentences of an article say by the rules, whatever it is about."""
    return claimed(laid_out(article))


def claimed(told: Scene) -> list[Proposal]:
    """Every fact the rules find in its sentences, whatever the article as a whole is about."""
    found: list[Proposal] = []
    for read in _FIRST:
        found += read(told)
    for look in _FURTHER:
        found += look(told, found)
    found = as_told(told, [valid(p, told.text, told.day) for p in found])
    own = told.article.published
    found = standing_now(told.day, [to_come(p, own) for p in occasions(told, settled(continued(told, bare_titles(found))))])
    return found + [post for line in told.lines for post in posts(line, told.own(line))]
