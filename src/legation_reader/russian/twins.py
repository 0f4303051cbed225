"""Twin cities told beside the news: in a list («20 городов-побратимов, среди которых Русе и Кливленд»), in a word
(«Измир и Самарканд – побратимы», «из города-побратима Русе»), by a tie («поддерживает побратимские связи с …»)."""

from __future__ import annotations

from collections.abc import Iterator

from ..readings import Party
from ..spans import Span
from .agreement_at import AgreementAt
from .agreement_standing import ENDED
from .anaphora import home
from .dated_partners import dated_partners
from .dates import DateAt
from .party_at import GENERIC, PartyAt
from .passages import Page, Passage

_TWINS = frozenset("побратим город-побратим партнер-побратим регион-побратим город-партнер область-побратим провинция-побратим".split())
_OPENS = frozenset("среди число являться остаться оставаться значиться входить считаться есть быть".split())  # before the names of a list
_HAS = frozenset("поддерживать иметь связывать сохранять связать соединять развивать".split())
_TIED = frozenset("побратимский породненный".split())
_GATHERED = frozenset("форум конгресс встреча съезд ассоциация союз совет слет фестиваль день игра комиссия парламент турнир спартакиада делегация".split())
_NOT_YET = frozenset("стать планировать намеренный предложить предлагать мочь хотеть готовый обсудить будущий потенциальный возможный кандидат ли".split())


def twins(page: Page, passage: Passage, told: list[AgreementAt]) -> list[AgreementAt]:
    """The twins of the sentence that no agreement in `told` binds already; each stands (or ended), its day where given."""
    found: list[AgreementAt] = []
    for i, token in enumerate(passage.tokens):
        if token.lemma in _TWINS and not _of_a_gathering(passage, i):
            pairs = _predicated(passage, i) or _listed(page, passage, i) or _apposed(page, passage, i)
        elif token.lemma in ("связь", "отношение") and _TIED & set(passage.lemmas[max(0, i - 2) : i]) or token.lemma == "побрататься":
            pairs = _tied(page, passage, i)
        elif token.lemma == "город" and "ablt" in token.word.cases and _TIED & set(passage.lemmas[max(0, i - 6) : i]) and passage.lemmas[i + 1 : i + 2] == [":"]:
            pairs = _listed(page, passage, i)  # «договоры о побратимских связях с четырьмя городами: …»
        elif token.lemma == "дружить":
            found += [a for a in _dated(page, passage, i) if not _known(a, [*told, *found])]
            continue
        else:
            continue
        found += [a for a in _standing(passage, i, pairs) if not _known(a, [*told, *found])]
    return found


def _of_a_gathering(passage: Passage, i: int) -> bool:
    """«форум городов-побратимов»: a name of its own, not a tie."""
    return bool(_GATHERED & set(passage.lemmas[max(0, i - 3) : i])) and passage.tokens[i].word.number == "plur" and "gent" in passage.tokens[i].word.cases


_Pairs = list[tuple[Party, PartyAt]]


def _standing(passage: Passage, i: int, pairs: _Pairs) -> Iterator[AgreementAt]:
    low, high = passage.clause(i)
    lemmas = set(passage.lemmas[low:high])
    if _NOT_YET & lemmas or any(passage.tokens[j].lemma == "не" for j in range(low, high)) or any(passage.tokens[j].word.tense == "futr" for j in range(low, high)):
        return
    for mine, other in pairs:
        day = _day_behind(passage, other)
        first, last = min(passage.tokens[i].start, other.span.start), max(passage.tokens[i].end, other.span.end, day.span.end if day else 0)
        yield AgreementAt(passage, Span(first, last), "twinning", "ended" if lemmas & ENDED else "in_force", (mine, other.party), day.when.starts if day else None,
                          dated=day is not None)


def _known(one: AgreementAt, told: list[AgreementAt]) -> bool:
    return any(all(any(p.same_as(q) for q in a.parties) for p in one.parties) for a in told)


def _day_behind(passage: Passage, one: PartyAt) -> DateAt | None:
    """«Стамбул (с 1998 года)», «Русе – с 2001-го»."""
    if [t.text for t in passage.tokens[one.last + 1 : one.last + 2]] not in (["("], ["–"], ["—"], [","]):
        return None
    return next((d for d in passage.dates if d.prep in ("с", "") and not d.when.ends and 0 < passage.at(d.span.start) - one.last <= 3), None)


def _predicated(passage: Passage, i: int) -> _Pairs:
    """«Измир и Самарканд – города-побратимы», «Тула – побратим Луцка»: said of two named."""
    dash = next((j for j in range(i - 1, max(-1, i - 3), -1) if passage.tokens[j].text in ("–", "—", "-")), None)
    linked = dash if dash is not None else next((j for j in range(max(0, i - 3), i) if passage.lemmas[j] in ("являться", "это")), None)
    if linked is None:
        return []
    before = [p for p in passage.parties if p.last < linked and _can_be_twin(p) and p.stands("nomn")]
    if passage.tokens[i].word.number == "plur":
        pair = next((g for g in reversed(passage.groups) if len(g) == 2 and all(p in before for p in g)), None)
        return [(pair[0].party, pair[1])] if pair and pair[1].last >= linked - 12 and pair[0].party.kind == pair[1].party.kind else []
    whose = next((p for p in passage.parties if p.first in (i + 1, i + 2) and "gent" in p.cases and _can_be_twin(p)), None)
    return [(whose.party, before[-1])] if whose and before and before[-1].party.kind == whose.party.kind else []


def _listed(page: Page, passage: Passage, i: int) -> _Pairs:
    """«побратимами Оша являются Стамбул и Сиань», «у Гянджи семь побратимов, в том числе Дербент»: a list of names."""
    if passage.tokens[i].word.number != "plur":
        return []
    opened = next((j for j in range(i + 1, min(i + 12, len(passage.tokens))) if passage.tokens[j].text in (":", "–", "—", "(") or passage.tokens[j].lemma in _OPENS), None)
    if opened is None:
        return []
    names = list(_run(passage, opened))
    mine = _whose(page, passage, i, names)
    return [(mine, p) for p in names if not mine.same_as(p.party)] if mine else []


def _run(passage: Passage, after: int) -> Iterator[PartyAt]:
    """The names behind token `after` that follow each other with nothing but commas, sorts and brackets between."""
    at, depth = after + 1, 0
    for p in passage.parties:
        if p.first <= after:
            continue
        for token in passage.tokens[at : p.first]:
            depth += (token.text == "(") - (token.text == ")")
            known = token.lemma in _FILLERS or token.lemma in GENERIC or token.pos in ("ADJF", "ADJS", "CONJ", "PRCL", "NPRO", "NUMB", "PREP") or token.text in ",:–—()«»"
            if depth <= 0 and not known or token.text == ";":
                return
        at = p.last + 1
        if depth <= 0 and _can_be_twin(p) and ("nomn" in p.cases or not p.prep):
            yield p
        elif depth <= 0 and p.party.kind != "country":
            return


_FILLERS = frozenset("год который они ее его также еще тот число например частность имя среди есть остаться являться столица быть".split())


def _can_be_twin(p: PartyAt) -> bool:
    return p.party.kind in ("municipality", "region") and not p.is_place and not p.office and p.form != "adjective"


def _whose(page: Page, passage: Passage, i: int, names: list[PartyAt]) -> Party | None:
    """Whose twins they are: named beside the word, having them, or the article's own."""
    if not names:
        return None
    kind, others = names[0].party.kind, [p.party for p in names]
    near = [p for p in passage.parties if p.party.kind == kind and not any(p.party.same_as(o) for o in others)]
    beside = next((p for p in near if p.first in (i + 1, i + 2) and "gent" in p.cases and not p.prep), None)
    having = next((p for p in near if p.last < names[0].first and (p.prep == "у" or p.stands("nomn"))), None)
    if beside or having:
        return (beside or having).party  # type: ignore[union-attr]
    if {"он", "она", "его", "ее"} & set(passage.lemmas[max(0, i - 2) : i + 3]) and (said := _last_named(page, passage, kind)) is not None:
        return said
    own = home(page, kind)
    return own if own and not any(own.same_as(o) for o in others) else None


def _last_named(page: Page, passage: Passage, kind: str) -> Party | None:
    before = page.before(passage)
    held = [p.party for p in before.parties if p.party.kind == kind and not p.is_place] if before else []
    return held[0] if held else None


def _apposed(page: Page, passage: Passage, i: int) -> _Pairs:
    """«делегация из города-побратима Русе», «с китайским Цзилинем, побратимом с 1994 года»."""
    if passage.tokens[i].word.number == "plur":
        return []
    other = next((p for p in passage.parties if p.first == i + 1 or p.first == i + 2 and passage.tokens[i + 1].pos == "ADJF"), None)
    if other is None and i > 1 and passage.tokens[i - 1].text in (",", "("):
        other = next((p for p in passage.parties if p.last == i - 2 or p.last == i - 3 and passage.tokens[i - 2].text == "»"), None)
    if other is None or not _sort(other):
        return []
    own = home(page, other.party.kind)
    return [(own, other)] if own and not own.same_as(other.party) and (own.country != other.party.country or not own.country) else []


def _sort(p: PartyAt) -> bool:
    return p.party.kind in ("municipality", "region") and p.form != "adjective"


def _dated(page: Page, passage: Passage, i: int) -> Iterator[AgreementAt]:
    """«Тверь дружит с Оснабрюком с 1991 года, с Безансоном – с 1998-го»: the first with each since its year."""
    partners = dated_partners(passage, i)
    if not partners:
        return
    mine = next((p.party for p in passage.parties if p.stands("nomn") and _sort(p) and p.party.kind == partners[0][0].party.kind), None) or home(page, partners[0][0].party.kind)
    for other, year in partners:
        if mine is not None and not mine.same_as(other.party):
            first, last = min(other.span.start, year.span.start), max(other.span.end, year.span.end)
            yield AgreementAt(passage, Span(first, last), "twinning", "in_force", (mine, other.party), year.when.starts, dated=True)


def _tied(page: Page, passage: Passage, i: int) -> _Pairs:
    """«Ижевск поддерживает побратимские отношения с Брестом и Ялтой», «побратался с Гютерсло»."""
    low, high = passage.clause(i)
    if passage.tokens[i].lemma != "побрататься" and not _HAS & set(passage.lemmas[low:high]):
        return []
    partners = [p for g in passage.groups for p in g if g[0].prep in ("с", "со") and low <= g[0].first < len(passage.tokens) and g[0].first > i - 6 and _sort(p)]
    if not partners:
        return []
    partners += [p for p in _run(passage, partners[-1].last) if p not in partners]  # «с A (с 1991 года), B и C»
    mine = next((p.party for p in passage.parties if low <= p.first < high and p.stands("nomn") and _sort(p) and p not in partners and p.party.kind == partners[0].party.kind), None)
    mine = mine or home(page, partners[0].party.kind)
    return [(mine, p) for p in partners if not mine.same_as(p.party)] if mine else []
