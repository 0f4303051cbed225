"""Who holds a post: people named together with a title, and of whom the post is."""

from __future__ import annotations

import re

from ..lexicon.heads_of_state import presides_over
from ..readings import Party, Proposal, propose, with_fields
from ..spans import Span
from . import roles
from .model import Model
from .named_people import TITLES, Named, name_features, named, title_near
from .view import Sentence, View


def posts(view: View, sentence: Sentence, ruled: list[Proposal], model: Model) -> list[tuple[Proposal, float]]:
    """The posts a sentence names, with how likely each is."""
    task = model.tasks.get("post")
    if task is None:
        return []
    found = []
    for one in named(view, sentence, ruled):
        likely = task.likelihood(name_features(view, sentence, one))
        if likely < model.floors.get("post", 0.5):
            continue
        of = post_of(view, sentence, one, model)
        before, behind = title_near(view, sentence, one)
        title = one.ruled.fields["title"] if one.ruled else before or behind
        if title is None or _FORMER.search(view.text, max(sentence.span.start, one.span.start - 60), one.span.start):
            continue  # named, but not with what he or she is
        if not one.ruled and _CUT_OFF.search(title):
            continue  # "President of the": no title ends so
        said = one.ruled.fields.get("said") if one.ruled else None
        span = one.ruled.spans[0] if one.ruled else _with_title(view, one, before, behind)
        person = one.ruled.fields["person"] if one.ruled else one.party or Party("person", None, one.name)
        found.append((propose("post", view.text, span, person=person, title=title, of=of, said=said), likely))
    return found


def _met(view: View, one: Named, party: Party | None) -> bool:
    """Whether the holder met somebody of the party, which is then not the holder's own."""
    return party is not None and any(party.same_as(other) for other in view.met.get(one.name, ()))


def _taken(view: View, one: Named, party: Party | None) -> bool:
    """Whether the text says in so many words that somebody else holds the same office of the party."""
    title = one.ruled.fields["title"].casefold() if one.ruled else None
    return party is not None and any(
        name != one.name and view.offices.get(name, "").casefold() == title and party.same_as(held)
        for name, held in view.told.items()
    )


def agreed(found: list[Proposal]) -> list[Proposal]:
    """The same, every person's office in a text being of one party: the one it is given most often, of equals first."""
    held: dict[tuple[str, str], list[Party]] = {}
    for post in found:
        if post.kind == "post" and post.fields["of"] is not None:
            held.setdefault(_office(post), []).append(post.fields["of"])
    whose = {office: max(parties, key=lambda p: sum(p.same_as(q) for q in parties)) for office, parties in held.items()}
    return [with_fields(p, of=whose[_office(p)]) if p.kind == "post" and _office(p) in whose else p for p in found]


def _office(post: Proposal) -> tuple[str, str]:
    return post.fields["person"].name, post.fields["title"].casefold()


_CUT_OFF = re.compile(r"\b(?:and|of|the|of the|for|to|with)$|\bwhen\b", re.IGNORECASE)
# "former Japanese Prime Minister Abe Shinzo": whoever was something is it no more.
_FORMER = re.compile(r"\b(?:former|ex|late|бывш\w+|экс)[ -](?:[\w'’-]+ ){0,4}$", re.IGNORECASE)


def _with_title(view: View, one: Named, before: str | None, behind: str | None) -> Span:
    """The name with the title beside it."""
    if before:
        at = view.text.casefold().rfind(before.casefold(), 0, one.span.start)
        if 0 <= one.span.start - at < 120:
            return Span(at, one.span.end)
    if behind:
        at = view.text.casefold().find(behind.casefold(), one.span.end)
        if 0 <= at - one.span.end < 60:
            return Span(one.span.start, at + len(behind))
    return one.span


def of_offers(view: View, sentence: Sentence, one: Named) -> list[roles.Offer]:
    """Whose the post may be: every party on offer, with whether the rules chose it and what the title is."""
    before, behind = title_near(view, sentence, one)
    title = ((one.ruled.fields["title"] if one.ruled else before or behind) or "").casefold()
    head = next((w for w in reversed(title.split()) if TITLES.match(w)), title.split()[-1] if title else "")
    if view.article.language == "ru" and one.ruled:
        head = title.split()[0] if title else ""
    chosen = one.ruled.fields["of"] if one.ruled else None
    offers = list(roles.parties_offered(view, sentence, min(one.unit, len(sentence.units) - 1)))
    if chosen is not None and not any(o.party is not None and o.party.same_as(chosen) for o in offers):
        offers.append(roles.Offer("rule", ("src:rule", f"kind:{chosen.kind}"), chosen))
    full = []
    for o in offers:
        if o.party is None:
            continue
        ours = chosen is not None and o.party.same_as(chosen)
        more = [
            f"rule:{ours}",
            f"rule:{ours} {o.source}",
            f"title:{head} {o.party.kind}",
            f"title:{head} {o.source}",
            f"title:{head} {o.party.kind} {o.source}",
            f"rules:{chosen is not None}",
            f"rule:{ours} {chosen is not None} {o.party.kind}",
        ]
        full.append(roles.Offer(o.source, (*o.features, *more), o.party, unit=o.unit))
    return full


def post_of(view: View, sentence: Sentence, one: Named, model: Model) -> Party | None:
    """Whose the post is, None where nobody is likely: what the text itself says before what is likely."""
    if (told := view.told.get(one.name)) is not None:
        return told
    ruled = one.ruled.fields if one.ruled else {}
    if ruled and (land := presides_over(ruled.get("said") or ruled["title"], ruled["person"])) is not None:
        return land
    task = model.tasks.get("party.post.of")
    offers = [o for o in of_offers(view, sentence, one) if not (_met(view, one, o.party) or _taken(view, one, o.party))]
    if task is None or not offers:
        return one.ruled.fields["of"] if one.ruled else None
    score, best = max(((task.likelihood(o.features), o.party) for o in offers), key=lambda pair: pair[0])
    return best if score >= 0.3 else one.ruled.fields["of"] if one.ruled else None
