"""The trigger lexicon: which words tell which PLOVER event, who plays which part, and in what company.

A table a type, one sense a line: ``word, word: TYPE/mode actors>recipients condition condition ...``. A word of two
parts ("step down", "open fire", "call on") needs the second beside it. Actors and recipients name slots (see
``slots``), alternatives in order parted by ``|``, several taken together by ``+``. A condition ``obj=troop,#who`` wants
one of the words or classes (see ``classes`` and ``context``) in that slot, a bare ``from`` wants the slot filled, ``!``
forbids, ``|`` is "or"; ``near`` looks at the whole sentence, ``around`` also at those beside it, ``obj_of`` at the verb
whose object a noun is, ``under`` at what governs a word, ``after`` at the preposition
before a noun, ``aim`` at what it is done for ("called to congratulate"). ``?`` at the end: only if the core agrees.

Of the senses whose conditions hold the word has the one that asks for most; of equals the first, the tables in the
order of ``TABLES``. The table ``figures`` has what is no event in that company, of type ``NONE``: it goes before all.
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


TABLES = ("figures", *(name.lower() for name in EVENT_TYPES))
NONE = "NONE"
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


@cache
def adjectives() -> Index:
    """The senses of an adjective, which has its bearer as subject."""
    return _index("adjectives", _VERB_ROLES, lambda word: {word})


def _index(section: str, roles: str, forms_of: Callable[[str], set[str]]) -> Index:
    index: dict[str, list[Sense]] = {}
    for table in TABLES:
        for line in _lines(table, section):
            for sense in read_senses(line, roles):
                for form in forms_of(sense.word):
                    index.setdefault(form, []).append(sense)
    return {form: tuple(sorted(senses, key=_rank)) for form, senses in index.items()}


def _rank(sense: Sense) -> tuple[bool, bool, int]:
    """What is no event comes first, then senses with a second part, then those that ask for more."""
    return sense.type != NONE, sense.particle is None, -sum(not c.forbidden for c in sense.conditions)


def _lines(table: str, section: str) -> Iterator[str]:
    """The lines of one section of a table."""
    current = ""
    for line in files(__package__).joinpath(f"{table}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = line.strip("[]")
        elif current == section and line and not line.startswith("#"):
            yield line


def read_senses(line: str, default_roles: str) -> Iterator[Sense]:
    """One line of the lexicon: what its words have in common."""
    keys, rest = line.split(":", 1)
    for key in keys.split(","):
        yield read_sense(f"{key}:{rest}", default_roles)


def read_sense(line: str, default_roles: str) -> Sense:
    """What one word of a line tells."""
    key, rest = line.split(":", 1)
    word, _, particle = key.strip().partition(" ")
    code, *tokens = rest.split()
    type_, _, mode = code.partition("/")
    if type_ != NONE and (type_ not in EVENT_TYPES or (mode and mode not in EVENT_TYPES[type_].modes)):
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
