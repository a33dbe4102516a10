"""The authoring markup of Dateline's own passages, and its way to readings.

A passage::

    === ID | published YYYY-MM-DD or - | title or - | notes on style (region, register, decade)
    text, one or more paragraphs
    ---
    one line a fact, fields parted by |, an empty field is unknown

A QUOTE is exact words of the text; ``#2`` behind it means its second occurrence; several quotes are
parted by `` ;; ``. Intervals are ``A..B``, ``A..``, ``..B``, or one day. Lines::

    A|id|kind|ISO3|name|mention ;; mention ...                                      actor
    O|actor|title|of|since|until|quote                                              office
    T|quote|TYPE|value|mod|interval                                                 time
    Q|quote|value|low|high|change|unit|what|of|where|as_of|said_by                  quantity
    S|kind|content ;; ...|cue ;; ...|source ;; ...|speaker                          statement
    E|id|quote|TYPE|mode|actors|recipients|places|interval|status|said_by|repeats   event (ids parted by commas)
    P|quote|by|to|due|conditional y/n|negated y/n|statement no.|event id            pledge
    D|code|severity|quote ;; ...|message                                            doubt
    N|quote|why                                     looks like an event (or a pledge) and is none

``python -m training.corpus.markup FILE.txt ... > readings.jsonl`` checks and counts.
"""

from __future__ import annotations

import datetime
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from dateline.model.plover import EVENT_TYPES, STATUSES

KINDS = ("person", "organization", "government", "country", "place", "group")
PARTS = ("actors", "offices", "times", "quantities", "statements", "events", "pledges", "doubts", "negatives")
Fields = list[str]


class MarkupError(ValueError):
    """A passage that breaks the markup; the message names the passage and the line."""


def read_passages(paths: Iterable[Path]) -> list[dict[str, Any]]:
    """All passages of the files as readings, in order. Raises MarkupError on the first fault."""
    readings = [parse(block) for path in paths for block in blocks(path.read_text(encoding="utf-8"))]
    twice = [i for i, n in Counter(r["report"]["id"] for r in readings).items() if n > 1]
    if twice:
        raise MarkupError(f"id used twice: {', '.join(twice)}")
    return readings


def blocks(source: str) -> list[str]:
    return re.split(r"(?m)^=== ", source)[1:]


def parse(block: str) -> dict[str, Any]:
    """One passage, without its leading ``===``, as a reading."""
    first, body = block.split("\n", 1)
    header = [x.strip() for x in first.split("|")] + ["-"] * 3
    if "\n---\n" not in body + "\n":
        raise MarkupError(f"{header[0]}: no --- line")
    text, facts = (body + "\n").split("\n---\n", 1)
    passage = _Passage(header, text.strip("\n"))
    for line in facts.splitlines():
        if line.strip():
            passage.add(line)
    passage.check_references()
    return passage.reading


def _none(s: str) -> str | None:
    return None if s in ("", "-") else s


def _ids(s: str) -> list[str]:
    return [x.strip() for x in s.split(",") if x.strip() and x.strip() != "-"]


def _number(s: str) -> int | float | None:
    if s.strip() in ("", "-"):
        return None
    return float(s) if "." in s else int(s)


def _day(s: str) -> str | None:
    if s:
        datetime.date.fromisoformat(s)
    return s or None


class _Passage:
    def __init__(self, header: Fields, text: str) -> None:
        self.id, self.text = header[0], text
        published = _none(header[1])
        self.reading: dict[str, Any] = {
            "schema": "dateline/1",
            "report": {
                "id": self.id,
                "title": _none(header[2]),
                "published": _day(published or ""),
                "text": text,
                "language": "en",
            },
            "style": _none(header[3]),
            "anchor": {"date": published, "source": "published" if published else None},
            "sentences": [],
            **{part: [] for part in PARTS},
        }
        self._adders: dict[str, Callable[[Fields], None]] = {
            "A": self._actor,
            "O": self._office,
            "T": self._time,
            "Q": self._quantity,
            "S": self._statement,
            "E": self._event,
            "P": self._pledge,
            "D": self._doubt,
            "N": self._negative,
        }

    def add(self, line: str) -> None:
        fields = [x.strip() for x in line.split("|")]
        adder = self._adders.get(fields[0])
        if adder is None:
            raise MarkupError(f"{self.id}: unknown line {line!r}")
        try:
            adder([*fields[1:], *[""] * 12])
        except (ValueError, IndexError) as error:
            raise MarkupError(f"{self.id}: {line!r}: {error}") from error

    def _spot(self, quote: str) -> dict[str, Any]:
        match = re.fullmatch(r"(.*?)(?:#(\d+))?", quote.strip(), re.S)
        assert match is not None
        want, nth = match.group(1), int(match.group(2) or 1)
        if not want:
            raise MarkupError("empty quote")
        at = -1
        for _ in range(nth):
            at = self.text.find(want, at + 1)
            if at < 0:
                raise MarkupError(f"not in the text ({nth}): {want!r}")
        return {"start": at, "end": at + len(want), "quote": want}

    def _spots(self, quotes: str) -> list[dict[str, Any]]:
        return [self._spot(q) for q in quotes.split(";;") if q.strip()]

    def _interval(self, s: str) -> dict[str, Any] | None:
        s = s.strip()
        if s in ("", "-"):
            return None
        earliest, latest = (_day(x) for x in (s.split("..") if ".." in s else (s, s)))
        if earliest and latest and earliest > latest:
            raise MarkupError(f"interval {s}")
        return {"earliest": earliest, "latest": latest}

    def _actor(self, f: Fields) -> None:
        if f[1] not in KINDS:
            raise MarkupError(f"kind {f[1]}")
        mentions = self._spots(f[4])
        aliases = sorted({m["quote"] for m in mentions} - {f[3]})
        actor = {"id": f[0], "kind": f[1], "country": _none(f[2]), "name": f[3]}
        self.reading["actors"].append({**actor, "aliases": aliases, "mentions": mentions})

    def _office(self, f: Fields) -> None:
        office = {"actor": f[0], "title": f[1], "of": _none(f[2])}
        held = {"since": self._interval(f[3]), "until": self._interval(f[4])}
        self.reading["offices"].append({**office, **held, **self._spot(f[5])})

    def _time(self, f: Fields) -> None:
        if f[1] not in ("DATE", "TIME", "DURATION", "SET"):
            raise MarkupError(f"time type {f[1]}")
        time = {"type": f[1], "value": _none(f[2]), "mod": _none(f[3]), "interval": self._interval(f[4])}
        self.reading["times"].append({**self._spot(f[0]), **time})

    def _quantity(self, f: Fields) -> None:
        figures = {"value": _number(f[1]), "low": _number(f[2]), "high": _number(f[3]), "change": f[4] or "="}
        names = dict(zip(("unit", "what", "of", "where"), map(_none, f[5:9]), strict=True))
        rest = {"as_of": self._interval(f[9]), "said_by": _none(f[10])}
        self.reading["quantities"].append({**self._spot(f[0]), **figures, **names, **rest})

    def _statement(self, f: Fields) -> None:
        if f[0] not in ("direct", "indirect", "mixed"):
            raise MarkupError(f"statement kind {f[0]}")
        spans = dict(zip(("content", "cue", "source"), map(self._spots, f[1:4]), strict=True))
        if not spans["content"]:
            raise MarkupError("statement without content")
        self.reading["statements"].append({"kind": f[0], **spans, "speaker": _none(f[4])})

    def _event(self, f: Fields) -> None:
        if f[2] not in EVENT_TYPES:
            raise MarkupError(f"event type {f[2]}")
        if _none(f[3]) and f[3] not in EVENT_TYPES[f[2]].modes:
            raise MarkupError(f"mode {f[2]}/{f[3]}")
        if f[8] not in STATUSES:
            raise MarkupError(f"status {f[8]}")
        event = {"id": f[0], **self._spot(f[1]), "type": f[2], "mode": _none(f[3])}
        roles = dict(zip(("actors", "recipients", "places"), map(_ids, f[4:7]), strict=True))
        rest = {"time": self._interval(f[7]), "status": f[8], "said_by": _none(f[9]), "repeats": _none(f[10])}
        self.reading["events"].append({**event, **roles, **rest, "quantities": []})

    def _pledge(self, f: Fields) -> None:
        pledge = {**self._spot(f[0]), "by": _none(f[1]), "to": _none(f[2]), "due": self._interval(f[3])}
        flags = {"conditional": f[4] == "y", "negated": f[5] == "y"}
        links = {"statement": int(f[6]) if f[6] else None, "event": _none(f[7])}
        self.reading["pledges"].append({**pledge, **flags, **links})

    def _doubt(self, f: Fields) -> None:
        doubt = {"code": f[0], "severity": f[1], "spans": self._spots(f[2]), "message": f[3], "facts": []}
        self.reading["doubts"].append(doubt)

    def _negative(self, f: Fields) -> None:
        self.reading["negatives"].append({**self._spot(f[0]), "why": f[1]})

    def check_references(self) -> None:
        """Every id that a fact names must be an actor's, an event's or a statement's."""
        r = self.reading
        singles = {
            "offices": ("actor", "of"),
            "quantities": ("of", "where", "said_by"),
            "statements": ("speaker",),
            "events": ("said_by",),
            "pledges": ("by", "to"),
        }
        used = [fact[key] for part, keys in singles.items() for fact in r[part] for key in keys]
        used += [i for e in r["events"] for key in ("actors", "recipients", "places") for i in e[key]]
        self._known("actor", used, {a["id"] for a in r["actors"]})
        events = [e["repeats"] for e in r["events"]] + [p["event"] for p in r["pledges"]]
        self._known("event", events, {e["id"] for e in r["events"]})
        self._known("statement", [p["statement"] for p in r["pledges"]], set(range(len(r["statements"]))))

    def _known(self, what: str, used: list[Any], known: set[Any]) -> None:
        for i in used:
            if i is not None and i not in known:
                raise MarkupError(f"{self.id}: no {what} {i}")


def main(paths: list[str]) -> int:
    count: Counter[str] = Counter()
    faults = 0
    for block in (b for path in paths for b in blocks(Path(path).read_text(encoding="utf-8"))):
        try:
            reading = parse(block)
        except MarkupError as error:
            faults += 1
            print(error, file=sys.stderr)
            continue
        count.update(passages=1, words=len(reading["report"]["text"].split()))
        count.update({part: len(reading[part]) for part in PARTS})
        print(json.dumps(reading, ensure_ascii=False))
    print(f"{faults} faults; " + ", ".join(f"{k} {v}" for k, v in count.items()), file=sys.stderr)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
