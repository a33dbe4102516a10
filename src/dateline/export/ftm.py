"""FollowTheMoney: people, bodies, posts and who holds them, events, statements and pledges as entities, one a line.

An entity comes before those that name it, and each comes once.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import TypeVar

from sqlalchemy import select

from dateline.record.filters import Filters, resolve
from dateline.record.people import Named
from dateline.record.portraits import Portrait, portraits
from dateline.record.tables.told import reports
from dateline.record.writing import slices

from .asked import Asked, Put, put_text
from .entities import Entity, actor, all_of, article, event, is_entity, key, occupancy, pledge, position, statement

T = TypeVar("T")
_PAGE = 200


def put_entities(asked: Asked, put: Put) -> None:
    put_text((json.dumps(entity, ensure_ascii=False) + "\n" for entity in _Graph(asked).entities()), put)


class _Graph:
    """Entities in their order. Which reports and actors were written is kept as a bit for each key of the record."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._seen, self._entities = _Bits(), _Bits()
        self._posts: set[str] = set()  # there are few of them
        with asked.record.store.reading() as db:
            self._where = resolve(db, Filters.of(**{**asked.filters, "actor": None, "place": None}))

    def entities(self) -> Iterator[Entity]:
        for some in _pages(self._asked.events()):
            yield from self._reports(one["report_id"] for detail in some for one in detail.tellings)
            yield from self._people(one for detail in some for one in all_of(detail.row))
            yield from (event(detail, self._are) for detail in some)
        for told in _pages(self._asked.rows("statements")):
            yield from self._reports(row.sources[0].report for row in told)
            yield from self._people(one for row in told for one in (row.speaker, *row.about))
            yield from (edge for row in told for edge in statement(row, self._are))
        for pledged in _pages(self._asked.rows("pledges")):
            yield from self._reports(source.report for row in pledged for source in row.sources)
            yield from self._people(row.by for row in pledged)
            yield from (pledge(row, one) for row in pledged for one in self._are([row.by]))
        for held in _pages(self._asked.rows("offices")):
            yield from self._people(row.holder for row in held)

    def _reports(self, ids: Iterable[str]) -> Iterator[Entity]:
        for some in slices(list(dict.fromkeys(ids))):
            with self._asked.record.store.reading() as db:
                rows = (
                    db.execute(select(reports).where(reports.c.id.in_(some)).order_by(reports.c.key)).mappings().all()
                )
            yield from (article(row) for row in rows if self._seen.add(row["key"]))

    def _people(self, named: Iterable[Named | None]) -> Iterator[Entity]:
        yield from self._actors([key(one) for one in named if one])

    def _actors(self, keys: Iterable[int]) -> Iterator[Entity]:
        """Actors that are not written yet, each with the posts that it holds."""
        for some in slices([one for one in dict.fromkeys(keys) if self._seen.add(one)]):
            with self._asked.record.store.reading() as db:
                found = portraits(db, self._where, some)
            entities = [one for one in found if is_entity(one.row) and self._entities.add(one.key)]
            yield from map(actor, entities)
            persons = [one for one in entities if one.row.kind == "person"]
            yield from self._reports(id for one in persons for post in one.posts for id in post.reports)
            yield from self._held(persons)

    def _are(self, named: Iterable[Named | None]) -> list[Named]:
        """Those who are entities."""
        return [one for one in named if one and key(one) in self._entities]

    def _held(self, persons: Sequence[Portrait]) -> Iterator[Entity]:
        of = sorted({post.of for one in persons for post in one.posts if post.of is not None})
        yield from self._actors(of)
        with self._asked.record.store.reading() as db:
            bodies = {one.key: one for some in slices(of) for one in portraits(db, self._where, some)}
        for one in persons:
            for post in one.posts:
                seat = position(post, bodies.get(post.of or 0))
                if seat["id"] not in self._posts:
                    self._posts.add(seat["id"])
                    yield seat
                yield occupancy(one, post, seat["id"])


class _Bits:
    """A set of whole numbers that takes little room."""

    def __init__(self) -> None:
        self._bits = bytearray()

    def add(self, number: int) -> bool:
        """Whether it is new."""
        byte, bit = number >> 3, 1 << (number & 7)
        if byte >= len(self._bits):
            self._bits.extend(bytes(byte + 1 - len(self._bits)))
        known = self._bits[byte] & bit
        self._bits[byte] |= bit
        return not known

    def __contains__(self, number: int) -> bool:
        byte = number >> 3
        return byte < len(self._bits) and bool(self._bits[byte] & 1 << (number & 7))


def _pages(rows: Iterable[T]) -> Iterator[list[T]]:
    iterator = iter(rows)
    return iter(partial(lambda: list(islice(iterator, _PAGE))), [])
