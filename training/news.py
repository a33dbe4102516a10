"""Events marked by hand in real news, without its text, and in reports of our own: ``training/news.jsonl``.

A line a report: the ``set`` it is of (``texts``), ``id``, ``pieces`` (its paragraphs or sentences, half-open; none: the
whole of it), ``length`` of the text in characters, ``part`` ("train" or "dev") and ``events``. An event has ``start``,
``end``, ``type``, ``mode``, ``status``, ``repeats`` (the number of an earlier event, from 0) and, each a list of
[start, end] in the trigger's own sentence, ``actors``, ``recipients``, ``places``, ``times``. Offsets count characters
of the text that ``texts`` puts together from the public sets, or that stands in ``reports.jsonl``. Speech, pledges and
actors are not marked there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

from dateline.language import Core, Parse
from dateline.model import Span

from .columns import head, parsed, sentences, tellings, triggers
from .data import Document
from .texts import text_of

MARKED = Path(__file__).with_name("news.jsonl")
ROLES = {"actors": "actor", "recipients": "recipient", "places": "place", "times": "time"}
APART = 10  # of so many written reports one
Marked = dict[str, Any]


def reports(data: Path, part: str, path: Path = MARKED) -> Iterator[Marked]:
    """The marked reports of a part with their ``text``. Raises ValueError where the public set's text is another."""
    for line in path.read_text("utf-8").splitlines():
        report: Marked = json.loads(line)
        if report["part"] != part:
            continue
        report["text"] = text_of(data, report["set"], report["id"], report["pieces"])
        if len(report["text"]) != report["length"]:
            raise ValueError(
                f"{report['id']}: the set's text is not the one that was marked; get the set named in README.md"
            )
        yield report


def documents(data: Path, part: str, teacher: Core, path: Path = MARKED) -> list[Document]:
    """Reports as training documents: the events as marked, syntax, frames and names as the teacher sees them."""
    return [_document(report, teacher) for report in reports(data, part, path)]


def _document(report: Marked, teacher: Core) -> Document:
    tokens, parse = parsed(report["text"], teacher)
    columns = triggers(report["events"], tokens) | {"garble": ["clean"] * len(tokens)}
    events = [] if kept_apart(report) else [(str(n), e) for n, e in enumerate(report["events"])]
    return sentences(parse, columns, list(_links(report, parse)), tellings(parse, events))


def kept_apart(report: Marked) -> bool:
    """Whether the core is not told which events of the report are told again: one in ten of the written ones, from
    which ``coreference.py`` learns what the core's word weighs.
    """
    return report["set"] == "dateline" and crc32(report["id"].encode()) % APART == 0


def _links(report: Marked, parse: Parse) -> Iterator[tuple[int, list[tuple[int, str]]]]:
    """Each trigger's head word with the head words of its roles."""
    for e in report["events"]:
        trigger = head(parse, Span(e["start"], e["end"]))
        if trigger is None:
            continue
        roles: dict[int, str] = {}
        for key, role in ROLES.items():
            for start, end in e[key]:
                word = head(parse, Span(start, end))
                if word is not None and word != trigger:
                    roles.setdefault(word, role)
        yield trigger, sorted(roles.items())
