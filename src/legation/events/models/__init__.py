from .contact import Contact
from .event import Event
from .invitation import Invitation
from .series import Series

__all__ = ["Contact", "Event", "Invitation", "Series"]
