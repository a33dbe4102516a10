"""Pieces: the terminals of the time grammar, read off the atoms of a text.

An atom is a word, or a part of one that figures and hyphens divide ("mid-1990s" has four: mid - 1990 s), so that
nothing hangs on how words are cut. A piece begins at an atom, may run over several ("twenty-four", "2021-07-26")
and carries a value. Which pieces an atom can be is the lexicon's matter; numbers are told apart by their shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.language.parse import Parse

from . import lexicon as lex
from . import numeric
from .feasts import FEASTS, FIXED
from .meaning import Partial

Value = object
Piece = tuple[Value, int]  # what it stands for, and the atom after its last

HYPHENS = frozenset("-–—‐‑")
_CLOSERS = frozenset('.,;:)?!"”')
_CLOCK = re.compile(r"([01]?\d|2[0-4])([:.])([0-5]\d)(?::([0-5]\d))?$")
_COUNT = re.compile(r"\d{1,3}(?:,\d{3})+$|\d{1,9}$")
_DECIMAL = re.compile(r"\d{1,6}\.\d{1,3}$")
_DIVISIBLE = re.compile(r"[\d\-–—]")
_ATOM = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’.][^\W\d_]+)*\.?|\S")
APOSTROPHES = ("'", "\u2019", "\u2018", "`")
_NOT_AFTER_RATES = frozenset("ago earlier later before after from of and or long old in - to".split())
_HALVES = {"½": 0.5, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}


def _words() -> dict[str, list[tuple[str, Value]]]:
    tables: tuple[tuple[str, dict[str, Value]], ...] = (
        ("MONTH", dict(lex.MONTHS)),
        ("WEEKDAY", dict(lex.WEEKDAYS)),
        ("WEEKDAYS", dict(lex.PLURAL_WEEKDAYS)),
        ("UNIT", dict(lex.UNITS)),
        ("UNITS", dict(lex.UNIT_PLURALS)),
        ("SEASON", dict(lex.SEASONS)),
        ("PART", dict(lex.DAY_PARTS)),
        ("PARTS", dict(lex.DAY_PART_PLURALS)),
        ("CLOCKWORD", dict(lex.CLOCK_WORDS)),
        ("LONGWORD", dict(lex.LONG_WORDS)),
        ("ERA", dict(lex.ERAS)),
        ("DAYWORD", dict(lex.DAY_WORDS)),
        ("NIGHTWORD", dict(lex.NIGHT_WORDS)),
        ("REF", dict(lex.REFERENCES)),
        ("REFADJ", dict(lex.REFERENCE_ADJECTIVES)),
        ("FREQ", dict(lex.FREQUENCIES)),
        ("NEAR", dict(lex.NEAR)),
        ("SEQ", dict(lex.NEAR_MENTION)),
        ("STAGE", dict(lex.STAGES)),
        ("BOUND", dict(lex.BOUNDS)),
        ("ORD", dict(lex.ORDINALS)),
        ("DECADEWORD", dict(lex.DECADES)),
        ("ZONE", dict(lex.ZONES)),
        ("VAGUE", dict.fromkeys(lex.VAGUE_COUNTS)),
    )
    words: dict[str, list[tuple[str, Value]]] = {}
    for kind, table in tables:
        for word, value in table.items():
            words.setdefault(word, []).append((kind, value))
    return words


_WORDS = _words()
_CAPITALISED = {"MONTH", "WEEKDAY", "WEEKDAYS", "ZONE", "ERA"}
# Pieces without which there is no time expression: where none is near, the grammar is not tried.
_CORES = {
    "MONTH", "WEEKDAY", "WEEKDAYS", "UNIT", "UNITS", "SEASON", "PART", "CLOCKWORD", "DAYWORD", "NIGHTWORD", "REF",
    "REFADJ", "FREQ", "YEAR", "DECADE", "DECADEWORD", "CLOCK", "DATE", "FEAST", "AMPM", "ZONE", "YY", "NTH",
    "QTR", "QTRYEAR", "ERA", "LONGWORD",
}  # fmt: skip
_CORE_WORDS = frozenset(
    ["future", "past", "moment", "present", "being", "o'clock", "o’clock", "fy", "quarter", "minutes"]
)


def _feasts() -> dict[str, list[tuple[tuple[str, ...], Partial]]]:
    """The feasts by their first word, those of more words first."""
    feasts = {name: Partial(month=month, day=day) for name, (month, day) in FIXED.items()}
    feasts |= {name: Partial(feast=feast) for name, feast in FEASTS.items()}
    by_first: dict[str, list[tuple[tuple[str, ...], Partial]]] = {}
    for name, partial in feasts.items():
        atoms = tuple(name.replace("'s", " 's").replace("s'", "s '").replace("-", " - ").split())
        by_first.setdefault(atoms[0], []).append((atoms, partial))
    for entries in by_first.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return by_first


_FIRST_OF_FEAST = _feasts()


class Pieces:
    """The pieces of a text: ``at[i]`` maps a kind to the piece of that kind that begins at atom ``i``."""

    def __init__(self, parse: Parse) -> None:
        self.text = parse.text
        self._parse = parse
        self._order = numeric.order(parse.text)
        self.start: list[int] = []
        self.end: list[int] = []
        self.word: list[int] = []  # the word of the parse that an atom is of
        self._divide(parse)
        self.low = [parse.text[a:b].lower() for a, b in zip(self.start, self.end, strict=True)]
        self.at: list[dict[str, Piece]] = [self._at(i) for i in range(len(self.low))]
        self.near_core = self._near_core()

    def _divide(self, parse: Parse) -> None:
        for word, (start, end) in enumerate(zip(parse.start, parse.end, strict=True)):
            token = parse.text[start:end]
            if token.isalpha() or not _DIVISIBLE.search(token):
                self._add(start, end, word)
            elif len(token) == 7 and numeric.is_pair_of_years(token):  # "2020/21", as "2020-21"
                for a, b in ((0, 4), (4, 5), (5, 7)):
                    self._add(start + a, start + b, word)
            else:
                for atom in _ATOM.finditer(token):
                    self._add(start + atom.start(), start + atom.end(), word)

    def _add(self, start: int, end: int, word: int) -> None:
        self.start.append(start)
        self.end.append(end)
        self.word.append(word)

    def _near_core(self, reach: int = 9) -> list[bool]:
        """Whether a core piece begins at a word or at one of the few after it."""
        near, last = [False] * len(self.at), len(self.at) + reach
        for i in range(len(self.at) - 1, -1, -1):
            if self.low[i] in _CORE_WORDS or not _CORES.isdisjoint(self.at[i]):
                last = i
            near[i] = last - i < reach
        return near

    def glued(self, i: int) -> bool:
        """Whether atom ``i`` begins where the one before it ends."""
        return 0 < i < len(self.low) and self.start[i] == self.end[i - 1]

    def _at(self, i: int) -> dict[str, Piece]:
        word = self.low[i]
        if word[0].isdecimal():
            return dict(self._number_pieces(i, word)) if word.isascii() else {}
        if word in _CLOSERS:  # the clause ends here: a piece without words
            return {"CLOSED": (None, i)}
        if word in ("ended", "ending"):  # "the year ended March 31": the same
            return {"ENDED": (None, i)}
        return dict(self._word_pieces(i, word))

    def _word_pieces(self, i: int, word: str) -> Iterator[tuple[str, Piece]]:
        capital = self.text[self.start[i]].isupper()
        for kind, value in _WORDS.get(word, ()):
            if capital or kind not in _CAPITALISED:
                yield kind, (value, i + 1)
        if word in lex.NUMBERS or word in lex.TENS or word in lex.SCALES:
            yield from self._spelled_numbers(i, word)
        if word in ("a.m.", "p.m.", "am", "pm", "a.m", "p.m"):
            yield "AMPM", (word[0], i + 1)
        if word == "a" and i + 1 < len(self.low) and self.low[i + 1] in lex.SCALES:  # "a hundred"
            value, after = self._number_words(i + 1)
            yield "NUM", (float(value), after)
        if word in ("a", "an") and self._is_rate(i):
            yield "RATE", (None, i + 1)
        if word in APOSTROPHES:
            yield from self._short_year(i)
        if word in ("q", "h") and capital:
            yield from self._lettered(i)
        if capital and word in _FIRST_OF_FEAST:
            for name, partial in _FIRST_OF_FEAST[word]:
                if tuple(w.replace("\u2019", "'") for w in self.low[i : i + len(name)]) == name:
                    yield "FEAST", (partial, i + len(name))
                    break

    def _spelled_numbers(self, i: int, word: str) -> Iterator[tuple[str, Piece]]:
        value, after = self._number_words(i)
        yield "NUM", self._and_a_half(float(value), after)
        if word in lex.TENS:
            yield from self._ordinal_words(i, word)
        if word in ("eighteen", "nineteen") and i + 1 < len(self.low) and self.low[i + 1] in lex.TENS:
            tens, after = self._number_words(i + 1)  # "nineteen ninety-six"
            yield "YEAR", (100 * lex.NUMBERS[word] + tens, after)

    def _lettered(self, i: int) -> Iterator[tuple[str, Piece]]:
        """``Q3`` and ``H1``."""
        number = self.low[i + 1] if self.glued(i + 1) else ""
        if number in ("1", "2", "3", "4") and not (self.glued(i + 2) and self.low[i + 2].isalnum()):
            kind = "QTR" if self.low[i] == "q" else "HALFYEAR"
            yield kind, (int(number), i + 2)

    def _quarter(self, i: int, n: int) -> Iterator[tuple[str, Piece]]:
        """``3Q`` and ``3Q20``."""
        if not (1 <= n <= 4 and self.glued(i + 1) and self.text[self.start[i + 1] : self.end[i + 1]] == "Q"):
            return
        if self.glued(i + 2) and len(self.low[i + 2]) == 2 and self.low[i + 2].isdecimal():
            yield "QTRYEAR", ((n, int(self.low[i + 2])), i + 3)
        elif not (self.glued(i + 2) and self.low[i + 2].isalnum()):
            yield "QTR", (n, i + 2)

    def _is_rate(self, i: int) -> bool:
        """``40 deaths a day``: after a noun or a figure, and nothing that counts from a day follows."""
        if not i or i + 1 >= len(self.low) or self.word[i] < 1:
            return False
        after = self.low[i + 2] if i + 2 < len(self.low) else ""
        before = self._parse.upos[self.word[i] - 1]
        return before in ("NOUN", "NUM", "SYM") and after not in _NOT_AFTER_RATES and self.low[i - 1] not in lex.UNITS

    def _number_pieces(self, i: int, word: str) -> Iterator[tuple[str, Piece]]:
        if len(word) == 4 and word.isdecimal():
            yield from self._four_digits(i, word)
        if len(word) <= 2 and word.isdecimal():
            yield from self._two_digits(i, int(word))
        if _COUNT.match(word) or _DECIMAL.match(word):
            yield "NUM", self._digits(i, word)
        clock = _CLOCK.match(word)
        if clock:
            kind = "CLOCK" if clock[2] == ":" else "DOTCLOCK"
            yield kind, ((int(clock[1]), int(clock[3])), i + 1)
        if len(word) <= 2 or "/" in word or "." in word:
            yield from self._numeric(i)

    def _numeric(self, i: int) -> Iterator[tuple[str, Piece]]:
        """A date in figures: ``2021-07-26``, ``26/07/2021``."""
        if self.glued(i) and self.low[i - 1] not in ("(", "["):
            return
        found = numeric.date_at(self.text, self.start[i], self._order)
        after = self._atom_after(i, found[1]) if found else None
        if found and after:
            yield "DATE", (found[0], after)

    def _atom_after(self, i: int, end: int) -> int | None:
        """The atom after the one that ends at a place, None if none does."""
        while i < len(self.low) and self.end[i] < end:
            i += 1
        return i + 1 if i < len(self.low) and self.end[i] == end else None

    def _four_digits(self, i: int, word: str) -> Iterator[tuple[str, Piece]]:
        if numeric.begins_with_year(self.text, self.start[i]):
            yield from self._numeric(i)
            return
        year = int(word)
        if 1000 <= year <= 2199:
            yield "YEAR", (year, i + 1)
        if year % 10 == 0 and self._decade_suffix(i + 1):
            yield "DECADE", ((year, False), i + 2)
        if int(word[:2]) < 24 and int(word[2:]) < 60:
            yield "MILITARY", ((int(word[:2]), int(word[2:])), i + 1)

    def _two_digits(self, i: int, n: int) -> Iterator[tuple[str, Piece]]:
        yield "TWO", (n, i + 1)
        yield from self._quarter(i, n)
        if self.glued(i + 1) and self.low[i + 1] in lex.ORDINAL_SUFFIXES:
            yield "ORD", (n, i + 2)
            if 1 <= n <= 31:
                yield "NTH", (n, i + 2)
        elif 1 <= n <= 31:
            yield "DAY", (n, i + 1)
        if n % 10 == 0 and n >= 20 and self._decade_suffix(i + 1):
            yield "DECADE", ((n, True), i + 2)

    def _decade_suffix(self, i: int) -> bool:
        return self.glued(i) and self.low[i] in ("s", "'s", "\u2019s")

    def _short_year(self, i: int) -> Iterator[tuple[str, Piece]]:
        """``'99`` and ``'90s``."""
        if not (self.glued(i + 1) and len(self.low[i + 1]) == 2 and self.low[i + 1].isdecimal()):
            return
        n = int(self.low[i + 1])
        if n % 10 == 0 and self._decade_suffix(i + 2):
            yield "DECADE", ((n, True), i + 3)
        elif not self.glued(i) and not (self.glued(i + 2) and self.low[i + 2].isalnum()):
            yield "YY", (n, i + 2)

    def _digits(self, i: int, word: str) -> Piece:
        """``3``, ``2,000``, ``1.5``, ``2 1/2``, ``3 and a half``."""
        value = float(word.replace(",", ""))
        after = i + 1
        if after < len(self.low) and self.low[after] in lex.SCALES:
            return value * lex.SCALES[self.low[after]], after + 1
        if after < len(self.low) and self.low[after] in _HALVES:
            return value + _HALVES[self.low[after]], after + 1
        return self._and_a_half(value, after)

    def _number_words(self, i: int) -> tuple[int, int]:
        value, k = 0, i
        while k < len(self.low):
            word = self.low[k]
            if word in lex.TENS and value % 100 == 0:
                value += lex.TENS[word]
                k += 1
                ones = k + 1 if k + 1 < len(self.low) and self.low[k] in HYPHENS else k
                if ones < len(self.low) and 0 < lex.NUMBERS.get(self.low[ones], 0) < 10:
                    value += lex.NUMBERS[self.low[ones]]
                    k = ones + 1
            elif word in lex.NUMBERS and value % 100 == 0 and not (k > i and lex.NUMBERS[word] == 0):
                value += lex.NUMBERS[word]
                k += 1
            elif word in lex.SCALES and value < 1_000_000:
                value = max(value, 1) * lex.SCALES[word]
                k += 1
            else:
                break
            if k < len(self.low) and self.low[k - 1] not in lex.SCALES and self.low[k] not in lex.SCALES:
                break
        return value, k

    def _and_a_half(self, value: float, after: int) -> Piece:
        tail = [w for w in self.low[after : after + 6] if w not in HYPHENS][:3]
        if tail[:2] == ["and", "half"]:
            tail[1:1] = [""]
        if tail[:1] != ["and"] or tail[2:3] != ["half"]:
            return value, after
        while self.low[after] != "half":
            after += 1
        return value + 0.5, after + 1

    def _ordinal_words(self, i: int, word: str) -> Iterator[tuple[str, Piece]]:
        """``twenty-first``."""
        k = i + 2 if i + 1 < len(self.low) and self.low[i + 1] in HYPHENS else i + 1
        ones = lex.ORDINALS.get(self.low[k], 0) if k < len(self.low) else 0
        if 0 < ones < 10:
            yield "ORD", (lex.TENS[word] + ones, k + 1)
