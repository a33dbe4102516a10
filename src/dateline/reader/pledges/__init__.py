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
            draft.pledges.append(_pledge(draft, binding, span, _event(draft, binding.act, told)))
            end = span.end


def _event(draft: Draft, act: int, told: dict[int, str]) -> str | None:
    """The event promised, told by the act or by its object: "will hold talks", "will try to free them"."""
    p = draft.parse
    words = (act, *(k for k in p.children(act) if p.is_rel(k, "obj", "xcomp")))
    return next((told[k] for k in words if k in told), None)


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
    return _closed(draft.text, p.span(binding.first, last))


_CLOSING = {"”": "“", "’": "‘", ")": "(", "»": "«"}


def _closed(text: str, span: Span) -> Span:
    """With the mark that closes what was opened inside: `will take "all measures"`."""
    mark = text[span.end : span.end + 1]
    told = span.of(text)
    opened = told.count('"') % 2 if mark == '"' else mark in _CLOSING and told.count(_CLOSING[mark]) > told.count(mark)
    return Span(span.start, span.end + 1) if opened else span
