"""Charts as a page: each figure shows its source where one points at it, and all are listed below with their words."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.views.html.write import tag, words
from dateline.views.safe import one_line, shorten

from . import scales
from .drawn import HEDGES, Chart, Mark, guides, low_labels, span
from .shell import counted, document, quotations, told_by, whose

_DENSE = 8  # marks from which there is no room for all figures on a narrow page
_SHAPES = {
    "=": '<circle cx="6" cy="6" r="4.5"/>',
    "~": '<circle class="hollow" cx="6" cy="6" r="4"/>',
    ">": '<path d="M6 1l5 9.5H1z"/>',
    "<": '<path d="M6 11L1 1.5h10z"/>',
    "planned": '<path class="hollow" d="M6 1l5 5-5 5-5-5z"/>',
}
_NAMES = HEDGES | {"planned": "planned"}


def series_page(charts: Sequence[Chart], about: str) -> str:
    """``about`` says of what record, and what was asked of it."""
    drawn = [chart for chart in charts if chart.is_drawn]
    parts = [_section(chart, f"s{number}") for number, chart in enumerate(drawn, 1)]
    single = [chart for chart in charts if not chart.is_drawn and chart.marks + chart.undated]
    head = tag("h1", "Figures") + tag("p", words(about) + " · " + f"{len(charts)} series")
    main = tag("header", head) + "".join(parts) + _singles(single)
    return document(f"Figures: {about}", main)


def _section(chart: Chart, id: str) -> str:
    reports = counted(chart.reports, "report")
    beside = " · ".join(part for part in (chart.unit, reports) if part)
    head = tag("h2", words(chart.title) + tag("span", words(beside), class_="aside"), dir="auto")
    said = "; ".join(f"{mark.when}: {mark.figure}" for mark in chart.marks)
    dense = " dense" if len(chart.marks) > _DENSE else ""
    plot = tag("div", _plot(chart, id), class_="plot" + dense, role="group", aria_label=shorten(said, 600))
    return tag("section", head + plot + _legend(chart) + _figures(chart, id), class_="chart", id=id)


def _plot(chart: Chart, id: str) -> str:
    ticks = scales.values(min(mark.low for mark in chart.marks), max(mark.high for mark in chart.marks), 6)
    first, last = span(chart.marks)

    def x(day: float) -> float:
        return round((day - first) / (last - first) * 100, 3)

    def y(value: float) -> float:
        return round((value - ticks[0]) / (ticks[-1] - ticks[0]) * 100, 3)

    lines = "".join(f'<path class="grid" d="M0 {100 - y(tick):g}H100"/>' for tick in ticks)
    for one, next in guides(chart.marks):
        start, end = (f"{x(m.middle):g} {100 - y(m.value):g}" for m in (one, next))
        lines += f'<path class="guide" d="M{start}L{end}"/>'
    for mark in chart.marks:
        assert mark.first is not None
        assert mark.last is not None
        across = f"M{x(mark.first.toordinal()):g} {100 - y(mark.value):g}H{x(mark.last.toordinal()):g}"
        along = f"M{x(mark.middle):g} {100 - y(mark.low):g}V{100 - y(mark.high):g}"
        lines += f'<path class="extent" d="{across}{along}"/>'
    svg = f'<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">{lines}</svg>'
    names = zip(ticks, scales.labels(ticks), strict=True)
    axis = "".join(tag("span", words(name), class_="y", style=f"bottom:{y(tick):g}%") for tick, name in names)
    days = scales.days(first, last, 7)
    axis += "".join(tag("span", words(name), class_="x", style=f"left:{x(day):g}%") for day, name in days)
    low = low_labels(chart.marks, 840, 270, (7.2, 14))
    marks = "".join(
        _mark(mark, f"{id}-{number}", x(mark.middle), y(mark.value), mark in low)
        for number, mark in enumerate(chart.marks, 1)
    )
    return svg + axis + marks


def _mark(mark: Mark, id: str, x: float, y: float, low: bool) -> str:
    classes = ["mark", *(["odds"] if mark.at_odds else []), *(["low"] if low else []), *(["left"] if x > 55 else [])]
    figure = mark.figure + (" ≠" if mark.at_odds else "")
    inner = _sign(mark.kind) + tag("span", words(figure), class_="figure") + tag("span", _tip(mark), class_="tip")
    return tag("a", inner, class_=" ".join(classes), href=f"#{id}", style=f"left:{x:g}%;bottom:{y:g}%")


def _sign(kind: str) -> str:
    return f'<svg class="sign" viewBox="0 0 12 12" aria-hidden="true">{_SHAPES[kind]}</svg>'


def _tip(mark: Mark) -> str:
    """What is shown where one points at a mark."""
    parts = [tag("b", words(_in_words(mark)))]
    parts += [tag("span", words(f"≠ {shorten(said, 160)}"), class_="odds") for said in mark.at_odds[:2]]
    for telling in mark.tellings[:2]:
        text = words(f"“{shorten(telling.sentence, 180)}”")
        parts.append(tag("span", text + " " + tag("i", words(one_line(telling.publisher or telling.report)))))
    if len(mark.tellings) > 2:
        parts.append(tag("i", f"and {counted(len(mark.tellings) - 2, 'more report')}"))
    return "".join(parts)


def _in_words(mark: Mark) -> str:
    planned = " (planned)" if mark.kind == "planned" else ""
    return f"{mark.figure}{planned}, {mark.when} · {told_by(mark.origins, len(mark.tellings))}"


def _legend(chart: Chart) -> str:
    kinds = [kind for kind in _NAMES if any(mark.kind == kind for mark in chart.marks)]
    parts = [tag("span", _sign(kind) + words(_NAMES[kind])) for kind in kinds] if kinds != ["="] else []
    if any(mark.first != mark.last for mark in chart.marks):
        parts.append(tag("span", '<i class="dash"></i>some time in between'))
    odds = dict.fromkeys(said for mark in chart.marks for said in mark.at_odds)
    told = "".join(tag("p", words(f"≠ {said}"), class_="odds", dir="auto") for said in odds)
    return (tag("div", "".join(parts), class_="legend") if parts else "") + told


def _figures(chart: Chart, id: str) -> str:
    """All figures with their words, open where a mark leads to."""
    marks = [*chart.marks, *chart.undated]
    rows = "".join(_row(mark, f"{id}-{number}") for number, mark in enumerate(marks, 1))
    return tag("div", tag("h3", "The figures and their words") + tag("ol", rows), class_="figures")


def _row(mark: Mark, id: str) -> str:
    by = told_by(mark.origins, len(mark.tellings)) + (" · planned" if mark.kind == "planned" else "")
    head = tag("b", words(mark.figure), class_="odds" if mark.at_odds else None) + tag("time", words(mark.when))
    first, rest = mark.tellings[:1], mark.tellings[1:]
    more = tag("details", tag("summary", f"{len(rest)} more") + quotations(rest)) if rest else ""
    return tag("li", head + tag("span", words(by), class_="aside") + quotations(first) + more, id=id)


def _singles(charts: Sequence[Chart]) -> str:
    """What was told once: no development to draw."""
    if not charts:
        return ""
    rows = []
    for chart in charts:
        for mark in (*chart.marks, *chart.undated):
            unit = f" {chart.unit}" if chart.unit else ""
            said = tag("b", words(mark.figure + unit)) + " " + tag("span", words(chart.title), dir="auto")
            said += tag("time", words(mark.when))
            cite = tag("cite", whose(mark.tellings[0])) if mark.tellings else ""
            rows.append(tag("li", said + cite))
    summary = tag("summary", words(f"{counted(len(rows), 'figure')} that stand alone"))
    return tag("details", summary + tag("ul", "".join(rows)), class_="singles")
