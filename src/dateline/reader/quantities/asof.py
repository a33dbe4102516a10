"""As of when a quantity holds: the time of its clause, or of its own where two figures are compared."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.model import Interval, Span

from ..draft import Draft
from ..times.attach import bounded, preposition
from ..words import words

_TIES = words("from than against with versus")
_MOST = 50
"""How many times of one sentence are looked at: a table without full stops may hold any number."""
_REACH = 7
"""How many words after a compared figure its own time may begin ("down from 170,000 at the peak in 2007")."""


class AsOf:
    """The times of a draft by sentence, and which of them belong to a compared figure alone."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.parse = draft.parse
        self.words: list[range] = [self.parse.words_in(Span(q.start, q.end)) for q in draft.quantities]
        self.times: dict[int, list[tuple[int, range, Interval]]] = {}
        for time in draft.times:
            words = self.parse.words_in(Span(time.start, time.end))
            if words and time.interval is not None and time.type != "SET":
                interval = bounded(time.interval, preposition(draft, time))
                self._in_sentence(words).append((self._top(words), words, interval))
        owned = [self._own(words) for words in self.words if words and self._compared(words)]
        self.taken = {time[1][0] for time in owned if time is not None}

    def _in_sentence(self, words: range) -> list[tuple[int, range, Interval]]:
        """The times of the sentence of the words."""
        return self.times.setdefault(self.parse.sentence[words[0]], [])

    def of(self, words: range, chain: Sequence[int]) -> Interval | None:
        """The interval for the figure of ``words``; ``chain`` is the word and its heads up to the clause's top."""
        if self._compared(words):
            own = self._own(words)
            return own[2] if own is not None else None
        times = [t for t in self._in_sentence(words)[:_MOST] if t[1][0] not in self.taken]
        depth = {word: d for d, word in reversed(list(enumerate(chain)))}
        near = [t for t in times if self.parse.head[t[0]] in depth or t[0] in depth]
        if near:
            return min(
                near, key=lambda t: (depth.get(t[0], depth.get(self.parse.head[t[0]], 99)), abs(t[0] - words[0]))
            )[2]
        return times[0][2] if len(times) == 1 else None

    def _top(self, words: range) -> int:
        return next((k for k in words if self.parse.head[k] not in words), words[0])

    def _compared(self, words: range) -> bool:
        """ "2,500, down from 170,000": the second figure is of another time than its clause."""
        k = words[0] - 1
        while k > words[0] - 3 and k >= 0 and self.parse.low(k) in ("the", "a", "an", "its", "their"):
            k -= 1
        return k >= 0 and self.parse.low(k) in _TIES

    def _own(self, words: range) -> tuple[int, range, Interval] | None:
        """The time that follows the compared figure before the next comma or figure."""
        last = words[-1]
        for time in self._in_sentence(words)[:_MOST]:
            first = time[1][0]
            if last < first <= last + _REACH and not any(self._parts(k) for k in range(last + 1, first)):
                return time
        return None

    def _parts(self, k: int) -> bool:
        return self.parse.word(k) in (",", ";", ":", "(", ")") or self.parse.upos[k] in ("NUM", "CCONJ", "VERB")
