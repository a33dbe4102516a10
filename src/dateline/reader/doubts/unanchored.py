"""T201: relative times with nothing to anchor them. One doubt a report: the cure, a date, is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.model import Doubt, Span

from ..draft import Draft

_OPENING = 4  # sentences in which a report that has a date of its own tells it
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SHOWN = 12  # spans; a long undated report has the same fault throughout


def find(draft: Draft) -> Iterator[Doubt]:
    """The times of an undated report that name no day."""
    if draft.anchor.date is not None or _opens_with_date(draft):
        return
    times = [
        k
        for k, t in enumerate(draft.times)
        if t.type in ("DATE", "TIME") and t.interval is None and "X" in (t.value or "")
    ]
    if not times:
        return
    spans = [Span(draft.times[k].start, draft.times[k].end) for k in times[:_SHOWN]]
    first = spans[0].of(draft.text)
    message = f"The report has no date, so “{first}” cannot be placed."
    if len(times) > 1:
        message = f"The report has no date, so “{first}” and {len(times) - 1} other times cannot be placed."
    if len(times) == 2:
        message = f"The report has no date, so “{first}” and “{spans[1].of(draft.text)}” cannot be placed."
    yield Doubt("T201", "minor", spans, message, [f"t{k}" for k in times[:_SHOWN]])


def _opens_with_date(draft: Draft) -> bool:
    """ "Both sides said on Tuesday 14 March 2023": whoever reads on knows about when it was."""
    last = draft.parse.sentences[:_OPENING][-1:]
    end = draft.parse.end[last[0][1] - 1] if last else 0
    return any(
        t.start < end and _DAY.match(t.value or "") and _YEAR.search(draft.text, t.start, t.end) for t in draft.times
    )
