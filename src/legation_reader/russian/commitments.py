"""Commitments: tasks given, recommendations and decisions taken, requests made."""

from __future__ import annotations

from ..readings import Party, Proposal, propose
from ..spans import Span
from .deciders import decider
from .givers import giver
from .party_at import PartyAt
from .passages import Page, Passage
from .resolutions import resolutions, sat
from .undertakings import undertakings

_VERBS = {"поручить": "task", "обязать": "task", "предписать": "task", "рекомендовать": "recommendation", "порекомендовать": "recommendation",
          "постановить": "decision", "решить": "decision", "договориться": "decision", "условиться": "decision", "просить": "request", "попросить": "request",
          "поручать": "task", "вменить": "task", "обязаться": "decision", "обязываться": "decision", "обязоваться": "decision", "предложить": "request", "призвать": "request", "рекомендовано": "recommendation", "требовать": "request"}
_NOUNS = {"поручение": "task", "рекомендация": "recommendation", "решение": "decision", "постановление": "decision", "договоренность": "decision"}
_GIVING = frozenset("дать принять выработать утвердить подготовить сформулировать получить одобрить достигнуть".split())
# What is agreed to in every communiqué and binds nobody.
_VAGUE = frozenset("продолжить развивать укреплять расширять сотрудничать обсудить встретиться поддерживать активизировать быть взаимодействовать стать".split())
_REGIONS = Party("group", None, "constituent entities of the Russian Federation", aliases=("regions of Russia",))


def commitments(page: Page) -> list[Proposal]:
    """Every commitment the article tells of."""
    found: list[Proposal] = []
    for passage in page.passages:
        for i, token in enumerate(passage.tokens):
            kind = _VERBS.get(token.lemma) if token.pos in ("VERB", "PRTS", "GRND") else None
            if kind and (proposal := _by_verb(page, passage, i, kind)) is not None or token.pos == "VERB" and token.lemma in _VOTED and (proposal := _voted(page, passage, i)) is not None or token.pos == "NOUN" and token.lemma in _NOUNS and (proposal := _by_noun(page, passage, i)) is not None:
                found.append(proposal)
    told = [p for p in [*resolutions(page), *undertakings(page)] if not any(s.overlaps(t) for f in found for s in f.spans for t in p.spans)]
    return found + told


_VOTED = frozenset("приостановить утвердить одобрить ратифицировать расторгнуть денонсировать поддержать согласовать отклонить отвергнуть".split())
_COUNCILS = ("duma", "council", "assembly", "parliament", "maslikhat", "khural", "kenesh", "kurultai")


_SITTING = frozenset("совет депутат горсовет гордума ассоциация сессия".split())


def _voted(page: Page, passage: Passage, i: int) -> Proposal | None:
    """«Городская дума приостановила действие соглашения»: what a council votes is its decision."""
    low, high = passage.clause(i)
    if passage.tokens[i].word.tense != "past":
        return None
    by = [p for p in passage.parties if low <= p.first < i and p.party.kind == "body" and any(w in p.party.name.casefold() for w in _COUNCILS) and (
        p.stands("nomn") or p.first and passage.tokens[p.first - 1].lemma in ("депутат", "сессия") or p.office == "депутат")]
    generic = decider(page, passage, low, i) if not by and _SITTING & set(passage.lemmas[low:i]) else []
    if not (by or generic) or not any(stem in passage.lower for stem in ("соглашен", "договор", "сотруднич", "побратим", "партнерств", "форум", "предложен")):
        return None
    last = _end(passage, i, high)
    text = passage.article.text[passage.tokens[i].start : passage.tokens[last].end]
    return propose("commitment", page.article.text, Span(by[0].span.start if by else passage.tokens[low].start, passage.tokens[last].end), standing="adopted",
                   speaker=passage.speaker, type="decision", text=" ".join(text.split()), by=_several(by) or generic, addressees=[], due=None)


def _by_verb(page: Page, passage: Passage, i: int, kind: str) -> Proposal | None:
    infinitive = next((j for j in range(i + 1, min(i + 14, len(passage.tokens))) if passage.tokens[j].pos == "INFN"), None)
    before = next((j for j in range(max(0, i - 6), i) if passage.tokens[j].pos == "INFN"), None)
    low, high = passage.clause(i)
    if infinitive is not None and not infinitive < high:
        infinitive = None
    act = infinitive if infinitive is not None else before
    if act is None or passage.tokens[i].word.tense == "futr" or (i and passage.tokens[i - 1].lemma in ("не", "быть", "если")):
        return None
    if passage.tokens[i].lemma in ("предложить", "призвать", "требовать") and not _asks_an_authority(passage, i, act):
        return None
    if passage.tokens[i].lemma in ("договориться", "условиться", "решить") and passage.tokens[act].lemma in _VAGUE:
        return None
    last = _end(passage, act, high)
    text = passage.article.text[passage.tokens[act].start : passage.tokens[last].end]
    here = [p for p in passage.parties if low <= p.first < max(high, last)]
    by = [p for p in here if p.first < i and not p.prep and "nomn" in p.cases and not p.is_place]
    to = [p for p in here if p.first <= act and not p.prep and "datv" in p.cases and p not in by]
    person = giver(page, passage, low, i)
    doers = [person] if person is not None else _several(by) or _doers(page, passage, low, i) or decider(page, passage, low, i)
    first = min([i, act, *(p.first for p in here if p in by or p in to)])
    standing = "proposed" if kind == "request" else "adopted"
    return propose("commitment", page.article.text, Span(passage.tokens[first].start, passage.tokens[last].end), standing=standing, speaker=passage.speaker,
                   type=kind, text=" ".join(text.split()), by=doers, addressees=_several(to) or _generic(passage, low, high), due=_due(passage, low, high))


def _asks_an_authority(passage: Passage, i: int, act: int) -> bool:
    """«предложили правительствам распространить», «призвала министерство открыть»: somebody is asked."""
    return any(t.lemma in ("правительство", "министерство", "власть", "ведомство", "парламент", "регион", "минтранс", "минэкономразвития", "мид") and
               {"datv", "accs"} & t.word.cases for t in passage.tokens[i + 1 : act])


_HEADS_OF_BOTH = frozenset("глава мэр руководитель парламентарий губернатор сопредседатель депутат аким хоким".split())


_BOTH = frozenset("сторона собеседник переговорщик участник".split())


def _doers(page: Page, passage: Passage, low: int, i: int) -> list[Party]:
    """Who a generic subject is: «главы городов» both sides, «собрание» the body that sat, «мы» whom the speaker speaks for."""
    words = passage.tokens[low:i]
    for j, t in enumerate(words, start=low):
        if t.lemma in _HEADS_OF_BOTH and t.word.number == "plur" and "nomn" in t.word.cases:
            from .pairs import Pairs

            return list(Pairs(page).main_pair_of(t.lemma) or ())
        if t.lemma in _BOTH and t.word.may_be_plural and "nomn" in t.word.cases and (t.lemma != "участник" or {"встреча", "переговоры"} & set(passage.lemmas[j + 1 : j + 3])):
            from .pairs import Pairs

            return list(Pairs(page).main_pair or ())
        if t.lemma in ("собрание", "ассоциация", "совет", "дума", "комиссия", "правление", "конгресс") and "nomn" in t.word.cases:
            body = page.refers(passage, j, j + 1)
            return [body] if body and body.kind == "body" else sat(page, passage)
        if t.lemma in ("горсовет", "гордума", "дума", "облдума", "совет", "парламент", "собрание") and "в" in passage.lemmas[max(0, j - 2) : j] and (
            body := page.refers(passage, j, j + 1)) is not None:
            return [body]
        if t.lemma == "мы" and passage.speaker is not None:
            return [of for of in [page.post_of(passage.speaker)] if of]
    return []


def _by_noun(page: Page, passage: Passage, i: int) -> Proposal | None:
    """«приняты рекомендации», «дали поручение», «ожидается подписание постановления»."""
    token = passage.tokens[i]
    low, high = passage.clause(i)
    near = passage.tokens[max(low, i - 7) : min(high, i + 6)]
    giving = next((t for t in near if t.lemma in _GIVING and t.pos in ("VERB", "PRTS")), None)
    awaited = {"ожидаться", "планироваться", "подписание"} & {t.lemma for t in near} and token.lemma == "постановление"
    if giving is None and not awaited:
        return None
    if token.lemma == "договоренность" and not (giving and giving.lemma == "достигнуть" and "о" in passage.lemmas[i + 1 : i + 2]):
        return None
    if token.lemma != "договоренность" and giving and giving.lemma == "достигнуть":
        return None
    if token.lemma == "решение" and not (giving and giving.pos in ("PRTS", "VERB") and any(t.pos == "INFN" or t.lemma == "о" for t in passage.tokens[i + 1 : i + 3])):
        return None
    if passage.numbers and any(n.core.end <= token.start and token.start - n.core.end < 30 for n in passage.numbers):
        return None
    first = min(i, passage.at(giving.start) if giving else passage.at(next(t.start for t in near if t.lemma in ("ожидаться", "планироваться", "подписание"))))
    last = _end(passage, i, high)
    by = [p for p in passage.parties if low <= p.first < i and not p.prep and "nomn" in p.cases and not p.is_place]
    if awaited and not by:
        by = _sitting(page)
    by = [q for g in passage.groups if by and by[0] in g for q in g if q.office or q in by] or by
    by += [p for p in passage.parties if p.first == i + 1 and "gent" in p.cases]
    person = giver(page, passage, low, min(i, passage.at(giving.start))) if giving else None
    return propose("commitment", page.article.text, Span(passage.tokens[first].start, passage.tokens[last].end), standing="expected" if awaited else "adopted",
                   speaker=passage.speaker, type=_decided(passage, i), text=None, by=[person] if person else _several(by), addressees=_generic(passage, low, high), due=_due(passage, low, high))


def _decided(passage: Passage, i: int) -> str:
    """What sort: «принято решение рекомендовать …» is a recommendation, a bare decision is one."""
    following = passage.tokens[i + 1] if i + 1 < len(passage.tokens) else None
    own = _VERBS.get(following.lemma) if following is not None and following.pos == "INFN" else None
    return own or _NOUNS[passage.tokens[i].lemma]


def _sitting(page: Page) -> list[PartyAt]:
    """The bodies whose joint sitting awaits its decision: those named as sitting in the article."""
    for passage in page.passages:
        for group in passage.groups:
            if len(group) > 1 and all(p.party.kind == "body" and "gent" in p.cases for p in group) and {"заседание", "коллегия"} & set(passage.lemmas[max(0, group[0].first - 4) : group[-1].last + 1]):
                return group
    return []


def _end(passage: Passage, act: int, high: int) -> int:
    for j in range(act + 1, len(passage.tokens)):
        if passage.tokens[j].text in (";", ".", "»") or passage.tokens[j].text in (",", ":") and j + 1 < len(passage.tokens) and (
            passage.tokens[j + 1].lemma in ("который", "чтобы", "а", "но", "который", "сообщить", "сообщать") or passage.tokens[j].text == ":"
        ):
            return max(act, j - 1)
    return len(passage.tokens) - 1


def _due(passage: Passage, low: int, high: int) -> str | None:
    held = [d.when.starts for d in passage.dates if d.prep in ("до", "к", "ко") and passage.tokens[low].start <= d.span.start]
    return held[0] if held else None


def _generic(passage: Passage, low: int, high: int) -> list[Party]:
    """«регионам», «субъектам»: the constituent entities."""
    for t in passage.tokens[low:high]:
        if t.lemma in ("регион", "субъект") and t.word.number == "plur" and {"datv", "gent"} & t.word.cases:
            return [_REGIONS]
    return []


def _several(found: list[PartyAt]) -> list[Party]:
    kept: list[Party] = []
    for p in found:
        if not any(p.party.same_as(k) for k in kept):
            kept.append(p.party)
    return kept
