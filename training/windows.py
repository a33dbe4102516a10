"""Rows: neighbouring sentences of one document that the encoder sees together.

A row has the sentences' columns one after another, indices shifted, and three more: ``sentence`` (the number of
each word's sentence in the row), ``starts`` ("start" at a sentence's first word; nothing said of the row's
first word, which always is one). Mentions also say whether they are the entity's first.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence

from .data import Document, Sentence

TOKEN_COLUMNS = (
    *("upos", "xpos", "deprel", "names", "names_uner", "names_wnut", "names_politics"),
    *("event", "mode", "status", "speech", "pledge", "actor", "garble"),
)
Row = dict


def rows(documents: Iterable[Document], limits: Sequence[int], rng: random.Random) -> list[list[Row]]:
    """Every document as its rows, cut at a length drawn for it."""
    out = []
    for doc in documents:
        seen: set[str] = set()
        out.append([join(sentences, seen) for sentences in windows(doc, rng.choice(limits))])
    return out


def windows(document: Document, limit: int) -> Iterator[list[Sentence]]:
    """Runs of sentences of at most ``limit`` words in all, or of one longer sentence."""
    row: list[Sentence] = []
    length = 0
    for s in document:
        if row and length + len(s["words"]) > limit:
            yield row
            row, length = [], 0
        row.append(s)
        length += len(s["words"])
    if row:
        yield row


def join(sentences: list[Sentence], seen: set[str]) -> Row:
    """One row; ``seen`` holds the entities mentioned before in the document, and then this row's too."""
    row: Row = {"words": [], "sentence": [], "starts": [], "head": [], "mentions": []}
    for name in TOKEN_COLUMNS:
        if any(name in s for s in sentences):
            row[name] = [x for s in sentences for x in s.get(name) or [None] * len(s["words"])]
    for key in ("frames", "links"):
        if any(s.get(key) is not None for s in sentences):
            row[key], row[f"{key}_known"] = [], []
    for k, s in enumerate(sentences):
        _append(row, s, k, seen)
    if not any("head" in s for s in sentences):
        del row["head"], row["starts"]  # sentences that no one marked
    return row


def _append(row: Row, s: Sentence, k: int, seen: set[str]) -> None:
    first, n = len(row["words"]), len(s["words"])
    row["words"] += s["words"]
    row["sentence"] += [k] * n
    row["starts"] += ["start" if first else None] + ["inside"] * (n - 1)
    row["head"] += [h + first if h else h for h in s["head"]] if "head" in s else [None] * n
    for i, entity in sorted(s.get("mentions", ())):
        row["mentions"].append((first + i, entity, entity not in seen))
        seen.add(entity)
    for key in ("frames", "links"):
        if key in row:
            known = s.get(key)
            row[f"{key}_known"] += [known is not None] * n
            row[key] += [(first + p, [(first + i, role) for i, role in args]) for p, args in known or ()]
