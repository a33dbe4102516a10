"""Statements: who says what.

First the verbs and phrases of saying with the clauses that they report, then the quotations, each with the cue
that it stands beside; a cue with both has one statement, ``mixed`` where its content is only partly quoted.
"""

from __future__ import annotations

from dateline.model import Span, Statement
from dateline.model.statement import StatementKind

from ..draft import Draft
from ..paragraphs import paragraph_of_sentences
from . import according, quoted, verbs
from .attribution import Attribution
from .covering import covering
from .speakers import speaker

__all__ = ["covering", "find"]


def find(draft: Draft) -> None:
    """Adds the statements, in order of their first word."""
    parse, text = draft.parse, draft.text
    page = quoted.Page(parse, draft.quotations, paragraph_of_sentences(text, parse))
    found = [a for a in (*verbs.find(parse), *according.find(parse)) if page.in_speech(a.word) is None]
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
    statements = [s for a in found if (s := _statement(draft, a)) is not None] + loose
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


def _statement(draft: Draft, found: Attribution) -> Statement | None:
    pieces = _merged(found.pieces)
    if not pieces:
        return None
    pieces = [_through_marks(draft, p) for p in pieces]
    source = [found.source_span] if found.source_span is not None else []
    return Statement(_kind(draft, pieces), _merged(pieces), [found.cue], source, speaker(draft, found.source))


def _through_marks(draft: Draft, piece: Span) -> Span:
    """A piece that ends inside a quotation goes on to its end; one that is a quotation loses its marks."""
    for q in draft.quotations:
        if q.outer.start > piece.end:
            break
        if piece.start <= q.outer.start < piece.end < q.inner.end:
            piece = Span(piece.start, quoted.content_of(draft.text, q).end)
        if q.outer.start <= piece.start and piece.end <= q.outer.end:
            inner = quoted.content_of(draft.text, q)
            piece = Span(max(piece.start, inner.start), min(piece.end, inner.end)) if piece.overlaps(inner) else inner
    return piece


def _kind(draft: Draft, pieces: list[Span]) -> StatementKind:
    regions = [q for q in draft.quotations if any(q.outer.overlaps(p) for p in pieces)]
    if not regions:
        return "indirect"
    if all(any(q.outer.start <= p.start and p.end <= q.outer.end for q in regions) for p in pieces):
        return "direct"
    return "mixed"
