"""The home: the one folder that holds a register's own data, its secrets and what its processes write."""

from __future__ import annotations

import json
import os
import secrets
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any


def default_home() -> Path:
    """`LEGATION_HOME`, else `var/` of the checkout this code is run from, else the user's data folder."""
    if chosen := os.environ.get("LEGATION_HOME"):
        return Path(chosen).expanduser().absolute()
    checkout = Path(__file__).resolve().parents[3]
    if (checkout / "Makefile").is_file() and (checkout / "src" / "legation").is_dir():
        return checkout / "var"
    from platformdirs import user_data_path

    return user_data_path("legation")


@dataclass(frozen=True, slots=True)
class Home:
    """The places inside a home. Only its owner may read them (mode 0700, files 0600)."""

    path: Path

    @classmethod
    def at(cls, path: str | Path) -> Home:
        return cls(Path(path).expanduser().absolute())

    @classmethod
    def chosen(cls) -> Home:
        return cls(default_home())

    @property
    def captures(self) -> Path:
        return self.path / "captures"

    @property
    def database(self) -> Path:
        return self.path / "database"

    @property
    def run(self) -> Path:
        return self.path / "run"

    @property
    def logs(self) -> Path:
        return self.path / "log"

    def make(self) -> Home:
        """The same home, with its folders there; NotAHome when they cannot be made."""
        try:
            new = not self.path.exists()
            self.path.mkdir(parents=True, exist_ok=True, mode=0o755)
            if new:
                self.path.chmod(0o700)
            for folder in (self.captures, self.run, self.logs):
                folder.mkdir(exist_ok=True, mode=0o700)
        except OSError as problem:
            raise NotAHome(
                f"{self.path} cannot hold the register's data ({problem.strerror}): "
                "choose a folder you may write to with --home or LEGATION_HOME"
            ) from problem
        return self

    def secret_key(self) -> str:
        """The key that signs sessions and links; made once, readable by the owner only."""
        place = self.path / "secret-key"
        if not place.is_file():
            self.make()
            write_privately(place, secrets.token_urlsafe(50), replace=False)
        return place.read_text().strip()


class NotAHome(Exception):
    """The chosen folder cannot hold a register; the message says what to do."""


def write_privately(place: Path, text: str, *, replace: bool = True) -> None:
    """`text` whole or not at all, mode 0600. Without `replace` the first of several writers wins."""
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}-")
    try:
        with os.fdopen(handle, "w") as out:
            out.write(text)
        if replace:
            Path(name).replace(place)
        else:
            with suppress(FileExistsError):
                os.link(name, place)
    finally:
        Path(name).unlink(missing_ok=True)


def read_json(place: Path) -> dict[str, Any] | None:
    """The JSON object in a file; None when there is none or it is not one."""
    try:
        told = json.loads(place.read_text())
    except (OSError, ValueError):
        return None
    return told if isinstance(told, dict) else None
