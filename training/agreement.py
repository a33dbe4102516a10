"""How far two annotators agree, part by part: ``python -m training.agreement SECOND.txt ...``.

``SECOND.txt`` holds passages annotated again, blind, under the ids they have in the corpus. Spans count as the same
when they share half their characters (Dice). F1 takes the first annotator as gold; it is the same the other
way round. What belongs to a fact (type, value, status ...) is compared on the facts that both have.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from .corpus.markup import read_passages
from .scoring import Scores, Share, Tally, markdown

CORPUS = Path(__file__).parent / "corpus"
ALIKE = 0.5
Fact = dict[str, Any]
Pair = tuple[Fact, Fact]


def dice(a: Fact, b: Fact) -> float:
    shared = min(a["end"], b["end"]) - max(a["start"], b["start"])
    return 2 * max(0, shared) / (a["end"] - a["start"] + b["end"] - b["start"])


def pairs(one: list[Fact], two: list[Fact], alike: Callable[[Fact, Fact], float] = dice) -> list[Pair]:
    """Facts of both sides that are the same, the most alike first, each once."""
    scored = sorted(((alike(a, b), i, j) for i, a in enumerate(one) for j, b in enumerate(two)), reverse=True)
    out: list[Pair] = []
    used: set[tuple[int, int]] = set()
    for score, i, j in scored:
        if score >= ALIKE and (0, i) not in used and (1, j) not in used:
            used |= {(0, i), (1, j)}
            out.append((one[i], two[j]))
    return out


def mentions(reading: dict[str, Any]) -> list[Fact]:
    return [{**m, "actor": a["id"], "kind": a["kind"]} for a in reading["actors"] for m in a["mentions"]]


def same_actor(one: dict[str, Any], two: dict[str, Any]) -> set[tuple[str, str]]:
    """Ids of the two sides that share a mention."""
    return {(a["actor"], b["actor"]) for a, b in pairs(mentions(one), mentions(two))}


def contents(reading: dict[str, Any]) -> list[Fact]:
    spans = ((s, s["content"]) for s in reading["statements"])
    return [{**s, "start": min(x["start"] for x in c), "end": max(x["end"] for x in c)} for s, c in spans]


class Agreement:
    """Scores by part over pairs of readings of the same texts."""

    def __init__(self) -> None:
        self.scores: Scores = {}

    def add(self, one: dict[str, Any], two: dict[str, Any]) -> None:
        same = same_actor(one, two)
        for name, find, asked in PARTS:
            left, right = find(one), find(two)
            met = pairs(left, right)
            self._tally(f"**{name}**").count(len(met), len(right), len(left))
            for key in asked:
                self._share(f"{name}: {key}").add((a[key], b[key]) for a, b in met)
        self._roles(one, two, same)
        self._speakers(one, two, same)

    def _roles(self, one: dict[str, Any], two: dict[str, Any], same: set[tuple[str, str]]) -> None:
        for a, b in pairs(one["events"], two["events"]):
            for role in ("actors", "recipients", "places"):
                hits = sum(any((x, y) in same for y in b[role]) for x in a[role])
                self._tally(f"events: {role}").count(min(hits, len(b[role])), len(b[role]), len(a[role]))

    def _speakers(self, one: dict[str, Any], two: dict[str, Any], same: set[tuple[str, str]]) -> None:
        for a, b in pairs(contents(one), contents(two)):
            x, y = a["speaker"], b["speaker"]
            self._share("statements: speaker").add([((x, y) in same or x == y == None, True)])  # noqa: E711

    def _tally(self, name: str) -> Tally:
        score = self.scores.setdefault(name, Tally())
        assert isinstance(score, Tally)
        return score

    def _share(self, name: str) -> Share:
        score = self.scores.setdefault(name, Share())
        assert isinstance(score, Share)
        return score


PARTS: list[tuple[str, Callable[[dict[str, Any]], list[Fact]], tuple[str, ...]]] = [
    ("mentions", mentions, ("kind",)),
    ("times", lambda r: r["times"], ("type", "value", "interval")),
    ("figures", lambda r: r["quantities"], ("value", "change", "unit")),
    ("statements", contents, ("kind",)),
    ("events", lambda r: r["events"], ("type", "mode", "status", "time")),
    ("pledges", lambda r: r["pledges"], ("due", "conditional", "negated")),
    ("offices", lambda r: r["offices"], ("since", "until")),
]


def compare(first: Iterable[dict[str, Any]], second: Iterable[dict[str, Any]]) -> Iterator[str]:
    known = {r["report"]["id"]: r for r in first}
    agreement, n = Agreement(), 0
    for two in second:
        one = known[two["report"]["id"]]
        if one["report"]["text"] == two["report"]["text"]:
            agreement.add(one, two)
            n += 1
    yield markdown(f"{n} passages annotated twice: F1, or share that agree", agreement.scores)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0] if __doc__ else None)
    parser.add_argument("second", nargs="+", type=Path)
    parser.add_argument("--first", nargs="*", type=Path, default=sorted(CORPUS.glob("*.txt")))
    args = parser.parse_args()
    for table in compare(read_passages(args.first), read_passages(args.second)):
        print(table)


if __name__ == "__main__":
    main()
