"""The names in a sentence that may be a post-holder's, and the title that stands near each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..guarded import guarded
from ..lexicon.english_names import NOT_PERSONS, PARTICLES, is_given_name, is_title
from ..readings import Party, Proposal
from ..spans import Span
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
TITLES = guarded(
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
                or TITLES.match(bare)
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
    before, behind = title_near(view, sentence, one)
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


def title_near(view: View, sentence: Sentence, one: Named) -> tuple[str | None, str | None]:
    """The words of a title before and behind a name, None where there are none."""
    before = _GAP_BEFORE.search(view.text, max(sentence.span.start, one.span.start - 90), one.span.start)
    behind = _GAP_BEHIND.match(view.text, one.span.end, sentence.span.end)
    return (_title_in(before["title"], last=True) if before else None), (
        _title_in(behind["title"], last=False) if behind else None
    )


def _title_in(words: str, last: bool) -> str | None:
    """The part of some words that is a title: from its first capital or modifier to its end."""
    tokens = words.split()
    heads = [i for i, t in enumerate(tokens) if TITLES.match(t.strip(".")) or is_title(t.strip("."))]
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
