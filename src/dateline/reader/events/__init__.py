"""Events: who did what to whom, in PLOVER's terms."""

from __future__ import annotations

from dateline.model import Event
from dateline.reader.draft import Draft

from . import roles
from .repeats import repeated
from .said import said_by
from .status import status_of
from .triggers import Trigger, find_triggers
from .when import time_of

__all__ = ["find"]


def find(draft: Draft) -> None:
    """Adds the events of the report, in the order of the text."""
    told: list[tuple[Event, int]] = []
    for trigger in find_triggers(draft):
        event = _event(draft, trigger)
        if not _whole(event):
            continue
        event.id = f"e{len(draft.events) + 1}"
        event.repeats = repeated(draft.parse, event, trigger.word, told)
        draft.events.append(event)
        told.append((event, trigger.word))


def _event(draft: Draft, trigger: Trigger) -> Event:
    sense, slots = trigger.sense, trigger.slots
    actors = roles.fill(draft, slots, sense.actors)
    recipients = [a for a in roles.fill(draft, slots, sense.recipients) if a not in actors]
    return Event(
        id="",
        start=trigger.span.start,
        end=trigger.span.end,
        type=sense.type,
        mode=sense.mode,
        actors=actors,
        recipients=recipients,
        places=roles.places(draft, slots, actors + recipients),
        time=time_of(draft, trigger.word),
        status=status_of(draft.parse, trigger.word),
        said_by=said_by(draft, trigger.word),
    )


_TELLING_ALONE = frozenset({"ASSAULT", "COERCE", "PROTEST", "ELECT", "RETREAT"})


def _whole(event: Event) -> bool:
    """Whether somebody takes part; violence, protest and votes are also told without naming anybody."""
    return bool(event.actors or event.recipients) or event.type in _TELLING_ALONE
