"""What every test may rely on: a PostgreSQL of its own session, a home in a temporary folder, and no way out to
the network (pyproject.toml: only this machine's own addresses may be connected to).

The server is the embedded one, started on first need and without the care for crashes that costs time; with
DATABASE_URL it is that server (its role must be allowed to create databases).
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

# Before Django's settings are read, which is when pytest-django loads: never the developer's own register.
_HOME = Path(tempfile.mkdtemp(prefix="legation-tests-"))
os.environ["LEGATION_HOME"] = str(_HOME)

import dj_database_url  # noqa: E402
import pytest  # noqa: E402


def pytest_unconfigure() -> None:
    import shutil

    shutil.rmtree(_HOME, ignore_errors=True)


@pytest.fixture(scope="session")
def database_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the session's PostgreSQL."""
    if given := os.environ.get("DATABASE_URL"):
        yield given
        return
    from legation.running.database import EmbeddedDatabase
    from legation.running.home import Home

    embedded = EmbeddedDatabase(Home.at(_HOME), command="tests", durable=False)
    yield embedded.enter()
    embedded.leave(stop=True)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(database_url: str) -> None:
    """Points Django at the session's server; the tests then make a database of their own in it."""
    from django.conf import settings
    from django.db import connections

    told = dj_database_url.parse(database_url) | {"CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": False}
    settings.DATABASES["default"].update(told)
    connections.databases["default"].update(told)
    connections["default"].settings_dict.update(told)
