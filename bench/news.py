"""Events of real news against those marked by hand: the development part of ``training/news.jsonl``.

    python -m bench.news --data SETS              (SETS: the folder of the public training sets)
    python -m bench.news --data SETS --errors     (each row that is wrong, in its words)

A row is an event of a reading that repeats no other; ``training.verdicts`` says why one is struck out. A happening is
found if a row of its type stands at one of its mentions.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from dateline.api import read_report
from dateline.model import Event, Report
from training import news
from training.verdicts import OK, Verdicts

SHOWN = 60  # characters each side of a trigger


def score(reports: Iterable[news.Marked], show: bool) -> str:
    why: Counter[str] = Counter()
    found = happenings = count = 0
    for report in reports:
        verdicts, count = Verdicts(report["text"], report["events"]), count + 1
        reading = read_report(Report(id=report["id"], text=report["text"]))
        named = {actor.id: actor for actor in reading.actors}
        for row in (e for e in reading.events if not e.repeats):
            why[verdict := verdicts.of(row, named)] += 1
            if show and verdict != OK:
                print(shown(verdict, row, report))
        found += len(verdicts.told)
        happenings += sum(e["repeats"] is None for e in report["events"])
    return summary(why, count) + f"; {found} of {happenings} happenings found"


def summary(why: Counter[str], reports: int) -> str:
    rows = sum(why.values())
    struck = ", ".join(f"{name} {n}" for name, n in why.most_common() if name != OK)
    return f"{reports} reports, {rows} rows, {100 * (rows - why[OK]) / max(1, rows):.1f}% struck out ({struck})"


def shown(verdict: str, row: Event, report: news.Marked) -> str:
    text = report["text"]
    before, after = text[max(0, row.start - SHOWN) : row.start], text[row.end : row.end + SHOWN]
    line = f"{before}[{text[row.start : row.end]}]{after}".replace("\n", " ")
    return f"{report['id']}\t{verdict}\t{row.type}/{row.mode or '-'} {row.status}\t{line}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.news", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the public training sets")
    parser.add_argument("--errors", action="store_true", help="print each row that is wrong")
    args = parser.parse_args()
    print(score(news.reports(args.data, "dev"), args.errors))


if __name__ == "__main__":
    main()
