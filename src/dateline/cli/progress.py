"""How many reports are read: a line on standard error that comes only if there are more than a few."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TypeVar

Item = TypeVar("Item")
A_FEW = 5


def counted(readings: Iterable[Item], is_shown: Callable[[], bool] | None = None) -> Iterator[Item]:
    """The same readings; from the sixth on they are counted where a person sees it and no output is in the way."""
    iterator = iter(readings)
    yield from islice(iterator, A_FEW)
    sixth = next(iterator, None)
    if sixth is None:
        return
    rest = chain((sixth,), iterator)
    yield from _with_line(rest) if (is_shown or _person_sees)() else rest


def _person_sees() -> bool:
    return sys.stderr.isatty() and not sys.stdout.isatty()


def _with_line(readings: Iterable[Item]) -> Iterator[Item]:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed} reports read"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None, completed=A_FEW)
        for reading in readings:
            progress.advance(task)
            yield reading
