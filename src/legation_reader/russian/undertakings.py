"""Commitments told without a verb of deciding: taken upon oneself, come to, given as a task, put as a proposal."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from ..spans import Span
from .deciders import decider
from .givers import giver
from .passages import Page, Passage

_UPON = guarded(r"(?:бер[еу]т|взял[аио]?|возьм[еу]т|принял[аио]?|принима[ею]т) на себя")
_CAME_TO = guarded(r"сошлись (?:на том|во мнении)|пришли к (?:договоренности|соглашению|решению)|ударили по рукам|достигли договоренности")
_TASKED = guarded(r"(?:дал[аио]?|получил[аио]?|поставил[аио]?) (?:\w+ )?(?:задани[ея]|задачу)|поставлена задача|дано задание")
_SO_DECIDED = guarded(r"(?:такое|соответствующее|это) решение (?:\w+ ){0,2}принял[аио]?")
_DECIDING = frozenset("одобрить признать создать провести считать включить направить организовать образовать учредить обеспечить поддержать".split())


def undertakings(page: Page) -> list[Proposal]:
    """Every commitment of these sorts."""
    found: list[Proposal] = []
    minutes = any(re.search(r"\bРЕШИЛИ\b|\bПОСТАНОВИЛИ\b|^\s*Решили:", p.text) for p in page.passages)
    for passage in page.passages:
        for pattern, kind in ((_UPON, "decision"), (_CAME_TO, "decision"), (_TASKED, "task"), (_SO_DECIDED, "decision")):
            match = pattern.search(passage.lower)
            if match is not None and not (match.start() and passage.lower[: match.start()].rstrip().endswith(" не")):
                found.append(_told(page, passage, match, kind))
                break
        else:
            told = _put(page, passage) or (_minuted(page, passage) if minutes else None)
            if told is not None:
                found.append(told)
    return found


def _told(page: Page, passage: Passage, match: re.Match[str], kind: str) -> Proposal:
    first, last = passage.at(passage.span.start + match.start()), passage.at(passage.span.start + match.end() - 1)
    low, _ = passage.clause(first)
    end = next((j for j in range(last + 1, len(passage.tokens)) if passage.tokens[j].text in (";", ".", "»")), len(passage.tokens))
    by = [p.party for p in passage.parties if low <= p.first < first and p.stands("nomn") and not p.is_place]
    by = by or decider(page, passage, low, first) or _after(page, passage, last, end)
    if kind == "task" and (person := giver(page, passage, low, first)) is not None:
        by = [person]
    elif not by and kind == "decision":
        by = _sides(page)
    start = min([first, *(p.first for p in passage.parties if low <= p.first < first and p.party in by)])
    to = [p.party for p in passage.parties if "datv" in p.cases and not p.prep and low <= p.first < end]
    return _proposal(page, passage, start, max(last, end - 1), kind, by, "adopted", to)


def _after(page: Page, passage: Passage, last: int, end: int) -> list[Party]:
    """«Такое решение принял совет сети»: the decider behind the verb."""
    inside = [p.party for p in passage.parties if last < p.first < end and p.stands("nomn") and not p.is_place]
    return inside[:1] or decider(page, passage, last + 1, min(end, last + 5))


def _sides(page: Page) -> list[Party]:
    from .pairs import Pairs

    return list(Pairs(page).main_pair or ())


def _put(page: Page, passage: Passage) -> Proposal | None:
    """«Я предлагаю создать …», «её попросят включить …»: a proposal in the first person, a request to come."""
    for i, token in enumerate(passage.tokens):
        ahead = next((j for j in range(i + 1, min(i + 6, len(passage.tokens))) if passage.tokens[j].pos == "INFN"), None)
        if ahead is None:
            continue
        end = next((j for j in range(ahead, len(passage.tokens)) if passage.tokens[j].text in (";", ".", "»")), len(passage.tokens))
        if token.text.casefold() in ("предлагаю", "рекомендую"):
            by = [passage.speaker] if passage.speaker else []
            return _proposal(page, passage, i, end - 1, "recommendation", by, "proposed", [])
        if token.lemma == "попросить" and token.word.tense == "futr":
            return _proposal(page, passage, i, end - 1, "request", [], "expected", [])
    return None


def _minuted(page: Page, passage: Passage) -> Proposal | None:
    """An item of minutes: «Комитетам … подготовить проект», «Одобрить предложение …»."""
    body = next((j for j, t in enumerate(passage.tokens) if t.is_word), None)
    if body is None or any(t.pos == "VERB" for t in passage.tokens) or not passage.tokens[body].text[0].isupper():
        return None
    end = len(passage.tokens) - 1
    first = passage.tokens[body]
    if first.pos == "INFN" and first.lemma in _DECIDING:
        return _proposal(page, passage, body, end, "decision", [], "adopted", [])
    act = next((j for j in range(body, min(body + 20, len(passage.tokens))) if passage.tokens[j].pos == "INFN"), None)
    if act is None or first.pos != "NOUN" or "datv" not in first.word.cases or "nomn" in first.word.cases:
        return None
    return _proposal(page, passage, body, end, "task", [], "adopted", [])


def _proposal(page: Page, passage: Passage, first: int, last: int, kind: str, by: list[Party], standing: str, to: list[Party]) -> Proposal:
    while last > first and passage.tokens[last].text in (".", ";", ",", "»"):
        last -= 1
    span = Span(passage.tokens[first].start, passage.tokens[last].end)
    due = next((d.when.starts for d in passage.dates if d.prep in ("до", "к", "ко")), None)
    return propose("commitment", page.article.text, span, standing=standing, speaker=passage.speaker, type=kind,
                   text=" ".join(span.of(page.article.text).split()), by=by, addressees=to, due=due)
