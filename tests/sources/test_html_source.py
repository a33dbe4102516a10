"""A page: its article, and what it says of itself."""

from pathlib import Path

import pytest

from dateline.errors import NoReport
from dateline.model import Report
from dateline.sources import Found, reports

PARAGRAPHS = (
    "The harbour of Port Ellis will close for three weeks in March, the authority said on Tuesday.",
    "About 40 ships a day will have to use the northern channel, which is “narrow but safe”, its head, Ann Rowe, said.",
    "Fishermen protested against the plan last week. The authority promised to pay them by the end of April.",
)
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="{charset}"><title>Harbour to close | The Ledger</title>
<meta property="og:title" content="Harbour to close"><meta property="og:site_name" content="The Ledger">
<meta name="author" content="Jo Marsh"><meta property="article:published_time" content="2022-02-08T10:00:00Z">
</head><body><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav><article><h1>Harbour to close</h1>{body}</article>
<footer>Copyright 2024. All rights reserved.</footer></body></html>"""


def page(charset: str = "utf-8") -> bytes:
    body = "\n".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    return PAGE.format(charset=charset, body=body).encode(charset)


def one(folder: Path, content: bytes, name: str = "harbour.html") -> Found:
    (folder / name).write_bytes(content)
    (found,) = reports(str(folder / name))
    return found


def test_the_article_and_what_the_page_says_of_itself(tmp_path: Path) -> None:
    assert one(tmp_path, page()) == Report(
        id="harbour",
        text="\n".join(PARAGRAPHS),
        title="Harbour to close",
        author="Jo Marsh",
        publisher="The Ledger",
        published="2022-02-08",
    )


def test_the_declared_encoding_is_used(tmp_path: Path) -> None:
    found = one(tmp_path, page("windows-1252"))
    assert isinstance(found, Report)
    assert found.text == "\n".join(PARAGRAPHS)


def test_a_page_is_known_without_its_ending(tmp_path: Path) -> None:
    found = one(tmp_path, b"\n<!-- saved -->\n" + page(), "saved")
    assert isinstance(found, Report)
    assert found.title == "Harbour to close"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html></html>",
        b"<html><body><a href=a>Home</a> <a href=b>World news</a> <a href=c>Sport and weather</a></body></html>",
        b"<!doctype html><html><body>" + b"<div>" * 20_000,
        b"<html><body><p>\0</p></body></html>",
    ],
)
def test_a_page_without_an_article(tmp_path: Path, content: bytes) -> None:
    found = one(tmp_path, content)
    assert isinstance(found, NoReport)
    assert "no article" in str(found)
