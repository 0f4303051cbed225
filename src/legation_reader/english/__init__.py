"""Facts of cooperation in English text."""

from __future__ import annotations

from ..readings import Article, Proposal
from .agreements import agreements
from .events import events
from .figures import figures
from .posts import posts
from .priorities import priorities
from .programmes import programmes
from .scene import SUBJECT, laid_out


def propose(article: Article) -> list[Proposal]:
    """Every fact the article claims, in the order of the kinds; [] at once where nothing speaks of cooperation."""
    if not SUBJECT.search(article.text):
        return []
    told = laid_out(article)
    found: list[Proposal] = []
    for read in (agreements, events, figures, programmes, priorities):
        found += read(told)
    if not found:
        return []
    return found + [post for line in told.own_words() for post in posts(line)]
