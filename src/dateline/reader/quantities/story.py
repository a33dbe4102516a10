"""Story: the day of an event that is told without one, from the sentence before that tells of the same happening."""

from __future__ import annotations

from dateline.model import Event, Interval, Span

from ..draft import Draft

_BACK = 2
"""How many sentences a day is carried on."""
_LONGEST = 3


class Story:
    """The dated events of a draft, by sentence."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.by_id = {event.id: event for event in draft.events}
        self.dated: dict[int, list[Event]] = {}
        for event in draft.events:
            if event.time is not None and event.status == "happened" and _is_day(event.time):
                self.dated.setdefault(self._sentence(event), []).append(event)

    def time(self, event: Event) -> Interval | None:
        """When it happened: told, or that of its first telling, or of what just before was done of the same kind."""
        first = self.by_id.get(event.repeats or "")
        if event.time is not None or event.status != "happened":
            return event.time
        if first is not None and first.time is not None:
            return first.time
        s = self._sentence(event)
        for before in range(s, max(-1, s - 1 - _BACK), -1):
            days = {e.time for e in self.dated.get(before, []) if e.type == event.type and e.start <= event.start}
            if days:
                return days.pop() if len(days) == 1 else None
        return None

    def _sentence(self, event: Event) -> int:
        words = self.draft.parse.words_in(Span(event.start, event.end))
        return self.draft.parse.sentence[words[0]] if words else -1


def _is_day(interval: Interval) -> bool:
    """Whether it is one day, a night or a weekend."""
    first, last = interval.earliest, interval.latest
    return first is not None and last is not None and (last - first).days <= _LONGEST
