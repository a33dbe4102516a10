"""Reading reports from Python: ``read``, ``read_many`` and the reading that they give."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from . import codec, model, sources
from .errors import DatelineError, NoReport, ReaderFailed, SourceError, UsageError
from .likely import checked, each_likely, likely
from .model import Report

if TYPE_CHECKING:
    from .reader.world.own import Own
    from .sources import Found

Readable: TypeAlias = str | Path | Report
OnError: TypeAlias = Callable[[DatelineError], None]


class Reading(model.Reading):
    """A reading in the user's hands: the data of ``model.Reading``, which can also write and show itself.

    A subclass, because the model imports neither the codec nor the views.
    """

    __slots__ = ()

    @classmethod
    def of(cls, plain: model.Reading) -> Reading:
        return cls(*(getattr(plain, field.name) for field in fields(plain)))

    @classmethod
    def from_json(cls, text: str | bytes) -> Reading:
        """A reading from its JSON; raises BadReading."""
        return cls.of(codec.from_json(text))

    def to_json(self) -> str:
        """One line of JSON, as docs/reading.md says."""
        return codec.to_json(self)

    def to_dict(self) -> dict[str, Any]:
        return codec.to_dict(self)

    def _repr_html_(self) -> str:
        from .views.html import fragment

        return fragment(self)


def read(
    source: Readable, date: date | str | None = None, actors: str | Path | None = None, sure: float = 0.0
) -> Reading:
    """The reading of one report: a path, a URL or the text itself (``read_many`` says how they are told apart).

    ``date`` is the day that relative times count from, whatever the report says of itself; ``actors`` a file with a
    table of actors of your own, as docs/actors.md tells it. Events less likely right than ``sure``, from 0 to 1, are
    left out.
    """
    given, own, sure = _day(date), own_actors(actors), checked(sure)
    found = list(islice(found_in(source), 2))
    if len(found) > 1:
        raise UsageError(f"{_label(source)}: more than one report (use read_many)")
    if not found:
        raise NoReport(_label(source), "empty", "give a report's text")
    if isinstance(found[0], SourceError):
        raise found[0]
    return likely(read_report(found[0], given, own), sure)


def read_many(
    sources: Iterable[Readable],
    date: date | str | None = None,
    on_error: OnError | None = None,
    actors: str | Path | None = None,
    sure: float = 0.0,
) -> Iterator[Reading]:
    """The readings of many reports, one after the other, as they are asked for.

    A string is a URL if it begins with http:// or https://, a path (of a file, or a folder with reports) if there
    is one or it looks like one, and else a report's text. What cannot be read raises its error, or is handed to
    ``on_error`` (``problems.append``, say) and passed over. Equal ids are told apart: ``a``, ``a-2``.
    """
    found = (item for source in sources for item in found_in(source))
    return each_likely(read_found(found, _day(date), on_error, own_actors(actors)), sure)


def read_found(
    found: Iterable[Found], given: date | None, on_error: OnError | None, own: Own | None = None
) -> Iterator[Reading]:
    """The readings of what sources have found."""
    ids: set[str] = set()
    for item in found:
        try:
            if isinstance(item, SourceError):
                raise item
            yield read_safely(_with_own_id(item, ids), given, own, on_error is not None)
        except SourceError as error:
            if on_error is None:
                raise
            on_error(error)


def read_report(report: Report, given: date | None = None, own: Own | None = None) -> Reading:
    """The reading of one report; ``given`` is a date that overrides what the report says of itself, ``own`` the user's
    table of actors."""
    from .language import core  # loads the runtime, which listing or checking sources need not wait for
    from .reader.anchor import find_anchor
    from .reader.pipeline import make_reading
    from .reader.world.own import NOTHING

    return Reading.of(make_reading(report, find_anchor(report, given), core().parse(report.text), own or NOTHING))


def own_actors(file: str | Path | None) -> Own | None:
    """The user's table of actors in a file. Raises BadTable."""
    if file is None:
        return None
    from .reader.world.own import read_own

    return read_own(Path(file))


def parse_day(value: str) -> date:
    """A day written as 2021-07-26. Raises UsageError."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise UsageError(f"{value}: not a date such as 2021-07-26") from None


def _day(value: date | str | None) -> date | None:
    return parse_day(value) if isinstance(value, str) else value


def read_safely(report: Report, given: date | None, own: Own | None, wrap: bool) -> Reading:
    """With ``wrap``, a defect of the reader costs one report and not the batch."""
    try:
        return read_report(report, given, own)
    except DatelineError:
        raise
    except Exception as error:
        if not wrap:
            raise
        problem = f"the reader failed: {type(error).__name__}: {error}"
        raise ReaderFailed(report.id, problem, "a defect of dateline: please report it") from error


def _with_own_id(report: Report, ids: set[str]) -> Report:
    """The report with an id that no other of the batch has."""
    id, number = report.id, 1
    while id in ids:
        number += 1
        id = f"{report.id}-{number}"
    ids.add(id)
    return report if id == report.id else replace(report, id=id)


def found_in(source: Readable) -> Iterator[Found]:
    if isinstance(source, Report):
        yield sources.checked(source, source.id)
    elif not isinstance(source, str | Path):
        raise UsageError(f"{type(source).__name__}: neither a report nor a text, path or address (give each by itself)")
    elif isinstance(source, Path) or _names_a_place(source):
        yield from sources.reports(str(source))
    else:
        yield sources.checked(Report(id="text", text=source), _label(source))


def _names_a_place(source: str) -> bool:
    """Whether a string is a URL, an existing path, or so plainly a path that there is an error in it."""
    if not 0 < len(source) < 1000 or "\n" in source or "\0" in source:
        return False
    if source.startswith(("http://", "https://")):
        return True
    try:
        return Path(source).exists() or (" " not in source and source.endswith(sources.SUFFIXES))
    except OSError:
        return False


def _label(source: Readable) -> str:
    """What errors call a source that is given from Python."""
    if isinstance(source, Report):
        return source.id
    name = str(source)
    return name if isinstance(source, Path) or _names_a_place(name) else f'text "{name[:40].strip()}"'
