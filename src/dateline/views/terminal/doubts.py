"""Doubts: one plain message each, and the words in question underlined in their sentence."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.text import Text

from dateline.model import Doubt, Span

from ..digest import by_severity
from ..lookup import Lookup
from ..safe import ELLIPSIS, is_right_to_left, one_line, visible
from .paper import ALARM, ASIDE, CAUTION, ROWS, Paper

SENTENCES = 6
LINES = 4
WHOLE_LINES = 2
RAGGED = 8  # what a line leaves free at its end
UNDER = "underline"


def section(paper: Paper, look: Lookup) -> RenderableType | None:
    groups = _alike(by_severity(look.reading))
    if not groups:
        return None
    table = paper.table(7, None, refs=False)
    for doubts in groups[:ROWS]:
        doubt = doubts[0]
        style = ALARM if doubt.severity == "major" else CAUTION
        table.add_row(paper.text(one_line(doubt.code), style), _message(paper, doubt))
        sentences = _by_sentence(look, doubts)
        for number in list(sentences)[:SENTENCES]:
            table.add_row(paper.text(f"[s{number}]", ASIDE), _excerpt(paper, look, number, sentences[number], style))
        if len(sentences) > SENTENCES:
            table.add_row("", paper.more(len(sentences) - SENTENCES))
    if len(groups) > ROWS:
        table.add_row("", paper.more(len(groups) - ROWS))
    return table


def _alike(doubts: list[Doubt]) -> list[list[Doubt]]:
    """Doubts that say the same thing of several sentences, together."""
    groups: dict[tuple[str, str], list[Doubt]] = {}
    for doubt in doubts:
        groups.setdefault((doubt.code, doubt.message), []).append(doubt)
    return list(groups.values())


def _message(paper: Paper, doubt: Doubt) -> Text:
    text = paper.text(one_line(doubt.message))
    text.append("" if doubt.severity == "major" else " (minor)", ASIDE)
    return text


def _by_sentence(look: Lookup, doubts: list[Doubt]) -> dict[int, list[Span]]:
    """The spans of the doubts by the number of the sentence in which they begin."""
    spans: dict[int, list[Span]] = {}
    for span in sorted(span for doubt in doubts for span in doubt.spans):
        spans.setdefault(look.sentence(span[0]), []).append(span)
    return spans


@dataclass(slots=True)
class _Marked:
    """A sentence on one line, with a flag for each character that is in question."""

    chars: list[str]
    flags: list[bool]


def _excerpt(paper: Paper, look: Lookup, number: int, spans: list[Span], style: str) -> RenderableType:
    sentences = look.reading.sentences
    if number <= len(sentences):
        start, end = sentences[number - 1].start, sentences[number - 1].end
    else:
        start, end = spans[0].start, spans[-1].end
    room = paper.width - 12
    marked = _marked(look.text, start, max(end, start), spans)
    marked = _window(marked, (room - RAGGED) * (WHOLE_LINES if all(marked.flags) else LINES))
    line = _styled(paper, marked, f"{UNDER} {style}" if paper.styled else UNDER)
    if paper.styled:
        return line
    if is_right_to_left(line.plain):
        return paper.text(_bracketed(marked))
    return _carets(paper, line, room)


def _marked(text: str, start: int, end: int, spans: list[Span]) -> _Marked:
    """The characters of a sentence, runs of blanks as one, and which of them lie in the spans."""
    marked = _Marked([], [])
    bounds = iter(spans)
    span = next(bounds, None)
    for i, char in enumerate(visible(text[start:end]), start):
        while span is not None and i >= span.end:
            span = next(bounds, None)
        blank = char.isspace()
        if blank and (not marked.chars or marked.chars[-1] == " "):
            continue
        marked.chars.append(" " if blank else char)
        marked.flags.append(span is not None and span.start <= i)
    return marked


def _window(marked: _Marked, limit: int) -> _Marked:
    """At most ``limit`` characters around the first that is in question."""
    if len(marked.chars) <= limit:
        return marked
    first = marked.flags.index(True) if True in marked.flags else 0
    begin = max(0, min(first - limit // 4, len(marked.chars) - limit))
    chars, flags = marked.chars[begin : begin + limit], marked.flags[begin : begin + limit]
    if begin:
        chars[0], flags[0] = ELLIPSIS, False
    if begin + limit < len(marked.chars):
        chars[-1], flags[-1] = ELLIPSIS, False
    return _Marked(chars, flags)


def _styled(paper: Paper, marked: _Marked, style: str) -> Text:
    line = Text()
    for chars, flag in _runs(marked):
        line.append(paper.fit(chars), style if flag else "")
    return line


def _runs(marked: _Marked) -> list[tuple[str, bool]]:
    runs: list[tuple[str, bool]] = []
    start = 0
    for i in range(1, len(marked.chars) + 1):
        if i == len(marked.chars) or marked.flags[i] != marked.flags[start]:
            runs.append(("".join(marked.chars[start:i]), marked.flags[start]))
            start = i
    return runs


def _bracketed(marked: _Marked) -> str:
    """For lines that run from right to left, under which carets would stand in the wrong place."""
    return "".join(f"[{chars}]" if flag else chars for chars, flag in _runs(marked))


def _carets(paper: Paper, line: Text, room: int) -> Group:
    """The lines with the words in question underlined by a line of carets below."""
    rows: list[Text] = []
    for part in line.wrap(paper.console, room):
        part.rstrip()
        rows.append(part)
        carets = ""
        for span in part.spans:
            before, words = part.plain[: span.start], part.plain[span.start : span.end]
            carets += " " * (cell_len(before) - len(carets)) + "^" * cell_len(words)
        if carets:
            rows.append(Text(carets, style=ASIDE))
    return Group(*rows)
