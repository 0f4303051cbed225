"""Viterbi over a long text: the likeliest row of tags, without a step in Python for every token."""

from __future__ import annotations

from math import isqrt

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def best_tags(emissions: Floats, transitions: Floats) -> list[int]:
    """The tags whose `emissions` (tokens x tags) and `transitions` (from x to) add up to most.

    The first tokens go one by one; the rest are cut into equal blocks that go side by side, each for every tag that
    may stand before it. Then the blocks are chained, and every block's way is followed back, again side by side.
    """
    count, tags = emissions.shape
    near = isqrt(count)
    length = min(range(max(4, near - 3), max(4, near) + 4), key=lambda tokens: (count - 1) % tokens)
    blocks = (count - 1) // length
    head = count - blocks * length
    scores = _stepwise(emissions[:head], transitions)
    if not blocks:
        return _followed_back(scores, int(scores[-1].argmax()), transitions)
    by_place = np.ascontiguousarray(emissions[head:].reshape(blocks, length, tags).transpose(1, 2, 0))
    within = _blocks(by_place, transitions)
    ends = _chained(scores[-1], within[-1])
    first = _followed_back(scores, ends[0], transitions)
    return first + _blocks_followed_back(within, ends, transitions)


def _stepwise(emissions: Floats, transitions: Floats) -> list[Floats]:
    """For each place the best score of a row that ends there, by its last tag."""
    scores = [emissions[0]]
    for emission in emissions[1:]:
        scores.append((scores[-1][:, None] + transitions).max(axis=0) + emission)
    return scores


def _followed_back(scores: list[Floats], end: int, transitions: Floats) -> list[int]:
    way = [end]
    for score in reversed(scores[:-1]):
        way.append(int((score + transitions[:, way[-1]]).argmax()))
    way.reverse()
    return way


def _blocks(emissions: Floats, transitions: Floats) -> list[Floats]:
    """Of emissions (place in block x tag x block) for each place the best score (tag x tag before the block x block)."""
    scores = [transitions.T[:, :, None] + emissions[0][:, None, :]]
    steps = transitions[:, :, None, None]
    for emission in emissions[1:]:
        scores.append((scores[-1][:, None] + steps).max(axis=0) + emission[:, None, :])
    return scores


def _chained(start: Floats, last: Floats) -> list[int]:
    """The tag before the first block, and the last tag of every block: `last` is tag x tag before the block x block."""
    step_of = np.ascontiguousarray(last.transpose(2, 0, 1))
    score, came_from = start, []
    for step in step_of:
        sums = step + score
        came_from.append(sums.argmax(axis=1).tolist())
        score = sums.max(axis=1)
    ends = [int(score.argmax())]
    for before in reversed(came_from):
        ends.append(before[ends[-1]])
    ends.reverse()
    return ends


def _blocks_followed_back(within: list[Floats], ends: list[int], transitions: Floats) -> list[int]:
    """The tags of all blocks, one block behind the other."""
    before, last = np.array(ends[:-1]), np.array(ends[1:])
    block = np.arange(len(last))
    to = np.ascontiguousarray(transitions.T)
    way = [last]
    for scores in reversed(within[:-1]):
        way.append((scores[:, before, block].T + to[way[-1]]).argmax(axis=1))
    tags: list[int] = np.stack(way[::-1], axis=1).ravel().tolist()
    return tags
