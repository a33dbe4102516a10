"""How many reports are read: a line on standard error that comes only if there are more than a few."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.api import Reading

A_FEW = 5


def counted(readings: Iterable[Reading], is_shown: Callable[[], bool] | None = None) -> Iterator[Reading]:
    """The same readings; from the sixth on they are counted where a person sees it and no output is in the way."""
    iterator = iter(readings)
    for _, reading in zip(range(A_FEW), iterator, strict=False):
        yield reading
    if (is_shown or _person_sees)():
        yield from _with_line(iterator)
    else:
        yield from iterator


def _person_sees() -> bool:
    return sys.stderr.isatty() and not sys.stdout.isatty()


def _with_line(readings: Iterator[Reading]) -> Iterator[Reading]:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed} reports read"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None, completed=A_FEW)
        for reading in readings:
            progress.advance(task)
            yield reading
