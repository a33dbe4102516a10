"""The shape of a word, as a small class: what the uncased encoder cannot see.

The encoder lower-cases its input. Each of its pieces therefore also gets the shape class of the
word it belongs to (capitalised, upper case, digits ...), in training and in reading alike.
"""

from __future__ import annotations

SHAPES = (
    "pad",
    "lower",
    "Capitalised",
    "UPPER",
    "Single",
    "miXed",
    "digits",
    "digits+letters",
    "mark",
    "Other-Capitalised",
    "other",
)
N_SHAPES = 16  # room for more classes without a new weight shape


def shape(word: str) -> int:
    """The index into ``SHAPES`` for a non-empty word."""
    if word.isalpha():
        return _alphabetic(word)
    if word[0].isdigit() or (len(word) > 1 and word[1].isdigit() and not word[0].isalpha()):
        return 7 if any(c.isalpha() for c in word) else 6
    if not any(c.isalnum() for c in word):
        return 8
    return 9 if word[0].isupper() else 10


def _alphabetic(word: str) -> int:
    if word.islower():
        return 1
    if word.isupper():
        return 4 if len(word) == 1 else 3
    if word[0].isupper() and word[1:].islower():
        return 2
    return 5
