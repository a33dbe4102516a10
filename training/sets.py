"""All that is trained on, in one file: ``python -m training.sets --data SETS --teacher CORE --out FILE``."""

from __future__ import annotations

import argparse
import pickle
from collections.abc import Iterable
from pathlib import Path

from dateline.language import Core
from dateline.language.modelfile import load

from . import data, news, passages

Sets = dict[str, list[data.Document]]
# How often each is seen an epoch; of a part of one, another part each epoch.
TIMES = {"ewt": 2, "gum": 2, "newswire": 1, "rare": 1, "politics": 2, "own": 4, "news": 6, "damaged": 1}
GRAMMAR = ("ewt", "gum", "newswire", "rare", "politics")
EVENTS = ("own", "news")
SIDE = ("rare", "politics")


def public(folder: Path) -> Sets:
    return {
        "ewt": data.treebank(folder / "core_ewt.train.jsonl"),
        "gum": data.treebank(folder / "core_gum.train.jsonl"),
        "newswire": data.newswire(folder / "core_ww.train.jsonl"),
        "rare": data.names(folder / "core_wnut17.train.jsonl", "names_wnut"),
        "politics": data.names(folder / "core_crossner_politics.train.jsonl", "names_politics"),
    }


def clean(documents: Iterable[data.Document]) -> list[data.Document]:
    return [d for d in documents if not any("garbled" in s["garble"] for s in d)]


def tellings(document: data.Document) -> data.Document:
    """The document with the tellings of its events in the place of the mentions of its actors."""
    return [{**sentence, "mentions": sentence.get("tellings", ())} for sentence in document]


def news_like(documents: Iterable[data.Document]) -> list[data.Document]:
    """Documents of edited prose: most of their sentences end in a full stop."""
    return [d for d in documents if sum(s["words"][-1] in (".", '"', "”") for s in d) > 0.8 * len(d)]


def bare(documents: Iterable[data.Document]) -> list[data.Document]:
    """Passages with what people marked alone."""
    return [[{k: v for k, v in s.items() if k not in passages.SILVER} for s in doc] for doc in documents]


def load_sets(path: Path) -> Sets:
    found: Sets = pickle.loads(path.read_bytes())
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the public sets")
    parser.add_argument("--teacher", type=Path, help="folder of an exported core that parses the passages")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    sets = public(args.data)
    if args.teacher:
        teacher = Core(load(args.teacher))
        sets["own"] = passages.documents(passages.readings("train"), teacher)
        sets["news"] = news.documents(args.data, "train", teacher)
    args.out.write_bytes(pickle.dumps(sets))


if __name__ == "__main__":
    main()
