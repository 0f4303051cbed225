"""Memberships: who joined what, who belongs to it, who makes it up."""

from __future__ import annotations

from ..readings import Party, Proposal, propose
from ..spans import Span
from .party_at import PartyAt
from .passages import Page, Passage
from .titles import english, phrase_after

_JOINING = frozenset("вступить вступать присоединиться присоединяться войти принять примкнуть пополнить влиться".split())
_BELONGING = frozenset("входить состоять участвовать".split())
_BODY_NOUNS = frozenset("совет ассоциация союз организация комитет конгресс лига сеть объединение содружество клуб форум комиссия еврорегион альянс палата".split())


def memberships(page: Page) -> list[Proposal]:
    """Every member of a body that the article names."""
    found: list[Proposal] = []
    for passage in page.passages:
        for i, token in enumerate(passage.tokens):
            told: list[Proposal] = []
            if token.lemma in _JOINING | _BELONGING and token.pos in ("VERB", "PRTS", "PRTF") and token.word.tense != "futr":
                told = _in_body(page, passage, i)
            elif token.lemma in ("член", "участник") and "который" in passage.lemmas[i : i + 2]:
                told = _whose_member(page, passage, i)
            elif token.lemma == "членство" or token.lemma == "объединять" and token.pos == "VERB":
                told = _united(page, passage, i)
            elif token.lemma in ("член", "участник", "участница") and token.pos == "NOUN" and {"ablt", "nomn"} & token.word.cases:
                told = _members_are(page, passage, i)
            found += [p for p in told if not any(p.fields["member"].same_as(f.fields["member"]) and p.fields["of"].same_as(f.fields["of"]) for f in found)]
    return found


def _in_body(page: Page, passage: Passage, i: int) -> list[Proposal]:
    """«A вступил в ассоциацию», «область, которая входит в Совет», «в неё вступили A и B», «в состав союза входят A и B»."""
    lemma = passage.tokens[i].lemma
    low, high = passage.clause(i)
    if lemma in ("состоять", "входить", "вступить") and len(several := _bodies_in(page, passage, low, high, i)) > 1:
        members = _members(page, passage, low, high, i)
        return [p for of in several for p in _told(page, passage, members, of, i)]
    if lemma.startswith("присоедин") and len(joined := _joined_to(page, passage, i)) > 1:
        return joined
    of = _body_in(page, passage, low, high, i)
    around = passage.lemmas[max(low, i - 3) : i + 4]
    if of is None or lemma == "принять" and "состав" not in around and "член" not in around or lemma == "участвовать":
        return []
    return _told(page, passage, _members(page, passage, low, high, i), of, i)


def _members(page: Page, passage: Passage, low: int, high: int, i: int) -> list[PartyAt]:
    """Who joins or belongs: the subject of the clause, or what its «который» stands for. A finite verb between the
    subject and the body, of another's doing («заявление подал Бобруйск»), ends the list."""
    members = [p for p in passage.parties if low <= p.first < high and p.territorial and p.stands("nomn") and not p.is_place]
    other = next((j for j in range(i + 1, high) if passage.tokens[j].pos in ("VERB", "PRTS") and passage.tokens[j].lemma not in ("быть",)), high)
    members = [p for p in members if p.first < other]
    if not members and "который" in passage.lemmas[max(0, low - 1) : i]:
        before = [p for p in passage.parties if p.last < i and p.territorial and not p.is_place]
        members = before[-1:]
    return members


def _bodies_in(page: Page, passage: Passage, low: int, high: int, i: int) -> list[Party]:
    """«состоит в ассоциации A и в союзе B»: each body behind a «в» of its own."""
    found: list[Party] = []
    for j in range(i + 1, high):
        if passage.tokens[j].lemma not in ("в", "во") or j + 1 >= high:
            continue
        known = next((p.party for p in passage.parties if p.first in (j + 1, j + 2) and p.party.kind == "body"), None)
        noun = next((k for k in range(j + 1, min(j + 4, high)) if passage.tokens[k].lemma in _BODY_NOUNS), None)
        party = known or (named_body(page, passage, noun) if noun is not None else _capitalised(passage, j + 1, high))
        if party is not None and not any(party.same_as(f) for f in found):
            found.append(party)
    return found


def _capitalised(passage: Passage, first: int, high: int) -> Party | None:
    """«в Новой Ганзе»: a body called by a name of its own, that is no place."""
    last = first
    while last < high and passage.tokens[last].text[0].isupper():
        last += 1
    if last - first < 2 or any(p.first < last and first <= p.last for p in passage.parties):
        return None
    words = [t.lemma.capitalize() for t in passage.tokens[first:last]]
    name = english(" ".join(words))
    return Party("body", None, name) if name else None


def _joined_to(page: Page, passage: Passage, i: int) -> list[Proposal]:
    """«Сеть в новом составе: к A и B присоединились C и D»: all of them belong to it."""
    low, high = passage.clause(i)
    new = [p for p in passage.parties if p.territorial and p.stands("nomn") and low <= p.first < high and not p.is_place]
    old = [p for g in passage.groups if g[0].prep in ("к", "ко") and g[0].territorial for p in g]
    noun = next((j for j in range(i) if passage.tokens[j].lemma in _BODY_NOUNS and "nomn" in passage.tokens[j].word.cases), None)
    of = _last_body(page, passage.tokens[i].start)
    if noun is not None:
        last, _ = phrase_after(passage, noun)
        name = english(" ".join(passage.article.text[passage.tokens[noun].start : passage.tokens[last].end].split()))
        of = Party("body", None, name) if name and last > noun else of
    if of is None or not new or not old:
        return []
    return [p for group in (new, old) for p in _told(page, passage, group, of, i)]


def _whose_member(page: Page, passage: Passage, i: int) -> list[Proposal]:
    """«вице-президентом Ассоциации, членом которой является с 1997 года»: the subject belongs to what stands before."""
    before = [p for p in passage.parties if p.party.kind == "body" and p.last < i]
    members = [p for p in passage.parties if p.territorial and p.stands("nomn") and not p.is_place]
    return _told(page, passage, members[:1], before[-1].party, i) if before and members else []


def _united(page: Page, passage: Passage, i: int) -> list[Proposal]:
    """«Ассоциация объединяет A, B и C», «членство Омска в союзе»: who makes it up."""
    low, high = passage.clause(i)
    if passage.tokens[i].lemma == "членство":
        of = _body_in(page, passage, i, high, i)
        members = [p for p in passage.parties if i < p.first <= i + 3 and p.territorial and "gent" in p.cases and not p.prep]
        return _told(page, passage, members, of, i) if of else []
    noun = next((j for j in range(low, i) if passage.tokens[j].lemma in _BODY_NOUNS and "nomn" in passage.tokens[j].word.cases), None)
    known = next((p.party for p in passage.parties if p.party.kind == "body" and p.last < i and p.stands("nomn")), None)
    of = known or (named_body(page, passage, noun) if noun is not None else None)
    members = [p for p in passage.parties if i < p.first < high and p.territorial and p.stands("accs") and p.party.kind != "country"]
    return _told(page, passage, members, of, i) if of and len(members) > 1 else []


def _body_in(page: Page, passage: Passage, low: int, high: int, i: int) -> Party | None:
    """The body behind «в» or «к»: a known one, a pronoun for the last named, or a capitalised noun of a body."""
    for p in passage.parties:
        if low <= p.first < high and p.party.kind == "body" and (p.prep in ("в", "к", "ко", "во") or "состав" in passage.lemmas[max(low, p.first - 3) : p.first]):
            return p.party
    for j in range(low, high):
        token = passage.tokens[j]
        governed = {"в", "к", "ко", "состав"} & set(passage.lemmas[max(low, j - 3) : j])
        if not governed:
            continue
        if token.lemma in ("он", "она", "оно") and j < i + 4 and passage.tokens[i].lemma != "принять":
            return _last_body(page, token.start)
        if token.lemma in _BODY_NOUNS and token.pos == "NOUN":
            return named_body(page, passage, j)
    return None


def named_body(page: Page, passage: Passage, j: int) -> Party | None:
    """The body that noun `j` names: by its capitalised words («Региональный совет»), else the last of that sort."""
    first = j
    while first and passage.tokens[first - 1].pos == "ADJF":
        first -= 1
    last, _ = phrase_after(passage, j)
    if first < j and passage.tokens[first].text[0].isupper() and first > 0 or last > j and passage.tokens[j].text[0].isupper():
        name = english(" ".join(passage.article.text[passage.tokens[first].start : passage.tokens[last].end].split()))
        return Party("body", None, name) if name else None
    return page.refers(passage, j, j + 1) or _last_body(page, passage.tokens[j].start)


def _last_body(page: Page, position: int) -> Party | None:
    held = [m.party for m in page.article.mentions if m.party.kind == "body" and m.span.end <= position]
    return held[-1] if held else None


def _members_are(page: Page, passage: Passage, i: int) -> list[Proposal]:
    """«Членами Совета являются A и B», «участники ассоциации – A, B», «A стал членом союза»."""
    low, high = passage.clause(i)
    words = passage.tokens[low:high]
    if not any(t.lemma in ("являться", "стать", "быть", "оставаться") or t.text in ("–", "—", ":") for t in words):
        return []
    of = next((p.party for p in passage.parties if p.party.kind == "body" and i < p.last <= i + 6), None)
    noun = next((j for j in range(i + 1, min(i + 4, high)) if passage.tokens[j].lemma in _BODY_NOUNS), None)
    if of is None and noun is not None:
        of = named_body(page, passage, noun)
    if of is None:
        return []
    members = [p for p in passage.parties if p.territorial and p.first != i and p.stands("nomn") and not p.is_place and not (p.office and p.office != "житель")]
    return _told(page, passage, members, of, i)


def _told(page: Page, passage: Passage, members: list[PartyAt], of: Party, i: int) -> list[Proposal]:
    if not members:
        return []
    span = Span(min(passage.tokens[i].start, *(p.span.start for p in members)), max(passage.tokens[i].end, *(p.span.end for p in members)))
    return [propose("membership", page.article.text, span, speaker=passage.speaker, member=p.party, of=of) for p in members]
