"""One relevant document from bytes to proposals, beside natasha's full pipeline alone on the same text, one core.

Part of `make bench-document`. Every document is new to both, as in a crawl; the first two thirds only warm them up
(models are loaded, patterns compiled, common words met). The two take turns, and time is process time.
"""

from __future__ import annotations

import statistics
import time
import warnings
from collections.abc import Callable

from legation_reader.read import read_bytes

from .articles import articles


def main() -> None:
    pipeline = _pipeline()
    texts = {language: articles(language) for language in ("ru", "en")}
    for held in texts.values():
        for text in held[: 2 * len(held) // 3]:
            pipeline(text)
            read_bytes(text.encode())
    for language, held in texts.items():
        _compared(language, held[2 * len(held) // 3 :], pipeline)


def _compared(language: str, texts: list[str], pipeline: Callable[[str], object]) -> None:
    theirs, ours = [], []
    for text in texts:
        theirs.append(_spent(lambda text=text: pipeline(text)))
        ours.append(_spent(lambda text=text: read_bytes(text.encode())))
    characters = statistics.mean(map(len, texts))
    print(
        f"{language}: {len(texts)} documents of {characters:,.0f} characters: "
        f"natasha {statistics.mean(theirs):.1f} ms, legation {statistics.mean(ours):.1f} ms, "
        f"ratio {sum(theirs) / sum(ours):.1f}, of the medians {statistics.median(theirs) / statistics.median(ours):.1f}"
    )


def _pipeline() -> Callable[[str], object]:
    """All natasha does with a text, as its handbook has it: morphology, syntax, names, lemmas, normal forms."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from natasha import Doc, MorphVocab, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter

    embedding = NewsEmbedding()
    segmenter, vocabulary = Segmenter(), MorphVocab()
    morphology, syntax, tagger = NewsMorphTagger(embedding), NewsSyntaxParser(embedding), NewsNERTagger(embedding)

    def read(text: str) -> object:
        document = Doc(text)
        document.segment(segmenter)
        document.tag_morph(morphology)
        document.parse_syntax(syntax)
        document.tag_ner(tagger)
        for token in document.tokens:
            token.lemmatize(vocabulary)
        for span in document.spans:
            span.normalize(vocabulary)
        return document

    return read


def _spent(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return 1000 * (time.process_time() - began)


if __name__ == "__main__":
    main()
