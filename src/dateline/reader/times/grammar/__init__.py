"""The grammar of time expressions: what follows what, and what it means together.

Read a rule as "a <day> is a MONTH, a <dom>, maybe a comma, a <year>". The pieces are in ``pieces``, the builders
in ``build``, the notation in ``engine``. ``<time>`` is what is looked for; a preposition is no part of it. Of two
readings of the same words the earlier rule's holds.
"""

from __future__ import annotations

from ..engine import Grammar, Rule
from .clock import CLOCK, DAY_PARTS
from .dates import CALENDAR
from .lengths import LENGTHS, STEPS
from .near import NEAR
from .sets import SETS, VAGUE
from .stages import STAGED

_TIMES: tuple[Rule, ...] = tuple(
    ("time", f"<{name}>", lambda x: x)
    for name in ("day-part", "date", "near", "staged", "set", "steps", "duration", "vague-ref")
)

GRAMMAR = Grammar(CALENDAR + NEAR + STAGED + CLOCK + DAY_PARTS + LENGTHS + STEPS + SETS + VAGUE + _TIMES)
