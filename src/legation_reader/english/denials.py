"""How English denies what it tells: "did not sign", "refused to sign", "no agreement was signed", "it is false that"."""

from __future__ import annotations

import re

from ..denied import Denials

_SIGN = r"sign(?:s|ed|ing)?\b|conclud\w+|initial(?:l?ed|l?ing)\b|ink(?:ed|ing)\b|enter(?:ed|ing)? into\b|reach(?:ed|ing)?\b|agree[ds]?\b"
_HOLD = r"(?:be |been |being )?(?:held|hold(?:s|ing)?|conven\w+)\b|t(?:ook|ake|akes|aken|aking) place\b"
_VISIT = r"visit(?:s|ed|ing)?\b|travel(?:s|led|ed|ling)?\b"

DENIALS = Denials(
    verbs={
        "agreement": rf"(?:{_SIGN}|twinn?(?:ed|ing)?\b)",
        "contract": rf"(?:{_SIGN})",
        "event": rf"(?:{_HOLD})",
        "visit": rf"(?:{_VISIT}|{_HOLD})",
        "invitation": r"invit(?:e|es|ed|ing)\b",
        "figure": rf"(?:{_SIGN}|amount(?:s|ed)? to\b|total(?:s|led|ed)?\b|in force\b)",
        "membership": r"(?:join(?:s|ed|ing)?\b|(?:become|became|is|are) (?:a |an )?(?:full )?members?\b)",
    },
    denied=r"(?:(?:\b(?:not|never|cannot)|n['’]t)\b(?! only| just| merely| least)(?:\s+(?:\w+ly|been|be|being|yet|have|has|had|in fact|even|going to|to))*\s+"
           r"(?:{verb})|\b(?:refus\w+|declin\w+|fail\w+|unwilling|reluctant)(?: \w+)? to (?:\w+ly )?(?:{verb})|\bwithout (?:{verb})|"
           r"\bno (?:[\w-]+ ){1,9}?(?:was|were|has been|have been|had been|will be|is|are|is to be) (?:\w+ly )?(?:{verb}))",
    yet=re.compile(r"\b(?:yet|so far|for the time being|for now)\b", re.I),
    untrue=re.compile(
        r"\b(?:is|was|are|were|it['’]s) (?:\w+ly )?(?:false|untrue|not true|a hoax|fake)\b|\bfalsely\b|\bfake\b|\bcontrary to (?:\w+ )?(?:reports|rumou?rs|claims)\b|"
        r"\b(?:denied|denies|deny|dismissed|refuted) (?:\w+ )?(?:that|reports|rumou?rs|claims|having|any|signing)\b|\ballegedly\b|"
        r"\bno one (?:claims|says) that\b|\bnobody (?:claims|says) that\b|^\s*if\b[^,;]*\b(?:signed|held|visited|met|invited|had)\b|\bif\b[^,;]* had (?:\w+ly )?(?:signed|held|visited|met|been)\b", re.I),
)
