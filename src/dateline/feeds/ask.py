"""Asking for a feed: only for what is new since it was last asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.sources.url import body, opened, refusal

if TYPE_CHECKING:
    import httpx2

ACCEPT = (
    "application/rss+xml, application/atom+xml, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """``raw`` is None if nothing is new. ``moved`` is the address that the feed has for good from now on."""

    raw: bytes | None
    address: str
    charset: str | None
    etag: str | None
    modified: str | None
    moved: str | None


def ask(address: str, etag: str | None, modified: str | None, transport: httpx2.BaseTransport) -> Answer:
    """Raises SourceError."""
    headers = {"Accept": ACCEPT}
    headers |= {"If-None-Match": etag} if etag else {}
    headers |= {"If-Modified-Since": modified} if modified else {}
    with opened(address, transport, headers) as response:
        new = response.status_code == 200
        if not new and response.status_code != 304:
            raise refusal(response, address, "check it in a browser")
        return Answer(
            body(response, address, "give a shorter feed of the same site") if new else None,
            str(response.url),
            response.charset_encoding,
            _header(response, "etag") or (None if new else etag),
            _header(response, "last-modified") or (None if new else modified),
            _moved(response),
        )


def _header(response: httpx2.Response, name: str) -> str | None:
    """What is to be sent back as it is: nothing that could not be."""
    value = response.headers.get(name, "")
    return value if value and len(value) < 1000 and value.isascii() and value.isprintable() else None


def _moved(response: httpx2.Response) -> str | None:
    """Where to, if every redirect on the way was for good."""
    steps = [step.status_code for step in response.history]
    return str(response.url) if steps and all(status in (301, 308) for status in steps) else None
