"""Statements: who says what.

First the verbs and phrases of saying with the clauses that they report, then the quotations, each with the cue
that it stands beside; a cue with both has one statement, ``mixed`` where its content is only partly quoted.
"""

from __future__ import annotations

from dateline.model import Span, Statement
from dateline.model.statement import StatementKind

from ..draft import Draft
from . import according, quoted, verbs
from .attribution import Attribution
from .covering import covering
from .page import Page
from .speakers import speaker
from .turns import take_turns

__all__ = ["covering", "find"]


def find(draft: Draft) -> None:
    """Adds the statements, in order of their first word."""
    parse, text = draft.parse, draft.text
    page = Page.of(draft)
    found = [a for a in (*verbs.find(parse), *according.find(parse)) if not page.in_speech(a.word)]
    page.by_word.update((a.word, a) for a in found)
    loose: list[Statement] = []
    for speech in quoted.read(page, text):
        attribution = speech.attribution
        if attribution is None:
            before = speech.leans_on
            loose.append(Statement("direct", speech.pieces, speaker=speaker(draft, before.source) if before else None))
        else:
            attribution.pieces = _with_quotation(attribution, speech.pieces)
            if attribution.word not in page.by_word:
                found.append(attribution)
                page.by_word[attribution.word] = attribution
    told = [(a, s) for a in found if (s := _statement(draft, page, a)) is not None]
    take_turns(draft, told)
    statements = [s for _, s in told] + loose
    draft.statements.extend(sorted(statements, key=lambda s: s.content[0]))


def _with_quotation(attribution: Attribution, quotation: list[Span]) -> list[Span]:
    """The clause's pieces count beside a quotation only where they overlap it: 'said it was "over"'."""
    kept = [p for p in attribution.pieces if any(p.overlaps(q) for q in quotation)]
    return _merged(kept + quotation)


def _merged(pieces: list[Span]) -> list[Span]:
    out: list[Span] = []
    for piece in sorted(pieces):
        if out and piece.start < out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, piece.end))
        else:
            out.append(piece)
    return out


def _statement(draft: Draft, page: Page, found: Attribution) -> Statement | None:
    pieces = _merged([_through_marks(page, p) for p in _merged(found.pieces)])
    if not pieces:
        return None
    source = [found.source_span] if found.source_span is not None else []
    return Statement(_kind(page, pieces), pieces, [found.cue], source, speaker(draft, found.source))


def _through_marks(page: Page, piece: Span) -> Span:
    """A piece that ends inside a quotation goes on to its end; one that is a quotation loses its marks."""
    for q in page.overlapping(piece):
        if piece.start <= q.outer.start < piece.end < q.inner.end:
            piece = Span(piece.start, quoted.content_of(page.parse.text, q).end)
        if piece.start < q.outer.start and q.inner.start < piece.end < q.outer.end and q.closed:
            piece = Span(piece.start, q.outer.end)  # marks that open within the piece close in it
        if q.outer.start <= piece.start and piece.end <= q.outer.end:
            inner = quoted.content_of(page.parse.text, q)
            piece = Span(max(piece.start, inner.start), min(piece.end, inner.end)) if piece.overlaps(inner) else inner
    return piece


def _kind(page: Page, pieces: list[Span]) -> StatementKind:
    regions = [page.overlapping(p) for p in pieces]
    if not any(regions):
        return "indirect"
    whole = all(any(p.within(q.outer) for q in qs) for p, qs in zip(pieces, regions, strict=True))
    return "direct" if whole else "mixed"
