"""From scores to structure: a tree from arc scores, name spans from tag scores."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
_NEVER = -1e9
_MAX_ROOTS = 6  # root words tried; with _ROOT_WORK a bound on the time that senseless text can take
_ROOT_WORK = 600  # words times root words tried


def is_tree(heads: Sequence[int]) -> bool:
    """Whether heads (0 the root, words from 1) form one tree with a single root word."""
    return sum(h == 0 for h in heads) == 1 and _cycle((0, *heads)) is None


def tree(scores: Array) -> list[int]:
    """Heads (0 the root) of the best tree with one root word; ``scores`` is (words, 1 + words).

    Maximum spanning tree after Chu & Liu (1965) and Edmonds (1967), once for each root word that could still
    beat the best tree so far, the most promising first; seldom more than two.
    """
    n = scores.shape[0]
    full = np.full((n + 1, n + 1), _NEVER, np.float64)
    full[1:, :] = scores[:, : n + 1]
    np.fill_diagonal(full, _NEVER)
    as_root, best_head = full[:, 0].copy(), full[:, 1:].max(-1)
    full[1:, 0] = _NEVER
    gain = as_root[1:] - best_head[1:]
    most = gain + best_head[1:].sum()
    heads: list[int] = [0] * n
    total = -np.inf
    for root in np.argsort(-gain, kind="stable")[: min(_MAX_ROOTS, max(1, _ROOT_WORK // max(n, 1)))] + 1:
        if most[root - 1] <= total:
            break
        rooted = full.copy()
        rooted[root, :] = _NEVER
        rooted[root, 0] = as_root[root]
        found = _spanning(rooted)
        if (value := rooted[range(1, n + 1), found[1:]].sum()) > total:
            heads, total = found[1:].tolist(), value
    return heads


def _spanning(scores: Array) -> Array:
    """The best head of every node but 0 such that no cycle is left; ``scores[dependent, head]``."""
    heads: Array = scores.argmax(-1)
    heads[0] = 0
    cycle = _cycle(heads.tolist())
    if cycle is None:
        return heads
    rest = np.delete(np.arange(len(heads)), cycle)
    # The cycle becomes one node, the last. Whoever hangs under it picks the best of its nodes; whoever heads it
    # breaks the cycle where that loses least.
    outward = scores[rest[:, None], cycle]
    inward = scores[cycle][:, rest] - scores[cycle, heads[cycle]][:, None]
    size = len(rest)
    small = np.full((size + 1, size + 1), _NEVER, np.float64)
    small[:-1, :-1] = scores[rest[:, None], rest]
    small[:-1, -1] = outward.max(-1)
    small[-1, :-1] = inward.max(0)
    chosen = _spanning(small)
    entry, others = chosen[-1], chosen[:-1]
    heads[rest] = np.where(others == size, np.take(cycle, outward.argmax(-1)), rest[others % size])
    heads[cycle[int(inward[:, entry].argmax())]] = rest[entry]
    return heads


def _cycle(heads: Sequence[int]) -> list[int] | None:
    """The nodes of a cycle, if there is one; node 0 is the root, ``heads[k]`` heads node k."""
    seen = [0] * len(heads)  # the walk that came by
    for start in range(1, len(heads)):
        k = start
        while k and not seen[k]:
            seen[k] = start
            k = heads[k]
        if k and seen[k] == start:
            cycle = [k]
            while heads[cycle[-1]] != k:
                cycle.append(heads[cycle[-1]])
            return cycle
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
