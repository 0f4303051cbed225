"""How often Python looks for cycles of garbage while documents are read: seldom.

Reading makes very many small objects, and hardly any cycles. By default each seven hundred of them set off a look, and
now and then one through all the tables that were loaded, which costs a tenth of the time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (50_000, 10, 50)  # objects more than before, looks at the young before one at the older, and those before all


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Within it garbage is looked for seldom; afterwards as before."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
