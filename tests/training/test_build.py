"""The recipe: its steps feed one another, its parts can be left out one by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.build import commands
from training.recipe import PARTS, Recipe


def test_each_step_takes_what_the_one_before_has_made() -> None:
    grammar, teacher, everything, shipped = commands(Path("sets"), Path("run"), Path("model"))
    assert everything[everything.index("--start") + 1] == Path("run/grammar/model.pt")
    assert grammar[grammar.index("--out") + 1] == teacher[teacher.index("--run") + 1]
    assert teacher[teacher.index("--out") + 1] == everything[everything.index("--teacher") + 1]
    assert everything[everything.index("--out") + 1] == shipped[shipped.index("--run") + 1]
    assert shipped[shipped.index("--out") + 1] == Path("model")


@pytest.mark.parametrize("part", PARTS)
def test_a_part_left_out_changes_the_recipe(part: str) -> None:
    assert Recipe().without([part]) != Recipe()
    assert Recipe().without([]) == Recipe()
