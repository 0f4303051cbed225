"""Places that no list holds, and cities whose form misleads: known by a preposition, an office, the article itself."""

from __future__ import annotations

import re

from ..lexicon.morphology import forms
from ..names.transliteration import english_place, variants
from ..readings import Party
from ..spans import Span
from .districts import district, nominative
from .offices import HEADS
from .party_at import GENERIC, PartyAt, cases_of
from .passages import Passage
from .tokens import Token


def unlisted(passage: Passage) -> list[PartyAt]:
    """«в Рудне», «в посёлке Оля», «мэр Оша», «в Хасанском округе»: a place that no list holds, when a preposition or
    an office says that it is one."""
    found = []
    for i, token in enumerate(passage.tokens):
        if not token.text[0].isupper() or any(m.span.start <= token.start < m.span.end for m in passage.article.mentions):
            continue
        before = passage.tokens[i - 1] if i else None
        if token.pos == "ADJF" and i + 1 < len(passage.tokens) and passage.tokens[i + 1].lemma in _CITY_BODIES and (city := city_of(passage, token)) is not None:
            found.append(PartyAt(city, Span(token.start, token.end), i, i, token.word.cases, form="adjective"))
            continue
        adjective = token.pos == "ADJF" or token.text.endswith(_ADJECTIVAL)  # «Березовским» is a surname's form too
        noun = i + 2 if passage.lemmas[i + 1 : i + 2] == ["муниципальный"] else i + 1  # «Батыревский муниципальный округ»
        is_district = adjective and noun < len(passage.tokens) and passage.tokens[noun].lemma in ("район", "округ", "область", "райисполком")
        if is_district and (before is None or before.pos != "ADJF"):
            found.append(_unlisted(passage, i, noun))
            continue
        if before is None:  # any word is written so where a sentence begins
            continue
        if token.lemma in HEADS:  # «с Губернатором», as letters write it
            continue
        tagged = _tagged_place(passage, i)
        if not (token.word.place or tagged) or token.pos not in _GUESSED:
            continue
        j = i - 2 if before.lemma in GENERIC and before.pos == "NOUN" else i - 1
        ruled = j >= 0 and passage.tokens[j].lemma in ("в", "во") and "loct" in token.word.cases
        headed = before.lemma in _LOCAL and before.pos == "NOUN" and "gent" in token.word.cases
        ruled = ruled or tagged or j >= 0 and _partner(passage, j, token)
        if not (ruled or headed) or i + 1 < len(passage.tokens) and passage.tokens[i + 1].text[0].isupper() and passage.tokens[i + 1].is_word and not headed and not any(
            m.span.start == passage.tokens[i + 1].start for m in passage.article.mentions
        ):
            continue
        if headed and i + 1 < len(passage.tokens) and any(m.span.start <= token.start < m.span.end for m in passage.people):
            continue
        found.append(_unlisted(passage, i, i))
    return found


_ADJECTIVAL = ("ский", "ского", "скому", "ским", "ском", "цкий", "цкого", "цкому", "цким", "цком")
# What the dictionary guesses a name it does not know to be.
_GUESSED = frozenset(("NOUN", "UNKN", "ADVB", "PRTS", "GRND"))
_TWINS = frozenset("породниться побратим побратимство побратимский город-побратим дружить побрататься породненный соглашение меморандум договор".split())


def _partner(passage: Passage, j: int, token: Token) -> bool:
    """«породнились с Карцагом», «соглашение между Кочкором и Карцагом»: whom an agreement is with, token `j` before it."""
    if token.word.cases and "ablt" not in token.word.cases or not _TWINS & set(passage.lemmas):
        return False
    if passage.tokens[j].lemma == "и" and "между" in passage.lemmas[max(0, j - 4) : j]:
        return True
    return passage.tokens[j].lemma in ("с", "со", "между")


_NO_TOWN = frozenset("федерация союз содружество восток запад север юг европа азия африка америка арктика сибирь урал поволжье приволжье кавказ закавказье прибалтика "
                     "балтия евразия причерноморье прикаспий скандинавия заполярье балканы каспий балтика страна".split())
_NO_SIDE = frozenset("река озеро море улица площадь проспект залив канал мост бульвар парк гора остров берег пролив перевал порт стадион аэропорт имя долина набережная хребет".split())


def _tagged_place(passage: Passage, i: int) -> bool:
    """Whether the name tagger knows the one word for a place, and no water, street or hill is named so."""
    token = passage.tokens[i]
    if token.lemma in GENERIC | _NO_TOWN or token.lemma.endswith("губернаторство") or not passage.people_known or len(token.text) < 4 or _NO_SIDE & set(passage.lemmas[max(0, i - 2) : i]):
        return False
    from .people import tagged

    return any(t.kind == "LOC" and t.span.start == token.start and t.span.end == token.end for t in tagged(passage.article.text))


_CITY_BODIES = frozenset("горисполком горсовет гордума мэрия администрация исполком".split())


def city_of(passage: Passage, token: Token) -> Party | None:
    """The city that an adjective is of, when the article names the city itself («Бобруйский» – Бобруйск)."""
    stem = token.lemma.removesuffix("ий").removesuffix("ск")
    for m in passage.article.mentions:
        if len(stem) > 3 and m.party.kind == "municipality" and m.form == "noun" and m.text.casefold().startswith(stem[:-1]):
            return m.party
    return None


_LOCAL = frozenset("мэр глава администрация мэрия город городок поселок село вице-мэр горисполком район градоначальник бургомистр".split())


def _unlisted(passage: Passage, first: int, last: int) -> PartyAt:
    words = passage.tokens[first : last + 1]
    span, cases = Span(words[0].start, words[-1].end), cases_of(words, "noun")
    if first < last and words[-1].lemma != "область":
        kind = "District" if words[-1].lemma != "округ" else "Municipal District" if last > first + 1 else "Okrug"
        return PartyAt(district(nominative(words[0].text), kind), span, first, last, cases, form="noun")
    said = _basic_form(passage, first) if first == last else f"{nominative(words[0].text)} область"
    name = re.sub(r" (?:district|okrug|region)$", lambda m: m.group().title(), _english_name(said))
    bare = re.sub(r"(?:sk)(?:y|iy) Region$", " Region", name)
    aliases = (bare, f"{bare[: bare.rfind(' ')]}sk Region") if bare != name else _spellings(said, name)
    return PartyAt(Party("municipality" if first == last else "region", None, name, aliases=aliases), span, first, last, cases, form="noun")


def _spellings(said: str, name: str) -> tuple[str, ...]:
    """How else the English name of a town that no list holds is met: Tutaev, Tutayev; Druskininkay, Druskininkai."""
    if " " in said or said.isascii():
        return ()
    return tuple(dict.fromkeys(s for s in (english_place(said), *variants(said, limit=4)) if s != name))


def _english_name(said: str) -> str:
    from ..lexicon import english_title

    known = " " in said or any(f.is_known for f in forms(said.lower()))
    return (english_title(said) if known else english_place(said)) or said


_VOWELS = "аеёиоуыэюя"
_INSTRUMENTAL = (("иями", "ии"), ("ями", "и"), ("ами", "ы"), ("ой", "а"), ("ей", "я"), ("ом", ""), ("ем", ""))
_GENITIVE = frozenset("из до от у для около возле без после".split())


def _basic_form(passage: Passage, at: int) -> str:
    """The nominative of a name no dictionary holds: as it stands elsewhere in the article, else by the ending that its
    preposition asks for («с Костюковичами», «из Карцага»), else as it stands."""
    token = passage.tokens[at]
    said = token.text
    bare = said.rstrip(_VOWELS)
    if len(bare) < 4 or any(f.is_known for f in forms(said.lower())):
        return token.lemma.capitalize()
    if bare != said and re.search(rf"(?<![\w-]){re.escape(bare)}(?![\w-])", passage.article.text):
        return bare
    before = next((t for t in reversed(passage.tokens[max(0, at - 4) : at]) if t.pos != "ADJF" and t.lemma not in GENERIC), None)
    ruled = before.lemma if before is not None and before.pos == "PREP" else ""
    sort = passage.tokens[at - 1] if at and passage.tokens[at - 1].lemma in GENERIC and passage.tokens[at - 1].pos == "NOUN" else None
    if ruled in ("с", "со", "между"):
        for ending, nominative in _INSTRUMENTAL if sort is None else ():
            if said.endswith(ending):
                stem = said.removesuffix(ending)
                return stem + ("и" if nominative == "ы" and stem[-1] in "гкхжчшщ" else nominative)
    elif sort is None and said[-1] in "ая" and (ruled in _GENITIVE or not ruled and before is not None and before.pos == "NOUN"):
        return bare + ("ь" if said[-1] == "я" else "")
    return said if sort is not None or said[-1] not in "еую" else token.lemma.capitalize()


def really_noun(passage: Passage, at: int) -> Party | None:
    """«между Хабаровском и Харбином»: a city in the instrumental, spelt like an adjective that has no noun here."""
    from ..names import resolve

    token = passage.tokens[at]
    following = passage.tokens[at + 1] if at + 1 < len(passage.tokens) else None
    if not token.text.endswith("ском") or following is not None and following.pos in ("NOUN", "ADJF") and "loct" in following.word.cases:
        return None
    city = resolve(token.text[:-2], "ru")
    return city if city is not None and city.kind == "municipality" else None
