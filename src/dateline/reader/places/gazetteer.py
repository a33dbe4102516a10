"""The gazetteer: towns of the world by name, after GeoNames, and the provinces and states of its countries.

The table of towns is looked up where it lies, by bisection: it is never taken apart as a whole.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from .. import world
from .names import ARTICLES, plain

HERE = Path(__file__).parent


class Town(NamedTuple):
    """``region`` is the code of its province or state, ``people`` counts thousands."""

    geonames: str
    country: str
    region: str
    latitude: float
    longitude: float
    people: int


class Region(NamedTuple):
    """A province or state, or with an empty ``code`` a whole country."""

    country: str
    code: str = ""


def towns(name: str) -> tuple[Town, ...]:
    """The towns that go by this name, however it is accented; "Aleppo city" is Aleppo, "al-Qaim" is Qaim."""
    return _towns(plain(name))


def regions(name: str) -> tuple[Region, ...]:
    """The provinces and states of this name or short form ("Idlib", "Ill.")."""
    state = world.state(name)
    found = _regions().get(plain(state or name).removesuffix(" state"), ())
    return tuple(r for r in found if r.country == "USA") if state and name.endswith(".") else found


@lru_cache(maxsize=4096)
def _towns(name: str) -> tuple[Town, ...]:
    found = _rows(name)
    if not found and name.endswith(" city"):
        found = _rows(name.removesuffix(" city"))
    first, _, rest = name.partition(" ")
    return found or (_rows(rest) if rest and first in ARTICLES else ())


def _rows(name: str) -> tuple[Town, ...]:
    table, key = _table(), name.encode("utf-8", "surrogatepass") + b"\t"
    found = []
    at = _first(table, key) if len(key) > 2 else len(table)
    while table.startswith(key, at):
        end = table.find(b"\n", at)
        found.append(_town(table[at:end].decode()))
        at = end + 1
    return tuple(found)


def _first(table: bytes, key: bytes) -> int:
    """Where the first line begins that is not before the key."""
    low, high = 0, len(table)
    while low < high:
        middle = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = table.find(b"\n", middle) + 1 or len(table)
        if table[middle:end] < key:
            low = end
        else:
            high = middle
    return low


def _town(line: str) -> Town:
    _, id, country, region, latitude, longitude, people = line.split("\t")
    return Town(id, country, region, float(latitude), float(longitude), int(people))


@cache
def _table() -> bytes:
    return (HERE / "cities.tsv").read_bytes()


@cache
def _regions() -> dict[str, tuple[Region, ...]]:
    out: dict[str, tuple[Region, ...]] = {}
    for line in (HERE / "regions.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, country, code = line.split("\t")
            out[name] = (*out.get(name, ()), Region(country, code))
    return out
