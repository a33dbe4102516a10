"""Dateline's own passages: sound markup, and its way to training columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.language import core
from training.corpus.markup import MarkupError, parse, read_passages
from training.data import frames
from training.passages import HELD_OUT, documents, readings

CORPUS = Path(__file__).parents[2] / "training" / "corpus"
PASSAGE = """t-1 | 2021-07-26 | - | agency
The army said rebels attacked Kano. It will answer, it vowed.
---
A|a1|organization|NGA|army|army
A|a2|group||rebels|rebels
S|indirect|rebels attacked Kano|said|The army|a1
E|e1|attacked|ASSAULT||a2||a1|2021-07-25|happened|a1|
P|will answer|a1|||n|n||
"""


def test_all_passages_are_sound() -> None:
    assert len(read_passages(sorted(CORPUS.glob("*.txt")))) > 400


def test_columns_follow_the_facts() -> None:
    ((first, second),) = documents([parse(PASSAGE)], core())
    words = first["words"]
    assert words == ["The", "army", "said", "rebels", "attacked", "Kano", "."]
    assert [w for w, e in zip(words, first["event"], strict=True) if e == "ASSAULT"] == ["attacked"]
    assert first["status"][words.index("attacked")] == "happened"
    assert first["mode"][words.index("army")] is None
    assert first["speech"] == ["source", "source", "cue", "content", "content", "content", "O"]
    assert [(w, a) for w, a in zip(words, first["actor"], strict=True) if a != "O"] == [
        ("army", "organization"),
        ("rebels", "group"),
    ]
    assert first["links"] == [
        (words.index("attacked"), [(words.index("army"), "place"), (words.index("rebels"), "actor")])
    ]
    assert first["mentions"] == [(words.index("army"), "a1"), (words.index("rebels"), "a2")]
    assert [w for w, p in zip(second["words"], second["pledge"], strict=True) if p == "pledge"] == ["will", "answer"]


@pytest.mark.parametrize(
    "fault",
    ["E|e2|flew|ASSAULT||||||happened||", "E|e2|said|NOSUCH||||||happened||", "A|a3|ship||x|army", "Z|what"],
)
def test_a_fault_is_named(fault: str) -> None:
    with pytest.raises(MarkupError, match="t-1"):
        parse(PASSAGE + fault)


def test_frames_name_the_head_of_each_argument() -> None:
    # "The old king slept": "The old king" is headed by "king"
    row = {"head": [3, 3, 4, 0], "srl": [{"p": 3, "args": [[0, 3, "ARG0"]]}]}
    assert frames(row) == [(3, [(2, "ARG0")])]


def test_authors_are_kept_apart() -> None:
    stems = {path.stem for path in CORPUS.glob("*.txt")}
    assert set(HELD_OUT) <= stems
    parts = {part: {r["report"]["id"] for r in readings(part)} for part in ("train", "dev", "test")}
    assert all(parts.values())
    assert not parts["train"] & parts["dev"]
    assert not (parts["train"] | parts["dev"]) & parts["test"]
