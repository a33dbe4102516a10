"""What other tools say becomes the referee's form; their output here is made by hand, none of them is needed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from types import SimpleNamespace as Found

import pytest

from bench.peers import dateparser_search, heideltime, own, quantulum, recognizers, worker
from bench.peers.__main__ import COLD, NAMES, OURS, THEIRS, cell
from bench.peers.peer import Document, without_preposition

REPORT = Document("r", "The ferry sank in March 2019, on Monday, and now.", date(2021, 7, 26))


def result(text: str, kind: str, **value: str) -> Found:
    """A result of Recognizers-Text: its end is the last character's place."""
    start = REPORT.text.find(text)
    return Found(start=start, end=start + len(text) - 1, type_name=f"datetimeV2.{kind}", resolution={"values": [value]})


def number(text: str, start: int, kind: str, **resolution: str) -> Found:
    return Found(start=start, end=start + len(text) - 1, type_name=kind, resolution=resolution)


def told(*facts: dict[str, object]) -> Iterator[tuple[object, object]]:
    return ((fact["value"], fact["unit"]) for fact in facts)


def test_heideltime_tells_rows_of_four_cells() -> None:
    found = heideltime.timexes("18\t28\tDATE\t2019-03\t33\t39\tSET\tXXXX-WXX-1\t45\t48\tTEMPONYM\tx\t\n")
    assert [(t["start"], t["end"], t["type"], t["value"]) for t in found] == [
        (18, 28, "DATE", "2019-03"),
        (33, 39, "SET", "XXXX-WXX-1"),
    ]
    assert heideltime.timexes("\n") == []


def test_a_preposition_is_no_part_of_a_time() -> None:
    text = REPORT.text
    start, end = text.index("in March"), text.index(", on")
    assert text[without_preposition(text, start, end) : end] == "March 2019"
    assert without_preposition("within", 0, 6) == 0


def test_dateparser_dates_are_as_fine_as_their_period() -> None:
    found = [
        ("in March 2019", datetime(2019, 3, 26), "month"),
        ("on Monday", datetime(2021, 7, 19), "day"),
        ("now", datetime(2021, 7, 26), "time"),
        ("nowhere", datetime(2021, 7, 26), "day"),
    ]
    facts = dateparser_search.timexes(REPORT, found)
    assert [REPORT.text[t["start"] : t["end"]] for t in facts] == ["March 2019", "Monday", "now"]
    assert [t["value"] for t in facts] == ["2019-03", "2021-07-19", "PRESENT_REF"]


@pytest.mark.parametrize(
    ("when", "period", "value"),
    [
        (datetime(2021, 7, 25, 17), "time", ("TIME", "2021-07-25T17:00")),
        (datetime(2021, 7, 25, 9), "part_of_day", ("TIME", "2021-07-25TMO")),
        (datetime(2021, 7, 12), "week", ("DATE", "2021-W28")),
        (datetime(1998, 7, 26), "year", ("DATE", "1998")),
        (datetime(1998, 7, 26), None, ("DATE", "1998-07-26")),
    ],
)
def test_dateparser_periods(when: datetime, period: str | None, value: tuple[str, str]) -> None:
    assert dateparser_search.meaning(REPORT, when, period) == value


def test_recognizers_spans_are_made_half_open() -> None:
    time = recognizers.time_of(REPORT, result("in March 2019", "daterange", timex="2019-03", start="2019-03-01"))
    assert time
    assert (REPORT.text[time["start"] : time["end"]], time["type"], time["value"]) == ("March 2019", "DATE", "2019-03")


def test_recognizers_of_two_days_takes_the_last_that_has_been() -> None:
    days = [{"timex": "XXXX-WXX-1", "value": d} for d in ("2021-07-19", "2021-07-26", "2021-08-02")]
    assert recognizers.likeliest(days, date(2021, 7, 26))["value"] == "2021-07-26"
    assert recognizers.likeliest(days[2:], date(2021, 7, 26))["value"] == "2021-08-02"


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("date", {"timex": "XXXX-WXX-1", "value": "2021-07-26"}, ("DATE", "2021-07-26")),
        ("date", {"timex": "2001-SU", "value": "not resolved"}, ("DATE", "2001-SU")),
        ("datetime", {"timex": "PRESENT_REF", "value": "2021-07-26 00:00:00"}, ("DATE", "PRESENT_REF")),
        ("datetime", {"timex": "2021-07-25T17", "value": "2021-07-25 17:00:00"}, ("TIME", "2021-07-25T17:00")),
        ("datetimerange", {"timex": "2021-07-27TMO", "start": "2021-07-27 08:00:00"}, ("TIME", "2021-07-27TMO")),
        ("datetimerange", {"timex": "(2021-07-25T10,2021-07-26T10,PT24H)"}, ("DURATION", "PT24H")),
        ("time", {"timex": "T17:30", "value": "17:30:00"}, ("TIME", "2021-07-26T17:30")),
        ("timerange", {"timex": "TMO", "start": "08:00:00"}, ("TIME", "2021-07-26TMO")),
        ("duration", {"timex": "P3Y", "value": "94608000"}, ("DURATION", "P3Y")),
        ("set", {"timex": "XXXX-WXX-5", "value": "not resolved"}, ("SET", "XXXX-WXX-5")),
        ("daterange", {"timex": "XXXX-05", "start": "2021-05-01"}, ("DATE", "2021-05")),
        ("daterange", {"timex": "XXXX-07-14", "end": "2021-07-14"}, ("DATE", "2021-07-14")),
        ("daterange", {"timex": "XXXX-WXX-WE", "start": "2021-07-24"}, ("DATE", "2021-W29-WE")),
        ("datetimerange", {"timex": "XXXX-WXX-5TNI", "start": "2021-07-23 20:00:00"}, ("TIME", "2021-07-23TNI")),
        ("daterange", {"timex": "(2021-07-12,2021-07-26,P2W)", "start": "2021-07-12"}, ("DURATION", "P2W")),
        ("daterange", {"timex": "(2021-04-01,2021-07-01,P3M)", "start": "2021-04-01"}, ("DATE", "2021-Q2")),
        ("daterange", {"timex": "(1990-01-01,2000-01-01,P10Y)", "start": "1990-01-01"}, ("DATE", "199")),
        ("daterange", {"timex": "(2021-07-19,2021-07-26,P1W)", "start": "2021-07-19"}, ("DATE", "2021-W29")),
    ],
)
def test_recognizers_values(kind: str, value: dict[str, str], expected: tuple[str, str]) -> None:
    assert recognizers.meaning(kind, value, date(2021, 7, 26)) == expected


def test_recognizers_is_given_paragraphs() -> None:
    text = "\n\nIt rained\nin May.\n \n\nThen it was June.\n"
    found = list(recognizers.PARAGRAPH.finditer(text))
    assert [p[0].strip() for p in found] == ["It rained\nin May.", "Then it was June."]
    june = result("", "date", timex="XXXX-06", value="2021-06")
    june.start, june.end = 12, 15
    time = recognizers.time_of(Document("t", text), june, found[1].start())
    assert time
    assert text[time["start"] : time["end"]] == "June"


def test_recognizers_result_without_resolution_is_no_time() -> None:
    assert recognizers.time_of(REPORT, Found(start=0, end=2, type_name="datetimeV2.date", resolution=None)) is None


def test_recognizers_figures_count_durations_but_no_dates_and_nothing_twice() -> None:
    times = [
        Found(start=0, end=3, type_name="datetimeV2.daterange", resolution={"values": [{"timex": "2007"}]}),
        Found(start=10, end=16, type_name="datetimeV2.duration", resolution={"values": [{"timex": "P3Y"}]}),
        Found(start=18, end=26, type_name="datetimeV2.duration", resolution={"values": [{"timex": "PT30M"}]}),
    ]
    numbers = [
        number("$3.5 million", 30, "currency", value="3500000", unit="Dollar"),
        number("12 percent", 50, "percentage", value="12%"),
        number("40 metres", 70, "dimension", value="40", unit="Meter"),
        number("10-year-old", 90, "age", value="10", unit="Year"),
        *(number("2007", at, "number", value="2007") for at in (0, 31)),
        number("24", 110, "number", value="24"),
        number("?", 120, "number", value="None"),
    ]
    assert list(told(*recognizers.figures(times, numbers))) == [
        (3, "year"),
        (30, "minute"),
        (3_500_000, "dollar"),
        (12, "percentage"),
        (40, "metre"),
        (10, "year of age"),
        (24, "-"),
    ]


def test_quantulum_figures_are_in_the_sets_units() -> None:
    found = [
        Found(value=2.0, uncertainty=None, unit=Found(name="dozen")),
        Found(value=5.0, uncertainty=None, unit=Found(name="dimensionless")),
        Found(value=12.0, uncertainty=None, unit=Found(name="per cent")),
    ]
    assert list(told(*map(quantulum.figure, found))) == [(24, "-"), (5, "-"), (12, "percentage")]


def test_quantulum_range_has_ends() -> None:
    fact = quantulum.figure(Found(value=7.5, uncertainty=2.5, unit=Found(name="dollar")))
    assert (fact["low"], fact["high"], fact["unit"], fact["change"]) == (5, 10, "dollar", "=")


def test_figures_in_the_sets_terms_are_figures_of_a_reading_again() -> None:
    few = own.figure({"value": [4.0, 6.0], "normalized_unit": "mile", "change": "~"})
    assert (few["low"], few["value"], few["high"], few["unit"], few["change"]) == (4, 5, 6, "mile", "~")
    one = own.figure({"value": 3, "normalized_unit": "month", "change": "="})
    assert one["low"] == one["high"] == one["value"] == 3


def test_documents_come_with_or_without_a_date() -> None:
    assert worker.document('{"id": "a", "text": "t", "published": "2021-07-26T10:00", "narrative": true}') == Document(
        "a", "t", date(2021, 7, 26), narrative=True
    )
    assert worker.document('{"id": "a", "text": "t"}').published is None


def test_every_peer_that_is_told_of_can_be_run() -> None:
    assert set(worker.PEERS) >= set(NAMES) >= {*OURS, *THEIRS}
    assert set(worker.PEERS) >= set(COLD.values())


def test_a_cell_is_one_figure_or_three() -> None:
    scores = {"strict": {"F1": 85.31}, "value P/R/F1": [64.0, 82.5, 72.1]}
    assert cell(scores, "strict.F1") == "85.3"
    assert cell(scores, "value P/R/F1") == "64.0 82.5 72.1"
