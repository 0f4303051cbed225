"""Agreements of which a sentence says only what is different: «с Гянджой породнился в 1998 году, с Губой – в 2019-м»,
«Кентау – с городом Алмалык», «Штутгарт (партнёр с 1992 года)»."""

from __future__ import annotations

from dataclasses import replace

from .. import dates as edtf
from ..readings import Party
from ..spans import Span
from .agreement_at import AgreementAt
from .dates import DateAt
from .pairs import Pairs
from .party_at import PartyAt
from .passages import Page, Passage

_TWIN = ("побратим", "партнер", "город-побратим", "побратимство", "партнерство", "город-партнер")


def elided(page: Page, pairs: Pairs, passage: Passage, told: list[AgreementAt]) -> list[AgreementAt]:
    """The agreements that the sentence tells of without naming them again."""
    found = _bracketed(page, pairs, passage, told)
    if told:
        found += _after_dash(page, passage, told[-1], [*told, *found])
    return found


def _named(party: Party, told: list[AgreementAt]) -> bool:
    return any(party.same_as(q) for a in told for q in a.parties)


def _after_dash(page: Page, passage: Passage, last: AgreementAt, told: list[AgreementAt]) -> list[AgreementAt]:
    """«…, с Губой – в 2019-м»: the first side again with another; «Кентау – с Алмалыком»: another pair."""
    found: list[AgreementAt] = []
    for k, p in enumerate(passage.parties):
        if p.prep not in ("с", "со") or not p.territorial or _named(p.party, [*told, *found]):
            continue
        before = passage.parties[k - 1] if k else None
        dash = p.first and any(passage.tokens[j].text in ("–", "—") for j in range(max(0, p.first - 4), p.first))
        if dash and before is not None and before.stands("nomn") and before.party.kind == p.party.kind and not _named(before.party, [*told, *found]):
            found.append(_like(page, last, passage, (before.party, p.party), Span(before.span.start, p.span.end), None))
        elif (day := _date_after_dash(passage, p)) is not None and p.party.kind == last.parties[0].kind:
            mine = next((q for q in last.parties if q.country != p.party.country), None)
            if mine is not None:
                found.append(_like(page, last, passage, (mine, p.party), Span(p.span.start, day.span.end), day))
    return found


def _date_after_dash(passage: Passage, p: PartyAt) -> DateAt | None:
    after = passage.tokens[p.last + 1 : p.last + 2]
    if not after or after[0].text not in ("–", "—", "("):
        return None
    return next((d for d in passage.dates if 0 <= passage.at(d.span.start) - p.last <= 5), None)


def _bracketed(page: Page, pairs: Pairs, passage: Passage, told: list[AgreementAt]) -> list[AgreementAt]:
    """«побратимы – Умео (с 1976-го), Дулут (с 1987-го)», «Штутгарт (партнёр с 1992 года)»."""
    from .anaphora import home

    found: list[AgreementAt] = []
    for p in passage.parties:
        after = [t.lemma for t in passage.tokens[p.last + 1 : p.last + 5]]
        if after[:1] != ["("] or p.party.kind not in ("municipality", "region") or _named(p.party, [*told, *found]):
            continue
        close = next((j for j in range(p.last + 2, min(p.last + 12, len(passage.tokens))) if passage.tokens[j].text == ")"), None)
        day = next((d for d in passage.dates if close is not None and p.span.end < d.span.start < passage.tokens[close].start), None)
        if day is None or close is None or not (set(_TWIN) & set(after) or day.prep == "с" and set(_TWIN) & set(passage.lemmas)):
            continue
        mine = home(page, p.party.kind)
        if mine is None or mine.same_as(p.party):
            continue
        span = Span(p.span.start, passage.tokens[close].end)
        found.append(AgreementAt(passage, span, "twinning", "in_force", (mine, p.party), day.when.starts, dated=True))
    return found


def _like(page: Page, last: AgreementAt, passage: Passage, parties: tuple[Party, ...], span: Span, day: DateAt | None) -> AgreementAt:
    signed = day.when.starts if day else last.signed
    standing, year, own = last.standing, edtf.year_of(signed), page.year
    if day and standing in ("signed", "in_force") and year and own:
        standing = "in_force" if own - year >= 3 else standing
    return replace(last, span=span, parties=parties, signed=signed, dated=day is not None or last.dated, standing=standing, spans=[])
