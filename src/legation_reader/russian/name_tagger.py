"""slovnet's tagger of Russian names, with the same tags several times as fast.

The network is slovnet's own (three convolutions over three tokens each, then a CRF), only reckoned otherwise:

- The first convolution is linear in the vectors of word and shape, so it is worked out once for each distinct token
  and remembered; a place in the text adds three remembered rows.
- The whole text is one sequence, and a convolution is one matrix product whose three parts are added shifted.
- Batch norm is a scale and an offset.
- Viterbi goes through blocks of the text side by side: each block for every tag that may stand before it, then the
  blocks are chained.
"""

from __future__ import annotations

import importlib.util
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .best_tags import best_tags
from .name_tokens import tokenized

Floats = NDArray[np.float32]

_RUSSIAN = re.compile("[а-яёА-ЯЁ]+")
MOST_TOKENS = 16_384  # distinct tokens remembered: 3 kB each
PIECE = 1024  # tokens reckoned at once
REACH = 3  # tokens on either side that a place sees: one for each convolution
MOST_AT_ONCE = PIECE + 2 * REACH


@dataclass(frozen=True, slots=True)
class TaggedToken:
    """A token at [start, end) of the text and its tag: `O`, or `B-` or `I-` with PER, LOC or ORG."""

    start: int
    end: int
    tag: str


def tagged_tokens(text: str) -> list[TaggedToken]:
    """Every token of `text` with its tag; the whole text is one sequence."""
    words, starts = tokenized(text)
    if not words:
        return []
    network = _network()
    names = network.tag_names
    tags = network.tags(words)
    return [TaggedToken(s, s + len(w), names[t]) for w, s, t in zip(words, starts, tags, strict=True)]


def tagged_spans(text: str) -> list[tuple[int, int, str]]:
    """The names in `text`, in order: start, end, and PER, LOC or ORG."""
    words, starts = tokenized(text)
    if not words:
        return []
    network = _network()
    tags = np.asarray(network.tags(words))
    found: list[tuple[int, int, str]] = []
    last, open_ = -1, False
    for i in np.flatnonzero(tags != network.outside).tolist():
        part, _, kind = network.tag_names[tags[i]].partition("-")
        end = starts[i] + len(words[i])
        open_ = open_ and last == i - 1
        if part == "B":
            found.append((starts[i], end, kind))
            open_ = True
        elif part == "I" and open_:  # the kind is that of the beginning; an inside without one is no name
            found[-1] = (found[-1][0], end, found[-1][2])
        last = i
    return found


class _Convolution:
    """A convolution over three tokens, ReLU and batch norm: `weight` (in x 3*out, the token before first). Its results
    stand in memory of its own, overwritten by the next text."""

    def __init__(self, layer: Any) -> None:
        kernel = layer.conv.weight.array  # out x in x 3
        self.weight = np.ascontiguousarray(kernel.transpose(1, 2, 0).reshape(kernel.shape[1], -1))
        self.bias = layer.conv.bias.array
        self._scale = layer.norm.weight.array / layer.norm.std.array
        self._offset = layer.norm.bias.array - layer.norm.mean.array * self._scale
        self._parts = np.empty((MOST_AT_ONCE, self.weight.shape[1]), np.float32)
        self._total = np.empty((MOST_AT_ONCE, len(self.bias)), np.float32)

    def __call__(self, rows: Floats) -> Floats:
        """(tokens x in) to (tokens x out); beyond the ends stand zeros."""
        width = len(self.bias)
        parts = np.matmul(rows, self.weight, out=self._parts[: len(rows)])
        total = np.add(parts[:, width : 2 * width], self.bias, out=self._total[: len(rows)])
        total[1:] += parts[:-1, :width]
        total[:-1] += parts[1:, 2 * width :]
        return self.finished(total)

    def finished(self, rows: Floats) -> Floats:
        np.maximum(rows, 0, out=rows)
        rows *= self._scale
        rows += self._offset
        return rows


class _Network:
    """The network, and the first convolution of every token met so far."""

    def __init__(self, model: Any, shapes: Any, tag_names: list[str], vectors: _WordVectors) -> None:
        first, second, third = (_Convolution(layer) for layer in model.encoder.layers)
        self.tag_names = tag_names
        self.outside = tag_names.index("O")
        self._vectors, self._shapes = vectors, shapes
        self._by_word = np.ascontiguousarray(first.weight[: vectors.size])
        self._by_shape = model.emb.shape.weight.array @ first.weight[vectors.size :]
        self._by_shape += np.pad(first.bias, (len(first.bias), len(first.bias)))
        self._first, self._second, self._third = first, second, third
        self._to_tags = (model.head.proj.weight.array, model.head.proj.bias.array)
        self._transitions = model.head.crf.transitions.array
        self._lock = Lock()
        # Row 0 is what stands beyond the ends of a text.
        self._rows = np.zeros((3, MOST_TOKENS, len(first.bias)), np.float32)
        self._row_of: dict[str, int] = {}
        self._sums = np.empty((2, MOST_AT_ONCE, len(first.bias)), np.float32)

    def tags(self, words: list[str]) -> list[int]:
        """The tag of each of `words` as its place in `tag_names`."""
        pieces = []
        for start in range(0, len(words), PIECE):
            low = max(0, start - REACH)
            seen = words[low : start + PIECE + REACH]
            pieces.append(self._emissions(seen)[start - low : start - low + PIECE])
        return best_tags(np.concatenate(pieces) if len(pieces) > 1 else pieces[0], self._transitions)

    def _emissions(self, words: list[str]) -> Floats:
        """How well each tag fits each word: words x tags."""
        with self._lock:
            at = np.zeros(len(words) + 2, np.int64)
            at[1:-1] = self._rows_of(words)
            total, one = self._sums[0, : len(words)], self._sums[1, : len(words)]
            self._rows[1].take(at[1:-1], axis=0, out=total, mode="clip")
            total += self._rows[0].take(at[:-2], axis=0, out=one, mode="clip")
            total += self._rows[2].take(at[2:], axis=0, out=one, mode="clip")
            rows = self._third(self._second(self._first.finished(total)))
            weight, bias = self._to_tags
            emissions: Floats = rows @ weight + bias
        return emissions

    def _rows_of(self, words: list[str]) -> list[int]:
        new = [word for word in dict.fromkeys(words) if word not in self._row_of]
        if new:
            if len(self._row_of) + len(new) >= MOST_TOKENS:
                self._row_of.clear()
                new = list(dict.fromkeys(words))
            start = len(self._row_of) + 1
            ids, of_id = np.unique(self._vectors.ids([word.lower() for word in new]), return_inverse=True)
            parts = (self._vectors.of(ids) @ self._by_word)[of_id]
            parts += self._by_shape[_shape_ids(new, self._shapes)]
            self._rows[:, start : start + len(new)] = parts.reshape(len(new), 3, -1).swapaxes(0, 1)
            self._row_of.update(zip(new, range(start, start + len(new)), strict=True))
        row_of = self._row_of
        return [row_of[word] for word in words]


def _shape_ids(words: list[str], shapes: Any) -> list[int]:
    from slovnet.shape import word_outline, word_shape

    ids = shapes.item_ids
    return [ids[f"RU_{word_outline(w)}" if _RUSSIAN.fullmatch(w) else word_shape(w)] for w in words]


class _WordVectors:
    """navec's quantised vectors: `indexes` (words x parts) of `codes` (parts x centroids x numbers)."""

    def __init__(self, word_ids: dict[str, int], indexes: NDArray[np.uint8], codes: Floats) -> None:
        self._word_ids, self._indexes, self._codes = word_ids, indexes, codes
        self._unknown = word_ids["<unk>"]
        self._parts = np.arange(len(codes))
        self.size = codes.shape[0] * codes.shape[2]

    def ids(self, words: list[str]) -> list[int]:
        """The numbers of lower-case words; all unknown ones have the same."""
        return [self._word_ids.get(word, self._unknown) for word in words]

    def of(self, ids: NDArray[np.int64]) -> Floats:
        """The vectors of words by their numbers: words x size."""
        return self._codes[self._parts, self._indexes[ids]].reshape(len(ids), self.size)


@cache
def _network() -> _Network:
    """slovnet's network with navec's vectors, out of the files that the package natasha carries."""
    from slovnet.exec.model import NER
    from slovnet.exec.pack import Pack

    spec = importlib.util.find_spec("natasha")
    if spec is None or spec.origin is None:
        raise RuntimeError("the Russian name models are missing: install the package natasha")
    data = Path(spec.origin).parent / "data"
    with Pack(str(data / "model" / "slovnet_ner_news_v1.tar")) as pack:
        pack.load_meta().check_protocol()
        model = pack.load_model(NER)
        model = model.inject_arrays(dict(pack.load_arrays(model.weights)))
        shapes, tags = pack.load_vocab("shape"), pack.load_vocab("tag")
    return _Network(model, shapes, list(tags.items), _word_vectors(data / "emb" / "navec_news_v1_1B_250K_300d_100q.tar"))


def _word_vectors(path: Path) -> _WordVectors:
    """The vectors as navec stores them; its own loader also reckons what only comparing words needs."""
    from navec.meta import Meta
    from navec.tar import Tar
    from navec.vocab import Vocab

    with Tar(str(path)) as tar:
        Meta.check_protocol(Meta.from_file(tar.load("meta.json")).protocol)
        vocab = Vocab.from_file(tar.load("vocab.bin"))
        packed = tar.load("pq.bin").read()
    words, _, parts, centroids = np.frombuffer(packed, np.uint32, 4).tolist()
    indexes = np.frombuffer(packed, np.uint8, words * parts, 16).reshape(words, parts)
    codes = np.frombuffer(packed, np.float32, -1, 16 + words * parts).reshape(parts, centroids, -1)
    return _WordVectors(vocab.word_ids, indexes, codes)
