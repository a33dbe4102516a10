"""One peer in a process of its own: ``python -m bench.peers.worker PEER read|time|match|code < LINES``.

Imports nothing of Dateline unless the peer is Dateline, so that it runs in the peers' environment. ``read`` prints
readings, ``time`` the seconds that a document takes, warm, on one core, ``match`` how alike the names of a pair are,
``code`` a reading with the one event between two marked parties; exit code 3: the peer is not installed.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterable
from datetime import date
from importlib import import_module
from typing import Any

from . import dyads
from .peer import Absent, Coder, Document, Matcher, Peer

PEERS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "heideltime": ("heideltime", "HeidelTime", ("TREETAGGER",)),
    "heideltime-untagged": ("heideltime", "HeidelTime", ("NO",)),
    "heideltime-process": ("heideltime", "HeidelTimeProcess", ()),
    "heideltime-untagged-process": ("heideltime", "HeidelTimeProcess", ("NO",)),
    "dateparser": ("dateparser_search", "Dateparser", ()),
    "recognizers-times": ("recognizers", "RecognizersTimes", ()),
    "recognizers-figures": ("recognizers", "RecognizersFigures", ()),
    "quantulum3": ("quantulum", "Quantulum", ()),
    "textacy": ("textacy_quotes", "Textacy", ()),
    "nearest-verb": ("quotations", "NearestVerb", ()),
    "regex": ("quotations", "ByRegex", ()),
    "ratio": ("names", "RapidFuzz", ("ratio",)),
    "wratio": ("names", "RapidFuzz", ("WRatio",)),
    "token-set-ratio": ("names", "RapidFuzz", ("token_set_ratio",)),
    "logic-v1": ("names", "Nomenklatura", ("logic-v1",)),
    "logic-v2": ("names", "Nomenklatura", ("logic-v2",)),
    "ofac": ("names", "Nomenklatura", ("ofac",)),
    "tf-idf": ("dyads", "TfIdf", ()),
    "dateline-keywords": ("dyads", "Keywords", ()),
    "dateline-names": ("names", "Dateline", ()),
    "dateline-quotes-by-parse": ("quotes_by_parse", "QuotesByParse", ()),
    "dateline": ("own", "Dateline", ()),
    "dateline-times": ("own", "DatelineTimes", ()),
    "dateline-time-stage": ("own", "DatelineTimeStage", ()),
    "dateline-in-units": ("own", "DatelineInUnits", ()),
}
ABSENT = 3
ROUNDS = 3


def main() -> None:
    name, action = sys.argv[1:]
    if action == "time":
        hold_to_one_core()
    lines = [line for line in sys.stdin if line.strip()]
    try:
        if action == "match":
            match(make(name), lines)
        elif action == "code":
            code(make(name), [json.loads(line) for line in lines])
        elif action == "read":
            read(make(name), map(document, lines))
        else:
            print(json.dumps(timed(make(name), [document(line) for line in lines])))
    except (Absent, ModuleNotFoundError) as problem:
        print(f"{name}: left out: {problem}", file=sys.stderr)
        sys.exit(ABSENT)


def make(name: str) -> Any:
    """A ``Peer``, for ``match`` a ``Matcher``, for ``code`` a ``Coder``."""
    module, kind, arguments = PEERS[name]
    return getattr(import_module(f"bench.peers.{module}"), kind)(*arguments)


def hold_to_one_core() -> None:
    """Child processes are held to it too."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def document(line: str) -> Document:
    row = json.loads(line)
    day = row.get("published")
    return Document(row["id"], row["text"], date.fromisoformat(day[:10]) if day else None, row.get("narrative", False))


def read(peer: Peer, documents: Iterable[Document]) -> None:
    for one in documents:
        facts = peer.facts(one, peer.tag(peer.prepare(one)))
        print(json.dumps({"report": {"id": one.id}, **facts}))


def match(matcher: Matcher, lines: Iterable[str]) -> None:
    for pair in map(json.loads, lines):
        print(matcher.likeness(pair["a"], pair["b"]))


def code(peer: Coder, pairs: list[dyads.Row]) -> None:
    for pair, told in zip(pairs, peer.codes(pairs), strict=True):
        print(json.dumps(dyads.reading(pair, told)))


def timed(peer: Peer, documents: list[Document]) -> dict[str, float]:
    """Seconds a document, the best of a few rounds after one to warm up."""
    peer.tag(peer.prepare(documents[0]))  # what is loaded at the first document is not part of any round
    rounds = [one_round(peer, documents) for _ in range(ROUNDS + 1)][1:]
    processor, wall = (min(seconds) / len(documents) for seconds in zip(*rounds, strict=True))
    return {"processor": processor, "wall": wall}


def one_round(peer: Peer, documents: list[Document]) -> tuple[float, float]:
    prepared = [peer.prepare(one) for one in documents]  # anew: a parse remembers what was asked of it
    processor, wall = peer.processor(), time.perf_counter()
    for one in prepared:
        peer.tag(one)
    return peer.processor() - processor, time.perf_counter() - wall


if __name__ == "__main__":
    main()
