"""Trust: which sentences are fragments or displaced, so that nothing is told from them."""

from __future__ import annotations

from .draft import Draft
from .prose import first_persons, fragments


def find(draft: Draft) -> None:
    """Sets each sentence's trust: ``garbled`` on strong grounds alone, ``doubtful`` on weaker ones."""
    for fragment in fragments(draft):
        draft.sentences[fragment.sentence].trust = "garbled" if fragment.sure else "doubtful"
    for word in first_persons(draft):
        draft.sentences[draft.parse.sentence[word]].trust = "garbled"
