"""The encoder: sentences as words in, the columns of every head out, in one pass of the graph a batch.

A batch never holds words of two reports and batches are formed in a fixed order: int8 scales depend on what
shares a batch, and a reading must depend on its report alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime as ort
from tokenizers import Tokenizer

from dateline.errors import ModelError

from .modelfile import REMEDY, ModelFile
from .shape import shape

INPUTS = ("ids", "shapes", "mask", "first", "word_mask")
OUTPUTS = (
    "upos",
    "xpos",
    "head",
    "arcs",
    "deprel",
    "names",
    "event",
    "mode",
    "status",
    "speech",
    "pledge",
    "predicates",
    "roles",
)
BATCH_PIECES = 256  # padded pieces a batch: the fastest on one core (bench/speed.py)
MAX_PIECES = 300  # pieces a chunk; the encoder knows 512 positions
MAX_WORD_PIECES = 32
Array = npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class Chunk:
    """A sentence, or a piece of an overlong one: word indices ``first`` to ``last`` and the graph's inputs."""

    first: int
    last: int
    ids: list[int]
    shapes: list[int]
    at: list[int]  # the first piece of each word


@dataclass(frozen=True, slots=True)
class Result:
    """The graph's outputs for one chunk, cut to its words."""

    chunk: Chunk
    columns: dict[str, Array]
    frames: list[tuple[int, Array]]  # (predicate, role of each word)


class Encoder:
    def __init__(self, files: ModelFile, threads: int = 1) -> None:
        try:
            self._tokenizer = Tokenizer.from_str(files.tokenizer)
        except Exception as error:  # the library raises nothing more special
            raise ModelError(f"tokenizer.json: damaged ({REMEDY})") from error
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._cls, self._sep, self._unk = (self._id(piece) for piece in ("[CLS]", "[SEP]", "[UNK]"))
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 3
        # Without this fusion the int8 graph runs a quarter faster (measured in trials of this design).
        self.session = ort.InferenceSession(
            files.graph, options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
        )

    def _id(self, piece: str) -> int:
        found = self._tokenizer.token_to_id(piece)
        if found is None:
            raise ModelError(f"tokenizer.json: has no {piece} ({REMEDY})")
        return found

    def run(self, words: Sequence[str], sentences: Sequence[tuple[int, int]]) -> Iterator[Result]:
        """Results in no particular order; ``sentences`` are half-open runs of word indices."""
        for batch in batches(self.chunks(words, sentences)):
            yield from self._run_batch(batch)

    def chunks(self, words: Sequence[str], sentences: Sequence[tuple[int, int]]) -> list[Chunk]:
        """Every sentence as the graph takes it, an overlong one in pieces."""
        out: list[Chunk] = []
        for a, b in sentences:
            # One sentence at a time: a batch is no faster and would start threads of its own.
            encoded = self._tokenizer.encode(list(map(_encodable, words[a:b])), None, True, False)
            of_word: list[list[int]] = [[] for _ in range(b - a)]
            for piece, word in zip(encoded.ids, encoded.word_ids, strict=True):
                of_word[word or 0].append(piece)
            out.extend(self._cut(words, a, of_word))
        return out

    def _cut(self, words: Sequence[str], first: int, of_word: list[list[int]]) -> Iterator[Chunk]:
        begin, ids, shapes = first, [self._cls], [0]
        at: list[int] = []
        for k, pieces in enumerate(of_word):
            if not 0 < len(pieces) <= MAX_WORD_PIECES:
                pieces = [self._unk]
            if len(ids) + len(pieces) > MAX_PIECES:
                yield Chunk(begin, first + k, [*ids, self._sep], [*shapes, 0], at)
                begin, ids, shapes, at = first + k, [self._cls], [0], []
            at.append(len(ids))
            ids.extend(pieces)
            shapes.extend([shape(words[first + k])] * len(pieces))
        yield Chunk(begin, first + len(of_word), [*ids, self._sep], [*shapes, 0], at)

    def _run_batch(self, batch: list[Chunk]) -> Iterator[Result]:
        out = dict(zip(OUTPUTS, self.session.run(list(OUTPUTS), feeds(batch)), strict=True))
        predicates, roles = out.pop("predicates"), out.pop("roles")
        for row, chunk in enumerate(batch):
            n = chunk.last - chunk.first
            columns = {k: v[row, :n] for k, v in out.items()}
            mine = np.flatnonzero(predicates[:, 0] == row)
            yield Result(chunk, columns, [(int(predicates[i, 1]), roles[i, :n]) for i in mine])


def _encodable(word: str) -> str:
    """A word as the tokenizer can take it: lone surrogates cannot be encoded."""
    return word.encode("utf-8", "replace").decode("utf-8") if not word.isascii() else word


def batches(chunks: list[Chunk]) -> Iterator[list[Chunk]]:
    """By length, so that little is padded; the sort is stable, so the order is fixed."""
    batch: list[Chunk] = []
    for chunk in sorted(chunks, key=lambda c: len(c.ids)):
        if batch and len(chunk.ids) * (len(batch) + 1) > BATCH_PIECES:
            yield batch
            batch = []
        batch.append(chunk)
    if batch:
        yield batch


def feeds(batch: list[Chunk]) -> dict[str, Array]:
    """The graph's inputs for one batch, padded with zeros."""
    pieces = max(len(c.ids) for c in batch)
    words = max(len(c.at) for c in batch)
    arrays = {name: np.zeros((len(batch), pieces), np.int64) for name in ("ids", "shapes", "mask")}
    arrays |= {name: np.zeros((len(batch), words), np.int64) for name in ("first", "word_mask")}
    for row, chunk in enumerate(batch):
        n, m = len(chunk.ids), len(chunk.at)
        arrays["ids"][row, :n] = chunk.ids
        arrays["shapes"][row, :n] = chunk.shapes
        arrays["mask"][row, :n] = 1
        arrays["first"][row, :m] = chunk.at
        arrays["word_mask"][row, :m] = 1
    return arrays
