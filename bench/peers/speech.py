"""The sets of speech, cut to the parts that are compared, and a row's figures."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Scores = dict[str, Any]


@dataclass(frozen=True)
class Part:
    """The documents of a file whose id has ``named`` in it, and that ``like``, another file, has too."""

    name: str
    file: str
    named: str = ""
    like: str = ""


SINGLE = "measure/statements_polnear_singlequote.jsonl"
DOUBLE_MARKS, SINGLE_MARKS = "same texts, double marks", "same texts, single marks"
LESS = "single less double"
PARTS = (
    Part("PolNeAR", "measure/statements_polnear.jsonl"),
    Part(DOUBLE_MARKS, "measure/statements_polnear.jsonl", like=SINGLE),
    Part(SINGLE_MARKS, SINGLE),
    Part("GUM news", "train/statements_gum.jsonl", named="_news_"),
)
FIGURES = {
    "exact F1": "all.content_exact.F1",
    "partial F1": "all.content_partial.F1",
    "end to end P": "all.e2e.P",
    "R": "all.e2e.R",
    "F1": "all.e2e.F1",
    "R, verb of saying": "said.e2e.R",
    "R, direct": "all.by_kind.direct.e2e_R",
    "exact R, direct": "all.by_kind.direct.exact_R",
    "source right": "all.src_acc_overlap",
    "speaker right": "all.speaker_acc",
    "of": "all.speaker_n",
}
HEADING = f"| set | | {' | '.join(FIGURES)} |\n|---|---|{'---|' * len(FIGURES)}"


def cut(data: Path, part: Part, folder: Path) -> Path:
    """The part as a file of its own in the folder."""
    like = {row["doc_id"] for row in rows(data / part.like)} if part.like else None
    kept = [r for r in rows(data / part.file) if part.named in r["doc_id"] and (like is None or r["doc_id"] in like)]
    path = folder / f"{part.name}.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in kept), encoding="utf-8")
    return path


def rows(path: Path) -> Iterable[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def figures_of(scored: dict[str, Scores]) -> dict[str, list[str]]:
    """The figures of every part, and how those of the single marks differ from those of the double ones."""
    told = {name: [value(scores, figure) for figure in FIGURES.values()] for name, scores in scored.items()}
    out = {name: ["" if v is None else str(v) for v in values] for name, values in told.items()}
    pairs = zip(told[SINGLE_MARKS], told[DOUBLE_MARKS], strict=True)
    return {**out, LESS: ["" if s is None or d is None else f"{s - d:+.1f}" for s, d in pairs]}


def value(scores: Scores, figure: str) -> float | None:
    """A figure by its path; none where the set has nothing to count."""
    if "speaker" in figure and not scores["all"]["speaker_n"]:
        return None
    found: Any = scores
    for key in figure.split("."):
        found = found[key]
    told: float | None = found
    return told
