"""The tables of the world, read from the files beside this one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

T = TypeVar("T")
HERE = Path(__file__).parent


class Seat(NamedTuple):
    """A house that stands for a power: the government of a country, or a body of its own."""

    country: str | None
    government: bool


class Body(NamedTuple):
    """A body under its full name, and the country it belongs to, if to one."""

    name: str
    country: str | None


class World:
    """The tables as dictionaries."""

    def __init__(self) -> None:
        self.countries: dict[str, str] = {}
        self.usual_name: dict[str, str] = {}
        self.adjectives: dict[str, str] = {}
        self.people: dict[str, str] = {}
        self.capitals: dict[str, str] = {}
        self.places: dict[str, str | None] = {}
        self.states: dict[str, str] = {}
        self.seats: dict[str, Seat] = {}
        self.bodies: dict[str, Body] = {}
        self.genders: dict[str, str] = {}
        self.wikidata: dict[str, str] = {}
        self._read_countries()
        self._read_others()

    def _read_countries(self) -> None:
        for code, names, adjectives, nouns, capitals in rows("countries.tsv"):
            self.usual_name[code] = _split(names)[0]
            _add(self.countries, ((bare(name), code) for name in _split(names)))
            _add(self.adjectives, ((word, code) for word in _split(adjectives)))
            _add(self.people, ((word, code) for word in _split(nouns)))
            _add(self.capitals, ((name, code) for name in _split(capitals)))
        for code, adjectives in rows("peoples.tsv"):
            _add(self.adjectives, ((word, code) for word in _split(adjectives)))

    def _read_others(self) -> None:
        _add(self.wikidata, ((code, id) for code, id in rows("wikidata.tsv")))
        for code, names in rows("places.tsv"):
            _add(self.places, ((bare(name), _code(code)) for name in _split(names)))
        for code, name, short in rows("states.tsv"):
            _add(self.places, ((form, code) for form in _split(short)))
            _add(self.states, ((form, name) for form in (name, *_split(short))))
        for name, code, kind in rows("seats.tsv"):
            self.seats[name] = Seat(_code(code), kind == "government")
        for names, code in rows("organizations.tsv"):
            body = Body(_split(names)[0], _code(code))
            _add(self.bodies, ((bare(name), body) for name in _split(names)))
        for gender, names in rows("given_names.tsv"):
            _add(self.genders, ((name, gender) for name in names.split(" ")))


def bare(name: str) -> str:
    """The name without its article."""
    return name[4:] if name[:4] in ("the ", "The ") else name


def rows(file: str) -> Iterator[list[str]]:
    for line in (HERE / file).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def _split(cell: str) -> list[str]:
    return cell.split("; ") if cell else []


def _code(cell: str) -> str | None:
    return None if cell == "-" else cell


def _add(table: dict[str, T], pairs: Iterable[tuple[str, T]]) -> None:
    """The first row that gives a name keeps it."""
    for name, value in pairs:
        table.setdefault(name, value)
