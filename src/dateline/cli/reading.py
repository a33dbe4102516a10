"""What every command that reads has in common: the day and the table that it is given, and how it ends."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Annotated

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

_SURE = typer.Option(
    "--sure", metavar="LIKELIHOOD", min=0.0, max=1.0, show_default=False,
    help="Leave out events less likely right than this, 0.8 say (docs/likelihood.md).",
)  # fmt: skip
SureOption = Annotated[float, _SURE]
SureOrNotOption = Annotated[float | None, _SURE]  # None where nothing is said: then less likely events stand apart


def rows_from(sure: float | None) -> float:
    """How likely right an event must be to be shown as a row: all that ``--sure`` leaves are, if it was given."""
    from dateline.likely import SURE  # after --help, which need not wait for it

    return SURE if sure is None else 0.0


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
