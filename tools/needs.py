"""Works out beforehand what the reader's patterns need (src/legation_reader/needs.json.gz): `make needs`."""

from __future__ import annotations

import gc
import gzip
import importlib
import json
import pkgutil
from pathlib import Path

import legation_reader
from legation_reader.guarded import Guarded
from legation_reader.needs import KEPT, key, worked_out


def patterns() -> list[tuple[str, int]]:
    """Every guarded pattern of the reader with its flags."""
    for module in pkgutil.walk_packages(legation_reader.__path__, "legation_reader."):
        importlib.import_module(module.name)
    return sorted({(held.pattern, held.wanted) for held in gc.get_objects() if isinstance(held, Guarded)})


def main() -> None:
    kept = {}
    for pattern, flags in patterns():
        stems, beginnings = worked_out(pattern, flags)
        kept[key(pattern, flags)] = ([sorted(s) for s in stems], None if beginnings is None else sorted(beginnings))
    told = json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    place = Path(legation_reader.__file__).parent / KEPT
    place.write_bytes(gzip.compress(told, mtime=0))
    print(f"{len(kept)} patterns, {place.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
