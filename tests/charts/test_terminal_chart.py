"""Charts in the terminal: every figure is there with its hedge, at any width, in colour or without."""

from __future__ import annotations

from io import BytesIO, StringIO, TextIOWrapper

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from dateline.charts import Chart, in_terminal

from .made import AT_ODDS, TOLL, charted, point, series


def drawn(chart: Chart, width: int = 80, **how: bool) -> str:
    out = StringIO()
    in_terminal(chart, Console(file=out, width=width, legacy_windows=False, **how))
    return out.getvalue()


def test_every_figure_stands_by_its_mark() -> None:
    lines = drawn(charted(TOLL), 100).splitlines()
    assert lines[0] == "dead in Sarrat  people, 5 reports"
    plot = "\n".join(line for line in lines if "┤" in line or "│" in line)
    for figure in ("▲", "≥ 12", "41", "● 87 ≠", "94 ≠", "101", "100–120", "◇", "150"):
        assert figure in plot
    assert lines[-3] == "● reported  ○ about  ▲ at least  ◇ planned  ╌ some time in between"
    assert lines[-2:] == [f"≠ {AT_ODDS}", "no day told: 99"]


def test_higher_is_higher_and_later_is_further_right() -> None:
    lines = drawn(charted(series(point("2021-07-01", 10), point("2021-07-11", 90)))).splitlines()
    second, first = ((row, line.index("●")) for row, line in enumerate(lines) if "●" in line)
    assert first[0] > second[0]
    assert first[1] < second[1]


def test_a_legend_comes_only_where_there_is_something_to_tell() -> None:
    assert drawn(charted(series(point("2021-07-01", 10), point("2021-07-11", 90)))).splitlines()[-1].lstrip()[0] != "●"


@pytest.mark.parametrize("width", [24, 40, 79, 80, 110, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    chart = charted(series(*TOLL.points, what="people in need of shelter", where="the province of Upper Sarrat"))
    assert max(len(line) for line in drawn(chart, width).splitlines()) <= width


VALUES = st.one_of(st.floats(-1e15, 1e15), st.integers(0, 10**9).map(float))
POINTS = st.builds(
    point,
    st.dates().map(str),
    VALUES,
    st.sampled_from(["=", "~", ">", "<", "up"]),
    low=st.one_of(st.none(), VALUES),
    high=st.one_of(st.none(), VALUES),
    status=st.sampled_from(["reported", "planned"]),
    odds=st.booleans(),
)


@given(st.lists(POINTS, min_size=2, max_size=30), st.integers(24, 120))
def test_whatever_the_figures_are_they_are_drawn(points: list[object], width: int) -> None:
    chart = charted(series(*points))  # type: ignore[arg-type]
    if chart.is_drawn:
        lines = drawn(chart, width).splitlines()
        assert max(map(len, lines)) <= width
        assert any(sign in "".join(lines) for sign in "●○▲▼◇")


def test_colour_is_used_where_it_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[1;31m" in drawn(charted(TOLL), force_terminal=True)
    assert "\x1b" not in drawn(charted(TOLL))
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1;31m" not in drawn(charted(TOLL), force_terminal=True)


def test_a_terminal_without_the_signs_has_others() -> None:
    raw = BytesIO()
    out = TextIOWrapper(raw, encoding="ascii")
    in_terminal(charted(TOLL), Console(file=out, width=80))
    out.flush()
    text = raw.getvalue().decode("ascii")
    assert "> 12" in text
    assert "* reported  o about  ^ at least  + planned  - some time in between" in text


def test_names_cannot_steer_the_terminal() -> None:
    text = drawn(charted(series(*TOLL.points, where="Sar\x1b[31m\u202erat\n")))
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_what_is_one_figure_only_is_no_development() -> None:
    assert not charted(series(point("2021-07-01", 10))).is_drawn
    assert not charted(series(point("2021-07-01", 10), point(None, 20))).is_drawn
    assert charted(series(point("2021-07-01", 10), point("2021-07-02", 10))).is_drawn


@pytest.mark.parametrize(
    ("of", "where", "title"),
    [
        ("12 people", "Sarrat", "dead in Sarrat"), ("Ada Vance", None, "dead of Ada Vance"),
        ("Norland", "Sarrat", "dead of Norland in Sarrat"), (None, None, "dead"),
    ],
)  # fmt: skip
def test_the_title_says_whose_figures_they_are(of: str | None, where: str | None, title: str) -> None:
    assert charted(series(*TOLL.points, of=of, where=where)).title == title
