from .agreement import Agreement
from .involvement import Involvement
from .judgement import Judgement
from .membership import Membership
from .name import Name
from .party import Party
from .post import Post
from .priority import Priority
from .record import Record
from .statement import Statement

__all__ = [
    "Agreement",
    "Involvement",
    "Judgement",
    "Membership",
    "Name",
    "Party",
    "Post",
    "Priority",
    "Record",
    "Statement",
]
