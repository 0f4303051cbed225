"""Russian names and facts on factRuEval-2016 by its own scorer: the reader, plain slovnet and the best of 2016.

`make bench-factrueval DATA=folder`, the folder being a copy of the public repository
dialogue-evaluation/factRuEval-2016 (its data stay out of this one). Names are track 1 with places that act counted as
places (`-l`); facts are track 3 in its ordinary mode, of which the reader tells meetings and deals. What is printed of
2016 is the best final run in the data's own `reports`, for facts the best of each kind. Everything is measured on
`testset`; PART=devset takes the part that rules were made on.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from legation_reader.russian.dealings import Dealing, dealings
from legation_reader.russian.named import named

from .name_tagging import slovnet_tagger

_ROW = re.compile(r"^(\w+)\s+" + r"([\d.]+)\s+" * 3, re.M)
_Figures = dict[str, tuple[float, float, float]]
# As each part's annotators called them, slips included; the scorer compares the words.
_DEAL_TYPES = {"purchase": "купля/продажа", "investment": "инвестиции", "service": "услуги"}
_PART_TYPES = {"devset": {"loan": "займ/возвращение займа", "fine": "наложение/выплата штрафа"},
               "testset": {"loan": "займ/возвращение займа/долг",
                           "fine": "экономичкские санкции(штраф, эмбарго и т. п.)"}}
# The scorer tries every pairing of what is told with what should be: with more of one kind it would take hours.
_MOST_OF_A_KIND = 5


def main() -> None:
    data, part = Path(os.environ.get("DATA", "")), os.environ.get("PART", "testset")
    if not os.environ.get("DATA") or not (data / "scripts" / "t1_eval.py").is_file():
        print("skipped: factRuEval-2016 is not at hand; DATA=folder of a copy of dialogue-evaluation/factRuEval-2016")
        return
    texts = {path.stem: path.with_suffix(".txt").read_bytes().decode() for path in (data / part).glob("*.tokens")}
    tagger = slovnet_tagger()
    print(f"factRuEval-2016, {part}, {len(texts)} texts; precision, recall, F1")
    _print("names", ("per", "loc", "org", "overall"), {
        "best of 2016": _best(data, "t1-l", "overall"),
        "slovnet": _scored(data, part, 1, texts, lambda text: ((s.type, s.start, s.stop) for s in tagger(text).spans)),
        "legation": _scored(data, part, 1, texts, _our_names),
    })
    _print("facts", ("meeting", "deal"), {
        "best of 2016": {kind: _best(data, "t3", kind)[kind] for kind in ("meeting", "deal")},
        "legation": _scored(data, part, 3, texts, dealings),
    })


def _our_names(text: str) -> Iterator[tuple[str, int, int]]:
    return ((one.kind, one.span.start, one.span.end) for one in named(text))


def _best(data: Path, track: str, row: str) -> _Figures:
    """The figures of the final run of 2016 with the highest F1 in `row`."""
    runs = [_figures(path.read_text("utf-8-sig")) for path in (data / "reports" / "run_2").glob(f"*.test.{track}")]
    return max((run for run in runs if row in run), key=lambda run: run[row][2])


def _figures(table: str) -> _Figures:
    return {m[1]: (float(m[2]), float(m[3]), float(m[4])) for m in _ROW.finditer(table)}


def _scored(
    data: Path, part: str, track: int, texts: dict[str, str], read: Callable[[str], Iterable[Any]]
) -> _Figures:
    """The scorer's own figures for what `read` finds in each of `texts`."""
    types = _DEAL_TYPES | _PART_TYPES[part]
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            lines = _name_lines(read(text)) if track == 1 else _fact_lines(text, read(text), types)
            (Path(folder) / f"{name}.task{track}").write_text("\n".join(lines), "utf-8")
        command = [sys.executable, f"t{track}_eval.py", "-s", str((data / part).resolve()), "-t", folder]
        told = subprocess.run([*command, *(["-l"] if track == 1 else [])], cwd=data / "scripts", check=True,
                              capture_output=True, text=True, env={**os.environ, "PYTHONIOENCODING": "utf-8"}).stdout
    for line in re.findall(r"Failed.*|Unknown.*", told):
        print(f"  (the scorer says: {line})")
    return _figures(told)


def _name_lines(names: Iterable[tuple[str, int, int]]) -> Iterator[str]:
    for kind, start, end in names:
        yield f"{kind.lower()} {start} {end - start}"


def _fact_lines(text: str, facts: Iterable[Dealing], types: dict[str, str]) -> Iterator[str]:
    told: Counter[str] = Counter()
    for fact in sorted(facts, key=lambda fact: -len(fact.participants)):
        told[fact.kind] += 1
        if told[fact.kind] > _MOST_OF_A_KIND:
            continue
        yield fact.kind.title()
        for participant in fact.participants:
            yield "Participant: " + " ".join(participant.of(text).replace(":", " ").split())
        if fact.type:
            yield f"Type: {types[fact.type]}"
        yield ""


def _print(what: str, rows: tuple[str, ...], sides: dict[str, _Figures]) -> None:
    print(f"\n{what:<16}" + "".join(f"{row:>22}" for row in rows))
    for side, figures in sides.items():
        print(f"{side:<16}" + "".join(f"{'  '.join(f'{value:.3f}' for value in figures[row]):>22}" for row in rows))


if __name__ == "__main__":
    main()
