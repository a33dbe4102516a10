"""Events: who did what to whom, in PLOVER's terms."""

from __future__ import annotations

from collections.abc import Callable

from dateline.language.parse import Parse
from dateline.model import Event, Interval
from dateline.model.event import Status
from dateline.reader.draft import Draft

from . import links, roles
from .behind import behind
from .between import share
from .both import name_both
from .contexts import put_in_context
from .denials import deny
from .fuller import tell_in_full
from .headlines import is_headline
from .meetings import seat_all, with_other_side
from .modes import governed_acts, means_told, mode_of, share_means
from .narrative import carry
from .news import is_news, is_whole, of_accident
from .onlookers import only_tells
from .order import put_in_order
from .public import is_private, political
from .repeats import lies_ahead, repeated
from .said import said_by
from .slots import Slots, is_clipped, is_passive, light_verb
from .spoken import speak
from .status import status_of
from .strict import Rows, strike_out
from .subjects import asked_by
from .timing import time_of
from .triggers import Trigger, find_triggers
from .whereabouts import places_of

__all__ = ["find"]

_GIVEN = ("AID", "CONCEDE")  # who asks for it is to have it
_TO_COME = ("planned", "possible", "called_for")  # "the talks", of talks only planned, are no more than that
_CLAIMED = ("ASSAULT", "COERCE", "PROTEST")  # deeds for which somebody is held responsible
_OF_SOMEBODY = ("ACCUSE", "REQUEST")  # what they say of somebody they say to him


Told = list[tuple[Event, int]]
Same = Callable[[Draft, Event, int, Told], Event | None]
Strict = Callable[[Rows], None]


def find(draft: Draft, same: Same = repeated, strict: Strict = strike_out) -> None:
    """Adds the events of the report, in the order of the text.

    ``same`` says which one told before each tells again, ``strict`` leaves out what is likely wrong.
    """
    told: list[tuple[Event, int]] = []
    triggers = {t.word: t for t in find_triggers(draft)}
    acts, means = governed_acts(draft.parse, triggers), means_told(draft.parse)
    public, accident = political(draft), of_accident(draft.parse)
    for word, trigger in triggers.items():
        event = _event(draft, trigger)
        event.mode = mode_of(draft.parse, trigger, acts, means)
        seat_all(event)
        if not (is_whole(draft.parse, event, word) and is_news(draft.parse, event, word, accident=accident)):
            continue
        if is_private(draft, event, word, political=public):
            continue
        event.id = f"e{len(draft.events) + 1}"
        first = same(draft, event, trigger.word, told)
        if first is not None:
            ahead = first.status in _TO_COME and lies_ahead(draft.parse, event, word)
            event.status = first.status if ahead else event.status
            _retell(event, first, briefly=is_headline(draft.parse, next(w for e, w in told if e is first)))
            _add_to(draft.parse, first, event, trigger.word)
        draft.events.append(event)
        told.append((event, trigger.word))
    tell_in_full(draft.parse, told)
    share_means(draft.events)
    share(draft.parse, told)
    name_both(draft, told)
    speak(draft.parse, told)
    deny(draft, told)
    carry(draft, told)
    strict(Rows(draft, told, triggers))
    put_in_order(draft.parse, told)
    put_in_context(draft, told)


def _retell(event: Event, first: Event, *, briefly: bool) -> None:
    """A second telling means what the first one said: "the attack" has its victims, place and time.

    ``briefly``: of a headline, without whose shorthand ("Man shot") the report goes on in full.
    """
    event.repeats = first.repeats or first.id
    if event.type != first.type or (briefly and (event.actors or event.recipients)):
        return
    event.actors = event.actors or list(first.actors)
    event.recipients = event.recipients or list(first.recipients)
    event.places = event.places or list(first.places)
    event.time = event.time or first.time


def _add_to(p: Parse, first: Event, event: Event, word: int) -> None:
    """What a second telling adds to the first where it is surely of the same: a claim, or its outcome."""
    light = light_verb(p, word)
    if not first.actors and light is not None and p.lemma[light] == "claim":
        first.actors = [a for a in event.actors if a not in first.recipients]
    head = p.head[word]
    if not first.recipients and head >= 0 and first.start <= p.start[head] < first.end:  # "an attack that killed 12"
        first.recipients = [a for a in event.recipients if a not in first.actors]


def _event(draft: Draft, trigger: Trigger) -> Event:
    sense, slots = trigger.sense, with_other_side(draft.parse, trigger)
    actors = _doers(draft, trigger, slots)
    undergoing = links.turned(draft, trigger.word, sense.type, actors, slots.get("subj", []) + slots.get("by", []))
    actors = [a for a in actors if a not in undergoing]
    touched = [a for a in _touched(draft, trigger) or undergoing if a not in actors]
    sure = [a for a in links.surely(draft, trigger.word, "recipient", sense.type) if a not in actors]
    recipients = roles.doers(draft, touched) or [a for a in sure if a in touched or not _is_borne(draft, trigger)]
    actors = _without(actors, links.outdone(draft, trigger.word, "actor", actors))
    recipients = _without(recipients, links.outdone(draft, trigger.word, "recipient", recipients))
    if not actors and not recipients:
        actors = links.linked(draft, trigger.word, "actor", sense.type, alone=True)
        recipients = _without(links.linked(draft, trigger.word, "recipient", sense.type, alone=True), actors)
    status = trigger.status or status_of(draft.parse, trigger.word)
    time = time_of(draft, trigger.word, status)
    return Event(
        id="",
        start=trigger.span.start,
        end=trigger.span.end,
        type=sense.type,
        mode=sense.mode,
        actors=actors,
        recipients=recipients,
        places=places_of(draft, trigger, slots, actors + recipients, touched),
        time=None if sense.type == "ASSAULT" and status == "happened" and _is_ahead(draft, time) else time,
        status=status if sense.type == "ASSAULT" else _in_time(draft, trigger.word, status, time),
        said_by=said_by(draft, trigger.word),
    )


def _without(actors: list[str], out: list[str]) -> list[str]:
    return [a for a in actors if a not in out]


def _doers(draft: Draft, trigger: Trigger, slots: Slots) -> list[str]:
    """Who does it by the sense's slots, by the core's frames, or by the core's event roles."""
    if roles.counted_alone(draft.parse, trigger.word, before=True) is not None:
        return []  # "58 were killed and 14 captured": the 58 captured nobody
    alternatives = trigger.sense.actors
    if "between" in slots and ("between",) in alternatives:
        alternatives = (("between",),)  # who is named so is all of them
    bereft = roles.bereft(draft, trigger.word)
    found = [a for a in roles.doers(draft, roles.fill(draft, slots, alternatives)) if a not in bereft]
    said = behind(draft, trigger.word) if trigger.sense.type in _CLAIMED and not found else []
    if said:
        return said
    if not found:
        word, type_ = trigger.word, trigger.sense.type
        guessed = roles.agent(draft, word) or roles.doers(draft, links.linked(draft, word, "actor", type_))
        guessed = guessed or links.surely(draft, word, "actor", type_)
        found = [a for a in guessed if a not in (*bereft, *_other_side(draft, trigger))]
    if trigger.sense.type != "ASSAULT":
        return found
    return [actor for actor in found if not only_tells(draft, trigger.word, actor)]


def _other_side(draft: Draft, trigger: Trigger) -> list[str]:
    """Who suffers, gets, demands or stops what a noun tells, and so does not do it: "firms received loans"."""
    suffering = roles.fill(draft, trigger.slots, trigger.sense.recipients)
    if draft.parse.upos[trigger.word] != "NOUN" and trigger.sense.type == "ACCUSE":
        return suffering
    if draft.parse.upos[trigger.word] != "NOUN":
        asker = [a for k in asked_by(draft.parse, trigger.word) for a in roles.resolve(draft, k)]
        return suffering + asker if is_clipped(draft.parse, trigger.word) else asker
    if trigger.sense.type == "ASSAULT":
        suffering = suffering + roles.victims(draft, trigger.word)
    return suffering + [
        a for name in ("obj", "other") for k in trigger.slots.get(name, ()) for a in roles.resolve(draft, k)
    ]


def _touched(draft: Draft, trigger: Trigger) -> list[str]:
    """Whom the sense puts at the receiving end, or else whoever the grammar or the core does."""
    number = roles.counted_alone(draft.parse, trigger.word)
    if number is not None:
        return roles.resolve(draft, number)
    if held := roles.held(draft, trigger.word):
        return held
    last = [("other",)] if trigger.sense.type in _GIVEN else []
    if draft.parse.upos[trigger.word] == "NOUN":
        last.append(("obj",))  # "faces charges", "rejected the offer"
    found = roles.fill(draft, trigger.slots, (*trigger.sense.recipients, ("iobj",), *last))
    if not found and trigger.sense.type == "ASSAULT":
        found = roles.victims(draft, trigger.word)
    if not found and trigger.sense.type in _OF_SOMEBODY:
        found = roles.clause_subject(draft, trigger.word)
    if found or _is_borne(draft, trigger):
        return found
    return links.linked(draft, trigger.word, "recipient", trigger.sense.type)


def _is_borne(draft: Draft, trigger: Trigger) -> bool:
    """Whether those who are the verb's subject suffer it, actors of the report or not: "three were freed"."""
    p = draft.parse
    people = any(p.upos[k] in ("PRON", "NUM", "DET") for k in trigger.slots.get("obj", ()))
    return people and is_passive(p, trigger.word)


def _in_time(draft: Draft, word: int, status: Status, time: Interval | None) -> Status:
    """What lies wholly ahead of the report has not happened ("elections on April 24"), "Tuesday's election" has."""
    today = draft.anchor.date
    if today is None or time is None:
        return status
    if _is_ahead(draft, time) and status in ("happened", "ongoing"):
        return "planned"
    over = time.latest is not None and time.latest < today and draft.parse.upos[word] == "NOUN"
    return "happened" if over and status == "planned" else status


def _is_ahead(draft: Draft, time: Interval | None) -> bool:
    today = draft.anchor.date
    return today is not None and time is not None and time.earliest is not None and time.earliest > today
