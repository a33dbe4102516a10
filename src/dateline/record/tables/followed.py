"""What a watch keeps: the feeds, what they have said, and the manners of their sites.

Moments are ISO 8601 in UTC, which sort as text; empty is never. A forgotten report's item stays, so that it is not read
again.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, String, Table

from .base import Json, Sorted, key, maybe, metadata, of, word

#: ``address`` is as the user gave it, ``moved`` where the feed is for good since. ``due`` is when it may be asked next.
feeds = Table(
    "feeds",
    metadata,
    key(),
    word("address", unique=True),
    Column("moved", String),
    Column("title", String),
    Column("etag", String),
    Column("modified", String),
    Column("checked", Sorted, nullable=False),
    Column("answered", Sorted, nullable=False),
    Column("due", Sorted, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("problem", String),
)

#: ``mark`` and ``link_mark`` are digests of what the feed knows an item by and of its link. ``state`` is waiting,
#: added, known (the very report was there) or unfit; ``content`` is the item until it has been settled, ``words`` whose
#: words were read: feed, page or summary.
feed_items = Table(
    "feed_items",
    metadata,
    key(),
    of(feeds, "feed"),
    word("mark"),
    word("link_mark", index=True),
    Column("link", String),
    word("state"),
    Column("seen", Sorted, nullable=False),
    Column("tries", Integer, nullable=False),
    maybe("report"),
    Column("words", String),
    Column("problem", String),
    Column("content", Json),
)
Index(None, feed_items.c.feed, feed_items.c.mark, feed_items.c.link_mark, unique=True)
Index(None, feed_items.c.feed, feed_items.c.state, feed_items.c.key)
Index(None, feed_items.c.report)

#: The robots.txt of a site, and when it was fetched.
sites = Table(
    "sites",
    metadata,
    Column("site", String, primary_key=True),
    word("robots"),
    Column("fetched", Sorted, nullable=False),
)
