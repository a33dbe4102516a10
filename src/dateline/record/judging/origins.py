"""Origins: whose telling a report is. Copies and versions of one telling count once, however many papers print it."""

from __future__ import annotations

from collections.abc import Sequence

from .copies import Copy


def origin_of(report: int, found: Sequence[tuple[int, int, Copy]]) -> tuple[int, Copy | None]:
    """The group that a report belongs to, of the reports found for it, the first told first (report, its group, what
    they are to each other).

    That of the report it shares most with: what only shares with the reports between is not drawn in.
    """
    same = [(group, copy) for _, group, copy in found if copy.kind != "partial"]
    return max(same, key=lambda pair: pair[1].shared) if same else (report, None)
