"""Vietnamese names in Russian as English writes them, without signs over letters: Чан Тхань Лонг → Tran Thanh Long."""

from __future__ import annotations

import re

_FAMILIES = dict(pair.split() for line in """
Нгуен Nguyen|Чан Tran|Ле Le|Фам Pham|Хоанг Hoang|Хюинь Huynh|Хуинь Huynh|Фан Phan|Ву Vu|Во Vo|Данг Dang
Буй Bui|До Do|Хо Ho|Нго Ngo|Зыонг Duong|Выонг Vuong|Динь Dinh|Чинь Trinh|Лыонг Luong|Дао Dao|Доан Doan
Као Cao|Май Mai|Та Ta|Ха Ha|Лам Lam|Тхай Thai|Тон Ton|Чыонг Truong|Чьеу Trieu|Куать Quach|Зоан Doan|Ла La
Ли Ly|Лы Lu|Мак Mac|То To|Ким Kim|Тьяу Chau|Нинь Ninh|Хыа Hua|Фунг Phung|Кьеу Kieu|Лыу Luu|Ан An|Тянь Chan
Нонг Nong|Ванг Vang|Тхан Than|Чьен Trien|Ти Chi
""".split("\n") if line for pair in line.split("|"))
_INITIALS = {
    "нгу": "ngu", "нг": "ng", "нь": "nh", "тх": "th", "кх": "kh", "зя": "gia", "зьё": "do", "ть": "ch", "ч":
    "tr", "ф": "ph", "з": "d", "д": "d", "с": "x", "ш": "s", "ку": "qu", "к": "c", "х": "h", "л": "l", "б":
    "b", "м": "m", "т": "t", "в": "v", "г": "g", "н": "n", "п": "p", "р": "r", "": "",
}  # fmt: skip
_FINALS = {"нг": "ng", "нь": "nh", "ть": "ch", "н": "n", "м": "m", "п": "p", "т": "t", "к": "c", "": ""}
_VOWELS = {
    "ыонг": "uong", "ыо": "uo", "уе": "ue", "уэ": "ue", "уи": "uy", "юи": "uy", "уан": "uan", "уа": "ua",
    "оа": "oa", "оай": "oai", "уй": "ui", "уой": "uoi", "уо": "uo", "ай": "ai", "ой": "oi", "ей": "ay", "эй":
    "ay", "ао": "ao", "ау": "au", "ьеу": "ieu", "ье": "ie", "иеу": "ieu", "ие": "ie", "ьё": "ieu", "я": "ia",
    "иа": "ia", "ю": "u", "юе": "uye", "а": "a", "о": "o", "у": "u", "ы": "u", "и": "i", "е": "e", "э": "e",
    "ё": "o", "ыу": "uu", "иу": "iu", "еу": "eu", "яу": "au", "ый": "ui",
}  # fmt: skip
_SYLLABLE = re.compile(
    "(?P<initial>" + "|".join(sorted((k for k in _INITIALS if k), key=len, reverse=True)) + "|)"
    "(?P<vowel>" + "|".join(sorted(_VOWELS, key=len, reverse=True)) + ")"
    "(?P<final>нг|нь|ть|н|м|п|т|к|)"
)
# Where one letter of Russian stands for several of Vietnamese, the usual given names decide.
_USUAL = dict(pair.split() for line in """
ши sy|бик bich|бить bich|нгуен nguyen|кюанг quang|куанг quang|куан quan|куок quoc|куи quy|кюи quy|куен quyen
кюен quyen|лыу luu|ньи nhi|ким kim|ки ky|кьен kien|киен kien|кхань khanh|кхай khai|зянг giang|зя gia
зунг dung|зюи duy|зуй duy|зыонg duong|нгиа nghia|нгок ngoc|нят nhat|ньят nhat|ван van|тхи thi|ви vi|хай hai
май mai|тьен tien|тиен tien|тин tin|тю chu|тьи chi|ти chi|тяу chau|тьяу chau|тюнг chung|тионг chuong
суан xuan|зань danh|шон son|шинь sinh|шао sao|шанг sang|ле le|ли ly|ми my|ву vu|вьет viet|виет viet
вьен vien|хьеу hieu|хиеу hieu|хьен hien|хиен hien|лиен lien|льен lien|фыонг phuong|фук phuc|фи phi|фу phu
тхюи thuy|тхуй thuy|тху thu|тхыонг thuong|тхо tho|тхинь thinh|тхиен thien|тхьен thien|чи tri|чьеу trieu
чунг trung|чыонг truong|чонг trong|чинь trinh|дык duc|дат dat|дай dai|донг dong|дао dao|дань danh|дьеп diep
зьеп diep|зиеп diep|зьем diem|ань anh|ан an|хюинь huynh|хюи huy|хюй huy|хуи huy|хуй huy|туан tuan|тоан toan
ты tu|ту tu|тунг tung|тай tai|там tam|тан tan|тиеп tiep|туен tuyen|тюен tuyen|льем liem|бинь binh|бао bao
бать bach|банг bang|минь minh|мань manh|нам nam|нанг nang|нган ngan|нга nga|нинь ninh|нюнг nhung|ньунг nhung
ньы nhu|оань oanh|лонг long|лам lam|лан lan|линь linh|лок loc|лой loi|ха ha|хань hanh|хао hao|хоа hoa
хоай hoai|хонг hong|хунг hung|хыонг huong|хыу huu|като cato|конг cong|кыонг cuong|кань canh|као cao|кам cam
зу du
""".split("\n") if line for pair in line.split("|"))


_CASE_ENDINGS = (
    ("ем", "ь"), ("ем", "й"), ("я", "ь"), ("ю", "ь"), ("я", "й"), ("ом", ""), ("а", ""), ("у", ""), ("е", ""),
)  # fmt: skip


def is_vietnamese(words: list[str]) -> bool:
    """A family name, then one to three words of one syllable: Нгуен Ван Тхань."""
    return 2 <= len(words) <= 4 and words[0] in _FAMILIES and all(_spelt(w) for w in words[1:])


def vietnamese_name(words: list[str]) -> str | None:
    """The name in Latin letters, family name first; None where it is not Vietnamese."""
    if not is_vietnamese(words):
        return None
    return " ".join([_FAMILIES[words[0]], *(_spelt(w).capitalize() for w in words[1:])])


def straight(words: list[str], declined: bool) -> list[str] | None:
    """The name in the nominative: «Нгуен Ван Тханем» is Нгуен Ван Тхань, declined only where the title is."""
    if is_vietnamese(words) and not declined:
        return words
    for ending, to in _CASE_ENDINGS:
        last = words[-1][: -len(ending)] + to if words[-1].endswith(ending) else ""
        if len(last) > 1 and last[-1] not in "аеиоуыэюя" and is_vietnamese([*words[:-1], last]):
            return [*words[:-1], last]
    return words if is_vietnamese(words) else None


def _spelt(word: str) -> str:
    """One syllable in Latin letters; empty where it can be none of Vietnamese."""
    low = word.lower()
    if low in _USUAL:
        return _USUAL[low]
    found = _SYLLABLE.fullmatch(low)
    if found is None:
        return ""
    initial = _INITIALS[found["initial"]]
    vowel = _VOWELS[found["vowel"]]
    if initial == "c" and vowel[0] in "ie":
        initial = "k"
    return initial + vowel + _FINALS[found["final"]]
