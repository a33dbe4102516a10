"""The pages in a real browser: figures and events show their sources, and nothing leaves the page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from dateline.charts import series_page

from .made import AT_ODDS, TOLL, charted
from .test_chart_pages import timeline

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
SWITCHES = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium (on Debian: apt-get install chromium)"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    written = {"series": series_page([charted(TOLL)], "dateline.db"), "timeline": timeline()}
    for name, page in written.items():
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in written}


def opened(browser: Browser, path: Path, **how: object) -> Iterator[Page]:
    """The page, with whatever it complains of or asks for held against it."""
    context = browser.new_context(viewport={"width": 1100, "height": 900}, reduced_motion="reduce", **how)  # type: ignore[arg-type]
    tab = context.new_page()
    complaints: list[str] = []
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.on("console", lambda message: complaints.append(message.text))
    tab.on("request", lambda request: complaints.append(request.url) if request.url != path.as_uri() else None)
    tab.goto(path.as_uri())
    yield tab
    context.close()
    assert complaints == []


@pytest.fixture
def series(browser: Browser, pages: dict[str, Path]) -> Iterator[Page]:
    yield from opened(browser, pages["series"])


@pytest.fixture
def story(browser: Browser, pages: dict[str, Path]) -> Iterator[Page]:
    yield from opened(browser, pages["timeline"])


def test_pointing_at_a_mark_shows_the_figure_its_words_and_what_is_at_odds(series: Page) -> None:
    tip = series.locator(".mark.odds .tip").first
    assert not tip.is_visible()
    series.locator(".mark.odds").first.hover()
    assert tip.is_visible()
    assert "87, 30 Jul 2021 · 1 source" in tip.inner_text()
    assert AT_ODDS in tip.inner_text()
    assert "an official said" in tip.inner_text()


def test_the_keyboard_shows_the_same(series: Page) -> None:
    series.keyboard.press("Tab")
    assert series.locator(".mark .tip").first.is_visible()
    series.keyboard.press("Enter")
    assert "≥ 12" in series.locator(".figures li:target").inner_text()


def test_higher_figures_stand_higher_and_later_ones_further_right(series: Page) -> None:
    boxes = [box for mark in series.locator(".mark").all() if (box := mark.bounding_box())]
    assert boxes[0]["y"] > boxes[1]["y"] > boxes[2]["y"] > boxes[3]["y"] > boxes[4]["y"]
    assert boxes[0]["x"] < boxes[1]["x"] < boxes[2]["x"] == boxes[3]["x"] < boxes[4]["x"]
    axis = series.locator(".plot").bounding_box()
    assert axis is not None
    assert all(axis["y"] - 20 < box["y"] < axis["y"] + axis["height"] for box in boxes)


def test_more_words_can_be_opened(series: Page) -> None:
    more = series.locator(".figures details").first
    assert not more.locator("blockquote").first.is_visible()
    more.locator("summary").click()
    assert more.locator("blockquote").first.is_visible()


def test_events_are_chosen_by_type_status_and_words(story: Page) -> None:
    assert story.locator(".event:visible").count() == 5
    story.uncheck("[data-type=PROTEST]")
    assert [box.get_attribute("data-type") for box in story.locator(".event:visible").all()] == ["ASSAULT", "AID"]
    assert story.locator(".choice output").inner_text() == "2 of 5 events"
    assert story.locator(".day:visible").count() == 2
    story.check("[data-type=PROTEST]")
    story.uncheck("[data-status=happened]")
    assert story.locator(".event:visible").count() == 1
    story.check("[data-status=happened]")
    story.fill("[type=search]", "r3 dockers")
    story.locator(".event:visible summary").click()
    assert story.locator(".event:visible").count() == 1
    story.fill("[type=search]", "nothing of this")
    assert story.locator(".event:visible").count() == 0


def test_a_bar_leads_to_its_day(story: Page) -> None:
    story.set_viewport_size({"width": 1100, "height": 400})
    story.click("[title='2021-07-30: 1 event']")
    box = story.locator("h2:text('30 July')").bounding_box()
    assert box is not None
    assert -1 <= box["y"] < 400


@pytest.mark.parametrize("width", [320, 420, 800, 1280])
@pytest.mark.parametrize("name", ["series", "timeline"])
def test_nothing_runs_out_of_the_window(browser: Browser, pages: dict[str, Path], name: str, width: int) -> None:
    for tab in opened(browser, pages[name]):
        tab.set_viewport_size({"width": width, "height": 900})
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        for mark in tab.locator(".mark").all():
            mark.hover()
            assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_the_pages_read_without_script(browser: Browser, pages: dict[str, Path]) -> None:
    for name in ("series", "timeline"):
        for tab in opened(browser, pages[name], java_script_enabled=False):
            assert tab.locator("blockquote").first.is_visible()
            assert not tab.locator(".choice").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_ink_stands_out_from_its_ground(browser: Browser, pages: dict[str, Path], scheme: str) -> None:
    of = {
        "series": ("h2", ".aside", ".y", ".mark", ".mark.odds", ".odds", "cite", ".figure"),
        "timeline": (".what b", ".mode", ".by", "cite", ".quad2 .what b", ".status", ".where", "summary"),
    }
    for name, selectors in of.items():
        for tab in opened(browser, pages[name], color_scheme=scheme):
            for selector in selectors:
                ink, ground = tab.evaluate(
                    "selector => [getComputedStyle(document.querySelector(selector)).color,"
                    " getComputedStyle(document.querySelector('.dateline')).backgroundColor]",
                    selector,
                )
                assert contrast(ink, ground) >= 4.5, selector


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG between two colours written as ``rgb(r, g, b)``."""
    lights = sorted(luminance(colour) for colour in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
