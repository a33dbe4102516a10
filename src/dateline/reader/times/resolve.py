"""From what an expression means to when that is: counted from the report's day, or from what was last mentioned.

Where there is nothing to count from, the unknown places stay open (``XXXX-WXX-1``) and there is no interval.
"""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, timedelta

from dateline.model import Interval

from .calendar import SIZES, Moment, around, shifted
from .meaning import Ancient, DayPart, Length, Meaning, Mod, Near, Partial, Recurring, Step, Unclear, Vague
from .moments import place
from .setting import Resolved, Setting

_OPEN = {
    **{"D": "XXXX-XX-XX", "W": "XXXX-WXX", "E": "XXXX-WXX-WE", "M": "XXXX-XX"},
    **{"Q": "XXXX-QX", "Y": "XXXX", "FY": "XXXX", "DE": "XXX", "CE": "XX"},
}
_SOME_DAY = {"M": "-XX", "Y": "-XX-XX"}
_SIDES = {"EARLIER": "START", "LATER": "END"}
_WRITTEN = {"AT_START": "START", "AT_END": "END", "TURN": "START", "FIRST_HALF": "START", "SECOND_HALF": "END"}
_CLOCK_UNITS = {"H": 3600, "m": 60, "S": 1}
_PARTS_OF_UNITS = {"Y": (12, "M"), "W": (7, "D"), "M": (30, "D")}


def resolve(meaning: Meaning, setting: Setting) -> Resolved | None:
    """When it is; None where it cannot be (February 30, the year 0)."""
    try:
        return _resolve(meaning, setting)
    except (ValueError, OverflowError):
        return None


def _resolve(meaning: Meaning, setting: Setting) -> Resolved | None:
    match meaning:
        case Mod(mod, inner):
            return _modified(mod, _resolve(inner, setting), setting)
        case Length():
            return Resolved("DURATION", meaning.value, interval=_length_interval(meaning, setting))
        case Recurring(value):
            return Resolved("SET", value)
        case Vague(value):
            now = value == "PRESENT_REF" and setting.anchor
            return Resolved("DATE", value, interval=Interval.day(setting.anchor) if now and setting.anchor else None)
        case Ancient(value):
            return Resolved("DATE", value)
        case Unclear(days):
            return Resolved("DATE", None, interval=days)
        case DayPart():
            return _day_part(meaning, setting)
        case Step():
            return _step(meaning, setting)
        case Partial(feast=feast) if feast:
            return _dated(place(meaning, setting)) or Resolved("DATE", None)
        case _:
            return _dated(_moment(meaning, setting) or _open(meaning))


def _dated(found: Moment | str | None) -> Resolved | None:
    if isinstance(found, Moment):
        return Resolved("DATE", found.value, interval=found.interval(), moment=found)
    return Resolved("DATE", found) if found else None


def _modified(mod: str | None, found: Resolved | None, setting: Setting) -> Resolved | None:
    if found is None or mod is None:
        return found
    if mod in _SIDES:
        return replace(found, mod=_SIDES[mod], interval=_side_of_today(mod, found.interval, setting.anchor))
    interval = found.interval
    if found.moment and found.type == "DATE":
        interval = _bounded(found.moment, mod, setting.anchor)
    return replace(found, mod=_WRITTEN.get(mod, mod), interval=interval)


def _side_of_today(mod: str, interval: Interval | None, anchor: date | None) -> Interval | None:
    """ "Earlier this year" ends with the report's day, "later this year" begins with it."""
    if interval is None or anchor is None or not interval.meets(Interval.day(anchor)):
        return interval
    if mod == "EARLIER":
        return Interval(interval.earliest, anchor)
    return Interval(anchor, interval.latest)


def _bounded(moment: Moment, mod: str, anchor: date | None) -> Interval:
    """``more than a year ago`` is before then, ``less than a year ago`` after then and not after the report."""
    if mod in ("BEFORE", "ON_OR_BEFORE"):
        return Interval(anchor if anchor and anchor < moment.first else None, moment.last)
    if mod in ("AFTER", "ON_OR_AFTER"):
        return Interval(moment.first, anchor if anchor and anchor > moment.last else None)
    return moment.interval(mod)


def _length_interval(length: Length, setting: Setting) -> Interval | None:
    """The days of a length that begins or ends with the report's day; a bare length has none.

    "The past week" and "the next two weeks" say so themselves; "within" and "in" do where the verb looks ahead.
    """
    if length.of is not None:
        return _part_of(length, _moment(length.of, setting))
    if length.until is not None:
        return _up_to(length, _moment(length.until, setting))
    if abs(length.side) > 1:
        return _beside(length, setting.last)
    anchor, side = setting.anchor, length.side
    within = setting.lead == "within" and setting.leaning >= 0
    in_future = setting.lead == "in" and setting.leaning > 0 and not side
    if anchor is None or setting.narrative or not (side or within or in_future):
        return None
    side = side or 1
    far = None if length.amount is None else _far_end(anchor, length.amount, length.unit, side)
    if in_future and far:  # "in three months": about then, not until then
        return around(far, length.unit if length.unit in "DWMY" else "D").interval()
    return Interval(far, anchor) if side < 0 else Interval(anchor, far)


def _part_of(length: Length, whole: Moment | None) -> Interval | None:
    """``the first six months of 2020``."""
    if whole is None or length.amount is None or SIZES[length.unit] > SIZES[whole.grain]:
        return None
    first, last = whole.first, whole.last
    if length.side > 0:
        return Interval(first, min(_far_end(first, length.amount, length.unit, 1) - timedelta(1), last))
    return Interval(max(_far_end(last + timedelta(1), length.amount, length.unit, -1), first), last)


def _up_to(length: Length, end: Moment | None) -> Interval | None:
    """``the three months to June 30``."""
    if end is None or length.amount is None or length.unit in _CLOCK_UNITS:
        return None
    return Interval(_far_end(end.last + timedelta(1), length.amount, length.unit, -1), end.last)


def _beside(length: Length, known: Moment | None) -> Interval | None:
    """``the previous three months``: before what was last mentioned, as "the following week" is after it."""
    if known is None or length.amount is None or SIZES[length.unit] < SIZES["D"]:
        return None
    if length.side < 0:
        return Interval(_far_end(known.first, length.amount, length.unit, -1), known.first - timedelta(1))
    after = known.last + timedelta(1)
    return Interval(after, _far_end(after, length.amount, length.unit, 1) - timedelta(1))


def _far_end(anchor: date, amount: float, unit: str, side: int) -> date:
    if unit in _CLOCK_UNITS:
        return anchor + timedelta(side * math.ceil(amount * _CLOCK_UNITS[unit] / 86400))
    return _shifted(anchor, amount, unit, side)


def _shifted(day: date, amount: float, unit: str, sign: int) -> date:
    """Halves of years and weeks become months and days."""
    if amount != int(amount) and unit in _PARTS_OF_UNITS:
        times, unit = _PARTS_OF_UNITS[unit]
        amount *= times
    return shifted(day, sign * round(amount), unit)


def _moment(meaning: Meaning, setting: Setting) -> Moment | None:
    match meaning:
        case Step():
            found = _step(meaning, setting)
            return found.moment if found else None
        case DayPart(_, base):
            return _moment(base, setting) if base else None
        case Mod(_, inner):
            return _moment(inner, setting)
        case Length() | Recurring() | Vague() | Ancient() | Unclear():
            return None
        case _:
            return place(meaning, setting)


def _step(meaning: Step, setting: Setting) -> Resolved | None:
    if meaning.unit in _CLOCK_UNITS:
        return _clock_step(meaning, setting)
    base = _base_of(meaning, setting)
    if meaning.amount is None:
        return _vague_step(meaning, base)
    if base is None:
        return Resolved("DATE", _OPEN.get(meaning.unit, _OPEN["D"]))
    if meaning.unit == "Y" and meaning.base is None and setting.near and setting.near.grain == "Q":
        base = setting.near  # "third-quarter profit rose from a year earlier": from that quarter's
        return _dated(around(_shifted(base.first, meaning.amount, "Y", meaning.sign), "Q"))
    try:
        day = _shifted(base.first if meaning.sign < 0 else base.last, meaning.amount, meaning.unit, meaning.sign)
    except (ValueError, OverflowError):  # "two million years ago"
        return _vague_step(meaning, None)
    if (
        meaning.mention and meaning.unit in "DW" and SIZES[meaning.unit] < SIZES[base.grain]
    ):  # "in May ... three days later"
        return Resolved("DATE", f"{base.first.year:04d}-{_OPEN[meaning.unit].removeprefix('XXXX-')}")
    found = around(day, _grain_after(meaning, base.grain))
    if (
        meaning.mention
        and meaning.sign > 0
        and setting.leaning <= 0
        and setting.anchor
        and found.first > setting.anchor
    ):
        return Resolved("DATE", _OPEN.get(found.grain))  # "ten years later he is back": of what, the text does not tell
    return _dated(found)


def _grain_after(meaning: Step, grain: str) -> str:
    """How exact a step's end is: "three weeks ago" is a week, "a week after May 1" and "a week later" are days."""
    if not meaning.amount:  # "the week of May 3"
        return meaning.unit
    if meaning.base is not None and grain in ("D", "W", "M", "Q") and SIZES[grain] <= SIZES[meaning.unit]:
        return grain
    if meaning.unit == "Y" and meaning.amount != int(meaning.amount):  # "half a year ago"
        return "M"
    if grain == "D" and meaning.mention and meaning.unit == "W":
        return "D"
    if grain == "Y":
        return meaning.unit if meaning.unit in ("Y", "DE", "CE") else "M"
    return "W" if meaning.unit in ("F", "E") else meaning.unit


def _base_of(meaning: Step, setting: Setting) -> Moment | None:
    if meaning.base is not None:
        return _moment(meaning.base, setting)
    if meaning.mention or setting.narrative:
        return setting.last
    return Moment(setting.anchor, "D") if setting.anchor else None


def _vague_step(meaning: Step, base: Moment | None) -> Resolved:
    value = "PAST_REF" if meaning.sign < 0 else "FUTURE_REF"
    interval = None
    if base is not None and not meaning.mention:
        interval = Interval(None, base.last) if meaning.sign < 0 else Interval(base.first, None)
    return Resolved("DATE", value, interval=interval)


def _clock_step(meaning: Step, setting: Setting) -> Resolved | None:
    """``two hours later``: some time on the day in hand, or the next."""
    base = _base_of(meaning, setting)
    if base is None or base.grain != "D" or meaning.amount is None:
        return Resolved("TIME", "PAST_REF" if meaning.sign < 0 else "FUTURE_REF")
    days = int(meaning.amount * _CLOCK_UNITS[meaning.unit] // 86400)
    first = base.first + timedelta(meaning.sign * days)
    near = sorted((first, first + timedelta(meaning.sign)))
    return Resolved("TIME", first.isoformat() + "TXX", interval=Interval(near[0], near[1]))


def _day_part(meaning: DayPart, setting: Setting) -> Resolved | None:
    if meaning.base is None:
        always = setting.lead == "at" and meaning.part == "TNI"  # "at night": no one night
        moment = None if always else setting.near
        head = "XXXX-XX-XX"
    else:
        moment = _moment(meaning.base, setting)
        head = _open(meaning.base) or "XXXX-XX-XX"
    if moment is not None and moment.grain in _SOME_DAY:  # "one afternoon in 2017"
        return Resolved("TIME", f"{moment.value}{_SOME_DAY[moment.grain]}{meaning.part}", interval=moment.interval())
    if moment is None or moment.grain != "D":
        return Resolved("TIME", head + meaning.part)
    last = moment.first + timedelta(1) if meaning.part in ("TNI", "T24:00") else moment.first
    value = moment.first.isoformat() + meaning.part
    return Resolved("TIME", value, interval=Interval(moment.first, last), moment=replace(moment, part=meaning.part))


def _open(meaning: Meaning) -> str | None:
    """The value with its unknown places open."""
    match meaning:
        case Near(unit):
            return _OPEN.get(unit)
        case Partial(year=None, month=int(month), day=int(day)):
            return f"XXXX-{month:02d}-{day:02d}"
        case Partial(year=None, month=int(month)):
            return f"XXXX-{month:02d}"
        case Partial(year=None, weekday=int(weekday), day=None):
            return f"XXXX-WXX-{weekday}"
        case Partial(year=None, season=str(letters)):
            return f"XXXX-{letters}"
        case Partial(year=None, quarter=int(quarter)):
            return f"XXXX-Q{quarter}"
        case Partial(year=None, half=int(half)):
            return f"XXXX-H{half}"
        case Partial(year=None, day=int(day)):
            return f"XXXX-XX-{day:02d}"
        case _:
            return None
