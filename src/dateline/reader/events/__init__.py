"""Events: who did what to whom, in PLOVER's terms."""

from __future__ import annotations

from dateline.model import Event, Interval
from dateline.model.event import Status
from dateline.reader.draft import Draft

from . import roles
from .repeats import repeated
from .said import said_by
from .status import status_of, supposed, worth_denying
from .timing import time_of
from .triggers import Trigger, find_triggers

__all__ = ["find"]


def find(draft: Draft) -> None:
    """Adds the events of the report, in the order of the text."""
    told: list[tuple[Event, int]] = []
    for trigger in find_triggers(draft):
        event = _event(draft, trigger)
        if not _whole(event) or not _news(draft, event, trigger.word):
            continue
        event.id = f"e{len(draft.events) + 1}"
        first = repeated(draft.parse, event, trigger.word, told)
        if first is not None:
            _retell(event, first)
        draft.events.append(event)
        told.append((event, trigger.word))


def _retell(event: Event, first: Event) -> None:
    """A second telling means what the first one said: "the attack" has its victims, place and time."""
    event.repeats = first.repeats or first.id
    event.actors = event.actors or first.actors
    event.recipients = event.recipients or first.recipients
    event.places = event.places or first.places
    event.time = event.time or first.time


def _event(draft: Draft, trigger: Trigger) -> Event:
    sense, slots = trigger.sense, trigger.slots
    actors = roles.fill(draft, slots, sense.actors)
    recipients = [a for a in roles.fill(draft, slots, sense.recipients) if a not in actors]
    time = time_of(draft, trigger.word)
    return Event(
        id="",
        start=trigger.span.start,
        end=trigger.span.end,
        type=sense.type,
        mode=sense.mode,
        actors=actors,
        recipients=recipients,
        places=roles.places(draft, slots, actors + recipients),
        time=time,
        status=_in_time(draft, status_of(draft.parse, trigger.word), time),
        said_by=said_by(draft, trigger.word),
    )


def _news(draft: Draft, event: Event, word: int) -> bool:
    """Of what did not happen only that is told which somebody might have done."""
    p = draft.parse
    if p.upos[word] == "VERB" and supposed(p, word):
        return False
    if event.status != "denied" or p.upos[word] != "VERB":
        return True
    return event.type not in _SPEAKING and worth_denying(p, word)


_SPEAKING = frozenset({"REQUEST", "REJECT", "THREATEN", "ACCUSE"})


def _in_time(draft: Draft, status: Status, time: Interval | None) -> Status:
    """What lies wholly after the day of the report has not happened: "elections on April 24"."""
    today = draft.anchor.date
    later = today is not None and time is not None and time.earliest is not None and time.earliest > today
    return "planned" if later and status in ("happened", "ongoing") else status


_TELLING_ALONE = frozenset({"ASSAULT", "COERCE", "PROTEST", "ELECT", "RETREAT"})


def _whole(event: Event) -> bool:
    """Whether somebody takes part; violence, protest and votes are also told without naming anybody."""
    return bool(event.actors or event.recipients) or event.type in _TELLING_ALONE
