"""What the corpus holds and how varied it is: ``python -m training.contents``. Prints markdown.

Near duplicates are pairs of passages that share more than ``NEAR`` of the shorter one's five-word runs; damaged
passages and their clean twins are known pairs and counted apart.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from dateline.model.plover import EVENT_TYPES, STATUSES

from .corpus.check import stem
from .corpus.markup import PARTS, read_passages
from .passages import CORPUS, HELD_OUT

RUN, NEAR = 5, 0.1
LEAST = 12  # times that every mode should occur
Reading = dict[str, Any]


def tokens(reading: Reading) -> list[str]:
    return re.findall(r"\w+", reading["report"]["text"].lower())


def near_duplicates(readings: list[Reading]) -> list[tuple[str, str, float]]:
    runs = {r["report"]["id"]: set(zip(*(tokens(r)[k:] for k in range(RUN)), strict=False)) for r in readings}
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for i, mine in runs.items():
        for run in mine:
            holders[run].append(i)
    shared = Counter((a, b) for ids in holders.values() for k, a in enumerate(ids) for b in ids[k + 1 :])
    shares = ((a, b, n / max(1, min(len(runs[a]), len(runs[b])))) for (a, b), n in shared.items())
    return sorted((x for x in shares if x[2] > NEAR), key=lambda x: -x[2])


def distinct(readings: list[Reading], n: int) -> float:
    """The share of n-word runs of the corpus that occur once only."""
    seen = Counter(run for r in readings for run in zip(*(tokens(r)[k:] for k in range(n)), strict=False))
    return sum(1 for c in seen.values() if c == 1) / max(1, sum(seen.values()))


def counts(readings: list[Reading]) -> Iterator[tuple[str, str]]:
    yield "passages", f"{len(readings):,}"
    yield "words", f"{sum(len(r['report']['text'].split()) for r in readings):,}"
    for part in PARTS:
        yield part, f"{sum(len(r[part]) for r in readings):,}"
    kinds = Counter(s["kind"] for r in readings for s in r["statements"])
    yield "statements by kind", ", ".join(f"{k} {n}" for k, n in kinds.most_common())
    status = Counter(e["status"] for r in readings for e in r["events"])
    yield "events by status", ", ".join(f"{k} {status[k]}" for k in STATUSES)
    change = Counter(q["change"] for r in readings for q in r["quantities"])
    yield "figures by change", ", ".join(f"{k} {n}" for k, n in change.most_common())
    pledges = [p for r in readings for p in r["pledges"]]
    marks = {"with a deadline": "due", "conditional": "conditional", "negated": "negated"}
    yield "pledges", ", ".join(f"{name} {sum(bool(p[key]) for p in pledges)}" for name, key in marks.items())
    none = sum(not r["events"] for r in readings)
    yield "passages without an event", f"{none} ({100 * none / len(readings):.0f}%)"


def variety(readings: list[Reading]) -> Iterator[tuple[str, str]]:
    pairs = near_duplicates(readings)
    twins = [p for p in pairs if p[0].split("-")[0] == p[1].split("-")[0] == "st"]
    yield "pairs of near duplicates", f"{len(pairs) - len(twins)}, and {len(twins)} damaged passages with clean twins"
    for n in (1, 2, 3, 5):
        yield f"{n}-word runs that occur once", f"{100 * distinct(readings, n):.1f}%"
    openings = Counter(tuple(tokens(r)[:3]) for r in readings)
    yield "openings (three words) shared with another passage", str(sum(n for n in openings.values() if n > 1))
    words = [e["quote"].lower() for r in readings for e in r["events"]]
    yield "different triggers", f"{len(set(words)):,} ({len({stem(w) for w in words}):,} stems) of {len(words):,}"
    yield "triggers that occur once", f"{sum(1 for n in Counter(words).values() if n == 1):,}"


def ontology(readings: list[Reading]) -> Iterator[tuple[str, str]]:
    seen = Counter((e["type"], e["mode"]) for r in readings for e in r["events"])
    for name, kind in EVENT_TYPES.items():
        modes = [f"{mode} {seen[name, mode]}" for mode in kind.modes]
        total = sum(n for (x, _), n in seen.items() if x == name)
        yield f"{name} {total}", ", ".join([*modes, f"none {seen[name, None]}"]) if modes else ""
    thin = [f"{t}/{m} {seen[t, m]}" for t, kind in EVENT_TYPES.items() for m in kind.modes if seen[t, m] < LEAST]
    yield f"modes under {LEAST}", ", ".join(thin) or "none"


def parts(readings: list[Reading]) -> Iterator[tuple[str, str]]:
    for part in ("train", "dev", "test"):
        mine = [r for r in readings if HELD_OUT.get(r["report"]["id"].split("-")[0], "train") == part]
        words = sum(len(r["report"]["text"].split()) for r in mine)
        yield part, f"{len(mine)} passages, {words:,} words, {sum(len(r['events']) for r in mine):,} events"


def main() -> None:
    readings = read_passages(sorted(CORPUS.glob("*.txt")))
    tables = {"Contents": counts, "Parts": parts, "Variety": variety, "Types and modes": ontology}
    for title, rows in tables.items():
        print(f"| {title} | |\n|---|---|")
        for name, value in rows(readings):
            print(f"| {name} | {value} |")
        print()


if __name__ == "__main__":
    main()
