"""Quotations and their cues: '"We go," she said', 'she said: "We go"', and what goes on after them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from dateline.language.parse import Parse
from dateline.model import Span

from ..draft import Quotation
from .attribution import Attribution
from .beside import leading_cue, trailing_cue
from .cues import FRAMES, cue_lemma
from .page import Page
from .signed import signature
from .sources import is_passive

_DOTTED = re.compile(r"\.\.\Z|\.\w\.\Z")
_NAMED = 9  # words between "called" and the name in quotation marks
_MARKS = 8  # punctuation that may stand beside a quotation
_LOOK = 8  # characters looked at beside the marks
_SENTENCE_END = frozenset(".!?\u2026")
_AFTER_END = frozenset("\"'\u201d\u2019)]\u00bb")  # what may close a sentence after its stop
_SPEAKERS = frozenset({"he", "she", "they"})


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


def follows(page: Page, n: int, text: str) -> bool:
    """Whether quotation ``n`` comes right after the one before it, with no words between them."""
    if n == 0:
        return False
    last, this = page.quotations[n - 1], page.quotations[n]
    between = text[last.outer.end : this.outer.start]
    return not between.strip() and ("\n" not in between or not last.closed)


def stands_alone(page: Page, quotation: Quotation) -> bool:
    """Whether no word outside the marks shares the quotation's sentences."""
    return _opens_sentence(page, quotation) and _ends_sentence(page, quotation)


def _opens_sentence(page: Page, quotation: Quotation) -> bool:
    text, start = page.parse.text, quotation.outer.start
    before = text[max(0, start - _LOOK) : start]
    line = before.rstrip()
    return not line or "\n" in before[len(line) :] or line[-1] in _SENTENCE_END or line[-1] in _AFTER_END


def _opens_speech(page: Page, quotation: Quotation, after: Attribution) -> bool:
    """'"No more" was all that he said' may be speech, a term within a clause or before "saying" is none."""
    return page.parse.xpos[after.word] != "VBG" and _opens_sentence(page, quotation)


def _ends_sentence(page: Page, quotation: Quotation) -> bool:
    text = page.parse.text
    after = text[quotation.outer.end : quotation.outer.end + _LOOK]
    rest = after.lstrip()
    ended = text[quotation.inner.end - 1] in _SENTENCE_END or rest[:1] in _SENTENCE_END
    return not quotation.closed or not rest or "\n" in after[: len(after) - len(rest)] or ended


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
        label = _label(page, quotation)
        if label is not None:
            out.append(Speech(label.pieces, n, label))
            continue
        after = trailing_cue(page, quotation) or signature(page, quotation)
        if quotation.scare and (after is None or not _opens_speech(page, quotation, after)):
            _add_name(page, quotation, piece)
            continue
        last = out[-1] if out and _is_next(page, out[-1], n) else None
        if last is not None and _continues(page, last, n, after):
            last.pieces.append(piece)
            last.last = n
            last.attribution = last.attribution or after
            continue
        speech = Speech([piece], n, after or leading_cue(page, quotation))
        if speech.attribution is None:
            if not (stands_alone(page, quotation) and _is_sentence(page, quotation)):
                continue
            speech.leans_on = _said_before(page, quotation, last)
        out.append(speech)
    return out


def _label(page: Page, quotation: Quotation) -> Attribution | None:
    """The label of a transcript within the marks: '"HILL: We go."'."""
    words = page.parse.words_in(quotation.inner)
    return page.script.get(words[0]) if words else None


def _is_next(page: Page, last: Speech, n: int) -> bool:
    """Whether only terms in marks, no other speech, stand between."""
    return all(page.quotations[k].scare for k in range(last.last + 1, n))


def _continues(page: Page, last: Speech, n: int, after: Attribution | None) -> bool:
    """Whether quotation ``n`` goes on with the speech before it."""
    quotation, attribution = page.quotations[n], last.attribution
    if after is not None and attribution is not None and after is not attribution:
        return False
    if last.last == n - 1 and follows(page, n, page.parse.text):
        return True
    if attribution is None or after is not None:
        return False
    before = leading_cue(page, quotation)
    if before is not None:
        return before is attribution
    return stands_alone(page, quotation) and _goes_on(page, last, attribution, quotation)


def _first_word(parse: Parse, quotation: Quotation) -> int:
    """The first word said, or the mark where nothing that counts as a word is."""
    return (parse.words_in(quotation.inner) or parse.words_in(quotation.outer))[0]


def _goes_on(page: Page, last: Speech, attribution: Attribution, quotation: Quotation) -> bool:
    """'"A," he said. "B."': in the same paragraph, or at the beginning of the next one."""
    parse = page.parse
    word = _first_word(parse, quotation)
    here, there = parse.sentence[word], parse.sentence[attribution.word]
    if last.pieces[0].start > parse.start[attribution.word]:
        return False
    _, end = parse.sentences[there]
    if page.paragraph_at(word) != page.paragraph_at(attribution.word):
        asked = parse.text[last.pieces[-1].end - 1] == "?"
        return here - there <= 2 and _only_marks(parse, end, parse.sentences[here][0]) and not asked
    begin = bisect_left(parse.start, quotation.outer.start)
    return here - there <= 1 or _only_marks(parse, end, begin) or _is_aside(page, end, begin)


def _is_aside(page: Page, first: int, last: int) -> bool:
    """One sentence on the speaker between two quotations: "He did not name them."."""
    parse = page.parse
    if parse.low(first) not in _SPEAKERS or parse.sentence[first] != parse.sentence[last - 1]:
        return False
    return all(k not in page.by_word for k in range(first, last))


def _said_before(page: Page, quotation: Quotation, last: Speech | None) -> Attribution | None:
    """Whose speech a quotation without a cue goes on with: the sentence before it, or a speech that ends the
    paragraph before, tells. After a question the other one answers."""
    parse = page.parse
    s = parse.sentence[_first_word(parse, quotation)]
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
