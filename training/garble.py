"""Damage: sentences whose pieces were mixed up as bad translation and careless editing mix them up.

Clean documents in, the same documents with about every third sentence damaged out; every word says whether its
sentence is. A sentence cannot be judged alone (a spliced tail may be good grammar), so neighbours stay beside it.
"""

from __future__ import annotations

import random

from .data import Document, Sentence

SHARE = 0.3
SHORTEST = 6  # words
_JOINTS = frozenset(
    ", of in on at to for from with by as and that which who after before while because under until when".split()
)
_OTHERS = frozenset("he she they it".split())


def damaged(document: Document, strangers: Document, rng: random.Random) -> Document:
    """The document with some sentences damaged; ``strangers`` are sentences of other documents to splice from."""
    sentences = [list(s["words"]) for s in document]
    wrong = [False] * len(sentences)
    for k, words in enumerate(sentences):
        if len(words) < SHORTEST or wrong[k] or rng.random() > SHARE:
            continue
        if k + 1 < len(sentences) and rng.random() < 0.3 and len(sentences[k + 1]) >= SHORTEST:
            after = sentences[k + 1]
            sentences[k], sentences[k + 1] = _swapped(words, after, rng)
            wrong[k], wrong[k + 1] = sentences[k] != words, sentences[k + 1] != after
        else:
            other = rng.choice(strangers)["words"] if rng.random() < 0.5 else rng.choice(document)["words"]
            sentences[k] = rng.choice(_WAYS)(words, other, rng)
            wrong[k] = sentences[k] != words
    return [_sentence(words, bad) for words, bad in zip(sentences, wrong, strict=True)]


def _sentence(words: list[str], bad: bool) -> Sentence:
    return {"words": words, "garble": ["garbled" if bad else "clean"] * len(words)}


def _cut(words: list[str], rng: random.Random) -> int:
    """A place to cut, most often before a word that joins phrases."""
    inner = range(2, len(words) - 2)
    joints = [k for k in inner if words[k].lower() in _JOINTS]
    return rng.choice(joints) if joints and rng.random() < 0.8 else rng.choice(inner)


def _swapped(one: list[str], other: list[str], rng: random.Random) -> tuple[list[str], list[str]]:
    a, b = _cut(one, rng), _cut(other, rng)
    return one[:a] + other[b:], other[:b] + one[a:]


def _spliced(words: list[str], other: list[str], rng: random.Random) -> list[str]:
    return words[: _cut(words, rng)] + other[_cut(other, rng) :] if len(other) >= SHORTEST else words


def _dropped(words: list[str], _: list[str], rng: random.Random) -> list[str]:
    """A run of words is lost: often the subject or the verb."""
    at = rng.choice((0, rng.randrange(1, len(words) - 3)))
    return words[:at] + words[at + rng.randint(2, 4) :]


def _turned(words: list[str], _: list[str], rng: random.Random) -> list[str]:
    """Two parts of the sentence change places."""
    a, b = sorted(rng.sample(range(1, len(words)), 2))
    return words[a:b] + words[:a] + words[b:]


def _in_first_person(words: list[str], _: list[str], rng: random.Random) -> list[str]:
    """ "I" where the report says "he", outside quotation marks."""
    marks = [k for k, w in enumerate(words) if w in '"“”‘’']
    at = [k for k, w in enumerate(words) if w.lower() in _OTHERS and not marks]
    return [rng.choice(("I", "we")) if k == at[0] else w for k, w in enumerate(words)] if at else words


def _circular(words: list[str], _: list[str], rng: random.Random) -> list[str]:
    """A phrase is told again in place of what followed it."""
    a = rng.randrange(0, len(words) - 4)
    b = min(len(words) - 1, a + rng.randint(3, 5))
    return words[:b] + words[a:b] + words[min(len(words), b + (b - a)) :]


_WAYS = (_spliced, _spliced, _spliced, _dropped, _dropped, _turned, _in_first_person, _circular)
