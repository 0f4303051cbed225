"""Bodies and places that no index knows, recognised by how English names them: "Lviv Polytechnic University",
"the town of Kragero", "Tsuruoka City", "Opole (Poland)", "twinned with Bures"."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party
from ..spans import Span
from .tokens import ADJ, BODY, PERSON, PLACE, Item, Line, flattened

_HEADS = (
    r"University(?: College)?|Universit[éàä]t?|Universidad|Hochschule|Institute(?: of Technology)?|College|Academy|Polytechnic|Chambers? of Commerce(?: (?:and|&) Industry(?: and Agriculture)?| and Crafts)?|"
    r"Chamber of (?:Industry and Commerce|Trade|Industry|Crafts|Agriculture)|Council|Assembly|Parliament|Duma|Legislature|Senate|Ministry|Agency|"
    r"Association|Federation|Committee|Commission|Foundation|Port Authority|Authority|Society|Union|Museum|Library|Board|Office|Department|"
    r"Hospital|School|Corporation|Alliance|League|Network|Consulate(?: General)?|Embassy|Eurodistrict|Euroregion|Community|Platform|Organi[sz]ation|Bureau|Secretariat|Center|Centre|Initiative|Club"
)
_COMPANY = r"Ltd|Limited|Inc|Corp|GmbH|AG|LLC|OJSC|JSC|PLC|plc|Group|Holding|Holdings|Company|Co|S\.A|SA|Oy|AB|ASA|Bhd|SpA|BV|NV|Works|Plant"
_CAP = rf"(?:[A-ZÀ-Þ][\w'&.-]*\w|[A-Z]{{2,}}|{PLACE}|{ADJ}|{BODY})(?:'s)?"
_BODY = guarded(
    rf"(?:\b|(?={PLACE}|{ADJ}))(?:{_CAP}(?:,? (?:of|and|for|the|de|&))? ){{0,6}}?(?:{_HEADS})\b"
    rf"(?: (?:of|for|in|on|to)(?: the)? (?:{_CAP})(?:(?:,| and(?! (?:the )?(?:{_CAP} (?:of )?){{0,4}}?(?:{_HEADS})\b)| of| &| for| with| the| of the)? (?:{_CAP})){{0,6}})?"
)
# "…of Heads of Regions, Moscow": where it sits is no part of what it is called.
_SEAT_BEHIND = guarded(rf", {PLACE}$")
# "President of Suceava County Council": the title is no part of what the body is called.
_TITLE_BEFORE = guarded(
    r"(?:(?:The|Deputy|Vice|First|Acting|Executive|Regional|Honorary|Managing|Secretary|Director)[ -])*(?:President|Vice-President|Chair(?:man|woman|person)?|Director|Head|Secretary|General|Director[ -]General|Secretary[ -]General|"
    r"Speaker|Rector|Vice-Chancellor|Mayor|Governor|Member|Leader|Manager|Coordinator|Officer|Commissioner|Dean|Consul)(?: General)? (?:of|for|at|to) (?:the )?")
_FIRM = guarded(rf"\b(?:[A-Z][\w&.-]*\w (?:& )?){{1,4}}(?:{_COMPANY})\b\.?")

_EXECUTIVE = guarded(r"\b(?:Executive Committee|Party Committee|Provincial Committee|Municipal Committee|Administration|People's (?:Government|Committee)|Akimat|Hokimiyat)\b", re.I)
_WORD = r"[A-ZÀ-ÞĀ-Ž][\w'-]*[\w]"
_NAME = rf"(?P<name>{_WORD}(?:[ -](?:(?:de la|de|la|le|les|del|do|da|dos|am|an der|upon|on|sur|el|al|of|und|i|y) )?{_WORD}){{0,3}})"
_KIND = (r"(?P<kind>[Cc]ity|[Tt]own|[Mm]unicipality|[Vv]illage|[Cc]ommune|[Bb]orough|[Pp]refecture|[Pp]rovince|[Ss]tate|[Rr]egion|"
         r"[Cc]ounty|[Dd]istrict|[Vv]oivodeship|[Cc]anton|[Oo]blast|[Kk]rai|[Gg]overnorate|[Dd]epartment|[Ii]sland|[Cc]ounty [Cc]ouncil)")
# What stands before a place's name, and what stands after it, when the text says that it is one.
_BEFORE = (
    rf"{_KIND} of (?:the )?|(?:twinned|twins?|paired|partnered) with (?:the \w+ (?:of )?)?|(?:sister|twin|partner|friendship)[ -](?:city|town|cities|towns|municipality)(?: of| with|,|:)? |"
    rf"(?:Mayor|Lord Mayor|mayor|Governor|governor) of |(?:agreement|memorandum|links?|ties|relations|relationship|partnership|twinning|friendship|partnered) with (?:the (?:\w+ )?(?:city|town|municipality) of |the )?|"
    rf"(?:VISIT|Visit|visit|trip|delegation|mission|travel(?:led|ed|s)?|invited) to |(?:[Ss]ister|[Pp]artner|[Tt]win|[Ff]riendship) (?:[Cc]ities|[Tt]owns|[Mm]unicipalities) of |[Mm]ayor {PERSON} of |(?:delegation|visitors|guests|group|students|mayor) (?:from|of) |"
    rf"twin (?:the \w+ of )?(?:{PLACE}|{_WORD}) with |"
    rf"(?:[Tt]win|[Ss]ister|[Ll]ink|[Pp]artner|[Aa]greement|[Ff]riendship)[^.;]{{0,40}} between (?:the \w+ of )?(?:(?:{PLACE}|{_WORD}) and (?:the \w+ of )?)?"
)
_SIGNED = r"(?:have |has |also )?(?:concluded|signed|agreed|renewed|became|have been|established|entered)\b"
_AFTER = (
    rf"(?: \((?={PLACE}\))|(?: (?:City|Town|Borough|Village|County|District|Parish|Municipal|Regional))+ (?:Council|Hall|Commission|Assembly|Board)\b|"
    rf"(?: (?:&|and) District)?(?: Town)? (?:Twinning|Sister Cit(?:y|ies))\b| and (?={PLACE} {_SIGNED})|, (?={PLACE},? (?:has|have|is|was|will|signed|became|hosts|hosted|welcomed|where|and its)\b)|"
    rf" (?:and|with) {_WORD} (?:are|have been|became|signed) (?:twinn|sister|twin)| (?:[Mm]ayor|[Gg]overnor) (?={PERSON})|"
    rf" (?P<kind>City|Town|Province|Oblast|Region|County|Prefecture|District|Municipality|Voivodeship|Governorate|Krai)\b(?! (?:Council|Forum)))"
)
_CUES = tuple(
    guarded(pattern) for pattern in (
        rf"\b(?:{_BEFORE}){_NAME}",
        rf"\b{_NAME}{_AFTER}",
        rf"\b(?:in|of|with|and|between|from|visited|to|by) {_NAME}(?=, {PLACE}| \({PLACE}\))",
        rf"(?:: |, |\band |\bwith |\bare ){_NAME}, (?={PLACE}(?: \(|,| and|;|\.))",
        rf"(?:{PLACE}|{BODY}) and (?:the )?{_NAME} {_SIGNED}",
        rf"\bby {_NAME} (?:with|and) (?={PLACE})",
        rf"\b(?:held|place|sat|met|meets?|meeting|sitting|session|conference|forum|festival|seminar|symposium|ceremony|gather\w*|arriv\w+|travel\w*|leaves?|left|fl(?:ew|ies)|visit(?:ed|s)?|be|signed|inked|hosted|opened?|launch(?:ed)?|built|desk|cent(?:re|er)|plant|convened?)"
        rf"(?: [a-z]+| [\uE800-\uE9FF]){{0,3}}? (?:in|to|at) {_NAME}(?= (?:on|in|from|this|next|for the|at the|and|with|by|before|after)\b|[,.;:)]| \(| [\uE800-\uE9FF]|$)",
        rf"\b(?:[Tt]win|[Ss]ister|[Ll]ink|[Pp]artner|[Aa]greement|[Ff]riendship)[^.;]{{0,40}} between (?:the \w+ of )?{_NAME} and\b",
    )
)
_TWIN_CUES = tuple(guarded(pattern) for pattern in (rf"(?:, |: |\band |\bwith ){_NAME} in (?={PLACE})", rf"(?:; |: |, |\band ){_NAME}, (?={PLACE})"))
_TWIN = guarded(r"\b(?:[Tt]winned|[Ss]ister (?:cit|town)|[Tt]win (?:cit|town)|[Pp]artner (?:cit|town))")
_NO_NAME = frozenset(
    "the a an at in on for it he she they we his her their our this that these those mayor governor minister president city council "
    "forum summit meeting session memorandum agreement understanding sister twin friendship international cooperation regional "
    "deputy chairman chairwoman chair head director foreign affairs trade economic development culture tourism education state "
    "national federal government ministry department office university mr mrs ms dr town committee commission association "
    "january february march april may june july august september october november december monday tuesday wednesday thursday "
    "friday saturday sunday today yesterday both since after during following while when however chamber commerce day week year "
    "world european union agenda strategy programme program plan resolution staff report news photo image section article "
    "hon mr mrs ms dr prof sir cllr regarding including such like "
    "ward arrondissement municipality county province prefecture region oblast village borough commune district harbour harbor "
    "vice lieutenant lord acting former chief prime senior honorary executive provincial municipal general permanent special joint "
    "new first second third north south east west central members member delegation relations partnership treaty protocol "
    "english french german spanish russian chinese japanese korean arabic parliament principle person fact addition spring summer autumn winter christmas easter brackets synagogue hotel hall palace castle library theatre theater church cathedral school museum airport stadium room house senate congress capitol kremlin complex law brief letter intent declaration emergency mind one two three four five six seven eight nine ten "
    "recently lately currently later earlier meanwhile additionally finally previously formerly moreover korea africa asia europe america".split()
)
_REGION_WORDS = frozenset("prefecture province state region county voivodeship canton oblast krai governorate department island".split())


def bodies(line: Line) -> list[Item]:
    """Institutions and companies written as names in the line, their country taken from the place in the name."""
    found = []
    for pattern, kind in ((_BODY, "body"), (_FIRM, "company")):
        for match in pattern.finditer(line.chars):
            start, end = match.span()
            start = title.end() if (title := _TITLE_BEFORE.match(line.chars, start, end)) else start
            seat = _SEAT_BEHIND.search(line.chars, start, end)
            whole, end = end, seat.start() if seat else end
            words = flattened(line.words(start, end))
            if len(words.split()) < 2 or not any(c.isupper() or not c.isascii() for c in match.group()[:1]):
                continue
            if _EXECUTIVE.search(words) or words.casefold().startswith(("memorandum", "agreement")):
                continue
            if any(i.sort in ("person", "date", "number") for i in line.within(start, end)):
                continue
            country = next((_country(i.party) for i in line.within(start, whole) if i.party), None)
            found.append(Item("body", line.at(start, end), party=Party(kind, None, _bare(words), country)))
    return found


_IN_BRACKETS = re.compile(r"\s?\((?:the )?[\"“]?([A-Z][A-Z&]{1,7})[\"”]?\)")
_SHORT = re.compile(r"\b[A-Z][A-Z&]{2,7}\b")


def abbreviated(text: str, known: list[Item]) -> list[Item]:
    """Bodies by the letters that stand for them: those in brackets behind the full name, or its first letters (SCCI)."""
    full: dict[str, Party] = {}
    for item in known:
        if item.sort == "body" and item.party and " " in item.party.name:
            told = _IN_BRACKETS.match(text, item.span.end)
            letters = "".join(word[0] for word in re.findall(r"\b[A-Z][\w'-]+", item.span.of(text)))
            for short in (told[1] if told else "", letters):
                if len(short) > 2:
                    full.setdefault(short, item.party)
    found = []
    for match in _SHORT.finditer(text) if full else ():
        span = Span(*match.span())
        taken = (k for k in known if k.span.overlaps(span) and not (k.party and k.party.name == match.group()))
        if match.group() in full and next(taken, None) is None:
            found.append(Item("body", span, party=full[match.group()]))
    return found


def places(line: Line) -> list[Item]:
    """Towns and regions no index knows, wherever the text names them once it has said what they are."""
    said: dict[str, Party] = headed(line.text)
    for pattern in (*_CUES, *_TWIN_CUES) if _TWIN.search(line.chars) else _CUES:
        for match in pattern.finditer(line.chars):
            name = _name(match["name"])
            if name and name not in said:
                said[name] = _place(name, match, line)
    if not said:
        return []
    shouted = {name.upper(): party for name, party in said.items()}
    every = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, [*said, *shouted]), key=len, reverse=True)) + r")\b")
    return [Item("place", line.at(*m.span()), party=said.get(m.group()) or shouted[m.group()]) for m in every.finditer(line.chars)]


_HEADED = guarded(
    r"^\W{0,3}(?:(?P<a>[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+){0,2}), [A-Z][\w .]{2,20}(?: \([^)\n]{2,20}\))? (?:-{1,2}|[–—]) |(?P<b>[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+){0,2}) (?:(?:CITY|TOWN|COUNTY|DISTRICT|BOROUGH|MUNICIPAL) (?:COUNCIL|HALL|BOARD|COMMISSION)\b))", re.M)


def headed(text: str) -> dict[str, Party]:
    """The town of a dateline ("PRAIRIE VIEW, Texas –") or of a council's own heading, by its usual spelling."""
    found: dict[str, Party] = {}
    for match in _HEADED.finditer(text[:600]):
        words = match["a"] or match["b"]
        name = _name(words.title() if words.isupper() else words)
        if name:
            found[name] = Party("municipality", None, name)
    return found


_MANY = guarded(r"\b(?:Heads|Regions|Cities|Towns|Governors|Mayors|Countries|Nations|Municipalities|Provinces)\b")  # of no one place


def _name(words: str) -> str | None:
    parts = re.sub(r"'s$", "", words).split()
    while parts and (parts[0].casefold() in _NO_NAME or parts[0].islower()):  # "Governor of X": X
        parts = parts[1:]
    bare = " ".join(parts)
    if any(p.casefold() in _NO_NAME for p in parts) or len(bare) < 3 or bare.isupper() or _MANY.search(bare):
        return None
    return bare


def _place(name: str, match: re.Match[str], line: Line) -> Party:
    word = match.groupdict().get("kind") or ""
    after = line.within(match.end("name"), match.end("name") + 3, "place")
    country = _country(after[0].party) if after and after[0].party else None
    kind = "region" if word.casefold() in _REGION_WORDS else "municipality"
    return Party(kind, None, name, country)


def _country(party: Party | None) -> str | None:
    if party is None:
        return None
    return party.country or (party.id[:2] if party.id and party.kind in ("country", "region") else None)


def _bare(words: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"^(?:the|The)\s+", "", words)).strip(" ,.")
