"""What was reported: reports, their words, and the facts of their readings, one table a kind of fact.

``start`` and ``end`` are offsets into the report's text, ``quote`` the words there, ``first`` and ``last`` the bounds
of the sentence. ``day`` is when a fact was, as far as the report tells, else the report's own day. ``number`` is its
place in its list of the reading. ``trust`` is ok, doubtful or garbled.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Float, ForeignKey, Index, Integer, LargeBinary, String, Table

from .base import NARROW, Json, Sorted, day, end, folded, key, maybe, metadata, of, word

#: The last key that was given away, in its one row.
keys = Table("keys", metadata, Column("last", BigInteger, primary_key=True, autoincrement=False))

#: ``moment`` is when it was published, in UTC as far as its zone is told, else its anchor's day; it sorts as text.
#: ``turn`` is its place in the order in which reports are judged (``turns.py``), the same in every record.
#: ``origin`` is the report whose telling this is (its own key if it stands for itself): copies have one origin.
reports = Table(
    "reports",
    metadata,
    key(),
    word("id", unique=True),
    Column("digest", String(64), nullable=False, unique=True),  # of the words and what is told of them: see digest.py
    Column("sha256", String(64), nullable=False, index=True),  # of the words alone
    Column("published", String),
    day(),
    Column("moment", Sorted, nullable=False),
    Column("turn", BigInteger, nullable=False),
    Column("title", String),
    Column("author", String),
    Column("publisher", String),
    Column("publisher_key", Sorted),  # folded, as filters ask for it
    Column("url", String, index=True),
    Column("place", String),
    Column("language", String),
    Column("origin", BigInteger, nullable=False, index=True),
    Column("facts", Integer, nullable=False),
    word("added"),
    word("version"),  # of Dateline, which read it
)
Index(None, reports.c.day, reports.c.key)
Index(None, reports.c.publisher_key, reports.c.day)

#: ``text`` holds one mark in place of each sign that a database cannot keep (NUL, lone surrogates), so that offsets
#: hold; the reading, compressed, has the exact words. ``said`` is all that somebody is reported to have said.
texts = Table(
    "texts",
    metadata,
    Column(
        "report", BigInteger().with_variant(Integer(), "sqlite"), ForeignKey(reports.c.key, ondelete="CASCADE"),
        primary_key=True, autoincrement=False,
    ),
    word("text"),
    word("said"),
    Column("reading", LargeBinary, nullable=False),
)  # fmt: skip

#: What the judgements ask of a report, so that its reading need not be unpacked (``gists.py``): ``page`` is what it is
#: about, ``facts`` its events, figures and promises as they are compared; ``standing`` are its sentences that many
#: reports have, each with its mark, bounds and number of words.
gists = Table(
    "gists",
    metadata,
    Column(
        "report", BigInteger().with_variant(Integer(), "sqlite"), ForeignKey(reports.c.key, ondelete="CASCADE"),
        primary_key=True, autoincrement=False,
    ),
    Column("page", LargeBinary, nullable=False),
    Column("facts", LargeBinary, nullable=False),
    Column("standing", Json, nullable=False),
)  # fmt: skip

#: An actor as one report has it. ``name_key`` is the name folded.
cast = Table(
    "cast_members",
    metadata,
    key(),
    of(reports, "report", index=True),
    word("id"),
    word("name"),
    folded("name_key", index=True),
    word("kind"),
    Column("country", String),
    Column("sector", String),
    Column("known_as", String),
    Column("office", String),
    Column("office_of", String),
    Column("wikidata", String, index=True),
    Column("geonames", String, index=True),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("aliases", Json, nullable=False),
    Column("mentions", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    word("trust"),
)


def _facts(name: str, *columns: Column[Any]) -> Table:
    """A table of facts: what all kinds of them have, and the columns of one kind."""
    table = Table(
        name,
        metadata,
        key(),
        of(reports, "report"),
        Column("number", Integer, nullable=False),
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        Column("first", Integer, nullable=False),
        Column("last", Integer, nullable=False),
        word("quote"),
        day(),
        word("trust"),
        *columns,
    )
    Index(None, table.c.report, table.c.number)
    Index(None, table.c.day, table.c.key)
    return table


#: ``repeats`` is the key of the event that it tells again; ``said`` whether it is only somebody's word;
#: ``likelihood``, from 0 to 1, how likely right it is, null of a retelling and of readings that knew none.
events = _facts(
    "events",
    word("id"),
    word("type"),
    Column("mode", String),
    word("status"),
    end("earliest"),
    end("latest"),
    maybe("repeats"),
    Column("said", Boolean, nullable=False),
    Column("contexts", Json, nullable=False),
    Column("likelihood", Float),
)
Index(None, events.c.type, events.c.day, events.c.key)
Index(None, events.c.status, events.c.day, events.c.key)
Index(None, events.c.report, events.c.type, events.c.status)

#: The figures of an event.
event_figures = Table(
    "event_figures",
    metadata,
    of(events, "event", primary_key=True),
    Column("quantity", BigInteger, primary_key=True, index=True),
    **NARROW,
)

#: ``quote`` is what was said; ``spans`` its pieces.
statements = _facts(
    "statements",
    word("kind"),
    Column("cue", String),
    Column("source", String),  # the words that name the speaker
    Column("spans", Json, nullable=False),
)

#: What kinds of events a statement tells of, so that statements are found by them in order of days.
statement_events = Table(
    "statement_events",
    metadata,
    of(statements, "statement", primary_key=True),
    word("type", primary_key=True),
    word("status", primary_key=True),
    day(),
    **NARROW,
)
Index(None, statement_events.c.type, statement_events.c.day, statement_events.c.statement)
Index(None, statement_events.c.status, statement_events.c.day, statement_events.c.statement)

#: ``what_key`` is ``what`` folded. ``part_of``, ``baseline`` and ``reaches`` are keys of quantities.
quantities = _facts(
    "quantities",
    Column("value", Float, nullable=False),
    Column("low", Float),
    Column("high", Float),
    word("change"),
    Column("unit", String),
    Column("what", String),
    Column("what_key", Sorted),
    Column("toll", String),
    end("earliest"),
    end("latest"),
    maybe("part_of"),
    maybe("baseline"),
    maybe("reaches"),
)
Index(None, quantities.c.what_key, quantities.c.day, quantities.c.key)
Index(None, quantities.c.toll, quantities.c.day, quantities.c.key)

#: ``day`` is when it was made, ``earliest`` and ``latest`` when it is due.
pledges = _facts(
    "pledges",
    end("earliest"),
    end("latest"),
    Column("conditional", Boolean, nullable=False),
    Column("negated", Boolean, nullable=False),
    maybe("statement"),
    maybe("event"),
)
Index(None, pledges.c.latest, pledges.c.key)

offices = _facts(
    "offices",
    word("title"),
    folded("title_key", index=True),
    end("since_earliest"),
    end("since_latest"),
    end("until_earliest"),
    end("until_latest"),
)

#: ``facts`` are keys of what is doubted.
doubts = _facts(
    "doubts",
    word("code", index=True),
    word("severity"),
    word("message"),
    Column("facts", Json, nullable=False),
)
