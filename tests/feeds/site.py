"""A web site of our own on this machine, and a clock that does not run by itself."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TypeAlias


@dataclass
class Page:
    body: str | bytes = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def raw(self) -> bytes:
        return self.body.encode() if isinstance(self.body, str) else self.body


Answer: TypeAlias = Page | Callable[[dict[str, str]], Page]


def unless_known(body: str, etag: str = '"1"', modified: str = "Mon, 26 Jul 2021 12:00:00 GMT") -> Answer:
    """A page that is sent only to those who do not know it."""

    def answer(headers: dict[str, str]) -> Page:
        if headers.get("if-none-match") == etag and headers.get("if-modified-since") == modified:
            return Page(status=304)
        return Page(body, headers={"ETag": etag, "Last-Modified": modified})

    return answer


def moved(to: str, status: int = 302) -> Page:
    return Page(status=status, headers={"Location": to})


@dataclass
class Site:
    """``asked`` are the paths that were asked for, ``told`` the headers of each request."""

    url: str
    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    told: list[dict[str, str]] = field(default_factory=list)

    def count(self, path: str) -> int:
        return self.asked.count(path)


@contextmanager
def serving() -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            site.asked.append(self.path)
            site.told.append(headers)
            found = site.pages.get(self.path, Page(status=404))
            page = found(headers) if callable(found) else found
            self.send_response(page.status)
            kind = "text/html" if page.raw.lstrip()[:5].lower() in (b"<html", b"<!doc") else "application/xml"
            given = {"Content-Type": kind, "Content-Length": str(len(page.raw))} | page.headers
            for name, value in given.items():
                self.send_header(name, value)
            self.end_headers()
            if page.status != 304:
                self.wfile.write(page.raw)

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site = Site(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class StillClock:
    """Time goes on only where somebody waits; ``waits`` says for how many seconds each did."""

    def __init__(self) -> None:
        self.time = datetime(2021, 7, 26, 12, tzinfo=UTC)
        self.waits: list[float] = []

    def now(self) -> datetime:
        return self.time

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.time += timedelta(seconds=seconds)

    def go(self, **time: float) -> None:
        self.time += timedelta(**time)
