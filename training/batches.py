"""Rows to tensors: pieces, shapes, label ids, and batches of neighbouring rows."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from dateline.language.shape import shape

from .model import ENCODER
from .windows import TOKEN_COLUMNS, Row

IGNORE = -100
MAX_PIECES = 200
LONGEST_HEADLINE = 14  # words
COLUMNS = (*TOKEN_COLUMNS, "starts")
ROLE_SETS = {"frames": "roles", "links": "event_roles"}
Example = dict
NOTHING = "\u00ad"  # a soft hyphen: a word that has no piece
DOUBLE = ('"', "\u201c", "\u201d")
CURLY = {'"': ("\u201c", "\u201d"), "'": ("\u2018", "\u2019"), "'s": ("\u2019s",), "n't": ("n\u2019t",)}


@cache
def tokenizer() -> Tokenizer:
    t = Tokenizer.from_file(str(Path(ENCODER) / "tokenizer.json"))
    t.no_padding()
    t.no_truncation()
    return t


def examples(rows: list[Row], index: dict[str, dict[str, int]]) -> list[Example]:
    """Rows as integer lists; those longer than ``MAX_PIECES`` are left out."""
    encoded = tokenizer().encode_batch([r["words"] for r in rows], is_pretokenized=True)
    return [
        _example(r, e.ids, e.word_ids, index) for r, e in zip(rows, encoded, strict=True) if len(e.ids) <= MAX_PIECES
    ]


def align(words: list[str], word_ids: list[int | None]) -> tuple[list[int], list[int]]:
    """The first piece of each word and the shape of each piece; a word with no piece takes its neighbour's."""
    first, shapes = [-1] * len(words), [0] * len(word_ids)
    of_word = [shape(w) for w in words]
    for k, w in enumerate(word_ids):
        if w is not None:
            first[w] = k if first[w] < 0 else first[w]
            shapes[k] = of_word[w]
    for i, k in enumerate(first):
        if k < 0:
            first[i] = first[i - 1] if i else 1
    return first, shapes


def _example(row: Row, ids: list[int], word_ids: list[int | None], index: dict[str, dict[str, int]]) -> Example:
    first, shapes = align(row["words"], word_ids)
    x: Example = {"ids": ids, "shapes": shapes, "first": first, "sentence": row["sentence"]}
    x["mentions"] = row["mentions"]
    for name in COLUMNS:
        if name in row:
            x[name] = [IGNORE if t is None else index[name].get(t, IGNORE) for t in row[name]]
    if "head" in row:
        x["head"] = [IGNORE if h is None else h for h in row["head"]]
    for key, labels in ROLE_SETS.items():
        if key in row:
            x[f"{key}_known"] = row[f"{key}_known"]
            x[key] = [(p, [(i, _role(index[labels], r)) for i, r in args]) for p, args in row[key]]
    return x


def _role(index: dict[str, int], role: str | None) -> int:
    """Rare roles are none; a role that may stand or not is not scored."""
    return IGNORE if role is None else index.get(role, 0)


def augment(row: Row, rng: random.Random) -> Row:
    """Odd casing and curly or lost marks, so that the core keeps its footing in headlines and in other outlets' type.

    Casing changes one sentence of the row, as a headline stands above its report; a short one may be cased as a title.
    """
    draw, chosen = rng.random(), rng.choice(row["sentence"])
    mine = [s == chosen for s in row["sentence"]]
    if draw < 0.05:
        return _recased(row, mine, str.upper)
    if draw < 0.07:
        return _recased(row, mine, str.lower)
    if draw < 0.19 and sum(mine) <= LONGEST_HEADLINE:
        return _recased(row, mine, _title)
    if draw < 0.40:
        return {**row, "words": [rng.choice(CURLY[w]) if w in CURLY else w for w in row["words"]]}
    return _unmarked(row) if draw < 0.44 else row


def _recased(row: Row, mine: list[bool], case: Callable[[str], str]) -> Row:
    return {**row, "words": [case(w) if m else w for w, m in zip(row["words"], mine, strict=True)]}


def _title(word: str) -> str:
    return word if word in _FUNCTION else word[:1].upper() + word[1:]


def _unmarked(row: Row) -> Row:
    """The row as if its double quotation marks had been lost; nothing is asked of where they stood.

    A sentence that began with one now begins with its next word.
    """
    lost = {k for k, w in enumerate(row["words"]) if w in DOUBLE}
    if not lost:
        return row
    blank = {name: [None if k in lost else x for k, x in enumerate(row[name])] for name in COLUMNS if name in row}
    if "head" in row:
        blank["head"] = [None if k in lost else h for k, h in enumerate(row["head"])]
        for k in sorted(lost):
            if row["starts"][k] == "start" and k + 1 < len(row["words"]) and k + 1 not in lost:
                blank["starts"][k + 1] = "start"
    return {**row, **blank, "words": [NOTHING if k in lost else w for k, w in enumerate(row["words"])]}


_FUNCTION = frozenset("a an the of in on at to for and or by with from as".split())


def batches(documents: list[list[Example]], budget: int, rng: random.Random, together: int) -> list[list[Example]]:
    """Rows of like length to at most ``budget`` padded pieces a batch; of documents with mentions some neighbours stay
    ``together`` (coreference).
    """
    parts = [doc[k : k + n] for doc in documents for n in [_parts(doc, together)] for k in range(0, len(doc), n)]
    parts.sort(key=lambda part: max(len(x["ids"]) for x in part) + rng.random() * 4)
    out: list[list[Example]] = []
    longest = 0
    for number, part in enumerate(parts):
        for x in part:
            x["part"] = number
    for x in (x for part in parts for x in part):
        longest = max(longest, len(x["ids"]))
        if not out or longest * (len(out[-1]) + 1) > budget:
            out.append([])
            longest = len(x["ids"])
        out[-1].append(x)
    return out


def _parts(doc: list[Example], together: int) -> int:
    return together if any(x["mentions"] for x in doc) else 1


def tensors(batch: list[Example]) -> dict[str, Tensor]:
    """A batch as padded tensors; a head whose labels nobody knows here has none.

    ``<key>`` (calls, 2) says where the predicates of ``frames`` and ``links`` are, ``<key>_roles`` (calls, words)
    the role of each word; ``at`` (mentions, 2), ``entity``, ``part`` and ``is_first`` are for coreference.
    """
    t = {k: _padded([x[k] for x in batch], 0) for k in ("ids", "shapes", "first")}
    t["mask"] = _padded([[1] * len(x["ids"]) for x in batch], 0)
    t["sentence"] = _padded([x["sentence"] for x in batch], -1)
    for k in (*COLUMNS, "head"):
        if any(k in x for x in batch):
            t[k] = _padded([x.get(k, [IGNORE] * len(x["first"])) for x in batch], IGNORE)
    if any("frames" in x for x in batch):
        t["predicate"] = _padded([_predicates(x) for x in batch], IGNORE)
    for key in ROLE_SETS:
        _add_roles(t, key, batch)
    _add_mentions(t, batch)
    asked = (*COLUMNS, "head", "predicate", "frames_roles", "links_roles")
    empty = {k for k in asked if k in t and not bool((t[k] != IGNORE).any())}
    return {k: v for k, v in t.items() if k not in empty}


def _padded(rows: list[list[int]], value: int) -> Tensor:
    longest = max(map(len, rows))
    return torch.tensor([r + [value] * (longest - len(r)) for r in rows])


def _predicates(x: Example) -> list[int]:
    gold = [0 if known else IGNORE for known in x.get("frames_known", [False] * len(x["first"]))]
    for predicate, _ in x.get("frames", ()):
        gold[predicate] = 1
    return gold


def _add_roles(t: dict[str, Tensor], key: str, batch: list[Example]) -> None:
    """Every word of a predicate's sentence has a role or none; other sentences are not asked."""
    at, gold = [], []
    for k, x in enumerate(batch):
        for predicate, args in x.get(key, ()):
            mine = x["sentence"][predicate]
            labels = [0 if s == mine else IGNORE for s in x["sentence"]]
            for i, role in args:
                labels[i] = role
            at.append([k, predicate])
            gold.append(labels + [IGNORE] * (t["first"].size(1) - len(labels)))
    if at:
        t[key], t[f"{key}_roles"] = torch.tensor(at), torch.tensor(gold)


def _add_mentions(t: dict[str, Tensor], batch: list[Example]) -> None:
    found = [(k, i, (x["part"], e), first) for k, x in enumerate(batch) for i, e, first in x["mentions"]]
    if len(found) < 2:
        return
    number: dict[tuple[int, str], int] = {}
    t["at"] = torch.tensor([f[:2] for f in found])
    t["part"] = torch.tensor([f[2][0] for f in found])
    t["entity"] = torch.tensor([number.setdefault(f[2], len(number)) for f in found])
    t["is_first"] = torch.tensor([[f[3]] for f in found])
