"""Recognizers-Text: its date-time models as TIMEX3, its number and unit models as figures.

Its time can grow with the square of a text's length (each "every" has it read the whole text again: minutes on
WikiWars), so it is given a paragraph at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from importlib import import_module
from typing import Any

from .peer import Document, Fact, InProcess, quantity, timex, without_preposition

ENGLISH = "en-us"
PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")
SPAN = re.compile(r"\(([^,]*),([^,]*),(P[^)]*)\)")  # (2021-07-12,2021-07-26,P2W)
DURATION = re.compile(r"P(?:([\d.]+)([YMWD])|T([\d.]+)([HMS]))")
DURATION_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "TM": "minute", "S": "second"}
UNITS = {"c": "celsius", "f": "fahrenheit", "pound": "pound sterling", "united states dollar": "dollar"}
MODELS = ("currency", "dimension", "temperature", "age", "percentage")


class RecognizersTimes(InProcess):
    def __init__(self) -> None:
        self.recognize = import_module("recognizers_date_time").recognize_datetime

    def tag(self, prepared: Document) -> Any:
        reference = datetime.combine(prepared.date, time())
        return [
            (p.start(), self.recognize(p[0], ENGLISH, reference=reference)) for p in PARAGRAPH.finditer(prepared.text)
        ]

    def facts(self, document: Document, tagged: Iterable[tuple[int, list[Any]]]) -> dict[str, list[Fact]]:
        return {"times": [t for at, results in tagged for r in results if (t := time_of(document, r, at))]}


class RecognizersFigures(InProcess):
    def __init__(self) -> None:
        units, numbers = import_module("recognizers_number_with_unit"), import_module("recognizers_number")
        found = [getattr(units, f"recognize_{model}") for model in MODELS[:-1]]
        self.models = [*found, numbers.recognize_percentage, numbers.recognize_number]
        self.recognize_datetime = import_module("recognizers_date_time").recognize_datetime

    def tag(self, prepared: Document) -> Any:
        times = self.recognize_datetime(prepared.text, ENGLISH, reference=datetime.combine(prepared.date, time()))
        return times, [found for model in self.models for found in model(prepared.text, ENGLISH)]

    def facts(self, document: Document, tagged: tuple[list[Any], list[Any]]) -> dict[str, list[Fact]]:
        return {"quantities": figures(*tagged)}


def time_of(document: Document, found: Any, at: int = 0) -> Fact | None:
    """One result in the paragraph that begins ``at`` there, as TIMEX3; None for what has no resolution."""
    values = (found.resolution or {}).get("values") or []
    if not values:
        return None
    kind, value = meaning(found.type_name.rpartition(".")[2], likeliest(values, document.date), document.date)
    start, end = at + found.start, at + found.end + 1
    return timex(without_preposition(document.text, start, end), end, kind, value)


def likeliest(values: list[dict[str, str]], published: date) -> dict[str, str]:
    """Of the readings of "Monday" or "May", the last that does not lie after the report: news tells the past."""
    past = [v for v in values if (v.get("value") or day_of(v) or "9")[:10] <= published.isoformat()]
    return past[-1] if past else values[-1]


def meaning(kind: str, value: dict[str, str], published: date) -> tuple[str, str]:
    """TIMEX3 type and value. Their own ``timex`` has it already, but for what counts from the report's date."""
    code, point = value["timex"], value.get("value", "")
    if code.endswith("_REF"):
        return "DATE", code
    if kind in ("duration", "set"):
        return kind.upper(), code
    if kind == "date":
        return "DATE", point if point[:1].isdigit() else code
    if kind == "daterange":
        return period(value)
    if kind == "datetime":
        return "TIME", point[:16].replace(" ", "T") or code
    if kind == "time":
        return "TIME", f"{published}T{point[:5]}"
    if kind == "timerange" and code.startswith("T"):
        return "TIME", f"{published}{code}"
    return stretch(code) or ("TIME", completed(code, day_of(value)))


def day_of(value: dict[str, str]) -> str:
    """Where a stretch begins; "before Thursday" has but an end."""
    return value.get("start") or value.get("end") or ""


def completed(code: str, day: str) -> str:
    """Their code with the year or day that they have found apart from it: XXXX-05 is 2021-05."""
    head, mark, part = code.partition("T")
    if not head.startswith("XXXX-") or not day[:1].isdigit():
        return code
    if head.endswith("-WE"):
        return f"{date.fromisoformat(day[:10]):%G-W%V}-WE"
    whole = day[:10] if head.startswith("XXXX-W") else f"{day[:4]}{head[4:]}"
    return f"{whole}{mark}{part}"


def stretch(code: str) -> tuple[str, str] | None:
    """From here to there: "the last two weeks" is a duration in TIMEX3."""
    ends = SPAN.fullmatch(code)
    return ("DURATION", ends[3]) if ends else None


def period(value: dict[str, str]) -> tuple[str, str]:
    """A calendar period by its name (2021-Q2, 2021-W29, 199), another stretch by its length."""
    code, day = value["timex"], day_of(value)
    ends = SPAN.fullmatch(code)
    if ends and day:
        return calendar_period(date.fromisoformat(day[:10]), ends[3])
    return "DATE", completed(code, day)


def calendar_period(start: date, length: str) -> tuple[str, str]:
    if length == "P3M" and start.day == 1 and start.month % 3 == 1:
        return "DATE", f"{start.year}-Q{start.month // 3 + 1}"
    if length == "P1M" and start.day == 1:
        return "DATE", f"{start:%Y-%m}"
    if length == "P1Y" and (start.month, start.day) == (1, 1):
        return "DATE", f"{start:%Y}"
    if length == "P10Y" and start.year % 10 == 0:
        return "DATE", f"{start.year // 10}"
    if length in ("P1W", "P7D") and start.weekday() == 0:
        return "DATE", f"{start:%G-W%V}"
    return "DURATION", length


def figures(times: Iterable[Any], numbers: Iterable[Any]) -> list[Fact]:
    """Durations, then what has a unit, then other numbers; no number is told twice, none of a date."""
    taken: list[tuple[int, int]] = []
    facts = []
    for found in (*times, *numbers):
        if not any(found.start <= end and start <= found.end for start, end in taken):
            taken.append((found.start, found.end))
            facts.append(duration(found) if found.type_name.startswith("datetime") else figure(found))
    return [fact for fact in facts if fact]


def duration(found: Any) -> Fact | None:
    values = (found.resolution or {}).get("values") or [{}]
    parts = DURATION.fullmatch(values[0].get("timex", "")) if found.type_name.endswith(".duration") else None
    if not parts:
        return None
    unit = parts[2] or ("TM" if parts[4] == "M" else parts[4])
    return quantity(float(parts[1] or parts[3]), DURATION_UNITS[unit])


def figure(found: Any) -> Fact | None:
    resolution = found.resolution or {}
    try:
        value = float(str(resolution.get("value")).removesuffix("%"))
    except ValueError:
        return None
    return quantity(value, unit_of(found.type_name, str(resolution.get("unit") or "")))


def unit_of(model: str, unit: str) -> str:
    """Their name in the set's spelling."""
    if model in ("percentage", "age"):
        return {"percentage": "percentage", "age": f"{unit.lower()} of age"}[model]
    name = re.sub(r"(met|lit)er\b", r"\1re", unit.lower())
    return UNITS.get(name, name) or "-"
