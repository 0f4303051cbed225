"""Russian names: the reader's tagger beside slovnet's own, the same texts one after the other, one core.

Part of `make bench-document`. Every text is new to both; the first two thirds only warm them up. Time is process time.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import natasha
from navec import Navec
from slovnet import NER

from legation_reader.russian.name_tagger import tagged_spans

from .articles import articles


def main() -> None:
    slovnet = slovnet_tagger()
    texts = articles("ru")
    spent = {"slovnet": 0.0, "legation": 0.0}
    differ = 0
    for number, text in enumerate(texts):
        theirs, slow = _timed(lambda text=text: [(s.start, s.stop, s.type) for s in slovnet(text).spans])
        ours, fast = _timed(lambda text=text: tagged_spans(text))
        differ += theirs != ours
        if number >= 2 * len(texts) // 3:
            spent["slovnet"] += slow
            spent["legation"] += fast
    characters = sum(map(len, texts[2 * len(texts) // 3 :]))
    for name, seconds in spent.items():
        print(f"{name:<10}{characters / seconds / 1000:>8.0f} thousand characters a second")
    print(f"ratio {spent['slovnet'] / spent['legation']:.1f}; texts with other names: {differ} of {len(texts)}")


def slovnet_tagger() -> Any:
    """slovnet's own tagger of names, with the models natasha carries."""
    data = Path(natasha.__file__).parent / "data"
    tagger = NER.load(str(data / "model" / "slovnet_ner_news_v1.tar"))
    return tagger.navec(Navec.load(str(data / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")))


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    began = time.process_time()
    done = work()
    return done, time.process_time() - began


if __name__ == "__main__":
    main()
