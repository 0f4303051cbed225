"""Who says it: direct speech in quotation marks or after a dash, «по словам X», «X сообщил, что»."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party
from .passages import Page, Passage

_SAYING = frozenset(
    "сказать говорить отметить отмечать подчеркнуть подчеркивать заявить заявлять сообщить сообщать рассказать добавить добавлять пояснить пояснять "
    "напомнить напоминать резюмировать уточнить уточнять считать признать заметить комментировать прокомментировать вспоминать уверять подвести "
    "поделиться констатировать заверить объяснить указать указывать заключить привести предложить выразить поблагодарить доложить".split()
)
_ACCORDING = guarded(r"по\s+(?:словам|оценке|мнению|данным|информации|подсчетам)|как\s+(?:\w+\s+)?(?:отметил|сообщил|рассказал|заявил|подчеркнул|пояснил)", re.IGNORECASE)


def settle(page: Page) -> None:
    """Gives every passage its speaker and whether its words are quoted."""
    _mark_quoted(page)
    run: list[Passage] = []
    last: Party | None = None
    for passage in page.passages:
        who = _speaker_in(passage)
        if passage.quoted:
            run.append(passage)
            if who:
                for one in run:
                    one.speaker = who
                last = who
            elif last and len(run) > 1 and run[-2].speaker:
                passage.speaker = run[-2].speaker
        else:
            run = []
            passage.speaker = who
            last = who or last


def _mark_quoted(page: Page) -> None:
    """A passage is quoted while a long «…» or a dialogue dash is open in it."""
    text, open_since = page.article.text, False
    for passage in page.passages:
        words = passage.text
        starts = words.lstrip()[:1] in ("«", '"', "“", "„") and len(words) > 30
        dash = bool(re.match(r"[–—-]\s+[А-ЯЁ]", words))
        passage.quoted = open_since or starts or dash
        if starts or open_since:
            opened = words.count("«") - words.count("»")
            closes = bool(re.search(r"[»\"”]\s*(?:,|\.|$)", words))
            open_since = (starts and opened > 0) or (open_since and opened >= 0 and not closes)
        if not words or text[passage.span.end : passage.span.end + 2] == "\n\n" and not open_since:
            open_since = False


def _speaker_in(passage: Passage) -> Party | None:
    people = passage.people if passage.people_known else []
    if not people:
        return None
    says = [i for i, t in enumerate(passage.tokens) if t.lemma in _SAYING and t.pos in ("VERB", "GRND")]
    if not says and not _ACCORDING.search(passage.lower):
        return None
    if not says:
        return people[0].party
    return min(people, key=lambda p: min(abs(passage.at(p.span.start) - i) for i in says)).party
