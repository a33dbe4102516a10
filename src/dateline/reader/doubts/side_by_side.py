"""T203: two times side by side that cannot both belong to one act ("would leave at the end of the year on Monday")."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Doubt, Span, Time

from ..draft import Draft


def find(draft: Draft) -> Iterator[Doubt]:
    """Neighbouring times joined by no more than "on" that share no day."""
    for index, (one, two) in enumerate(zip(draft.times, draft.times[1:], strict=False)):
        if draft.text[one.end : two.start].split() != ["on"] or not (_dated(one) and _dated(two)):
            continue
        if one.interval and two.interval and not one.interval.meets(two.interval):
            words = draft.text[one.start : two.end]
            yield Doubt(
                "T203",
                "major",
                [Span(one.start, two.end)],
                f"“{' '.join(words.split())}” are two times, and one act cannot have both.",
                [f"t{index}", f"t{index + 1}"],
            )


def _dated(time: Time) -> bool:
    return time.type in ("DATE", "TIME") and "X" not in (time.value or "X")
