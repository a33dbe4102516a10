"""As of when a quantity holds: its own time where two figures are compared, else its clause's or its event's."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from dateline.model import Event, Interval, Quantity, Span

from ..draft import Draft
from ..times.attach import bounded, preposition
from ..words import words
from .comparison import compared_parts
from .present import lasts
from .story import Story

_MOST = 50
"""How many times of one sentence are looked at: a table without full stops may hold any number."""
_SAYING = words("say tell add confirm report announce state put estimate count reckon record find show")
"""Verbs whose time is that of the figures told: "police said on Monday that 40 were missing"."""
_WANTING = words("""
    demand insist ask urge order require request propose suggest recommend fear hope want threaten vow promise pledge
    agree warn predict expect
""")
_CLAUSE = 12
_SAID = ("ccomp", "parataxis", "csubj")
_PHRASAL = ("nsubj", "obj", "iobj", "obl", "nmod", "compound", "appos")

Told = tuple[int, range, Interval]
"""The word of a time that hangs on the sentence, its words, and its days."""


class AsOf:
    """The times of a draft by sentence, and which of them belong to compared figures alone."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.parse = draft.parse
        self.story = Story(draft)
        self.times: dict[int, list[Told]] = {}
        for time in draft.times:
            words = self.parse.words_in(Span(time.start, time.end))
            if words and time.interval is not None and time.type != "SET":
                interval = bounded(time.interval, preposition(draft, time))
                self._of_sentence(words[0]).append((self._top(words), words, interval))
        self.compared: dict[int, Told | None] = {}
        for part in compared_parts(self.parse, draft.quantities):
            own = next((t for t in self._of_sentence(part[0])[:_MOST] if t[1][0] in part), None)
            self.compared.update(dict.fromkeys(part, own))
        self.taken = {own[1][0] for own in self.compared.values() if own is not None}

    def of(self, quantity: Quantity, chain: Sequence[int], noun: int, event: Event | None) -> Interval | None:
        """The interval for a figure and its counted noun; ``chain`` are the words up to the clause's top."""
        words = self.parse.words_in(Span(quantity.start, quantity.end))
        if words[0] in self.compared:
            own = self.compared[words[0]]
            return own[2] if own is not None else None
        times = [t for t in self._of_sentence(words[0])[:_MOST] if self._open(t, words[0])]
        near = self._nearest(times, words[0], chain)
        if near is not None:
            return near[2]
        if event is not None and event.time is not None:
            return event.time
        if len(times) == 1 and self._holds_for(times[0], chain):
            return times[0][2]
        told = self.story.time(event) if event is not None else None
        today = self.draft.anchor.date
        if told is None and not times and today is not None and lasts(self.parse, quantity, noun):
            return Interval.day(today)
        return told

    def _open(self, time: Told, figure: int) -> bool:
        """Whether the time may be the figure's: not another's alone, and not that of a mere wish."""
        return time[1][0] not in self.taken and not self._wanted(time[1][-1], figure)

    def _nearest(self, times: Sequence[Told], figure: int, chain: Sequence[int]) -> Told | None:
        """The time that hangs on the figure or its heads, the lowest first."""
        depth = {word: d for d, word in reversed(list(enumerate(chain)))}
        near = [t for t in times if self.parse.head[t[0]] in depth or t[0] in depth]
        return min(
            near,
            key=lambda t: (depth.get(t[0], depth.get(self.parse.head[t[0]], _MOST)), abs(t[0] - figure)),
            default=None,
        )

    def _of_sentence(self, word: int) -> list[Told]:
        return self.times.setdefault(self.parse.sentence[word], [])

    def _top(self, words: range) -> int:
        return next((k for k in words if self.parse.head[k] not in words), words[0])

    def _wanted(self, time: int, figure: int) -> bool:
        """Whether the figure stands in what was wanted or feared at the time: "demanded in May that 200 leave"."""
        parse = self.parse
        for that in range(max(time, figure - _CLAUSE), figure):
            if parse.low(that) == "that" and parse.upos[that] == "SCONJ":
                verbs = [k for k in range(max(0, that - _CLAUSE), that) if parse.upos[k] == "VERB"]
                return bool(verbs) and parse.lemma[verbs[-1]].lower() in _WANTING
        return False

    def _holds_for(self, time: Told, chain: Sequence[int]) -> bool:
        """Whether the only time of the sentence is that of a clause above the figure's, or of its being said."""
        parse, governor = self.parse, self.parse.head[time[0]]
        if governor < 0:
            return True
        if parse.lemma[governor].lower() in _SAYING:
            return True
        above = [*chain, *islice(parse.ancestors(chain[-1]), _MOST)]
        while governor not in above:  # "third-quarter profit rose": inside a phrase of the same clause
            if not parse.is_rel(governor, *_PHRASAL):
                return False
            governor = parse.head[governor]
        below = above[: above.index(governor)]
        return not any(parse.is_rel(k, *_SAID) for k in below)
