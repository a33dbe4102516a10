"""Feeds in the record: what they have said waits here until it has been read, so that none of it is lost or doubled
when a watch is killed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Connection, delete, exists, func, select, update
from sqlalchemy.exc import DataError, IntegrityError

from dateline.api import Reading
from dateline.errors import ReaderFailed

from .adding import Added, put
from .engine import Store
from .keys import draw
from .storable import storable
from .tables.followed import feed_items, feeds, sites
from .tables.told import reports
from .writing import insert, slices


@dataclass(frozen=True, slots=True)
class Followed:
    """A feed as the record knows it. Moments are ISO 8601, empty for never."""

    key: int
    address: str
    moved: str | None
    title: str | None
    etag: str | None
    modified: str | None
    due: str
    failures: int
    problem: str | None


@dataclass(frozen=True, slots=True)
class FeedRow:
    """``waiting``, ``added``, ``known`` and ``unfit`` count its items."""

    address: str
    title: str | None
    checked: str | None
    answered: str | None
    due: str | None
    problem: str | None
    waiting: int
    added: int
    known: int
    unfit: int


@dataclass(frozen=True, slots=True)
class Said:
    """An item of a feed: what it is known by, and all of it."""

    guid: str
    link: str | None
    content: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Waiting:
    key: int
    tries: int
    content: dict[str, Any]


def stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def follow(store: Store, addresses: Sequence[str]) -> list[Followed]:
    """The feeds at these addresses, in their order, made known to the record where they are new."""
    if any(look_up(store, address) is None for address in addresses):
        store.write(lambda db: _make_known(db, addresses))
    return [found for address in addresses if (found := look_up(store, address)) is not None]


def look_up(store: Store, address: str) -> Followed | None:
    with store.reading() as db:
        row = db.execute(select(feeds).where(feeds.c.address == storable(address))).mappings().first()
    return Followed(**{name: row[name] for name in Followed.__slots__}) if row is not None else None


def _make_known(db: Connection, addresses: Sequence[str]) -> None:
    known = set(db.execute(select(feeds.c.address)).scalars())
    new = [address for address in dict.fromkeys(map(storable, addresses)) if address not in known]
    blank = {"checked": "", "answered": "", "due": "", "failures": 0}
    keys = draw(db, len(new))
    insert(db, feeds, [{"key": key, "address": address} | blank for key, address in zip(keys, new, strict=True)])


def heard(store: Store, feed: int, state: dict[str, Any], said: Sequence[Said], now: datetime) -> int:
    """What a feed has said, all of it or nothing: its new state, and items that wait from now on. How many are new."""

    def work(db: Connection) -> int:
        new = _unseen(db, feed, said)
        rows = [
            {
                "key": key, "feed": feed, "mark": _mark(one.guid), "link_mark": _mark(one.link or ""),
                "link": storable(one.link), "state": "waiting", "seen": stamp(now), "tries": 0, "content": one.content,
            }
            for key, one in zip(draw(db, len(new)), new, strict=True)
        ]  # fmt: skip
        insert(db, feed_items, rows)
        values = {name: storable(value) if isinstance(value, str) else value for name, value in state.items()}
        db.execute(update(feeds).where(feeds.c.key == feed).values(values))
        return len(rows)

    return store.write(work)


def _unseen(db: Connection, feed: int, said: Sequence[Said]) -> list[Said]:
    """The items that the feed has not shown before, the earliest first, as feeds put the latest at the top.

    An item is known by its guid; where one guid has stood for several links, by both.
    """
    seen: dict[str, set[str]] = {}
    for some in slices([_mark(one.guid) for one in said]):
        query = select(feed_items.c.mark, feed_items.c.link_mark)
        for mark, link in db.execute(query.where(feed_items.c.feed == feed, feed_items.c.mark.in_(some))):
            seen.setdefault(mark, set()).add(link)
    links: dict[str, set[str]] = {}
    for one in said:
        links.setdefault(_mark(one.guid), set()).add(_mark(one.link or ""))
    several = {mark for known in (seen, links) for mark, some in known.items() if len(some) > 1}
    new: list[Said] = []
    for one in said:
        mark, link = _mark(one.guid), _mark(one.link or "")
        if mark in seen and (link in seen[mark] or mark not in several):
            continue
        seen.setdefault(mark, set()).add(link)
        new.append(one)
    return new[::-1]


def waiting(store: Store, feed: int, limit: int) -> list[Waiting]:
    """The items that wait, those first that have been tried least, then the earliest."""
    query = select(feed_items.c.key, feed_items.c.tries, feed_items.c.content)
    query = query.where(feed_items.c.feed == feed, feed_items.c.state == "waiting")
    with store.reading() as db:
        rows = db.execute(query.order_by(feed_items.c.tries, feed_items.c.key).limit(limit)).all()
    return [Waiting(*row) for row in rows]


def elsewhere(store: Store, item: int, link: str | None) -> str | None:
    """The id of the report that another feed, or its user, has brought into the record from the same page."""
    if link is None or urlsplit(link).path in ("", "/"):  # a front page is no article
        return None
    other = feed_items.alias("other")
    feed = select(feed_items.c.feed).where(feed_items.c.key == item).scalar_subquery()
    of_others = (
        select(reports.c.id)
        .join(other, other.c.report == reports.c.key)
        .where(other.c.link_mark == _mark(link), other.c.feed != feed, other.c.link == storable(link))
    )
    ours = exists().where(other.c.report == reports.c.key, other.c.feed == feed)
    with store.reading() as db:
        found = db.execute(of_others.limit(1)).scalar()
        if found is None:
            by_url = select(reports.c.id).where(reports.c.url == storable(link), ~ours)
            found = db.execute(by_url.limit(1)).scalar()
    return found


def settle(store: Store, item: int, reading: Reading, words: str) -> Added | None:
    """Adds the report of an item and marks the item, both or neither. None if another watch was first.

    Raises ReaderFailed where the record cannot hold the reading.
    """

    def work(db: Connection) -> Added | None:
        if not _waits(db, item):
            return None
        (added,) = put(db, [reading])
        report = db.execute(select(reports.c.key).where(reports.c.id == added.id)).scalar_one()
        state = "known" if added.outcome == "known" else "added"
        _close(db, item, {"state": state, "report": report, "words": words})
        return added

    try:
        return store.write(work)
    except (DataError, IntegrityError, OverflowError) as error:
        problem = f"the record cannot hold its reading: {type(error).__name__}"
        raise ReaderFailed(reading.report.id, problem, "a defect of dateline: please report it") from error


def set_known(store: Store, item: int, report: str) -> None:
    """Marks an item whose report is there already."""

    def work(db: Connection) -> None:
        key = db.execute(select(reports.c.key).where(reports.c.id == report)).scalar()
        _close(db, item, {"state": "known", "report": key})

    store.write(work)


def set_unfit(store: Store, item: int, problem: str) -> None:
    """Marks an item of which nothing can be read, so that it is not tried again."""
    store.write(lambda db: _close(db, item, {"state": "unfit", "problem": storable(problem)}))


def postpone(store: Store, item: int, problem: str) -> None:
    """Leaves an item for another time."""
    values = {"tries": feed_items.c.tries + 1, "problem": storable(problem)}
    store.write(lambda db: db.execute(update(feed_items).where(feed_items.c.key == item).values(values)))


def _waits(db: Connection, item: int) -> bool:
    query = select(feed_items.c.key).where(feed_items.c.key == item, feed_items.c.state == "waiting")
    return db.execute(query).first() is not None


def _close(db: Connection, item: int, values: dict[str, Any]) -> None:
    db.execute(update(feed_items).where(feed_items.c.key == item).values({"content": None, "problem": None} | values))


def listed(store: Store) -> list[FeedRow]:
    """All feeds that were ever watched, by address."""
    counts: dict[int, Counter[str]] = {}
    with store.reading() as db:
        grouped = select(feed_items.c.feed, feed_items.c.state, func.count()).group_by(
            feed_items.c.feed, feed_items.c.state
        )
        for feed, state, count in db.execute(grouped):
            counts.setdefault(feed, Counter())[state] = count
        rows = db.execute(select(feeds).order_by(feeds.c.address)).mappings().all()
    empty: Counter[str] = Counter()
    return [
        FeedRow(
            row["address"], row["title"], row["checked"] or None, row["answered"] or None, row["due"] or None,
            row["problem"], *(counts.get(row["key"], empty)[state] for state in ("waiting", "added", "known", "unfit")),
        )
        for row in rows
    ]  # fmt: skip


class Sites:
    """What the robots.txt of sites say, as ``feeds.polite`` asks for it."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def robots(self, site: str) -> tuple[str, datetime] | None:
        with self.store.reading() as db:
            row = db.execute(select(sites.c.robots, sites.c.fetched).where(sites.c.site == storable(site))).first()
        return (row.robots, datetime.fromisoformat(row.fetched)) if row is not None else None

    def keep_robots(self, site: str, text: str, now: datetime) -> None:
        row = {"site": storable(site), "robots": storable(text), "fetched": stamp(now)}

        def work(db: Connection) -> None:
            db.execute(delete(sites).where(sites.c.site == row["site"]))
            db.execute(sites.insert(), row)

        self.store.write(work)


def _mark(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
