"""Learns which two words of a report tell one event: the weights of ``dateline.reader.events.coreference``.

    python -m training.coreference --data SETS          (writes the table that ships, scores it on dev parts)

From the retellings marked in Dateline's training passages, in real news and in the reports written for it, and from
what ECB+ (Cybulska & Vossen, 2014) calls one event in its other documents. What the core says of a pair is weighed
last, on written reports that were kept apart from its training. Where ECB+ parts an attack from its deaths Dateline
does not, so of two attacks only its yes is learned.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any

from dateline.language import core
from dateline.model import Event, Report
from dateline.reader import events
from dateline.reader.anchor import find_anchor
from dateline.reader.draft import Draft
from dateline.reader.events.coreference import TABLE, Weights, core_word, evidence
from dateline.reader.events.repeats import LIKELY, Told, apart, pairs
from dateline.reader.pipeline import STAGES, begin

from . import loglinear, news
from .passages import Reading, readings

SMOOTHING = 0.5  # of the squared weights; 0.3 to 3 differ by a point
RARE = 3  # pairs that a feature needs
TIMES = 2  # that real news counts


@dataclass(frozen=True, slots=True)
class Case:
    """An event and those told before it: the features of each pair, and whether the two are one."""

    features: list[list[str]]
    core: list[list[str]]  # what the core says
    same: list[bool]
    known: bool  # whether any of those told before is the same, be it beyond what may be asked


def cases(reading: Reading, *, whole: bool) -> list[Case]:
    """What the reader must decide on a text; decided as the annotators did, so that errors do not add up.

    ``whole``: every event of the text is marked, not only some.
    """
    first = _firsts(reading["events"])
    found: list[Case] = []

    def same(draft: Draft, event: Event, word: int, earlier: Told) -> Event | None:
        mine = first.get(_marked(event, reading["events"]))
        if mine is None:
            return None
        asked = [
            (pair, first.get(_marked(pair.other, reading["events"]))) for pair in pairs(draft, event, word, earlier)
        ]
        asked = [(pair, its) for pair, its in asked if whole or (its and (its == mine or event.type != "ASSAULT"))]
        may = [(pair, its == mine) for pair, its in asked if not apart(pair)]
        features, core = [list(evidence(pair)) for pair, _ in may], [list(core_word(pair)) for pair, _ in may]
        found.append(Case(features, core, [s for _, s in may], any(its == mine for _, its in asked)))
        return next((pair.other for pair, its in reversed(asked) if its == mine), None)

    events.find(before_events(reading["report"]), same)
    return found


def before_events(report: dict[str, Any]) -> Draft:
    """What the pipeline makes of a report up to the events."""
    it = Report(id=report["id"], text=report["text"], published=report.get("published"))
    draft = begin(it, find_anchor(it), core().parse(it.text))
    for stage in takewhile(lambda stage: stage is not events.find, STAGES):
        stage(draft)
    return draft


def _firsts(marked: list[dict[str, Any]]) -> dict[str | None, str]:
    """Each marked event's id to that of the one it tells again, or its own."""
    repeats = {e["id"]: e["repeats"] for e in marked}

    def first(id: str) -> str:
        seen = {id}
        while (before := repeats.get(id)) and before not in seen:
            seen.add(id := before)
        return id

    return {e["id"]: first(e["id"]) for e in marked}


def _marked(event: Event, marked: list[dict[str, Any]]) -> str | None:
    return next((e["id"] for e in marked if event.start < e["end"] and e["start"] < event.end), None)


def ecbplus(folder: Path) -> Iterator[Reading]:
    """ECB+ as readings, but for what is marked by hand: the validated event mentions, of each chain a first telling and
    its repeats.
    """
    by_hand = {report["id"] for part in ("train", "dev") for report in news.reports(folder, part)}
    for line in (folder / "events_ecbplus.jsonl").read_text("utf-8").splitlines():
        document = json.loads(line)
        if document["doc_id"] in by_hand:
            continue
        first: dict[str, str] = {}
        marked = []
        for m in sorted(document["mentions"], key=lambda m: m["start"]):
            if m["kind"] == "event" and m["validated"]:
                chain = m["chain"] or m["m_id"]
                marked.append({"id": m["m_id"], "start": m["start"], "end": m["end"], "repeats": first.get(chain)})
                first.setdefault(chain, m["m_id"])
        yield {"report": {"id": document["doc_id"], "text": document["text"]}, "events": marked}


def marked(folder: Path, part: str, *, real: bool, kept_apart: bool = False) -> Iterator[Reading]:
    """The marked reports of a part as readings: real news or those written for Dateline, of these either those that
    were kept apart or the others.
    """
    for report in news.reports(folder, part):
        if (report["set"] != "dateline") == real and news.kept_apart(report) == kept_apart:
            events = [
                {"id": str(n), "start": e["start"], "end": e["end"], "repeats": _named(e["repeats"])}
                for n, e in enumerate(report["events"])
            ]
            yield {"report": {"id": report["id"], "text": report["text"]}, "events": events}


def _named(number: int | None) -> str | None:
    return None if number is None else str(number)


def learn(learned: list[Case], apart: list[Case]) -> dict[str, float]:
    """The weights of a logistic regression, smoothed by their squares; features in ``RARE`` pairs and more.

    What the core says is weighed on the cases kept ``apart``, given what the other features say of them.
    """
    pairs = [(set(features), same) for case in learned for features, same in zip(case.features, case.same, strict=True)]
    table = loglinear.fit(_of_known_types(pairs), smoothing=SMOOTHING, rare=RARE)
    weights = Weights(table)
    asked = [
        (weights.score(features), set(core), same)
        for case in apart
        for features, core, same in zip(case.features, case.core, case.same, strict=True)
        if weights.knows(features[0])
    ]
    said = [(core, same) for _, core, same in asked]
    of_core = loglinear.fit(said, smoothing=SMOOTHING, rare=RARE, known=[score for score, _, _ in asked])
    return table | of_core | {"bias": round(table["bias"] + of_core["bias"], 3)}


def _of_known_types(pairs: list[tuple[set[str], bool]]) -> list[tuple[set[str], bool]]:
    """Those of types that the annotators called one event at least ``RARE`` times."""
    together = Counter(f for features, same in pairs if same for f in features if f.startswith("type="))
    return [(features, same) for features, same in pairs if any(together[f] >= RARE for f in features)]


def score(weights: Weights, held_out: list[Case]) -> str:
    """How often the likeliest pair is right, and how many retellings are found, at the shipped threshold."""
    hit = wrong = gold = 0
    for case in held_out:
        said = zip(case.features, case.core, strict=True)
        scores = [weights.of([*f, *c]) if weights.knows(f[0]) else 0.0 for f, c in said]
        best = max(range(len(scores)), key=scores.__getitem__, default=None)
        gold += case.known
        if best is not None and scores[best] >= LIKELY:
            hit, wrong = hit + case.same[best], wrong + (not case.same[best])
    p, r = hit / max(1, hit + wrong), hit / max(1, gold)
    return f"retellings P {100 * p:.1f} R {100 * r:.1f} F1 {200 * p * r / max(p + r, 1e-9):.1f} ({gold})"


def _all_cases(texts: Iterable[Reading], *, whole: bool = True) -> list[Case]:
    return [case for text in texts for case in cases(text, whole=whole)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the public training sets")
    parser.add_argument("--out", type=Path, default=TABLE)
    args = parser.parse_args()
    learned = _all_cases(readings("train")) + _all_cases(marked(args.data, "train", real=False))
    learned += _all_cases(marked(args.data, "train", real=True)) * TIMES
    learned += _all_cases(ecbplus(args.data), whole=False)
    apart = _all_cases(marked(args.data, "train", real=False, kept_apart=True))
    table = learn(learned, apart)
    args.out.write_text("".join(f"{name}\t{weight}\n" for name, weight in table.items()), "utf-8")
    print(f"{len(table)} weights from {sum(len(c.same) for c in learned)} pairs")
    for name, held_out in (("passages", readings("dev")), ("marked news", marked(args.data, "dev", real=True))):
        print(f"{name}, dev: {score(Weights(table), _all_cases(held_out))}")


if __name__ == "__main__":
    main()
