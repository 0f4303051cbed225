"""One name for one indicator: what texts call sister cities, twin towns and partner cities is counted alike, and what
is counted are the agreements with them."""

from __future__ import annotations

from .readings import Proposal, with_fields

_TWINS, _REGIONS = "agreements with twin cities", "agreements with partner regions"
_ONE_NAME = {
    **dict.fromkeys(("partner cities", "twin cities", "sister cities", "twin towns", "twinning relations"), _TWINS),
    **dict.fromkeys(("partner regions", "twin regions", "sister regions"), _REGIONS),
    # Who took part is told with them: a camp's children are not a forum's delegates.
    "children": "participants (children)",
    "exhibitors": "participants (companies)",
}


def one_name(proposal: Proposal) -> Proposal:
    """The proposal, a figure among them under the one name of its indicator."""
    name = _ONE_NAME.get(str(proposal.fields.get("indicator"))) if proposal.kind == "figure" else None
    return with_fields(proposal, indicator=name) if name else proposal
