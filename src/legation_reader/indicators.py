"""One name for one indicator: sister cities, twin towns and partner cities are counted alike, as twin cities; who took
part is told with how many did."""

from __future__ import annotations

import re

from .readings import Proposal, with_fields

_TWINS, _REGIONS = "twin cities", "partner regions"
_EXHIBITING = "participants (companies)"
_ONE_NAME = {
    **dict.fromkeys(("partner cities", "sister cities", "twin towns", "twinning relations"), _TWINS),
    **dict.fromkeys(("twin regions", "sister regions"), _REGIONS),
    "children": "participants",
    "exhibitors": _EXHIBITING,
}
# A camp's children are not a forum's delegates.
_WHO = (
    (re.compile(r"\bstudents?\b|\bстудент", re.I), "students"),
    (re.compile(r"\b(?:pupils?|school ?children)\b|\bшкольник", re.I), "pupils"),
    (re.compile(r"\bchildren\b|\bдет(?:ей|и|ям|ьми|ях)\b", re.I), "children"),
    (re.compile(r"\bteachers?\b|\b(?:учител|педагог)", re.I), "teachers"),
    (re.compile(r"\bvisitors?\b|\bпосетител", re.I), "visitors"),
    (re.compile(r"\b(?:apprentices?|trainees?)\b|\bстаж[её]р", re.I), "trainees"),
    (re.compile(r"\bfamil(?:y|ies)\b|\bсем(?:ей|ьи|ья|ьям)\b", re.I), "families"),
)
_EXHIBITORS = re.compile(r"\bexhibitors?\b|\bэкспонент", re.I)


def one_name(proposal: Proposal) -> Proposal:
    """The proposal, a figure among them under the one name of its indicator."""
    if proposal.kind != "figure":
        return proposal
    said = str(proposal.fields.get("indicator"))
    name = _ONE_NAME.get(said, said)
    if name == "participants":
        who = next((who for pattern, who in _WHO if pattern.search(proposal.quote)), None)
        name = f"participants ({who})" if who else name
    elif name == "companies" and _EXHIBITORS.search(proposal.quote):
        name = _EXHIBITING
    return with_fields(proposal, indicator=name) if name != said else proposal
