"""Turning annotated documents into examples of what the learned part of the reader is asked."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

from tests.accuracy import scoring

from legation_reader.learned import counted, cues, facts, filling, holders, named_people, roles
from legation_reader.learned.model import Model, Task
from legation_reader.learned.titles import HEADS
from legation_reader.learned.view import Sentence, View
from legation_reader.once import once
from legation_reader.read import annotate
from legation_reader.readings import Proposal
from training.fitting import Examples

TOKEN_KINDS = ("event",)  # told by a word each, so that one sentence can tell several
RAREST = 4  # an indicator told less often is not learned
Fact = dict[str, Any]


@dataclass
class Document:
    """An annotated document as the reader lays it out; `ruled` is what the rules find in it."""

    name: str
    view: View
    ruled: list[Proposal]
    facts: list[Fact]


@dataclass(frozen=True)
class Place:
    """Where a fact is told: its sentence, and the place of its quote."""

    sentence: int
    start: int
    end: int


def laid_out(name: str, data: bytes, language: str, told: list[Fact]) -> Document:
    """The document read as far as the rules go."""
    from legation_reader.pages import extract

    page = extract(data, path=f"{name}.txt")
    article = annotate(page.text, language, published=page.published, title=page.title, publisher=page.publisher)
    if language == "en":
        from legation_reader import english
        from legation_reader.english.view import view as english_view

        scene = english.laid_out(article)
        return Document(name, english_view(scene), once(english.claimed(scene)), told)
    from legation_reader.russian import readings, speakers
    from legation_reader.russian.view import view as russian_view

    passages = readings.page_of(article)
    speakers.settle(passages)
    return Document(name, russian_view(passages), once(readings.claimed(passages)), told)


def place_of(document: Document, fact: Fact) -> Place | None:
    """The sentence that shares most with the fact's quote, one of the body before a headline."""
    best: tuple[tuple[int, bool], Place] | None = None
    for start, end in scoring.places_of(fact["quote"], document.view.text):
        for sentence in document.view.sentences:
            shared = min(end, sentence.span.end) - max(start, sentence.span.start)
            weight = (shared, not sentence.headline)
            if shared > 0 and (best is None or weight > best[0]):
                best = weight, Place(sentence.number, start, end)
    return best[1] if best else None


@dataclass
class Told:
    """A sentence with the features it is asked by and the facts it tells."""

    document: Document
    sentence: Sentence
    features: list[str]
    facts: list[tuple[Fact, Place]]
    here: list[Proposal]

    @property
    def stray_headline(self) -> bool:
        """A headline that tells again what the body is annotated with: neither yes nor no."""
        return self.sentence.headline and not self.facts and bool(self.document.facts)

    def of(self, kind: str) -> list[tuple[Fact, Place]]:
        return [(f, p) for f, p in self.facts if f["kind"] == kind]


def sentences(documents: list[Document]) -> list[Told]:
    """Every sentence of the documents with the facts it tells."""
    found = []
    for document in documents:
        by_sentence: dict[int, list[tuple[Fact, Place]]] = defaultdict(list)
        for fact in document.facts:
            if place := place_of(document, fact):
                by_sentence[place.sentence].append((fact, place))
        for sentence in document.view.sentences:
            if len(sentence.units) >= facts.SHORTEST:
                here = facts.ruled_in(sentence, document.ruled)
                features = cues.sentence_features(document.view, sentence, {p.kind for p in here})
                found.append(Told(document, sentence, features, by_sentence[sentence.number], here))
    return found


def trained(documents: list[Document]) -> Model:
    """The model of a language, its floors not yet set."""
    told = sentences(documents)
    model = Model()
    model.tasks["kind"] = kind_task(told)
    model.tasks["figure"] = _figures(told)
    likely = _out_of_fold(told)
    words: dict[int, int] = {}
    for kind in TOKEN_KINDS:
        model.tasks[f"at.{kind}"] = _words(told, kind, model.tasks["kind"], likely, words)
    examples: dict[str, Examples] = defaultdict(Examples)
    for one in told:
        _roles(one, model, words, examples)
        _posts(one, examples)
    for name, held in examples.items():
        model.tasks[name] = held.fitted()
    return model


def kind_task(told: list[Told]) -> Task:
    """Which kinds of fact a sentence tells."""
    held = Examples()
    for one in told:
        if not one.stray_headline:
            held.add(one.features, {f["kind"] for f, _ in one.facts})
    return held.fitted_each(cues.KINDS)


def _out_of_fold(told: list[Told], folds: int = 3) -> dict[tuple[str, int], dict[str, float]]:
    """How likely each sentence tells each kind, by a model that has not seen its document."""
    numbers = {name: i for i, name in enumerate(dict.fromkeys(t.document.name for t in told))}
    likely = {}
    for fold in range(folds):
        task = kind_task([t for t in told if numbers[t.document.name] % folds != fold])
        for one in told:
            if numbers[one.document.name] % folds == fold:
                likely[one.document.name, one.sentence.number] = task.likelihoods(one.features)
    return likely


def _figures(told: list[Told]) -> Task:
    """What each number counts."""
    every = Counter(f["fields"]["indicator"] for t in told for f, _ in t.facts if f["kind"] == "figure")
    common = [name for name, times in every.most_common() if times >= RAREST]
    held = Examples()
    for one in told:
        mine = [f for f, _ in one.of("figure")]
        for at, unit in enumerate(one.sentence.units):
            if unit.sort != "number" or unit.quantity is None:
                continue
            fact = next((f for f in mine if scoring.same_number(f["fields"]["value"], unit.quantity.value)), None)
            label = counted.NONE
            if fact is not None:
                name = fact["fields"]["indicator"]
                known = name if name in common else next((c for c in common if scoring.alike(name, c, 0.5)), None)
                if known is None:
                    continue
                label = known
            elif one.stray_headline:
                continue
            hint = counted.ruled_at(unit, one.here)
            held.add(counted.number_features(one.document.view, one.sentence, at, hint), label)
    return held.fitted()


def _words(told: list[Told], kind: str, asked: Task, likely: dict[tuple[str, int], dict[str, float]],
           words: dict[int, int]) -> Task:
    """Which word of a sentence tells a fact of the kind; `words` gets the unit of each fact's word, by its id()."""
    held = Examples()
    picked = []
    for one in told:
        for fact, place in one.of(kind):
            at = _loudest(one.sentence, place, asked, kind)
            if at is not None:
                words[id(fact)] = at
                picked.append(one.sentence.tokens[at])
    lexicon = set(picked)
    for one in told:
        places = [(place, words.get(id(fact))) for fact, place in one.of(kind)]
        for at, unit in enumerate(one.sentence.units):
            if one.sentence.tokens[at] not in lexicon or unit.sort not in ("word", "body"):
                continue
            yes = any(word == at for _, word in places)
            inside = any(p.start <= unit.span.start and unit.span.end <= p.end for p, _ in places)
            if yes or not inside and not one.stray_headline:
                chance = likely[one.document.name, one.sentence.number][kind]
                held.add([*roles.telling_word(one.sentence, at, chance), *roles.telling_sentence(one.features)], yes)
    return held.fitted()


def _loudest(sentence: Sentence, place: Place, asked: Task, kind: str) -> int | None:
    """The word of a quote that speaks loudest for the kind, a noun such facts are called by before others."""
    inside = [i for i, u in enumerate(sentence.units)
              if u.sort in ("word", "body") and place.start <= u.span.start and u.span.end <= place.end]
    label = asked.labels.index(kind)

    def loud(i: int) -> float:
        token = sentence.tokens[i]
        pair = asked.weight(f"{sentence.tokens[i - 1]} {token}", label) if i else 0.0
        named = 0.3 if sentence.units[i].word in HEADS.get(kind, ()) else 0.0
        return asked.weight(token, label) + 0.5 * pair + named + (0.2 if len(token) > 3 else -0.5)

    return max(inside, key=loud, default=None)


def _roles(one: Told, model: Model, words: dict[int, int], examples: dict[str, Examples]) -> None:
    """Who, when, and how it stands, of every fact of a sentence."""
    for kind in cues.KINDS:
        mine = [f for f, _ in one.of(kind)]
        for group in ([[f] for f in mine] if kind in TOKEN_KINDS else [mine] if mine else []):
            word = words.get(id(group[0]))
            at = word if kind in TOKEN_KINDS else roles.anchor(one.sentence, model.tasks["kind"], kind)
            if at is not None:
                _role(one, kind, at, group, examples)


def _role(one: Told, kind: str, at: int, group: list[Fact], examples: dict[str, Examples]) -> None:
    view, sentence = one.document.view, one.sentence
    rule = facts.rule_at(sentence, kind, at, one.here)
    for name, _least, _most in facts.PARTY_ROLES[kind]:
        gold = [p for f in group for p in scoring.listed(f["fields"].get(name))]
        if not gold and name == "place":
            continue
        offers = roles.parties_offered(view, sentence, at, f"{kind}.{name}" in filling.PEOPLE_TOO)
        for offer in roles.with_rule(offers, facts.said_by(rule, name)):
            if offer.party is not None:
                fits = any(scoring.one_party(g, offer.party.to_json()) for g in gold)
                examples[f"party.{kind}.{name}"].add(offer.features, fits)
    if name := facts.DATE_ROLES.get(kind):
        dates = [f["fields"].get(name) for f in group]
        for offer in roles.with_rule(roles.dates_offered(view, sentence, at), facts.said_by(rule, name)):
            when = f"{offer.when}-{offer.ends}" if name == "period" and offer.ends else offer.when
            fits = any(d and scoring.same_date(d.replace("/", "-"), when) for d in dates)
            examples[f"date.{kind}.{name}"].add(offer.features, fits)
    first = group[0]
    if first.get("standing"):
        chosen = facts.choice_features(sentence, at, one.features, rule, "standing")
        examples[f"standing.{kind}"].add(chosen, first["standing"])
    for choice in facts.choices(kind):
        if first["fields"].get(choice):
            chosen = facts.choice_features(sentence, at, one.features, rule, choice)
            examples[f"{choice}.{kind}"].add(chosen, first["fields"][choice])
    if kind == "agreement" and len({str(p) for f in group for p in f["fields"]["parties"]}) > 2:
        examples["split.agreement"].add(one.features, len(group) > 1)


def _posts(one: Told, examples: dict[str, Examples]) -> None:
    """Whether a name is told with its post, and whose the post is."""
    view, sentence = one.document.view, one.sentence
    gold = [f for f in one.document.facts if f["kind"] == "post"]
    for named in named_people.named(view, sentence, one.here):
        same = [f for f in gold if scoring.alike(f["fields"]["person"]["name"], named.name, 0.75)]
        places = {i: scoring.places_of(f["quote"], view.text) for i, f in enumerate(same)}
        here = [f for i, f in enumerate(same)
                if any(a < named.span.end and named.span.start < b for a, b in places[i])]
        fact = here[0] if here else None
        if same and fact is None:
            continue  # named again: neither yes nor no
        examples["post"].add(named_people.name_features(view, sentence, named), fact is not None)
        if fact is not None:
            for offer in holders.of_offers(view, sentence, named):
                if offer.party is not None:
                    of = scoring.listed(fact["fields"]["of"])
                    fits = any(scoring.one_party(g, offer.party.to_json()) for g in of)
                    examples["party.post.of"].add(offer.features, fits)
