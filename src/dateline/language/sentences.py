"""Sentences: runs of tokens, cut at full stops that end one and at paragraph breaks."""

from __future__ import annotations

import re

from .tokens import ABBREVIATIONS, Offsets

_BREAK = re.compile(r"\n[^\S\n]*\n|\r\n[^\S\n]*\r\n|\u2029|\x0c")
_NEWLINE = re.compile(r"[\n\r\u2028]")
_TERMINAL = frozenset((".", "!", "?", "\u2026", "...", "!!", "??", "?!", "!?"))
_CLOSERS = frozenset("\"'\u201d\u2019)]}\u00bb")
_OPENERS = frozenset("\"'\u201c\u2018([{\u00ab")
_STARTERS = frozenset(
    "the a an he she it they we i you this that these those but and in on at for from with as by when while after "
    "before if there his her its their our my one two some many most all no not however meanwhile".split()
)
_NEVER_FINAL = frozenset(
    "mr. mrs. ms. dr. prof. gen. lt. col. sgt. maj. capt. cmdr. adm. brig. cpl. pvt. sen. rep. gov. hon. rev. fr. "
    "msgr. messrs. supt. insp. vs. no. nos. st. mt. ft. pres. amb.".split()
)
_WRAP_MIN, _WRAP_MAX = 48, 110  # columns between which a line looks wrapped by an editor, not by an author


def split(text: str, tokens: list[Offsets]) -> list[tuple[int, int]]:
    """Half-open runs of token indices, one a sentence, covering all tokens in order."""
    if not tokens:
        return []
    wrapped = _looks_wrapped(text)
    starts = [0]
    for k in range(1, len(tokens)):
        gap = text[tokens[k - 1][1] : tokens[k][0]]
        if _BREAK.search(gap) or (_NEWLINE.search(gap) and not _continues(text, tokens, k, wrapped)):
            starts.append(k)
        elif gap and _ends(text, tokens, k):
            starts.append(k)
    return list(zip(starts, [*starts[1:], len(tokens)], strict=True))


def _looks_wrapped(text: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 4:
        return False
    long_open = sum(_WRAP_MIN <= len(x) <= _WRAP_MAX and x.rstrip()[-1] not in ".!?\"\u201d'\u2019:" for x in lines)
    return long_open / len(lines) > 0.5 and max(map(len, lines)) <= _WRAP_MAX


def _continues(text: str, tokens: list[Offsets], k: int, wrapped: bool) -> bool:
    """A single line end inside a sentence: the text is wrapped, or the next line goes on in lower case."""
    if wrapped:
        return not _ends(text, tokens, k)
    before, after = text[tokens[k - 1][0] : tokens[k - 1][1]], text[tokens[k][0]]
    return after.islower() and before not in _TERMINAL


def _ends(text: str, tokens: list[Offsets], k: int) -> bool:
    """Whether a sentence ends before token ``k``, white space lying between."""
    last = k - 1
    while last > 0 and text[tokens[last][0] : tokens[last][1]] in _CLOSERS and last > k - 4:
        last -= 1
    word = text[tokens[last][0] : tokens[last][1]]
    following = text[tokens[k][0] : tokens[k][1]]
    if following in _OPENERS and k + 1 < len(tokens):
        following = text[tokens[k + 1][0] : tokens[k + 1][1]]
    if word in _TERMINAL:
        closed = last < k - 1
        if following[0].islower():
            return False
        return not (word in ("...", "\u2026") and not closed and following[0].islower())
    if word.endswith(".") and len(word) > 1:
        return _abbreviation_ends(word, following)
    return False


def _abbreviation_ends(word: str, following: str) -> bool:
    """"in the U.S. The army": an abbreviation ends a sentence only where the next word plainly starts one."""
    low = word.lower()
    if low in _NEVER_FINAL or not following[0].isupper():
        return False
    if low in ABBREVIATIONS or low.count(".") > 1 or len(word) == 2:
        return following.lower() in _STARTERS and len(following) > 1
    return True
