"""Origins: whose telling a report is. Copies and versions of one telling count once, however many papers print it."""

from __future__ import annotations

from collections.abc import Sequence

from .copies import Copy


def origin_of(report: int, found: Sequence[tuple[int, Copy]]) -> int:
    """The group that a report belongs to, of the groups of the reports found for it, the first told first (group, what
    the two are to each other).

    That of the report it shares most with: what only shares with the reports between is not drawn in.
    """
    same = [pair for pair in found if pair[1].kind != "partial"]
    return max(same, key=lambda pair: pair[1].shared)[0] if same else report
