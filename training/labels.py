"""The label sets of the core's heads, in the order of their output columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from dateline.model.plover import EVENT_TYPES, STATUSES

NAMES = ("LOC", "PER", "ORG", "NORP", "DATE", "MISC", "MONEY", "FAC", "PROD")
NAMES_UNER = ("PER", "ORG", "LOC")
SPEECH = ("O", "cue", "source", "content")
PLEDGE = ("O", "pledge")
MIN_ROLE_COUNT = 20

Labels = dict[str, list[str]]


def bio(labels: Sequence[str]) -> list[str]:
    return ["O", *(f"{p}-{label}" for label in labels for p in "BI")]


def by_count(values: Iterable[str], at_least: int = 1) -> list[str]:
    return [v for v, n in Counter(values).most_common() if n >= at_least]


def collect(treebank: list[dict]) -> Labels:
    """Label sets from the treebanks (syntax, PropBank roles), fixed lists and PLOVER's ontology."""
    roles = (label for s in treebank for _, args in s.get("frames", ()) for _, label in args)
    return {
        "upos": by_count(t for s in treebank for t in s["upos"]),
        "xpos": by_count(t for s in treebank for t in s["xpos"]),
        "deprel": by_count(t for s in treebank for t in s["deprel"]),
        "names": bio(NAMES),
        "names_uner": bio(NAMES_UNER),
        "roles": ["_", *by_count(roles, MIN_ROLE_COUNT)],
        "event": ["O", *EVENT_TYPES],
        "mode": ["-", *sorted({m for t in EVENT_TYPES.values() for m in t.modes})],
        "status": list(STATUSES),
        "speech": list(SPEECH),
        "pledge": list(PLEDGE),
    }
