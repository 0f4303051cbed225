"""Joint projects: what is built, opened or planned together."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from .parties import parties_of, place_in
from .scene import Scene
from .tokens import ADJ, BODY, PLACE, Line

_THING = (r"(?:service|training|technology|research|cultural|logistics|trade|information|business|innovation|medical|trading|competence|industrial|educational|language|exhibition) (?:and \w+ )?(?:cent(?:re|er)s?|hubs?|houses?|parks?)|"
          r"industrial park|technology park|joint venture|laboratory|plant|factory|assembly (?:plant|line)|bridge|farm|nursery|workshop|residency|youth parliament|trading house|archive|garden project|joint project|pilot project")
_WORD = rf"(?:[\w'-]+|{PLACE}|{ADJ}|{BODY})"
_NAMED = guarded(rf"\b(?:an?|the|our|their|new|first|{ADJ})? ?(?P<title>(?:(?:joint|virtual|new|first|{ADJ}(?:-{ADJ})?|{PLACE}(?:-{PLACE})?|[\w-]+) ){{0,4}}?(?:{_THING})(?:(?: of| for| on)(?: the)? {_WORD}(?: (?!will|is|are|was|in|at|with|by|has|have|that|which|and){_WORD}){{0,5}})?)", re.I)
_JOINT = guarded(r"\b(?:joint|jointly|together with|with partners|in partnership|cooperation|run by \S+ \S* ?with|sister|twin|partner|between)\b", re.I)
_MADE = guarded(r"\b(?:will (?:be )?(?:open|built|created|launched|established|set up|start)\w*|opened|built|launched|planned to be|is planned|are planned|at the design stage|plans? to|being built|under construction|proposed|propose|completed|operates?|includes?|results are|best known|among (?:them|the results)|set up|commissioned|established|running|interested in|planning)\b", re.I)


_STEMS = ("cent", "hub", "house", "park", "venture", "laborator", "plant", "factory", "bridge", "farm", "nursery", "workshop", "residency", "parliament", "archive", "project")


def projects(scene: Scene) -> list[Proposal]:
    """Every joint undertaking the text tells of as running, planned or proposed."""
    found: list[Proposal] = []
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        if not line.has(*_STEMS):
            continue
        if not _MADE.search(line.chars) or not (_JOINT.search(line.chars) or len(parties_of([i for i in line.items.values() if i.sort in ("place", "body")])) > 1):
            continue
        for match in _NAMED.finditer(line.chars):
            found.append(_project(scene, line, match, speaker))
    return found


def _project(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None) -> Proposal:
    title = re.sub(r"\s+", " ", line.words(*match.span("title"))).strip()
    after = line.chars[match.end() : match.end() + 90]
    standing = "proposed" if re.search(r"\bpropos|interested in|suggest|would\b", line.chars, re.I) else "planned" if re.search(r"\b(?:will|plan\w*|design stage|to be)\b", line.chars, re.I) else "running"
    near = line.within(match.end(), match.end() + len(after))
    return propose("project", scene.text, line.at(*match.span()), standing=standing, speaker=speaker, title=title[:1].upper() + title[1:], type=None,
                   partners=parties_of([i for i in near if i.sort == "body"]), place=place_in(line, match.end(), match.end() + 90), value=None, unit=None)

