"""Times named from where one stands: "last week", "next Friday", "that day"."""

from __future__ import annotations

from .. import build as b
from ..engine import Rule
from ..meaning import Near, Partial, Step

NEAR: tuple[Rule, ...] = (
    ("near", "DAYWORD", lambda n: Near("D", n)),
    ("near", "the day before yesterday", lambda: Near("D", -2)),
    ("near", "the day after tomorrow", lambda: Near("D", 2)),
    ("near", "this|current UNIT", lambda u: b.near(0, u)),
    ("near", "the current UNIT", lambda u: b.near(0, u)),
    ("near", "the? last UNIT", lambda u: b.near(-1, u)),
    ("near", "next UNIT", lambda u: b.near(1, u)),
    ("near", "the? current|this <books> year", lambda _: Near("FY", 0)),
    ("near", "the? last|past|previous|latest <books> year", lambda _: Near("FY", -1)),
    ("near", "the? next|coming <books> year", lambda _: Near("FY", 1)),
    ("near", "the weekend", lambda: Near("E", 0)),
    ("near", "the SEQ UNIT", b.near_mention),
    ("near", "that same? UNIT", lambda u: b.near_mention(0, u)),
    ("near", "the UNIT before CLOSED", lambda u, _: b.near_mention(-1, u)),
    ("near", "the UNIT after CLOSED", lambda u, _: b.near_mention(1, u)),
    ("near", "the UNIT before last", lambda u: b.near(-2, u)),
    ("near", "the UNIT after next", lambda u: b.near(2, u)),
    ("near", "the UNIT earlier|previous", lambda u: b.near_mention(-1, u)),
    ("near", "the UNIT later", lambda u: b.near_mention(1, u)),
    ("near", "the UNIT ENDED", lambda u, _: b.single(u)),
    ("near", "the quarter", lambda: Near("Q", -1, definite=True)),
    ("near", "the UNIT", b.definite),
    ("near", "the full|entire|whole year", lambda: b.definite("Y")),
    ("near", "the latest quarter|period", lambda: Near("Q", -1, definite=True)),
    ("near", "the? year -? ago|earlier quarter|period", lambda: Step(1, "Y", -1, Near("Q", -1, definite=True))),
    ("near", "the? year -? ago|earlier ORD -? quarter", b.year_before_quarter),
    ("near", "the week of <day>", lambda day: Step(0, "W", 1, day)),
    ("which", "this", lambda: 0),
    ("which", "last|past", lambda: -1),
    ("which", "this past", lambda: -1),
    ("which", "next|coming", lambda: 1),
    ("which", "this coming", lambda: 1),
    ("near", "<which> WEEKDAY", lambda n, w: Partial(weekday=w, which=n)),
    ("near", "<which> MONTH", lambda n, m: Partial(month=m, which=n)),
    ("near", "<which> SEASON", lambda n, s: Partial(season=s, which=n)),
    ("near", "<which> FEAST", b.near_feast),
    ("near", "the SEQ WEEKDAY", lambda n, w: Partial(weekday=w, which=n, mention=True)),
    ("near", "that MONTH", lambda m: Partial(month=m, which=0, mention=True)),
    ("near", "that WEEKDAY", lambda w: Partial(weekday=w, which=0, mention=True)),
    ("near", "the SEQ MONTH", lambda n, m: Partial(month=m, which=n, mention=True)),
    ("near", "the SEQ SEASON", lambda n, s: Partial(season=s, which=n, mention=True)),
    ("near", "that SEASON", lambda s: Partial(season=s, which=0, mention=True)),
)
