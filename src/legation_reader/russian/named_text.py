"""A text as the name rules see it: its tokens, and what the dictionary says of each."""

from __future__ import annotations

from bisect import bisect_left

from ..lexicon.morphology import cases, forms, lemma, lemmas
from ..spans import Span
from .name_tokens import tokenized

_ADJECTIVES = ("ADJF", "PRTF")


class NamedText:
    """Tokens are known by their number; a span covers tokens `first` up to but not including `last`."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words, self.starts = tokenized(text)

    def __len__(self) -> int:
        return len(self.words)

    def tokens(self, span: Span) -> tuple[int, int]:
        """The tokens that begin inside `span`: first, and the one behind the last."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)

    def span(self, first: int, last: int) -> Span:
        return Span(self.starts[first], self.starts[last - 1] + len(self.words[last - 1]))

    def word(self, i: int) -> str:
        """Token `i`, or nothing beyond the ends."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def lemma(self, i: int) -> str:
        return lemma(self.word(i)) if self.word(i)[:1].isalpha() else self.word(i)

    def lemmas(self, i: int) -> set[str]:
        """Every dictionary form token `i` may belong to, of participles the verb's too."""
        return set(lemmas(self.word(i))) if self.word(i)[:1].isalpha() else {self.word(i)}

    def breaks_before(self, i: int) -> bool:
        """Whether a line ends between token `i` and the one before it."""
        if not 0 < i < len(self.words):
            return True
        return "\n" in self.text[self.starts[i - 1] + len(self.words[i - 1]) : self.starts[i]]

    def is_adjective(self, i: int) -> bool:
        word = self.word(i)
        return word[:1].isalpha() and any(f.tag.POS in _ADJECTIVES for f in forms(word.lower())[:2])

    def is_noun(self, i: int) -> bool:
        word = self.word(i)
        return word[:1].isalpha() and forms(word.lower())[0].tag.POS == "NOUN"

    def may_be_genitive(self, i: int) -> bool:
        """Whether token `i` can depend on a noun before it: in the genitive, or a word without cases (США, IBM)."""
        word = self.word(i)
        if not word[:1].isalpha():
            return False
        if word.isupper() and len(word) > 1 or word.isascii():
            return True
        return "gent" in cases(word) or not any(f.is_known for f in forms(word.lower()))
