"""Whether the documentation is whole: `make docs`.

Pages made from code are current; every make target, setting, page of the site and room is documented; links inside
the documentation lead somewhere; no committed file names a place on somebody's machine or a private package index.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import build_docs

ROOT = Path(__file__).resolve().parents[1]
SETTING = re.compile(r"""environ(?:\.get\(|\.setdefault\(|\[)"((?:LEGATION|DATABASE)_[A-Z_]+)\"""")
TARGET = re.compile(r"^([a-z-]+):.*## ", re.MULTILINE)
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)|!\[[^\]]*\]\(([^)\s]+)\)")
MACHINE = re.compile(
    r"(?<![\w.~$}/-])/(?:work|root|home|Users)/\w|--(?:extra-)?index-url|--find-links|https?://\S+/simple/?(?=[\s\"']|$)"
)
# Files that hold the patterns themselves.
EXEMPT = {"tools/docs_check.py"}


def problems() -> Iterator[str]:
    yield from _out_of_date()
    yield from _undocumented("make target", _targets(), "README.md", "CONTRIBUTING.md")
    yield from _undocumented("setting", _settings(), "docs/settings.md")
    yield from _undocumented("page", _pages(), "docs/site.md")
    yield from _undocumented("room", _rooms(), "ARCHITECTURE.md")
    yield from _undocumented("kind of fact", _kinds(), "docs/readings.md")
    yield from _broken_links()
    yield from _machine_places()


def _out_of_date() -> Iterator[str]:
    for place, page in build_docs.PAGES.items():
        target = ROOT / place
        if not target.is_file() or target.read_text(encoding="utf-8") != page():
            yield f"{place} is not what the code says now: run `make handbook` and commit it"


def _undocumented(what: str, names: dict[str, str], *places: str) -> Iterator[str]:
    """`names` gives for each name the words that must stand in one of `places`."""
    said = "".join((ROOT / place).read_text(encoding="utf-8") for place in places if (ROOT / place).is_file())
    for name, words in sorted(names.items()):
        if words not in said:
            yield f"the {what} {name} is not documented in {' or '.join(places)} (looked for {words!r})"


def _targets() -> dict[str, str]:
    return {name: f"make {name}" for name in TARGET.findall((ROOT / "Makefile").read_text())}


def _settings() -> dict[str, str]:
    found = (SETTING.findall(place.read_text(encoding="utf-8")) for place in (ROOT / "src").rglob("*.py"))
    return {name: f"`{name}`" for names in found for name in names}


def _pages() -> dict[str, str]:
    """Every address of the website, as docs/site.md writes it; `{kind}` stands for the plural of each kind."""
    build_docs.api_page.schema()  # Django is set up by it
    from legation.website import urls

    found: dict[str, str] = {}
    for route in urls.urlpatterns:
        address = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", str(route.pattern))
        if "kind" in (route.default_args or {}):
            address = re.sub(r"^\w+", "{kind}", address)
        found[f"/{address}"] = f"`/{address}`"
    return found


def _rooms() -> dict[str, str]:
    folders = (place.parent.name for place in (ROOT / "src" / "legation").glob("*/__init__.py"))
    return {name: f"`{name}`" for name in folders}


def _kinds() -> dict[str, str]:
    from legation_reader.kinds import KINDS

    return {name: f"| {name} |" for name in KINDS}


def _broken_links() -> Iterator[str]:
    for place in _committed():
        if place.suffix != ".md" or not place.is_file():
            continue
        for match in LINK.finditer(place.read_text(encoding="utf-8")):
            link = match[1] or match[2]
            if "://" in link or link.startswith("mailto:"):
                continue
            path, _, anchor = link.partition("#")
            target = (place.parent / path).resolve() if path else place
            if not target.exists():
                yield f"{place.relative_to(ROOT)} links to {link}, which is not there"
            elif anchor and target.suffix == ".md" and anchor not in _anchors(target):
                yield f"{place.relative_to(ROOT)} links to {link}, which has no such heading"


def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def _machine_places() -> Iterator[str]:
    for place in _committed():
        name = str(place.relative_to(ROOT))
        if name in EXEMPT or not place.is_file():
            continue
        try:
            text = place.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for match in MACHINE.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            yield f"{name}:{line} names a place on a machine or a package index: {match[0]}"


def _committed() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:  # an archive without git: look at all but what is made
        return [p for p in ROOT.rglob("*") if not any(part.startswith(".") or part == "var" for part in p.parts)]
    return [ROOT / name for name in listed.stdout.split("\0") if name]


def main() -> int:
    found = list(problems())
    for problem in found:
        print(problem, file=sys.stderr)
    print("The documentation is whole." if not found else f"{len(found)} things to mend in the documentation.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
