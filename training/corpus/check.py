"""What a second pair of eyes would ask of a passage: ``python -m training.corpus.check FILE.txt ...``.

The markup's reader refuses what is malformed; this asks about what is probably wrong: words that are mostly
triggers elsewhere and are not marked here (neither ``E`` nor ``N``), triggers that the guide would cut
shorter, statuses that go with the words before the trigger, facts without a role. Every line is a
question, not a fault. It exits with 0.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .markup import MarkupError, blocks, parse

HERE = Path(__file__).parent
LIGHT = re.compile(
    r"(?i)^(held|hold|holds|launched|launch|imposed|impose|issued|made|make|paid|conducted|carried out)\s+\w+"
)
FRONT = re.compile(
    r"(?i)^(the|a|an|his|her|its|their|had|has|have|was|were|been|be|will|would|may|might|could|not|to)\s"
)
SAYING = frozenset(
    "say says said saying tell tells told telling add adds added note notes noted report reports reported".split()
)
MOSTLY, OFTEN = 0.7, 4


def stem(word: str) -> str:
    """A rough key under which the forms of one word meet ("arrested", "arrests", "arresting")."""
    w = word.lower().replace("’", "'").removesuffix("'s")
    for end in ("ings", "ing", "ed", "es", "s", "e"):
        if len(w) - len(end) >= 4 and w.endswith(end):
            return w.removesuffix(end)
    return w


def words(text: str) -> Iterator[tuple[int, int, str]]:
    for m in re.finditer(r"[\w’'-]+", text):
        yield m.start(), m.end(), m.group()


class Known:
    """How often each word is (part of) a trigger in the corpus, and as which type."""

    def __init__(self, readings: list[dict[str, Any]]) -> None:
        self.seen: Counter[str] = Counter()
        self.types: dict[str, Counter[str]] = defaultdict(Counter)
        for r in readings:
            for a, b, w in words(r["report"]["text"]):
                self.seen[stem(w)] += 1
                for e in r["events"]:
                    if a < e["end"] and e["start"] < b:
                        self.types[stem(w)][e["type"]] += 1

    def usual(self, word: str) -> str | None:
        """The type that the word mostly tells, if it mostly tells one."""
        types = self.types.get(stem(word))
        n = sum(types.values()) if types else 0
        if not types or n < OFTEN or n < MOSTLY * self.seen[stem(word)]:
            return None
        return types.most_common(1)[0][0]


def questions(r: dict[str, Any], known: Known) -> Iterator[str]:
    yield from _unmarked(r, known)
    for e in r["events"]:
        yield from _event(e, r["report"]["published"])
    spots = Counter((e["start"], e["end"]) for e in r["events"])
    yield from (f"two events at one place: {r['report']['text'][a:b]!r}" for (a, b), n in spots.items() if n > 1)


def _unmarked(r: dict[str, Any], known: Known) -> Iterator[str]:
    marked = [(f["start"], f["end"]) for part in ("events", "negatives") for f in r[part]]
    for a, b, w in words(r["report"]["text"]):
        if not any(a < end and start < b for start, end in marked) and (usual := known.usual(w)):
            around = r["report"]["text"][max(0, a - 40) : b + 30]
            yield f"{w!r} is mostly {usual}, here unmarked (E or N?): ...{around!r}"


def _event(e: dict[str, Any], published: str | None) -> Iterator[str]:
    quote = e["quote"]
    if quote.lower() in SAYING:
        yield f"a plain verb of saying as trigger: {quote!r}"
    if LIGHT.match(quote) or FRONT.match(quote) or len(quote.split()) > 3:
        yield f"a long trigger: {quote!r}"
    if published and e["time"] == {"earliest": None, "latest": published} and e["status"] == "happened":
        yield f"time ..published: {quote!r}"
    if not e["actors"] and not e["recipients"] and e["type"] != "ELECT":
        yield f"neither actor nor recipient: {quote!r}"


def load(paths: list[Path]) -> Iterator[dict[str, Any]]:
    for path in paths:
        for block in blocks(path.read_text(encoding="utf-8")):
            try:
                yield parse(block)
            except MarkupError as error:
                print(f"FAULT {error}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--against", nargs="*", type=Path, default=sorted(HERE.glob("*.txt")))
    args = parser.parse_args()
    known = Known(list(load(args.against)))
    for r in load(args.files):
        for question in questions(r, known):
            print(f"{r['report']['id']}: {question}")


if __name__ == "__main__":
    main()
