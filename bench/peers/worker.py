"""One peer in a process of its own: ``python -m bench.peers.worker PEER read|time < DOCUMENTS``.

Imports nothing of Dateline unless the peer is Dateline, so that it runs in the peers' environment. ``read`` prints
readings, ``time`` the seconds that a document takes, warm, on one core; exit code 3: the peer is not installed.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterable
from datetime import date
from importlib import import_module

from .peer import Absent, Document, Peer

PEERS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "heideltime": ("heideltime", "HeidelTime", ("TREETAGGER",)),
    "heideltime-untagged": ("heideltime", "HeidelTime", ("NO",)),
    "heideltime-process": ("heideltime", "HeidelTimeProcess", ()),
    "heideltime-untagged-process": ("heideltime", "HeidelTimeProcess", ("NO",)),
    "dateparser": ("dateparser_search", "Dateparser", ()),
    "recognizers-times": ("recognizers", "RecognizersTimes", ()),
    "recognizers-figures": ("recognizers", "RecognizersFigures", ()),
    "quantulum3": ("quantulum", "Quantulum", ()),
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
    documents = [document(line) for line in sys.stdin if line.strip()]
    try:
        peer = make(name)
        read(peer, documents) if action == "read" else print(json.dumps(timed(peer, documents)))
    except (Absent, ModuleNotFoundError) as problem:
        print(f"{name}: left out: {problem}", file=sys.stderr)
        sys.exit(ABSENT)


def make(name: str) -> Peer:
    module, kind, arguments = PEERS[name]
    peer: Peer = getattr(import_module(f"bench.peers.{module}"), kind)(*arguments)
    return peer


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
