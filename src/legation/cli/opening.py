"""Opening the register for a command: its database up, its tables current, Django ready."""

from __future__ import annotations

import functools
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from legation.running.cluster import DatabaseFailed
from legation.running.database import database_in_use
from legation.running.home import Home, NotAHome
from legation.running.locks import Held
from legation.running.unprivileged import NoUnprivilegedUser

from .homes import home_option

TROUBLES = (DatabaseFailed, NotAHome, NoUnprivilegedUser, Held)


@contextmanager
def open_register(home: Home, *, command: str, say: Callable[[str], None] | None = None) -> Iterator[None]:
    """Inside the `with`, Django's models can be used on the register of `home`. ClickException (one line) when the
    database cannot be had."""
    with told_in_a_line():
        home.make()
        database = database_in_use(home, command=command)
        url = database.__enter__()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what follows is done then too
    try:
        start_django(home, url)
        with _database_loss_told():
            bring_tables_up_to_date(say)
            yield
    finally:
        _disconnect()
        database.__exit__(None, None, None)


@contextmanager
def _database_loss_told() -> Iterator[None]:
    from django.db import InterfaceError, OperationalError

    try:
        yield
    except (OperationalError, InterfaceError) as problem:
        reason = " ".join(str(problem).split())
        raise click.ClickException(
            f"the database went away ({reason}): run the same command again, what was done before stays done"
        ) from problem


@contextmanager
def told_in_a_line() -> Iterator[None]:
    """Known troubles of running become one line on standard error and exit status 1."""
    try:
        yield
    except TROUBLES as problem:
        raise click.ClickException(str(problem)) from problem


def start_django(home: Home, url: str) -> None:
    """Django set up on this home and database."""
    os.environ["LEGATION_HOME"] = str(home.path)
    os.environ["DATABASE_URL"] = url
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "legation.settings")
    import django

    django.setup()


def bring_tables_up_to_date(say: Callable[[str], None] | None = None) -> int:
    """Applies the migrations that wait and loads new reference parties, one process at a time; how many migrations."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    from legation.register.actions.load_reference import load_reference

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(7305161)")
        try:
            executor = MigrationExecutor(connection)
            waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
            if waiting:
                if say:
                    say(f"Bringing the tables up to date: {len(waiting)} steps")
                call_command("migrate", interactive=False, verbosity=0)
            load_reference(say)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(7305161)")
    return len(waiting)


def _disconnect() -> None:
    from django.apps import apps

    if apps.ready:
        from django.db import connections

        connections.close_all()


def with_register(name: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """For commands that work on the register: adds `--home`, and opens the register around the call.

    `@click.command() … @with_register("accept") def command(...)`; `name` is what other processes are told.
    """

    def around(command: Callable[..., Any]) -> Callable[..., Any]:
        @home_option
        @functools.wraps(command)
        def opened(*given: Any, home: Home, **named: Any) -> Any:
            with open_register(home, command=name):
                return command(*given, **named)

        return opened

    return around
