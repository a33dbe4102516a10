"""An item of a feed as a report: by the feed's own words where it has the whole article, else by its page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dateline.errors import NoReport, NotEnglish, SourceError, Unreachable
from dateline.model import Report
from dateline.sources import checked, url
from dateline.sources.html import PROSE
from dateline.sources.language import other_language

from . import words
from .feed import Item

if TYPE_CHECKING:
    import httpx2

    from dateline.sources import Found


class Policy(Enum):
    """When an article's page is fetched."""

    IF_NEEDED = "if needed"  # where the feed has only a summary
    ALWAYS = "always"
    NEVER = "never"


class Later(Exception):
    """An article's page cannot be had now. ``site`` is where no other page can be had either, if that is so."""

    def __init__(self, link: str, error: Unreachable) -> None:
        self.problem = error.problem
        self.site = {site(link)} if error.status in (None, 429, 503) else set()
        super().__init__(f"{link}: {error.problem}")


@dataclass(frozen=True, slots=True)
class Told:
    """A report, or why there is none; ``words`` says whose they are: feed, page or summary. ``note`` is why it is no
    more than a summary."""

    found: Found
    words: str
    note: str | None = None


def told(item: Item, policy: Policy, transport: httpx2.BaseTransport, last: bool) -> Told:
    """The report of an item. Raises Later where it is worth to wait, unless this is the ``last`` time."""
    name = item.link or item.guid
    other = other_language(f"{item.title or ''}\n{item.summary}\n{item.content}")
    if other is not None:
        problem = f"not in English, it seems, but in {other}"
        return Told(NotEnglish(name, problem, "only English is read; translate it first"), "feed")
    article = words.article(item)
    if article is not None and policy is not Policy.ALWAYS:
        return Told(checked(_report(item, article), name), "feed")
    if policy is Policy.NEVER or item.link is None:
        return _in_short(item, article, None if policy is Policy.NEVER else "it has no page")
    try:
        found = next(iter(_page(item.link, transport)), NoReport(item.link, "empty page"))
    except SourceError as error:
        found = error
    if isinstance(found, Report):
        return Told(checked(_with(found, item), name), "page")
    if isinstance(found, NotEnglish):
        return Told(found, "page")
    if isinstance(found, Unreachable) and not found.lasts and not last:
        raise Later(item.link, found)
    return _in_short(item, article, found.problem)


def site(link: str) -> str:
    """Where a page is, as far as it matters whether anybody is there to answer."""
    try:
        return urlsplit(link).netloc.casefold()
    except ValueError:
        return ""


def _page(link: str, transport: httpx2.BaseTransport) -> Iterator[Found]:
    return url.reports(link, transport)


def _in_short(item: Item, article: str | None, why: str | None) -> Told:
    """By the feed's words alone, if there are sentences in them."""
    name = item.link or item.guid
    text = article or words.summary(item)
    kind = "feed" if article else "summary"
    if PROSE.search(text) is None:
        return Told(NoReport(name, f"the feed has no article, and {why or 'pages are not asked for'}"), kind)
    note = f"{name}: {'the feed’s words were' if article else 'only the feed’s summary was'} read: {why}"
    return Told(checked(_report(item, text), name), kind, note if why else None)


def _report(item: Item, text: str) -> Report:
    return Report(
        id=item.link or item.guid,
        text=text,
        url=item.link,
        title=item.title,
        author=item.author,
        publisher=item.publisher,
        published=item.published,
    )


def _with(page: Report, item: Item) -> Report:
    """What the feed says of an article goes before what its page does, but for who publishes it: feeds have names of
    their own ("World news | The Post")."""
    return replace(
        page,
        title=item.title or page.title,
        author=item.author or page.author,
        publisher=page.publisher or item.publisher,
        published=item.published or page.published,
    )
