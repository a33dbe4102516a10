"""From what an expression means to when that is: counted from the report's day, or from what was last mentioned.

Where there is nothing to count from, the unknown places stay open (``XXXX-WXX-1``) and there is no interval.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline.model import Interval
from dateline.model.time import TimeType

from .calendar import SEASON_MONTH, Moment, around, easter, season, shifted, step
from .meaning import DayPart, Era, Length, Meaning, Mod, Near, Partial, Recurring, Step, Vague

_OPEN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "E": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "Y": "XXXX",
    "DE": "XXX",
    "CE": "XX",
}
# How many days away a bare month or day may lie where the tense is sure, and where it only leans that way.
_FAR, _FAR_ENOUGH = 335, 240
_SIDES = {"EARLIER": "START", "LATER": "END"}
_CLOCK_UNITS = {"H": 3600, "m": 60, "S": 1}


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression is read against.

    ``anchor`` is the report's day; ``last`` what was mentioned before; ``near`` the same if it was near, else the
    report's day. ``leaning`` is the tense's, from -2 (past) to +2 (future). In a ``narrative`` bare months and
    weekdays count from what was last mentioned instead of from the report's day.
    """

    anchor: date | None
    last: Moment | None = None
    near: Moment | None = None
    leaning: int = 0
    narrative: bool = False


@dataclass(frozen=True, slots=True)
class Resolved:
    type: TimeType
    value: str | None
    mod: str | None = None
    interval: Interval | None = None
    moment: Moment | None = None


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
        case DayPart():
            return _day_part(meaning, setting)
        case Step():
            return _step(meaning, setting)
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
    interval = _bounded(found.moment, mod) if found.moment and found.type == "DATE" else found.interval
    return replace(found, mod=mod, interval=interval)


def _side_of_today(mod: str, interval: Interval | None, anchor: date | None) -> Interval | None:
    """ "Earlier this year" ends with the report's day, "later this year" begins with it."""
    if interval is None or anchor is None or not interval.meets(Interval.day(anchor)):
        return interval
    if mod == "EARLIER":
        return Interval(interval.earliest, anchor)
    return Interval(anchor, interval.latest)


def _bounded(moment: Moment, mod: str) -> Interval:
    if mod in ("BEFORE", "ON_OR_BEFORE"):
        return Interval(None, moment.last)
    if mod in ("AFTER", "ON_OR_AFTER"):
        return Interval(moment.first, None)
    return moment.interval(mod)


def _length_interval(length: Length, setting: Setting) -> Interval | None:
    """The days of "the past week" and "the next two weeks"; a bare length has none."""
    if not length.side or setting.anchor is None or setting.narrative:
        return None
    far = None
    if length.amount is not None and length.unit not in _CLOCK_UNITS:
        far = _shifted(setting.anchor, length.amount, length.unit, length.side)
    elif length.amount is not None:
        far = setting.anchor + timedelta(length.side * round(length.amount * _CLOCK_UNITS[length.unit] / 86400))
    return Interval(far, setting.anchor) if length.side < 0 else Interval(setting.anchor, far)


def _shifted(day: date, amount: float, unit: str, sign: int) -> date:
    """Halves of years and weeks become months and days."""
    if amount != int(amount):
        amount, unit = {"Y": (amount * 12, "M"), "W": (amount * 7, "D"), "M": (amount * 30, "D")}.get(
            unit, (amount, unit)
        )
    return shifted(day, sign * round(amount), unit)


# Moments


def _moment(meaning: Meaning, setting: Setting) -> Moment | None:
    match meaning:
        case Partial():
            return _partial(meaning, setting)
        case Era(year, grain, _):
            return around(date(year or 1, 1, 1), grain)
        case Near():
            return _near(meaning, setting)
        case Step():
            found = _step(meaning, setting)
            return found.moment if found else None
        case DayPart(_, base) if base is not None:
            return _moment(base, setting)
        case _:
            return None


def _near(near: Near, setting: Setting) -> Moment | None:
    if near.definite and near.unit == "Q" and setting.last and setting.last.grain == "Q":
        return setting.last
    if near.mention or setting.narrative:
        if setting.last is None:
            return None
        base = setting.last.first
        if near.mention and near.which > 0 and near.unit == "D":
            base = setting.last.last
    elif setting.anchor is not None:
        base = setting.anchor
    else:
        return None
    if near.unit == "E":
        return _weekend(base, near.which, setting)
    return step(around(base, near.unit), near.which, near.unit)


def _weekend(base: date, which: int, setting: Setting) -> Moment:
    this = around(base, "E")
    if which == 0 and setting.leaning < 0 and base < this.first:
        which = -1
    return Moment(this.first + timedelta(7 * which), "E")


def _partial(partial: Partial, setting: Setting) -> Moment | None:
    if partial.base is not None:
        year = _near(partial.base, setting)
        return _in_year(partial, year.first.year) if year else None
    if partial.year is not None:
        return _in_year(partial, partial.year)
    reference = _reference(partial, setting)
    if reference is None:
        return None
    if partial.weekday and not partial.month and not partial.day:
        return _weekday(partial, reference, setting)
    if partial.day and not partial.month:
        return _day_of_month(partial.day, reference, setting)
    return _yearless(partial, reference, setting)


def _reference(partial: Partial, setting: Setting) -> date | None:
    if partial.mention or setting.narrative:
        return setting.last.first if setting.last else None
    return setting.anchor


def _in_year(partial: Partial, year: int) -> Moment:
    if partial.easter is not None:
        return Moment(easter(year) + timedelta(partial.easter), "D")
    if partial.month and partial.day:
        return Moment(date(year, partial.month, partial.day), "D")
    if partial.month and partial.week:
        return _week_of_month(date(year, partial.month, 1), partial.week)
    if partial.month:
        return Moment(date(year, partial.month, 1), "M")
    if partial.season:
        return season(year, partial.season)
    if partial.quarter:
        return Moment(date(year, 3 * partial.quarter - 2, 1), "Q")
    if partial.half:
        return Moment(date(year, 6 * partial.half - 5, 1), "H6")
    return Moment(date(year, 1, 1), "Y")


def _week_of_month(first: date, nth: int) -> Moment:
    day = shifted(first, 1, "M") - timedelta(1) if nth == -1 else first + timedelta(7 * (nth - 1))
    return around(day, "W")


def _weekday(partial: Partial, reference: date, setting: Setting) -> Moment:
    """News speaks of the nearest such day, behind or ahead as the verb has it; today counts as behind."""
    behind = (reference.isoweekday() - (partial.weekday or 1)) % 7
    day = reference - timedelta(behind)
    which = partial.which
    if which is None:
        ahead = setting.leaning > 0 if not setting.narrative else True
        offset = 7 if ahead and behind else 0
    elif which < 0:
        offset = 0 if behind else -7
    elif which > 0:
        offset = 7
    else:
        offset = _this_weekday(day, reference, setting)
    return Moment(day + timedelta(offset), "D")


def _this_weekday(day: date, reference: date, setting: Setting) -> int:
    """ "This Monday" lies ahead, unless the verb is past."""
    return 0 if day == reference or setting.leaning < 0 else 7


def _day_of_month(day: int, reference: date, setting: Setting) -> Moment | None:
    """``the 20th``: of the month last mentioned, else of this one."""
    base = setting.last.first if setting.last and setting.last.grain in ("D", "M") else reference
    return Moment(date(base.year, base.month, day), "D")


def _yearless(partial: Partial, reference: date, setting: Setting) -> Moment | None:
    years = (reference.year - 1, reference.year, reference.year + 1)
    found = [moment for moment in (_try_year(partial, year) for year in years) if moment]
    if partial.which is not None:
        return _which(partial.which, found, reference)
    if setting.narrative:
        return _narrative_year(found, reference)
    behind = [m for m in found if m.first <= reference]
    ahead = [m for m in found if m.last >= reference]
    if not partial.quarter:  # a quarter is the nearest, in any tense
        if setting.leaning < 0 and behind and _distance(behind[-1], reference) < _FAR:
            return behind[-1]
        if (
            setting.leaning > 0
            and ahead
            and _distance(ahead[0], reference) < (_FAR if setting.leaning > 1 else _FAR_ENOUGH)
        ):
            return ahead[0]
    return min(found, key=lambda m: _distance(m, reference) * (1 if m.first <= reference else 1.5), default=None)


def _try_year(partial: Partial, year: int) -> Moment | None:
    try:
        return _in_year(partial, year)
    except ValueError:
        return None


def _distance(moment: Moment, day: date) -> int:
    if moment.first <= day <= moment.last:
        return 0
    return min(abs((moment.first - day).days), abs((moment.last - day).days))


def _which(which: int, found: list[Moment], reference: date) -> Moment | None:
    """ "Last June", "this June", "next June"."""
    if which == 0:
        return next((m for m in found if m.first.year == reference.year), None)
    if which < 0:
        return next((m for m in reversed(found) if m.last < reference), None)
    return next((m for m in found if m.first > reference), None)


def _narrative_year(found: list[Moment], reference: date) -> Moment | None:
    """A story names the year when it turns: until then it is the one last mentioned."""
    return next((m for m in found if m.first.year == reference.year), None)


# Steps


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
        quarter = around(shifted(base.first, round(meaning.sign * meaning.amount), "Y"), "Q")
        return Resolved("DATE", quarter.value, interval=quarter.interval(), moment=quarter)
    day = _shifted(base.first if meaning.sign < 0 else base.last, meaning.amount, meaning.unit, meaning.sign)
    if meaning.base is not None and base.grain in ("D", "Q"):
        found = around(day, base.grain)
    else:
        found = around(day, "W" if meaning.unit in ("F", "E") else meaning.unit)
        if base.grain == "D" and meaning.mention and meaning.unit == "W":
            found = around(day, "D")
        elif base.grain == "Y" and meaning.unit != "DE":
            found = around(day, "Y" if meaning.unit == "Y" else "M")
    return Resolved("DATE", found.value, interval=found.interval(), moment=found)


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


# Parts of a day


def _day_part(meaning: DayPart, setting: Setting) -> Resolved | None:
    if meaning.base is None:
        moment = setting.near
        head = "XXXX-XX-XX"
    else:
        moment = _moment(meaning.base, setting)
        head = _open(meaning.base) or "XXXX-XX-XX"
    if moment is None or moment.grain != "D":
        return Resolved("TIME", head + meaning.part)
    last = moment.first + timedelta(1) if meaning.part in ("TNI", "T24:00") else moment.first
    value = moment.first.isoformat() + meaning.part
    return Resolved("TIME", value, interval=Interval(moment.first, last), moment=replace(moment, part=meaning.part))


# Open values


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
        case Partial(year=None, season=str(letters)) if letters in SEASON_MONTH:
            return f"XXXX-{letters}"
        case Partial(year=None, quarter=int(quarter)):
            return f"XXXX-Q{quarter}"
        case Partial(year=None, half=int(half)):
            return f"XXXX-H{half}"
        case Partial(year=None, day=int(day)):
            return f"XXXX-XX-{day:02d}"
        case _:
            return None
