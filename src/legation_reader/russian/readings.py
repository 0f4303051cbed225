"""What a Russian article claims: screened first, then read sentence by sentence, one kind of fact a file."""

from __future__ import annotations

import re
from dataclasses import replace

from ..guarded import guarded
from ..learned import completed
from ..once import once
from ..readings import Article, Mention, Proposal
from ..spans import Span
from . import (
    agreements,
    commitments,
    contacts,
    contracts,
    events,
    figures,
    invitations,
    memberships,
    priorities,
    programmes,
    projects,
    sentences,
    speakers,
)
from .institutions import institutions
from .own_day import own_day
from .passages import Page, Passage
from .view import view

# Without one of these an article tells of no cooperation, and nothing more is looked for.
_TRIGGERS = guarded(
    r"соглашени|меморандум|побратим|породн|сотрудничеств|межрегион|приграничн|делегаци|форум|товарооборот|партн[её]рств|договор|визит|визитом|"
    r"дорожн\w+ карт|саммит|взаимодействи|переговор|совместн|бизнес-мисси|приглас|приглаш|протокол|внешнеэкономическ|экспорт|контракт|встре[тч]|заседани|конгресс|посети|прибы|приех|консультаци|кругл\w+ стол|съезд|фестивал|партн[её]р|приоритет|контакт|поручен|поручил|миссию|сесси|дружат|дружб|обязательств|закупил|поставит|поставить|познакомил|учредил|создали|председательств|входит|входят|на первом месте|приглас|совещани|выставк|предложили|выполнил",
    re.IGNORECASE,
)


def propose(article: Article) -> list[Proposal]:
    """Every fact the article claims, in no particular order; [] for an article that tells of no cooperation."""
    page = _concerned(article)
    return [_to_come(p, page) for p in _told_beside(completed(view(page), once(claimed(page))))] if page else []


def said(article: Article) -> list[Proposal]:
    """What the rules alone find in the article."""
    page = _concerned(article)
    return _told_beside(claimed(page)) if page else []


def _concerned(article: Article) -> Page | None:
    """The article's page with its speakers, None where it tells of no cooperation."""
    if not _TRIGGERS.search(article.text):
        return None
    page = page_of(article if article.published else replace(article, published=own_day(article.text)))
    if not speaks_of_cooperation(page):
        return None
    speakers.settle(page)
    return page


def _to_come(fact: Proposal, page: Page) -> Proposal:
    """What takes place after the page's own day is still planned, whatever else its sentence tells."""
    own, starts = page.article.published or "", fact.fields.get("starts") or ""
    if fact.kind != "event" or fact.standing != "held" or len(own) < 7 or len(starts) < 7 or not starts[:4].isdigit():
        return fact
    known = min(len(own), len(starts))  # a page of June 2023 does not say that the 26th is still ahead
    return replace(fact, standing="planned") if starts[:known] > own[:known] else fact


def _told_beside(found: list[Proposal]) -> list[Proposal]:
    """Who holds what post, and how many came, is of the field only beside something that was done, agreed or counted."""
    done = any(p.kind != "post" and (p.fields.get("indicator") != "participants" or p.fields["subject"]) for p in found)
    return found if done else []


def claimed(page: Page) -> list[Proposal]:
    """Every fact the rules find on the page."""
    return [proposal for read in _KINDS for proposal in read(page)]


_KINDS = (agreements.agreements, events.events, figures.figures, lambda page: page.posts, commitments.commitments, programmes.programmes, projects.projects,
          contracts.contracts, invitations.invitations, contacts.contacts, memberships.memberships, priorities.priorities)


def page_of(article: Article) -> Page:
    """The article cut into passages, each with the mentions that stand in it."""
    page = Page(article, [Passage(article, span, number) for number, span in enumerate(sentences.split(article.text))])
    page.article = replace(article, mentions=_with_institutions(page))
    mentions, k = page.article.mentions, 0
    for passage in page.passages:
        span = passage.span
        while k < len(mentions) and mentions[k].span.end <= span.start:
            k += 1
        inside = []
        for mention in mentions[k:]:
            if mention.span.start >= span.end:
                break
            if span.contains(mention.span):
                inside.append(mention)
        passage.article, passage.mentions, passage.page = page.article, tuple(inside), page
    return page


def _with_institutions(page: Page) -> tuple[Mention, ...]:
    """The article's mentions and the bodies that no list holds, in order, none inside another."""
    found = institutions(page)
    kept = [m for m in page.article.mentions if not any(f.span.overlaps(m.span) for f in found) and m.party.name != "Duma"]
    return tuple(sorted([*kept, *found], key=lambda m: m.span))


# Without one of these two states talk to each other, and no region or city of theirs.
_BELOW_STATES = re.compile(
    r"регион|муниципал|побрат|породн|приграничн|област|провинци|\bштат|\bкра[йяею]м?\b|субъект\w* федер|мэр|губернатор|аким|хоким|город|союзн\w+ государств|район|"
    r"палат|республик|университет|округ|воеводств|аймак", re.IGNORECASE)


_LAW = guarded(r"\bсуд(?:а|у|ом|е|ья|ьи)?\b|\bиск(?:а|у|ом)?\b|\bприговор|уголовн|обвиняем|подсудим|ответчик|истец|истца|апелляц|следовател|арбитраж", re.IGNORECASE)
_COOPERATING = guarded(r"побратим|породн|о сотрудничестве|межрегион|делегаци|приграничн|дружественн|партн[её]рск|внешнеэкономическ|товарооборот", re.IGNORECASE)


def speaks_of_cooperation(page: Page) -> bool:
    """Whether at least two territories or bodies are spoken of, and something below the level of states."""
    text = page.article.text
    if len(_LAW.findall(text)) >= 4 and len(_COOPERATING.findall(text)) < 2 or "Совет Безопасности" in text and not _names_regions(page):
        return False
    states = len(_STATES.findall(text))
    if states > 2 and len(_BELOW_STATES.findall(text)) <= states and len(_COOPERATING.findall(text)) < states:
        return False
    if len(_OTHERWISE.findall(text)) > 1 and not _COOPERATING.search(text) and not _AGREEING.search(text):
        return False
    mentions = page.article.mentions
    parties = {(m.party.kind, m.party.id or m.party.name) for m in mentions if m.party.kind != "person"}
    if len(parties) < 2 and not (parties and _OF_MANY_LANDS.search(text)):
        return False
    return bool(_BELOW_STATES.search(page.article.text)) or _names_regions(page)


# What else two cities can be named together for: crime, disasters, the stage, sport.
_OTHERWISE = guarded(
    r"\b(?:полици\w+|задержа\w+|контрабанд\w+|прокуратур\w+|паводок|паводк\w+|наводнени\w+|эвакуир\w+|пожар\w*|землетрясени\w+|гастрол\w+|театр\w*|матч\w*|обыгра\w+|зрител\w+)\b", re.IGNORECASE)
_AGREEING = guarded(r"соглашени|сотруднич|меморандум|форум|договор|мероприяти|совместн|проект|конференци|комисси|посол|посл[ауе]\b|консул|дружб|дни культуры", re.IGNORECASE)
# What states have to do with each other, wherever their ministers met.
_STATES = guarded(r"\b(?:министр\w* (?:иностранных дел|обороны|внутренних дел)|глав\w* МИД|премьер-министр\w*|санкци\w+|войн\w+|перемири\w+|войск\w*|ракет\w*)\b", re.IGNORECASE)
# «Послы девяти государств посетили область»: who came is counted, and not named.
_OF_MANY_LANDS = guarded(
    r"\b(?:посл(?:ы|ов)|дипломат\w+|делегаци\w+|представител\w+|консул\w+|гост\w+) (?:из )?(?:\w+ )?(?:\d+|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти) (?:\w+ )?(?:стран|государств)\b",
    re.IGNORECASE)


def _names_regions(page: Page) -> bool:
    """Whether a region, or two cities that are not just where something took place, are named."""
    cities = set()
    for mention in page.article.mentions:
        if mention.party.kind == "region":
            return True
        before = page.article.text[max(0, mention.span.start - 3) : mention.span.start].casefold()
        if mention.party.kind == "municipality" and not before.endswith((" в ", "во ", "в ")) and not mention.text.isupper():
            cities.add(mention.party.name)
    return len(cities) > 1


__all__ = ["Span", "propose", "said"]
