"""What a meeting resolved, told as a list under a heading; obligations taken and kept; bodies set up together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..readings import Party, Proposal, propose
from ..spans import Span
from .party_at import PartyAt
from .passages import Page, Passage

_ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|[-–—•*])\s*")
_HEADINGS = {"решение": "decision", "поручение": "task", "рекомендация": "recommendation", "решить": "decision", "постановить": "decision",
             "поручить": "task", "рекомендовать": "recommendation", "договориться": "decision", "условиться": "decision", "обратиться": "request"}
_OWN = {"поручить": "task", "рекомендовать": "recommendation", "просить": "request", "предложить": "request", "обязать": "task", "попросить": "request"}
_KEPT = {"обязательство": "decision", "поручение": "task", "решение": "decision", "рекомендация": "recommendation", "часть": "decision", "договоренность": "decision"}
_JOINT = frozenset("совместный двусторонний общий постоянный межрегиональный трехсторонний координационный".split())
_FOUNDED = frozenset("совет комиссия группа комитет ассоциация секретариат дирекция фонд".split())


def resolutions(page: Page) -> list[Proposal]:
    """Every commitment told otherwise than by its own verb of deciding."""
    found = [p for passage in page.passages for p in _listed(page, passage)]
    for passage in page.passages:
        for i, token in enumerate(passage.tokens):
            if token.lemma == "обязательство" and (taken := _taken(page, passage, i)) is not None:
                found.append(taken)
            elif token.lemma in ("выполнить", "исполнить") and token.pos in ("VERB", "PRTS") and (kept := _kept(page, passage, i)) is not None:
                found.append(kept)
            elif token.lemma in ("создать", "учредить", "образовать", "сформировать") and token.pos in ("VERB", "PRTS") and (set_up := _set_up(page, passage, i)) is not None:
                found.append(set_up)
    return found


def _listed(page: Page, heading: Passage) -> Iterator[Proposal]:
    """«Приняты решения: 1) признать …; 2) поручить … издать …»: an item each."""
    kind = next((_HEADINGS[t.lemma] for t in heading.tokens if t.lemma in _HEADINGS and t.pos in ("NOUN", "VERB", "PRTS")), None)
    if kind is None or not heading.text.rstrip().endswith(":"):
        return
    by = [p.party for p in heading.parties if p.party.kind == "body" and p.stands("nomn")] or sat(page, heading)
    for passage in page.passages[heading.number + 1 : heading.number + 16]:
        mark = _ITEM.match(passage.text)
        if mark is None:
            return
        verb = next((j for j, t in enumerate(passage.tokens[:20]) if t.pos == "INFN"), None)
        if verb is not None:
            yield _item(page, passage, verb, kind, by)


def _item(page: Page, passage: Passage, verb: int, kind: str, by: list[Party]) -> Proposal:
    lemma = passage.tokens[verb].lemma
    act = next((j for j in range(verb + 1, len(passage.tokens)) if passage.tokens[j].pos == "INFN"), verb) if lemma in _OWN else verb
    last = len(passage.tokens) - 1
    while last > act and passage.tokens[last].text in (";", ".", ","):
        last -= 1
    to = [p.party for p in passage.parties if verb < p.first <= act and not p.prep and "datv" in p.cases]
    done = "выполнить" in passage.lemmas[verb : verb + 4] or "исполнить" in passage.lemmas[verb : verb + 4]
    text = passage.article.text[passage.tokens[act].start : passage.tokens[last].end]
    due = next((d.when.starts for d in passage.dates if d.prep in ("до", "к", "ко") or "срок" in passage.lemmas), None)
    return propose("commitment", page.article.text, Span(passage.tokens[verb].start, passage.tokens[last].end), standing="reported_done" if lemma == "признать" and done else "adopted",
                   speaker=None, type=_OWN.get(lemma, kind), text=" ".join(text.split()), by=by, addressees=to, due=due)


def sat(page: Page, passage: Passage) -> list[Party]:
    """The body that the article tells of as sitting: the one named last before the passage, else the first."""
    held = [m.party for m in page.article.mentions if m.party.kind == "body" and not m.party.name.startswith(("Ministry", "Embassy")) and m.span.start < passage.span.start]
    return held[-1:] or [m.party for m in page.article.mentions if m.party.kind == "body"][:1]


def _taken(page: Page, passage: Passage, i: int) -> Proposal | None:
    """«такое обязательство стороны приняли», «область взяла на себя обязательство …»."""
    if not {"принять", "взять", "дать"} & set(passage.lemmas[max(0, i - 6) : i + 6]):
        return None
    by = _acting(passage, i)
    due = next((d.when.starts for d in passage.dates if d.prep in ("до", "к", "ко")), None)
    return propose("commitment", page.article.text, passage.span, standing="adopted", speaker=passage.speaker, type="decision",
                   text=" ".join(passage.text.split()), by=by, addressees=[], due=due)


def _acting(passage: Passage, i: int) -> list[Party]:
    return [p.party for p in passage.parties if p.stands("nomn") and not p.is_place and p.form != "adjective" and abs(p.first - i) < 12]


def _kept(page: Page, passage: Passage, i: int) -> Proposal | None:
    """«сторона свою часть выполнила», «поручение исполнено»: reported done."""
    low, high = passage.clause(i)
    noun = next((t for t in passage.tokens[max(low, i - 6) : min(high, i + 6)] if t.lemma in _KEPT and t.pos == "NOUN"), None)
    if noun is None or noun.lemma == "часть" and "свой" not in passage.lemmas[low:high] or passage.tokens[i].word.tense == "futr" or {"не", "как", "ход", "ли"} & set(passage.lemmas[low:i]):
        return None
    span = Span(min(passage.tokens[low].start, noun.start), max(noun.end, passage.tokens[i].end))
    return propose("commitment", page.article.text, span, standing="reported_done", speaker=passage.speaker, type=_KEPT[noun.lemma],
                   text=" ".join(span.of(page.article.text).split()), by=[], addressees=[], due=None)


def _set_up(page: Page, passage: Passage, i: int) -> Proposal | None:
    """«A и B создали совместный экономический совет»: decided by both."""
    low, high = passage.clause(i)
    if passage.tokens[i].word.tense != "past" and passage.tokens[i].pos != "PRTS":
        return None
    what = next((j for j in range(i + 1, min(high, i + 7)) if passage.tokens[j].lemma in _FOUNDED and passage.tokens[j].pos == "NOUN"), None)
    by: list[PartyAt] = [p for p in passage.parties if low <= p.first < i and p.stands("nomn") and not p.is_place and (p.form != "adjective" or p.office)]
    joint = what is not None and bool(_JOINT & set(passage.lemmas[i:what]))
    if what is None or not joint or len(by) < 2:
        return None
    text = passage.article.text[passage.tokens[i].start : passage.tokens[what].end]
    return propose("commitment", page.article.text, Span(by[0].span.start, passage.tokens[what].end), standing="adopted", speaker=passage.speaker, type="decision",
                   text=" ".join(text.split()), by=[p.party for p in by], addressees=[], due=None)
