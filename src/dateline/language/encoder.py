"""The encoders: sentences as words in, the columns of every head out, in one pass of either graph a batch.

The core's graph tells all but events. The graph of events, a larger encoder, is told by it where sentences start. A
batch never holds words of two reports and batches are formed in a fixed order: int8 scales depend on what shares a
batch, and a reading must depend on its report alone.
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

INPUTS = ("ids", "shapes", "mask", "first", "prior")
OUTPUTS = (
    *("upos", "xpos", "start", "head", "arcs", "deprel", "names", "speech", "pledge"),
    *("actor", "garble", "coref", "predicates", "roles"),
)
EVENT_INPUTS = ("ids", "shapes", "mask", "first", "sentence")
EVENT_OUTPUTS = ("event", "mode", "status", "retold", "triggers", "event_roles")
BATCH_PIECES = 256  # padded pieces a batch
ROW_PIECES = 96  # pieces of neighbouring sentences that are read together, without [CLS] and [SEP]
MAX_PIECES = 300  # pieces a row; the encoder knows 512 positions
MAX_WORD_PIECES = 32
LEAST_LIKELY = 0.15  # the probability from which a word's event roles are worked out
# Priors and masks: what is sure outweighs every score, what must never be outweighs that, padding lies below both.
SURE, NEVER, PADDING = 1000.0, -10000.0, -20000.0
Array = npt.NDArray[Any]


@dataclass(slots=True)
class Row:
    """Neighbouring sentences, or a piece of an overlong one: words ``first`` to ``last`` as the graph takes them."""

    first: int
    last: int
    ids: list[int]
    shapes: list[int]
    at: list[int]  # the first piece of each word
    prior: list[float]  # log odds that a sentence starts at each word, before the core has looked
    goes_on: bool = False  # its first word goes on with the sentence of the row before


@dataclass(frozen=True, slots=True)
class Result:
    """The outputs of both graphs for one row, cut to its words."""

    row: Row
    columns: dict[str, Array]
    frames: list[tuple[int, Array]]  # (predicate, role of each word)
    links: list[tuple[int, Array]]  # (trigger, probability of each word's event roles)


class Encoder:
    def __init__(self, files: ModelFile, threads: int = 1) -> None:
        try:
            self._tokenizer = Tokenizer.from_str(files.tokenizer)
        except Exception as error:  # the library raises nothing more special
            raise ModelError(f"tokenizer.json: damaged ({REMEDY})") from error
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._cls, self._sep, self._unk = (self._id(piece) for piece in ("[CLS]", "[SEP]", "[UNK]"))
        self.core, self.events = _session(files.core, threads), _session(files.events, threads)

    def _id(self, piece: str) -> int:
        found = self._tokenizer.token_to_id(piece)
        if found is None:
            raise ModelError(f"tokenizer.json: has no {piece} ({REMEDY})")
        return found

    def run(
        self, words: Sequence[str], sentences: Sequence[tuple[int, int]], priors: Sequence[float]
    ) -> Iterator[Result]:
        """Results in no particular order; ``sentences`` are half-open runs of word indices, ``priors`` one a word."""
        for batch in batches(self.rows(words, sentences, priors)):
            yield from self._run_batch(batch)

    def rows(self, words: Sequence[str], sentences: Sequence[tuple[int, int]], priors: Sequence[float]) -> list[Row]:
        """All sentences as the graph takes them: short neighbours together, an overlong one in pieces."""
        out: list[Row] = []
        for a, b in sentences:
            for part in self._cut(words, a, self._pieces(words, a, b), priors):
                if out and not part.goes_on and len(out[-1].ids) + len(part.ids) - 2 <= ROW_PIECES:
                    _append(out[-1], part)
                else:
                    out.append(part)
        for row in out:
            row.ids.append(self._sep)
            row.shapes.append(0)
            row.prior[0] = SURE
        return out

    def _pieces(self, words: Sequence[str], a: int, b: int) -> list[list[int]]:
        # One sentence at a time: a batch is no faster and would start threads of its own.
        encoded = self._tokenizer.encode(list(map(_encodable, words[a:b])), None, True, False)
        of_word: list[list[int]] = [[] for _ in range(b - a)]
        for piece, word in zip(encoded.ids, encoded.word_ids, strict=True):
            of_word[word or 0].append(piece)
        return of_word

    def _cut(
        self, words: Sequence[str], first: int, of_word: list[list[int]], priors: Sequence[float]
    ) -> Iterator[Row]:
        row = Row(first, first, [self._cls], [0], [], [])
        for k, pieces in enumerate(of_word, first):
            if not 0 < len(pieces) <= MAX_WORD_PIECES:
                pieces = [self._unk]
            if len(row.ids) + len(pieces) > MAX_PIECES:
                yield row
                row = Row(k, k, [self._cls], [0], [], [], goes_on=True)
            row.at.append(len(row.ids))
            row.ids.extend(pieces)
            row.shapes.extend([shape(words[k])] * len(pieces))
            row.prior.append(priors[k])
            row.last = k + 1
        yield row

    def outputs(self, given: dict[str, Array]) -> dict[str, Array]:
        """What both graphs make of a batch that ``feeds`` has made."""
        out = dict(zip(OUTPUTS, self.core.run(list(OUTPUTS), given), strict=True))
        given = given | {"sentence": sentences_of(out["start"], given["prior"])}
        of_events = self.events.run(list(EVENT_OUTPUTS), {name: given[name] for name in EVENT_INPUTS})
        return out | dict(zip(EVENT_OUTPUTS, of_events, strict=True))

    def _run_batch(self, batch: list[Row]) -> Iterator[Result]:
        out = self.outputs(feeds(batch))
        predicates, roles, triggers, event_roles = (
            out.pop(k) for k in ("predicates", "roles", "triggers", "event_roles")
        )
        for k, row in enumerate(batch):
            n = row.last - row.first
            columns = {name: values[k, :n] for name, values in out.items()}
            frames, links = np.flatnonzero(predicates[:, 0] == k), np.flatnonzero(triggers[:, 0] == k)
            yield Result(
                row,
                columns,
                [(int(predicates[i, 1]), roles[i, :n]) for i in frames],
                [(int(triggers[i, 1]), event_roles[i, :n]) for i in links],
            )


def _session(graph: bytes, threads: int) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    # Without this fusion the int8 graphs run a quarter faster (measured in trials of this design).
    return ort.InferenceSession(
        graph, options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
    )


def _append(row: Row, part: Row) -> None:
    """The words of ``part``, without its [CLS], behind those of ``row``."""
    shift = len(row.ids) - 1
    row.at.extend(k + shift for k in part.at)
    row.ids.extend(part.ids[1:])
    row.shapes.extend(part.shapes[1:])
    row.prior.extend(part.prior)
    row.last = part.last


def _encodable(word: str) -> str:
    """A word as the tokenizer can take it: lone surrogates cannot be encoded."""
    return word.encode("utf-8", "replace").decode("utf-8") if not word.isascii() else word


def batches(rows: list[Row]) -> Iterator[list[Row]]:
    """By length, so that little is padded; the sort is stable, so the order is fixed."""
    batch: list[Row] = []
    for row in sorted(rows, key=lambda r: len(r.ids)):
        if batch and len(row.ids) * (len(batch) + 1) > BATCH_PIECES:
            yield batch
            batch = []
        batch.append(row)
    if batch:
        yield batch


def sentences_of(start: Array, prior: Array) -> Array:
    """The number of each word's sentence in its row, -1 for padding."""
    return np.where(prior > NEVER, np.cumsum(start, 1), -1).astype(np.int64)


def feeds(batch: list[Row]) -> dict[str, Array]:
    """The inputs of the core's graph for one batch, padded."""
    pieces = max(len(r.ids) for r in batch)
    words = max(len(r.at) for r in batch)
    arrays: dict[str, Array] = {name: np.zeros((len(batch), pieces), np.int64) for name in ("ids", "shapes", "mask")}
    arrays["first"] = np.zeros((len(batch), words), np.int64)
    arrays["prior"] = np.full((len(batch), words), PADDING, np.float32)
    for k, r in enumerate(batch):
        n, m = len(r.ids), len(r.at)
        arrays["ids"][k, :n] = r.ids
        arrays["shapes"][k, :n] = r.shapes
        arrays["mask"][k, :n] = 1
        arrays["first"][k, :m] = r.at
        arrays["prior"][k, :m] = r.prior
    return arrays
