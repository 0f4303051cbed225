"""Quantities: a number, its unit, and how exactly it is claimed. The words of a language are read in its own
numbers.py; here stands what both share: how digits are written, what a qualifier means, when a currency is known.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

QUALIFIERS = ("exactly", "about", "over", "at_least", "up_to", "under")
SHARE = "share"
LARGEST = 1e18

# Signs that mean one currency wherever they are written. ¥ and a bare "kr" do not, and are left open.
SIGNS = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB", "₸": "KZT", "₴": "UAH", "₺": "TRY", "₹": "INR",
         "₩": "KRW", "₾": "GEL", "֏": "AMD", "C$": "CAD", "A$": "AUD", "HK$": "HKD", "R$": "BRL"}
# Whose currency a bare "rouble" can be. Where the text speaks of both, it stays open.
ROUBLES = {"RU": "RUB", "BY": "BYN"}
_ROMAN = re.compile(r"(?=[IVXLC])(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LOOKALIKES = str.maketrans("ІХСЅМ", "IXCSM")


@dataclass(frozen=True, slots=True)
class Quantity:
    """`value` in whole units (80 bn is 80000000000; a share is 0..1), `unit` an ISO 4217 code, `share` or None,
    `qualifier` one of QUALIFIERS."""

    value: float
    unit: str | None = None
    qualifier: str = "exactly"

    def __post_init__(self) -> None:
        if self.qualifier not in QUALIFIERS:
            raise ValueError(f"not a qualifier: {self.qualifier!r}")
        if not math.isfinite(self.value):
            raise ValueError("a quantity is a finite number")


def plain(value: float) -> int | float:
    """The number as it is written in a reading: whole numbers without a fraction, noise of multiplying rounded off."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def number(written: str, decimal: str = ",") -> float | None:
    """The value of written digits: `decimal` is the language's decimal sign; spaces (also narrow and fixed ones)
    and the other sign group thousands. "3 000" and "3,000" (decimal ".") are 3000, "2,5" (decimal ",") is 2.5.
    Where the sign cannot group ("2.5" in Russian text) it is taken for a decimal. None when it is no number."""
    digits = re.sub(r"[\s\u00a0\u2009\u202f']", "", written)
    group = "." if decimal == "," else ","
    if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+(?:{re.escape(decimal)}\d+)?", digits):
        digits = digits.replace(group, "")
    elif digits.count(group) == 1 and decimal not in digits:
        digits = digits.replace(group, decimal)
    if not re.fullmatch(rf"[0-9]+(?:{re.escape(decimal)}[0-9]+)?", digits) or len(digits) > 19:
        return None
    value = float(digits.replace(decimal, "."))
    return value if value <= LARGEST else None


def roman(written: str) -> int | None:
    """The value of a Roman numeral up to 399, Cyrillic look-alike letters allowed (Х, І, С); None when it is none."""
    letters = written.translate(_LOOKALIKES)
    if not letters or not _ROMAN.fullmatch(letters):
        return None
    values = [_ROMAN_VALUES[letter] for letter in letters]
    return sum(-v if i + 1 < len(values) and v < values[i + 1] else v for i, v in enumerate(values))


def rouble(countries: Iterable[str]) -> str | None:
    """Whose rouble is meant, given the ISO codes of the countries that speak for the sum; None where it could be
    more than one's or nobody's: Russian and Belarusian roubles are told apart or left open, never guessed."""
    meant = {ROUBLES[c] for c in countries if c in ROUBLES}
    return meant.pop() if len(meant) == 1 else None


def share(value: float, of: float = 1.0) -> Quantity | None:
    """A part of a whole as 0..1 ("two-thirds", "40%" with `of` 100), rounded to three places; None outside 0..1."""
    part = value / of if of else -1.0
    return Quantity(round(part, 3), SHARE) if 0 <= part <= 1 else None


def joined(first: str, second: str) -> str:
    """The qualifier of a number under two of them ("at least about 10"): the bound says more than the haze."""
    if first == "exactly":
        return second
    return second if first == "about" and second != "exactly" else first
