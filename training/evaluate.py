"""Scores of a shipped core on the development sets: ``python -m training.evaluate --data DIR [--model FOLDER]``.

Runs what users run (``dateline.language.Core`` with its batching, int8 weights and tree decoder), so it needs no
PyTorch. Prints markdown tables; each score is F1 with precision and recall, or a share in percent.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline.language import Core, Parse
from dateline.language.decode import spans
from dateline.language.modelfile import FOLDER, load
from dateline.language.parse import NAME_CLASSES
from dateline.language.sentences import split

from . import data
from .evaluate_passages import damage, passages
from .passages import readings
from .scoring import Scores, Share, Tally, markdown

MENTIONS_BACK = 100
Run = tuple[int, int]
Frame = tuple[int, list[tuple[int, str]]]  # a predicate and its arguments: head word and role


@dataclass(slots=True)
class Document:
    """A document of a treebank: its text put together again, and where its words and sentences lie."""

    text: str = ""
    tokens: list[Run] = field(default_factory=list)
    sentences: list[Run] = field(default_factory=list)
    rows: list[dict[str, Any]] = field(default_factory=list)

    def add(self, row: dict[str, Any]) -> None:
        """Appends a sentence, a blank after it; a row that does not say where blanks are has them everywhere."""
        first = len(self.tokens)
        for word, blank in zip(row["words"], row.get("space", [1] * len(row["words"])), strict=True):
            self.tokens.append((len(self.text), len(self.text) + len(word)))
            self.text += word + " " * blank
        self.text = self.text.rstrip(" ") + " "
        self.sentences.append((first, len(self.tokens)))
        self.rows.append(row)

    def heads(self) -> list[int]:
        """The head of each word as an index in the document, -1 for a root."""
        pairs = zip(self.sentences, self.rows, strict=True)
        return [first + h - 1 if h else -1 for (first, _), row in pairs for h in row["head"]]

    def column(self, name: str) -> list[str]:
        return [label for row in self.rows for label in row[name]]


def documents(path: Path) -> list[Document]:
    by_id: dict[str, Document] = defaultdict(Document)
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            by_id[row["doc"]].add(row)
    return list(by_id.values())


def treebank(core: Core, docs: Iterable[Document]) -> Scores:
    """With gold words and sentences: parts of speech, dependencies and, where annotated, PropBank."""
    upos, uas, las = Share(), Share(), Share()
    predicates, arguments = Tally(), Tally()
    for doc in docs:
        parse = core.parse_words(doc.text, doc.tokens, doc.sentences)
        heads, relations = doc.heads(), doc.column("dep")
        upos.add(zip(parse.upos, doc.column("upos"), strict=True))
        uas.add(zip(parse.head, heads, strict=True))
        las.add(zip(zip(parse.head, parse.deprel, strict=True), zip(heads, relations, strict=True), strict=True))
        gold, ours = list(gold_frames(doc)), annotated_frames(parse, doc)
        predicates.add((p for p, _ in ours), (p for p, _ in gold))
        arguments.add(_arguments(ours), _arguments(gold))
    scores: Scores = {"UPOS": upos, "UAS": uas, "LAS": las}
    return scores | ({"predicates": predicates, "arguments (head word)": arguments} if predicates.wanted else {})


def gold_frames(doc: Document) -> Iterator[Frame]:
    for (first, _), row in zip(doc.sentences, doc.rows, strict=True):
        for predicate, args in data.frames(row) if "srl" in row else ():
            yield first + predicate, [(first + word, role) for word, role in args]


def annotated_frames(parse: Parse, doc: Document) -> list[Frame]:
    """What the core found in the sentences that are annotated with frames."""
    known = ["srl" in row for row in doc.rows]
    return [(f.predicate, list(f.args)) for f in parse.frames if known[parse.sentence[f.predicate]]]


def _arguments(frames: Iterable[Frame]) -> list[tuple[int, int, str]]:
    return [(predicate, word, role) for predicate, args in frames for word, role in args]


def raw_text(core: Core, docs: Iterable[Document]) -> Scores:
    """From the bare text, words aligned by their characters as in the CoNLL 2018 shared task."""
    words, sentences, upos, las = Tally(), Tally(), Tally(), Tally()
    for doc in docs:
        parse = core.parse(doc.text)
        tokens = list(zip(parse.start, parse.end, strict=True))
        words.add(tokens, doc.tokens)
        sentences.add(_spans(tokens, parse.sentences), _spans(doc.tokens, doc.sentences))
        upos.add(zip(tokens, parse.upos, strict=True), zip(doc.tokens, doc.column("upos"), strict=True))
        las.add(
            _attachments(tokens, parse.head, parse.deprel),
            _attachments(doc.tokens, doc.heads(), doc.column("dep")),
        )
    return {"words": words, "sentences": sentences, "UPOS": upos, "LAS": las}


def _spans(tokens: list[Run], sentences: list[Run]) -> list[Run]:
    return [(tokens[a][0], tokens[b - 1][1]) for a, b in sentences]


def _attachments(tokens: list[Run], heads: list[int], relations: list[str]) -> list[tuple[Run, Run | None, str]]:
    rows = zip(tokens, heads, relations, strict=True)
    return [(token, tokens[h] if h >= 0 else None, relation) for token, h, relation in rows]


def names(core: Core, docs: Iterable[Document]) -> Scores:
    """Names in newswire, gold words, sentences by the rules for full stops."""
    scores: dict[str, Tally] = {"all": Tally(), **{label: Tally() for label in NAME_CLASSES}}
    for doc in docs:
        parse = core.parse_words(doc.text, doc.tokens, split(doc.text, doc.tokens))
        found = [(n.first, n.last, n.label) for n in parse.names]
        wanted = spans(doc.column("ner9"))
        for label, tally in scores.items():
            tally.add(*([s for s in side if label in ("all", s[2])] for side in (found, wanted)))
    return dict(scores)


def coreference(core: Core, docs: Iterable[Document]) -> Scores:
    """For each gold mention the right earlier one, or none where it is the first of its entity."""
    scores = {"all mentions": Share(), "pronouns": Share(), "links": Tally()}
    for doc in docs:
        parse = core.parse_words(doc.text, doc.tokens, doc.sentences)
        seen: dict[int, str] = {}
        for k, entity in sorted(gold_mentions(doc).items()):
            earlier = list(seen)[-MENTIONS_BACK:]
            chances = parse.antecedents(k, earlier)
            best = max(range(len(chances)), key=chances.__getitem__, default=None)
            found = earlier[best] if best is not None and chances[best] > 1 - sum(chances) else None
            right = seen.get(found) == entity if found is not None else entity not in seen.values()
            scores["all mentions"].add([(right, True)])
            if parse.upos[k] == "PRON":
                scores["pronouns"].add([(right, True)])
            scores["links"].add(
                [(k, right)] if found is not None else [], [(k, True)] if entity in seen.values() else []
            )
            seen[k] = entity
    return scores


def gold_mentions(doc: Document) -> dict[int, str]:
    out: dict[int, str] = {}
    for (first, _), row in zip(doc.sentences, doc.rows, strict=True):
        for start, end, _, entity, _ in row["ents"]:
            if (word := data.top(row["head"], start, end)) is not None:
                out[first + word] = entity
    return out


def tables(core: Core, folder: Path, limit: int | None = None, test: bool = False) -> Iterator[str]:
    ewt, gum, newswire = (documents(folder / f"core_{x}.dev.jsonl")[:limit] for x in ("ewt", "gum", "ww"))
    yield markdown("UD English EWT, dev, gold words", treebank(core, ewt))
    yield markdown("UD English GUM, dev, gold words", treebank(core, gum))
    yield markdown("UD English EWT, dev, raw text", raw_text(core, ewt))
    yield markdown("UD English GUM, dev, raw text", raw_text(core, gum))
    yield markdown("Worldwide Newswire, dev, names", names(core, newswire))
    yield markdown("UD English GUM, dev, coreference, gold words and mentions", coreference(core, gum))
    for part in ("dev", "test") if test else ("dev",):
        own = readings(part)
        yield markdown(f"Dateline's passages, {part}, raw text", passages(core, own))
        yield markdown(f"Dateline's passages, {part}, made-up damage", damage(core, own))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="folder of the sets (training/README.md)")
    parser.add_argument("--model", type=Path, default=FOLDER, help="folder of the core's five files")
    parser.add_argument("--limit", type=int, help="documents a set, for a quick look")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--test", action="store_true", help="the passages' test part too")
    args = parser.parse_args()
    for table in tables(Core(load(args.model), args.threads), args.data, args.limit, args.test):
        print(table, flush=True)


if __name__ == "__main__":
    main()
