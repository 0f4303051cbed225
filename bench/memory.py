"""Whether memory grows with the number of documents: `make bench-memory`.

`legation read` runs over an archive made for it, as its own process; what it holds at most is looked at as it goes.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from .crawl import pages, write

LIMIT = 1_000  # MB


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=100_000)
    count = parser.parse_args(arguments).pages
    with TemporaryDirectory() as folder:
        archive, output = Path(folder) / "crawl.warc.gz", Path(folder) / "readings.jsonl"
        size = write(archive, pages(count))
        packed = archive.stat().st_size / 2**20
        print(f"{count:,} pages of {size / 1000:.0f} kB on average, {packed:,.0f} MB packed", flush=True)
        most = _run(archive, output)
        print(f"{sum(1 for _ in output.open('rb')):,} readings; at most {most:,.0f} MB held (limit {LIMIT:,})")
    return 0 if most < LIMIT else 1


def _run(archive: Path, output: Path) -> float:
    """Runs the reader to its end; the most megabytes it held, told now and then."""
    began = time.monotonic()
    command = [sys.executable, "-m", "legation.cli", "read", str(archive), "--output", str(output)]
    reader = subprocess.Popen(command)
    most, told = 0.0, began
    while reader.poll() is None:
        most = max(most, _resident(reader.pid))
        if time.monotonic() - told > 30:
            told = time.monotonic()
            print(f"after {told - began:4.0f} s: {_resident(reader.pid):,.0f} MB", flush=True)
        time.sleep(0.2)
    if reader.returncode:
        raise SystemExit(f"legation read ended with {reader.returncode}")
    return most


def _resident(process: int) -> float:
    """Megabytes a process holds in memory, at its peak."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError:
        return 0.0
    held = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:")]
    return int(held[0]) / 1024 if held else 0.0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
