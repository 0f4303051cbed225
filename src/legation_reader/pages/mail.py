"""E-mail: the message's own text; its headers say when, from whom and about what."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import EmailPolicy
from typing import Any

from .limits import HEADER_CHARACTERS
from .page import Opened, Unreadable

_TEXT_ENOUGH = 200  # a shorter text part only points at the HTML part


class _Bounded(EmailPolicy):
    """Headers as the library understands them, of no more than so many characters: its work on one grows with the
    square of its length."""

    def header_fetch_parse(self, name: str, value: Any) -> Any:
        return super().header_fetch_parse(name, str(value)[:HEADER_CHARACTERS])


def opened(data: bytes) -> Opened:
    """The best part of a message, its date, sender and subject; attachments are counted, not read."""
    message = message_from_bytes(data, policy=_Bounded())
    assert isinstance(message, EmailMessage)
    subject = " ".join(str(message.get("Subject", "")).split()) or None
    held = _body(message)
    lines = held.lines if subject is None or subject in held.lines[:2] else [subject, *held.lines]
    return replace(
        held,
        lines=lines,
        title=subject or held.title,
        published=_day(message) or held.published,
        publisher=_sender(message) or held.publisher,
        attachments=sum(1 for _ in message.iter_attachments()),
    )


def _body(message: EmailMessage) -> Opened:
    from . import html, plain

    text = _content(message, "plain")
    page = _content(message, "html")
    if len(text.strip()) >= _TEXT_ENOUGH or not page.strip():
        if not text.strip():
            raise Unreadable("this message has no text of its own: save its attachments and give those")
        return plain.opened(text)
    return html.opened(page, None)


def _content(message: EmailMessage, subtype: str) -> str:
    """The text of the body's part of this kind, its letters read whatever the header claims; "" without one."""
    from .encoding import decode

    part = message.get_body((subtype,))
    if part is None:
        return ""
    raw = part.get_payload(decode=True)
    return decode(raw, part.get_content_charset()) if isinstance(raw, bytes) and raw.strip() else ""


def _day(message: EmailMessage) -> str | None:
    """The day in the sender's own time zone."""
    try:
        when = message["Date"].datetime if message["Date"] is not None else None
    except (AttributeError, ValueError, TypeError, IndexError):
        return None
    return f"{when:%Y-%m-%d}" if when is not None else None


def _sender(message: EmailMessage) -> str | None:
    try:
        sender = message["From"].addresses[0] if message["From"] is not None else None
    except (AttributeError, ValueError, IndexError):
        return None
    return (sender.display_name.strip() or sender.domain or None) if sender is not None else None
