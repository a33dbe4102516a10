"""G501: a fragment, no clause, in the middle of running prose."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Doubt
from dateline.model.doubt import Severity

from ..draft import Draft
from ..prose import fragments
from .displaced import runs
from .naming import short

_MESSAGES = {
    "no clause": "“{}” has no verb, so it does not say what happened.",
    "stray phrase": "“{}” is a phrase that hangs on no verb.",
    "no subject": "“{}” has a verb but no subject, so it does not say who or what.",
    "no antecedent": "“{}” is a relative clause with nothing that it is told of.",
}


def find(draft: Draft) -> Iterator[Doubt]:
    """A verbless piece in a run of pieces is no fragment of its own but another sentence's words: G503."""
    torn = {s for first, last in runs(draft) if last > first for s in range(first, last + 1)}
    for fragment in fragments(draft):
        if fragment.kind == "no clause" and fragment.sentence in torn:
            continue
        span = draft.parse.sentence_span(fragment.sentence)
        severity: Severity = "major" if fragment.sure else "minor"
        told = _MESSAGES[fragment.kind].format(short(span.of(draft.text)))
        yield Doubt("G501", severity, [span], told)
