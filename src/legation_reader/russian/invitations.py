"""Invitations: who asked whom to what, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from ..readings import Mention, Party, Proposal, propose, with_fields
from ..spans import Span
from .offices import BODIES, HEADS
from .party_at import PartyAt
from .passages import Page, Passage

_INVITING = frozenset("пригласить приглашать позвать звать приглашенный".split())
_ACCEPTED = frozenset("принять согласиться подтвердить".split())


def invitations(page: Page) -> list[Proposal]:
    """Every invitation of the article."""
    found: list[Proposal] = []
    for passage in page.passages:
        for i, token in enumerate(passage.tokens):
            if token.lemma in _INVITING and token.pos in ("VERB", "PRTS", "INFN"):
                proposal = _by_verb(page, passage, i)
            elif token.lemma == "приглашение" and token.pos == "NOUN":
                proposal = _by_noun(page, passage, i)
            elif token.lemma in ("хотеть", "ждать", "видеть", "увидеть", "надеяться") and token.pos in ("VERB", "INFN"):
                proposal = _wish(page, passage, i)
            elif token.lemma in ("приезжать", "приехать", "приходить") and token.text.casefold().endswith(("йте", "ите")):
                proposal = _imperative(page, passage, i)
            elif token.lemma == "подтверждение":
                proposal = _confirmed(page, passage, i)
            elif token.lemma == "подключение" and "взаимодействие" in passage.lemmas[i + 1 : i + 6]:
                proposal = _joining(page, passage, i)
            else:
                continue
            if proposal is not None and not any(s.overlaps(t) for p in found for s in p.spans for t in proposal.spans):
                found.append(proposal)
    return found


def _by_verb(page: Page, passage: Passage, i: int) -> Proposal | None:
    token = passage.tokens[i]
    low, high = passage.clause(i)
    here = [p for p in passage.parties if low <= p.first < high and not p.prep]
    passive = token.pos == "PRTS"
    if passive:  # «приглашены мэры из Сербии», «завханские борцы позваны»
        here += [p for p in passage.parties if low <= p.first < high and p.prep == "из" and p.territorial]
    invited = [p for p in here if p.stands("nomn") or p.prep == "из"] if passive else [p for p in here if p.first > i and "accs" in p.cases and (p.office or p.form == "noun")]
    inviters: list[PartyAt | Mention] = [] if passive else [p for p in here if p.first < i and "nomn" in p.cases]
    guests: list[PartyAt | Mention] = [*invited, *_people_invited(page, passage, i, high)]
    if not guests and not passive:
        guests = [*_body_invited(page, passage, i)]
    if not guests and token.pos == "VERB" and {"он", "она", "они", "ее"} & set(passage.lemmas[max(low, i - 2) : i]):
        guests = [*[p for p in passage.parties if p.last < i and p.office][-1:]]
    if not guests:
        return None
    if not inviters and not passive:
        inviters = [*[m for m in passage.people if m.span.end <= token.start][-1:]]
    standing = "proposed" if token.pos == "INFN" else "sent"
    if _accepted(page, passage, high):
        standing = "accepted"
    return _proposal(page, passage, i, low, high, inviters, guests, standing)


def _people_invited(page: Page, passage: Passage, i: int, high: int) -> list[Mention]:
    """«пригласил Дениса Матюшина», «пригласил акима области»: the person, by name or by the post the article tells of."""
    named = [m for m in passage.people if passage.tokens[i].end <= m.span.start and passage.at(m.span.start) < min(high, i + 8)]
    if named:
        return named[:1]
    for j in range(i + 1, min(i + 4, high)):
        token = passage.tokens[j]
        if token.lemma in HEADS and "accs" in token.word.cases:
            return [m for m in page.people if (m.span.start > 0 and _holds(page, m, token.lemma))][:1]
    return []


def _holds(page: Page, person: Mention, head: str) -> bool:
    """Whether the word right before the phrase that names the person is this head («Аким … Нариман …»)."""
    passage = next((p for p in page.passages if p.span.contains(person.span)), None)
    if passage is None:
        return False
    at = passage.at(person.span.start)
    return head in passage.lemmas[max(0, at - 6) : at]


def _body_invited(page: Page, passage: Passage, i: int) -> list[PartyAt]:
    """«пригласил Народный комитет Ханоя»: the territory whose office stands in the accusative."""
    for j in range(i + 1, min(i + 5, len(passage.tokens))):
        token = passage.tokens[j]
        if token.pos == "NOUN" and "accs" in token.word.cases:
            if j + 1 < len(passage.tokens) and passage.tokens[j + 1].lemma in BODIES and passage.page and (body := passage.page.refers(passage, j + 1, j + 2)) is not None:
                return [PartyAt(body, passage.cut(j, j + 1), j, j + 1, frozenset(("accs",)))]
            return [p for p in passage.parties if p.first == j + 1 and "gent" in p.cases][:1]
    return []


def _by_noun(page: Page, passage: Passage, i: int) -> Proposal | None:
    """«передал приглашение …», «получил приглашение и принял его», «практика перекрёстного приглашения …»."""
    if passage.tokens[i - 1 : i] and passage.tokens[i - 1].lemma == "по":
        return None
    low, high = passage.clause(i)
    lemmas = set(passage.lemmas[low:high])
    here = [p for p in passage.parties if low <= p.first < high]
    if "перекрестный" in passage.lemmas[max(0, i - 2) : i]:
        bodies = [p for p in here if p.first > i and p.party.kind == "body"]
        if not bodies or "практика" not in lemmas:
            return None
        return _proposal(page, passage, i, max(low, i - 3), high, bodies, bodies, "practice")
    if not lemmas & {"передать", "вручить", "направить", "получить", "прислать", "принять"}:
        return None
    got = bool(lemmas & {"получить", "принять"})
    if got and not (inside := "получить" in lemmas) and not inside:
        return None
    subject = [p for p in here if p.first < i and p.stands("nomn")]
    to = [p for p in here if "datv" in p.cases and not p.prep and p not in subject]
    invited: list[PartyAt | Mention] = [*(subject if got else to or _officer(page, passage, low, high) or _other_side(page, subject))]
    if got and "я" in passage.lemmas[low:i]:
        invited = [*[m for m in page.people if passage.speaker is not None and m.party.same_as(passage.speaker)][:1]]
    if not invited:
        return None
    return _proposal(page, passage, i, low, high, [] if got else subject, invited, "accepted" if "принять" in lemmas or _accepted(page, passage, high) else "sent")


def _officer(page: Page, passage: Passage, low: int, high: int) -> list[Mention]:
    """«направила региональному комиссару приглашение»: whoever the article names with that post."""
    for t in passage.tokens[low:high]:
        if t.lemma in HEADS and "datv" in t.word.cases and "nomn" not in t.word.cases:
            return [m for m in page.people if _holds(page, m, t.lemma)][:1]
    return []


def _wish(page: Page, passage: Passage, i: int) -> Proposal | None:
    """«хотим, чтобы наши друзья с Волги были на открытии», «будем рады видеть пермяков на форуме», «ждём гостей из Бреста на ярмарку»."""
    words = passage.lemmas
    ours = {"мы", "я", "рад", "надеяться", "готовый"} & set(words[max(0, i - 5) : i + 1]) or passage.tokens[i].text.casefold() in ("ждем", "ждём", "хотим", "надеемся")
    goes = {"на", "в"} & set(words[i:]) and {"быть", "видеть", "увидеть", "приехать", "ждать", "посетить", "принять", "участвовать"} & set(words[i : i + 9])
    if not ours or not goes:
        return None
    guests: list[PartyAt | Mention] = [p for p in passage.parties if p.first > i and not p.is_place and (p.office == "житель" or p.prep in ("из", "с") and p.territorial or
                                       "accs" in p.cases and p.office)]
    if not guests and {"друг", "коллега", "партнер", "побратим"} & set(words[i:]):
        mine = passage.speaker and page.post_of(passage.speaker)
        guests = [*_other_side_of(page, mine)] if mine else []
    if not guests:
        return None
    own = page.post_of(passage.speaker) if passage.speaker else None
    proposal = _proposal(page, passage, i, i, passage.clause(i)[1], [], guests[:1], "proposed" if words[i] != "ждать" else "sent")
    return with_fields(proposal, inviter=[own] if own else [])


def _other_side_of(page: Page, mine: Party) -> list[PartyAt]:
    pair = next((p for passage in page.passages for p in passage.parties if p.territorial and p.party.kind == mine.kind and p.party.country != mine.country), None)
    return [pair] if pair else []


def _imperative(page: Page, passage: Passage, i: int) -> Proposal | None:
    """«Приезжайте весной в Шадринск на наши чтения», said by somebody with a post to the other side."""
    mine = page.post_of(passage.speaker) if passage.speaker else None
    guests: list[PartyAt | Mention] = [*_other_side_of(page, mine)] if mine else []
    if mine is None or not guests:
        return None
    return with_fields(_proposal(page, passage, i, i, passage.clause(i)[1], [], guests, "sent"), inviter=[mine])


def _confirmed(page: Page, passage: Passage, i: int) -> Proposal | None:
    """«подтверждение о приезде на форум уже получено»: accepted by whom the sentence names as the guests."""
    if not {"приезд", "участие", "прибытие"} & set(passage.lemmas[i : i + 5]):
        return None
    guests: list[PartyAt | Mention] = [*[p for p in passage.parties if p.prep in ("из", "от") and p.territorial][:1]]
    return _proposal(page, passage, i, i, passage.clause(i)[1], [], guests, "accepted") if guests else None


def _joining(page: Page, passage: Passage, i: int) -> Proposal | None:
    """«подключение к такому взаимодействию … комитета»: who is to be taken into a practice of inviting each other."""
    if "приглашени" not in passage.lower:
        return None
    joined = [p for p in passage.parties if p.first > i and "gent" in p.cases and p.party.kind == "body"][:1]
    inviters = [p for p in passage.parties if p.first < i and p.party.kind == "body"]
    high = joined[0].last + 1 if joined else i
    return _proposal(page, passage, i, i, high, inviters, joined, "proposed") if joined else None


def _other_side(page: Page, mine: list[PartyAt]) -> list[PartyAt]:
    """The other party of the talks, when the text leaves the invited unnamed."""
    land = {m.party.country or m.party.id for m in mine}
    for passage in page.passages:
        for p in passage.parties:
            if p.office and p.territorial and (p.party.country or p.party.id) not in land and p.party.kind != "country":
                return [p]
    return []


def _accepted(page: Page, passage: Passage, high: int) -> bool:
    rest = passage.tokens[high:]
    following = page.passages[passage.number + 1].tokens if passage.number + 1 < len(page.passages) else []
    return any(t.lemma in _ACCEPTED and any(u.lemma in ("приглашение", "он") for u in words[k : k + 4]) and "приглашение" in [u.lemma for u in words]
               for words in (rest, following) for k, t in enumerate(words))


def _proposal(page: Page, passage: Passage, i: int, low: int, high: int, inviters: Sequence[PartyAt | Mention], invited: Sequence[PartyAt | Mention],
              standing: str) -> Proposal:
    near = [p.span for p in [*inviters, *invited] if passage.span.contains(p.span) and standing not in ("practice", "proposed")]
    bounds = [Span(passage.tokens[i].start, passage.tokens[i].end), *near]
    end = passage.tokens[min(high, len(passage.tokens)) - 1].end
    return propose("invitation", page.article.text, Span(min(s.start for s in bounds), max(end, *(s.end for s in bounds))), standing=standing,
                   speaker=passage.speaker, inviter=_names(inviters), invited=_names(invited), occasion=None, condition=None)


def _names(found: Sequence[PartyAt | Mention]) -> list[Party]:
    kept: list[Party] = []
    for p in found:
        if not any(p.party.same_as(k) for k in kept):
            kept.append(p.party)
    return kept
