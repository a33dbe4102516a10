"""Codes that other data sets have for countries, sectors, and PLOVER's types and modes."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from dateline.model import Actor, Event
from dateline.model.plover import EVENT_TYPES

from .table import lines

QUADS = {1: "VERBAL COOPERATION", 2: "MATERIAL COOPERATION", 3: "VERBAL CONFLICT", 4: "MATERIAL CONFLICT"}
_ARMY = "ASSAULT/army"


class Country(NamedTuple):
    """``cow`` is the Correlates of War project's number, ``fips`` the code of FIPS 10-4, ``ftm`` FollowTheMoney's."""

    name: str
    cow: str | None
    fips: str | None
    cameo: str
    ftm: str | None


class Sector(NamedTuple):
    words: str
    cameo: str | None


class Cameo(NamedTuple):
    code: str
    text: str
    goldstein: float

    @property
    def quad(self) -> int:
        """GDELT's class by the root code: words or deeds, together or against each other."""
        root = int(self.code[:2])
        return 1 if root <= 5 else 2 if root <= 8 else 3 if root <= 13 else 4


@cache
def _countries() -> dict[str, Country]:
    return {
        iso: Country(name, cow or None, fips or None, cameo or iso, ftm or None)
        for iso, name, cow, fips, cameo, ftm in lines("countries.tsv")
    }


@cache
def _sectors() -> dict[str, Sector]:
    return {code: Sector(words, None if cameo == "-" else cameo) for code, words, cameo in lines("sectors.tsv")}


@cache
def _scores() -> dict[tuple[str, str], float]:
    return {(type, mode): float(score) for type, mode, score in lines("intensity.tsv")}


@cache
def _cameo() -> dict[tuple[str, str], Cameo]:
    return {
        (type, mode): Cameo(code, text, float(goldstein)) for type, mode, code, text, goldstein in lines("cameo.tsv")
    }


def country(iso: str | None) -> Country | None:
    return _countries().get(iso) if iso else None


def sector(code: str | None) -> Sector | None:
    return _sectors().get(code) if code else None


def quad(event: Event) -> int:
    """PLOVER's quad code."""
    return EVENT_TYPES[event.type].quad


def intensity(event: Event) -> float:
    """PLOVER's score of the mode, or else of the type."""
    scores = _scores()
    return scores.get((event.type, event.mode or ""), scores[event.type, ""])


def cameo(event: Event, actor: Actor | None) -> Cameo | None:
    """CAMEO's code for the event as this actor does it; elections and appointments have none."""
    if event.type == "ASSAULT" and event.mode is None and actor is not None and _is_army(actor):
        return _cameo()[_ARMY, ""]
    return _cameo().get((event.type, event.mode or ""))


def _is_army(actor: Actor) -> bool:
    return actor.sector == "MIL" or actor.kind in ("country", "government")
