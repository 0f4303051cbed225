"""What a page gives once it is opened, and the one exception that says why it could not be."""

from __future__ import annotations

from dataclasses import dataclass


class Unreadable(Exception):
    """A file that cannot be read; the message is one line in plain words: what is wrong and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(" ".join(message.split()))


@dataclass(frozen=True)
class Page:
    """An article without its page's furniture.

    `text` has one paragraph a line, the headline first, NFC, no carriage returns and no control characters;
    `language` is ISO 639-1 or None; `published` is EDTF and comes from the page's metadata or its dateline.
    `attachments` are those of an e-mail, which are not read.
    """

    text: str
    media_type: str
    language: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    attachments: int = 0


@dataclass(frozen=True)
class Opened:
    """What one format's reader found: the article's lines and what the file says of itself."""

    lines: list[str]
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    attachments: int = 0
