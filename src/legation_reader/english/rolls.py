"""Rolls of twins: tables and lists whose heading says what they are, a partner and perhaps a date to each row."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from .levels import level_of as level
from .parties import country_of, parties_of, subnational
from .scene import Scene
from .ties import OVER, YET
from .tokens import DATE, PLACE, Item, Line

_HEADING = guarded(
    r"\b(?:sister|twin|twinned|partner|friendship|friendly|paired)[ -](?:cit|town|state|provinc|prefectur|region|count|municipalit|communit|port|relation|and )|\b(?:twinning|twins|official ties|partnerships|friendly relations|exchange relations)\b", re.I)
_ROW = re.compile(rf"^\W{{0,4}}(?:\d{{1,2}}[.)] ?)?(?P<p>{PLACE})(?P<rest>(?: ?[|,:;(\t-]| was| since| in| is).*)?$")
_PAIR = re.compile(rf"^\W{{0,4}}(?:\d{{1,2}}[.)] ?)?(?P<a>{PLACE}) ?(?:-|and|with|:|/|<->|↔|~) ?(?P<b>{PLACE})(?P<rest>.*)$")
_CELLS = re.compile(rf"^(?P<name>(?-i:[A-ZÀ-ÞĀ-Ž])[^|{{}}]{{2,40}}?) *\| *(?P<country>{PLACE}) *\|(?P<rest>.*)$")
_OF = guarded(rf"\b(?:of|for)(?: the)? (?P<p>{PLACE})\W*$")
_REACH = 14


def rolls(scene: Scene, known: list[Proposal]) -> list[Proposal]:
    """A twinning for every row of a list under such a heading."""
    found: list[Proposal] = []
    heading: tuple[int, Party | None] | None = None
    for at, (line, speaker) in enumerate(zip(scene.lines, scene.speakers, strict=True)):
        starts_row = line.span.start == 0 or line.text[line.span.start - 1] in "\n\t"
        if _HEADING.search(line.chars) and len(line.chars) < 120 and not _ROW.match(line.chars):
            whose = _OF.search(line.chars)
            heading = at, parties_of([line.items[whose["p"]]])[0] if whose else None
            continue
        told = _enumerated(scene, line, speaker) if _CUE.search(line.chars) and (_PAIRED.search(scene.text) or _ENTRIES.search(line.chars)) else []
        found += [p for p in told if not any(k.kind == "agreement" and any(s.overlaps(p.spans[0]) for s in k.spans) for k in known)]
        if heading is None or at - heading[0] > _REACH or len(line.chars) > 170:
            continue
        made = _row(scene, line, speaker, heading[1] or scene.discourse.home) if starts_row else []
        if made:
            heading = at, heading[1]
            found += [p for p in made if not any(k.kind == "agreement" and any(s.overlaps(p.spans[0]) for s in k.spans) for k in known)]
    return found


_PAIRED = guarded(r"\b(?:sister|twin|twinn|partner(?:s|ship)?\b|friendship cit)", re.I)
_CUE = guarded(r"\b(?:oldest|newest|latest|youngest|first|old friends|friends|partners?|already (?:has|have)|also (?:has|have)|others?|joined by|followed by|sister|twin|twins|among them)\b", re.I)
_ENTRY = re.compile(rf"(?P<p>{PLACE})(?:,? in (?:the )?{PLACE}| \({PLACE}\)|, {PLACE})?(?: was \w+)?,? ?(?:\(|since |in |from |, ?|\((?:{PLACE},? )?(?:since )?)+(?P<d>{DATE})")


_ENTRIES = re.compile(rf"{PLACE} ?\({DATE}\)[^;.]{{0,12}}{PLACE} ?\({DATE}")


def _enumerated(scene: Scene, line: Line, speaker: Party | None) -> list[Proposal]:
    """'The oldest is Piedmont, 1997'; 'it already has Yantai, in China, since 1986, and Susaki, since 1993'."""
    home = scene.discourse.home
    found = []
    for match in _ENTRY.finditer(line.chars):
        dated = line.items[match["d"]].dated
        party = line.items[match["p"]].party
        if home is None or party is None or dated is None or dated.period or not dated.when.starts or dated.relative or party.kind == "country":
            continue
        if not (len(dated.when.starts) == 4 or match.group().count("(")) or scene.article.published and dated.when.starts[:4] >= scene.article.published[:4]:
            continue
        parties = [home, party]
        if party.same_as(home) or country_of(home) and country_of(home) == country_of(party):
            continue
        found.append(propose("agreement", scene.text, line.at(*match.span()), standing="in_force", speaker=speaker, type="twinning", level=level(parties), parties=parties, topics=[], signed=scene.when(dated, "signed").starts))
    return found


def _row(scene: Scene, line: Line, speaker: Party | None, home: Party | None) -> list[Proposal]:
    pair = _PAIR.match(line.chars)
    if pair and line.items[pair["b"]].party != home:
        both = parties_of([line.items[pair["a"]], line.items[pair["b"]]])
        if len(both) == 2 and country_of(both[0]) != country_of(both[1]) and both[1].kind != "country":
            return _twin(scene, line, both, pair["rest"], pair.end("b"), speaker)
    cells = _CELLS.match(line.chars)
    if cells and home and not any(c in line.items for c in cells["name"]):
        country = country_of(line.items[cells["country"]].party)
        return _twin(scene, line, [home, Party("municipality", None, line.words(*cells.span("name")).strip(), country)], cells["rest"], cells.start("rest"), speaker)
    row = _ROW.match(line.chars)
    if row is None or home is None:
        return []
    if not (line.within(row.end("p"), len(line.chars), "date") or row["rest"] and (OVER.search(row["rest"]) or YET.search(row["rest"]))):
        return []
    return _twin(scene, line, [home, *parties_of([line.items[row["p"]]])], row["rest"] or "", row.end("p"), speaker)


def _twin(scene: Scene, line: Line, parties: list[Party], rest: str, at: int, speaker: Party | None) -> list[Proposal]:
    if len(parties) != 2 or not all(map(subnational, parties)) or parties[0].same_as(parties[1]) or country_of(parties[0]) and country_of(parties[0]) == country_of(parties[1]):
        return []
    standing = "ended" if OVER.search(rest) else "planned" if YET.search(rest) else "in_force"
    dates: list[Item] = [i for i in line.within(at, len(line.chars), "date") if i.dated and not i.dated.period]
    signed = scene.when(dates[0].dated, "signed").starts if dates and standing != "planned" and re.search(DATE, rest) else None
    return [propose("agreement", scene.text, line.at(0, len(line.chars)), standing=standing, speaker=speaker, type="twinning", level=level(parties), parties=parties, topics=[], signed=signed)]
