"""Which files a command's arguments stand for: the same for `read` and `ingest`."""

from __future__ import annotations

from pathlib import Path

from legation_reader.sources import files_of


def test_a_folder_stands_for_its_files_by_name_and_hidden_ones_are_left_out(tmp_path: Path) -> None:
    for name in ("b.html", "a.txt", "deeper/c.html", ".hidden", ".git/config", "deeper/.cache/d.html"):
        place = tmp_path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("x")
    found = [str(Path(p).relative_to(tmp_path)) for p in files_of(str(tmp_path))]
    assert found == ["a.txt", "b.html", "deeper/c.html"]


def test_what_is_no_folder_is_passed_on_as_it_is() -> None:
    for given in ("https://example.org/a?b=1", "missing.html"):
        assert list(files_of(given)) == [given]
