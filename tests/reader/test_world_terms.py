"""The tables of people, bodies and terms: sound rows, and holders told only for days on which they are sure."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise

import pytest

from dateline.reader import world
from dateline.reader.world.bodies import agencies, armed_groups, bodies_called, parties
from dateline.reader.world.leaders import in_office
from dateline.reader.world.tables import HERE, rows
from dateline.reader.world.terms import OF_BODIES, OF_COUNTRIES, Term, days_of, post_of

COLUMNS = {"leaders.tsv": 7, "parties.tsv": 4, "armed_groups.tsv": 5, "agencies.tsv": 2, "wikidata.tsv": 2}
LEADERS = [tuple(row) for row in rows("leaders.tsv")]
OVERLAP = timedelta(days=31)
KINDS = {"armed group", "militia", "paramilitary", "mercenary", "criminal group"}
SPAN = re.compile(r"(\d{4})-(\d{4})?")


@pytest.mark.parametrize("file", sorted(COLUMNS))
def test_every_row_has_its_columns_and_every_table_says_when_it_was_compiled(file: str) -> None:
    lines = (HERE / file).read_text(encoding="utf-8").splitlines()
    head = " ".join(line for line in lines if line.startswith("#"))
    assert re.search(r"Compiled for Dateline .*\bon \d{4}-\d\d-\d\d", head)
    assert all(line.count("\t") == COLUMNS[file] - 1 for line in lines if not line.startswith("#"))
    assert all(cell.strip() == cell and cell for row in rows(file) for cell in row)
    assert len({tuple(row) for row in rows(file)}) == len(list(rows(file)))


def test_codes_and_offices_are_known() -> None:
    told = {code for code, *_ in LEADERS} | {party.country for party in parties()}
    told |= {code for group in armed_groups() for code in group.countries}
    told |= {code for body in agencies() for code in body.countries} | {code for code, _ in rows("wikidata.tsv")}
    assert {code for code in told - {"-"} if world.usual_name(code) is None} == set()
    assert {post_of(office) for code, office, *_ in LEADERS if code == "-"} == OF_BODIES
    assert {post_of(office) for code, office, *_ in LEADERS if code != "-"} == OF_COUNTRIES


def test_terms_begin_before_they_end() -> None:
    for row in LEADERS:
        began, ended = days_of(row[5]), days_of(row[6])
        assert began is not None, row
        assert ended is None or ended.latest >= began.earliest, row
        assert row[4] in ("m", "f"), row


def test_terms_of_one_office_do_not_overlap() -> None:
    terms = defaultdict(list)
    for code, office, holder, _, _, since, until in LEADERS:
        terms[code, office].append((days_of(since).latest, days_of(until), holder))
    for office, held in terms.items():
        held.sort(key=lambda term: term[0])
        for (_, ended, one), (began, _, other) in pairwise(held):
            assert ended is not None, (office, one, other)
            assert ended.earliest - began <= OVERLAP, (office, one, other)


def test_spans_of_parties_and_groups_run_forward() -> None:
    for span in [g.active for g in armed_groups()] + [span for p in parties() for span in p.governed]:
        match = SPAN.fullmatch(span)
        assert match, span
        assert not match[2] or match[1] <= match[2], span
    assert {group.kind for group in armed_groups()} <= KINDS


def test_a_holder_is_told_for_a_day_within_the_term() -> None:
    holder = in_office(date(2021, 7, 26)).holder("IRQ", "prime minister")
    assert holder is not None
    assert holder.holder == "Mustafa al-Kadhimi"
    assert "2026-11-26" in holder.source
    assert in_office(date(2014, 5, 1)).holder(None, "UN secretary-general").holder == "Ban Ki-moon"


def test_nobody_is_told_for_a_day_of_change_nor_outside_the_table() -> None:
    assert in_office(date(2021, 1, 20)).holder("USA", "president") is None
    assert in_office(date(2021, 1, 21)).holder("USA", "president").holder == "Joe Biden"
    assert in_office(date(2040, 1, 1)).holder("USA", "president") is None
    assert in_office(date(1850, 1, 1)).holders() == []
    assert in_office(date.min).holders() == in_office(date.max).holders() == []


def _term(since: str, until: str) -> Term:
    return Term("IRQ", "president", "A B", (), None, since, until, "t")


@pytest.mark.parametrize(
    ("since", "until", "day", "answer"),
    [
        ("2020-05", "2021-06-10", date(2020, 5, 20), "unsure"),
        ("2020-05", "2021-06-10", date(2020, 6, 12), "unsure"),
        ("2020-05", "2021-06-10", date(2020, 6, 20), "yes"),
        ("2020-05", "2021-06-10", date(2020, 4, 10), "no"),
        ("2020-05", "2021-06-10", date(2021, 6, 10), "unsure"),
        ("2020-05", "2021-06-10", date(2021, 6, 11), "no"),
        ("2019", "2022", date(2020, 12, 1), "yes"),
        ("2019", "2022", date(2022, 3, 1), "unsure"),
        ("-", "-", date(1999, 1, 1), "yes"),
    ],
)
def test_a_date_is_as_sure_as_it_is_told(since: str, until: str, day: date, answer: str) -> None:
    assert _term(since, until).holds(day) == answer


def test_two_holders_of_one_day_are_none() -> None:
    own = (_term("2020-01-01", "2022-01-01"), _term("2021-01-01", "2022-01-01")._replace(holder="C D"))
    assert in_office(date(2020, 6, 1), own).holder("IRQ", "president").holder == "A B"
    assert in_office(date(2021, 6, 1), own).holder("IRQ", "president") is None


def test_a_short_name_can_be_several_bodies() -> None:
    assert {body.name for body in bodies_called("RSF")} == {"Reporters Without Borders", "Rapid Support Forces"}
    assert bodies_called("no such body") == []
