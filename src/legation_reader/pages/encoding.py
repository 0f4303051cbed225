"""Bytes to characters: the right ones or none.

UTF-8 proves itself; for the rest every candidate is decoded and the one that reads like written language wins,
whatever the page declares. Where nothing reads like language the page is refused, so no garbled text gets through.
"""

from __future__ import annotations

import re

from .page import Unreadable

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_CYRILLIC = ("cp1251", "koi8-r", "koi8-u", "iso8859-5", "cp866", "mac-cyrillic")
_LATIN = ("cp1252", "cp1250", "cp1254", "iso8859-2")
_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:-]{3,20})|encoding=["']([A-Za-z0-9_:-]{3,20})["']""")
_SAMPLE = 60_000
_LETTERS = 3_000
_SURE = 0.7  # a declared Cyrillic encoding that reads so well is not compared with others
_ASCII = bytes(range(128))
_COMMON = frozenset("оеаинтсрвлкмдпуяыьгзбч")
_RUSSIAN = re.compile(r"[а-яёіїєґў]+", re.IGNORECASE)
_RUN = re.compile(r"[^\W\d_]{2,}")
_ODD_CASE = re.compile(r"[а-яёіїє][А-ЯЁІЇЄ]")
# UTF-8 that was once read as a one-byte encoding and saved again: «РџСЂРё», "ÐŸÑ€Ð¸".
_TWICE_1251 = re.compile(
    r"(?:[РС][\u00a0-\u00bf\u0400-\u040f\u0450-\u045f\u0490\u0491\u2013-\u203a\u20ac\u2116\u2122]){3}"
)
_TWICE_1252 = re.compile(
    r"(?:[ÐÑ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]\s?){3}"
)
# One of the commonest Russian letters so written: without any of them there is nothing to be looked for more closely.
_SIGNS_1251 = tuple(letter.encode().decode("cp1251") for letter in "оеати")
_SIGNS_1252 = tuple(letter.encode().decode("cp1252") for letter in "оеати")
_LOST = re.compile(r"\?{3,}")
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f]")

UNKNOWN = "its encoding could not be recognised: save it as UTF-8"
GARBLED = "its letters were garbled when it was saved: save the page again as UTF-8"


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of `data`; `declared` is the server's charset, believed only where it reads like language."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _checked(_strictly(data[len(mark) :], name))
    wide = _without_mark(data)
    if wide:
        return _checked(_strictly(data, wide))
    if data.count(b"\0") > max(4, len(data) // 200):
        raise Unreadable("this is not text but binary data: give a page, a PDF or a DOCX")
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    damaged = _damaged_utf8(data)
    if damaged is not None:
        return _checked(damaged)
    return _checked(_one_byte(data, declared))


def _strictly(data: bytes, name: str) -> str:
    width = 4 if "32" in name else 2 if "16" in name else 1
    try:
        return data[: len(data) - len(data) % width].decode(name)
    except UnicodeDecodeError:
        if name == "utf-8":
            return _damaged_utf8(data) or _refuse(UNKNOWN)
        return _refuse(UNKNOWN)


def _refuse(told: str) -> str:
    raise Unreadable(f"this file cannot be read as text, {told}")


def _without_mark(data: bytes) -> str | None:
    """UTF-16 without its mark: every second byte of a sample is one of few values."""
    sample = data[:4000]
    if len(sample) < 16 or len(data) % 2:
        return None
    for start, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = sample[start::2]
        if high.count(0) + high.count(4) + high.count(0x20) < 0.95 * len(high) or high.count(0) + high.count(
            4
        ) < 0.9 * len(high):
            continue
        low = sample[1 - start :: 2]
        if low.count(0) < len(low) // 20:
            return name
    return None


def _damaged_utf8(data: bytes) -> str | None:
    """UTF-8 with a few bad bytes (cut in the middle of a letter, one foreign quotation mark), else None."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(data) - len(text)
    return text if good >= 20 and bad <= max(1, good // 50) else None


def _one_byte(data: bytes, declared: str | None) -> str:
    """The best-reading decoding of a one-byte encoding; Unreadable where none reads like language."""
    names = [*_names(data, declared), *_CYRILLIC, *_LATIN]
    sample = _enough(_visible(data[: _SAMPLE * 4])[:_SAMPLE])
    if (first := names[0]) in _CYRILLIC and _likeness(sample, first) >= _SURE:
        return data.decode(first, "replace")
    best, name = max((_likeness(sample, n) - i * 1e-6, n) for i, n in enumerate(dict.fromkeys(names)))
    if best < 0.5:
        return _refuse(UNKNOWN)
    return data.decode(name, "replace")


def _enough(sample: bytes) -> bytes:
    """The beginning of a sample that holds enough letters beyond ASCII to tell encodings apart."""
    size = _LETTERS
    while size < len(sample) and len(sample[:size].translate(None, _ASCII)) < _LETTERS:
        size *= 2
    return sample[:size]


def _names(data: bytes, declared: str | None) -> list[str]:
    """Declared encodings that Python knows and that are of one byte."""
    found = _DECLARED.search(data[:4096])
    names = [declared or "", (found.group(1) or found.group(2)).decode("ascii") if found else ""]
    aliases = {"windows-1251": "cp1251", "win-1251": "cp1251", "windows-1252": "cp1252", "iso-8859-1": "cp1252"}
    known = (*_CYRILLIC, *_LATIN)
    return [n for n in (aliases.get(n.lower(), n.lower()) for n in names) if n in known]


def _visible(data: bytes) -> bytes:
    """Without scripts, styles and tags, so that the letters of the text weigh."""
    for tag in (b"script", b"style"):
        data = b" ".join(part.partition(b"<" + tag)[0] for part in data.split(b"</" + tag))
    return re.sub(rb"<[^<>]{0,2000}>", b" ", data)


def _likeness(sample: bytes, name: str) -> float:
    """How much `sample` in this encoding reads like language, up to 1.0."""
    text = sample.decode(name, "replace")
    foreign = [c for c in text if ord(c) > 127]
    if not foreign:
        return 0.0
    letters = [c for c in foreign if c.isalpha()]
    if name in _CYRILLIC:
        return _russian_likeness(text, foreign, letters)
    words = [w for w in _RUN.findall(text) if not w.isascii()]
    mixed = sum(1 for w in words if sum(c.isascii() for c in w) >= len(w) / 2)
    punctuation = sum(1 for c in foreign if c in "«»“”‘’„–—…•\u00a0°§©®™€£×")
    signs = len(foreign) - len(letters)
    if len(foreign) > 0.2 * len(text):
        return 0.0
    share = (punctuation + (mixed / len(words) if words else 0) * len(letters)) / len(foreign)
    return 0.8 * share if signs >= punctuation else 0.0


def _russian_likeness(text: str, foreign: list[str], letters: list[str]) -> float:
    words = _RUSSIAN.findall(text)
    if not words:
        return 0.0
    joined = "".join(words)
    common = sum(1 for c in joined if c in _COMMON) / len(joined)
    odd = len(_ODD_CASE.findall(text)) / len(words)
    strange = sum(1 for c in foreign if not c.isalpha() and c not in "«»“”„–—…№\u00a0·•©®°§’‘") / len(foreign)
    return (len(joined) / len(foreign)) * common - 2 * odd - 2 * strange


def _checked(text: str) -> str:
    """`text`, its letters restored when it was encoded twice; Unreadable where they are lost."""
    sample = text[:_SAMPLE]
    for pattern, name, signs in ((_TWICE_1251, "cp1251", _SIGNS_1251), (_TWICE_1252, "cp1252", _SIGNS_1252)):
        if any(sign in sample for sign in signs) and len(pattern.findall(sample)) >= 3:
            return _restored(text, name)
    lost = len("".join(_LOST.findall(sample))) if "???" in sample else 0
    bad, controls = sample.count("\ufffd"), len(_CONTROL.findall(sample))
    if bad + lost + controls > 3:
        _refuse_broken(sample, bad, lost, controls)
    return text


def _refuse_broken(sample: str, bad: int, lost: int, controls: int) -> None:
    """Unreadable where replacement marks, question marks or control characters outweigh what the text can bear."""
    letters = sum(1 for c in sample if c.isalpha())
    if bad > 3 + letters // 50:
        _refuse(GARBLED)
    if lost > 20 + letters // 2:
        _refuse("its letters were lost and stand as question marks: save the page again as UTF-8")
    if controls > 3 + len(sample) // 100:
        raise Unreadable("this is not text but binary data: give a page, a PDF or a DOCX")


def _restored(text: str, name: str) -> str:
    """Undo one wrong decoding; bytes the code page lacks pass through as themselves."""
    raw = bytearray()
    for character in text:
        try:
            raw += character.encode(name)
        except UnicodeEncodeError:
            raw += character.encode("latin-1", "ignore") if ord(character) < 256 else character.encode("utf-8")
    restored = raw.decode("utf-8", "replace")
    if restored.count("\ufffd") > max(2, len(restored) // 1000):
        return _refuse(GARBLED)
    return restored
