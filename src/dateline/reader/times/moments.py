"""Moments from names: which Monday, June or "last week" is meant, counted from the day that the setting gives.

News speaks of the nearest, and the tense says on which side; a narrative goes on from what it last mentioned.
"""

from __future__ import annotations

from datetime import date, timedelta

from .calendar import Moment, around, easter, season, shifted, step
from .meaning import Era, Near, Partial
from .setting import Setting

# How many days away a bare month or day may lie where the tense is sure, and where it only leans that way.
_FAR, _FAR_ENOUGH = 335, 240
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


def _narrative_year(found: list[Moment], reference: date) -> Moment | None:
    """A story names the year when it turns: until then it is the one last mentioned."""
    return next((m for m in found if m.first.year == reference.year), None)
