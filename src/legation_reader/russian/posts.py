"""Posts: a person named together with what they are, and of whom."""

from __future__ import annotations

from collections.abc import Iterator

from ..lexicon.morphology import forms
from ..readings import Mention, Proposal, propose
from ..spans import Span
from .holders import whose
from .offices import BODIES, HEADS, SEATS
from .passages import Page, Passage
from .stated import CITY, REGION
from .titles import english

_MODIFIERS = frozenset("первый заместитель временно исполняющий обязанность и.о врио старший генеральный исполнительный главный чрезвычайный полномочный".split())
_ADDRESS = frozenset("уважаемый дорогой господин госпожа товарищ".split())
_MADE = frozenset("избрать стать назначить утвердить переизбрать являться".split())
_REACH = 24
# A title with these and no one named is of the law and the press, not of those who cooperate.
_NOT_OURS = frozenset("прокурор следователь судья тренер корреспондент журналист адвокат полиция защитник нападающий автор".split())


def posts(page: Page) -> list[Proposal]:
    """Every person named with a post, once for each whom they hold it of."""
    found: list[Proposal] = []
    for passage in page.passages:
        for proposal in _in_passage(page, passage):
            if not any(_same(proposal, p) for p in found):
                found.append(proposal)
    return found


def _same(a: Proposal, b: Proposal) -> bool:
    return bool(a.fields["person"].same_as(b.fields["person"]) and a.fields["of"].same_as(b.fields["of"]))


def _in_passage(page: Page, passage: Passage) -> Iterator[Proposal]:
    floor = 0
    shared: str | None = None
    for person in passage.people:
        if _no_person(passage, person) or passage.at(person.span.start) < floor:
            continue
        first, last = passage.at(person.span.start), passage.at(person.span.end - 1)
        start = _title_start(passage, first, floor)
        if start is not None:
            end, shared = first - 1, None
            if passage.tokens[start].word.number == "plur" and passage.tokens[start].lemma in HEADS:
                shared = passage.tokens[start].text
                if each := _of_each(page, passage, start, person):
                    yield from each
                    floor = passage.at(each[-1].spans[0].end - 1) + 1
                    continue
        elif (after := _title_after(passage, last)) is not None:
            start, end = after
        elif (made := _made(passage, first, floor) or _made_after(passage, last)) is not None:
            start, end = made
        elif shared and floor < first and _listed(passage, floor, first):
            start, end = _listed_from(passage, floor), first - 1
        else:
            floor = last + 1
            continue
        if not {t.lemma for t in passage.tokens[start : end + 1]} & _NOT_OURS:
            yield from _proposal(page, passage, person, start, end, first, last)
        floor = max(last + 1, end + 1)


_ALL_OF = frozenset("два оба три".split())


def _of_each(page: Page, passage: Passage, start: int, person: Mention) -> list[Proposal]:
    """«мэры двух городов Иван Дубов и Ерлан Тасов», «губернаторы Омской и Павлодарской областей A и B»: each of his own,
    in the order in which those are named in the title, or were named last before it."""
    people, text = [person], page.article.text
    for other in passage.people[passage.people.index(person) + 1 :]:
        if text[people[-1].span.end : other.span.start].strip() not in ("и", ","):
            break
        people.append(other)
    first = passage.at(person.span.start)
    told = {t.lemma for t in passage.tokens[start + 1 : first]}
    inside = [g for g in passage.groups if start <= g[0].first and g[-1].last < first]
    if len(people) < 2 or told and not inside and not _ALL_OF & told:
        return []
    groups = inside or [g for p in reversed(page.passages[: passage.number + 1]) for g in reversed(p.groups)]
    head = passage.tokens[start]
    kinds = (["municipality"] if head.lemma in CITY else []) + (["region"] if head.lemma in REGION else []) or (["region", "municipality"] if inside else [])
    named = next((g for g in groups if len(g) == len(people) and any(all(p.party.kind == kind for p in g) for kind in kinds)), None)
    return [propose("post", text, Span(head.start, one.span.end), person=one.party, title=english(head.lemma), of=p.party, said=head.lemma)
            for one, p in zip(people, named or (), strict=False)]


def _proposal(page: Page, passage: Passage, person: Mention, start: int, end: int, first: int, last: int) -> Iterator[Proposal]:
    of, told = whose(page, passage, start, end, person.party)
    if of is None:
        return
    if told:
        page.told.setdefault(person.party.name, of)
    low, high = min(start, first), max(end, last)
    while end > start and (passage.lemmas[end] in _ADDRESS or _given_name(passage, end, person)):
        end -= 1
    title = " ".join(passage.article.text[passage.tokens[start].start : passage.tokens[end].end].split())
    yield propose("post", page.article.text, Span(passage.tokens[low].start, max(person.span.end, passage.tokens[high].end)), person=person.party,
                  title=english(title), of=of, said=title)


def _given_name(passage: Passage, i: int, person: Mention) -> bool:
    """Whether token `i` is the given name of the person whose surname alone was taken for the name."""
    token = passage.tokens[i]
    told = person.party.name.split()
    return token.text[0].isupper() and len(told) > 1 and " " not in person.span.of(passage.article.text) and any("Name" in f.tag.grammemes for f in forms(token.text.lower()))


def _title_start(passage: Passage, first: int, floor: int) -> int | None:
    """Where the title before the name begins: the leftmost head word whose phrase runs up to the name."""
    start = None
    j = first - 1
    while j >= floor and first - j <= _REACH:
        token = passage.tokens[j]
        in_name = any(p.first <= j <= p.last for p in passage.parties)
        if token.lemma == "глава" and j and passage.tokens[j - 1].lemma in ("во", "в"):
            break
        if token.lemma in HEADS:
            start = j
        elif token.text in (",", ";", ":", ".", "–", "—", "»", "«", "(", ")") and not (token.text in (",", "»", "«") and _inside_title(passage, j, floor)) or token.pos in ("VERB", "PRTS", "GRND", "INFN", "NPRO", "CONJ") and not in_name and token.lemma != "и" or token.pos == "PREP" and token.lemma not in ("по", "при", "в", "на", "с", "для"):
            break
        j -= 1
    while start is not None and passage.lemmas[start] in _ADDRESS and start + 1 < first:
        start += 1
    while start is not None and start - 1 >= floor and passage.lemmas[start - 1] not in _ADDRESS and (passage.tokens[start - 1].lemma in _MODIFIERS or passage.tokens[start - 1].pos == "ADJF" and
                                                       passage.tokens[start - 1].word.cases & passage.tokens[start].word.cases):
        start -= 1
    if start is not None and start - 2 >= floor and passage.lemmas[start - 2 : start] == ["чрезвычайный", "и"]:
        start -= 2
    return start


def _inside_title(passage: Passage, j: int, floor: int) -> bool:
    """A comma or quote inside the name of an office («министр экономики, труда и промышленности», завода «Мир»)."""
    if passage.tokens[j].text in ("»", "«"):
        return True
    following = passage.tokens[j + 1] if j + 1 < len(passage.tokens) else None
    return following is not None and following.pos in ("NOUN", "ADJF") and "gent" in following.word.cases and following.lemma not in HEADS and any(
        t.lemma in HEADS for t in passage.tokens[max(floor, j - 6) : j]
    )


def _title_after(passage: Passage, last: int) -> tuple[int, int] | None:
    """«Андрей Иванов, мэр Омска», «Андрей Иванов (мэр Омска)»."""
    tokens = passage.tokens
    if last + 2 >= len(tokens) or tokens[last + 1].text not in (",", "(", "–", "—"):
        return None
    j = last + 2
    while j < len(tokens) and (tokens[j].lemma in _MODIFIERS or tokens[j].pos == "ADJF") and j < last + 5:
        j += 1
    if j >= len(tokens) or tokens[j].lemma not in HEADS or "nomn" not in tokens[j].word.cases and tokens[last].word.cases.isdisjoint(tokens[j].word.cases):
        return None
    if any(t.lemma in _MADE for t in tokens[j : j + 8]):
        return None
    end = next((k - 1 for k in range(j + 1, len(tokens)) if tokens[k].text in (",", ")", ".", ";", ":", "»", "–", "—") or tokens[k].pos in ("VERB", "PRTS", "CONJ")
                and tokens[k].lemma != "и"), len(tokens) - 1)
    return last + 2, max(end, j)


def _made(passage: Passage, first: int, floor: int) -> tuple[int, int] | None:
    """«Президентом ассоциации избран X», «исполнительным директором стала Y»."""
    verb = next((j for j in range(first - 1, max(floor, first - 3) - 1, -1) if passage.tokens[j].lemma in _MADE), None)
    if verb is None:
        return None
    head = next((j for j in range(verb - 1, max(floor, verb - 12) - 1, -1) if passage.tokens[j].lemma in HEADS and "ablt" in passage.tokens[j].word.cases), None)
    if head is None:
        return None
    start = head
    while start > floor and passage.tokens[start - 1].pos == "ADJF" and "ablt" in passage.tokens[start - 1].word.cases:
        start -= 1
    end = next((j - 1 for j in range(head + 1, verb) if passage.tokens[j].pos == "PREP"), verb - 1)
    return start, max(end, head)


_HOLDING = frozenset("занимать занять возглавлять возглавить".split())


def _made_after(passage: Passage, last: int) -> tuple[int, int] | None:
    """«X назначен министром …», «X занимает пост министра …», «X, возглавляющий администрацию …»."""
    tokens = passage.tokens
    verb = next((j for j in range(last + 1, min(last + 5, len(tokens))) if tokens[j].lemma in _MADE | _HOLDING), None)
    if verb is None or any(t.text in (";", ".") for t in tokens[last + 1 : verb]):
        return None
    case = "gent" if tokens[verb].lemma in ("занимать", "занять") else "accs" if tokens[verb].lemma in _HOLDING else "ablt"
    led = SEATS - {"делегация", "представитель", "предприниматель", "житель", "гость"} | BODIES.keys() | {"комитет", "департамент", "управление"}
    wanted = led if case == "accs" else HEADS
    start = next((j for j in range(verb + 1, min(verb + 6, len(tokens))) if tokens[j].lemma in wanted and case in tokens[j].word.cases), None)
    if start is None:
        return None
    end = next((j - 1 for j in range(start + 1, len(tokens)) if tokens[j].text in (",", ")", ".", ";", "–", "—") or tokens[j].pos in ("VERB", "PRTS", "CONJ", "PREP")), len(tokens) - 1)
    while start - 1 > verb and tokens[start - 1].pos == "ADJF":
        start -= 1
    return start, max(end, start)


def _no_person(passage: Passage, person: Mention) -> bool:
    """Whether one word taken for a person is a place («Павлодарскую») or a common noun («Модератор»)."""
    word = person.span.of(passage.article.text)
    if " " in word or "." in word:
        return False
    if any(m.span.overlaps(person.span) and m.party.kind in ("region", "country", "municipality") for m in passage.mentions):
        return True
    known = [f for f in forms(word.lower()) if f.is_known]
    return bool(known) and not any({"Surn", "Name", "Patr", "Geox"} & set(f.tag.grammemes) for f in known)


def _listed(passage: Passage, floor: int, first: int) -> bool:
    """«Министры … России X и Белоруссии Y»: the second is named by whose minister they are."""
    return passage.tokens[floor].lemma in ("и", ",") and any(floor < p.first and p.last < first for p in passage.parties) and first - floor <= 5


def _listed_from(passage: Passage, floor: int) -> int:
    return floor + 1
