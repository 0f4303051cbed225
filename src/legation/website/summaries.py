"""One or two plain sentences that sum a record up, above its facts."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, ngettext_lazy

from legation.register import naming
from legation.register.facts import Fact
from legation.register.models import Party, Record

from .record_rows import country_name
from .related import Related

COUNTED: dict[str, Promise] = {
    "agreement": ngettext_lazy("%d agreement", "%d agreements"),
    "event": ngettext_lazy("%d event", "%d events"),
    "commitment": ngettext_lazy("%d commitment", "%d commitments"),
    "programme": ngettext_lazy("%d programme", "%d programmes"),
    "project": ngettext_lazy("%d project", "%d projects"),
    "figure": ngettext_lazy("%d declared figure", "%d declared figures"),
}


def summary(record: Record, facts: dict[str, Fact], related: list[Related]) -> str:
    """What the record is, what is tied to it, from how many documents it is known, and whether it is disputed."""
    parts = [_of_party(record, related)] if isinstance(record, Party) else []
    documents = {
        s.passage.reading.document_id for fact in facts.values() for s in fact.statements if s.passage is not None
    }
    if documents:
        parts.append(ngettext("Known from %d document.", "Known from %d documents.", len(documents)) % len(documents))
    disputed = sum(fact.disputed for fact in facts.values())
    if disputed:
        parts.append(ngettext("%d value is disputed.", "%d values are disputed.", disputed) % disputed)
    return naming.joined(*parts, by=" ")


def _of_party(party: Party, related: list[Related]) -> str:
    kind = naming.capitalised(naming.label(Party.PartyKind, party.party_kind))
    where = country_name(party.country_code) if party.country_code and party.party_kind != "country" else ""
    told = [f"{COUNTED[table.kind] % len(table.rows)}" for table in related if table.kind in COUNTED and not table.more]
    parts = [naming.joined(kind, where, by=", ") + "."]
    if told:
        parts.append(_("In the register: %s.") % ", ".join(told))
    elif not related:
        parts.append(_("No accepted document speaks of it yet."))
    return " ".join(parts)
