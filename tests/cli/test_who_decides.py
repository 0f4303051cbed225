"""Every decision has somebody behind it, also on the command line."""

from __future__ import annotations

import importlib

import pytest
from click.testing import CliRunner


@pytest.mark.parametrize("arguments", [
    ["accept", "--all", "--by", ""], ["accept", "--all", "--by", "  "], ["undo", "1", "--by", ""],
    ["same", "party", "1", "2", "--by", "a" * 300], ["user", "", "--role", "viewer"], ["user", "a\tb" * 100, "--role", "viewer"],
])
def test_a_name_that_is_none_is_refused_in_a_line(arguments: list[str]) -> None:
    done = CliRunner().invoke(importlib.import_module(f"legation.cli.{arguments[0]}").command, arguments[1:])
    assert done.exit_code == 2 and "name a person" in done.output


def test_an_unknown_kind_is_answered_with_the_kinds_there_are() -> None:
    done = CliRunner().invoke(importlib.import_module("legation.cli.same").command, ["partty", "1", "2", "--by", "A"])
    assert done.exit_code == 2 and "'party'" in done.output and "'agreement'" in done.output
