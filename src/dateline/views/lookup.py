"""Where a fact stands in its reading: the sentence of an offset, the name of an actor, the words of a span."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from dateline.likely import SURE
from dateline.model import Actor, Office, Reading

from .digest import Told, all_told
from .safe import one_line


class Lookup:
    """Answers small questions about one reading. Sentences are numbered from 1.

    ``sure`` is how likely right an event must be to be shown as a row.
    """

    def __init__(self, reading: Reading, sure: float = SURE) -> None:
        self.reading = reading
        self.sure = sure
        self.text = reading.report.text
        self._starts = [sentence.start for sentence in reading.sentences]
        self._actors = {actor.id: actor for actor in reading.actors}
        self._offices: dict[str, list[Office]] = {}
        for office in reading.offices:
            self._offices.setdefault(office.actor, []).append(office)

    @cached_property
    def told(self) -> Told:
        """What happened; what is less likely right than ``sure`` apart."""
        return all_told(self.reading, self.sure)

    def sentence(self, offset: int) -> int:
        """The number of the sentence that holds the offset, or of the one before it."""
        return max(1, bisect_right(self._starts, offset))

    def bounds(self, offset: int) -> tuple[int, int]:
        """Where the sentence of an offset begins and ends; the whole text where no sentence is known."""
        sentences = self.reading.sentences
        if not sentences:
            return 0, len(self.text)
        sentence = sentences[self.sentence(offset) - 1]
        return sentence.start, sentence.end

    def trust(self, number: int) -> str:
        sentences = self.reading.sentences
        return sentences[number - 1].trust if number <= len(sentences) else "ok"

    def words(self, start: int, end: int) -> str:
        return one_line(self.text[start:end])

    def actor(self, id: str | None) -> Actor | None:
        return self._actors.get(id) if id else None

    def name(self, id: str | None) -> str | None:
        actor = self.actor(id)
        return one_line(actor.name) if actor else None

    def names(self, ids: Iterable[str]) -> list[str]:
        """The names of those ids that are known, each once."""
        return list(dict.fromkeys(name for id in ids if (name := self.name(id))))

    def offices(self, id: str) -> list[Office]:
        return self._offices.get(id, [])
