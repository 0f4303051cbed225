"""Agreements and ties told in any other way than by a verb of signing right beside its noun: the clause says who is
bound with whom, its verbs and dates say whether that is made, intended, in force or over."""

from __future__ import annotations

import re
from dataclasses import replace

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from . import standing as claims
from .agreement_tellings import seats
from .agreements import concerns
from .arguments import Partner, actors, clause, listed, own, several
from .dates import Dated
from .levels import level_of as level
from .levels import type_of
from .parties import parties_of, place_in, spans_borders, subnational
from .scene import Scene
from .settled import same_parties
from .tokens import DATE, Line

_KIN = r"(?:sister|twin|twinned|twinning|friendship|partner|partnership|sisterhood|brotherhood|friendly)"
_UNIT = r"(?:cit(?:y|ies)|towns?|states?|provinces?|count(?:y|ies)|regions?|municipalit(?:y|ies)|prefectures?|ports?|communit(?:y|ies)|districts?|villages?)"
_FORMAL = r"agreements?|accords?|pacts?|memorand(?:um|a|ums)|mous?|protocols?|treat(?:y|ies)|charters?|letters? of \w+|joint declarations?|declarations? of \w+|declaration|contract|covenant"
_LOOSE = r"deal|arrangements?|understanding|paper|document|relationships?|relations|links?|bonds?|ties?|tie-ups?|partnerships?|twinnings?|sisterhood|one"
_HEAD = guarded(
    rf"\b(?P<noun>{_KIN}[ -]{_UNIT}(?:[ -](?:{_FORMAL}|{_LOOSE}))?|{_KIN} (?:{_FORMAL}|{_LOOSE})|(?P<formal>{_FORMAL})|(?P<loose>{_LOOSE})|(?P<verbal>twinned|twins|sisters|teamed up|linked|partners|partner|joined hands|shook hands|shaken hands))\b", re.I)
_WITH = guarded(r"\b(?:with|to|of|between|among|linking|are|is|include|includes|including|among them|such as|has|have|had)\b ?|: |- ", re.I)
_BEFORE_WITH = guarded(r"(?:^\W*|[,;(] ?|\band )[Ww]ith ", re.I)
_SIGN = guarded(
    r"\b(?:sign(?:s|ed|ing)?|subscrib(?:es?|ed)|ink(?:s|ed)?|seal(?:s|ed)?|conclud(?:e|ed|es)|penn(?:ed|ing)|pens|renew(?:s|ed)?|extended|prolonged|entered into|enter(?:s)? into|struck|strikes?|clinched|reached|agreed|agree|execut(?:ed|ing)|"
    r"establish(?:es|ed)?|formali[sz]ed|forged|formed|initialled|put (?:pen to paper|(?:their|his|her) (?:names?|signatures?))|exchanged|teamed up|joined hands|shook hands|shaken (?:hands|on)|twins with|twinned|became|becomes?|"
    r"set up|launched|adopted|made official|signatures? (?:came|were)|tied|cemented|put .{3,40} on paper|came into being)\b", re.I)
_HAVE = guarded(r"\b(?:has|have|had|having|keeps?|kept|maintains?|boasts?|counts?|since|goes back|go back|dates?(?: back)?|dating|dated|existing|existed|remains?|is one of|is a|are|been|under an?|building on|builds on|enjoys?|operates?|binds?|bound|linked by|concluded in|in force|in place|the (?:oldest|first|newest|longest))\b", re.I)
OVER = guarded(rf"{claims.ENDED.pattern}|\b(?:dormant|extinct|on ice|collapsed|came to an end|severed|broken off|scrapped|wound up|axed|no longer|defunct|abandoned|died|fell apart|was not renewed|did not renew|expire[ds]?|ceased|struck off|called time|pulled out|walked away)\b", re.I)
YET = guarded(
    rf"{claims.PLANNED.pattern}|{claims.PROPOSED.pattern}|{claims.EXPECTED.pattern}|\b(?:should|would|could|whether|unsigned|not (?:yet )?(?:been )?signed|never signed|yet to (?:be )?sign|await\w*|propos\w+|draft\w*|authori[sz]\w+|recommend\w*|"
    r"vote[sd]? on|moved, |that the council enter|in the pipeline|in talks|talks (?:on|about)|negotiat\w+|hopes?|hoped|wants?|wish(?:es)?|keen|intends?|aims?|pending|likely|this autumn|is with the|request\w*|ahead of|applied|seek\w*|mull\w*|eye[sd]?|eyeing|approve[ds]? (?:a|the) (?:plan|proposal)|"
    r"offered|before (?:the year|christmas)|is to follow|to become|on whether|pursue)\b", re.I)
_NOT_ONE = guarded(r"\b(?:peace|ceasefire|collective|licen[cs]e|loan|purchase|plea|insurance|free[- ]trade|trade union|climate|paris|employment|non-disclosure|prenuptial|rental|lease|coalition|wage) $", re.I)
_DENIED = guarded(r"\b(?:no|without(?: an?)?|never had(?: an?)?|not have(?: an?)?|nor) (?:\w+ ){0,3}$", re.I)
_MANY_OF = guarded(r"(?:[\uEA00-\uEBFF]|\bseveral|\ba (?:number|series|package|raft) of|\bvarious|\bmany|\bdozens of|\bnew|\ball)(?: [\w'-]+){0,2} $", re.I)
_BACK = guarded(rf"\b(?:since|(?:goes|go|dates?|dating|going|dated)(?: back)? (?:to|from)|established|concluded|founded|signed|formed|made|begun|began|executed|entered into|reached|renewed|twinned|inked|sealed|struck|(?:sister|twin|partner) (?:city|cities|town|towns|region|regions|state|states|province|provinces)(?: relationship)?|of|in|on|from|\()(?: [a-z]+| {DATE},){{0,3}}? ?{DATE}", re.I)


_BARE = guarded(r"\b(?:reach(?:ed|es)?|in|by|general|mutual|of) $", re.I)


def ties(scene: Scene, known: list[Proposal]) -> list[Proposal]:
    """Agreements and ties that `known` does not hold yet; what only tells one of those again adds its place to it."""
    found: list[Proposal] = []
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        taken = [s for p in known if p.kind == "agreement" for s in p.spans if s.overlaps(line.span)]
        told: list[tuple[int, int]] = []
        for head in _HEAD.finditer(line.chars):
            if any(s < head.end() and head.start() < e for s, e in told) or any(s.overlaps(line.at(*head.span())) for s in taken):
                continue
            if _BARE.search(line.chars, max(0, head.start() - 24), head.start()) and head.group().casefold() == "agreement":
                continue
            if _DENIED.search(line.chars, 0, head.start()) or _NOT_ONE.search(line.chars, 0, head.start()):
                continue
            made, span = _tie(scene, line, head, speaker)
            if made:
                told.append(span)
                found += [p for p in made if not _again(known, p)]
    return found


def _again(known: list[Proposal], fact: Proposal) -> bool:
    """Whether an agreement known already is told again; the words of the second telling become a place of the first."""
    for i, earlier in enumerate(known):
        if earlier.kind != "agreement" or not same_parties(earlier, fact):
            continue
        one, other = earlier.fields["signed"], fact.fields["signed"]
        if earlier.standing == fact.standing and (not one or not other or one[:4] == other[:4] or "X" in one + other) or fact.standing != "ended" and (not other or one == other):
            known[i] = replace(earlier, spans=(*earlier.spans, *(s for s in fact.spans if s not in earlier.spans)))
            return True
    return False


def _tie(scene: Scene, line: Line, head: re.Match[str], speaker: Party | None) -> tuple[list[Proposal], tuple[int, int]]:
    start, stop = clause(line, *head.span())
    if (head["verbal"] or "").startswith("partner") and not _TOGETHER.search(line.chars, start, stop):
        return [], (0, 0)
    sets = _bound(scene, line, head, start, stop)
    sets = [(parties, dated, end) for parties, dated, end in sets if concerns(parties)]
    if not sets:
        return [], (0, 0)
    standing = _standing(scene, line, head, start, stop, sets)
    if standing is None:
        return [], (0, 0)
    made = []
    for parties, dated, end in sets:
        said = dated or _dated(line, head, start, stop, standing)
        signed = scene.when(said, "signed").starts if said else scene.month(line) if standing == "signed" else None
        place = place_in(line, head.end(), stop) if standing == "signed" else None
        made.append(propose("agreement", scene.text, line.at(_from(line, start, head), max(end, head.end())), standing=standing, speaker=speaker, type=_kind(scene, head["noun"], parties), level=level(parties),
                            parties=parties, topics=[], signed=None if standing == "planned" else signed, place=place if place and not any(place.same_as(p) for p in parties) else None))
    scene.pair, scene.pair_type = made[-1].fields["parties"], made[-1].fields["type"]
    return made, (start, max(s[2] for s in sets))


def _kind(scene: Scene, noun: str, parties: list[Party]) -> str:
    kind = type_of(noun.casefold())
    return scene.pair_type if kind == "cooperation" and scene.pair_type and parties == scene.pair else kind


def _from(line: Line, start: int, head: re.Match[str]) -> int:
    """The clause from its first party or word on."""
    lead = re.compile(r"[\s,]*(?:and |but |that )?").match(line.chars, start)
    return min(head.start(), lead.end() if lead else start)


_Set = tuple[list[Party], Dated | None, int]


def _bound(scene: Scene, line: Line, head: re.Match[str], start: int, stop: int) -> list[_Set]:
    """Who is bound by what the head names: each set of parties, the date beside it, where its telling ends."""
    partners, between = _partners(line, head, start, stop)
    if not partners and _MANY_OF.search(line.chars, max(0, head.start() - 50), head.start()):
        return []
    acting = seats(scene, [p for p in actors(line, start, head.start()) if p.kind in ("region", "municipality", "body")])
    if between and len(partners) >= 2:
        return [([p.party for p in partners], partners[-1].dated, partners[-1].end)]
    partners = [p for p in partners if p.party.kind in ("region", "municipality", "body")]
    whom = _WHOM.search(line.chars, max(0, head.start() - 90), head.start())
    if not partners and whom:
        named = [p for p in actors_or_named(line, 0, whom.start()) if p.kind != "country"]
        partners, start = [Partner(named[-1], None, head.end())] if named else [], whom.end()
    if partners:
        names = [p.party for p in partners]
        if line.within(start, head.start(), "number") and re.search(r"[\uEA00-\uEBFF][^,;]{0,40}\b(?:have|has|maintain\w*|with)\b", line.chars[start : head.start()]) and not any(p.dated for p in partners):
            return []
        first = own(scene, line, start, head.start(), names)
        first = seats(scene, [first])[0] if first else None
        if first is None or first.same_as(names[0]):
            return []
        apart = len(partners) > 1 and (any(p.dated for p in partners) or not re.match(r"an?\b", line.chars[max(0, head.start() - 3) : head.start()]))
        if apart:
            return [([first, p.party], p.dated, p.end) for p in partners]
        return [([first, *names], partners[0].dated, partners[-1].end)]
    together = not head["verbal"] or head["verbal"] == "twinned" or _TOGETHER.search(line.chars, start, stop)
    territories = len(acting) == 2 and spans_borders(acting) and all(subnational(p) for p in acting)
    if together and len(acting) == 2 and (territories or {p.kind for p in acting} == {"body"}):
        return [(acting, None, head.end())]
    if head["formal"] and _AGAIN.search(line.chars, max(start, head.start() - 40), head.start()) or several(line, start, head.start()) and not head["loose"] and (head["formal"] or _TOGETHER.search(line.chars, start, stop) or head["verbal"]):
        pair = scene.pair or scene.discourse.two()
        return [(pair, None, head.end())] if len(pair) == 2 else []
    return []


_WHOM = guarded(r"\bwith (?:whom|which)\b")


def actors_or_named(line: Line, start: int, stop: int) -> list[Party]:
    """Every region, city or body named between two places of the line, whatever its role."""
    return [p for p in parties_of([i for i in line.within(start, stop) if i.sort in ("place", "body", "person")]) if p.kind != "company"]


_TOGETHER = guarded(r"\b(?:since|been|became|become|becoming|together|hands|linked by)\b|\btwins\b")
_AGAIN = guarded(r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]heir|[Aa] formal|[Aa] full)(?: \w+)? $")


def _partners(line: Line, head: re.Match[str], start: int, stop: int) -> tuple[list[Partner], bool]:
    """Those the head is said to be with (or between), after it or leading its clause."""
    for link in _WITH.finditer(line.chars, head.end(), min(stop, head.end() + 90)):
        word = link.group().strip().casefold()
        if word in ("of", "to", "has", "have", "had") and link.start() - head.end() > 2:
            continue
        if word in ("are", "is", "include", "includes", "including", "among them", "such as", ":", "-") and not re.match(r"sister|twin|partner|friend", head["noun"], re.I):
            continue
        found = listed(line, link.end(), stop)
        if found:
            if all(p.party.kind == "country" for p in found):
                continue
            return found, word in ("between", "among", "linking")
    leads = list(_BEFORE_WITH.finditer(line.chars, max(0, start - 3), head.start()))
    if leads:
        return listed(line, leads[-1].end(), head.start()), False
    apposed = _APPOSED.match(line.chars, head.end())
    return (listed(line, apposed.end(), stop), False) if apposed and re.match(r"sister|twin|partner|friend", head["noun"], re.I) else ([], False)


_APPOSED = guarded(r",? (?:(?:town|city|region|province|state) )?(?=[\uE000-\uE1FF])")


def _standing(scene: Scene, line: Line, head: re.Match[str], start: int, stop: int, sets: list[_Set]) -> str | None:
    words = line.chars[start:stop]
    near = line.chars[max(start, head.start() - 90) : stop]
    later = _IT_WAS.match(line.chars, stop)
    if OVER.search(near) or later and OVER.search(later.group()):
        return "ended"
    made = _dated(line, head, start, stop, "signed") or sets[0][1]
    if made and _long_ago(scene, made) and not _UNSIGNED.search(near):
        return "signed" if _SIGNED_NOW.search(near) else "in_force"
    if re.search(r"relation|ties|partnership|links?\b|friendship", head["noun"], re.I) and claims.FURTHERED.search(line.chars, head.end(), stop + 40):
        return "in_force"
    if YET.search(near):
        return "planned"
    since = re.search(rf"\b(?:since|goes back|dates?(?: back)?|dating)\b[^;]{{0,20}}{DATE}", words)
    signed = _SIGN.search(words)
    if since or _STILL.search(words) and not (signed and signed.group().startswith(("sign", "ink", "seal", "penn"))):
        return "in_force"
    dated = _dated(line, head, start, stop, "signed") or sets[0][1]
    if signed:
        return "in_force" if dated and _long_ago(scene, dated) and not signed.group().startswith(("sign", "ink")) else "signed"
    if _HAVE.search(words) or dated or sets[0][1] or not head["loose"] and re.match(r"sister|twin|friend", head["noun"], re.I):
        return "in_force"
    return None


_IT_WAS = guarded(r"[;,.] (?:it|which|this|that) (?:was|has been|is|had been) [^;.]{0,50}")
_UNSIGNED = guarded(r"\b(?:unsigned|never signed|not signed|yet to|will|shall|plans?|planned|proposed|draft)\b", re.I)
_SIGNED_NOW = guarded(r"\b(?:was|were) (?:signed|inked|sealed|concluded)\b", re.I)
_STILL = guarded(r"\b(?:has|have|had) (?:\w+ ){0,3}?(?:had|been|an?|formal|official|in place|similar)\b|\b(?:maintains?|keeps?|boasts?|already has|has long)\b", re.I)


def _long_ago(scene: Scene, dated: Dated) -> bool:
    told, home = scene.when(dated, "signed").starts, scene.calendar.own or scene.article.published
    return bool(told and told[:4].isdigit() and (not home or told[:4] < home[:4]))


def _dated(line: Line, head: re.Match[str], start: int, stop: int, standing: str) -> Dated | None:
    """The date of the making: told after the head first, then before it; the date of an end is none."""
    if standing in ("planned",):
        return None
    for at, end in ((head.end(), stop), (start, head.start())):
        match = _BACK.search(line.chars, at, end)
        if match and not (standing == "ended" and OVER.search(match.group())):
            dates = [i.dated for i in line.within(match.end() - 1, match.end(), "date") if i.dated and not i.dated.period]
            if dates and not (standing == "ended" and re.match(r"in|on|since|from", match.group(), re.I)):
                return dates[0]
    if standing == "signed":
        dates = [i.dated for i in line.within(0, len(line.chars), "date") if i.dated and not i.dated.period and i.dated.when.starts]
        return dates[0] if dates else None
    return None
