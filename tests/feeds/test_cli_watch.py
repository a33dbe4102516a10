"""``dateline watch`` as its user meets it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dateline.cli import app
from dateline.record import Record

from .site import Page, Site, unless_known
from .written import SUMMARY, item, rss, whole


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DATELINE_RECORD", raising=False)
    monkeypatch.setattr("dateline.feeds.clock.Wall.wait", lambda *_: None)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["watch", *arguments])


def test_once_adds_what_is_new_and_says_how_it_was_read(site: Site) -> None:
    site.pages["/rss"] = unless_known(rss(whole(0), item(1, "/1", description=SUMMARY)))
    first = run("--once", f"{site.url}/rss")
    assert (first.exit_code, first.stdout) == (0, "")
    assert first.stderr.splitlines()[-1] == (
        "2 reports added (1 whole in the feed, 1 only in summary); dateline.db has 2"
    )
    assert run("--once", f"{site.url}/rss").stderr == "0 reports added; dateline.db has 2\n"


def test_a_dead_feed_is_one_line_and_exit_code_1(site: Site, folder: Path) -> None:
    site.pages["/rss"] = Page(rss(whole(0)))
    opml = f'<opml><body><outline xmlUrl="{site.url}/dead"/><outline xmlUrl="{site.url}/rss"/></body></opml>'
    (folder / "feeds.opml").write_text(opml)
    result = run("--once", "feeds.opml")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        f"dateline: {site.url}/dead: the server answers 404 Not Found (check it in a browser)",
        "1 report added (1 whole in the feed); dateline.db has 1",
    ]


def test_what_was_added_is_json(site: Site) -> None:
    site.pages["/rss"] = Page(rss(whole(0)))
    result = run("--once", "--json", f"{site.url}/rss")
    assert json.loads(result.stdout) == {
        "feed": f"{site.url}/rss", "link": None, "id": "g0", "outcome": "added", "words": "feed", "note": None,
    }  # fmt: skip
    assert result.stderr == ""


def test_less_likely_events_are_left_out_if_asked(site: Site, folder: Path) -> None:
    site.pages["/rss"] = Page(rss(whole(0)))
    counts = []
    for sure, name in (("0", "all.db"), ("1", "none.db")):
        assert run("--once", "--sure", sure, "--record", name, f"{site.url}/rss").exit_code == 0
        with Record.open(folder / name) as record:
            counts.append(sum(event.likelihood is not None for event in record.show("g0").events))
    assert counts[0] > 0 == counts[1]


def test_how_feeds_fare_is_shown(site: Site) -> None:
    site.pages["/rss"] = Page(rss(whole(0), item(1)))
    run("--once", f"{site.url}/rss", f"{site.url}/dead")
    rows = [json.loads(line) for line in run("--list", "--json").stdout.splitlines()]
    assert [(row["address"], row["added"], row["unfit"], row["problem"]) for row in rows] == [
        (f"{site.url}/dead", 0, 0, "the server answers 404 Not Found"),
        (f"{site.url}/rss", 1, 1, None),
    ]
    shown = run("--list")
    assert shown.exit_code == 0
    assert "The Post: World" in shown.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        [], ["--every", "1s", "http://x.example/"], ["--every", "often", "http://x.example/"],
        ["--full", "--summaries", "http://x.example/"],
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_a_matter_of_usage(arguments: list[str], folder: Path) -> None:
    assert run(*arguments).exit_code == 2
    assert not (folder / "dateline.db").exists()


def test_what_is_no_feed_is_told_before_anything_is_made(folder: Path) -> None:
    result = run("nowhere.opml")
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)
    assert result.stderr.startswith("dateline: nowhere.opml: no such file")
    assert not (folder / "dateline.db").exists()


def test_without_the_libraries_it_is_said_how_to_get_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.feeds.parse.find_spec", lambda _: None)
    result = run("--once", "http://x.example/")
    assert (result.exit_code, result.stderr) == (
        2, "dateline: feeds need more (pip install 'dateline[feeds]')\n",
    )  # fmt: skip


def test_a_watch_ends_at_ctrl_c_with_all_that_it_told_of_in_the_record(site: Site, folder: Path) -> None:
    site.pages["/rss"] = Page(rss(*(whole(n) for n in range(3))))
    # Where tests run in the background, the signal is ignored unless one asks for it.
    code = "import signal as s; s.signal(s.SIGINT, s.default_int_handler); from dateline.cli import main; main()"
    command = [sys.executable, "-c", code, "watch", "--json", f"{site.url}/rss"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as watch:
        assert watch.stdout is not None
        try:
            ids = [json.loads(watch.stdout.readline())["id"] for _ in range(3)]
            watch.send_signal(signal.SIGINT)
            assert watch.wait(timeout=30) == 130
        finally:
            watch.kill()
    with Record.open("dateline.db") as record:
        assert {record.show(id).report.id for id in ids} == {"g0", "g1", "g2"}
