"""Makes the pictures of the documentation from the examples: ``python docs/images/make.py``.

``reading.svg`` is what the terminal shows of a report, ``timeline.svg`` and ``series.svg`` what it shows of the story
in examples/ore-line; ``page.png`` needs Chromium and Playwright, and stays as it is without.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from dateline.api import read_report
from dateline.model import Reading, Report
from dateline.views.html import page
from dateline.views.terminal import show

HERE = Path(__file__).parent
EXAMPLE = HERE.parent.parent / "examples" / "harbour.txt"
STORY = HERE.parent.parent / "examples" / "ore-line"
WIDTH = 100
OF_STORY = {
    "timeline.svg": "timeline --actor 'Adrar Front'",
    "series.svg": "series --place Zouerate --chart",
}
BROWSER_SWITCHES = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
COLOURS = [
    *((224, 96, 102), (134, 199, 152), (214, 176, 98)),
    *((116, 164, 226), (204, 148, 222), (108, 192, 204), (222, 221, 216)),
]
DARK = TerminalTheme((24, 27, 31), (222, 221, 216), [(24, 27, 31), *COLOURS], [(134, 138, 144), *COLOURS])


def terminal_svg(reading: Reading, title: str, width: int = WIDTH) -> str:
    """The terminal's picture, without the web fonts that rich would have it fetch."""
    console = recording(width)
    show(reading, console)
    return svg_of(console, title, "dateline")


def story_svgs(folder: Path) -> None:
    """Pictures of what commands show of the story, as the terminal has it."""
    with TemporaryDirectory() as made:
        record = Path(made) / "dateline.db"
        run("add", "--record", str(record), str(STORY))
        for name, command in OF_STORY.items():
            console = recording(WIDTH)
            console.print(Text.from_ansi(run(*shlex.split(command), "--record", str(record)).strip("\n")))
            svg = svg_of(console, f"dateline {command}", name.split(".")[0])
            (folder / name).write_text(svg, encoding="utf-8")


def run(*arguments: str) -> str:
    """What a command writes into a terminal."""
    terminal = {"FORCE_COLOR": "1", "COLUMNS": str(WIDTH), "TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8"}
    main = "import sys; from dateline.cli import main; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", main, *arguments], env=os.environ | terminal, capture_output=True, check=True
    )
    return done.stdout.decode("utf-8")


def recording(width: int) -> Console:
    return Console(record=True, width=width, force_terminal=True, color_system="truecolor", file=io.StringIO())


def svg_of(console: Console, title: str, id: str) -> str:
    svg = console.export_svg(title=title, theme=DARK, unique_id=id)
    svg = re.sub(r"@font-face\s*{[^}]*}", "", svg)
    return svg.replace("Fira Code, monospace", "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace")


def page_png(reading: Reading, path: Path) -> None:
    from playwright.sync_api import sync_playwright

    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        document = Path(folder) / "page.html"
        document.write_text(page([reading]), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=BROWSER_SWITCHES)
        tab = browser.new_page(viewport={"width": 1280, "height": 860})
        tab.goto(document.as_uri())
        tab.screenshot(path=path)
        browser.close()


def main() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    reading = read_report(Report(id=EXAMPLE.stem, text=text))
    svg = terminal_svg(reading, f"dateline read examples/{EXAMPLE.name}")
    (HERE / "reading.svg").write_text(svg, encoding="utf-8")
    story_svgs(HERE)
    if shutil.which("chromium"):
        page_png(reading, HERE / "page.png")


if __name__ == "__main__":
    main()
