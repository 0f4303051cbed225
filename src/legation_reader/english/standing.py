"""What a sentence claims of a fact: done, planned, proposed, expected, cancelled."""

from __future__ import annotations

import re

from ..guarded import guarded

CANCELLED = guarded(r"\b(?:cancel(?:l?ed|s|ling)|called off|scrapped|will not (?:be held|take place)|did not take place|abandoned)\b", re.I)
PROPOSED = guarded(
    r"\b(?:propos(?:ed?|es|als?|ing)|suggest(?:ed|s|ing)?|initiative to|offered to (?:host|hold)|bid(?:s|ding)? (?:to|for)|"
    r"would like to (?:host|hold|sign)|could (?:be|host|hold|sign|become|return|take place)|may (?:be|host|hold|sign|return|take place|become)|might|(?:is|are|was|were) considering|"
    r"consider(?:ing|s|ed)? (?:the possibility|signing|hosting|holding|establishing|a )|idea of|explor(?:e|ing) (?:the )?possib|interest in (?:signing|establishing|hosting)|"
    r"discuss(?:ed|es|ing)? (?:the )?(?:possib|prospects|signing|establish)|ready to (?:sign|host|hold)|possibility of)\b", re.I)
EXPECTED = guarded(r"\b(?:is|are|was|were) expected|expect(?:s|ed)? to|is likely to|hopes? to|as expected|anticipated\b", re.I)
PLANNED = re.compile(
    r"\b(?:will|shall|to be (?:held|signed|hosted|organi[sz]ed|opened|concluded)|is to|are to|plan(?:s)? to|plan(?:ned|ning)\b|plans for|schedul(?:ed|es)|postponed|upcoming|forthcoming|"
    r"would (?:be (?:held|in|hosted|organi[sz]ed|opened|signed|twinned)|take place|host|visit|come|travel|meet|attend|follow)|'ll (?:be|have|get|meet|go|come|visit|hold)|pencilled|shall|accepted to|is with us from|look(?:s|ing)? forward|"
    r"due to (?:be|take|open|start|begin|visit|host|meet|sign|arrive|travel)|set to|slated|next (?:session|meeting|forum|summit|visit|year|month|week)|preparations?|preparing|intends? to|(?:decided|agreed) to (?:hold|sign|host|organi[sz]e)|"
    r"in the run-up|ahead of|going to|set for|draft|looking forward to|rescheduled|count(?:ing)? on)\b", re.I)
# "the relationship could be bolstered": what is to be strengthened is there.
FURTHERED = guarded(
    r"\b(?:could|can|would|will|should|may|to|must|might|further) (?:\w+ ){0,2}?(?:be )?(?:further )?"
    r"(?:bolster|strengthen|deepen|expand|enhanc|reviv|further|develop|consolidat|boost|intensif|broaden)\w*\b", re.I)
ENDED = guarded(
    r"\b(?:suspend(?:ed|s|ing)?|terminat(?:ed|es|e|ing)|sever(?:ed|s|ing)?|froze|frozen|freez(?:e|es|ing)|revok(?:ed?|es|ing)|cut (?:ties|off)|cutting|"
    r"lapsed?|expired?|broke off|broken off|dissolv(?:ed?|ing)|ended?|ending|annul(?:led)?|rescind(?:ed)?|withdr(?:ew|awn)|cancel(?:l?ed|ling|s)?|denounced|discontinued)\b", re.I)
HELD = guarded(
    r"\b(?:was|were|has been|have been|being|is being|are being) (?:\w+ly )?(?:held|hosted|organi[sz]ed|opened|convened|launched|chaired|attended)|\b(?:took place|has taken place|opened|wrapped up|kicked off|concluded|closed|"
    r"gathered|brought together|convened|began|started|ended|hosted|attended|held|participated|took part|visited|met|welcomed|received|arrived|"
    r"takes place|is taking place|is underway|under way|discussed|paid|travell?ed|culminated|marked)\b", re.I)


# "the proposal was made at the forum": that is what was proposed there.
_PUT_FORWARD = guarded(r"\b(?:proposals?|initiatives?|ideas?|suggestions?) (?:was|were|has been|had been) (?:first )?(?:made|put forward|voiced|announced|presented|discussed) (?:at|during|in)\b", re.I)


def of_event(words: str, *, default: str = "held") -> str:
    """The standing of the event that the clause `words` tells of."""
    if CANCELLED.search(words):
        return "cancelled"
    if PROPOSED.search(_PUT_FORWARD.sub("", words)):
        return "proposed"
    if EXPECTED.search(words):
        return "expected"
    if PLANNED.search(words):
        return "planned"
    return default


def leaning(standing: str | None) -> str:
    """On which side of the document's day a date of such a fact lies."""
    return "future" if standing in ("planned", "proposed", "expected") else "past" if standing in ("held", "signed") else "near"
