"""Dateline's own passages as training documents: what the annotators marked, word by word, over silver syntax.

The passages have no syntax of their own. Left without, the heads for syntax forget how event words are parsed
(2% of verbs got relations that verbs do not have), so a teacher, trained on the treebanks alone, parses them first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from dateline.language import Core, Parse
from dateline.language.sentences import split
from dateline.model import Span

from .columns import SYNTAX, covered, head, parsed, sentences, tellings, triggers
from .corpus.markup import read_passages
from .data import Document

CORPUS = Path(__file__).parent / "corpus"
# Authors that are never trained on, each with regions or a style of their own.
HELD_OUT = {"xf": "dev", "xk": "dev", "xg": "test", "xh": "test"}
SILVER = (*SYNTAX, "head", "frames", "names")
Reading = dict[str, Any]


def readings(part: str, folder: Path = CORPUS) -> list[Reading]:
    """The passages of one part: "train", "dev" or "test"."""
    return read_passages(p for p in sorted(folder.glob("*.txt")) if HELD_OUT.get(p.stem, "train") == part)


def documents(passages: Iterable[Reading], teacher: Core) -> list[Document]:
    return [_document(p, teacher) for p in passages]


def _document(reading: Reading, teacher: Core) -> Document:
    text = reading["report"]["text"]
    tokens, parse = parsed(text, teacher)
    columns = marks(reading, tokens) | {"actor": _actors(reading, parse)}
    told = tellings(parse, [(e["id"], e) for e in reading["events"]])
    document = sentences(parse, columns, list(_links(reading, parse)), told)
    mentions = list(_mentions(reading, parse))
    for s, (a, b) in zip(document, parse.sentences, strict=True):
        s["mentions"] = [(k - a, actor) for k, actor in mentions if a <= k < b]
    return document


def marks(reading: Reading, tokens: list[tuple[int, int]]) -> dict[str, list[Any]]:
    """Triggers, modes, status, speech, pledges and garbled words as columns."""
    n = len(tokens)
    speech = ["O"] * n
    for part in ("content", "source", "cue"):  # later parts overwrite earlier ones
        for s in reading["statements"]:
            for k in covered(tokens, s[part]):
                speech[k] = part
    pledge, garble = ["O"] * n, ["clean"] * n
    for k in covered(tokens, reading["pledges"]):
        pledge[k] = "pledge"
    damaged = [span for d in reading["doubts"] if d["code"].startswith("G") for span in d["spans"]]
    for k in _whole_sentences(reading["report"]["text"], tokens, covered(tokens, damaged)):
        garble[k] = "garbled"
    return triggers(reading["events"], tokens) | {"speech": speech, "pledge": pledge, "garble": garble}


def _whole_sentences(text: str, tokens: list[tuple[int, int]], words: list[int]) -> list[int]:
    touched = set(words)
    return [k for a, b in split(text, tokens) if touched & set(range(a, b)) for k in range(a, b)] if words else []


def _span(marked: dict) -> Span:
    return Span(marked["start"], marked["end"])


def _mentions(reading: Reading, parse: Parse) -> Iterator[tuple[int, str]]:
    """(head word, actor id) of every mention."""
    for actor in reading["actors"]:
        for mention in actor["mentions"]:
            if (k := head(parse, _span(mention))) is not None:
                yield k, actor["id"]


def _actors(reading: Reading, parse: Parse) -> list[str]:
    kinds = {actor["id"]: actor["kind"] for actor in reading["actors"]}
    column = ["O"] * len(parse)
    for k, actor in _mentions(reading, parse):
        column[k] = kinds[actor]
    return column


def _links(reading: Reading, parse: Parse) -> Iterator[tuple[int, list[tuple[int, str | None]]]]:
    """Each trigger's head word with its roles: the nearest mention in the sentence, or the pronoun for it."""
    heads: dict[str, list[int]] = {}
    for k, actor in _mentions(reading, parse):
        heads.setdefault(actor, []).append(k)
    for e in reading["events"]:
        if (trigger := head(parse, _span(e))) is not None:
            yield trigger, _roles(reading, e, trigger, heads, parse)


def _roles(reading: Reading, e: dict, trigger: int, heads: dict[str, list[int]], parse: Parse) -> list:
    sentence = parse.sentence[trigger]
    roles: dict[int, str | None] = {}
    for role, key in (("actor", "actors"), ("recipient", "recipients"), ("place", "places")):
        for actor in e[key]:
            near = [k for k in heads.get(actor, ()) if parse.sentence[k] == sentence and k != trigger]
            if not near and role != "place":
                near = _pronoun(parse, trigger, "ARG0" if role == "actor" else "ARG1")
            near.sort(key=lambda k: abs(k - trigger))
            for k in near:
                roles.setdefault(k, role if k == near[0] else None)
    for k in _times(reading, e, parse):
        if parse.sentence[k] == sentence:
            roles.setdefault(k, "time")
    return sorted(roles.items())


def _pronoun(parse: Parse, trigger: int, role: str) -> list[int]:
    frame = parse.frame(trigger)
    word = frame.first(role) if frame else None
    return [word] if word is not None and parse.upos[word] == "PRON" else []


def _times(reading: Reading, e: dict, parse: Parse) -> Iterator[int]:
    for t in reading["times"] if e["time"] else ():
        if t["interval"] == e["time"] and (k := head(parse, _span(t))) is not None:
            yield k
