"""Russian: what an article in this language claims. `propose(article)` is the way in."""

from .denials import DENIALS
from .readings import propose, said

__all__ = ["DENIALS", "propose", "said"]
