"""What every command that reads has in common: the day and the table that it is given, and how it ends."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from math import isnan
from pathlib import Path
from typing import Annotated, Any

import typer

from dateline.errors import BadTable, DatelineError, UsageError

from .console import NOT_ALL_READ, READ, USAGE, complain

Tell = Callable[[DatelineError], None]
DateOption = Annotated[
    str | None,
    typer.Option("--date", metavar="YYYY-MM-DD", help="The day from which relative times count, for every report."),
]
ActorsOption = Annotated[
    Path | None,
    typer.Option("--actors", metavar="FILE", help="A table of actors of your own (docs/actors.md tells how)."),
]


def _sure(help: str) -> Any:
    return typer.Option(
        "--sure", metavar="LIKELIHOOD", min=0.0, max=1.0, show_default=False, callback=_a_number,
        help=f"{help} (docs/likelihood.md).",
    )  # fmt: skip


def _a_number(sure: float | None) -> float | None:
    """Refuses what is neither below nor above any bound."""
    if sure is not None and isnan(sure):
        raise typer.BadParameter("nan is no likelihood (give one from 0 to 1, such as 0.8)")
    return sure


# How likely right an event must be: to be taken at all; to be shown as a row, or be in the JSON; to be exported; to
# stand in a timeline.
SureOption = Annotated[float, _sure("Leave out events less likely right than this, 0.8 say")]
ShownOption = Annotated[
    float | None,
    _sure("As rows, and in JSON, only events at least so likely right; unless given rows from 0.75, JSON all"),
]
ExportedOption = Annotated[
    float | None,
    _sure("Only events at least so likely right; unless given polecat, gdelt and icews from 0.75, the others all"),
]
TimelineOption = Annotated[
    float | None,
    _sure("Only events that one telling at least makes so likely right; 0.75 unless given, with --json all"),
]


def rows_from(sure: float | None) -> float:
    """How likely right an event must be to be shown as a row, by what ``--sure`` says."""
    from dateline.likely import SURE  # after --help, which need not wait for it

    return SURE if sure is None else sure


def day_given(text: str | None) -> date | None:
    """The day of ``--date``."""
    from dateline.api import parse_day  # after --help, which need not wait for it

    try:
        return parse_day(text) if text is not None else None
    except UsageError as error:
        raise UsageError(f"--date {error}") from None


def exit_code(work: Callable[[Tell], None]) -> int:
    """Does the work, which tells of what it could not read and goes on; the code to exit with."""
    problems: list[DatelineError] = []

    def tell(problem: DatelineError) -> None:
        problems.append(problem)
        complain(problem)

    try:
        work(tell)
    except (UsageError, BadTable) as error:
        complain(error)
        return USAGE
    except DatelineError as error:
        tell(error)
    return NOT_ALL_READ if problems else READ
