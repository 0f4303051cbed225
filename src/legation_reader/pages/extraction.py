"""From bytes to a page: the format told by its bytes, opened by its own reader, its text checked."""

from __future__ import annotations

from .encoding import decode
from .files import refuse_size
from .language import language_of
from .limits import TEXT_CHARACTERS
from .page import Opened, Page, Unreadable
from .profile import SiteProfile
from .sniff import DOCX, HTML, MAIL, PDF, binary_type, is_mail, text_type


def extract(
    data: bytes,
    *,
    path: str | None = None,
    url: str | None = None,
    media_type: str | None = None,
    profile: SiteProfile | None = None,
) -> Page:
    """The article in `data` and what its page says of itself; raises Unreadable and nothing else.

    `profile` knows what earlier pages of the same sites have in common, and learns this one's lines.
    """
    try:
        return _extract(data, path, url, media_type, profile)
    except Unreadable:
        raise
    except RecursionError:
        raise Unreadable("this file is nested too deeply to be read: save only the article")
    except MemoryError:
        raise Unreadable("this file needs too much memory to be read: save only the article")
    except Exception as problem:  # a library's own failure must not end a run over many files
        raise Unreadable(f"this file is damaged or not what it seems ({_gist(problem)}): save it again")


def _extract(
    data: bytes, path: str | None, url: str | None, media_type: str | None, profile: SiteProfile | None
) -> Page:
    refuse_size(len(data))
    kind = MAIL if is_mail(data, path=path, media_type=media_type) else binary_type(data)
    if kind is None:
        charset = (media_type or "").partition("charset=")[2].strip(" \"';") or None
        text = decode(data, charset)
        kind = text_type(text, path=path, media_type=media_type)
        opened = _opened_text(text, kind, url, profile)
    else:
        opened = _opened_binary(data, kind)
    whole = "\n".join(opened.lines)
    if not any(c.isalnum() for c in whole):
        raise Unreadable("no article text was found here: save the page with its text, or give its text alone")
    if len(whole) > TEXT_CHARACTERS:
        raise Unreadable(f"its text is longer than {TEXT_CHARACTERS:,} characters: split the file")
    return Page(
        text=whole,
        media_type=kind,
        language=opened.language or language_of(whole),
        title=opened.title,
        published=opened.published,
        publisher=opened.publisher,
        url=opened.url or url,
        attachments=opened.attachments,
    )


def _opened_text(text: str, kind: str, url: str | None, profile: SiteProfile | None) -> Opened:
    if kind == HTML:
        from . import html

        return html.opened(text, url, profile)
    from . import plain

    return plain.opened(text)


def _opened_binary(data: bytes, kind: str) -> Opened:
    if kind == PDF:
        from . import pdf

        return pdf.opened(data)
    if kind == MAIL:
        from . import mail

        return mail.opened(data)
    assert kind == DOCX
    from . import docx

    return docx.opened(data)


def _gist(problem: Exception) -> str:
    told = " ".join(str(problem).split())[:120]
    return f"{type(problem).__name__}: {told}" if told else type(problem).__name__
