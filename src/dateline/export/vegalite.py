"""Vega-Lite: series of figures as charts, a row of panels, every figure with its sources."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite
from typing import Any

from dateline.record.series import PointRow, SeriesRow

from .asked import Asked, Put, put_text
from .documents import document

SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
#: Series in one chart, unless a limit is given: more cannot be looked at.
MOST = 20
_TOLD = ("figure", "day", "until", "status", "origins", "sources")
_CHANGES = {"=": "", "~": "about ", ">": "more than ", "<": "less than "}


def put_chart(asked: Asked, put: Put) -> None:
    put_text(document(_head(), ("data", "values"), _values(asked)), put)


def _values(asked: Asked) -> Iterator[dict[str, Any]]:
    """Of series that develop: one figure alone is no chart."""
    drawn = alone = 0
    limit = asked.limit or MOST
    for series in asked.record.series(**asked.filters):
        values = [value for point in series.points if (value := _value(series, point))]
        if len({value["day"] for value in values}) < 2:
            alone += 1
            continue
        if drawn == limit:
            asked.note(f"The first {limit} series; --limit N draws more.")
            break
        drawn += 1
        yield from values
    if alone:
        asked.note(f"{alone} series with figures of one day or none left out.")


def _value(series: SeriesRow, point: PointRow) -> dict[str, Any] | None:
    time = point.as_of
    if time is None or not isfinite(point.value):
        return None
    told = [f"{source.report}: “{' '.join(source.quote.split())}”" for source in point.sources]
    return {
        "series": _label(series),
        "day": time.earliest or time.latest,
        "until": time.latest or time.earliest,
        "value": point.value,
        "low": _finite(point.low),
        "high": _finite(point.high),
        "figure": _figure(series, point),
        "status": point.status,
        "origins": point.origins,
        "sources": "; ".join(told),
    }


def _label(series: SeriesRow) -> str:
    """Its id sets it apart from another of the same name."""
    of = ", ".join(dict.fromkeys(one.name for one in (series.of, series.where) if one))
    return f"{series.what}{f' ({of})' if of else ''} · {series.id}"


def _figure(series: SeriesRow, point: PointRow) -> str:
    unit = f" {series.unit}" if series.unit and series.unit != series.what else ""
    return f"{_CHANGES.get(point.change, '')}{point.value:,.10g}{unit}"


def _finite(value: float | None) -> float | None:
    return value if value is not None and isfinite(value) else None


def _head() -> dict[str, Any]:
    x = {"field": "day", "type": "temporal", "scale": {"type": "utc"}, "title": None}
    y = {"field": "value", "type": "quantitative", "title": None, "scale": {"zero": False}}
    shape = {"field": "status", "type": "nominal", "title": None}
    tooltip = [{"field": name, "type": "nominal"} for name in _TOLD]
    return {
        "$schema": SCHEMA,
        "description": "Figures as reports tell them, a series a panel; the tooltip of a figure has its sources.",
        "facet": {"row": {"field": "series", "type": "nominal", "title": None, "header": {"labelAnchor": "start",
                  "labelOrient": "top"}}},
        "spec": {
            "width": 600,
            "height": 90,
            "layer": [
                _layer({"type": "line", "opacity": 0.4}, {"x": x, "y": y}, "datum.status == 'reported'"),
                _layer({"type": "rule"}, {"x": x, "x2": {"field": "until"}, "y": y}, "datum.until != datum.day"),
                _layer({"type": "rule"}, {"x": x, "y": y | {"field": "low"}, "y2": {"field": "high"}},
                       "isValid(datum.low) && isValid(datum.high)"),
                _layer({"type": "point", "filled": True, "size": 60},
                       {"x": x, "y": y, "shape": shape, "tooltip": tooltip}),
            ],
        },
        "resolve": {"scale": {"y": "independent"}},
    }  # fmt: skip


def _layer(mark: dict[str, Any], encoding: dict[str, Any], where: str | None = None) -> dict[str, Any]:
    filtered = {"transform": [{"filter": where}]} if where else {}
    return {**filtered, "mark": mark, "encoding": encoding}
