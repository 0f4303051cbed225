"""Twinnings told without a verb of signing: "twinned with X since 1979", "its sister cities are A (1986) and B"."""

from __future__ import annotations

import re
from itertools import pairwise

from ..guarded import guarded
from ..names.sizes import of_kind
from ..readings import Party, Proposal, propose, with_fields
from . import standing as claims
from .arguments import clause, own
from .parties import LIST, country_of, parties_of, spans_borders, subnational
from .scene import Scene
from .tokens import ACTOR, ADJ, DATE, PLACE, Item, Line

_KIND = r"(?:sister|twin|twinned|partner|friendship|partnership|brother)[ -](?:city|cities|town|towns|state|states|province|provinces|county|counties|region|regions|municipalit(?:y|ies)|prefectures?|ports?|communities|community)"
_LINK = r"(?:links?|twinnings?|friendship|partnership|relationship|ties|twin-city link|bond|partners?)"
_NOT = f"(?:(?!{ACTOR})[^;])"
_BE = r"(?:is|are|was|were|has been|have been|had been|became|become|will become|remains?)"
_ARE_TWINS = guarded(rf"(?P<a>{LIST}),? (?:which )?(?:have |has )?(?P<be>{_BE})(?: \w+ly| also| both| now)* (?:(?:an? )?{_KIND}|twinned|twins|partners|paired|linked)(?: with (?P<b>{_BL}))?" if (_BL := rf"(?:the )?(?:{ACTOR}|[\w-]+ ){{1,6}}") else "", re.I)
_TWINNED_WITH = guarded(r"\btwinned with |\b(?:sister|twin|partner|friendship)[ -](?:city|town|state|province|county|region)(?: relationship| link| ties)? with ", re.I)
_ENTRY = guarded(rf"(?:(?P<joint>; and|, and|,| and| as well as|;|:|) ?(?:with |the |in |of |\w+ city of )*(?P<p>{PLACE})(?: in (?:{PLACE}|(?-i:[A-Z]\w+)))?(?P<date>,? ?\(?(?:since |in |from |signed in |signed )?{DATE}\)?)?)")
_INCLUDE = guarded(rf"(?P<whose>{ACTOR}(?:'s)?|[Ii]ts|[Oo]ur|[Tt]heir|[Tt]he)?[^.;:]{{0,40}}?\b{_KIND}s?(?P<be> (?:are|include|is|now include)| ?:|, among them|, including| such as| - | with|(?<=s)(?= {PLACE}(?:,| and) (?:the )?{PLACE}))(?= ?(?:the )?{PLACE})", re.I)
_SISTER_CITY_X = guarded(rf"(?:(?P<whose>{ACTOR})'s|[Ii]ts|[Oo]ur|[Tt]heir) (?:(?:\w+|{ADJ}) ){{0,3}}?{_KIND},? (?:of )?(?P<p>{PLACE})(?P<date>,? \(?since {DATE})?", re.I)
_SISTER_OF = guarded(rf"(?P<p>{PLACE}),? (?:which is )?(?P<whose>{PLACE}|[Ii]ts|[Oo]ur)(?:'s)? (?:\w+ )?{_KIND}(?P<date>,? since {DATE})?", re.I)
_SISTER_INSIDE = guarded(rf"(?:(?P<whose>{ACTOR})'s|\b[Ii]ts|\b[Oo]ur|\b[Tt]heir) (?P<p>{PLACE})(?P<date>,? \(?since {DATE})?")  # "Duluth's Chinese sister city, Luoyang"
_DATELINE = re.compile(rf"\W*{PLACE},? [^-–—;]{{0,40}}?(?:--|–|—) ")  # "OMAHA, Oct. 9 (Wire) -- "
_KINDS = guarded(_KIND, re.I)
_LINK_WITH = guarded(rf"\b{_LINK},? (?:with|to|between) (?P<p>{LIST})(?P<rest>[^;]{{0,120}})", re.I)
_DASHED = guarded(rf"^\W*(?P<p>{PLACE}) ?(?:-|:) (?P<rest>.*)$")
_BARE_DATED = guarded(rf"(?P<p>{PLACE})(?:,)? \(?(?:since |signed in |signed )?(?P<date>{DATE})\)")
_PAIRED = guarded(r"\b(?:sister|twin|twinn|friendship cit|partner (?:cit|town))", re.I)
_FAILED = guarded(r"\b(?:considered and dropped|dropped|rejected|no longer|was refused)\b", re.I)


_STEMS = ("sister", "twin", "partner", "friendship", "link", "ties", "since", "relation", "signed", "(")


def twinnings(scene: Scene) -> list[Proposal]:
    """An agreement in force (or ended, or planned) for every pair of twins the text names as such."""
    if not _PAIRED.search(scene.text):
        return [p for line, speaker in zip(scene.lines, scene.speakers, strict=True) if line.has("agreement", "memorand") for p in _pairs(scene, line, speaker)]
    found: list[Proposal] = []
    listing = False
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        if not line.has(*_STEMS) and not any(i.sort == "place" and _KINDS.search(i.span.of(scene.text)) for i in line.items.values()):
            continue
        listing = listing or bool(re.search(r"\b(?:sister|twin)", line.chars[:200], re.I) and len(line.chars) < 90)
        told = _planned(scene, line, speaker) or _pairs(scene, line, speaker) or _between(scene, line, speaker) or _with(scene, line, speaker) or _listed(scene, line, speaker) or _linked(scene, line, speaker)
        found += told or (_dashed(scene, line, speaker) if listing else [])
    return found


def _twin(scene: Scene, line: Line, parties: list[Party], start: int, stop: int, standing: str, signed: str | None, speaker: Party | None) -> list[Proposal]:
    if len(parties) != 2 or not all(subnational(p) for p in parties) or parties[0].same_as(parties[1]):
        return []
    one, other = (country_of(p) for p in parties)
    if one and one == other:
        return []
    if _CITIES.search(line.chars, start, stop):
        parties = [of_kind(p, "municipality") for p in parties]
    level = "municipal" if all(p.kind == "municipality" for p in parties) else "regional"
    return [propose("agreement", scene.text, line.at(start, stop), standing=standing, speaker=speaker, type="twinning", level=level, parties=parties, topics=[],
                    signed=None if standing == "planned" else signed)]


_CITIES = guarded(r"\b(?:sister|twin|twinned|partner|friendship|brother)[ -](?:city|cities|towns?)\b", re.I)


def _standing(words: str) -> str:
    if claims.ENDED.search(words) or _FAILED.search(words):
        return "ended"
    if claims.FURTHERED.search(words):
        return "in_force"
    if re.search(r"\b(?:will|to become|plans?|propos\w+|may|could|would|considering|seek\w*|discussion|wants?)\b", words, re.I):
        return "planned"
    return "in_force"


def _dated(scene: Scene, items: list[Item]) -> str | None:
    said = [i.dated for i in items if i.dated and i.dated.when.starts and not i.dated.period]
    return scene.when(said[0], "signed").starts if said else None


def _between(scene: Scene, line: Line, speaker: Party | None) -> list[Proposal]:
    """'A and B have been sister cities since 1986'."""
    for match in _ARE_TWINS.finditer(line.chars):
        if re.search(r"\b(?:no|not|never) $", line.chars[: match.end("be")]) or match["b"] or re.match(r"\s*(?:with|of)\b", line.chars[match.end() :]):
            continue
        pair = parties_of(line.within(*match.span("a")))
        stop = _stop(line, match.end())
        made = _twin(scene, line, pair[-2:], match.start(), stop, _standing(match.group()), _dated(scene, line.within(match.end(), len(line.chars), "date")), speaker)
        if made:
            return made
    return []


def _stop(line: Line, start: int) -> int:
    follow = re.compile(rf"[^;.]{{0,20}}?{DATE}").match(line.chars, start)
    return follow.end() if follow else start


_TWIN_UP = guarded(rf"\b(?:twin|pair|link up)(?: up)? (?:the )?(?P<a>{PLACE}) with (?:the )?(?P<b>{PLACE})|\b(?:become|becoming|be) (?:sister|twin|partner) (?:cities|towns) with (?:the )?(?P<c>{PLACE})|\b(?:link up|twin|sister up) with (?P<d>{PLACE})", re.I)


def _planned(scene: Scene, line: Line, speaker: Party | None) -> list[Proposal]:
    """'a plan to twin A with B', 'a proposal to link up with B'."""
    match = _TWIN_UP.search(line.chars)
    if not match:
        return []
    marks = [match[g] for g in "abcd" if match[g]]
    pair = parties_of([line.items[m] for m in marks])
    sides = [p for p in parties_of(line.within(0, match.start())) if subnational(p) and not any(p.same_as(q) for q in pair)]
    home = sides[-1] if sides else scene.discourse.home
    pair = pair if len(pair) == 2 else [home, *pair] if home else []
    return _twin(scene, line, pair, match.start(), match.end(), "planned", None, speaker)


def _with(scene: Scene, line: Line, speaker: Party | None) -> list[Proposal]:
    """'X is twinned with A (1986) and with B since 1991'."""
    match = _TWINNED_WITH.search(line.chars)
    if not match:
        return []
    home = own(scene, line, clause(line, *match.span())[0], match.start(), [])
    among = _AMONG.match(line.chars, match.end())
    return _entries(scene, line, among.end() if among else match.end(), home, speaker, line.chars[max(0, match.start() - 40) : match.end()]) if home else []


# "twinned with five Nordic towns, among them A, B and C"
_AMONG = guarded(r"(?:[\w\uE800-\uEBFF-]+ ){0,4}(?:cities|towns|municipalities|places|regions|provinces|communes|partners|others)(?: [a-z]+){0,4}?(?:,? (?:among (?:them|which)|including|namely|such as|notably)|:| -|,) ?(?=(?:the )?[\uE000-\uE7FF])")
_PAIR = rf"(?P<SLOTa>{PLACE}) (?:and|with) (?P<SLOTb>{PLACE})"
_ONE_OF_PAIRS = guarded(_PAIR.replace("SLOT", "") + rf"(?P<date>,? \(?(?:in |since |from )?{DATE}\)?)?")
_JOINED = guarded(r"(?:,? and|;|,| as well as|, as well as)(?:[, ]*(?:last of all|finally|lastly|then|also),?)? ?$")


def _pairs(scene: Scene, line: Line, speaker: Party | None) -> list[Proposal]:
    """'A and B in 2004, B and C in 2009', 'A and B, as well as C and D, are sister cities': one for each pair."""
    if not _TIED.search(line.chars):
        return []
    pairs = [m for m in _ONE_OF_PAIRS.finditer(line.chars) if spans_borders(parties_of([line.items[m["a"]], line.items[m["b"]]]))]
    run = [b for a, b in pairwise(pairs) if _JOINED.fullmatch(line.chars[a.end() : b.start()].replace("(", " "))]
    if not run:
        return []
    told = [m for m in pairs if m in run or any(m.end() <= r.start() and _JOINED.fullmatch(line.chars[m.end() : r.start()]) for r in run)]
    if any(m["date"] for m in told) and not all(m["date"] for m in told):
        return []
    standing = _standing(line.chars)
    kind = "twinning" if _PAIRED.search(line.chars) else "cooperation"
    return [with_fields(p, type=kind) for m in told for p in _twin(scene, line, parties_of([line.items[m["a"]], line.items[m["b"]]]), m.start(), m.end(), standing,
                                           _dated(scene, line.within(*m.span(), "date")), speaker)]


_TIED = guarded(r"\b(?:sister|twin|partner|friendship|agreements?|memorand(?:a|um))", re.I)


def _entries(scene: Scene, line: Line, at: int, home: Party, speaker: Party | None, before: str) -> list[Proposal]:
    """One twinning for each place of the list that begins at `at`, with the date told beside it."""
    found: list[Proposal] = []
    entry = _ENTRY.match(line.chars, at)
    while entry and (not found or entry["joint"]):
        item = line.items[entry["p"]]
        found += _twin(scene, line, [home, *parties_of([item])][:2], entry.start("p"), entry.end(), _standing(before), _dated(scene, line.within(*entry.span())), speaker)
        entry = _ENTRY.match(line.chars, entry.end())
    return found


def _listed(scene: Scene, line: Line, speaker: Party | None) -> list[Proposal]:
    """'its sister cities are A, B and C'; 'our sister city B'."""
    match = _INCLUDE.search(line.chars) if line.has("sister", "twin", "partner", "friendship", "brother") else None
    if match:
        home = own(scene, line, 0, match.end("be"), [])
        at = match.end() + len(re.match(r" ?(?:the )?", line.chars[match.end() :]).group())  # type: ignore[union-attr]
        return _entries(scene, line, at, home, speaker, "") if home else []
    match = _SISTER_OF.search(line.chars) or _SISTER_CITY_X.search(line.chars) or next(
        (m for m in _SISTER_INSIDE.finditer(line.chars) if _KINDS.search(line.items[m["p"]].span.of(line.text))), None)
    if match:
        lead = _DATELINE.match(line.chars)
        sides = parties_of(line.within(*match.span("whose"))) if match["whose"] and match["whose"][0] in line.items else [p for p in parties_of(line.within(lead.end() if lead else 0, match.start())) if subnational(p)]
        home = sides[0] if sides else scene.discourse.home
        if home:
            pair = [home, *parties_of([line.items[match["p"]]])]
            return _twin(scene, line, pair, match.start(), match.end(), "in_force", _dated(scene, line.within(*match.span(), "date")), speaker)
    return []


def _linked(scene: Scene, line: Line, speaker: Party | None) -> list[Proposal]:
    """'The link with X, established in 1990, was suspended'; 'the twin-city link between X and Y'."""
    match = _LINK_WITH.search(line.chars)
    if not match or not re.search(r"link|twin|sister|dissolv|suspend|terminat|dates? (?:back|from)|dated", match.group(), re.I):
        return []
    named = [p for p in parties_of(line.within(*match.span("p"))) if subnational(p)]
    sides = [p for p in parties_of(line.within(0, match.start())) if subnational(p)]
    home = sides[-1] if sides else scene.discourse.home
    pair = named if len(named) == 2 else [home, *named] if home and len(named) == 1 else []
    standing = _standing(match["rest"])
    if standing == "in_force" and _MOOTED.search(line.chars, max(0, match.start() - 60), match.start()):
        standing = "planned"
    signed = _established(scene, line, match, standing)
    return _twin(scene, line, pair, match.start(), match.end(), standing, signed, speaker) if pair else []


_MOOTED = guarded(r"\b(?:propos(?:al|als|ed|ing|es)|suggest(?:s|ed|ion)|plans?|request|idea|draft|possib(?:le|ility)|prospect)\b[^;.]{0,30}$", re.I)


def _established(scene: Scene, line: Line, match: re.Match[str], standing: str) -> str | None:
    """The date a link was made; the date it ended is not that."""
    made = re.search(rf"\b(?:established|concluded|signed|formed|made|begun|since|dates? (?:back to|from)|dated from|founded)(?: in| on)? {DATE}", match.group(), re.I)
    if made:
        return _dated(scene, line.within(match.start() + made.start(), match.start() + made.end(), "date"))
    return None if standing == "ended" else _dated(scene, line.within(match.end("p"), match.end(), "date"))


def _dashed(scene: Scene, line: Line, speaker: Party | None) -> list[Proposal]:
    """An entry of a list: 'Hikone, Japan - since 1980.'"""
    match = _DASHED.match(line.chars)
    home = scene.discourse.home
    if not match or home is None:
        return []
    dates = line.within(match.start("rest"), len(line.chars), "date")
    if not dates and not _PAIRED.search(match["rest"]):
        return []
    return _twin(scene, line, [home, *parties_of([line.items[match["p"]]])], match.start("p"), len(line.chars), _standing(match["rest"]), _dated(scene, dates), speaker)
