"""Which rows a strict reader would strike out: how likely, by a log-linear model of how an event is told.

Each feature is a plain statement about the row ("a noun of which nobody is told who did it", "the core sees another
status", "an event of its type stands two sentences before it") or a number of the core's vector of its trigger, which
tells one kind of wording from another. What each weighs was learned from rows that readers of real news struck out or
left, and from Dateline's passages (``python -m training.strict``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from dateline.model import Event
from dateline.reader.draft import Draft

from .coreference import Weights, is_another, kin, sides, times, types
from .headlines import is_headline
from .repeats import one_denied, pairs, retellings, surely_apart
from .triggers import FALLBACK, Trigger

TABLE = Path(__file__).with_suffix(".tsv")
# How likely a row must be wrong to go. A doubtful one that is like an earlier row is told again more often than not and
# stays as a retelling; one that is like none is lost for good, so the model must be surer.
LIKELY = 0.65
LOST = 0.75
LIKE = 0.05  # how likely the core's and the annotators' evidence must make a retelling of it

_SCORES = (0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99)
_SURELY = (0.5, 0.7, 0.8, 0.9, 0.95, 0.98)
_LINKED = (0.01, 0.5, 0.7, 0.9)
_MISSED = (0.3, 0.6, 0.9)
_AGAINST = (0.3, 0.7)
_RETOLD = (0.02, 0.05, 0.1, 0.2, 0.3, 0.5)
_BACK = (1, 2, 4, 8)  # sentences
_DOWN = (1, 2, 4, 8, 16, 32)  # sentences of the report
_MANY = 3
_SCALE = 0.3  # what a vector's numbers are multiplied by, so that they weigh like the statements
_DIGITS = 2  # of a likelihood: more would say more than it knows
_ROLES = ("actor", "recipient")

Told = list[tuple[Event, int]]
Vector = npt.NDArray[np.float16]


@dataclass(slots=True)
class Rows:
    """The events of a draft with their words and triggers."""

    draft: Draft
    told: Told
    triggers: Mapping[int, Trigger]
    _mentions: dict[str, set[int]] = field(default_factory=dict)

    def asked(self, n: int) -> bool:
        """Not of a retelling, nor of what the wording tells: "will not leave", where the core sees no trigger; "another
        attack".
        """
        event, word = self.told[n]
        return not event.repeats and not self.triggers[word].status and not is_another(self.draft.parse, word)

    def mentions(self, actors: list[str]) -> set[int]:
        """The words that stand for any of the actors."""
        if not self._mentions:
            for word, actor in self.draft.referent.items():
                self._mentions.setdefault(actor, set()).add(word)
        return set().union(*(self._mentions.get(a, ()) for a in actors))


def strike_out(rows: Rows) -> None:
    """Makes doubtful rows retellings of the likest row; of those that are like none leaves out the most doubtful. The
    others are told with how likely right they are.
    """
    out: set[str] = set()
    first: dict[str, str] = {}
    for n, (event, _) in enumerate(rows.told):
        if event.repeats:
            continue
        chance, asked = error(rows, n), rows.asked(n)
        other = _again(rows, n, out | first.keys()) if asked and chance >= LIKELY else None
        if other is not None:
            first[event.id] = other.id
        elif asked and chance >= LOST:
            out.add(event.id)
        else:
            event.likelihood = _rounded(1 - chance)
    _renew(rows, out, first)


def _again(rows: Rows, n: int, doubtful: Set[str]) -> Event | None:
    """The row of its type before it that it may tell again; what parts the two may be what is wrong with it."""
    event, word = rows.told[n]
    best, likely = None, LIKE
    for pair in pairs(rows.draft, event, word, rows.told[:n]):
        other = pair.other
        if other.type != event.type or other.repeats or other.id in doubtful:
            continue
        if one_denied(event, other) or surely_apart(pair):
            continue
        if (chance := retellings().likelihood(pair)) >= likely:
            best, likely = other, chance
    return best


def _renew(rows: Rows, out: set[str], first: dict[str, str]) -> None:
    """The events of the draft without those left out and what tells them again, numbered anew."""
    for event, _ in rows.told:
        event.repeats = first.get(event.repeats or event.id, event.repeats)
    rows.told[:] = [(e, word) for e, word in rows.told if e.id not in out and e.repeats not in out]
    number = {e.id: f"e{n}" for n, (e, _) in enumerate(rows.told, 1)}
    for event, _ in rows.told:
        event.id, event.repeats = number[event.id], number.get(event.repeats or "")
    rows.draft.events = [e for e, _ in rows.told]


def evidence(rows: Rows, n: int) -> Iterator[str]:
    """The statements about the n-th event told."""
    p = rows.draft.parse
    event, word = rows.told[n]
    kind, upos = event.type, p.upos[word]
    score = f"score={_bucket(p.event_score[word], _SCORES)}"
    yield f"type={_bucket(p.type_score[word], _SURELY)}"
    yield from (score, f"{score},{upos}", kind, f"{kind},{upos}", f"told={_told_by(rows.triggers[word])}")
    yield f"told={_told_by(rows.triggers[word])},{upos}"
    whom = f"by={bool(event.actors):d},to={bool(event.recipients):d}"
    yield from (f"{kind},{whom}", f"{upos},{whom}")
    yield from _status(rows, event, word)
    yield from _mode(rows, event, word)
    for role, actors in zip(_ROLES, (event.actors, event.recipients), strict=True):
        yield from _role(rows, word, role, actors)
    yield from (f"rel={p.deprel[word]}", f"rel={p.deprel[word].split(':')[0]},{upos}")
    yield f"down={_bucket(p.sentence[word], _DOWN)}"
    if event.said_by:
        yield "said"
    yield from _beside(rows, n)
    yield from _told_before(rows, n)


def trigger_vector(rows: Rows, n: int) -> Vector:
    """The core's vector of the trigger of the n-th event told; empty where it has none."""
    vectors = rows.draft.parse.retold
    return vectors[rows.told[n][1]] if len(vectors) else vectors.reshape(-1)


def features(rows: Rows, n: int) -> dict[str, float]:
    """What the n-th event told is weighed by."""
    return weighed(evidence(rows, n), trigger_vector(rows, n))


def weighed(statements: Iterable[str], vector: Vector) -> dict[str, float]:
    """Each statement and each number of the vector as a feature with its value."""
    return dict.fromkeys(statements, 1.0) | {f"word{k}": _SCALE * x for k, x in enumerate(vector.tolist())}


def error(rows: Rows, n: int) -> float:
    """How likely a strict reader strikes the n-th event out."""
    return _weights().of(features(rows, n))


def _told_by(trigger: Trigger) -> str:
    """Whether the core alone knows the word, or the lexicon: surely, or in some company, or if the core agrees."""
    sense = trigger.sense
    if sense.word == FALLBACK:
        return "core"
    return "lexicon" + ("?" if sense.weak else "") + ("+" if sense.conditions else "")


def _status(rows: Rows, event: Event, word: int) -> Iterator[str]:
    seen = rows.draft.parse.status[word]
    yield f"{event.type},{event.status}"
    yield "status=" + ("agreed" if seen == event.status else f"{seen}>{event.status}")
    yield f"status={seen == event.status:d},{_bucket(rows.draft.parse.status_score[word], _SURELY)}"


def _mode(rows: Rows, event: Event, word: int) -> Iterator[str]:
    """The mode, and whether the core tells it too."""
    told, seen = event.mode or "-", rows.draft.parse.mode[word]
    if event.mode:
        yield f"{event.type},{event.mode}"
    yield f"mode={told == seen:d}"
    yield f"mode={told != '-':d},{seen != '-':d}"


def _role(rows: Rows, word: int, role: str, actors: list[str]) -> Iterator[str]:
    """Whether the core sees those actors in the role too, or whom it sees where there is none."""
    p = rows.draft.parse
    links = p.links.get(word, ())
    if not actors:
        yield f"{role} missed={_bucket(max((c for _, r, c in links if r == role), default=0), _MISSED)}"
        return
    mine = rows.mentions(actors)
    yield f"{role} seen={_bucket(max((c for k, r, c in links if r == role and k in mine), default=0), _LINKED)}"
    yield f"{role} else={_bucket(max((c for k, r, c in links if r != role and k in mine), default=0), _AGAINST)}"
    if all(p.sentence[k] != p.sentence[word] for k in mine):
        yield f"{role} elsewhere"


def _beside(rows: Rows, n: int) -> Iterator[str]:
    """The company of other events: in its sentence, of its type or by its word before it, telling it again."""
    p = rows.draft.parse
    event, word = rows.told[n]
    sentence = p.sentence[word]
    near = [e for e, w in rows.told if w != word and p.sentence[w] == sentence]
    yield f"near={min(_MANY, len(near))}"
    if any(e.type == event.type for e in near):
        yield "near=alike"
    alike = [(e, w) for e, w in rows.told[:n] if e.type == event.type]
    yield f"alike={min(_MANY, sum(not e.repeats for e, _ in alike))}"
    yield f"back={_bucket(min(sentence - p.sentence[w] for _, w in alike), _BACK) if alike else '-'}"
    yield f"again={min(_MANY, sum(e.repeats == event.id for e, _ in rows.told))}"
    same = [e for e, w in rows.told[:n] if p.lemma[w].lower() == p.lemma[word].lower()]
    yield f"lemma={min(_MANY, len(same))}"
    yield f"lemma new={min(_MANY, sum(not e.repeats for e in same))},{p.upos[word]}"


def _told_before(rows: Rows, n: int) -> Iterator[str]:
    """How like it is to what was told before, and to the likest of its type."""
    p = rows.draft.parse
    event, word = rows.told[n]
    best, likest, same = 0.0, -1.0, None
    for pair in pairs(rows.draft, event, word, rows.told[:n]):
        if not retellings().knows(types(event, pair.other)):
            continue
        likely = retellings().likelihood(pair)
        best = max(best, likely)
        if pair.other.type == event.type and not pair.other.repeats and likely > likest:
            likest, same = likely, pair
    again = f"retold={_bucket(best, _RETOLD)}"
    yield from (again, f"{again},{p.upos[word]}")
    if same is None:
        return
    other, vague = same.other, rows.draft.unnamed
    who, whom = sides(event.actors, other.actors, vague), sides(event.recipients, other.recipients, vague)
    yield from (f"like,who={who}", f"like,whom={whom}", f"like,who={who},whom={whom}")
    yield from (f"like,when={times(event.time, other.time)}", f"like,kin={kin(p, word, same.other_word)}")
    yield f"like,back={_bucket(p.sentence[word] - p.sentence[same.other_word], _BACK)}"
    if other.status == event.status:
        yield "like,status"
    if other.mode == event.mode:
        yield "like,mode"
    if is_headline(p, same.other_word):
        yield "like,headline"
    if {*event.actors, *event.recipients} & {*other.actors, *other.recipients}:
        yield "like,someone"


def _rounded(likelihood: float) -> float:
    """Neither 0 nor 1: no row is wholly sure."""
    return min(0.99, max(0.01, round(likelihood, _DIGITS)))


def _bucket(x: float, bounds: tuple[float, ...]) -> int:
    return sum(x >= b for b in bounds)


@cache
def _weights() -> Weights:
    return Weights.shipped(TABLE)
