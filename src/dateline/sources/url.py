"""A URL: one page or file over http or https, on the user's own network."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader, BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from dateline.errors import NotText, TooLarge, Unreachable

from .encoding import MAX_BYTES
from .formats import reports_in
from .found import Found
from .place import Place

if TYPE_CHECKING:
    import httpx2

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
CONNECT, WAIT, TOTAL = 10.0, 20.0, 60.0  # seconds: to connect, for the next bytes, for everything
REDIRECTS = 5
ERRNO = re.compile(r"\[Errno -?\d+\] ")
READABLE = re.compile(r"text/|application/(xhtml|json|x-ndjson|jsonl|octet-stream)")
HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; dateline)",
    "Accept": "text/html, application/xhtml+xml, text/plain, */*;q=0.5",
    "Accept-Language": "en",
}


def takes(source: str) -> bool:
    """Anything with a scheme, so that ftp:// is refused by name and not taken for a file."""
    return SCHEME.match(source) is not None


def reports(source: str, transport: httpx2.BaseTransport | None = None) -> Iterator[Found]:
    """``transport`` stands in for the network in tests."""
    raw, place = fetch(source, transport)
    yield from reports_in(BufferedReader(BytesIO(raw)), place)


def fetch(url: str, transport: httpx2.BaseTransport | None = None) -> tuple[bytes, Place]:
    """The bytes behind a URL, and where they came from after all redirects. Raises SourceError."""
    with opened(url, transport) as response:
        _check(response, url)
        return body(response, url, "give the address of a single article"), _place(response, url)


@contextmanager
def opened(
    url: str, transport: httpx2.BaseTransport | None = None, headers: dict[str, str] = HEADERS
) -> Iterator[httpx2.Response]:
    """What the server answers after all redirects, whether or not that is good. Raises Unreachable."""
    import httpx2  # a tenth of a second, which other sources need not wait for

    if not re.match(r"https?://", url, re.I):
        raise Unreachable(url, "neither http nor https", "save it as a file first")
    client = httpx2.Client(
        transport=transport,
        headers=headers,
        timeout=httpx2.Timeout(WAIT, connect=CONNECT),
        follow_redirects=True,
        max_redirects=REDIRECTS,
    )
    try:
        with client, client.stream("GET", url) as response:
            yield response
    except httpx2.TimeoutException:
        raise Unreachable(url, "the server is too slow to answer", "try again later") from None
    except httpx2.TooManyRedirects:
        raise Unreachable(url, f"more than {REDIRECTS} redirects", "give the page's final address") from None
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        problem = ERRNO.sub("", str(error)).rstrip(".").lower()
        raise Unreachable(url, f"cannot be fetched: {problem}", "check the address and the network") from None


def body(response: httpx2.Response, url: str, if_large: str) -> bytes:
    """What the server sends, as long as that comes to an end. Raises TooLarge, Unreachable."""
    parts, size, end = [], 0, time.monotonic() + TOTAL
    for block in response.iter_bytes():
        parts.append(block)
        size += len(block)
        if size > MAX_BYTES:
            raise TooLarge(url, f"larger than {MAX_BYTES // 1_000_000} MB", if_large)
        if time.monotonic() > end:
            raise Unreachable(url, f"not done after {TOTAL:.0f} seconds", "try again later")
    return b"".join(parts)


def refusal(response: httpx2.Response, url: str, remedy: str) -> Unreachable:
    """The error that says what the server answered."""
    answer = f"the server answers {response.status_code} {response.reason_phrase}".rstrip()
    return Unreachable(url, answer, remedy, status=response.status_code)


def _check(response: httpx2.Response, url: str) -> None:
    if response.status_code != 200:
        raise refusal(response, url, "check it in a browser; save the page and give the file")
    kind = response.headers.get("content-type", "text/html").partition(";")[0].strip().lower()
    if not READABLE.match(kind):
        raise NotText(url, f"{kind}, not a page", "give the address of an article")


def _place(response: httpx2.Response, url: str) -> Place:
    final = str(response.url)
    name = PurePosixPath(response.url.path).name
    is_page = "html" in response.headers.get("content-type", "")
    return Place(
        source=url, id=final, name="page.html" if is_page else name, url=final, charset=response.charset_encoding
    )
