"""OPML: the file in which feed readers keep and exchange their lists of feeds."""

from __future__ import annotations

import re
from pathlib import Path

from dateline.errors import Malformed, NotAFeed, NotFound
from dateline.sources.encoding import read_limited
from dateline.sources.file import reason

_LONGEST = 2000
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def addresses(given: list[str]) -> list[str]:
    """The addresses of feeds that a user names, each once: as they are, or in files of OPML. Raises SourceError."""
    found = [address for name in given for address in (_in_file(name) if not _ADDRESS.match(name) else [name])]
    if too_long := next((address for address in found if len(address) > _LONGEST), None):
        raise Malformed(f"{too_long[:60]}...", "no address of a feed: too long", "look it up in a browser")
    return list(dict.fromkeys(_usual(address) for address in found))


def _usual(address: str) -> str:
    """``feed:`` is how browsers used to hand feeds over."""
    return re.sub(r"^feed:(?://)?(?=https?://)", "", address.strip(), flags=re.I).replace("feed://", "https://", 1)


def _in_file(name: str) -> list[str]:
    try:
        with Path(name).open("rb") as stream:
            raw = read_limited(stream, name)
    except (OSError, ValueError) as error:
        problem = reason(error) if isinstance(error, OSError) else "no such file"
        raise NotFound(name, problem, "give a feed's address, or a file of OPML") from None
    return _outlines(raw, name)


def _outlines(raw: bytes, name: str) -> list[str]:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    try:
        root = etree.fromstring(raw, parser=parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None or str(root.tag).lower() != "opml":
        raise NotAFeed(name, "no file of OPML", "a feed is given by its address, many by a file of OPML")
    found = [value for outline in root.iter("outline") for key, value in outline.items() if key.lower() == "xmlurl"]
    kept = [address for address in found if _ADDRESS.match(address.strip())]
    if not kept:
        raise Malformed(name, "no feeds in it", "export the list from your feed reader anew")
    return kept
