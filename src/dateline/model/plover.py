"""PLOVER's event types, modes, quad classes and scores, with the two types of domestic politics added.

Names and scores after the PLOVER manual (openeventdata/PLOVER, 2024-02-04) and, for the modes marked
there as additions, the NGEC codebook. ``ELECT`` (a vote) and ``APPOINT`` (taking office) are Dateline's.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EventType:
    """One PLOVER type: its quad class (1 to 4), intensity score (-10 to 10) and the modes it may have."""

    quad: int
    score: float
    modes: tuple[str, ...] = ()


EVENT_TYPES: dict[str, EventType] = {
    "AGREE": EventType(1, 2.5),
    "CONSULT": EventType(1, 2.5, ("visit", "third-party", "multilateral", "phone")),
    "SUPPORT": EventType(1, 5),
    "CONCEDE": EventType(1, 4.5),
    "COOPERATE": EventType(2, 9.5),
    "AID": EventType(2, 10),
    "RETREAT": EventType(2, 6.5, ("withdraw", "release", "disarm", "ceasefire", "access", "resign", "return")),
    "REQUEST": EventType(3, 0, ("assist", "change", "yield", "meet")),
    "ACCUSE": EventType(3, -3, ("disapprove", "investigate", "allege")),
    "REJECT": EventType(3, -2, ("assist", "change", "yield", "meet")),
    "THREATEN": EventType(
        3, -3.5, ("restrict", "arrest", "relations", "expel", "territory", "violence", "ban", "rights")
    ),
    "PROTEST": EventType(4, -5, ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize")),
    "SANCTION": EventType(4, -6, ("convict", "expel", "withdraw", "discontinue")),
    "MOBILIZE": EventType(4, -5.5, ("troops", "weapons", "police", "militia")),
    "COERCE": EventType(
        4,
        -7,
        (
            "seize",
            "restrict",
            "censor",
            "curfew",
            "martial-law",
            "arrest",
            "deport",
            "withhold",
            "misinformation",
            "cyber",
            "ban",
        ),
    ),
    "ASSAULT": EventType(
        4,
        -9,
        (
            "abduct",
            "beat",
            "torture",
            "sexual",
            "targeted",
            "destroy",
            "primitive",
            "firearms",
            "explosives",
            "suicide-attack",
            "aerial",
            "drone",
            "heavy-weapons",
            "crowd-control",
            "unconventional",
            "execute",
            "assassinate",
            "cleansing",
            "massacre",
        ),
    ),
    "ELECT": EventType(1, 0),
    "APPOINT": EventType(1, 0),
}

STATUSES = ("happened", "ongoing", "planned", "possible", "denied", "called_for")
