"""Which statement a word is said in."""

from __future__ import annotations

from ..draft import Draft


def covering(draft: Draft, word: int) -> int | None:
    """The index of the innermost statement whose content covers the word."""
    start, end = draft.parse.start[word], draft.parse.end[word]
    best: tuple[int, int] | None = None
    for index, statement in enumerate(draft.statements):
        if any(s <= start and end <= e for s, e in statement.content):
            size = sum(e - s for s, e in statement.content)
            if best is None or size < best[0]:
                best = (size, index)
    return best[1] if best is not None else None
