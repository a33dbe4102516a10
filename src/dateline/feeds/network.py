"""The network as the user's system reaches it: through the proxies that its settings name."""

from __future__ import annotations

from urllib.request import getproxies, proxy_bypass

import httpx2


class Network(httpx2.BaseTransport):
    def __init__(self) -> None:
        self._ways: dict[str | None, httpx2.HTTPTransport] = {}

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        proxy = None if proxy_bypass(request.url.host) else getproxies().get(request.url.scheme)
        if proxy not in self._ways:
            self._ways[proxy] = httpx2.HTTPTransport(proxy=proxy)
        return self._ways[proxy].handle_request(request)

    def close(self) -> None:
        for way in self._ways.values():
            way.close()
