"""Headlines: lines of their own without an end mark."""

from __future__ import annotations

from dateline.language.parse import Parse


def is_headline(p: Parse, word: int) -> bool:
    """Whether the word stands in a line of its own without an end mark."""
    _, last = p.sentences[p.sentence[word]]
    if last >= len(p) or p.word(last - 1) in (".", "!", "?", '"', "”"):
        return False
    return "\n" in p.text[p.end[last - 1] : p.start[last]]
