"""What is made of many reports: who is who, what is one event, what is a copy, series, conflicts, pledges followed.

Each kind has a table of the things, a table of what belongs to them (with the rule and the reason, which ``why``
tells), and, where a view must be found by actor and day, a narrow table for that.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Float, Index, Integer, String, Table

from .base import NARROW, Json, day, end, folded, key, maybe, metadata, of, word
from .told import cast, events, pledges, quantities, reports

# --- who is who ---------------------------------------------------------------------------------------------

#: ``reports`` counts the reports that name it; ``named`` is whether its words name somebody, or may be said of many
#: ("police"). The ids and the place on the map are those of whichever member has them.
actors = Table(
    "actors",
    metadata,
    key(),
    word("name"),
    folded("name_key", index=True),
    word("kind"),
    Column("country", String),
    Column("wikidata", String),
    Column("geonames", String),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("named", Boolean, nullable=False),
    Column("reports", Integer, nullable=False),
)
Index(None, actors.c.named, actors.c.reports, actors.c.key)
Index(None, actors.c.reports, actors.c.key)
Index(None, actors.c.kind, actors.c.reports, actors.c.key)
Index(None, actors.c.country, actors.c.reports, actors.c.key)

actor_members = Table(
    "actor_members",
    metadata,
    of(cast, "member", primary_key=True),
    of(actors, "actor"),
    word("rule"),
    Column("score", Float),
    Column("why", Json),
    **NARROW,
)
Index(None, actor_members.c.actor, actor_members.c.member)

#: The names that an actor goes by, and in how many reports; ``first`` counts those that call it so before all.
actor_names = Table(
    "actor_names",
    metadata,
    of(actors, "actor", primary_key=True),
    word("name", primary_key=True),
    folded("name_key"),
    Column("reports", Integer, nullable=False),
    Column("first", Integer, nullable=False),
    **NARROW,
)
Index(None, actor_names.c.name_key, actor_names.c.actor)

#: By what an actor is looked up when it may be that of a report (``judging.lookup``).
actor_keys = Table(
    "actor_keys",
    metadata,
    word("mark", primary_key=True),
    of(actors, "actor", primary_key=True, index=True),
    **NARROW,
)

#: Who is what in a fact: role by role, with the actor of the record, so that facts are found by actor in order of days.
#: Roles: actor, recipient, place, said_by (of events); speaker, about (of statements); of, where, figure_by (of
#: quantities); pledger, pledgee (of pledges); holder, office_of (of offices).
roles = Table(
    "roles",
    metadata,
    Column("fact", BigInteger, primary_key=True, autoincrement=False),
    word("role", primary_key=True),
    of(cast, "member", primary_key=True, index=True),
    of(reports, "report"),
    Column("number", Integer, nullable=False),  # the place among those of one role
    maybe("actor"),
    day(),
    **NARROW,
)
Index(None, roles.c.report, roles.c.actor)
Index(None, roles.c.actor, roles.c.role, roles.c.day, roles.c.fact)

# --- copies -------------------------------------------------------------------------------------------------

#: ``earlier`` is the one published earlier; ``kind`` is copy, version or partial; ``shared`` the share of the smaller
#: one's words that both have.
copies = Table(
    "copies",
    metadata,
    of(reports, "report", primary_key=True),
    of(reports, "earlier", primary_key=True, index=True),
    word("kind"),
    Column("shared", Float, nullable=False),
    Column("why", Json),
    **NARROW,
)

#: By which a report's neighbours are found: the bands of its MinHash signature, and its weightiest words and names.
#: Those of one band lie in order of their ``turn``.
bands = Table(
    "bands",
    metadata,
    Column("band", BigInteger, primary_key=True, autoincrement=False),
    Column("turn", BigInteger, primary_key=True, autoincrement=False),
    of(reports, "report", primary_key=True, index=True),
    **NARROW,
)


def _members(name: str, group: Table, key: Column[int], *more: Column[Any]) -> Table:
    """Which facts belong to the groups of a table. ``nearest`` is the fact before it by which it belongs, none for the
    first; ``thread`` the first of those that hang together so. Threads that a later fact links are one group."""
    return Table(
        name,
        metadata,
        key,
        of(group, name.removesuffix("_members"), index=True),
        Column("thread", BigInteger, nullable=False, index=True),
        maybe("nearest"),
        word("rule"),
        Column("score", Float),
        Column("why", Json),
        *more,
        **NARROW,
    )


#: Further facts that a fact fits, by which their groups are one with its own.
links = Table(
    "links",
    metadata,
    Column("fact", BigInteger, primary_key=True, autoincrement=False),
    Column("other", BigInteger, primary_key=True, autoincrement=False, index=True),
    word("rule"),
    Column("score", Float, nullable=False),
    Column("why", Json),
    **NARROW,
)

# --- what happened ------------------------------------------------------------------------------------------

#: One event of the world, with all its tellings. ``day`` sorts it; ``origins`` counts independent tellings.
happenings = Table(
    "happenings",
    metadata,
    key(),
    word("type"),
    Column("mode", String),
    word("status"),
    end("earliest"),
    end("latest"),
    day(),
    word("trust"),
    Column("tellings", Integer, nullable=False),
    Column("origins", Integer, nullable=False),
)
Index(None, happenings.c.day, happenings.c.key)
Index(None, happenings.c.latest, happenings.c.key)
Index(None, happenings.c.type, happenings.c.day, happenings.c.key)
Index(None, happenings.c.status, happenings.c.day, happenings.c.key)

happening_members = _members("happening_members", happenings, of(events, "event", primary_key=True))

#: Who did it, to whom and where, of all tellings; an actor once a role.
happening_roles = Table(
    "happening_roles",
    metadata,
    of(happenings, "happening", primary_key=True),
    word("role", primary_key=True),
    of(actors, "actor", primary_key=True),
    day(),
    Column("tellings", Integer, nullable=False),
    **NARROW,
)
Index(None, happening_roles.c.actor, happening_roles.c.day, happening_roles.c.happening)

# --- figures ------------------------------------------------------------------------------------------------

#: Figures of one thing: ``what_key`` is what is counted, ``of`` and ``where`` actors of the record.
series = Table(
    "series",
    metadata,
    key(),
    word("what"),
    folded("what_key"),
    Column("unit", String),
    Column("toll", String),
    maybe("of"),
    maybe("where"),
    maybe("happening"),
    Column("points", Integer, nullable=False),
    day("first_day"),
    day("last_day"),
)
Index(None, series.c.what_key, series.c.unit, series.c.key)
Index(None, series.c.of, series.c.key)
Index(None, series.c.where, series.c.key)
Index(None, series.c.last_day, series.c.key)
Index(None, series.c.happening)

points = Table(
    "points",
    metadata,
    key(),
    of(series, "series"),
    end("earliest"),
    end("latest"),
    day(),
    Column("value", Float, nullable=False),
    Column("low", Float),
    Column("high", Float),
    word("change"),
    word("status"),
    Column("origins", Integer, nullable=False),
    Column("superseded", Boolean, nullable=False),  # by a published correction
)
Index(None, points.c.series, points.c.day, points.c.key)

point_members = Table(
    "point_members",
    metadata,
    of(quantities, "quantity", primary_key=True),
    of(points, "point", primary_key=True, index=True),
    **NARROW,
)

#: ``corrected`` is the report with the correction that took the figure back.
series_members = _members("series_members", series, of(quantities, "quantity", primary_key=True), maybe("corrected"))

# --- conflicts ----------------------------------------------------------------------------------------------

#: X701 to X704: what facts of several reports are at odds in. ``aspect`` is, of X703, by or to: who did it, or to whom;
#: ``trust`` is the least that a fact of it has.
conflicts = Table(
    "conflicts",
    metadata,
    key(),
    word("code"),
    word("aspect"),
    day(),
    word("trust"),
)
Index(None, conflicts.c.day, conflicts.c.key)
Index(None, conflicts.c.code, conflicts.c.day, conflicts.c.key)

#: ``fact`` is the key of a quantity, an event or a statement.
conflict_members = Table(
    "conflict_members",
    metadata,
    of(conflicts, "conflict", primary_key=True),
    Column("fact", BigInteger, primary_key=True, autoincrement=False, index=True),
    of(reports, "report", index=True),
    **NARROW,
)

#: Two facts that cannot both be right, and why it is no update: what a conflict is made of.
clashes = Table(
    "clashes",
    metadata,
    of(conflicts, "conflict", primary_key=True),
    Column("fact", BigInteger, primary_key=True, autoincrement=False),
    Column("other", BigInteger, primary_key=True, autoincrement=False),
    of(reports, "report", index=True),  # that of the fact
    of(reports, "other_report", index=True),
    word("why"),
    **NARROW,
)

# --- pledges followed ---------------------------------------------------------------------------------------

#: One pledge, by all its tellings. Its outcome depends on the day that one asks of; its evidence is kept.
vows = Table(
    "vows",
    metadata,
    key(),
    maybe("pledger"),
    maybe("pledgee"),
    day("made"),
    end("earliest"),
    end("latest"),
    Column("conditional", Boolean, nullable=False),
    Column("negated", Boolean, nullable=False),
    Column("origins", Integer, nullable=False),
    word("trust"),
)
Index(None, vows.c.pledger, vows.c.made, vows.c.key)
Index(None, vows.c.made, vows.c.key)
Index(None, vows.c.latest, vows.c.key)

#: ``telling`` is a key of its own: one sentence may promise several things.
vow_members = _members(
    "vow_members",
    vows,
    Column("telling", BigInteger, primary_key=True, autoincrement=False),
    of(pledges, "pledge", index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    word("quote"),
)

#: A sentence that keeps or breaks a pledge, or says that it is not done yet.
vow_evidence = Table(
    "vow_evidence",
    metadata,
    of(vows, "vow", primary_key=True),
    of(reports, "report", primary_key=True, index=True),
    Column("start", Integer, primary_key=True, autoincrement=False),
    Column("end", Integer, nullable=False),
    word("quote"),
    word("verdict"),
    Column("score", Float, nullable=False),
    day(),
    word("rule"),
    Column("why", Json),
    **NARROW,
)

# --- what a person decided ----------------------------------------------------------------------------------

#: ``verb`` is merge or split, ``about`` actors or events; ``one`` and ``other`` are the keys of what was joined or
#: parted, ``words`` says it for people.
decisions = Table(
    "decisions",
    metadata,
    key(),
    word("about"),
    word("verb"),
    Column("one", BigInteger, nullable=False),
    Column("other", BigInteger, nullable=False),
    word("words"),
    word("made"),
    Column("note", String),
)

#: What stood on the two sides (0 and 1) of a decision: by the ids of reports, so that it is still known when they were
#: forgotten and added again. ``mark`` is the name of an actor, folded, or the type and place of an event.
decision_sides = Table(
    "decision_sides",
    metadata,
    of(decisions, "decision", primary_key=True),
    Column("side", Integer, primary_key=True, autoincrement=False),
    word("report", primary_key=True),
    folded("mark", primary_key=True),
    word("kind", primary_key=True),
    Column("country", String),
    **NARROW,
)
Index(None, decision_sides.c.mark, decision_sides.c.decision)
Index(None, decision_sides.c.report, decision_sides.c.decision)
