"""Events marked by hand in real news, without its text: ``training/news.jsonl``.

A line a report: the ``set`` it is of (``texts``), ``id``, ``pieces`` (its paragraphs or sentences, half-open; none: the
whole of it), ``length`` of the text in characters, ``part`` ("train" or "dev") and ``events``. An event has ``start``,
``end``, ``type``, ``mode``, ``status``, ``repeats`` (the number of an earlier event, from 0) and, each a list of
[start, end] in the trigger's own sentence, ``actors``, ``recipients``, ``places``, ``times``. Offsets count characters
of the text that ``texts`` puts together from the public sets. Speech, pledges and actors are not marked there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.language import Core, Parse
from dateline.language.sentences import split
from dateline.language.tokens import tokenize
from dateline.model import Span

from .data import Document, Sentence
from .passages import SYNTAX, bio, covered, head
from .texts import text_of

MARKED = Path(__file__).with_name("news.jsonl")
ROLES = {"actors": "actor", "recipients": "recipient", "places": "place", "times": "time"}
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
    text = report["text"]
    tokens = tokenize(text)
    sentences = split(text, tokens)
    parse = teacher.parse_words(text, tokens, sentences)
    columns = _columns(report, tokens) | {name: getattr(parse, name) for name in SYNTAX}
    links = list(_links(report, parse))
    return [_sentence(parse, a, b, columns, links) for a, b in sentences]


def _columns(report: Marked, tokens: list[tuple[int, int]]) -> dict[str, list[Any]]:
    n = len(tokens)
    event, mode, status = ["O"] * n, [None] * n, [None] * n
    for e in report["events"]:
        for k in covered(tokens, [e]):
            event[k], mode[k], status[k] = e["type"], e["mode"] or "-", e["status"]
    return {"event": event, "mode": mode, "status": status, "garble": ["clean"] * n}


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


def _sentence(parse: Parse, a: int, b: int, columns: dict[str, list], links: list) -> Sentence:
    s: Sentence = {name: column[a:b] for name, column in columns.items()}
    s["words"] = [parse.word(k) for k in range(a, b)]
    s["head"] = [h - a + 1 if h >= 0 else 0 for h in parse.head[a:b]]
    s["names"] = bio(parse, a, b)
    s["frames"] = [(f.predicate - a, [(k - a, r) for k, r in f.args]) for f in parse.frames if a <= f.predicate < b]
    s["links"] = [(t - a, [(k - a, role) for k, role in roles]) for t, roles in links if a <= t < b]
    return s
