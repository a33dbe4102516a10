"""The language core: a text in, its ``Parse`` out."""

from __future__ import annotations

import re

import numpy as np

from .decode import allowed_steps, is_tree, spans, tree, viterbi
from .encoder import SURE, Array, Encoder, Result
from .lemmas import lemma
from .modelfile import ModelFile, load
from .parse import Frame, Name, Parse
from .sentences import split
from .tokens import Offsets, tokenize

# Log odds that a sentence starts where the rules say so, and where they do not. Set by hand, not tuned: in 3,454
# sentences of news the core then moved 16 ends, nearly all in page furniture without full stops.
START, INSIDE = 4.0, -2.0
TRIGGER = 0.5  # from this probability on a word is a trigger
_LINE_END = re.compile(r"[\n\r\u2028\u2029\x0c]")

_AUXILIARIES = frozenset(
    "be is am are was were been being has have had having do does did doing done get gets got getting gotten will would"
    " shall should can could may might must ought need dare used 's 're 've 'll ’s ’re ’ve ’ll".split()
)
_OPEN_CLASSES = frozenset(("ADJ", "ADV", "NOUN", "PROPN", "NUM", "INTJ", "SYM"))


class Core:
    """Loads the model once; ``parse`` may be called from one thread at a time."""

    def __init__(self, files: ModelFile | None = None, threads: int = 1) -> None:
        files = files or load()
        self.version = files.version
        self._labels, self._lemmas = files.labels, files.lemmas
        self.encoder = Encoder(files, threads)
        self._coref_distance = files.coref_distance
        self._steps = allowed_steps(self._labels["names"])

    def parse(self, text: str) -> Parse:
        """Words, sentences, syntax, names, frames and triggers of a text; any Unicode, any length."""
        tokens = tokenize(text)
        sentences = split(text, tokens)
        return self._parse(text, tokens, sentences, priors_of(text, tokens, sentences))

    def parse_words(self, text: str, tokens: list[Offsets], sentences: list[Offsets]) -> Parse:
        """The same for words and sentences that are already known (gold ones, say)."""
        starts = {a for a, _ in sentences}
        return self._parse(text, tokens, sentences, [SURE if k in starts else -SURE for k in range(len(tokens))])

    def _parse(self, text: str, tokens: list[Offsets], sentences: list[Offsets], priors: list[float]) -> Parse:
        parse = _empty(text, tokens)
        parse.coref_distance = self._coref_distance
        words = [text[a:b] for a, b in tokens]
        pieces: set[int] = set()
        for result in self.encoder.run(words, sentences, priors):
            self._fill(parse, result)
            if result.row.goes_on:
                pieces.add(result.row.first)
        _put_in_order(parse, pieces)
        parse.upos = [_agreed(*three) for three in zip(words, parse.upos, parse.xpos, strict=True)]
        parse.xpos = [_verb_tag(*three) for three in zip(words, parse.upos, parse.xpos, strict=True)]
        parse.lemma = [lemma(w, x, self._lemmas) for w, x in zip(words, parse.xpos, strict=True)]
        return parse

    def _fill(self, parse: Parse, result: Result) -> None:
        row, columns = result.row, result.columns
        first, last = row.first, row.last
        for name in ("upos", "xpos", "mode", "speech", "pledge", "actor"):
            labels = self._labels[name]
            getattr(parse, name)[first:last] = [labels[i] for i in columns[name].tolist()]
        parse.garble[first:last] = columns["garble"].tolist()
        for name in ("coref", "retold"):
            if not getattr(parse, name).shape[1]:
                setattr(parse, name, np.zeros((len(parse), columns[name].shape[1]), np.float16))
            getattr(parse, name)[first:last] = columns[name]
        self._fill_events(parse, result)
        self._fill_sentences(parse, result)
        roles = self._labels["roles"]
        for predicate, labels_of in result.frames:
            args = tuple((first + int(k), roles[labels_of[k]]) for k in labels_of.nonzero()[0])
            parse.frames.append(Frame(first + predicate, args))

    def _fill_events(self, parse: Parse, result: Result) -> None:
        """A word is a trigger from TRIGGER on; its type is then the likeliest of the types."""
        first, last = result.row.first, result.row.last
        scores, status = result.columns["event"], result.columns["status"]
        likely, types = 1 - scores[:, 0], scores[:, 1:].argmax(-1)
        labels, statuses = self._labels["event"], self._labels["status"]
        found = zip(likely.tolist(), types.tolist(), strict=True)
        parse.event[first:last] = [labels[1 + t] if p >= TRIGGER else labels[0] for p, t in found]
        parse.event_score[first:last] = likely.tolist()
        parse.type_score[first:last] = (scores[:, 1:].max(-1) / likely.clip(min=1e-9)).tolist()
        parse.status[first:last] = [statuses[k] for k in status.argmax(-1).tolist()]
        parse.status_score[first:last] = status.max(-1).tolist()
        roles = self._labels["event_roles"]
        for trigger, chances in result.links:
            best = chances.argmax(-1)
            args = tuple((first + int(k), roles[best[k]], float(chances[k, best[k]])) for k in best.nonzero()[0])
            parse.links[first + trigger] = args

    def _fill_sentences(self, parse: Parse, result: Result) -> None:
        """The sentences of a row, each a tree of its own; names do not cross them either."""
        row, columns = result.row, result.columns
        n = row.last - row.first
        starts = [0, *(k for k in columns["start"].nonzero()[0].tolist() if k)]
        labels = [self._labels["deprel"][i] for i in columns["deprel"].tolist()]
        heads = columns["head"].tolist()
        for a, b in zip(starts, [*starts[1:], n], strict=True):
            self._fill_tree(parse, row.first + a, [h - a if h else 0 for h in heads[a:b]], labels[a:b], columns, a)
            tags = [self._labels["names"][i] for i in viterbi(columns["names"][a:b], self._steps)]
            parse.names.extend(Name(row.first + a + i, row.first + a + j, label) for i, j, label in spans(tags))
            parse.sentences.append((row.first + a, row.first + b))

    def _fill_tree(
        self, parse: Parse, first: int, heads: list[int], labels: list[str], columns: dict[str, Array], at: int
    ) -> None:
        n = len(heads)
        if not is_tree(heads):
            arcs = columns["arcs"][at : at + n]
            heads, greedy = tree(np.concatenate((arcs[:, :1], arcs[:, at + 1 : at + n + 1]), 1)), heads
            labels = [_relabel(*x) for x in zip(labels, greedy, heads, strict=True)]
        parse.head[first : first + n] = [first + h - 1 if h else -1 for h in heads]
        parse.deprel[first : first + n] = labels


def priors_of(text: str, tokens: list[Offsets], sentences: list[Offsets]) -> list[float]:
    """Log odds of a sentence's start at each word: the rules are believed, more so after a line's end."""
    priors = [INSIDE] * len(tokens)
    for a, _ in sentences:
        gap = text[tokens[a - 1][1] : tokens[a][0]] if a else "\n"
        priors[a] = SURE if _LINE_END.search(gap) else START
    return priors


def _agreed(word: str, upos: str, xpos: str) -> str:
    """The class of a word whose two heads disagree: a verb's tag outweighs another open class (2 to 1 on EWT, GUM),
    and only auxiliaries are auxiliaries."""
    if xpos.startswith("VB") and upos in _OPEN_CLASSES:
        return "VERB"
    return "VERB" if upos == "AUX" and len(word) > 2 and word.lower() not in _AUXILIARIES else upos


def _verb_tag(word: str, upos: str, xpos: str) -> str:
    """The tag of a verb in "-ed" that the core gave a tag no verb has ("vowed" as a modal): its lemma hangs on it."""
    slip = upos == "VERB" and not xpos.startswith(("VB", "JJ")) and word.islower()
    return "VBD" if slip and word.endswith("ed") and len(word) > 4 else xpos


def _relabel(label: str, before: int, after: int) -> str:
    """The relation of a word whose head the tree decoder changed."""
    if after == 0:
        return "root"
    return "parataxis" if label == "root" else label


def _empty(text: str, tokens: list[Offsets]) -> Parse:
    n = len(tokens)
    parse = Parse(text, [a for a, _ in tokens], [b for _, b in tokens])
    parse.head = [-1] * n
    for name in ("event_score", "type_score", "status_score", "garble"):
        setattr(parse, name, [0.0] * n)
    parse.coref, parse.retold = np.zeros((n, 0), np.float16), np.zeros((n, 0), np.float16)
    for name in ("upos", "xpos", "deprel", "event", "mode", "status", "speech", "pledge", "actor"):
        setattr(parse, name, [""] * n)
    return parse


def _put_in_order(parse: Parse, pieces: set[int]) -> None:
    """Rows come by length; sentences, names and frames are told in the order of the text.

    ``pieces`` are the words with which a further piece of an overlong sentence begins.
    """
    parse.names.sort(key=lambda name: name.first)
    parse.frames.sort(key=lambda frame: frame.predicate)
    joined: list[Offsets] = []
    for a, b in sorted(parse.sentences):
        if a in pieces:
            a, _ = joined.pop()
        joined.append((a, b))
    parse.sentences = joined
    parse.sentence = [s for s, (a, b) in enumerate(joined) for _ in range(a, b)]
    for first, last in joined:
        _join_pieces(parse, first, last)


def _join_pieces(parse: Parse, first: int, last: int) -> None:
    """The pieces of an overlong sentence hang under its first root."""
    roots = [k for k in range(first, last) if parse.head[k] < 0]
    for k in roots[1:]:
        parse.head[k], parse.deprel[k] = roots[0], "parataxis"
