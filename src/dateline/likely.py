"""Readings without the events that are less likely right than their user wants them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from typing import Protocol, TypeVar

from .errors import UsageError
from .model import Doubt, Event, Pledge, Reading

SURE = 0.75  # what views show as rows, and event data has, if nothing else is asked for (docs/likelihood.md)
AnyReading = TypeVar("AnyReading", bound=Reading)


class Likely(Protocol):
    """An event, or a case of it in an export."""

    @property
    def likelihood(self) -> float | None: ...


def is_unsure(told: Likely, sure: float = SURE) -> bool:
    """Whether it is known to be less likely right than ``sure``."""
    return told.likelihood is not None and told.likelihood < sure


def checked(sure: float) -> float:
    """The likelihood given. Raises UsageError for what is none."""
    if isinstance(sure, bool) or not isinstance(sure, int | float) or not 0 <= sure <= 1:
        raise UsageError(f"sure={sure}: not a likelihood (give one from 0 to 1, such as 0.8)")
    return sure


def likely(reading: AnyReading, sure: float) -> AnyReading:
    """The reading without events whose ``likelihood`` is below ``sure`` (from 0 to 1), nor what tells them again.

    What is left keeps its ids, and other facts stay as they are but for naming an event that is gone. Events without
    a likelihood, as of readings that know none, stay.
    """
    out = {event.id for event in reading.events if is_unsure(event, sure)}
    if not out:
        return reading
    out |= {event.id for event in reading.events if event.repeats in out}
    return replace(
        reading,
        events=[_event(event, out) for event in reading.events if event.id not in out],
        pledges=[_pledge(pledge, out) for pledge in reading.pledges],
        doubts=[_doubt(doubt, out) for doubt in reading.doubts],
    )


def each_likely(readings: Iterable[AnyReading], sure: float) -> Iterator[AnyReading]:
    """The readings so, one by one. Raises UsageError, before the first is asked for, for what is no likelihood."""
    least = checked(sure)
    return (likely(reading, least) for reading in readings)


def _event(event: Event, out: Container[str]) -> Event:
    return replace(
        event,
        before=[id for id in event.before if id not in out],
        after=[id for id in event.after if id not in out],
    )


def _pledge(pledge: Pledge, out: Container[str]) -> Pledge:
    return replace(pledge, event=None) if pledge.event in out else pledge


def _doubt(doubt: Doubt, out: Container[str]) -> Doubt:
    return replace(doubt, facts=[id for id in doubt.facts if id not in out])
