"""A web archive made of our own texts: news pages with all that stands around an article, about 80 kB each."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from . import filler
from .templates import TEMPLATES

# Named, so that figures stay comparable when a corpus is added.
CORPORA = ("dev", "dev2", "heldout", "heldout2")
TESTS = Path(__file__).resolve().parents[1] / "tests" / "accuracy"
# Of a hundred Russian pages.
ENCODINGS = {"ru": ("utf-8",) * 84 + ("cp1251",) * 12 + ("koi8-r",) * 3 + ("entities",)}


@dataclass(frozen=True)
class Text:
    """An article: its language, headline and paragraphs; `facts` are those a careful clerk found in it."""

    language: str
    title: str
    paragraphs: tuple[str, ...]
    facts: tuple[dict, ...] = field(default=(), compare=False)  # type: ignore[type-arg]


def relevant() -> list[Text]:
    """Every text of these accuracy corpora that holds facts."""
    found = []
    for gold in sorted(path for corpus in CORPORA for path in TESTS.glob(f"{corpus}/*/gold.jsonl")):
        for line in gold.read_text(encoding="utf-8").splitlines():
            held = json.loads(line)
            if held["facts"]:
                text = (gold.parent / held["document"]).read_text(encoding="utf-8").split(held["body_ends"])[0]
                found.append(_text(text + held["body_ends"], held["language"], held["facts"]))
    return found


def negatives() -> list[Text]:
    """The texts without facts that sound as if they had some."""
    return [_text(p.read_text(encoding="utf-8"), p.parent.name, []) for p in sorted(TESTS.glob("negatives/*/*.txt"))]


def _text(text: str, language: str, facts: list[dict]) -> Text:  # type: ignore[type-arg]
    """Without the line that tells date and address; the first line is the headline."""
    lines = [line.strip() for line in text.split("\n") if line.strip() and not line.startswith(" date ")]
    return Text(language, lines[0], tuple(lines[1:]) or (lines[0],), tuple(facts))


@dataclass(frozen=True)
class Page:
    """One page of the archive; `text` is the article it was made of."""

    url: str
    data: bytes
    charset: str
    text: Text
    relevant: bool


def pages(count: int, *, share: float = 0.05, hard: float = 0.05, seed: int = 1) -> Iterator[Page]:
    """`count` pages, of which `share` hold facts, `hard` are texts that sound so, and the others tell of other things.

    The same seed gives the same pages. Half are Russian, half English; a Russian page is in one of four encodings.
    """
    chance = random.Random(seed)
    kept = {True: relevant(), False: negatives()}
    drawn = {which: _endless(texts, chance) for which, texts in kept.items()}
    teasers = [text.title for text in kept[True]]
    every = round(1 / share)
    for number in range(count):
        holds = number % every == every // 2
        text = next(drawn[holds]) if holds or chance.random() < hard else _other(chance)
        yield _page(number, text, holds, teasers, chance)


def _endless(texts: list[Text], chance: random.Random) -> Iterator[Text]:
    while True:
        yield from chance.sample(texts, len(texts))


def _other(chance: random.Random) -> Text:
    language = chance.choice(("ru", "en"))
    title, paragraphs = filler.article(language, chance)
    return Text(language, title, tuple(paragraphs))


def _page(number: int, text: Text, holds: bool, teasers: list[str], chance: random.Random) -> Page:
    site = chance.randrange(len(TEMPLATES) * 3)
    template: Callable[[Text, list[str], random.Random], str] = TEMPLATES[site % len(TEMPLATES)]
    # Every sixth page shows the headline of such news among its links.
    shown = [filler.headline(text.language, chance) for _ in range(24)]
    if chance.random() < 1 / 6:
        shown[chance.randrange(24)] = chance.choice(teasers)
    charset = chance.choice(ENCODINGS.get(text.language, ("utf-8",)))
    page = template(text, shown, chance).replace("@charset@", "utf-8" if charset == "entities" else charset)
    data = page.encode("ascii" if charset == "entities" else charset, "xmlcharrefreplace")
    return Page(f"https://site{site}.example/{text.language}/{number}.html", data, charset, text, holds)


def write(path: Path, made: Iterator[Page]) -> int:
    """Writes the pages as a WARC, each record packed by itself as crawlers do; the mean size of a page in bytes."""
    sizes = []
    with path.open("wb") as file:
        for number, page in enumerate(made):
            file.write(gzip.compress(_record(page, number), 6))
            sizes.append(len(page.data))
    return sum(sizes) // len(sizes)


def _record(page: Page, number: int) -> bytes:
    charset = "utf-8" if page.charset == "entities" else page.charset
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset={charset}\r\n\r\n".encode() + page.data
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {page.url}\r\nWARC-Date: 2024-03-01T00:00:00Z\r\n"
    head += f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
    head += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    return head.encode() + answer + b"\r\n\r\n"
