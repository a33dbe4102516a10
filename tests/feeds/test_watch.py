"""A watch on a real server: what feeds bring is in the record once, whatever the feeds are like."""

from __future__ import annotations

import pytest

from dateline.errors import NotAFeed, NotEnglish, Unreachable
from dateline.feeds import Policy
from dateline.record import Record

from .desk import Desk
from .site import Page, Site, unless_known
from .written import SUMMARY, article, item, rss, story, whole


def test_what_a_feed_has_is_added_with_what_it_says_of_it(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = Page(rss(whole(0, f"{site.url}/0"), whole(1, f"{site.url}/1")))
    settled = desk.once(f"{site.url}/rss")
    assert [(one.outcome, one.words, one.id) for one in settled] == [
        ("added", "feed", f"{site.url}/1"),  # the earlier is lower down
        ("added", "feed", f"{site.url}/0"),
    ]
    report = desk.record.show(f"{site.url}/0").report
    assert (report.title, report.publisher) == ("Dockers strike, part 0", "The Post: World")
    assert (report.published, report.url) == ("2021-07-26T10:00:00+02:00", f"{site.url}/0")
    assert report.text == story(0).strip()
    assert site.asked == ["/robots.txt", "/rss"]
    assert (desk.problems, desk.notes) == ([], [])


def test_only_new_items_are_read(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = Page(rss(whole(1), whole(0)))
    desk.once(f"{site.url}/rss")
    site.pages["/rss"] = Page(rss(whole(2), whole(1), whole(0)))
    assert [one.id for one in desk.later(hours=1).once(f"{site.url}/rss")] == ["g2"]
    assert len(desk.record) == 3


def test_of_what_is_read_less_likely_events_are_left_out(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = Page(rss(whole(0), whole(1)))
    desk.once(f"{site.url}/rss", sure=0.8)
    told = [event for id in ("g0", "g1") for event in desk.record.show(id).events]
    assert told
    assert all(event.likelihood is None or event.likelihood >= 0.8 for event in told if not event.repeats)


def test_the_page_is_read_where_the_feed_has_only_a_summary(site: Site, desk: Desk) -> None:
    site.pages |= {"/rss": Page(rss(item(0, "/0", description=SUMMARY))), "/0": Page(article(0))}
    (settled,) = desk.once(f"{site.url}/rss")
    assert (settled.words, settled.outcome) == ("page", "added")
    report = desk.record.show(settled.id).report
    assert "Police arrested 12 people" in report.text
    assert (report.publisher, report.title, report.published) == (
        "The Post", "Dockers strike, part 0", "2021-07-26T10:00:00+02:00",
    )  # fmt: skip


def test_pages_are_read_always_or_never_if_one_says_so(site: Site, desk: Desk) -> None:
    site.pages |= {"/rss": Page(rss(whole(0, "/0"), item(1, "/1", description=SUMMARY)))}
    site.pages |= {f"/{number}": Page(article(number)) for number in range(2)}
    assert {one.words for one in desk.once(f"{site.url}/rss", pages=Policy.NEVER)} == {"feed", "summary"}
    assert site.count("/0") == site.count("/1") == 0
    with Record.open(":memory:") as record:
        other = Desk(record, desk.clock)
        assert {one.words for one in other.once(f"{site.url}/rss", pages=Policy.ALWAYS)} == {"page"}
    assert desk.notes == []


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (Page(status=404), "404"), (Page(status=403), "403"), (Page("<html><body>Log in</body></html>"), "no article"),
        (Page("%PDF-1.7", headers={"Content-Type": "application/pdf"}), "not a page"),
    ],
)  # fmt: skip
def test_where_there_is_no_page_the_summary_is_read_and_that_is_said(
    site: Site, desk: Desk, page: Page, why: str
) -> None:
    site.pages |= {"/rss": Page(rss(item(0, "/0", description=SUMMARY))), "/0": page}
    (settled,) = desk.once(f"{site.url}/rss")
    assert settled.words == "summary"
    assert desk.record.show(settled.id).report.text == SUMMARY
    (note,) = desk.notes
    assert note.startswith(f"{site.url}/0: only the feed’s summary was read: ")
    assert why in note
    assert desk.problems == []


def test_a_headline_is_no_report(site: Site, desk: Desk) -> None:
    site.pages |= {"/rss": Page(rss(item(0, "/0"), item(1, "/1", description="Video")))}
    assert desk.once(f"{site.url}/rss") == []
    assert len(desk.problems) == 2
    assert desk.later(hours=1).once(f"{site.url}/rss") == []
    assert (len(desk.problems), site.count("/0")) == (2, 1)  # and is not tried again


def test_a_page_that_is_away_is_asked_for_again_and_the_summary_is_the_last_resort(site: Site, desk: Desk) -> None:
    site.pages |= {"/rss": unless_known(rss(item(0, "/0", description=SUMMARY))), "/0": Page(status=500)}
    assert desk.once(f"{site.url}/rss") == desk.later(hours=1).once(f"{site.url}/rss") == []
    assert len(desk.notes) == 2
    assert "500" in desk.notes[0]
    (settled,) = desk.later(hours=1).once(f"{site.url}/rss")
    assert settled.words == "summary"
    site.pages |= {"/rss": unless_known(rss(item(1, "/1", description=SUMMARY)), '"2"'), "/1": Page(status=500)}
    assert desk.later(hours=1).once(f"{site.url}/rss") == []
    site.pages["/1"] = Page(article(1))
    assert [one.words for one in desk.later(hours=1).once(f"{site.url}/rss")] == ["page"]


def test_a_page_instead_of_a_feed_is_told(site: Site, desk: Desk) -> None:
    site.pages["/"] = Page("<html><head><link rel=alternate type='application/atom+xml' href='/atom'></head></html>")
    desk.once(f"{site.url}/")
    assert str(desk.problems[0]) == f"{site.url}/: a page, not a feed (its feed is {site.url}/atom)"
    assert isinstance(desk.problems[0], NotAFeed)


def test_a_feed_in_another_language_is_one_line_and_its_pages_are_not_fetched(site: Site, desk: Desk) -> None:
    french = (
        "Les dockers du port sont en grève depuis lundi et les négociations sur les salaires ont échoué dans la nuit."
    )
    site.pages["/rss"] = Page(rss(*(item(n, f"/{n}", description=french) for n in range(5))))
    assert desk.once(f"{site.url}/rss") == []
    (problem,) = desk.problems
    assert isinstance(problem, NotEnglish)
    assert "5 of its items are not in English" in str(problem)
    assert site.asked == ["/robots.txt", "/rss"]


def test_an_undated_item_has_the_date_of_its_own_text(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = Page(rss(whole(0, pubDate="")))
    (settled,) = desk.once(f"{site.url}/rss")
    reading = desk.record.show(settled.id)
    assert (reading.report.published, reading.anchor.date) == (None, None)
    assert settled.note is None


def test_a_feed_whose_end_is_missing_is_asked_for_all_of_it_again(site: Site, desk: Desk) -> None:
    text = rss(whole(0), whole(1))
    site.pages["/rss"] = unless_known(text[: text.rindex("Shipping")])
    assert [one.id for one in desk.once(f"{site.url}/rss")] == ["g0"]
    assert "the end of it is missing" in desk.notes[0]
    site.pages["/rss"] = unless_known(text)
    assert [one.id for one in desk.later(hours=1).once(f"{site.url}/rss")] == ["g1"]
    assert desk.texts == sorted(story(n).strip() for n in range(2))


def test_a_huge_feed_is_refused_and_a_long_one_read(site: Site, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.sources.url.MAX_BYTES", 100_000)
    site.pages |= {
        "/huge": Page(rss(*(whole(n) for n in range(200)))),
        "/long": Page(rss(*(whole(n) for n in range(50)))),
    }
    assert len(desk.once(f"{site.url}/huge", f"{site.url}/long")) == 50
    assert "larger than" in str(desk.problems[0])


def test_one_article_in_two_feeds_is_one_report_and_its_page_is_fetched_once(site: Site, desk: Desk) -> None:
    entry = item(0, "/0", description=SUMMARY)
    site.pages |= {"/world": Page(rss(entry)), "/ports": Page(rss(entry)), "/0": Page(article(0))}
    settled = desk.once(f"{site.url}/world", f"{site.url}/ports")
    assert [one.outcome for one in settled] == ["added", "known"]
    assert (site.count("/0"), len(desk.record)) == (1, 1)


def test_what_was_added_by_hand_is_not_added_again(site: Site, desk: Desk) -> None:
    site.pages |= {"/rss": Page(rss(item(0, "/0", description=SUMMARY))), "/0": Page(article(0))}
    desk.record.add(f"{site.url}/0")
    assert [one.outcome for one in desk.once(f"{site.url}/rss")] == ["known"]
    assert len(desk.record) == 1


@pytest.mark.parametrize("at_once", [True, False])
def test_items_that_share_a_guid_but_not_a_link_are_several(site: Site, desk: Desk, at_once: bool) -> None:
    same = [item(n, f"/{n}", guid="same", content__encoded=story(n)) for n in range(3)]
    if at_once:
        site.pages["/rss"] = Page(rss(*same))
        desk.once(f"{site.url}/rss")
    else:
        for number in range(1, 4):
            site.pages["/rss"] = Page(rss(*same[:number][::-1]))
            desk.later(hours=1).once(f"{site.url}/rss")
    assert len(desk.record) == 3
    desk.later(hours=1).once(f"{site.url}/rss")
    assert len(desk.record) == 3


def test_an_item_whose_link_changes_is_the_same(site: Site, desk: Desk) -> None:
    for link in ("/0", "/0?from=rss", "/archive/0"):
        site.pages["/rss"] = Page(rss(whole(0, link), whole(0, link)))
        desk.later(hours=1).once(f"{site.url}/rss")
    assert len(desk.record) == 1


def test_what_was_forgotten_stays_forgotten(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = Page(rss(whole(0)))
    desk.once(f"{site.url}/rss")
    desk.record.forget("g0")
    assert desk.later(hours=1).once(f"{site.url}/rss") == []


def test_a_feed_takes_turns_with_others(site: Site, desk: Desk) -> None:
    site.pages |= {"/long": Page(rss(*(whole(n) for n in range(25)))), "/short": Page(rss(whole(30)))}
    settled = desk.once(f"{site.url}/long", f"{site.url}/short")
    assert [one.feed.rpartition("/")[2] for one in settled].index("short") == 20
    assert len(settled) == 26


def test_a_watch_goes_on_round_after_round(site: Site, desk: Desk) -> None:
    rounds = iter(range(100))

    def growing(_: dict[str, str]) -> Page:
        return Page(rss(*(whole(n) for n in range(next(rounds) + 1))))

    site.pages["/rss"] = growing
    watch = desk.watch([f"{site.url}/rss"])
    seen = []
    for settled in watch.forever():
        seen.append(settled.id)
        if len(seen) == 4:
            break
    watch.close()
    assert seen == ["g0", "g1", "g2", "g3"]
    assert [wait for wait in desk.clock.waits if wait > 60] == pytest.approx([15 * 60] * 3, rel=0.11)


def test_a_record_that_is_away_is_waited_for(site: Site, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from dateline.errors import RecordUnreachable
    from dateline.record import following

    site.pages["/rss"] = Page(rss(whole(0)))
    watch, real = desk.watch([f"{site.url}/rss"]), following.heard
    failures = [RecordUnreachable("db", "gone")] * 2

    def heard(*given: object) -> int:
        if failures:
            raise failures.pop()
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(following, "heard", heard)
    assert next(watch.forever()).id == "g0"
    assert len(desk.problems) == 2


def test_two_watches_of_one_record_add_each_report_once(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = Page(rss(*(whole(n) for n in range(4))))
    one, two = (desk.watch([f"{site.url}/rss"]).once() for _ in range(2))
    first = next(one)
    others = [*two, *one]
    assert {settled.id for settled in (first, *others)} == {"g0", "g1", "g2", "g3"}
    assert len(desk.record) == 4


def test_an_answer_that_breaks_off_is_a_failure(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = Page(rss(whole(0)), headers={"Content-Length": "100000"})
    assert desk.once(f"{site.url}/rss") == []
    assert isinstance(desk.problems[0], Unreachable)
