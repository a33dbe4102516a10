"""What happened, who said what, figures and pledges, one line each."""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from dateline.model import Pledge, Reading, Statement

from .. import dates, wording
from ..digest import Happening, by_due
from ..lookup import Lookup
from ..safe import shorten
from ..telling import figures, tell
from .paper import ASIDE, CAUTION, NAME, ROWS, STATUS_STYLES, TRIGGER, Paper

ARROW = " → "
FIGURES = 40
MENTIONS = 24


def heading(paper: Paper, reading: Reading) -> None:
    paper.rule()
    paper.line(paper.text(paper.clip(wording.title(reading), paper.width * 2), NAME))
    for words in (wording.byline(reading), wording.anchor(reading.anchor)):
        if words:
            paper.line(paper.text(paper.clip(words, paper.width * 2), ASIDE))


def in_all(look: Lookup, text: bool) -> str:
    """The last line: how much was read, and how to see more."""
    reading = look.reading
    count = len(reading.sentences)
    garbled = sum(sentence.trust == "garbled" for sentence in reading.sentences)
    if not count:
        return ""
    parts = [f"{count} sentence{'' if count == 1 else 's'}" + (f", {garbled} garbled" if garbled else "")]
    if not text:
        parts.append("--text prints them under their numbers")
    if look.told.unsure:
        parts.append("--sure 0 tells what is less sure, too")
    return " · ".join(parts)


def happened(paper: Paper, look: Lookup) -> RenderableType | None:
    told = look.told
    named = [
        _named(paper, look, label, some)
        for label, some in (("also named", told.mentions), ("less sure", told.unsure))
        if some
    ]
    if not told.rows:
        return Group(*named) if named else None
    return Group(_rows(paper, look, told.rows), *named)


def _rows(paper: Paper, look: Lookup, rows: list[Happening]) -> RenderableType:
    table = paper.table(*((16, 1, None, 24) if paper.wide else (15, 1, None)))
    last = ""
    for row in rows[:ROWS]:
        when = dates.days(row.event.time) or "no date told"
        table.add_row(
            paper.text("" if when == last else when, ASIDE if when == "no date told" else ""),
            paper.text(wording.STATUS_MARKS[row.event.status], STATUS_STYLES[row.event.status]),
            _happening(paper, look, row),
            *([paper.text(wording.event_type(row.event), ASIDE)] if paper.wide else []),
            paper.refs(look, [event.start for event in row.tellings]),
        )
        last = when
    return _capped(paper, table, len(rows))


def _happening(paper: Paper, look: Lookup, row: Happening) -> Text:
    """The report's words with the one that tells the event marked; then what they leave open."""
    event = row.event
    style = STATUS_STYLES[event.status]
    line = paper.text("" if event.status == "happened" else f"{wording.status(event)}: ", style)
    told = tell(look, event, (paper.width * 3 // 4 if paper.wide else paper.width) - cell_len(line.plain))
    line.append_text(paper.text(told.clause.before)).append_text(paper.text(told.clause.trigger, TRIGGER))
    line.append_text(paper.text(told.clause.after))
    if told.roles:
        line.append(paper.fit(" · "), ASIDE).append(paper.fit(told.roles), NAME)
    for aside in (*told.asides, *([] if paper.wide else [wording.event_type(event)])):
        line.append(paper.fit(f" · {aside}"), ASIDE)
    return line


def _named(paper: Paper, look: Lookup, label: str, rows: list[Happening]) -> Text:
    """What has no line of its own, by its words alone."""
    line = paper.text(f"{label}: ", ASIDE)
    for row in rows[:MENTIONS]:
        word = shorten(look.text[row.event.start : row.event.end], 40)
        line.append(paper.fit(f"{'' if row is rows[0] else ' · '}“{word}” "), ASIDE)
        line.append_text(paper.refs(look, [event.start for event in row.tellings]))
    if len(rows) > MENTIONS:
        line.append(" ").append_text(paper.more(len(rows) - MENTIONS))
    return line


def said(paper: Paper, look: Lookup) -> RenderableType | None:
    statements = [statement for statement in look.reading.statements if statement.content]
    if not statements:
        return None
    table = paper.table(30 if paper.wide else 20, None)
    last = ""
    for statement in statements[:ROWS]:
        speaker = wording.speaker(statement, look)
        style = NAME if look.name(statement.speaker) else ASIDE
        table.add_row(
            paper.text("" if speaker == last else paper.name(speaker or "unattributed"), style),
            _saying(paper, look, statement),
            paper.refs(look, [min(statement.content).start]),
        )
        last = speaker or ""
    return _capped(paper, table, len(statements))


def _saying(paper: Paper, look: Lookup, statement: Statement) -> Text:
    cue = wording.saying(statement, look)
    line = paper.text(f"{cue}: " if cue else "", ASIDE)
    line.append(paper.fit(wording.content(statement, look, paper.width * 3 // 2)))
    return line


def amounts(paper: Paper, look: Lookup) -> RenderableType | None:
    rows = figures(look, paper.width - 36)
    if not rows:
        return None
    table = paper.table(26, None)
    for row in rows[:FIGURES]:
        what = paper.text(row.what, ASIDE if row.again else "")
        notes = " · ".join(row.notes)
        what.append(paper.fit(f" · {notes}" if notes else ""), ASIDE)
        starts = [look.reading.quantities[i].start for i in row.indices]
        table.add_row(paper.text(row.amount, NAME), what, paper.refs(look, starts))
    return _capped(paper, table, len(rows), FIGURES)


def pledges(paper: Paper, look: Lookup) -> RenderableType | None:
    rows = by_due(look.reading)
    if not rows:
        return None
    table = paper.table(24 if paper.wide else 15, None)
    for pledge in rows[:ROWS]:
        due = dates.deadline(pledge.due)
        table.add_row(
            paper.text(due or "no date", "" if due else ASIDE),
            _pledge(paper, look, pledge),
            paper.refs(look, [pledge.start]),
        )
    return _capped(paper, table, len(rows))


def _pledge(paper: Paper, look: Lookup, pledge: Pledge) -> Text:
    parts = [_names(paper, look.names([pledge.by])), _names(paper, look.names([pledge.to] if pledge.to else []))]
    line = paper.join((part for part in parts if part), ARROW)
    line.append("  ")
    line.append(paper.fit(f"“{shorten(look.text[pledge.start : pledge.end], paper.width * 2)}”"))
    if pledge.negated:
        line.append(paper.fit(" · not to do it"), CAUTION)
    if pledge.conditional:
        line.append(paper.fit(" · conditional"), CAUTION)
    return line


def _names(paper: Paper, names: list[str]) -> Text:
    return paper.text(wording.some([paper.name(name) for name in names]), NAME)


def _capped(paper: Paper, table: Table, count: int, limit: int = ROWS) -> Table:
    """Says how many rows there are beyond those shown, in the column that has room."""
    if count > limit:
        cells = [paper.more(count - limit) if column.ratio else "" for column in table.columns]
        table.add_row(*cells)
    return table
