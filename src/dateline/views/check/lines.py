"""Findings as a linter's lines: ``file:line:column CODE message (severity)``, and on a terminal the words below."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

from dateline.model import Doubt, Span

from ..safe import ELLIPSIS, is_right_to_left, one_line, visible
from .finding import Checked, first_span

ALARM, CAUTION, ASIDE = "bold red", "magenta", "dim"
MARGIN = "    "
_NARROWEST = 40


def line(checked: Checked, doubt: Doubt) -> str:
    region = checked.lines.region(first_span(doubt))
    at = f"{one_line(checked.name)}:{region.line}:{region.column}"
    return f"{at} {one_line(doubt.code)} {one_line(doubt.message)} ({doubt.severity})"


def styled(checked: Checked, width: int) -> Iterator[Text]:
    """The lines for a terminal, each with the words in question and carets below them."""
    for doubt in checked.doubts:
        place, code, rest = _parts(line(checked, doubt), doubt)
        style = ALARM if doubt.severity == "major" else CAUTION
        yield Text.assemble((place, "bold"), " ", (code, style), rest)
        yield from _excerpt(checked, doubt, max(width, _NARROWEST) - len(MARGIN))


def summary(doubts: list[Doubt], reports: int) -> str:
    """ "3 doubts in 2 reports: 1 major, 2 minor"."""
    major = sum(doubt.severity == "major" for doubt in doubts)
    where = f"{reports} report{'' if reports == 1 else 's'}"
    if not doubts:
        return f"no doubts in {where}"
    return (
        f"{len(doubts)} doubt{'' if len(doubts) == 1 else 's'} in {where}: {major} major, {len(doubts) - major} minor"
    )


def _parts(told: str, doubt: Doubt) -> tuple[str, str, str]:
    code = one_line(doubt.code)
    place, rest = told.split(f" {code} ", 1)
    return place, code, f" {rest}"


def _excerpt(checked: Checked, doubt: Doubt, width: int) -> Iterator[Text]:
    """The line of the doubt's first words around them, with carets under every word in question."""
    first = first_span(doubt)
    whole = checked.lines.line(first.start)
    shown = _window(whole, first, width)
    before, after = ELLIPSIS * (shown.start > whole.start), ELLIPSIS * (shown.end < whole.end)
    words = visible(checked.reading.report.text[shown.start : shown.end]).replace("\t", " ")
    yield Text(MARGIN + before + words + after, ASIDE)
    if is_right_to_left(words):
        return  # carets would stand in the wrong place
    flags = [any(s <= at < e for s, e in doubt.spans) for at in range(shown.start, shown.end)]
    carets = "".join(("^" if flag else " ") * cell_len(char) for char, flag in zip(words, flags, strict=True))
    yield Text(MARGIN + " " * len(before) + carets.rstrip())


def _window(whole: Span, first: Span, width: int) -> Span:
    """As much of the line as fits, with the first words in it."""
    room = width - 2
    if whole.end - whole.start <= room:
        return whole
    start = max(whole.start, min(first.start - room // 4, whole.end - room))
    return Span(start, min(whole.end, start + room))
