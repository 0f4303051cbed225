"""Who holds a post: people named together with a title, and of whom the post is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..guarded import guarded
from ..lexicon.english_names import NOT_PERSONS, PARTICLES, is_given_name, is_title
from ..lexicon.heads_of_state import presides_over
from ..readings import Party, Proposal, propose, with_fields
from ..spans import Span
from . import roles
from .model import Model
from .view import Sentence, View

_PARTICLE = (
    "(?:"
    + "|".join(
        sorted(
            {*PARTICLES, "bin", "ibn", "al", "el", "von", "zu", "da", "dos", "van", "der", "ten", "ter", "y", "e"},
            key=len,
            reverse=True,
        )
    )
    + ")"
)
_WORD = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*|[A-Z]\.)"
_RUN = guarded(rf"(?<![\w’'@/-]){_WORD}(?:[ \t]+(?:{_PARTICLE}[ \t]+){{0,2}}{_WORD})*")
_COURTESY = frozenset(
    "Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady Hon Honourable Cllr Councillor Eng Rev Sheikh Prince "
    "Princess Datuk Madam Monsieur Madame Señor Herr Frau HRH HE H.E The His Her "
    "Excellency Senator Barrister Chief".split()
)
_TITLES = guarded(
    r"(?i)^(?:.*(?:mayor|governor|president|minister|chair|director|head|secretary|rector|ambassador|consul|"
    r"akim|hokim|premier|leader|council|commission|marshal|voivode|prefect|provost|chancellor|principal|"
    r"dean|envoy|spokes|speaker|representative|manager|officer|chief|intend|alcalde|burgo|landrat|"
    r"landeshauptmann|wali|deputy|clerk|coordinator|founder|warden|reeve|sheriff|judge|delegate|adviser|advisor|"
    r"counsellor|attach|rapporteur).*)$"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name where it may be a post-holder's: `unit` the unit of its sentence it stands at."""

    span: Span
    name: str
    unit: int
    ruled: Proposal | None = None
    party: Party | None = None


def named(view: View, sentence: Sentence, ruled: list[Proposal]) -> list[Named]:
    """Every name in a sentence: those the rules know, and in English every run of capitals that may be one."""
    posts = [p for p in ruled if p.kind == "post"]
    found: list[Named] = []
    for i, unit in enumerate(sentence.units):
        if unit.sort == "person" and unit.party is not None:
            post = next(
                (
                    p
                    for p in posts
                    if any(s.overlaps(unit.span) for s in p.spans) and p.fields["person"].same_as(unit.party)
                ),
                None,
            )
            found.append(Named(unit.span, unit.party.name, i, post, unit.party))
    if view.article.language == "en":
        found += _runs(view, sentence, found)
    return sorted(found, key=lambda n: n.span)


def _runs(view: View, sentence: Sentence, known: list[Named]) -> list[Named]:
    barred = [u.span for u in sentence.units if u.sort in ("place", "body", "adjective", "date")]
    found = []
    for run in _RUN.finditer(view.text, sentence.span.start, sentence.span.end):
        pieces: list[list[re.Match[str]]] = [[]]
        for word in re.finditer(r"\S+", run.group()):
            span = Span(run.start() + word.start(), run.start() + word.end())
            bare = word.group().rstrip(".,")
            if (
                bare in _COURTESY
                or bare in NOT_PERSONS
                or is_title(bare)
                or _TITLES.match(bare)
                or any(span.overlaps(b) for b in barred)
            ):
                pieces.append([])
            else:
                pieces[-1].append(word)
        for piece in pieces:
            while piece and piece[0].group() in PARTICLES:
                piece = piece[1:]
            if not 2 <= len(piece) <= 5 or all(len(w.group()) < 3 for w in piece):
                continue
            span = Span(run.start() + piece[0].start(), run.start() + piece[-1].end())
            text = re.sub(r"['’]s$", "", span.of(view.text))
            span = Span(span.start, span.start + len(text))
            if any(span.overlaps(k.span) and k.ruled is not None for k in known) or any(span == k.span for k in known):
                continue
            at = next((i for i, u in enumerate(sentence.units) if u.span.end > span.start), len(sentence.units) - 1)
            name = text.title() if text.isupper() else text
            found.append(Named(span, " ".join(name.split()), at))
    return found


def name_features(view: View, sentence: Sentence, one: Named) -> list[str]:
    """The name's own words, what stands around it, and the title nearest to it."""
    words = one.name.split()
    text = view.text
    features = [
        f"words:{len(words)}",
        f"given:{any(is_given_name(w) for w in words[:2])}",
        f"suffix:{words[-1][-3:].casefold()}",
        f"prefix:{words[0][:2].casefold()}",
        f"hyphen:{'-' in one.name}",
        f"known:{one.party is not None}",
        f"rule:{one.ruled is not None}",
    ]
    left = re.findall(
        r"[\w’'-]+|[^\w\s]", text[max(sentence.span.start, one.span.start - 60) : one.span.start].casefold()
    )[-4:]
    right = re.findall(r"[\w’'-]+|[^\w\s]", text[one.span.end : min(sentence.span.end, one.span.end + 60)].casefold())[
        :4
    ]
    features += [f"-{n}:{w}" for n, w in enumerate(reversed(left), 1)] + [f"+{n}:{w}" for n, w in enumerate(right, 1)]
    features += [
        f"left:{' '.join(left[-2:])}",
        f"right:{' '.join(right[:2])}",
        f"both:{' '.join(left[-1:])} _ {' '.join(right[:1])}",
    ]
    before, behind = _title_near(view, sentence, one)
    features += [
        f"title-before:{before is not None}",
        f"title-behind:{behind is not None}",
        f"titles:{before is not None} {behind is not None} {one.party is not None}",
    ]
    features += [f"times:{min(3, text.count(words[-1]))}", f"first:{text.find(words[-1]) >= one.span.start}"]
    return features


_GAP_BEFORE = guarded(
    r"(?P<title>[^\s,;.!?:«»\"(][^,;.!?:«»\"(]{2,70}),?\s*(?:(?:Mr|Mrs|Ms|Dr|Prof|Hon|Cllr|Eng)\.?\s*)?$"
)
_GAP_BEHIND = guarded(
    r"\s*(?:,|\(|–|-)?\s*(?:who is |who |as |the |its |their |our )*(?P<title>[^,;.!?:«»\"()]{3,70})"
)


def _title_near(view: View, sentence: Sentence, one: Named) -> tuple[str | None, str | None]:
    """The words of a title before and behind a name, None where there are none."""
    before = _GAP_BEFORE.search(view.text, max(sentence.span.start, one.span.start - 90), one.span.start)
    behind = _GAP_BEHIND.match(view.text, one.span.end, sentence.span.end)
    return (_title_in(before["title"], last=True) if before else None), (
        _title_in(behind["title"], last=False) if behind else None
    )


def _title_in(words: str, last: bool) -> str | None:
    """The part of some words that is a title: from its first capital or modifier to its end."""
    tokens = words.split()
    heads = [i for i, t in enumerate(tokens) if _TITLES.match(t.strip(".")) or is_title(t.strip("."))]
    if not heads or (last and len(tokens) - heads[-1] > 8) or (not last and heads[0] > 4):
        return None
    at = heads[-1] if last else heads[0]
    first = at
    while first and (tokens[first - 1].casefold() in _MODIFIERS or tokens[first - 1][:1].isupper() and not last):
        first -= 1
    end = (
        len(tokens)
        if last
        else next(
            (
                i
                for i in range(at + 1, len(tokens))
                if tokens[i] in ("said", "told", "and", "signed", "met", "has", "had", "was", "is", "will", "noted")
            ),
            len(tokens),
        )
    )
    if _ONCE & {t.casefold().strip("-") for t in tokens[:first]} or tokens[first].casefold().startswith("ex-"):
        return None
    title = " ".join(tokens[first:end])
    return None if _CLAUSE.search(title) else title[:1].upper() + title[1:]


_CLAUSE = re.compile(
    r"\b(?:himself|herself|who|which|served|visited|met|told|signed|led|came|went)\b|\b(?:19|20)\d\d\b", re.I
)


_ONCE = frozenset(("former", "formerly", "then", "late", "ex", "once", "onetime", "one-time", "previously"))
_MODIFIERS = frozenset(
    "deputy first vice acting lord general executive regional city town county state provincial honorary "
    "senior permanent lieutenant assistant".split()
)


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
        before, behind = _title_near(view, sentence, one)
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
    before, behind = _title_near(view, sentence, one)
    title = ((one.ruled.fields["title"] if one.ruled else before or behind) or "").casefold()
    head = next((w for w in reversed(title.split()) if _TITLES.match(w)), title.split()[-1] if title else "")
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
