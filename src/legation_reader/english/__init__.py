"""Facts of cooperation in English text."""

from __future__ import annotations

from ..readings import Article, Proposal
from .agreements import agreements
from .asks import asks
from .commitments import commitments
from .concern import concerned
from .contacts import contacts
from .continued import continued
from .contracts import contracts
from .counts import counts
from .deals import deals
from .events import events
from .figures import figures
from .gatherings import gatherings
from .invitations import invitations
from .memberships import memberships
from .partners import partners
from .pledges import pledges
from .posts import posts
from .presidencies import presidencies
from .priorities import priorities
from .programmes import programmes
from .projects import projects
from .rolls import rolls
from .scene import SUBJECT, laid_out
from .settled import settled, to_come
from .ties import ties
from .twinnings import twinnings
from .undertakings import undertakings
from .visits import visits


def propose(article: Article) -> list[Proposal]:
    """Every fact the article claims, in the order of the kinds; [] at once where nothing speaks of cooperation."""
    if not SUBJECT.search(article.text):
        return []
    told = laid_out(article)
    found: list[Proposal] = []
    for read in (twinnings, agreements, events, presidencies, visits, figures, contracts, commitments, programmes, projects, contacts, invitations, memberships, priorities):
        found += read(told)
    found += gatherings(told, found)
    found = [to_come(p, article.published) for p in found]
    for further in (counts, pledges, undertakings, asks, partners, deals):
        found += further(told, found)
    found += rolls(told, found)
    found += ties(told, found)
    found = settled(continued(told, found))
    if not concerned(article, found):
        return []
    return found + [post for line in told.lines for post in posts(line)]
