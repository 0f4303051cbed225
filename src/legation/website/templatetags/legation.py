"""Words for values, for templates."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from legation.register import dates_written
from legation.review.models import Claim

from ..listing import LISTS
from ..standings import standing_label

register = template.Library()

KIND_WORDS = {
    "party": _("Party"), "agreement": _("Agreement"), "event": _("Event"), "series": _("Series"),
    "commitment": _("Commitment"), "programme": _("Programme"), "project": _("Project"), "contract": _("Contract"),
    "figure": _("Figure"), "contact": _("Contact"), "invitation": _("Invitation"), "post": _("Post"),
    "priority": _("Priority"), "membership": _("Membership"),
}


@register.filter
def written(edtf: str) -> str:
    """An EDTF date as people write it."""
    return dates_written.written(edtf or "")


@register.filter
def standing_word(standing: str) -> str:
    return standing_label(standing)


@register.simple_tag
def other_language() -> str:
    """The language the page is not in."""
    return "en" if get_language() == "ru" else "ru"


@register.simple_tag(takes_context=True)
def query_with(context: dict[str, Any], name: str, value: str) -> str:
    """The page's query with one value set, or taken out when empty; paging begins anew."""
    query = context["request"].GET.copy()
    query.pop("after", None)
    query.pop(name, None)
    if value:
        query[name] = value
    return query.urlencode()


@register.filter
def kind_heading(kind: str) -> str:
    """The heading of the list of a kind."""
    return str(LISTS[kind].heading) if kind in LISTS else kind


@register.filter
def kind_word(kind: str) -> str:
    """The word for one record of a kind."""
    return str(KIND_WORDS.get(kind, kind))


@register.filter
def claim_title(claim: Claim) -> str:
    """A claim in a few words: its kind and the first of its words."""
    proposal = next(iter(claim.proposals.all()), None)
    quote = Truncator(proposal.quote).chars(90) if proposal is not None else ""
    return f"{kind_word(claim.kind)}: {quote}"


@register.filter
def state_word(state: str) -> str:
    """How a claim stands to the register, in words."""
    words = {"new": _("new"), "adds": _("adds to"), "contradicts": _("contradicts"), "known": _("already known")}
    return str(words.get(state, ""))


@register.filter
def signed(number: float) -> str:
    """A weight with its sign: +0.30, −0.15."""
    return f"{number:+.2f}".replace("-", "\u2212")
