"""Charts as a picture of points (matplotlib), one below the other: for a paper or a slide."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING, Any
from warnings import catch_warnings, filterwarnings

from dateline.errors import UsageError
from dateline.views.safe import shorten

from . import scales
from .drawn import HEDGES, Chart, Mark, guides, low_labels, span

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDTH, HEIGHT, HEAD, DOTS = 9.0, 3.1, 0.25, 160  # inches, and dots per inch
_SIGN = (0.075, 0.15)  # inches that a sign of a figure takes
_INK, _QUIET, _LINE, _MARK, _ALARM = "#1c1d20", "#5f636b", "#dedbd2", "#1d5fa8", "#b3161f"
_SHAPES = {"=": "o", "~": "o", ">": "^", "<": "v", "planned": "D"}
_HOLLOW = ("~", "planned")
_NAMES = HEDGES | {"planned": "planned"}


def need() -> None:
    """Raises UsageError where the library is not installed."""
    if find_spec("matplotlib") is None:
        raise UsageError("--png needs more (pip install 'dateline[charts]'); --chart and --html do not")


def picture(charts: Sequence[Chart]) -> bytes:
    """The PNG; the same charts are the same bytes."""
    need()
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    with catch_warnings(), rc_context({"font.family": "DejaVu Sans", "font.size": 9, "text.parse_math": False}):
        filterwarnings("ignore", "Glyph")  # a letter that the font lacks is a box
        figure = Figure(figsize=(WIDTH, HEIGHT * len(charts) + HEAD), dpi=DOTS, layout="constrained", facecolor="white")
        FigureCanvasAgg(figure)
        for chart, axes in zip(charts, figure.subplots(len(charts), 1, squeeze=False)[:, 0], strict=True):
            _draw(chart, axes)
        written = BytesIO()
        figure.savefig(written, format="png", metadata={"Software": "Dateline"})
    return written.getvalue()


def _draw(chart: Chart, axes: Axes) -> None:
    _frame(chart, axes)
    for one, next in guides(chart.marks):
        axes.plot([one.middle, next.middle], [one.value, next.value], color=_LINE, linewidth=1.2, zorder=1)
    for mark in chart.marks:
        _put(mark, axes)
    _label(chart, axes)
    _legend(chart, axes)


def _frame(chart: Chart, axes: Axes) -> None:
    ticks = scales.values(min(mark.low for mark in chart.marks), max(mark.high for mark in chart.marks), 6)
    first, last = span(chart.marks)
    days = scales.days(first, last, 7)
    axes.set_ylim(ticks[0], ticks[-1] + (ticks[-1] - ticks[0]) * 0.08)
    axes.set_xlim(first, last)
    axes.set_yticks(ticks, scales.labels(ticks))
    axes.set_xticks([day for day, _ in days], [name for _, name in days])
    axes.tick_params(length=0, colors=_QUIET)
    axes.tick_params(axis="x", pad=7)
    axes.grid(axis="y", color=_LINE, linewidth=0.7)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(_QUIET)
    axes.set_title(shorten(chart.title, 80), loc="left", fontsize=11, fontweight="bold", color=_INK)
    reports = f"{chart.reports} report{'' if chart.reports == 1 else 's'}"
    beside = ", ".join(part for part in (chart.unit, reports) if part)
    axes.set_title(beside, loc="right", fontsize=8.5, color=_QUIET)


def _put(mark: Mark, axes: Axes) -> None:
    assert mark.first is not None
    assert mark.last is not None
    colour = _ALARM if mark.at_odds else _MARK
    lines: dict[str, Any] = {"color": colour, "linewidth": 1, "alpha": 0.55, "zorder": 2}
    if mark.first != mark.last:
        axes.plot([mark.first.toordinal(), mark.last.toordinal()], [mark.value] * 2, **lines)
    if mark.low != mark.high:
        axes.plot([mark.middle] * 2, [mark.low, mark.high], **lines)
    face = "white" if mark.kind in _HOLLOW else colour
    axes.scatter(
        [mark.middle], [mark.value], marker=_SHAPES[mark.kind], s=34, facecolor=face, edgecolor=colour, linewidth=1.4,
        zorder=3, clip_on=False,
    )  # fmt: skip


def _label(chart: Chart, axes: Axes) -> None:
    """The figures above their marks; where two stand close together, the lower one below its own."""
    lower = low_labels(chart.marks, WIDTH - 1, HEIGHT - 1, _SIGN)
    for mark in chart.marks:
        colour = _ALARM if mark.at_odds else _INK
        axes.annotate(
            mark.figure + (" ≠" if mark.at_odds else ""), (mark.middle, mark.value), ha="center", fontsize=8,
            xytext=(0, -13 if mark in lower else 6), textcoords="offset points", color=colour, zorder=4,
        )  # fmt: skip


def _legend(chart: Chart, axes: Axes) -> None:
    """What the marks mean, of those that are there, and what is at odds; below the days."""
    kinds = [kind for kind in _NAMES if any(mark.kind == kind for mark in chart.marks)]
    signs = {"=": "●", "~": "○", ">": "▲", "<": "▼", "planned": "◇"}
    named = [f"{signs[kind]} {_NAMES[kind]}" for kind in kinds]
    named += ["— some time in between"] if any(mark.first != mark.last for mark in chart.marks) else []
    told = ["   ".join(named)] if len(named) > 1 or kinds != ["="] else []
    told += [shorten(f"≠ {said}", 130) for said in dict.fromkeys(s for mark in chart.marks for s in mark.at_odds)]
    if chart.undated:
        told.append(shorten("no day told: " + ", ".join(mark.figure for mark in chart.undated), 130))
    axes.set_xlabel("\n".join(told), loc="left", fontsize=8, color=_QUIET)
