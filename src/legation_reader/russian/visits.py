"""Visits told by a verb: «делегация X посетила Y», «область направит миссию в Y»."""

from __future__ import annotations

from ..readings import Party
from ..spans import Span
from . import standing
from .anaphora import home, told_from
from .event_at import EventAt, with_when
from .event_words import NOUNS, RETURNING
from .party_at import PartyAt
from .passages import Passage
from .scenes import organisers, place, when
from .venues import accredited, called, housed, meant

GUESTS = frozenset("делегация гость представитель предприниматель специалист губернатор мэр глава предприятие хор бизнесмен аграрий миссия группа "
                   "команда студент врач учитель школьник артист коллектив депутат эксперт сотрудник аким хоким министр посол ученый".split())
# Who comes by the thousand comes as a tourist, and is a figure.
_CROWD = frozenset("турист гражданин человек паломник отдыхающий путешественник посетитель иностранец житель гость".split())
_MANY = frozenset("тысяча тыс миллион млн сотня более свыше около".split())
_SENT = frozenset("делегация миссия бизнес-миссия группа команда специалист эксперт бригада десант представитель".split())
_WAITING = frozenset("ждать ожидать встречать встретить принимать принять".split())
_STAYING = frozenset("высадить посадить выступить работать поработать провести осмотреть увидеть познакомиться открыть побывать показать участвовать".split())


def sending(passage: Passage, i: int) -> EventAt | None:
    """«область направит в Таджикистан торговую миссию»: a visit from its sender to where it goes."""
    low, high = passage.clause(i)
    what = next((j for j in range(i + 1, high) if passage.tokens[j].lemma in _SENT and "accs" in passage.tokens[j].word.cases), None)
    here = [p for p in passage.parties if low <= p.first < high and p.territorial]
    to = [p for p in here if p.prep in ("в", "во", "на") and not p.office and "accs" in p.cases and p.prep != "на"]
    who = [p for p in here if p.first < i and p.stands("nomn") and p not in to]
    if what is None or not to:
        return None
    last = max(what, to[0].last)
    event = EventAt(passage, passage.cut(min([i, *(p.first for p in who)]), last), "visit", standing.of_event(passage, i, i + 1, i), place=to[0].party,
                    participants=[p.party for p in who], told=True)
    return with_when(event, when(passage, low, high, i, "visit"), low, high, i)


def waiting(passage: Passage, i: int) -> EventAt | None:
    """«пермяки ждут гостей из Наньчана», «гости из Йоэнсуу высадили аллею», «миссия работала в провинции»."""
    low, high = passage.clause(i)
    token = passage.tokens[i]
    out_of = [p for p in passage.parties if i < p.first <= i + 5 and p.prep == "из" and p.territorial and not p.office] or _of_guests(passage, i)
    verbs = [j for j in range(low, high) if passage.tokens[j].pos == "VERB"]
    if not out_of or not verbs:
        return None
    verb = min(verbs, key=lambda j: abs(j - i))
    lemma = passage.tokens[verb].lemma
    host = [p for p in passage.parties if low <= p.first < i and p.stands("nomn") and p.territorial]
    if lemma in _WAITING and "accs" in token.word.cases:
        where = host[0].party if host else told_from(passage.page)
    elif lemma in _STAYING and "nomn" in token.word.cases:
        where = place(passage, low, high, verb) or told_from(passage.page)
    else:
        return None
    if where is None or where.same_as(out_of[0].party):
        return None
    stands = "planned" if lemma in ("ждать", "ожидать") else standing.of_event(passage, verb, verb + 1, verb)
    span = passage.cut(min(i, verb, *(p.first for p in host)), max(out_of[0].last, verb))
    event = EventAt(passage, span, "visit", stands, place=where, participants=[p.party for p in out_of], told=True)
    return with_when(event, when(passage, low, high, i, "visit"), low, high, i)


def _of_guests(passage: Passage, i: int) -> list[PartyAt]:
    """«делегацию Ульяновской области», «могилёвскую делегацию»: whose delegation the one at token `i` is."""
    if passage.lemmas[i] != "делегация" or passage.tokens[i].word.number == "plur":
        return []
    return [p for p in passage.parties if p.territorial and (0 < p.first - i <= 2 and not p.prep and "gent" in p.cases or
                                                             p.form == "adjective" and not p.office and 0 < i - p.last <= 2)]


def visit(passage: Passage, i: int) -> EventAt | None:
    """«Делегация X посетила Y», «губернатор X приехал в Y», «предприятия вернулись из Y»."""
    low, high = passage.clause(i)
    token, lemmas = passage.tokens[i], set(passage.lemmas[low:high])
    if token.lemma == "находиться" and not {"визит", "поездка", "делегация"} & lemmas or _crowd(passage, low, high):
        return None
    here = [p for p in passage.parties if low <= p.first < high and (p.territorial or p.party.kind == "body") and not (p.prep and accredited(passage, p))]
    if token.lemma in RETURNING:
        to = [p for p in here if p.first > i and p.prep == "из" and not p.office]
    else:
        told = _guest_follows(passage, i)  # «Якутск посетила делегация города Ош»: what follows is who came
        to = [p for p in here if p.first > i and p.territorial and not p.office and (p.prep in ("в", "во", "на") or not told and not p.prep and "accs" in p.cases and token.lemma in ("посетить", "посещать"))]
        to = to or [p for p in here if p.office == "житель" and p.prep in ("к", "ко") and "datv" in p.cases]  # «к лидчанам приехала»
        to = to or [p for p in here if p.first < i and not p.office and (p.is_place or p.prep in ("в", "во") or not p.prep and "accs" in p.cases and (
            "nomn" not in p.cases or token.lemma in ("посетить", "посещать") and p.first == low))]
    who = [p for p in here if p not in to and (not p.prep or p.prep == "из") and ("nomn" in p.cases or p.office or p.form == "adjective" or "gent" in p.cases)]
    who = [p for p in who if not any(p in group and to[0] in group for group in passage.groups)] if to else who  # «посетит A, B и C»
    to = [p for p in to if token.lemma in RETURNING or not _out_of(passage, p)]
    if not to and token.lemma == "побывать" and _at_an_event(passage, low, high):
        return None
    where = meant(passage, to[0]) if to else _visited(passage, i) or called(passage, low, high, ("accs", "loct")) or _housed(passage, low, i)
    guests = GUESTS & lemmas
    if token.lemma == "находиться" and not to and not {"визит", "поездка"} & lemmas:
        return None
    came = [p.party for p in who] or _officers(passage, low, high)
    if where is None and not (guests and (who or "делегация" in guests)) or not (came or guests):
        return None
    spans = [p.span for p in [*to, *who]] + [Span(token.start, token.end)]
    span = Span(min(s.start for s in spans), max(s.end for s in spans))
    event = EventAt(passage, span, "visit", standing.of_event(passage, i, i + 1, i), place=where, participants=came,
                    organisers=organisers(passage, low, high), told=True)
    if "планир" in passage.lower or "намерен" in passage.lower:
        event.standing = "planned"
    return with_when(event, when(passage, low, high, i, "visit"), low, high, i)


def _officers(passage: Passage, low: int, high: int) -> list[Party]:
    """«Тулу посетил председатель Кобринского райисполкома Павел Никитчик»: the districts and regions of those who are named."""
    if passage.page is None:
        return []
    named = [m.party for m in passage.people if low <= passage.at(m.span.start) < high]
    return [of for person in named if (of := passage.page.post_of(person)) is not None and of.kind in ("region", "municipality")]


def _at_an_event(passage: Passage, low: int, high: int) -> bool:
    """«на выставке побывал губернатор …»: he came to what takes place somewhere, and visited nobody."""
    return any(passage.lemmas[j] in NOUNS and passage.lemmas[j] not in ("день", "неделя", "год") and "на" in passage.lemmas[max(low, j - 2) : j] for j in range(low, high))


def _out_of(passage: Passage, p: PartyAt) -> bool:
    """«гости из венгерского города Печ, центра медье Баранья»: where they come from, whatever case it seems to stand in."""
    for j in range(p.first - 1, max(-1, p.first - 8), -1):
        if passage.tokens[j].pos in ("VERB", "PRTS", "PREP", "GRND"):
            return passage.lemmas[j] in ("из", "от")
    return False


def _housed(passage: Passage, low: int, i: int) -> Party | None:
    """«В городской администрации побывали гости …»: the city whose house stands before the verb."""
    return housed(passage.page, passage, low, i) if passage.page else None


def _crowd(passage: Passage, low: int, high: int) -> bool:
    """«посетило 74 тысячи граждан Турции», «побывали более 200 туристов»: how many came, and no visit of anybody's."""
    if "делегация" in passage.lemmas[low:high]:
        return False
    for j in range(low, high):
        if passage.lemmas[j] in _CROWD and (before := passage.tokens[max(low, j - 4) : j]) and any(t.lemma in _MANY for t in before):
            return any(t.pos == "NUMB" for t in before) or before[-1].lemma in _MANY
    return False


def _guest_follows(passage: Passage, i: int) -> bool:
    """Whether the verb's subject stands behind it: «посетила официальная делегация …», «посетил мэр …»."""
    j = i + 1
    while j < len(passage.tokens) and passage.tokens[j].pos in ("ADJF", "PRTF", "ADVB", "PREP", "NUMR") and j - i < 4:
        j += 1
    return j < len(passage.tokens) and passage.tokens[j].lemma in GUESTS and "nomn" in passage.tokens[j].word.cases


def _visited(passage: Passage, i: int) -> Party | None:
    """«регион посетила делегация», «прибыла в область», «посетила наш город»: the territory a bare word means."""
    ours = next((j for j in range(i + 1, min(i + 4, len(passage.tokens) - 1)) if passage.lemmas[j] == "наш"), None)
    if ours is not None and passage.page and passage.lemmas[ours + 1] in ("город", "регион", "область", "край", "республика", "район"):
        return home(passage.page, "municipality" if passage.lemmas[ours + 1] == "город" else "region")
    for j in (*range(i - 1, max(-1, i - 4), -1), *range(i + 1, min(i + 4, len(passage.tokens)))):
        if any(p.first - 1 <= j <= p.last for p in passage.parties):
            continue
        if passage.tokens[j].pos == "NOUN" and "accs" in passage.tokens[j].word.cases and passage.page:
            found = passage.page.refers(passage, j, j + 1)
            if found is not None:
                return found
    return None
