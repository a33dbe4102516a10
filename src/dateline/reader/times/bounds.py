"""Bounds: what the words that lead a time in make of its days. The one place that says what a deadline means.

by, no later than, until, through     its last day and before
before, ahead of, prior to            the day before its first and before; "before the end of May" is by it
since, from, starting, not before     its first day and after
after                                 the day after its last and after
"""

from __future__ import annotations

from datetime import date, timedelta

from dateline.language.parse import Parse
from dateline.model import Interval

# What leads a time in, as one word for all that bound it alike; the longest is tried first.
_LEADS = {
    ("no", "later", "than"): "by", ("not", "later", "than"): "by", ("on", "or", "before"): "by",
    ("up", "to"): "until", ("up", "until"): "until", ("not", "beyond"): "until", ("through",): "until",
    ("ahead", "of"): "before", ("prior", "to"): "before", ("in", "advance", "of"): "before",
    ("no", "earlier", "than"): "from", ("no", "sooner", "than"): "from", ("not", "before"): "from",
    ("not", "until"): "from", ("as", "from"): "from", ("on", "or", "after"): "from",
    ("starting",): "from", ("starting", "on"): "from", ("starting", "in"): "from", ("starting", "from"): "from",
    ("beginning",): "from", ("beginning", "on"): "from", ("beginning", "in"): "from", ("effective",): "from",
}  # fmt: skip
_LONGEST = 3


def lead(parse: Parse, first: int) -> str:
    """The bound that stands before word ``first``, where it is more than a preposition; else an empty string."""
    begin = parse.sentences[parse.sentence[first]][0]
    words = tuple(parse.low(k) for k in range(max(first - _LONGEST, begin), first))
    return next((_LEADS[words[k:]] for k in range(len(words)) if words[k:] in _LEADS), "")


def bounded(interval: Interval, word: str, mod: str | None = None) -> Interval:
    """What is left of an interval after the word that leads it in."""
    first, last = interval.earliest, interval.latest
    if word == "before" and mod == "END":  # "before the end of May"
        word = "by"
    if word in ("since", "from"):
        return Interval(first, None)
    if word in ("until", "till", "by"):
        return Interval(None, last)
    if word == "before" and first is not None and first > date.min:
        return Interval(None, first - timedelta(1))
    if word == "after" and last is not None and last < date.max:
        return Interval(last + timedelta(1), None)
    return interval
