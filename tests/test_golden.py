"""Whole example reports are read as they were when someone last looked at their readings.

``python -m pytest tests/test_golden.py --update-golden`` writes the readings anew; the difference is to be read
line by line, one line a fact.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.api import read_report
from dateline.codec import to_dict
from dateline.model import Reading, Report

HERE = Path(__file__).parent
EXAMPLES = sorted((HERE.parent / "examples").glob("*.txt"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_read_as_before(example: Path, update_golden: bool) -> None:
    golden = HERE / "golden" / f"{example.stem}.json"
    report = Report(id=example.stem, text=example.read_bytes().decode("utf-8"))
    reading = one_line_a_fact(read_report(report))
    if update_golden:
        golden.parent.mkdir(exist_ok=True)
        golden.write_bytes(reading.encode("utf-8"))
    assert reading.splitlines() == golden.read_bytes().decode("utf-8").splitlines()


def one_line_a_fact(reading: Reading) -> str:
    """The reading's JSON, each fact on a line of its own with its words; the report's text is left to its file."""
    plain = to_dict(reading)
    plain["report"].pop("text")
    text = reading.report.text
    parts = []
    for key, value in plain.items():
        if isinstance(value, list):
            rows = ",\n  ".join(json.dumps(with_words(item, text), ensure_ascii=False) for item in value)
            parts.append(f'"{key}": [\n  {rows}\n]' if rows else f'"{key}": []')
        else:
            parts.append(f'"{key}": {json.dumps(value, ensure_ascii=False)}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def with_words(fact: dict[str, Any], text: str) -> dict[str, Any]:
    if "start" not in fact:
        return fact
    return {"words": text[fact["start"] : fact["end"]], **fact}
