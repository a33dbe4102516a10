"""A chart in characters: as wide as the terminal, in colour where that is wanted, in ASCII where it must be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.views.safe import shorten

from . import scales
from .drawn import Chart, Mark, guides, span

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

NARROWEST, WIDEST, HEIGHT = 24, 110, 11
SIGNS = {"=": "●", "~": "○", ">": "▲", "<": "▼", "planned": "◇"}
NAMES = {"=": "reported", "~": "about", ">": "at least", "<": "at most", "planned": "planned"}
AT_ODDS = "≠"
_PLAIN = f"{SIGNS['=']} {NAMES['=']}"
_ASCII = str.maketrans({
    "●": "*", "○": "o", "▲": "^", "▼": "v", "◇": "+", "≠": "!", "─": "-", "│": "|", "┤": "|", "└": "+", "┬": "+",
    "╌": "-", "·": ".", "≥": ">", "≤": "<", "–": "-", "…": ".", "╎": ":",
})  # fmt: skip
_STYLES = {"mark": "bold cyan", "at odds": "bold red", "line": "bright_black", "axis": "bright_black"}


@dataclass(slots=True)
class _Cell:
    sign: str = " "
    style: str = ""


class _Grid:
    """Cells by row, from the top, and column; what is written outside is not."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.rows = [[_Cell() for _ in range(width)] for _ in range(height)]

    def put(self, row: int, column: int, sign: str, style: str, *, over: bool = False) -> None:
        if 0 <= row < self.height and 0 <= column < self.width and (over or self.rows[row][column].sign == " "):
            self.rows[row][column] = _Cell(sign, style)

    def is_free(self, row: int, column: int, width: int) -> bool:
        """Whether a label has room there, one cell apart from others."""
        if not (0 <= row < self.height and column >= 0 and column + width <= self.width):
            return False
        around = self.rows[row][max(0, column - 1) : column + width + 1]
        return all(cell.sign in " ·" for cell in around)


def in_terminal(chart: Chart, console: Console) -> None:
    """Prints a chart."""
    from rich.text import Text

    width = max(NARROWEST, min(console.width, WIDEST))
    made = Text("\n").join(_lines(chart, width, Text))
    if not (console.encoding or "").lower().startswith("utf"):
        made = _in_ascii(made)
    console.print(made, soft_wrap=True, highlight=False)


def _in_ascii(text: Text) -> Text:
    text = text.copy()
    text.plain = text.plain.translate(_ASCII)
    return text


def _lines(chart: Chart, width: int, text: type[Text]) -> list[Text]:
    ticks = _ticks(chart)
    names = scales.labels(ticks)
    margin = max(map(len, names)) + 2
    grid = _plot(chart, ticks, width - margin, HEIGHT)
    at = {round((HEIGHT - 1) * (1 - _share(tick, ticks))): name for tick, name in zip(ticks, names, strict=True)}
    lines = _title(chart, width, text)
    for number, row in enumerate(grid.rows):
        axis = f"{at.get(number, ''):>{margin - 2}} {'┤' if number in at else '│'}"
        line = text.assemble((axis, _STYLES["axis"]), *((cell.sign, cell.style) for cell in row))
        line.rstrip()
        lines.append(line)
    lines += [text(line, _STYLES["axis"]) for line in _days(chart, width - margin, margin)]
    return [*lines, *_legend(chart, width, text)]


def _title(chart: Chart, width: int, text: type[Text]) -> list[Text]:
    reports = f"{chart.reports} report{'' if chart.reports == 1 else 's'}"
    title = text(shorten(chart.title, width), "bold")
    beside = text(shorten(", ".join(part for part in (chart.unit, reports) if part), width), "bright_black")
    if len(title) + len(beside) + 2 > width:
        return [title, beside]
    return [text.assemble(title, "  ", beside)]


def _ticks(chart: Chart) -> list[float]:
    return scales.values(min(mark.low for mark in chart.marks), max(mark.high for mark in chart.marks), 6)


def _share(value: float, ticks: list[float]) -> float:
    """How far up a value stands, from 0 to 1."""
    return (value - ticks[0]) / (ticks[-1] - ticks[0])


def _plot(chart: Chart, ticks: list[float], width: int, height: int) -> _Grid:
    first, last = span(chart.marks)
    grid = _Grid(width, height)

    def column(day: float) -> int:
        return round((day - first) / (last - first) * (width - 1))

    def row(value: float) -> int:
        return round((height - 1) * (1 - _share(value, ticks)))

    places = [(mark, row(mark.value), column(mark.middle)) for mark in chart.marks]
    for mark, at, across in places:
        style = _STYLES["at odds" if mark.at_odds else "mark"]
        grid.put(at, across, SIGNS[mark.kind], style, over=True)
    for mark, at, across in places:
        _extents(grid, mark, at, across, column, row)
    for mark, at, across in places:
        _label(grid, mark, at, across)
    at_row = {id(mark): (at, across) for mark, at, across in places}
    for one, next in guides(chart.marks):
        _guide(at_row[id(one)], at_row[id(next)], grid)
    return grid


def _extents(grid: _Grid, mark: Mark, at: int, across: int, column: object, row: object) -> None:
    """The days and the values between which it lies."""
    assert callable(column)
    assert callable(row)
    assert mark.first is not None
    assert mark.last is not None
    for place in range(column(mark.first.toordinal()), column(mark.last.toordinal()) + 1):
        grid.put(at, place, "╌", _STYLES["line"])
    for place in range(row(mark.high), row(mark.low) + 1):
        grid.put(place, across, "╎", _STYLES["line"])


def _label(grid: _Grid, mark: Mark, at: int, across: int) -> None:
    """The figure beside its mark, where there is room for it."""
    figure = mark.figure + (f" {AT_ODDS}" if mark.at_odds else "")
    size = len(figure)
    beside = [(at, across + 2), (at, across - size - 1)]
    above = [(at + step, across - shift) for step in (-1, 1) for shift in (size // 2, 0, size - 1)]
    for place, start in (*beside, *above):
        if grid.is_free(place, start, size):
            style = _STYLES["at odds"] if mark.at_odds else ""
            for number, sign in enumerate(figure):
                grid.put(place, start + number, sign, style, over=True)
            return


def _guide(start: tuple[int, int], end: tuple[int, int], grid: _Grid) -> None:
    """Dots that lead the eye from mark to mark."""
    (row, column), (to_row, to_column) = start, end
    steps = to_column - column
    for step in range(2, steps - 1, 2):
        grid.put(round(row + (to_row - row) * step / steps), column + step, "·", _STYLES["line"])


def _days(chart: Chart, width: int, margin: int) -> tuple[str, str]:
    """The axis of days and its names."""
    first, last = span(chart.marks)
    axis, names, end = ["─"] * width, [" "] * (width + margin), -1
    for day, name in scales.days(first, last, max(2, width // 13)):
        column = round((day - first) / (last - first) * (width - 1))
        start = min(max(column + margin - len(name) // 2, 0), width + margin - len(name))
        if start <= end:
            continue
        axis[column] = "┬"
        names[start : start + len(name)] = name
        end = start + len(name)
    return " " * (margin - 1) + "└" + "".join(axis), "".join(names).rstrip()


def _legend(chart: Chart, width: int, text: type[Text]) -> list[Text]:
    """What the signs mean, of those that are there; and what is at odds."""
    kinds = dict.fromkeys(mark.kind for mark in chart.marks)
    signs = [f"{SIGNS[kind]} {name}" for kind, name in NAMES.items() if kind in kinds]
    if any(mark.first != mark.last for mark in chart.marks):
        signs.append("╌ some time in between")
    lines = [text(line, "bright_black") for line in _filled(signs, width)] if signs != [_PLAIN] else []
    for message in dict.fromkeys(message for mark in chart.marks for message in mark.at_odds):
        lines.append(text.assemble((f"{AT_ODDS} ", _STYLES["at odds"]), shorten(message, width - 2)))
    if chart.undated:
        undated = "no day told: " + ", ".join(mark.figure for mark in chart.undated)
        lines.append(text(shorten(undated, width), "bright_black"))
    return lines


def _filled(parts: list[str], width: int) -> list[str]:
    lines: list[str] = []
    for part in parts:
        if lines and len(lines[-1]) + len(part) + 2 <= width:
            lines[-1] += f"  {part}"
        else:
            lines.append(part)
    return lines
