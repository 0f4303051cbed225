"""Texts to time the reading of one document with: about 3,000 characters each, of our own articles."""

from __future__ import annotations

from .crawl import relevant

SIZE = 3_000


def articles(language: str) -> list[str]:
    """Articles of the accuracy corpora, set one behind the other until a text is long enough: denser in facts than a
    news page of that length is."""
    found, held = [], ""
    for text in relevant():
        if text.language == language:
            held += ("\n\n" if held else "") + "\n\n".join((text.title, *text.paragraphs))
            if len(held) >= SIZE:
                found.append(held)
                held = ""
    return found
