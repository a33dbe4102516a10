"""The language core: a text in, its ``Parse`` out."""

from __future__ import annotations

from .decode import allowed_steps, is_tree, spans, tree, viterbi
from .encoder import Encoder, Result
from .lemmas import lemma
from .modelfile import ModelFile, load
from .parse import Frame, Name, Parse
from .sentences import split
from .tokens import tokenize

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
        self._steps = allowed_steps(self._labels["names"])

    def parse(self, text: str) -> Parse:
        """Words, syntax, names, frames and triggers of a text; any Unicode, any length."""
        tokens = tokenize(text)
        return self.parse_words(text, tokens, split(text, tokens))

    def parse_words(self, text: str, tokens: list[tuple[int, int]], sentences: list[tuple[int, int]]) -> Parse:
        """The same for words and sentences that are already known (gold ones, say)."""
        parse = _empty(text, tokens, sentences)
        words = [text[a:b] for a, b in tokens]
        for result in self.encoder.run(words, sentences):
            self._fill(parse, result)
        parse.names.sort(key=lambda name: name.first)
        parse.frames.sort(key=lambda frame: frame.predicate)
        _join_chunks(parse)
        parse.upos = [_agreed(*three) for three in zip(words, parse.upos, parse.xpos, strict=True)]
        parse.xpos = [_verb_tag(*three) for three in zip(words, parse.upos, parse.xpos, strict=True)]
        parse.lemma = [lemma(w, x, self._lemmas) for w, x in zip(words, parse.xpos, strict=True)]
        return parse

    def _fill(self, parse: Parse, result: Result) -> None:
        first, columns = result.chunk.first, result.columns
        n = result.chunk.last - first
        for name in ("upos", "xpos", "mode", "status", "speech", "pledge"):
            labels = self._labels[name]
            getattr(parse, name)[first : first + n] = [labels[i] for i in columns[name].tolist()]
        self._fill_events(parse, result)
        self._fill_tree(parse, result)
        tags = [self._labels["names"][i] for i in viterbi(columns["names"], self._steps)]
        parse.names.extend(Name(first + a, first + b, label) for a, b, label in spans(tags))
        roles = self._labels["roles"]
        for predicate, row in result.frames:
            args = tuple((first + int(k), roles[row[k]]) for k in row.nonzero()[0])
            parse.frames.append(Frame(first + predicate, args))

    def _fill_events(self, parse: Parse, result: Result) -> None:
        first, scores = result.chunk.first, result.columns["event"]
        best = scores.argmax(-1)
        parse.event[first : first + len(best)] = [self._labels["event"][i] for i in best.tolist()]
        parse.event_score[first : first + len(best)] = scores.max(-1).tolist()

    def _fill_tree(self, parse: Parse, result: Result) -> None:
        first, columns = result.chunk.first, result.columns
        heads = columns["head"].tolist()
        labels = [self._labels["deprel"][i] for i in columns["deprel"].tolist()]
        if not is_tree(heads):
            heads, greedy = tree(columns["arcs"]), heads
            labels = [_relabel(*x) for x in zip(labels, greedy, heads, strict=True)]
        parse.head[first : first + len(heads)] = [first + h - 1 if h else -1 for h in heads]
        parse.deprel[first : first + len(heads)] = labels


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


def _empty(text: str, tokens: list[tuple[int, int]], sentences: list[tuple[int, int]]) -> Parse:
    n = len(tokens)
    parse = Parse(text, [a for a, _ in tokens], [b for _, b in tokens], sentences=list(sentences))
    parse.sentence = [s for s, (a, b) in enumerate(sentences) for _ in range(a, b)]
    parse.head = [-1] * n
    parse.event_score = [0.0] * n
    for name in ("upos", "xpos", "deprel", "event", "mode", "status", "speech", "pledge"):
        setattr(parse, name, [""] * n)
    return parse


def _join_chunks(parse: Parse) -> None:
    """The pieces of an overlong sentence hang under its first root."""
    for first, last in parse.sentences:
        roots = [k for k in range(first, last) if parse.head[k] < 0]
        for k in roots[1:]:
            parse.head[k], parse.deprel[k] = roots[0], "parataxis"
