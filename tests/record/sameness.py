"""What a record makes of its reports, without any of its keys: two records of the same reports are the same in it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Table, select

from dateline.record import Record
from dateline.record.tables.fused import (
    actors,
    copies,
    happening_members,
    happening_roles,
    happenings,
    links,
    point_members,
    points,
    series,
    series_members,
    vow_evidence,
    vow_members,
    vows,
)
from dateline.record.tables.told import events, gists, pledges, quantities, reports

_Rows = dict[int, dict[str, Any]]


def made(record: Record) -> dict[str, Any]:
    """Groups by their members; members by the report and the place in it."""
    with record.store.reading() as db:
        ids = {row["key"]: row["id"] for row in _all(db, reports).values()}
        who = {key: (row["name"], row["kind"], row["country"]) for key, row in _all(db, actors).items()}
        facts = {
            key: (ids[row["report"]], row["start"], row["end"])
            for table in (events, quantities, pledges)
            for key, row in _all(db, table).items()
        }
        tellings = {
            row["telling"]: (facts[row["pledge"]][0], row["start"], row["end"]) for row in _rows(db, vow_members)
        }
        facts |= tellings
        assert len(_rows(db, gists)) == len(ids)
        return {
            "origins": {row["id"]: ids[row["origin"]] for row in _all(db, reports).values()},
            "copies": sorted((ids[r["report"]], ids[r["earlier"]], r["kind"], r["shared"]) for r in _rows(db, copies)),
            "links": sorted((facts[r["fact"]], facts[r["other"]], r["rule"], r["score"]) for r in _rows(db, links)),
            "events": _groups(db, happenings, happening_members, "event", "happening", facts, _roles(db, who)),
            "series": _groups(db, series, series_members, "quantity", "series", facts, _points(db, facts), who, ids),
            "pledges": _groups(db, vows, vow_members, "telling", "vow", facts, _evidence(db, ids), who),
        }  # fmt: skip


def _rows(db: Connection, table: Table) -> list[dict[str, Any]]:
    return [dict(row) for row in db.execute(select(table)).mappings()]


def _all(db: Connection, table: Table) -> _Rows:
    return {row["key"]: row for row in _rows(db, table)}


def _groups(
    db: Connection, groups: Table, members: Table, fact: str, group: str, facts: dict[int, Any],
    more: dict[int, Any], who: dict[int, Any] | None = None, ids: dict[int, str] | None = None,
) -> list[Any]:  # fmt: skip
    belong: dict[int, list[Any]] = {}
    for row in _rows(db, members):
        told = [facts.get(row[name]) for name in (fact, "thread", "nearest")]
        corrected = (ids or {}).get(row.get("corrected") or 0)
        belong.setdefault(row[group], []).append([*told, row["rule"], row["score"], row["why"]["why"], corrected])
    found = []
    for key, row in _all(db, groups).items():
        plain = {name: value for name, value in row.items() if name != "key"}
        for name in ("of", "where", "pledger", "pledgee"):
            if plain.get(name) is not None:
                plain[name] = (who or {})[plain[name]]
        found.append([sorted(belong[key], key=repr), plain, more.get(key)])
    return sorted(found, key=repr)


def _roles(db: Connection, who: dict[int, Any]) -> dict[int, Any]:
    found: dict[int, list[Any]] = {}
    for row in _rows(db, happening_roles):
        told = (row["role"], who[row["actor"]], row["tellings"], row["day"])
        found.setdefault(row["happening"], []).append(told)
    return {key: sorted(rows, key=repr) for key, rows in found.items()}


def _points(db: Connection, facts: dict[int, Any]) -> dict[int, Any]:
    figures: dict[int, list[Any]] = {}
    for row in _rows(db, point_members):
        figures.setdefault(row["point"], []).append(facts[row["quantity"]])
    found: dict[int, list[Any]] = {}
    for key, row in _all(db, points).items():
        plain = {name: value for name, value in row.items() if name not in ("key", "series")}
        found.setdefault(row["series"], []).append([plain, sorted(figures[key])])
    return {key: sorted(rows, key=repr) for key, rows in found.items()}


def _evidence(db: Connection, ids: dict[int, str]) -> dict[int, Any]:
    found: dict[int, list[Any]] = {}
    for row in _rows(db, vow_evidence):
        plain = {name: value for name, value in row.items() if name not in ("vow", "report")}
        found.setdefault(row["vow"], []).append([ids[row["report"]], plain])
    return {key: sorted(rows, key=repr) for key, rows in found.items()}
