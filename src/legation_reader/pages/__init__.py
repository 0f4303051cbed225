"""Bytes → an article's text and what its page says of itself: published, publisher, title, address."""

from .extraction import extract
from .files import load
from .page import Page, Unreadable
from .profile import SiteProfile

__all__ = ["Page", "SiteProfile", "Unreadable", "extract", "load"]
