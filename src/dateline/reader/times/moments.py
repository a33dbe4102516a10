"""Moments from names: which Monday, June or "last week" is meant, counted from the day that the setting gives.

News speaks of the nearest, and the tense says on which side; a narrative goes on from what it last mentioned.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from .calendar import SIZES, Moment, around, season, shifted, step
from .feasts import Feast, nth_weekday
from .meaning import Era, Near, Partial
from .setting import Setting

# How many days away a bare month or day may lie where the tense is sure, and where it only leans that way.
_FAR, _FAR_ENOUGH = 335, 240
_TURNED = 310  # days: a story that would go back so far goes on instead
_AHEAD_IS_RARER = 1.5  # where the tense tells nothing


def place(meaning: Partial | Era | Near, setting: Setting) -> Moment | None:
    """The moment that is meant; None where there is nothing to count from."""
    match meaning:
        case Partial():
            return _partial(meaning, setting)
        case Era(year, grain, _):
            return around(date(year or 1, 1, 1), grain)
        case Near():
            return _near(meaning, setting)


def _near(near: Near, setting: Setting) -> Moment | None:
    if near.definite and near.unit == "Q" and setting.quarter:
        return setting.quarter
    if near.definite and near.unit in "DWM" and setting.near:  # "the day" is the one in hand
        return around(setting.near.first, near.unit)
    if near.mention or setting.narrative:
        if setting.last is None:
            return None
        if near.mention and SIZES[near.unit] < SIZES[setting.last.grain]:  # "in May ... the following day"
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
    found = step(around(base, near.unit), near.which, near.unit)
    ahead = setting.anchor is not None and found.first > setting.anchor
    return None if near.mention and near.which > 0 and ahead and setting.leaning < 0 else found


def _weekend(base: date, which: int, setting: Setting) -> Moment:
    this = around(base, "E")
    if which == 0 and setting.leaning < 0 and base < this.first:
        which = -1
    return Moment(this.first + timedelta(7 * which), "E")


def _partial(partial: Partial, setting: Setting) -> Moment | None:
    if partial.base is not None:
        base = _near(partial.base, setting)
        if base and partial.base.unit == "W" and partial.weekday:
            return Moment(base.first + timedelta(partial.weekday - 1), "D")
        return _in_year(partial, base.first.year) if base else None
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


def _in_year(partial: Partial, year: int) -> Moment | None:
    if partial.feast:
        return _feast(partial.feast, year)
    if partial.month and partial.day:
        return Moment(date(year, partial.month, partial.day), "D")
    if partial.month and partial.week and partial.weekday:
        return Moment(nth_weekday(year, partial.month, partial.weekday, partial.week), "D")
    if partial.month and partial.week:
        return _week_of_month(date(year, partial.month, 1), partial.week)
    if partial.month:
        return Moment(date(year, partial.month, 1), "M")
    if partial.season:
        return season(year, partial.season, loose=partial.year is not None)
    if partial.quarter:
        return Moment(date(year, 3 * partial.quarter - 2, 1), "Q")
    if partial.half:
        return Moment(date(year, 6 * partial.half - 5, 1), "H6")
    return Moment(date(year, 1, 1), "FY" if partial.fiscal else "Y")


def _feast(feast: Feast, year: int) -> Moment | None:
    days = feast.days(year)
    if days is None or days.earliest is None or days.latest is None:
        return None
    if feast.exact:
        return Moment(days.earliest, "D")
    return Moment(days.earliest, "~", days=(days.latest - days.earliest).days + 1)


def _week_of_month(first: date, nth: int) -> Moment:
    """Most of whose days are the first seven of the month, the next seven, or the last."""
    day = shifted(first, 1, "M") - timedelta(4) if nth == -1 else first + timedelta(7 * nth - 4)
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
        moment = _narrative_year(found, setting.last)
        return replace(moment, loose=moment.grain == "WI") if moment else None
    behind = [m for m in found if m.first <= reference]
    ahead = [m for m in found if m.last >= reference]
    if setting.leaning < 0 and behind and _distance(behind[-1], reference) < _FAR:
        return behind[-1]
    limit = _FAR if setting.leaning > 1 else _FAR_ENOUGH
    if setting.leaning > 0 and ahead and _distance(ahead[0], reference) < limit:
        return ahead[0]
    return min(found, key=lambda m: _weight(m, reference), default=None)


def _try_year(partial: Partial, year: int) -> Moment | None:
    try:
        return _in_year(partial, year)
    except ValueError:
        return None


def _weight(moment: Moment, day: date) -> float:
    return _distance(moment, day) * (1 if moment.first <= day else _AHEAD_IS_RARER)


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


def _narrative_year(found: list[Moment], last: Moment | None) -> Moment | None:
    """A story names the year when it turns, or goes on to it: "December 7 ... in January"."""
    if last is None:
        return None
    same = next((m for m in found if m.first.year == last.first.year), None)
    if same and last.grain in "DM" and (last.first - same.first).days > _TURNED:
        return next((m for m in found if m.first.year > last.first.year), None)
    return same
