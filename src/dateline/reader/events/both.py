"""Both sides: the two whom the report has just told of together ("Kenya and Somalia will meet. Both sides ...")."""

from __future__ import annotations

from dateline.model import Event
from dateline.reader.draft import Draft
from dateline.reader.words import words

_BOTH = words("both two")
_SIDES = words("sides countries nations neighbours neighbors parties")
_OF_SIDES = words("country government organization group")
_BACK = 4  # sentences
_PAIR = 2

Told = list[tuple[Event, int]]


def name_both(draft: Draft, told: Told) -> None:
    """Puts the two in the place of "both sides" wherever the last event between two says who they are."""
    pair: list[str] = []
    seen = 0
    for event, word in told:
        sentence = draft.parse.sentence[word]
        if pair and sentence - seen <= _BACK:
            event.actors = _named(draft, event.actors, pair)
            event.recipients = _named(draft, event.recipients, pair)
        between = list(dict.fromkeys(event.actors + event.recipients))
        if len(between) == _PAIR and all(_can_be_a_side(draft, actor) for actor in between):
            pair, seen = between, sentence


def _named(draft: Draft, actors: list[str], pair: list[str]) -> list[str]:
    return list(pair) if len(actors) == 1 and _are_sides(draft, actors[0]) else actors


def _are_sides(draft: Draft, actor: str) -> bool:
    """By the name of a group: "both sides", "the two countries"."""
    name = draft.actor(actor).name.lower().removeprefix("the ").split()
    return name == ["sides"] or (len(name) == len(_BOTH) and name[0] in _BOTH and name[1] in _SIDES)


def _can_be_a_side(draft: Draft, actor: str) -> bool:
    return draft.actor(actor).kind in _OF_SIDES and not _are_sides(draft, actor)
