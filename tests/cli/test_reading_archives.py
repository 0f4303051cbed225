"""`legation read` over a web archive: what is passed over is counted, and an interrupted run goes on where it was."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from legation.cli import legation

TOLD = "Пенза и Бобруйск подписали соглашение о сотрудничестве {}-го числа. Стороны договорились обмениваться делегациями."
OTHER = "Утром в городе потеплело до {} градусов. Дворники убрали снег, а школьники вернулись с каникул на уроки."
SIDE = "<aside><p>Приёмная работает по будням с девяти до шести часов без перерыва, звоните.</p></aside>"


def record(number: int, text: str, *, kind: str = "text/html; charset=utf-8", status: str = "200 OK") -> bytes:
    page = f"<html><body><article><h1>Новость {number}</h1><p>{text.format(number)}</p></article>{SIDE}</body></html>"
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + page.encode()
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/{number}\r\n"
    head += f"WARC-Date: 2024-03-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
    head += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    return head.encode() + answer + b"\r\n\r\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Twelve records, each packed by itself: six news of cooperation, four of weather, a picture, a missing page."""
    held = [record(n, TOLD if n % 5 < 3 else OTHER) for n in range(10)]
    held += [record(10, OTHER, kind="image/png"), record(11, TOLD, status="404 Not Found")]
    place = tmp_path / "crawl.warc.gz"
    place.write_bytes(b"".join(map(gzip.compress, held)))
    return place


def read(*arguments: str | Path) -> Result:
    return CliRunner().invoke(legation, ["read", *map(str, arguments)])


def numbers(lines: bytes) -> list[int]:
    return [int(json.loads(line)["document"]["url"].rsplit("/")[-1]) for line in lines.splitlines()]


def test_what_tells_of_no_cooperation_is_counted_and_not_read(archive: Path) -> None:
    done = read(archive)
    assert done.exit_code == 0
    assert numbers(done.stdout_bytes) == [0, 1, 2, 5, 6, 7]
    assert done.stderr == (
        "Read 6 of 12 documents; 4 tell of no cooperation by their bytes and were passed over (--all reads them); "
        "left out: 1 image/png, 1 answered 404\n"
    )


def test_all_reads_every_page(archive: Path) -> None:
    assert numbers(read(archive, "--all").stdout_bytes) == list(range(10))


def test_a_document_of_an_archive_says_where_its_record_is(archive: Path) -> None:
    for line in read(archive).stdout_bytes.splitlines():
        document = json.loads(line)["document"]
        with archive.open("rb") as file:
            file.seek(document["offset"])
            assert document["url"].encode() + b"\r\n" in gzip.GzipFile(fileobj=file).read(400)
        assert document["record"] == int(document["url"].rsplit("/")[-1]) + 1


@pytest.mark.parametrize("packing", ["each record", "the whole", "none"])
@pytest.mark.parametrize("cut", [1, 300, 4000])
def test_an_interrupted_run_goes_on_and_the_file_becomes_what_it_would_have_become(
    archive: Path, tmp_path: Path, packing: str, cut: int
) -> None:
    if packing != "each record":
        plain = gzip.decompress(archive.read_bytes())
        archive = archive.with_name("other.warc.gz" if packing == "the whole" else "other.warc")
        archive.write_bytes(gzip.compress(plain) if packing == "the whole" else plain)
    (tmp_path / "letter.txt").write_text(TOLD.format(30), encoding="utf-8")
    given = (tmp_path / "letter.txt", archive)
    whole, output = tmp_path / "whole.jsonl", tmp_path / "cut.jsonl"
    assert read(*given, "--output", whole).exit_code == 0
    output.write_bytes(whole.read_bytes()[:-cut])
    done = read(*given, "--output", output, "--resume")
    assert done.exit_code == 0, done.stderr
    assert output.read_bytes() == whole.read_bytes()
    assert "behind those read before" in done.stderr


def test_resuming_without_a_file_begins_and_at_its_end_adds_nothing(archive: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    for _ in range(2):
        assert read(archive, "--output", output, "--resume").exit_code == 0
        assert numbers(output.read_bytes()) == [0, 1, 2, 5, 6, 7]


def test_no_output_is_lost_or_mixed_up(archive: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    assert read(archive, "--resume").exit_code == 2
    assert read(archive, "--output", output, "--format", "text").exit_code == 2
    assert read(archive, "--output", output).exit_code == 0
    held = output.read_bytes()
    assert read(archive, "--output", output).exit_code == 2
    (tmp_path / "else.html").write_text(TOLD.format(1), encoding="utf-8")
    assert read(tmp_path / "else.html", "--output", output, "--resume").exit_code == 2
    assert output.read_bytes() == held
    (tmp_path / "notes.txt").write_text("notes\nof mine")
    assert read(archive, "--output", tmp_path / "notes.txt", "--resume").exit_code == 2
    assert (tmp_path / "notes.txt").read_text() == "notes\nof mine"
