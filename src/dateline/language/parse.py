"""What the language core says of one text, as columns: the only thing the readers of facts look at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from dateline.model import Span


@dataclass(frozen=True, slots=True)
class Name:
    """A name: words ``first`` to ``last`` (half-open) and its class, one of the nine of ``NAME_CLASSES``."""

    first: int
    last: int
    label: str


NAME_CLASSES = ("LOC", "PER", "ORG", "NORP", "DATE", "MISC", "MONEY", "FAC", "PROD")


@dataclass(frozen=True, slots=True)
class Frame:
    """A PropBank predicate (a word) and its arguments as (head word, role): ARG0, ARG1, ARGM-TMP, ARGM-NEG ..."""

    predicate: int
    args: tuple[tuple[int, str], ...]

    def first(self, *roles: str) -> int | None:
        """The head word of the first argument with one of the roles."""
        return next((word for role in roles for word, r in self.args if r == role), None)


Link = tuple[int, str, float]


@dataclass(slots=True)
class Parse:
    """Columns, one entry a word; word and sentence indices count through the whole text.

    ``head`` is the index of a word's head, -1 for a sentence's root. ``sentences`` are half-open runs of words.
    ``event``, ``mode``, ``status``, ``speech``, ``pledge`` and ``actor`` (the kind of actor that the word heads a
    mention of) are what the core was taught by Dateline's own passages ("O" or "-" where it sees none);
    ``event_score`` is the probability that the word is a trigger of any type, ``type_score`` and ``status_score``
    how likely type and status are if it is, ``garble`` that its sentence is damaged. ``links`` gives the event
    roles around a likely trigger as (head word, role, probability), the roles being actor, recipient, place and
    time. ``coref`` holds the vectors by which ``antecedents`` compares words, ``retold`` those by which
    ``retelling`` does.
    """

    text: str
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    lemma: list[str] = field(default_factory=list)
    head: list[int] = field(default_factory=list)
    deprel: list[str] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    event: list[str] = field(default_factory=list)
    event_score: list[float] = field(default_factory=list)
    type_score: list[float] = field(default_factory=list)
    status_score: list[float] = field(default_factory=list)
    mode: list[str] = field(default_factory=list)
    status: list[str] = field(default_factory=list)
    speech: list[str] = field(default_factory=list)
    pledge: list[str] = field(default_factory=list)
    actor: list[str] = field(default_factory=list)
    garble: list[float] = field(default_factory=list)
    links: dict[int, tuple[Link, ...]] = field(default_factory=dict)
    coref: npt.NDArray[np.float16] = field(default_factory=lambda: np.zeros((0, 0), np.float16), compare=False)
    retold: npt.NDArray[np.float16] = field(default_factory=lambda: np.zeros((0, 0), np.float16), compare=False)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    coref_distance: list[float] = field(default_factory=list)
    _low: list[str] | None = None
    _children: list[list[int]] | None = None
    _frame_of: dict[int, Frame] | None = None

    def __len__(self) -> int:
        return len(self.start)

    def word(self, i: int) -> str:
        return self.text[self.start[i] : self.end[i]]

    def low(self, i: int) -> str:
        """The word in lower case; kept, since the readers ask some twenty times a word."""
        if self._low is None:
            self._low = [self.text[a:b].lower() for a, b in zip(self.start, self.end, strict=True)]
        return self._low[i]

    def span(self, first: int, last: int) -> Span:
        """The characters of words ``first`` to ``last`` (half-open)."""
        return Span(self.start[first], self.end[last - 1])

    def between(self, first: int, last: int) -> str:
        """The text of words ``first`` to ``last`` (half-open)."""
        return self.text[self.start[first] : self.end[last - 1]]

    def words_in(self, span: Span) -> range:
        """The words that overlap the characters of ``span``."""
        return range(bisect_right(self.end, span.start), bisect_left(self.start, span.end))

    def children(self, i: int) -> list[int]:
        if self._children is None:
            self._children = [[] for _ in self.start]
            for k, h in enumerate(self.head):
                if h >= 0:
                    self._children[h].append(k)
        return self._children[i]

    def child(self, i: int, *relations: str) -> int | None:
        """The first child with one of the relations; ``nsubj`` also stands for its subtypes."""
        return next((k for k in self.children(i) if self.is_rel(k, *relations)), None)

    def is_rel(self, i: int, *relations: str) -> bool:
        rel = self.deprel[i]
        return rel in relations or rel.split(":", 1)[0] in relations

    def subtree(self, i: int) -> tuple[int, int]:
        """The leftmost and rightmost word under ``i`` as a half-open run."""
        first = last = i
        stack = [i]
        while stack:
            k = stack.pop()
            first, last = min(first, k), max(last, k)
            stack.extend(self.children(k))
        return first, last + 1

    def ancestors(self, i: int) -> Iterator[int]:
        """From the head of ``i`` up to the root."""
        i = self.head[i]
        while i >= 0:
            yield i
            i = self.head[i]

    def sentence_span(self, s: int) -> Span:
        return self.span(*self.sentences[s])

    def frame(self, i: int) -> Frame | None:
        """The PropBank frame of word ``i``, if it is a predicate."""
        if self._frame_of is None:
            self._frame_of = {f.predicate: f for f in self.frames}
        return self._frame_of.get(i)

    def antecedents(self, i: int, candidates: Sequence[int]) -> list[float]:
        """How likely word ``i``, head of a mention, means the same as each of ``candidates``, heads of earlier ones.

        Candidates in the order of the text, none left out between the first and ``i``. What is missing to 1 is the
        likelihood that the word means none of them.
        """
        if not candidates or not self.coref_distance:
            return [0.0] * len(candidates)
        half = self.coref.shape[1] // 2
        back = np.log2(np.arange(len(candidates), 0, -1)).astype(int).clip(max=len(self.coref_distance) - 1)
        own = self.coref[i, :half].astype(np.float32)
        scores = self.coref[list(candidates), half:].astype(np.float32) @ own / half**0.5
        scores = scores + np.array(self.coref_distance)[back]
        shares = np.exp(np.append(scores, 0.0) - max(scores.max(initial=0.0), 0.0))
        return [float(x) for x in shares[:-1] / shares.sum()]

    def retelling(self, i: int, earlier: int) -> float:
        """Log odds, roughly, that trigger ``i`` tells again what the trigger ``earlier`` tells."""
        half = self.retold.shape[1] // 2
        if not half:
            return 0.0
        own, its = self.retold[i, :half].astype(np.float32), self.retold[earlier, half:].astype(np.float32)
        return float(own @ its / half**0.5)
