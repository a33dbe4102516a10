"""A web page: the article's text, with title, author, publisher and date as far as the page tells them.

The report's text is the extracted text, one paragraph a line; offsets point into that.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from dateline.errors import NoReport
from dateline.model import Report

from .encoding import decode, read_limited
from .found import Found, checked
from .place import Place

SUFFIXES = (".html", ".htm", ".xhtml")
START = re.compile(rb"\s*(<\?xml[^>]*>\s*)?(<!--.{0,500}?-->\s*)?<(!doctype\s+html|html|head|body)\b", re.I | re.S)
CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)""", re.I)
# A line of ten words or more that ends like a sentence: menus and lists of headlines have none.
PROSE = re.compile(r"^(?:\S+ ){9}.*[.!?…][\"'”’)»]*$", re.M)
# Only dates that the page states of itself; fixed bounds, so that no reading depends on the day it is made.
DATES = {"original_date": True, "extensive_search": False, "min_date": "1990-01-01", "max_date": "2100-01-01"}
REMEDY = "save the article's own page, or its text as .txt"

for _name in ("trafilatura", "htmldate", "courlan", "justext"):  # they complain of odd pages on stderr
    logging.getLogger(_name).addHandler(logging.NullHandler())
    logging.getLogger(_name).propagate = False


def looks(head: bytes) -> bool:
    return START.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def reports(stream: BinaryIO, place: Place) -> Iterator[Found]:
    raw = read_limited(stream, place.source)
    page = _extract(decode(raw, place.source, place.charset or _charset(raw)), place.url)
    text = _without_title(page.text or "", page.title) if page is not None else ""
    if PROSE.search(text) is None:
        yield NoReport(place.source, "no article found in the page", REMEDY)
        return
    report = Report(
        id=place.id,
        text=text,
        url=place.url or page.url or None,
        title=page.title or None,
        author=page.author or None,
        publisher=page.sitename or None,
        published=page.date or None,
    )
    yield checked(report, place.source)


def _without_title(text: str, title: str | None) -> str:
    """The headline is told apart, as ``title``; pages repeat it over the article."""
    first, _, rest = text.strip().partition("\n")
    return rest.strip() if title and first.split() == title.split() else text.strip()


def _charset(raw: bytes) -> str | None:
    declared = CHARSET.search(raw[:4096])
    return declared[1].decode("ascii", "ignore") if declared else None


def _extract(page: str, url: str | None) -> Any:
    from trafilatura import bare_extraction  # a quarter of a second, which other sources need not wait for

    try:
        return bare_extraction(
            page,
            url=url,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            date_extraction_params=DATES,
        )
    except Exception:  # whatever breaks on a page so odd: there is no article in it for us
        return None
