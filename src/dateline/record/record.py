"""The record in the user's hands: many reports, one sourced account."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, TypeAlias

from sqlalchemy import Connection, func, select

from dateline import model
from dateline.api import Readable, Reading, found_in, own_actors, parse_day
from dateline.errors import DatelineError, NotInRecord
from dateline.likely import checked

from . import (
    conflicts,
    copies,
    decisions,
    held,
    people,
    persona,
    pledges,
    reported,
    search,
    series,
    statements,
    timeline,
    why,
)
from .adding import Added, Adder, Item
from .address import DEFAULT, address
from .conflicts import ConflictRow
from .copies import CopyRow
from .decisions import DecisionRow
from .engine import WAIT, Store, connect
from .filters import Filters, resolve
from .forgetting import forget
from .held import OfficeRow
from .people import ActorRow
from .persona import ActorPage
from .pledges import PledgeRow
from .query import parse
from .reported import ReportRow
from .rows import Rows, paged
from .schema import prepare
from .search import Hit
from .series import SeriesRow
from .statements import StatementRow
from .storable import storable, unpack
from .tables.told import reports, texts
from .timeline import HappeningRow
from .why import Explanation

Given: TypeAlias = Readable | model.Reading
OnError: TypeAlias = Callable[[DatelineError], None]


class Record:
    """Opened with ``Record.open``; closes itself as a context manager.

    Views give ``Rows``, fetched as they are asked for. All of them take the filters of ``Filters`` as keywords:
    ``record.statements(actor="Ada Vance", since="2021")``.
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    @classmethod
    def open(cls, where: str | Path = DEFAULT, *, create: bool = True, wait: float = WAIT) -> Record:
        """The record in a file, at a PostgreSQL URL, or in memory (``:memory:``).

        Where there is none it is made, unless ``create`` is False; one of an earlier version is brought up to date.
        ``wait`` is for how many seconds other writers are waited for. Raises RecordError.
        """
        store = connect(address(where), create, wait)
        try:
            prepare(store, create)
        except BaseException:
            store.close()
            raise
        return cls(store)

    def close(self) -> None:
        self.store.close()

    def __enter__(self) -> Record:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def add(
        self,
        *given: Given,
        date: date | str | None = None,
        actors: str | Path | None = None,
        replace: bool = False,
        on_error: OnError | None = None,
        sure: float = 0.0,
    ) -> list[Added]:
        """Adds reports, as ``dateline.read_many`` takes them, or readings; says what became of each.

        A report that is there already, with all that is told of it, is not added again. With ``replace`` one takes the
        place of that with its id or its words. Events less likely right than ``sure`` are left out.
        """
        items = (item for one in given for item in _items(one))
        return list(self.adding(items, date, actors, replace, on_error, sure))

    def adding(
        self,
        items: Iterable[Item],
        date: date | str | None = None,
        actors: str | Path | None = None,
        replace: bool = False,
        on_error: OnError | None = None,
        sure: float = 0.0,
    ) -> Iterator[Added]:
        """As ``add``, one by one, for what has no end or would not fit into memory. What it gives is in the record."""
        day = parse_day(date) if isinstance(date, str) else date
        return Adder(self.store, day, own_actors(actors), replace, checked(sure)).add(items, on_error)

    def forget(self, *ids: str) -> None:
        """Takes reports out, with just what came of them. Raises NotInRecord at the first that is not there."""
        for id in ids:
            forget(self.store, id)

    def show(self, id: str) -> Reading:
        """The reading of a report. Raises NotInRecord."""
        with self.store.reading() as db:
            query = select(texts.c.reading, texts.c.text).join(reports, reports.c.key == texts.c.report)
            row = db.execute(query.where(reports.c.id == storable(id))).first()
        if row is None:
            raise NotInRecord(f"{id}: no such report in {self.store.label}")
        return unpack(row.reading, row.text)

    def __len__(self) -> int:
        """How many reports there are."""
        with self.store.reading() as db:
            return db.execute(select(func.count()).select_from(reports)).scalar_one()

    def __bool__(self) -> bool:
        return True  # a record without reports is one

    def search(self, query: str, *, limit: int = 50, **filters: Any) -> Rows[Hit]:
        """Reports by their words, the best of the newest first: words (all of them), "phrases", begin*, -without,
        this OR that, and title:, text:, said:, publisher:, author: for one field."""
        asked, wanted = parse(query), Filters.of(**filters)

        def fetch() -> Iterator[Hit]:
            with self.store.reading() as db:
                found = list(search.search(db, asked, resolve(db, wanted), limit))
            return iter(found)

        return Rows(fetch, Hit)

    def statements(self, *, limit: int | None = None, **filters: Any) -> Rows[StatementRow]:
        """Who said what, the latest first. ``actor`` is who speaks, ``place`` what is spoken of."""
        wanted = Filters.of(**filters)
        return Rows(
            partial(paged, self.store, lambda db: statements.query(db, resolve(db, wanted)), statements.rows, limit),
            StatementRow,
        )

    def actors(
        self, *, kind: str | Sequence[str] = (), everyone: bool = False, limit: int | None = None, **filters: Any
    ) -> Rows[ActorRow]:
        """Who is who, those that most reports name first; of time, source, type and status are the reports that name
        them. Unless ``everyone`` is asked for, or somebody by name, words such as "police" are left out, which may be
        said of many."""
        wanted, kinds = Filters.of(**filters), people.kinds_of(kind)

        def query(db: Connection) -> Any:
            return people.query(db, resolve(db, wanted), kinds, everyone)

        return Rows(partial(paged, self.store, query, people.rows, limit), ActorRow)

    def actor(self, id: str) -> ActorPage:
        """One actor's page. Raises NotInRecord."""
        with self.store.reading() as db:
            return persona.page(db, persona.key_of(id))

    def why(self, id: str, other: str | None = None) -> Explanation:
        """Why the record has it so: of an event, series, pledge, actor, conflict, statement or decision by its id, of a
        report by its, of a fact of a report (``b7/e2``), or of two reports. Raises NotInRecord."""
        with self.store.reading() as db:
            return why.explain(db, id, other)

    def merge(self, id: str, other: str, *, note: str | None = None) -> DecisionRow:
        """Decides that two actors (``a17``) or two events (``h17``) are one, which goes by the first id from then on,
        for reports that come later too. Raises NotInRecord, UsageError."""
        return decisions.merge(self.store, id, other, note)

    def split(self, id: str, *reports: str, note: str | None = None) -> DecisionRow:
        """Decides that an actor or event of some reports (by their ids) is another than that of the rest; without
        reports, undoes the last merge of it. Raises NotInRecord, UsageError."""
        return decisions.split(self.store, id, reports, note)

    def undo(self, id: str) -> DecisionRow:
        """Takes a decision (``d17``) back. Raises NotInRecord."""
        return decisions.undo(self.store, id)

    def decisions(self, *, limit: int | None = None) -> Rows[DecisionRow]:
        """What was decided by people, the latest first."""
        return Rows(partial(paged, self.store, lambda db: decisions.query(), decisions.rows, limit), DecisionRow)

    def offices(self, *, limit: int | None = None, **filters: Any) -> Rows[OfficeRow]:
        """Who is said to hold or have held which office, the latest first. ``actor`` is who holds it, ``place`` the
        body or country that it belongs to."""
        wanted = Filters.of(**filters)
        return Rows(
            partial(paged, self.store, lambda db: held.query(db, resolve(db, wanted)), held.rows, limit), OfficeRow
        )

    def reports(self, *, limit: int | None = None, **filters: Any) -> Rows[ReportRow]:
        """The reports themselves, the latest first: those with facts of which each filter holds."""
        wanted = Filters.of(**filters)
        return Rows(
            partial(paged, self.store, lambda db: reported.query(db, resolve(db, wanted)), reported.rows, limit),
            ReportRow,
        )

    def timeline(
        self, *, sure: float = 0.0, left_out: bool = False, limit: int | None = None, **filters: Any
    ) -> Rows[HappeningRow]:
        """What happened, the latest first, each event once with all its tellings. ``actor`` did it or it was done to;
        ``since`` and ``until`` are of its day. One telling at least is as likely right as ``sure``, from 0 to 1, or of
        a reading that knows no likelihood; with ``left_out`` only those of which none is.
        """
        wanted, least = Filters.of(**filters), checked(sure)

        def query(db: Connection) -> Any:
            return timeline.query(db, resolve(db, wanted), least, left_out)

        return Rows(partial(paged, self.store, query, timeline.rows, limit), HappeningRow)

    def copies(self, *, limit: int | None = None, **filters: Any) -> Rows[CopyRow]:
        """Which reports tell one telling: pairs, the latest added first. The filters are of the later report."""
        wanted = Filters.of(**filters)
        return Rows(
            partial(paged, self.store, lambda db: copies.query(db, resolve(db, wanted)), copies.rows, limit), CopyRow
        )

    def series(self, *, limit: int | None = None, **filters: Any) -> Rows[SeriesRow]:
        """Figures of one thing in order of the days that they hold for, the series with the latest figure first.
        ``actor`` is whose figures, ``place`` where they are counted."""
        wanted = Filters.of(**filters)
        return Rows(
            partial(paged, self.store, lambda db: series.query(db, resolve(db, wanted)), series.rows, limit),
            SeriesRow,
        )

    def conflicts(self, *, limit: int | None = None, **filters: Any) -> Rows[ConflictRow]:
        """What reports are at odds in, the latest first, with both sides' sources; updates and corrections are none.
        ``actor`` and ``place`` have a part in it; ``since`` and ``until`` are of its day."""
        wanted = Filters.of(**filters)
        return Rows(
            partial(paged, self.store, lambda db: conflicts.query(resolve(db, wanted)), conflicts.rows, limit),
            ConflictRow,
        )

    def pledges(self, *, as_of: date | str | None = None, limit: int | None = None, **filters: Any) -> Rows[PledgeRow]:
        """What was promised, the latest first, and how it stands at the end of a day, which is today if none is given.
        ``actor`` is who promises, ``place`` to whom; ``since`` and ``until`` are when."""
        wanted = Filters.of(**filters)
        day = (parse_day(as_of) if isinstance(as_of, str) else as_of) or date.today()
        return Rows(
            partial(
                paged, self.store, lambda db: pledges.query(db, resolve(db, wanted), day), pledges.rows(day), limit
            ),
            PledgeRow,
        )


def _items(given: Given) -> Iterator[Item]:
    if isinstance(given, model.Reading):
        yield given if isinstance(given, Reading) else Reading.of(given)
    else:
        yield from found_in(given)
