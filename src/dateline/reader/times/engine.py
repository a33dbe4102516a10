"""The engine of the grammar: rules as text, tried at a word, all readings with their ends.

A rule is a name, a pattern and a function that builds the meaning. In a pattern ``MONTH`` is a piece, ``<date>``
another rule, ``the|a`` a choice of plain words, ``-`` any hyphen or dash; a question mark makes an item optional.
The function is given the values of pieces and rules (None for one left out), not the plain words; if it returns
None the rule fails.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from .pieces import HYPHENS, Pieces

Build = Callable[..., Any]
_WORD, _PIECE, _RULE = range(3)
_Item = tuple[int, Any, bool]


class Grammar:
    """Rules compiled once. A rule may name itself or later ones, but no rule may begin with itself."""

    def __init__(self, rules: tuple[tuple[str, str, Build], ...]) -> None:
        self._rules: dict[str, list[tuple[tuple[_Item, ...], Build]]] = {}
        for name, pattern, build in rules:
            self._rules.setdefault(name, []).append((tuple(_item(word) for word in pattern.split()), build))

    def reader(self, pieces: Pieces) -> Reader:
        return Reader(self._rules, pieces)


def _item(word: str) -> _Item:
    optional = word.endswith("?")
    word = word.removesuffix("?")
    if word.startswith("<"):
        return _RULE, word[1:-1], optional
    if word.isupper():
        return _PIECE, word, optional
    return _WORD, HYPHENS if word == "-" else frozenset(word.split("|")), optional


class Reader:
    """Reads one text by the rules; what was found at a word is kept."""

    def __init__(self, rules: dict[str, list[tuple[tuple[_Item, ...], Build]]], pieces: Pieces) -> None:
        self._rules = rules
        self._at, self._low = pieces.at, pieces.low
        self._known: dict[tuple[str, int], dict[int, Any]] = {}

    def read(self, name: str, i: int) -> dict[int, Any]:
        """The readings of a rule at word ``i``: end to meaning; of two with one end the earlier rule's."""
        key = name, i
        if key not in self._known:
            found: dict[int, Any] = {}
            for items, build in self._rules[name]:
                for end, values in self._match(items, 0, i):
                    if end not in found:
                        meaning = build(*values)
                        if meaning is not None:
                            found[end] = meaning
            self._known[key] = found
        return self._known[key]

    def _match(self, items: tuple[_Item, ...], k: int, i: int) -> Iterator[tuple[int, tuple[Any, ...]]]:
        if k == len(items):
            yield i, ()
            return
        kind, what, optional = items[k]
        if i < len(self._low):
            if kind == _WORD:
                if self._low[i] in what:
                    yield from self._match(items, k + 1, i + 1)
            elif kind == _PIECE:
                piece = self._at[i].get(what)
                if piece is not None:
                    for end, values in self._match(items, k + 1, piece[1]):
                        yield end, (piece[0], *values)
            else:
                for middle, value in sorted(self.read(what, i).items(), reverse=True):
                    for end, values in self._match(items, k + 1, middle):
                        yield end, (value, *values)
        if optional:
            for end, values in self._match(items, k + 1, i):
                yield end, (values if kind == _WORD else (None, *values))
