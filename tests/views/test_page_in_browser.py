"""The page in a real browser: readable without script, words and entries light up together, nothing leaves it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from sample import TEXT, rich_reading

from dateline.views.html import page

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
def document(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "page.html"
    path.write_text(page([rich_reading()]), encoding="utf-8")
    return path


@pytest.fixture
def tab(browser: Browser, document: Path) -> Iterator[Page]:
    """The page, with whatever it complains of or asks for held against it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    tab = context.new_page()
    complaints: list[str] = []
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.on("console", lambda message: complaints.append(message.text))
    tab.on("request", lambda request: complaints.append(request.url) if request.url != document.as_uri() else None)
    tab.goto(document.as_uri())
    yield tab
    context.close()
    assert complaints == []


def lit(tab: Page) -> list[str]:
    return tab.eval_on_selector_all(".text .lit", "found => found.map(element => element.textContent)")


def test_pointing_at_words_lights_up_their_entry(tab: Page) -> None:
    tab.hover(".text a.event:text-is('arrested')")
    assert "lit" in (tab.get_attribute("#r1-e1", "class") or "").split()


def test_pointing_at_an_entry_lights_up_all_of_its_words(tab: Page) -> None:
    tab.hover("#r1-a2")
    assert lit(tab) == ["Salma Ntare", "Ntare"]
    tab.hover("h1")
    assert lit(tab) == []


def test_a_click_keeps_the_light_until_escape(tab: Page) -> None:
    tab.click("#r1-d1")
    tab.hover("h1")
    assert "".join(lit(tab)).startswith("70 boats")
    tab.keyboard.press("Escape")
    assert lit(tab) == []


def test_a_click_on_words_brings_their_entry_into_sight(tab: Page) -> None:
    tab.set_viewport_size({"width": 1280, "height": 400})
    tab.click(".text .chip.doubt:text-is('N101')")
    box = tab.locator("#r1-d1").bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= 400


def test_the_keyboard_reaches_facts_and_shows_what_they_are(tab: Page) -> None:
    for _ in range(40):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.dataset.f === 'e1'"):
            break
    tip = tab.evaluate("getComputedStyle(document.activeElement, '::after').content")
    assert "coerce: arrest" in tip
    assert "lit" in (tab.get_attribute("#r1-e1", "class") or "").split()


def test_a_number_leads_to_its_sentence(tab: Page) -> None:
    tab.click("#r1-e7 .ref")
    assert "Uganda has sent divers." in tab.locator(".s:target").inner_text()


def test_a_kind_of_mark_can_be_hidden(tab: Page) -> None:
    tab.uncheck(".legend .show-doubt")
    assert not tab.locator(".text .chip.doubt").first.is_visible()


def test_the_text_can_be_copied_without_the_signs(tab: Page) -> None:
    tab.evaluate("getSelection().selectAllChildren(document.querySelector('.text'))")
    copied = tab.evaluate("getSelection().toString()")
    assert "".join(copied.split()) == "".join(TEXT.split())


@pytest.mark.parametrize("width", [320, 420, 800, 1280])
def test_nothing_runs_out_of_the_window(tab: Page, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 900})
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_the_page_reads_without_script(browser: Browser, document: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(document.as_uri())
    tab.click(".text a.event:text-is('arrested')")
    assert "Police" in tab.locator("#r1-e1").inner_text()
    assert tab.url.endswith("#r1-e1")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_ink_stands_out_from_its_ground(browser: Browser, document: Path, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)
    tab = context.new_page()
    tab.goto(document.as_uri())
    for selector in (".text p", ".aside", ".m.time", ".m.event", ".m.quantity", ".status"):
        ink, ground = tab.evaluate(
            "selector => [getComputedStyle(document.querySelector(selector)).color,"
            " getComputedStyle(document.querySelector('.dateline')).backgroundColor]",
            selector,
        )
        assert contrast(ink, ground) >= 4.5, selector
    context.close()


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG between two colours written as ``rgb(r, g, b)``."""
    lights = sorted(luminance(colour) for colour in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
