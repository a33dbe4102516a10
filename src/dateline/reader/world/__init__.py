"""What a reader of the news knows of the world: countries, their adjectives and capitals, seats of power, bodies.

The tables beside this file are compiled by us from general knowledge; each says at its top what its columns are.
Names are looked up as they are written; one all in capitals ("BAGHDAD") or all in small letters is found too.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TypeVar

from ..words import words
from .tables import Body, Seat, World, bare

__all__ = [
    "GIVEN_NAMES_TOO",
    "Body",
    "Seat",
    "adjective",
    "bare",
    "body",
    "capital",
    "country",
    "gender",
    "is_place",
    "people",
    "place_country",
    "seat",
    "state",
    "usual_name",
    "wikidata",
]

T = TypeVar("T")

#: Countries and capitals whose names people bear too: they need a context that says place.
GIVEN_NAMES_TOO = words(
    "Jordan Chad Georgia Israel America Sofia Santiago Paris Wellington Washington Kingston Georgetown Lima Sucre"
)
_SMALL = {"Of": "of", "And": "and", "The": "the"}


@cache
def _world() -> World:
    return World()


def country(name: str) -> str | None:
    """The code of the country with this name ("Iraq", "U.S.", "the Netherlands")."""
    return _look(_world().countries, bare(name))


def usual_name(code: str) -> str | None:
    return _world().usual_name.get(code)


def wikidata(code: str) -> str | None:
    """The id of a country on Wikidata."""
    return _world().wikidata.get(code)


def adjective(word: str) -> str | None:
    """The code of the country that an adjective ("Iraqi", "Dutch", "Scottish") belongs to."""
    return _look(_world().adjectives, word)


def people(word: str) -> str | None:
    """The code for a noun that names one or more of a country's people ("Iraqis", "Frenchmen", "a Dane")."""
    table = _world()
    for form in (word, word.removesuffix("s"), word.removesuffix("S")):
        if code := _look(table.people, form) or _look(table.adjectives, form):
            return code
    return None


def capital(name: str) -> str | None:
    """The code of the country whose capital or seat of government this is."""
    return _look(_world().capitals, name)


def is_place(name: str) -> bool:
    """Whether the name is a known place, a country's capital among them, but no country."""
    places = _world().places
    return bare(name) in places or _set_down(bare(name)) in places or capital(name) is not None


def place_country(name: str) -> str | None:
    """The code of the country in which a known place lies."""
    return capital(name) or _look(_world().places, bare(name))


def state(name: str) -> str | None:
    """The name of the state that the press shortens so ("Fla.", "Florida")."""
    return _world().states.get(name)


def seat(name: str) -> Seat | None:
    """The power that a house or street stands for ("Kremlin", "Downing Street")."""
    return _look(_world().seats, bare(name))


def body(name: str) -> Body | None:
    """The body that goes by this name ("NATO", "al-Qaida")."""
    return _look(_world().bodies, bare(name))


def gender(given_name: str) -> str | None:
    """``f`` or ``m`` for a given name that is known to be a woman's or a man's."""
    return _look(_world().genders, given_name)


def _look(table: Mapping[str, T | None], name: str) -> T | None:
    found = table.get(name)
    if found is None and len(name) > 3 and (name.isupper() or name.islower()):
        return table.get(_set_down(name))
    return found


def _set_down(name: str) -> str:
    """Puts ``UNITED STATES`` and ``united states`` as ``United States``, ``u.s.`` as ``U.S.``."""
    if "." in name:
        return name.upper()
    capitalized = (word.capitalize() for word in name.split(" "))
    return " ".join(_SMALL.get(word, word) for word in capitalized)
