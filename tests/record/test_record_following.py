"""What feeds have said, kept in every kind of record."""

from __future__ import annotations

from datetime import UTC, datetime

from dateline.record import Record, following
from dateline.record.following import Said, Sites

from .record_readings import reading

NOW = datetime(2021, 7, 26, 12, tzinfo=UTC)
STATE = {"etag": '"1"', "checked": "2021-07-26T12:00:00Z", "due": "2021-07-26T12:15:00Z", "failures": 0}


def said(*guids: str, link: str | None = "https://post.example/1") -> list[Said]:
    return [Said(guid, link, {"guid": guid}) for guid in guids]


def test_a_feed_is_known_once_by_its_address(record: Record) -> None:
    first = following.follow(record.store, ["https://a.example/", "https://b.example/"])
    again = following.follow(record.store, ["https://b.example/", "https://c.example/"])
    assert first[1] == again[0]
    assert len({feed.key for feed in (*first, *again)}) == 3


def test_what_a_feed_says_waits_with_its_state_the_earliest_first(record: Record) -> None:
    (feed,) = following.follow(record.store, ["https://a.example/"])
    assert following.heard(record.store, feed.key, STATE, said("new", "old"), NOW) == 2
    assert following.heard(record.store, feed.key, STATE, said("newer", "new", "old"), NOW) == 1
    assert [one.content["guid"] for one in following.waiting(record.store, feed.key, 9)] == ["old", "new", "newer"]
    (known,) = following.follow(record.store, ["https://a.example/"])
    assert (known.etag, known.due) == ('"1"', "2021-07-26T12:15:00Z")


def test_an_item_is_settled_once(record: Record) -> None:
    (feed,) = following.follow(record.store, ["https://a.example/"])
    following.heard(record.store, feed.key, STATE, said("1", "2", "3", "4", link=None), NOW)
    four, three, two, one = (item.key for item in following.waiting(record.store, feed.key, 9))
    added = following.settle(record.store, one, reading(), "feed")
    assert added is not None
    assert (added.id, added.outcome) == ("r1", "added")
    assert following.settle(record.store, one, reading(), "feed") is None
    again = following.settle(record.store, two, reading(), "feed")
    assert again is not None
    assert again.outcome == "known"
    following.set_unfit(record.store, three, "no words")
    following.postpone(record.store, four, "away")
    (row,) = following.listed(record.store)
    assert (row.added, row.known, row.unfit, row.waiting) == (1, 1, 1, 1)
    (left,) = following.waiting(record.store, feed.key, 9)
    assert (left.key, left.tries) == (four, 1)


def test_long_and_odd_names_can_be_kept(record: Record) -> None:
    (feed,) = following.follow(record.store, ["https://a.example/"])
    odd = ["\0", "x" * 10_000, "\ud800", "é" * 5000]
    assert following.heard(record.store, feed.key, STATE, [s for o in odd for s in said(o, link=o)], NOW) == 4
    assert following.heard(record.store, feed.key, STATE, [s for o in odd for s in said(o, link=o)], NOW) == 0
    assert len(following.waiting(record.store, feed.key, 9)) == 4


def test_what_robots_txt_say_is_kept(record: Record) -> None:
    sites = Sites(record.store)
    assert sites.robots("https://a.example") is None
    for text in ("User-agent: *", "Disallow:\0"):
        sites.keep_robots("https://a.example", text, NOW)
    assert sites.robots("https://a.example") == ("Disallow:\ufffd", NOW)
