"""Dateline's own passages as training sentences: triggers, modes, status, speech and pledges by word."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dateline.language.sentences import split
from dateline.language.tokens import tokenize

from .corpus.markup import read_passages

HELD_OUT = 5  # every fifth passage is kept for development and never trained on


def sentences(folder: Path, held_out: bool) -> list[dict]:
    """All sentences of the passages that are (or are not) held out."""
    passages = read_passages(sorted(folder.glob("*.txt")))
    chosen = (p for k, p in enumerate(passages) if (k % HELD_OUT == 0) == held_out)
    return [s for p in chosen for s in passage_sentences(p)]


def passage_sentences(reading: dict) -> list[dict]:
    text = reading["report"]["text"]
    tokens = tokenize(text)
    n = len(tokens)
    event, mode, status = ["O"] * n, [None] * n, [None] * n
    for e in reading["events"]:
        for k in _covered(tokens, [e]):
            event[k], mode[k], status[k] = e["type"], e["mode"] or "-", e["status"]
    speech = ["O"] * n
    for part in ("content", "source", "cue"):  # later parts overwrite earlier ones
        for s in reading["statements"]:
            for k in _covered(tokens, s[part]):
                speech[k] = part
    pledge = ["O"] * n
    for k in _covered(tokens, reading["pledges"]):
        pledge[k] = "pledge"
    columns = {"event": event, "mode": mode, "status": status, "speech": speech, "pledge": pledge}
    return [
        {"words": [text[s:e] for s, e in tokens[a:b]], **{k: v[a:b] for k, v in columns.items()}}
        for a, b in split(text, tokens)
    ]


def _covered(tokens: list[tuple[int, int]], spans: Iterable[dict]) -> list[int]:
    return [k for s in spans for k, (a, b) in enumerate(tokens) if a < s["end"] and s["start"] < b]
