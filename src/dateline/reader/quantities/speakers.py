"""Speakers: who says a figure."""

from __future__ import annotations

from dateline.model import Quantity, Span

from ..draft import Draft


class Speakers:
    """Who says what stands at a place: the statements by the sentences that their contents reach into."""

    def __init__(self, draft: Draft) -> None:
        parse = draft.parse
        self.parse = parse
        self.contents: dict[int, list[tuple[int, Span, str | None]]] = {}
        for statement in draft.statements:
            size = sum(end - start for start, end in statement.content)
            for start, end in statement.content:
                words = parse.words_in(Span(start, end))
                for s in range(parse.sentence[words[0]], parse.sentence[words[-1]] + 1) if words else ():
                    self.contents.setdefault(s, []).append((size, Span(start, end), statement.speaker))

    def of(self, quantity: Quantity, word: int) -> str | None:
        """The speaker of the innermost statement that tells the figure."""
        span = Span(quantity.start, quantity.end)
        covering = [c for c in self.contents.get(self.parse.sentence[word], []) if span.within(c[1])]
        return min(covering, key=lambda c: c[0])[2] if covering else None
