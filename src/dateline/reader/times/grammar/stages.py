"""Stages of a longer time: "early 2019", "the end of the year", "later this month"."""

from __future__ import annotations

from .. import build as b
from ..engine import Rule
from ..meaning import Mod, Near

# What an early part or an end can be of.
STAGED: tuple[Rule, ...] = (
    ("whole", "<date>", lambda x: x),
    ("whole", "<near>", lambda x: x),
    ("whole", "NIGHTWORD", b.night),
    ("staged", "the? STAGE -? <whole>", b.modified),
    ("staged", "STAGE in|on <whole>", b.modified),
    ("staged", "the? BOUND of <whole>", b.modified),
    ("staged", "BOUND - <month>", b.modified),
    ("staged", "BOUND - <year-only>", b.modified),
    ("staged", "the first half of <whole>", lambda x: b.modified("FIRST_HALF", x)),
    ("staged", "the second|latter|last half of <whole>", lambda x: b.modified("SECOND_HALF", x)),
    ("staged", "the very BOUND of <whole>", b.modified),
    ("staged", "the early|first|opening part|days|weeks|months|years of <whole>", lambda x: Mod("START", x)),
    (
        "staged",
        "the late|latter|last|closing|final part|days|weeks|months|years of <whole>",
        lambda x: Mod("END", x),
    ),
    ("staged", "UNIT 's|’s? -? end", lambda u: b.modified("AT_END", b.definite(u))),
    ("staged", "later in|on? <whole>", lambda x: b.modified("LATER", x)),
    ("staged", "earlier in|on? <whole>", lambda x: b.modified("EARLIER", x)),
    ("staged", "later this PART", lambda p: Mod("END", b.part(p, Near("D", 0)))),
    ("staged", "about|around|circa|approximately <date>", lambda x: Mod("APPROX", x)),
)
