"""``dateline watch``: feeds, whose reports go into the record as they come."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .console import complain, write
from .reading import ActorsOption, SureOption, Tell
from .recording import RECORD, Columns, JsonOption, RecordOption, as_json, look, note, run, table

if TYPE_CHECKING:
    from dateline.feeds import Settled, Watch
    from dateline.record import Record
    from dateline.record.following import FeedRow

EXAMPLES = """\b
Examples:
  dateline watch https://example.org/rss https://example.com/atom.xml
  dateline watch --every 1h --record iraq.db feeds.opml
  dateline watch --once feeds.opml           for cron
  dateline watch --list                      how the feeds of the record fare
"""


def watch(
    feeds: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FEED", help="Addresses of RSS or Atom feeds, or OPML files that list them.", show_default=False
        ),
    ] = None,
    record: RecordOption = RECORD,
    every: Annotated[str, typer.Option("--every", metavar="TIME", help="How often: 15m, 2h, 1d.")] = "15m",
    once: Annotated[bool, typer.Option("--once", help="Ask each feed that is due once, and end: for cron.")] = False,
    full: Annotated[
        bool, typer.Option("--full", help="Read every article from its page, even if the feed has all of it.")
    ] = False,
    summaries: Annotated[
        bool, typer.Option("--summaries", help="Fetch no pages: read what the feed has, be it only a summary.")
    ] = False,
    actors: ActorsOption = None,
    sure: SureOption = 0.0,
    listing: Annotated[
        bool, typer.Option("--list", help="Show the feeds of the record and how they fare, and end.")
    ] = False,
    json: JsonOption = False,
) -> None:
    """Add what RSS and Atom feeds bring to the record, again and again, until Ctrl-C.

    What was seen is kept in the record: a watch goes on where the last one stopped, and nothing is read twice. Where a
    feed has only summaries, the articles' pages are read, as far as their sites let programs do so.
    """
    if listing:
        look(record, lambda opened: _list(opened, json))
    run(lambda tell: _watch(feeds or [], record, every, once, full, summaries, actors, sure, json, tell))


def _watch(
    feeds: list[str], where: str, every: str, once: bool, full: bool, summaries: bool, actors: Path | None, sure: float,
    json: bool, tell: Tell,
) -> None:  # fmt: skip
    from dateline.api import own_actors
    from dateline.errors import UsageError
    from dateline.feeds import Policy, Watch, parse
    from dateline.feeds.opml import addresses
    from dateline.feeds.pace import interval
    from dateline.record import Record

    parse.need()
    if full and summaries:
        raise UsageError("--full and --summaries do not go together")
    pages = Policy.ALWAYS if full else Policy.NEVER if summaries else Policy.IF_NEEDED
    given, pause, own = addresses(feeds), interval(every), own_actors(actors)
    if not given:
        raise UsageError("no feeds (give addresses, or a file of OPML)")
    with Record.open(where) as record:
        watch = Watch(record, given, every=pause, pages=pages, own=own, sure=sure, tell=tell, note=complain)
        try:
            _run(watch, record, once, json)
        finally:
            watch.close()


def _run(watch: Watch, record: Record, once: bool, json: bool) -> None:
    counts: Counter[str] = Counter()
    for settled in watch.once() if once else watch.forever():
        counts[settled.outcome] += 1
        counts[f"{settled.words}"] += settled.outcome == "added"
        _tell_of(settled, json, once)
    if not json:
        note(_summary(counts, record))


def _tell_of(settled: Settled, json: bool, once: bool) -> None:
    if settled.note is not None:
        complain(settled.note)
    if json:
        write(as_json({name: getattr(settled, name) for name in type(settled).__slots__}))
    elif not once and settled.outcome == "added":
        note(f"{settled.id}")


def _summary(counts: Counter[str], record: Record) -> str:
    added = counts["added"]
    told = [f"{counts[words]:,} {how}" for words, how in _HOW.items() if counts[words]]
    of_these = f" ({', '.join(told)})" if told else ""
    known = f", {counts['known']:,} there already" if counts["known"] else ""
    return (
        f"{added:,} report{'' if added == 1 else 's'} added{of_these}{known}; {record.store.label} has {len(record):,}"
    )


_HOW = {"feed": "whole in the feed", "page": "from their pages", "summary": "only in summary"}


def _list(record: Record, json: bool) -> None:
    from dateline.record.following import listed
    from dateline.record.rows import plain

    rows = listed(record.store)
    if json:
        for row in rows:
            write(as_json(plain(row)))
    elif rows:
        _table(rows)
    else:
        note("No feed was watched yet.")


def _table(rows: list[FeedRow]) -> None:
    number: dict[str, Any] = {"justify": "right"}
    columns: Columns = [
        ("feed", {"overflow": "fold", "ratio": 2}), ("answered", {"min_width": 10, "max_width": 16}),
        ("added", number), ("waiting", number), ("unfit", number), ("problem", {"ratio": 1}),
    ]  # fmt: skip
    table(columns, (_cells(row) for row in rows))


def _cells(row: FeedRow) -> tuple[str, ...]:
    answered = (row.answered or "never").replace("T", " ")[:16]
    name = f"{row.title}\n{row.address}" if row.title else row.address
    return name, answered, f"{row.added:,}", f"{row.waiting:,}", f"{row.unfit:,}", row.problem or ""
