"""One article laid out for reading: its sentences as lines, who speaks in each, its own calendar and its subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ..dates import When, parts, weekday
from ..guarded import guarded
from ..names.sizes import of_kind
from ..readings import Article, Mention, Party
from ..spans import Span
from . import institutions, parties, posts
from .anaphora import Discourse
from .dates import Calendar, Dated, calendar, dates
from .elided import elided
from .holders import Holders
from .numbers import numbers
from .sentences import sentences
from .speakers import speakers
from .standing import leaning
from .tokens import Item, Line, flattened, items

SUBJECT = guarded(
    r"\b(?:sister[- ](?:cit|state|province|count|region|town|relationship|port)|twin(?:ned|ning)?[- ](?:cit|town|with|agreement|partner|regions?\b)|twinn|partner (?:cit|town|region|province)|"
    r"friendship (?:cit|agreement|province)|region-to-region|inter-?regional|cross-border|trans-?frontier|transborder|city-to-city|decentrali[sz]ed cooperation|subnational|sub-national|paradiplomacy|"
    r"regions? of|heads of regions|forum of regions|euroregion|eurodistrict|council of regions|municipal cooperation|intermunicipal|inter-?municipal|international municipal|"
    r"(?:cooperation|partnership|friendly|friendship) (?:agreement|relations|ties|memorandum)|memorandum|memoranda|letter of intent|mou\b|delegation|foreign affairs office|"
    r"working group|joint|deleg|signed|session|council|visit|partnership|agreement|cooperation|co-operation|declaration|forum|summit|trade mission|external relations|international relations|regional cooperation|regional diplomacy|macro-?region|oblast|akimat|prefecture|governor|mayor|province)", re.I)
SPORT = guarded(r"\b(?:goals?|scored|striker|midfielder|goalkeeper|matchday|playoffs?|semi-?final|penalt|innings|wicket|coach|league table|quarterback|touchdown|tournament|championship)\b", re.I)
CRIME = guarded(r"\b(?:arrested|murder|robbery|suspect|sentenced|stabb|shooting|defendant|burglar|homicide|prosecutors?|detained)\b", re.I)


@dataclass
class Scene:
    """`series` is the last event named by its own title, for "its third meeting" and "the second summit"."""

    article: Article
    lines: list[Line]
    speakers: list[Party | None]
    calendar: Calendar
    holders: Holders
    mentions: list[Mention]
    discourse: Discourse
    pair: list[Party] = field(default_factory=list)
    pair_type: str | None = None
    series: list[str] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return self.article.text

    @property
    def day(self) -> str | None:
        """The article's own day, as far as it is told."""
        return self.calendar.own or self.article.published

    def when(self, dated: Dated | None, standing: str | None) -> When:
        """When something of that standing is, its year supplied where the text licenses one."""
        if dated is None:
            return When(None)
        if dated.weekday is not None and leaning(standing) == "future":
            same = weekday(self.calendar.published, dated.weekday, "past") == self.calendar.published
            return When(weekday(self.calendar.published, dated.weekday, "past" if same else "future"))
        return self.calendar.filled(dated.when, leaning(standing))

    def month(self, line: Line) -> str | None:
        """The month in which the news of a sentence without a date happened: that of the day told last before it,
        else of the article's own day."""
        own = self.calendar.own or self.article.published
        at = self.lines.index(line)
        if _JUST_THEN.match(line.chars) and at:
            days = [i.dated for i in self.lines[at - 1].within(0, len(self.lines[at - 1].chars), "date") if i.dated and i.dated.when.starts and not i.dated.period]
            if len(days) == 1 and not days[0].when.ends:
                return self.calendar.filled(days[0].when, "past").starts
        near = [*reversed(self.lines[: at + 1]), *(self.lines[at + 1 : 4] if at < 2 else [])]
        for earlier in near:
            for item in reversed(earlier.within(0, len(earlier.chars), "date")):
                dated = item.dated
                if dated and not dated.period and dated.when.starts and len(dated.when.starts) > 7:
                    told = self.calendar.filled(dated.when, "past").starts
                    near_by = at - self.lines.index(earlier) <= 3
                    return (told if near_by else told[:7]) if told and own and _just(told, own) else own and own[:7]
        return own[:7] if own else None

    def person(self, line: Line) -> Party | None:
        """Whom "he" or "she" stands for in a sentence, as a party: the person named last before it."""
        at = self.lines.index(line)
        for earlier in reversed(self.lines[max(0, at - 3) : at]):
            people = [i for c in earlier.chars if (i := earlier.items.get(c)) and i.sort == "person" and i.post]
            if people:
                return people[-1].post[1] if people[-1].post else None
        return None

    def subject(self, line: Line) -> Party | None:
        """Whom "its" means in a sentence: the first party of the sentence before."""
        at = self.lines.index(line)
        before = self.lines[at - 1] if at else line
        return next(iter(parties.parties_of([before.items[c] for c in before.chars if c in before.items and before.items[c].sort in ("place", "body")])), None)

    def own(self, line: Line) -> bool:
        """Whether the article itself says the sentence: of a speech it says only the headline."""
        speech = len(self.lines) > 3 and self.speakers[0] is None and self.speakers[1] and len(set(map(str, self.speakers[1:]))) == 1
        return not speech or line is self.lines[0]

    def home(self) -> Party | None:
        """The country the text is most about."""
        return self.discourse.homes.get("country")


def _just(told: str, own: str) -> bool:
    """Whether a day lies in the document's own month or the one before it, as far as its year is known."""
    year, month, _ = parts(told)
    own_year, own_month, _ = parts(own)
    if own_year is None or month is None:
        return False
    if own_month is None:
        return year in (None, own_year)
    return 0 <= (own_month - month) % 12 <= 1 and (year is None or 0 <= (own_year * 12 + own_month) - (year * 12 + month) <= 1)


_JUST_THEN = re.compile(r"\W*(?:[Dd]uring|[Aa]t|[Ff]ollowing|[Aa]fter) (?:the|this|that) (?:\w+ )?(?:ceremony|meeting|event|talks|visit|signing|session|reception)\b")


def laid_out(article: Article) -> Scene:
    """The article with everything its sentences name as single characters."""
    text = article.text
    dated, counted = dates(text, article.published), numbers(text)
    if article.published is None:
        own = calendar(text, dated, None).own
        if own:
            dated, article = dates(text, own), replace(article, published=own)
    flat = flattened(text)
    filled = elided(text)
    people = _people(article)
    last_names = {m.party.name.split()[-1] for m in people if " " in m.party.name}
    mentions = [m for m in article.mentions if not (text[m.span.end : m.span.end + 1] == "." and m.text in ("Hon", "Mr", "Dr", "Gen", "Col", "St")) and not any(m.span.overlaps(e.span) for e in filled)] + filled + people
    mentions = [m for m in mentions if m.form == "person" or m.party.kind != "municipality" or m.text not in last_names]
    known = items(mentions, dated, counted)
    more = [*posts.people_by_title(Line.of(text, Span(0, len(text)), known, flat)), *surnames(text, known)]
    mentions += [Mention(i.span, i.span.of(text), i.party, "person") for i in more if i.party]
    known = items(mentions, dated, counted)
    known, mentions = _regions(text, known, mentions)
    whole = Line.of(text, Span(0, len(text)), known, flat)
    extra = [*institutions.bodies(whole), *(p for p in institutions.places(whole) if not any(p.span.overlaps(k.span) for k in known if k.sort == "place"))]
    known = _with(known, extra)
    short = institutions.abbreviated(text, known)
    known = _with([k for k in known if not any(k.span == i.span for i in short)], short)
    mentions += [Mention(i.span, i.span.of(text), i.party) for i in (*extra, *short) if i.party]
    discourse = Discourse.of(text, mentions, article.publisher)
    holders = Holders(discourse)
    bare = list(_lines(text, known, flat))
    posts.foretold(bare, holders)
    lines = [discourse.reduced(parties.reduced(posts.reduced(discourse.definite(line), holders))) for line in bare]
    return Scene(article, lines, speakers(lines), calendar(text, dated, article.published), holders, mentions, discourse)


def _lines(text: str, known: list[Item], flat: str) -> Iterator[Line]:
    """The sentences, each with what it names."""
    at = 0
    for span in sentences(text):
        here = []
        while at < len(known) and known[at].span.start < span.end:
            if known[at].span.start >= span.start:
                here.append(known[at])
            at += 1
        yield Line.of(text, span, here, flat)


_REGION = re.compile(r" (?:Self-Governing |Autonomous )?(County|Province|Region|Oblast|Prefecture|State|Voivodeship|Governorate|region|province|oblast|county|prefecture)\b(?! of\b)")


def _regions(text: str, known: list[Item], mentions: list[Mention]) -> tuple[list[Item], list[Mention]]:
    """A town's name with "County" or "Region" after it is that region, not the town."""
    made: dict[Span, Item] = {}
    for item in known:
        after = _REGION.match(text, item.span.end)
        if item.sort == "place" and item.party and item.party.kind == "municipality" and after:
            party = of_kind(item.party, "region")
            if party.kind != "region":
                party = Party("region", None, f"{item.party.name} {after[1].capitalize()}", item.party.country)
            made[item.span] = Item("place", Span(item.span.start, after.end()), party=party)
    if not made:
        return known, mentions
    held = [Mention(made[m.span].span, m.text, p) if m.span in made and (p := made[m.span].party) else m for m in mentions]
    return [made.get(k.span, k) for k in known], held


def surnames(text: str, known: list[Item]) -> list[Item]:
    """People named again by one of their names alone."""
    said: dict[str, Party] = {}
    for item in known:
        if item.sort == "person" and item.party:
            words = item.party.name.split()
            for word in (words[-1], words[0]) if len(words) > 1 else ():
                if len(word) > 1 and word[0].isupper():
                    said.setdefault(word, item.party)
    if not said:
        return []
    every = re.compile(r"\b(?:" + "|".join(map(re.escape, said)) + r")\b")
    taken = [k.span for k in known if k.sort == "person"]
    return [Item("person", s, party=said[m.group()]) for m in every.finditer(text) if not any((s := Span(*m.span())).overlaps(t) for t in taken)]


def _people(article: Article) -> list[Mention]:
    """People named in the text, unless the article's mentions hold them already."""
    if any(m.form == "person" for m in article.mentions):
        return []
    from .people import people

    found = [p.mention() for p in people(article.text, mentions=article.mentions)]
    return [m for m in (_trimmed(f, article.text) for f in found) if (" " in m.party.name or m.span.start > 200) and not _NO_PERSON.search(m.party.name)]


_NO_PERSON = guarded(r"\b(?:Extraordinary|Plenipotentiary|Governor|Minister|Mayor|Delegation|Council|Group|Meets|Visits|Hydrogen|Forum|Festival|Fair|Division|Summit|Games|Office|Department)\b")
_VERB = guarded(r" (?:Attends|Meets|Visits|Receives|Hosts|Welcomes|Leads|Signs|Holds|Opens|Says|Urges|Calls)$")


_SEAT = re.compile(r"(?P<seat>\w+) (?=\w+ \w+)")


def _trimmed(mention: Mention, text: str) -> Mention:
    """A name without the headline's verb after it, or the town whose mayor it is before it."""
    seat = _SEAT.match(mention.text)
    if seat and re.search(r"(?:[Mm]ayor|[Gg]overnor|[Hh]ead|[Aa]kim|[Pp]refect|[Cc]hair\w*|[Cc]ouncil) of $", text[max(0, mention.span.start - 14) : mention.span.start]):
        words = mention.text[seat.end() :]
        return Mention(Span(mention.span.start + seat.end(), mention.span.end), words, Party("person", None, words), "person")
    verb = _VERB.search(mention.text)
    if not verb:
        return mention
    name = _VERB.sub("", mention.party.name)
    words = mention.text[: verb.start()]
    return Mention(Span(mention.span.start, mention.span.start + len(words)), words, Party("person", None, name or words), "person")


def _with(known: list[Item], extra: list[Item]) -> list[Item]:
    """Both, an institution taking the place of the town inside its name."""
    if not extra:
        return known
    extra = sorted(extra, key=lambda i: (-len(i.span), i.span.start))
    taken = bytearray(max(i.span.end for i in extra))
    kept = []
    for item in extra:
        start, end = item.span.start, item.span.end
        if not any(taken[start:end]):
            taken[start:end] = b"\x01" * (end - start)
            kept.append(item)
    longer = [k for k in known if any(k.span.overlaps(e.span) and not e.span.contains(k.span) for e in kept)]
    kept = [e for e in kept if not any(e.span.overlaps(k.span) for k in longer) and not _same(e, known)]
    rest = [k for k in known if not any(k.span.overlaps(e.span) for e in kept)]
    return sorted([*rest, *kept], key=lambda i: i.span)


def _same(extra: Item, known: list[Item]) -> bool:
    return any(k.span == extra.span for k in known)
