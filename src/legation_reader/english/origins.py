"""Where a name sounds from: tells whose "Governor Santillán" or "Vice Mayor Sun Bin" is when two sides meet.

Only a preference between the parties a text names: a name never makes a party, and most names tell nothing.
"""

from __future__ import annotations

import re
from functools import cache

from ..lexicon.english_names import chinese_surname, pinyin_syllables
from ..lexicon.person_spelling import given_names

_EAST_SLAVS = "RU BY UA KZ KG UZ TJ TM AZ MD BG GE MN MK LV EE LT"
_HISPANIC = "ES MX AR CL CO PE UY PY BO EC VE CR PA GT HN SV NI CU DO PH"
_MORA = r"(?:(?:sh|ch|ts|ky|gy|ny|hy|ry|by|my|[kgsztdnhbpmrwfj]|y)?[aiueoōū]|n(?![aiueo])|[kst](?=[kstpc]))"

# (where, shape of the whole name); the first that fits decides.
_SHAPES: tuple[tuple[frozenset[str], re.Pattern[str]], ...] = tuple((frozenset(where.split()), re.compile(shape)) for where, shape in (
    ("KR KP", r"^(?:Kim|Lee|Park|Choi|Jung|Jeong|Kang|Cho|Yoon|Jang|Lim|Han|Shin|Seo|Kwon|Hwang|Song|Ahn|Hong|Oh|Moon|Bae|Baek|Ryu|Nam|Ko|Heo|Yoo) [A-Z][a-z]+-[a-z]+$|^[A-Z][a-z]+-[a-z]+ (?:Kim|Lee|Park|Choi|Jung|Kang|Cho|Yoon)$"),
    ("VN", r"^(?:Nguyen|Tran|Pham|Hoang|Phan|Vo|Dang|Bui|Duong|Truong)\b|\bNguyễn\b|[ảạấầậắằặẹếềệịọốồộớờợụứừự]"),
    ("JP", rf"(?i:^(?!.*(?:ea|nn|we|y ))(?!Dana |Anna |Marina |Sara )(?=.* ){_MORA}{{2,6}} {_MORA}{{2,6}}$)"),
    ("GE", r"(?:shvili|dze)$"),
    ("AM", r"[a-z]yan$"),
    ("IR", r"(?:zadeh|pour|nejad|nezhad|abadi)\b"),
    ("TR AZ CY", r"[ışğİ]|oğlu$|oglu$|demir$"),
    ("PL", r"[łąęśźż]|(?:wicz|ński|ńska|czyk|cki|cka|owski|owska|ewski|ewska|alski|alska|inski|inska)\b"),
    ("CZ SK", r"[řěů]|ová$|(?:ček|ský)$"),
    ("HR RS BA ME SI MK", r"i[ćc]$(?<!ric)|vič$"),
    ("RO MD", r"[țșă]|(?:escu|eanu|oiu)$"),
    ("HU RO", r"[őű]"),
    ("GR CY", r"(?:opoulos|opoulou|idis|idou|akis|iadis)$"),
    ("FI", r"(?:[aeiouyäö]nen|lahti|järvi|mäki)$"),
    ("LT", r"(?:auskas|evičius|inas|ienė|aitė|avičius)$"),
    ("LV", r"(?:iņš|bergs|kalns)$"),
    ("UA BY RU", r"(?:enko|chuk|yuk)$"),
    (_EAST_SLAVS, r"(?:[a-z](?:sky|skaya|skiy|skii)|(?:k|n|l|r|z|m|d|b|t|s|sh|zh|p|v)(?:ov|ova|yev|yeva|ev|eva))$"),
    ("NO DK", r"[øæ]|(?:[a-z]dsen|[a-z]nsen|rsen|gaard)$"),
    ("SE", r"(?:sson|ström|kvist|qvist|gren)$"),
    ("IS", r"(?:sdóttir|dóttir)$"),
    ("NL BE SR", r" (?:van der|van den|van|van de|ten|ter) [A-Z]|(?:Ver(?:hoeven|meulen|hofstad)|[a-z](?:aert|aerts|mans|inckx|eynen|dijk|huis))$"),
    ("DE AT CH", r"[ßü]|(?:mann|berger|hofer|bauer|meier|schmidt|müller|stein)$|^(?:Stephan|Klaus|Uwe|Heinz|Jürgen|Günter|Markus|Wolfgang|Dieter|Horst|Annette|Ulrike|Winfried|Bodo|Armin|Hendrik)\b"),
    ("BR PT AO MZ CV", r"ão|(?:eira|ões|inho|ães)$|^(?:João|Paulo|Luiz|Thiago|Gilberto)\b"),
    (_HISPANIC, r"ñ|[a-z](?:ández|énez|ínez|ópez|érez|árez|íguez|ález|illán|ález|varez|anez)\b|^(?:Juan|Carlos|Rodrigo|Graciela|Javier|Alejandro|Miguel|Diego|Guillermo|Xóchitl|Ximena|Norma|Beatriz|Joaquín|Íñigo|Aurelio|Teodoro|Ramon|Marivic)\b"),
    ("IT CH SM", r"^(?:Davide|Marco|Luca|Paolo|Donato|Giulia|Giorgio|Matteo|Francesca|Stefano|Alessandro|Giovanni|Chiara|Massimiliano|Attilio|Luciana)\b|(?:elli|etti|ucci|acci|azzi|ossi|usso)$"),
    ("FR BE CH CA MA SN CI", r" (?:Le|Du|De la) [A-Z]|^(?:Hervé|Pierre|Yves|François|Françoise|Benoît|Xavier|Loïg|Éric|Hélène|Luc)\b|(?:eaux|eux|oux|ault)$"),
    ("IN NP", r"^(?:Sandeep|Rajesh|Anil|Suresh|Ramesh|Vijay|Ashok|Pinarayi|Kavitha|Priya|Sunita|Devendra|Yogi|Mathew)\b|(?:Patel|Sharma|Singh|Kumar|Nair|Kurian|Pillai|Menon|Reddy|Rao|Deshpande|Deshmukh|Gupta|Verma|Joshi|Yadav|Naidu|Selvaraj|Iyer|Shah|Modi|[a-z]kar|swamy)$"),
    ("PK BD IN AE", r"(?:Bhatti|Sharif|Chaudhry|Gilani|Malik|Iqbal|Khan|Hussain)$"),
    ("NG BJ", r"\b(?:Folake|Gbenga|Kayode|Babajide|Oluw|Olu|Ade[bgkmnrty]|Akin|Ogun|Chukwu|Obi|Oye|Sanwo)[a-z]*"),
    ("KE UG TZ", r"\b(?:Mut[iu]|Mus[au]|Mwan|Wanj|Kip[crklst]|Otien|Ochien|Odhiam|Njorog|Kamau|Kiok|Onyan|Wamb)[a-z]*"),
    ("ZA ZW SZ LS", r"\b(?:Dlamini|Sipho|Zulu|Nkosi|Mbeki|Mkhize|Ndlovu|Thabo|Zikalala|Mabuyane|Khumalo)\b"),
    ("ID MY", r"^(?:Yohanis|Sri|Budi|Agus|Joko|Khofifah|Ridwan|Ganjar|Sultan)\b|(?:wati|anto|awan|Lado)$"),
    ("US GB CA AU NZ IE", r"^(?:Dale|Jane|John|James|William|Will|Emma|Karen|Linda|Gary|Kevin|Brian|Scott|Steve|Steven|Stephen|Bill|Bob|Tom|Mary|Susan|Sarah|Michael|Mike|Jim|Jeff|Jennifer|Amy|Heather|Ashley|Keith|Graham|Nigel|Ian|Alan|Neil|"
     r"Stuart|Gordon|Craig|Douglas|Ruth|Helen|Walter|Bev|Beverly|Trisha|Cameron|Natalie|Gretchen|Gavin|Greg|Gregg|Doug|Glenn|Kathy|Laura|Ron|Eric Holcomb|Phil|Roy|Rhonda|Moana|Hilary|Fiona|Alison|Elspeth|Rhys|Gareth|Owen)\b"),
    ("MA DZ TN EG", r"\b(?:Benyoucef|Abdel[a-z]+|Ben[a-z]{4,}|Bou[a-z]{4,}|El [A-Z]\w+)\b"),
))


@cache
def origin(name: str) -> frozenset[str]:
    """The ISO codes of the countries a person's name sounds from; empty where it tells nothing."""
    words = name.split()
    if len(words) == 2 and chinese_surname(words[0]) and pinyin_syllables(words[1]):
        return frozenset("CN TW HK MO SG MY".split())
    for where, shape in _SHAPES:
        if shape.search(name):
            return where
    if words and words[0] in _slavic_given() and re.search(r"(?:in|ina|ko|ik|ak|ts|ets|n|y|ay|ova|eva)$", name):
        return frozenset(_EAST_SLAVS.split())
    return frozenset()


@cache
def _slavic_given() -> frozenset[str]:
    """First names usual in Russian, but for those as usual in the West."""
    usual = {english for english, _, _ in given_names().values()}
    return frozenset(usual) - frozenset("Luc Anna Maria Victor Martin Robert Alexander Roman Daniel Alina Albert Edward Mark Maxim Peter Paul Andrea Vera Nina Lina Diana Eva Emma Julia Arthur Rosa Eric Erik Leo Klara Valentina Marina".split())
