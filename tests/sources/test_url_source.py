"""URLs: http and https only, with an end to waiting, to redirects and to size."""

import httpx2
import pytest

from dateline.errors import DatelineError, NotText, TooLarge, Unreachable
from dateline.model import Report
from dateline.sources import reports, url

TEXT = "BAGHDAD, July 26 (Agency) - The minister resigned on Monday, officials said."


def serve(
    status: int = 200, headers: dict[str, str] | None = None, content: bytes = TEXT.encode()
) -> httpx2.MockTransport:
    return httpx2.MockTransport(lambda _: httpx2.Response(status, headers=headers or {}, content=content))


def error_of(address: str, transport: httpx2.BaseTransport) -> DatelineError:
    with pytest.raises(DatelineError) as caught:
        list(url.reports(address, transport))
    assert str(caught.value).startswith(f"{address}: ")
    assert "\n" not in str(caught.value)
    return caught.value


def test_a_text_is_read_with_its_address() -> None:
    transport = serve(headers={"content-type": "text/plain; charset=utf-8"})
    (report,) = url.reports("https://example.org/a.txt", transport)
    assert report == Report(id="https://example.org/a.txt", url="https://example.org/a.txt", text=TEXT)


def test_a_redirect_is_followed_and_the_last_address_kept() -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        if request.url.path == "/short":
            return httpx2.Response(301, headers={"location": "/long"})
        return httpx2.Response(200, headers={"content-type": "text/plain"}, content=TEXT.encode())

    (report,) = url.reports("http://example.org/short", httpx2.MockTransport(answer))
    assert isinstance(report, Report)
    assert report.url == "http://example.org/long"


def test_a_circle_of_redirects_comes_to_an_end() -> None:
    transport = serve(302, {"location": "http://example.org/"})
    assert "redirects" in str(error_of("http://example.org/", transport))


@pytest.mark.parametrize("address", ["ftp://example.org/a", "file:///etc/hostname", "gopher://x"])
def test_other_schemes_are_refused(address: str) -> None:
    (found,) = reports(address)
    assert isinstance(found, Unreachable)
    assert "neither http nor https" in str(found)


def test_a_redirect_to_another_scheme_is_refused() -> None:
    assert isinstance(error_of("http://example.org/", serve(302, {"location": "file:///etc/hostname"})), Unreachable)


def test_an_answer_that_is_none() -> None:
    assert "404 Not Found" in str(error_of("http://example.org/", serve(404)))


def test_what_is_no_page_is_not_read() -> None:
    error = error_of("http://example.org/a.pdf", serve(headers={"content-type": "application/pdf"}))
    assert isinstance(error, NotText)


def test_no_more_is_taken_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(url, "MAX_BYTES", 50)
    assert isinstance(error_of("http://example.org/", serve()), TooLarge)


def test_a_drip_comes_to_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(url, "TOTAL", -1.0)
    assert "seconds" in str(error_of("http://example.org/", serve()))


@pytest.mark.parametrize(
    "failure",
    [
        httpx2.ConnectError("[Errno -2] Name or service not known"),
        httpx2.ReadTimeout("slow"),
        httpx2.ReadError("reset"),
    ],
)
def test_a_network_that_fails(failure: httpx2.HTTPError) -> None:
    def fail(_: httpx2.Request) -> httpx2.Response:
        raise failure

    error = error_of("https://example.org/", httpx2.MockTransport(fail))
    assert isinstance(error, Unreachable)
    assert "Errno" not in str(error)


@pytest.mark.parametrize("address", ["http://", "http://[bad", "https://exa mple/"])
def test_addresses_that_are_none(address: str) -> None:
    assert isinstance(error_of(address, serve(404)), Unreachable)
