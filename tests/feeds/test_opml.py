"""Lists of feeds, as feed readers keep them."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import Malformed, NotAFeed, NotFound, SourceError
from dateline.feeds.opml import addresses

OPML = """<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
<outline text="News"><outline type="rss" text="Post" xmlUrl="https://post.example/rss" htmlUrl="https://post.example/"/>
<outline type="rss" XMLURL="https://ledger.example/atom"/></outline><outline text="A note"/></body></opml>"""


def test_addresses_and_lists_of_them_each_once(tmp_path: Path) -> None:
    (tmp_path / "mine.opml").write_text(OPML)
    given = ["https://ledger.example/atom", str(tmp_path / "mine.opml"), "feed://old.example/rss"]
    assert addresses(given) == ["https://ledger.example/atom", "https://post.example/rss", "https://old.example/rss"]


def test_a_damaged_list_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    (tmp_path / "mine.opml").write_text(OPML.replace("News", "News & more")[:-30])
    assert len(addresses([str(tmp_path / "mine.opml")])) == 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (OPML.replace("rl=", "x=").replace("RL=", "x="), Malformed), ("<rss></rss>", NotAFeed), ("", NotAFeed),
        ("https://post.example/rss", NotAFeed),
        ('<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]><opml><outline xmlUrl="&x;"/></opml>', Malformed),
    ],
)  # fmt: skip
def test_what_is_no_list_is_told(tmp_path: Path, text: str, kind: type[SourceError]) -> None:
    (tmp_path / "mine.opml").write_text(text)
    with pytest.raises(kind):
        addresses([str(tmp_path / "mine.opml")])


@pytest.mark.parametrize("name", ["none.opml", "post.example/rss", "", "\0", "https://x.example/" + "a" * 3000])
def test_what_is_neither_address_nor_file_is_told(name: str) -> None:
    with pytest.raises((NotFound, Malformed)):
        addresses([name])
