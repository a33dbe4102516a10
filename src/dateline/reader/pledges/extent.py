"""How far the words of a pledge reach."""

from __future__ import annotations

from dateline.language.parse import Parse

_OUTSIDE = ("nsubj", "mark", "cc", "punct", "discourse", "parataxis", "vocative")


def extent(p: Parse, head: int, act: int) -> tuple[int, int]:
    """From the verb of promising (or the auxiliary before the act) to the end of what is promised."""
    first = head
    if act < head:  # the promise stands before its verb: "We will come," they promised
        head = act
    if head == act:
        first = min([k for k in p.children(act) if p.is_rel(k, "aux")] + [act])
    last = max(p.subtree(k)[1] for k in [act, *_following(p, act)])
    if head != act:
        last = max(
            [last, *(p.subtree(k)[1] for k in p.children(head) if k > act and not p.is_rel(k, *_OUTSIDE, "conj"))]
        )
    return first, _without_punctuation(p, first, without_tail(p, act, first, last))


def _following(p: Parse, act: int) -> list[int]:
    return [k for k in p.children(act) if k > act and not p.is_rel(k, *_OUTSIDE)]


def without_tail(p: Parse, act: int, first: int, last: int) -> int:
    """Without what follows a comma where the core sees the promise end before: ", a day after the currency fell"."""
    marked = [k for k in range(first, last) if p.pledge[k] == "pledge"]
    if len(marked) < _SEEN or marked[-1] < act:
        return last
    comma = next((k for k in range(marked[-1] + 1, last) if p.word(k) in _STOPS), None)
    return last if comma is None or comma <= act else comma


_STOPS = (",", ";", "—", "–")
_SEEN = 4


def _without_punctuation(p: Parse, first: int, last: int) -> int:
    while last > first + 1 and p.upos[last - 1] in ("PUNCT", "CCONJ"):
        last -= 1
    return last
