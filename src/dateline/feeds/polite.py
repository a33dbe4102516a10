"""Manners: a transport that says who asks, keeps to robots.txt, pauses between requests to one host, and does not come
back before it is asked to. Every request of a watch goes through it, redirects too."""

from __future__ import annotations

from datetime import datetime, timedelta
from ipaddress import ip_address
from typing import TYPE_CHECKING, Protocol

import httpx2

import dateline
from dateline.errors import Unreachable, Unwelcome

from .clock import Clock
from .pace import retry_after

if TYPE_CHECKING:
    from protego import Protego

AGENT = f"dateline/{dateline.__version__} (reads news feeds)"
PAUSE = 1.0  # seconds between two requests to one host
MOST_PAUSE = 30.0  # that a robots.txt can ask for
_KEPT = timedelta(days=1)  # a robots.txt
_LARGEST = 500_000  # bytes of one; what is behind them does not count
_REMEDY = "ask the publisher, or leave it out"


class Notes(Protocol):
    """Where the robots.txt of sites are kept."""

    def robots(self, site: str) -> tuple[str, datetime] | None:
        """The text, and when it was fetched."""

    def keep_robots(self, site: str, text: str, now: datetime) -> None: ...


class Polite(httpx2.BaseTransport):
    """``inner`` does the asking. ``home`` are the hosts of the feeds that the user named: no other one may lead into
    the user's own network. ``notes`` keeps what robots.txt say from one run to the next."""

    def __init__(
        self, inner: httpx2.BaseTransport, clock: Clock, notes: Notes, home: frozenset[str] = frozenset()
    ) -> None:
        self.inner, self.clock, self.notes, self.home = inner, clock, notes, home
        self._free: dict[str, datetime] = {}  # from when a host may be asked again, for the sake of the pause
        self._shut: dict[str, datetime] = {}  # until when a host has asked to be left alone
        self._rules: dict[str, tuple[datetime, Protego]] = {}  # of each site, and until when they hold

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        url = request.url
        self._keep_out(url)
        self._wait_if_told(url)
        rules = self._robots(url)
        if not rules.can_fetch(str(url), "dateline"):
            raise Unwelcome(str(url), "its robots.txt asks programs to leave it alone", _REMEDY)
        self._wait_if_told(url)
        return self._ask(request, max(PAUSE, float(rules.crawl_delay("dateline") or 0)))

    def asked_to_wait(self, address: str) -> timedelta:
        """For how long a host still wants to be left alone."""
        until = self._shut.get(host(address))
        return max(until - self.clock.now(), timedelta(0)) if until is not None else timedelta(0)

    def _keep_out(self, url: httpx2.URL) -> None:
        if url.host not in self.home and _is_private(url.host):
            raise Unwelcome(str(url), "leads into a private network", "give it to dateline add if that is meant")

    def _wait_if_told(self, url: httpx2.URL) -> None:
        """Not at all, that is: another time."""
        until = self._shut.get(url.host)
        if until is not None and until > self.clock.now():
            raise Unreachable(
                str(url), f"its server asks to be left alone until {until:%H:%M} UTC", "it is asked again then"
            )

    def _ask(self, request: httpx2.Request, delay: float = 0.0) -> httpx2.Response:
        host, now = request.url.host, self.clock.now()
        if (free := self._free.get(host, now)) > now:
            self.clock.wait((free - now).total_seconds())
        request.headers["User-Agent"] = AGENT
        try:
            response = self.inner.handle_request(request)
        finally:
            self._free[host] = self.clock.now() + timedelta(seconds=min(delay, MOST_PAUSE))
        if response.status_code in (429, 503):
            wait = retry_after(response.headers.get("retry-after"), self.clock.now())
            if wait:
                self._shut[host] = self.clock.now() + wait
        return response

    def _robots(self, url: httpx2.URL) -> Protego:
        """What a site lets programs do."""
        from protego import Protego

        site = f"{url.scheme}://{url.netloc.decode('ascii')}"
        until, rules = self._rules.get(site, (None, None))
        if until is None or rules is None or until <= self.clock.now():
            text, fetched = self._robots_text(site, str(url))
            rules = Protego.parse(text)
            self._rules[site] = (fetched + _KEPT, rules)
        return rules

    def _robots_text(self, site: str, wanted: str) -> tuple[str, datetime]:
        now = self.clock.now()
        known = self.notes.robots(site)
        if known is not None and known[1] <= now < known[1] + _KEPT:
            return known
        text = self._fetch_robots(f"{site}/robots.txt", wanted)
        self.notes.keep_robots(site, text, now)
        return text, now

    def _fetch_robots(self, address: str, wanted: str) -> str:
        """A site without a robots.txt lets everything be read; one that cannot say is asked another time."""
        with httpx2.Client(transport=_Asking(self), timeout=10.0, follow_redirects=True, max_redirects=5) as client:
            try:
                with client.stream("GET", address) as response:
                    status, text = response.status_code, _beginning(response)
            except (httpx2.TooManyRedirects, httpx2.DecodingError):
                return ""
        if status >= 500 or status == 429:
            raise Unreachable(wanted, f"its site's robots.txt answers {status}", "it is asked again later")
        return text if status == 200 else ""

    def close(self) -> None:
        """Nothing: it is used again and again, and ``end`` ends it."""

    def end(self) -> None:
        self.inner.close()


class _Asking(httpx2.BaseTransport):
    """The same manners without robots.txt, for robots.txt itself. Closing it closes nothing."""

    def __init__(self, polite: Polite) -> None:
        self._polite = polite

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        self._polite._keep_out(request.url)
        return self._polite._ask(request)


def host(address: str) -> str:
    """Whose an address is; empty where it is none."""
    try:
        return httpx2.URL(address).host
    except (httpx2.InvalidURL, ValueError):
        return ""


def _beginning(response: httpx2.Response) -> str:
    raw = b""
    for block in response.iter_bytes():
        raw += block
        if len(raw) > _LARGEST:
            break
    return raw[:_LARGEST].decode("utf-8", "replace")


def _is_private(host: str) -> bool:
    """Whether a host is the user's own, or one of the network around, as far as its name alone tells."""
    if host == "localhost" or host.endswith((".localhost", ".local", ".internal")):
        return True
    try:
        return not ip_address(host).is_global
    except ValueError:
        return False
