"""Agencies, armed groups and parties with more than one name, told apart by the countries that a report speaks of.

Many short names are shared ("RSF", "Conservatives"): a name means a body only where the report names the body's
country, or the body itself by a full name.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import NamedTuple

from .tables import bare, rows


class Known(NamedTuple):
    """A body under all its names, the full one first, and the countries it acts in."""

    names: tuple[str, ...]
    countries: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.names[0]

    @property
    def country(self) -> str | None:
        """The one country it belongs to, if to one."""
        return self.countries[0] if len(self.countries) == 1 else None


class ArmedGroup(NamedTuple):
    countries: tuple[str, ...]
    names: tuple[str, ...]
    kind: str
    active: str


class Party(NamedTuple):
    country: str
    names: tuple[str, ...]
    governed: tuple[str, ...]


def agencies() -> list[Known]:
    return [
        Known(tuple(names.split("; ")), () if country == "-" else (country,)) for names, country in rows("agencies.tsv")
    ]


def armed_groups() -> list[ArmedGroup]:
    return [
        ArmedGroup(tuple(countries.split("; ")), _names(name, variants), kind, active)
        for countries, name, variants, kind, active in rows("armed_groups.tsv")
    ]


def parties() -> list[Party]:
    return [
        Party(country, _names(name, variants), () if spans == "-" else tuple(spans.split("; ")))
        for country, name, variants, spans in rows("parties.tsv")
    ]


def bodies_called(name: str) -> list[Known]:
    """All that go by the name, as it is written."""
    return _by_name().get(bare(name), [])


@cache
def _by_name() -> dict[str, list[Known]]:
    known = agencies()
    known += [Known(group.names, group.countries) for group in armed_groups()]
    known += [Known(party.names, (party.country,)) for party in parties()]
    table: dict[str, list[Known]] = defaultdict(list)
    for body in known:
        for name in dict.fromkeys(map(bare, body.names)):
            table[name].append(body)
    return dict(table)


def _names(name: str, variants: str) -> tuple[str, ...]:
    return (name,) if variants == "-" else (name, *variants.split("; "))
