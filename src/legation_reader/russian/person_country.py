"""Which countries speak for a person's origin: that of the office they are named with, then those the text is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ..readings import Mention
from ..spans import Span

_ENVOY = re.compile(r"(?:посол|посл[аоуе]|консул|посольств|атташе|посланник|торгпред|постпред|представител|представительств)", re.IGNORECASE)
# Words for an office or a territory that one country has, or nearly so.
_OWN_WORDS = (
    (re.compile(r"эмират", re.IGNORECASE), "AE"), (re.compile(r"\bостан[аеу]?\b", re.IGNORECASE), "IR"), (re.compile(r"хоким", re.IGNORECASE), "UZ"),
    (re.compile(r"аймак", re.IGNORECASE), "MN"), (re.compile(r"воеводств|\bмаршал\b", re.IGNORECASE), "PL"), (re.compile(r"\bаким", re.IGNORECASE), "KZ"),
    (re.compile(r"префектур", re.IGNORECASE), "JP"), (re.compile(r"бургомистр", re.IGNORECASE), "DE"), (re.compile(r"алькальд", re.IGNORECASE), "ES"),
    (re.compile(r"\bкмет", re.IGNORECASE), "BG"), (re.compile(r"\bпримар", re.IGNORECASE), "MD"), (re.compile(r"\bмарз", re.IGNORECASE), "AM"),
    (re.compile(r"велаят|хяким", re.IGNORECASE), "TM"), (re.compile(r"народного комитета", re.IGNORECASE), "VN"),
)  # fmt: skip
_OWN_WORD = 0.9
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[А-ЯЁ«])|\n")
_OFFICE, _ALSO, _LAST_NAMED, _ANYWHERE = 2.0, 0.8, 0.7, 0.3


def countries_of(text: str, spans: Sequence[Span], mentions: Sequence[Mention], others: Sequence[Span]) -> dict[str, float]:
    """ISO 3166-1 code → how much (0 to 2) speaks for it; `spans` are where the person is named, `others` where
    anyone is."""
    found: dict[str, float] = {}

    def tell(place: Mention | str, weight: float) -> None:
        code = place if isinstance(place, str) else place.party.country or (place.party.id if place.party.kind == "country" else None)
        if code:
            found[code] = max(found.get(code, 0.0), weight)

    for mention in mentions:
        tell(mention, _ANYWHERE)
    for span in spans:
        before = [m for m in mentions if m.span.end <= span.start]
        _tell_title(text, span, before, others, tell)
        after = [m for m in mentions if span.end < m.span.start < span.end + 90]
        if after and re.match(r"\s*[,(–—]", text[span.end : span.end + 3]) and not _SENTENCE_END.search(text[span.end : after[0].span.start]):
            tell(after[0], _OFFICE - 0.5 if not any(span.end < o.start < after[0].span.start for o in others) else _ANYWHERE)
    return found


def _tell_title(text: str, span: Span, before: list[Mention], others: Sequence[Span], tell: Callable[[Mention | str, float], None]) -> None:
    """What the title to the left of the name says, and the last place named before it."""
    floor = max((o.end for o in others if o.end <= span.start), default=0)
    start = max(floor, span.start - 220)
    cut = [m.end() for m in _SENTENCE_END.finditer(text, start, span.start)]
    start = cut[-1] if cut else start
    inside = [m for m in before if m.span.start >= start]
    for how, code in _OWN_WORDS:
        if how.search(text, start, span.start):
            tell(code, _OWN_WORD)
    envoy = next(iter(_ENVOY.finditer(text, start, span.start)), None)
    sending = next((m for m in inside if envoy and m.span.start > envoy.start()), None)
    for mention in inside:
        tell(mention, _ALSO)
    if sending is not None:
        tell(sending, _OFFICE)
    elif inside:
        tell(inside[-1], _OFFICE)
    elif before and span.start - before[-1].span.end < 500:
        tell(before[-1], _LAST_NAMED)
