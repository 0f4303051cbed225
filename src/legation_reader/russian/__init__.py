"""Russian: what an article in this language claims. `propose(article)` is the way in."""

from .readings import propose, said

__all__ = ["propose", "said"]
