from .document import Document, Location
from .passage import Passage
from .reading import Reading
from .source import Source

__all__ = ["Document", "Location", "Passage", "Reading", "Source"]
