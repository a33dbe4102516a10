"""Sentences to tensors: pieces, shapes, label ids, and batches of like length."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from dateline.language.shape import shape

from .labels import Labels
from .model import ENCODER, TOKEN_HEADS

IGNORE = -100
MAX_PIECES = 160
LONGEST_HEADLINE = 14  # words
COLUMNS = (*TOKEN_HEADS, "deprel")
Example = dict
CURLY = {'"': ("\u201c", "\u201d"), "'": ("\u2018", "\u2019"), "'s": ("\u2019s",), "n't": ("n\u2019t",)}


@cache
def tokenizer() -> Tokenizer:
    t = Tokenizer.from_file(str(Path(ENCODER) / "tokenizer.json"))
    t.no_padding()
    t.no_truncation()
    return t


def examples(sentences: list[dict], labels: Labels, max_pieces: int = MAX_PIECES) -> list[Example]:
    """Sentences as integer lists; those longer than ``max_pieces`` are left out."""
    return [x for x in _encode(sentences, labels) if len(x["ids"]) <= max_pieces]


def _encode(sentences: list[dict], labels: Labels) -> list[Example]:
    index = {k: {x: i for i, x in enumerate(v)} for k, v in labels.items()}
    encoded = tokenizer().encode_batch([s["words"] for s in sentences], is_pretokenized=True)
    return [_example(s, e.ids, e.word_ids, index) for s, e in zip(sentences, encoded, strict=True)]


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


def _example(s: dict, ids: list[int], word_ids: list[int | None], index: dict) -> Example:
    first, shapes = align(s["words"], word_ids)
    x: Example = {"ids": ids, "shapes": shapes, "first": first}
    for k in COLUMNS:
        if k in s:
            x[k] = [IGNORE if t is None else index[k].get(t, IGNORE) for t in s[k]]
    if "head" in s:
        x["head"] = s["head"]
    if "frames" in s:
        x["frames"] = [(p, [(i, index["roles"].get(r, 0)) for i, r in args]) for p, args in s["frames"]]
    return x


def augment(sentence: dict, rng: random.Random) -> dict:
    """Odd casing and curly marks, so that the core keeps its footing in headlines and in other outlets' type.

    Returns the sentence itself where nothing changes.
    """
    draw = rng.random()
    words = sentence["words"]
    if draw < 0.04:
        changed = [w.upper() for w in words]
    elif draw < 0.06:
        changed = [w.lower() for w in words]
    elif draw < 0.16 and len(words) <= LONGEST_HEADLINE:
        changed = [w if w in _FUNCTION else w[:1].upper() + w[1:] for w in words]
    elif draw < 0.40:
        changed = [rng.choice(CURLY[w]) if w in CURLY else w for w in words]
    else:
        return sentence
    return sentence if changed == words else {**sentence, "words": changed}


_FUNCTION = frozenset("a an the of in on at to for and or by with from as".split())


def batches(data: list[Example], budget: int, rng: random.Random | None) -> list[list[Example]]:
    """Batches of at most ``budget`` padded pieces; sorted by length, shuffled if ``rng`` is given."""
    jitter = (lambda: rng.random() * 4) if rng else (lambda: 0.0)
    order = sorted(data, key=lambda x: len(x["ids"]) + jitter())
    out: list[list[Example]] = []
    longest = 0
    for x in order:
        longest = max(longest, len(x["ids"]))
        if not out or longest * (len(out[-1]) + 1) > budget:
            out.append([])
            longest = len(x["ids"])
        out[-1].append(x)
    if rng:
        rng.shuffle(out)
    return out


def forever(groups: list[list[dict]], repeat: list[int], labels: Labels, budget: int, seed: int) -> Iterator:
    """Endless shuffled batches; each batch comes from one set, each set ``repeat`` times an epoch."""
    rng = random.Random(seed)
    plain = [_encoded(sentences, labels) for sentences in groups]
    while True:
        epoch = []
        for sentences, known, times in zip(groups, plain, repeat, strict=True):
            for _ in range(times):
                epoch += batches(_varied(sentences, known, labels, rng), budget, rng)
        rng.shuffle(epoch)
        yield from epoch


def _encoded(sentences: list[dict], labels: Labels) -> dict[int, Example]:
    """Examples by the identity of their sentence, which is kept, so that only changed ones are encoded anew."""
    pairs = zip(sentences, _encode(sentences, labels), strict=True)
    return {id(s): x for s, x in pairs if len(x["ids"]) <= MAX_PIECES}


def _varied(sentences: list[dict], known: dict[int, Example], labels: Labels, rng: random.Random) -> list[Example]:
    varied = [augment(s, rng) for s in sentences]
    same = [known[id(s)] for s in varied if id(s) in known]
    kept = {id(s) for s in sentences}
    return same + examples([s for s in varied if id(s) not in kept], labels)


def tensors(batch: list[Example], device: str = "cpu") -> dict[str, Tensor]:
    def padded(rows: list[list[int]], value: int) -> Tensor:
        longest = max(map(len, rows))
        return torch.tensor([r + [value] * (longest - len(r)) for r in rows], device=device)

    t = {k: padded([x[k] for x in batch], 0) for k in ("ids", "shapes", "first")}
    t["mask"] = padded([[1] * len(x["ids"]) for x in batch], 0)
    t["word_mask"] = padded([[1] * len(x["first"]) for x in batch], 0)
    for k in (*COLUMNS, "head"):
        if any(k in x for x in batch):
            t[k] = padded([x.get(k, [IGNORE] * len(x["first"])) for x in batch], IGNORE)
    return t
