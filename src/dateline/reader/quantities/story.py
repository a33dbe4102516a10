"""Story: the days that a report has told of when it comes to a figure without any of its own.

"A bomb went off in the market on Tuesday. Twelve people were killed": the twelve were killed on Tuesday.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import timedelta
from itertools import islice

from dateline.language.parse import Parse
from dateline.model import Event, Interval, Span, Time

from ..draft import Draft
from ..times.attach import preposition, top_word
from .look import case_of
from .told import SAYING

_BACK = 2
"""How many sentences a day of the same kind of event, or a loose time, is carried on."""
_PARAGRAPH = 4
"""How many sentences of one paragraph a day is carried on."""
_STEPS = 8
_LONGEST = 3
_RECENT = timedelta(14)
"""How long a happening is news: until then a figure of it is one of the report's day too."""
_SET_AGAINST = frozenset(("from", "than", "with", "against", "versus"))
_BOUNDS = frozenset(("by", "until", "till", "since", "before", "than", "as"))


class Story:
    """The dated events and the times of a draft, by sentence."""

    def __init__(self, draft: Draft, taken: Iterable[int]) -> None:
        self.draft = draft
        self.parse = draft.parse
        self.by_id = {event.id: event for event in draft.events}
        self.dated: dict[int, list[Event]] = {}
        for event in draft.events:
            if event.time is not None and event.status == "happened" and is_day(event.time):
                self.dated.setdefault(self._sentence(event), []).append(event)
        self.head_ends = draft.dateline.span.end if draft.dateline else 0
        skip = set(taken)
        times = [(words, time) for time in draft.times if (words := self._words(time)) and words[0] not in skip]
        self.told = [(words[0], time.interval) for words, time in times if time.interval and self._tells(words, time)]

    def time(self, event: Event) -> Interval | None:
        """When it happened: told, or that of its first telling, or of what just before was done of the same kind."""
        first = self.by_id.get(event.repeats or "")
        if event.time is not None or event.status != "happened":
            return event.time
        if first is not None and first.time is not None:
            return self.up_to_report(first.time) if is_day(first.time) else first.time
        s = self._sentence(event)
        for before in range(s, max(-1, s - 1 - _BACK), -1):
            same = [e for e in self.dated.get(before, []) if e.type == event.type and e.start <= event.start]
            days = {e.time for e in same if e.time is not None}
            if days:
                return self.up_to_report(days.pop()) if len(days) == 1 else None
        return None

    def around(self, word: int) -> Interval | None:
        """The time that the sentences just before tell of, up to the report's day while it is news.

        Within the paragraph, or from the end of the one before: of figures further on, annotators of our own passages
        hardly ever say that they are of that day.
        """
        s = self.parse.sentence[word]
        at = bisect_left(self.told, self.parse.sentences[s][0], key=lambda t: t[0])
        if not at:
            return None
        first, days = self.told[at - 1]
        apart = s - self.parse.sentence[first]
        reach = 1 if self._parted(first, word) else _BACK if not is_day(days) else _PARAGRAPH
        if apart > reach:
            return None
        return self.up_to_report(days) if is_day(days) else days

    def ahead(self, word: int) -> Interval | None:
        """The first day that is told after a lead without one: "14 people have been killed", and then when."""
        s = self.parse.sentence[word]
        first, days = self.told[0] if self.told else (-1, None)
        if days is None or first < word or not is_day(days) or self.parse.sentence[first] - s > _BACK:
            return None
        return self.up_to_report(days)

    def up_to_report(self, days: Interval) -> Interval:
        """From the happening to the report, if that is about it: a toll told on Friday of an attack on Tuesday."""
        today = self.draft.anchor.date
        if today is None or days.latest is None or not days.latest <= today <= days.latest + _RECENT:
            return days
        return Interval(days.earliest, today)

    def _parted(self, first: int, last: int) -> bool:
        return "\n" in self.parse.text[self.parse.start[first] : self.parse.start[last]]

    def _tells(self, words: range, time: Time) -> bool:
        """Whether the story may be at the time: no deadline, no day to come, and of a main clause's happening."""
        days, today = time.interval, self.draft.anchor.date
        if time.type not in ("DATE", "TIME") or days is None or days.earliest is None or days.latest is None:
            return False
        if (time.value or "").endswith("_REF") or (today is not None and days.earliest > today):
            return False
        if time.end <= self.head_ends or preposition(self.draft, time) in _BOUNDS:
            return False
        return self._is_of_main_line(top_word(self.parse, words), is_day(days))

    def _is_of_main_line(self, word: int, is_day: bool) -> bool:
        """Not the time of somebody's saying so, nor that of a clause aside ("who took office in May")."""
        parse, governor = self.parse, self.parse.head[word]
        if governor < 0:
            return True
        if parse.upos[governor] == "VERB" and parse.lemma[governor].lower() in SAYING:
            return False
        if parse.is_rel(word, "compound", "amod", "nummod") and not is_day:
            return False  # "a 2021 treaty"
        if parse.upos[governor] == "NOUN" and case_of(parse, governor) in _SET_AGAINST:
            return False  # "down from the same period in 2018"
        chain = (word, *islice(parse.ancestors(word), _STEPS))
        return not any(parse.is_rel(k, "acl") or _is_aside(parse, k) for k in chain)

    def _words(self, time: Time) -> range:
        return self.parse.words_in(Span(time.start, time.end))

    def _sentence(self, event: Event) -> int:
        words = self.parse.words_in(Span(event.start, event.end))
        return self.parse.sentence[words[0]] if words else -1


def _is_aside(parse: Parse, k: int) -> bool:
    """A clause of another time; "when" and "after" tell of what goes on."""
    mark = parse.child(k, "mark") if parse.is_rel(k, "advcl") else None
    return mark is not None and parse.low(mark) in (
        "since",
        "before",
        "until",
        "till",
        "if",
        "unless",
        "because",
        "for",
    )


def is_day(interval: Interval) -> bool:
    """Whether it is one day, a night or a weekend."""
    first, last = interval.earliest, interval.latest
    return first is not None and last is not None and (last - first).days <= _LONGEST
