"""Agreements: who concluded what with whom, when, and whether it stands; twin cities among them."""

from __future__ import annotations

from collections.abc import Iterator

from ..readings import Party, Proposal, propose
from ..spans import Span
from .agreement_at import AgreementAt, levels_agree
from .agreement_standing import ENDED, IN_FORCE, SIGNING, TIES, is_background, settled, standing_of, within
from .anniversaries import anniversaries, celebrated
from .dates import DateAt
from .elided import elided
from .event_words import NOUNS
from .pairs import Pair, Pairs
from .passages import Page, Passage
from .twins import twins

TYPES = {"соглашение": "cooperation", "договор": "cooperation", "меморандум": "memorandum", "протокол": "protocol", "хартия": "cooperation",
         "декларация": "declaration", "договоренность": "", "документ": "", "побратим": "twinning", "город-побратим": "twinning", "побратимство": "twinning",
         "породниться": "twinning", "дружить": "twinning", "отношение": "", "связь": "", "породненный": "twinning", "партнерство": "twinning", "побратимский": "twinning", "допсоглашение": "cooperation"}
_NOT_TREATY = frozenset("трудовой бюджетный кредитный мировой концессионный коллективный лицензионный брачный инвестиционный".split())


def agreements(page: Page) -> list[Proposal]:
    """Every agreement of the article; a respectively-list gives one for each pair."""
    pairs = Pairs(page)
    told: list[AgreementAt] = []
    for passage in page.passages:
        remembered = celebrated(passage)
        for i in _triggers(passage):
            if not any(span.contains(Span(passage.tokens[i].start, passage.tokens[i].end)) for span in remembered):
                told += _told(page, pairs, passage, i)
        own = [a for a in told if a.passage is passage]
        told += elided(page, pairs, passage, own, [a for a in told if a.passage.number == passage.number - 1])
        told += twins(page, passage, [a for a in told if a.passage is passage])
        told += anniversaries(page, pairs, passage, [a for a in told if a.passage is passage])
    return [_proposal(page, a) for a in _once(told)]


def _triggers(passage: Passage) -> Iterator[int]:
    """The words that name an agreement in the sentence, one for each clause that tells of one."""
    seen: set[tuple[int, int]] = set()
    for i, token in enumerate(passage.tokens):
        if token.lemma in TIES and not _lasting(passage, i):
            continue
        if token.lemma in ("сотрудничество", "партнерство") and _agreed(passage, i):
            yield i
            continue
        vague = token.lemma not in TYPES or token.lemma in ("документ", "договоренность", "партнерство", "побратимский")
        if vague and not (token.lemma in ("партнерство", "побратимский", "документ") and _told_of_ending_or_signing(passage, i)):
            continue
        if _foreign_sense(passage, i) or token.lemma == "документ" and _by_another(passage, i):
            continue
        clause = passage.clause(i)
        if clause not in seen or token.lemma in ("соглашение", "меморандум", "договор", "протокол"):
            if any(t.lemma in TYPES and t.lemma != "документ" for t in passage.tokens[clause[0] : i]) and clause in seen:
                continue
            seen.add(clause)
            yield i


def _agreed(passage: Passage, i: int) -> bool:
    """«правительства двух областей договорились о всестороннем сотрудничестве»: that is what they agreed, and not what
    is to come of it."""
    j = i - 1
    while j > 0 and passage.tokens[j].pos == "ADJF":
        j -= 1
    verb = passage.tokens[j - 1] if j else None
    return passage.lemmas[j] in ("о", "об") and verb is not None and verb.lemma == "договориться" and verb.word.tense == "past" and passage.lemmas[i + 1 : i + 2] != ["в"]


def _by_another(passage: Passage, i: int) -> bool:
    """«Документ будет подписан в рамках договора, заключённого между …»: those named bind the other one."""
    high = passage.clause(i)[1]
    return any(passage.lemmas[j] in ("договор", "соглашение") and within(passage, j) for j in range(i + 1, min(high + 1, len(passage.tokens))))


def _lasting(passage: Passage, i: int) -> bool:
    """«Города дружат с 2008 года», «отношения длятся с 1991 года», «прекратил побратимские связи с …»."""
    low, high = passage.clause(i)
    lemmas = set(passage.lemmas[low:high])
    twins = bool({"побратимский", "партнерский", "дружественный", "породненный"} & set(passage.lemmas[max(low, i - 3) : i]))
    since = any(d.prep == "с" and d.whole for d in passage.dates if passage.tokens[low].start <= d.span.start < passage.tokens[high - 1].end)
    if passage.tokens[i].lemma == "дружить":
        return since
    return twins and bool(lemmas & ENDED) or since and bool({"длиться", "насчитывать", "поддерживать", "связывать", "существовать", "установить"} & lemmas)


def _told_of_ending_or_signing(passage: Passage, i: int) -> bool:
    low, high = passage.clause(i)
    lemmas = set(passage.lemmas[low:high])
    return bool(lemmas & SIGNING) if passage.tokens[i].lemma == "документ" else bool(lemmas & (ENDED | SIGNING | {"установить", "установление", "договориться"}))


def _foreign_sense(passage: Passage, i: int) -> bool:
    """Contracts of work and credit, peace deals, minutes of a meeting, the comrade in arms."""
    before = passage.lemmas[max(0, i - 2) : i]
    after = passage.lemmas[i + 1 : i + 4]
    token = passage.tokens[i]
    if token.lemma in ("договор", "соглашение") and after[:1] == ["на"] and i + 2 < len(passage.tokens) and passage.tokens[i + 2].pos == "NUMB":
        return True
    if token.lemma in ("побратим", "город-побратим") and i and (passage.tokens[i - 1].lemma in ("встреча", "форум", "съезд", "ассоциация", "список", "число")):
        return True
    if _NOT_TREATY & set(before) or (
        token.lemma == "договор" and {"поставка", "аренда", "подряд", "купля-продажа", "передача"} & set(passage.lemmas[i + 1 : i + 7])
    ):
        return True
    if token.lemma == "протокол" and {"заседание", "допрос", "совещание"} & set(after):
        return True
    if before and (before[-1].endswith("участник") or before[-1] == "участница"):
        return True
    if "соответственно" in passage.lemmas:
        return False
    if token.word.number == "plur" and token.lemma in TYPES and i and passage.tokens[i - 1].pos == "NUMB":
        return True
    return any(n.core.end <= token.start and token.start - n.core.end < 40 and not n.money and
               all((t.pos in ("ADJF", "PRTF", "NOUN") or t.lemma in ("и", ",")) and t.lemma not in TYPES for t in passage.tokens[passage.at(n.core.end) : i]) for n in passage.numbers)


def _told(page: Page, pairs: Pairs, passage: Passage, i: int) -> list[AgreementAt]:
    low, high = _clause(passage, i)
    standing = standing_of(passage, i, low, high)
    if standing is None:
        return []
    found = [p for p in pairs.of(passage, i, low, high) if len(p.parties) > 1 and any(q.kind != "country" for q in p.parties)]
    if _some_of_many(passage, i) or _by_firms(passage, low, high) or _with_another(passage, i):
        found = [p for p in found if p.spans]
    if not found:
        return []
    kind = _type(passage, i, low, high)
    began = standing == "ended" and not set(passage.lemmas[low:high]) & SIGNING
    own = _signed(passage, i, low, high, ("с", "от") if began else None) if standing != "planned" else None
    standing = settled(page, standing, own, passage, low, high)
    kept = []
    for pair in found:
        signed = pair.signed or own
        if signed is None and standing == "signed" and not is_background(passage, low, high):
            signed = page.told_on
        definite = not pair.spans
        kept.append(AgreementAt(passage, _span(passage, i, low, high, pair), kind, standing, pair.parties, signed, _place(passage, low, high),
                                definite=definite, dated=pair.signed is not None or own is not None))
    return kept


def _some_of_many(passage: Passage, i: int) -> bool:
    """«подписан ряд важных документов»: nobody says between whom, and it need not be those the text is about."""
    return bool({"ряд", "пакет", "множество", "десяток", "различный", "разный", "многочисленный", "несколько"} & set(passage.lemmas[max(0, i - 4) : i]))


def _with_another(passage: Passage, i: int) -> bool:
    """«Договор с подрядчиком расторгли»: who the other side is, is said, and it is no territory."""
    if passage.lemmas[i + 1 : i + 2] not in (["с"], ["со"]):
        return False
    other = next((t for t in passage.tokens[i + 2 : i + 6] if t.pos not in ("ADJF", "PRTF")), None)
    return other is not None and other.pos == "NOUN" and other.text.islower() and other.lemma not in _SIDES


_SIDES = frozenset("сторона партнер партнёр коллега сосед друг гость побратим город-побратим город регион область край республика провинция префектура район округ уезд "
                   "штат воеводство муниципалитет столица администрация мэрия правительство акимат хокимият исполком страна государство территория субъект ассоциация палата университет институт союз совет центр дума организация".split())


def _by_firms(passage: Passage, low: int, high: int) -> bool:
    """«меморандумы подписаны руководителями предприятий двух стран»: not by those the text is about."""
    lemmas = passage.lemmas
    return any(lemmas[j] in SIGNING and {"предприятие", "компания", "организация", "бизнесмен", "предприниматель"} & set(lemmas[j + 1 : min(j + 5, high)])
               for j in range(low, min(high, len(lemmas))))


def _clause(passage: Passage, i: int) -> tuple[int, int]:
    """The agreement's clause with the relative clause or participle that follows its name."""
    low, high = passage.clause(i)
    tokens = passage.tokens
    if high + 1 < len(tokens) and tokens[high].text == "," and tokens[high + 1].lemma in ("если", "когда", "как"):  # «Соглашение, если одобрят, подпишут»
        back = next((j for j in range(high + 2, len(tokens)) if tokens[j].text == ","), None)
        high = passage.clause(back + 1)[1] if back is not None and back + 1 < len(tokens) else high
    while high + 1 < len(tokens) and tokens[high].text == "," and (tokens[high + 1].lemma in ("который", "он", "она", "оно") or tokens[high + 1].pos == "PRTF"):
        high = next((j for j in range(high + 2, len(tokens)) if passage.clause(j)[1] != high and tokens[j].text in (",", ";") and
                     passage.clause(j - 1)[1] == j), len(tokens))
    if low > 1 and tokens[low - 1].text == "," and tokens[low].lemma == "который":
        low = passage.clause(low - 2)[0]
    return low, high


def _type(passage: Passage, i: int, low: int, high: int) -> str:
    near = set(passage.lemmas[max(low, i - 4) : min(high, i + 9)])
    if near & {"побратимство", "побратимский", "побратим", "породненный", "породниться", "город-побратим", "партнер-побратим"}:
        return "twinning"
    if "рамочный" in near:
        return "framework"
    return TYPES.get(passage.tokens[i].lemma) or "cooperation"


def _signed(passage: Passage, i: int, low: int, high: int, only: tuple[str, ...] | None) -> str | None:
    """The day of signing among the dates of the clause: the finest, then the nearest; no period, no term."""
    tokens = passage.tokens
    held = [d for d in passage.dates if tokens[low].start <= d.span.start < tokens[high - 1].end and not d.when.ends and d.prep not in ("до", "на", "после", "к")
            and (only is None or d.prep in only) and not _of_an_event(passage, d)]
    best = min(held, key=lambda d: (not _of_the_signing(passage, d), -len(d.when.starts or ""), abs(d.span.start - tokens[i].start)), default=None)
    return best.when.starts if best else None


def _of_an_event(passage: Passage, day: DateAt) -> bool:
    """«в ходе Всемирного форума городов-побратимов 2023 года»: the year an event is called by."""
    at = passage.at(day.span.start)
    return day.whole and len(day.when.starts or "") == 4 and any(
        passage.lemmas[j] in NOUNS and {"ход", "рамка", "на", "поле"} & set(passage.lemmas[max(0, j - 4) : j]) and not any(
            t.text in (",", ";") for t in passage.tokens[j:at]) for j in range(max(0, at - 6), at))


def _of_the_signing(passage: Passage, day: DateAt) -> bool:
    """«… с городом Инчхон, подписанных 25 июля 1997 года»: the day right behind a participle of signing."""
    at = passage.at(day.span.start)
    return any(t.lemma in SIGNING and t.pos == "PRTF" or t.text.casefold().startswith(("подписанн", "заключенн", "заключённ")) for t in passage.tokens[max(0, at - 2) : at])


def _span(passage: Passage, i: int, low: int, high: int, pair: Pair) -> Span:
    spans = [s for s in pair.spans if passage.span.contains(s)] + [Span(passage.tokens[i].start, passage.tokens[i].end)]
    spans += [Span(t.start, t.end) for t in passage.tokens[low:high] if t.lemma in SIGNING | ENDED | IN_FORCE]
    spans += [d.span for d in passage.dates if passage.tokens[low].start <= d.span.start < passage.tokens[high - 1].end]
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def _place(passage: Passage, low: int, high: int) -> Party | None:
    return next((p.party for p in passage.parties if low <= p.first < high and p.is_place and p.party.kind == "municipality"), None)


def _once(told: list[AgreementAt]) -> list[AgreementAt]:
    """Tellings of one agreement joined: the same parties, and days that do not contradict; «документ подписан 12
    августа» gives its day to what the text told of before."""
    held: list[AgreementAt] = []
    for one in told:
        if one.definite and _only_word(one) and _of_a_programme(one):
            continue
        same = next((h for h in held if _same(h, one)), None)
        if same is None and one.definite and held and _only_word(one) and one.standing != "planned":
            for h in held:
                if h.standing == "signed" and not h.dated and one.dated:
                    h.signed, h.place = one.signed, h.place or one.place
            continue
        if same is None:
            held.append(one)
            continue
        _join(same, one)
    return held


def _only_word(one: AgreementAt) -> bool:
    """Whether it is called a document and nothing else."""
    return "документ" in one.passage.lemmas and not any(t in one.passage.lemmas for t in ("соглашение", "меморандум", "договор", "протокол"))


def _of_a_programme(one: AgreementAt) -> bool:
    """Whether the document is the plan or road map whose signing was told of before: «Документ подписали …»."""
    page = one.passage.page
    earlier = page.passages[max(0, one.passage.number - 4) : one.passage.number] if page else []
    named = [t.lemma for p in earlier for t in p.tokens if t.lemma in _DOCUMENTS]
    return bool(named) and named[-1] in _PROGRAMMES and any(set(p.lemmas) & SIGNING for p in earlier)


_PROGRAMMES = frozenset(("план", "программа", "карта"))
_DOCUMENTS = _PROGRAMMES | {"соглашение", "меморандум", "договор", "протокол", "декларация", "хартия"}


def _join(same: AgreementAt, one: AgreementAt) -> None:
    same.spans.append(one.span)
    if one.dated and not same.dated or len(one.signed or "") > len(same.signed or "") and one.dated >= same.dated:
        same.signed, same.dated = one.signed, one.dated
    same.place = same.place or one.place
    if "ended" in (same.standing, one.standing):
        same.standing = "ended"
    if same.type == "cooperation" and one.type != "cooperation":
        same.type = one.type


def _same(a: AgreementAt, b: AgreementAt) -> bool:
    if len(a.parties) != len(b.parties) or not all(any(p.same_as(q) for q in b.parties) for p in a.parties):
        return False
    if a.type != b.type and "cooperation" not in (a.type, b.type):
        return False
    if {a.standing, b.standing} == {"planned", "in_force"} or {a.standing, b.standing} == {"planned", "ended"}:
        return False
    if a.dated and b.dated and a.signed and b.signed and not (a.signed.startswith(b.signed) or b.signed.startswith(a.signed)):
        return False
    return {a.standing, b.standing} != {"in_force", "signed"} or a.dated == b.dated


def _proposal(page: Page, a: AgreementAt) -> Proposal:
    return propose("agreement", page.article.text, [a.span, *a.spans], standing=a.standing, speaker=a.passage.speaker, type=a.type,
                   level=levels_agree(a.parties), parties=list(a.parties), topics=a.topics,
                   signed=a.signed if a.standing != "planned" else None, place=a.place)
