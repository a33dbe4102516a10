"""Pledges: an actor binds itself to do something, or not to, in its own words or under a verb of promising."""

from __future__ import annotations

from dateline.model import Pledge, Span
from dateline.reader.draft import Draft
from dateline.reader.statements.covering import covering

from .binding import Binding, find_bindings
from .due import due_of

__all__ = ["find"]


def find(draft: Draft) -> None:
    """Adds the pledges of the report, in the order of the text."""
    bindings = sorted(find_bindings(draft), key=lambda b: (b.first, -b.last))
    told = {draft.parse.words_in(Span(e.start, e.end)).start: e.id for e in draft.events}
    end = 0
    for binding in bindings:
        span = _span(draft, binding)
        if span.start >= end:  # a promise inside a promise is told once
            draft.pledges.append(_pledge(draft, binding, span, told.get(binding.act)))
            end = span.end


def _pledge(draft: Draft, binding: Binding, span: Span, event: str | None) -> Pledge:
    return Pledge(
        by=binding.by,
        to=binding.to,
        start=span.start,
        end=span.end,
        due=due_of(draft, binding),
        conditional=binding.conditional,
        negated=binding.negated,
        statement=covering(draft, binding.act),
        event=event,
    )


def _span(draft: Draft, binding: Binding) -> Span:
    """The words of the pledge; what is promised in speech ends with the speech."""
    p = draft.parse
    last = binding.last
    index = covering(draft, binding.act)
    if index is not None:
        at = p.start[binding.act]
        ends = [c.end for c in draft.statements[index].content if c.start <= at < c.end]
        while last - 1 > binding.act and ends and p.end[last - 1] > max(ends):
            last -= 1
    return p.span(binding.first, last)
