"""Charts as PNG."""

from __future__ import annotations

import struct

import pytest

from dateline.charts import picture
from dateline.errors import UsageError

from .made import TOLL, charted, point, series


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_a_picture_grows_with_its_charts() -> None:
    one, two = picture([charted(TOLL)]), picture([charted(TOLL)] * 2)
    assert size(one)[0] == size(two)[0] == 1440
    assert size(two)[1] > 1.8 * size(one)[1]


def test_the_same_charts_are_the_same_bytes() -> None:
    assert picture([charted(TOLL)]) == picture([charted(TOLL)])


def test_odd_names_and_figures_are_drawn() -> None:
    odd = series(
        point("0001-01-01", -1e15), point("9999-12-31", 1e15, "<"), what="$x$ \\frac{ \x1b[31m 東京 \ud800", where=None
    )
    assert size(picture([charted(odd)]))


def test_without_the_library_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.charts.png.find_spec", lambda _: None)
    with pytest.raises(UsageError, match=r"pip install 'dateline\[charts\]'"):
        picture([charted(TOLL)])
