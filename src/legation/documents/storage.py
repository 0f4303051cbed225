"""The bytes of captured documents: one file per hash, written whole or not at all."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from django.conf import settings


def path_of(sha256: str) -> Path:
    """Where the bytes with this hash are kept."""
    return Path(settings.LEGATION_HOME) / "captures" / sha256[:2] / sha256


def keep(data: bytes) -> str:
    """Keeps `data` and returns its SHA-256; the same bytes are written once, and a crash leaves no half file."""
    sha256 = hashlib.sha256(data).hexdigest()
    path = path_of(sha256)
    if path.is_file() and path.read_bytes() == data:  # damaged ones are written anew
        return sha256
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, unfinished = tempfile.mkstemp(dir=path.parent, prefix=".unfinished-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(unfinished).replace(path)
    except BaseException:
        Path(unfinished).unlink(missing_ok=True)
        raise
    return sha256


def bytes_of(sha256: str) -> bytes:
    """The kept bytes; FileNotFoundError when the file has been lost, ValueError when it has been changed."""
    data = path_of(sha256).read_bytes()
    if hashlib.sha256(data).hexdigest() != sha256:
        raise ValueError(f"the kept bytes of {sha256[:12]} have been changed")
    return data
