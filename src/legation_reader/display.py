"""A reading as a person sees it: the article with its facts underlined and numbered, and a list of the facts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from .readings import Party, Proposal, Reading

_STYLES = {
    "agreement": "blue", "event": "magenta", "figure": "green", "commitment": "yellow", "programme": "yellow",
    "project": "cyan", "contract": "green", "invitation": "magenta", "post": "cyan", "contact": "blue",
}


def show(reading: Reading, console: Console) -> None:
    """Prints the reading; one that failed is the caller's to report."""
    place = str(reading.document.get("path") or reading.document.get("url"))
    console.print(Rule(Text(place), style="dim", align="left"))
    console.print(Text("  ·  ".join(_about(reading.document)), style="dim"))
    console.print()
    console.print(Padding(underlined(reading), (0, 0, 1, 2), expand=False))
    if not reading.proposals:
        console.print(Text("  Nothing of cooperation was found in it.", style="dim"))
    for number, proposal in enumerate(reading.proposals, 1):
        console.print(Padding(_fact(number, proposal), (0, 0, 1, 2), expand=False))


def _about(document: dict[str, Any]) -> Iterator[str]:
    for name in ("title", "publisher", "published", "language", "url"):
        if document.get(name):
            yield str(document[name])


def underlined(reading: Reading) -> Text:
    """The article's text; behind each place that states a fact stands the fact's number, as [3] where there is no
    colour to show it."""
    text: str = reading.document.get("text") or ""
    shown = Text(overflow="fold")
    ends: dict[int, list[int]] = {}
    marks: list[tuple[int, int, str]] = []
    for number, proposal in enumerate(reading.proposals, 1):
        for span in proposal.spans:
            marks.append((span.start, span.end, _style(proposal)))
            ends.setdefault(span.end, []).append(number)
    edges = sorted({0, len(text), *(edge for start, end, _ in marks for edge in (start, end))})
    for start, end in pairwise(edges):
        _append_numbers(shown, ends.get(start, ()))
        here = [style for first, last, style in marks if first <= start and end <= last]
        shown.append(text[start:end], style=f"underline {here[0]}" if here else "")
    _append_numbers(shown, ends.get(len(text), ()))
    return shown


def _append_numbers(shown: Text, numbers: list[int] | tuple[int, ...]) -> None:
    if numbers:
        shown.append(f" [{', '.join(map(str, numbers))}]", style="bold")


def _style(proposal: Proposal) -> str:
    return _STYLES.get(proposal.kind, "white")


def _fact(number: int, proposal: Proposal) -> Text:
    """`[3] figure, in_force, says Dmitry Volvach` and under it the known fields and the quote."""
    line = Text()
    line.append(f"[{number}] ", style="bold")
    line.append(proposal.kind, style=f"bold {_style(proposal)}")
    if proposal.standing:
        line.append(f", {proposal.standing.replace('_', ' ')}")
    if proposal.speaker:
        line.append(f", says {proposal.speaker.name}")
    for name, value in proposal.fields.items():
        if value not in (None, [], ()):
            line.append(f"\n    {name}: ", style="dim")
            line.append(_plain(value))
    quote = " ".join(proposal.quote.split())
    line.append(f"\n    «{quote}»", style="italic")
    return line


def _plain(value: Any) -> str:
    if isinstance(value, Party):
        return f"{value.name} ({value.id})" if value.id else value.name
    if isinstance(value, (list, tuple)):
        return "; ".join(_plain(one) for one in value)
    return f"{value:,}" if isinstance(value, int) and abs(value) >= 10_000 else str(value)
