"""Agreements signed, renewed, approved, in force or ended between parties the sentence names."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from . import standing as claims
from .agreement_tellings import ACTIVE, APPROVE, BETWEEN_THEM, DRAFTED, END, HAVE, SEEK, Found, tellings
from .arguments import clause, own
from .dates import Dated
from .levels import level_of, type_of
from .parties import LIST, PLAIN_LIST, parties_of, place_in, spans_borders, subnational
from .scene import Scene
from .tokens import DATE, PARTY, PLACE, Line

_BY_PAIR = guarded(rf"\bby (?:the )?(?P<a>{PARTY}) with (?:the )?(?P<b>{PARTY})", re.I)
_BETWEEN = guarded(rf"{BETWEEN_THEM}{{0,140}}?\b(?:between|among|linking|of) (?P<p>{PLAIN_LIST})", re.I)
_WITH = guarded(rf"{BETWEEN_THEM}{{0,110}}?\b(?:with|alongside) (?:(?:its|their|the|our|his|her|a|an) )?(?:[\w'-]+ ){{0,6}}?(?P<p>{LIST}(?:;(?: and)? (?:the )?{LIST})*)", re.I)
_BY = guarded(rf"[^;]{{0,160}}?\b(?:by|between) (?P<p>{LIST})", re.I)
_RESPECTIVELY = guarded(r"\brespectively\b", re.I)
_PLURAL = guarded(r"(?:agreements|accords|pacts|memoranda|memorandums|mous|protocols|treaties|charters|relations|relationships|ties|cities|towns|provinces|links|partnerships|declarations|twinnings)$", re.I)

_STEMS = ("agreement", "document", "memorand", "mou", "letter", "intent", "sister", "twin", "partner", "friendship", "protocol", "pact", "accord", "treat", "charter", "declaration", "statement", "relation", "communiq", "link", "ties")


def agreements(scene: Scene) -> list[Proposal]:
    """Every agreement a sentence says its parties have, signed, will sign or ended; one for each pair of a
    respectively-list."""
    found: list[Proposal] = []
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        if not line.has(*_STEMS):
            continue
        told: list[tuple[int, int]] = []
        for hit in tellings(scene, line):
            if any(hit.whole.start("noun") < e and s < hit.whole.end("noun") for s, e in told):
                continue
            made = _proposals(scene, line, hit, speaker)
            if made:
                scene.pair, scene.pair_type = made[-1].fields["parties"], made[-1].fields["type"]
                told.append(hit.whole.span("noun"))
                found += made
    return found


_DATED_LIST = guarded(rf"\bwith (?:the )?{PARTY} ?\(?{DATE}\)[,;]?(?: and)?(?: with)? {PARTY}")


def _proposals(scene: Scene, line: Line, hit: Found, speaker: Party | None) -> list[Proposal]:
    if _DATED_LIST.search(line.chars, hit.whole.end("noun"), hit.whole.end("noun") + 80):
        return []
    sets = _parties(scene, line, hit)
    sets = [parties for parties in sets if concerns(parties)]
    if not sets:
        return []
    standing = _standing(scene, line, hit)
    signed = _signed(scene, line, hit, standing)
    place = place_in(line, hit.end, len(line.chars)) if standing == "signed" else None
    if place and any(place.same_as(p) for parties in sets for p in parties) and not re.search(r"\bin\b", line.chars[hit.end :]):
        place = None
    kind = type_of(hit.noun, line.chars[hit.whole.end("noun") :])
    kind = scene.pair_type if sets == [scene.pair] and scene.pair_type and kind == "cooperation" else kind
    return [propose("agreement", scene.text, line.at(hit.start, _stop(line, hit, parties)), standing=standing, speaker=speaker, type=kind,
                    level=level_of(parties), parties=parties, topics=[], signed=signed, place=place) for parties in sets]


def _parties(scene: Scene, line: Line, hit: Found) -> list[list[Party]]:
    """The sets of parties, one for each agreement told."""
    after = hit.whole.end("noun")
    whom = _WITH_WHICH.search(line.chars, 0, hit.whole.start("noun"))
    if whom:
        other = parties_of(line.within(0, whom.start()))[-1:]
        side = own(scene, line, whom.end(), hit.whole.start("noun"), other) if other else None
        return [[side, *other]] if side else []
    pairs = [parties_of([line.items[m["a"]], line.items[m["b"]]]) for m in _BY_PAIR.finditer(line.chars, after)]
    if pairs:
        return pairs
    between = _BETWEEN.match(line.chars, after)
    if between:
        named = parties_of(line.within(*between.span("p")))
        if len(named) >= 2:
            return [named]
    if _WITH_SOMEBODY_IN.match(line.chars, after):
        return []
    held = _WITH.match(line.chars, after)
    with_ = parties_of(line.within(*held.span("p"))) if held else []
    by = _BY.match(line.chars, after)
    signers = parties_of(line.within(*by.span("p"))) if by else []
    if with_:
        return _with(scene, line, hit, with_, signers)
    if len(hit.before) >= 2:
        return [list(hit.before)]
    if len(signers) >= 2:
        return [signers]
    near = [p for p in parties_of(line.within(0, hit.whole.start("noun"))) if subnational(p)]
    if len(near) == 2 and spans_borders(near) and (hit.whole.re in (ACTIVE, SEEK) or _WHERE.search(line.chars, 0, hit.whole.start("noun"))):
        return [near]
    guests = _GUESTS.match(line.chars, after)
    if guests and not signers and not between:
        other = parties_of([line.items[guests["p"]]])
        side = own(scene, line, clause(line, *hit.whole.span("noun"))[0], hit.whole.start("noun"), other)
        return [[side, *other]] if side and subnational(side) and subnational(other[0]) else []
    if not _DEFINITE.search(line.chars[max(0, hit.whole.start("noun") - 30) : hit.whole.start("noun")]) or hit.before or signers or between:
        return []
    return [scene.pair or scene.discourse.two()]


def _with(scene: Scene, line: Line, hit: Found, with_: list[Party], signers: list[Party]) -> list[list[Party]]:
    """The parties of "an agreement with …": with whom the sentence's subject, its signers or the text's own side has it."""
    first = [p for p in hit.before or signers if not any(p.same_as(w) for w in with_)]
    if not first:
        side = own(scene, line, clause(line, *hit.whole.span("noun"))[0], hit.whole.start("noun"), with_)
        first = [side] if side else []
    if _RESPECTIVELY.search(line.chars) and len(first) == len(with_):
        return [[a, b] for a, b in zip(first, with_, strict=True)]
    if len(first) == 1 and len(with_) > 1 and _PLURAL.search(hit.noun):
        return [[first[0], w] for w in with_]
    return [[*first, *with_]] if first else []


# "has a partnership with a bank in Toronto": with the bank, and not with the city.
_WITH_SOMEBODY_IN = guarded(
    r"(?: \w+){0,4}? with (?:an?|another) (?:[\w-]+ ){0,3}(?:bank|compan(?:y|ies)|firm|group|maker|manufacturer|carmaker|supplier|operator|airline|retailer|brand|broadcaster|developer|investor|studio|start-?up|club|hospital|clinic|"
    r"school|museum|gallery|theatre|orchestra|charity|publisher|newspaper|lab(?:oratory)?) (?:in|from|of|based in|near) ", re.I)
# "signed its fourth sister city agreement to crown the visit of a delegation from X": with X.
_GUESTS = guarded(rf"[^;]{{0,80}}?\b(?:delegations?|guests?|visitors|officials|representatives) (?:from|of) (?:the )?(?:\w+ ){{0,2}}?(?P<p>{PLACE})", re.I)
# "visited Rijeka, where a bilateral agreement was signed": between those who met there.
_WHERE = guarded(r",? (?:where|at which|during which|in which|when) (?:an?|the) (?:\w+ ){0,3}$")
_WITH_WHICH = guarded(r"\bwith (?:which|whom)\b[^;,.]{0,40}$")
_DEFINITE = guarded(r"\b(?:the|this|that|their|its|our|an earlier|previous|a (?:full|formal|new|further)|an official)(?: \w+){0,3} ?$|^(?:a|an)? ?$", re.I)


def concerns(parties: list[Party]) -> bool:
    """Whether regions, cities or their bodies of more than one country are the parties."""
    if len(parties) < 2 or not spans_borders(parties) or any(p.kind == "group" for p in parties):
        return False
    kinds = {p.kind for p in parties}
    if kinds <= {"company"} or "person" in kinds:
        return False
    return any(subnational(p) for p in parties) or kinds <= {"body"}


_RELATION = guarded(r"relation|ties|links?\b|bonds?|partnership|(?:cit(?:y|ies)|towns?|states?|provinces?|regions?|municipalit(?:y|ies)|twinnings?)$", re.I)
_ENDING = guarded(rf"{END}|suspension|termination|ran out|expired|lapsed|came to an end|is no longer|has since lapsed", re.I)
_MADE = guarded(r"conclud|establish|form|forg|enter|set up|seal|cement|sign")


def _standing(scene: Scene, line: Line, hit: Found) -> str:
    words = line.chars[hit.start : hit.end]
    clause = line.chars[max(0, hit.start) : min(len(line.chars), hit.end + 60)]
    if _CAME_TO.search(line.chars, 0, hit.whole.start("v")):
        return "signed"
    intended = claims.PLANNED.search(words) or claims.PROPOSED.search(words) or claims.EXPECTED.search(words) or _TO_SIGN.search(words)
    if _ENDING.fullmatch(hit.verb) or re.search(r"\b(?:has|have) since lapsed|\bwas (?:terminated|suspended|dissolved)", clause):
        return "ended"
    if _SUBJUNCTIVE.search(line.chars, max(0, hit.start - 60), hit.whole.start("v")) and not hit.verb.endswith(("ed", "s", "ing")):
        return "planned"
    if re.search(r"\bto be (?:inked|signed|sealed|concluded|formali[sz]ed|executed|initialled|subscribed|renewed)\b", clause):
        return "planned"
    if re.search(rf"\b(?:dates? (?:back to|from)|dated from|since) {DATE}", clause):
        return "in_force"
    if intended or hit.whole.re in (DRAFTED, SEEK) or re.fullmatch(APPROVE, hit.verb) or hit.verb == "approval":
        return "planned"
    if re.fullmatch(rf"{HAVE}|maintain\w*", hit.verb) or re.search(r"\bin (?:force|effect|place)\b|dates? (?:back|from)|dated from|existed", clause):
        return "in_force"
    if re.match("extend|renew|prolong", hit.verb) and re.search(r"\b(?:has|have) been\b", words):
        return "in_force"
    before = line.chars[max(0, hit.start - 60) : hit.start]
    if hit.verb.endswith(("ing", "ion", "al", "ure")) and (claims.PLANNED.search(before) or claims.PROPOSED.search(before) or _TO_SIGN.search(before)):
        return "planned"
    return "in_force" if _RELATION.search(hit.noun) and _MADE.match(hit.verb) and not hit.verb.startswith("sign") and _long_ago(scene, line, hit) else "signed"


# "came to Salem to renew …": that is done.
_CAME_TO = guarded(r"\b(?:came|travell?ed|flew|went|returned|gathered) (?:to|in|here)\b[^.;,]{0,60}\bto (?:sign and |formally |officially )?\Z", re.I)
_SUBJUNCTIVE = guarded(r"\b(?:that|whether|should|could|would|may|might|let)\b[^;,]{0,60}$", re.I)
_TO_SIGN = guarded(r"\bto (?:be )?(?:sign|conclude|establish|renew|enter|form|twin)|being (?:drafted|prepared|negotiated)|under discussion|may be signed|could be signed", re.I)


def _long_ago(scene: Scene, line: Line, hit: Found) -> bool:
    """Whether a relationship was made in a year before the text's own."""
    told = _signed(scene, line, hit, "signed")
    own = scene.calendar.own or scene.article.published
    return bool(told and told[:4].isdigit() and (not own or told[:4] < own[:4]))


def _stop(line: Line, hit: Found, parties: list[Party]) -> int:
    """The end of the telling: through the last of its parties told after the noun."""
    stop = hit.end
    for at in range(hit.whole.end("noun"), min(len(line.chars), hit.whole.end("noun") + 180)):
        item = line.items.get(line.chars[at])
        if item and item.sort in ("place", "body", "person") and any(p.same_as(q) for p in parties_of([item]) for q in parties):
            stop = max(stop, at + 1)
    return stop


def _signed(scene: Scene, line: Line, hit: Found, standing: str) -> str | None:
    """When it was signed: a date of the same sentence, or for what is news just now the text's own month."""
    if standing == "planned":
        return None
    later = [i.dated for i in line.within(hit.start, len(line.chars), "date") if i.dated and not i.dated.period and i.dated.when.starts]
    earlier = [i.dated for i in line.within(0, hit.start, "date") if i.dated and not i.dated.period and i.dated.when.starts]
    if standing == "ended":
        made = _MADE_IN.search(line.chars, hit.start)
        return scene.when(line.items[made["d"]].dated, "signed").starts if made else None
    beside = _beside(line, hit)
    if beside:
        return scene.when(beside, "signed").starts or scene.month(line)
    own = scene.day
    later = [d for d in later if not (own and standing == "signed" and (scene.when(d, "signed").starts or "")[: len(own)] > own)]
    told = [d for d in later or earlier if not _ELSE.search(line.text, max(0, d.span.start - 14), d.span.start)]
    said = [d for d in told if not d.relative] or told
    if said:
        return scene.when(said[0], "signed").starts
    return scene.month(line) if standing == "signed" else None


def _beside(line: Line, hit: Found) -> Dated | None:
    """The day told right beside the verb: "signed this Wednesday a letter of intent", "on Tuesday signed"."""
    verb, noun = hit.whole.span("v"), hit.whole.span("noun")
    near = line.within(max(0, verb[0] - 16), min(verb[1] + 16, max(noun[0], verb[1])), "date")
    days = [i.dated for i in near if i.dated and not i.dated.period and (i.dated.when.starts or i.dated.weekday is not None)]
    return days[0] if len(days) == 1 and hit.whole.re == ACTIVE else None


_ELSE = guarded(r"\b(?:until|till|through|by|for|of)(?: the end of)? $")
_MADE_IN = guarded(rf"\b(?:established|concluded|signed|formed|made|dated|dates|of|since)(?: back to| from| in| on)? (?P<d>{DATE})", re.I)
