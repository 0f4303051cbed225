"""Which files a command's arguments stand for: the same for `read` and `ingest`."""

from __future__ import annotations

import os
from pathlib import Path

from legation.cli.ingest import _name, _place
from legation_reader.sources import files_of, sources


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


def test_what_lies_beside_documents_is_left_out_by_its_name(tmp_path: Path) -> None:
    for name in ("news.html", "manifest.json", "table.CSV", "deeper/photo.jpg", "deeper/letter.eml"):
        place = tmp_path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("x")
    found = {Path(source.path or "").name: source.left_out for source in sources([tmp_path])}
    assert found == {"news.html": None, "manifest.json": "*.json", "table.CSV": "*.csv", "photo.jpg": "*.jpg",
                     "letter.eml": None}
    assert [source.left_out for source in sources([tmp_path / "manifest.json"])] == [None]


def test_a_document_of_a_feed_or_an_archive_is_ingested_under_its_own_address(tmp_path: Path) -> None:
    feed = "<rss><channel><title>News</title><item><title>One</title><link>https://a.example/1</link></item>"
    feed += "<item><title>Two</title></item></channel></rss>"
    (tmp_path / "feed.xml").write_text(feed)
    first, second = sources([tmp_path / "feed.xml"])
    assert (_name(first), _place(first)) == ("https://a.example/1", "https://a.example/1")
    assert (_name(second), _place(second)) == (str(tmp_path / "feed.xml"), f"{tmp_path / 'feed.xml'}#2")
    assert b'content="News"' in first.data  # kept, the bytes alone say who published them


def test_a_name_that_is_no_utf_8_is_written_as_text(tmp_path: Path) -> None:
    place = Path(os.fsdecode(os.fsencode(tmp_path) + "/Письмо.txt".encode("cp1251")))
    place.write_text("Псков и Витебск подписали соглашение о сотрудничестве 3 мая 2024 года.", encoding="utf-8")
    (found,) = sources([tmp_path])
    assert found.path == f"{tmp_path}/\\xcf\\xe8\\xf1\\xfc\\xec\\xee.txt" and found.data
    assert _place(found).encode() and _name(found).encode()
