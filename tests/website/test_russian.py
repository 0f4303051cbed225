"""Everything a page says has its Russian, and the compiled catalog is the one that was written."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from django.utils.translation import gettext, ngettext, override, pgettext

from legation.register import naming
from legation.register.dates_written import written


@pytest.fixture(scope="module")
def messages() -> ModuleType:
    path = Path(__file__).resolve().parents[2] / "tools" / "messages.py"
    spec = importlib.util.spec_from_file_location("messages", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_word_has_its_russian_and_the_compiled_catalog_is_current(messages):
    assert messages.check() == []


def test_the_extraction_sees_code_and_pages(messages):
    seen = {(message, context) for _file, _line, message, context in messages.found()}
    assert ("Open the review desk", None) in seen
    assert ("in force", None) in seen
    assert ("Of", "whom a figure speaks of") in seen


@pytest.mark.parametrize(("number", "said"), [(1, "1 высказывание"), (3, "3 высказывания"), (11, "11 высказываний")])
def test_russian_counts_by_its_plural_forms(number, said):
    with override("ru"):
        assert ngettext("%(n)s statement", "%(n)s statements", number) % {"n": number} == said


def test_one_english_word_is_two_russian_ones():
    with override("ru"):
        assert pgettext("of an agreement", "Parties") == "Стороны"
        assert gettext("Parties") == "Участники"


def test_dates_and_ordinals_are_written_as_people_write_them():
    with override("ru"):
        assert written("2022-11-18") == "18 ноября 2022 г."
        assert written("XXXX-11-24") == "24 ноября, год не указан"
        assert naming.ordinal(34, "session") == "34-е"
    with override("en"):
        assert written("2022-11-18") == "18 November 2022"
        assert naming.ordinal(34, "session") == "34th"
