"""Projects: what is built, opened or set up together, where, and how far it is."""

from __future__ import annotations

from ..readings import Party, Proposal, propose
from ..spans import Span
from .passages import Page, Passage
from .titles import english, phrase_after

_THINGS = frozenset(
    "центр завод цех парк агропарк технопарк терминал комплекс дом производство сборка лаборатория предприятие класс сеть маршрут кластер "
    "хаб филиал консорциум представительство магазин проект фабрика зона линия мост школа площадка институт ферма теплица элеватор делянка участок агрокомплекс визит-центр факультет отделение дорога кафедра офис станция причал питомник рыбопитомник клиника склад общежитие экотропа велодорожка переправа паром автобус рейс биржа хостел".split()
)
_MAKING = frozenset(
    "строить построить возводить возводиться строиться открыть открыться открывать создать создавать запустить запускать реализовать реализовывать "
    "реализоваться реализовываться организовать наладить локализовать выпускать начать появиться работать действовать заработать учредить строительство "
    "создание открытие запуск завершать развернуть ввести развивать функционировать вкладывать вложить инвестировать открываться старт разместиться приступить восстановить возродить восстановление обживать".split()
)
_JOINT = frozenset("совместный партнер инвестор совместно вместе участие трансграничный приграничный иностранный зарубежный".split())
_PLANNED = frozenset("планировать планироваться намерен намеренный запланировать предстоять договоренность договориться намечать готовиться".split())
_PROPOSED = frozenset("предложить предлагать предложение обсуждать обсуждаться инициатива идея".split())
_EXPECTED = frozenset("рассчитывать ожидать ожидаться предполагать предполагаться".split())
_ADDRESS = frozenset("выставочный торговый деловой бизнес экспортный культурный".split())


def projects(page: Page) -> list[Proposal]:
    """Every project of the article."""
    found: list[Proposal] = []
    for passage in page.passages:
        if passage.number == 0 and not passage.text.rstrip().endswith((".", "…")):  # a headline
            continue
        for i in passage.find(*_THINGS):
            proposal = _project(page, passage, i)
            if proposal is not None and not any(s.overlaps(t) for p in found for s in p.spans for t in proposal.spans):
                found.append(proposal)
    return found


def _project(page: Page, passage: Passage, i: int) -> Proposal | None:
    tokens = passage.tokens
    low, high = _reach(passage, i)
    lemmas = set(passage.lemmas[low:high])
    first = i
    while first > low and tokens[first - 1].pos in ("ADJF", "PRTF") and tokens[first - 1].lemma not in ("новый", "этот", "каждый", "первый"):
        first -= 1
    last = _name_end(passage, i)
    making = [t for t in tokens[low:high] if t.lemma in _MAKING and t.pos in ("VERB", "PRTS", "INFN", "NOUN", "PRTF")]
    listed = "число" in lemmas and "в" in lemmas
    named = last > i or first < i or tokens[i].lemma in _COMPOUND
    titled = tokens[i].lemma == "проект" and last > i and "«" in passage.article.text[tokens[i].start : tokens[last].end]
    if "поддержка" in passage.lemmas[max(low, first - 3) : first] or any(p.first <= i <= p.last and p.party.kind == "body" for p in passage.parties):
        return None
    joint = bool(lemmas & _JOINT) or "совместный" in passage.lemmas[first:i]
    place = _place(passage, first, i, low, high)
    if tokens[i].word.number == "plur" or not named or not (making or listed or titled) or not _crosses(page, passage, low, high, joint):
        return None
    if first and "ablt" in tokens[i].word.cases and tokens[first - 1].pos == "PRTS":  # «организована отделением посольства»
        return None
    if tokens[i].lemma == "площадка" and first and tokens[first - 1].lemma == "на" and "loct" in tokens[i].word.cases:  # «на площадке форума»
        return None
    if tokens[i].lemma in ("проект", "дом") and last == i and tokens[i - 1].lemma not in ("торговый", "совместный"):
        return None
    said = passage.article.text[tokens[first].start : tokens[last].end]
    bounds = [Span(tokens[first].start, tokens[last].end)] + [Span(t.start, t.end) for t in making if abs(passage.at(t.start) - i) < 12]
    if place:
        bounds.append(Span(tokens[place[1]].start, tokens[place[1]].end))
    return propose("project", page.article.text, Span(min(s.start for s in bounds), max(s.end for s in bounds)), standing=_standing(passage, low, high),
                   speaker=passage.speaker, title=english(" ".join(said.split())), type=None, partners=[], place=place[0] if place else None,
                   value=_value(passage)[0], unit=_value(passage)[1], said=" ".join(said.split()))


_COMPOUND = frozenset("агропарк технопарк индустриальный агрокомплекс логопарк технополис агрокластер бизнес-инкубатор".split())


def _reach(passage: Passage, i: int) -> tuple[int, int]:
    """Its clause with the relative clause that follows its name, over a colon to what is said of it."""
    low, high = passage.clause(i)
    tokens = passage.tokens
    while high + 1 < len(tokens) and tokens[high].text == "," and tokens[high + 1].lemma in ("который", "где") and high - i < 9:
        high = passage.clause(high + 1)[1] if passage.clause(high + 1)[1] > high else len(tokens)
    return low, high


def _name_end(passage: Passage, i: int) -> int:
    last, _ = phrase_after(passage, i)
    tokens = passage.tokens
    if last == i and i + 2 < len(tokens) and tokens[i + 1].lemma in ("для", "по") and tokens[i + 2].pos in ("NOUN", "ADJF"):
        return phrase_after(passage, i + 2)[0]
    return last


def _crosses(page: Page, passage: Passage, low: int, high: int, joint: bool) -> bool:
    """Whether the clause ties it to a partner elsewhere: joint, or its parties are of more than one territory."""
    parties = [p for p in passage.parties if low <= p.first < high]
    lands = {p.party.country or p.party.id for p in parties}
    return joint or len(lands) > 1 or len(page.countries) > 1 and bool(parties)


def _place(passage: Passage, first: int, i: int, low: int, high: int) -> tuple[Party, int] | None:
    places = [p for p in passage.parties if low <= p.first < high and p.is_place and not (p.first < first and any(t.text == "," for t in passage.tokens[p.last : first]))]
    best = min(places, key=lambda p: (abs(p.first - i) if p.first > i else abs(p.first - i) + 3), default=None)
    return (best.party, best.last) if best else None


def _standing(passage: Passage, low: int, high: int) -> str:
    words = passage.tokens[low:high]
    lemmas = {t.lemma for t in words}
    if lemmas & _PROPOSED:
        return "proposed"
    if lemmas & _EXPECTED:
        return "expected"
    if lemmas & _PLANNED or any(t.pos == "VERB" and t.word.tense == "futr" for t in words):
        return "planned"
    made = [t for t in words if t.lemma in _MAKING and t.pos in ("VERB", "PRTS", "INFN")]
    return "planned" if made and all(t.pos == "INFN" for t in made) else "running"


def _value(passage: Passage) -> tuple[float | None, str | None]:
    held = [n for n in passage.numbers if n.money]
    return (held[0].quantity.value, held[0].quantity.unit) if len(held) == 1 else (None, None)
