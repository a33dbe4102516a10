"""Pledges followed: what later reports say of the thing promised, and how it stands on any day.

A later sentence is evidence where it speaks of the thing promised, by the words that promise and sentence share. It
keeps the pledge if the thing is told as done, breaks it if it is given up or the contrary is done. A sentence right
after one about the thing may say that without naming it again ("no more would be put up").
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from dateline.model import Interval, Span

from . import deeds
from .bodies import is_common
from .decision import Decision, apart
from .grouping import Judgement
from .pages import SAME_STORY
from .terms import covered, rarity, stems

Verdict = Literal["kept", "broken", "short"]
Outcome = Literal["pending", "due soon", "kept", "broken", "overdue"]

_TOPIC = 0.4  # of the promise's weight that a sentence about it has
_SURE = 0.55  # without the promiser's name
_MOST = 0.55  # of that of a promise of common words
_ONE = 0.6  # of the weight of two promises that are one
_COPIED = 0.75  # of that of two in copies of one telling
_AFTER = 3  # sentences in which the thing is still spoken of
_SOON = timedelta(days=14)
_REST = re.compile(
    r"\b(?:others?|rest|remainder|remaining|no more|any more|them|plans?|project|scheme|deal|promise|pledge|money)\b",
    re.I,
)
_SPAN = re.compile(r"\bwithin (?:the next )?\w+ (?:hours|days?|weeks?|months?|years?)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\b(?:they|them|it|this|both|all of which)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"^\W*(?:he|she|it|they)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Vow:
    """A pledge. ``words`` are the promise's own. One sentence may promise several things: ``pledge`` is its index in
    the reading, ``part`` counts them, ``span`` is that of the part. ``known`` are the stems by which other reports may
    name who promises."""

    report: int
    story: int
    pledge: int
    part: int
    span: Span
    by: int | None
    made: date | None
    due: Interval | None
    conditional: bool
    words: str
    promise: deeds.Promise
    known: frozenset[str] = frozenset()
    key: int = 0
    order: tuple[int, ...] = ()

    @property
    def act(self) -> frozenset[str]:
        return self.promise.act


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a later report. ``by`` says that the promiser is named in it; ``values`` are its figures."""

    report: int
    story: int
    day: date | None
    span: Span
    text: str
    by: bool = False
    values: frozenset[tuple[float, str]] = frozenset()
    trust: str = "ok"


@dataclass(frozen=True, slots=True)
class Evidence:
    report: int
    day: date | None
    span: Span
    verdict: Verdict
    score: float
    rule: str
    why: str


def act(words: str, leave_out: Iterable[str] = ()) -> frozenset[str]:
    """The stems of what is promised: the words of promising, of the deadline and of who promises are left out."""
    out = set(leave_out) | deeds.PROMISING
    return frozenset(root for root in stems(deeds.without_promise(words)) if root not in out)


def evidence(vow: Vow, passages: Sequence[Passage], near: float = 1.0, others: Sequence[Vow] = ()) -> list[Evidence]:
    """What a later report (its sentences in order) says of the promise. ``near`` is how likely it is of the promise's
    story: where it is not, the promiser must be named. ``others`` are further promises of the same one: what speaks
    rather of one of them is no evidence here."""
    found: list[Evidence] = []
    about, since, again = 0.0, _AFTER + 1, False
    for passage in _beside_retold(vow, passages):
        since += 1
        if passage.trust == "garbled" or (passage.day and vow.made and passage.day < vow.made):
            continue
        share = _share(vow, passage)
        own = share >= (_TOPIC if passage.by else _SURE) and (passage.by or near >= SAME_STORY)
        own = own and all(_share(other, passage) <= share for other in others)
        refused = passage.by and near >= SAME_STORY and deeds.is_refused(passage.text, vow.promise.verb)
        completed = deeds.completed(passage.text, vow.promise) if again and _OF_THEM.search(passage.text) else None
        again = own and deeds.RETOLD.search(passage.text) is not None
        if own:
            about, since = share, 0
        elif completed:
            why = f"comes right after the promise is told again, and says “{completed}”"
            found.append(Evidence(passage.report, passage.day, passage.span, "kept", about, "told right after it", why))
            continue
        if not (own or refused or (since <= _AFTER and _goes_on(passage))):
            continue
        verdict, cue = deeds.judge(passage.text, vow.promise, passage.values, share, own)
        if verdict is not None and (own or verdict != "kept"):
            why = f"speaks of the thing promised ({round(100 * about)}% of its words) and says “{cue}”"
            rule = "told of the promise" if own else "told right after it"
            found.append(Evidence(passage.report, passage.day, passage.span, verdict, about, rule, why))
    return found


def _beside_retold(vow: Vow, passages: Sequence[Passage]) -> list[Passage]:
    """The sentences, those beside one that tells the promise again as if they named the promiser: "The plant dismissed
    300. Its chief, Ms Brandt, had promised not to." """
    retold = [p.by and _share(vow, p) >= _TOPIC and deeds.RETOLD.search(p.text) is not None for p in passages]
    return [
        replace(p, by=True) if any(retold[max(0, k - 1) : k + 2]) and vow.act.intersection(words_of(p.text)) else p
        for k, p in enumerate(passages)
    ]


def _goes_on(passage: Passage) -> bool:
    """Whether a sentence right after goes on about the thing: by the promiser, and of what is left of it."""
    return bool((passage.by or _PRONOUN.search(passage.text)) and _REST.search(passage.text))


def compare(one: Vow, other: Vow, vow: int) -> Decision:
    """``vow`` is the key of the promise that the other tells of."""
    if one.report == other.report:
        return apart("two in one report", "the report tells of two", 0.01)
    if (against := _contradiction(one, other)) is not None:
        return apart("contradiction", against)
    if _is_told_again(one, other):
        return Decision(
            vow, "same deadline", _ONE, "for the same day, by the same or in like words, and told again when past"
        )
    alike = min(covered(one.act, other.act), covered(other.act, one.act))
    if one.by is not None and one.by == other.by and alike >= _ONE:
        return Decision(vow, "same promise", alike, f"by the same, and {round(100 * alike)}% of the words of the thing")
    if _is_for_the_body(one, other) and alike >= _COPIED:
        return Decision(vow, "same promise", alike, "for the same day, and one of the two speaks for the other")
    if one.story == other.story and alike >= _COPIED and (one.by is None or other.by is None):
        return Decision(vow, "same words", alike, "copies of one telling have it in the same words")
    return apart("unsure", "by another, or of another thing", max(0.01, alike / 2))


def _is_told_again(one: Vow, other: Vow) -> bool:
    """Whether a promise told again when its day is past is the one of that day: "had promised that all would be ready
    by 1 July"."""
    if (one.made is None) == (other.made is None) or not _is_one_deadline(one, other):
        return False
    by_one = one.by is not None and one.by == other.by
    return by_one or min(covered(one.act, other.act), covered(other.act, one.act)) >= _COPIED


def _is_same_span(one: Vow, other: Vow) -> bool:
    """Whether both are for so and so long: "within two weeks" may be told again weeks later."""
    spans = [found[0].lower() if (found := _SPAN.search(vow.words)) else "" for vow in (one, other)]
    return spans[0] != "" and spans[0] == spans[1]


def _is_for_the_body(one: Vow, other: Vow) -> bool:
    """Whether one promises as a body that has no name of its own: "her ministry would pay by May", and the minister."""
    nameless = [bool(vow.known) and all(map(is_common, vow.known)) for vow in (one, other)]
    return nameless[0] != nameless[1] and _is_one_deadline(one, other)


def _is_one_deadline(one: Vow, other: Vow) -> bool:
    days = [vow.due.latest if vow.due else None for vow in (one, other)]
    return days[0] is not None and days[0] == days[1]


def _contradiction(one: Vow, other: Vow) -> str | None:
    if one.promise.negated != other.promise.negated:
        return "one is to do it, the other not to"
    if one.due and other.due and not one.due.meets(other.due) and not _is_same_span(one, other):
        return "due on other days"
    if _is_told_again(one, other):
        return None
    if len({one.promise.verb, other.promise.verb} - {None}) > 1:
        return f"to {one.promise.verb} is not to {other.promise.verb}"
    if one.by is not None and other.by is not None and one.by != other.by and not _is_for_the_body(one, other):
        return "by another"
    return None


def at_odds(one: Vow, other: Vow) -> bool:
    """Whether they cannot be one promise."""
    return one.report == other.report or _contradiction(one, other) is not None


def weigh(found: Sequence[Decision]) -> Decision:
    """It must fit one, and be contradicted by none."""
    vetoed = next((d for d in found if d.score == 0.0), None)
    return max(found, key=lambda d: (bool(d), d.score)) if vetoed is None else vetoed


JUDGEMENT = Judgement(compare, weigh, at_odds)


@lru_cache(maxsize=8192)
def words_of(text: str) -> frozenset[str]:
    """The stems of a text; of "reopened" also that of "opened"."""
    found = stems(text)
    return frozenset(found).union(root[2:] for root in found if root.startswith("re") and len(root) > 4)


def may_speak(act: Iterable[str], verb: str | None, has: Callable[[str], bool]) -> bool:
    """Whether a text may speak of a promise, by which stems it has somewhere: if not, there is no evidence in it."""
    if verb is not None and has(verb):
        return True
    weights = {root: rarity(root) for root in act}
    return math.fsum(w for root, w in weights.items() if has(root)) >= _TOPIC * math.fsum(weights.values()) > 0


def _share(vow: Vow, passage: Passage) -> float:
    """How much of the promise a sentence speaks of; a promise of one word or two says too little alone, and one of
    common words ("to build 80 houses") unless most of it is told of the promiser."""
    words = words_of(passage.text)
    shared = vow.act & words
    weight = math.fsum(map(rarity, shared))
    share = covered(vow.act, words)
    enough = weight >= 0.5 or (len(shared) > 1 and share >= _MOST)
    return share if weight >= 0.8 or (passage.by and enough) else 0.0


def outcome(vow: Vow, found: Iterable[Evidence], as_of: date) -> tuple[Outcome, list[Evidence]]:
    """How the pledge stands at the end of a day, and on what evidence."""
    told = sorted((e for e in found if e.day is None or e.day <= as_of), key=lambda e: (e.day or date.min, e.score))
    settled = [e for e in told if e.verdict in ("kept", "broken")]
    if settled:
        last = settled[-1]
        same_day = [e for e in settled if e.report == last.report and e.verdict == "broken"]
        verdict = "broken" if same_day else last.verdict
        return ("broken" if verdict == "broken" else "kept"), [e for e in settled if e.verdict == verdict]
    due = vow.due.latest if vow.due else None
    if due is None or vow.promise.negated:
        return "pending", told
    if as_of > due:
        return "overdue", told
    return ("due soon" if due - as_of <= _SOON else "pending"), told
