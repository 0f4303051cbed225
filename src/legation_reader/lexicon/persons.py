"""A person named in a text."""

from __future__ import annotations

from dataclasses import dataclass

from ..readings import Mention, Party
from ..spans import Span


@dataclass(frozen=True, slots=True)
class PersonMention:
    """Where a person is named: `name` is the fullest form of the name in the text's own language and in the
    nominative, `party.name` the usual English spelling."""

    span: Span
    text: str
    name: str
    party: Party

    def mention(self) -> Mention:
        """The same as a mention among the article's others."""
        return Mention(self.span, self.text, self.party, form="person")
