"""One plain sentence that sums a record up, above its facts."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from legation.register import naming
from legation.register.facts import Fact
from legation.register.models import Record


def summary(record: Record, facts: dict[str, Fact]) -> str:
    """What the record is, from how many documents it is known, and whether anything about it is disputed."""
    documents = {
        s.passage.reading.document_id for fact in facts.values() for s in fact.statements if s.passage is not None
    }
    disputed = sum(fact.disputed for fact in facts.values())
    parts = []
    if documents:
        parts.append(ngettext("Known from %d document.", "Known from %d documents.", len(documents)) % len(documents))
    elif facts:
        parts.append(_("Known from reference tables; no document has been accepted about it yet."))
    if disputed:
        parts.append(ngettext("%d value is disputed.", "%d values are disputed.", disputed) % disputed)
    return naming.joined(*parts, by=" ")
