"""Readers: every training set as documents, a document as a list of sentences with one schema.

A sentence is a dict with ``words`` and any of ``upos xpos deprel head names names_uner names_wnut
names_politics frames mentions event mode status speech pledge actor links tellings``. Token columns have one label
a word, ``None`` where a set says nothing. ``head`` counts from 1, 0 is the root. ``frames`` is
``[(predicate, [(argument head, role), ...]), ...]``, ``mentions`` is ``[(head word, entity), ...]``, ``links``
is like ``frames`` for event triggers, with the role ``None`` where a word may stand or not, ``tellings`` is
``[(trigger, happening), ...]``. A set that lacks
a column leaves it out: a missing label never means "O".
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

Sentence = dict
Document = list[Sentence]


def _rows(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def top(heads: list[int], start: int, end: int) -> int | None:
    """The word of a span that hangs outside it; ``heads`` counts from 1, 0 is the root."""
    return next((i for i in range(start, end) if heads[i] == 0 or not start <= heads[i] - 1 < end), None)


def frames(row: dict) -> list[tuple[int, list[tuple[int, str]]]]:
    """PropBank arguments as the syntactic head word of each argument span."""
    out = []
    for predicate in row["srl"]:
        args = [(top(row["head"], start, end), label) for start, end, label in predicate["args"]]
        out.append((predicate["p"], [(word, label) for word, label in args if word is not None]))
    return out


def treebank(path: Path) -> list[Document]:
    """UD English EWT or GUM; GUM's non-commercial sentences (``nc`` = 1) are left out."""
    return _by_document((row["doc"], _parsed(row)) for row in _rows(path) if not row.get("nc"))


def _by_document(pairs: Iterable[tuple[str, Sentence]]) -> list[Document]:
    docs: dict[str, Document] = defaultdict(list)
    for doc, sentence in pairs:
        docs[doc].append(sentence)
    return list(docs.values())


def _parsed(row: dict) -> Sentence:
    s = {"words": row["words"], "upos": row["upos"], "xpos": row["xpos"], "head": row["head"], "deprel": row["dep"]}
    if "ner3" in row:
        s["names_uner"] = [t if t[2:] in ("PER", "ORG", "LOC", "") else "O" for t in row["ner3"]]
    if "srl" in row:
        s["frames"] = frames(row)
    if "ents" in row:
        heads = [(top(row["head"], start, end), entity) for start, end, _, entity, _ in row["ents"]]
        one_a_word = {word: entity for word, entity in heads if word is not None}
        s["mentions"] = list(one_a_word.items())
    return s


def newswire(path: Path) -> list[Document]:
    """English Worldwide Newswire: nine classes of names, one paragraph a row and a document."""
    return [[{"words": row["words"], "names": row["ner9"]}] for row in _rows(path)]


def names(path: Path, column: str) -> list[Document]:
    """WNUT 2017 or CrossNER politics: one sentence a document, names under ``column``."""
    return [[{"words": row["words"], column: row["ner_raw"]}] for row in _rows(path)]


def lemmas(*paths: Path) -> Iterator[tuple[str, str, str]]:
    """(form, xpos, lemma) of every treebank word that may be used."""
    for path in paths:
        for row in _rows(path):
            if not row.get("nc"):
                yield from zip(row["words"], row["xpos"], row["lemma"], strict=True)
