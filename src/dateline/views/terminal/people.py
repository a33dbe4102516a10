"""Who is who: people on a line each, the other kinds in running lines; and who held which office when."""

from __future__ import annotations

from collections import Counter

from rich.console import Group, RenderableType
from rich.text import Text

from dateline.model import Actor, Office

from .. import wording
from ..digest import by_kind, foremost, weights
from ..lookup import Lookup
from .paper import ASIDE, NAME, ROWS, Paper

PEOPLE = 30
OTHERS = 24


def section(paper: Paper, look: Lookup) -> RenderableType | None:
    kinds = by_kind(look.reading)
    if not kinds:
        return None
    weight = weights(look.reading)
    parts: list[RenderableType] = []
    people = [actors for label, actors in kinds if label == "People"]
    if people:
        parts.append(_people(paper, look, people[0], weight))
    others = [(label, actors) for label, actors in kinds if label != "People"]
    if others:
        parts.append(_others(paper, look, others, weight))
    return Group(*parts)


def _people(paper: Paper, look: Lookup, actors: list[Actor], weight: Counter[str]) -> RenderableType:
    table = paper.table(44 if paper.wide else 30, None, 5)
    for actor in foremost(actors, weight, PEOPLE):
        offices = look.offices(actor.id)
        spot = [offices[0].span.start] if offices else [min(actor.mentions).start] if actor.mentions else []
        table.add_row(
            paper.text(paper.name(actor.name), NAME),
            _described(paper, look, actor, offices),
            paper.text(actor.country or "", ASIDE),
            paper.refs(look, spot) if spot else "",
        )
    if len(actors) > PEOPLE:
        table.add_row("", paper.more(len(actors) - PEOPLE), "", "")
    return table


def _described(paper: Paper, look: Lookup, actor: Actor, offices: list[Office]) -> Text:
    """The offices told, the other names, who that is by a table; the sector where there is room and no office."""
    posts = list(dict.fromkeys(wording.office(office, look.name(office.of)) for office in offices))
    line = paper.text(paper.clip("; ".join(posts[:3]), 90))
    aliases = wording.aliases(actor)[:4]
    notes = (
        f"also {', '.join(aliases)}" if aliases else None,
        wording.known_as(actor),
        wording.sector(actor) if paper.wide and not posts else None,
    )
    for note in filter(None, notes):
        line.append(paper.fit(" · ") if line else "", ASIDE)
        line.append(paper.fit(paper.clip(note, 90)), ASIDE)
    return line


def _others(paper: Paper, look: Lookup, kinds: list[tuple[str, list[Actor]]], weight: Counter[str]) -> RenderableType:
    table = paper.table(15, None, refs=False)
    for label, actors in kinds:
        shown = foremost(actors, weight, OTHERS)
        line = paper.join((_other(paper, look, actor) for actor in shown), " · ")
        if len(actors) > len(shown):
            line.append_text(paper.text(" · ")).append_text(paper.more(len(actors) - len(shown)))
        table.add_row(paper.text(label, ASIDE), line)
    return table


def _other(paper: Paper, look: Lookup, actor: Actor) -> Text:
    text = paper.text(paper.name(actor.name), NAME)
    aliases = wording.aliases(actor)
    country = [actor.country] if actor.country and actor.kind not in ("country", "place", "group") else []
    told = wording.sector(actor)
    sector = [told] if paper.wide and told and told not in actor.name.lower() else []
    notes = country + [paper.name(alias) for alias in aliases[:2]] + sector
    if notes:
        text.append(paper.fit(f" ({', '.join(notes)})"), ASIDE)
    if actor.mentions:
        text.append(" ")
        text.append_text(paper.refs(look, [min(actor.mentions).start]))
    return text


def terms(paper: Paper, look: Lookup) -> RenderableType | None:
    """Offices of which the report tells since or until when."""
    rows = [(office, term) for office in look.reading.offices if (term := wording.term(office))]
    if not rows:
        return None
    table = paper.table(44 if paper.wide else 24, None, 34 if paper.wide else 22)
    for office, term in rows[:ROWS]:
        table.add_row(
            paper.text(paper.name(look.name(office.actor) or ""), NAME),
            paper.text(paper.clip(wording.office(office, look.name(office.of)), 90)),
            paper.text(term),
            paper.refs(look, [office.span.start]),
        )
    return table
