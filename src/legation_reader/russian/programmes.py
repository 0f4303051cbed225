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
                   type=_TYPES[token.lemma], title=_title(page, passage, said), period=period, parties=_parties(page, passage, first, last), said=" ".join(said.split()))


def _title(page: Page, passage: Passage, said: str) -> str | None:
    """Its English title; a bare «дорожная карта» is told by whose it is."""
    title = english(" ".join(said.split()))
    if title and len(title.split()) < 3 and (sides := _sides(page)):
        return f"Road map of {' and '.join(p.name for p in sides)}" if title.startswith("Road") else f"{title} of {' and '.join(p.name for p in sides)}"
    return title


def _sides(page: Page) -> list[Party]:
    from .pairs import Pairs

    return list(Pairs(page).main_pair or ())


def _period(passage: Passage, i: int, last: int) -> tuple[str | None, int]:
    """(EDTF period, where it ends): «на 2024–2026 годы», «до 2027 года», «на 2026 год»."""
    end = passage.tokens[last].end
    for d in passage.dates:
        if d.span.start >= passage.tokens[last].end and passage.at(d.span.start) - last <= 4 and d.prep in ("на", "до", "") and (d.whole or d.when.ends):
            return interval(d.when.starts, d.when.ends), d.span.end
    return None, end


def _standing(passage: Passage, i: int, last: int) -> str | None:
    """What the sentence says of it: in its relative clause first, then right before its name, then in its clause."""
    tokens = passage.tokens
    own = next((j for j in range(last + 1, min(last + 9, len(tokens) - 1)) if tokens[j].text == "," and tokens[j + 1].lemma == "который"), None)
    if own is not None and (found := _claimed(passage, own, passage.clause(own + 1)[1])) is not None:
        return found
    low, high = passage.clause(i)
    before = tokens[max(low, i - 14) : i]
    if any(t.pos == "PRTF" and t.lemma in _PREPARING for t in before):
        return "in_preparation"
    near = {t.lemma for t in tokens[max(low, i - 9) : i]}
    if near & {"выполнение", "реализация", "исполнение"} and near & {"итог", "ход", "подвести", "рассмотреть", "обсудить", "выполнение"} or near & {"пункт"}:
        return "under_review"
    return _claimed(passage, low, high)


def _claimed(passage: Passage, low: int, high: int) -> str | None:
    words = passage.tokens[low:high]
    lemmas = {t.lemma for t in words}
    future = any(t.word.tense == "futr" and t.pos == "VERB" for t in words)
    if lemmas & _EXPECTED or future or any(t.text.casefold().startswith("намерен") for t in words):
        return "expected"
    if lemmas & _PREPARING or "работа" in lemmas and "над" in lemmas:
        return "in_preparation"
    if lemmas & {"выполнение", "ход", "исполнение", "пункт"}:
        return "under_review"
    return "adopted" if lemmas & _ADOPTED or {"действовать", "предусматривать", "рассчитанный"} & lemmas else None


def _parties(page: Page, passage: Passage, first: int, last: int) -> list[Party]:
    own = [p.party for p in passage.parties if first <= p.first <= last and p.party.kind in ("country", "region", "municipality")]
    held = own or [p.party for p in passage.parties if not p.is_place and p.form != "adjective" and p.party.kind != "group"]
    kept: list[Party] = []
    for party in held:
        if not any(party.same_as(k) for k in kept):
            kept.append(party)
    return kept or _sides(page)


def _same(a: Proposal, b: Proposal) -> bool:
    x, y = a.fields["period"], b.fields["period"]
    return a.fields["type"] == b.fields["type"] and (x == y or not x or not y) and (a.fields["title"] == b.fields["title"] or not x or x == y)
