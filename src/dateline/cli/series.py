"""``dateline series``: how the figures of one thing developed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .filtering import ALL, Asked, filtered
from .pictures import ChartOption, HtmlOption, PngOption, about, draw, one_way, write_png, write_series
from .recording import (
    RECORD,
    Columns,
    JsonOption,
    LimitOption,
    RecordOption,
    disputed,
    folded,
    look,
    put,
    table,
)

if TYPE_CHECKING:
    from dateline.record import Record
    from dateline.record.series import SeriesRow

EXAMPLES = """\b
Examples:
  dateline series --place Sarrat
  dateline series --actor 'Ada Vance' --since 2021 --json
  dateline series --type ASSAULT --chart
  dateline series --place Sarrat --html figures.html
"""


@filtered
def series(
    record: RecordOption = RECORD,
    asked: Asked = ALL,
    limit: LimitOption = None,
    json: JsonOption = False,
    chart: ChartOption = False,
    png: PngOption = None,
    html: HtmlOption = None,
) -> None:
    """Show the figures of one thing, point by point, the series with the latest figure first.

    ≠ marks what reports are at odds in: dateline conflicts tells more.
    """

    def view(opened: Record) -> None:
        one_way(json=json, chart=chart, png=png, html=html)
        if chart:
            draw(opened, opened.series(**asked), limit)
        elif png is not None:
            write_png(opened, opened.series(**asked), limit, png)
        elif html is not None:
            write_series(opened, opened.series(limit=limit, **asked), limit, html, about(opened, asked))
        else:
            put(opened.series(limit=limit, **asked), json, limit, _table)

    look(record, view)


def _table(rows: Sequence[SeriesRow]) -> None:
    columns: Columns = [
        ("what", {"style": "bold", "min_width": 12}), ("as of", {"min_width": 12, "max_width": 12, "overflow": "fold"}),
        ("figure", {"justify": "right", "min_width": 12}), ("by", {"justify": "right"}),
        ("reports", {"min_width": 14, "overflow": "fold"}),
    ]  # fmt: skip
    table(columns, (cells for row in rows for cells in _points(row)))


def _points(row: SeriesRow) -> list[tuple[str, ...]]:
    """A line for each point; the first says what the series is of."""
    found: list[tuple[str, ...]] = []
    for number, point in enumerate(row.points):
        figure = f"{'' if point.change == '=' else point.change}{point.value:,.10g}{_unit(row)}"
        reports = ", ".join(dict.fromkeys(source.report for source in point.sources))
        planned = f"{figure} (planned)" if point.status == "planned" else figure
        planned += disputed(point.conflicts)
        found.append(("" if number else _title(row), folded(point.as_of), planned, str(point.origins), reports))
    return found


def _title(row: SeriesRow) -> str:
    """ "dead in Chala", "exports of Norland"."""
    of = f" of {row.of.name}" if row.of else ""
    return f"{row.what}{of}" + (f" in {row.where.name}" if row.where and row.where != row.of else "")


def _unit(row: SeriesRow) -> str:
    """The unit, where what is counted does not say it: not "12 person dead" and "4 ship ships"."""
    plain = row.unit in (None, "person") or (row.unit or "").casefold() in row.what.casefold()
    return "" if plain else f" {row.unit}"
