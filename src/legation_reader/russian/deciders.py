"""Who decides, asks or orders, where the sentence names them by a generic word: «глава», «Совет», «министерство»,
«мы», «я»; and to whom it is put."""

from __future__ import annotations

from ..readings import Party
from .anaphora import home
from .passages import Page, Passage
from .titles import english, phrase_after

_HEADS = frozenset("глава губернатор мэр аким хоким премьер руководитель".split())
_COUNCILS = frozenset("собрание ассоциация совет дума комиссия правление конгресс сеть горсовет гордума облдума комитет маслихат палата депутат".split())
_OFFICES = frozenset("министерство департамент управление агентство ведомство секретариат администрация мэрия правительство минсельхоз".split())
_MUNICIPAL = frozenset(("мэр", "мэрия", "горсовет", "гордума"))


def decider(page: Page, passage: Passage, low: int, i: int) -> list[Party]:
    """The party that the generic subject of tokens [low, i) is; [] when there is none or it stays open."""
    for j in range(i - 1, low - 1, -1):
        token = passage.tokens[j]
        if "nomn" not in token.word.cases and not (token.lemma in _MUNICIPAL and "loct" in token.word.cases):
            continue
        if token.lemma == "я" and passage.speaker is not None:
            return [passage.speaker]
        if token.lemma == "мы":
            return _ours(page, passage)
        if token.word.number == "plur" and token.lemma != "депутат":
            continue
        if token.lemma in _COUNCILS and token.pos == "NOUN":
            return _council(page, passage, j)
        if token.lemma in _HEADS:
            return _one(page.refers(passage, j, j + 1) or home(page, "municipality" if token.lemma in _MUNICIPAL else "region") or home(page, "municipality"))
        if token.lemma in _OFFICES:
            return _office(page, passage, j)
    return []


def _ours(page: Page, passage: Passage) -> list[Party]:
    of = page.post_of(passage.speaker) if passage.speaker is not None else None
    return _one(of or home(page, "municipality") if of is None and home(page, "region") is None else of or home(page, "region"))


def _council(page: Page, passage: Passage, j: int) -> list[Party]:
    """The council named here or before; «депутаты» and «горсовет» the body of that sort the article names."""
    inside = next((p.party for p in passage.parties if p.first <= j <= p.last and p.party.kind == "body"), None)
    if inside is not None:
        return [inside]
    pointed = page.refers(passage, j, j + 1)
    if pointed is not None and pointed.kind == "body":
        return [pointed]
    held = [m.party for m in page.article.mentions if m.party.kind == "body" and not m.party.name.startswith(("Ministry", "Embassy", "Consulate"))]
    if held:
        return held[:1]
    return _one(home(page, "municipality")) if passage.tokens[j].lemma in _MUNICIPAL else []


def _office(page: Page, passage: Passage, j: int) -> list[Party]:
    if passage.tokens[j].lemma in ("администрация", "мэрия", "правительство"):
        return _one(page.refers(passage, j, j + 1) or home(page, "municipality" if passage.tokens[j].lemma == "мэрия" else "region"))
    last, said = phrase_after(passage, j)
    if said is None or last == j:
        return _one(page.refers(passage, j, j + 1))
    name = english(" ".join(said.split()))
    return [Party("body", None, name)] if name else []


def _one(party: Party | None) -> list[Party]:
    return [party] if party is not None else []
