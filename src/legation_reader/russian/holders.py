"""Of whom an office is held: by the words of its title, else the party that most speaks for among those the text
names."""

from __future__ import annotations

import re

from ..lexicon.heads_of_state import presides_over
from ..names.sizes import land_of, of_kind
from ..readings import Party
from ..whose import Candidate, likeliest, sounds
from .anaphora import home, nearest
from .held_offices import holder
from .passages import Page, Passage
from .stated import CITY, ENVOYS, REGION, UNITS, land, stated

_DISTRICT = frozenset("район райисполком районный уезд уездный хошун".split())
_BODY = frozenset(
    "ректор проректор декан профессор доцент президент вице-президент председатель спикер вице-спикер сопредседатель директор гендиректор палата ассоциация университет институт академия колледж союз совет фонд центр "
    "агентство дума собрание парламент комиссия завод комбинат фабрика предприятие холдинг фирма музей театр больница".split()
)
_MINISTER = frozenset(
    "министр замминистра замминистр госсекретарь министерство премьер-министр премьер вице-премьер".split()
)
# What a body that a title's word speaks of is called.
_CALLED = {
    **dict.fromkeys(
        ("ректор", "проректор", "декан", "завкафедрой", "профессор", "доцент", "университет", "вуз"),
        "universit|institut|academ|college|conservator",
    ),
    "палата": "chamber|house",
    "центр": "cent(?:re|er)",
    "школа": "school",
    "гимназия": "gymnasium|school",
    "завод": "plant|factory|works",
    "ассоциация": "associat",
    "фонд": "fund|foundation",
    "дума": "duma",
    "парламент": "parliament|assembly",
    "музей": "museum",
    "театр": "theat",
    "союз": "union",
    "агентство": "agency",
    "колледж": "college",
    "больница": "hospital",
    "библиотека": "library",
    "институт": "institut",
}
_MISSION = re.compile(r"(?:Embassy|Consulate|Trade Mission|Trade Representation)")
_ITS = frozenset("его ее их".split())
_LEADS = frozenset("возглавить возглавлять".split())
_CAME = frozenset("прибыть приехать посетить прилететь побывать".split())
_RECEIVES = frozenset("принять принимать встретить встречать приветствовать".split())
_WHERE = {
    "аким": "KZ KG",
    "хоким": "UZ TJ",
    "акимат": "KZ",
    "хокимият": "UZ",
    "облисполком": "BY",
    "райисполком": "BY",
    "горисполком": "BY",
    "башкан": "MD",
    "обер-бургомистр": "DE",
    "бургомистр": "DE AT PL LV UA BE NL",
    "кмет": "BG",
    "примар": "MD RO",
    "вали": "TR DZ MA",
    "ландрат": "DE",
    "маршалок": "PL",
    "остан": "IR",
    "штат": "US MX IN BR AU NG VE MY DE MM SD ET",
    "область": "RU BY KZ UZ KG TJ UA BG AM TM IT CZ",
    "край": "RU CZ SK LV",
    "провинция": "CN VN KR IR TR CU MN IT ES AR CA ZA PK NL BE ID TH LA KH PH ZM RW EC AF EG DO CR PA SA CI",
    "префектура": "JP GR CN",
    "уезд": "CN KR EE LT HU RO NO",
    "главный": "",
}
_PREMIERS = frozenset(("премьер-министр",))  # of republics; oblasts have chairmen of governments
_NO_GOVERNORS = frozenset("BY KZ UZ KG TJ".split())


def whose(page: Page, passage: Passage, start: int, end: int, person: Party) -> tuple[Party | None, bool]:
    """Of whom the office of tokens [start, end] is that `person` holds, and whether its own words say so."""
    lemmas = {t.lemma for t in passage.tokens[start : end + 1]}
    said = " ".join(t.lemma for t in passage.tokens[start : end + 1])
    told = stated(page, passage, start, end, person) or presides_over(said, person)
    if told is not None:
        return _settled(page, lemmas, told), True
    meant = _weighed(page, passage, start, end, person, lemmas)
    return (_settled(page, lemmas, meant), False) if meant is not None else (None, False)


def _settled(page: Page, lemmas: set[str], party: Party) -> Party:
    """The land of a mission; the city or the region of a name that both have, as the title asks."""
    if party.kind == "body" and _MISSION.match(party.name):
        return land(party.country) or party
    if lemmas & CITY and not lemmas & REGION:
        return of_kind(party, "municipality")
    return of_kind(party, "region") if lemmas & REGION and not lemmas & CITY else party


def _weighed(page: Page, passage: Passage, start: int, end: int, person: Party, lemmas: set[str]) -> Party | None:
    """The party of the text that most speaks for."""
    kinds = _asked(page, lemmas)
    found = _candidates(page, passage, start, end)
    _point(page, passage, start, end, found)
    held = [c for c in found if c.party.kind in kinds] or [c for c in found if c.party.kind != "country"] or found
    for one in held:
        country = land_of(one.party)
        if one.party.kind in kinds:
            first = one.party.kind == kinds[0] or {one.party.kind, kinds[0]} == {"body", "company"} or kinds == _EITHER
            one.marks.add("asked" if first else "possible")
        one.marks |= sounds(person.name, country)
        if country and not _exists(lemmas, country) or lemmas & _PREMIERS and one.party.name.endswith((" Oblast", " Krai")):
            one.marks.add("odd")
        if (
            one.party.kind == "body"
            and not lemmas & {"комиссия", "комитет"}
            and re.match(r"(?:Commission|Committee)", one.party.name)
        ):
            one.marks.add("odd")
        if one.party.kind == "body" and (word := next((w for w in lemmas if w in _CALLED), None)):
            one.marks.add("word" if re.search(_CALLED[word], one.party.name, re.IGNORECASE) else "odd")
    _sided(page, passage, start, end, held)
    return likeliest(held)


def _asked(page: Page, lemmas: set[str]) -> tuple[str, ...]:
    """The kinds of party the title's words ask for, the likeliest first."""
    if lemmas & ENVOYS:
        return ("country",)
    if lemmas & (CITY | _DISTRICT):
        return ("municipality",)
    if lemmas & REGION or {"главный", "министр"} <= lemmas:
        return ("region",)
    if lemmas & _MINISTER:
        return ("region", "country")
    if lemmas & UNITS and not lemmas & _BODY - {"директор", "председатель", "президент"}:
        return _EITHER
    if lemmas & _BODY:
        return ("body", "company", "region", "municipality")
    return _EITHER


_EITHER = ("region", "municipality")


def _exists(lemmas: set[str], land: str) -> bool:
    """Whether the country has such an office or unit: no oblast in Japan, no governor in Belarus."""
    if lemmas & {"губернатор", "вице-губернатор", "замгубернатора"} and land in _NO_GOVERNORS:
        return False
    return all(land in where.split() for word, where in _WHERE.items() if where and word in lemmas)


def _candidates(page: Page, passage: Passage, start: int, end: int) -> list[Candidate]:
    """Every party the article names with where it stands to the title."""
    found: list[Candidate] = []
    total = max(1, len(page.article.mentions))

    def add(party: Party, *marks: str) -> None:
        if party.kind in ("person", "group"):
            return
        one = next((c for c in found if c.party.same_as(party)), None)
        if one is None:
            found.append(one := Candidate(party))
        one.share += 1 / total
        one.marks.update(marks)

    at = passage.tokens[start].start
    before = [(p.span.start, p.party) for p in passage.parties if p.last < start]
    before += [
        (m.span.start, m.party)
        for m in page.article.mentions
        if passage.span.start <= m.span.start and m.span.end <= at and m.party.kind == "body"
    ]
    for i, (_, party) in enumerate(sorted(before, key=lambda pair: -pair[0])):
        add(party, "nearest" if i == 0 else "before")
    for p in passage.parties:
        if p.first > end:
            add(p.party, "behind")
    last: set[str] = set()
    for m in reversed(page.article.mentions):
        early = m.span.start < passage.span.start
        add(m.party, *(("last",) if early and m.party.kind not in last and m.form != "adjective" else ()))
        if early:
            last.add(m.party.kind)
    for kind in ("region", "municipality", "body", "country"):
        if (own := home(page, kind)) is not None:
            add(own, "home")
    return found


def _point(page: Page, passage: Passage, start: int, end: int, found: list[Candidate]) -> None:
    """Marks whom the title's generic words («области», «палаты», «его») point to."""
    held = holder(page, passage, start, end)
    pointed = held or page.refers(passage, start, end + 1)
    if pointed is not None:
        named = held is not None or any(t.lemma not in _BARE for t in passage.tokens[start : end + 1])
        _mark(found, pointed, "pointed" if named else "acting")
    if (near := nearest(page, passage, start)) is not None:
        _mark(found, near, "acting")
    if start and passage.tokens[start - 1].lemma in _ITS or passage.tokens[start].lemma in _ITS:
        lemmas = {t.lemma for t in passage.tokens[start : end + 1]}
        kinds = ("body", "company") if lemmas & _BODY else ("municipality", "region")
        its = [c for c in found if c.party.kind in kinds and c.marks & {"nearest", "before"}] or [
            c for c in found if c.party.kind in kinds and "last" in c.marks
        ]
        if its:
            its[0].marks.add("antecedent")


# Offices that point to nothing by themselves, and what stands before them.
_BARE = frozenset(
    "мэр вице-мэр бургомистр обер-бургомистр градоначальник губернатор вице-губернатор замгубернатора аким хоким глава "
    "заместитель первый и.о врио исполняющий обязанность временно".split()
)


def _mark(found: list[Candidate], party: Party, mark: str) -> None:
    one = next((c for c in found if c.party.same_as(party)), None)
    if one is None:
        found.append(one := Candidate(party))
    one.marks.add(mark)


def _sided(page: Page, passage: Passage, start: int, end: int, held: list[Candidate]) -> None:
    """Marks the guests' side where the holder leads a delegation or came, the host's where he receives one."""
    lemmas = passage.lemmas
    led = lemmas[max(0, start - 4) : start]
    came = (
        "глава" in led
        and "во" in led
        or bool(_LEADS & set(lemmas[max(0, start - 4) : start]))
        or "возглавляемый" in led
    )
    receives = bool(_RECEIVES & set(lemmas[end + 1 : end + 8])) and "делегация" in lemmas
    guests = _guests(page, passage)
    for one in held:
        if came and any(one.party.same_as(g) or land_of(g) == land_of(one.party) is not None for g in guests):
            one.marks.add("guest")
        if receives and guests and land_of(one.party) not in {land_of(g) for g in guests}:
            one.marks.add("host")


def _guests(page: Page, passage: Passage) -> list[Party]:
    """Whose delegation this sentence or the one before tells of: «делегация города Цзинаня»."""
    for here in (passage, page.before(passage)):
        if here is None:
            continue
        at = next((i for i, word in enumerate(here.lemmas) if word == "делегация"), None)
        if at is None:
            continue
        behind = [p.party for p in here.parties if at < p.first <= at + 8 and not p.is_place and not p.prep]
        before = [p.party for p in here.parties if at - 3 <= p.last < at and not p.prep]
        if behind or before:
            return (behind or before[-1:])[:1]
    return []
