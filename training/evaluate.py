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
from .corpus.markup import read_passages
from .passages import HELD_OUT, passage_sentences
from .scoring import Scores, Share, Tally, markdown, runs

CORPUS = Path(__file__).parent / "corpus"
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
    """Names in newswire, gold words but the core's own sentences, as in reading."""
    scores: dict[str, Tally] = {"all": Tally(), **{label: Tally() for label in NAME_CLASSES}}
    for doc in docs:
        parse = core.parse_words(doc.text, doc.tokens, split(doc.text, doc.tokens))
        found = [(n.first, n.last, n.label) for n in parse.names]
        wanted = spans(doc.column("ner9"))
        for label, tally in scores.items():
            tally.add(*([s for s in side if label in ("all", s[2])] for side in (found, wanted)))
    return dict(scores)


def passages(core: Core) -> Scores:
    """Dateline's own passages that were held out: triggers, modes, status, speech and pledges, from the bare text."""
    readings = [r for k, r in enumerate(read_passages(sorted(CORPUS.glob("*.txt")))) if k % HELD_OUT == 0]
    tallies = {
        name: Tally()
        for name in ("trigger words", "triggers", "triggers with type", "cue", "source", "content", "pledge words")
    }
    shares = {name: Share() for name in ("type of found trigger words", "mode of the same", "status of the same")}
    for reading in readings:
        parse = core.parse(reading["report"]["text"])
        gold: dict[str, list[Any]] = defaultdict(list)
        for sentence in passage_sentences(reading):
            for column, labels in sentence.items():
                gold[column] += labels
        _add_triggers(parse, gold, tallies, shares)
        for part in ("cue", "source", "content"):
            tallies[part].add(_where(parse.speech, part), _where(gold["speech"], part))
        tallies["pledge words"].add(_where(parse.pledge, "pledge"), _where(gold["pledge"], "pledge"))
    return {**tallies, **shares}


def _where(labels: list[str], label: str) -> list[int]:
    return [k for k, x in enumerate(labels) if x == label]


def _add_triggers(
    parse: Parse, gold: dict[str, list[Any]], tallies: dict[str, Tally], shares: dict[str, Share]
) -> None:
    found, wanted = runs(parse.event), runs(gold["event"])
    tallies["triggers"].add((r[:2] for r in found), (r[:2] for r in wanted))
    tallies["triggers with type"].add(found, wanted)
    ours = {k for k, x in enumerate(parse.event) if x != "O"}
    theirs = {k for k, x in enumerate(gold["event"]) if x != "O"}
    tallies["trigger words"].add(ours, theirs)
    both = ours & theirs
    shares["type of found trigger words"].add((parse.event[k], gold["event"][k]) for k in both)
    shares["mode of the same"].add((parse.mode[k], gold["mode"][k]) for k in both)
    shares["status of the same"].add((parse.status[k], gold["status"][k]) for k in both)


def tables(core: Core, folder: Path, limit: int | None = None) -> Iterator[str]:
    ewt, gum, newswire = (documents(folder / f"core_{x}.dev.jsonl")[:limit] for x in ("ewt", "gum", "ww"))
    yield markdown("UD English EWT, dev, gold words", treebank(core, ewt))
    yield markdown("UD English GUM, dev, gold words", treebank(core, gum))
    yield markdown("UD English EWT, dev, raw text", raw_text(core, ewt))
    yield markdown("UD English GUM, dev, raw text", raw_text(core, gum))
    yield markdown("Worldwide Newswire, dev, names", names(core, newswire))
    yield markdown("Dateline's passages, held-out fifth, raw text", passages(core))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="folder of the sets (training/README.md)")
    parser.add_argument("--model", type=Path, default=FOLDER, help="folder of the core's four files")
    parser.add_argument("--limit", type=int, help="documents a set, for a quick look")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    for table in tables(Core(load(args.model), args.threads), args.data, args.limit):
        print(table, flush=True)


if __name__ == "__main__":
    main()
