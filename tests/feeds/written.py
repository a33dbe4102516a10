"""Feeds and pages of our own writing."""

from __future__ import annotations

from html import escape

STORY = (
    "SARRAT, July 26 (Agency) - Dockers went on strike in the port of Sarrat on Monday after talks on pay failed. "
    'The strike will last for three days, said Ada Vance, who leads their union. "We want bread," she told reporters. '
    "Police arrested 12 people at the gates. The port handles a third of the grain that the country sells. "
    "The minister of transport, Bo Lund, called for new talks and pledged to send a mediator by Friday. "
    "Shipping companies said that 14 ships were waiting. A court is to decide on Tuesday whether the strike is lawful. "
)
SUMMARY = "Dockers in the port of Sarrat have gone on strike for three days after talks about their pay failed."


def story(number: int) -> str:
    """An article, unlike any other."""
    return STORY.replace("12 people", f"{12 + number} people").replace("Sarrat", f"Sarrat{chr(97 + number % 26)}")


def article(number: int, title: str = "Dockers strike") -> str:
    paragraphs = "".join(f"<p>{sentence.strip()}.</p>" for sentence in story(number).split(". ") if sentence.strip())
    return (
        f"<!doctype html><html lang=en><head><title>{title}</title><meta property='og:site_name' content='The Post'>"
        f"</head><body><nav>Home News</nav><article><h1>{title}</h1>{paragraphs}</article></body></html>"
    )


def item(number: int, link: str | None = None, *, guid: str | None = None, **fields: str) -> str:
    """An item of RSS; ``fields`` are elements of it, with ``__`` for the colon of their names."""
    inner = "".join(f"<{n.replace('__', ':')}>{escape(v)}</{n.replace('__', ':')}>" for n, v in fields.items())
    inner += f"<link>{escape(link)}</link>" if link else ""
    inner += f"<guid isPermaLink='false'>{escape(guid)}</guid>" if guid else ""
    title = "" if "title" in fields else f"<title>Dockers strike, part {number}</title>"
    dated = "" if "pubDate" in fields else f"<pubDate>Mon, 26 Jul 2021 {10 + number % 12}:00:00 +0200</pubDate>"
    return f"<item>{title}{dated}{inner}</item>"


def rss(*items: str, head: str = "") -> str:
    names = (
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"'
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0" {names}><channel><title>The Post: World</title>'
        f"{head}{''.join(items)}</channel></rss>"
    )


def whole(number: int, link: str | None = None, **more: str) -> str:
    """An item with all of its article in it."""
    return item(number, link, guid=f"g{number}", content__encoded=f"<p>{story(number)}</p>", **more)


def atom(*entries: str, base: str = "") -> str:
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom"{base}><title>The Ledger</title><id>urn:ledger</id>'
        f"<updated>2021-07-26T12:00:00Z</updated>{''.join(entries)}</feed>"
    )
