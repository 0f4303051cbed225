"""The countries and regions a new register begins with, loaded thousands at once."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import connection

from legation.register.actions.load_reference import load_reference
from legation.register.models import Name, Party, Record, Statement


def rows_planned_for(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (FORMAT JSON) SELECT * FROM {table}")
        (plan,) = cursor.fetchone()
    held = json.loads(plan) if isinstance(plan, str) else plan
    return int(held[0]["Plan"]["Plan Rows"])


@pytest.mark.django_db(transaction=True)
def test_searching_right_after_the_load_is_planned_for_the_rows_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """PostgreSQL's own daemon may count while the load is not yet committed, and then counts none."""
    load_names = Name.objects.bulk_create

    def counted_from_outside_first(*rows: Any, **how: Any) -> list[Name]:
        outside = connection.copy()
        try:
            with outside.cursor() as cursor:
                for model in (Record, Party, Statement):
                    cursor.execute(f"ANALYZE {model._meta.db_table}")
        finally:
            outside.close()
        assert rows_planned_for("register_record") < 10
        return load_names(*rows, **how)

    monkeypatch.setattr(Name.objects, "bulk_create", counted_from_outside_first)
    assert load_reference() > 5_000
    for model in (Record, Party, Statement, Name):
        held = model.objects.count()
        assert held / 2 < rows_planned_for(model._meta.db_table) < held * 2, model


@pytest.mark.django_db
def test_loaded_a_second_time_nothing_is_new() -> None:
    first = load_reference()
    assert load_reference() == 0
    assert Party.objects.filter(live=True).count() == first
