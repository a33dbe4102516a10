"""Text fragments: URLs that lead a browser to words on a page (``#:~:text=``, WICG's URL Fragment Text Directives).

A browser takes the first match on the page, within one paragraph and between the bounds of words, whatever the case.
So words that stand in several places need what comes before or after them, and long ones are told by their ends.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

_WORD = re.compile(r"\w+")
_LONG = 200  # characters from which words are told by their ends
_AT_ENDS = 4  # words at either end, at first
_MOST = 12  # words of context
_TRIES = 2000  # places that are looked at: a text that says one thing more often leads nowhere


@dataclass(frozen=True, slots=True)
class Directive:
    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        parts = [
            f"{_encoded(self.prefix)}-" if self.prefix else "",
            _encoded(self.start),
            _encoded(self.end),
            f"-{_encoded(self.suffix)}" if self.suffix else "",
        ]
        return ":~:text=" + ",".join(part for part in parts if part)

    def on(self, url: str) -> str:
        """The URL with the directive, which takes the place of one that is there."""
        page = url.partition(":~:")[0]
        return page + ("" if "#" in page else "#") + str(self)


class Page:
    """A text as a browser searches it: blanks are one, paragraphs are lines."""

    def __init__(self, text: str) -> None:
        self._text = text
        pieces: list[str] = []
        self._from: list[int] = []  # where in the text each piece of the page begins
        self._at: list[int] = []  # and where on the page
        length = 0
        for match in re.finditer(r"\S+|\s+", text):
            piece = match[0] if not match[0].isspace() else "\n" if "\n" in match[0] else " "
            self._from.append(match.start())
            self._at.append(length)
            pieces.append(piece)
            length += len(piece)
        self.text = "".join(pieces)
        self._folded = _folded(self.text)

    def directive(self, start: int, end: int) -> Directive | None:
        """The shortest that leads to the words at these offsets and nowhere else; None if there is none."""
        first, last = self._place(start), self._place(end)
        first, last = self._whole_words(*self._stripped(first, last))
        if first >= last:
            return None
        return next((told for told in self._candidates(first, last) if self.find(told) == (first, last)), None)

    def find(self, told: Directive) -> tuple[int, int] | None:
        """Where on the page a browser finds it: the first match."""
        for first, start_end in self._matches(told.start, 0):
            if told.prefix and not self._comes_before(told.prefix, first):
                continue
            ends = (end for _, end in self._matches(told.end, start_end)) if told.end else (start_end,)
            for last in ends:
                if not told.suffix or self._comes_after(told.suffix, last):
                    return first, last
        return None

    def _candidates(self, first: int, last: int) -> Iterator[Directive]:
        """With no context, then with more and more of it."""
        words = self.text[first:last]
        for context in range(_MOST + 1):
            start, end = _ends(words, _AT_ENDS + context)
            before, after = self._before(first, context), self._after(last, context)
            yield Directive(start, end, before)
            yield Directive(start, end, "", after)
            yield Directive(start, end, before, after)

    def _matches(self, words: str, at: int) -> Iterator[tuple[int, int]]:
        folded = _folded(words)
        for _ in range(_TRIES):
            at = self._folded.find(folded, at)
            if at < 0 or not folded:
                return
            if self._is_bound(at) and self._is_bound(at + len(folded)):
                yield at, at + len(folded)
            at += 1

    def _comes_before(self, words: str, at: int) -> bool:
        end = self._skip(at, -1)
        start = end - len(words)
        return start >= 0 and self._folded[start:end] == _folded(words) and self._is_bound(start)

    def _comes_after(self, words: str, at: int) -> bool:
        start = self._skip(at, 1)
        end = start + len(words)
        return self._folded[start:end] == _folded(words) and self._is_bound(end)

    def _is_bound(self, at: int) -> bool:
        return not (0 < at < len(self.text) and _is_word(self.text[at - 1]) and _is_word(self.text[at]))

    def _whole_words(self, first: int, last: int) -> tuple[int, int]:
        while first < last and not self._is_bound(first):
            first -= 1
        while first < last and not self._is_bound(last):
            last += 1
        return first, last

    def _stripped(self, first: int, last: int) -> tuple[int, int]:
        words = self.text[first:last]
        return first + len(words) - len(words.lstrip()), last - (len(words) - len(words.rstrip()))

    def _before(self, at: int, count: int) -> str:
        """So many words before, of the paragraph in which the last of them stands."""
        end = self._skip(at, -1)
        return _trailing(self.text[self.text.rfind("\n", 0, end) + 1 : end], count)

    def _after(self, at: int, count: int) -> str:
        start = self._skip(at, 1)
        end = self.text.find("\n", start)
        return _leading(self.text[start : end if end >= 0 else None], count)

    def _skip(self, at: int, step: int) -> int:
        """Over blanks, backwards or forwards; there are never many."""
        while 0 <= (sign := at if step > 0 else at - 1) < len(self.text) and self.text[sign].isspace():
            at += step
        return at

    def _place(self, offset: int) -> int:
        """Where on the page an offset of the text is."""
        piece = bisect_right(self._from, offset) - 1
        if piece < 0:
            return 0
        end = self._at[piece + 1] if piece + 1 < len(self._at) else len(self.text)
        return min(self._at[piece] + offset - self._from[piece], end)


def _ends(words: str, count: int) -> tuple[str, str]:
    """How words begin and end, if they are long or go over paragraphs; else all of them and nothing."""
    first, _, rest = words.partition("\n")
    if not rest and len(words) <= _LONG:
        return words, ""
    start, end = _leading(first, count), _trailing(rest.rpartition("\n")[2] or words, count)
    return (start, end) if rest or len(start) + len(end) < len(words) else (words, "")


def _leading(words: str, count: int) -> str:
    """The words up to the end of so many of them."""
    ends = [match.end() for match in _WORD.finditer(words)][:count]
    return words[: ends[-1]].strip() if ends else ""


def _trailing(words: str, count: int) -> str:
    starts = [match.start() for match in _WORD.finditer(words)][-count:] if count else []
    return words[starts[0] :].strip() if starts else ""


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _folded(text: str) -> str:
    """Without cases, sign by sign, so that places stay."""
    return text if text.isascii() and text.islower() else "".join(map(_small, text))


def _small(sign: str) -> str:
    small = sign.lower()
    return small if len(small) == 1 else sign


def _encoded(words: str) -> str:
    """Percent-encoded, with the hyphen, which has a meaning here; what no page can hold as the mark of the unknown."""
    return quote(words.encode("utf-16", "surrogatepass").decode("utf-16", "replace"), safe="").replace("-", "%2D")
