"""The sides of a conflict: its facts, what each says in its report's words, and which of them say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, func, select

from .disputed import aside
from .judging.bodies import is_distinct
from .people import those_in
from .tables.fused import clashes, conflict_members, conflicts
from .tables.told import events, quantities, reports, statements, texts
from .timeline import Days, days
from .writing import slices

_FACTS: tuple[tuple[Table, tuple[str, ...]], ...] = (
    (quantities, ("X701",)), (events, ("X702", "X703")), (statements, ("X704",)),
)  # fmt: skip
_ROLES = ("actor", "recipient", "place", "of", "where", "figure_by", "speaker")


@dataclass(frozen=True, slots=True)
class Word:
    """A source, with the day and the publisher of its report."""

    report: str
    start: int
    end: int
    quote: str
    day: str | None
    publisher: str | None


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of a conflict. ``what`` is counted, done or said, ``who`` has the names in each role; ``origin`` is
    whose telling it is."""

    key: int
    code: str
    value: float | str | None
    what: str
    time: Days | None
    who: Mapping[str, str]
    sentence: str
    origin: int
    word: Word


@dataclass(frozen=True, slots=True)
class Pair:
    """Two facts that cannot both be right, and why that is no update."""

    fact: int
    other: int
    why: str


@dataclass(frozen=True, slots=True)
class Side:
    """What one side says: ``value`` is its figure, its day or its names, ``quote`` the sentence that says it first.
    ``origins`` counts independent tellings."""

    value: float | str | None
    said_by: str | None
    quote: str
    origins: int
    sources: tuple[Word, ...]


def facts(db: Connection, keys: Sequence[int]) -> dict[int, list[Fact]]:
    """The facts of conflicts that stand, the first told first."""
    rows: list[RowMapping] = []
    for table, codes in _FACTS:
        rows += db.execute(_query(table, codes).where(conflicts.c.key.in_(keys))).mappings()
    cast = those_in(db, [row["key"] for row in rows], _ROLES)
    named: dict[int, dict[str, str]] = defaultdict(dict)
    for (fact, role), people in cast.items():
        named[fact][role] = ", ".join(dict.fromkeys(one.name for one in people))
    found: dict[int, list[Fact]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row["moment"], row["report_id"], row["start"])):
        found[row["conflict"]].append(_fact(row, named[row["key"]]))
    return found


def _query(table: Table, codes: Sequence[str]) -> Any:
    sentence = func.substr(texts.c.text, table.c.first + 1, table.c.last - table.c.first).label("sentence")
    of_report = (
        reports.c.id.label("report_id"),
        reports.c.day.label("reported"),
        reports.c.publisher,
        reports.c.origin,
        reports.c.moment,
    )
    return (
        select(conflict_members.c.conflict, conflicts.c.code, table, sentence, *of_report)
        .join(conflicts, conflicts.c.key == conflict_members.c.conflict)
        .join(table, table.c.key == conflict_members.c.fact)
        .join(reports, reports.c.key == table.c.report)
        .join(texts, texts.c.report == table.c.report)
        .where(conflicts.c.code.in_(codes), ~aside(conflict_members.c.fact))
    )


def _fact(row: RowMapping, who: Mapping[str, str]) -> Fact:
    code, time = row["code"], days(row) if "earliest" in row else None
    told = Days(row["day"], row["day"]) if row["day"] else None
    value: float | str | None = None
    if code == "X701":
        value, what, time = row["value"], row["toll"] or row["what"] or row["unit"] or "number", time or told
    elif code == "X704":
        what, time = "words", told
    else:
        what = f"{row['type'].lower()} {row['mode'] or ''}".strip()
        value = (time.earliest or time.latest) if time else None
    word = Word(row["report_id"], row["start"], row["end"], row["quote"], row["reported"] or None, row["publisher"])
    return Fact(row["key"], code, value, what, time, who, row["sentence"], row["origin"], word)


def pairs(db: Connection, keys: Sequence[int]) -> dict[int, list[Pair]]:
    found: dict[int, list[Pair]] = defaultdict(list)
    for some in slices(keys):
        query = select(clashes).where(clashes.c.conflict.in_(some))
        for row in db.execute(query.order_by(clashes.c.fact, clashes.c.other)):
            found[row.conflict].append(Pair(row.fact, row.other, row.why))
    return found


def sides(told: Sequence[Fact], at_odds: Iterable[Pair], aspect: str) -> tuple[Side, ...]:
    """Figures and days of one value are on one side; else those of which no two are at odds."""
    against: dict[int, set[int]] = defaultdict(set)
    for pair in at_odds:
        against[pair.fact].add(pair.other)
        against[pair.other].add(pair.fact)
    groups: list[list[Fact]] = []
    for one in told:
        if one.key in against:
            fits = (g for g in groups if _agree(one, g, against[one.key]))
            if (group := next(fits, None)) is None:
                groups.append([one])
            else:
                group.append(one)
    return tuple(_side(group, aspect) for group in groups)


def _agree(one: Fact, group: Sequence[Fact], against: set[int]) -> bool:
    if one.code in ("X701", "X702"):
        return one.value == group[0].value
    return not any(other.key in against for other in group)


def _side(group: Sequence[Fact], aspect: str) -> Side:
    first = group[0]
    role = {"by": "actor", "to": "recipient"}.get(aspect)
    value = ", ".join(dict.fromkeys(one.who[role] for one in group if role in one.who)) if role else first.value
    said_by = next((by for one in group if (by := one.who.get("figure_by") or one.who.get("speaker"))), None)
    origins = len({one.origin for one in group})
    return Side(value, said_by, first.sentence.strip(), origins, tuple(one.word for one in group))


def about(code: str, aspect: str, told: Sequence[Fact]) -> str:
    """What is disputed: of every role the name that most facts have."""

    def most(role: str, word: str) -> str:
        names = [name for one in told if (name := one.who.get(role)) and (role != "of" or is_distinct(name))]
        return f" {word} {max(names, key=names.count)}" if names else ""

    what = told[0].what
    if code == "X704":
        return what + most("speaker", "of")
    if code == "X701":
        return what + most("of", "of") + most("where", "in")
    by, to = most("actor", "by"), most("recipient", "to")
    return what + ("" if aspect == "by" else by) + ("" if aspect == "to" else to) + most("place", "in")


def time(told: Sequence[Fact]) -> Days | None:
    """The days on which most sources are at one, as narrow as they are told; of several, from the first to the last."""
    known = [one.time for one in told if one.time]
    if not known:
        return None
    first = [t.earliest for t in known if t.earliest]
    last = [t.latest for t in known if t.latest]
    if told[0].code == "X702":
        return Days(min(first, default=None), max(last, default=None))
    begins, ends = max(first, default=None), min(last, default=None)
    return Days(begins, ends) if not (begins and ends) or begins <= ends else Days(min(first), max(last))
