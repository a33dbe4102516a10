"""T201: relative times with nothing to anchor them. One doubt a report: the cure, a date, is one."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Doubt, Span

from ..draft import Draft

_SHOWN = 12  # spans; a long undated report has the same fault throughout


def find(draft: Draft) -> Iterator[Doubt]:
    """The times of an undated report that name no day."""
    if draft.anchor.date is not None:
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
