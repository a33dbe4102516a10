"""The trigger lexicon: which words tell which PLOVER event, who plays which part, and in what company.

One sense a line: ``word: TYPE/mode actors>recipients condition condition ...``. A word of two parts ("step down",
"open fire", "call on") needs the second beside it. Actors and recipients name slots (see ``slots``), alternatives
in order parted by ``|``, several taken together by ``+``. A condition ``obj=troop,#who`` wants one of the words or
classes (see ``classes`` and ``context``) in that slot, a bare ``from`` wants the slot filled, ``!`` forbids, ``|`` is
"or"; ``near`` looks at the whole sentence, ``around`` also at those beside it, ``obj_of`` at the verb whose object a
noun is. ``?`` at the end: only if the core agrees. The first sense whose conditions hold is the word's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.model.plover import EVENT_TYPES

from .forms import noun_forms, verb_forms

Alternatives = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Check:
    """One slot and what must stand in it; without words it only has to be filled."""

    slot: str
    words: frozenset[str] = frozenset()
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Condition:
    """Some of the checks must hold, or, forbidden, none may."""

    checks: tuple[Check, ...]
    forbidden: bool = False


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word can tell: a line of the lexicon."""

    word: str
    particle: str | None
    type: str
    mode: str | None
    actors: Alternatives
    recipients: Alternatives
    conditions: tuple[Condition, ...] = ()
    weak: bool = False


_TABLES = ("peace.txt", "conflict.txt", "force.txt")
_VERB_ROLES = "subj>obj"
_NOUN_ROLES = "poss|by|subj>on|against|of"

Index = dict[str, tuple[Sense, ...]]


@cache
def verbs() -> Index:
    """The senses of a verb, by each of its forms in lower case."""
    return _index("verbs", _VERB_ROLES, verb_forms)


@cache
def nouns() -> Index:
    """The senses of a noun, by its forms in lower case."""
    return _index("nouns", _NOUN_ROLES, noun_forms)


def _index(section: str, roles: str, forms_of: Callable[[str], set[str]]) -> Index:
    index: dict[str, list[Sense]] = {}
    for line in _lines(section):
        sense = read_sense(line, roles)
        for form in forms_of(sense.word):
            index.setdefault(form, []).append(sense)
    # senses with a second part are the more special ones, so they are tried first
    return {form: tuple(sorted(senses, key=lambda s: (s.particle is None, -sum(not c.forbidden for c in s.conditions)))) for form, senses in index.items()}


def _lines(section: str) -> Iterator[str]:
    """The lines of one section of all tables."""
    for name in _TABLES:
        current = ""
        for line in files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                current = line.strip("[]")
            elif current == section and line and not line.startswith("#"):
                yield line


def read_sense(line: str, default_roles: str) -> Sense:
    """One line of the lexicon."""
    key, rest = line.split(":", 1)
    word, _, particle = key.strip().partition(" ")
    code, *tokens = rest.split()
    type_, _, mode = code.partition("/")
    if type_ not in EVENT_TYPES or (mode and mode not in EVENT_TYPES[type_].modes):
        raise ValueError(f"no such type or mode: {line}")
    roles = next((t for t in tokens if ">" in t), default_roles)
    actors, recipients = (_alternatives(part) for part in roles.split(">"))
    conditions = tuple(_condition(t) for t in tokens if ">" not in t and t != "?")
    return Sense(word, particle or None, type_, mode or None, actors, recipients, conditions, "?" in tokens)


def _alternatives(text: str) -> Alternatives:
    return tuple(tuple(part.split("+")) for part in text.split("|") if part)


def _condition(token: str) -> Condition:
    forbidden = token.startswith("!")
    return Condition(tuple(_check(part) for part in token.lstrip("!").split("|")), forbidden)


def _check(text: str) -> Check:
    slot, _, wanted = text.partition("=")
    words = [w for w in wanted.split(",") if w]
    return Check(slot, frozenset(w for w in words if w[0] != "#"), tuple(w[1:] for w in words if w[0] == "#"))
