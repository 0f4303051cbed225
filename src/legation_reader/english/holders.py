"""Whose a post is that its own words leave open: "Mayor Doe", "its director", "the guests, led by Governor Roe"."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..lexicon.heads_of_state import presides_over
from ..names.sizes import of_kind
from ..readings import Party
from ..whose import Candidate, likeliest, sounds
from .anaphora import Discourse
from .offices import ACADEMIC, BODY_WORD, SCHOOL, fits, sizes
from .parties import country_of
from .tokens import BODY, PLACE, Line

_ITS = guarded(r"\b(?:[Ii]ts|[Tt]heir)(?: \w+)? $")
_LED = guarded(
    r"\b(?:guests?|delegations?|visitors?|party|group|mission|delegates|entourage|team|representatives)\b[^.;]{0,60}?,? (?:was |were |is |being )?(?:led|headed|chaired) by (?:the |its |their )?$",
    re.I,
)
_RECEIVED = guarded(
    r"\b(?:received|welcomed|hosted|greeted|met) (?:\w+ ){0,4}?by (?:the |its |their )?$|\b(?:guests?|visitors?|delegation) of (?:the )?$",
    re.I,
)
_RECEIVES = guarded(
    r"^[^.;]{0,30}? (?:received|receives|welcomed|welcomes|hosted|greeted|thanked the guests|welcoming|receiving)\b",
    re.I,
)
_THANKS = guarded(
    r"^[^.;]{0,30}? (?:invited|thanked|accepted the invitation|is visiting|visited|arrived|travelled|toured|flew)\b",
    re.I,
)
_GUEST = re.compile(
    rf"(?:delegations?|guests?|visitors?|group|mission|team|delegates|students|officials|party) (?:from|of) (?:the )?(?:\w+ of )?(?P<a>{PLACE})|(?P<b>{PLACE})(?:'s)? (?:\w+ )?(?:delegation|guests|visitors|mission)\b",
    re.I,
)
# Whom the holder of a title met is of another place, and who is met beside a government is of that one.
_MET = re.compile(
    rf" (?:\w+ ){{0,2}}?(?:met|meets?|meeting|spoke|held talks|holds talks|signed [^,;.]{{0,60}}?) (?:up )?with [^;.]{{0,60}}?(?P<p>{PLACE})", re.I)
_BESIDE = re.compile(rf",? and (?:officials of |members of )?(?:the |its )?(?P<p>{BODY}|{PLACE})", re.I)
_MEETING = guarded(r"\b(?:met|meets?|meeting|talks|spoke|received by|welcomed by|hosted by|greeted by)(?: with)? (?:the |its )?$", re.I)
_HERE = re.compile(
    rf"\b(?:visit(?:s|ed|ing)?(?: to)?|arrived in|came to|hosted by|welcomed to|stay in|travel(?:s|led|ling)? to|trip to) (?:the )?(?:\w+ of )?(?P<p>{PLACE})",
    re.I,
)


def same_land(one: Party, other: Party) -> bool:
    """Whether a party is the other or, by its name, the place of the other's."""
    return one.same_as(other) or one.kind != "body" and one.name in other.name


class Holders:
    """The posts told in one text, and whose a bare "Mayor Doe" can only be there. `told` are those whose party the
    text itself puts beside the title, `foretold` the same before the lines are read; `met` the
    parties of those whom somebody met, and so not his own."""

    def __init__(self, discourse: Discourse) -> None:
        self.known: dict[str, tuple[str, Party | None]] = {}
        self.told: dict[str, Party] = {}
        self.foretold: dict[str, tuple[str, Party]] = {}
        self.met: dict[str, list[Party]] = {}
        self.guests: list[Party] = []
        self.hosts: list[Party] = []
        self.discourse = discourse

    def sides(self, line: Line) -> None:
        """Notes who comes and who receives by a sentence's own words."""
        if line.has("delegat", "guest", "visit", "mission", "group", "team", "officials", "party", "students"):
            self.guests += [p for m in _GUEST.finditer(line.chars) if (p := line.items[m["a"] or m["b"]].party)]
        if line.has("visit", "arriv", "came to", "hosted", "welcomed", "stay", "travel", "trip"):
            self.hosts += [p for m in _HERE.finditer(line.chars) if (p := line.items[m["p"]].party)]

    @property
    def stated(self) -> dict[str, Party]:
        """Whose the posts are of those of whom the text's own words say it, by their names."""
        return {name: party for name, (_, party) in self.foretold.items()} | self.told

    def elsewhere(self, person: Party, title: str) -> Party | None:
        """Whose the office is that other words of the text give the same person."""
        held = self.foretold.get(person.name)
        return held[1] if held and held[0].casefold() == title.casefold() else None

    def meant(self, line: Line, start: int, end: int, title: str, person: Party) -> Party | None:
        """The party a title without one belongs to; the title stands at `start` of the line, and it and its
        holder's name end at `end`."""
        if (land := presides_over(title, person)) is not None:
            return land
        home = self.discourse.homes.get("region") or self.discourse.home
        kinds = sizes(title, country_of(home))
        if not kinds:
            return None
        named = self._named(line, start, end)
        held = [c for c in named if c.party.kind in kinds]
        if not held and "body" not in kinds:
            held = [c for c in named if c.party.kind in ("region", "municipality", "country")]
        if not held:
            held = [c for c in named if c.party.kind in ("region", "municipality")]
        for one in held:
            one.marks |= self._sorted_by(title, kinds, one.party) | sounds(person.name, country_of(one.party))
            if any(
                p.same_as(one.party) and held_title == title and name != person.name
                for name, (held_title, p) in (*self.known.items(), *self.foretold.items())
                if p
            ):
                one.marks.add("taken")
        if _ITS.search(line.chars, max(0, start - 20), start):
            self._antecedent(held, kinds)
        self._sided(line, start, end, held)
        self._beside(line, start, end, held)
        for one in held:
            if any(same_land(one.party, met) for met in self.met.get(person.name, ())):
                one.marks.add("opposite")
        meant = likeliest(held)
        if meant is not None and meant.kind == "country" and kinds == ("region",):  # no country has a governor
            own = self.discourse.homes.get("municipality")
            raised = of_kind(own, "region") if own else None
            return raised if raised and raised.kind == "region" else None
        return meant

    def _named(self, line: Line, start: int, end: int) -> list[Candidate]:
        """Every party of the text with where it stands to the title, the nearest first."""
        found: list[Candidate] = []

        def add(party: Party | None, *marks: str) -> None:
            if party is None or party.kind in ("person", "group"):
                return
            one = next((c for c in found if c.party.same_as(party)), None)
            if one is None:
                heavy = self.discourse.heavy(party)
                found.append(one := Candidate(party, set(), heavy / (heavy + 8)))
            one.marks.update(marks)

        before = [i for i in line.within(0, start) if i.sort in ("place", "body", "adjective", "person")]
        for i, item in enumerate(reversed(before)):
            add(
                item.post[1] if item.sort == "person" and item.post else None if item.sort == "person" else item.party,
                *(("nearest",) if i == 0 else ("before",)),
            )
        for item in line.within(end, len(line.chars)):
            if item.sort in ("place", "body"):
                add(item.party, "behind")
        last: set[str] = set()
        for party in reversed(self.discourse.seen):
            add(party, *(() if party.kind in last else ("last",)))
            last.add(party.kind)
        for party in self.discourse.parties:
            add(party)
        for party in self.discourse.homes.values():
            add(party, "home")
        return found

    def _sorted_by(self, title: str, kinds: tuple[str, ...], party: Party) -> set[str]:
        marks = (
            {
                "asked"
                if party.kind == kinds[0] or kinds[:2] == ("body", "company") and party.kind == "company"
                else "possible"
            }
            if party.kind in kinds
            else set()
        )
        if not fits(title, country_of(party)):
            marks.add("odd")
        if party.kind == "body":
            if ACADEMIC.search(title):
                marks |= {"word"} if SCHOOL.search(party.name) else {"odd"}
            else:
                asked = {w.casefold() for w in BODY_WORD.findall(title)}
                if asked:
                    marks.add("word" if any(w in party.name.casefold() for w in asked) else "taken")
        return marks

    def note(self, line: Line, end: int, title: str, person: Party, of: Party | None) -> None:
        """Notes what a sentence tells of a person whose name ends at `end`: whose the office is (`of`), and of whom it
        is not: "Governor Doe met with Governor Roe of X"."""
        if of is not None:
            self.foretold.setdefault(person.name, (title, of))
        elif (met := _MET.match(line.chars, end)) and (party := line.items[met["p"]].party):
            self.met.setdefault(person.name, []).append(party)

    def _beside(self, line: Line, start: int, end: int, held: list[Candidate]) -> None:
        """"Met with Mayor Doe and the X Council": Doe is of X."""
        beside = _BESIDE.match(line.chars, end) if _MEETING.search(line.chars, 0, start) else None
        party = line.items[beside["p"]].party if beside else None
        for one in held:
            if party and same_land(one.party, party):
                one.marks.add("antecedent")

    def _antecedent(self, held: list[Candidate], kinds: tuple[str, ...]) -> None:
        """ "Its director": of the one named last before, in the sentence or in those before."""
        for mark in ("nearest", "before", "last"):
            near = [c for c in held if mark in c.marks and c.party.kind in kinds]
            if near:
                best = min(near, key=lambda c: kinds.index(c.party.kind))
                best.marks.add("antecedent")
                return

    def _sided(self, line: Line, start: int, end: int, held: list[Candidate]) -> None:
        """Marks the guests' side where the holder leads guests, the host's where he receives them."""
        came = bool(_LED.search(line.chars, 0, start)) or bool(_THANKS.match(line.chars[end : end + 60]))
        receives = bool(_RECEIVED.search(line.chars, 0, start) or _RECEIVES.match(line.chars[end : end + 60]))
        if came == receives:
            return
        home = country_of(self.hosts[0]) if self.hosts else country_of(self.discourse.home)
        guests = {country_of(g) for g in self.guests} - {home}
        for one in held:
            land = country_of(one.party)
            visits = land in guests if land else any(one.party.same_as(g) for g in self.guests)
            if came and (visits or not guests and land not in (None, home)):
                one.marks.add("guest")
            if receives and land is not None and land == home:
                one.marks.add("host")
