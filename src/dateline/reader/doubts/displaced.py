"""G503: words that belong to another sentence: "... amid protests. I had killed him. 600 protesters for oppression."

A piece that was cut off a sentence leaves it incomplete. So the sentence before a piece is in doubt with it: which of
its words the piece should have followed cannot be told, but its last clause is the nearest.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Doubt, Span
from dateline.model.doubt import Severity

from ..draft import Draft
from ..prose import fragments, pieces
from .naming import short


def find(draft: Draft) -> Iterator[Doubt]:
    """The verbless pieces of each run, where two are no accident of style, and each piece without a subject."""
    kinds = {f.sentence: f.kind for f in fragments(draft)}
    for first, last in runs(draft):
        run = range(first, last + 1)
        wanted = "no clause" if last > first else "no subject"
        torn = [draft.parse.sentence_span(s) for s in run if kinds.get(s) == wanted]
        if not torn:
            continue  # said of G501 or G502 already
        tail = _tail(draft, first - 1)
        told = (
            f"“{short(torn[0].of(draft.text))}” belongs to another sentence, perhaps to “{short(tail.of(draft.text))}”."
        )
        severity: Severity = "major" if last > first else "minor"
        yield Doubt("G503", severity, [tail, *torn], told)


def runs(draft: Draft) -> list[tuple[int, int]]:
    """The first and the last sentence of each run of pieces."""
    found: list[tuple[int, int]] = []
    for s in pieces(draft):
        if found and found[-1][1] == s - 1:
            found[-1] = (found[-1][0], s)
        else:
            found.append((s, s))
    return found


def _tail(draft: Draft, s: int) -> Span:
    """The last words of a sentence, from its last comma on, without the full stop."""
    parse = draft.parse
    first, last = parse.sentences[s]
    while last - 1 > first and parse.upos[last - 1] == "PUNCT":
        last -= 1
    comma = next((k for k in range(last - 3, first, -1) if parse.word(k) in (",", ";", ":")), first - 1)
    return parse.span(comma + 1, last)
