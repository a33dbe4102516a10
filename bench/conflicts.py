"""How well conflicts are told from updates: stories of our own, put into a record, against what is truly disputed.

    python -m bench.conflicts [FOLDER]      by default tests/record/disputes; misses and false alarms on standard error

Each story is NAME.jsonl, its reports, and NAME.json: "conflicts" that are to be found and "no_conflicts", look-alikes,
both with their sides as quotations of reports. A conflict is found if each of its sides holds one of the quotations,
with the same figure. One that is raised beside them is a false alarm.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.api import read_report
from dateline.model import Report
from dateline.record import Record

DISPUTES = Path(__file__).parent.parent / "tests" / "record" / "disputes"


@dataclass(slots=True)
class Score:
    """``missed`` and ``false`` are told in words."""

    right: int
    wanted: int
    raised: int
    missed: list[str]
    false: list[str]


def scores(folder: Path) -> Iterator[tuple[str, Score]]:
    for path in sorted(folder.glob("*.jsonl")):
        yield path.stem, score(path)


def score(path: Path) -> Score:
    reports = [Report(**json.loads(line)) for line in path.read_text("utf-8").splitlines()]
    gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
    texts = {report.id: report.text for report in reports}
    with Record.open(":memory:") as record:
        record.add(*map(read_report, reports))
        left = found = list(record.conflicts().to_dicts())
    made = Score(0, len(gold["conflicts"]), len(found), [], [])
    for one in gold["conflicts"]:
        if (hit := next((row for row in left if is_same(one, row, texts)), None)) is None:
            made.missed.append(f"{one['code']} {one['why']}")
            continue
        made.right += 1
        left = [row for row in left if row is not hit]
    made.false = [f"{row['code']} {row['message']}" for row in left]
    made.false += [
        f"{alike['code']} {alike['why']}"
        for alike in gold["no_conflicts"]
        if any(is_same(alike, row, texts) for row in found)
    ]
    return made


def is_same(gold: dict[str, Any], row: dict[str, Any], texts: dict[str, str]) -> bool:
    """Whether each side of the gold is a side of the row, no two the same."""
    if gold["code"] != row["code"]:
        return False
    fits = [
        {k for k, side in enumerate(row["sides"]) if _is_side(one, side, gold["code"], texts)} for one in gold["sides"]
    ]
    return all(fits) and len(set().union(*fits)) >= min(2, len(fits))


def _is_side(gold: dict[str, Any], side: dict[str, Any], code: str, texts: dict[str, str]) -> bool:
    if code == "X701" and gold["value"] != side["value"]:
        return False
    spans = [(id, texts[id].index(quote), len(quote)) for id, quote in gold["quotes"]]
    return any(
        word["report"] == id and word["start"] < at + length and at < word["end"]
        for word in side["sources"]
        for id, at, length in spans
    )


def main() -> None:
    right = wanted = raised = 0
    for name, one in scores(Path(sys.argv[1]) if len(sys.argv) > 1 else DISPUTES):
        right, wanted, raised = right + one.right, wanted + one.wanted, raised + one.raised
        print(f"{name}: {one.right} of {one.wanted} found, {one.raised} raised")
        for kind, some in (("missed", one.missed), ("false", one.false)):
            for words in some:
                print(f"{name}: {kind}: {words}", file=sys.stderr)
    print(f"precision {100 * right / max(raised, 1):.1f}, recall {100 * right / max(wanted, 1):.1f}, of {wanted}")


if __name__ == "__main__":
    main()
