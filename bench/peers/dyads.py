"""What happens between two marked parties: two baselines that, unlike Dateline, are told which two to look at.

A row of theirs is a sentence with its marked ``source`` and ``target``; they code it as one event between these. The
classifier also sees the set's own codes, four fifths of them at a time.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

Row = dict[str, Any]
Extent = tuple[int, int]  # characters, half-open

CODERS = ("tf-idf", "dateline-keywords")
FOLDS, SEED = 5, 0
YIELD = "RETREAT"  # stands for CONCEDE as well: the set has one class of both


def rows(gold: Path) -> list[Row]:
    """The set's sentences with where its parties are, and its codes."""
    return [_row(json.loads(line)) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]


def _row(marked: Row) -> Row:
    event, text = marked["events"][0], marked["text"]
    parties = {side: _extent(text, event[side]) for side in ("source", "target")}
    code = YIELD if event["code"] in ("YIELD", "CONCEDE", "RETREAT") else event["code"]
    return {"id": marked["id"], "text": text, **parties, "code": code}


def _extent(text: str, party: str) -> Extent:
    """Where the scorer looks for a party: its first occurrence."""
    at = max(0, text.lower().find(party.lower()))
    return at, at + len(party)


def reading(row: Row, code: str) -> Row:
    """One event of that type between the parties, in a reading's form; none without a type."""
    actors = [
        {"id": side, "name": row["text"][slice(*row[side])], "mentions": [_span(row[side])]}
        for side in ("source", "target")
    ]
    event = {"type": code, "actors": ["source"], "recipients": ["target"], **_span((0, len(row["text"])))}
    return {"report": {"id": row["id"]}, "actors": actors, "events": [event] if code else []}


def _span(extent: Extent) -> dict[str, int]:
    return {"start": extent[0], "end": extent[1]}


class TfIdf:
    """TF-IDF of words and pairs of words, and logistic regression; each fifth coded by what the others teach.

    The parties become "sourceparty" and "targetparty". Pairs of one sentence are never on both sides of a fold.
    """

    def __init__(self) -> None:
        self.vectorizer = import_module("sklearn.feature_extraction.text").TfidfVectorizer
        self.regression = import_module("sklearn.linear_model").LogisticRegression
        self.pipeline = import_module("sklearn.pipeline").make_pipeline
        self.selection = import_module("sklearn.model_selection")

    def codes(self, pairs: Sequence[Row]) -> list[str]:
        folds = self.selection.StratifiedGroupKFold(FOLDS, shuffle=True, random_state=SEED)
        told = self.selection.cross_val_predict(
            self.pipeline(
                self.vectorizer(ngram_range=(1, 2), sublinear_tf=True),
                self.regression(C=10, class_weight="balanced", max_iter=1000),
            ),
            [masked(pair) for pair in pairs],
            [pair["code"] for pair in pairs],
            groups=[pair["text"] for pair in pairs],
            cv=folds,
        )
        return list(map(str, told))


def masked(pair: Row) -> str:
    """The sentence with its parties as words of their own; of parties within one another only the outer one."""
    text: str = pair["text"]
    sides = sorted(((pair[side], f"{side}party") for side in ("source", "target")), key=lambda s: (s[0][0], -s[0][1]))
    (first, one), (second, other) = sides
    if second[0] < first[1]:
        return text[: first[0]] + one + text[first[1] :]
    return f"{text[: first[0]]}{one}{text[first[1] : second[0]]}{other}{text[second[1] :]}"


class Keywords:
    """The nearest of Dateline's own trigger words: between the parties if there is one, else nearest to one of them.

    No parse and no conditions: a word has the type of most of its senses. The types' own names are keywords as well.
    """

    def __init__(self) -> None:
        lexicon = import_module("dateline.reader.events.lexicon")
        types = {t: e for t, e in import_module("dateline.model.plover").EVENT_TYPES.items() if t not in DOMESTIC}
        self.types = {name.lower(): name for name in types}
        for index in (lexicon.nouns(), lexicon.verbs()):  # a verb's type goes before a noun's
            for form, senses in index.items():
                votes = Counter(s.type for s in senses if s.type in types and s.particle is None)
                if votes:
                    self.types[form] = votes.most_common(1)[0][0]
                self.types |= {f"{form} {s.particle}": s.type for s in senses if s.particle and s.type in types}
        longest_first = sorted(self.types, key=len, reverse=True)
        self.keyword = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.I)

    def codes(self, pairs: Sequence[Row]) -> list[str]:
        return [self.code(pair) for pair in pairs]

    def code(self, pair: Row) -> str:
        source, target = pair["source"], pair["target"]
        first, second = sorted((source, target))
        found = [
            (k.span(), self.types[k.group().lower()])
            for k in self.keyword.finditer(pair["text"])
            if not any(a < k.end() and k.start() < b for a, b in (source, target))
        ]
        between = [(extent, code) for extent, code in found if first[1] <= extent[0] and extent[1] <= second[0]]
        near = [(min(_gap(extent, source), _gap(extent, target)), code) for extent, code in between or found]
        return min(near, key=lambda n: n[0])[1] if near else ""


DOMESTIC = ("ELECT", "APPOINT")  # Dateline's own types: the set has none


def _gap(a: Extent, b: Extent) -> int:
    return max(0, b[0] - a[1], a[0] - b[1])
