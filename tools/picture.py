"""The README's picture: a record page of a running demonstration register.

`python tools/picture.py http://127.0.0.1:8000/events/5300/` writes docs/images/record.png (Chromium is needed).
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

PLACE = Path(__file__).resolve().parents[1] / "docs" / "images" / "record.png"
LARGEST = 150_000  # bytes


def main(address: str) -> int:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    PLACE.parent.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1180, "height": 640}, color_scheme="light", locale="en")
        page.goto(address)
        page.screenshot(path=str(PLACE))
        browser.close()
    size = PLACE.stat().st_size
    print(f"{PLACE.name}: {size:,} bytes")
    return 0 if size <= LARGEST else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
