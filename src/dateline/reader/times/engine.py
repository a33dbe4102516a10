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
Rule = tuple[str, str, Build]
_WORD, _PIECE, _RULE = range(3)
_Item = tuple[int, Any, bool]
_EMPTY: dict[int, Any] = {}


class _Compiled:
    """One rule; ``words`` and ``kinds`` are what it can begin with, so that most need not be tried."""

    __slots__ = ("build", "items", "kinds", "words")

    def __init__(self, pattern: str, build: Build) -> None:
        self.items = tuple(_item(word) for word in pattern.split())
        self.build = build
        self.words: frozenset[str] = frozenset()
        self.kinds: frozenset[str] = frozenset()


class Grammar:
    """Rules compiled once. No rule may begin with itself, and none may be empty."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._rules: dict[str, list[_Compiled]] = {}
        for name, pattern, build in rules:
            self._rules.setdefault(name, []).append(_Compiled(pattern, build))
        self._words = frozenset(
            word for rs in self._rules.values() for r in rs for k, what, _ in r.items if k == _WORD for word in what
        )
        while self._spread_beginnings():
            pass
        self._worth: dict[tuple[str, str, tuple[str, ...]], tuple[_Compiled, ...]] = {}

    def reader(self, pieces: Pieces) -> Reader:
        return Reader(self, pieces)

    def worth_trying(self, name: str, word: str, kinds: tuple[str, ...]) -> tuple[_Compiled, ...]:
        """The rules of a name that can begin with a word and its pieces; words that no rule names share an answer."""
        key = name, word if word in self._words else "", kinds
        rules = self._worth.get(key)
        if rules is None:
            rules = tuple(r for r in self._rules[name] if word in r.words or not r.kinds.isdisjoint(kinds))
            self._worth[key] = rules
        return rules

    def _spread_beginnings(self) -> bool:
        """One round of finding out what each rule can begin with; whether anything was new."""
        changed = False
        for rules in self._rules.values():
            for rule in rules:
                words, kinds = self._beginnings(rule)
                if words != rule.words or kinds != rule.kinds:
                    rule.words, rule.kinds, changed = words, kinds, True
        return changed

    def _beginnings(self, rule: _Compiled) -> tuple[frozenset[str], frozenset[str]]:
        words: frozenset[str] = frozenset()
        kinds: frozenset[str] = frozenset()
        for kind, what, optional in rule.items:
            if kind == _WORD:
                words |= what
            elif kind == _PIECE:
                kinds |= {what}
            else:
                words = words.union(*(r.words for r in self._rules[what]))
                kinds = kinds.union(*(r.kinds for r in self._rules[what]))
            if not optional:
                break
        return words, kinds


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

    def __init__(self, grammar: Grammar, pieces: Pieces) -> None:
        self._grammar = grammar
        self._at, self._low = pieces.at, pieces.low
        self._known: dict[tuple[str, int], dict[int, Any]] = {}

    def read(self, name: str, i: int) -> dict[int, Any]:
        """The readings of a rule at word ``i``: end to meaning; of two with one end the earlier rule's."""
        if i >= len(self._low):
            return _EMPTY
        key = name, i
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._read(name, i)
        return known

    def _read(self, name: str, i: int) -> dict[int, Any]:
        found: dict[int, Any] = {}
        for rule in self._grammar.worth_trying(name, self._low[i], tuple(self._at[i])):
            for end, values in self._match(rule.items, 0, i):
                if end not in found:
                    meaning = rule.build(*values)
                    if meaning is not None:
                        found[end] = meaning
        return found

    def _match(self, items: tuple[_Item, ...], k: int, i: int) -> Iterator[tuple[int, tuple[Any, ...]]]:
        if k == len(items):
            yield i, ()
            return
        kind, what, optional = items[k]
        if i < len(self._low):
            if kind == _WORD:
                if self._low[i] in what:
                    yield from self._match(items, k + 1, i + 1)
            else:
                for middle, value in self._options(kind, what, i):
                    for end, values in self._match(items, k + 1, middle):
                        yield end, (value, *values)
        if optional:
            for end, values in self._match(items, k + 1, i):
                yield end, (values if kind == _WORD else (None, *values))

    def _options(self, kind: int, what: str, i: int) -> list[tuple[int, Any]]:
        if kind == _PIECE:
            piece = self._at[i].get(what)
            return [] if piece is None else [(piece[1], piece[0])]
        return sorted(self.read(what, i).items(), key=_end, reverse=True)


def _end(reading: tuple[int, Any]) -> int:
    return reading[0]
