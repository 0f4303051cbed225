"""Numbers in Russian prose with their qualifier and unit: «свыше 3 тысяч», «77-ми», «две трети», «$2,5 млн»."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from ..quantities import SHARE, SIGNS, Quantity, number, plain
from ..spans import Span

_SCALES = {"тыс": 1e3, "тысяч": 1e3, "млн": 1e6, "миллион": 1e6, "млрд": 1e9, "миллиард": 1e9, "трлн": 1e12, "триллион": 1e12, "сот": 1e2}
_SCALE = r"(?P<scale>тыс(?:яч[аиуейм]*)?|млн|миллион\w*|млрд|миллиард\w*|трлн|триллион\w*|сотн?[яиеюй]*)\.?(?!\w)"
_UNITS = {
    1: "один одна одно одного одной одному одним одном одну", 2: "два две двух двум двумя двое двоих оба обе обоих обеих",
    3: "три трех трёх трем трём тремя трое троих троим", 4: "четыре четырех четырёх четырем четырём четырьмя четверо четверых",
    5: "пять пяти пятью пятеро пятерых", 6: "шесть шести шестью шестеро шестерых", 7: "семь семи семью семеро семерых",
    8: "восемь восьми восемью восьмью восьмеро",
    9: "девять девяти девятью", 10: "десять десяти десятью", 11: "одиннадцать одиннадцати", 12: "двенадцать двенадцати дюжина дюжины дюжину",
    13: "тринадцать тринадцати", 14: "четырнадцать четырнадцати", 15: "пятнадцать пятнадцати", 16: "шестнадцать шестнадцати",
    17: "семнадцать семнадцати", 18: "восемнадцать восемнадцати", 19: "девятнадцать девятнадцати",
    20: "двадцать двадцати двадцатью", 30: "тридцать тридцати", 40: "сорок сорока", 50: "пятьдесят пятидесяти",
    60: "шестьдесят шестидесяти", 70: "семьдесят семидесяти", 80: "восемьдесят восьмидесяти", 90: "девяносто девяноста",
    100: "сто ста сотня сотни сотню", 200: "двести двухсот", 300: "триста трехсот трёхсот", 400: "четыреста четырехсот", 500: "пятьсот пятисот",
    600: "шестьсот шестисот", 700: "семьсот семисот", 800: "восемьсот восьмисот", 900: "девятьсот девятисот", 1.5: "полтора полторы полутора",
}
_WORDS = {form: value for value, forms in _UNITS.items() for form in forms.split()}
_WORDS |= {"полсотни": 50, "полусотни": 50, "полтораста": 150, "тысяча": 1000, "тысячи": 1000, "тысячу": 1000}
_SHARES = {"половина": 0.5, "половину": 0.5, "половины": 0.5, "половиной": 0.5, "треть": 0.333, "трети": 0.333, "четверть": 0.25, "четверти": 0.25,
           "две трети": 0.667, "двух третей": 0.667, "три четверти": 0.75, "трех четвертей": 0.75, "трёх четвертей": 0.75,
           "четыре пятых": 0.8, "три пятых": 0.6, "две пятых": 0.4, "девять десятых": 0.9, "пятая часть": 0.2, "десятая часть": 0.1}
_SHARE_WORD = r"(?P<part>четыре пятых|три пятых|две пятых|девять десятых|пятая часть|десятая часть|две трети|двух третей|три четверти|тр[её]х четвертей|половин[ауыой]+|треть|четверть)"
_DIGITS = r"(?P<digits>\d{1,3}(?:[\s\u00a0\u2009\u202f]\d{3})+(?:,\d+)?|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d+(?:[.,]\d+)?)(?P<ending>-(?:ти|ми|мя|х|и|м|ёх|ех|ю|го|ый|ой|й|я|е|ое|ая|му))?"
# By their first letter, so that of all these words only a few are tried at each place; the longest first.
_BY_LETTER = "|".join(
    f"{letter}(?:" + "|".join(sorted((w[1:] for w in _WORDS if w[0] == letter), key=len, reverse=True)) + ")"
    for letter in sorted({w[0] for w in _WORDS})
)
_SPELT = rf"(?P<spelt>(?:(?:{_BY_LETTER})(?:\s+(?=\w)|(?!\w)))+)"
_CURRENCY = {
    "USD": r"долл(?:ар\w*|\.)?(?:\s+(?:США|американск\w+))?|американских\s+доллар\w+|USD|\$", "EUR": r"евро\b|EUR|€", "CNY": r"юан\w+|CNY",
    "KZT": r"тенге|₸", "UZS": r"сум(?:ов|а)?\b|узбекских\s+сум\w*", "KGS": r"сом(?:ов|а)?\b", "AMD": r"драм\w*", "GEL": r"лари\b", "TRY": r"(?:турецк\w+\s+)?лир\w*",
    "INR": r"(?:индийск\w+\s+)?рупи\w+", "GBP": r"фунт\w*\s+стерлингов", "JPY": r"(?:японск\w+\s+)?[ий]ен\w?\b", "AZN": r"манат\w*",
    "RUB": r"(?:российск\w+\s+|росс\.\s*)руб(?:л\w+|\.)?|₽|руб(?:л\w+|\.)?\s+РФ|RUB", "BYN": r"(?:белорусск\w+\s+|бел\.\s*|бел)руб(?:л\w+|\.)?|BYN",
    "rouble": r"руб(?:л\w+|\.)?",
}
_CURRENCY_AFTER = re.compile(r"\s*(?:" + "|".join(f"(?P<{code}>{words})" for code, words in _CURRENCY.items()) + r")(?!\w)", re.IGNORECASE)
_PERCENT = re.compile(r"\s?(?:%|процент\w*|проц\.)")
_NUMBER = re.compile(
    rf"(?<![\w№#/:])(?<!\d[.,])(?P<sign>US\$|[$€£₽₸])?\s?(?:{_SHARE_WORD}|{_DIGITS}(?:\s?{_SCALE})?|{_SPELT}(?:\s?{_SCALE.replace('scale', 'scale2')})?)(?![\w:])",
    re.IGNORECASE,
)
_BEFORE: tuple[tuple[str, str], ...] = (
    ("at_least", r"не\s+мен(?:ее|ьше)(?:\s+чем)?|как\s+минимум|по\s+меньшей\s+мере|по\s+крайней\s+мере|минимум|от"),
    ("up_to", r"не\s+бол(?:ее|ьше)(?:\s+чем)?|максимум|до|вплоть\s+до"),
    ("under", r"(?:чуть|немного|несколько)\s+(?:менее|меньше)(?:\s+чем)?|менее(?:\s+чем)?|меньше(?:\s+чем)?|ниже|не\s+дотян\w+\s+до|не\s+достиг\w*"),
    ("over", r"(?:чуть|немного|несколько|значительно|намного)?\s*(?:более|больше|свыше)(?:\s+чем)?|превы[шс]\w+(?:\s+(?:отметку|сумму))?(?:\s+в)?|"
             r"перевалил\w*\s+за|выше|сверх|с\s+лишним"),
    ("about", r"около|порядка|примерно|приблизительно|почти|близк\w+\s+к|без\s+малого|ориентировочно|в\s+среднем|где-то|практически|приблизил\w+\s+к|"
              r"чуть\s+ли\s+не|в\s+районе|в\s+пределах|(?:человек|участник\w*)\s+(?=\d)"),
)
_QUALIFIER = re.compile("(?<!\\w)(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _BEFORE) + r")\s*(?:чем\s+)?(?:в\s+|на\s+)?$", re.IGNORECASE)
# «вырос до 12 млрд»: it is twelve; only without a verb of growing does «до» set a bound.
_REACHED = re.compile(r"(?:вырос|увелич|возрос|довед|довес|поднял|сократил|снизил|расшир|рост|достиг|нараст|с\s+\d+)[^.;]*$", re.IGNORECASE)
# «2–3 млн»: what is sure of a range is its upper end.
_FROM = re.compile(r"(?<![\w.,/-])\d+(?:,\d+)?\s?[–—-]\s?$")
_AFTER = re.compile(r"\s*(?:(?P<over>с\s+лишним|с\s+небольшим)|(?P<at_least>и\s+(?:более|больше)))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NumberAt:
    """A number at `span` (qualifier included; `core` is the digits alone). `unit` of the quantity is an ISO 4217
    code, `share` or None; `rouble` when it is in roubles that nobody has said whose; `ordinal` for «5-й»."""

    span: Span
    core: Span
    quantity: Quantity
    rouble: bool = False
    percent: bool = False

    @property
    def money(self) -> bool:
        return self.rouble or self.quantity.unit not in (None, SHARE)


def find(text: str, where: Span, taken: list[Span]) -> list[NumberAt]:
    """The numbers told in `where`, those inside `taken` (dates) left out; ordinals are no quantities."""
    found: list[NumberAt] = []
    for match in _NUMBER.finditer(text, where.start, where.end):
        core = Span(match.start(), match.end()).trimmed(text)
        if any(core.overlaps(t) for t in taken) or any(core.overlaps(f.core) for f in found) or _is_ordinal(match):
            continue
        value = _value(match)
        if value is not None:
            found.append(_told(text, where, core, value, match))
    return found


def _is_ordinal(match: re.Match[str]) -> bool:
    return bool(match["ending"]) and match["ending"].casefold() in ("-й", "-я", "-е", "-го", "-ый", "-ой", "-ое", "-ая", "-му")


def _value(match: re.Match[str]) -> float | None:
    if match["part"]:
        return _SHARES.get(re.sub(r"\s+", " ", match["part"].casefold()))
    if match["digits"]:
        value = number(match["digits"])
    else:
        words = [_WORDS[w] for w in match["spelt"].casefold().split()]
        value = sum(words) if all(a >= 20 and a > b for a, b in pairwise(words)) else None
    scale = match["scale"] or match["scale2"]
    if value is not None and scale:
        stem = next((s for s in sorted(_SCALES, key=len, reverse=True) if scale.casefold().startswith(s)), None)
        value *= _SCALES[stem] if stem else 1
    return value


def _told(text: str, where: Span, core: Span, value: float, match: re.Match[str]) -> NumberAt:
    """The number with what stands around it: qualifier before and after, currency, per cent."""
    start, end, qualifier = core.start, core.end, "exactly"
    before = _QUALIFIER.search(text, max(where.start, core.start - 40), core.start)
    if before and not (before.lastgroup == "up_to" and _REACHED.search(text, max(where.start, before.start() - 60), before.start())):
        start, qualifier = before.start(), str(before.lastgroup)
    if below := _FROM.search(text, max(where.start, core.start - 20), core.start):
        start, qualifier = below.start(), "up_to"
    after = _AFTER.match(text, end, where.end)
    if after:
        end, qualifier = after.end(), str(after.lastgroup)
    unit: str | None = SIGNS.get(match["sign"]) if match["sign"] else None
    currency = None if unit else _CURRENCY_AFTER.match(text, end, where.end)
    rouble = percent = False
    if currency:
        end, rouble = currency.end(), currency.lastgroup == "rouble"
        unit = None if rouble else currency.lastgroup
    elif match["part"]:
        unit = SHARE
    elif sign := _PERCENT.match(text, end, where.end):
        end, percent, unit, value = sign.end(), True, SHARE, round(value / 100, 4)
    return NumberAt(Span(start, end), core, Quantity(plain(value), unit, qualifier), rouble, percent)


def spelt(word: str) -> float | None:
    """The value of one spelt numeral («пяти» is 5), None when it is no numeral."""
    return _WORDS.get(word.casefold())
