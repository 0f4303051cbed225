"""Where an event is when no name of a place says so plainly: the capital of a region, «в области», a house of the city; and
what stands like a place and is none: where an envoy is accredited, the country in brackets behind a name."""

from __future__ import annotations

from ..readings import Party
from .party_at import PartyAt
from .passages import Page, Passage
from .seats import seat

_ENVOYS = frozenset("посол консул генконсул посольство консульство генконсульство полпред полпредство представитель представительство торгпред "
                    "торгпредство атташе постпред постпредство".split())
_LANDS = frozenset("область край республика регион провинция аймак штат".split())
_TOWNS = frozenset("город городок поселок село".split())
_CITY_HALLS = frozenset("горисполком горсовет гордума мэрия ратуша горадминистрация".split())
# Houses that stand in the city the article is from.
_HOUSES = frozenset("музей галерея библиотека театр филармония университет институт академия колледж школа гимназия дворец кремль облисполком "
                    "облакимат акимат хокимият администрация правительство резиденция посольство консульство генконсульство дом центр палата выставка "
                    "выставка-ярмарка стадион парк зал конференц-зал павильон".split())
_SEATS = frozenset("столица центр".split())


def accredited(passage: Passage, p: PartyAt) -> bool:
    """«посол Индии в Армении», «полпред президента в Иссык-Кульской области»: where one is accredited, not where it was."""
    for j in range(p.first - 1, max(-1, p.first - 14), -1):
        token = passage.tokens[j]
        if token.lemma == "аккредитовать" or token.lemma == "резиденция" and passage.lemmas[j - 1] in ("с", "со"):
            return True
        if token.pos in ("VERB", "PRTS", "GRND", "PRTF") or token.text in (",", ";", ":", "–", "—"):
            return False
        if token.lemma in _ENVOYS:
            return True
    return False


def bracketed_land(passage: Passage, p: PartyAt) -> bool:
    """«Республики Сербской (Босния и Герцеговина)», «Ухань (провинция Хубэй)»: what the name before the bracket belongs to."""
    opened = next((j for j in range(p.first - 1, max(-1, p.first - 4), -1) if passage.tokens[j].text == "("), None)
    closed = p.last + 1 < len(passage.tokens) and passage.tokens[p.last + 1].text == ")"
    return opened is not None and closed and any(q.last == opened - 1 for q in passage.parties if q is not p)


def called(passage: Passage, low: int, high: int, cases: tuple[str, ...] = ("loct",)) -> Party | None:
    """«в столице Татарстана», «в чеченской столице», «в области», «в городе»: the place a word without a name stands for."""
    page = passage.page
    if page is None:
        return None
    for j in range(low, min(high, len(passage.tokens))):
        token = passage.tokens[j]
        if token.lemma not in _SEATS | _LANDS | _TOWNS or token.pos != "NOUN" or token.word.cases.isdisjoint(cases) or not _within(passage, j):
            continue
        of = next((p for p in passage.parties if p.first <= j + 1 <= p.last + 1 and p.first > j - 3 and p.territorial), None)
        if token.lemma in _SEATS:
            if (city := _capital(passage, j)) is not None:
                return city
        elif of is None or of.last < j - 1:
            following = passage.tokens[j + 1] if j + 1 < len(passage.tokens) else None
            if following is None or not following.text[0].isupper() and following.text != "«":
                return page.refers(passage, j, j + 1)
    return None


def meant(passage: Passage, p: PartyAt) -> Party:
    """«прибыли в столицу Татарстана»: its seat; else the party itself."""
    if p.form == "adjective" and p.party.kind == "country" and (partner := _partner_of(passage, p)) is not None:
        return partner
    capital = p.party.kind == "region" and "столица" in passage.lemmas[max(0, p.first - 1) : p.last + 1]
    return (seat(p.party) if capital else None) or p.party


def _partner_of(passage: Passage, p: PartyAt) -> Party | None:
    """«посетит китайский город-побратим»: the city (or region) of that country the article names most."""
    from .pairs import Pairs

    noun = passage.lemmas[p.last + 1] if p.last + 1 < len(passage.lemmas) else ""
    kind = {"город-побратим": "municipality", "город": "municipality", "побратим": "municipality", "провинция": "region", "регион": "region", "область": "region"}.get(noun)
    if kind is None or passage.page is None:
        return None
    return next((q for q in Pairs(passage.page).ranked if q.kind == kind and q.country == p.party.id), None)


def where_of(passage: Passage, low: int) -> Party | None:
    """«едут в Сарапул, где пройдёт фестиваль»: the place before the comma that «где» stands for."""
    if low < 2 or passage.lemmas[low] != "где":
        return None
    return next((p.party for p in passage.parties if p.territorial and not p.office and p.last == low - 2), None)


def _within(passage: Passage, j: int) -> bool:
    """Whether token `j` stands behind «в» («на»), over its adjectives."""
    i = j - 1
    while i >= 0 and passage.tokens[i].pos in ("ADJF", "PRTF") and j - i < 4:
        i -= 1
    return i >= 0 and passage.lemmas[i] in ("в", "во")


def _capital(passage: Passage, j: int) -> Party | None:
    """The seat of the region that the words beside «столица» name."""
    if passage.tokens[j].lemma == "центр" and passage.lemmas[j - 1] not in ("административный", "областной", "краевой", "республиканский"):
        return None
    beside = [p for p in passage.parties if p.party.kind == "region" and not p.office and (
        p.form == "adjective" and p.last == j - 1 or p.form != "adjective" and 0 < p.first - j <= 3 and "gent" in passage.tokens[p.last].word.cases)]
    return seat(beside[0].party) if beside else None


def housed(page: Page, passage: Passage, low: int, high: int) -> Party | None:
    """«в городской администрации», «в Гродненском университете», «в Доме правительства», «в музее»: the city it stands in."""
    from .anaphora import home

    for j in range(low, min(high, len(passage.tokens))):
        token = passage.tokens[j]
        if token.pos not in ("NOUN", "UNKN") or "loct" not in token.word.cases or not _within(passage, j):
            continue
        own = page.dateline or (home(page, "municipality") if _one_home(page) else None)
        if token.lemma in _CITY_HALLS or token.lemma == "администрация" and passage.lemmas[j - 1] == "городской":
            return page.dateline or home(page, "municipality")
        if token.lemma in _HOUSES:
            return _named_by_house(passage, j) or own
    return None


def _named_by_house(passage: Passage, j: int) -> Party | None:
    """The city that the house's own adjective is of: «в Гродненском государственном университете»."""
    from .places import city_of

    i = j - 1
    while i >= 0 and passage.tokens[i].pos in ("ADJF", "PRTF"):
        if (city := city_of(passage, passage.tokens[i])) is not None:
            return city
        i -= 1
    return None


def _one_home(page: Page) -> bool:
    """Whether the article is told from one city without doubt: the city its publisher or headline is called by."""
    from .anaphora import home

    city = home(page, "municipality")
    if city is None:
        return False
    stems = [m.text.casefold()[: max(4, len(m.text) - 2)] for m in page.article.mentions if m.party.same_as(city)]
    masthead = (page.article.publisher or "").casefold() + " " + page.article.text[:300].casefold().split("\n\n")[0]
    return any(stem in masthead for stem in stems)
