"""Readings as HTML: ``page`` is a document of its own, ``fragment`` stands in a notebook.

Both are whole: styles and script are inside, nothing is fetched. Without the script everything can be read and
every link works; it only lights up words and entries together.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.resources import files

from dateline.likely import SURE
from dateline.model import Reading

from .. import wording
from ..lookup import Lookup
from ..safe import one_line, shorten
from .panels import panels
from .text import marked_text
from .write import tag, words

__all__ = ["fragment", "page"]

LAYERS = (
    ("actor", "actors"),
    ("event", "events"),
    ("time", "times"),
    ("quantity", "figures"),
    ("statement", "speech"),
    ("pledge", "pledges"),
    ("doubt", "doubts"),
)


def page(readings: Iterable[Reading], sure: float = SURE) -> str:
    """One HTML document with every reading in it, and a list of them at its top where there are several. Events that
    are less likely right than ``sure`` have no entry of their own."""
    looks = [Lookup(reading, sure) for reading in readings]
    articles = "".join(_article(look, f"r{number}") for number, look in enumerate(looks, 1))
    title = wording.title(looks[0].reading) if len(looks) == 1 else f"{len(looks)} reports"
    main = _contents(looks) + articles if looks else tag("p", "No report was read.")
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy()}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="generator" content="Dateline">\n'
        f"<title>{words(title)}</title>\n<style>{_asset('reading.css')}{_asset('page.css')}</style>\n</head>\n<body>\n"
        f"{tag('main', main, class_='dateline')}\n<script>{_asset('page.js')}</script>\n</body>\n</html>\n"
    )


def fragment(reading: Reading) -> str:
    """One reading to stand in another page, such as a notebook's: no script, and no style beyond its own."""
    style = tag("style", _asset("reading.css"))
    return tag("div", style + _article(Lookup(reading), f"r{reading.report.sha256[:10]}"), class_="dateline fragment")


def _article(look: Lookup, prefix: str) -> str:
    side = panels(look, prefix)
    parts = (_heading(look.reading, prefix), _legend(look, prefix), marked_text(look, prefix))
    text = tag("div", "".join(parts), class_="report")
    aside = tag("div", side or tag("p", "No facts were found.", class_="none"), class_="panels")
    return tag("article", text + aside, id=prefix, aria_labelledby=f"{prefix}-title")


def _heading(reading: Reading, prefix: str) -> str:
    inner = tag("h1", words(wording.title(reading)), id=f"{prefix}-title", dir="auto")
    byline = wording.byline(reading)
    lines = [words(byline)] if byline else []
    if reading.report.url:
        lines.append(_link(one_line(reading.report.url)))
    lines.append(words(wording.anchor(reading.anchor)))
    return tag("header", inner + "".join(tag("p", line) for line in lines))


def _link(url: str) -> str:
    """Only web addresses become links; anything else is shown as it is."""
    if not url.lower().startswith(("https://", "http://")):
        return words(url)
    return tag("a", words(url), href=url, rel="noopener noreferrer nofollow", class_="source")


def _legend(look: Lookup, prefix: str) -> str:
    """The kinds of marks there are, each with a box that hides it."""
    reading = look.reading
    there = dict(
        zip(
            (kind for kind, _ in LAYERS),
            (reading.actors, reading.events, reading.times, reading.quantities, reading.statements, reading.pledges),
            strict=False,
        ),
        doubt=reading.doubts,
    )
    boxes = [
        tag(
            "label",
            f'<input type="checkbox" class="show-{kind}" checked>' + tag("span", words(label), class_=f"m {kind}"),
        )
        for kind, label in LAYERS
        if there[kind]
    ]
    if not boxes:
        return ""
    return tag("div", "".join(boxes), class_="legend", role="group", aria_label="Marks shown in the text")


def _contents(looks: list[Lookup]) -> str:
    if len(looks) < 2:
        return ""
    entries = []
    for number, look in enumerate(looks, 1):
        reading = look.reading
        day = reading.anchor.date.isoformat() if reading.anchor.date else "undated"
        link = tag("a", words(shorten(wording.title(reading), 120)), href=f"#r{number}", dir="auto")
        counts = tag("span", words(wording.counts(len(look.told.rows), len(reading.doubts))), class_="aside")
        entries.append(tag("li", tag("time", day) + tag("span", link + counts)))
    return tag("nav", tag("h2", f"{len(looks)} reports") + tag("ol", "".join(entries)), aria_label="Reports")


@cache
def _asset(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


@cache
def _policy() -> str:
    """Nothing may be fetched, and no script may run but ours."""
    digest = b64encode(sha256(_asset("page.js").encode("utf-8")).digest()).decode("ascii")
    scripts = f"script-src 'sha256-{digest}'"
    return f"default-src 'none'; style-src 'unsafe-inline'; {scripts}; base-uri 'none'; form-action 'none'"
