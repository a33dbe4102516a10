"""From scores to structure: a tree from arc scores, name spans from tag scores."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]


def is_tree(heads: Sequence[int]) -> bool:
    """Whether heads (0 the root, words from 1) form one tree with a single root word."""
    if sum(h == 0 for h in heads) != 1:
        return False
    safe = [False] * (len(heads) + 1)
    safe[0] = True
    for start in range(1, len(heads) + 1):
        path, k = [], start
        while not safe[k]:
            if k in path:
                return False
            path.append(k)
            k = heads[k - 1]
        for node in path:
            safe[node] = True
    return True


def tree(scores: Array) -> list[int]:
    """Heads (0 the root) of the best tree with one root word; ``scores`` is (words, 1 + words).

    Maximum spanning tree after Chu & Liu (1965) and Edmonds (1967). The single root is found by trying the
    likeliest root words and keeping the best tree.
    """
    n = scores.shape[0]
    full = np.full((n + 1, n + 1), -1e9, np.float64)
    full[1:, :] = scores[:, : n + 1]
    np.fill_diagonal(full, -1e9)
    best: tuple[float, list[int]] | None = None
    for root in np.argsort(-full[1:, 0], kind="stable")[:3] + 1:
        forced = full.copy()
        forced[1:, 0] = -1e9
        forced[root, :] = -1e9
        forced[root, 0] = 0.0
        heads = _spanning(forced)
        total = float(sum(full[k, heads[k]] for k in range(1, n + 1)))
        if best is None or total > best[0]:
            best = total, [int(h) for h in heads[1:]]
    assert best is not None
    return best[1]


def _spanning(scores: Array) -> list[int]:
    """The best head of every node but 0 such that no cycle is left; ``scores[dependent, head]``."""
    heads = [int(h) for h in scores.argmax(-1)]
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    rest = [k for k in range(len(heads)) if k not in cycle]
    inside = sum(scores[k, heads[k]] for k in cycle)
    # Contract the cycle to one node, the last; enter[j]: the node of the cycle that j, as its head, enters.
    size = len(rest) + 1
    small = np.full((size, size), -1e9, np.float64)
    enter, leave = {}, {}
    for a, i in enumerate(rest):
        for b, j in enumerate(rest):
            small[a, b] = scores[i, j]
        out = max(cycle, key=lambda k, i=i: float(scores[i, k]))  # type: ignore[misc]
        small[a, -1], leave[a] = scores[i, out], out
        into = max(cycle, key=lambda k, i=i: float(scores[k, i] - scores[k, heads[k]]))  # type: ignore[misc]
        small[-1, a], enter[a] = scores[into, i] - scores[into, heads[into]] + inside, into
    chosen = _spanning(small)
    for a, i in enumerate(rest):
        if i:
            heads[i] = leave[a] if chosen[a] == size - 1 else rest[chosen[a]]
    heads[enter[chosen[-1]]] = rest[chosen[-1]]
    return heads


def _cycle(heads: Sequence[int]) -> list[int] | None:
    for start in range(1, len(heads)):
        path, k = [], start
        while k and k not in path:
            path.append(k)
            k = heads[k]
        if k:
            return path[path.index(k) :]
    return None


def allowed_steps(tags: Sequence[str]) -> Array:
    """(from, to) 0 where a BIO tag may follow another, -inf where not; row -1 is the start."""
    n = len(tags)
    steps = np.zeros((n + 1, n), np.float32)
    for j, to in enumerate(tags):
        if to[0] != "I":
            continue
        for i in range(n + 1):
            if i == n or tags[i][2:] != to[2:]:
                steps[i, j] = -np.inf
    return steps


def viterbi(scores: Array, steps: Array) -> list[int]:
    """The best legal tag sequence; ``scores`` is (words, tags)."""
    greedy = scores.argmax(-1)
    previous = np.concatenate(([len(steps) - 1], greedy[:-1]))
    if np.isfinite(steps[previous, greedy]).all():
        return [int(t) for t in greedy]
    best = scores[0] + steps[-1]
    back = np.zeros(scores.shape, np.int64)
    for k in range(1, len(scores)):
        paths = best[:, None] + steps[:-1]
        back[k] = paths.argmax(0)
        best = paths.max(0) + scores[k]
    tags = [int(best.argmax())]
    for k in range(len(scores) - 1, 0, -1):
        tags.append(int(back[k, tags[-1]]))
    return tags[::-1]


def spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """BIO tags as (first, last, label), half-open."""
    out: list[tuple[int, int, str]] = []
    for k, tag in enumerate(tags):
        if tag[0] == "I" and out and out[-1][1] == k and out[-1][2] == tag[2:]:
            out[-1] = (out[-1][0], k + 1, tag[2:])
        elif tag != "O":
            out.append((k, k + 1, tag[2:]))
    return out
