"""When an event is or was: the time of its word, or of the clause whose time it shares.

Never merely the day of publication, never another clause's, and none that what is told of the event rules out:
"voted on Monday to withdraw" gives the withdrawal no day.
"""

from __future__ import annotations

from itertools import islice

from dateline.model import Interval
from dateline.model.event import Status
from dateline.reader.draft import Draft
from dateline.reader.times.attach import attached, preposition, when

from .clausetimes import of_the_clause, of_when_clause
from .sequence import bound
from .sharing import same_time
from .tense import is_past

_DEPTH = 3  # steps from one clause to the next
_AHEAD = ("planned", "possible", "called_for")
_BEEN = ("happened", "ongoing")


def time_of(draft: Draft, word: int, status: Status = "happened") -> Interval | None:
    """The days of the event, if the text tells them."""
    own = _own(draft, word)
    if own is not None:
        return _until_now(draft, own, status) if _may_be(draft, word, own, status) else None
    shared = _shared(draft, word, _DEPTH)
    if shared is not None and (_is_closed(shared) or _is_deadline(draft, shared, status)):
        return shared if _fits(draft, word, shared, status) else None
    return _bound(draft, word) if status == "happened" else None


def _own(draft: Draft, word: int) -> Interval | None:
    told = None if _is_set_for(draft, word) or _is_ranked(draft, word) else when(draft, word)
    if told is not None or draft.parse.upos[word] == "NOUN":
        return told
    return of_when_clause(draft, word) or of_the_clause(draft, word)


def _is_set_for(draft: Draft, word: int) -> bool:
    """Whether the verb's only time is that of what it sets: "called a strike for Monday"."""
    time = attached(draft, word)
    verb = draft.parse.upos[word] == "VERB" and is_past(draft.parse, word)
    return verb and time is not None and time.type in ("DATE", "TIME") and preposition(draft, time) == "for"


def _is_ranked(draft: Draft, word: int) -> bool:
    """Whether the noun's only time is that of what it is ranked among: "the deadliest attack since January"."""
    p, time = draft.parse, attached(draft, word)
    if p.upos[word] != "NOUN" or time is None or preposition(draft, time) != "since":
        return False
    return any(p.xpos[k] in ("JJS", "RBS") or p.low(k) in ("first", "only") for k in p.children(word))


def _told(draft: Draft, word: int, depth: int) -> Interval | None:
    own = _own(draft, word)
    return own if own is not None else _shared(draft, word, depth)


def _shared(draft: Draft, word: int, depth: int) -> Interval | None:
    """The time of what the event is part of."""
    if depth == 0:
        return None
    times = (_told(draft, other, depth - 1) for other in same_time(draft.parse, word))
    return next((told for told in times if told is not None), None)


def _bound(draft: Draft, word: int) -> Interval | None:
    """Its order with an event whose time is told, by its own clause or by that which it is part of."""
    whole = (word, *islice(same_time(draft.parse, word), _DEPTH))
    bounds = (bound(draft, other, lambda k: _told(draft, k, 1)) for other in whole)
    return next((days for days in bounds if days is not None), None)


def _is_closed(time: Interval) -> bool:
    """Open ends do not carry over: "fought since May and urged ..."."""
    return time.earliest is not None and time.latest is not None


def _is_deadline(draft: Draft, time: Interval, status: Status) -> bool:
    """An end carries over to what is to come: "gave them until Friday to leave"."""
    return status in _AHEAD and time.earliest is None


def _may_be(draft: Draft, word: int, time: Interval, status: Status) -> bool:
    """A verb of the past has no time to come: that is its deadline ("gave them until Friday")."""
    today = draft.anchor.date
    if today is None or status not in _BEEN or not is_past(draft.parse, word):
        return True
    ahead = time.earliest is not None and time.earliest > today
    return not ahead and not (time.earliest is None and time.latest is not None and time.latest > today)


def _fits(draft: Draft, word: int, time: Interval, status: Status) -> bool:
    """What lies ahead shares no past time, what has been no later one; a noun may be of either ("the vote")."""
    today = draft.anchor.date
    if today is None:
        return status not in _AHEAD
    if status in _AHEAD:
        return time.latest is not None and time.latest > today
    past = status in _BEEN and draft.parse.upos[word] != "NOUN"
    return not past or time.earliest is None or time.earliest <= today


def _until_now(draft: Draft, time: Interval, status: Status) -> Interval:
    """What has been going on "since May" had lasted until the report."""
    today = draft.anchor.date
    since, today = time.earliest, draft.anchor.date
    lasts = status in _BEEN and time.latest is None and since is not None and today is not None and since <= today
    return Interval(since, today) if lasts else time
