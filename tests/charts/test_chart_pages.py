"""The pages are whole in themselves, and nothing that a report says can become a part of them."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.charts import chart, series_page, timeline_page
from dateline.record.depicted import Depicted, Telling

from .made import AT_ODDS, TOLL, charted, event, point, series, shown, source

VOID = {"meta", "input", "br", "path", "circle"}
NAMES = st.text(alphabet=st.characters(exclude_categories=()), min_size=1, max_size=40)


class Checked(HTMLParser):
    """Tags that are closed in order; what they are and what they say."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.said: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "script"):
            self.said.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.said).split())


def events() -> tuple[list[object], Depicted]:
    rows = [
        event("h5", None, status="planned"),
        event("h4", "2021-07-30", reports=("r1", "r2", "r3"), odds=True),
        event("h3", "2021-07-26", "ASSAULT", mode=None),
        event("h2", "2021-07-26", "AID", until="2021-07-28"),
        event("h1", "2021-07-25"),
    ]
    return rows, shown(*(one for row in rows for one in row.sources))


def timeline() -> str:
    rows, told = events()
    return timeline_page(rows, told, "dateline.db")  # type: ignore[arg-type]


def test_every_figure_is_there_with_its_words_and_where_they_are_from() -> None:
    page = Checked(series_page([charted(TOLL)], "dateline.db, place Sarrat"))
    assert "Figures dateline.db, place Sarrat · 1 series" in page.text
    for figure in ("≥ 12", "41", "87 ≠", "94 ≠", "~100–120", "150", "99"):
        assert figure in page.text
    assert "26 Jul 2021 1 source, 3 reports" in page.text
    assert page.text.count(AT_ODDS) >= 2
    assert "Police 12 in Sarrat, an official said." in page.text.replace("Police  12", "Police 12")
    assert ("href", "https://post.example/r4") in page.attributes
    assert "26–28 Jul 2021" in page.text


def test_a_mark_leads_to_its_figure() -> None:
    page = series_page([charted(TOLL)], "x")
    for target in re.findall(r'href="#([^"]+)"', page):
        assert page.count(f'id="{target}"') == 1


def test_what_is_no_development_is_listed_and_not_drawn() -> None:
    page = series_page([charted(series(point("2021-07-26", 7), what="ships"))], "x")
    assert 'class="plot"' not in page
    assert "1 figure that stand" in Checked(page).text or "1 figure that stands" in Checked(page).text
    assert "ships in Sarrat" in Checked(page).text


def test_the_timeline_is_by_days_each_event_once() -> None:
    page = Checked(timeline())
    text = page.text
    days = ["Sunday 25 July 2021", "Monday 26 July 2021", "26–28 Jul 2021", "Friday 30 July 2021", "No day told"]
    places = [text.index(day) for day in days]
    assert places == sorted(places)
    assert page.tags.count("article") == 5
    assert "dateline.db · 5 events from 3 reports" in text
    assert "3 sources" in text
    assert "2 more tellings" in text
    assert "Dockers → Norland in Sarrat" in text
    assert AT_ODDS in text
    assert "planned" in text


def test_the_overview_leads_to_the_days() -> None:
    page = timeline()
    assert "2021-07-26: 2 events" in page
    for target in re.findall(r'href="#([^"]+)"', page):
        assert page.count(f'id="{target}"') == 1


def test_no_events_are_a_page_too() -> None:
    assert "0 events" in Checked(timeline_page([], Depicted({}, {}), "x")).text
    assert "0 series" in Checked(series_page([], "x")).text


@pytest.mark.parametrize("page", [series_page([charted(TOLL)], "x"), timeline()])
def test_nothing_is_fetched(page: str) -> None:
    assert "default-src 'none'" in page
    checked = Checked(page)
    assert not {"link", "img", "iframe"} & set(checked.tags)
    assert all(name not in ("src", "srcset", "onload", "onclick") for name, _ in checked.attributes)
    assert "url(" not in page


@given(
    NAMES,
    NAMES,
    st.text(max_size=60),
    st.sampled_from(["javascript:alert(1)", "data:text/html,x", "https://a.example/?\"'<>"]),
)
def test_nothing_a_report_says_is_a_part_of_the_page(name: str, title: str, words: str, url: str) -> None:
    name, title = name + "<script>", title + '"><b onclick=x>'
    one = source("r1<i>", quote=words[:5])
    told = Telling("r1<i>", title, name, "2021-07-26", url, words, 0, 5)
    odd = Depicted({one: told}, {"x9": f"<p>{words}"})
    row = event("h1", "2021-07-26", who=name, odds=True)
    pages = [timeline_page([replace(row, sources=(one,))], odd, name)]
    made = series(point("2021-07-26", 1), point("2021-07-27", 2, odds=True), what=name, where=title)
    pages.append(series_page([chart(made, odd)], title))
    for page in pages:
        checked = Checked(page)
        assert checked.tags.count("script") == page.count("<script>") <= 1
        assert not {"i<", "onclick"} & {attribute for attribute, _ in checked.attributes}
        assert all(not (value or "").lower().startswith(("javascript:", "data:")) for _, value in checked.attributes)
        page.encode("utf-8")
