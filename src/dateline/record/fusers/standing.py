"""Standing passages in the store: sentences that many reports of one publisher have, over weeks. Footers and the
background under every report make no copies, and what they tell is told once.

A sentence counts by an index of it, its publisher and the day, so that what stands is found in a record of any size.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from zlib import crc32

from sqlalchemy import Connection, delete, func, select

from dateline.model import Span

from ..judging.copies import Piece, pieces
from ..tables.standing import standing
from ..tables.told import reports, texts
from ..writing import insert, slices
from .accounts import Account

_SHARED = 5  # reports of a publisher
_APART = timedelta(days=7)  # between the first and the last: live coverage repeats itself, but not for weeks
_SHORTEST = 6  # words
_TELLING = 12  # words of a sentence that tells the same thing wherever it stands: "Police are investigating" does not
_HEAD, _TAIL = 20, 40  # sentences of a report that are looked at

_pieces = lru_cache(maxsize=256)(pieces)


@dataclass(frozen=True, slots=True)
class Passages:
    """The sentences of a report, each with the mark that it has in the store."""

    day: str
    pieces: dict[int, Piece]


def fuse(db: Connection, keys: Sequence[int]) -> None:
    rows = [
        {"mark": mark, "day": passages.day, "report": report}
        for some in slices(keys)
        for report, passages in _passages(db, some).items()
        for mark in passages.pieces
    ]
    insert(db, standing, rows)


def part(db: Connection, report: int) -> None:
    for passages in _passages(db, [report]).values():
        for marks in slices(list(passages.pieces)):
            own = (standing.c.mark.in_(marks), standing.c.day == passages.day, standing.c.report == report)
            db.execute(delete(standing).where(*own))


def passages(db: Connection, report: int) -> list[Piece]:
    """The sentences of a report that many of its publisher's before it have."""
    found: list[Piece] = []
    for own in _passages(db, [report]).values():
        found += (own.pieces[mark] for mark in _that_stand(db, report, own))
    return found


def without(account: Account, found: Sequence[Piece]) -> Account:
    """The account without what these sentences tell."""
    spans = [piece.span for piece in found if len(piece.words) >= _TELLING]
    if not spans:
        return account
    reading = account.reading

    def own(start: int) -> bool:
        return not any(span.start <= start < span.end for span in spans)

    def kept(keys: dict[int, int], facts: Sequence[Span]) -> dict[int, int]:
        return {number: key for number, key in keys.items() if own(facts[number].start)}

    return replace(
        account,
        reading=replace(reading, events=[event for event in reading.events if own(event.start)]),
        quantities=kept(account.quantities, [Span(q.start, q.end) for q in reading.quantities]),
        pledges=kept(account.pledges, [Span(p.start, p.end) for p in reading.pledges]),
    )


def _passages(db: Connection, keys: Sequence[int]) -> dict[int, Passages]:
    """Those of reports of which publisher and day are known."""
    query = select(reports.c.key, reports.c.day, reports.c.publisher_key, texts.c.text)
    query = query.join(texts, texts.c.report == reports.c.key).where(reports.c.key.in_(keys), reports.c.day != "")
    return {
        row.key: Passages(row.day, _marked(row.publisher_key, _pieces(row.text)))
        for row in db.execute(query.where(reports.c.publisher_key != ""))
    }


def _marked(publisher: str, found: list[Piece]) -> dict[int, Piece]:
    some = found if len(found) <= _HEAD + _TAIL else [*found[:_HEAD], *found[-_TAIL:]]
    own = crc32(publisher.encode()) - (1 << 31)  # signed, as databases have it
    return {own << 32 | piece.mark: piece for piece in some if len(piece.words) >= _SHORTEST}


def _that_stand(db: Connection, report: int, own: Passages) -> list[int]:
    """Of each mark only the first rows and the last are looked at, however many there are; and none that came later,
    so that the first reports of a batch tell what the rest repeat."""
    one, other = standing.alias("one"), standing.alias("other")
    same = (other.c.mark == one.c.mark) & (other.c.report <= report)
    ranked = select(other.c.day).where(same).order_by(other.c.day, other.c.report)
    often = ranked.limit(1).offset(_SHARED - 1).scalar_subquery()
    first, last = (select(end(other.c.day)).where(same).scalar_subquery() for end in (func.min, func.max))
    ours = (one.c.mark.in_(list(own.pieces)), one.c.day == own.day, one.c.report == report)
    return [
        mark
        for mark, first_day, last_day in db.execute(select(one.c.mark, first, last).where(*ours, often.is_not(None)))
        if date.fromisoformat(last_day) - date.fromisoformat(first_day) >= _APART
    ]
