"""A watch: each feed is asked when it is due, and what it has said is read into the record, item by item."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from dateline.api import read_safely
from dateline.errors import (
    DatelineError,
    NotEnglish,
    RecordFull,
    RecordLocked,
    RecordUnreachable,
    SourceError,
    Unreachable,
)
from dateline.likely import checked, likely
from dateline.model import Report
from dateline.record import following
from dateline.record.following import Followed, Said, Waiting, stamp

from . import pace
from .articles import Later, Policy, site, told
from .ask import Answer, ask
from .clock import Clock, Wall
from .feed import Feed, Item
from .network import Network
from .parse import need, parse
from .polite import Polite, host

if TYPE_CHECKING:
    import httpx2

    from dateline.reader.world.own import Own
    from dateline.record import Record

__all__ = ["Policy", "Settled", "Watch"]

EVERY = timedelta(minutes=15)
TURN = 20  # items of one feed that are read before the next feed has its turn
TRIES = 3  # to fetch an article's page, once a round
_REST = timedelta(minutes=1)  # before a record is tried again that cannot be used


@dataclass(frozen=True, slots=True)
class Settled:
    """A report that a feed has brought. ``words`` says whose they are: feed, page or summary."""

    feed: str
    link: str | None
    id: str
    outcome: str
    words: str | None
    note: str | None


@dataclass(slots=True)
class _Round:
    """How a feed fares in one round: the items put off, the sites that do not answer, how many items were foreign."""

    put_off: set[int] = field(default_factory=set)
    sites_down: set[str] = field(default_factory=set)
    foreign: int = 0
    has_ended: bool = False

    def is_down(self, item: Item) -> bool:
        return item.link is not None and site(item.link) in self.sites_down


class Watch:
    """The feeds of a record. ``tell`` is handed what could not be read, ``note`` what is good to know.

    ``once`` asks every feed that is due, ``forever`` does so again and again; both give reports as they are added.
    """

    def __init__(
        self,
        record: Record,
        feeds: Sequence[str],
        *,
        every: timedelta = EVERY,
        pages: Policy = Policy.IF_NEEDED,
        own: Own | None = None,
        sure: float = 0.0,
        tell: Callable[[DatelineError], None] = lambda _: None,
        note: Callable[[str], None] = lambda _: None,
        clock: Clock | None = None,
        network: httpx2.BaseTransport | None = None,
        dice: Random | None = None,
    ) -> None:
        need()
        self.store, self.addresses, self.every, self.pages, self.own = record.store, list(feeds), every, pages, own
        self.tell, self.note, self.sure = tell, note, checked(sure)
        self.clock = clock or Wall()
        self.dice = dice or Random()
        self._told: set[str] = set()  # the feeds whose troubles the user has heard of
        home = frozenset(map(host, self.addresses))
        self.polite = Polite(network or Network(), self.clock, following.Sites(self.store), home)

    def forever(self) -> Iterator[Settled]:
        """Round after round. A record that cannot be used for a while is waited for."""
        while True:
            try:
                yield from self.once()
                rest = self._until_next()
            except (RecordUnreachable, RecordLocked, RecordFull) as error:
                self.tell(error)
                rest = _REST
            self.clock.wait(rest.total_seconds())

    def once(self) -> Iterator[Settled]:
        """One round: every feed that is due is asked, and all that waits is read."""
        followed = following.follow(self.store, self.addresses)
        for feed in followed:
            if self._is_due(feed):
                self._ask(feed)
        left = {feed.key: _Round() for feed in followed}
        while left:
            for feed in followed:
                if feed.key in left:
                    yield from self._read(feed, left[feed.key])
                    if left[feed.key].has_ended:
                        del left[feed.key]

    def close(self) -> None:
        self.polite.end()

    def _is_due(self, feed: Followed) -> bool:
        if feed.due <= stamp(self.clock.now()):
            return True
        if feed.problem is not None and feed.address not in self._told:
            self._told.add(feed.address)
            self.note(f"{feed.address}: is not asked before {feed.due[:16].replace('T', ' ')} UTC: {feed.problem}")
        return False

    def _until_next(self) -> timedelta:
        """Until the first feed is due."""
        now = self.clock.now()
        dues = [feed.due for address in self.addresses if (feed := following.look_up(self.store, address))]
        first = min((datetime.fromisoformat(due) for due in dues if due), default=now + self.every)
        return max(first - now, timedelta(seconds=1))

    def _ask(self, feed: Followed) -> None:
        """Asks a feed and keeps what it says; or that it could not be asked."""
        address = feed.moved or feed.address
        try:
            answer = ask(address, feed.etag, feed.modified, self.polite)
            said = parse(answer.raw, answer.address, answer.charset) if answer.raw is not None else None
        except SourceError as error:
            self._failed(feed, error)
            return
        if feed.failures:
            self.note(f"{feed.address}: answers again")
        self._moved(feed, answer)
        following.heard(self.store, feed.key, self._state(feed, answer, said), _items(said), self.clock.now())

    def _state(self, feed: Followed, answer: Answer, said: Feed | None) -> dict[str, object]:
        """What is to be known of a feed that has answered. One whose end is missing is asked for all of it anew."""
        now = self.clock.now()
        whole = said is None or not said.cut
        if not whole:
            self.note(f"{feed.address}: the end of it is missing; its whole items are read")
        after = pace.after_answer(self.every, said.minutes if said else None, self.dice)
        return {
            "title": said.title if said else feed.title,
            "etag": answer.etag if whole else None,
            "modified": answer.modified if whole else None,
            "moved": answer.moved or feed.moved,
            "checked": stamp(now), "answered": stamp(now), "due": stamp(now + after), "failures": 0, "problem": None,
        }  # fmt: skip

    def _moved(self, feed: Followed, answer: Answer) -> None:
        if answer.moved is not None and answer.moved != feed.moved:
            self.note(f"{feed.address}: has moved for good to {answer.moved}, where it is asked from now on")

    def _failed(self, feed: Followed, error: SourceError) -> None:
        self.tell(error if error.source == feed.address else type(error)(feed.address, error.problem, error.remedy))
        self._told.add(feed.address)
        now, failures = self.clock.now(), feed.failures + 1
        wait = pace.after_failure(self.every, failures, self.dice)
        wait = max(wait, self.polite.asked_to_wait(feed.moved or feed.address))
        if isinstance(error, Unreachable) and error.status == 410:
            wait = pace.GONE
        state = {"checked": stamp(now), "due": stamp(now + wait), "failures": failures, "problem": error.problem}
        # A feed that is not where it moved to is asked at its old address again.
        following.heard(self.store, feed.key, state | {"moved": None}, (), now)

    def _read(self, feed: Followed, round: _Round) -> Iterator[Settled]:
        """Reads as many items as are a feed's turn; the round has ended for it when none is left."""
        some = following.waiting(self.store, feed.key, TURN + len(round.put_off))
        some = [one for one in some if one.key not in round.put_off][:TURN]
        for one in some:
            item = Item(**one.content)
            if round.is_down(item):
                round.put_off.add(one.key)
                continue
            try:
                yield from self._settle(feed, one, item, round)
            except Later as later:
                round.put_off.add(one.key)
                self.note(f"{later}; it is tried again")
                following.postpone(self.store, one.key, later.problem)
                round.sites_down |= later.site
        round.has_ended = not some
        if round.foreign:
            problem = f"{round.foreign} of its items are not in English, it seems"
            self.tell(NotEnglish(feed.address, problem, "only English is read"))
            round.foreign = 0

    def _settle(self, feed: Followed, one: Waiting, item: Item, round: _Round) -> Iterator[Settled]:
        """Into the record with an item, or away with it. Raises Later."""
        known = following.elsewhere(self.store, one.key, item.link)
        if known is not None:
            following.set_known(self.store, one.key, known)
            yield Settled(feed.address, item.link, known, "known", None, None)
            return
        found = told(item, self.pages, self.polite, one.tries + 1 >= TRIES)
        try:
            if not isinstance(found.found, Report):
                raise found.found
            reading = likely(read_safely(found.found, None, self.own, wrap=True), self.sure)
            added = following.settle(self.store, one.key, reading, found.words)
        except SourceError as error:
            if isinstance(error, NotEnglish):
                round.foreign += 1
            else:
                self.tell(error)
            following.set_unfit(self.store, one.key, error.problem)
            return
        if added is not None:
            if found.note is not None:
                self.note(found.note)
            yield Settled(feed.address, item.link, added.id, added.outcome, found.words, added.note)


def _items(said: Feed | None) -> list[Said]:
    return [Said(item.guid, item.link, asdict(item)) for item in said.items] if said is not None else []
