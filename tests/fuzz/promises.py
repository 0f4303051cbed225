"""What the reader promises of any bytes: an answer within five seconds, and words that stand in the text."""

from __future__ import annotations

import json
import os
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from legation_reader.read import read_all
from legation_reader.readings import Reading
from legation_reader.spans import Span

LONGEST = 5.0  # seconds of processor time for one document


class Broken(AssertionError):
    """A promise that was not kept; the message says which."""


def hold(name: str, data: bytes) -> list[Reading]:
    """The readings of a file of that name; Broken where a promise is not kept."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None) as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        found = []
        documents = read_all([path])
        while True:
            with _in_time():
                reading = next(documents, None)
            if reading is None:
                return found
            _look_at(reading)
            found.append(reading)


def load_models() -> None:
    """Reads a page of each language first, so that no document is charged with what is loaded once."""
    from legation_reader.read import read_bytes

    for told in ("The mayor of Lyon, Jean Roux, signed a twinning agreement with Birmingham on 3 May 2024.",
                 "Мэр Пскова Иван Седов подписал с Витебском соглашение о побратимстве 3 мая 2024 года."):
        read_bytes(told.encode(), path="a.txt")


@contextmanager
def _in_time() -> Iterator[None]:
    def late(_number: int, _frame: FrameType | None) -> None:
        raise Broken(f"no answer within {LONGEST} s")

    before = signal.signal(signal.SIGPROF, late)
    signal.setitimer(signal.ITIMER_PROF, LONGEST)
    begun = time.process_time()
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    if time.process_time() - begun > LONGEST:
        raise Broken(f"no answer within {LONGEST} s")


def _look_at(reading: Reading) -> None:
    if reading.error is not None:
        if "the reader failed on it" in reading.error or "\n" in reading.error or "no answer within" in reading.error:
            raise Broken(reading.error)
        return
    text = reading.document["text"]
    for mention in reading.mentions:
        _stands(mention.span, mention.text, text)
    for proposal in reading.proposals:
        for span in proposal.spans:
            _stands(span, None, text)
        _stands(proposal.spans[0], proposal.quote, text)
    if json.loads(reading.to_line())["document"]["text"] != text:
        raise Broken("its text does not survive JSON")


def _stands(span: Span, words: str | None, text: str) -> None:
    if not 0 <= span.start < span.end <= len(text):
        raise Broken(f"{span} is not in a text of {len(text)} characters")
    if words is not None and span.of(text) != words:
        raise Broken(f"{words!r} is not what stands at {span}: {span.of(text)!r}")
