"""The naive way to facts: main text by trafilatura, and natasha's full pipeline on every page of an archive."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any


def pages(archive: Path) -> Iterator[tuple[str, bytes]]:
    """Every page's address and bytes."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    with archive.open("rb") as file:
        for record in ArchiveIterator(file, record_types=WarcRecordType.response, parse_http=True):
            yield record.headers.get("WARC-Target-URI"), record.reader.read()


def names(page: bytes) -> tuple[str, list[tuple[int, int]]]:
    """The page's main text and where names stand in it."""
    import trafilatura

    text = trafilatura.extract(page) or ""
    document = _doc(text)
    return text, [(span.start, span.stop) for span in document.spans]


def _doc(text: str) -> Any:
    """Segmented, tagged for morphology, parsed and tagged for names, as natasha's handbook has it."""
    from natasha import Doc

    segmenter, morphology, syntax, tagger = _models()
    document = Doc(text)
    document.segment(segmenter)
    if document.tokens:
        document.tag_morph(morphology)
        document.parse_syntax(syntax)
        document.tag_ner(tagger)
    return document if document.tokens else _Nothing()


class _Nothing:
    spans: list[Any] = []


@lru_cache(maxsize=1)
def _models() -> tuple[Any, Any, Any, Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from natasha import NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter

    embedding = NewsEmbedding()
    return Segmenter(), NewsMorphTagger(embedding), NewsSyntaxParser(embedding), NewsNERTagger(embedding)
