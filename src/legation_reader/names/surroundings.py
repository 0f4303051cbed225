"""What stands around a name: whether it is a place here, or a surname, a street, a team, a hotel."""

from __future__ import annotations

import re
from collections.abc import Container

from .index import Hit, Meaning
from .reference import ReferenceParty, reference

_PLACE_WORD = re.compile(
    r"(?:\b(?:г\.|гор\.|город\w*|посёл\w*|посел\w*|city of|town of|municipality of|village of|мэр\w*|mayor of|"
    r"район\w*|делегаци\w+|города-побратим\w*)\s*)\Z",
    re.I,
)
_PLACE_AFTER = re.compile(
    r"(?:['’]s?)?\s(?:City Council|Council|City Hall|city\b|mayor|Mayor|municipality|delegation|City\b)"
)
_PREPOSITION = re.compile(
    r"\b(?:in|from|to|near|at|between|and|with|в|во|из|под|около|с|между|и|администраци\w+|власт\w+)\s\Z"
)
_QUOTED_KIND = re.compile(
    r"\b(?:гостиниц\w*|отел\w*|санатори\w*|клуб\w*|команд\w*|кафе|ресторан\w*|кинотеатр\w*|стадион\w*|завод\w*|"
    r"компани\w*|телеканал\w*|газет\w*|журнал\w*|поезд\w*|теплоход\w*|пароход\w*|крейсер\w*|фк|хк|бк|тц|трц|агентств\w+)\s"
    r"(?:[\w-]+\s)?[«\"“„]\Z",
    re.I,
)
_TEAM = re.compile(r"(?:Динамо|Спартак|ЦСКА|Локомотив|Торпедо|Металлург|Автомобилист|Зенит|Рубин|Экспресс|Интурист)-\Z")
_STREET_BEFORE = re.compile(
    r"\b(?:улиц\w{1,3}|ул\.|проспект\w{0,2}|пр-т|площад\w{1,3}|пл\.|переул\w+|шоссе|бульвар\w{0,2}|набережн\w+|"
    r"станци\w+|аэропорт\w{0,2}|вокзал\w{0,2}|метро)\s[«\"]?\Z",
    re.I,
)
_STREET_AFTER = re.compile(
    r"\s(?:улиц\w{1,3}|ул\.|проспект\w{0,2}|шоссе|площад\w{1,3}|набережн\w+|переул\w+|вокзал\w{0,2}|"
    r"Street|Road|Avenue|Square|Lane|Boulevard|Airport|Station|University|Bridge|Palace|United|FC|City FC)\b"
)
_TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|President|Senator|Governor|Minister|Secretary|Professor|Judge|Captain|General|"
    r"Congressman|Congresswoman|господин\w*|г-н\w*|товарищ\w*)\.?\s\Z"
)
# "Committee Chairman Nguyen Van Hue": the last word of a name behind its title.
_TITLED_NAME = re.compile(
    r"\b(?:Chair(?:man|woman|person)|President|Minister|Premier|Governor|Mayor|Ambassador|Secretary|Director|Mr|Mrs|Ms|Dr)\.?\s"
    r"(?!(?:General|State|City|Foreign|Regional|National|New|North|South|East|West|San|Saint|St|Los|Las|Port)\b)(?:[A-Z][a-z’'-]+\s){1,2}\Z"
)
_SPEAKS = re.compile(r"\s(?:said|says|told|added|noted|stressed|thinks|believes|wrote|asked|replied|argued|tweeted)\b")
_GIVEN_BEFORE = re.compile(r"(?<![.!?]\s)(?<![.!?])\b[A-Z][a-z]+\s(?:[A-Z]\.\s)?\Z")
_INITIALS = re.compile(r"(?:\b[А-ЯЁA-Z]\.\s?){1,2}\Z")
_NAME_AFTER = re.compile(
    r"\s(?:[А-ЯЁ]\.\s?)?[А-ЯЁ][а-яё]+(?:ов|ев|ёв|ин|ын|ий|ой|ко|ук|юк|ич|ова|ева|ина|ая|ого|ому|ову|ову|ым|ым|ову|еву|ину)\b"
)
_WORDS_AFTER_GIVEN = re.compile(r"\s(?:[A-Z]\.\s)?[A-Z][a-z]+(?:ov|ev|in|sky|ich|uk|ko|ova|eva|ina)?\b")

# «Петропавловск.news»: a site, not the city.
_SITE = re.compile(
    r"\.(?:ru|рф|by|kz|ua|uz|kg|com|net|org|info|news|online|media|today|life|tv|fm|su|eu|pro)\b(?!\s[A-ZА-ЯЁ])"
)

# Given names that are also cities: a surname behind them decides.
GIVEN = frozenset(
    """
    владимир владимира владимиру владимиром владимире vladimir santiago francisco augusta victoria charlotte
    austin florence sofia софия софии софию софией jackson lincoln houston madison jordan georgia chad israel
    kenya carolina sydney adelaide alexandria lima milan cali salvador valencia лев minna mary nancy vera marina
    alma regina clara laura lourdes lucia irving минна вера марина алма elizabeth jos tara maria anna julia diego
    """.split()
)
SURNAMES = frozenset(
    """
    lincoln jackson houston madison austin cleveland hamilton wellington london paris york lancaster bristol
    sheffield bradford preston burton kent chester derby durham wells perth dallas denver columbus france holland
    ireland england berlin vladimir kirov pushkin milan
    """.split()
)


def looks_like_a_place(text: str, hit: Hit, party: ReferenceParty, countries: Container[str], language: str) -> bool:
    """Whether a word that is more often something else stands here where a place would."""
    before = text[max(0, hit.start - 24) : hit.start]
    if _PLACE_WORD.search(before) or _PLACE_AFTER.match(text, hit.end):
        return True
    if language == "en" and _told_of_as_a_town(text, hit):
        return True
    at_home = language == "ru" and party.country in ("RU", "BY")
    return bool(_PREPOSITION.search(before)) and (party.country in countries or at_home) and not _named_on(text, hit)


_TWIN_OF = re.compile(
    r"(?:\b(?:twinn(?:ed|ing)|sister(?:ed)?|sister[ -](?:cit|town|state)\w+|twin[ -](?:cit|town)\w+|"
    r"partner[ -](?:cit|town)\w+|friendship|sisterhood|partnership|linked|link|memorandum|ties|relations)"
    r"(?: [a-z]+){0,2} (?:with|of|to|between|and)|"
    r"\b(?:[Cc]ouncillors|[Rr]esidents|[Mm]ayors?|[Dd]elegat(?:ion|es)|[Vv]isitors|[Gg]uests|[Pp]eople) (?:of|from)|"
    r"\b(?:twin|sister|partner)(?:ed)?[ -](?:city|town|municipality),?)(?: the)?(?: [a-z]+ (?:city|town) of)? \Z"
)
_TWIN_OF_ITS_OWN = re.compile(
    r"(?:(?:['’]s)? (?:(?:first|oldest|newest|other|[a-z]+) )?"
    r"(?:twin|sister|partner|friendship)[ -](?:cit|town|relation)|"
    r" (?:is|was|has|had|became|signed|joined)(?: [a-z]+){0,3} (?:twinn?ed|twins?|a sister|hands with|sisters)\b|"
    r",? (?:[–—-] ?)?with (?:which|whom) [^.;]{0,40}twinn?ed\b|"
    r"['’]s (?:first|oldest|newest) (?:twin|sister|partner|link)|"
    r"(?: SISTER CIT(?:Y|IES)| Sister Cit(?:y|ies)| Twinning)\b|"
    r" and (?:[A-Z][\w-]+) (?:are|have|became|were|signed)(?: [a-z]+){0,3} (?:twinn?ed|twins?|sisters?|partners?)\b)"
)
_DATELINE = re.compile(
    r"(?:, [A-Z][\w .]{2,20})?(?: \([^)\n]{2,20}\)|, (?:\d|[A-Z][a-z]{2,8}\.? \d)[\w ,]{0,16})?"
    r" ?(?:--?|[–—]|\.) (?=[A-Z])"
)


def _told_of_as_a_town(text: str, hit: Hit) -> bool:
    """Whether an English text twins the name with another, or has it as its dateline."""
    if _TWIN_OF.search(text[max(0, hit.start - 60) : hit.start]):
        return True
    if _TWIN_OF_ITS_OWN.match(text, hit.end):
        return True
    headed = hit.start < 500 and (hit.start == 0 or text[hit.start - 1] == "\n")
    return headed and bool(_DATELINE.match(text, hit.end))


_LISTED = re.compile(r",\s|\s(?:and|&|и|–|—|-)\s|–|—|-")


def beside_a_place(text: str, hits: list[Hit], i: int) -> bool:
    """Whether a city or region that needs no support stands next in a list: "Dundee and Orléans"."""
    if i and _LISTED.fullmatch(text[hits[i - 1].end : hits[i].start]) and _surely_a_place(hits[i - 1]):
        return True
    last = i + 1 == len(hits)
    return not last and bool(_LISTED.fullmatch(text[hits[i].end : hits[i + 1].start])) and _surely_a_place(hits[i + 1])


def kinds_listed_beside(text: str, hits: list[Hit], i: int) -> set[str]:
    """The kinds of the names next to it in a list: {"region"} for Georgia in "Québec, Georgia, São Paulo"."""
    held = reference()
    beside = []
    if i and _LISTED.fullmatch(text[hits[i - 1].end : hits[i].start]):
        beside.append(hits[i - 1])
    if i + 1 < len(hits) and _LISTED.fullmatch(text[hits[i].end : hits[i + 1].start]):
        beside.append(hits[i + 1])
    kinds = [{held[m.number].kind for m in hit.meanings if m.form in "nb"} for hit in beside]
    if not kinds or any("country" in k for k in kinds):
        return {kind for k in kinds for kind in k}
    return {"region"} if all("region" in k for k in kinds) else set.union(*kinds)


_NOUN_OF_ITS_OWN = re.compile(r"\s(?!или\b|при\b|где\b|уже\b|ещ[её]\b|после\b)[а-яё]{2,}(?:ом|ем|е|у|ю|и)\b")


def qualifies_a_noun(text: str, end: int) -> bool:
    """Whether the word before `end`, an adjective or a noun by its form, has a noun of its own: «в Томском
    университете», but «между Томском, Омском»."""
    return bool(_NOUN_OF_ITS_OWN.match(text, end))


def _surely_a_place(hit: Hit) -> bool:
    held = reference()
    return any(m.form == "n" and not m.weak and held[m.number].kind in ("municipality", "region") for m in hit.meanings)


def is_part_of_a_name(text: str, hit: Hit, possible: list[tuple[Meaning, ReferenceParty]]) -> bool:
    """Whether the words belong to a person, street, team, house or product named after the place."""
    before = text[max(0, hit.start - 32) : hit.start]
    after = text[hit.end : hit.end + 24]
    if _SITE.match(after):
        return True
    if _TEAM.search(before) or _STREET_BEFORE.search(before) or _STREET_AFTER.match(after):
        return not any(p.kind in ("country", "body", "group", "office") for _, p in possible)
    if before[-1:] in '«"“„' and after[:1] in '»"”“' and _QUOTED_KIND.search(before):
        return True
    if any(m.form in "abo" or p.kind in ("body", "group", "office") for m, p in possible):
        return False
    return _person(text, hit, before, after)


def _person(text: str, hit: Hit, before: str, after: str) -> bool:
    word = text[hit.start : hit.end].casefold()
    if " " in word:
        return False
    if _INITIALS.search(before) and before[-1:] != "\n" and not before.rstrip().endswith(("г.", "Г.")):
        return True
    if word.isascii() and _TITLED_NAME.search(text[max(0, hit.start - 48) : hit.start]):
        return True
    if word in GIVEN and (
        _NAME_AFTER.match(after) or (word.isascii() and _WORDS_AFTER_GIVEN.match(after) and after[:2] != "\n")
    ):
        return not _PREPOSITION.search(before) or bool(_NAME_AFTER.match(after))
    if word in SURNAMES:
        given = _GIVEN_BEFORE.search(before)
        return bool(_TITLE.search(before) or _SPEAKS.match(after) or (given and given[0].split()[0] not in _NOT_GIVEN))
    return False


_NOT_GIVEN = frozenset(
    """
    In From At To The And New North South East West Central Greater Between Mayor City For With By Of Near Port
    Fort San Both While
    """.split()
)


def _named_on(text: str, hit: Hit) -> bool:
    """Whether a further capitalised word follows, so that this is the first part of a longer name."""
    after = text[hit.end : hit.end + 3]
    return after[:1] == " " and after[1:2].isupper()


def standing_in(text: str, hits: list[Hit], i: int) -> set[str]:
    """The countries and regions that an apposition or an adjective names: "Brest, Belarus", "Paris, Texas", «Брест
    (Беларусь)», «польский Люблин»."""
    held = reference()
    found: list[ReferenceParty] = []
    if i and hits[i - 1].end < hits[i].start and text[hits[i - 1].end : hits[i].start] == " ":
        found = [held[m.number] for m in hits[i - 1].meanings if m.form == "a" and held[m.number].kind == "country"]
    if i + 1 < len(hits) and text[hits[i].end : hits[i + 1].start] in (", ", " (", ", the "):
        behind = [held[m.number] for m in hits[i + 1].meanings if m.form in "nb"]
        found += [p for p in behind if p.kind in ("country", "region")]
    return {p.id for p in found if p.id}
