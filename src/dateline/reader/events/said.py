"""Who says that an event happened: the speaker of the innermost statement that tells it."""

from __future__ import annotations

from dateline.reader.draft import Draft
from dateline.reader.statements.covering import covering


def said_by(draft: Draft, word: int) -> str | None:
    """The actor whose statement covers the trigger."""
    index = covering(draft, word)
    return draft.statements[index].speaker if index is not None else None
