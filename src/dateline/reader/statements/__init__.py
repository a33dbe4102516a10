"""Statements: who says what.

First the verbs and phrases of saying with the clauses that they report, then the quotations, each with the cue
that it stands beside; a cue with both has one statement, ``mixed`` where its content is only partly quoted.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from dateline.model import Span, Statement
from dateline.model.statement import StatementKind

from ..draft import Draft, Quotation
from . import according, headed, quoted, scripted, verbs
from .attribution import Attribution
from .covering import covering
from .cues import is_attitude
from .page import Page
from .speakers import speaker
from .turns import take_turns

__all__ = ["covering", "find"]

_JOINED = re.compile(r",? (?:and|or|but|that|and that) ?[\"\u201c'\u2018]{1,2}")
_AFTER_COLON = re.compile(r":\s*[\"\u201c'\u2018`]*$")
_NESTED = 4  # contents before a word that may reach over it


def find(draft: Draft) -> None:
    """Adds the statements, in order of their first word."""
    parse, text = draft.parse, draft.text
    page = Page.of(draft)
    found = [a for a in (*verbs.find(parse), *according.find(parse)) if not page.in_speech(a.word)]
    found += headed.headline(page)
    page.by_word.update((a.word, a) for a in found)
    page.script.update((a.word, a) for a in scripted.find(page))
    loose: list[Statement] = []
    for speech in quoted.read(page, text):
        attribution = speech.attribution
        if attribution is None:
            before = speech.leans_on
            loose.append(Statement("direct", speech.pieces, speaker=speaker(draft, before.source) if before else None))
        else:
            _clip(page, attribution, speech.last)
            attribution.pieces = _with_quotation(text, attribution, speech.pieces)
            if attribution.word not in page.by_word:
                found.append(attribution)
                page.by_word[attribution.word] = attribution
    found += [a for a in page.script.values() if not page.in_speech(a.word)]
    for attribution in found:
        headed.add_block(page, attribution)
    told = [(a, s) for a in found if (s := _statement(draft, page, a)) is not None]
    told = _without_inner_attitudes(draft, told)
    take_turns(draft, told)
    statements = [s for _, s in told] + loose
    draft.statements.extend(sorted(statements, key=lambda s: s.content[0]))


def _clip(page: Page, attribution: Attribution, last: int) -> None:
    """Right before its cue speech ends with its marks: in '"We go," party leader Ann Hill said' the title is none."""
    cue = attribution.cue
    while cue is not None and last >= 0 and page.quotations[last].outer.end > cue.start:
        last -= 1
    quotation = page.quotations[last]
    if cue is None or last < 0 or not quotation.closed or page.parse.text[quotation.inner.end - 1] not in ",!?":
        return
    end = quotation.outer.end
    attribution.pieces = [Span(p.start, min(p.end, end)) if p.start < end else p for p in attribution.pieces]


def _without_inner_attitudes(
    draft: Draft, told: list[tuple[Attribution, Statement]]
) -> list[tuple[Attribution, Statement]]:
    """ "She said she hopes it rains": what she says is that she hopes, and no second statement."""
    parse = draft.parse
    said = sorted(c for a, s in told if not is_attitude(parse, a.word) for c in s.content)
    starts = [c.start for c in said]

    def inner(a: Attribution) -> bool:
        word = parse.span(a.word, a.word + 1)
        k = bisect_right(starts, word.start)
        return any(c.end >= word.end for c in said[max(0, k - _NESTED) : k])

    return [(a, s) for a, s in told if not is_attitude(parse, a.word) or not inner(a)]


def _with_quotation(text: str, attribution: Attribution, quotation: list[Span]) -> list[Span]:
    """The clause's pieces count beside a quotation only where they overlap it, 'said it was "over"', or lead up to
    it, 'said it was over and "good riddance"'."""
    first = quotation[0].start
    kept = [
        p
        for p in attribution.pieces
        if (any(p.overlaps(q) for q in quotation) and not _AFTER_COLON.search(text, max(0, first - 4), first))
        or (p.end < first and _JOINED.fullmatch(text, p.end, first))
    ]
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
    told = [piece for p in _merged(found.pieces) if (piece := page.told(p)) is not None]
    pieces = _merged([_through_marks(page, p, found.cue) for p in told])
    if not pieces:
        return None
    source = [s for s in (found.source_span, found.relative) if s is not None]
    cue = [found.cue] if found.cue is not None else []
    return Statement(
        "direct" if found.frame == "x" else _kind(page, pieces), pieces, cue, source, speaker(draft, found.source)
    )


def _through_marks(page: Page, piece: Span, cue: Span | None) -> Span:
    """A piece that ends inside a quotation goes on to its end; one that is a quotation loses its marks."""
    for q in page.overlapping(piece):
        if piece.start <= q.outer.start < piece.end < q.inner.end:
            piece = Span(piece.start, quoted.content_of(page.parse.text, q).end)
        if piece.start < q.outer.start and q.inner.start < piece.end < q.outer.end and q.closed:
            piece = Span(piece.start, q.outer.end)  # marks that open within the piece close in it
        runs_on = piece.end > q.outer.end and not (cue is not None and cue.end <= piece.start and _is_speech(page, q))
        if q.outer.start <= piece.start < q.outer.end and not runs_on:
            inner = quoted.content_of(page.parse.text, q)
            piece = Span(max(piece.start, inner.start), min(piece.end, inner.end)) if piece.overlaps(inner) else inner
    return piece


def _is_speech(page: Page, quotation: Quotation) -> bool:
    """Whether the quotation ends as speech does, so that what comes after its marks is not said."""
    return quotation.closed and not quotation.scare and page.parse.text[quotation.inner.end - 1] in ",.!?"


def _kind(page: Page, pieces: list[Span]) -> StatementKind:
    regions = [page.overlapping(p) for p in pieces]
    if not any(regions):
        return "indirect"
    whole = all(any(p.within(q.outer) for q in qs) for p, qs in zip(pieces, regions, strict=True))
    return "direct" if whole else "mixed"
