"""Every format is the same wherever the record is kept."""

from __future__ import annotations

from functools import cache

from dateline.export.asked import ALL, KINDS
from dateline.export.formats import FORMATS
from dateline.record import Record

from .export_record import fill, written


@cache
def of_memory() -> dict[str, list[bytes]]:
    with Record.open(":memory:") as record:
        fill(record)
        return everything(record)


def everything(record: Record) -> dict[str, list[bytes]]:
    """All formats with all facts; what names the record itself is left out."""
    made: dict[str, list[bytes]] = {}
    for format in FORMATS.values():
        for kind in KINDS if format.a_table else (ALL,):
            name = f"{format.name} {kind}" if format.a_table else format.name
            lines = written(record, format.name, kind, every_status=True).splitlines()
            made[name] = lines[1:] if format.name == "annotations" else lines
    return made


def test_every_format_is_the_same_on_every_database(record: Record) -> None:
    fill(record)
    mine, theirs = everything(record), of_memory()
    assert mine.keys() == theirs.keys()
    for name, lines in mine.items():
        assert lines == theirs[name], name
        assert lines or "conflicts" in name, name


def test_an_empty_record_has_every_format(record: Record) -> None:
    assert all(isinstance(lines, list) for lines in everything(record).values())
