"""Sentences: runs of tokens, cut at full stops that end one and at paragraph breaks."""

from __future__ import annotations

import re
from itertools import pairwise

from .tokens import ABBREVIATIONS, Offsets

_BREAK = re.compile(r"\n[^\S\n]*\n|\r\n[^\S\n]*\r\n|\u2029|\x0c")
_NEWLINE = re.compile(r"[\n\r\u2028]")
_TERMINAL = re.compile(r"[.!?\u2026]+")
_CLOSERS = frozenset(("''", *"\"'\u201d\u2019)]}\u00bb"))
_OPENERS = frozenset(("``", *"\"'\u201c\u2018([{\u00ab"))
_NEVER_FIRST = frozenset(".!?\u201d)]}\u00bb")
_APART = frozenset(('"', "'", "''", "...", "\u2026"))
_STARTERS = frozenset(
    "a an the this that these those i he she it they we you his her its their our my there here and but or so yet if "
    "in on at for from with as by of to when while after before although though because since despite during until "
    "however meanwhile then also still even both each another such some many most several all no not one two three "
    "four five more about only what who how why where which according police officials".split()
)
_NEVER_FINAL = frozenset(
    "mr. mrs. ms. dr. prof. gen. lt. col. sgt. maj. capt. cmdr. adm. brig. cpl. pvt. sen. rep. gov. hon. rev. fr. "
    "msgr. messrs. supt. insp. vs. v. no. nos. p. pp. c. b. d. m. ca. cf. pres. amb.".split()
)
_OF_CLOCK = frozenset(  # what may follow "5 p.m." inside a sentence
    "monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thur. thurs. fri. january "
    "february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. "
    "sept. sep. oct. nov. dec. eastern central mountain pacific standard daylight local greenwich".split()
)
_ASKED = frozenset("said asked says asks wrote writes added adds told tweeted shouted cried replied demanded".split())
_AFTER_ASKED = frozenset("in on at to during after before when as while of by from".split())
_MAX_NAME = 4  # words of a name before "said"
_WRAP_MIN, _WRAP_MAX = 48, 110  # columns between which a line looks wrapped by an editor, not by an author
_CAPITALS = 0.005  # a text with a smaller share of capitals is written without them


def split(text: str, tokens: list[Offsets]) -> list[tuple[int, int]]:
    """Half-open runs of token indices, one a sentence, covering all tokens in order."""
    return _Splitter(text, tokens).runs() if tokens else []


class _Splitter:
    def __init__(self, text: str, tokens: list[Offsets]) -> None:
        self._words = [text[a:b] for a, b in tokens]
        self._gaps = ["", *(text[a:b] for (_, a), (b, _) in pairwise(tokens))]
        self._wrapped = _looks_wrapped(text)
        self._caseless = _caseless(text)

    def runs(self) -> list[tuple[int, int]]:
        starts, quoting = [0], self._words[0] == '"'
        for k in range(1, len(self._words)):
            gap, word = self._gaps[k], self._words[k]
            if _BREAK.search(gap):
                starts.append(k)
                quoting = False
            elif (_NEWLINE.search(gap) and not self._goes_on(k)) or self._ends(k, starts[-1], quoting):
                starts.append(k)
            if word == '"':
                quoting = not quoting
        return list(zip(starts, [*starts[1:], len(self._words)], strict=True))

    def _goes_on(self, k: int) -> bool:
        """A single line end inside a sentence: the text is wrapped, or the next line goes on in lower case."""
        if self._wrapped:
            return True
        return self._words[k][0].islower() and not _TERMINAL.fullmatch(self._words[k - 1]) and not self._caseless

    def _ends(self, k: int, first: int, quoting: bool) -> bool:
        """Whether a sentence that began at token ``first`` ends before token ``k``."""
        word = self._words[k]
        if word in _NEVER_FIRST or (word in _APART and self._closes(k, quoting)):
            return False
        last = k - 1
        while last > first and self._words[last] in _CLOSERS and last > k - 4:
            last -= 1
        mark = self._words[last]
        if not mark.endswith((".", "!", "?", "\u2026")):
            return False
        following = k + 1 if word in _OPENERS and k + 1 < len(self._words) else k
        if not self._gaps[k]:
            return self._glued(last, k, following)
        if not self._caseless and self._words[following][0].islower():
            return False
        if not _TERMINAL.fullmatch(mark):
            return self._abbreviation_ends(mark, following)
        return not self._is_list_number(last, first) and not (last < k - 1 and self._asked(mark, k))

    def _closes(self, k: int, quoting: bool) -> bool:
        """Whether a straight mark or an ellipsis with white space around it belongs to what stands before it."""
        apart = k + 1 == len(self._words) or bool(self._gaps[k + 1])
        return apart and (quoting or self._words[k] != '"')

    def _glued(self, last: int, k: int, following: int) -> bool:
        """ "... he said.The police ...": a lost blank, common on web pages."""
        before, after = self._words[last - 1], self._words[following]
        if self._gaps[last] or (following > k and self._gaps[following]) or self._words[last] not in ".!?":
            return False
        return len(before) > 1 and before.isalpha() and before.islower() and after[0].isupper() and after.isalpha()

    def _is_list_number(self, last: int, first: int) -> bool:
        """ "1. The": the number of a list item, not a sentence of its own."""
        return last == first + 1 and self._words[last] == "." and self._words[first].isdigit() and not self._gaps[last]

    def _asked(self, mark: str, k: int) -> bool:
        """ "Are you there?" Mary Smith asked.: the words after a quoted question say who asked it."""
        if "." in mark or "\u2026" in mark:
            return False
        for verb in range(k + 1, min(k + 1 + _MAX_NAME, len(self._words) - 1)):
            if self._words[verb] in _ASKED:
                after = self._words[verb + 1]
                return after in _AFTER_ASKED or not after[0].isalnum()
            if not self._words[verb][0].isupper():
                return False
        return False

    def _abbreviation_ends(self, word: str, k: int) -> bool:
        """ "in the U.S. The army": an abbreviation ends a sentence only where the next word plainly starts one."""
        low, following = word.lower(), self._words[k]
        if (low if len(word) > 2 else word) in _NEVER_FINAL or not following[0].isalpha():
            return False
        if low == "etc.":
            return True
        if low in ("a.m.", "p.m.") and not self._caseless:
            return not (following.isupper() and len(following) > 1) and not self._of_clock(k)
        if low in ABBREVIATIONS or low.count(".") > 1 or len(word) == 2:
            return following.lower() in _STARTERS and not self._caseless
        return True

    def _of_clock(self, k: int) -> bool:
        after = self._words[k + 1].lower() if k + 1 < len(self._words) else ""
        return self._words[k].lower() in _OF_CLOCK or after == "time"


def _looks_wrapped(text: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 4 or max(map(len, lines)) > _WRAP_MAX:
        return False
    return sum(map(_is_open, lines)) / len(lines) > 0.5


def _is_open(line: str) -> bool:
    return len(line) >= _WRAP_MIN and line.rstrip()[-1] not in ".!?\"\u201d'\u2019:"


def _caseless(text: str) -> bool:
    sample = [c for c in text[:4000] if c.isalpha()]
    return len(sample) > 200 and sum(map(str.isupper, sample)) < _CAPITALS * len(sample)
