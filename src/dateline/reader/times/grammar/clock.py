"""The clock and the parts of the day."""

from __future__ import annotations

from .. import build as b
from ..engine import Rule
from ..meaning import DayPart, Near

CLOCK: tuple[Rule, ...] = (
    ("zone", "ZONE", lambda z: z),
    ("zone", "ZONE? + CLOCK", lambda z, hm: b.offset(z, "+", hm)),
    ("zone", "ZONE + TWO", lambda z, n: b.offset(z, "+", n)),
    ("zone", "local|eastern|central|pacific|mountain|moscow|beijing|tokyo|london time", lambda: ""),
    ("half", "AMPM", lambda h: h),
    ("half", "in the morning", lambda: "a"),
    ("half", "in the afternoon|evening", lambda: "p"),
    ("clock", "CLOCK <half>? <zone>?", b.clock),
    ("clock", "CLOCK hours|hrs|hr|h <zone>?", lambda hm, z: b.clock(hm, None, z)),
    ("clock", "DOTCLOCK <half> <zone>?", b.clock),
    ("clock", "DOTCLOCK <zone>", lambda hm, z: b.clock(hm, None, z)),
    ("clock", "<hour> <half> <zone>?", b.clock),
    ("clock", "<hour> o'clock|o’clock <half>? <zone>?", b.clock),
    ("clock", "MILITARY <zone>", lambda hm, z: b.clock(hm, None, z)),
    ("clock", "MILITARY hours|hrs <zone>?", lambda hm, z: b.clock(hm, None, z)),
    ("clock", "half past NUM", lambda n: b.clock_past(30, n)),
    ("clock", "a? quarter past|after NUM", lambda n: b.clock_past(15, n)),
    ("clock", "a? quarter to NUM", lambda n: b.clock_past(-15, n)),
    ("clock", "NUM minutes? past NUM", b.clock_past),
    ("clock", "NUM minutes to NUM", lambda m, n: b.clock_past(-m, n)),
    ("clock", "CLOCKWORD <zone>?", lambda hm, z: b.clock(hm, None, z)),
    ("hour", "TWO", lambda h: (h, 0)),
    ("hour", "NUM", b.hour),
)

DAY_PARTS: tuple[Rule, ...] = (
    ("a-day", "<date>", b.only_day),
    ("a-day", "<near>", b.only_day),
    ("part", "PART", lambda p: p),
    ("part", "small hours", lambda: "NI"),
    ("part", "early hours", lambda: "MO"),
    ("part", "early -? PART", lambda p: p),
    ("part", "late -? PART", lambda p: p),
    ("part", "mid -? PART", lambda p: p),
    ("part", "PART hours", lambda p: p),
    ("part", "early PART hours", lambda p: p),
    ("day-part", "early|late? <a-day> <part>", lambda day, p: b.part(p, day)),
    ("day-part", "the? <part> of|on? <a-day>", b.part),
    ("day-part", "<part> the <a-day>", b.part),
    ("day-part", "<clock> ,? on|of? <a-day>", DayPart),
    ("day-part", "<clock> ,? on|of? <a-day> PART", lambda c, day, _: DayPart(c, day)),
    ("day-part", "<clock> on the PART of <a-day>", lambda c, _, day: DayPart(c, day)),
    ("day-part", "DOTCLOCK on? <a-day> PART?", lambda hm, day, _: b.at_clock(hm, day)),
    ("day-part", "<a-day> at? <clock>", lambda day, c: DayPart(c, day)),
    ("day-part", "this <part>", lambda p: b.part(p, Near("D", 0))),
    ("day-part", "last PART", lambda p: b.part(p, Near("D", -1)) if p in ("NI", "EV") else None),
    ("day-part", "that same? <part>", lambda p: b.part(p, Near("D", 0, mention=True))),
    ("day-part", "the SEQ <part>", lambda n, p: b.part(p, Near("D", n, mention=True))),
    ("day-part", "the <part> before", lambda p: b.part(p, Near("D", -1, mention=True))),
    ("day-part", "one <part> in <month>", b.part),
    ("day-part", "one <part> in <year-only>", b.part),
    ("day-part", "NIGHTWORD", b.night),
    ("day-part", "<clock>", DayPart),
    ("day-part", "the? <part>", b.part),
)
