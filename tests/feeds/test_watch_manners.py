"""A watch asks politely, follows what moves, and is not held up by what is dead."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dateline.errors import Unwelcome
from dateline.record.following import listed

from .desk import Desk
from .site import Page, Site, moved, serving, unless_known
from .written import SUMMARY, article, item, rss, whole


def test_it_says_who_asks_and_asks_only_for_what_is_new(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = unless_known(rss(whole(0)))
    assert len(desk.once(f"{site.url}/rss")) == 1
    assert desk.later(hours=1).once(f"{site.url}/rss") == []
    assert all(headers["user-agent"].startswith("dateline/") for headers in site.told)
    assert "if-none-match" not in site.told[1]
    assert site.told[2]["if-none-match"] == '"1"'
    assert site.told[2]["if-modified-since"] == "Mon, 26 Jul 2021 12:00:00 GMT"
    assert site.asked == ["/robots.txt", "/rss", "/rss"]  # what robots.txt says is kept
    desk.later(hours=25).once(f"{site.url}/rss")
    assert site.count("/robots.txt") == 2


def test_a_feed_is_not_asked_before_it_is_due(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = Page(rss(head="<ttl>60</ttl>"))
    desk.once(f"{site.url}/rss")
    desk.later(minutes=50).once(f"{site.url}/rss")
    assert site.count("/rss") == 1
    desk.later(minutes=20).once(f"{site.url}/rss")
    assert site.count("/rss") == 2


def test_requests_to_one_host_have_a_pause_between_them(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = Page(rss(*(item(n, f"/{n}", description=SUMMARY) for n in range(3))))
    site.pages |= {f"/{n}": Page(article(n)) for n in range(3)}
    assert len(desk.once(f"{site.url}/rss")) == 3
    assert desk.clock.waits == [1.0, 1.0, 1.0]


def test_robots_txt_is_kept_to(site: Site, desk: Desk) -> None:
    rules = "User-agent: dateline\nDisallow: /*/private$\nCrawl-delay: 7\n\nUser-agent: *\nDisallow: /"
    site.pages |= {
        "/robots.txt": Page(rules),
        "/rss": Page(rss(*(item(n, f"/{n}/private", description=SUMMARY) for n in (0, 1)))),
    }
    site.pages |= {"/0/private": Page(article(0)), "/1/private": Page(article(1))}
    assert {one.words for one in desk.once(f"{site.url}/rss")} == {"summary"}
    assert site.asked == ["/robots.txt", "/rss"]
    assert "robots.txt" in desk.notes[0]
    site.pages["/robots.txt"] = Page("User-agent: dateline\nCrawl-delay: 7")
    site.pages["/rss"] = Page(rss(item(2, "/2", description=SUMMARY), item(3, "/3", description=SUMMARY)))
    desk.later(days=2).once(f"{site.url}/rss")
    assert desk.clock.waits == [7.0, 7.0]


def test_a_feed_that_robots_txt_keeps_to_itself_is_not_asked(site: Site, desk: Desk) -> None:
    site.pages |= {"/robots.txt": Page("User-agent: *\nDisallow: /"), "/rss": Page(rss(whole(0)))}
    assert desk.once(f"{site.url}/rss") == []
    assert isinstance(desk.problems[0], Unwelcome)
    assert site.asked == ["/robots.txt"]


def test_a_site_that_cannot_say_what_may_be_read_is_asked_later(site: Site, desk: Desk) -> None:
    site.pages |= {"/robots.txt": Page(status=503), "/rss": Page(rss(whole(0)))}
    assert desk.once(f"{site.url}/rss") == []
    assert "robots.txt answers 503" in str(desk.problems[0])
    site.pages["/robots.txt"] = Page(status=404)
    assert len(desk.later(hours=1).once(f"{site.url}/rss")) == 1


def test_a_dead_feed_does_not_stop_the_others_and_is_asked_ever_more_rarely(site: Site, desk: Desk) -> None:
    with serving() as gone:
        dead = f"{gone.url}/rss"
    site.pages["/rss"] = Page(rss(whole(0)))
    assert len(desk.once(dead, f"{site.url}/rss")) == 1
    (problem,) = desk.problems
    assert str(problem).startswith(f"{dead}: cannot be fetched")
    desk.later(minutes=14).once(dead)
    assert len(desk.problems) == 1
    assert desk.notes[0].startswith(f"{dead}: is not asked before 2021-07-26 12:")
    tries = []
    for minute in range(0, 60 * 24, 5):
        before = len(desk.problems)
        desk.later(minutes=5).once(dead)
        if len(desk.problems) > before:
            tries.append(minute)
    gaps = [later - earlier for earlier, later in pairwise(tries)]
    assert len(tries) < 10
    assert gaps == sorted(gaps)


def test_the_troubles_of_a_feed_are_told_once_while_it_is_not_asked(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = Page(rss(whole(0)))
    watch = desk.watch([f"{site.url}/dead", f"{site.url}/rss"])
    for _ in range(3):
        list(watch.once())
    assert (len(desk.problems), desk.notes) == (1, [])


@pytest.mark.parametrize("address", ["http://[bad", "https://exa mple/", "ftp://post.example/rss", "http://"])
def test_addresses_that_are_none_are_told(desk: Desk, address: str) -> None:
    assert desk.once(address) == []
    assert str(desk.problems[0]).startswith(address)


def test_a_feed_that_comes_back_is_asked_as_before(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = Page(status=500)
    desk.once(f"{site.url}/rss")
    site.pages["/rss"] = Page(rss(whole(0)))
    assert len(desk.later(hours=1).once(f"{site.url}/rss")) == 1
    assert f"{site.url}/rss: answers again" in desk.notes
    (row,) = listed(desk.record.store)
    assert (row.problem, row.added, row.answered) == (None, 1, "2021-07-26T13:00:00Z")


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_is_left_alone_for_as_long_as_it_asks(site: Site, desk: Desk, status: int) -> None:
    site.pages["/rss"] = Page(status=status, headers={"Retry-After": "18000"})
    desk.once(f"{site.url}/rss")
    desk.later(hours=4.9).once(f"{site.url}/rss")
    assert site.count("/rss") == 1
    desk.later(hours=0.2).once(f"{site.url}/rss")
    assert site.count("/rss") == 2


def test_of_a_host_that_asks_to_be_left_alone_no_other_page_is_asked(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = unless_known(rss(*(item(n, f"/{n}", description=SUMMARY) for n in range(4))))
    site.pages |= {f"/{n}": Page(status=429, headers={"Retry-After": "600"}) for n in range(4)}
    assert desk.once(f"{site.url}/rss") == []
    assert len(site.asked) == 3
    site.pages |= {f"/{n}": Page(article(n)) for n in range(4)}
    assert len(desk.later(hours=1).once(f"{site.url}/rss")) == 4


def test_a_feed_that_is_gone_is_left_for_a_week(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = Page(status=410)
    desk.once(f"{site.url}/rss")
    desk.later(days=6.9).once(f"{site.url}/rss")
    assert site.count("/rss") == 1


def test_a_feed_that_has_moved_is_followed(site: Site, desk: Desk) -> None:
    site.pages |= {"/rss": moved("/new", 301), "/new": Page(rss(whole(0)))}
    feed = f"{site.url}/rss"
    assert len(desk.once(feed)) == 1
    assert desk.notes == [f"{feed}: has moved for good to {site.url}/new, where it is asked from now on"]
    desk.later(hours=1).once(feed)
    assert (site.count("/rss"), site.count("/new"), len(desk.notes)) == (1, 2, 1)
    site.pages |= {"/new": Page(status=404), "/rss": Page(rss(whole(1)))}
    desk.later(hours=1).once(feed)
    assert [one.id for one in desk.later(hours=5).once(feed)] == ["g1"]  # where it was


def test_other_redirects_are_followed_each_time_and_come_to_an_end(site: Site, desk: Desk) -> None:
    site.pages |= {"/rss": moved("/now"), "/now": Page(rss(item(0, "story", description=SUMMARY)))}
    site.pages |= {"/story": moved("/story/full"), "/story/full": Page(article(0))}
    (settled,) = desk.once(f"{site.url}/rss")
    assert settled.id == f"{site.url}/story/full"
    desk.later(hours=1).once(f"{site.url}/rss")
    assert (site.count("/rss"), desk.notes) == (2, [])
    site.pages["/circle"] = moved("/circle")
    desk.once(f"{site.url}/circle")
    assert "redirects" in str(desk.problems[0])


def test_a_public_feed_may_not_lead_into_a_private_network(site: Site, desk: Desk) -> None:
    watch = desk.watch([f"{site.url}/rss"])
    watch.polite.home = frozenset()
    assert list(watch.once()) == []
    assert "leads into a private network" in str(desk.problems[0])
    assert site.asked == []
