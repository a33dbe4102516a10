"""Event coreference: how likely two words of a report tell one event, by a log-linear model of their evidence.

Each feature is a plain statement about the pair ("the later one is a definite noun of the same stem", "their recipients
differ"); what it weighs was learned from the retellings that annotators marked in Dateline's passages
(``python -m training.coreference``). After the mention-pair models of Chen & Ji (2009), "Event coreference resolution".
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import exp
from pathlib import Path

import numpy as np

from dateline.language.parse import Parse
from dateline.model import Event, Interval
from dateline.reader.words import words

from .headlines import is_headline
from .kinship import ANY_DEED, one_fate, one_stem, one_word
from .onedeed import one_deed
from .slots import is_passive, preposition

TABLE = Path(__file__).with_suffix(".tsv")

_THE = words("the this that these those such")
_OWN = words("its their his her our my your")
_ANOTHER = words(
    "another other new second third fourth fifth separate further more additional similar different fresh also"
)
_BEFORE = words("previous earlier last past former recent late latest next first future subsequent follow-up")
_FAR = (0, 1, 2, 4, 8)  # sentences
_LONG = 7  # days: what lasts longer is no single deed
_LEAD = 2  # sentences below a headline that tell it in full
_AGREED = ("same", "share")
_SCORES = (-2.0, 0.0, 1.0, 2.0, 3.5)
_TOLD = (-6.0, -4.0, -2.0, -1.0, 0.0, 1.0, 2.0, 4.0)


Vague = Container[str]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tellings: ``other`` came first, with ``between`` events of the later one's type between the two.

    ``vague`` are the actors that the text only describes ("gunmen"), who may be those it names elsewhere.
    """

    parse: Parse
    event: Event
    word: int
    other: Event
    other_word: int
    between: int = 0
    vague: Vague = ()


class Weights:
    """What each feature weighs, from a table of lines "feature TAB weight"; "bias" is what no pair lacks."""

    def __init__(self, table: Mapping[str, float]) -> None:
        self._table = table
        self._bias = table.get("bias", 0.0)

    @classmethod
    def shipped(cls, table: Path = TABLE) -> Weights:
        lines = table.read_text("utf-8").splitlines()
        return cls({name: float(weight) for name, weight in (line.split("\t") for line in lines)})

    def knows(self, types: str) -> bool:
        """Whether the annotators called events of two such types one."""
        return types in self._table

    def likelihood(self, pair: Pair) -> float:
        """The probability, between 0 and 1, that the two tell one event."""
        return self.of([*evidence(pair), *core_word(pair)])

    def of(self, features: Iterable[str] | Mapping[str, float]) -> float:
        return 1 / (1 + exp(-self.score(features)))

    def score(self, features: Iterable[str] | Mapping[str, float]) -> float:
        """The log odds."""
        return self._bias + sum(self._table.get(feature, 0.0) * value for feature, value in valued(features).items())


def valued(features: Iterable[str] | Mapping[str, float]) -> Mapping[str, float]:
    """Features with their values; those without count once."""
    return features if isinstance(features, Mapping) else dict.fromkeys(features, 1.0)


def types(event: Event, other: Event) -> str:
    return "type=" + (event.type if event.type == other.type else "+".join(sorted((event.type, other.type))))


def evidence(pair: Pair) -> Iterator[str]:
    """The features of a pair."""
    p, event, word, other, other_word = pair.parse, pair.event, pair.word, pair.other, pair.other_word
    same = "same" if event.type == other.type else "cross"
    kinship, shape = kin(p, word, other_word), f"{_shape(p, other_word)}>{_shape(p, word)}"
    far = _bucket(p.sentence[word] - p.sentence[other_word], _FAR)
    yield from (types(event, other), f"{same},kin={kinship}", f"kin={kinship},{shape}", f"far={far},{shape}")
    yield f"between={min(pair.between, 3)},{same}"
    yield f"core={_bucket(_affinity(p, word, other_word), _SCORES)},{shape}"
    yield from _roles(pair, kinship, shape, same)
    yield from _tellings(pair, same)
    yield from _wording(p, word, other_word)
    yield from _syntax(p, word, other_word)


def core_word(pair: Pair) -> Iterator[str]:
    """What the core says of the pair. It has learned from most of what the other features are weighed on, so these are
    weighed apart, on reports that it has not.
    """
    p, word, other_word = pair.parse, pair.word, pair.other_word
    told = f"told={_bucket(p.retelling(word, other_word), _TOLD)}"
    yield from (told, f"{told},{kin(p, word, other_word)}")
    yield f"{told},{'same' if pair.event.type == pair.other.type else 'cross'}"


def sides(a: list[str], b: list[str], vague: Vague = ()) -> str:
    """How the actors of one role agree: same, share, differ; vague where they may; or who has any."""
    if not a or not b:
        return "neither" if not a and not b else "later" if a else "earlier"
    if set(a) == set(b):
        return "same"
    if not set(a).isdisjoint(b):
        return "share"
    unsure = all(x in vague for x in a) + 2 * all(x in vague for x in b)
    return ("differ", "later vague", "earlier vague", "vague")[unsure]


def times(a: Interval | None, b: Interval | None) -> str:
    if a is None or b is None:
        return "neither" if a is b else "later" if a else "earlier"
    if a == b:
        return "same" if _short(a) else "span"
    return "meet" if a.meets(b) else "differ"


def is_another(p: Parse, word: int) -> bool:
    """Whether the word's own modifiers say that it is one more: "another attack", "a second blast"."""
    return bool(_qualifiers(p, word) & _ANOTHER)


def _roles(pair: Pair, kin: str, shape: str, same: str) -> Iterator[str]:
    event, other = pair.event, pair.other
    who = sides(event.actors, other.actors, pair.vague)
    whom = sides(event.recipients, other.recipients, pair.vague)
    agree = f"{(who in _AGREED) + (whom in _AGREED)}{(who == 'differ') + (whom == 'differ')}"
    when = times(event.time, other.time)
    yield from (f"actors={who}", f"recipients={whom}", f"places={sides(event.places, other.places)}")
    yield from (f"when={when}", f"when={when},kin={kin}", f"agree={agree},when={when}")
    yield from (f"agree={agree},{shape}", f"agree={agree},kin={kin},{same}", f"{event.type},agree={agree},{same}")
    if set(event.actors) & set(other.recipients) or set(event.recipients) & set(other.actors):
        yield "crossed"


def _tellings(pair: Pair, same: str) -> Iterator[str]:
    """How each is told: its status and mode, by whom, in a headline, in one breath."""
    p, event, word, other, other_word = pair.parse, pair.event, pair.word, pair.other, pair.other_word
    yield f"status={other.status}>{event.status}"
    yield f"mode={_modes(event, other)},{same}"
    if other.repeats:
        yield "again"
    if event.said_by != other.said_by:
        yield "said"
    if one_deed(p, event, word, other, other_word):
        yield "onedeed"
    if is_headline(p, other_word) and not is_headline(p, word):
        yield "headline" if p.sentence[word] - p.sentence[other_word] <= _LEAD else "headline-far"


def kin(p: Parse, word: int, other: int) -> str:
    if p.lemma[word].lower() == p.lemma[other].lower():
        return "lemma"
    if one_stem(p, word, other):
        return "stem"
    if one_word(p, word, other):
        return "synonym"
    if one_fate(p, word, other):
        return "fate"
    return "any" if p.lemma[word] in ANY_DEED else "none"


def _shape(p: Parse, word: int) -> str:
    """Verb, passive verb, or the kind of a noun phrase: definite, owned, named, bare, indefinite; one or many."""
    if p.upos[word] != "NOUN":
        return "pass" if p.upos[word] == "VERB" and is_passive(p, word) else "verb"
    number = "s" if p.xpos[word] == "NNS" else ""
    for k in p.children(word):
        if p.is_rel(k, "det", "nmod:poss"):
            low = p.low(k)
            if low in _THE:
                return "def" + number
            if low in _OWN:
                return "own" + number
            if p.deprel[k] == "nmod:poss":
                return "poss" + number
            return "indef" + number
    return "bare" + number


def _bucket(x: float, bounds: tuple[float, ...]) -> int:
    return sum(x > b for b in bounds)


def _short(time: Interval) -> bool:
    return time.earliest is not None and time.latest is not None and (time.latest - time.earliest).days <= _LONG


def _modes(a: Event, b: Event) -> str:
    if a.mode and b.mode:
        return "same" if a.mode == b.mode else "differ"
    return "neither" if not a.mode and not b.mode else "one"


def _wording(p: Parse, word: int, other: int) -> Iterator[str]:
    """The pair of lemmas, and words that say that it is another one."""
    yield "pair=" + "~".join(sorted((p.lemma[word].lower(), p.lemma[other].lower())))
    mine, its = _qualifiers(p, word), _qualifiers(p, other)
    if mine & _ANOTHER:
        yield "later=another"
    if its & _ANOTHER:
        yield "earlier=another"
    if mine & _BEFORE:
        yield "later=before"
    numbers, its_numbers = _numbers(p, word), _numbers(p, other)
    if numbers and its_numbers:
        yield "numbers=" + ("same" if numbers & its_numbers else "differ")
    if p.upos[word] == "NOUN":
        own = [k for k in p.children(word) if not p.is_rel(k, "case", "punct", "cc", "conj", "det")]
        yield f"modifiers={min(len(own), 2)}"
        if p.head[word] >= 0:
            yield f"below={p.deprel[word].split(':')[0]}:{preposition(p, word) or '-'}"


def _qualifiers(p: Parse, word: int) -> set[str]:
    return {p.low(k) for k in p.children(word) if p.is_rel(k, "amod", "det", "nummod", "nmod:poss", "advmod")}


def _numbers(p: Parse, word: int) -> set[str]:
    below = [word, *(k for k in p.children(word) if p.is_rel(k, "nsubj", "obj", "nmod"))]
    return {p.low(k) for b in below for k in p.children(b) if p.upos[k] == "NUM"}


def _syntax(p: Parse, word: int, other: int) -> Iterator[str]:
    """How one stands under the other within a sentence."""
    if p.sentence[word] != p.sentence[other]:
        return
    if p.head[word] == other:
        yield f"under={p.deprel[word]}:{preposition(p, word) or '-'}"
    elif p.head[other] == word:
        yield f"over={p.deprel[other]}"
    elif other in p.ancestors(word):
        yield "below"
    elif word in p.ancestors(other):
        yield "above"
    else:
        yield "beside"


def _affinity(p: Parse, word: int, other: int) -> float:
    """The score of the core's coreference of the two words, distance apart."""
    half = p.coref.shape[1] // 2
    if not half:
        return 0.0
    score = p.coref[word, :half].astype(np.float32) @ p.coref[other, half:].astype(np.float32)
    return float(score / half**0.5)
