"""Readers: every training set as a list of sentences with one schema.

A sentence is a dict with ``words`` and any of ``upos xpos deprel head names names_uner frames event
mode status speech pledge``. Token columns have one label a word, ``None`` where a set says nothing.
``head`` counts from 1, 0 is the root. ``frames`` is ``[(predicate, [(argument head, role), ...]), ...]``.
A set that lacks a column leaves it out: a missing label never means "O".
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

Sentence = dict


def _rows(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def frames(row: dict) -> list[tuple[int, list[tuple[int, str]]]]:
    """PropBank arguments as the syntactic head word of each argument span."""
    heads = row["head"]
    out = []
    for predicate in row["srl"]:
        args = []
        for start, end, label in predicate["args"]:
            tops = [i for i in range(start, end) if heads[i] == 0 or not start <= heads[i] - 1 < end]
            args.extend((top, label) for top in tops[:1])
        out.append((predicate["p"], args))
    return out


def treebank(path: Path) -> list[Sentence]:
    """UD English EWT or GUM; GUM's non-commercial sentences (``nc`` = 1) are left out."""
    out = []
    for row in _rows(path):
        if row.get("nc"):
            continue
        s = {"words": row["words"], "upos": row["upos"], "xpos": row["xpos"], "head": row["head"], "deprel": row["dep"]}
        if "ner3" in row:
            s["names_uner"] = [t if t[2:] in ("PER", "ORG", "LOC", "") else "O" for t in row["ner3"]]
        if "srl" in row:
            s["frames"] = frames(row)
        out.append(s)
    return out


def newswire(path: Path) -> list[Sentence]:
    """English Worldwide Newswire: nine classes of names, one paragraph a row."""
    return [{"words": row["words"], "names": row["ner9"]} for row in _rows(path)]


def lemmas(*paths: Path) -> Iterator[tuple[str, str, str]]:
    """(form, xpos, lemma) of every treebank word that may be used."""
    for path in paths:
        for row in _rows(path):
            if not row.get("nc"):
                yield from zip(row["words"], row["xpos"], row["lemma"], strict=True)
