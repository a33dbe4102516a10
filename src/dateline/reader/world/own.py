"""A user's own table of actors: people and their offices, organizations and groups, with all their names.

Tab-separated text, as a spreadsheet writes it; the first line names the columns. docs/actors.md tells the whole of it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple, cast

from dateline.errors import BadTable

from . import country as code_of
from . import usual_name
from .terms import OF_BODIES, OF_COUNTRIES, Term, days_of, post_of

BodyKind = Literal["organization", "group"]
COLUMNS = ("kind", "name", "variants", "country", "office", "gender", "since", "until")
_KINDS = ("person", "organization", "group")
_LARGEST = 20_000_000  # bytes


class OwnBody(NamedTuple):
    names: tuple[str, ...]
    country: str | None
    kind: BodyKind


class Own(NamedTuple):
    """``people`` are terms, those without an office among them."""

    people: tuple[Term, ...] = ()
    bodies: tuple[OwnBody, ...] = ()

    @property
    def terms(self) -> tuple[Term, ...]:
        return tuple(term for term in self.people if term.office)


NOTHING = Own()


class _Wrong(Exception):
    """What is wrong with a row, and what to do."""


def read_own(path: Path) -> Own:
    """The table in the file. Raises BadTable."""
    people: list[Term] = []
    bodies: list[OwnBody] = []
    seen: dict[str, int] = {}
    for number, row in _rows(path):
        try:
            if row["kind"] == "person":
                people.append(_person(row, path.name))
            else:
                bodies.append(_body(row))
                _once(bodies[-1].names, number, seen)
        except _Wrong as wrong:
            raise BadTable(str(path), number, str(wrong)) from None
    return Own(tuple(people), tuple(bodies))


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows that are no comments, by column, with the numbers of their lines."""
    columns: list[str] | None = None
    reader = csv.reader(io.StringIO(_text(path), newline=""), delimiter="\t")
    try:
        for cells in reader:
            cells = [cell.strip() for cell in cells]
            if not any(cells) or cells[0].startswith("#"):
                continue
            if columns is None:
                columns = _columns(path, reader.line_num, cells)
            else:
                yield reader.line_num, _row(path, reader.line_num, columns, cells)
    except csv.Error as error:
        raise BadTable(str(path), reader.line_num, f"{error} (write it as tab-separated text)") from None
    if columns is None:
        raise BadTable(str(path), None, "empty (the first line names the columns: " + ", ".join(COLUMNS) + ")")


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise BadTable(str(path), None, "larger than 20 MB (give a smaller table)")
        raw = path.read_bytes()
        return raw.decode("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except OSError as error:
        raise BadTable(str(path), None, f"{(error.strerror or str(error)).lower()} (give a file to read)") from None
    except UnicodeDecodeError:
        raise BadTable(str(path), None, "not UTF-8 (save the table as UTF-8)") from None


def _columns(path: Path, number: int, cells: list[str]) -> list[str]:
    columns = [cell.lower() for cell in cells]
    if missing := [column for column in ("kind", "name") if column not in columns]:
        problem = f"no column {missing[0]!r} (the first line names the columns, with tabs between)"
        raise BadTable(str(path), number, problem)
    if strange := [column for column in columns if column not in COLUMNS]:
        raise BadTable(str(path), number, f"unknown column {strange[0]!r} (one of: {', '.join(COLUMNS)})")
    if len(set(columns)) < len(columns):
        raise BadTable(str(path), number, "a column comes twice (name each once)")
    return columns


def _row(path: Path, number: int, columns: list[str], cells: list[str]) -> dict[str, str]:
    if any(cells[len(columns) :]):
        raise BadTable(str(path), number, f"more cells than the {len(columns)} columns (take out the tabs too many)")
    row = dict.fromkeys(COLUMNS, "") | dict(zip(columns, cells, strict=False))
    row = {column: "" if cell == "-" else cell for column, cell in row.items()}
    row["kind"] = row["kind"].lower()
    if row["kind"] not in _KINDS:
        raise BadTable(str(path), number, f"kind {row['kind']!r} (one of: {', '.join(_KINDS)})")
    if not row["name"]:
        raise BadTable(str(path), number, "no name (give the one that reports use most)")
    return row


def _person(row: dict[str, str], source: str) -> Term:
    office, gender = row["office"], row["gender"].lower() or None
    if gender not in ("m", "f", None):
        raise _Wrong(f"gender {row['gender']!r} (m, f or nothing)")
    if office and post_of(office) not in OF_COUNTRIES | OF_BODIES:
        raise _Wrong(f"office {office!r} is none that is looked for (docs/actors.md lists them)")
    since, until = _day(row["since"]), _day(row["until"])
    began, ended = days_of(since), days_of(until)
    if began and ended and ended.latest and began.earliest and ended.latest < began.earliest:
        raise _Wrong(f"until {until} is before since {since} (exchange them)")
    country = _country(row["country"])
    if country is None and post_of(office) in OF_COUNTRIES:
        raise _Wrong(f"office {office!r} without a country (give its code, IRQ for Iraq)")
    names = _names(row)
    return Term(country, office, names[0], names[1:], gender, since, until, source)


def _body(row: dict[str, str]) -> OwnBody:
    for column in ("office", "gender", "since", "until"):
        if row[column]:
            raise _Wrong(f"{column} of {row['kind']} (only a person has one)")
    return OwnBody(_names(row), _country(row["country"]), cast(BodyKind, row["kind"]))


def _names(row: dict[str, str]) -> tuple[str, ...]:
    variants = (name.strip() for name in row["variants"].split(";"))
    return tuple(dict.fromkeys([row["name"], *(name for name in variants if name)]))


def _country(cell: str) -> str | None:
    """The code for a code or a country's name."""
    if not cell:
        return None
    code = cell.upper() if usual_name(cell.upper()) else code_of(cell)
    if code is None:
        raise _Wrong(f"country {cell!r} is not known (give its ISO 3166 code of three letters, IRQ for Iraq)")
    return code


def _day(cell: str) -> str:
    try:
        days_of(cell or "-")
    except ValueError:
        raise _Wrong(f"{cell!r} is no date (write 2020, 2020-05 or 2020-05-07)") from None
    return cell or "-"


def _once(names: tuple[str, ...], number: int, seen: dict[str, int]) -> None:
    for name in names:
        if name in seen:
            raise _Wrong(f"{name!r} is a name of line {seen[name]} too (give a name to one row)")
        seen[name] = number
