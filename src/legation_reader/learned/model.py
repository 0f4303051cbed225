"""Linear models: what each feature of a sentence or candidate says for each answer, and their sums."""

from __future__ import annotations

import io
import math
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from itertools import repeat
from typing import Any

import numpy as np
from numpy.typing import NDArray

Weights = NDArray[np.float32]
LIKELY = 0.5  # where no floor of its own is known


@dataclass
class Task:
    """One question with its answers (`labels`). `rows` gives the row of a feature in `weights` (features × labels);
    the last row holds what each label has without any feature."""

    labels: list[str]
    rows: dict[str, int]
    weights: Weights

    def scores(self, features: Iterable[str]) -> Weights:
        """One number for each label: above 0 is more likely than not."""
        rows = [row for row in map(self.rows.get, features) if row is not None]
        rows.append(len(self.weights) - 1)
        total: Weights = self.weights[rows].sum(axis=0)
        return total

    @cached_property
    def _first(self) -> dict[str, float]:
        """What each feature says for the first answer: of questions with one answer, where a sum needs no array."""
        return dict(zip(self.rows, self.weights[:, 0].tolist(), strict=False))

    @cached_property
    def _without(self) -> float:
        return float(self.weights[-1, 0])

    def said(self, features: Iterable[str]) -> float:
        """Of a question with one answer: what the features together say for it."""
        return sum(map(self._first.get, features, repeat(0.0)))

    def likelihood(self, features: Iterable[str], besides: float = 0.0) -> float:
        """Of a question with one answer: how likely it is yes, 0..1; `besides` is what other features said."""
        return sigmoid(self._without + besides + self.said(features))

    def likelihoods(self, features: Iterable[str]) -> dict[str, float]:
        """Of a question whose answers do not exclude each other: how likely each is."""
        return {label: sigmoid(float(s)) for label, s in zip(self.labels, self.scores(features), strict=True)}

    def best(self, features: Iterable[str]) -> str:
        """The likeliest answer."""
        return self.labels[int(self.scores(features).argmax())]

    def weight(self, feature: str, label: int) -> float:
        row = self.rows.get(feature)
        return 0.0 if row is None else float(self.weights[row, label])


@dataclass
class Model:
    """Every question of a language; `floors` from which likelihood a kind of fact is proposed, `trust` who is trusted
    with a role of what the rules found ("event.place": "fill")."""

    tasks: dict[str, Task] = field(default_factory=dict)
    floors: dict[str, float] = field(default_factory=dict)
    trust: dict[str, str] = field(default_factory=dict)

    def save(self, path: str) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, task in self.tasks.items():
                held = io.BytesIO()
                np.save(held, task.weights.astype(np.float16))
                _write(archive, f"{name}.npy", held.getvalue())
                _write(archive, f"{name}.txt", "\n".join(["\t".join(task.labels), *task.rows]).encode())
            floors = "\n".join(f"{kind}\t{floor:.4f}" for kind, floor in sorted(self.floors.items()))
            trust = "\n".join(f"{role}\t{who}" for role, who in sorted(self.trust.items()))
            _write(archive, "floors.txt", floors.encode())
            _write(archive, "trust.txt", trust.encode())

    @classmethod
    def load(cls, data: Any) -> Model:
        model = cls()
        with zipfile.ZipFile(data) as archive:
            for name in archive.namelist():
                if name == "floors.txt":
                    told = (line.split("\t") for line in archive.read(name).decode().splitlines())
                    model.floors = {kind: float(floor) for kind, floor in told}
                elif name == "trust.txt":
                    model.trust = dict(line.split("\t") for line in archive.read(name).decode().splitlines())
                elif name.endswith(".txt"):
                    labels, *features = archive.read(name).decode().split("\n")
                    weights = np.load(io.BytesIO(archive.read(name[:-4] + ".npy"))).astype(np.float32)
                    rows = {feature: row for row, feature in enumerate(features)}
                    model.tasks[name[:-4]] = Task(labels.split("\t"), rows, weights)
        return model


def _write(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    """With one date for all, so that the same weights make the same file."""
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, data)


def sigmoid(score: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


@cache
def model_of(language: str) -> Model | None:
    """The model of a language, loaded at its first article; None where there is none."""
    held = files(__package__).joinpath(f"{language}.model")
    if not held.is_file():
        return None
    with held.open("rb") as data:
        return Model.load(data)
