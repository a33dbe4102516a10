"""The recipe: its steps feed one another, its parts can be left out one by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.build import commands
from training.recipe import PARTS, Recipe


def _of(command: list[object], option: str) -> object:
    return command[command.index(option) + 1]


def test_each_step_takes_what_the_one_before_has_made() -> None:
    public, grammar, parser, sets, *runs, average, events, shipped = commands(Path("sets"), Path("run"), Path("model"))
    assert _of(grammar, "--sets") == _of(public, "--out")
    assert _of(parser, "--run") == _of(grammar, "--out")
    assert _of(sets, "--teacher") == _of(parser, "--out")
    assert {_of(run, "--sets") for run in runs} == {_of(sets, "--out")}
    assert {_of(run, "--start") for run in runs} == {Path("run/grammar/model.pt")}
    assert [x for x in average if isinstance(x, Path)][:-1] == [_of(run, "--out") for run in runs]
    assert _of(events, "--sets") == _of(sets, "--out")
    assert _of(events, "--stage") == "events"
    assert "--start" not in events
    assert _of(shipped, "--run") == _of(average, "--out")
    assert _of(shipped, "--events") == _of(events, "--out")
    assert _of(shipped, "--out") == Path("model")


@pytest.mark.parametrize("part", PARTS)
def test_a_part_left_out_changes_the_recipe(part: str) -> None:
    assert Recipe().without([part]) != Recipe()
    assert Recipe().without([]) == Recipe()
