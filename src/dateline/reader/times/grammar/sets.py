"""Times that come again, and times that only lie before, in or after the present."""

from __future__ import annotations

from .. import build as b
from ..engine import Rule
from ..meaning import Recurring, Vague

SETS: tuple[Rule, ...] = (
    ("each", "every|each", lambda: 1.0),
    ("each", "every other|second", lambda: 2.0),
    ("set", "<each> UNIT", b.recurring),
    ("set", "every NUM UNITS", b.recurring),
    ("set", "every few UNITS", lambda u: b.recurring(None, u)),
    ("set", "<each> WEEKDAY", lambda _, w: b.recurring_day(w)),
    ("set", "<each> MONTH", lambda _, m: Recurring(f"XXXX-{m:02d}")),
    ("set", "<each> SEASON", lambda _, s: Recurring(f"XXXX-{s}")),
    ("set", "<each> WEEKDAY PART", lambda _, w, p: b.recurring_day(w, p)),
    ("set", "WEEKDAY PARTS", b.recurring_day),
    ("set", "every ORD UNIT", b.recurring),
    ("set", "<each> FEAST", lambda _, feast: b.recurring_feast(feast)),
    ("set", "the? ORD WEEKDAY of|in every|each UNIT", lambda _, __, ___: Recurring(None)),
    ("set", "weekends", lambda: Recurring("XXXX-WXX-WE")),
    ("set", "<each> PART", lambda _, p: Recurring(f"XXXX-XX-XXT{p}")),
    ("set", "WEEKDAYS", b.recurring_day),
    ("times", "once|twice", lambda: 0),
    ("times", "NUM times", lambda _: 0),
    ("times", "several|many times", lambda: 0),
    ("set", "<times> a|per|every|each UNIT", lambda _, u: b.recurring(1, u)),
    ("set", "per UNIT", lambda u: b.recurring(1, u)),
    ("set", "RATE UNIT", lambda _, u: b.recurring(1, u)),
    ("set", "FREQ", Recurring),
)

VAGUE: tuple[Rule, ...] = (
    ("vague-ref", "REF", Vague),
    ("vague-ref", "right now", lambda: Vague("PRESENT_REF")),
    ("vague-ref", "REFADJ", Vague),
    ("vague-ref", "these days", lambda: Vague("PRESENT_REF")),
    ("vague-ref", "present - day", lambda: Vague("PRESENT_REF")),
    ("vague-ref", "the present|moment", lambda: Vague("PRESENT_REF")),
    ("vague-ref", "the time being", lambda: Vague("PRESENT_REF")),
    ("vague-ref", "the past", lambda: Vague("PAST_REF")),
    ("vague-ref", "the recent past", lambda: Vague("PAST_REF")),
    ("vague-ref", "the near|foreseeable|distant? future", lambda: Vague("FUTURE_REF")),
)
