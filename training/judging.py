"""Makes ``judged.tsv`` anew: what the reader of today finds in reports that strict readers judged, without their text.

A line a row: the report's number, the verdict, the vector of its trigger in tenths, and the statements about it.

    python -m training.judging FOLDER > training/judged.tsv

FOLDER holds three files a set: NAME.in.jsonl, the reports; NAME.out.jsonl, the readings that were judged;
NAME.labels.jsonl, a line a row: {"report": id, "event": "e1", "ok": true, "why": null}, or "ok": false and "why" one of
second, no_event, type, actor, recipient, both_missing, status, time. A row of today takes the verdict of the judged row
in its place, if what the verdict is about is still the same.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.model import Event
from dateline.reader import events
from dateline.reader.draft import Draft
from dateline.reader.events.strict import Rows, Vector, evidence, trigger_vector

from .coreference import before_events

Line = dict[str, Any]
Judged = tuple[str, Vector, list[str]]  # verdict, vector, statements
TENTHS = 10  # of the vector's numbers: more would say more than int8 weights know
_REPORT = ("id", "text", "title", "published", "url", "publisher", "author", "place")
_ABOUT = {"type": "type", "status": "status", "actor": "actors", "recipient": "recipients"}


def judged(folder: Path) -> Iterator[tuple[int, Judged]]:
    """Report number, verdict, vector and statements of each row that has a verdict still; a report may be in several
    sets.
    """
    numbers: dict[str, int] = {}
    for path in sorted(folder.glob("*.labels.jsonl")):
        name = path.name.removesuffix(".labels.jsonl")
        verdicts = {(line["report"], line["event"]): line for line in _lines(path)}
        then = {line["report"]["id"]: line for line in _lines(folder / f"{name}.out.jsonl")}
        for report in _lines(folder / f"{name}.in.jsonl"):
            number = numbers.setdefault(report["id"], len(numbers) + 1)
            for row in _rows(report, then[report["id"]], verdicts):
                yield number, row


def _lines(path: Path) -> list[Line]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _rows(report: Line, then: Line, verdicts: dict[tuple[str, str], Line]) -> list[Judged]:
    found: list[Judged] = []

    def collect(rows: Rows) -> None:
        for n, (event, _) in enumerate(rows.told):
            if rows.asked(n) and (verdict := _verdict(rows.draft, event, then, verdicts)) is not None:
                found.append((verdict, trigger_vector(rows, n), list(dict.fromkeys(evidence(rows, n)))))

    events.find(before_events({field: report.get(field) for field in _REPORT}), strict=collect)
    return found


def _verdict(draft: Draft, event: Event, then: Line, verdicts: dict[tuple[str, str], Line]) -> str | None:
    over = (e for e in then["events"] if e["start"] < event.end and event.start < e["end"])
    old = next(over, None)
    label = verdicts.get((then["report"]["id"], old["id"])) if old else None
    if old is None or label is None:
        return None
    verdict = "ok" if label["ok"] else str(label["why"])
    if old["repeats"] and verdict == "ok":
        return None
    name = {actor["id"]: actor["name"] for actor in then["actors"]}
    now = {
        "type": event.type, "status": event.status, "actors": [draft.actor(a).name for a in event.actors],
        "recipients": [draft.actor(a).name for a in event.recipients],
    }  # fmt: skip
    before = {field: old[field] for field in ("type", "status")}
    before |= {field: [name[a] for a in old[field]] for field in ("actors", "recipients")}
    about = [_ABOUT[verdict]] if verdict in _ABOUT else [] if verdict in ("no_event", "second") else list(now)
    return verdict if all(now[field] == before[field] for field in about) else None


def main() -> None:
    for number, (verdict, vector, statements) in judged(Path(sys.argv[1])):
        tenths = " ".join(f"{TENTHS * x:.0f}" for x in vector.tolist())
        print("\t".join([str(number), verdict, tenths, *statements]))


if __name__ == "__main__":
    main()
