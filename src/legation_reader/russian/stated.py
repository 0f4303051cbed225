"""Of whom an office is held by the words of its own title: «мэр армянского Армавира», «председатель Горецкого
райисполкома», «директор Центра поддержки экспорта», «генконсул Турции в Самарканде»."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from ..names import resolve
from ..names.sizes import land_of
from ..names.transliteration import english_name, english_place
from ..readings import Party
from .districts import district
from .held_offices import ministry, place_of, seat
from .offices import HEADS
from .passages import Page, Passage
from .titles import english
from .tokens import Token

CITY = frozenset(
    "мэр вице-мэр бургомистр обер-бургомистр градоначальник город городской горисполком мэрия ратуша горсовет гордума муниципальный муниципалитет кмет примар алькальд "
    "горадминистрация сити-менеджер синдик войт".split()
)
REGION = frozenset(
    "губернатор вице-губернатор замгубернатора генерал-губернатор область областной край краевой провинция штат остан облисполком регион региональный республика республиканский префектура "
    "воеводство земля кантон автономия эмират аким хоким акимат хокимият вали воевода маршалок маршал ландрат министр-президент хурал".split()
)
ENVOYS = frozenset("посол консул генконсул вице-консул посланник советник-посланник атташе торгпред".split())


def stated(page: Page, passage: Passage, start: int, end: int, person: Party) -> Party | None:
    """The party that the title of tokens [start, end] names, a listed one or one only these words tell of."""
    words = passage.tokens[start : end + 1]
    return (
        _in_district(page, passage, start, end)
        or _in_title(page, passage, start, end)
        or seat(page, words)
        or ministry(words)
        or _our_union(page, words)
        or _unlisted(passage, start, end, person)
    )


_UNIONS = frozenset("объединение союз организация содружество ассоциация сообщество".split())
_OURS = frozenset("наш этот данный свой".split())
_OF_ONE_LAND = ("Ministry", "Embassy", "Consulate", "Government", "Administration")


def _our_union(page: Page, words: list[Token]) -> Party | None:
    """«государственный секретарь нашего объединения»: the union named last before these words."""
    if not any(a.lemma in _OURS and b.lemma in _UNIONS for a, b in pairwise(words)):
        return None
    named = [
        m.party
        for m in page.article.mentions
        if m.span.end <= words[0].start and m.party.kind == "body" and not m.party.name.startswith(_OF_ONE_LAND)
    ]
    return named[-1] if named else None


def land(code: str | None) -> Party | None:
    from ..names import reference

    held = reference().with_id(code) if code else None
    return held.party if held else None


def _in_title(page: Page, passage: Passage, start: int, end: int) -> Party | None:
    """The party named inside the title: a body before a place, the inner place of «армянского Армавира»; not where the
    holder sits («генконсул Турции в Самарканде»), but where an envoy to a region does («представитель президента в …»)."""
    inside = [p for p in passage.parties if start <= p.last and p.first <= end]
    if not inside:
        return None
    lemmas = {t.lemma for t in passage.tokens[start : end + 1]}
    sent = [p for p in inside if p.is_place]
    if sent and {"президент", "представитель"} <= lemmas and "полномочный" in lemmas or sent and "полпред" in lemmas:
        return sent[-1].party
    inside = [p for p in inside if not p.is_place] or inside
    body = next((p for p in inside if p.party.kind in ("body", "company")), None)
    if body is not None:
        national = body.party.name.startswith(("Ministry", "Embassy", "Consulate"))
        head = next((t for t in passage.tokens[start : end + 1] if t.lemma in HEADS), None)
        if (
            national
            and head is not None
            and head.lemma not in _STAFF
            and _NATIONAL.search(passage.article.text[passage.tokens[start].start : passage.tokens[end].end])
        ):
            return land(body.party.country) or body.party
        return body.party
    first = inside[0].party
    if lemmas & ENVOYS:
        return first
    inner = next(
        (
            p.party
            for p in inside[1:]
            if first.kind == "country" and p.party.kind != "country" and land_of(p.party) == first.id
        ),
        None,
    )
    return inner or first


_STAFF = frozenset(
    "директор начальник заведующий заведующая сотрудник специалист эксперт замдиректора замначальника "
    "руководитель ректор проректор профессор".split()
)
_NATIONAL = re.compile(r"минист|мид\b|глав|представител", re.IGNORECASE)
_FIRMS = frozenset(
    "завод комбинат фабрика ао оао зао ооо пао тоо уп руп компания фирма холдинг предприятие агентство".split()
)
_BODIES = frozenset(
    "форум центр университет институт академия колледж ассоциация союз фонд палата совет агентство школа больница музей театр парк корпорация лига сеть федерация общество клуб библиотека "
    "комитет комиссия группа банк порт аэропорт автозавод техникум лицей гимназия заповедник".split()
)
UNITS = frozenset(
    "департамент управление отдел министерство администрация правительство мэрия комитет сектор служба аппарат "
    "бюро".split()
)


def _unlisted(passage: Passage, start: int, end: int, person: Party) -> Party | None:
    """A district, town, firm or body that no list holds, by the words behind the head of the title."""
    tokens = passage.tokens
    head = next((j for j in range(end, start - 1, -1) if tokens[j].lemma in HEADS), None)
    if head is None or head == end:
        return None
    own = set(person.name.split())
    behind = [t for t in tokens[head + 1 : end + 1] if english_name(t.text) not in own]
    if not behind:
        return None
    lemmas = [t.lemma for t in behind]
    if {"народный", "комитет"} <= set(lemmas):
        return None
    if (told := _by_its_name(passage, behind)) is not None:
        return told
    body = next(
        (j for j, t in enumerate(behind) if t.lemma in _BODIES | _FIRMS or t.text.isupper() and t.lemma in _FIRMS), None
    )
    if body is not None and not set(lemmas[:body]) & UNITS and _has_name(behind):
        firm = set(lemmas) & _FIRMS
        name = english(" ".join(passage.article.text[behind[0].start : behind[-1].end].split()))
        quoted = re.search(r"[«\"„]([^«»\"“”]{3,60})[»\"“”]", passage.article.text[behind[0].start : behind[-1].end])
        if name:
            return Party(
                "company" if firm else "body",
                None,
                name,
                aliases=tuple(a for a in ([english(quoted[1]) or quoted[1]] if quoted else [])),
            )
        return None
    return _town(tokens[head], behind)


def _by_its_name(passage: Passage, behind: list[Token]) -> Party | None:
    """«председатель правления Orient Steel Group», «директор платформы «Вектор»»: a firm or body whose name stands
    in Latin letters or in quotation marks, whatever it is."""
    words = behind[1:] if behind[0].lemma in _BOARDS else behind
    if words and words[0].lemma == "директор":  # «совета директоров»
        words = words[1:]
    if not words or {t.lemma for t in words} & (_BODIES | _FIRMS | UNITS):
        return None
    text = passage.article.text
    latin = [t for t in words if t.text[0].isascii() and t.text[0].isalpha()]
    if latin and latin[0] is words[0] and len(latin[0].text) > 1:
        last = next((j for j, t in enumerate(words) if not (t.text.isascii() or t.text in ("«", "»"))), len(words)) - 1
        return Party("company", None, " ".join(text[words[0].start : words[last].end].split()))
    quoted = (
        words[0].pos == "NOUN"
        and "gent" in words[0].word.cases
        and any(t.text == "«" for t in words[1:])
        and words[-1].text == "»"
    )
    name = english(" ".join(text[words[0].start : words[-1].end].split())) if quoted else None
    return Party("body", None, name) if name else None


_BOARDS = frozenset(("правление", "совет", "дирекция"))


def _has_name(words: list[Token]) -> bool:
    """Whether some word is a name: a capital or a quotation mark."""
    return any(t.text[0].isupper() or t.text in ("«", '"') for t in words)


def _in_district(page: Page, passage: Passage, start: int, end: int) -> Party | None:
    tokens = passage.tokens
    head = next((j for j in range(end, start - 1, -1) if tokens[j].lemma in HEADS), end)
    return _district(page, tokens[head + 1 : end + 1])


_ADJECTIVE = re.compile(r"(?P<stem>[А-ЯЁ][А-Яа-яё-]+[сц]к)(?:ий|ого|ому|им|ом)")


def _district(page: Page, words: list[Token]) -> Party | None:
    """«Браславского райисполкома», «Кеминского района», «Ржевского муниципального округа»: a district by its adjective."""
    noun = next((j for j, t in enumerate(words) if t.lemma in ("район", "райисполком", "округ", "уезд")), None)
    if not noun or not words[0].text[0].isupper() or any(t.pos != "ADJF" for t in words[1:noun]):
        return None
    told = _ADJECTIVE.fullmatch(words[0].text)
    if told is None:
        return None
    if words[noun].lemma == "округ" and "муниципальный" not in {t.lemma for t in words[:noun]}:
        return None
    kind = {"округ": "Municipal District", "уезд": "County"}.get(words[noun].lemma, "District")
    known = district(f"{told['stem']}ий", kind)
    named = place_of(page, re.sub(r"с?к$", "", told["stem"].lower()), 3)
    if named is None or named.kind != "municipality":
        return known
    after = re.sub(r" District$", "", named.name)
    return replace(known, aliases=tuple(dict.fromkeys((f"{after} {kind}", f"{after} District", *known.aliases))))


def _town(head: Token, words: list[Token]) -> Party | None:
    """«мэр Фукурои», «губернатор Сюника»: the one name behind the head of a town's or region's office."""
    kind = "municipality" if head.lemma in CITY else "region" if head.lemma in REGION | {"глава"} else None
    named = [
        t
        for t in words
        if t.lemma not in ("город", "г", ".", "провинция", "область", "район", "штат", "муниципалитет", "община")
    ]
    if (
        kind is None
        or not 1 <= len(named) <= 2
        or not all(t.text[0].isupper() and t.text[1:2].islower() for t in named)
    ):
        return None
    if head.lemma == "глава":
        kind = "municipality"
    said = " ".join(t.lemma.capitalize() if t.word.cases and t.pos in ("NOUN", "ADJF") else t.text for t in named)
    written = " ".join(t.text for t in named)
    bare = re.sub(r"[аяыи]$", "", written)
    names = dict.fromkeys(
        english_place(n) for n in ((written, said) if written[-1] in "оуэеюи" else (said, bare, written))
    )
    for name in names:
        listed = resolve(name, "en")
        if listed is not None and listed.kind == kind:
            return listed
    first, *others = names
    return Party(kind, None, first, aliases=tuple(others))
