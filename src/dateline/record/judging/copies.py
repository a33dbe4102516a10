"""Copies: which reports tell one telling in the same words.

Candidates share a band of their MinHash signatures, which a store finds by index; runs of five words that both reports
have then decide. What is no part of the telling (agency furniture, sentences that a source sets under everything) is
left out first.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Literal
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from dateline.model import Span
from dateline.reader.actors.furniture import furniture
from dateline.reader.dateline import dateline_of

from .agencies import agency
from .corrections import notices
from .terms import tokens

Kind = Literal["copy", "version", "partial"]
Hashes = NDArray[np.uint64]

RUN = 5
BANDS = 32
_ROWS = 2  # of the signature in a band: a Jaccard of .33 is found in 98 of 100
_FEWEST = 16  # runs: of less text nothing can be said
_COPY = 0.8
_VERSION = 0.5
_PARTIAL = 0.2
_LEAD = 40  # runs at the head: what a report is for
_OLD_LEAD = 0.25
_FRESH = 3  # days in which papers print a wire story; later it is background
_STALE = 30  # days after which only the same text again is a copy
_SENTENCE = re.compile(r"[^\n.!?]+(?:[.!?]+(?![\s\"'”’)])[^\n.!?]+)*[.!?]*[\"'”’)]*")
_NAVIGATION = 8  # words: a shorter line without an end is no sentence
_ENDS = re.compile(r"[.!?:,;][\"'”’)\]]*\s*$")
_PARTING = re.compile(
    r"\ball rights reserved\b|\bmay not be (?:published|reproduced|redistributed)\b|\bclick here\b"
    r"|\bsign up (?:for|to)\b|\bsubscribe\b|\bcookies?\b|\bfollow us\b"
    r"|\b(?:posted|published|updated|last modified):? .{0,40}\d{4}"
    r"|\bcopyright\b|©|\bread more\b|\badvertisement\b|\bshare (?:this|on)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence or line: ``mark`` is one for the same words, whatever their letters and marks."""

    span: Span
    mark: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Print:
    """A report's runs of words in order, and the bands by which its copies are found. A store keeps the bands."""

    runs: Hashes
    bands: tuple[int, ...]
    day: date | None = None
    publisher: str | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """``shared`` is the share of the shorter one's runs that the other has too."""

    kind: Kind
    shared: float
    why: str


def pieces(text: str) -> list[Piece]:
    """The sentences of a report's own telling, without furniture, navigation and notices of corrections."""
    taken = [*furniture(text), *(notice.span for notice in notices(text))]
    if head := dateline_of(text):
        taken.append(head.span)
    if taken:
        text = _blanked(text, taken)
    found = []
    for match in _SENTENCE.finditer(text):
        words = tuple(tokens(match[0]))
        if words and not _is_navigation(match[0], len(words)):
            found.append(Piece(Span(match.start(), match.end()), crc32(" ".join(words).encode()), words))
    return found


def _blanked(text: str, spans: list[Span]) -> str:
    """The text with blanks in place of the spans, so that offsets hold."""
    letters = list(text)
    for start, end in spans:
        letters[start:end] = [c if c == "\n" else " " for c in letters[start:end]]
    return "".join(letters)


def _is_navigation(line: str, words: int) -> bool:
    return (words < _NAVIGATION and not _ENDS.search(line)) or _PARTING.search(line) is not None


def print_of(
    text: str,
    day: date | None = None,
    publisher: str | None = None,
    is_boilerplate: Callable[[int], bool] = lambda mark: False,
) -> Print:
    """``is_boilerplate`` says of a piece's mark whether many reports of the source have that sentence."""
    kept = [word for piece in pieces(text) if not is_boilerplate(piece.mark) for word in piece.words]
    runs = _runs(kept)
    return Print(runs, _bands(runs), day, publisher, agency(text, publisher))


@lru_cache(maxsize=65536)
def _hash(word: str) -> int:
    raw = word.encode("utf-8", "surrogatepass")
    return crc32(raw) << 32 | crc32(raw, 0x5BD1E995)


_PLACES = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F],
                   dtype=np.uint64)  # fmt: skip
_RANDOM = np.random.Generator(np.random.PCG64(20210726))  # its stream is fixed for all versions and machines
_TIMES, _PLUS = (_RANDOM.integers(1, 2**63, size=BANDS * _ROWS, dtype=np.uint64) for _ in range(2))


def _runs(words: list[str]) -> Hashes:
    hashes = np.fromiter(map(_hash, words), dtype=np.uint64, count=len(words))
    if len(hashes) < RUN:
        return hashes[:0]
    windows = np.lib.stride_tricks.sliding_window_view(hashes, RUN)
    mixed: Hashes = (windows * _PLACES).sum(axis=1, dtype=np.uint64)
    return mixed ^ (mixed >> np.uint64(29))


def _bands(runs: Hashes) -> tuple[int, ...]:
    if not len(runs):
        return ()
    least = np.empty(BANDS * _ROWS, dtype=np.uint64)
    odd = _TIMES | np.uint64(1)
    for k in range(BANDS * _ROWS):
        least[k] = ((runs * odd[k] + _PLUS[k]) >> np.uint64(16)).min()
    pairs: Any = least.reshape(BANDS, _ROWS)
    keys = pairs[:, 0] * _PLACES[0] ^ pairs[:, 1] * _PLACES[1] ^ np.arange(BANDS, dtype=np.uint64) * _PLACES[2]
    return tuple(int(key) for key in keys.astype(np.int64))


def compare(one: Print, other: Print) -> Copy | None:
    """What two reports are to each other; the order does not matter."""
    a, b = np.unique(one.runs), np.unique(other.runs)
    fewer = min(len(a), len(b))
    if fewer < _FEWEST:
        return None
    both = len(np.intersect1d(a, b, assume_unique=True))
    shared = both / fewer
    if shared < _PARTIAL:
        return None
    told = f"{round(100 * shared)}% of the shorter report's runs of {RUN} words stand in the other"
    if shared < _VERSION and not _of_one_agency(one, other):
        return Copy("partial", shared, f"{told}: passages are reused")
    if _is_follow_up(one, other) or (_days(one, other) > _STALE and both / max(len(a), len(b)) < _COPY):
        return Copy("partial", shared, f"{told}, but days later and not as news: background is reused")
    if shared >= _COPY and both / max(len(a), len(b)) >= _VERSION:
        return Copy("copy", shared, told)
    by = f", and both are {one.agency}'s" if shared < _VERSION else ""
    return Copy("version", shared, f"{told}{by}: rewritten or cut")


def _of_one_agency(one: Print, other: Print) -> bool:
    """Of one agency and day: fewer of the same words show a rewriting then."""
    return one.agency is not None and one.agency == other.agency and one.day is not None and one.day == other.day


def _is_follow_up(one: Print, other: Print) -> bool:
    """Later news with the earlier report as its background."""
    if one.day is None or other.day is None or _days(one, other) < _FRESH:
        return False
    earlier, later = (one, other) if one.day <= other.day else (other, one)
    return float(np.isin(later.runs[:_LEAD], earlier.runs).mean()) < _OLD_LEAD


def _days(one: Print, other: Print) -> int:
    return abs((one.day - other.day).days) if one.day and other.day else 0
