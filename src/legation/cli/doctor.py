"""`legation doctor`: what is wrong with a register, and how to mend it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator

import click

from legation.running.database import database_in_use
from legation.running.health import Finding, good, look_at_machine
from legation.running.home import Home

from .homes import home_option
from .opening import TROUBLES, start_django

_MARKS = {"good": "  ok  ", "doubtful": " look ", "wrong": "WRONG "}
_NAMED = 5  # examples of lost bytes


@click.command()
@home_option
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port to look at")
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON")
def command(home: Home, port: int, as_json: bool) -> None:
    """Look at everything a register needs and say what is wrong and how to mend it.

    Changes nothing. Exit status 1 when something is wrong.
    """
    findings = [*look_at_machine(home, host="127.0.0.1", port=port), *_look_at_database(home)]
    if as_json:
        click.echo(json.dumps([finding.to_json() for finding in findings], ensure_ascii=False, indent=1))
    else:
        for finding in findings:
            click.echo(f"{_MARKS[finding.standing]} {finding.about}: {finding.found}")
            if finding.mend:
                click.echo(f"         {finding.mend}")
    sys.exit(1 if any(finding.standing == "wrong" for finding in findings) else 0)


def _look_at_database(home: Home) -> Iterator[Finding]:
    kind = "yours (DATABASE_URL)" if os.environ.get("DATABASE_URL") else "embedded"
    if kind == "embedded" and not (home.path / "database-passwords.json").is_file():
        yield good("Database", "not made yet: `legation serve` makes it")
        return
    database = database_in_use(home, command="doctor")
    try:
        url = database.__enter__()
    except TROUBLES as problem:
        yield Finding("Database", "wrong", str(problem), f"what it said stands in {home.logs}")
        return
    try:
        start_django(home, url)
        yield _server(kind)
        yield from _look_at_register(home)
    finally:
        from django.db import connections

        connections.close_all()
        database.__exit__(None, None, None)


def _server(kind: str) -> Finding:
    """The connection itself proved its version, encoding, case folding and Russian."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version'), pg_size_pretty(pg_database_size(current_database()))")
        version, size = cursor.fetchone()
    return good("Database", f"PostgreSQL {version}, {kind}, {size}; it knows Cyrillic and Russian")


def _look_at_register(home: Home) -> Iterator[Finding]:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    if waiting:
        yield Finding("Tables", "doubtful", f"{waiting} migrations wait",
                      f"legation migrate --home {home.path} (`serve` does it by itself)")
        return
    yield good("Tables", "up to date")
    yield _jobs()
    yield _captures(home)
    yield _readings()


def _jobs() -> Finding:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT count(*) FILTER (WHERE status = 'todo'), count(*) FILTER (WHERE status = 'failed'),
                      count(*) FILTER (WHERE status = 'doing' AND (worker_id IS NULL OR worker_id IN (
                          SELECT id FROM procrastinate_workers WHERE last_heartbeat < now() - interval '60 seconds')))
               FROM procrastinate_jobs"""
        )
        waiting, failed, stalled = cursor.fetchone()
    said = f"{waiting} waiting, {stalled} left by a worker that died, {failed} failed"
    if failed:
        return Finding("Jobs", "doubtful", said, "their reasons stand in log/worker.log of the home; ingest the "
                                                 "documents again to try anew")
    if stalled or waiting:
        return Finding("Jobs", "doubtful", said,
                       "they are taken up by `legation serve`, or by `legation worker --until-done`")
    return good("Jobs", "none waiting, none failed")


def _captures(home: Home) -> Finding:
    """Whether the bytes of every document lie where they should (their presence and size, not their hash)."""
    from legation.documents.models import Document
    from legation.documents.storage import path_of

    lost, seen = [], 0
    for sha256, size in Document.objects.values_list("sha256", "size").iterator():
        seen += 1
        place = path_of(sha256)
        if not place.is_file() or place.stat().st_size != size:
            lost.append(sha256)
    if lost:
        return Finding("Documents", "wrong", f"the bytes of {len(lost)} of {seen} are lost: {', '.join(lost[:_NAMED])}",
                       f"restore {home.captures} from a backup, or ingest those documents again")
    return good("Documents", f"{seen}, with all their bytes")


def _readings() -> Finding:
    from legation.documents.models import Reading
    from legation_reader import VERSION

    older = Reading.objects.filter(current=True).exclude(reader=VERSION).count()
    if older:
        return Finding("Readings", "doubtful", f"{older} by another reader than {VERSION}",
                       "ingest those documents again to have them read anew; what was decided stays")
    return good("Readings", f"all by {VERSION}")
