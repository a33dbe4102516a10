"""Contexts: what an event is about besides its type, by the words around it.

The table ``contexts.tsv`` has a line for each of PLOVER's 37 contexts and says what its columns are. A context is an
event's if its sentence has a word that tells it, or two different hints; or one hint, and a sentence beside it or three
of the report have a telling word. Of words within each other the longest counts ("war crime" is no "crime").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import NamedTuple, get_args

from dateline.language.parse import Parse
from dateline.model import Actor, Event
from dateline.model.context import Context
from dateline.reader.draft import Draft

__all__ = ["put_in_context"]

_TOPIC = 3  # sentences with a telling word make a context the report's
_TELLS = 0  # the family of the words that tell; the hints' families count from 1
_BETWEEN_STATES = frozenset(
    "CONSULT AGREE SUPPORT CONCEDE COOPERATE AID REQUEST ACCUSE REJECT THREATEN SANCTION".split()
)
_NOT_WORDS = ("-", "'s", "’s", "'", "’")  # "human-rights", "women's rights"


class _Sign(NamedTuple):
    """A word of the table: which context it tells, or hints at in which of its families of hints."""

    context: Context
    family: int


Phrase = tuple[str, ...]
Signs = set[_Sign]
Atom = tuple[str, str]  # a word, or the part between hyphens: its form and its lemma, in lower case


@dataclass(slots=True)
class _Table:
    """What phrases tell, and the codes of types, modes and sectors.

    ``longest`` is the length of the longest phrase by its first word.
    """

    contexts: list[Context] = field(default_factory=list)
    phrases: dict[Phrase, Signs] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)
    codes: dict[str, Signs] = field(default_factory=dict)

    def add(self, cell: str, sign: _Sign) -> None:
        """One word, phrase, type, mode or sector."""
        if cell[0].isupper():  # "ASSAULT", "ASSAULT/aerial", "MIL"
            self.codes.setdefault(cell, set()).add(sign)
            return
        phrase = tuple(cell.replace("'s ", " ").replace("s' ", "s ").replace("-", " ").split())
        self.phrases.setdefault(phrase, set()).add(sign)
        self.longest[phrase[0]] = max(self.longest.get(phrase[0], 0), len(phrase))


@cache
def _table() -> _Table:
    table, known = _Table(), {name: name for name in get_args(Context)}
    for line in files(__package__).joinpath("contexts.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, _, tells, hints, events, sectors = line.split("\t")
        context: Context = known[name]
        table.contexts.append(context)
        for cell in (*_cells(tells), *_cells(events), *_cells(sectors)):
            table.add(cell, _Sign(context, _TELLS))
        for family, alike in enumerate(_cells(hints), 1):
            for cell in alike.split("|"):
                table.add(cell, _Sign(context, family))
    return table


def _cells(column: str) -> list[str]:
    return column.split("; ") if column else []


def put_in_context(draft: Draft, told: Iterable[tuple[Event, int]]) -> None:
    """Gives the events, each with its word, their contexts."""
    told = list(told)
    if not told:
        return
    parse, table = draft.parse, _table()
    named = {k for name in parse.names if name.label in ("PER", "LOC") for k in range(name.first, name.last)}
    said = [_signs(parse, s, named) for s in range(len(parse.sentences))]
    topics = Counter(sign.context for signs in said for sign in signs if sign.family == _TELLS)
    about = {context for context, sentences in topics.items() if sentences >= _TOPIC}
    for event, word in told:
        s = parse.sentence[word]
        signs = said[s] | _of_codes(draft, event)
        beside = {sign.context for k in (s - 1, s + 1) if 0 <= k < len(said) for sign in said[k] if not sign.family}
        hints = Counter(sign.context for sign in signs if sign.family)
        event.contexts = [
            c
            for c in table.contexts
            if (c, _TELLS) in signs or hints[c] > 1 or (hints[c] and (c in beside or c in about))
        ]


def _of_codes(draft: Draft, event: Event) -> Signs:
    """What the type, the mode and the sectors tell, and the powers of two countries that deal with each other."""
    codes, parts = _table().codes, [draft.actor(id) for id in (*event.actors, *event.recipients)]
    own = (event.type, f"{event.type}/{event.mode}", *(actor.sector or "" for actor in parts))
    found: Signs = set().union(*(codes.get(code, set()) for code in own))
    if event.type in _BETWEEN_STATES and len({actor.country for actor in parts if _is_of_state(actor)}) > 1:
        found.add(_Sign("diplomatic", _TELLS))
    return found


def _is_of_state(actor: Actor) -> bool:
    return actor.country is not None and (actor.kind in ("country", "government") or actor.sector == "GOV")


def _signs(parse: Parse, sentence: int, named: set[int]) -> Signs:
    """What the words of a sentence tell and hint at."""
    table, found = _table(), set[_Sign]()
    atoms = list(_atoms(parse, sentence, named))
    at = 0
    while at < len(atoms):
        reach = max(table.longest.get(atoms[at][0], 0), table.longest.get(atoms[at][1], 0))
        length = next((n for n in range(min(reach, len(atoms) - at), 0, -1) if _at(atoms, at, n)), 0)
        if length:
            found |= _at(atoms, at, length)
        at += length or 1
    return found


def _at(atoms: list[Atom], at: int, length: int) -> Signs:
    """What the phrase of this length at this place tells, whether its words are inflected or not."""
    phrases = _table().phrases
    found: Signs = set()
    spelled: list[Phrase] = [()]
    for form, lemma in atoms[at : at + length]:
        spelled = [(*before, word) for before in spelled for word in {form, lemma}]
    for phrase in spelled:
        found |= phrases.get(phrase, set())
    return found


def _atoms(parse: Parse, sentence: int, named: set[int]) -> Iterator[Atom]:
    """The words of a sentence and the parts of those with hyphens, without the names of people and places."""
    first, last = parse.sentences[sentence]
    for k in range(first, last):
        low = parse.low(k)
        if low in _NOT_WORDS:
            continue
        if k in named:
            yield "", ""
        elif "-" in low:
            yield from ((part, part) for part in low.split("-") if part)
        else:
            yield low, parse.lemma[k].lower()
