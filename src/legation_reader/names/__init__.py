"""Parties by their names: countries, regions, cities, bodies and known groups, in Russian and English text."""

from .index import NameIndex
from .recognition import mentions, resolve
from .reference import ReferenceIndex, ReferenceParty, reference

__all__ = ["NameIndex", "ReferenceIndex", "ReferenceParty", "mentions", "reference", "resolve"]
