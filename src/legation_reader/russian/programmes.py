"""Programmes, plans, road maps, concepts and bills of cooperation, with their period."""

from __future__ import annotations

from itertools import pairwise

from ..dates import interval, until
from ..readings import Party, Proposal, propose
from ..spans import Span
from .passages import Page, Passage
from .titles import english, phrase_after

_TYPES = {"программа": "programme", "план": "plan", "концепция": "concept", "законопроект": "bill", "карта": "roadmap", "стратегия": "programme", "план-график": "plan"}
# What a programme of cooperation is about; a programme of a visit or a state programme of roads is none.
_ABOUT = ("сотрудничеств", "мероприяти", "совместн", "обмен", "консультац", "взаимодействи", "согласованн", "действи", "приграничн", "побратим",
          "международн", "межрегион", "партнерств", "внешн", "встреч", "стажиров", "гастрол")
# A plan of these is of the field only with a period of its own.
_PLAIN = ("работ", "мероприят", "развит")
_ADOPTED = frozenset("подписать утвердить принять стать согласовать подписание подпись скрепить заключить утверждение вступить итог".split())
_PREPARING = frozenset("готовить разрабатывать дорабатывать разработать подготовка разработка готовиться разрабатываться подготовить проект обсуждать "
                       "написать составить составлять".split())
_REVIEWED = frozenset("рассматривать рассматриваться рассмотрение экспертиза обсуждение".split())
_EXPECTED = frozenset("ожидаться ожидать намерен намеренный должный планировать планироваться предстоять рассчитывать будущий договориться предложить условиться".split())


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
    period, end = _period(passage, i, last)
    named = period is not None and ("«" in said or any(stem in folded for stem in _PLAIN)) and bool(_TIES & set(passage.lemmas)) or _resolved(page, passage, i, period)
    if token.lemma != "карта" and not any(stem in folded for stem in _ABOUT) and not named:
        return None
    if token.word.number == "plur" or (first and passage.tokens[first - 1].pos == "NUMB"):
        return None
    standing = _standing(passage, i, last)
    told = _told_next(page, passage, last)
    signed = standing == "adopted" and _signed(passage, i)
    if told and (standing in (None, "adopted") and not signed and told != "under_review" or ";" in passage.text):
        standing = told
    if standing is None and period is None:
        return None
    return propose("programme", page.article.text, Span(passage.tokens[first].start, end), standing=standing or "adopted", speaker=passage.speaker,
                   type=_TYPES[token.lemma], title=_title(page, passage, said), period=period, parties=_parties(page, passage, first, last), said=" ".join(said.split()))


def _signed(passage: Passage, i: int) -> bool:
    """Whether the clause says that it was signed or adopted: nothing the next sentence says makes that undone."""
    low, high = passage.clause(i)
    return any(t.lemma in _DONE and (t.pos == "PRTS" or t.word.tense == "past") for t in passage.tokens[low:high])


# What is being made is prepared, whenever it will be done: «разработают программу».
_MADE = frozenset("разработать подготовить составить написать".split())
_DONE = frozenset("подписать утвердить принять заключить рассчитать".split())
_TIES = frozenset("партнер побратим сторона сотрудничество город регион область страна соседний коллега связывать".split())
# What is done to a programme that is there already.
_AMENDED = frozenset("дополнить оплачивать оплатить финансировать обновить продлить расширить связывать связать опираться выполняться реализовываться".split())


def _resolved(page: Page, passage: Passage, i: int, period: str | None) -> bool:
    """«Утвердить План работы на 2023–2024 годы»: an item of what a joint meeting resolved."""
    first = next((t for t in passage.tokens if t.is_word), None)
    return period is not None and first is not None and first.pos == "INFN" and first.lemma in _ADOPTED and passage.tokens[i].text[0].isupper()


def _told_next(page: Page, passage: Passage, last: int) -> str | None:
    """What the next sentence says of «он», «его», «документ», when this one only names the programme."""
    following = page.passages[passage.number + 1] if passage.number + 1 < len(page.passages) else None
    tail = passage.text[passage.tokens[last].end - passage.span.start :]
    if ";" in tail and any(t.lemma in ("проект", "текст", "документ") for t in passage.tokens[last + 1 :]):
        semicolon = next(j for j in range(last + 1, len(passage.tokens)) if passage.tokens[j].text == ";")
        return _claimed(passage, semicolon, len(passage.tokens))
    if following is None or len(passage.tokens) - last > 14:
        return None
    opening = {t.text.casefold() for t in following.tokens[:3]} | {t.lemma for t in following.tokens[:3]}
    if not opening & {"его", "ее", "её", "он", "она", "документ", "ним", "ней"}:
        return None
    return _claimed(following, 0, len(following.tokens))


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
        if d.span.start >= passage.tokens[last].end and _near(passage, last, d.span) and d.prep in ("на", "до", "") and (d.whole or d.when.ends):
            said = interval(d.when.starts, d.when.ends)
            return until(said) if d.prep == "до" else said, d.span.end
    return None, end


def _near(passage: Passage, last: int, span: Span) -> bool:
    """Right behind the name, or over «, она у нас» and the like."""
    between = passage.tokens[last + 1 : passage.at(span.start)]
    if between and between[0].lemma == "между" and len(between) <= 20:  # «план … между областью и городом на 2025–2027 годы»
        return not any(t.pos in ("VERB", "PRTS") or t.text in (",", ";") for t in between)
    return len(between) <= 3 or len(between) <= 7 and all(t.pos in ("NPRO", "PREP", "PRCL", "PNCT") or t.lemma in ("рассчитать", "рассчитанный") for t in between)


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
    if lemmas & _REVIEWED and not lemmas & {"итог", "результат"}:
        return "under_review"
    if "согласование" in lemmas and lemmas & {"проходить", "находиться"} or any(a.text == "не" and b.lemma in _DONE for a, b in pairwise(words)):
        return "in_preparation"
    if lemmas & _MADE and (future or lemmas & _EXPECTED):
        return "in_preparation"
    if lemmas & _AMENDED:
        return "adopted"
    if "текст" in lemmas and lemmas & {"готовый", "должный"}:
        return "in_preparation"
    if lemmas & _EXPECTED or future or any(t.text.casefold().startswith("намерен") for t in words):
        return "expected"
    if lemmas & _PREPARING or "работа" in lemmas and "над" in lemmas:
        return "in_preparation"
    if lemmas & {"выполнение", "исполнение", "пункт"} or any(a.lemma == "ход" and b.lemma == "реализация" for a, b in pairwise(words)):
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
