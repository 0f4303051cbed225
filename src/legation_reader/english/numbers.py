"""English numbers and quantities: "more than 70", "two-thirds", "$2.5 billion", "some 200", "a dozen"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..guarded import guarded
from ..quantities import SIGNS, Quantity, number, plain, roman, share
from ..spans import Span

UNITS = {word: i for i, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen".split())}
TENS = {word: 10 * i for i, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
ORDINALS = {word: i for i, word in enumerate(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth".split(), 1)} | {
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "inaugural": 1}
SCALES = {"hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "mln": 1e6, "mn": 1e6, "m": 1e6, "billion": 1e9,
          "bln": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12, "crore": 1e7, "lakh": 1e5}
QUALIFIERS = {
    "over": "more than|over|above|upwards of|in excess of|exceeding|exceeded|exceeds|exceed|surpassing|surpassed|well over|topped",
    "at_least": "at least|no fewer than|no less than|not less than|not fewer than|a minimum of",
    "about": "about|around|some|nearly|almost|approximately|roughly|close to|circa|an estimated|an average of|approaching",
    "exactly": "as many as|as much as",
    "up_to": "up to|a maximum of|no more than|not more than|capped at|limited to|at most|a ceiling of",
    "under": "fewer than|less than|just under|under|below|just short of|fell just short of|short of|slightly less than|a little less than|slightly under",
}
CODES = "USD EUR GBP RUB BYN CNY RMB JPY KZT INR KRW PLN SEK NOK DKK CHF CAD AUD TRY UAH ZAR NGN KES UZS AZN GEL AMD AED SGD HKD TWD BRL MXN VND THB IDR MYR"
NAMES = {
    "EUR": r"euros?", "RUB": r"Russian r(?:o)?ubles?", "BYN": r"Belarusian r(?:o)?ubles?", "CNY": r"(?:Chinese )?yuan|renminbi|RMB",
    "JPY": r"(?:Japanese )?yen", "KZT": r"tenge", "GBP": r"pounds(?: sterling)?", "UAH": r"hryvnias?", "PLN": r"zlotys?", "KRW": r"won",
    "INR": r"(?:Indian )?rupees", "USD": r"(?:US |U\.S\. |American )?dollars?", "CHF": r"(?:Swiss )?francs", "TRY": r"(?:Turkish )?liras?",
    "SEK": r"Swedish kron(?:or|a)", "NOK": r"Norwegian kroner?", "DKK": r"Danish kroner?", "XXX": r"r(?:o)?ubles?",
}
FRACTIONS = {"half": (1, 2), "one half": (1, 2), "a third": (1, 3), "one third": (1, 3), "two thirds": (2, 3), "a quarter": (1, 4),
             "one quarter": (1, 4), "three quarters": (3, 4), "one fifth": (1, 5), "a fifth": (1, 5), "two fifths": (2, 5),
             "three fifths": (3, 5), "four fifths": (4, 5)}


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity where it stands; the span holds its qualifier and its currency."""

    span: Span
    quantity: Quantity

    @property
    def value(self) -> int | float:
        return plain(self.quantity.value)


_QUALIFIER_OF = {phrase: name for name, phrases in QUALIFIERS.items() for phrase in phrases.split("|")}
_Q = "(?P<q>" + "|".join(sorted(map(re.escape, _QUALIFIER_OF), key=len, reverse=True)) + ")"
_WORDS = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
# Signs of one currency only in English text, where the number follows at once.
_LOCAL = {"NZ$": "NZD", "S$": "SGD", "AU$": "AUD", "CA$": "CAD", "R": "ZAR", "RS": "INR", "RS.": "INR", "KSH": "KES", "KSHS": "KES", "KSH.": "KES", "KSHS.": "KES"}
_SIGN = "|".join([*(re.escape(s) for s in sorted([*SIGNS, "¥", "NZ$", "S$", "AU$", "CA$"], key=len, reverse=True)), r"(?-i:R(?=\d)|Rs\.?(?=\s?\d)|K[sS]hs?\.?(?=\s?\d))"])
# "2.000 people": three digits behind a point are thousands where a thing is counted, as many a European page writes.
_DIGITS = r"(?P<points>\d{1,3}(?:\.\d{3})+)(?= (?!(?:hundred|thousand|million|billion|trillion|mln|bln|percent|per|times|points?)\b)[a-z])|\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_AFTER = "|".join(f"(?P<n{code}>{pattern})" for code, pattern in NAMES.items())
_NUMBER = guarded(
    rf"(?<![\w.,/:-])(?=[\d$€£₽₸₴₺₹₩₾֏¥A-Za-z])"
    rf"(?:(?P<sign>{_SIGN})\s?|(?P<code>{CODES.replace(' ', '|')})\s?)?"
    rf"(?:(?P<digits>{_DIGITS})(?![\d]|(?:st|nd|rd|th)\b|[:/]\d|\s?-\s?\d)|(?P<words>(?:{_WORDS})(?: hundred and (?:{_WORDS}))?(?:[- ](?:{_WORDS}))?)\b|(?P<dozen>dozen|hundred|thousand)\b(?!s))"
    rf"(?:[ \u00a0-]?(?P<scale>hundred|thousand|million|mln|mn|billion|bln|bn|trillion|tn|crore|lakh|[mkb](?=\b))\b)?"
    rf"(?:[ \u00a0]?(?P<percent>%|per ?cent\b)|[ \u00a0-](?:in\s+)?(?:{_AFTER}|(?P<code2>{CODES.replace(' ', '|')}))\b)?", re.I)
_BEFORE = guarded(rf"(?<!added )(?<!adds )(?<!add )(?<!amounted )(?<!talks )(?<!talk )(?<!talking )(?<!talked )\b{_Q}\s+(?:an? (?:record |total of )?)?$|\b(?P<a>a (?:record |total of )?)$", re.I)
_SPELLED = "|".join(f"[{w[0].upper()}{w[0]}]{w[1:]}" for w in sorted([*UNITS, *TENS, "dozen", "hundred", "thousand"], key=len, reverse=True))
_LEAD = guarded(rf"[\d$€£₽₸₴₺₹₩₾֏¥]|\b(?:{_SPELLED})\b|\b(?:US|HK|NZ|AU|CA|S|C|A|R)(?=\$)|\b(?:R|Rs\.? ?|Kshs?\.? ?|KSh\.? ?)(?=\d)|\b(?:{CODES.replace(' ', '|')})(?= ?\d)")
_FRACTION = guarded(rf"(?:\b{_Q}\s+)?\b(?P<f>(?:one|two|three|four|a)[- ](?:half|thirds?|quarters?|fifths?)|half)(?=\s+(?:of\b|the\b|our\b|all\b))", re.I)


def numbers(text: str) -> list[Counted]:
    """Every quantity in the order of the text; ordinals, scores (7–2) and clock times are none."""
    found = [counted for m in _FRACTION.finditer(text) if (counted := _fraction(m))]
    taken = [c.span for c in found]
    at = 0
    while lead := _LEAD.search(text, at):
        at = lead.end()
        match = _NUMBER.match(text, lead.start())
        counted = _counted(match, text) if match else None
        if match and counted:
            at = max(at, match.end())
            if not any(counted.span.overlaps(s) for s in taken):
                found.append(counted)
    return sorted(found, key=lambda c: c.span)


def _qualifier(said: str | None) -> str:
    return _QUALIFIER_OF.get(re.sub(r"\s+", " ", said).casefold(), "exactly") if said else "exactly"


def _fraction(match: re.Match[str]) -> Counted | None:
    key = re.sub(r"[-\s]+", " ", match["f"]).casefold()
    if key not in FRACTIONS:
        return None
    part = share(*FRACTIONS[key])
    return Counted(Span(*match.span()), Quantity(part.value, part.unit, _qualifier(match["q"]))) if part else None


def _counted(match: re.Match[str], text: str) -> Counted | None:
    before = _BEFORE.search(text, max(0, match.start() - 30), match.start())
    value = _value(match, bool(before))
    if value is None:
        return None
    qualifier = _qualifier(before["q"] if before else None)
    span = Span(before.start() if before else match.start(), match.end())
    if match["percent"]:
        part = share(value, 100)
        return Counted(span, Quantity(part.value, part.unit, qualifier)) if part else None
    return Counted(span, Quantity(value, _currency(match), qualifier))


def _value(match: re.Match[str], led: bool) -> float | None:
    if match["digits"]:
        value = number(match["digits"], "," if match["points"] else ".")
    elif match["words"]:
        value = _spelled(match["words"].casefold())
    else:
        value = {"dozen": 12.0, "hundred": 100.0, "thousand": 1000.0}[match["dozen"].casefold()]
        if not led:
            return None
    if value is None:
        return None
    value *= SCALES[match["scale"].casefold()] if match["scale"] else 1
    return value if value < 1e18 else None


def _spelled(words: str) -> float:
    """twenty-one, one hundred and sixty."""
    hundreds, _, rest = words.rpartition(" hundred and ")
    return 100.0 * UNITS.get(hundreds, 0) + sum(UNITS.get(w, TENS.get(w, 0)) for w in re.split(r"[- ]", rest))


def _currency(match: re.Match[str]) -> str | None:
    if match["sign"]:
        return (SIGNS | _LOCAL).get(match["sign"].upper())
    code = match["code"] or match["code2"]
    if code:
        return {"RMB": "CNY"}.get(code.upper(), code.upper())
    named = next((name for name in NAMES if match[f"n{name}"]), None)
    return None if named == "XXX" else named


def ordinal(word: str) -> int | None:
    """The number of an ordinal: 34th, third, twenty-first, X; None when it is none."""
    bare = re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", word.strip().casefold())
    if bare.isdigit() and len(bare) < 5:
        return int(bare)
    if bare in ORDINALS:
        return ORDINALS[bare]
    tens, _, units = bare.replace(" ", "-").partition("-")
    if tens in TENS and units in ORDINALS and ORDINALS[units] < 10:
        return TENS[tens] + ORDINALS[units]
    return roman(word.strip()) if word.strip().isupper() else None
