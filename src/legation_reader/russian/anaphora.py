"""Words that point back: «область», «регион», «город», «провинция» and the party each stands for."""

from __future__ import annotations

import re
from collections import Counter

from ..readings import Party
from .offices import ANAPHORS, BODIES, PROVINCES
from .passages import Page, Passage
from .titles import english
from .tokens import tokens

_REGIONAL = frozenset("губернатор вице-губернатор замгубернатора облисполком аким хоким".split())
_MUNICIPAL = frozenset("мэр вице-мэр бургомистр обер-бургомистр градоначальник горисполком мэрия ратуша".split())
# Whose press writes in Russian: «регион», «область», «город» without a name is more likely one of theirs.
HOME_PRESS = frozenset(("RU", "BY", "KZ", "KG", "UZ", "TJ", "TM", "AM", "AZ"))
_CITY = frozenset("город столица горожанин мэрия горадминистрация".split())


def pointed_at(page: Page, passage: Passage, start: int, end: int) -> Party | None:
    """The party that the generic words of tokens [start, end) stand for; None when they point at none."""
    words = passage.tokens[start:end]
    position = passage.tokens[start].start if start < len(passage.tokens) else passage.span.end
    if {"городской", "муниципальный"} & {t.lemma for t in words} and {"округ", "район", "образование"} & {t.lemma for t in words}:
        return _recent(page, position, "municipality")
    if {"главный", "министр"} <= {t.lemma for t in words} and (states := [p for p in _counted(page, "region") if p.country in ("IN", "PK")]):
        return states[0]
    for token in reversed(words):
        if token.lemma in BODIES and (body := _body(page, position, token.lemma)) is not None:
            return body
        if token.lemma in ("ведомство", "министерство", "комитет", "палата", "компания") and (bodies := [
            m.party for m in page.article.mentions if m.party.kind in ("body", "company") and m.span.start < position
        ]):
            return bodies[-1]
        if token.text.isupper() and len(token.text) >= 2 and (body := _abbreviated(page, token.text)) is not None:
            return body
        if token.lemma in ANAPHORS:
            return _region(page, position, token.lemma)
        if token.lemma in _REGIONAL and (led := _led(page, passage, start, token.lemma)) is not None:
            return led
        if token.lemma in ("регион", "субъект", "облисполком", "облдума", "крайисполком") or token.lemma in _REGIONAL:
            return _region(page, position, None)
        if token.lemma in _ABROAD and (abroad := [p for p in _counted(page, "municipality") if p.country and p.country not in HOME_PRESS]):
            return abroad[0]
        if token.lemma in _MUNICIPAL or token.lemma in ("администрация", "горсовет", "гордума"):
            return home(page, "municipality") if token.lemma != "администрация" or not _counted(page, "region") or _municipal_publisher(page) else home(page, "region")
        if token.lemma in _CITY:
            return _recent(page, position, "municipality")
        if token.lemma in ("областной", "краевой", "республиканский", "региональный"):
            return _region(page, position, None)
        if token.lemma in ("городской",):
            return _recent(page, position, "municipality")
    return None


# Mayors that no city of the Russian-speaking countries has.
_ABROAD = frozenset("обер-бургомистр бургомистр кмет примар алькальд войт".split())
# Where an office exists: no governor in Belarus or Kazakhstan, no akim in Russia.
_LED_IN = {"аким": ("KZ", "KG"), "хоким": ("UZ",), "облисполком": ("BY",)}
_NO_GOVERNORS = ("BY", "KZ", "UZ", "KG")


def _led(page: Page, passage: Passage, start: int, head: str) -> Party | None:
    """The region a bare «губернатор», «аким», «облисполком» heads: one of its sort, of the same sentence first."""
    def fits(party: Party) -> bool:
        lands = _LED_IN.get(head)
        return party.country in lands if lands else party.country not in _NO_GOVERNORS

    here = [p.party for p in passage.parties if p.party.kind == "region" and not p.is_place and p.last < start and fits(p.party)]
    counted = [p for p in _counted(page, "region") if fits(p)]
    return here[-1] if here else counted[0] if counted else None


def home(page: Page, kind: str) -> Party | None:
    """The party of that kind the article speaks from: the one it names most, the first lines counting double."""
    return next(iter(_counted(page, kind)), None)


def told_from(page: Page | None) -> Party | None:
    """Where the article's news is from: its dateline, else the city or region it speaks from."""
    return (page.dateline or home(page, "municipality") or home(page, "region")) if page else None


def country(page: Page, body: Party) -> Party | None:
    """The country whose ministry or mission a body is."""
    code = body.country
    return next((m.party for m in page.article.mentions if m.party.kind == "country" and m.party.id == code), None) if code else None


_OF_BODIES = frozenset("директор президент председатель секретарь сопредседатель вице-президент гендиректор".split())


def nearest(page: Page, passage: Passage, start: int) -> Party | None:
    """The territory or body last named before token `start` in its sentence or the one before, when it acts there;
    for a president or director the body last named."""
    if passage.tokens[start : start + 3] and any(t.lemma in _OF_BODIES for t in passage.tokens[start : start + 3]):
        earlier = [m for m in page.article.mentions if m.party.kind == "body" and passage.tokens[start].start - 400 < m.span.start < passage.tokens[start].start]
        if earlier:
            return earlier[-1].party
    here = [p for p in passage.parties if p.last < start and p.party.kind != "country" and not p.is_place and (p.form != "adjective" or p.office)]
    if here:
        return here[-1].party
    before = page.before(passage)
    back = [p for p in before.parties if p.party.kind in ("region", "municipality") and not p.is_place] if before else []
    return back[-1].party if back else None


def _body(page: Page, position: int, lemma: str) -> Party | None:
    """The body that a bare «ассоциация», «Законодательное Собрание», «посольство» means: last named by that word."""
    held = [(m.span.start, m.party) for m in page.article.mentions if m.party.kind == "body" and any(t.lemma == lemma for t in tokens(m.text, 0, len(m.text)))]
    held += [(p.span.start, p.party) for passage in page.passages for p in passage.parties if p.party.kind == "body" and p.office == lemma]
    held.sort(key=lambda pair: pair[0])
    publisher = page.article.publisher or ""
    if not held and any(t.lemma == lemma for t in tokens(publisher, 0, len(publisher))):
        return Party("body", None, english(publisher) or publisher)
    before = [party for at, party in held if at < position]
    return before[-1] if before else held[0][1] if held else None


def _abbreviated(page: Page, letters: str) -> Party | None:
    """«НГУ», «ТПУ»: the body whose words begin with these letters."""
    for m in page.article.mentions:
        if m.party.kind == "body":
            initials = "".join(t.text[0] for t in tokens(m.text, 0, len(m.text)) if t.is_word and t.pos != "CONJ").upper()
            if initials == letters:
                return m.party
    return None


def _region(page: Page, position: int, noun: str | None) -> Party | None:
    """The region meant by a bare «область», «край», «провинция», «регион»: named before, by its own sort; the last
    such, unless the noun fits the article's own region."""
    fitting = [p for p in _counted(page, "region") if noun is None or _fits(p, noun)]
    if not fitting:
        return None
    before = [m.party for m in page.article.mentions if m.span.start < position and any(m.party.same_as(f) for f in fitting)]
    if noun is not None and before:
        return before[-1]
    return fitting[0]


def _fits(party: Party, noun: str) -> bool:
    name = party.name.casefold()
    if any(hint in name for hint in ANAPHORS[noun]):
        return True
    return PROVINCES.get(party.country or "") == noun


def _recent(page: Page, position: int, kind: str) -> Party | None:
    before = [m for m in page.article.mentions if m.span.start < position and m.party.kind == kind and m.form == "noun"]
    here = [m for m in before if not page.article.text[: m.span.start].endswith((" из ", " Из "))]  # «гостей из Сухума»: not where they are
    return (here or before)[-1].party if before else home(page, kind)


def _municipal_publisher(page: Page) -> bool:
    return bool(re.search(r"город|муницип|мэри", (page.article.publisher or "").casefold()))


def _masthead(page: Page, name: str) -> bool:
    """Whether the publisher is called by that place («Магаданская правда», «Ульяновская Городская Дума»)."""
    stem = name.casefold()[: max(4, len(name) - 3)]
    return any(word.startswith(stem) for word in (page.article.publisher or "").casefold().split())


def _counted(page: Page, kind: str) -> list[Party]:
    """The parties of a kind in the article, the most named first."""
    if kind not in page.counted:
        page.counted[kind] = _most_named(page, kind)
    return page.counted[kind]


def _most_named(page: Page, kind: str) -> list[Party]:
    count: Counter[str] = Counter()
    known: dict[str, Party] = {}
    head = page.passages[min(2, len(page.passages) - 1)].span.end if page.passages else 0
    for m in page.article.mentions:
        if m.party.kind == kind:
            key = m.party.id or m.party.name
            known.setdefault(key, m.party)
            count[key] += (2 if m.span.end <= head else 1) * (3 if m.party.country in HOME_PRESS else 1) + (6 if _masthead(page, m.text) else 0)
    return [known[k] for k, _ in count.most_common()]
