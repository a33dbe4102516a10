"""Quotations and their cues: '"We go," she said', 'she said: "We go"', and what goes on after them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from dateline.language.parse import Parse
from dateline.model import Span

from ..draft import Quotation
from . import verbs
from .attribution import Attribution
from .cues import FRAMES, cue_lemma
from .page import Page
from .sources import is_passive, noun_at, noun_phrase

_DOTTED = re.compile(r"\.\.\Z|\.\w\.\Z")
_STOP = frozenset(".!?;\u2026")
_WINDOW = 40  # words between a quotation and its cue, titles and appositions included
_NAMED = 9  # words between "called" and the name in quotation marks
_MARKS = 8  # punctuation that may stand beside a quotation
_GAP = 14  # words between a cue and the quotation that it leads to


@dataclass(slots=True)
class Speech:
    """Direct speech: one quotation, or several that follow one another, with its attribution if one is found."""

    pieces: list[Span]
    last: int  # index of its last quotation
    attribution: Attribution | None = None
    leans_on: Attribution | None = None  # the attribution just before it, by the same speaker


def content_of(text: str, quotation: Quotation) -> Span:
    """What is said: without the comma or full stop beside the closing mark; "U.S." and "..." keep theirs."""
    start, end = quotation.inner
    if end - start > 1 and text[end - 1] in ",." and not _DOTTED.search(text, max(start, end - 4), end):
        end -= 1
    return Span(start, end)


def trailing_cue(page: Page, quotation: Quotation) -> Attribution | None:
    """The attribution right after a quotation."""
    parse = page.parse
    start = bisect_left(parse.start, quotation.outer.end)
    k = start
    while k < len(parse) and parse.word(k) in (",", "-", "\u2013", "\u2014", "--") and k - start < 2:
        k += 1
    if k >= len(parse) or k == 0 or page.paragraph_at(k) != page.paragraph_at(k - 1):
        return None
    for v in range(k, min(len(parse), k + _WINDOW)):
        if parse.word(v) in _STOP or page.is_quoted(v) or page.paragraph_at(v) != page.paragraph_at(k):
            return None
        found = page.by_word.get(v) or _any_verb(page, v, quotation)
        if found is not None and _starts_with(parse, found, k, v):
            return _with_source(parse, found, v) if _has_no_other_content(page, found, quotation) else None
    return None


def _has_no_other_content(page: Page, found: Attribution, quotation: Quotation) -> bool:
    """'"... a hospital." The army denies it fired': the verb after a full stop reports something else."""
    ended = page.parse.text[quotation.inner.end - 1] == "."
    return not ended or not any(p.start >= found.cue.end for p in found.pieces)


def _any_verb(page: Page, v: int, quotation: Quotation) -> Attribution | None:
    """Beside a quotation that a comma ends any verb is one of saying: '"Never," she fumed'."""
    parse = page.parse
    if quotation.scare or parse.upos[v] != "VERB" or parse.xpos[v] not in ("VBD", "VBZ"):
        return None
    ends = parse.text[quotation.inner.end - 1 : quotation.outer.end + 1]
    if not any(mark in ends for mark in ",!?") or parse.deprel[v].split(":")[0] in ("acl", "advcl", "aux"):
        return None
    return verbs.attribution(parse, v)


def _with_source(parse: Parse, found: Attribution, v: int) -> Attribution:
    """In 'said the minister' what follows the verb is the source, whatever the parser takes it for."""
    if found.source is None and v + 1 < len(parse) and parse.upos[v + 1] in ("PROPN", "NOUN", "DET", "ADJ", "PRON"):
        head = noun_at(parse, v + 1)
        if head is not None:
            found.source = head
            found.source_span = parse.span(*noun_phrase(parse, head, v))
    return found


def _starts_with(parse: Parse, found: Attribution, k: int, v: int) -> bool:
    """Whether nothing but the source and its cue begins at word ``k``."""
    lead = k
    while lead < v and parse.upos[lead] in ("ADV", "AUX"):
        lead += 1
    if lead == v:  # said the minister
        return found.source is None or found.source > v or parse.xpos[v] in ("VBG", "VBN")
    if found.source is None or not lead <= found.source < v or found.source_span is None:
        return False
    return parse.start[lead] >= found.source_span.start


def leading_cue(page: Page, quotation: Quotation) -> Attribution | None:
    """The attribution that leads up to a quotation."""
    parse = page.parse
    first = bisect_left(parse.start, quotation.outer.start)
    before = first - 1
    while before >= 0 and parse.start[before] >= quotation.outer.start:
        before -= 1
    if before < 0:
        return None
    colon = parse.word(before) in (":", "-", "\u2013", "\u2014", "--") or parse.word(before) == ","
    opened = parse.word(before) == ":"
    if not opened and (
        page.paragraph_at(before) != page.paragraph_at(min(first, len(parse) - 1)) or parse.word(before) in _STOP
    ):
        return None
    sentence = parse.sentences[parse.sentence[before]][0]
    nearest = before - (30 if opened else _GAP)
    for v in range(before, max(sentence, nearest) - 1, -1):
        if page.is_quoted(v):
            return None
        found = page.by_word.get(v)
        if found is not None:
            return found if colon or _governs(parse, v, first, before) else None
        if parse.xpos[v] in ("VBD", "VBZ", "VBP", "MD") and not opened and _is_clause(parse, v):
            return None
    return None


def _is_clause(parse: Parse, v: int) -> bool:
    return not parse.deprel[v].startswith(("acl", "aux"))


def _governs(parse: Parse, v: int, first: int, before: int) -> bool:
    """Without comma or colon the words quoted must hang on the verb: 'called it "absurd"'."""
    return before - v <= 2 or v in parse.ancestors(first)


def follows(page: Page, n: int, text: str) -> bool:
    """Whether quotation ``n`` comes right after the one before it, with no words between them."""
    if n == 0:
        return False
    last, this = page.quotations[n - 1], page.quotations[n]
    between = text[last.outer.end : this.outer.start]
    return not between.strip() and ("\n" not in between or not last.closed)


def fills_sentences(page: Page, quotation: Quotation) -> bool:
    """Whether no word outside the marks shares the quotation's sentences."""
    parse = page.parse
    words = parse.words_in(quotation.outer)
    if not words:
        return False
    first = parse.sentences[parse.sentence[words[0]]][0]
    last = parse.sentences[parse.sentence[words[-1]]][1]
    return _only_marks(parse, first, words[0]) and _only_marks(parse, words[-1] + 1, last)


def _only_marks(parse: Parse, first: int, last: int) -> bool:
    return last - first <= _MARKS and all(parse.upos[k] == "PUNCT" for k in range(first, last))


def _add_name(page: Page, quotation: Quotation, piece: Span) -> None:
    """'Called the journey "premature"': what was called so, and what it was called."""
    parse = page.parse
    first = parse.words_in(quotation.outer)[0]
    for v in range(first - 1, max(first - _NAMED, parse.sentences[parse.sentence[first]][0]) - 1, -1):
        found = page.by_word.get(v)
        if found is not None:
            if (
                not found.pieces
                and "a" in FRAMES.get(cue_lemma(parse, v) or "", ())
                and found.source is not None
                and not is_passive(parse, v)
            ):
                found.pieces = [Span(parse.start[v + 1], piece.end)]
            return
        if parse.upos[v] in ("VERB", "AUX"):
            return


def _is_sentence(page: Page, quotation: Quotation) -> bool:
    """Whether the words quoted are a sentence, not a title that fills a line."""
    parse = page.parse
    words = parse.words_in(quotation.inner)
    finished = parse.text[quotation.inner.end - 1] in ".!?\u2026,"
    return len(words) >= 3 and finished and any(parse.deprel[k].startswith(("nsubj", "root")) for k in words)


def read(page: Page, text: str) -> list[Speech]:
    """All direct speech, each with its attribution where one is clear."""
    out: list[Speech] = []
    for n, quotation in enumerate(page.quotations):
        piece = content_of(text, quotation)
        last = out[-1] if out and out[-1].last == n - 1 else None
        alone = fills_sentences(page, quotation)
        if last is not None and follows(page, n, text):
            last.pieces.append(piece)
            last.last = n
            last.attribution = last.attribution or trailing_cue(page, quotation)
            continue
        before, after = leading_cue(page, quotation), trailing_cue(page, quotation)
        if quotation.scare and (after is None or page.parse.xpos[after.word] == "VBG"):
            _add_name(page, quotation, piece)
            continue
        if last is not None and last.attribution is not None and _joins(page, last, quotation, before, after, alone):
            last.pieces.append(piece)
            last.last = n
            continue
        speech = Speech([piece], n, after or before)
        if speech.attribution is None:
            if not (alone and _is_sentence(page, quotation)):
                continue
            speech.leans_on = _said_before(page, quotation, last)
        out.append(speech)
    return out


def _said_before(page: Page, quotation: Quotation, last: Speech | None) -> Attribution | None:
    """Whose speech a quotation without a cue goes on with: the sentence before it, or a speech that ends the
    paragraph before, tells. After a question the other one answers."""
    parse = page.parse
    s = parse.sentence[parse.words_in(quotation.inner)[0]]
    if s == 0:
        return None
    first, end = parse.sentences[s - 1]
    if page.paragraph[s] == page.paragraph[s - 1]:
        told = [page.by_word[k] for k in range(first, end) if k in page.by_word and page.by_word[k].pieces]
        if len(told) == 1 and parse.deprel[told[0].word] == "root":
            return told[0]
    if last is None or not _reaches(parse, last, s - 1):
        return None
    before = last.attribution or last.leans_on
    asked = parse.text[last.pieces[-1].end - 1] == "?"
    return before if before is not None and not asked else None


def _reaches(parse: Parse, speech: Speech, s: int) -> bool:
    """Whether the speech or its attribution stands in sentence ``s``."""
    at = {parse.sentence[k] for k in parse.words_in(speech.pieces[-1])}
    if speech.attribution is not None:
        at.add(parse.sentence[speech.attribution.word])
    return s in at


def _joins(
    page: Page, last: Speech, quotation: Quotation, before: Attribution | None, after: Attribution | None, alone: bool
) -> bool:
    """'"A," he said, "b."' and '"A," he said. "B."': one statement with several pieces."""
    attribution = last.attribution
    if attribution is None or (after is not None and after is not attribution):
        return False
    if before is attribution:
        return True
    if before is not None or not alone:
        return False
    parse = page.parse
    words = parse.words_in(quotation.inner)
    same_paragraph = page.paragraph_at(attribution.word) == page.paragraph_at(words[0])
    quoted_before = last.pieces[0].start < attribution.cue.start
    return same_paragraph and quoted_before and parse.sentence[words[0]] - parse.sentence[attribution.word] <= 1
