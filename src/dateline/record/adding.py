"""Adding: a report is in the record with all that is told in it, or not at all; once, however often it is given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias

from sqlalchemy import Connection, select
from sqlalchemy.exc import DataError, IntegrityError

import dateline
from dateline.api import Reading, read_safely
from dateline.errors import DatelineError, ReaderFailed, SourceError
from dateline.likely import likely
from dateline.model import Report

from . import search
from .digest import digest
from .facts import Facts, Row, Rows, keys_needed
from .folding import fold
from .forgetting import remove
from .fusing import fuse
from .gists import row as gist
from .identity.joining import Block, join
from .identity.settling import settle
from .keys import draw
from .storable import pack, storable
from .tables import fused, metadata, told
from .turns import turn
from .writing import insert

if TYPE_CHECKING:
    from dateline.reader.world.own import Own

    from .engine import Store

Item: TypeAlias = Report | Reading | SourceError
BATCH = 64  # readings in one transaction; reports, which must be read first, have one each
_FIRST_YEAR = 1900  # an earlier date is more often a slip than a report


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a report: ``id`` is its id in the record; ``note`` is what its user should know."""

    id: str
    outcome: Literal["added", "known", "replaced"]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Adder:
    """How reports are added. ``given`` is a date that overrides what they say of themselves, ``own`` the user's table
    of actors. With ``replace`` a report takes the place of the one with its id or its words. Events less likely right
    than ``sure`` are left out."""

    store: Store
    given: date | None = None
    own: Own | None = None
    replace: bool = False
    sure: float = 0.0

    def add(self, items: Iterable[Item], on_error: Callable[[DatelineError], None] | None = None) -> Iterator[Added]:
        """Adds one by one, and readings by the batch, in order. What cannot be read raises, or goes to ``on_error``."""
        waiting: list[Reading] = []
        for item in items:
            if isinstance(item, Reading):
                waiting.append(item)
                if len(waiting) >= BATCH:
                    yield from self._put(waiting, on_error)
                    waiting = []
                continue
            yield from self._put(waiting, on_error)
            waiting = []
            try:
                yield from self._one(item, on_error)
            except SourceError as error:
                if on_error is None:
                    raise
                on_error(error)
        yield from self._put(waiting, on_error)

    def _one(self, item: Report | SourceError, on_error: Callable[[DatelineError], None] | None) -> Iterator[Added]:
        if isinstance(item, SourceError):
            raise item
        if not self.replace:
            with self.store.reading() as db:
                known = _known(db, item)
            if known is not None:
                yield Added(known, "known")
                return
        yield from self._put([read_safely(item, self.given, self.own, on_error is not None)], on_error)

    def _put(self, readings: Sequence[Reading], on_error: Callable[[DatelineError], None] | None) -> list[Added]:
        """All in one transaction; if the rows of one are no good, each in its own, so that the others are not lost."""
        if not readings:
            return []
        readings = [likely(reading, self.sure) for reading in readings]
        try:
            return self.store.write(lambda db: put(db, readings, self.replace))
        except (DataError, IntegrityError, OverflowError) as error:
            if len(readings) > 1:
                return [added for reading in readings for added in self._put([reading], on_error)]
            problem = f"the record cannot hold its reading: {type(error).__name__}"
            fault = ReaderFailed(readings[0].report.id, problem, "read it anew with this version of dateline")
            if on_error is None:
                raise fault from error
            on_error(fault)
            return []


def put(db: Connection, readings: Sequence[Reading], replace: bool = False) -> list[Added]:
    """Adds readings in the writer's transaction."""
    outcomes: list[Added] = []
    new: list[tuple[int, Facts]] = []
    ours: dict[str, str] = {}  # digest to id, of this batch
    ids: set[str] = set()
    for reading in readings:
        mark = digest(reading.report)
        known = ours.get(mark) or _known(db, reading.report)
        old = [] if mark in ours else _replaced(db, reading.report, known) if replace else []
        if known is not None and not old:
            outcomes.append(Added(known, "known"))
            continue
        for key in old:
            remove(db, key)
        id = known or _free(db, storable(reading.report.id), ids)
        ours[mark] = id
        ids.add(id)
        outcomes.append(Added(id, "replaced" if old else "added", _note(reading, id)))
        keys = iter(draw(db, keys_needed(reading)))
        report = next(keys)
        facts = Facts(reading, report, keys)
        _add_report(facts, id, mark)
        facts.rows[told.gists] = [gist(db, facts)]
        new.append((report, facts))
    blocks = _write(db, [facts for _, facts in new])
    search.index(db, [report for report, _ in new])
    if new:
        settle(db, blocks, [report for report, _ in new])
        fuse(db, [report for report, _ in new])
    return outcomes


def _write(db: Connection, new: Sequence[Facts]) -> list[Block]:
    """Gives the actors that are to be looked at together."""
    rows: Rows = {}
    for facts in new:
        for table, some in facts.rows.items():
            rows.setdefault(table, []).extend(some)
    rows.pop(fused.roles, None)
    for table in metadata.sorted_tables:  # what others name first
        insert(db, table, rows.get(table, []))
    return join(db, new)


def _add_report(facts: Facts, id: str, mark: str) -> None:
    """The rows of the report itself."""
    report = facts.reading.report
    row: Row = {name: storable(getattr(report, name)) for name in _AS_TOLD}
    moment = _moment(report.published) or facts.day
    row |= {
        "key": facts.report, "id": id, "digest": mark, "sha256": report.sha256, "day": facts.day, "moment": moment,
        "turn": turn(moment, mark),
        "publisher_key": fold(report.publisher) if report.publisher else None, "origin": facts.report,
        "facts": sum(len(rows) for table, rows in facts.rows.items() if "trust" in table.c),
        "added": datetime.now(UTC).isoformat(timespec="seconds"), "version": dateline.__version__,
    }  # fmt: skip
    said = "\n".join(row["quote"] for row in facts.rows.get(told.statements, []))
    facts.rows[told.reports] = [row]
    facts.rows[told.texts] = [
        {"report": facts.report, "text": facts.text, "said": said, "reading": pack(facts.reading, id)}
    ]


_AS_TOLD = ("published", "title", "author", "publisher", "url", "place", "language")


def _moment(published: str | None) -> str | None:
    """When it was published, in UTC if the zone is told; a day alone stays one. It sorts as text."""
    try:
        moment = datetime.fromisoformat(published or "")
        if published and len(published) > len("2021-07-26"):
            moment = moment.astimezone(UTC) if moment.tzinfo else moment
            return moment.strftime("%Y-%m-%dT%H:%M:%S").rjust(19, "0")
        return moment.date().isoformat()
    except (ValueError, OverflowError):
        return None


def _known(db: Connection, report: Report) -> str | None:
    """The id under which the very report is in the record."""
    return db.execute(select(told.reports.c.id).where(told.reports.c.digest == digest(report))).scalar()


def _replaced(db: Connection, report: Report, known: str | None) -> list[int]:
    """The keys of the reports whose place it takes."""
    same = told.reports.c.id == storable(report.id)
    if known is not None:
        same |= told.reports.c.id == known
    return list(db.execute(select(told.reports.c.key).where(same)).scalars())


def _free(db: Connection, id: str, ours: set[str]) -> str:
    """The id, with a number behind it if another has it: found by doubling and halving, fast for thousands."""

    def taken(number: int) -> bool:
        name = f"{id}-{number}" if number > 1 else id
        return (
            name in ours or db.execute(select(told.reports.c.key).where(told.reports.c.id == name)).first() is not None
        )

    if not taken(1):
        return id
    low, high = 1, 2
    while taken(high):
        low, high = high, high * 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if taken(middle) else (low, middle)
    return f"{id}-{high}"


def _note(reading: Reading, id: str) -> str | None:
    day = reading.anchor.date
    if day is None:
        return None
    if day.year < _FIRST_YEAR or day > datetime.now(UTC).date() + timedelta(days=1):
        odd = "long ago" if day.year < _FIRST_YEAR else "yet to come"
        return f"{id}: dated {day}, which is {odd}: added as it is (if wrong: dateline add --replace --date)"
    return None
