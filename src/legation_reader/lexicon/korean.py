"""Korean names in Russian (after Kontsevich) as English newspapers spell them: Пак Со Ён → Park Seo-yeon.

Russian writes one letter where Korean has two (о for 오 and 어, н for n and ng), so a syllable has several
spellings; the one most given names have stands first.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product

_SURNAMES = """
ким Kim|ли Lee Yi|пак Park Pak|чхве Choi Choe|чхой Choi|цой Choi Choe|чон Jung Jeong Jeon|чжон Jung Jeong
джон Jung|кан Kang|чо Cho Jo|юн Yoon Yun|чан Jang Chang|чжан Jang|лим Lim|им Lim Im|хан Han|о Oh|со Seo Suh
син Shin|шин Shin|квон Kwon|хван Hwang|ан Ahn An|сон Song Sung|хон Hong|ю Yoo Yu Ryu|рю Ryu Yoo|ко Ko Koh
мун Moon Mun|ян Yang|пэ Bae|чхэ Chae|чэ Chae|пэк Baek Paik|хо Heo Hur|нам Nam|сим Shim Sim|но Roh Noh|ха Ha
чу Joo Ju|ку Koo Ku Gu|мин Min|ра Ra|на Na|чин Jin Chin|чи Ji Chi|вон Won|ом Um Eom|чхон Cheon Chun|пан Bang Ban
кон Kong|хён Hyun|хам Ham|пён Byun Byeon|ём Yeom|ё Yeo|то Do|сок Seok Suk|сун Seon Sun|чжин Jin|ён Yeon|ван Wang
ок Ok|ын Eun|ги Ki|кэ Kye|ма Ma|мён Myung|у Woo|чжу Joo|чха Cha|пхё Pyo|тхак Tak|пу Boo
"""
_SYLLABLES = """
со seo so|сон sung seong sun song|сок seok suk sok|соп seop sub|соль seol|сын seung|су soo su|сук sook suk
сун soon sun|сан sang san|сэ se|сик sik|сим sim|син shin sin|шин shin|ши si|си si|суль seul|сыль seul|суп sup
чон jong jeong jung|чжон jong jeong jung|джон jeong jong jung|чжэ jae|чэ jae|джэ jae|чжун jun joon jung
чун jun joon jung|джун jun joon|чжин jin|чин jin|джин jin|чжи ji|чи ji|джи ji|чжу ju joo|чу ju joo|джу ju joo
чжан jang|чан jang chang|чжа ja|джа ja|ча ja|чжоль jeol|чыль jeul|чхоль cheol chul|чхан chang chan|чхун chun
чхэ chae|чхон cheon chong|чхи chi|чхиль chil|чхин chin|хо ho|хон hong|хун hoon hun hung|хён hyun hyeon hyung
хёк hyuk hyeok|хё hyo|хи hee hui|хый hee hui|хва hwa|хван hwan hwang|хэ hae|хян hyang|хак hak|хан han|хым heum
хын heung heun|хве hoe|хонн hong|ки ki gi|ги ki gi|кён kyung gyeong|гён kyung gyeong|кван kwang gwang kwan
гван kwang gwang|кю kyu gyu|гю kyu gyu|ку ku gu koo|гу gu ku koo|кук kook guk|гук guk kook|кын geun keun
гын geun keun|киль gil kil|гиль gil kil|кон geon gun kon|гон geon gun|кап gap|гап gap|кым geum keum
гым geum keum|квон kwon gwon|гвон gwon kwon|кюн kyun gyun|гюн kyun|кан kang gang|ган gang|тхэ tae|тэ tae dae
дэ dae|тон dong|дон dong|ту doo du|ду doo du|док deok duk|ток deok duk|тык deuk|дык deuk|тхак tak|то do|до do
доль dol|дан dan|тан dan|пён byung byeong|бён byung byeong|пом beom bum|бом beom bum|по bo|бо bo|пок bok|бок bok
пон bong|бон bong|бин bin|пин bin|пхё pyo|пхиль pil|пхаль pal|бэ bae|бэк baek|ми mi|мин min|мён myung myeong
му moo mu|мун moon mun|ман man|мок mok|мо mo|маль mal|мэ mae|ён young yeon yong yeong|ёль yeol|ёк yeok|ёп yeop
ё yeo yo|ю yoo yu|юн yoon yun|юль yul|юк yuk|ук wook uk|у woo u|ун un woon|уль ul|ын eun|ый ui eui|ыль eul
ыне eun|ик ik|иль il|ир il|ин in|им im|я ya|ян yang|як yak|э ae|эн aeng|а a|ак ak|ан an ang|ам am|аль al|о o eo
он on eon|ок ok|оль ol|ом om eom|оп eop|ы eu|ва wa|ван wan wang|вон won|ви wi|воль wol|ра ra|рак rak
ран ran rang|рён ryeong ryong|рим rim|рин rin|рок rok|рё ryeo|рэ rae|рю ryu|рюн ryun|рюль ryul|рян ryang|ри ri
рип rip|рам ram|рым reum|лим lim|на na|нам nam|нэ nae|нён nyeong|но no|нюн nyun|нын neung|не ne|нян nyang|се se
хоп hyeop hop|хёп hyup hyeop|хам ham|ха ha|хю hyu|хик hik|хыль heul|кё kyo gyo|гё kyo gyo|ге gye kye|ке gye kye
хе hye|са sa|пхо po|пхун pung|сип sip|соку seok
"""


_KOREAN_ONLY = frozenset("ким пак чхве цой чхой хван квон юн им".split())


@cache
def _surnames() -> dict[str, list[str]]:
    return _table(_SURNAMES)


@cache
def _syllables() -> dict[str, list[str]]:
    return _table(_SYLLABLES)


def _table(written: str) -> dict[str, list[str]]:
    pairs = (pair.split() for line in written.strip().splitlines() for pair in line.split("|"))
    return {pair[0]: pair[1:] for pair in pairs}


def is_korean(words: list[str]) -> bool:
    """A Korean family name with a given name of two syllables, written apart («Ким Чжон Хо») or together
    («Ким Чжонхо», only with a family name that the Chinese do not have)."""
    words = _apart(words)
    if len(words) not in (2, 3) or words[0].lower() not in _surnames():
        return False
    if len(words) == 3:
        return all(_divided(w) == [w.lower()] for w in words[1:])
    parts = _divided(words[1])
    return parts is not None and len(parts) == 2 and words[0].lower() in _KOREAN_ONLY


def korean_name(words: list[str]) -> list[str]:
    """The name's current spellings, the usual one first; [] where it is not Korean."""
    if not is_korean(words):
        return []
    given = _given(words)
    choices = [_surnames()[words[0].lower()], *(_syllables()[s.lower()][:3] for s in given)]
    ranked = sorted(product(*(enumerate(c) for c in choices)), key=lambda chosen: sum(i for i, _ in chosen))
    spelt = ([word for _, word in chosen] for chosen in ranked[:12])
    return [f"{family} {'-'.join(rest).capitalize()}" for family, *rest in spelt]


def northern(words: list[str]) -> str:
    """The same name as the press of the North spells it, every syllable apart: Ким Чхоль Су → Kim Chol Su."""
    family = _surnames()[words[0].lower()]
    given = _given(words)
    spelt = [next((s for s in found if "eo" in s), found[-1] if found[0].endswith("oo") else found[0])
             for found in (_syllables()[g.lower()] for g in given)]
    changed = [re.sub("eo", "o", s.replace("eu", "u").replace("oo", "u").replace("tae", "thae")) for s in spelt]
    return " ".join([_NORTHERN.get(words[0].lower(), family[-1]), *(c.capitalize() for c in changed)])


_NORTHERN = dict(pair.split() for pair in (
    "ким Kim|ли Ri|пак Pak|чхве Choe|чхой Choe|цой Choe|чон Jong|чжон Jong|син Sin|юн Yun|ан An|о O|но Ro"
    "|сон Song|чо Jo|чан Jang"
    "|лим Rim|им Rim|мун Mun|ю Ryu|рю Ryu|ян Ryang|пэ Pae|пэк Paek|со So|хо Ho|ко Ko|ом Om"
).split("|"))  # fmt: skip


def _given(words: list[str]) -> list[str]:
    words = _apart(words)
    return words[1:] if len(words) == 3 else _divided(words[1]) or []


def _apart(words: list[str]) -> list[str]:
    """«Ко Мун-сок» as three words."""
    return [part for word in words for part in word.split("-") if part]


def _divided(word: str) -> list[str] | None:
    """`word` as Korean syllables (at most two), or None."""
    low = re.sub(r"[^а-яё]", "", word.lower())
    if low in _syllables():
        return [low]
    for size in range(1, len(low)):
        if low[:size] in _syllables() and low[size:] in _syllables():
            return [low[:size], low[size:]]
    return None
