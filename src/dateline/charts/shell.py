"""What the pages have in common: a document that is whole, with styles and script inside, which fetches nothing."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.resources import files

from dateline.model import Interval
from dateline.record.depicted import Telling
from dateline.views import dates
from dateline.views.html.write import tag, words
from dateline.views.safe import one_line, shorten, visible

_LONGEST = 600  # signs of a sentence


def document(title: str, main: str, script: str | None = None) -> str:
    """A page; ``script`` names the one file whose script may run in it."""
    code = asset(script) if script else ""
    scripts = f"script-src 'sha256-{_digest(code)}'; " if code else ""
    policy = f"default-src 'none'; style-src 'unsafe-inline'; {scripts}base-uri 'none'; form-action 'none'"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="generator" content="Dateline">\n'
        f"<title>{words(title)}</title>\n<style>{asset('charts.css')}</style>\n</head>\n<body>\n"
        f"{tag('main', main, class_='dateline')}\n{tag('script', code) if code else ''}\n</body>\n</html>\n"
    )


@cache
def asset(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _digest(code: str) -> str:
    return b64encode(sha256(code.encode("utf-8")).digest()).decode("ascii")


def counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def told_by(origins: int, reports: int) -> str:
    """ "3 sources", "1 source, 2 reports": copies of one telling are one source."""
    beside = f", {counted(reports, 'report')}" if reports > origins else ""
    return counted(origins, "source") + beside


def quotation(telling: Telling) -> str:
    """The sentence of a source, what it rests on marked, and whose it is."""
    sentence = telling.sentence
    if telling.end > _LONGEST:
        cut = max(0, telling.start - _LONGEST // 2)
        before, after = "…" + sentence[cut : telling.start], sentence[telling.end : telling.end + _LONGEST // 2]
    else:
        before, after = sentence[: telling.start], sentence[telling.end :]
    marked = tag("mark", words(sentence[telling.start : telling.end]))
    after = shorten(after, _LONGEST) if len(after) > _LONGEST else after
    inner = tag("q", words(" ".join(before.split()) + _gap(before)) + marked + words(_tail(after)), dir="auto")
    return tag("blockquote", inner + tag("cite", whose(telling)))


def _gap(before: str) -> str:
    return " " if before[-1:].isspace() else ""


def _tail(after: str) -> str:
    return (" " if after[:1].isspace() else "") + " ".join(visible(after).split())


def whose(telling: Telling) -> str:
    """ "The Harbour Post, 26 Jul 2021: Strike to end (b7)", linked where there is an address."""
    title = shorten(telling.title or "", 90)
    linked = _link(telling.url, title or telling.report)
    day = dates.days(Interval.day(date.fromisoformat(telling.day))) if telling.day else None
    told = ", ".join(words(one_line(part)) for part in (telling.publisher, day) if part)
    id = tag("span", words(one_line(telling.report)), class_="id") if title and len(telling.report) < 40 else ""
    return " · ".join(part for part in (told, linked, id) if part)


def _link(url: str | None, text: str) -> str:
    """Only web addresses become links."""
    if not url or not url.lower().startswith(("https://", "http://")):
        return words(text)
    return tag("a", words(text), href=one_line(url), rel="noopener noreferrer nofollow")


def quotations(tellings: Iterable[Telling]) -> str:
    return "".join(quotation(telling) for telling in tellings)
