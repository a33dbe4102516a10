"""The label sets of the core's heads, in the order of their output columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from dateline.model.plover import EVENT_TYPES, STATUSES

NAMES = ("LOC", "PER", "ORG", "NORP", "DATE", "MISC", "MONEY", "FAC", "PROD")
NAMES_UNER = ("PER", "ORG", "LOC")
NAMES_WNUT = ("person", "location", "group", "corporation", "product", "creative-work")
NAMES_POLITICS = (
    *("politician", "person", "politicalparty", "organisation", "election", "event", "country", "location", "misc"),
)
ACTORS = ("O", "person", "organization", "government", "country", "place", "group")
SPEECH = ("O", "cue", "source", "content")
PLEDGE = ("O", "pledge")
STARTS = ("inside", "start")
GARBLE = ("clean", "garbled")
EVENT_ROLES = ("_", "actor", "recipient", "place", "time")
MIN_ROLE_COUNT = 20

Labels = dict[str, list[str]]


def bio(labels: Sequence[str]) -> list[str]:
    return ["O", *(f"{p}-{label}" for label in labels for p in "BI")]


def by_count(values: Iterable[str], at_least: int = 1) -> list[str]:
    return [v for v, n in Counter(values).most_common() if n >= at_least]


def collect(treebank: list[dict]) -> Labels:
    """Label sets from the treebanks (syntax, PropBank roles), fixed lists and PLOVER's ontology."""
    roles = (label for s in treebank for _, args in s.get("frames") or () for _, label in args)
    return {
        "upos": by_count(t for s in treebank for t in s["upos"]),
        "xpos": by_count(t for s in treebank for t in s["xpos"]),
        "deprel": by_count(t for s in treebank for t in s["deprel"]),
        "roles": ["_", *by_count(roles, MIN_ROLE_COUNT)],
        "names": bio(NAMES),
        "names_uner": bio(NAMES_UNER),
        "names_wnut": bio(NAMES_WNUT),
        "names_politics": bio(NAMES_POLITICS),
        "event": ["O", *EVENT_TYPES],
        "mode": ["-", *sorted({m for t in EVENT_TYPES.values() for m in t.modes})],
        "status": list(STATUSES),
        "event_roles": list(EVENT_ROLES),
        "speech": list(SPEECH),
        "pledge": list(PLEDGE),
        "actor": list(ACTORS),
        "starts": list(STARTS),
        "garble": list(GARBLE),
    }
