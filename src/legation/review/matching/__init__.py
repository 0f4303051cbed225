"""Which record or waiting claim tells the same as a claim, with the reasons a reviewer can check."""

from .candidates import Candidate, candidates

__all__ = ["Candidate", "candidates"]
