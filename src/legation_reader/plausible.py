"""What no text means, whatever its words can be read as."""

from __future__ import annotations

import re

from .readings import Proposal, with_fields

_A_WORD = re.compile(r"(?:соглаш|договор|меморанд|протокол|agreement|memorand|accord|treat|deal)\w*", re.I)


def plausible(proposal: Proposal) -> bool:
    """Whether a proposal can be meant. A town and a country make no agreement (its ministry may, and is a body then);
    and the bare word "agreements", in a headline, says of none who made it."""
    if proposal.kind != "agreement":
        return True
    sorts = {party.kind for party in proposal.fields.get("parties") or []}
    return sorts != {"municipality", "country"} and not _A_WORD.fullmatch(proposal.quote.strip())


def as_can_be(proposal: Proposal) -> Proposal:
    """The proposal without what cannot be: nobody visits himself, so a visit whose only party is its place is somewhere
    that the text leaves open; and what is planned has not been signed."""
    fields = proposal.fields
    if proposal.kind == "agreement" and proposal.standing == "planned":
        return with_fields(proposal, signed=None)
    if proposal.kind != "event" or fields.get("type") != "visit" or not fields.get("place"):
        return proposal
    guests = fields.get("participants") or []
    alone = len(guests) == 1 and guests[0].same_as(fields["place"])
    return with_fields(proposal, place=None) if alone else proposal
