"""Joint undertakings told in any other way than the usual one: a thing that is built, opened, run or dropped together."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from .parties import country_of, parties_of, place_in
from .scene import Scene
from .tokens import ADJ, BODY, PLACE, Line

_THING = (r"cent(?:re|er)s?|hubs?|house|parks?|labs?|laborator(?:y|ies)|plants?|factory|mill|desk|liaison office|trade office|representative office|academy|school|college|library|gardens?|trail|bridge|pipe(?:line)?|nursery|cluster|farm|clinic|kindergarten|"
          r"(?:container|ferry|bus|train|rail|shipping) (?:service|line|link)|direct flights?|tourist card|timetable|app|youth exchange|exchange programme|contest|competition|consortium|platform|hatchery|project|pilot|workshop|boatyard|terminal|depot|storage facility|facility|"
          r"classroom|museum|archive|residency|incubator|greenhouses?|joint venture|exhibition hall|playground|orchard|fish farm|test (?:field|site|track)|research station|observatory|sawmill|brewery|cannery|slaughterhouse|power station|wind farm|solar farm|joint application|follow-up application|course|degree|scholarship(?: scheme)?")
# No hyphen inside: what parts the words may be one, and a long row of them would be parted in every way there is.
_WORD = rf"(?:(?!(?:the|a|an|and|of|to|in|on|at|for|with|by|that|which|will|would|is|are|was|has|have|their|its|our|build|built|open|opens|opened|launch|launched|create|created|set|up)\b)[\w']+|{PLACE}|{ADJ}|{BODY})(?:'s)?"
_COMPOUND = rf"{_WORD}(?:-[\w']+)*"
_NAMED = guarded(rf"(?<![\w'-])(?P<title>(?:{_WORD}(?:,? ?and)?[ -]){{0,6}}?\b(?:{_THING})\b(?: \"[^\"]{{2,40}}\"|, [\"]?(?:the )?(?-i:[A-Z][\w-]+(?: [A-Z][\w-]+){{0,3}})[\"]?(?=,))?(?: (?:of|for|on|in|at|to)(?: the)? {_COMPOUND}(?: {_COMPOUND}){{0,3}}?(?=[.,;:]| (?:is|was|will|in|at|with|and|by|that|which|to|has)\b|$))?)", re.I)
_MADE = guarded(
    r"\b(?:build(?:s|ing)?|built|open(?:s|ed|ing)?|launch(?:es|ed|ing)?|creat(?:e|es|ed|ing)|set(?:s|ting)? up|establish(?:es|ed|ing)?|start(?:s|ed|ing)?|begin(?:s)?|began|begun|break ground|broke ground|run|runs|running|ran|operat(?:e|es|ed|ing)|plan(?:s|ned|ning)?|come up|construct\w*|"
    r"dropped|shelved|laying|laid|propos\w*|sink|invest\w*|jointly|develop(?:s|ed|ing)?|hold|found(?:ed)?|erect\w*|inaugurat\w*|complet\w*|finish\w*|waymarked|restor\w*|submitted|expected to open|would be|there is to be|is to be|exchanged views on|commits?|applied|unveil\w*|worked? on|working on)\b", re.I)
_JOINT = guarded(r"\b(?:joint|jointly|together|both|between|with|assistance|help|shared|common|cross-border|twin|sister|two (?:cities|sides|regions|universities)|partners?|cooperation|follow-up|exchange|run by|financed by|funded by|half and half)\b", re.I)
_ENDED = guarded(r"\b(?:dropped|shelved|scrapped|abandoned|axed|cancelled|discontinued|closed down|wound up)\b", re.I)
_YET = guarded(r"\b(?:will|shall|to be|is to|are to|plans?|planned|planning|would|ought|tomorrow|next|expected|about to|intends?|hopes?)\b", re.I)
_IDEA = guarded(r"\b(?:propos\w*|suggest\w*|might|could|may|idea|interested|considers?|considering|explor\w*|applied|application|talks)\b", re.I)
_BARE = guarded(r"^(?:the |a |an |this |that |our |their |its |first |new |joint |same |other |such |each |old |local |high |primary |secondary |city |town |international )*(?:project|centre|center|school|college|app|course|house|park|farm|museum|library|platform|contest|facility|plant|factory|bridge|workshop|desk|hub|academy|office|competition|degree|terminal|pilot)s?$", re.I)
_SUMMARY = guarded(r"\b(?:in|at|from|of|by|to|near|outside|behind|around|into) (?:the |a |an )?$", re.I)


_AT = guarded(r"\b(?:in|at) (?P<n>[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)?)(?! (?:University|Hotel|Hall|Airport|Square))")


def undertakings(scene: Scene, known: list[Proposal]) -> list[Proposal]:
    """The projects that `known` does not hold yet."""
    found: list[Proposal] = []
    for at, (line, speaker) in enumerate(zip(scene.lines, scene.speakers, strict=True)):
        if not _MADE.search(line.chars):
            continue
        taken = [s for p in known if p.kind in ("project", "programme") for s in p.spans if s.overlaps(line.span)]
        if not _shared(scene, line, at):
            continue
        for match in _NAMED.finditer(line.chars):
            if any(s.overlaps(line.at(*match.span())) for s in taken) or _BARE.match(match["title"]) and not re.search(r"\b(?:joint|common)\b", match["title"]):
                continue
            if not _MADE.search(line.chars, max(0, match.start() - 70), min(len(line.chars), match.end() + 60)) or _SUMMARY.search(line.chars, 0, match.start()):
                continue
            made = _project(scene, line, match, speaker)
            taken.append(made.spans[0])
            found.append(made)
    return found


def _shared(scene: Scene, line: Line, at: int) -> bool:
    """Whether the sentence (or the one before it) has parties of two countries, or says that something is shared."""
    parties = parties_of([i for i in line.within(0, len(line.chars)) if i.sort in ("place", "body", "adjective", "person")])
    countries = {c for p in parties if (c := country_of(p) or (p.id if p.kind == "country" else None))}
    home = country_of(scene.discourse.home)
    if len(countries | ({home} if home else set())) > 1 and _JOINT.search(line.chars) or len(countries) > 1:
        return True
    if _JOINT.search(line.chars) and re.search(r"\b(?:joint|jointly|both|common|cross-border|partners|two)\b", line.chars, re.I):
        return True
    return bool(countries) and bool(home) and home not in countries


def _project(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None) -> Proposal:
    title = re.sub(r"\s+", " ", line.words(*match.span("title"))).strip(" ,\"")
    around = line.chars[max(0, match.start() - 70) : match.end() + 70]
    standing = "ended" if _ENDED.search(around) else "proposed" if _IDEA.search(around) else "planned" if _YET.search(around) else "running"
    place = place_in(line, match.start(), min(len(line.chars), match.end() + 70)) or place_in(line, max(0, match.start() - 60), match.start())
    if place is None and re.search(r"\bthere\b", line.chars[match.end() :]):
        place = next((p for p in reversed(scene.discourse.seen) if p.kind == "municipality"), None)
    unknown = _AT.search(line.chars, match.start(), min(len(line.chars), match.end() + 40)) if place is None else None
    if unknown:
        place = Party("municipality", None, unknown["n"])
    near = line.within(max(0, match.start() - 60), match.end() + 80)
    sums = [i for i in near if i.sort == "number" and i.counted and i.counted.quantity.unit not in (None, "share")]
    value = sums[0].counted if sums else None
    return propose("project", scene.text, line.at(*match.span("title")), standing=standing, speaker=speaker, title=title[:1].upper() + title[1:], type=None,
                   partners=parties_of([i for i in near if i.sort == "body"]), place=place, value=value.value if value else None, unit=value.quantity.unit if value else None)
