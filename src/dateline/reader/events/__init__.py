"""Events: who did what to whom, in PLOVER's terms."""

from __future__ import annotations

from dateline.model import Event, Interval
from dateline.model.event import Status
from dateline.reader.draft import Draft

from . import roles
from .meetings import with_other_side
from .modes import governed_acts, mode_of
from .narrative import carry
from .news import is_news, is_whole
from .onlookers import only_tells
from .order import put_in_order
from .repeats import repeated
from .said import said_by
from .slots import Slots
from .status import status_of
from .timing import time_of
from .triggers import Trigger, find_triggers

__all__ = ["find"]

_OF_SOMEBODY = ("ACCUSE", "REQUEST")  # what they say of somebody they say to him


def find(draft: Draft) -> None:
    """Adds the events of the report, in the order of the text."""
    told: list[tuple[Event, int]] = []
    triggers = {t.word: t for t in find_triggers(draft)}
    acts = governed_acts(draft.parse, triggers)
    for word, trigger in triggers.items():
        event = _event(draft, trigger)
        event.mode = mode_of(draft.parse, trigger, acts)
        if not (is_whole(draft.parse, event, word) and is_news(draft.parse, event, word)):
            continue
        event.id = f"e{len(draft.events) + 1}"
        first = repeated(draft.parse, event, trigger.word, told)
        if first is not None:
            _retell(event, first)
        draft.events.append(event)
        told.append((event, trigger.word))
    carry(draft, told)
    put_in_order(draft.parse, told)


def _retell(event: Event, first: Event) -> None:
    """A second telling means what the first one said: "the attack" has its victims, place and time."""
    event.repeats = first.repeats or first.id
    event.actors = event.actors or list(first.actors)
    event.recipients = event.recipients or list(first.recipients)
    event.places = event.places or list(first.places)
    event.time = event.time or first.time


def _event(draft: Draft, trigger: Trigger) -> Event:
    sense, slots = trigger.sense, with_other_side(draft.parse, trigger)
    actors = _doers(draft, trigger, slots)
    touched = [a for a in _touched(draft, trigger) if a not in actors]
    recipients = roles.doers(draft, touched)
    status = status_of(draft.parse, trigger.word)
    time = time_of(draft, trigger.word, status)
    return Event(
        id="",
        start=trigger.span.start,
        end=trigger.span.end,
        type=sense.type,
        mode=sense.mode,
        actors=actors,
        recipients=recipients,
        places=roles.places(draft, slots, actors + recipients, touched) or roles.places_after(draft, trigger.span),
        time=time,
        status=_in_time(draft, trigger.word, status, time),
        said_by=said_by(draft, trigger.word),
    )


def _doers(draft: Draft, trigger: Trigger, slots: Slots) -> list[str]:
    """Who does it by the sense's slots, by the core's frames, or by the core's event roles."""
    if roles.counted_alone(draft.parse, trigger.word, before=True) is not None:
        return []  # "58 were killed and 14 captured": the 58 captured nobody
    found = roles.doers(draft, roles.fill(draft, slots, trigger.sense.actors)) or roles.agent(draft, trigger.word)
    found = found or roles.doers(draft, roles.linked(draft, trigger.word, "actor"))
    if trigger.sense.type != "ASSAULT":
        return found
    return [actor for actor in found if not only_tells(draft, trigger.word, actor)]


def _touched(draft: Draft, trigger: Trigger) -> list[str]:
    """Whom the sense puts at the receiving end, or else whoever the grammar or the core does."""
    number = roles.counted_alone(draft.parse, trigger.word)
    if number is not None:
        return roles.resolve(draft, number)
    found = roles.fill(draft, trigger.slots, (*trigger.sense.recipients, ("iobj",)))
    if not found and trigger.sense.type in _OF_SOMEBODY:
        found = roles.clause_subject(draft, trigger.word)
    return found or roles.linked(draft, trigger.word, "recipient")


def _in_time(draft: Draft, word: int, status: Status, time: Interval | None) -> Status:
    """What lies wholly ahead of the report has not happened ("elections on April 24"), "Tuesday's election" has."""
    today = draft.anchor.date
    if today is None or time is None:
        return status
    if time.earliest is not None and time.earliest > today and status in ("happened", "ongoing"):
        return "planned"
    over = time.latest is not None and time.latest < today and draft.parse.upos[word] == "NOUN"
    return "happened" if over and status == "planned" else status
