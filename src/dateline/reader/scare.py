"""Scare quotes: marks around a term, a title or a nickname rather than around speech."""

from __future__ import annotations

from dateline.language.parse import Parse

from .draft import Quotation

_MAX_WORDS = 6
_BESIDE = 6  # words looked at on either side
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def is_scare(parse: Parse, region: Quotation) -> bool:
    """A few words without a clause, inside a sentence, not closed by the comma or stop that speech ends with."""
    words = parse.words_in(region.inner)
    if not region.closed or not words or len(words) > _MAX_WORDS:
        return False
    if _is_title(parse, region, words):
        return True
    if _ends_like_speech(parse, region) or any(parse.xpos[k] in _FINITE for k in words):
        return False
    return parse.sentence[words[-1]] == parse.sentence[words[0]] and not _alone(parse, words)


def _is_title(parse: Parse, region: Quotation, words: range) -> bool:
    """ "A guest on "Good Morning Town,"": a name of several words within a clause."""
    before = parse.text[max(0, region.outer.start - 2) : region.outer.start].rstrip()
    content = [k for k in words if parse.upos[k] not in ("PUNCT", "ADP", "DET", "CCONJ", "PART")]
    named = len(content) > 1 and all(parse.word(k)[0].isupper() or parse.word(k)[0].isdigit() for k in content)
    return named and bool(before) and before[-1].isalnum() and not _is_cue(parse, words[0])


def _is_cue(parse: Parse, first: int) -> bool:
    k = first - 1
    while k > 0 and parse.upos[k] == "PUNCT":
        k -= 1
    return k < 0 or parse.upos[k] in ("VERB", "SCONJ")


def _alone(parse: Parse, words: range) -> bool:
    """Whether the quotation is all that its sentence has."""
    first, last = parse.sentences[parse.sentence[words[0]]]
    rest = (last - first) - len(words)
    beside = (
        *range(max(first, words[0] - _BESIDE), words[0]),
        *range(words[-1] + 1, min(last, words[-1] + 1 + _BESIDE)),
    )
    return rest <= 2 * _BESIDE and all(parse.upos[k] == "PUNCT" for k in beside)


def _ends_like_speech(parse: Parse, region: Quotation) -> bool:
    """ "No," she said: a comma, question or exclamation mark inside the marks, or a colon or comma before them."""
    if parse.text[region.inner.end - 1] in "!?":
        return True
    before = parse.text[max(0, region.outer.start - 3) : region.outer.start].rstrip()
    return before[-1:] in (":", ",") and parse.text[region.inner.start].isupper()
