"""Errors are one line, name their input and stand in one tree, as its drawing says."""

import re

from hypothesis import given
from hypothesis import strategies as st

from dateline import errors
from dateline.errors import DatelineError, NotFound, SourceError


def test_a_line_names_the_input_the_problem_and_the_remedy() -> None:
    assert str(NotFound("a.txt", "no such file", "check the path")) == "a.txt: no such file (check the path)"
    assert str(SourceError("a.txt", "no such file")) == "a.txt: no such file"


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_nothing_in_a_name_can_break_or_colour_the_line(name: str) -> None:
    line = str(NotFound(name, "no such file"))
    assert line.isprintable()
    line.encode("utf-8")


def test_the_drawing_shows_the_tree() -> None:
    drawn: dict[str, str] = {}
    path = ["DatelineError"]
    for indent, name in re.findall(r"^    ([| ]*)\+-- (\w+)", errors.__doc__ or "", re.M):
        depth = len(indent) // 4 + 1
        path = [*path[:depth], name]
        drawn[name] = path[depth - 1]
    assert drawn == _tree(DatelineError)


def _tree(kind: type[DatelineError]) -> dict[str, str]:
    children = [k for k in kind.__subclasses__() if k.__module__ == errors.__name__]
    return {k.__name__: kind.__name__ for k in children} | {n: p for k in children for n, p in _tree(k).items()}
