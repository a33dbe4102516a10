"""Learns which rows a strict reader strikes out: the weights of ``dateline.reader.events.strict``.

    python -m training.strict --data SETS    (writes the table that ships, says what it is worth on reports held out)

From ``judged.tsv``, rows of real news that readers struck out or left, each as its features alone, and from what the
core was not trained on: the development part of the marked news, and passages, where a row is wrong if no event of its
type is marked.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from dateline.likely import SURE
from dateline.model import Event
from dateline.reader import events
from dateline.reader.draft import Draft
from dateline.reader.events.coreference import Weights
from dateline.reader.events.strict import LIKELY, LOST, TABLE, Rows, features, weighed

from . import loglinear, news
from .coreference import before_events
from .judging import TENTHS
from .passages import Reading, readings
from .verdicts import OK, Verdicts

JUDGED = Path(__file__).with_name("judged.tsv")
SMOOTHING = 50.0  # of the squared weights: with half or twice as much the area under the curve differs by 0.002
RARE = 4  # rows that a feature needs
TIMES = 2  # that a judged row counts
FOLDS = 10
SURES = (0.6, 0.7, SURE, 0.8, 0.85, 0.9)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a report: its features, and why it was struck out; "ok" if it was not."""

    report: str
    verdict: str
    features: dict[str, float]


Guess = tuple[Row, float]


def judged(path: Path = JUDGED) -> Iterator[Row]:
    """Lines "report TAB verdict TAB vector in tenths TAB statement TAB statement ..."."""
    for line in path.read_text("utf-8").splitlines():
        report, verdict, tenths, *statements = line.split("\t")
        vector = np.array([int(x) / TENTHS for x in tenths.split()], np.float16)
        yield Row(report, verdict, weighed(statements, vector))


def passages() -> Iterator[Row]:
    """The rows that the reader finds in development passages, each with a feature that no row of a report has: they are
    easier than news, and what they teach is which rows are likelier right, not how likely.
    """
    for reading in readings("dev"):
        yield from (Row(row.report, row.verdict, row.features | {"passage": 1.0}) for row in rows(reading))


def rows(reading: Reading) -> list[Row]:
    """The rows that the reader finds in a passage before any is left out, right where such an event is marked."""

    def verdict(event: Event, _: Draft) -> str:
        over = [e for e in reading["events"] if event.start < e["end"] and e["start"] < event.end]
        right = any(e["type"] == event.type for e in over)
        return OK if right else "type" if over else "no_event"

    return _found(reading["report"], verdict)


def marked(data: Path) -> Iterator[Row]:
    """The rows that the reader finds in the marked news that the core has not read, each with its verdict."""
    for report in news.reports(data, "dev"):
        yield from _against(report)


def _against(report: news.Marked) -> list[Row]:
    verdicts = Verdicts(report["text"], report["events"])
    return _found(report, lambda event, draft: verdicts.of(event, {a.id: a for a in draft.actors}))


def _found(report: dict[str, Any], verdict: Callable[[Event, Draft], str]) -> list[Row]:
    """The rows that the model is asked about; verdicts are asked of all that repeat no other, in their order."""
    found: list[Row] = []

    def collect(rows: Rows) -> None:
        for n, (event, _) in enumerate(rows.told):
            if not event.repeats:
                told = verdict(event, rows.draft)
                if rows.asked(n):
                    found.append(Row(report["id"], told, features(rows, n)))

    events.find(before_events(report), strict=collect)
    return found


def learn(judged: list[Row], passages: list[Row]) -> dict[str, float]:
    cases = [(row.features, row.verdict != "ok") for row in judged * TIMES + passages]
    return loglinear.fit(cases, smoothing=SMOOTHING, rare=RARE)


def held_out(judged: list[Row], passages: list[Row]) -> list[Guess]:
    """Judged rows with how likely each is struck out, by weights that have not learned from its report."""
    reports = list(dict.fromkeys(row.report for row in judged))
    guesses: list[Guess] = []
    for fold in range(FOLDS):
        apart = set(reports[fold::FOLDS])
        weights = Weights(learn([row for row in judged if row.report not in apart], passages))
        guesses += [(row, weights.of(row.features)) for row in judged if row.report in apart]
    return guesses


def worth(guesses: list[Guess]) -> Iterator[str]:
    """What the reader's bounds leave, and of that what a user keeps who wants rows at least so ``sure``."""
    judged = [row for row, _ in guesses]
    yield f"struck out as read: {_struck(judged)} of {len(judged)}"
    for sure in (0.0, *SURES):
        kept = [row for row, error in guesses if error < _bound(row) and 1 - error >= sure]
        yield f"sure {sure}: {_struck(kept)} of {len(kept)}; right rows kept: {_right(kept, judged)}"


def _bound(row: Row) -> float:
    """A row that is like an earlier one becomes its retelling, another goes."""
    return LIKELY if any(f.startswith("like,") for f in row.features) else LOST


def _struck(rows: list[Row]) -> str:
    return f"{100 * sum(row.verdict != 'ok' for row in rows) / max(1, len(rows)):.1f}%"


def _right(kept: list[Row], rows: list[Row]) -> str:
    return f"{sum(row.verdict == 'ok' for row in kept)} of {sum(row.verdict == 'ok' for row in rows)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the public training sets")
    parser.add_argument("--out", type=Path, default=TABLE)
    args = parser.parse_args()
    real, own = [*judged(), *marked(args.data)], list(passages())
    table = learn(real, own)
    args.out.write_text("".join(f"{name}\t{weight}\n" for name, weight in table.items()), "utf-8")
    print(f"{len(table)} weights from {len(real)} judged rows and {len(own)} of the passages")
    print(*worth(held_out(real, own)), sep="\n")


if __name__ == "__main__":
    main()
