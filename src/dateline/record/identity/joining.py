"""Joining: which actor of the record an actor of a new report is, found by index.

Words that name nobody ("police", "two men") stand for whoever is called so: they are one actor by their very words. All
others are judged, and who is unsure becomes an actor of its own. Where it may be another all the same, the actors
concerned are to be looked at together (``settling``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from ..judging.actors import Member, compare, member
from ..judging.casting import Decided, has_others_name, is_alone, is_contested, place
from ..judging.decision import Decision, apart
from ..judging.lookup import asked, crowd_key, exact, is_crowd
from ..tables import told
from ..tables.fused import roles
from ..writing import insert
from . import decided
from .actors import write
from .sketches import in_company, known_by, outlines

if TYPE_CHECKING:
    from ..facts import Facts

_MOST = 12  # actors that one may be: those that share most marks
_PLAIN = ("country", "government")  # are told by their names and ids alone

#: Actors that may have members of each other.
Block = frozenset[int]


def join(db: Connection, reports: Sequence[Facts]) -> list[Block]:
    """Gives the members of reports, whose facts are written, their actors, and who is what in the facts. Gives the
    actors that are to be looked at together."""
    blocks: list[Block] = []
    for report in reports:
        [own] = report.rows[told.reports]
        rows = {row["key"]: row for row in report.rows.get(told.cast, [])}
        by_id = {actor.id: actor for actor in reversed(report.reading.actors)}
        ours = {key: member(report.reading, by_id[id], key) for id, key in report.members.items() if key in rows}
        found, contested = _find(db, ours, decided.of_report(db, own["id"], list(rows.values())))
        of = write(db, list(rows.values()), found)
        # Before the next report is looked at: offices tell who somebody is.
        insert(db, roles, [role | {"actor": of[role["member"]]} for role in report.rows.get(roles, [])])
        blocks += (frozenset({of[key], *others}) for key, others in contested.items())
    return blocks


def _find(
    db: Connection, ours: Mapping[int, Member], by_a_person: Decided
) -> tuple[dict[int, Decision], dict[int, set[int]]]:
    """Who the members of a report are, and which other actors they may be all the same."""
    crowds = {key: crowd_key(one) for key, one in ours.items() if is_crowd(one)}
    wanted = {key: asked(one) for key, one in ours.items() if key not in crowds}
    by_mark = known_by(db, set(crowds.values()).union(*wanted.values()))
    candidates = {key: _most_alike(ours[key], marks, by_mark) for key, marks in wanted.items()}
    for key, actor in by_a_person:
        candidates.setdefault(key, []).append(actor)
    outlined = outlines(db, {actor for some in candidates.values() for actor in some})
    known = _known(db, ours, candidates, outlined, by_a_person)
    found = {key: _crowd(by_mark.get(mark, [])) for key, mark in crowds.items() if key not in known}
    found |= place([ours[key] for key in known], known, by_a_person)
    contested = {}
    for key, some in known.items():
        others = {o.key for o in some if is_contested(ours[key], o, found[key])}
        others |= {a for a in candidates[key] if a in outlined and has_others_name(outlined[a], ours[key])}
        if others := others - {found[key].key}:
            contested[key] = others
    return found, contested


def _known(
    db: Connection,
    ours: Mapping[int, Member],
    candidates: Mapping[int, Iterable[int]],
    known: Mapping[int, Member],
    by_a_person: Decided,
) -> dict[int, list[Member]]:
    """Those that each may be, with whom they are told."""
    possible = {
        key: [
            known[actor]
            for actor in dict.fromkeys(some)
            if actor in known and ((key, actor) in by_a_person or not _is_told_apart(ours[key], known[actor]))
        ]
        for key, some in candidates.items()
    }
    plain = {one.key for key, some in possible.items() for one in some if {one.kind, ours[key].kind} <= set(_PLAIN)}
    company = in_company(db, {o.key: o for some in possible.values() for o in some if o.key not in plain})
    return {key: [company.get(one.key, one) for one in some] for key, some in possible.items()}


def _is_told_apart(one: Member, known: Member) -> bool:
    """Whether their kinds or, of persons, their names part them, whomever they are told with."""
    rule = compare(one, known).rule
    return rule == "kind" or (rule == "name" and one.kind in ("person", "country"))


def _crowd(known: Sequence[int]) -> Decision:
    if not known:
        return apart("new", "nobody in the record is called so")
    return Decision(known[0], "same words", 1.0, "words that name nobody: whoever is called so")


def _most_alike(one: Member, marks: frozenset[str], by_mark: Mapping[str, Sequence[int]]) -> list[int]:
    """None for a family name that too many bear."""
    own = marks & exact(one)
    shared: dict[int, int] = {}
    for mark in sorted(marks):
        for actor in by_mark.get(mark, ()):
            shared[actor] = shared.get(actor, 0) + (_MOST if mark in own else 1)
    if len(shared) > _MOST and is_alone(one):
        return []
    return sorted(shared, key=lambda actor: (-shared[actor], actor))[:_MOST]
