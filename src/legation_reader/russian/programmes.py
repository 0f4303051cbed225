"""Programmes, plans, road maps, concepts and bills of cooperation, with their period."""

from __future__ import annotations

from ..dates import interval
from ..readings import Party, Proposal, propose
from ..spans import Span
from .passages import Page, Passage
from .titles import english, phrase_after

_TYPES = {"программа": "programme", "план": "plan", "концепция": "concept", "законопроект": "bill", "карта": "roadmap", "стратегия": "programme", "план-график": "plan"}
# What a programme of cooperation is about; a programme of a visit or a state programme of roads is none.
_ABOUT = ("сотрудничеств", "мероприяти", "совместн", "обмен", "консультац", "взаимодействи", "согласованн", "действи", "приграничн", "побратим",
          "международн", "межрегион", "партнерств")
_ADOPTED = frozenset("подписать утвердить принять стать согласовать подписание подпись скрепить заключить утверждение вступить итог".split())
_PREPARING = frozenset("готовить разрабатывать дорабатывать разработать подготовка разработка готовиться разрабатываться подготовить проект обсуждать".split())
_REVIEW = frozenset("выполнение реализация ход исполнение выполнить пункт итог реализовать реализовываться выполняться".split())
_EXPECTED = frozenset("ожидаться ожидать намерен намеренный должный планировать планироваться предстоять рассчитывать будущий договориться предложить".split())


def programmes(page: Page) -> list[Proposal]:
    """Every programme the article tells something of: signed, prepared, reviewed, awaited."""
    found: list[Proposal] = []
    for passage in page.passages:
        for i in passage.find(*_TYPES):
            proposal = _programme(page, passage, i)
            if proposal is not None and not any(_same(proposal, p) for p in found):
                found.append(proposal)
    return found


def _programme(page: Page, passage: Passage, i: int) -> Proposal | None:
    token = passage.tokens[i]
    first = i
    while first and passage.tokens[first - 1].pos in ("ADJF", "PRTF") and passage.tokens[first - 1].lemma not in ("новый", "данный", "этот"):
        first -= 1
    if token.lemma == "карта" and (first == i or "дорожный" not in passage.lemmas[first:i]):
        return None
    last, _ = phrase_after(passage, i)
    if token.lemma == "законопроект" and last + 2 < len(passage.tokens) and passage.tokens[last + 2].lemma == "который":
        last = next((j - 1 for j in range(last + 2, len(passage.tokens)) if passage.tokens[j].text in (";", ".")), len(passage.tokens) - 1)
    said = passage.article.text[passage.tokens[first].start : passage.tokens[last].end]
    folded = said.casefold().replace("ё", "е")
    if token.lemma != "карта" and not any(stem in folded for stem in _ABOUT):
        return None
    if token.word.number == "plur" or (first and passage.tokens[first - 1].pos == "NUMB"):
        return None
    period, end = _period(passage, i, last)
    standing = _standing(passage, i, last)
    if standing is None and period is None:
        return None
    return propose("programme", page.article.text, Span(passage.tokens[first].start, end), standing=standing or "adopted", speaker=passage.speaker,
                   type=_TYPES[token.lemma], title=_title(said), period=period, parties=_parties(passage, first, last), said=" ".join(said.split()))


def _title(said: str) -> str | None:
    return english(" ".join(said.split()))


def _period(passage: Passage, i: int, last: int) -> tuple[str | None, int]:
    """(EDTF period, where it ends): «на 2024–2026 годы», «до 2027 года», «на 2026 год»."""
    end = passage.tokens[last].end
    for d in passage.dates:
        if d.span.start >= passage.tokens[i].start and passage.at(d.span.start) - last <= 4 and d.prep in ("на", "до", "") and (d.whole or d.when.ends):
            return interval(d.when.starts, d.when.ends), d.span.end
    return None, end


def _standing(passage: Passage, i: int, last: int) -> str | None:
    low, high = passage.clause(i)
    if high < len(passage.tokens) and passage.tokens[high : high + 2] and passage.tokens[high + 1 : high + 2] and passage.tokens[high + 1].lemma == "который":
        high = passage.clause(high + 2)[1] if high + 2 < len(passage.tokens) else high
    words = passage.tokens[low:high]
    lemmas = {t.lemma for t in words}
    before = {t.lemma for t in passage.tokens[max(low, i - 6) : i]}
    future = any(t.word.tense == "futr" and t.pos == "VERB" for t in words)
    if lemmas & _EXPECTED or future:
        return "expected"
    if before & {"разрабатываемый", "готовящийся"} or lemmas & {"работа", "разрабатываемый"} and "над" in lemmas or lemmas & _PREPARING:
        return "in_preparation"
    if before & _REVIEW - {"итог"} or lemmas & {"выполнение", "ход", "исполнение", "пункт"}:
        return "under_review"
    if lemmas & _ADOPTED:
        return "adopted"
    return None


def _parties(passage: Passage, first: int, last: int) -> list[Party]:
    own = [p.party for p in passage.parties if first <= p.first <= last and p.party.kind in ("country", "region", "municipality")]
    held = own or [p.party for p in passage.parties if not p.is_place and p.form != "adjective" and p.party.kind != "group"]
    kept: list[Party] = []
    for party in held:
        if not any(party.same_as(k) for k in kept):
            kept.append(party)
    return kept


def _same(a: Proposal, b: Proposal) -> bool:
    x, y = a.fields["period"], b.fields["period"]
    return a.fields["type"] == b.fields["type"] and (x == y or not x or not y) and (a.fields["title"] == b.fields["title"] or not x or x == y)
