"""Columns of training documents: what people marked in a text, word by word, over a teacher's syntax."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dateline.language import Core, Parse
from dateline.language.sentences import split
from dateline.language.tokens import tokenize
from dateline.model import Span

from .data import Document, Sentence

SYNTAX = ("upos", "xpos", "deprel")
Tokens = list[tuple[int, int]]
Tellings = list[tuple[int, str]]  # triggers and their happenings
Links = list[tuple[int, list[tuple[int, Any]]]]  # words and the roles of others to them


def parsed(text: str, teacher: Core) -> tuple[Tokens, Parse]:
    """The words of a text, cut as readers cut them, and what the teacher makes of them."""
    tokens = tokenize(text)
    return tokens, teacher.parse_words(text, tokens, split(text, tokens))


def triggers(events: Iterable[dict], tokens: Tokens) -> dict[str, list[Any]]:
    """Type, mode and status of the marked events."""
    n = len(tokens)
    event, mode, status = ["O"] * n, [None] * n, [None] * n
    for e in events:
        for k in covered(tokens, [e]):
            event[k], mode[k], status[k] = e["type"], e["mode"] or "-", e["status"]
    return {"event": event, "mode": mode, "status": status}


def covered(tokens: Tokens, spans: Iterable[dict]) -> list[int]:
    return [k for s in spans for k, (a, b) in enumerate(tokens) if a < s["end"] and s["start"] < b]


def head(parse: Parse, span: Span) -> int | None:
    """The word of a span that hangs outside it."""
    words = parse.words_in(span)
    return next((k for k in words if parse.head[k] not in words), None)


def tellings(parse: Parse, events: Iterable[tuple[str, dict]]) -> Tellings:
    """Each trigger's head word with the happening it tells: the number, or id, of the first event that tells it."""
    first: dict[str, str] = {}
    out = []
    for id, e in events:
        before = e["repeats"]
        first[id] = id if before is None else first.get(str(before), str(before))
        if (word := head(parse, Span(e["start"], e["end"]))) is not None:
            out.append((word, first[id]))
    return out


def sentences(parse: Parse, columns: dict[str, list], links: Links, told: Tellings) -> Document:
    """The document, sentence by sentence, with the teacher's syntax, names and frames beside the columns."""
    columns = columns | {name: getattr(parse, name) for name in SYNTAX}
    return [_sentence(parse, a, b, columns, links, told) for a, b in parse.sentences]


def _sentence(parse: Parse, a: int, b: int, columns: dict[str, list], links: Links, told: Tellings) -> Sentence:
    s: Sentence = {name: column[a:b] for name, column in columns.items()}
    s["words"] = [parse.word(k) for k in range(a, b)]
    s["head"] = [h - a + 1 if h >= 0 else 0 for h in parse.head[a:b]]
    s["names"] = _bio(parse, a, b)
    s["frames"] = [(f.predicate - a, [(k - a, r) for k, r in f.args]) for f in parse.frames if a <= f.predicate < b]
    s["links"] = [(t - a, [(k - a, role) for k, role in roles]) for t, roles in links if a <= t < b]
    s["tellings"] = [(k - a, happening) for k, happening in told if a <= k < b]
    return s


def _bio(parse: Parse, a: int, b: int) -> list[str]:
    tags = ["O"] * (b - a)
    for name in parse.names:
        if a <= name.first and name.last <= b:
            tags[name.first - a : name.last - a] = [f"B-{name.label}"] + [f"I-{name.label}"] * (
                name.last - name.first - 1
            )
    return tags
