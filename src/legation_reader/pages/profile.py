"""What the pages of one site have in common: a line that stands on two of them is furniture, not the article's."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

_SITES = 200
_LINES = 20_000
_SAME_PAGE = 0.5


class SiteProfile:
    """The lines seen on each site's earlier pages; bounded, so that memory does not grow with the pages read."""

    def __init__(self) -> None:
        self._sites: OrderedDict[str, OrderedDict[int, None]] = OrderedDict()

    def furniture(self, site: str, chosen: Iterable[str], every: Iterable[str]) -> frozenset[str]:
        """Which of the `chosen` lines of a page its site has shown before; `every` line of the page is then noted.

        A page most of whose text is known is the same article again: of that nothing is furniture.
        """
        seen = self._of(site)
        held = list(chosen)
        known = [line for line in held if hash(line) in seen]
        whole = sum(map(len, held))
        for line in every:
            seen[hash(line)] = None
            seen.move_to_end(hash(line))
        while len(seen) > _LINES:
            seen.popitem(last=False)
        return frozenset() if sum(map(len, known)) >= _SAME_PAGE * whole else frozenset(known)

    def _of(self, site: str) -> OrderedDict[int, None]:
        seen = self._sites.setdefault(site, OrderedDict())
        self._sites.move_to_end(site)
        while len(self._sites) > _SITES:
            self._sites.popitem(last=False)
        return seen
