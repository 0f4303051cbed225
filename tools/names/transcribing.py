"""Chinese and Japanese names in Russian letters, by the rules Russian texts follow (Palladius, Polivanov)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_CHINESE_INITIALS = {
    "zh": "чж", "ch": "ч", "sh": "ш", "b": "б", "p": "п", "m": "м", "f": "ф", "d": "д", "t": "т", "n": "н", "l": "л",
    "g": "г", "k": "к", "h": "х", "j": "цз", "q": "ц", "x": "с", "r": "ж", "z": "цз", "c": "ц", "s": "с",
}  # fmt: skip
_CHINESE_FINALS = {
    "a": "а", "o": "о", "e": "э", "ai": "ай", "ei": "эй", "ao": "ао", "ou": "оу", "an": "ань", "en": "энь",
    "ang": "ан", "eng": "эн", "ong": "ун", "i": "и", "ia": "я", "ie": "е", "iao": "яо", "iu": "ю", "ian": "янь",
    "in": "инь", "iang": "ян", "ing": "ин", "iong": "юн", "u": "у", "ua": "уа", "uo": "о", "uai": "уай", "ui": "уй",
    "uan": "уань", "un": "унь", "uang": "уан", "ü": "юй", "ue": "юэ", "üe": "юэ",
}  # fmt: skip
_CHINESE_ALONE = {
    "a": "а", "ai": "ай", "an": "ань", "ang": "ан", "ao": "ао", "e": "э", "en": "энь", "er": "эр", "o": "о", "ou": "оу",
    "yi": "и", "ya": "я", "ye": "е", "yao": "яо", "you": "ю", "yan": "янь", "yin": "инь", "yang": "ян", "ying": "ин",
    "yong": "юн", "yu": "юй", "yue": "юэ", "yuan": "юань", "yun": "юнь", "wu": "у", "wa": "ва", "wo": "во",
    "wai": "вай", "wei": "вэй", "wan": "вань", "wen": "вэнь", "wang": "ван", "weng": "вэн", "hui": "хуэй",
    "ri": "жи", "zhi": "чжи", "chi": "чи", "shi": "ши", "zi": "цзы", "ci": "цы", "si": "сы", "lü": "люй", "nü": "нюй",
}  # fmt: skip
_AFTER_PALATAL = {"u": "юй", "uan": "юань", "un": "юнь", "ue": "юэ", "üe": "юэ"}
_JAPANESE = {
    "a": "а", "i": "и", "u": "у", "e": "э", "o": "о", "ka": "ка", "ki": "ки", "ku": "ку", "ke": "кэ", "ko": "ко",
    "sa": "са", "shi": "си", "su": "су", "se": "сэ", "so": "со", "ta": "та", "chi": "ти", "tsu": "цу", "te": "тэ",
    "to": "то", "na": "на", "ni": "ни", "nu": "ну", "ne": "нэ", "no": "но", "ha": "ха", "hi": "хи", "fu": "фу",
    "he": "хэ", "ho": "хо", "ma": "ма", "mi": "ми", "mu": "му", "me": "мэ", "mo": "мо", "ya": "я", "yu": "ю",
    "yo": "ё", "ra": "ра", "ri": "ри", "ru": "ру", "re": "рэ", "ro": "ро", "wa": "ва", "ga": "га", "gi": "ги",
    "gu": "гу", "ge": "гэ", "go": "го", "za": "дза", "ji": "дзи", "zu": "дзу", "ze": "дзэ", "zo": "дзо", "da": "да",
    "de": "дэ", "do": "до", "ba": "ба", "bi": "би", "bu": "бу", "be": "бэ", "bo": "бо", "pa": "па", "pi": "пи",
    "pu": "пу", "pe": "пэ", "po": "по", "n": "н", "m": "м", "k": "к", "s": "с", "t": "т", "p": "п",
    **{f"{latin}{v}": f"{russian}{said}" for latin, russian in (
        ("ky", "к"), ("sh", "с"), ("ch", "т"), ("ny", "н"), ("hy", "х"), ("my", "м"), ("ry", "р"), ("gy", "г"),
        ("j", "дз"), ("by", "б"), ("py", "п")) for v, said in (("a", "я"), ("u", "ю"), ("o", "ё"))},
}  # fmt: skip


def from_pinyin(name: str) -> str:
    """«Шицзячжуан» for "Shijiazhuang"; "" where the name is not pinyin."""
    name = unicodedata.normalize("NFC", name.replace("’", "'"))
    words = [_chinese(word.lower()) for word in name.split(" ")]
    return " ".join(w[:1].upper() + w[1:] for w in words) if all(words) else ""


def from_hepburn(name: str) -> str:
    """«Хамамацу» for "Hamamatsu"; "" where the name is not Hepburn's."""
    letters = unicodedata.normalize("NFKD", name.lower())
    plain = "".join(c for c in letters if not unicodedata.combining(c)).replace("'", "")
    plain = re.sub(r"-(?:shi|ku|cho|machi)\Z", "", plain)
    said = _japanese(plain)
    said = re.sub(r"(?<=[ауэоюяё])и", "й", said).replace("нп", "мп").replace("нб", "мб").replace("нм", "мм")
    return said[:1].upper() + said[1:]


def _chinese(word: str) -> str:
    if "'" in word:
        parts = [_chinese(part) for part in word.split("'")]
        # «нь» before a vowel keeps apart what is two syllables: Xi'an is «Сиань», Yan'an «Яньань».
        return "".join(parts) if all(parts) else ""
    syllables = _cut(word)
    if syllables is None:
        return ""
    said = [_syllable(s) for s in syllables]
    for i in range(len(said) - 1):
        if said[i].endswith("н") and said[i + 1][0] in "аоэеиуюя":
            said[i] += "ъ"
    return "".join(said)


@lru_cache(maxsize=65536)
def _cut(word: str) -> tuple[str, ...] | None:
    """The syllables of a word, the longest first that leaves a whole rest."""
    if not word:
        return ()
    for size in range(min(6, len(word)), 0, -1):
        if _syllable(word[:size]) and (rest := _cut(word[size:])) is not None and not _bare(rest):
            return (word[:size], *rest)
    return None


def _bare(rest: tuple[str, ...]) -> bool:
    """Whether the next syllable begins with a vowel, which pinyin would mark with an apostrophe."""
    return bool(rest) and rest[0][0] in "aeo"


def _syllable(written: str) -> str:
    if written in _CHINESE_ALONE:
        return _CHINESE_ALONE[written]
    initial = next((i for i in _CHINESE_INITIALS if written.startswith(i)), "")
    final = written[len(initial) :]
    if not initial or final not in _CHINESE_FINALS:
        return ""
    said = _AFTER_PALATAL.get(final, "") if initial in ("j", "q", "x") else ""
    return _CHINESE_INITIALS[initial] + (said or _CHINESE_FINALS[final])


def _japanese(word: str) -> str:
    said, i = "", 0
    while i < len(word):
        if word[i] in "- ":
            said, i = said + word[i], i + 1
            continue
        size = next((n for n in (3, 2, 1) if word[i : i + n] in _JAPANESE), 0)
        if not size:
            return ""
        said, i = said + _JAPANESE[word[i : i + size]], i + size
    return said
