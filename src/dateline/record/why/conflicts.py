"""Why facts of several reports cannot all be right."""

from __future__ import annotations

from sqlalchemy import Connection

from .. import conflicts
from ..passages import Source
from .explanation import Explanation, Ground, count


def explain(db: Connection, key: int) -> Explanation:
    row, clashes = conflicts.explain(db, key)
    reasons: dict[tuple[str, int], list[str]] = {}
    for clash in clashes:
        for one, other in ((clash.one, clash.other), (clash.other, clash.one)):
            reasons.setdefault((one.report, one.start), []).append(f"against {other.report}: {clash.why}")
    grounds = [
        Ground(
            Source(word.report, word.start, word.end, word.quote), None,
            word.day, word.publisher, tuple(filter(None, [_value(side.value)])),
            row.kind, None, "; ".join(dict.fromkeys(reasons.get((word.report, word.start), ()))),
        )
        for side in row.sides
        for word in side.sources
    ]  # fmt: skip
    lines = (f"{row.code}: {count(len(row.sides), 'side')}.", f"{row.why[:1].upper()}{row.why[1:]}.")
    return Explanation(row.id, "conflict", row.message, lines, tuple(grounds))


def _value(value: float | str | None) -> str:
    return f"{value:,.10g}" if isinstance(value, float) else value or ""
