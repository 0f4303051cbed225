"""Contacts: new partners met, standing partners named, talks with someone in particular."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from ..spans import Span
from .anaphora import home
from .dated_partners import dated_partners
from .passages import Page, Passage
from .titles import english, phrase_after

_NEW = guarded(
    r"установ\w+ (?:\w+ ){0,2}контакт|(?:первы|прям|нов)\w+ контакт|наладить контакт|налаж\w+ (?:\w+ )?контакт|завяз\w+ (?:\w+ )?знакомств|"
    r"познакомил\w+ (?:впервые )?с|познакомил\w+ впервые|впервые (?:познаком|встрет|обсуд)\w+|\bнов\w+ (?:потенциальн\w+ )?партн[её]р|"
    r"(?:раньше|ранее|прежде|до этого) (?:\w+ ){0,3}(?:связей|контактов) (?:\w+ ){0,3}не было|(?:связей|контактов) (?:\w+ ){0,2}(?:раньше|ранее|прежде) не было|"
    r"(?:связей|контактов) (?:\w+ ){0,3}не было|нашл\w+ (?:\w+ )?партн[её]р|начал\w+ диалог с|вышл\w+ на (?:\w+ )?контакт|прежде не (?:работал|сотруднич)\w+",
    re.IGNORECASE)
_EXISTING = guarded(r"традиционн\w+ партн|давн\w+ партн|договорились с (?:коллегами|партн\w+|представителями)|постоянн\w+ партн|многолетн\w+ партн|"
                       r"стар\w+ (?:друг|партн)|давн\w+ (?:друг|друзья|знаком)\w+", re.IGNORECASE)
_BODY_NOUNS = frozenset("ассоциация агентство палата союз общество университет институт корпорация компания центр фонд совет объединение порт завод академия "
                        "колледж музей школа клуб биржа федерация конфедерация".split())


def contacts(page: Page) -> list[Proposal]:
    """Every contact the article tells of."""
    found: list[Proposal] = []
    for passage in page.passages:
        taken: list[Span] = []
        for other, span in _since(page, passage):
            taken.append(span)
            found.append(_contact(page, passage, span, "existing", [other]))
        for pattern, relation in ((_EXISTING, "existing"), (_NEW, "new")):
            match = pattern.search(passage.lower)
            if match is None:
                continue
            first, last = passage.at(passage.span.start + match.start()), passage.at(passage.span.start + match.end() - 1)
            with_ = _with(passage, first, last, taken)
            if with_:
                start = passage.span.start + match.start()
                spans = [s for _, s in with_]
                taken += spans
                span = Span(min(start, *(s.start for s in spans)), max(passage.span.start + match.end(), *(s.end for s in spans)))
                others = [p for p, _ in with_]
                found.append(_contact(page, passage, span, relation, others))
    return found


def _contact(page: Page, passage: Passage, span: Span, relation: str, others: list[Party]) -> Proposal:
    return propose("contact", page.article.text, span, standing="held", speaker=passage.speaker, relation=relation,
                   **{"from": _from(page, others), "with": others, "next_step": None, "event": None})


_COOPERATES = frozenset(("сотрудничать", "сотрудничество"))


def _since(page: Page, passage: Passage) -> list[tuple[Party, Span]]:
    """«область сотрудничает с провинцией Цзилинь с 2006 года, с Баварией – с 2015-го»: each with whom, no agreement
    being told of."""
    i = next(iter(passage.find(*_COOPERATES)), None)
    if i is None or _AGREED & set(passage.lemmas):
        return []
    return [(p.party, Span(min(p.span.start, d.span.start), max(p.span.end, d.span.end))) for p, d in dated_partners(passage, i)]


_AGREED = frozenset("соглашение договор меморандум протокол".split())


def _with(passage: Passage, first: int, last: int, taken: list[Span]) -> list[tuple[Party, Span]]:
    """Whom: a body that «с» brings in before or behind the words, else the first coordinated list behind them up to
    the next clause, else the one «с …» before them, else what stands beside them in apposition."""
    if (body := _body_with(passage, first, last)) is not None:
        return [body]
    behind = [[p for p in g if p.span not in taken] for g in passage.groups if g[0].last >= first]
    stop = next((j for j in range(last + 1, len(passage.tokens)) if passage.tokens[j].text in (",", ";")), len(passage.tokens))
    near = [g for g in behind if g and not g[0].is_place and g[0].first < stop]
    apposed = next((p for p in passage.parties if p.first == stop + 1 and p.stands("nomn")), None) if stop < len(passage.tokens) else None
    if apposed is not None and not any(p.prep for g in near for p in g):
        return [(apposed.party, apposed.span)]
    if near:
        kept = near[0][:1] if not any(p.prep for p in near[0]) and len(near) > 1 else near[0]
        return [(p.party, p.span) for p in kept]
    before = [g for g in passage.groups if g[0].first < first and g[0].prep in ("с", "со")]
    return [(p.party, p.span) for p in before[0][:1]] if before else []


def _body_with(passage: Passage, first: int, last: int) -> tuple[Party, Span] | None:
    """«с ассоциацией предпринимателей Бохтара», «с агентством «Йозек»»: a body that no list holds."""
    for j in (*range(last, min(last + 8, len(passage.tokens))), *range(max(0, first - 14), first)):
        token = passage.tokens[j]
        if token.lemma not in _BODY_NOUNS or token.pos != "NOUN" or "ablt" not in token.word.cases or not {"с", "со"} & set(passage.lemmas[max(0, j - 4) : j]):
            continue
        known = next((p for p in passage.parties if p.first <= j <= p.last and p.party.kind in ("body", "company")), None)
        if known is not None:
            return known.party, known.span
        end, said = phrase_after(passage, j)
        start = j - 1 if passage.tokens[j - 1].pos == "ADJF" else j
        if said is None and start == j:
            return None
        words = passage.article.text[passage.tokens[start].start : passage.tokens[end].end]
        name = english(" ".join(words.split()))
        return (Party("body", None, name), Span(passage.tokens[start].start, passage.tokens[end].end)) if name else None
    return None


def _from(page: Page, with_: list[Party]) -> Party | None:
    return next((h for k in ("region", "municipality") for h in [home(page, k)] if h and not any(h.same_as(p) for p in with_)), None)
