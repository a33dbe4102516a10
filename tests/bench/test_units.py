"""Our units in the words of CQE's measure, and durations as its quantities."""

from __future__ import annotations

from typing import Any

import pytest

from bench.units import quantities_of, unit_name


@pytest.mark.parametrize(
    ("unit", "what", "name"),
    [
        ("USD", "plan", "dollar"),
        ("%", "voters", "percentage"),
        ("km", None, "kilometre"),
        ("USD/year", "salary", "dollar per year"),
        ("km/h", None, "kilometre per hour"),
        ("barrel/day", "cuts", "barrel per day"),
        ("sq km", None, "square kilometre"),
        ("person", "first-team players", "first-team player"),
        ("person", "people", "people"),
        ("city", "coastal cities", "coastal city"),
        ("yard", "line", "yard"),
        (None, None, "-"),
    ],
)
def test_a_unit_has_the_measures_name(unit: str | None, what: str | None, name: str) -> None:
    assert unit_name(unit, what) == name


def reading(text: str, quantities: list[dict[str, Any]], *times: tuple[str, str]) -> dict[str, Any]:
    return {
        "report": {"text": text},
        "quantities": quantities,
        "times": [
            {"start": text.index(w), "end": text.index(w) + len(w), "type": "DURATION", "value": v, "mod": None}
            for w, v in times
        ],
    }


def test_a_range_is_its_ends() -> None:
    figure = {"value": 5, "low": 4, "high": 6, "change": "=", "unit": "%", "what": None}
    assert quantities_of(reading("4 to 6 percent", [figure]))[0]["value"] == [4, 6]


def test_durations_told_with_a_number_are_quantities() -> None:
    told = quantities_of(
        reading("three months, 24 hours and all year", [], ("three months", "P3M"), ("24 hours", "PT24H"))
    )
    assert [(q["value"], q["normalized_unit"]) for q in told] == [(3, "month"), (24, "hour")]
    assert quantities_of(reading("all year", [], ("all year", "P1Y"))) == []
    assert quantities_of(reading("three months", [], ("three months", "P3M")), durations=False) == []
