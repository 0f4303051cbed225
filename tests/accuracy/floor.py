"""Measures every corpus and keeps the floor. Run as `python -m tests.accuracy.floor [--raise | --lower]`."""

from __future__ import annotations

import hashlib
import json
import sys
from typing import Any

from legation_reader.read import read_path

from .scoring import HERE, Tally, score

FLOOR = HERE / "floor.json"


def folders() -> list[str]:
    """Every corpus by its path below this folder: `dev/en`, `negatives/ru`."""
    return sorted({p.parent.relative_to(HERE).as_posix() for p in HERE.glob("*/*/*.txt")})


def corpus_hash(name: str) -> str:
    """The hash of a corpus's texts and gold: a floor holds for just these."""
    held = hashlib.sha256()
    for file in sorted((HERE / name).iterdir()):
        held.update(file.name.encode() + b"\0" + file.read_bytes())
    return held.hexdigest()[:16]


def measured(name: str) -> dict[str, Any]:
    """F1 and F1 found; of a folder without gold, the number of proposals, all of them false."""
    folder = HERE / name
    if not (folder / "gold.jsonl").exists():
        return {"F1": 0.0, "false": sum(len(read_path(p).proposals) for p in sorted(folder.glob("*.txt")))}
    everything = sum(score(folder).values(), Tally())
    return {"F1": round(everything.f1, 3), "found": round(everything.f1_found, 3)}


def table(name: str) -> str:
    """The tallies of one corpus by kind, as lines."""
    rows = score(HERE / name)
    lines = [f"{name}\n{'kind':<12}{'gold':>6}{'proposed':>10}{'found':>7}{'right':>7}{'F1':>8}{'F1 found':>10}"]
    for kind, t in [*sorted(rows.items()), ("all", sum(rows.values(), Tally()))]:
        lines.append(f"{kind:<12}{t.gold:>6}{t.proposed:>10}{t.found:>7}{t.right:>7}{t.f1:>8.3f}{t.f1_found:>10.3f}")
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    kept = json.loads(FLOOR.read_text(encoding="utf-8")) if FLOOR.exists() else {}
    fell = False
    for name in folders():
        now = measured(name) | {"corpus": corpus_hash(name)}
        print(table(name) if "false" not in now else f"{name}: {now['false']} false proposals", end="\n\n")
        before = kept.get(name, {"F1": 0.0, "false": now.get("false", 0)})
        worse = now["F1"] < before["F1"] - 0.0005 or now.get("false", 0) > before.get("false", 0)
        fell |= worse
        if "--lower" in arguments or ("--raise" in arguments and not worse):
            kept[name] = now
    if {"--raise", "--lower"} & set(arguments):
        FLOOR.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    if fell and "--lower" not in arguments:
        print("Below the floor. If that is meant, run it with --lower and say why in the commit.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
