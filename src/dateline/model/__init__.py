"""The nouns: plain typed data that knows nothing of files, models or screens."""

from .actor import Actor, KnownAs
from .anchor import Anchor
from .doubt import Doubt
from .event import Event
from .interval import Interval
from .office import Office
from .pledge import Pledge
from .quantity import Quantity
from .reading import SCHEMA, Reading
from .report import Report
from .sentence import Sentence
from .span import Span
from .statement import Statement
from .time import Time

__all__ = [
    "SCHEMA",
    "Actor",
    "Anchor",
    "Doubt",
    "Event",
    "Interval",
    "KnownAs",
    "Office",
    "Pledge",
    "Quantity",
    "Reading",
    "Report",
    "Sentence",
    "Span",
    "Statement",
    "Time",
]
