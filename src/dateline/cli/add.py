"""``dateline add``: reports, or readings of them, into the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .console import complain, write
from .progress import counted
from .reading import ActorsOption, DateOption, SureOption, Tell, day_given
from .recording import RECORD, JsonOption, RecordOption, as_json, note, run

if TYPE_CHECKING:
    from dateline.record import Added
    from dateline.record.adding import Item

EXAMPLES = """\b
Examples:
  dateline add reports/
  dateline add --record iraq.db reports.jsonl https://example.org/news/article
  dateline add --record postgresql://desk@db.example.org/iraq readings.jsonl
  dateline add --replace --date 2021-07-26 report.txt
"""


def add(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT",
            help="Reports, as for dateline read, or readings as dateline read --jsonl writes them.",
            show_default=False,
        ),
    ],
    record: RecordOption = RECORD,
    date: DateOption = None,
    actors: ActorsOption = None,
    sure: SureOption = 0.0,
    replace: Annotated[
        bool, typer.Option("--replace", help="Let a report take the place of the one with its id or its words.")
    ] = False,
    json: JsonOption = False,
) -> None:
    """Add reports to the record, each with all that it says or not at all.

    What is there already is passed over, so that a run that was cut short can be run again.
    """
    run(lambda tell: _add(inputs, record, date, actors, sure, replace, json, tell))


def _add(
    inputs: list[str], where: str, date: str | None, actors: Path | None, sure: float, replace: bool, json: bool,
    tell: Tell,
) -> None:  # fmt: skip
    from dateline.record import Record

    day = day_given(date)
    outcomes: Counter[str] = Counter()
    with Record.open(where) as record:
        try:
            for added in counted(record.adding(_items(inputs), day, actors, replace, tell, sure)):
                outcomes[added.outcome] += 1
                _tell_of(added, json)
        except KeyboardInterrupt:
            note(f"Stopped. {_summary(outcomes)}; the same command goes on from there.")
            raise
        if not json:
            note(f"{_summary(outcomes)} ({record.store.label}: {_counted(len(record), 'report')})")


def _items(names: list[str]) -> Iterator[Item]:
    from dateline.api import Reading
    from dateline.errors import SourceError
    from dateline.export.kept import holds_readings, kept_readings
    from dateline.sources import reports

    for name in names:
        if holds_readings(name):
            for item in kept_readings(name):
                yield item if isinstance(item, SourceError) else Reading.of(item)
        else:
            yield from reports(name)


def _tell_of(added: Added, json: bool) -> None:
    if added.note is not None:
        complain(added.note)
    if json:
        write(as_json({"id": added.id, "outcome": added.outcome, "note": added.note}))


def _summary(outcomes: Counter[str]) -> str:
    parts = [f"{_counted(outcomes['added'], 'report')} added"]
    if outcomes["replaced"]:
        parts.append(f"{outcomes['replaced']} replaced")
    if outcomes["known"]:
        parts.append(f"{outcomes['known']} there already")
    return ", ".join(parts)


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" + ("" if number == 1 else "s")
