"""Every name in a Russian text: the tagger's, with what it is known to get wrong put right.

The tagger marks a flat row of tokens, learnt from news of a few years. Here its spans are cut where two names were
taken for one, bodies named by their head noun and a place are put together («правительство России», «Верховный суд
Бангладеша»), and a name once found in a text is found wherever it stands. Names may stand inside others. For reading
that wants every name; the ordinary reader needs only people and known parties and does not come here.
"""

from __future__ import annotations

from functools import lru_cache

from ..names import mentions
from .named_again import named_again
from .named_bodies import bodies
from .named_cuts import cut
from .named_kinds import with_kinds
from .named_missed import missed
from .named_text import NamedText
from .people import Tagged, tagged


@lru_cache(maxsize=16)
def named(text: str) -> tuple[Tagged, ...]:
    """Every name in `text` with its kind (PER, LOC or ORG), in order; those that hold others stand before them."""
    if not text.strip():
        return ()
    view = NamedText(text)
    spans = with_kinds(view, cut(view, tagged(text)))
    spans = missed(view, spans)
    spans = named_again(view, spans)
    spans = bodies(view, spans, _of_places(view))
    return tuple(sorted(set(spans), key=lambda one: (one.span.start, -one.span.end)))


def _of_places(view: NamedText) -> set[int]:
    """The tokens that are adjectives of places or begin with one («японский», «российский»)."""
    return {view.tokens(m.span)[0] for m in mentions(view.text, "ru")}
