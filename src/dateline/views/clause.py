"""The report's own words around an event or a figure, cut to a line that reads as a sentence.

A view knows the reading, not its syntax: so words are cut at the marks of punctuation and at conjunctions,
and what lies between a subject that stands far off and the clause itself gives way to an ellipsis.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.model import Span

from .lookup import Lookup
from .safe import ELLIPSIS, shorten

REACH = 600  # how far from its trigger a clause may run
ENOUGH = 8  # a clause is not ended sooner after its trigger
NEAR = 80  # how far behind its trigger an object may stand
TRIGGER = 40
GAP = f" {ELLIPSIS} "

_HARD = re.compile(r"[;:?!]\s|\s[-–—]+\s|—|\)\s?[-–—_]+|\n\s*\n")
_NOT_A_DATE = r"(?!\s+(?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
_OPENS = re.compile(
    rf",{_NOT_A_DATE}[\"”’']*\s|\s(?:but|that|after|before|when|while|because|who|which|where|although|though)\s"
)
_CLOSES = re.compile(
    rf",{_NOT_A_DATE}[\"”’']*\s|\s(?:but|after|when|while|because|who|which|where|although|though)\s|\sand\s(?=\w+ed\b)"
)
_AND = re.compile(r"\s(?:and|or)\s")
_NO_SUBJECT = frozenset(
    "also and be been being but had has have is may might not now or then to was were who which will would".split()
)
_VERBS = frozenset("said says saying told tells adding took gave made held led sent went began".split())
_SMALL = "a after against amid an and as at by for from if in into its of on or over that the their to unless with"
_DANGLING = re.compile(rf"(?:\s+(?:{_SMALL.replace(' ', '|')}))+$", re.IGNORECASE)
_OPENED = re.compile(r"(?:^|\s)([“\"])(?=\w)[^”\"]*$")
_LEADS = re.compile(r"(?:(?:and|but|or|that|after|before|when|while|because|which|where|although|though)\s+)+")
_EDGE = ' ,;:-–—"“”‘'


@dataclass(frozen=True, slots=True)
class Clause:
    """Words before the trigger, the trigger, and words after it, blanks at the seams included."""

    before: str
    trigger: str
    after: str
    shown: tuple[Span, ...]

    def holds(self, spans: Iterable[Span]) -> bool:
        """Whether any of the words meant are among those shown."""
        return any(part.start <= start and end <= part.end for start, end in spans for part in self.shown)

    def __str__(self) -> str:
        return self.before + self.trigger + self.after


def clause(look: Lookup, trigger: Span, subjects: list[Span], objects: list[Span], limit: int) -> Clause:
    """At most about ``limit`` characters around the trigger, from its subject to its object where these are known."""
    low, high = _bounds(look, trigger)
    word = shorten(look.text[trigger.start : trigger.end], TRIGGER)
    room = max(limit - len(word), 0)
    starts = _starts(look, _left(look.text, trigger, subjects or objects, low), trigger.start)
    right = Span(trigger.end, _right(look.text, trigger, objects, high))
    ideal = next((start for start in starts if len(start.words) <= room * 3 // 5), starts[-1])
    after = _end(look, right, max(room - len(ideal.words), room * 2 // 5))
    left = room - len(after.words)
    before = next((start for start in starts if len(start.words) <= left), None) or _tail(look, starts[0], left)
    end = after.words + _closing_mark(before.words + word + after.words)
    return Clause(before.words, word, end, (*before.shown, trigger, *after.shown))


@dataclass(frozen=True, slots=True)
class _Part:
    words: str
    shown: tuple[Span, ...]


def _bounds(look: Lookup, trigger: Span) -> tuple[int, int]:
    """The sentence of the trigger, without what is parted from it by more than a comma."""
    low, high = look.bounds(trigger.start)
    low = min(max(low, trigger.start - REACH), trigger.start)
    high = max(min(high, trigger.end + REACH), trigger.end)
    for mark in _HARD.finditer(look.text, low, trigger.start):
        low = mark.end()
    mark_after = _HARD.search(look.text, trigger.end, high)
    return low, mark_after.start() if mark_after else high


def _right(text: str, trigger: Span, objects: list[Span], high: int) -> int:
    """Where the clause ends: at the first mark behind its objects."""
    if _CLOSES.match(text, trigger.end, high):
        return trigger.end
    near = [span.end for span in objects if trigger.end <= span.start <= trigger.end + NEAR and span.end <= high]
    mark = _CLOSES.search(text, max(trigger.end + ENOUGH, *near, 0), high)
    return mark.start() if mark else high


@dataclass(frozen=True, slots=True)
class _Left:
    """Where the clause begins, where its subject ends, and where the words go on if what is between has to go."""

    begin: int
    subject_end: int
    near: int
    mid: bool  # begins within the sentence, behind a mark


def _left(text: str, trigger: Span, subjects: list[Span], low: int) -> _Left:
    marks = [low, *(mark.end() for mark in _OPENS.finditer(text, low, trigger.start))]
    near = max([marks[-1], *(mark.end() for mark in _AND.finditer(text, marks[-1], trigger.start))])
    before = [span for span in subjects if low <= span.start and span.end <= trigger.start]
    if before:
        end = max(span.end for span in before)
        return _Left(max(mark for mark in marks if mark <= min(before).start), end, max(near, end), mid=False)
    return _Left(marks[-1], marks[-1], near, mid=marks[-1] > low)


def _has_subject(words: str) -> bool:
    """Whether the words can hold one: some that are no auxiliaries, and not a verb at their head."""
    parts = words.lower().split()
    if not parts or parts[0].endswith("ed") or parts[0] in _VERBS:
        return False
    return any(word not in _NO_SUBJECT and not word.endswith("ly") for word in parts)


def _starts(look: Lookup, left: _Left, end: int) -> list[_Part]:
    """The words before the trigger in the ways in which they can be shown, the fullest first."""
    seam = " " if look.text[max(end - 1, 0) : end].isspace() else ""
    subject = _without_lead(look.words(left.begin, left.subject_end).lstrip(_EDGE))
    rest = look.words(left.near, end).lstrip(_EDGE)
    rest += seam if rest else ""
    if subject and not look.text[left.subject_end : end].strip(_EDGE):
        return [_Part(subject + seam, (Span(left.begin, left.subject_end),))]
    whole = _without_lead(look.words(left.begin, end).lstrip(_EDGE))
    whole += seam if whole else ""
    if left.mid and not _has_subject(whole):
        whole = f"{ELLIPSIS} {whole}"
    starts = [_Part(whole, (Span(left.begin, end),))]
    if subject:
        starts.append(_Part(subject + GAP + rest, (Span(left.begin, left.subject_end), Span(left.near, end))))
        if left.near == left.subject_end and rest.endswith(" to "):
            starts.append(_Part(f"{subject}{GAP}to ", (Span(left.begin, left.subject_end),)))
    elif left.near > left.begin:
        starts.append(_Part(f"{ELLIPSIS} {rest}", (Span(left.near, end),)))
    return starts


def _tail(look: Lookup, start: _Part, room: int) -> _Part:
    """The last words before the trigger."""
    words = start.words.rstrip()
    tail = words[-(room - 3) :] if room > ENOUGH else ""
    tail = tail[tail.find(" ") + 1 :]
    end = start.shown[-1].end
    seam = start.words[len(words) :] if tail else " "
    return _Part(f"{ELLIPSIS} {tail}{seam}".replace("  ", " "), (Span(max(0, end - len(tail)), end),) if tail else ())


def _end(look: Lookup, span: Span, room: int) -> _Part:
    """The words after the trigger, ended at a mark or between words where there is no room for all."""
    words = look.words(*span).rstrip(_EDGE)
    seam = " " if words and look.text[span.start : span.start + 1].isspace() else ""
    if words.endswith(".") and not words.endswith(".."):
        words = words[:-1]
    if len(words) + len(seam) <= room:
        return _Part(seam + words, (span,))
    cut = words[: max(room - len(seam) - 1, 0)]
    marks, ands = ([mark.start() for mark in found.finditer(cut, ENOUGH)] for found in (_CLOSES, _AND))
    stop = marks[0] if marks else ands[-1] if ands else max(cut.rfind(" "), 0)
    sign = "" if marks else ELLIPSIS
    cut = _DANGLING.sub("", cut[:stop]).rstrip(_EDGE)
    return _Part((seam if cut else " ") + cut + sign, (Span(span.start, min(span.end, span.start + len(cut) + 1)),))


def _closing_mark(words: str) -> str:
    """The mark of a quotation that was cut before its end."""
    opened = _OPENED.search(words)
    return {"“": "”", '"': '"'}[opened.group(1)] if opened else ""


def _without_lead(words: str) -> str:
    """The words without the conjunction that ties them to what stood before."""
    lead = _LEADS.match(words.lower())
    return words[lead.end() :] if lead and lead.end() < len(words) else words
