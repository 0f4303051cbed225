"""Trains the learned part of the reader: src/legation_reader/learned/{en,ru}.model from corpus/{en,ru}/*.txt.

    python tools/train_reader.py [en] [ru]

The documents are split in four; what is told of each quarter by a model of the other three sets the floors and is
printed: the reader's accuracy on documents that neither its weights nor its rules have seen. The negatives of
tests/accuracy count as documents without facts.
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from tests.accuracy import scoring  # noqa: E402
from training import annotated  # noqa: E402
from training.examples import Document, laid_out, trained  # noqa: E402

from legation_reader.learned import cues, merged  # noqa: E402
from legation_reader.learned.facts import likely_facts  # noqa: E402
from legation_reader.learned.refilling import FILL, RULE, learned_roles, settled  # noqa: E402
from legation_reader.learned.told import Told  # noqa: E402
from legation_reader.once import once  # noqa: E402
from legation_reader.readings import Proposal  # noqa: E402

CORPUS = HERE.parent / "corpus"
MODELS = HERE.parent / "src" / "legation_reader" / "learned"
FOLDS = 4
LOWEST = 0.4
# The corpus is harder than pages are on the whole: what pays there below four in ten only litters an ordinary page.
FLOORS = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
# A proposal pays where its chance to be right is above half the F1 that is hoped for.
PRICE = 0.24
KINDS = (*cues.KINDS, "figure", "post")


def main() -> None:
    for language in sys.argv[1:] or ["en", "ru"]:
        train(language)


def train(language: str) -> None:
    started = time.monotonic()
    own, others = gathered(language)
    print(f"{language}: {len(own)} documents, {sum(len(d.facts) for d in own)} facts", flush=True)
    told: dict[str, list[Told]] = {}
    again: dict[int, dict[str, Any]] = {}
    for fold in range(FOLDS):
        model = trained([d for i, d in enumerate(own) if i % FOLDS != fold] + others)
        model.floors = dict.fromkeys(KINDS, LOWEST)
        for document in own[fold::FOLDS]:
            told[document.name] = likely_facts(document.view, model, document.ruled)
            again.update({id(rule): learned_roles(document.view, rule, model) for rule in document.ruled})
        print(f"  fold {fold + 1} of {FOLDS}, {time.monotonic() - started:.0f} s", flush=True)
    trust = _trust(own, again)
    print(f"  {trust}", flush=True)
    _print("rules alone", own, lambda d: d.ruled)
    for document in own:
        document.ruled = [settled(rule, again[id(rule)], trust) for rule in document.ruled]
    _print("their roles refilled", own, lambda d: d.ruled)
    floors = {kind: _floor(kind, own, told) for kind in KINDS}
    _print("with the learned part", own, lambda d: read(d, told, floors))
    own, others = gathered(language)
    model = trained(own + others)
    model.floors, model.trust = floors, trust
    model.save(str(MODELS / f"{language}.model"))


def gathered(language: str) -> tuple[list[Document], list[Document]]:
    """The annotated documents, and the negatives."""
    texts = [d for path in sorted((CORPUS / language).glob("*.txt")) for d in annotated.documents(path)]
    own = [laid_out(d.name, d.text.encode(), language, d.facts) for d in texts]
    negatives = sorted((HERE.parent / "tests" / "accuracy" / "negatives" / language).glob("*.txt"))
    return own, [laid_out(f"negative-{p.stem}", p.read_bytes(), language, []) for p in negatives]


def read(document: Document, told: dict[str, list[Told]], floors: dict[str, float]) -> list[Proposal]:
    """What the reader proposes of a document with these floors."""
    likely = [t.proposal for t in told[document.name] if t.likelihood >= floors[t.proposal.kind]]
    return once(merged(document.ruled, likely))


def _trust(documents: list[Document], again: dict[int, dict[str, Any]]) -> dict[str, str]:
    """Which roles of what the rules find are filled where the rules leave them empty: those that come right so. (To
    read anew what a rule did fill pays on the corpus, but costs more on ordinary pages.)"""
    trust: dict[str, str] = {}
    for role in sorted({f"{r.kind}.{name}" for d in documents for r in d.ruled for name in again[id(r)]}):
        kind = role.split(".")[0]
        found = {RULE: 0, FILL: 0}
        for who in found:
            tried = trust | {role: who}
            for document in documents:
                said = [settled(r, again[id(r)], tried).to_json() for r in document.ruled if r.kind == kind]
                facts = [f for f in document.facts if f["kind"] == kind]
                found[who] += sum(right for _, right in scoring.paired(facts, said, document.view.text))
        best = max(found, key=lambda who: found[who])
        if best != RULE:
            trust[role] = best
    return trust


def _floor(kind: str, documents: list[Document], told: dict[str, list[Told]]) -> float:
    """The likelihood from which proposals of a kind pay best."""
    def proposed(document: Document, floor: float) -> list[Proposal]:
        likely = [t.proposal for t in told[document.name] if t.proposal.kind == kind and t.likelihood >= floor]
        return once(merged([r for r in document.ruled if r.kind == kind], likely))

    def gain(floor: float) -> float:
        tally = tallied(documents, lambda d: proposed(d, floor), kind)[kind]
        return tally.right - PRICE * tally.proposed

    return max(FLOORS, key=gain)


def tallied(documents: list[Document], proposed: Callable[[Document], list[Proposal]],
            kind: str | None = None) -> dict[str, scoring.Tally]:
    """Facts and proposals by kind, or of one kind only."""
    totals: dict[str, scoring.Tally] = defaultdict(scoring.Tally)
    for document in documents:
        said = [p.to_json() for p in proposed(document)]
        facts = [f for f in document.facts if kind in (None, f["kind"])]
        for fact in facts:
            totals[fact["kind"]].gold += 1
        for proposal in said:
            totals[proposal["kind"]].proposed += 1
        for found, right in scoring.paired(facts, said, document.view.text):
            totals[found].found += 1
            totals[found].right += right
    return totals


def _print(label: str, documents: list[Document], proposed: Callable[[Document], list[Proposal]]) -> None:
    tallies = tallied(documents, proposed)
    for kind, tally in [*sorted(tallies.items()), ("all", sum(tallies.values(), scoring.Tally()))]:
        print(f"  {label:<22} {kind:<11} gold {tally.gold:5} proposed {tally.proposed:5} found {tally.found:5} "
              f"right {tally.right:5}  F1 {tally.f1:.3f}  found {tally.f1_found:.3f}", flush=True)


if __name__ == "__main__":
    main()
