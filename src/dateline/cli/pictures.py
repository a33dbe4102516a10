"""Views as pictures: what ``--chart``, ``--png`` and ``--html`` have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import typer

from dateline.errors import UsageError

from .recording import note

if TYPE_CHECKING:
    from dateline.charts import Chart
    from dateline.record import Record, Rows
    from dateline.record.series import SeriesRow
    from dateline.record.timeline import HappeningRow

CHARTS, PAGED, EVENTS = 12, 200, 1000  # charts of a terminal or a picture, series and events of a page
_PAGE = 60  # series that are looked through at once for what can be drawn

HtmlOption: TypeAlias = Annotated[
    Path | None, typer.Option("--html", metavar="FILE", help="Write a web page, whole in itself.")
]
PngOption: TypeAlias = Annotated[
    Path | None, typer.Option("--png", metavar="FILE", help="Write the charts as a picture.")
]
ChartOption: TypeAlias = Annotated[bool, typer.Option("--chart", help="Draw charts in the terminal.")]


def one_way(**ways: object) -> None:
    """Raises UsageError where output is asked for in two ways, or into a folder that is not there."""
    asked = [f"--{name}" for name, value in ways.items() if value]
    if len(asked) > 1:
        raise UsageError(f"{' and '.join(asked)} do not go together (choose one)")
    for name, value in ways.items():
        if isinstance(value, Path) and not value.resolve().parent.is_dir():
            raise UsageError(f"--{name} {value}: no such folder (make it first)")


def about(record: Record, filters: Mapping[str, Any], sure: float = 0.0) -> str:
    """Of what record, and what was asked of it, for the head of a page."""
    parts = [record.store.label]
    for name, value in filters.items():
        values = [value] if isinstance(value, str) else list(value or ())
        if values and (name, value) != ("trust", "doubtful"):
            parts.append(f"{name} {' or '.join(values)}")
    if sure:
        parts.append(f"at least {sure} likely right")
    return ", ".join(parts)


def draw(record: Record, rows: Rows[SeriesRow], limit: int | None) -> None:
    """Charts in the terminal."""
    from rich.console import Console

    from dateline.charts import in_terminal

    console = Console()
    for number, chart in enumerate(_drawn(record, rows, limit)):
        if number:
            console.print()
        in_terminal(chart, console)


def write_png(record: Record, rows: Rows[SeriesRow], limit: int | None, path: Path) -> None:
    from dateline.charts.png import need, picture

    need()
    charts = _drawn(record, rows, limit)
    if charts:
        _write("--png", path, picture(charts))


def write_series(record: Record, rows: Rows[SeriesRow], limit: int | None, path: Path, about: str) -> None:
    from dateline.charts import chart, series_page
    from dateline.record.depicted import of_series

    found = list(islice(rows, limit or PAGED + 1))
    _tell_of_more(len(found) > PAGED and limit is None, PAGED)
    found = found[: limit or PAGED]
    shown = of_series(record.store, found)
    page = series_page([chart(row, shown) for row in found], about)
    _write("--html", path, page.encode("utf-8", "backslashreplace"))


def write_timeline(record: Record, rows: Rows[HappeningRow], limit: int | None, path: Path, about: str) -> None:
    from dateline.charts import timeline_page
    from dateline.record.depicted import of_timeline

    found = list(islice(rows, limit or EVENTS + 1))
    _tell_of_more(len(found) > EVENTS and limit is None, EVENTS)
    found = found[: limit or EVENTS]
    page = timeline_page(found, of_timeline(record.store, found), about)
    _write("--html", path, page.encode("utf-8", "backslashreplace"))


def _drawn(record: Record, rows: Iterable[SeriesRow], limit: int | None) -> Sequence[Chart]:
    """The charts of the first series that show a development."""
    most = limit or CHARTS
    found = list(islice(_charts(record, rows), most + 1))
    _tell_of_more(len(found) > most and limit is None, most)
    if not found:
        note("Nothing to draw: no series has figures of two days (without --chart or --png all are listed).")
    return found[:most]


def _charts(record: Record, rows: Iterable[SeriesRow]) -> Iterator[Chart]:
    from dateline.charts import chart
    from dateline.record.depicted import of_series

    iterator = iter(rows)
    while some := list(islice(iterator, _PAGE)):
        several = [row for row in some if len(row.points) > 1]
        shown = of_series(record.store, several)
        yield from (made for row in several if (made := chart(row, shown)).is_drawn)


def _tell_of_more(is_more: bool, shown: int) -> None:
    if is_more:
        note(f"The first {shown}; --limit N shows more.")


def _write(option: str, path: Path, content: bytes) -> None:
    """A file that takes its place once it is whole."""
    beside = path if path.exists() and not path.is_file() else path.with_name(path.name + ".part")
    try:
        beside.write_bytes(content)
        if beside != path:
            beside.replace(path)
    except OSError as error:
        if beside != path:
            with suppress(OSError):
                beside.unlink()
        raise UsageError(f"{option} {path}: cannot be written: {(error.strerror or str(error)).lower()}") from None
