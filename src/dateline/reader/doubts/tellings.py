"""T205: two tellings date one act differently ("on Monday" above, "on Tuesday" below)."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Doubt, Event, Span, Time

from ..draft import Draft
from ..times.attach import attached

_SHARP = 31  # days: a looser time than this contradicts nothing


def find(draft: Draft) -> Iterator[Doubt]:
    """Events told again with a time of their own that shares no day with the first one's."""
    by_id = {event.id: event for event in draft.events}
    for event in draft.events:
        first = by_id.get(event.repeats or "")
        if first is None or first.status != event.status:
            continue
        one, two = _sharp_time(draft, first), _sharp_time(draft, event)
        if one and two and one.interval and two.interval and not one.interval.meets(two.interval):
            words = draft.text[one.start : one.end], draft.text[two.start : two.end]
            yield Doubt(
                "T205",
                "major",
                [Span(one.start, one.end), Span(two.start, two.end)],
                f"“{draft.text[first.start : first.end]}” is told of “{words[0]}” and again of “{words[1]}”.",
                [first.id, event.id, f"t{draft.times.index(one)}", f"t{draft.times.index(two)}"],
            )


def _sharp_time(draft: Draft, event: Event) -> Time | None:
    words = draft.parse.words_in(Span(event.start, event.end))
    time = next((t for t in (attached(draft, word) for word in words) if t), None)
    interval = time.interval if time else None
    if time is None or interval is None or interval.earliest is None or interval.latest is None:
        return None
    return time if (interval.latest - interval.earliest).days < _SHARP else None
