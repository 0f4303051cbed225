"""Of whom an office is held where its title names no party: «председатель Мингорисполкома», «начальник отдела»,
«генеральный консул», «советник главы города»."""

from __future__ import annotations

import re
from collections import Counter

from ..readings import Party
from .anaphora import HOME_PRESS
from .districts import district, nominative
from .passages import Page, Passage
from .titles import english
from .tokens import Token

_SEATED = re.compile(r"(?P<stem>[а-яё]{3,}?)(?:гор|обл|рай)?(?:исполком|совет|дума|администрация|мэрия)$")
_PLAIN_SEATS = frozenset("исполком горисполком облисполком райисполком крайисполком горсовет облсовет райсовет гордума облдума совет дума администрация мэрия "
                         "горадминистрация облгосадминистрация госсовет".split())
_LOCAL_SEATS = frozenset("райисполком горисполком горсовет гордума мэрия администрация район округ исполком".split())
_MISSIONS = (("консул", "Consulate"), ("генконсул", "Consulate"), ("вице-консул", "Consulate"), ("посол", "Embassy"), ("посланник", "Embassy"),
             ("советник-посланник", "Embassy"), ("атташе", "Embassy"))
_STAFF = frozenset("начальник заведующий заведующая заведовать директор советник специалист помощник замначальника замдиректора завотделом управделами консультант".split())
_DEPARTMENTS = frozenset("отдел управление департамент комитет мэрия администрация сектор горисполком аппарат служба".split())
_OF_REGION = frozenset("область край областной краевой республика региональный правительство губернатор регион".split())
_OF_CITY = frozenset("город мэрия городской горисполком мэр гордума горсовет горадминистрация муниципальный ратуша".split())
_RECEIVING = frozenset("принять принимать встретить встречать приветствовать".split())


def holder(page: Page, passage: Passage, start: int, end: int) -> Party | None:
    """Whose the office of tokens [start, end] is, by what its words and the article say; None where they leave it open."""
    words = passage.tokens[start : end + 1]
    return seat(page, words) or ministry(words) or _mission(page, words) or _district(page, words) or _receiving(passage, start) or _staff(page, words)


def seat(page: Page, words: list[Token]) -> Party | None:
    """«Мингорисполком», «Петросовет», «Горецкий райисполком»: the place whose name begins so."""
    for i, token in enumerate(words):
        fused = _SEATED.fullmatch(token.lemma) if token.text[0].isupper() and token.lemma not in _PLAIN_SEATS else None
        if fused and (place := place_of(page, fused["stem"], 3)) is not None:
            return place
        whole = token.lemma == "районный" and [t.lemma for t in words[i + 1 : i + 3]] in (["исполнительный", "комитет"], ["совет", "депутат"])
        if (token.lemma in _LOCAL_SEATS or whole) and i and (words[i - 1].pos == "ADJF" or words[i - 1].text.endswith(("ского", "цкого"))) and words[i - 1].text[0].isupper():
            stem = re.sub(r"(?:ск|цк)?(?:ий|ой|ый)$", "", words[i - 1].lemma)
            return place_of(page, stem, 3) or _unlisted(words[i - 1], token)
    return None


def place_of(page: Page, stem: str, least: int) -> Party | None:
    """The region or city the article names whose name begins with `stem`, the most named first."""
    if len(stem) < least:
        return None
    stem = stem if len(stem) < 6 else stem[:-1]
    counted: Counter[str] = Counter()
    known: dict[str, Party] = {}
    for m in page.article.mentions:
        if m.party.kind in ("municipality", "region") and m.text.casefold().replace("ё", "е").startswith(stem):
            key = m.party.id or m.party.name
            counted[key] += 1
            known[key] = m.party
    return known[counted.most_common(1)[0][0]] if counted else None


def _unlisted(adjective: Token, seat: Token) -> Party | None:
    """The district that no list holds of «Горецкий райисполком»."""
    return district(nominative(adjective.lemma.capitalize())) if seat.lemma in ("райисполком", "район", "округ", "районный") else None


def ministry(words: list[Token]) -> Party | None:
    """«Минвостокразвития»: a ministry by its short name."""
    for token in words:
        if re.fullmatch(r"Мин[а-яё]{4,}", token.text) and token.lemma not in ("министр", "министерство") and not token.text.startswith("Минис"):
            name = english(token.text)
            if name and name.startswith("Ministr"):
                return Party("body", None, re.sub(r"^Ministries", "Ministry", name))
    return None


def _mission(page: Page, words: list[Token]) -> Party | None:
    """«Генеральный консул»: the consulate the article names."""
    for token in words:
        for head, name in _MISSIONS:
            if token.lemma == head:
                return next((m.party for m in page.article.mentions if m.party.kind == "body" and m.party.name.startswith(name)), None)
    return None


def _district(page: Page, words: list[Token]) -> Party | None:
    """«полномочный представитель президента в округе»: the federal district the article names."""
    if not {"округ", "полпред"} & {t.lemma for t in words} or {"городской", "муниципальный"} & {t.lemma for t in words}:
        return None
    return next((m.party for m in page.article.mentions if "Federal District" in m.party.name), None)


def _receiving(passage: Passage, start: int) -> Party | None:
    """«В Дар-эс-Саламе делегацию принял региональный комиссар»: he who receives in a city is of that city."""
    if not any(t.lemma in _RECEIVING and t.pos in ("VERB", "PRTS") for t in passage.tokens[max(0, start - 8) : start]):
        return None
    here = [p.party for p in passage.parties if p.is_place and p.last < start and p.party.kind in ("municipality", "region")]
    return here[-1] if len(here) == 1 else None


def _staff(page: Page, words: list[Token]) -> Party | None:
    """«начальник отдела», «заведующая управлением», «советник главы города»: of the side the article speaks from."""
    lemmas = {t.lemma for t in words}
    if not (lemmas & _STAFF and lemmas & _DEPARTMENTS | (lemmas & {"глава", "мэр", "губернатор", "министр"})):
        return None
    if lemmas & {"палата", "ассоциация", "университет", "завод", "компания", "министерство", "агентство", "корпорация", "общество", "вуз", "институт"}:
        return None
    if lemmas & _OF_REGION:
        return _own(page, ("region",))
    if (city := _publishing_city(page)) is not None:
        return city
    return _own(page, ("municipality",) if lemmas & _OF_CITY else ("municipality", "region"))


def _publishing_city(page: Page) -> Party | None:
    """The city whose council or town hall publishes («Ульяновская Городская Дума»)."""
    from ..names import resolve

    published = page.article.publisher or ""
    if not re.search(r"город|мэри|муницип|горисполком", published, re.IGNORECASE):
        return None
    for word in re.findall(r"[А-ЯЁ][а-яё]+ск(?=ая|ий|ое|ого|ой)|[А-ЯЁ][а-яё]{3,}", published):
        city = resolve(word, "ru")
        if city is not None and city.kind == "municipality":
            return city
    return None


def _own(page: Page, kinds: tuple[str, ...]) -> Party | None:
    """The region or city of the press that writes in this language, the most named; where it publishes, it above all."""
    counted: Counter[str] = Counter()
    known: dict[str, Party] = {}
    published = (page.article.publisher or "").casefold().replace("ё", "е")
    for m in page.article.mentions:
        if m.party.kind in kinds and m.party.country in HOME_PRESS:
            key = m.party.id or m.party.name
            counted[key] += 1 + (10 if len(m.text) > 4 and m.text.casefold().replace("ё", "е")[:-2] in published else 0)
            counted[key] += 3 if m.party.country == "RU" else 0
            known[key] = m.party
    return known[counted.most_common(1)[0][0]] if counted else None
