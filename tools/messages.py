"""The Russian catalog: takes every translatable word out of the code and the pages, and compiles what is translated.

    tools/messages.py extract   new words join the catalog, words no longer used leave it
    tools/messages.py compile   the .mo file the site reads
    tools/messages.py check     exit status 1 when a word has no Russian or the .mo is not of this .po

Babel does it all: GNU gettext is not needed.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract as words_in
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "legation"
CATALOG = PACKAGE / "locale" / "ru" / "LC_MESSAGES" / "django.po"
COMPILED = CATALOG.with_suffix(".mo")
# Texts that are read, not shown as ours.
LEFT_OUT = {"migrations", "demo", "locale"}
PLAIN, PLURAL = None, (1, 2)
CALLS = {
    "_": PLAIN, "gettext": PLAIN, "gettext_lazy": PLAIN, "gettext_noop": PLAIN,
    "ngettext": PLURAL, "ngettext_lazy": PLURAL,
    "pgettext": ((1, "c"), 2), "pgettext_lazy": ((1, "c"), 2), "_p": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3),
}


def found() -> Iterator[tuple[str, int, str | tuple[str, ...], str | None]]:
    """Every translatable word: file, line, message (singular and plural as a pair), context."""
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix not in (".py", ".html") or LEFT_OUT & set(path.relative_to(PACKAGE).parts):
            continue
        source = path.read_text(encoding="utf-8")
        text = _as_python(source) if path.suffix == ".html" else source
        for line, message, _comments, context in words_in("python", io.BytesIO(text.encode()), keywords=CALLS):
            yield path.relative_to(PACKAGE).as_posix(), line, message, context


def _as_python(template: str) -> str:
    """A template's translatable words as calls, which is how Django's own makemessages reads them."""
    from django.conf import settings
    from django.utils.translation.template import templatize

    if not settings.configured:
        settings.configure(USE_I18N=True)
    return templatize(template)


def template() -> Catalog:
    """The words as they stand now, untranslated; files without line numbers, so that diffs show words only."""
    catalog = Catalog(project="Legation", charset="utf-8")
    for file, _line, message, context in found():
        flags = ("python-format",) if "%" in (message if isinstance(message, str) else message[0]) else ()
        catalog.add(message, locations=[(file, None)], context=context, flags=flags)
    return catalog


def kept() -> Catalog:
    """The catalog as it is kept; an empty one at first."""
    if not CATALOG.exists():
        return Catalog(locale="ru", project="Legation", charset="utf-8", fuzzy=False)
    with CATALOG.open("rb") as file:
        return read_po(file, locale="ru")


def extract() -> None:
    catalog = kept()
    catalog.update(template(), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    catalog.header_comment = "# The Russian words of Legation's pages. Kept with tools/messages.py."
    CATALOG.parent.mkdir(parents=True, exist_ok=True)
    with CATALOG.open("wb") as file:
        write_po(file, catalog, width=110, sort_output=True, omit_header=False, include_lineno=False)


def compiled() -> bytes:
    held = io.BytesIO()
    write_mo(held, kept())
    return held.getvalue()


def untranslated() -> list[str]:
    """Words shown somewhere that have no Russian, all plural forms counted."""
    held = {(m.id, m.context): m for m in kept() if m.id}
    missing = {}
    for file, _line, message, context in found():
        if not _whole(held.get((message, context))):
            missing[(message, context)] = f"{file}: {message!r}" + (f" ({context})" if context else "")
    return sorted(missing.values())


def _whole(message: Message | None) -> bool:
    if message is None or message.fuzzy:
        return False
    said = message.string
    return bool(said) and all(said) if isinstance(said, (tuple, list)) else bool(said)


def check() -> list[str]:
    troubles = [f"no Russian for {missing}" for missing in untranslated()]
    if not COMPILED.exists() or COMPILED.read_bytes() != compiled():
        troubles.append("the compiled catalog is not of this .po: run tools/messages.py compile")
    return troubles


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["extract"]:
            extract()
            print(*untranslated(), sep="\n")
        case ["compile"]:
            COMPILED.write_bytes(compiled())
        case ["check"]:
            troubles = check()
            print(*troubles, sep="\n")
            sys.exit(bool(troubles))
        case _:
            sys.exit(__doc__)
