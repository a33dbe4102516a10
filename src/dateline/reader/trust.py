"""Trust: which sentences are fragments or displaced, so that nothing is told from them.

Only running prose is judged: headlines, bylines, captions, lists, questions and speech may do without a clause or
say "I". A sentence is ``garbled`` on strong grounds alone, and ``doubtful`` on weaker ones.
"""

from __future__ import annotations

from . import prose
from .draft import Draft


def find(draft: Draft) -> None:
    """Sets each sentence's trust."""
    page = prose.Prose(draft)
    for s in page.fragments():
        draft.sentences[s].trust = "garbled"
    for s in page.displaced_persons():
        draft.sentences[s].trust = "garbled"
    for s in page.weak_fragments():
        if draft.sentences[s].trust == "ok":
            draft.sentences[s].trust = "doubtful"
