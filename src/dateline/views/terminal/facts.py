"""What happened, who said what, figures and pledges, one line each."""

from __future__ import annotations

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from dateline.model import Event, Pledge, Quantity, Reading, Statement

from .. import dates, wording
from ..digest import Happening, by_due, happenings
from ..lookup import Lookup
from ..safe import shorten
from .paper import ASIDE, CAUTION, NAME, ROWS, STATUS_STYLES, TRIGGER, Paper

ARROW = " → "


def heading(paper: Paper, reading: Reading) -> None:
    paper.rule()
    paper.line(paper.text(paper.clip(wording.title(reading), paper.width * 2), NAME))
    for words in (wording.byline(reading), wording.anchor(reading.anchor)):
        if words:
            paper.line(paper.text(paper.clip(words, paper.width * 2), ASIDE))


def in_all(reading: Reading, text: bool) -> str:
    """The last line: how much was read, and how to see more."""
    count = len(reading.sentences)
    garbled = sum(sentence.trust == "garbled" for sentence in reading.sentences)
    if not count:
        return ""
    parts = [f"{count} sentence{'' if count == 1 else 's'}" + (f", {garbled} garbled" if garbled else "")]
    if not text:
        parts.append("--text prints them under their numbers")
    return " · ".join(parts)


def happened(paper: Paper, look: Lookup) -> RenderableType | None:
    rows = happenings(look.reading)
    if not rows:
        return None
    table = paper.table(24 if paper.wide else 15, 1, None)
    last = ""
    for row in rows[:ROWS]:
        when = dates.days(row.event.time) or "undated"
        style = ASIDE if when == "undated" else ""
        table.add_row(
            paper.text("" if when == last else when, style),
            paper.text(wording.STATUS_MARKS[row.event.status], STATUS_STYLES[row.event.status]),
            _happening(paper, look, row),
            paper.refs(look, [event.start for event in row.tellings]),
        )
        last = when
    return _capped(paper, table, len(rows))


def _happening(paper: Paper, look: Lookup, row: Happening) -> Text:
    """Who → what → whom, then the type, the places, the figures and who says so."""
    event = row.event
    line = paper.text("" if event.status == "happened" else f"{wording.status(event)}: ", STATUS_STYLES[event.status])
    parts = [_names(paper, look.names(event.actors)), paper.text(f"“{_trigger(look, event)}”", TRIGGER)]
    parts.append(_names(paper, look.names(event.recipients)))
    line.append_text(paper.join((part for part in parts if part), ARROW))
    for aside in _asides(paper, look, event):
        line.append(paper.fit(f" · {aside}"), ASIDE)
    return line


def _asides(paper: Paper, look: Lookup, event: Event) -> list[str]:
    asides = [wording.event_type(event)]
    roles = {*event.actors, *event.recipients}
    places = [paper.name(name) for name in look.names(place for place in event.places if place not in roles)]
    if places:
        asides.append(wording.some(places))
    quantities = look.reading.quantities
    asides += [_counted(look, quantities[i]) for i in event.quantities if 0 <= i < len(quantities)][:3]
    if said_by := look.name(event.said_by):
        asides.append(f"{wording.voucher(event)} {paper.name(said_by)}")
    return asides


def _counted(look: Lookup, quantity: Quantity) -> str:
    what = f" {shorten(quantity.what, 30)}" if quantity.what else ""
    return wording.amount(quantity) + what


def _trigger(look: Lookup, event: Event) -> str:
    return shorten(look.text[event.start : event.end], 40)


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


def figures(paper: Paper, look: Lookup) -> RenderableType | None:
    quantities = look.reading.quantities
    if not quantities:
        return None
    table = paper.table(26, None)
    for quantity in quantities[:ROWS]:
        amount = paper.text(wording.amount(quantity), NAME)
        table.add_row(amount, _what(paper, look, quantity), paper.refs(look, [quantity.start]))
    return _capped(paper, table, len(quantities))


def _what(paper: Paper, look: Lookup, quantity: Quantity) -> Text:
    """What is counted, or the report's own words where that is not known; then whose, where, when."""
    words = look.words(quantity.start, quantity.end)
    told = shorten(quantity.what, 50) if quantity.what else ""
    if not told and words.casefold() != wording.amount(quantity).casefold():
        told = f"“{paper.clip(words, 50)}”"
    notes = " · ".join(wording.figure_notes(quantity, look))
    return paper.text(told).append(paper.fit(f" · {notes}" if told and notes else notes), ASIDE)


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


def _capped(paper: Paper, table: Table, count: int) -> Table:
    if count > ROWS:
        table.add_row(*[""] * (len(table.columns) - 2), paper.more(count - ROWS), "")
    return table
