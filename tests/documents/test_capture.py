"""Bytes are kept once, under their hash, whole; a document that fails says why and can be tried again."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection

from legation.documents.actions.capture import capture
from legation.documents.actions.store_reading import passage_at
from legation.documents.models import Document, Location
from legation.documents.storage import bytes_of, keep, path_of
from legation.review.actions import read as reading
from legation.review.actions.ingest import ingest
from legation.review.actions.read import give_up, read
from tellings import RU, figure, tell

pytestmark = pytest.mark.django_db
TEXT = b"The mayor of Kobe visited Seattle on 3 May 2017.\n"


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, settings) -> Path:
    settings.LEGATION_HOME = tmp_path
    return tmp_path


def jobs() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs")
        return int(cursor.fetchone()[0])


def test_the_same_bytes_are_one_document_found_in_two_places(own_home: Path) -> None:
    first, new = capture(TEXT, place="/a.txt")
    again, newer = capture(TEXT, place="https://example.org/a")
    assert (first, new, newer) == (again, True, False)
    assert sorted(Location.objects.values_list("place", flat=True)) == ["/a.txt", "https://example.org/a"]
    assert [p for p in own_home.rglob("*") if p.is_file()] == [path_of(first.sha256)]
    assert bytes_of(first.sha256) == TEXT


def test_changed_or_lost_bytes_are_noticed() -> None:
    sha256 = keep(TEXT)
    path_of(sha256).write_bytes(b"another text")
    with pytest.raises(ValueError, match="changed"):
        bytes_of(sha256)
    path_of(sha256).unlink()
    with pytest.raises(FileNotFoundError):
        bytes_of(sha256)


def test_bytes_that_were_damaged_are_mended_by_capturing_them_again() -> None:
    document, _new = capture(TEXT, place="/a.txt")
    path_of(document.sha256).write_bytes(b"")
    capture(TEXT, place="/a.txt")
    assert bytes_of(document.sha256) == TEXT


def test_an_interrupted_write_leaves_nothing_behind(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        keep(TEXT)
    assert not [p for p in own_home.rglob("*") if p.is_file()]


def test_ingesting_again_changes_nothing() -> None:
    document, to_do = ingest(TEXT, place="/a.txt")
    assert to_do and jobs() == 1
    assert ingest(TEXT, place="/a.txt") == (document, False) and jobs() == 1
    read(document.pk)
    before = document.readings.get().pk, document.readings.get().proposals.count()
    _document, to_do = ingest(TEXT, place="/a.txt")
    assert not to_do and jobs() == 1
    read(document.pk)
    assert before == (document.readings.get().pk, document.readings.get().proposals.count())


def test_a_waiting_document_whose_job_was_lost_gets_another() -> None:
    document, _ = ingest(TEXT, place="/a.txt")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed'")
    assert ingest(TEXT, place="/a.txt") == (document, True) and jobs() == 2


def test_a_document_that_cannot_be_read_says_so_and_is_tried_again_when_asked() -> None:
    document, _ = ingest(b"\x00\x01\x02\x03" * 500, place="/junk.bin")
    read(document.pk)
    document.refresh_from_db()
    assert document.state == "unreadable" and len(document.error.splitlines()) == 1
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed'")
    _document, to_do = ingest(b"\x00\x01\x02\x03" * 500, place="/junk.bin")
    assert to_do
    read(document.pk)
    document.refresh_from_db()
    assert document.state == "unreadable"


def test_lost_bytes_make_a_document_unreadable_and_nothing_else() -> None:
    document, _ = ingest(TEXT, place="/a.txt")
    path_of(document.sha256).unlink()
    assert read(document.pk) == {"unreadable": 1}
    document.refresh_from_db()
    assert "capture the document again" in document.error


def test_giving_up_does_not_take_a_reading_away() -> None:
    document = tell(figure("agreements", 5, subject=[RU])).document
    give_up(document.pk)
    document.refresh_from_db()
    assert document.state == "read" and document.reading is not None


def test_a_newer_reader_that_fails_leaves_the_older_reading_standing(monkeypatch: pytest.MonkeyPatch) -> None:
    from legation_reader.readings import Reading as ReaderReading

    document, _ = ingest(TEXT, place="/a.txt")
    read(document.pk)
    held = document.readings.get()
    monkeypatch.setattr(reading, "read_bytes", lambda data, **named: ReaderReading({"path": "a"}, error="cannot"))
    read(document.pk)
    document.refresh_from_db()
    assert document.reading == held and document.state == "read"


def test_a_passage_outside_the_text_is_none() -> None:
    made = tell(figure("agreements", 5, subject=[RU]))
    for start, end in ((0, len(made.text) + 1), (5, 5), (9, 3)):
        with pytest.raises(ValueError, match="not in the text"):
            passage_at(made, start, end)
    assert passage_at(made, 0, 4) == passage_at(made, 0, 4)


def test_a_null_character_or_an_odd_name_does_not_stop_a_document() -> None:
    document, _ = ingest(b"Kobe\x00 and Seattle are twin cities.", place="/a\udce9.txt".encode("utf-8", "replace").decode())
    read(document.pk)
    assert Document.objects.get(pk=document.pk).state in ("read", "unreadable")
