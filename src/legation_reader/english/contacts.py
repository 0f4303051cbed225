"""Contacts: partners met for the first time, traditional partners met again, next steps agreed."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from .parties import LIST, parties_of
from .scene import Scene
from .tokens import ACTOR, Line

_NOT = f"(?:(?!{ACTOR})[^;])"
_BODY_NAME = r"(?-i:[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)+)"
_FIRST = guarded(rf"(?:(?P<who>{ACTOR}){_NOT}{{0,80}}?)?\bmet (?:with )?(?:(?P<first>for the first time )(?:with )?(?:the )?)?(?:representatives of )?(?P<with>{LIST}|(?:the )?{_BODY_NAME})(?P<after>[^;,.]{{0,40}}? for the first time)?", re.I)
_NEW = guarded(rf"(?:(?P<who>{ACTOR}){_NOT}{{0,80}}?)?\b(?:established|established|made|forged|set up|initiated) (?:new |initial |first |direct |business |working )*(?:contacts?|links) with {_NOT}{{0,60}}?(?P<with>{LIST})", re.I)
_STRUCK = guarded(rf"\b(?:contacts?|links) (?:were|was|have been) (?:struck up|established|made|forged) (?:between|with) (?:the )?(?P<with>{LIST}|{_BODY_NAME})", re.I)
_OLD = guarded(rf"\b(?:traditional|long-standing|longstanding|long-time|old) partners?,? ?(?:from |in |the |of )*(?P<with>{LIST})", re.I)
_NEXT = re.compile(r"\b(?:and|which|they)? ?(?:will|with which it will|agreed to) (?P<step>[^,.;]{4,90})", re.I)


_STEMS = ("contact", "first time", "partner", "links")


def contacts(scene: Scene) -> list[Proposal]:
    """Every contact the text calls new or traditional, with whom, and what is to follow."""
    found: list[Proposal] = []
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        if not line.has(*_STEMS):
            continue
        for match in _FIRST.finditer(line.chars):
            if match["first"] or match["after"]:
                found.append(_contact(scene, line, match, "new", speaker))
        found += [_contact(scene, line, m, "new", speaker) for m in _NEW.finditer(line.chars)]
        found += [_contact(scene, line, m, "new", speaker) for m in _STRUCK.finditer(line.chars)]
        found += [_contact(scene, line, m, "existing", speaker) for m in _OLD.finditer(line.chars)]
    return [c for c in found if c.fields["with"]]


def _unknown(line: Line, match: re.Match[str]) -> list[Party]:
    """A partner no index knows, by the name the text gives it."""
    words = re.sub(r"^(?:the|The)\s+", "", line.words(*match.span("with")))
    return [Party("body", None, words)] if words[:1].isupper() else []


def _contact(scene: Scene, line: Line, match: re.Match[str], relation: str, speaker: Party | None) -> Proposal:
    named = match.groupdict()
    who = parties_of(line.within(*match.span("who"))) if named.get("who") else [p for p in (scene.discourse.home,) if p]
    step = _NEXT.search(line.chars, match.end())
    return propose("contact", scene.text, line.at(match.start(), match.end()), standing="held", speaker=speaker, **{"from": who[0] if who else None},
                   **{"with": parties_of(line.within(*match.span("with"))) or _unknown(line, match)}, relation=relation, next_step=line.words(*step.span("step")) if step else None, event=None)


