"""G501: a fragment, no clause, in the middle of running prose."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Doubt

from ..draft import Draft
from ..prose import fragments

_MESSAGES = {
    "no clause": "This is a fragment without a clause.",
    "stray phrase": "This phrase belongs to no clause.",
    "no subject": "This sentence has no subject: it does not say who or what.",
}


def find(draft: Draft) -> Iterator[Doubt]:
    for fragment in fragments(draft):
        span = draft.parse.sentence_span(fragment.sentence)
        yield Doubt("G501", "major" if fragment.sure else "minor", [span], _MESSAGES[fragment.kind])
