"""PDF: paragraphs without running heads; cut files and scans are refused in plain words."""

from __future__ import annotations

import io

import pytest

from legation_reader.pages import Unreadable, extract

PAGES = [
    [
        "County Gazette 12",
        "Port cities sign a protocol on shared pilots",
        "The port cities of Turku and Kiel signed a protocol on Monday that covers ship-",
        "ping schedules and a joint school for pilots who work in the outer archipelago",
        "of both countries.",
        "Page 1 of 3",
    ],
    [
        "County Gazette 12",
        "The second chapter deals with ice-class vessels and their crews in the winter",
        "season, officials said.",
        "Page 2 of 3",
    ],
    ["County Gazette 12", "A committee meets each May in turn.", "Page 3 of 3"],
]


def written(pages: list[list[str]]) -> bytes:
    """A PDF of these lines, one font, no compression."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    parts = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for i, lines in enumerate(pages):
        parts.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * i} 0 R >>"
        )
        drawn = "BT /F1 11 Tf 50 800 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
        parts.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    offsets = []
    for number, part in enumerate(parts, 1):
        offsets.append(out.tell())
        out.write(f"{number} 0 obj\n{part}\nendobj\n".encode())
    start = out.tell()
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    out.write(f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}".encode())
    out.write(f"trailer << /Size {len(parts) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode())
    return out.getvalue()


def test_paragraphs_without_running_heads_and_page_numbers() -> None:
    page = extract(written(PAGES))
    assert page.media_type == "application/pdf"
    assert page.title == "Port cities sign a protocol on shared pilots"
    assert page.text.split("\n") == [
        "Port cities sign a protocol on shared pilots",
        "The port cities of Turku and Kiel signed a protocol on Monday that covers shipping schedules and a joint "
        "school for pilots who work in the outer archipelago of both countries.",
        "The second chapter deals with ice-class vessels and their crews in the winter season, officials said.",
        "A committee meets each May in turn.",
    ]


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_cut_pdf_is_refused(share: float) -> None:
    whole = written(PAGES)
    with pytest.raises(Unreadable, match="damaged or cut off"):
        extract(whole[: int(len(whole) * share)])


def test_a_scan_is_refused() -> None:
    with pytest.raises(Unreadable, match="no text layer"):
        extract(written([[]]))


def test_a_locked_pdf_is_refused() -> None:
    whole = written(PAGES)
    locked = (
        "/Encrypt << /Filter /Standard /V 1 /R 2 /O <" + "41" * 32 + "> /U <" + "42" * 32 + "> /P -4 >> "
        "/ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] /Root 1 0 R"
    )
    with pytest.raises(Unreadable, match="password"):
        extract(whole.replace(b"/Root 1 0 R", locked.encode()))
