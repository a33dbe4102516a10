"""What goes into a run, part by part, so that each part can be left out and its worth measured."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

LIMITS = (1, 30, 60, 60, 60, 90)  # words of a row; drawn anew for every document and epoch


@dataclass(frozen=True, slots=True)
class Recipe:
    limits: tuple[int, ...] = LIMITS
    masked: float = 0.08  # share of word pieces hidden
    dropout: float = 0.1  # inside the encoder
    variation: bool = True  # odd casing, curly and lost quotation marks
    side_sets: bool = True  # rare names, politics
    silver: bool = True  # the teacher's syntax, frames and names on Dateline's passages
    damage: bool = True  # sentences mixed up on purpose
    coreference: float = 0.3  # weight of its loss
    together: int = 3  # neighbouring rows in which it is looked for
    rounded_from: float = 0.75  # part of the steps after which all is computed with 8-bit weights and activations

    def without(self, parts: Iterable[str]) -> Recipe:
        return replace(self, **{k: v for part in parts for k, v in PARTS[part].items()})


# A larger encoder that sees its data few times: more of the report around a word, less hidden.
OF_EVENTS = Recipe(limits=(1, 30, 60, 90, 90, 120), masked=0.04, rounded_from=0.8, coreference=0.5, together=6)

PARTS: dict[str, dict[str, Any]] = {
    "neighbours": {"limits": (1,)},
    "masking": {"masked": 0.0, "dropout": 0.0},
    "variation": {"variation": False},
    "side-sets": {"side_sets": False},
    "silver": {"silver": False},
    "damage": {"damage": False},
    "coreference": {"coreference": 0.0},
    "rounding": {"rounded_from": 2.0},
}
