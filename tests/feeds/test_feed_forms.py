"""Feeds of every form, well and badly written, are read for what they say; what is no feed is named."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import NotAFeed
from dateline.feeds.feed import Feed, Item
from dateline.feeds.parse import parse
from dateline.feeds.words import article, plain, summary

from .written import STORY, SUMMARY, atom, item, rss, story, whole

ADDRESS = "https://post.example/feeds/world"


def parsed(text: str | bytes, charset: str | None = None) -> Feed:
    return parse(text.encode() if isinstance(text, str) else text, ADDRESS, charset)


def only(text: str | bytes, charset: str | None = None) -> Item:
    (found,) = parsed(text, charset).items
    return found


def test_an_item_of_rss() -> None:
    found = only(rss(whole(0, "https://post.example/a", dc__creator="Jo Reed", description=SUMMARY)))
    assert found == Item(
        guid="g0",
        link="https://post.example/a",
        title="Dockers strike, part 0",
        author="Jo Reed",
        publisher="The Post: World",
        published="2021-07-26T10:00:00+02:00",
        content=story(0).strip(),
        summary=SUMMARY,
    )


@pytest.mark.parametrize(
    "content",
    [
        f'<content type="html">{"&lt;p&gt;" + STORY + "&lt;/p&gt;"}</content>',
        f'<content type="html"><![CDATA[<p>{STORY}</p>]]></content>',
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{STORY}</p></div></content>',
        f'<content type="text">{STORY}</content>',
        f"<content>{STORY}</content>",
    ],
)
def test_the_contents_of_atom(content: str) -> None:
    entry = f"<entry><id>urn:1</id><title>Strike</title><updated>2021-07-26T12:00:00Z</updated>{content}</entry>"
    found = only(atom(entry))
    assert article(found) == STORY.strip()
    assert (found.guid, found.published, found.publisher) == ("urn:1", "2021-07-26T12:00:00+00:00", "The Ledger")


def test_content_that_is_no_text_or_elsewhere_is_none() -> None:
    picture = '<content type="image/png">iVBORw0KGgo=</content>'
    elsewhere = '<content type="text/html" src="https://ledger.example/1.html"/>'
    for content in (picture, elsewhere):
        found = only(atom(f"<entry><id>1</id><title>T</title><link href='https://ledger.example/1'/>{content}</entry>"))
        assert (found.content, article(found)) == ("", None)


def test_rss_1_and_0_91() -> None:
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Old</title></channel>'
        '<item rdf:about="https://old.example/1"><title>Strike</title><link>https://old.example/1</link>'
        f"<dc:date>2021-07-26T23:30:00-05:00</dc:date><description>{SUMMARY}</description></item></rdf:RDF>"
    )
    assert (only(rdf).published, only(rdf).link) == ("2021-07-26T23:30:00-05:00", "https://old.example/1")
    old = (
        '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">'
        '<rss version="0.91"><channel><title>Older</title><item><title>Strike</title><link>http://o.example/1</link>'
        "</item></channel></rss>"
    )
    assert only(old).link == "http://o.example/1"


def test_links_are_made_whole() -> None:
    assert only(rss(item(0, "../news/1"))).link == "https://post.example/news/1"
    based = atom("<entry><id>1</id><title>T</title><link href='b/1'/></entry>", base=' xml:base="https://l.example/a/"')
    assert only(based).link == "https://l.example/a/b/1"


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "mailto:desk@post.example", "http://[x"])
def test_links_that_are_no_pages_are_none(link: str) -> None:
    assert only(rss(item(0, link, guid="g"))).link is None


def test_an_item_without_guid_is_known_by_its_link_or_its_words() -> None:
    assert only(rss(item(0, "https://post.example/a"))).guid == "https://post.example/a"
    first, again = only(rss(item(0, description=SUMMARY))), only(rss(item(0, description=SUMMARY)))
    other = only(rss(item(0, description=STORY)))
    assert first.guid == again.guid != other.guid


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Mon, 26 Jul 2021 23:30:00 -0500", "2021-07-26T23:30:00-05:00"),
        ("Mon, 26 Jul 2021 23:30:00 EST", "2021-07-26T23:30:00-05:00"),
        ("26 Jul 2021 09:15", "2021-07-26T09:15:00"),
        ("2021-07-26T09:15:00Z", "2021-07-26T09:15:00+00:00"),
        ("2021-07-26", "2021-07-26T00:00:00"),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("0000-00-00", None),
        ("some time ago", None),
        ("", None),
    ],
)
def test_a_date_is_that_of_its_own_place(written: str, read: str | None) -> None:
    assert only(rss(item(0, guid="g", pubDate=written))).published == read


def test_titles_are_plain_words() -> None:
    assert only(rss(item(0, guid="g", title="Police &amp; <b>dockers</b> clash"))).title == "Police & dockers clash"
    entry = "<entry><id>1</id><title type='html'>Police &amp;amp; dockers</title></entry>"
    assert only(atom(entry)).title == "Police & dockers"


def test_a_feed_of_feeds_says_whose_an_item_is() -> None:
    assert only(rss("<item><title>T</title><source url='https://x.example/'>The Ledger</source></item>")).publisher == (
        "The Ledger"
    )


def test_bad_xml_is_read_as_far_as_it_goes() -> None:
    found = parsed(rss(whole(0, "https://post.example/a"), whole(1)).replace("a third", "Q&A & a <third", 1))
    assert [one.guid for one in found.items] == ["g0", "g1"]
    assert not found.cut


def test_of_a_feed_whose_end_is_missing_the_last_item_is_left() -> None:
    text = rss(whole(0), whole(1), whole(2))
    found = parsed(text[: text.index("Shipping", text.index("g1"))])
    assert found.cut
    assert [one.content for one in found.items] == [story(0).strip(), story(1).strip()][: len(found.items)]
    assert len(found.items) in (1, 2)


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252", "utf-16"])
def test_letters_come_in_every_encoding(charset: str) -> None:
    text = rss(item(0, guid="g", title="Señor Núñez résigne")).replace("utf-8", charset)
    assert only(text.encode(charset)).title == "Señor Núñez résigne"
    bare = rss(item(0, guid="g", title="Señor Núñez")).replace(' encoding="utf-8"', "")
    assert only(bare.encode(charset), charset).title == "Señor Núñez"


def test_a_page_is_told_from_a_feed_and_its_feed_is_named() -> None:
    page = '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head></html>'
    with pytest.raises(NotAFeed, match=r"a page, not a feed \(its feed is https://post\.example/rss\)"):
        parsed(page)
    with pytest.raises(NotAFeed, match="a page, not a feed"):
        parsed("<html><body>Just a moment...</body></html>")


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', "but JSON"),
        (b"no feed at all", "neither RSS nor Atom"),
        (b"\x89PNG\r\n\x1a\n\0\0", "neither RSS nor Atom"),
        (b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "b">]><rss version="2.0"></rss>', "entities"),
        (b'<?xml version="1.0"?><rss version="2.0"><channel><title>The Po', "damaged"),
    ],
)
def test_what_is_no_feed_is_told_in_one_line(raw: bytes, problem: str) -> None:
    with pytest.raises(NotAFeed, match=problem) as caught:
        parsed(raw)
    assert str(caught.value).startswith(f"{ADDRESS}: ")


def test_a_feed_with_nothing_in_it_is_one() -> None:
    assert parsed(rss()).items == ()


@pytest.mark.parametrize(
    ("head", "minutes"),
    [
        ("<ttl>30</ttl>", 30), ("<ttl>1440</ttl>", 60), ("<ttl>soon</ttl>", None), ("", None),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 15),
        ("<sy:updatePeriod>daily</sy:updatePeriod>", 60),
    ],
)  # fmt: skip
def test_how_long_a_feed_asks_to_be_left_alone(head: str, minutes: int | None) -> None:
    assert parsed(rss(head=head)).minutes == minutes


def test_markup_is_text_a_paragraph_a_line() -> None:
    markup = (
        "<p>First <b>bold</b>\n line.</p><script>bad()</script><ul><li>One</li><li>Two &amp; three</li></ul>"
        "Loose<br/>end<figure><img src=x><figcaption>A picture</figcaption></figure><!-- note -->"
        "<p>The post <a href=x>Strike</a> appeared first on <a href=y>The Post</a>.</p>"
    )
    assert plain(markup) == "First bold line.\nOne\nTwo & three\nLoose\nend"


@pytest.mark.parametrize(
    "end",
    ["…", " [...]", " [&#8230;]", " Read more", "... Continue reading &rarr;", " <a href=x>Read the full story</a>"],
)
def test_what_breaks_off_is_no_article_and_is_cut_at_a_sentence(end: str) -> None:
    found = only(rss(item(0, guid="g", content__encoded=f"{STORY}And then the dockers began to{end}")))
    assert article(found) is None
    assert summary(found) == STORY.strip()


def test_what_is_short_is_a_summary() -> None:
    found = only(rss(item(0, guid="g", description=SUMMARY)))
    assert (article(found), summary(found)) == (None, SUMMARY)


@given(st.binary(max_size=300))
def test_any_bytes_are_a_feed_or_none(raw: bytes) -> None:
    for sent in (raw, b"<rss><channel><item><title>" + raw, rss(item(0)).encode().replace(b"part 0", raw)):
        with suppress(NotAFeed):
            parsed(sent)


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=200))
def test_any_markup_is_text(markup: str) -> None:
    for value in (markup, f"<p>{markup}", f"<{markup}>&amp;"):
        plain(value).encode("utf-8", "surrogatepass")
