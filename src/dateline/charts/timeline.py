"""The timeline as a page: what happened day by day, each event once, with the words of all who tell of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import groupby

from dateline.model import Interval
from dateline.model.plover import EVENT_TYPES
from dateline.record.depicted import Depicted
from dateline.record.people import Named
from dateline.record.timeline import Days, HappeningRow
from dateline.views import dates
from dateline.views.html.write import tag, words
from dateline.views.safe import one_line

from .shell import counted, document, quotations, told_by

_MONTHLY, _YEARLY = 150, 365 * 6  # days from which the overview counts by the month, and by the year
_CAST = 6  # names in a role that are shown


def timeline_page(rows: Sequence[HappeningRow], shown: Depicted, about: str) -> str:
    """``about`` says of what record, and what was asked of it."""
    ordered = sorted(rows, key=_order)
    days = [(words_of, list(some)) for words_of, some in groupby(ordered, key=lambda row: _heading(row.time))]
    ids = {name: f"d{number}" for number, (name, _) in enumerate(days, 1)}
    reports = len({source.report for row in rows for source in row.sources})
    told = f"{counted(len(rows), 'event')} from {counted(reports, 'report')}"
    head = tag("h1", "What happened") + tag("p", words(f"{about} · {told}"))
    parts = [_day(name, ids[name], some, shown) for name, some in days]
    main = tag("header", head) + _overview(ordered, ids) + _choice(ordered) + "".join(parts)
    return document(f"Timeline: {about}", main, script="timeline.js")


def _order(row: HappeningRow) -> tuple[str, str, str, int]:
    """By the first day, open beginnings by their end, what has no day last; then the order of the record."""
    first, last = _ends(row.time)
    return first or "9999-99-99", last or "", _heading(row.time), int(row.id[1:])


def _ends(time: Days | None) -> tuple[str | None, str | None]:
    return (time.earliest or time.latest, time.latest or time.earliest) if time else (None, None)


def _interval(time: Days) -> Interval:
    ends = (date.fromisoformat(end) if end else None for end in (time.earliest, time.latest))
    return Interval(*ends)


def _heading(time: Days | None) -> str:
    if time is None:
        return "No day told"
    if time.earliest is not None and time.earliest == time.latest:
        return dates.long_day(date.fromisoformat(time.earliest))
    return dates.days(_interval(time)) or "No day told"


def _day(name: str, id: str, rows: Sequence[HappeningRow], shown: Depicted) -> str:
    return tag("section", tag("h2", words(name)) + "".join(_event(row, shown) for row in rows), class_="day", id=id)


def _event(row: HappeningRow, shown: Depicted) -> str:
    kind = EVENT_TYPES.get(row.type)
    status = tag("span", words(row.status.replace("_", " ")), class_="status") if row.status != "happened" else ""
    mode = tag("span", words(one_line(row.mode)), class_="mode") if row.mode else ""
    trust = tag("span", "doubtful", class_="status doubtful") if row.trust != "ok" else ""
    reports = len({source.report for source in row.sources})
    by = tag("span", words(told_by(row.origins, reports)), class_="by" + (" several" if row.origins > 1 else ""))
    head = tag("p", tag("b", words(row.type.lower())) + mode + status + trust + by, class_="what")
    who = _who(row)
    odds = "".join(tag("p", words(f"≠ {said}"), class_="odds", dir="auto") for said in shown.said_of(row.conflicts))
    inner = head + (tag("p", who, class_="who", dir="auto") if who else "") + odds + _words(row, shown)
    return tag(
        "article", inner, class_=f"event quad{kind.quad if kind else 0}", id=row.id, data_type=row.type,
        data_status=row.status,
    )  # fmt: skip


def _who(row: HappeningRow) -> str:
    """Who did it, to whom and where."""
    did, to, where = (_names(some) for some in (row.actors, row.recipients, row.places))
    arrow = tag("span", "→", class_="arrow", role="img", aria_label="to")
    sides = f"{did} {arrow} {to}" if to else did
    return sides + tag("span", f"in {where}", class_="where") if where else sides


def _names(people: Sequence[Named]) -> str:
    more = f" and {len(people) - _CAST} more" if len(people) > _CAST else ""
    return words(", ".join(one_line(one.name) for one in people[:_CAST])) + more


def _words(row: HappeningRow, shown: Depicted) -> str:
    """The first who tells of it; the others where one wants to see them."""
    tellings = list(dict.fromkeys(shown.of(row.sources)))
    first, rest = tellings[:1], tellings[1:]
    more = tag("details", tag("summary", counted(len(rest), "more telling")) + quotations(rest)) if rest else ""
    return quotations(first) + more


# --- at the top ---


def _overview(rows: Sequence[HappeningRow], ids: dict[str, str]) -> str:
    """How many events a day, a month or a year, each a bar that leads to them."""
    firsts = [(date.fromisoformat(first), row) for row in rows if (first := _ends(row.time)[0])]
    if not firsts:
        return ""
    start, end = firsts[0][0], firsts[-1][0]
    length = (end - start).days + 1
    if length < 3:
        return ""
    form = "%Y-%m-%d" if length <= _MONTHLY else "%Y-%m" if length <= _YEARLY else "%Y"
    counts = Counter(day.strftime(form) for day, _ in firsts)
    leads = {day.strftime(form): ids[_heading(row.time)] for day, row in reversed(firsts)}
    buckets = list(
        dict.fromkeys(date.fromordinal(n).strftime(form) for n in range(start.toordinal(), end.toordinal() + 1))
    )
    most = max(4, *counts.values())
    bars = "".join(_bar(name, counts[name], most, leads.get(name)) for name in buckets)
    ends = tag("span", words(buckets[0])) + tag("span", words(buckets[-1]))
    label = f"Events by {'day' if length <= _MONTHLY else 'month' if length <= _YEARLY else 'year'}"
    return tag(
        "nav", tag("div", bars, class_="bars") + tag("div", ends, class_="ends"), class_="overview", aria_label=label
    )


def _bar(name: str, count: int, most: int, lead: str | None) -> str:
    if lead is None:
        return "<i></i>"
    title = f"{name}: {counted(count, 'event')}"
    bar = tag("i", "", style=f"height:{max(8, round(count / most * 100))}%")
    return tag("a", bar, href=f"#{lead}", title=title, aria_label=title)


def _choice(rows: Sequence[HappeningRow]) -> str:
    """What is to be shown; the script brings it to life, so that it is hidden without."""
    kinds = Counter(row.type for row in rows)
    statuses = Counter(row.status for row in rows)
    boxes = [_box("type", name, count) for name, count in kinds.most_common()]
    boxes += [_box("status", name, count) for name, count in statuses.most_common()] if len(statuses) > 1 else []
    search = '<input type="search" placeholder="Words, names, places" aria-label="Show only events with these words">'
    return tag("div", search + "".join(boxes) + "<output></output>", class_="choice", hidden=True)


def _box(what: str, name: str, count: int) -> str:
    quad = f" quad{EVENT_TYPES[name].quad}" if what == "type" and name in EVENT_TYPES else ""
    shown = words(name.lower().replace("_", " ")) + tag("small", str(count))
    return tag("label", f'<input type="checkbox" checked data-{what}="{words(name)}">' + shown, class_=f"{what}{quad}")
