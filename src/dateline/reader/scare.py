"""Scare quotes: marks around a term, a title or a nickname rather than around speech."""

from __future__ import annotations

from dateline.language.parse import Parse

from .draft import Quotation

_MAX_WORDS = 6
_SPEECH_END = frozenset(",.!?")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def is_scare(parse: Parse, region: Quotation) -> bool:
    """A few words without a clause, inside a sentence, not closed by the comma or stop that speech ends with."""
    words = parse.words_in(region.inner)
    if not region.closed or not words or len(words) > _MAX_WORDS:
        return False
    if _ends_like_speech(parse, region) or any(parse.xpos[k] in _FINITE for k in words):
        return False
    first, last = parse.sentences[parse.sentence[words[0]]]
    outside = (k for k in range(first, last) if k not in words and parse.upos[k] != "PUNCT")
    return parse.sentence[words[-1]] == parse.sentence[words[0]] and any(True for _ in outside)


def _ends_like_speech(parse: Parse, region: Quotation) -> bool:
    """ "No," she said: a comma, question or exclamation mark inside the marks, or a colon or comma before them."""
    if parse.text[region.inner.end - 1] in "!?":
        return True
    before = parse.text[max(0, region.outer.start - 3) : region.outer.start].rstrip()
    return before[-1:] in (":", ",") and parse.text[region.inner.start].isupper()
