"""Those who act for their place by the name of its people: «иранцы», «самарцев», «калужане», «болгары»."""

from __future__ import annotations

import re
from collections import Counter

from ..readings import Mention, Party
from ..spans import Span
from .party_at import PartyAt
from .passages import Passage
from .tokens import Token

_ENDING = re.compile(r"(?:овчанин|чанин|анин|янин|инец|ец|ин|як|ич|анец)$")
# Peoples whose name is not made of their country's.
_NATIONS = {
    "болгарин": "BG", "немец": "DE", "китаец": "CN", "японец": "JP", "американец": "US", "поляк": "PL", "финн": "FI", "француз": "FR",
    "турок": "TR", "узбек": "UZ", "казах": "KZ", "киргиз": "KG", "таджик": "TJ", "серб": "RS", "венгр": "HU", "чех": "CZ", "словак": "SK",
    "швед": "SE", "датчанин": "DK", "грек": "GR", "итальянец": "IT", "испанец": "ES", "белорус": "BY", "армянин": "AM", "грузин": "GE",
    "монгол": "MN", "индус": "IN", "индиец": "IN", "вьетнамец": "VN", "кореец": "KR", "норвежец": "NO", "эстонец": "EE", "латыш": "LV",
    "азербайджанец": "AZ", "израильтянин": "IL", "араб": "", "россиянин": "RU", "русский": "RU", "кубинец": "CU", "бразилец": "BR",
}


def inhabitants(passage: Passage) -> list[PartyAt]:
    """The peoples named in the sentence as parties, each the place the article itself names by that stem."""
    found: list[PartyAt] = []
    for i, token in enumerate(passage.tokens):
        if token.pos != "NOUN" or not token.word.may_be_plural or token.word.number == "sing" or (token.text[0].isupper() and i > 0):
            continue
        party = _nation(passage, token) if token.lemma in _NATIONS else _place(passage, token)
        if party is not None:
            found.append(PartyAt(party, Span(token.start, token.end), i, i, token.word.cases, office="житель"))
    return found


def _place(passage: Passage, token: Token) -> Party | None:
    ending = _ENDING.search(token.lemma)
    stem = token.lemma[: ending.start()] if ending else ""
    if len(stem) < 4 or "anim" not in token.word.grammemes:
        return None
    fitting = [m for m in passage.article.mentions if m.party.kind in ("municipality", "region", "country") and _begins(m, stem)]
    return _likeliest(fitting)


def _begins(mention: Mention, stem: str) -> bool:
    return mention.text.casefold().replace("ё", "е").startswith(stem if len(stem) < 6 else stem[:-1])


def _nation(passage: Passage, token: Token) -> Party | None:
    """The one region or city of that country that the article names, else the country."""
    code = _NATIONS[token.lemma]
    of = [m for m in passage.article.mentions if m.party.country == code and m.party.kind in ("region", "municipality")]
    if len({m.party.id or m.party.name for m in of}) == 1:
        return of[0].party
    from ..names.reference import reference

    country = reference().with_id(code) if code else None
    return country.party if country else None


def _likeliest(mentions: list[Mention]) -> Party | None:
    """The party named most; where a city and its region are both meant, the one named as such and not by adjective."""
    if not mentions:
        return None
    count: Counter[str] = Counter()
    for m in mentions:
        count[m.party.id or m.party.name] += 3 if m.form == "noun" else 1
    return next(m.party for m in mentions if (m.party.id or m.party.name) == count.most_common(1)[0][0])
