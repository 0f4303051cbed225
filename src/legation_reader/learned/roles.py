"""Who, when and where of a fact: the candidates a sentence and what stands before it offer, and their features."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..names.sizes import namesakes
from ..readings import Party
from .cues import near
from .model import Task
from .view import Sentence, View, country_of

BACK = 3  # sentences looked at before one for who and when it leaves unsaid


@dataclass(frozen=True, slots=True)
class Offer:
    """A candidate for a role: a party, or a day (`when`, `ends`), where it comes from, and its unit in its sentence."""

    source: str
    features: tuple[str, ...]
    party: Party | None = None
    when: str | None = None
    ends: str | None = None
    unit: int | None = None


def anchor(sentence: Sentence, asked: Task, kind: str) -> int:
    """The unit that speaks loudest for a kind of fact: the word the roles are measured from."""
    label = asked.labels.index(kind)
    tokens = sentence.tokens
    loud = [
        asked.weight(t, label) + 0.5 * (asked.weight(f"{tokens[i - 1]} {t}", label) if i else 0.0)
        for i, t in enumerate(tokens)
    ]
    words = [i for i, u in enumerate(sentence.units) if u.sort == "word"]
    return max(words or range(len(tokens)), key=loud.__getitem__, default=0)


def telling_word(sentence: Sentence, at: int, likely: float) -> list[str]:
    """Of a word that may be the one a fact is told by: itself, what stands around it, how likely its sentence is."""
    token = sentence.tokens[at]
    around = near(sentence, at)
    tenth = min(9, int(likely * 10))
    return [
        f"a:{token}",
        f"likely:{tenth}",
        f"a-likely:{token} {tenth // 3}",
        *around,
        *(f"a {token} {f}" for f in around if f[:2] in ("-1", "1:", "-2", "2:")),
    ]


def telling_sentence(features: list[str]) -> list[str]:
    """What its sentence says of every such word: the sentence's own features but its words and the sentence before."""
    return [f for f in features if ":" in f and not f.startswith("before:")]


def parties_offered(view: View, sentence: Sentence, at: int, people: bool = False) -> Sequence[Offer]:
    """Every party of the sentence, of the sentences before, and those the article speaks for; with `people` who is
    named in the sentence too."""
    asked = (sentence.number, at, people)
    if asked not in view.offered:
        view.offered[asked] = _offers(view, sentence, at, people)
    return view.offered[asked]


def _offers(view: View, sentence: Sentence, at: int, people: bool) -> list[Offer]:
    offers = []
    counted = {p.id or p.name for _, p in sentence.parties}
    context = [f"n:{min(len(counted), 4)}", f"a:{sentence.tokens[at]}" if sentence.units else "a:"]
    for order, (i, party) in enumerate(sentence.parties):
        offers.append(_here(view, sentence, at, order, i, party, context))
        for other in namesakes(party):
            offers.append(_namesake(_here(view, sentence, at, order, i, other, context), party, other))
    if people:
        for i, unit in enumerate(sentence.units):
            if unit.sort == "person" and unit.party is not None:
                offers.append(_here(view, sentence, at, 0, i, unit.party, context))
    for order, (i, party) in enumerate(sentence.names):
        offers.append(_unlisted(_here(view, sentence, at, order, i, party, context), view, party))
    for back in range(1, BACK + 1):
        earlier = view.sentences[sentence.number - back] if sentence.number >= back else None
        for order, (i, party) in enumerate(earlier.parties if earlier else ()):
            offers.append(_earlier(view, sentence, earlier, back, order, i, party, context))  # type: ignore[arg-type]
    for order, party in enumerate(view.home):
        source = f"home{min(order, 2)}"
        offers.append(Offer(source, tuple(_of(view, sentence, party, source, context)), party))
        for other in namesakes(party):
            offers.append(
                _namesake(Offer(source, tuple(_of(view, sentence, other, source, context)), other), party, other)
            )
    for order, party in enumerate(view.unlisted):
        offers.append(
            _unlisted(
                Offer(f"unlisted{order}", tuple(_of(view, sentence, party, f"unlisted{order}", context)), party),
                view,
                party,
            )
        )
    return offers


def _namesake(offer: Offer, party: Party, other: Party) -> Offer:
    abroad = country_of(party) != country_of(other)
    told = f"namesake:{party.kind}>{other.kind}" + (" abroad" if abroad else "")
    return replace(offer, features=(*offer.features, told, f"{told} {offer.source}"))


def _unlisted(offer: Offer, view: View, party: Party) -> Offer:
    times = view.text.count(party.name)
    features = (
        "unlisted",
        f"unlisted {offer.source}",
        f"unlisted times:{min(times, 4)}",
        f"unlisted words:{len(party.name.split())}",
        *(f"unlisted {f}" for f in offer.features if f.startswith(("-1:", "1:", "order:", "side:"))),
    )
    return replace(offer, features=(*offer.features, *features))


def _here(view: View, sentence: Sentence, at: int, order: int, i: int, party: Party, context: list[str]) -> Offer:
    unit, tokens = sentence.units[i], sentence.tokens
    features = _of(view, sentence, party, "here", context)
    last = len(sentence.parties) - 1
    side = "before" if i < at else "behind"
    features += [
        f"sort:{unit.sort}",
        f"order:{min(order, 3)}",
        f"end:{min(last - order, 3)}",
        f"side:{side}",
        f"reach:{side}{min(abs(i - at) // 3, 5)}",
        f"a-side:{tokens[at]} {side}",
    ]
    features += [f"{j - i}:{tokens[j]}" for j in range(max(0, i - 3), min(len(tokens), i + 3)) if j != i]
    if i:
        features += [
            f"-1-side:{tokens[i - 1]} {side}",
            f"-1-kind:{tokens[i - 1]} {party.kind}",
            f"-2-1:{' '.join(tokens[max(0, i - 2) : i])}",
            f"a-1:{tokens[at]} {tokens[i - 1]}",
        ]
    between = tokens[min(i, at) + 1 : max(i, at)]
    if len(between) <= 8:
        features += [f"between:{side} {t}" for t in between]
    features += [f"shape:{s}" for s in unit.shape if s]
    features += [f"shape-side:{s} {side}" for s in unit.shape if s]
    return Offer("here", tuple(features), party, unit=i)


def _earlier(
    view: View, sentence: Sentence, earlier: Sentence, back: int, order: int, i: int, party: Party, context: list[str]
) -> Offer:
    source = f"back{back}"
    features = _of(view, sentence, party, source, context)
    features += [
        f"{source} order:{min(order, 3)}",
        f"{source} sort:{earlier.units[i].sort}",
        f"{source} of:{min(len(earlier.parties), 4)}",
    ]
    if i:
        features.append(f"{source} -1:{earlier.tokens[i - 1]}")
    return Offer(source, tuple(features), party, unit=i)


def _of(view: View, sentence: Sentence, party: Party, source: str, context: list[str]) -> list[str]:
    """What holds of a candidate wherever it stands."""
    inside = [p for _, p in sentence.parties if p is not party]
    country = country_of(party)
    same = any(country_of(p) == country and p.kind != "country" for p in inside) if country else False
    home = view.home[0] if view.home else None
    ours = country is not None and home is not None and country == country_of(home)
    again = any(p.same_as(party) for _, p in sentence.parties) and source != "here"
    is_home = next((n for n, h in enumerate(view.home) if h.same_as(party)), 9)
    head = any(p.same_as(party) for s in view.sentences[:2] for _, p in s.parties)
    kinds = {p.kind for p in inside}
    features = [
        f"src:{source}",
        f"kind:{party.kind}",
        f"{source} {party.kind}",
        f"ours:{ours}",
        f"{source} {party.kind} ours:{ours}",
        f"again:{again}",
        f"home:{is_home}",
        f"head:{head}",
        f"{source} {context[0]}",
        f"{source} {party.kind} {context[0]}",
        f"{source} {context[1]}",
        f"kind {party.kind} {context[1]}",
    ]
    if same:
        features += [f"whole:{party.kind}"]
    if party.kind in kinds:
        features += [f"peers:{party.kind}"]
    else:
        features += [f"alone:{party.kind} " + " ".join(sorted(kinds))]
    if source != "here":
        foreign = {country_of(p) for p in inside} - {None, country}
        features += [f"{source} foreign:{min(len(foreign), 2)}", f"{source} kinds:{' '.join(sorted(kinds))}"]
        features += [f"{source} says:{t}" for t in sentence.tokens if t in _POINTERS]
    return features


def with_rule(offers: Sequence[Offer], said: list[Any] | None) -> list[Offer]:
    """The offers, each with whether the rules chose it for this role; `said` is None where no rule speaks."""
    if said is None:
        return [replace(o, features=(*o.features, "rule:silent")) for o in offers]
    marked = []
    for o in offers:
        chosen = any(o.party.same_as(p) for p in said) if o.party is not None else any(o.when == w for w in said)
        marked.append(
            replace(
                o,
                features=(
                    *o.features,
                    f"rule:{chosen}",
                    f"rule:{chosen} {o.source}",
                    f"rule:{chosen} of {min(len(said), 3)}",
                ),
            )
        )
    return marked


# Words that stand for a party told of before, as stems and lemmas.
_POINTERS = frozenset(
    "it their our both two side parti citi town region provinc we they its the sister twin partner neighbour "
    "oblast counti state he she "
    "сторона свой наш мы они он она оба два город регион область край республика партнер сосед это этот "
    "побратим здесь".split()
)


def dates_offered(view: View, sentence: Sentence, at: int) -> list[Offer]:
    """Every date of the sentence and of those before it, and the day of the article's news."""
    offers = []
    for back in range(BACK):
        earlier = view.sentences[sentence.number - back] if sentence.number >= back else None
        dated = [(i, u) for i, u in enumerate(earlier.units) if u.sort == "date" and u.when] if earlier else []
        for order, (i, unit) in enumerate(dated):
            features = _dated(view, unit.when or "", f"back{back}")
            features += [
                f"back{back} of:{min(len(dated), 3)}",
                f"back{back} order:{min(order, 2)}",
                *(f"shape:{s}" for s in unit.shape),
                f"ends:{bool(unit.ends)}",
            ]
            features += [f"back{back} now:{sum(u.sort == 'date' for u in sentence.units) and 1}"]
            tokens = earlier.tokens  # type: ignore[union-attr]
            features += [f"{j - i}:{tokens[j]}" for j in range(max(0, i - 3), min(len(tokens), i + 3)) if j != i]
            if not back:
                side = "before" if i < at else "behind"
                features += [
                    f"side:{side}",
                    f"reach:{side}{min(abs(i - at) // 3, 5)}",
                    f"a:{tokens[at]} {tokens[i - 1] if i else '^'}",
                    f"a-side:{tokens[at]} {side}",
                ]
                nearest = min(abs(j - at) for j, _ in dated)
                features.append(f"nearest:{abs(i - at) == nearest}")
            offers.append(Offer(f"back{back}", tuple(features), when=unit.when, ends=unit.ends, unit=i))
    if view.day:
        dates_here = sum(u.sort == "date" for u in sentence.units)
        for source, when in (("day", view.day), ("month", view.day[:7])):
            features = [
                *_dated(view, when, source),
                f"{source} here:{min(dates_here, 2)}",
                f"{source} number:{min(sentence.number, 4)}",
                *(f"{source} {t}" for t in sentence.tokens),
            ]
            offers.append(Offer(source, tuple(features), when=when))
    return offers


def _dated(view: View, when: str, source: str) -> list[str]:
    length = len(when)
    features = [f"src:{source}", f"length:{length}", f"{source} {length}"]
    if view.day and when[:1].isdigit() and view.day[:1].isdigit():
        side = "same" if when[:7] == view.day[:7] else "past" if when < view.day[:length] else "coming"
        features += [f"when:{side}", f"{source} {side} {length}"]
        if side != "same":
            features.append(f"{source} {side} years:{min(3, abs(int(when[:4]) - int(view.day[:4])))}")
    return features
