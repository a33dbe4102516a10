"""A report's words made fit to be shown: nothing in them may steer a terminal, a page or the direction of a line."""

from __future__ import annotations

import re

ELLIPSIS = "…"

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_BREAK = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


def visible(text: str) -> str:
    """The text with every control character replaced, one for one, so that offsets still hold.

    Escape sequences lose their escape, lone surrogates could not be encoded, and marks that override the
    direction of writing would reach beyond the words that hold them.
    """
    if text.isprintable():
        return text
    text = _CONTROL.sub("\ufffd", text)
    text = _DIRECTION.sub("\u200b", text)
    return _BREAK.sub(" ", text)


def one_line(text: str) -> str:
    """The visible text on one line, runs of blanks as one."""
    return " ".join(visible(text).split())


def shorten(text: str, limit: int) -> str:
    """One line of at most ``limit`` characters, cut between words where there is room for it."""
    line = one_line(text[: limit * 8])
    if len(line) <= limit and len(text) <= limit * 8:
        return line
    cut = line[: limit - 1]
    at = cut.rfind(" ")
    return (cut[:at] if at > limit // 2 else cut).rstrip(" ,;:-–—") + ELLIPSIS


def is_right_to_left(text: str) -> bool:
    return _RIGHT_TO_LEFT.search(text) is not None
