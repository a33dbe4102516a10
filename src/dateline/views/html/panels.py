"""The sections beside the text: one list for each kind of fact, each entry tied to its words."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.model import Actor, Doubt, Event, Pledge, Statement

from .. import dates, wording
from ..digest import Happening, by_due, by_kind, by_severity
from ..lookup import Lookup
from ..safe import one_line, shorten
from ..telling import Figure, figures, tell
from .write import tag, words

CLAUSE = 110  # characters of the report that an entry shows


def panels(look: Lookup, prefix: str) -> str:
    """All sections that have something to say."""
    return "".join(section for write in SECTIONS if (section := write(_Panel(look, prefix))))


class _Panel:
    """Writes entries for one reading."""

    def __init__(self, look: Lookup, prefix: str) -> None:
        self.look = look
        self.prefix = prefix

    def section(self, title: str, key: str, entries: list[str], count: int | None = None) -> str:
        if not entries:
            return ""
        id = f"{self.prefix}-{key}"
        number = tag("span", str(len(entries) if count is None else count), class_="count")
        heading = tag("h2", words(title) + number, id=id)
        return tag("section", heading + tag("ul", "".join(entries)), class_=key, aria_labelledby=id)

    def entry(self, fact: str, inner: str, offsets: Iterable[int], also: Iterable[str] = (), class_: str = "") -> str:
        """One line of a list; pointing at it lights up the words of its facts."""
        refs = "".join(self._ref(number) for number in sorted({self.look.sentence(offset) for offset in offsets}))
        facts = " ".join((fact, *also))
        inner += tag("span", refs, class_="refs") if refs else ""
        return tag("li", inner, id=f"{self.prefix}-{fact}", data_f=facts, class_=class_ or None)

    def _ref(self, number: int) -> str:
        trust = self.look.trust(number)
        label = f"sentence {number}" + ("" if trust == "ok" else f", {trust}")
        return tag("a", str(number), class_=f"ref {trust}", href=f"#{self.prefix}-n{number}", aria_label=label)

    def names(self, ids: Iterable[str]) -> str:
        return name(wording.some(self.look.names(ids), 4))


def name(text: str | None) -> str:
    return tag("b", words(text), dir="auto") if text else ""


def aside(*parts: str | None) -> str:
    """What is said more quietly after the main thing."""
    said = " · ".join(part for part in parts if part)
    return f" {tag('span', words(said), class_='aside')}" if said else ""


def _who(panel: _Panel) -> str:
    groups = []
    for label, actors in by_kind(panel.look.reading):
        entries = "".join(_actor(panel, actor) for actor in actors)
        groups.append(tag("li", tag("h3", words(label)) + tag("ul", entries), class_=f"kind {actors[0].kind}"))
    return panel.section("Who is who", "who", groups, len(panel.look.reading.actors))


def _actor(panel: _Panel, actor: Actor) -> str:
    look = panel.look
    offices = look.offices(actor.id)
    posts = list(dict.fromkeys(wording.office(office, look.name(office.of)) for office in offices))
    aliases = ", ".join(shorten(alias, 60) for alias in wording.aliases(actor)[:6])
    inner = name(one_line(actor.name)) + (f" {words('; '.join(posts))}" if posts else "")
    inner += aside(
        actor.country, wording.sector(actor), f"also {aliases}" if aliases else None, wording.known_as(actor)
    )
    indices = (f"o{i}" for i, office in enumerate(look.reading.offices) if office.actor == actor.id) if offices else ()
    first = [min(actor.mentions)[0]] if actor.mentions else []
    return panel.entry(actor.id, inner, first, indices)


def _happened(panel: _Panel) -> str:
    told = panel.look.told
    undated = next((row.event.id for row in told.rows if dates.days(row.event.time) is None), None)
    entries = [_happening(panel, row, undated) for row in told.rows]
    entries += [_named(panel, "also named", told.mentions)] if told.mentions else []
    entries += [_named(panel, "less sure", told.unsure)] if told.unsure else []
    return panel.section("What happened", "what", entries, len(told.rows))


def _happening(panel: _Panel, row: Happening, undated: str | None) -> str:
    """The report's words with the one that tells the event marked; then what they leave open, and the type."""
    event = row.event
    told = tell(panel.look, event, CLAUSE)
    trigger = tag("span", words(told.clause.trigger), class_="trigger")
    clause = tag("span", words(told.clause.before) + trigger + words(told.clause.after), dir="auto")
    roles = f" · {name(told.roles)}" if told.roles else ""
    repeats = [telling.id for telling in row.tellings if telling.id != event.id]
    when = dates.days(event.time) or ("no date told" if event.id == undated else "")
    inner = tag("span", words(when), class_="when")
    what = _targets(panel, repeats) + _status(event) + clause + roles + aside(*told.asides, wording.event_type(event))
    inner += tag("span", what, class_="what")
    return panel.entry(event.id, inner, [t.start for t in row.tellings], repeats, f"happening {event.status}")


def _named(panel: _Panel, label: str, rows: list[Happening]) -> str:
    """What has no entry of its own, by its words alone, in one."""
    events = [event for row in rows for event in row.tellings]
    named = (shorten(panel.look.text[row.event.start : row.event.end], 40) for row in rows)
    told = f"{label}: " + ", ".join(f"“{word}”" for word in dict.fromkeys(named))
    ids = [event.id for event in events]
    inner = _targets(panel, ids[1:]) + tag("span", words(told), class_="aside", dir="auto")
    return panel.entry(ids[0], inner, [event.start for event in events], ids[1:])


def _targets(panel: _Panel, ids: Iterable[str]) -> str:
    """Places for the links of events that have no entry of their own."""
    return "".join(tag("span", "", id=f"{panel.prefix}-{id}") for id in ids)


def _status(event: Event) -> str:
    if event.status == "happened":
        return ""
    return tag("span", words(wording.status(event)), class_="status") + " "


def _said(panel: _Panel) -> str:
    statements = [(i, s) for i, s in enumerate(panel.look.reading.statements) if s.content]
    return panel.section("Who said what", "said", [_statement(panel, i, s) for i, s in statements])


def _statement(panel: _Panel, i: int, statement: Statement) -> str:
    look = panel.look
    speaker = wording.speaker(statement, look)
    known = look.name(statement.speaker) is not None
    inner = name(speaker) if known else tag("span", words(speaker or "nobody named"), class_="aside")
    cue = wording.saying(statement, look)
    inner += f" {tag('span', words(cue), class_='aside')}" if cue else ""
    inner += ": " + tag("span", words(wording.content(statement, look, 220)), dir="auto", class_=statement.kind)
    return panel.entry(f"s{i}", inner, [min(statement.content)[0]])


def _figures(panel: _Panel) -> str:
    return panel.section("Figures", "figures", [_figure(panel, row) for row in figures(panel.look, CLAUSE)])


def _figure(panel: _Panel, row: Figure) -> str:
    first, *others = (f"q{i}" for i in row.indices)
    inner = _targets(panel, others) + tag("b", words(row.amount)) + f" {tag('span', words(row.what), dir='auto')}"
    starts = [panel.look.reading.quantities[i].start for i in row.indices]
    return panel.entry(first, inner + aside(*row.notes), starts, others)


def _times(panel: _Panel) -> str:
    rows = []
    for i, time in enumerate(panel.look.reading.times):
        said = tag("span", words(f"“{shorten(panel.look.text[time.start : time.end], 60)}”"), dir="auto")
        rows.append(
            panel.entry(f"t{i}", said + aside(dates.days(time.interval) or time.value or "no day told"), [time.start])
        )
    return panel.section("Times", "times", rows)


def _pledges(panel: _Panel) -> str:
    index = {id(pledge): i for i, pledge in enumerate(panel.look.reading.pledges)}
    rows = [_pledge(panel, index[id(pledge)], pledge) for pledge in by_due(panel.look.reading)]
    return panel.section("Pledges", "pledges", rows)


def _pledge(panel: _Panel, i: int, pledge: Pledge) -> str:
    roles = [panel.names([pledge.by]), panel.names([pledge.to] if pledge.to else [])]
    promise = words(f"“{shorten(panel.look.text[pledge.start : pledge.end], 220)}”")
    inner = tag("span", words(dates.deadline(pledge.due) or "no date"), class_="when")
    what = " → ".join(role for role in roles if role) + " " + tag("span", promise, dir="auto")
    what += aside("not to do it" if pledge.negated else None, "conditional" if pledge.conditional else None)
    return panel.entry(f"p{i}", inner + tag("span", what, class_="what"), [pledge.start])


def _offices(panel: _Panel) -> str:
    look = panel.look
    rows = []
    for i, office in enumerate(look.reading.offices):
        post = words(wording.office(office, look.name(office.of)))
        inner = f"{name(look.name(office.actor))} {post}{aside(wording.term(office))}"
        rows.append(panel.entry(f"o{i}", inner, [office.span[0]]))
    return panel.section("Offices", "offices", rows)


def _doubts(panel: _Panel) -> str:
    index = {id(doubt): i for i, doubt in enumerate(panel.look.reading.doubts)}
    rows = [_doubt(panel, index[id(doubt)], doubt) for doubt in by_severity(panel.look.reading)]
    return panel.section("Doubts", "doubts", rows)


def _doubt(panel: _Panel, i: int, doubt: Doubt) -> str:
    quoted = "; ".join(f"“{shorten(panel.look.text[span[0] : span[1]], 90)}”" for span in sorted(doubt.spans)[:3])
    inner = (
        tag("span", words(one_line(doubt.code)), class_=f"code {doubt.severity}") + " " + words(one_line(doubt.message))
    )
    inner += aside("minor" if doubt.severity == "minor" else None)
    inner += " " + tag("q", words(quoted), dir="auto") if quoted else ""
    return panel.entry(f"d{i}", inner, [span[0] for span in doubt.spans], doubt.facts)


SECTIONS = (_who, _happened, _said, _figures, _pledges, _offices, _times, _doubts)
