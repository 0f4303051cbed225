"""Partners told each with the year it began: «с 1998 года дружит с Оснабрюком, с 2001 – с Безансоном», «сотрудничает с
провинцией Цзилинь с 2006 года, с Баварией – с 2015-го»."""

from __future__ import annotations

from .dates import DateAt
from .party_at import PartyAt
from .passages import Passage

_FARTHEST = 8  # tokens between a partner and its year


def dated_partners(passage: Passage, i: int) -> list[tuple[PartyAt, DateAt]]:
    """The partners that «с» brings in, each with the year beside it, of the sentence whose tie is told at token `i`; []
    where not every one of them has a year."""
    years = [d for d in passage.dates if d.prep == "с" and not d.when.ends and d.when.starts]
    partners = [p for p in passage.parties if p.prep in ("с", "со") and "ablt" in p.cases and p.party.kind in ("region", "municipality")]
    if not partners or len(years) != len(partners):
        return []
    leads = passage.at(years[0].span.start) < partners[0].first
    told = []
    for partner, year in zip(partners, years, strict=True):
        at = passage.at(year.span.start)
        apart = partner.first - at if leads else at - partner.last
        if not 0 < apart <= _FARTHEST and not (leads and partner is partners[0] and at < i < partner.first):
            return []
        told.append((partner, year))
    return told
