"""RSS and Atom as they are written, well-formed or not, into items (feedparser)."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from hashlib import sha256
from importlib.util import find_spec
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

from dateline.errors import NotAFeed, UsageError

from .feed import Feed, Item
from .words import plain

_ENDS = re.compile(rb"</(?:\w+:)?(?:rss|feed|rdf|channel)\s*>\s*(?:<!--.*?-->\s*)*\x00*\s*$", re.I | re.S)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.I)
_FEED_OF_PAGE = re.compile(
    rb"<link\b[^>]{0,500}?\btype\s*=\s*[\"']application/(?:rss|atom)\+xml[\"'][^>]{0,500}>", re.I
)
_HREF = re.compile(rb"\bhref\s*=\s*[\"']([^\"']{1,1000})[\"']", re.I)
_ENTITY = re.compile(rb"<!ENTITY\b", re.I)
_FIRST_YEAR = 1990  # what is dated earlier on the web has no date, but a zero
_MAX_MINUTES = 60  # for which a feed is left alone because it says so
_PERIODS = {"hourly": 60, "daily": 1440, "weekly": 10080, "monthly": 43200, "yearly": 525600}


def need() -> None:
    """Raises UsageError where the libraries are not installed."""
    if find_spec("feedparser") is None or find_spec("protego") is None:
        raise UsageError("feeds need more (pip install 'dateline[feeds]')")


def parse(raw: bytes, address: str, charset: str | None = None) -> Feed:
    """The feed in what a server sent. Raises NotAFeed."""
    if not raw.strip():
        raise NotAFeed(address, "empty", "check the address in a browser")
    if _ENTITY.search(raw[:10_000]):
        raise NotAFeed(address, "declares entities of its own, as no feed needs to", "tell its publisher")
    parsed = _parsed(raw, address, charset)
    items = _items(parsed, address)
    if not parsed.get("version") and not items:
        raise _no_feed(raw, address)
    if parsed.get("bozo") and not items and _ENDS.search(raw[-500:]) is None:
        raise NotAFeed(address, "damaged: it ends before its first item does", "try again later")
    cut = bool(parsed.get("bozo")) and _ENDS.search(raw[-500:]) is None
    feed = parsed.get("feed", {})
    return Feed(_line(feed, "title"), _minutes(feed), tuple(items[:-1] if cut else items), cut)


def _parsed(raw: bytes, address: str, charset: str | None) -> Any:
    import feedparser  # a sixth of a second, which other commands need not wait for

    kind = "application/xml" + (f"; charset={charset}" if charset else "")
    headers = {"content-type": kind, "content-location": address}
    try:
        return feedparser.parse(
            BytesIO(raw), response_headers=headers, resolve_relative_uris=False, sanitize_html=False
        )
    except Exception as error:  # whatever breaks on a feed so odd
        raise NotAFeed(address, f"cannot be parsed: {type(error).__name__}", "tell its publisher") from None


def _no_feed(raw: bytes, address: str) -> NotAFeed:
    """What it is instead, and which feed a page says that it has."""
    head = raw[:100_000]
    if _PAGE.search(head):
        links = (_HREF.search(link[0]) for link in _FEED_OF_PAGE.finditer(head))
        feeds = [urljoin(address, href[1].decode("utf-8", "replace")) for href in links if href]
        return NotAFeed(
            address, "a page, not a feed", f"its feed is {feeds[0]}" if feeds else "give its feed's address"
        )
    what = "JSON" if head.lstrip()[:1] in (b"{", b"[") else "something else"
    return NotAFeed(address, f"neither RSS nor Atom, but {what}", "check the address in a browser")


def _items(parsed: Any, address: str) -> list[Item]:
    feed = parsed.get("feed", {})
    publisher = _line(feed, "publisher") or _line(feed, "title")
    return [_item(entry, publisher, address) for entry in parsed.get("entries", ())]


def _item(entry: Any, publisher: str | None, address: str) -> Item:
    title = _line(entry, "title")
    content, summary = _content(dict.get(entry, "content") or ()), _detail(entry, "summary")
    link = _link(entry, address)
    guid = str(
        entry.get("id") or link or sha256(f"{title}\n{content or summary}".encode("utf-8", "replace")).hexdigest()
    )
    origin = _line(dict.get(entry, "source") or {}, "title")
    author = dict.get(entry, "author_detail") or {}
    return Item(
        guid,
        link,
        title,
        author.get("name") or _plain_line(entry.get("author")),
        origin or publisher,
        _moment(entry),
        content,
        "" if summary == content else summary,
    )


def _link(entry: Any, address: str) -> str | None:
    """The item's page, absolute; None for what is none."""
    link = entry.get("link")
    if not link and str(entry.get("id", "")).lower().startswith(("http://", "https://")):
        link = entry.get("id")
    try:
        whole = urljoin(address, str(link).strip()) if link else ""
    except ValueError:
        return None
    return whole if whole.lower().startswith(("http://", "https://")) and len(whole) < 4000 else None


def _content(contents: Sequence[Any]) -> str:
    """The longest of an item's contents that are text."""
    texts = [_text(one) for one in contents if str(one.get("type", "")).startswith(("text/", "application/xhtml"))]
    return max(texts, key=len, default="")


def _detail(entry: Any, name: str) -> str:
    detail = dict.get(entry, f"{name}_detail")
    return _text(detail) if detail else ""


def _text(detail: Any) -> str:
    value = str(detail.get("value") or "")
    return plain(value, is_markup=detail.get("type") != "text/plain" or "&lt;p" in value)


def _line(thing: Any, name: str) -> str | None:
    """A field of one line; None if it is empty."""
    text = _detail(thing, name) or _plain_line(dict.get(thing, name)) or ""
    return " ".join(text.split()) or None


def _plain_line(value: Any) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _moment(entry: Any) -> str | None:
    """When an item was published, in the time of its own place: a report's day is the day there."""
    for name in ("published", "created", "updated"):
        if text := dict.get(entry, name):
            moment = _told(str(text).strip()) or _understood(dict.get(entry, f"{name}_parsed"))
            if moment is not None and moment.year >= _FIRST_YEAR:
                return moment.isoformat(timespec="seconds")
    return None


def _told(text: str) -> datetime | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None


def _understood(parsed: time.struct_time | None) -> datetime | None:
    try:
        return datetime(*parsed[:6], tzinfo=UTC) if parsed else None
    except (ValueError, TypeError):
        return None


def _minutes(feed: Any) -> int | None:
    """For how long it asks to be left alone, an hour at most."""
    said = str(dict.get(feed, "ttl") or "").strip()
    if said.isdecimal() and len(said) < 7:
        return min(int(said), _MAX_MINUTES)
    period = _PERIODS.get(str(dict.get(feed, "sy_updateperiod") or "").strip().lower())
    if period is None:
        return None
    often = str(dict.get(feed, "sy_updatefrequency") or "1").strip()
    return min(period // max(1, int(often) if often.isdecimal() and len(often) < 7 else 1), _MAX_MINUTES)
