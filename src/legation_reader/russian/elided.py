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


_NOUNS = {"соглашение": "cooperation", "договор": "cooperation", "меморандум": "memorandum", "протокол": "protocol"}


def elided(page: Page, pairs: Pairs, passage: Passage, told: list[AgreementAt], earlier: list[AgreementAt]) -> list[AgreementAt]:
    """The agreements that the sentence tells of without naming them again; `told` are its own, `earlier` those of the
    sentence before."""
    found = _bracketed(page, pairs, passage, told)
    if earlier and not told and not found:
        found = _verbless(page, passage, earlier)
    if not told and not found:
        found = _line(page, passage)
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
            mine = next((q for q in last.parties if not any(o.party.same_as(q) and o.prep in ("с", "со") for o in passage.parties)), None)
            if mine is not None:
                found.append(_like(page, last, passage, (mine, p.party), Span(p.span.start, day.span.end), day))
    return found


def _verbless(page: Page, passage: Passage, earlier: list[AgreementAt]) -> list[AgreementAt]:
    """«А с Бухарской и Навоийской областями – договоры о торговле»: whoever signed before, and with these."""
    partners = next((g for g in passage.groups if g[0].first <= 2 and g[0].prep in ("с", "со") and g[0].territorial), None)
    if partners is None or any(t.pos == "VERB" for t in passage.tokens):
        return []
    dash = partners[-1].last + 1
    noun = next((t for t in passage.tokens[dash + 1 : dash + 3] if t.lemma in _NOUNS), None)
    if noun is None or passage.tokens[dash].text not in ("–", "—", "-"):
        return []
    mine = earlier[-1].parties[0]
    span = Span(partners[0].span.start, noun.end)
    told = [_like(page, earlier[-1], passage, (mine, p.party), span, None) for p in partners if not mine.same_as(p.party)]
    return [replace(one, type=_NOUNS[noun.lemma]) for one in told]


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
        if day is None or close is None or not (set(_TWIN) & set(after) or _of_ties(page, passage, 1)):
            continue
        if day.prep != "с" and (not day.whole or not all(t.lemma in ("(", "год", ")") or t.pos == "NUMB" for t in passage.tokens[p.last + 1 : close + 1])):
            continue
        mine = home(page, p.party.kind)
        if mine is None or mine.same_as(p.party):
            continue
        span = Span(p.span.start, passage.tokens[close].end)
        found.append(AgreementAt(passage, span, "twinning", "in_force", (mine, p.party), day.when.starts, dated=True))
    return found


_NAMED_TIES = frozenset((*_TWIN, "соглашение", "меморандум", "договор", "побратимский", "породниться", "породненный", "партнерский"))
_STOPPED = frozenset("приостановить прекратить расторгнуть заморозить приостановка расторжение".split())


def _of_ties(page: Page, passage: Passage, back: int) -> bool:
    """Whether the sentence, or one of those just before it, is about twins or agreements."""
    near = page.passages[max(0, passage.number - back) : passage.number + 1]
    return any(_NAMED_TIES & set(p.lemmas) for p in near)


def _line(page: Page, passage: Passage) -> list[AgreementAt]:
    """A line of a list of twins: «Великие Луки (Россия) – с 1992 г.», «г. Орёл – г. Разград (Болгария), 1968»."""
    from .anaphora import home

    towns = [p for p in passage.parties if p.party.kind in ("municipality", "region") and not p.prep and not p.office]
    if not 1 <= len(towns) <= 2 or len(passage.tokens) > 24 or any(t.pos == "VERB" for t in passage.tokens) or not _of_ties(page, passage, 14):
        return []
    year = next((d for d in passage.dates if d.whole and not d.when.ends and d.prep in ("с", "")), None)
    signed = year.when.starts if year else _bare_year(passage, towns[-1].last)
    mine = towns[0].party if len(towns) == 2 else home(page, towns[0].party.kind)
    if signed is None or mine is None or mine.same_as(towns[-1].party) or towns[0].first > 3:
        return []
    stopped = bool(_STOPPED & set(passage.lemmas))
    return [AgreementAt(passage, passage.span, "twinning", "ended" if stopped else "in_force", (mine, towns[-1].party), signed, dated=True)]


def _bare_year(passage: Passage, last: int) -> str | None:
    """«…, 1968»: a year that stands alone at the end of its line."""
    for token in passage.tokens[last + 1 :]:
        if token.pos == "NUMB" and len(token.text) == 4 and "1900" < token.text < "2100":
            return token.text
    return None


def _like(page: Page, last: AgreementAt, passage: Passage, parties: tuple[Party, ...], span: Span, day: DateAt | None) -> AgreementAt:
    signed = day.when.starts if day else last.signed
    standing, year, own = last.standing, edtf.year_of(signed), page.year
    if day and standing in ("signed", "in_force") and year and own:
        standing = "in_force" if own - year >= 2 else standing
    return replace(last, span=span, parties=parties, signed=signed, dated=day is not None or last.dated, standing=standing, spans=[])
