"""How likely right a telling of an event is."""

from __future__ import annotations

from sqlalchemy import ColumnElement, func, select

from .tables.told import events

_FIRST = events.alias()
#: Of a row of ``events``, from 0 to 1. What tells an event of its report again is as likely as that; null of readings
#: that know no likelihood.
LIKELIHOOD: ColumnElement[float | None] = func.coalesce(
    events.c.likelihood, select(_FIRST.c.likelihood).where(_FIRST.c.key == events.c.repeats).scalar_subquery()
)
