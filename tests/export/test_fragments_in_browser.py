"""Text fragments in a real browser: the link scrolls to the words, and to no others like them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from html import escape

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

from dateline.export.fragments import Page as Searched

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
SWITCHES = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
URL = "https://example.org/report"
PARAGRAPHS = (
    "Nothing of the kind is told at the top of the page.",
    "The minister said that 12 people had died, up from 9.",
    "The minister said that 12 people had been hurt & taken away, “at once”.",
    "Later, the Minister said so again; 12 people heard her in the co-op of Saint-Rémy.",
    "She quit. The co-operative, 50% of it, stays; THE MINISTER SAID THAT 12 PEOPLE HAD gone.",
)
TEXT = "\n".join(PARAGRAPHS)

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


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A page on which no two paragraphs are in view at once."""
    paragraphs = "".join(f"<p style='margin: 0 0 3000px'>{escape(words)}</p>" for words in PARAGRAPHS)
    context = browser.new_context(viewport={"width": 1280, "height": 900})

    def answer(route: Route) -> None:
        route.fulfill(body=f"<meta charset=utf-8><body>{paragraphs}", content_type="text/html")

    context.route("**/*", answer)
    yield context.new_page()
    context.close()


def in_view(tab: Page) -> list[int]:
    """The numbers of the paragraphs that are in view."""
    found: list[int] = tab.evaluate(
        "() => [...document.querySelectorAll('p')].map((p, k) => [k, p.getBoundingClientRect()])"
        ".filter(([k, box]) => box.bottom > 0 && box.top < innerHeight).map(([k]) => k)"
    )
    return found


@pytest.mark.parametrize(
    ("words", "paragraph"),
    [
        *(("12 people", k) for k in (1, 2, 3)),
        *(("minister", k) for k in (1, 2)),
        ("minister said that 12 people had", 2),
        ("MINISTER", 4),
        ("Minister", 3),
        ("hurt & taken away, “at once”", 2),
        ("co-op of Saint-Rémy", 3),
        ("co", 4),
        ("50% of it, stays;", 4),
        ("up from 9.\nThe minister said", 1),
        (PARAGRAPHS[3] + "\n" + PARAGRAPHS[4], 3),
    ],
)
def test_the_link_leads_to_the_words(tab: Page, words: str, paragraph: int) -> None:
    start = TEXT.index(words, TEXT.index(PARAGRAPHS[paragraph]))
    directive = Searched(TEXT).directive(start, start + len(words))
    assert directive is not None
    tab.goto(directive.on(URL))
    tab.wait_for_function("() => scrollY > 0")
    assert paragraph in in_view(tab)
