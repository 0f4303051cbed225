"""Who holds which post: "Kaluga Governor Vladislav Shapsha", "Jane Doe, mayor of Leeds,"."""

from __future__ import annotations

import re
from dataclasses import replace

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from .anaphora import Discourse
from .origins import origin
from .parties import country_of
from .shared_titles import shared_titles
from .tokens import ADJ, BODY, PERSON, PLACE, Item, Line

_HEAD = (
    r"governor-general|governor|lieutenant governor|lt\.? gov(?:ernor|\.)?|gov\.|ambassador extraordinary and plenipotentiary|mayor|lord mayor|prime minister|minister-president|minister president|minister|premier|president|"
    r"chairman|chairwoman|chairperson|chair|co-chair|speaker|head|director general|director-general|director|ambassador|"
    r"consul general|consul-general|consul|secretary general|secretary-general|secretary of state|state secretary|secretary|commissioner|"
    r"akim|hokim|khokim|councillor|councilor|council leader|council member|councilman|councilwoman|leader|rector|vice-chancellor|chancellor|"
    r"provost|burgomaster|senator|chief executive|chief minister|chief|ceo|plenipotentiary representative|permanent representative|"
    r"representative|spokesperson|spokesman|spokeswoman|envoy|party secretary|alderman|marshal|voivode|prefect|landrat|warden|reeve|county executive|coordinator|city manager|town clerk|clerk|maire|manager|dean|principal|vice-rector|deputy|treasurer|board member|cecm|bürgermeister|oberbürgermeister|burgermeister|counsellor|counselor|attach[eé]|intendant|gobernador|alcalde|lehendakari|ombudsman|comptroller|superintendent|officer|adviser|advisor|predecessor|counterpart|regional head|sindaco"
)
_TOPIC = (r"commercial|cultural|political|press|trade|labou?r|planning|security|foreign|economic development|economy|economics|trade|industry|tourism|culture|education|agriculture|transport|finance|"
          r"health|energy|environment|regional development|regional|external relations|international relations|international affairs|international|"
          r"city council|council|city|town|county|county council|state|provincial|municipal|executive committee|committee|commission|board|chamber|ministry|foreign ministry|department|association|party|oblast|region|"
          r"assembly|parliament|duma|legislature|managing|executive|general|permanent|press|programme|program|project")
_MOD = r"deputy|first|vice|acting|honorary|senior|assistant|interim|newly elected|then|current|his excellency|hon|associate|federal|union|presidential|chief"
_HEADS = guarded(rf"(?P<who>{PERSON}),? who (?P<title>heads|leads|chairs|directs|runs)(?P<tail> (?:the |its )?(?:{BODY}|{PLACE}|(?-i:[A-Z]\w+)))(?P<belongs>(?!))?", re.I)
_FORMER = guarded(r"\b(?:former|late|ex)[- ]$", re.I)
_TITLE = rf"(?:(?:{_MOD})[ -])*(?:(?-i:(?!Mr|Ms|Mrs|Dr|The|And|Former|Late|Then|Outgoing|Ex)[A-Z][a-z]\w+)(?: and| &|,)? ){{0,2}}?(?:(?:{_TOPIC})(?:(?:, |,? and | & )(?:{_TOPIC}))* )?(?:(?:{_MOD})[ -])*(?:{_HEAD})"
_NO_VERB = r"(?!(?:held|met|said|says|signed|has|have|had|was|were|is|are|will|who|which|told|noted|visited|with|led|added|and (?:the )?(?:deputy|vice|mayor|governor|minister))\b)"
_OF = rf"(?: (?:of|for|at|on|to|from)(?: the)?(?:,? {_NO_VERB}(?:[\w&'-]+|{PLACE}|{BODY}|{ADJ})(?:'s)?){{1,14}}?(?<! and)(?<! of))"
_COURTESY = r"(?:Mr\.? |Mrs\.? |Ms\.? |Dr\.? |Prof\.? |Professor |H\.?E\.? |Hon\.? |Sir |Dame |Cllr\.? |Councillor )?"
_BELONGS = rf"(?:(?P<belongs>{ADJ}|{PLACE}|{BODY})(?:'s)?(?: (?:region|oblast|province|state|city|county|regional|provincial))? )"

_BEFORE = re.compile(rf"(?:\bthe )?{_BELONGS}?(?P<title>\b{_TITLE}(?!\w))(?: \(\w+\))?(?P<tail>{_OF})?,? {_COURTESY}(?P<who>{PERSON})(?: of (?:the )?(?P<seat>{PLACE}))?", re.I)
_LATER = re.compile(rf"(?P<who>{PERSON})(?:, (?:who (?:is|serves as) )?| ?\(|, as |(?= (?-i:[A-Z])))(?:the |a |an |its |her |his |our |their )?{_BELONGS}?(?P<title>{_TITLE}\b)(?P<tail>{_OF})?(?=[,.;:)\"]| (?:said|and|who|has|noted|told|signed|met)\b|$)", re.I)
_IS = re.compile(rf"(?P<who>{PERSON}) (?:is|was (?:elected|appointed|named)|has been (?:elected|appointed|named)|became|will (?:become|be)|takes over as)(?: as)? (?:the |a )?(?:new )?{_BELONGS}?(?P<title>{_TITLE}\b)(?P<tail>{_OF})(?=[,.;]|$)", re.I)
_NATIONAL = guarded(r"\b(?:minister|president|prime minister|ambassador|foreign ministry|state secretary|secretary of state|chancellor)\b", re.I)
_ACADEMIC = guarded(r"\b(?:rector|vice-rector|vice-chancellor|dean|provost|principal)\b", re.I)
_SCHOOL = guarded(r"universit|institute|college|academy", re.I)
_CITY = guarded(r"(?<!county )\b(?:mayor|town clerk|city manager|city council|council(?:l?or|man|woman)|alderman|council (?:leader|member)|city)\b", re.I)
_REGION = guarded(r"\b(?:county mayor|regional head|head of (?:the )?region|gov\.|marshal|voivode|governor-general|governor|minister-president|minister president|premier|chief minister|akim|hokim|lieutenant governor)\b", re.I)


class Holders:
    """The posts told in one text, and whose a bare "Mayor Doe" can only be there."""

    def __init__(self, discourse: Discourse) -> None:
        self.known: dict[str, tuple[str, Party | None]] = {}
        self.discourse = discourse

    def meant(self, title: str, person: Party) -> Party | None:
        """The party a title without one belongs to: the one of its size that the text is about, as far as the title
        and the person's name allow ("akim" is no Uzbek office, a Chinese name no German governor's)."""
        kinds = _sizes(title, country_of(self.discourse.homes.get("region") or self.discourse.home))
        if not kinds:
            return None
        if title.casefold() == "president" and (led := self._president(person)):
            return led
        if kinds == ("body",):
            return self._body(title)
        if _CONSUL.search(title):
            return self._sender(person)
        homes = self.discourse.homes
        heavy = self.discourse.heaviest_of(*kinds)
        first = [p for p in (heavy, *(homes.get(k) for k in kinds)) if p]
        if kinds == ("region",) and not first:
            first = [p for p in (homes.get("municipality"),) if p]
        candidates = [*first, *(p for p in reversed(self.discourse.seen) if p.kind in kinds)]
        taken = [p for name, (held, p) in self.known.items() if p and held == title and name != person.name]
        free = [p for p in candidates if _fits(title, country_of(p)) and not any(p.same_as(t) for t in taken)]
        sounding = origin(person.name)
        native = [p for p in free if country_of(p) in sounding]
        likely = [p for p in free if not sounding or country_of(p) in (None, *_SETTLED)]
        return next(iter(native or likely or ([] if sounding else candidates)), None)

    def _sender(self, person: Party) -> Party | None:
        """The country a consul or ambassador is of: the one the name sounds from, else the text's own."""
        sounding = origin(person.name)
        seen = [*reversed(self.discourse.seen), *self.discourse.homes.values()]
        lands = [p for p in seen if p.kind == "country" and p.id in sounding]
        return lands[0] if lands else self.discourse.homes.get("country")

    def _president(self, person: Party) -> Party | None:
        """Of a bare president: the club or council named last, else the region the name sounds from."""
        last = self.discourse.seen[-1] if self.discourse.seen else None
        if last and last.kind == "body" and re.search(r"club|chamber|council|association|network|union|assembly|federation|society", last.name, re.I):
            return last
        sounding = origin(person.name)
        held = [p for p in reversed(self.discourse.seen) if p.kind in ("region", "country") and country_of(p) in sounding]
        return held[0] if held else None

    def _body(self, title: str) -> Party | None:
        word = _BODY_OF.search(title)
        if word or not _ACADEMIC.search(title):
            wanted = word.group().casefold() if word else ""
            held = [p for p in reversed(self.discourse.seen) if p.kind == "body" and wanted in p.name.casefold()]
            if word and word.group().casefold() == "council" and not held:
                return self.discourse.homes.get("municipality")
            return held[0] if held else self.discourse.homes.get("body") if word else self.discourse.heaviest_of("body", "region", "municipality", "country")
        bodies = [p for p in reversed(self.discourse.seen) if p.kind == "body" and _SCHOOL.search(p.name)]
        return bodies[0] if bodies else self.discourse.homes.get("body")


_MINISTER = guarded(r"\bminister\b(?!-)", re.I)
_ENVOY = guarded(r"\b(?:ambassador|consul(?: |-)general|consul|counsellor|attach[eé])\b", re.I)


def _sizes(title: str, home: str | None = None) -> tuple[str, ...]:
    """The kinds of party a title can belong to, the likeliest first; none where the title says too little."""
    if _ACADEMIC.search(title) or _OFFICE.search(title):
        return ("body",)
    if _CITY.search(title):
        return ("municipality",)
    if _REGION.search(title):
        return ("region",)
    if _MINISTER.search(title) and home not in _STATES_WITH_MINISTERS:
        return ("country", "region")
    if _NATIONAL.search(title) or _CONSUL.search(title):
        return ("region", "country")
    return ("region", "municipality") if _OFFICIAL.search(title) else ()


_OFFICE = guarded(r"\b(?:committee|commission|council|board|association|chamber|union|network|assembly|club)(?:'s)? (?:chair\w*|president|head|secretary|leader)\b|^(?:chair\w*|co-chair|president|chief executive|treasurer|secretary general|ceo|executive director|director general)\b|\b(?:chair\w*|head|president|member|secretary) of the (?:\w+ )?(?:committee|commission|council|board|association|chamber|union|network|assembly|club)\b", re.I)
_OFFICIAL = guarded(r"\b(?:commissioner|chief secretary|secretary|councillor|cecm|executive|permanent secretary|director|head|counterpart|predecessor|member)\b", re.I)


_BODY_OF = guarded(r"committee|commission|council|board|association|chamber|union|network|assembly|club", re.I)
_CONSUL = guarded(r"\b(?:consul|ambassador|envoy|high commissioner)\b", re.I)
_OFFICES = (("marshal", {"PL"}), ("voivode", {"PL"}), ("landrat", {"DE"}), ("bürgermeister", {"DE", "AT", "CH"}), ("akim", {"KZ"}), ("hokim", {"UZ", "TJ", "TM"}), ("chief minister", {"IN", "PK", "MY", "AU"}), ("minister-president", {"DE"}), ("lieutenant governor", {"US", "CA", "IN"}))


_SETTLED = ("US", "CA", "AU", "NZ", "GB", "IL", "BR", "ZA")
_STATES_WITH_MINISTERS = frozenset("IN PK NG DE AT ES BE AU CA BA ET MM MY KN".split())


def _fits(title: str, country: str | None) -> bool:
    """Whether a post of that title exists in the country ("akim" is no Uzbek office)."""
    meant = next((where for office, where in _OFFICES if office in title.casefold()), None)
    return country is None or meant is None or country in meant


def reduced(line: Line, holders: Holders) -> Line:
    """The line with every person and title told together as one person who knows the post."""
    if not any(i.sort == "person" for i in line.items.values()):
        return line
    line = line.reduced(_SEATED, _seat).reduced(_POLITE, _politely)
    for pattern in (_BEFORE, _LATER, _HEADS):
        line = line.reduced(pattern, lambda on, match: _held(on, match, holders))
    return line.reduced(re.compile(PERSON), lambda on, match: _remembered(on, match, holders))


_SEATED = re.compile(rf"(?:(?<=ayor of )|(?<=overnor of )|(?<=Head of )|(?<=refect of ))(?P<seat>{PERSON})(?= {PERSON})")


def _seat(line: Line, match: re.Match[str]) -> Item | None:
    """"Mayor of X Jane Doe": X is a place, whatever it looks like."""
    item = line.items[match["seat"]]
    kind = "region" if line.chars[: match.start()].endswith("overnor of ") else "municipality"
    return Item("place", item.span, party=Party(kind, None, item.span.of(line.text)))


_POLITE = guarded(rf"\b(?:Mr|Mrs|Ms|Dr|Prof|Professor|Hon|H\.?E|Sir|Dame|Cllr|Councillor|His Excellency|Her Excellency|the Honou?rable)\.? (?P<who>{PERSON})")


def _politely(line: Line, match: re.Match[str]) -> Item | None:
    return replace(line.items[match["who"]], span=line.at(*match.span()))


def _held(line: Line, match: re.Match[str], holders: Holders) -> Item | None:
    who = line.items[match["who"]]
    if who.post or who.party is None or _FORMER.search(line.chars[max(0, match.start() - 8) : match.start()]):
        return None
    if match.re == _BEFORE and match["tail"] and re.search(rf"{PERSON}, (?:the )?$", line.chars[: match.start()]):
        return None
    title = _title(line, match)
    known = holders.known.get(who.party.name)
    if _RELATIVE.match(title):
        title = next((held for held, _ in reversed(holders.known.values())), title)
    of = _of(line, match) or _led(line, match) or (known[1] if known else None) or holders.meant(title, who.party)
    holders.known.setdefault(who.party.name, (title, of))
    return replace(who, span=line.at(*match.span()), post=(title, of))


_RELATIVE = re.compile(r"(?:counterpart|predecessor|successor)\b", re.I)


def _remembered(line: Line, match: re.Match[str], holders: Holders) -> Item | None:
    who = line.items[match.group()]
    if who.post or who.party is None or who.party.name not in holders.known:
        return None
    return replace(who, post=holders.known[who.party.name])


_LED = guarded(rf"(?P<p>{PLACE}|{BODY})(?:, {PLACE}| \({PLACE}\)| of {PLACE})?[^,;.]{{0,30}}?,? (?:led|headed) by (?:the |its )?$", re.I)


def _led(line: Line, match: re.Match[str]) -> Party | None:
    """'a delegation from X led by Governor Doe'."""
    led = _LED.search(line.chars, 0, match.start())
    return line.items[led["p"]].party if led else None


def _title(line: Line, match: re.Match[str]) -> str:
    end = match.end("title")
    if match["tail"]:
        tail = match["tail"]
        stop = re.search(rf"(?: (?:of|for|at|to|in))?(?: the)? (?:{PLACE}|{BODY}|{ADJ})", tail)
        end = match.start("tail") + (stop.start() if stop else len(tail))
    if match.re == _HEADS:
        return {"heads": "Head", "leads": "Leader", "chairs": "Chair", "directs": "Director", "runs": "Director"}[match["title"].casefold()]
    words = re.sub(r"\s+", " ", line.words(match.start("title"), end)).strip(" ,")
    return words[:1].upper() + words[1:]


def _of(line: Line, match: re.Match[str]) -> Party | None:
    """Whose post it is: a place said before or after the title, else a body."""
    inside = line.within(match.start("tail"), match.end("tail")) if match["tail"] else []
    if match.groupdict().get("seat"):
        inside.append(line.items[match["seat"]])
    if match["belongs"]:
        inside.append(line.items[match["belongs"]])
    for sort in ("place", "body", "adjective"):
        held = [i.party for i in inside if i.sort == sort and i.party]
        if held:
            return _narrowest(held) if sort == "place" else held[0]
    unknown = _UNKNOWN.fullmatch(match["tail"] or "")
    title = match["title"]
    if unknown and (_CITY.search(title) or _REGION.search(title) or "counterpart" in title.casefold()):
        return Party("region" if _REGION.search(title) else "municipality", None, unknown["name"])
    return None


_UNKNOWN = re.compile(r" (?:of|from) (?:the )?(?P<name>(?-i:[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)?))")


def _narrowest(places: list[Party]) -> Party:
    """Of "Rwanda's Western Province" the province; else the place named first."""
    first = places[0]
    inner = next((p for p in places[1:] if first.kind == "country" and p.kind != "country" and country_of(p) == first.id), None)
    return inner or first


def posts(line: Line, own: bool = True) -> list[Proposal]:
    """A post for every person of a reduced line whose title stands beside the name; of a speech (not the article's
    `own` words) only those of regions and cities."""
    found = shared_titles(line)
    for item in line.items.values():
        if item.sort != "person" or not item.post or item.party is None:
            continue
        title, of = item.post
        if not own and (_MINISTER.search(title) or title.casefold() == "president"):
            continue
        if len(item.span) <= len(item.party.name) + 1 and " " not in item.span.of(line.text):
            continue
        if item.span.of(line.text)[:4].casefold() == "the " and item.party.name.split()[-1] not in item.span.of(line.text):
            continue
        if not _TITLED.search(item.span.of(line.text)) or {"TO", "THE", "AND", "OF"} & set(item.party.name.split()):
            continue
        found.append(propose("post", line.text, item.span, person=item.party, title=title, of=of))
    return found


def territory(item: Item) -> bool:
    """Whether a person's post speaks for a region or a city itself."""
    return bool(item.post and item.post[1] and (_CITY.search(item.post[0]) or _REGION.search(item.post[0])))


def home(item: Item) -> str | None:
    return country_of(item.post[1]) if item.post else None


_TITLED = guarded(rf"\b(?:{_HEAD}|heads|leads|chairs)\b", re.I)
_NO_GIVEN = (r"Council|Committee|Commission|Affairs|Relations|Development|Cooperation|City|Region|Government|Ministry|Department|University|Chamber|Commerce|Assembly|Union|Meets|Visits|Signs|Forum|Trade|"
             r"Economic|Economy|Foreign|International|Agency|Office|State|Province|Mr|Mrs|Ms|Dr|Delegation|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|The|In|Secretary|General|Chief|Minister|Governor|Mayor|Deputy|Vice|President|Chairman|Chairwoman|Director|Rector|Head|Chair|Prime|Speaker|Ambassador|Consul|CM|Senator|Leader|Party|First|Acting|Extraordinary|Plenipotentiary|Attends|Receives|Hosts|Welcomes|Leads|Division|Exchange|Section|Bureau|Silver|Ports?|Festival|Summit|Fair|Club|Network|Congress|Week|Games|Programme|Plan")
_GIVEN = rf"(?!(?:{_NO_GIVEN})\b)[A-ZÀ-Þ][\w'’-]+"
_NAMED = re.compile(rf"\b(?:{_TITLE})(?:{_OF}(?:, | )| |, ){_COURTESY}(?P<who>(?-i:{_GIVEN}(?: (?:(?:de|da|van|von|al|bin|Le|La) )?(?:{_GIVEN}|{PLACE})){{1,2}}))", re.I)
_NOT_PEOPLE = guarded(rf"\b(?:{_NO_GIVEN})\b")


def people_by_title(line: Line) -> list[Item]:
    """People nobody else found, known by the title that stands before a name."""
    found = []
    for match in _NAMED.finditer(line.chars):
        name = line.words(*match.span("who"))
        if not _NOT_PEOPLE.search(name) and not name.isupper():
            found.append(Item("person", line.at(*match.span("who")), party=Party("person", None, name)))
    return found
