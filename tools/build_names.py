"""Builds src/legation_reader/names/data/{parties.tsv.gz,forms.gz} from the tables in tools/names/.

    python tools/build_names.py

`parties.tsv.gz` has one party a line; `forms.gz` every way one is written, folded, with what it may mean. The tables in
tools/names/ are written by hand (countries, regions, bodies, cities) or by extract_places.py (world_*).
"""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

HERE = Path(__file__).parent
DATA = HERE.parent / "src" / "legation_reader" / "names" / "data"
sys.path.insert(0, str(HERE))

from names.gathering import gather  # noqa: E402
from names.writing import forms_of, written  # noqa: E402


def main() -> None:
    parties = gather(HERE / "names")
    forms = forms_of(parties)
    lines = "".join("\t".join(p.cells()) + "\n" for p in parties)
    _write(DATA / "parties.tsv.gz", lines.encode())
    for script in ("cyrillic", "latin"):
        _write(DATA / f"forms_{script}.gz", written(forms, script))
        print(script, sum(1 for _ in written(forms, script).split(b"\n")) // 2)
    print("parties", len(parties))


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(gzip.compress(content, 9, mtime=0))
    print(path.name, path.stat().st_size)


if __name__ == "__main__":
    main()
