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
        span = draft.parse.span(binding.first, binding.last)
        if span.start >= end:  # a promise inside a promise is told once
            draft.pledges.append(_pledge(draft, binding, told))
            end = span.end


def _pledge(draft: Draft, binding: Binding, told: dict[int, str]) -> Pledge:
    span = draft.parse.span(binding.first, binding.last)
    return Pledge(
        by=binding.by,
        to=binding.to,
        start=span.start,
        end=span.end,
        due=due_of(draft, binding),
        conditional=binding.conditional,
        negated=binding.negated,
        statement=covering(draft, binding.act),
        event=told.get(binding.act),  # where the events stage has found the act,
    )
