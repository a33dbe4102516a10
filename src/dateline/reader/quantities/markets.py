"""Markets: what shares, currencies and goods cost at the close, told without a day, is of the day or the one before."""

from __future__ import annotations

from datetime import date, timedelta

from dateline.language.parse import Parse
from dateline.model import Interval, Quantity

from ..words import words

_TRADED = words("""
    share stock index bond yield future crude brent oil dollar euro pound yen yuan peso ruble rouble rupee won lira
    real naira rand currency bitcoin gold silver copper wheat average
""")
_MOVES = words("""
    close rise fall gain lose drop jump slide slip climb tumble plunge soar surge ease add shed end finish trade settle
    dip sink advance retreat rally be rebound open shoot
""")
_STEPS = 4


def traded(parse: Parse, quantity: Quantity, noun: int, today: date) -> Interval | None:
    """The days of a price or its change on a market."""
    if quantity.unit != "%" and not (quantity.unit or "")[:3].isupper() and quantity.unit not in ("cent", "point"):
        return None
    k = noun
    for _ in range(_STEPS):
        subject = parse.child(k, "nsubj")
        if parse.upos[k] == "VERB" or subject is not None:
            moves = parse.lemma[k].lower() in _MOVES or parse.child(k, "cop") is not None
            past = parse.xpos[k] == "VBD" or parse.child(k, "cop") is not None
            if subject is None or not moves or not past or parse.lemma[subject].lower() not in _TRADED:
                return None
            return Interval(today - timedelta(1), today) if today.toordinal() > 1 else Interval.day(today)
        if parse.head[k] < 0:
            return None
        k = parse.head[k]
    return None
