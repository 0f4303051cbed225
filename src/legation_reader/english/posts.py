"""Who holds which post: "Kaluga Governor Vladislav Shapsha", "Jane Doe, mayor of Leeds,"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ..guarded import guarded
from ..lexicon.english_names import FOREIGN_BODIES
from ..readings import Party, Proposal, propose
from .holders import Holders
from .offices import CITY, MINISTER, REGION
from .parties import country_of
from .shared_titles import listed, shared_titles
from .stated import stated
from .tokens import ADJ, BODY, PERSON, PLACE, Item, Line

_HEAD = (
    r"governor-general|rais|governor|lieutenant governor|lt\.? gov(?:ernor|\.)?|gov\.|ambassador extraordinary and plenipotentiary|mayor|lord mayor|prime minister|minister-president|minister president|minister|premier|president|"
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
_TITLE = rf"(?:(?:{_MOD})[ -])*(?:(?-i:(?!Mr|Ms|Mrs|Dr|The|And|Former|Late|Then|Outgoing|Ex|Forum|Summit|Conference|Congress|Festival|Exhibition|Business Forum)[A-Z][a-z]\w+)(?: and| &|,)? ){{0,2}}?(?:(?:{_TOPIC})(?:(?:, |,? and | & )(?:{_TOPIC}))* )?(?:(?:{_MOD})[ -])*(?:{_HEAD})"
_NO_VERB = r"(?!(?:held|met|said|says|signed|has|have|had|was|were|is|are|will|who|which|told|noted|visited|with|led|added|paid|made|gave|came|arrived|called|received|welcomed|thanked|expressed|took|attended|presented|accompanied|and (?:the )?(?:deputy|vice|mayor|governor|minister))\b)"
_OF = rf"(?: (?:of|for|at|on|to|from|in)(?: the)?(?:,? {_NO_VERB}(?:[\w&'-]+|{PLACE}|{BODY}|{ADJ})(?:'s)?){{1,14}}?(?<! and)(?<! of))"
_COURTESY = r"(?:Herr |Frau |Coun\.? |Madam |Madame |Mr\.? |Mrs\.? |Ms\.? |Dr\.? |Prof\.? |Professor |H\.?E\.? |Hon\.? |Sir |Dame |Cllr\.? |Councillor )?"
_BELONGS = rf"(?:(?P<belongs>{ADJ}|{PLACE}|{BODY})(?:'s)?(?: (?:region|oblast|province|state|city|county|regional|provincial))? )"

_BEFORE = guarded(rf"(?:\bthe )?{_BELONGS}?(?P<title>\b{_TITLE}(?!\w))(?: \(\w+\)| there| here)?(?P<tail>{_OF})?,? {_COURTESY}(?P<who>{PERSON})(?: of (?:the )?(?P<seat>{PLACE}))?", re.I)
# "Governor of A and Vice President of the Group of B Jane Doe": the first of two titles is the one of a place.
_DOUBLE = guarded(rf"(?:\bthe )?{_BELONGS}?(?P<title>\b{_TITLE}(?!\w))(?P<tail>{_OF}) and (?:the )?(?:{_TITLE})(?!\w)(?: of(?: the)?(?: (?:{BODY}|(?!{PLACE})[\w&'-]+|{PLACE}-{PLACE})){{1,10}}?)?,? {_COURTESY}(?P<who>{PERSON})", re.I)
_LATER = guarded(rf"(?P<who>{PERSON})(?:, (?:who (?:is|serves as) )?| ?\(|, as | [-–—] (?=(?-i:[A-Z]))|(?= (?-i:[A-Z])))(?:the |a |an |its |her |his |our |their )?{_BELONGS}?(?P<title>{_TITLE}\b)(?P<tail>{_OF})?(?=[,.;:)\"]| (?:said|and|who|has|noted|told|signed|met)\b|$)", re.I)
_IS = guarded(rf"(?P<who>{PERSON}) (?:is|was (?:elected|appointed|named)|has been (?:elected|appointed|named)|became|will (?:become|be)|takes over as)(?: as)? (?:the |a )?(?:new )?{_BELONGS}?(?P<title>{_TITLE}\b)(?P<tail>{_OF})(?=[,.;]|$)", re.I)


_SHAPES = (_DOUBLE, _BEFORE, _LATER, _HEADS)


def foretold(lines: Iterable[Line], holders: Holders) -> None:
    """Notes, before any line is read, who is said in so many words to hold which office: "Jane Doe, mayor of Leeds" at a
    page's end tells that the "Mayor Roe" at its beginning is another city's."""
    for line in lines:
        if any(i.sort == "person" for i in line.items.values()):
            for pattern in _SHAPES:
                for match in pattern.finditer(line.chars):
                    _note(line, match, holders)


def _note(line: Line, match: re.Match[str], holders: Holders) -> None:
    who = line.items[match["who"]].party
    if who is not None and not _is_former(line, match.start()):
        holders.note(line, match.end(), _title(line, match), who, stated(line, match))


def reduced(line: Line, holders: Holders) -> Line:
    """The line with every person and title told together as one person who knows the post."""
    holders.sides(line)
    if not any(i.sort == "person" for i in line.items.values()):
        return line
    line = line.reduced(_SEATED, _seat).reduced(_POLITE, _politely)
    for pattern in _SHAPES:
        line = line.reduced(pattern, lambda on, match: _held(on, match, holders))
    listed(line, holders)
    return line.reduced(re.compile(PERSON), lambda on, match: _remembered(on, match, holders))


_SEATED = guarded(rf"(?:(?<=ayor of )|(?<=overnor of )|(?<=Head of )|(?<=refect of ))(?P<seat>{PERSON})(?= {PERSON})")


def _seat(line: Line, match: re.Match[str]) -> Item | None:
    """"Mayor of X Jane Doe": X is a place, whatever it looks like."""
    item = line.items[match["seat"]]
    kind = "region" if line.chars[: match.start()].endswith("overnor of ") else "municipality"
    return Item("place", item.span, party=Party(kind, None, item.span.of(line.text)))


_POLITE = guarded(rf"\b(?:Herr|Frau|Coun|Cllr|Madam|Madame|Mr|Mrs|Ms|Dr|Prof|Professor|Hon|H\.?E|Sir|Dame|Cllr|Councillor|His Excellency|Her Excellency|the Honou?rable)\.? (?P<who>{PERSON})")


def _politely(line: Line, match: re.Match[str]) -> Item | None:
    return replace(line.items[match["who"]], span=line.at(*match.span()))


def _held(line: Line, match: re.Match[str], holders: Holders) -> Item | None:
    who = line.items[match["who"]]
    if who.post or who.party is None or _is_former(line, match.start()):
        return None
    if match.re == _BEFORE and match["tail"] and re.search(rf"{PERSON}, (?:the )?$", line.chars[: match.start()]):
        return None
    title = _title(line, match)
    known = holders.known.get(who.party.name)
    if _RELATIVE.match(title):
        title = next((held for held, _ in reversed(holders.known.values())), title)
    of = stated(line, match)
    if of is not None:
        holders.told.setdefault(who.party.name, of)
    of = of or (known[1] if known else None) or holders.elsewhere(who.party, title) or holders.meant(line, match.start(), match.end(), title, who.party)
    holders.known.setdefault(who.party.name, (title, of))
    return replace(who, span=line.at(*match.span()), post=(title, of))


def _is_former(line: Line, at: int) -> bool:
    return bool(_FORMER.search(line.chars[max(0, at - 8) : at]))


_RELATIVE = guarded(r"(?:counterpart|predecessor|successor)\b", re.I)


def _remembered(line: Line, match: re.Match[str], holders: Holders) -> Item | None:
    who = line.items[match.group()]
    if who.post or who.party is None or who.party.name not in holders.known:
        return None
    return replace(who, post=holders.known[who.party.name])


def _title(line: Line, match: re.Match[str]) -> str:
    end = match.end("title")
    if match["tail"]:
        tail = match["tail"]
        stop = re.search(rf"(?: (?:of|for|at|to|in|d[aeio]|del))?(?: the)? (?:{PLACE}|{BODY}|{ADJ})", tail)
        end = match.start("tail") + (stop.start() if stop else len(tail))
    if match.re == _HEADS:
        return {"heads": "Head", "leads": "Leader", "chairs": "Chair", "directs": "Director", "runs": "Director"}[match["title"].casefold()]
    words = re.sub(r"\s+", " ", line.words(match.start("title"), end)).strip(" ,")
    words = re.sub(r"^(?:[Cc]urrent|[Nn]ew|[Nn]ewly elected) ", "", re.sub(r"\b[Gg]ov\.$", "Governor", words))
    return words[:1].upper() + words[1:]


def posts(line: Line, own: bool = True) -> list[Proposal]:
    """A post for every person of a reduced line whose title stands beside the name; of a speech (not the article's
    `own` words) only those of regions and cities."""
    found = shared_titles(line)
    for item in line.items.values():
        if item.sort != "person" or not item.post or item.party is None:
            continue
        title, of = item.post
        if not own and (MINISTER.search(title) or title.casefold() == "president"):
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
    return bool(item.post and item.post[1] and (CITY.search(item.post[0]) or REGION.search(item.post[0])))


def home(item: Item) -> str | None:
    return country_of(item.post[1]) if item.post else None


_TITLED = guarded(rf"\b(?:{_HEAD}|heads|leads|chairs)(?!\w)", re.I)
_NO_GIVEN = (r"Council|Committee|Commission|Affairs|Relations|Development|Cooperation|City|Region|Government|Ministry|Department|University|Chamber|Commerce|Assembly|Union|Meets|Visits|Signs|Forum|Trade|"
             r"Group|Provincial|Municipal|People['’]s|Standing|Executive|Managing|Economic|Economy|Foreign|International|Agency|Office|State|Province|Mr|Mrs|Ms|Dr|Delegation|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|The|In|Secretary|General|Chief|Minister|Governor|Mayor|Deputy|Vice|President|Chairman|Chairwoman|Director|Rector|Head|Chair|Prime|Speaker|Ambassador|Consul|CM|Senator|Leader|Party|First|Acting|Extraordinary|Plenipotentiary|Attends|Receives|Hosts|Welcomes|Leads|Division|Exchange|Section|Bureau|Silver|Ports?|Festival|Summit|Fair|Club|Network|Congress|Week|Games|Programme|Plan")
_GIVEN = rf"(?!(?:{_NO_GIVEN})\b)[A-ZÀ-Þ][\w'’-]+"
_NAMED = guarded(rf"\b(?:{_TITLE})(?:{_OF}(?:, | )| |, ){_COURTESY}(?P<who>(?-i:{_GIVEN}(?: (?:(?:de|da|van|von|al|bin|Le|La) )?(?:{_GIVEN}|{PLACE})){{1,2}}))", re.I)
_NOT_PEOPLE = guarded(rf"\b(?:{_NO_GIVEN})\b")


def people_by_title(line: Line) -> list[Item]:
    """People nobody else found, known by the title that stands before a name."""
    found = []
    for match in _NAMED.finditer(line.chars):
        name = line.words(*match.span("who"))
        if not _NOT_PEOPLE.search(name) and not name.isupper() and not FOREIGN_BODIES & set(name.casefold().split()):
            found.append(Item("person", line.at(*match.span("who")), party=Party("person", None, name)))
    return found
