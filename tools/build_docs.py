"""Writes the pages of the documentation that are made from code: `make handbook`. docs_check.py checks them."""

from __future__ import annotations

from pathlib import Path

import api_page
import command_page
import handbook

ROOT = Path(__file__).resolve().parents[1]
# The handbook last: it runs tests, which choose a home of their own.
PAGES = {module.PLACE: module.page for module in (command_page, api_page, handbook)}


def main() -> None:
    for place, page in PAGES.items():
        target = ROOT / place
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page(), encoding="utf-8")
        print(f"Wrote {place}")


if __name__ == "__main__":
    main()
