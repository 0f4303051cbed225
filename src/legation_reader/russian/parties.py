"""Who acts in a sentence: mentions with their case and preposition, the offices that act for them, coordination."""

from __future__ import annotations

from dataclasses import replace

from ..names.sizes import of_kind
from ..readings import Mention, Party
from ..spans import Span
from . import places
from .districts import district, district_of, nominative
from .inhabitants import inhabitants
from .offices import BODIES, GOVERNMENTS, HEADS, SEATS, body_name
from .party_at import ALL_CASES, GENERIC, PartyAt, cases_of
from .passages import Passage
from .tokens import Token

_RANK = {"country": 3, "region": 2, "municipality": 1}
_JOINERS = frozenset((",", "и", "а", "также", "или", "плюс", "–", "—"))


def parties(passage: Passage) -> list[PartyAt]:
    """The parties of a sentence in order: containers folded into what they contain, offices into whose they are."""
    placed = [_placed(passage, m) for m in passage.mentions if m.party.kind != "person"]
    found = sorted([p for p in placed if p is not None] + places.unlisted(passage), key=lambda p: p.first)
    people = [p for p in inhabitants(passage) if not any(p.first <= q.last and q.first <= p.last for q in found)]
    found = sorted(_folded(passage, found) + people, key=lambda p: p.first)
    held: list[PartyAt] = []
    for one in found:
        held.append(_with_office(passage, one, held[-1] if held else None))
    return _governed(passage, _bracketed(passage, held))


def _placed(passage: Passage, mention: Mention) -> PartyAt | None:
    first, last = passage.at(mention.span.start), passage.at(mention.span.end - 1)
    if last >= len(passage.tokens) or first > last:
        return None
    if mention.party.id == "US" and {"доллар", "долл"} & set(passage.lemmas[max(0, first - 2) : first]):
        return None  # «долларов США» is a currency
    words = passage.tokens[first : last + 1]
    form = mention.form
    if first and mention.party.kind == "region" and form == "noun" and _town_before(passage, first):
        town = Party("municipality", None, mention.party.name, country=mention.party.country, aliases=mention.party.aliases)
        return PartyAt(town, mention.span, first, last, _cases_named(passage, words), form=form)
    if form == "adjective" and first == last and (city := places.really_noun(passage, first)) is not None:
        return PartyAt(city, mention.span, first, last, words[0].word.cases, form="noun")
    if form == "adjective" and mention.party.kind != "country" and (head := _shared_head(passage, last)) is not None:
        form = "noun"
        words = [head] if head.word.number == "plur" else [*words, head]
    cases = cases_of(words, form)
    if form == "noun" and first and passage.tokens[first - 1].pos == "ADJF" and mention.text.endswith(("е", "и")):
        cases |= passage.tokens[first - 1].word.cases  # «со словацким Кошице»: the name is not declined
    return PartyAt(mention.party, mention.span, first, last, cases, form=form)


def _town_before(passage: Passage, first: int) -> bool:
    """«в г. Ховд», «город Ховд»: the town, and not the province of the same name."""
    before = passage.tokens[first - 1]
    return before.lemma in ("город", "гор") or before.text == "." and first > 1 and passage.tokens[first - 2].text.casefold() in ("г", "гор")


def _cases_named(passage: Passage, words: list[Token]) -> frozenset[str]:
    return cases_of(words, "noun") | {"loct"}


def _shared_head(passage: Passage, last: int) -> Token | None:
    """The «области» of «Калининградской, Липецкой и Тюменской областей»: the adjective is the region itself."""
    for token in passage.tokens[last + 1 : last + 14]:
        if token.lemma in ("область", "край", "район", "округ", "республика", "провинция", "воеводство", "губерния"):
            return token
        if not (token.pos in ("ADJF",) or token.lemma in (",", "и", "а", "также") or token.text[0].isupper()):
            return None
    return None


def _folded(passage: Passage, found: list[PartyAt]) -> list[PartyAt]:
    """«Вязьма Смоленской области», «провинции Хубэй КНР», «Санта-Крус (Боливия)», «немецкий Эрланген»: one party."""
    kept: list[PartyAt] = []
    for one in found:
        previous = kept[-1] if kept else None
        if previous is not None:
            between = [t.text for t in passage.tokens[previous.last + 1 : one.first]]
            bracketed = between == ["("] and one.party.kind == "country" and previous.party.kind == "body"
            if (_contains(one, previous) or bracketed) and (between in ([], ["("]) or between == ["города"] and previous.party.name.endswith(" District") or (between == [","] and one.form == "noun")) and (
                "gent" in one.cases or between or one.form == "abbreviation"
            ) and one.form != "adjective":
                of_a_city = one.party.kind == previous.party.kind == "municipality"
                party = district_of(passage.tokens[previous.first].text, one.party) if of_a_city else previous.party
                kept[-1] = replace(previous, last=one.last, container=one.party, span=Span(previous.span.start, one.span.end), party=party)
                continue
            if previous.form == "adjective" and _contains(previous, one) and _only_generic(passage, previous.last + 1, one.first):
                noun = passage.tokens[one.first - 1]  # «китайским городом Далянь»: in the case of its noun
                cases = noun.word.cases if noun.pos == "NOUN" and noun.lemma in GENERIC else one.cases
                kept[-1] = replace(one, first=previous.first, span=Span(previous.span.start, one.span.end), container=previous.party, cases=cases)
                continue
        kept.append(one)
    return kept


def _bracketed(passage: Passage, found: list[PartyAt]) -> list[PartyAt]:
    """«Брестским облисполкомом (Республика Беларусь)»: the country in brackets says where it is."""
    kept: list[PartyAt] = []
    for one in found:
        previous = kept[-1] if kept else None
        inside = previous is not None and one.party.kind == "country" and [t.text for t in passage.tokens[previous.last + 1 : one.first]] == ["("]
        if previous is not None and inside and one.party.id == (previous.party.country or one.party.id):
            kept[-1] = replace(previous, last=one.last, span=Span(previous.span.start, one.span.end))
        else:
            kept.append(one)
    return kept


def _contains(whole: PartyAt, part: PartyAt) -> bool:
    if part.party.name.endswith(" District") and whole.party.kind == "municipality" and not whole.party.name.endswith(" District"):
        return whole.form == "noun"  # «Московский район Минска»
    big, small = _RANK.get(whole.party.kind, 0), _RANK.get(part.party.kind, 0)
    if big <= small or not small:
        return False
    country = whole.party.id if whole.party.kind == "country" else whole.party.country
    return not (country and part.party.country) or country == part.party.country


def _only_generic(passage: Passage, first: int, last: int) -> bool:
    return all(t.lemma in GENERIC or t.pos in ("ADJF", "PRTF") for t in passage.tokens[first:last])


def _with_office(passage: Passage, one: PartyAt, previous: PartyAt | None) -> PartyAt:
    """The party with the words before (or, after an adjective, behind) it that act for it."""
    if one.office:
        return one
    if one.form == "adjective":
        return _adjective_office(passage, one)
    if one.party.kind not in _RANK:
        return one
    floor = previous.last + 1 if previous else 0
    first, office, cases = one.first, "", one.cases
    adjectives: list[str] = []
    abbreviated = 0
    i = one.first - 1
    while i >= floor and one.first - i <= 14:
        token = passage.tokens[i]
        if i == one.first - 1 - abbreviated and token.text in (".", "г", "гор", "пос"):  # «делегация г. Далянь»
            abbreviated += 1
            i -= 1
            continue
        if token.lemma in HEADS | SEATS | BODIES.keys() and token.pos in ("NOUN", "UNKN", "LATN") and ("gent" in one.cases or i == one.first - 1 - abbreviated):
            office, first, cases, adjectives = token.lemma, i, token.word.cases or ALL_CASES, []
        elif token.pos in ("ADJF", "PRTF", "NUMR") or token.lemma == "и":
            adjectives.append(token.lemma)
            if office and token.pos == "ADJF" and token.word.cases & cases:
                first = i
        elif office and token.lemma != "первый" or not (token.pos == "NOUN" and "gent" in token.word.cases or token.lemma in ("по", "первый") or
                  token.pos == "NOUN" and i and passage.tokens[i - 1].lemma == "по"):
            break
        i -= 1
    if not office:
        return one
    return _acting(passage, replace(one, first=first, cases=cases, office=office, span=Span(passage.tokens[first].start, one.span.end)))


def _adjective_office(passage: Passage, one: PartyAt) -> PartyAt:
    """«Витебский облисполком», «белорусская сторона», «Новосибирский зоопарк»."""
    if passage.lemmas[one.last + 1 : one.last + 2] in ([","], ["и"]):
        return _listed_office(passage, one)
    for i in range(one.last + 1, min(one.last + 6, len(passage.tokens))):
        token = passage.tokens[i]
        if token.lemma == "райисполком" or token.lemma == "комитет" and "районный" in passage.lemmas[one.last : i]:
            party = district(nominative(passage.tokens[one.last].text))  # «Витебский райисполком»: of no town and no region
            return replace(one, last=i, cases=token.word.cases or ALL_CASES, office=token.lemma, span=Span(one.span.start, token.end), party=party)
        if token.lemma == "комитет" and passage.lemmas[i - 1] == "исполнительный":  # «Витебский областной исполнительный комитет»
            return replace(one, last=i, cases=token.word.cases or ALL_CASES, office="исполком", span=Span(one.span.start, token.end),
                           party=of_kind(one.party, "municipality" if "городской" in passage.lemmas[one.last : i] else one.party.kind))
        if token.lemma in SEATS or token.lemma in BODIES or token.lemma in HEADS:
            kind = "municipality" if token.lemma in _OF_CITIES else "region" if token.lemma in _OF_REGIONS else one.party.kind
            held = replace(one, last=i, cases=token.word.cases or ALL_CASES, office=token.lemma, span=Span(one.span.start, token.end),
                           party=of_kind(one.party, kind))
            return _acting(passage, held)
        if token.pos not in ("ADJF", "PRTF"):
            break
    return one


def _listed_office(passage: Passage, one: PartyAt) -> PartyAt:
    """«Брестским и Гродненским областными Советами»: the plural office behind a list is each one's."""
    for i in range(one.last + 2, min(one.last + 18, len(passage.tokens))):
        token = passage.tokens[i]
        if token.lemma in SEATS or token.lemma in BODIES:
            if token.word.number != "plur":
                return one
            own = [t for t in passage.tokens[one.last + 1 : i] if t.pos == "ADJF" and t.text[0].islower()]
            level = next((_LEVELS[t.lemma] for t in own if t.lemma in _LEVELS), one.party.kind)
            return _acting(passage, replace(one, party=of_kind(one.party, level), cases=token.word.cases or ALL_CASES, office=token.lemma), [*own, token])
        if not (token.pos in ("ADJF", "PRTF") or token.lemma in (",", "и") or token.text.endswith(("ским", "ской", "цким", "цкой", "ского"))):
            return one
    return one


_LEVELS = {"областной": "region", "краевой": "region", "городской": "municipality"}
# «Гомельский горисполком» is the city's, «Гомельский облисполком» the region's.
_OF_CITIES = frozenset("горисполком горсовет гордума горадминистрация мэрия мэр".split())
_OF_REGIONS = frozenset("облисполком облсовет облдума губернатор крайисполком".split())


def _acting(passage: Passage, one: PartyAt, said: list[Token] | None = None) -> PartyAt:
    """The party that acts: the territory for its government, a body of its own for a council or university; `said` are
    the words of its office, where they do not stand in its own."""
    words = said or passage.tokens[one.first : one.last + 1]
    bodies = [t for t in words if t.lemma in BODIES]
    if not bodies or one.office in GOVERNMENTS:
        return one
    body = bodies[-1] if one.form != "adjective" else bodies[0]
    adjectives = [t.lemma for t in words if t.pos == "ADJF" or t.lemma == "депутат"]
    if body.lemma == "совет" and not {"городской", "областной", "депутат", "народный", "верховный", "муниципальный"} & set(adjectives):
        return one
    if body.lemma == "министерство" or (body.lemma in ("общество", "союз", "ассоциация") and not adjectives):
        return one
    name = body_name(body.lemma, adjectives, one.party.name)
    return replace(one, party=Party("body", None, name, country=one.party.country or one.party.id), whose=one.party)


def _governed(passage: Passage, found: list[PartyAt]) -> list[PartyAt]:
    """Each with its preposition; what is coordinated with the one before shares that one's."""
    kept: list[PartyAt] = []
    for one in found:
        prep = _preposition(passage, one)
        one = _in_apposition(passage, one)
        previous = kept[-1] if kept else None
        if not prep and previous is not None and not one.office and _shares_office(passage, previous, one):
            one = replace(one, prep=previous.prep, cases=previous.cases, office=previous.office)
        elif not prep and previous is not None and _coordinated(passage, previous, one):
            shared = previous.cases & one.cases
            one = replace(one, prep=previous.prep, cases=shared or one.cases)
        else:
            one = replace(one, prep=prep)
        kept.append(one)
    return kept


def _shares_office(passage: Passage, a: PartyAt, b: PartyAt) -> bool:
    """«акиматы Актюбинской, Атырауской и Мангистауской областей»: the plural office acts for each of them."""
    head = passage.tokens[a.first]
    of_it = "gent" in b.cases or passage.tokens[b.first].text.endswith(("ской", "ского", "цкой", "цкого"))
    if a.office in ("", "житель") or head.lemma == a.office and head.word.number != "plur" or not of_it:
        return False
    between = passage.tokens[a.last + 1 : b.first]
    return bool(between) and all(t.lemma in _JOINERS or t.lemma in GENERIC for t in between) and any(t.lemma in (",", "и") for t in between)


def _in_apposition(passage: Passage, one: PartyAt) -> PartyAt:
    """«с городом Белосток»: the generic noun declines, the name does not."""
    if one.first and one.form == "noun" and not one.office:
        before = passage.tokens[one.first - 1]
        if before.lemma in GENERIC and before.pos == "NOUN" and before.word.number == "sing" and before.word.cases:
            return replace(one, cases=before.word.cases)
    return one


def _preposition(passage: Passage, one: PartyAt) -> str:
    """The preposition that governs the party, over adjectives and generic nouns («в городе Уфе», «с коллегами из»)."""
    i = one.first - 1
    if i > 2 and passage.tokens[i].text in ("–", "—", "-") and passage.lemmas[i - 1] == "собрание":
        i -= 2  # «с Государственным собранием – Курултаем Башкортостана»
    while i >= 0 and one.first - i <= 6:
        token = passage.tokens[i]
        if token.pos == "PREP" or token.lemma in ("между", "из-за"):
            return token.lemma
        if not (token.pos in ("ADJF", "PRTF", "NPRO") or token.lemma in GENERIC or token.text in ("«", "\"", "(", ".") or token.text in ("г", "гор", "пос", "с", "д")):
            return ""
        i -= 1
    return ""


def coordinated(passage: Passage, a: PartyAt, b: PartyAt) -> bool:
    """Whether `b` goes on the list that `a` stands in."""
    return (a.prep == b.prep or not b.prep) and _coordinated(passage, a, b)


def _coordinated(passage: Passage, a: PartyAt, b: PartyAt) -> bool:
    people = [(p.span.start, p.span.end) for p in passage.people] if passage.people_known else []
    joined = False
    for token in passage.tokens[a.last + 1 : b.first]:
        if any(s <= token.start < e for s, e in people):
            continue
        if token.lemma in _JOINERS or token.text in ("(", ")", "»", "«"):
            joined = True
        elif not (token.lemma in GENERIC or token.pos in ("ADJF",) or token.lemma == "с" and b.prep == a.prep):
            return False
    return joined and bool(a.cases & b.cases)


def groups(passage: Passage, found: list[PartyAt]) -> list[list[PartyAt]]:
    """The parties as coordinated lists, in order."""
    kept: list[list[PartyAt]] = []
    for one in found:
        if kept and coordinated(passage, kept[-1][-1], one):
            kept[-1].append(one)
        else:
            kept.append([one])
    return kept
