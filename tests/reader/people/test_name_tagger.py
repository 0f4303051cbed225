"""The fast tagger of Russian names says what slovnet's own says, on every token."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import razdel
from hypothesis import example, given, settings
from hypothesis import strategies as st

from legation_reader.russian import name_tagger
from legation_reader.russian.best_tags import best_tags
from legation_reader.russian.name_tagger import tagged_spans, tagged_tokens
from legation_reader.russian.name_tokens import tokenized

TESTS = Path(__file__).parents[2]


def passages() -> list[str]:
    """Articles of the corpora, and what our tests quote, Russian and English."""
    articles = [p.read_text(encoding="utf-8") for p in sorted((TESTS / "accuracy").glob("*/*/*.txt"))]
    tests = [p.read_text(encoding="utf-8") for p in sorted((TESTS / "readings").glob("*/test_*.py"))]
    return articles + [quoted for test in tests for quoted in re.findall(r'"([^"\n]{40,})"', test)]


@pytest.fixture(scope="module")
def slovnet() -> Any:
    import natasha
    from navec import Navec
    from slovnet import NER

    data = Path(natasha.__file__).parent / "data"
    tagger = NER.load(str(data / "model" / "slovnet_ner_news_v1.tar"))
    tagger.navec(Navec.load(str(data / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")))
    return tagger


def slovnet_tags(slovnet: Any, text: str) -> list[tuple[str, str]]:
    infer = slovnet.infer
    words = [token.text for token in razdel.tokenize(text)]
    given = next(iter(infer.encoder([words])))
    emissions = infer.model(given.word_id, given.shape_id, given.pad_mask)
    (tags,) = infer.model.head.crf.decode(emissions, ~given.pad_mask)
    return [(word, infer.decoder.tags_vocab.decode(tag)) for word, tag in zip(words, tags, strict=True)]


def fast_tags(text: str) -> list[tuple[str, str]]:
    return [(text[t.start : t.end], t.tag) for t in tagged_tokens(text)]


def test_the_same_tag_on_every_token(slovnet: Any) -> None:
    texts = passages()
    tokens = 0
    for text in texts:
        expected = slovnet_tags(slovnet, text)
        assert fast_tags(text) == expected
        tokens += len(expected)
    assert tokens > 50_000 and sum(len(re.findall(r"[.!?](?:\s|$)", text)) for text in texts) > 3000


def test_the_same_names(slovnet: Any) -> None:
    for text in passages()[::4]:
        assert tagged_spans(text) == [(s.start, s.stop, s.type) for s in slovnet(text).spans]


def test_a_text_longer_than_a_piece_and_more_words_than_are_remembered(
    slovnet: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(name_tagger, "PIECE", 200)
    monkeypatch.setattr(name_tagger, "MOST_TOKENS", 600)
    text = "\n".join(passages()[60:90])
    assert fast_tags(text) == slovnet_tags(slovnet, text)


@pytest.mark.parametrize("text", ["", " \n", "Иван", ".", "Сергей Лавров", "В Уфе.\n\nАнна Петрова"])
def test_short_texts(slovnet: Any, text: str) -> None:
    assert fast_tags(text) == (slovnet_tags(slovnet, text) if text.strip() else [])


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("аБё zQ19.,;-–—−_/\\:()=!?…*«»\"'№Δ°\n ́ſİ")))
@example("кто -то и кто- то: 3, 4 или 3 ,4; 1/2 1/ 2 /2 ... ?! :-) Yahoo! ** -- a_b _ b")
def test_tokens_are_razdels(text: str) -> None:
    words, starts = tokenized(text)
    assert list(zip(starts, words, strict=True)) == [(t.start, t.text) for t in razdel.tokenize(text)]


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 8, 16, 17, 50, 257])
def test_the_best_row_of_tags(count: int) -> None:
    """Sums of small whole numbers are exact, so that the row found must be worth what the best one is worth."""
    random = np.random.default_rng(count)
    emissions = random.integers(-9, 9, (count, 5)).astype(np.float32)
    transitions = random.integers(-9, 9, (5, 5)).astype(np.float32)
    best = emissions[0]
    for emission in emissions[1:]:
        best = (best[:, None] + transitions).max(axis=0) + emission
    tags = best_tags(emissions, transitions)
    worth = emissions[np.arange(count), tags].sum() + transitions[tags[:-1], tags[1:]].sum()
    assert len(tags) == count and worth == best.max()
