"""The words of time: which word can be which piece of a time expression.

A word may be several pieces ("second" is a unit and an ordinal); the grammar decides. Every table maps a
lower-case word to the value that the piece carries.
"""

from __future__ import annotations

_MONTH_NAMES = "january february march april may june july august september october november december".split()
_MONTH_SHORT = "jan feb mar apr may jun jul aug sep oct nov dec".split()
MONTHS = {name: n for n, name in enumerate(_MONTH_NAMES, 1)}
MONTHS |= {short + dot: n for n, short in enumerate(_MONTH_SHORT, 1) for dot in ("", ".")}
MONTHS |= {"sept": 9, "sept.": 9}

_WEEKDAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS = {name: n for n, name in enumerate(_WEEKDAY_NAMES, 1)}
WEEKDAYS |= {
    short + "." if short in ("sat", "sun") else short: n
    for n, short in enumerate("mon tue wed thu fri sat sun".split(), 1)
}
WEEKDAYS |= {"tues": 2, "tues.": 2, "weds": 3, "thurs": 4, "thurs.": 4, "mon.": 1, "wed.": 3, "fri.": 5}
PLURAL_WEEKDAYS = {name + "s": n for name, n in WEEKDAYS.items() if name in _WEEKDAY_NAMES}

# TIMEX3 letters: S second, M minute, H hour, D day, W week, M month, Q quarter, Y year; "m" keeps minutes apart.
_UNITS = {
    "second": "S", "sec": "S", "minute": "m", "min": "m", "hour": "H", "hr": "H", "day": "D", "week": "W",
    "fortnight": "F", "weekend": "E", "month": "M", "quarter": "Q", "semester": "H6", "year": "Y", "yr": "Y",
    "decade": "DE", "century": "CE",
}  # fmt: skip
UNITS = dict(_UNITS)
UNIT_PLURALS = {word + "s": unit for word, unit in _UNITS.items() if word != "century"} | {"centuries": "CE"}

SEASONS = {"spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU", "autumn": "FA", "fall": "FA"}
SEASONS |= {"winter": "WI", "wintertime": "WI"}

DAY_PARTS = {
    "morning": "MO", "forenoon": "MO", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "afternoon": "AF",
    "evening": "EV", "dusk": "EV", "sunset": "EV", "nightfall": "EV", "night": "NI", "daytime": "DT",
}  # fmt: skip
DAY_PART_PLURALS = {word + "s": DAY_PARTS[word] for word in ("morning", "afternoon", "evening", "night")}
# How long a thing is that one word says so of: "a daylong strike".
LONG_WORDS = {
    "hourlong": "H", "daylong": "D", "weeklong": "W", "monthlong": "M", "yearlong": "Y", "decadelong": "DE",
    "centurylong": "CE",
}  # fmt: skip
CLOCK_WORDS = {"noon": (12, 0), "midday": (12, 0), "midnight": (24, 0), "lunchtime": (12, 0), "noontime": (12, 0)}

# Days counted from the anchor, and the part of the day that some of them name.
DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1}
NIGHT_WORDS = {"tonight": (0, "NI"), "overnight": (-1, "NI"), "tonite": (0, "NI")}

REFERENCES = {
    "now": "PRESENT_REF", "nowadays": "PRESENT_REF", "currently": "PRESENT_REF", "presently": "PRESENT_REF",
    "recently": "PAST_REF", "lately": "PAST_REF", "soon": "FUTURE_REF",
}  # fmt: skip
REFERENCE_ADJECTIVES = {"current": "PRESENT_REF", "recent": "PAST_REF"}

FREQUENCIES = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W",
    "monthly": "P1M", "annually": "P1Y", "yearly": "P1Y",
}  # fmt: skip

# -1 before, 0 the same, +1 after: against the report's day, or against what was last mentioned.
NEAR = {"this": 0, "last": -1, "next": 1, "past": -1, "current": 0, "coming": 1, "upcoming": 1}
NEAR_MENTION = {"previous": -1, "preceding": -1, "prior": -1, "following": 1, "subsequent": 1, "same": 0, "that": 0}
NEAR_MENTION |= {"next": 1, "succeeding": 1}

STAGES = {"early": "START", "late": "END", "mid": "MID", "mid-": "MID"}
# AT_START and AT_END are written START and END, but mean fewer days than "early" and "late"; TURN lies on both sides
# of a start.
BOUNDS = {
    "beginning": "AT_START", "start": "AT_START", "outset": "AT_START", "opening": "AT_START", "dawn": "AT_START",
    "turn": "TURN", "end": "AT_END", "close": "AT_END", "middle": "MID",
}  # fmt: skip

VAGUE_COUNTS = {"several", "few", "many", "some", "various", "numerous", "countless"}

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
NUMBERS = {word: n for n, word in enumerate(_ONES)}
TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
TENS["fourty"] = 40
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}

_ORDINAL_ONES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
ORDINALS = {word: n for n, word in enumerate(_ORDINAL_ONES, 1)} | {"thirtieth": 30, "final": -1, "last": -1}
ORDINAL_SUFFIXES = {"st", "nd", "rd", "th"}

# Before or after the year that the calendar counts from.
ERAS = dict.fromkeys(("bc", "b.c.", "bce", "b.c.e."), -1) | dict.fromkeys(("ad", "a.d."), 1)

DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip

# Only the zone of the world's clock is written in a value; of the others the words alone are part of the extent.
ZONES = {"gmt": "Z", "utc": "Z", "z": "Z"} | dict.fromkeys(
    "est edt cst cdt mst mdt pst pdt et bst cet cest eet ist jst hkt sgt msk".split(), ""
)
