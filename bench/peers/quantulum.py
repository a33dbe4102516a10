"""quantulum3, without its classifier of ambiguous units. Its unit names are for the most part those of the set."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from importlib import import_module
from typing import Any

from .peer import Document, Fact, InProcess, quantity

UNITS = {"dimensionless": "-", "per cent": "percentage", "degree angle": "degree"}  # the set's names
MULTIPLES = {"dozen": 12, "score": 20, "pair": 2}  # to the tool a unit, to the set a number


class Quantulum(InProcess):
    def __init__(self) -> None:
        warnings.filterwarnings("ignore")  # it says at every start that the classifier is not there
        self.parse = import_module("quantulum3.parser").parse

    def tag(self, prepared: Document) -> Any:
        return self.parse(prepared.text)

    def facts(self, document: Document, tagged: Iterable[Any]) -> dict[str, list[Fact]]:
        return {"quantities": [figure(found) for found in tagged]}


def figure(found: Any) -> Fact:
    """A range is a value with its uncertainty."""
    times = MULTIPLES.get(found.unit.name, 1)
    value, spread = found.value * times, (found.uncertainty or 0) * times
    unit = "-" if times > 1 else UNITS.get(found.unit.name, found.unit.name)
    return quantity(value, unit, value - spread, value + spread) if spread else quantity(value, unit)
