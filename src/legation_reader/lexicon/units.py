"""A Russian title cut into units, each with its English: known phrases, names, numbers, unknown words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..readings import Mention
from .glossary import LONGEST, Entry, glossary, is_plural, longest_entry, part_of_speech
from .morphology import cases, forms, lemma
from .plural import plural

TOKEN = re.compile(r"[А-ЯЁа-яёA-Za-z]+(?:[-’'][А-ЯЁа-яёA-Za-z]+)*\+?|\d+(?:[.,/:–-]\d+)*(?:-[а-яё]{1,3}\b)?|[^\s\w]|_")
_REGION_WORDS = re.compile(
    r"\s+(Oblast|Krai|Region|Province|Republic|Voblast|Voivodeship|Prefecture|Autonomous Okrug)$"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """`part` is noun, adj, verb, prep, conj, adv, num or mark; `cases` the cases it may stand in."""

    english: str
    part: str
    cases: frozenset[str] = frozenset()
    russian: str = ""
    name: bool = False
    plural: bool = False


def units(text: str, mentions: Iterable[Mention]) -> list[Unit]:
    """The units of `text` in order; a phrase of the glossary wins over a shorter name inside it."""
    tokens = list(TOKEN.finditer(text))
    words = [t.group() for t in tokens]
    named = _places(text, tokens, mentions)
    found: list[Unit] = []
    i = 0
    while i < len(words):
        size, mention = named.get(i, (0, None))
        hit = longest_entry(_run(words, i, named), 0) if _is_russian(words[i]) else None
        if hit and hit[1] > size:
            unit = _glossed(hit[0], words[i : i + hit[1]], found)
            found.append(
                _as_a_name(unit, hit[0]) if i and words[i - 1] in ("«", '"', "“") and words[i][0].isupper() else unit
            )
            i += hit[1]
        elif mention is not None:
            found.append(_named(mention, text[tokens[i].start() : tokens[i + size - 1].end()]))
            i += size
        else:
            found += _unlisted(words[i], first=not found) if _is_russian(words[i]) else [_plain(words[i])]
            i += 1
    return found


def _places(text: str, tokens: list[re.Match[str]], mentions: Iterable[Mention]) -> dict[int, tuple[int, Mention]]:
    """Token → how many tokens from there on say a mention's words; longest mentions first, without overlap."""
    starts = {t.start(): i for i, t in enumerate(tokens)}
    ends = {t.end(): i + 1 for i, t in enumerate(tokens)}
    places: dict[int, tuple[int, Mention]] = {}
    taken: set[int] = set()
    for mention in sorted(mentions, key=lambda m: -len(m.text)):
        if not mention.text or _is_glossed_adjective(mention):
            continue
        for hit in re.finditer(re.escape(mention.text), text):
            first, last = starts.get(hit.start()), ends.get(hit.end())
            if first is not None and last is not None and not taken & set(range(first, last)):
                places[first] = (last - first, mention)
                taken |= set(range(first, last))
    return places


def _is_glossed_adjective(mention: Mention) -> bool:
    """An adjective the glossary knows (российский → Russian) or one joined to another (российско-китайский)."""
    return mention.form == "adjective" and ((lemma(mention.text),) in glossary() or "-" in mention.text)


def _named(mention: Mention, words: str) -> Unit:
    name = mention.party.name
    if mention.form == "adjective":
        return Unit(_REGION_WORDS.sub("", name), "adj", cases(words.split()[-1]), words, name=True)
    return Unit(name, "noun", _phrase_cases(words.split()), words, name=True)


_NAMED_BY_NOUN = frozenset(
    "республика провинция город штат королевство княжество федерация государство остров префектура кантон земля".split()
)


def _phrase_cases(words: list[str]) -> frozenset[str]:
    """The cases that the last declined word and those agreeing with it share; of «Республики Узбекистан», where the
    name stands in the nominative whatever the noun before it does, the noun's."""
    if len(words) > 1 and lemma(words[0]) in _NAMED_BY_NOUN and (
        "nomn" in (cases(words[1]) or {"nomn"}) or not any(f.is_known for f in forms(words[1].lower()))
    ):
        return frozenset(str(f.tag.case) for f in forms(words[0].lower()) if f.tag.number == "sing" and f.tag.case)
    known = [c for c in (cases(w) for w in words if w[0].isalpha()) if c]
    if not known:
        return frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})
    shared = known[0]
    for c in known[1:]:
        shared = (shared & c) or shared
    return shared


def _glossed(entry: Entry, words: list[str], before: list[Unit]) -> Unit:
    """The unit of a glossary entry, in the number that its head and the adjectives before it show."""
    adjectives = [u.russian for u in before[-3:] if u.part == "adj"] + words[: entry.head]
    many = entry.part == "noun" and is_plural(words[entry.head], adjectives)
    english = plural(entry.english) if many and not entry.only_plural else entry.english
    held = cases(words[entry.head]) if entry.part in ("noun", "adj", "num") else frozenset()
    return Unit(english, entry.part, held, " ".join(words), plural=many)


def _as_a_name(unit: Unit, entry: Entry) -> Unit:
    """The first words of a name in quotation marks, which stand in the nominative: «Города России» are Cities of
    Russia."""
    plurals = [
        f for f in forms(unit.russian.split()[entry.head].lower()) if f.tag.number == "plur" and f.tag.case == "nomn"
    ]
    many = (
        entry.part == "noun"
        and bool(plurals)
        and not unit.plural
        and "nomn"
        not in {f.tag.case for f in forms(unit.russian.split()[entry.head].lower()) if f.tag.number == "sing"}
    )
    english = plural(unit.english) if many and not entry.only_plural else unit.english
    return replace(unit, english=english[:1].upper() + english[1:], plural=unit.plural or many)


def _run(words: list[str], start: int, named: dict[int, tuple[int, Mention]]) -> list[str]:
    """The Russian words from `start` on, up to where a phrase would cut a name in two."""
    end = start
    while end < len(words) and _is_russian(words[end]) and end - start < LONGEST:
        end += 1
    for first, (size, _) in named.items():
        if start < first < end < first + size:
            end = first
    return words[start:end]


def _is_russian(token: str) -> bool:
    return bool(re.match(r"[А-ЯЁа-яё]", token))


def _plain(token: str) -> Unit:
    if token[0].isdigit() or re.fullmatch(r"[IVXLC]+", token):
        return Unit(_ordinal(token), "num", russian=token)
    if token[0].isalpha():
        return Unit(token, "noun", frozenset({"nomn"}), token, name=True)
    return Unit(token, "mark", russian=token)


def _ordinal(token: str) -> str:
    digits = token.split("-")[0]
    if not token[0].isdigit() or not re.search(r"-[а-я]", token):
        return token
    last = int(re.sub(r"\D", "", digits)[-2:] or 0)
    return digits + ("th" if 10 < last < 20 else {1: "st", 2: "nd", 3: "rd"}.get(last % 10, "th"))


def _unlisted(word: str, first: bool) -> list[Unit]:
    """A word the glossary lacks: put together from its parts, or spelt in Latin letters."""
    part = part_of_speech(word)
    if "-" in word:
        pieces = _compound(word)
        if pieces:
            return pieces
    if word.isupper() and len(word) > 1:
        return [Unit(_spelt(word), "noun", frozenset({"nomn"}), word, name=True)]
    if derived := _derived(word):
        return [Unit(derived, part, cases(word), word)]
    if part in ("noun", "adj") and (stem := _stem_adjective(word)):
        return [Unit(stem, "adj", cases(word), word)]
    if (masculine := re.sub(r"(?<=[сц]к)(?:ого|ому|им|ом)$", "ий", word)) != word and word[0].isupper():
        return [Unit(_spelt(masculine), "adj", cases(word), word)]  # «Березовского районного …» is no Mr Berezovsky's
    return [Unit(_spelt(_nominative(word)), part, cases(word), word, name=word[0].isupper() and not first)]


def _compound(word: str) -> list[Unit]:
    """торгово-экономический → trade and economic; российско-китайский → Russian-Chinese; министр-руководитель."""
    from .lookup import adjective_of

    left, right = word.rsplit("-", 1)
    hit = longest_entry([right], 0)
    if hit is None:
        return []
    english = hit[0].english
    if re.search(r"[ое]$", left) and hit[0].part == "adj":
        first = adjective_of(left)
        if first is None:
            return []
        joint = "-" if english[0].isupper() else " and "
        return [Unit(first + joint + english, "adj", cases(right), word)]
    other = longest_entry([left], 0)
    if other is None:
        return []
    many = is_plural(right)
    return [
        Unit(f"{other[0].english}-{plural(english) if many else english}", hit[0].part, cases(right), word, plural=many)
    ]


_PREFIXES = {
    "меж": "inter",
    "со": "co-",
    "анти": "anti-",
    "супер": "super",
    "мульти": "multi",
    "видео": "video ",
    "авто": "auto",
    "кибер": "cyber",
    "био": "bio",
    "эко": "eco-",
    "агро": "agro",
    "электро": "electric ",
    "гидро": "hydro",
    "теле": "tele",
    "микро": "micro",
    "нано": "nano",
    "фото": "photo ",
    "вице": "vice-",
    "экс": "former ",
    "внутри": "intra-",
    "обще": "general ",
    "много": "multi-",
    "не": "non-",
    "спорт": "sports ",
    "гос": "state ",
    "зам": "deputy ",
    "нефте": "oil ",
    "газо": "gas ",
    "лесо": "timber ",
    "сельхоз": "agricultural ",
    "тур": "tourist ",
    "проф": "professional ",
    "мед": "medical ",
    "горно": "mining ",
    "стан": "machine-tool ",
}


def _derived(word: str) -> str | None:
    """A known word behind a known beginning: межбиблиотечный → interlibrary."""
    low = lemma(word)
    for russian, english in sorted(_PREFIXES.items(), key=lambda p: -len(p[0])):
        if low.startswith(russian) and len(low) > len(russian) + 3:
            hit = glossary().get((low[len(russian) :],))
            if hit:
                return english + hit[0].english
    return None


def _stem_adjective(word: str) -> str | None:
    """An adjective made from a noun that the glossary knows: спортзальный has none, лыжный → ski."""
    from .lookup import noun_of

    return noun_of(lemma(word)) if part_of_speech(word) == "adj" else None


def _nominative(word: str) -> str:
    found = forms(word.lower())
    if not found:
        return word
    best = found[0]
    straight = best.inflect({"nomn"}) if best.tag.case else None
    base = straight.word if straight else best.normal_form
    return base[:1].upper() + base[1:] if word[0].isupper() else str(base)


def _spelt(word: str) -> str:
    from ..names.transliteration import english_name

    return english_name(word)
