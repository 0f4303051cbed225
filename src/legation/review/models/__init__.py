from .claim import Claim
from .proposal import Proposal

__all__ = ["Claim", "Proposal"]
