from .commitment import Commitment
from .programme import Programme

__all__ = ["Commitment", "Programme"]
