"""The titles of projects and programmes without the words around them: "open a joint laboratory", "plan on Monday"."""

from __future__ import annotations

import re

from ..readings import Proposal, with_fields

_VERB = re.compile(
    r"^(?:[\w'-]+ ){0,3}?(?:open|build|creat|launch|establish|found|start|develop|inaugurat|construct|run|sign|adopt|approv|agree|implement)(?:e|s|es|ed|ing|ning)?"
    r"(?: on| up)? (?:an? |the |their |its |our )+", re.I)
_SET_UP = re.compile(r"^(?:[\w'-]+ ){0,3}?set(?:ting)? up (?:an? |the |their |its )?", re.I)
_NEW = re.compile(r"^(?:an? |the |their |its |our )?new (?=(?:joint |work |working |action |cooperation )*(?:programme|program|plan)\b)", re.I)
_DAY = re.compile(r" (?:on|this|last|next) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*$| (?:today|yesterday|tomorrow)\b.*$")


def bare_titles(found: list[Proposal]) -> list[Proposal]:
    """The proposals, projects and programmes called by their noun phrase alone."""
    return [_bare(fact) if fact.kind in ("project", "programme") and fact.fields.get("title") else fact for fact in found]


def _bare(fact: Proposal) -> Proposal:
    title = fact.fields["title"]
    short = _DAY.sub("", _NEW.sub("", _SET_UP.sub("", _VERB.sub("", title)))).strip(" ,")
    if short == title or len(short.split()) < 2 and len(title.split()) > 2:
        return fact
    return with_fields(fact, title=short[:1].upper() + short[1:])
