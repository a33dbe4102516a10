"""Series and events made by hand, with the sentences that they rest on."""

from __future__ import annotations

from dateline.charts import Chart, chart
from dateline.record.depicted import Depicted, Telling
from dateline.record.passages import Source
from dateline.record.people import Named
from dateline.record.series import PointRow, SeriesRow
from dateline.record.timeline import Days, HappeningRow

AT_ODDS = "dead in Sarrat: 87 by the police, 94 by the hospital"


def source(report: str, start: int = 7, quote: str = "12") -> Source:
    return Source(report, start, start + len(quote), quote)


def telling(one: Source, url: str | None = None) -> Telling:
    words = f"Police {one.quote} in Sarrat, an official said."
    return Telling(one.report, f"News of {one.report}", "The Post", "2021-07-26", url, words, 7, 7 + len(one.quote))


def shown(*sources: Source) -> Depicted:
    return Depicted({one: telling(one, f"https://post.example/{one.report}") for one in sources}, {"x9": AT_ODDS})


def point(
    day: str | None, value: float, change: str = "=", *, until: str | None = None, low: float | None = None,
    high: float | None = None, status: str = "reported", reports: tuple[str, ...] = ("r1",), odds: bool = False,
) -> PointRow:  # fmt: skip
    days = Days(day, until or day) if day or until else None
    told = tuple(source(report, quote=f"{value:g}") for report in reports)
    return PointRow(days, value, low, high, change, status, 1, told, ("x9",) if odds else ())


def series(*points: PointRow, what: str = "dead", of: str | None = None, where: str | None = "Sarrat") -> SeriesRow:
    named = (Named("a1", of) if of else None, Named("a2", where) if where else None)
    return SeriesRow("n1", what, "person", *named, points)


def charted(row: SeriesRow) -> Chart:
    return chart(row, shown(*(one for made in row.points for one in made.sources)))


TOLL = series(
    point("2021-07-26", 12, ">", reports=("r1", "r2", "r3")),
    point("2021-07-26", 41, until="2021-07-28"),
    point("2021-07-30", 87, odds=True, reports=("r4",)),
    point("2021-07-30", 94, odds=True, reports=("r5",)),
    point("2021-08-20", 101),
    point("2021-08-25", 110, "~", low=100, high=120),
    point("2021-09-01", 150, status="planned"),
    point(None, 99),
)


def event(
    id: str, day: str | None, type: str = "PROTEST", status: str = "happened", *, until: str | None = None,
    who: str = "Dockers", reports: tuple[str, ...] = ("r1",), odds: bool = False, mode: str | None = "strike",
) -> HappeningRow:  # fmt: skip
    days = Days(day, until or day) if day or until else None
    told = tuple(source(report, quote="arrested") for report in reports)
    cast = ((Named("a1", who),), (Named("a2", "Norland"),), (Named("a3", "Sarrat"),))
    return HappeningRow(id, type, mode, status, days, *cast, len(reports), "ok", told, ("x9",) if odds else ())
