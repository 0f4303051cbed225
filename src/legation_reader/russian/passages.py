"""A sentence with what stands in it: the view every rule of this language works on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from .. import dates as edtf
from ..readings import Article, Mention, Party, Proposal
from ..spans import Span
from . import dates, numbers
from .dates import DateAt
from .numbers import NumberAt
from .tokens import Token, tokens

if TYPE_CHECKING:
    from .party_at import PartyAt


@dataclass
class Passage:
    """One sentence of an article. `number` counts sentences from 0, `speaker` is whom the text quotes for it,
    `quoted` whether its words stand inside a quotation."""

    article: Article
    span: Span
    number: int
    mentions: tuple[Mention, ...] = ()
    speaker: Party | None = None
    quoted: bool = False
    page: Page | None = field(default=None, repr=False)

    @property
    def text(self) -> str:
        return self.span.of(self.article.text)

    @cached_property
    def lower(self) -> str:
        return self.text.casefold().replace("ё", "е")

    @cached_property
    def tokens(self) -> list[Token]:
        return tokens(self.article.text, self.span.start, self.span.end)

    @cached_property
    def dates(self) -> list[DateAt]:
        return dates.find(self.article.text, self.span, self.article.published)

    @cached_property
    def numbers(self) -> list[NumberAt]:
        return numbers.find(self.article.text, self.span, [d.span for d in self.dates])

    @property
    def people_known(self) -> bool:
        return self.page is not None and self.page.people_wanted

    @cached_property
    def people(self) -> list[Mention]:
        """Who is named here, as mentions of persons; [] while nothing in the article asks for the name tagger."""
        if self.page is None:
            return []
        return [m for m in self.page.people if self.span.contains(m.span)]

    @cached_property
    def parties(self) -> list[PartyAt]:
        from .parties import parties

        return parties(self)

    @cached_property
    def groups(self) -> list[list[PartyAt]]:
        from .parties import groups

        return groups(self, self.parties)

    @cached_property
    def lemmas(self) -> list[str]:
        return [t.lemma for t in self.tokens]

    def at(self, position: int) -> int:
        """The index of the first token that ends after `position`; len(tokens) behind the last."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].end <= position:
                low = middle + 1
            else:
                high = middle
        return low

    def find(self, *wanted: str) -> Iterator[int]:
        """The indices of tokens with one of these lemmas."""
        kept = frozenset(wanted)
        return (i for i, t in enumerate(self.tokens) if t.lemma in kept)

    def where(self, holds: Callable[[Token], bool]) -> Iterator[int]:
        return (i for i, t in enumerate(self.tokens) if holds(t))

    def cut(self, first: int, last: int) -> Span:
        """The span from token `first` to token `last`, both included."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def clause(self, index: int) -> tuple[int, int]:
        """Token range [from, to) of the clause around token `index`: bounded by semicolons, and by commas before
        a conjunction or a relative word that opens a clause of its own."""
        first, last = 0, len(self.tokens)
        for i in range(index - 1, -1, -1):
            if self._parts(i) and i + 1 <= index:
                first = i + 1
                break
        for i in range(index + 1, len(self.tokens)):
            if self._parts(i):
                last = i
                break
        return first, last

    def _parts(self, i: int) -> bool:
        sign = self.tokens[i].text
        if sign in (";", "…"):
            return True
        if sign not in (",", "—", "–"):
            return False
        following = self.tokens[i + 1].lemma if i + 1 < len(self.tokens) else ""
        if following == "и":
            return any(t.pos in ("VERB", "PRTS", "ADJS") for t in self.tokens[i + 2 : i + 5])
        return following in _CLAUSE_OPENERS


_CLAUSE_OPENERS = frozenset(("что", "который", "где", "когда", "чтобы", "поскольку", "так", "а", "он", "она", "оно", "но", "однако", "хотя", "если", "причем"))


_DATELINE = re.compile(r"\W*[А-ЯЁ][А-ЯЁ-]{2,}(?:\s[А-ЯЁ-]+)?,\s\d{1,2}\s[а-я]")  # «МОСКВА, 25 ноя – агентство.»


# «, 14 сен», «. 17 декабря», « /БЕЛТА/ 2 декабря», « (ИА «Дунё»).», « – ИРНА.»
_DATED_FROM = re.compile(r"[,.]\s+\d{1,2}[ .]|\s+[–—-]\s+\w+\.|,?\s*(?:/[^/\n]{2,25}/|\([^)\n]{2,25}\))[.,]?\s+\d{1,2}[ .]")


@dataclass
class Page:
    """The article as its passages, in order, with what the whole text settles: `here` the countries it speaks from."""

    article: Article
    passages: list[Passage]
    people_wanted: bool = True
    told: dict[str, Party] = field(default_factory=dict)
    counted: dict[str, list[Party]] = field(default_factory=dict)

    @cached_property
    def people(self) -> list[Mention]:
        """Everyone the article names, in order."""
        if not self.people_wanted:
            return []
        from .people import people

        return [p.mention() for p in people(self.article.text, mentions=self.article.mentions)]

    @cached_property
    def countries(self) -> frozenset[str]:
        """ISO codes of every country whose territory or body is mentioned."""
        return frozenset(c for m in self.article.mentions for c in [m.party.country or (m.party.id if m.party.kind == "country" else None)] if c)

    def post_of(self, person: Party) -> Party | None:
        """Of whom that person holds a post, by this article."""
        return next((p.fields["of"] for p in self.posts if p.fields["person"].same_as(person)), None)

    @cached_property
    def posts(self) -> list[Proposal]:
        """Every person the article names with a post."""
        from .posts import posts

        return posts(self)

    @cached_property
    def voices(self) -> frozenset[str]:
        """ISO codes of the countries of those who hold a post in the article: whose officials speak in it."""
        held = [p.fields["of"] for p in self.posts]
        return frozenset(c for p in held if p for c in [p.country or (p.id if p.kind == "country" else None)] if c)

    @cached_property
    def year(self) -> int | None:
        """The year the article speaks from: its own date's, else the latest it names."""
        own = edtf.year_of(self.article.published)
        if own is not None:
            return own
        named = [edtf.year_of(v) for p in self.passages for d in p.dates if not (d.whole and d.when.ends) for v in (d.when.starts,)]
        return max((y for y in named if y), default=None)

    @cached_property
    def told_on(self) -> str | None:
        """The day its news is of: «сегодня», the first day named near the head, else the month of its own date."""
        for passage in self.passages[:6]:
            if not any(t.pos in ("VERB", "PRTS") for t in passage.tokens) and not _DATELINE.match(passage.text) and not self._datelined(passage):
                continue
            for d in passage.dates:
                if len(d.when.starts or "") == 10 and not d.when.ends and d.prep not in ("до", "с") and self._of_now(d.when.starts or ""):
                    return edtf.in_year(d.when.starts, edtf.year_of(self.article.published))
        own = self.article.published
        return own[:7] if own else None

    def _of_now(self, day: str) -> bool:
        """Whether a day can be that of the news: of the page's own year and not after the page."""
        own, year = self.article.published, edtf.year_of(day)
        return year is None or year == self.year and (own is None or day[: len(own)] <= own)

    def _datelined(self, passage: Passage) -> bool:
        """Whether the passage is the city and day the news is dated from."""
        city, before = self.dateline, self.before(passage)
        near = [*passage.mentions, *(before.mentions if before is not None and len(before.tokens) < 5 else ())]  # «БУХАРА. 17 декабря. …»
        return city is not None and any(m.party is city for m in near) and any(len(d.when.starts or "") == 10 for d in passage.dates)

    @cached_property
    def dateline(self) -> Party | None:
        """The city its news is dated from: «ЦЗИНАНЬ, 14 сен –», «Пенза, 29 июня 2024.»"""
        for m in self.article.mentions:
            if m.span.start > 600:
                return None
            line = self.article.text.rfind("\n", 0, m.span.start) + 1
            after = self.article.text[m.span.end : m.span.end + 40]
            if m.party.kind == "municipality" and self.article.text[line : m.span.start].strip(" *") == "" and _DATED_FROM.match(after):
                return m.party
        return None

    @cached_property
    def lead_place(self) -> Party | None:
        """The city that the first sentences place their news in: «В Пекине представители … обсудили …»."""
        from .venues import accredited

        for passage in self.passages[:4]:
            if any(t.pos in ("VERB", "PRTS") for t in passage.tokens):
                found = next((p.party for p in passage.parties if p.is_place and p.party.kind == "municipality" and p.first < 16 and
                              not accredited(passage, p)), None)
                if found is not None:
                    return found
        return None

    def refers(self, passage: Passage, start: int, end: int) -> Party | None:
        """The party that the generic words («области», «города», «региона») of tokens [start, end) stand for."""
        from .anaphora import pointed_at

        return pointed_at(self, passage, start, end)

    def before(self, passage: Passage, back: int = 1) -> Passage | None:
        number = passage.number - back
        return self.passages[number] if 0 <= number < len(self.passages) else None
