"""Fitting a linear task to examples: each a list of features, and its answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from legation_reader.learned.model import Task

LEAST_TOLD = 2  # documents' sentences a feature must stand in to count
SMALLEST = 0.02  # weights below this are left out
YES = ["yes"]


class Examples:
    """What one task is fitted to."""

    def __init__(self) -> None:
        self.features: list[list[str]] = []
        self.answers: list[Any] = []

    def add(self, features: Sequence[str], answer: Any) -> None:
        self.features.append(list(features))
        self.answers.append(answer)

    def fitted(self, strength: float = 1.0) -> Task:
        """A task with one yes-or-no answer, or with one answer of several."""
        rows, matrix = self._matrix()
        answers = np.array(self.answers)
        labels = sorted(set(self.answers))
        if labels == [False, True]:
            model = LogisticRegression(C=strength, solver="liblinear", max_iter=200).fit(matrix, answers)
            return _task(YES, rows, np.vstack([model.coef_.T, [model.intercept_]]))
        if len(labels) == 1:
            only = np.zeros((len(rows) + 1, 1))
            only[-1] = 20 if labels[0] is not False else -20
            return _task(YES if isinstance(labels[0], bool) else labels, rows, only)
        if len(labels) == 2:
            model = LogisticRegression(C=strength, solver="liblinear", max_iter=200).fit(matrix, answers)
            half, bias = model.coef_.T / 2, model.intercept_[0] / 2
            return _task(labels, rows, np.vstack([np.hstack([-half, half]), [-bias, bias]]))
        model = LogisticRegression(C=strength, max_iter=150).fit(matrix, answers)
        return _task(labels, rows, np.vstack([model.coef_.T, model.intercept_]))

    def fitted_each(self, labels: Sequence[str], strength: float = 1.0) -> Task:
        """A task whose answers do not exclude each other: `answers` are sets of labels."""
        rows, matrix = self._matrix()
        columns = []
        for label in labels:
            answers = np.array([label in a for a in self.answers])
            if answers.sum() < 3:
                columns.append(np.append(np.zeros(len(rows)), -20.0))
                continue
            model = LogisticRegression(C=strength, solver="liblinear", max_iter=200).fit(matrix, answers)
            columns.append(np.append(model.coef_[0], model.intercept_[0]))
        return _task(list(labels), rows, np.array(columns).T)

    def _matrix(self) -> tuple[list[str], sparse.csr_matrix]:
        told = Counter(f for features in self.features for f in set(features))
        rows = sorted(f for f, times in told.items() if times >= LEAST_TOLD)
        at = {f: i for i, f in enumerate(rows)}
        ends, held = [0], []
        for features in self.features:
            held += sorted(at[f] for f in set(features) if f in at)
            ends.append(len(held))
        data = np.ones(len(held), dtype=np.float32)
        return rows, sparse.csr_matrix((data, held, ends), shape=(len(self.features), len(rows)))


def _task(labels: list[str], rows: list[str], weights: Any) -> Task:
    weights = weights.astype(np.float32)
    kept = np.abs(weights[:-1]).max(axis=1) > SMALLEST
    names = [row for row, keep in zip(rows, kept, strict=True) if keep]
    held = np.vstack([weights[:-1][kept], weights[-1:]])
    return Task([str(label) for label in labels], {name: i for i, name in enumerate(names)}, held)
